//! Levels, credit and requirements that nobody can reach.

use std::collections::{BTreeMap, BTreeSet};

use super::codes::{NOTHING_CERTIFIED, OUT_OF_REACH, UNCERTIFIED, UNREACHABLE_LEVEL};
use crate::base::{At, Diagnostic, Diagnostics, Idx, Number, Origin};
use crate::model::Model;
use crate::model::course::Course;
use crate::model::records::Place;
use crate::model::scale::Scale;
use crate::policy::graduation::demand::demands;
use crate::policy::graduation::flow::{self, Supply};
use crate::policy::outcome::CreditSource;
use crate::policy::roll_up::Numbers;
use crate::policy::rules::{CutScores, Rules};
use crate::policy::{CreditUse, Cut, Policy, RelativeTo, RollUp};

/// Courses that certify nothing and are not graded by letter, and competencies that no course
/// certifies.
pub(super) fn courses(model: &Model, diags: &mut Diagnostics) {
    let taken = model.records.iter().flat_map(|records| &records.transfers);
    let here = taken.filter(|one| matches!(one.place, Place::Here(_)));
    let by_letter: BTreeSet<Idx<Course>> = here.filter_map(|one| one.course).collect();
    for (idx, course) in model.courses.iter() {
        if course.certifies.is_empty() && !course.credits.is_zero() && !by_letter.contains(&idx) {
            let message = format!("course `{}` certifies no competency", course.code.value);
            diags.push(
                Diagnostic::warning(&NOTHING_CERTIFIED, course.code.origin, message)
                    .help("list its competencies in the table of course competencies"),
            );
        }
    }
    let certified: Vec<_> = model
        .courses
        .values()
        .flat_map(|course| &course.certifies)
        .map(|one| one.competency)
        .collect();
    if certified.is_empty() {
        return;
    }
    let missing = model.framework.competencies.iter().filter(|(idx, _)| !certified.contains(idx));
    let missing: Vec<_> = missing.map(|(_, competency)| &competency.code).collect();
    let Some(first) = missing.first() else { return };
    let message = match missing.len() {
        1 => format!("no course certifies competency `{}`", first.value),
        count => format!("no course certifies competency `{}` and {} more", first.value, count - 1),
    };
    let rest = missing.iter().skip(1).take(5);
    let rest: Vec<String> = rest.map(|code| format!("`{}`", code.value)).collect();
    let mut diagnostic = Diagnostic::warning(&UNCERTIFIED, first.origin, message);
    if !rest.is_empty() {
        let dots = if missing.len() > rest.len() + 1 { ", ..." } else { "" };
        diagnostic = diagnostic.help(format!("the others are {}{dots}", rest.join(", ")));
    }
    diags.push(diagnostic.help("add it to a course in the table of course competencies"));
}

/// Cut scores that no number reaches or that every number does, and levels below which a higher one
/// starts.
pub(super) fn levels(rules: &Rules, policy: &Policy, model: &Model, diags: &mut Diagnostics) {
    let scale = model.academic_scale();
    for (rule, written) in rules.determination.iter().zip(&policy.determination.rules) {
        let whose = format!("by rule `{}`", rule.name);
        let range = range(&rule.roll_up, scale);
        check_cut(&whose, &rule.cut, &written.cut, &range, scale, diags);
    }
    if let (Some(rule), Some(written)) = (&rules.subjects, &policy.subjects) {
        let range = range(&rule.roll_up, scale);
        check_cut("in a subject", &rule.cut, &written.cut, &range, scale, diags);
    }
}

/// The smallest and the largest number that a rule can make, where that can be said without knowing
/// the parts.
fn range<P>(roll_up: &RollUp<P>, scale: &Scale) -> (Option<Number>, Option<Number>) {
    match roll_up.of.numbers {
        Numbers::Points => {
            let with = &roll_up.with;
            // Who has a number at all has shown what is required, and may well have a level for that.
            let lowest = with.require.is_empty().then_some(Number::ZERO);
            (lowest, Some(with.points.iter().map(|(_, n)| n).sum()))
        }
        Numbers::Added => (Some(scale.lowest.clone()), None),
        Numbers::OfScale => (Some(scale.lowest.clone()), Some(scale.highest.clone())),
    }
}

fn check_cut(
    whose: &str,
    cut: &CutScores,
    written: &Cut<At<String>>,
    (lowest, highest): &(Option<Number>, Option<Number>),
    scale: &Scale,
    diags: &mut Diagnostics,
) {
    let Some(cuts) = cut.levels.as_ref().filter(|_| cut.relative_to == RelativeTo::Scale) else {
        return;
    };
    let origin = |code: &str| {
        let mut named = written.levels.iter().flatten();
        let named = named.find(|(name, _)| name.value.eq_ignore_ascii_case(code));
        named.map_or(Origin::Nowhere, |(name, _)| name.origin)
    };
    for (at, (level, score)) in cuts.iter().enumerate() {
        let code = &scale.get(*level).code;
        let mut doubt = |message: String, help: String| {
            diags.push(Diagnostic::warning(&UNREACHABLE_LEVEL, origin(code), message).help(help));
        };
        if let Some(highest) = highest.as_ref().filter(|highest| score > highest) {
            doubt(
                format!(
                    "nobody can reach `{code}` {whose}: it starts at {score}, and no number is higher than {highest}"
                ),
                format!("let it start at {highest} or lower"),
            );
        }
        if let Some(lowest) = lowest.as_ref().filter(|lowest| level.0 > 0 && score <= lowest) {
            doubt(
                format!(
                    "everybody reaches `{code}` {whose}: it starts at {score}, and no number is lower than {lowest}"
                ),
                format!("let it start above {lowest}, or leave out the levels below it"),
            );
        }
        let above = cuts[at + 1..].iter().find(|(_, other)| other <= score);
        if let Some((above, other)) = above {
            let above = &scale.get(*above).code;
            let message = format!(
                "nobody can be given `{code}` {whose}: it starts at {score}, and `{above}` above it at {other}"
            );
            diags.push(
                Diagnostic::warning(&UNREACHABLE_LEVEL, origin(code), message)
                    .related(origin(above), "starts no higher")
                    .help("let cut scores rise with the levels of the scale"),
            );
        }
    }
}

/// Credit that the record of some student has from courses that the catalog does not have: what was
/// offered once, or is elsewhere. A course that several took is on offer once.
fn beyond_the_catalog(model: &Model) -> BTreeMap<(Vec<String>, String), Number> {
    let mut courses: BTreeMap<(Vec<String>, String), Number> = BTreeMap::new();
    let all = model.records.iter().flat_map(|records| &records.transfers);
    for one in all.filter(|one| one.course.is_none()) {
        let areas = one.areas.iter().map(|area| area.to_string()).collect();
        let credits = courses.entry((areas, one.title.to_string())).or_insert(Number::ZERO);
        if one.credits > *credits {
            *credits = one.credits.clone();
        }
    }
    courses
}

/// Requirements that all of the school's courses and competencies together do not meet.
pub(super) fn requirements(rules: &Rules, policy: &Policy, model: &Model, diags: &mut Diagnostics) {
    let offered = model.courses.iter().map(|(idx, course)| {
        let areas = course.areas.iter().map(|area| area.value.to_string()).collect();
        (areas, course.credits.clone(), Some(idx))
    });
    let others = beyond_the_catalog(model).into_iter();
    let others = others.map(|((areas, _), credits)| (areas, credits, None));
    let supply = |(at, (areas, credits, course))| Supply {
        source: CreditSource::Course(at),
        credits,
        areas,
        course,
    };
    let supplies: Vec<Supply> = offered.chain(others).enumerate().map(supply).collect();
    // A school that offers no credit at all gives it in another way.
    let all: Number = supplies.iter().map(|supply| &supply.credits).sum();
    let requirements = rules.graduation.requirements.iter().enumerate();
    for (at, requirement) in requirements {
        let with = &requirement.needs.with;
        let (asked, there, what) = match (requirement.needs.of.credit, with.count) {
            (CreditUse::Amount, _) if !all.is_zero() => {
                let demands = demands(at, requirement);
                let flow = flow::assign(&supplies, &demands);
                (with.amount.clone(), flow::served(&flow, &demands).iter().sum(), "credits")
            }
            (_, Some(count)) if !with.competencies.is_empty() => {
                (Number::from(count), Number::from(with.competencies.len()), "competencies")
            }
            _ => continue,
        };
        if there < asked {
            let code = &requirement.code;
            let message = format!(
                "no student can meet requirement `{}`: {what} asked for {asked}, on offer {there}",
                code.value
            );
            diags.push(
                Diagnostic::warning(&OUT_OF_REACH, code.origin, message)
                    .help("ask for less, offer more, or let other areas count"),
            );
        }
    }
    let asked = policy.graduation.credits.as_ref();
    if let Some(asked) = asked.filter(|asked| **asked > all && !all.is_zero()) {
        let origin = policy.graduation.requirements.first().map(|one| one.code.origin);
        let message = format!("no student can graduate: credits asked for {asked}, on offer {all}");
        diags.push(
            Diagnostic::warning(&OUT_OF_REACH, origin.unwrap_or(Origin::Nowhere), message)
                .help("ask for fewer, or offer more"),
        );
    }
}

//! How the state of the diploma came about.

use super::gpa::source;
use super::{Row, Trace, words};
use crate::base::Idx;
use crate::model::Model;
use crate::model::course::Course;
use crate::policy::outcome::{RequirementOutcome, RequirementState, StudentOutcome, Towards};
use crate::policy::rules::{DiplomaRequirement, Rules};
use crate::policy::{CreditShare, Need, SeveralAreas, Stands};

/// How a student's progress towards the diploma came about.
pub fn graduation(rules: &Rules, model: &Model, outcome: &StudentOutcome) -> Trace {
    let found = &outcome.graduation;
    let title =
        format!("graduation, {}, on {}", model.students[outcome.student].name(), outcome.as_of);
    let result = match found.open {
        0 => "all requirements are met".to_string(),
        1 => "one requirement is open".to_string(),
        open => format!("{open} requirements are open"),
    };
    let mut trace = Trace::new(rules, title, result);
    trace.step("rule", rule(rules.graduation.several_areas), Vec::new());
    for row in &found.rows {
        let requirement = &rules.graduation.requirements[row.requirement];
        let rows = row.from.iter().map(|one| towards(rules, model, outcome, one)).collect();
        let title = words::named(&requirement.code.value, &requirement.title);
        trace.step(title, lines(rules, model, outcome, requirement, row), rows);
    }
    for (at, limit) in rules.graduation.limits.iter().enumerate() {
        let own = found.limited.iter().filter(|one| one.limit == at);
        let rows = own.map(|one| {
            let (what, date, _) = source(model, outcome, one.source);
            let value = Some(format!("{} not counted", one.credits));
            Row { date, what, value, ..Row::default() }
        });
        let title = words::named(&limit.code.value, &limit.title);
        let year =
            limit.per_year.as_ref().map(|most| format!("at most {most} credits a year count"));
        let all = limit.in_all.as_ref().map(|most| format!("at most {most} credits count in all"));
        trace.step(title, year.into_iter().chain(all).collect(), rows.collect());
    }
    if let Some(total) = &found.total {
        let line =
            format!("{} of {} credits, {} missing", total.earned, total.required, total.remaining);
        trace.step("credits in all", vec![line], Vec::new());
    }
    trace
}

fn rule(several_areas: SeveralAreas) -> Vec<String> {
    let mut lines = vec![
        "requirements are served in the policy's order; credit is used once, and where it can be used in \
         several places it goes where it helps most"
            .to_string(),
    ];
    if several_areas == SeveralAreas::One {
        lines.push("a course that counts in several areas is used in one of them".to_string());
    }
    lines
}

fn lines(
    rules: &Rules,
    model: &Model,
    outcome: &StudentOutcome,
    requirement: &DiplomaRequirement,
    row: &RequirementOutcome,
) -> Vec<String> {
    let unit = match &requirement.needs {
        Need::Credits { .. } => "credits",
        Need::Courses { .. } => "courses",
        Need::Years { .. } => "school years",
        Need::Competencies { .. } => "competencies",
        Need::Amount { unit, .. } => unit.as_deref().unwrap_or("in all"),
        Need::Of { .. } => "of its parts",
    };
    let state = match row.state {
        RequirementState::Met => "met".to_string(),
        RequirementState::Short => format!("{} missing", row.remaining),
        RequirementState::Exempt => "excused".to_string(),
    };
    let mut lines = vec![format!("{} of {} {unit}: {state}", row.earned, row.required)];
    if let Some(exemption) = row.exemption {
        let row = &model.records(outcome.student).exemptions[exemption];
        lines.push(format!("excused by {} on {}: {}", row.by, row.date, row.reason));
    }
    lines.extend(shares(model, requirement));
    lines.extend(row.substitutions.iter().map(|at| {
        let one = &rules.graduation.substitutions[*at];
        let what = substitution(model, &one.stands);
        format!("substituted by {} on {}: {what}: {}", one.by, one.date, one.reason)
    }));
    if requirement.distinction {
        lines.push("a distinction, not needed for the diploma".to_string());
    }
    if requirement.part {
        lines.push("a part of another requirement".to_string());
    }
    lines
}

/// What a requirement includes, and what may stand for a part of it.
fn shares(model: &Model, requirement: &DiplomaRequirement) -> Vec<String> {
    let Need::Credits { include, substitutes, .. } = &requirement.needs else { return Vec::new() };
    let included = include
        .iter()
        .map(|share| format!("{} of them from {}", share.credits, origin(model, share)));
    let replaced = substitutes.iter().map(|share| {
        format!("up to {} of them may come from {}", share.credits, origin(model, share))
    });
    included.chain(replaced).collect()
}

fn origin(model: &Model, share: &CreditShare<Idx<Course>>) -> String {
    let areas = share.areas.iter().map(|area| area.value.clone());
    let courses = share.courses.iter();
    let courses = courses.map(|idx| model.courses[*idx].code.value.to_string());
    areas.chain(courses).collect::<Vec<_>>().join(", ")
}

fn substitution(model: &Model, stands: &Stands<Idx<Course>>) -> String {
    let code = |course: Idx<Course>| &model.courses[course].code.value;
    match stands {
        Stands::Credits(share) => {
            format!("up to {} credits may come from {}", share.credits, origin(model, share))
        }
        Stands::Course { asked, by } => format!("{} stands for {}", code(*by), code(*asked)),
    }
}

fn towards(rules: &Rules, model: &Model, outcome: &StudentOutcome, one: &Towards) -> Row {
    match one {
        Towards::Credit(from, amount) => {
            let (what, date, _) = source(model, outcome, *from);
            Row { date, what, value: Some(amount.to_string()), ..Row::default() }
        }
        Towards::Competency(competency) => {
            let named = &model.framework.competencies[*competency];
            let state = outcome.of(*competency).state;
            Row {
                what: words::named(&named.code.value, &named.title),
                value: Some(words::state(state, model)),
                ..Row::default()
            }
        }
        Towards::Achievement(row, amount) => {
            let achievement = &model.records(outcome.student).achievements[*row];
            Row {
                date: Some(achievement.date.to_string()),
                what: achievement.note.as_deref().unwrap_or("recorded").to_string(),
                value: Some(amount.to_string()),
                ..Row::default()
            }
        }
        Towards::Year(year) => Row { what: year.to_string(), ..Row::default() },
        Towards::Requirement(at) => {
            let requirement = &rules.graduation.requirements[*at];
            Row {
                what: words::named(&requirement.code.value, &requirement.title),
                ..Row::default()
            }
        }
    }
}

//! The way to the state of the diploma.

use super::source::source;
use super::trace::{Row, Topic, Trace, day};
use super::words;
use crate::base::Idx;
use crate::model::course::Course;
use crate::policy::need::{CreditShare, Parameters};
use crate::policy::outcome::{RequirementOutcome, RequirementState, StudentOutcome, Towards};
use crate::policy::rules::DiplomaRequirement;
use crate::policy::{SeveralAreas, Stands};
use crate::view::voice::Voice;

/// The way to a student's progress towards the diploma.
pub fn graduation(voice: &Voice<'_>, outcome: &StudentOutcome) -> Trace {
    let (rules, found) = (&voice.rules.graduation, &outcome.graduation);
    let say = |key| voice.say(key, &[]);
    let result = voice.say("explain-open", &[("count", (found.open as i64).into())]);
    let mut trace = Trace::new(voice, outcome, say("explain-graduation"), result);
    let one_area = rules.several_areas == SeveralAreas::One;
    let lines = std::iter::once(say("explain-diploma-order"))
        .chain(one_area.then(|| say("explain-diploma-one-area")));
    trace.step(Topic::Rule, say("explain-step-rule-alone"), lines.collect(), Vec::new());
    for row in &found.rows {
        let requirement = &rules.requirements[row.requirement];
        let rows = row.from.iter().map(|one| towards(voice, outcome, one)).collect();
        let lines = lines_of(voice, outcome, requirement, row);
        let code = requirement.code.value.clone();
        trace.step(Topic::Requirement(code), named(voice, requirement), lines, rows);
    }
    for (at, limit) in rules.limits.iter().enumerate() {
        let own = found.limited.iter().filter(|one| one.limit == at);
        let rows = own.map(|one| {
            let (what, date, _) = source(voice, outcome, one.source);
            let credits = [("credits", words::exact(&one.credits))];
            let value = Some(voice.say("explain-credits-not-counted", &credits));
            Row { date, what, value, ..Row::default() }
        });
        let most = |key, most| voice.say(key, &[("credits", words::exact(most))]);
        let year = limit.per_year.as_ref().map(|credits| most("explain-limit-year", credits));
        let all = limit.in_all.as_ref().map(|credits| most("explain-limit-all", credits));
        let title = voice.phrase(&limit.code.value, "title", &limit.title).text;
        let code = limit.code.value.clone();
        let title = words::named(&code, &title);
        let lines = year.into_iter().chain(all).collect();
        trace.step(Topic::Requirement(code), title, lines, rows.collect());
    }
    if let Some(total) = &found.total {
        let args = [
            ("earned", words::exact(&total.earned)),
            ("required", words::exact(&total.required)),
            ("missing", words::exact(&total.remaining)),
        ];
        let line = voice.say("explain-total", &args);
        trace.step(Topic::Total, say("explain-step-total"), vec![line], Vec::new());
    }
    trace
}

/// A requirement by code and title.
fn named(voice: &Voice<'_>, requirement: &DiplomaRequirement) -> String {
    words::named(&requirement.code.value, &voice.requirement_title(requirement).text)
}

fn lines_of(
    voice: &Voice<'_>,
    outcome: &StudentOutcome,
    requirement: &DiplomaRequirement,
    row: &RequirementOutcome,
) -> Vec<String> {
    let unit = voice.unit(requirement, &row.required);
    let unit = unit.unwrap_or_else(|| voice.say(requirement.needs.of.unit, &[]));
    let state = match row.state {
        RequirementState::Met => voice.say("requirement-met", &[]),
        RequirementState::Short => {
            voice.say("explain-short", &[("amount", words::exact(&row.remaining))])
        }
        RequirementState::Exempt => voice.say("explain-requirement-excused", &[]),
    };
    let args = [
        ("earned", words::exact(&row.earned)),
        ("required", words::exact(&row.required)),
        ("unit", unit.into()),
        ("state", state.into()),
    ];
    let mut lines = vec![voice.say("explain-requirement", &args)];
    if let Some(exemption) = row.exemption {
        let row = &voice.model.records(outcome.student).exemptions[exemption];
        lines.push(words::excused(voice, row));
    }
    lines.extend(shares(voice, requirement));
    lines.extend(row.substitutions.iter().map(|at| {
        let one = &voice.rules.graduation.substitutions[*at];
        let args = [
            ("what", substitution(voice, &one.stands).into()),
            ("by", one.by.as_str().into()),
            ("date", day(one.date).into()),
            ("reason", one.reason.as_str().into()),
        ];
        voice.say("substituted", &args)
    }));
    if requirement.distinction {
        lines.push(voice.say("explain-distinction", &[]));
    }
    if requirement.part {
        lines.push(voice.say("explain-part", &[]));
    }
    lines
}

/// The parts of a requirement, and substitutes for a part of it.
fn shares(voice: &Voice<'_>, requirement: &DiplomaRequirement) -> Vec<String> {
    let Parameters { include, substitutes, .. } = &requirement.needs.with;
    let said = |key, share: &CreditShare<Idx<Course>>| {
        let args =
            [("credits", words::exact(&share.credits)), ("from", origin(voice, share).into())];
        voice.say(key, &args)
    };
    let included = include.iter().map(|share| said("explain-included", share));
    let replaced = substitutes.iter().map(|share| said("explain-substitutes", share));
    included.chain(replaced).collect()
}

fn origin(voice: &Voice<'_>, share: &CreditShare<Idx<Course>>) -> String {
    let areas = share.areas.iter().map(|area| area.value.clone());
    let courses = share.courses.iter().map(|idx| code(voice, *idx));
    areas.chain(courses).collect::<Vec<_>>().join(", ")
}

fn code(voice: &Voice<'_>, course: Idx<Course>) -> String {
    voice.model.courses[course].code.value.to_string()
}

fn substitution(voice: &Voice<'_>, stands: &Stands<Idx<Course>>) -> String {
    match stands {
        Stands::Credits(share) => {
            let args =
                [("amount", words::exact(&share.credits)), ("from", origin(voice, share).into())];
            voice.say("substituted-credits", &args)
        }
        Stands::Course { asked, by } => {
            let args = [("course", code(voice, *by).into()), ("asked", code(voice, *asked).into())];
            voice.say("substituted-course", &args)
        }
    }
}

fn towards(voice: &Voice<'_>, outcome: &StudentOutcome, one: &Towards) -> Row {
    match one {
        Towards::Credit(from, amount) => {
            let (what, date, _) = source(voice, outcome, *from);
            Row { date, what, value: Some(amount.to_string()), ..Row::default() }
        }
        Towards::Competency(competency) => {
            let state = outcome.of(*competency).state;
            Row {
                what: words::competency(voice, *competency),
                value: Some(words::state(voice, state)),
                ..Row::default()
            }
        }
        Towards::Achievement(row, amount) => {
            let achievement = &voice.model.records(outcome.student).achievements[*row];
            let note = achievement.note.as_deref().map(str::to_string);
            Row {
                date: Some(day(achievement.date)),
                what: note.unwrap_or_else(|| voice.say("explain-recorded", &[])),
                value: Some(amount.to_string()),
                ..Row::default()
            }
        }
        Towards::Year(year) => Row { what: year.to_string(), ..Row::default() },
        Towards::Requirement(at) => {
            let requirement = &voice.rules.graduation.requirements[*at];
            Row { what: named(voice, requirement), ..Row::default() }
        }
    }
}

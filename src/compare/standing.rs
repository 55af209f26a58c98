//! Changes of what there is once a student: the diploma with its requirements, and averages.

use super::cause::causes;
use super::change::{Change, ComparedValue};
use super::side::Case;
use crate::policy::outcome::{Average, RequirementState};
use crate::view::explain;

/// Changes of the diploma, its requirements and the grade point averages.
pub(super) fn changes(from: &Case<'_>, to: &Case<'_>, changes: &mut Vec<Change>) {
    graduation(from, to, changes);
    let (earlier, later) = (averages(from), averages(to));
    if earlier != later {
        let traces =
            [explain::gpa(&from.voice(), &from.outcome), explain::gpa(&to.voice(), &to.outcome)];
        let change = to.change(ComparedValue::Gpa, None, earlier, later);
        changes.push(Change { because: causes(&traces[0], &traces[1]), ..change });
    }
}

/// Both averages as documents print them.
fn averages(case: &Case<'_>) -> String {
    let gpa = &case.outcome.gpa;
    let show = |average: &Average| average.value().map(|value| gpa.rounding.show(&value));
    match (show(&gpa.unweighted), show(&gpa.weighted)) {
        (Some(plain), Some(weighted)) if plain == weighted => plain,
        (Some(plain), Some(weighted)) => format!("{plain}, weighted {weighted}"),
        _ => "none".to_string(),
    }
}

fn graduation(from: &Case<'_>, to: &Case<'_>, changes: &mut Vec<Change>) {
    let (before, after) = (&from.outcome.graduation, &to.outcome.graduation);
    let (earlier, later) = (requirements(from), requirements(to));
    let changed: Vec<_> = later
        .iter()
        .filter_map(|(code, now)| {
            let (_, then) = earlier.iter().find(|(other, _)| other == code)?;
            (then != now).then_some((*code, *then, *now))
        })
        .collect();
    if before.is_met() == after.is_met() && changed.is_empty() {
        return;
    }
    let traces = [
        explain::graduation(&from.voice(), &from.outcome),
        explain::graduation(&to.voice(), &to.outcome),
    ];
    let because = causes(&traces[0], &traces[1]);
    if before.is_met() != after.is_met() {
        let words = |open: usize| match open {
            0 => "all met".to_string(),
            open => format!("{open} open"),
        };
        let change =
            to.change(ComparedValue::Graduation, None, words(before.open), words(after.open));
        changes.push(Change { because: because.clone(), ..change });
    }
    for (code, then, now) in changed {
        let change = to.change(ComparedValue::Requirement, Some(code), word(then), word(now));
        let own = because
            .iter()
            .filter(|cause| cause.requirement.as_deref() == Some(code))
            .cloned()
            .collect();
        changes.push(Change { because: own, ..change });
    }
}

/// The state of each requirement, by its code.
fn requirements<'c>(case: &'c Case<'_>) -> Vec<(&'c str, RequirementState)> {
    let rows = case.outcome.graduation.rows.iter();
    let code = |at: usize| case.rules.graduation.requirements[at].code.as_str();
    rows.map(|row| (code(row.requirement), row.state)).collect()
}

fn word(state: RequirementState) -> String {
    match state {
        RequirementState::Met => "met",
        RequirementState::Short => "open",
        RequirementState::Exempt => "excused",
    }
    .to_string()
}

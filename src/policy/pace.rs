//! The standing of a student against the milestones, by subject.

use super::RoundWhen;
use super::determine::cut;
use super::determine::roll_up::{Numbered, roll_up};
use super::outcome::{Determination, OnTrack, Pace, State, SubjectLevel, SubjectOutcome};
use super::rules::Rules;
use crate::base::{Idx, Number};
use crate::model::Model;
use crate::model::framework::{Band, Competency, Subject};

/// One outcome a subject, in the framework's order. Where nobody knows what a student is expected to
/// reach, nobody knows the pace.
pub(super) fn subjects(
    rules: &Rules,
    model: &Model,
    competencies: &[Determination],
    is_known: bool,
) -> Vec<SubjectOutcome> {
    let framework = &model.framework;
    let mut of_subject: Vec<Vec<&Determination>> = vec![Vec::new(); framework.subjects.len()];
    for found in competencies {
        let competency = &framework.competencies[found.competency];
        if found.counted {
            of_subject[competency.subject.position()].push(found);
        }
    }
    let subjects = framework.subjects.indices().zip(of_subject);
    let outcomes = subjects.map(|(subject, found)| {
        let known = outcome(rules, model, subject, &found);
        if is_known { known } else { SubjectOutcome { pace: Pace::Unknown, ..known } }
    });
    outcomes.collect()
}

fn outcome(
    rules: &Rules,
    model: &Model,
    subject: Idx<Subject>,
    found: &[&Determination],
) -> SubjectOutcome {
    let asked = || found.iter().filter(|one| one.state != State::Exempt);
    let proficient = asked().filter(|one| one.state.is_proficient()).count();
    let expected = asked().filter(|one| one.expected).count();
    let reached = asked().filter(|one| one.expected && one.state.is_proficient()).count();
    SubjectOutcome {
        subject,
        proficient,
        total: asked().count(),
        expected,
        proficient_of_expected: reached,
        pace: pace(rules, proficient, expected, reached),
        band: band(found),
        level: level(rules, model, found),
    }
}

/// The level of a subject, once enough of its competencies have one.
fn level(rules: &Rules, model: &Model, found: &[&Determination]) -> Option<SubjectLevel> {
    let rule = rules.subjects.as_ref()?;
    let scale = model.academic_scale();
    let number = |one: &&Determination| {
        let level = one.state.level()?;
        Some(one.value.clone().unwrap_or_else(|| scale.get(level).points.clone()))
    };
    let asked = found.iter().filter(|one| one.state != State::Exempt);
    let numbers: Vec<(Idx<Competency>, Option<Number>)> =
        asked.map(|one| (one.competency, number(one))).collect();
    let there = numbers.iter().filter(|(_, number)| number.is_some()).count();
    if there < rule.minimum.max(1) as usize {
        return None;
    }
    let parts: Vec<Numbered<'_, _>> = numbers
        .iter()
        .map(|(part, number)| Numbered { part: Some(*part), number: number.as_ref(), wanted: true })
        .collect();
    let value = roll_up(&rule.roll_up, &parts, scale).0?;
    let banded = match rule.round {
        RoundWhen::Banded => rule.rounding.apply(&value),
        RoundWhen::Shown => value.clone(),
    };
    Some(SubjectLevel { level: cut::level(&rule.cut, scale, &banded, &Number::ZERO), value })
}

/// The school's rule on pace.
fn pace(rules: &Rules, proficient: usize, expected: usize, reached: usize) -> Pace {
    let beyond = proficient - reached;
    let ahead = reached == expected && beyond >= rules.pace.ahead as usize && beyond > 0;
    if ahead {
        return Pace::Ahead;
    }
    if expected == 0 {
        return Pace::Unknown;
    }
    let needed = &rules.pace.on_pace * &Number::from(expected);
    if Number::from(reached) >= needed { Pace::OnPace } else { Pace::NeedsTime }
}

/// The stage at which most is begun and not done, the higher one of equals; when nothing is under
/// way, the lowest that is not done, and when all is done the highest.
fn band(found: &[&Determination]) -> Option<Idx<Band>> {
    // Nobody works where all is exempt.
    let asked_for = || found.iter().filter(|one| one.state != State::Exempt);
    let open = || asked_for().filter(|one| !one.state.is_done());
    let begun = || open().filter(|one| one.state != State::NotAssessed).filter_map(|one| one.stage);
    let most = begun().map(|band| begun().filter(|other| *other == band).count()).max();
    let under_way =
        begun().filter(|band| Some(begun().filter(|other| other == band).count()) == most).max();
    under_way
        .or_else(|| open().filter_map(|one| one.stage).min())
        .or_else(|| asked_for().filter_map(|one| one.stage).max())
}

/// In how many of the subjects in which something is expected the student is on track.
pub(super) fn on_track(subjects: &[SubjectOutcome]) -> OnTrack {
    let known = || subjects.iter().filter(|one| one.pace != Pace::Unknown);
    OnTrack {
        subjects: known().filter(|one| one.pace != Pace::NeedsTime).count(),
        of: known().count(),
    }
}

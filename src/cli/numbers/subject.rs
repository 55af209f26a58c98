//! The numbers of a subject.

use serde::Serialize;

use super::shown::Shown;
use crate::policy::outcome::State;
use crate::view::overall::Overall;
use crate::view::voice::Voice;

#[derive(Serialize)]
pub(in crate::cli) struct SubjectNumbers {
    subject: String,
    title: String,
    pace: &'static str,
    /// Those of the competencies usually reached by now that are proficient.
    proficient_of_expected: usize,
    expected: usize,
    proficient: usize,
    competencies: usize,
    /// Those without a level, by what is lacking.
    insufficient: usize,
    not_assessed: usize,
    exempt: usize,
    /// Competencies reached since the report before; nothing where there is none.
    newly_proficient: Option<usize>,
    /// Competencies that are proficient no more since then.
    no_longer_proficient: Option<usize>,
    /// Code of the band in which the student works.
    band: Option<String>,
    /// Code of the level, where there is one.
    level: Option<String>,
    /// The number behind the level.
    number: Option<Shown>,
}

/// The numbers of a subject; `at` is its position in the outcome's subjects.
pub(super) fn subject(overall: &Overall<'_>, at: usize) -> SubjectNumbers {
    let (Voice { model, rules, .. }, outcome) = (overall.voice, overall.now);
    let found = &outcome.subjects[at];
    let subject = &model.framework.subjects[found.subject];
    let scale = model.academic_scale();
    let level = found.level.as_ref();
    let changes = overall.changes(found.subject);
    let all = model.framework.of_subject(found.subject).map(|(idx, _)| outcome.of(idx));
    let states: Vec<State> = all.filter(|one| one.counted).map(|one| one.state).collect();
    let count = |kind: fn(&State) -> bool| states.iter().filter(|state| kind(state)).count();
    SubjectNumbers {
        subject: subject.code.value.to_string(),
        title: subject.title.to_string(),
        pace: outcome.pace_in(&model.framework, found).map_or("not-assessed", |pace| pace.name()),
        proficient_of_expected: found.proficient_of_expected,
        expected: found.expected,
        proficient: found.proficient,
        competencies: found.total,
        insufficient: count(|state| matches!(state, State::Insufficient { .. })),
        not_assessed: count(|state| *state == State::NotAssessed),
        exempt: count(|state| *state == State::Exempt),
        newly_proficient: changes.map(|(reached, _)| reached),
        no_longer_proficient: changes.map(|(_, lost)| lost),
        band: found.band.map(|band| model.framework.bands[band].code.value.to_string()),
        level: level.map(|level| scale.get(level.level).code.to_string()),
        number: level
            .zip(rules.subjects.as_ref())
            .map(|(level, rule)| Shown::rounded(&level.value, rule.rounding)),
    }
}

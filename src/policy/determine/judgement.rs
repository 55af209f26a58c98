//! What people say beside the evidence: placements, judgements, exemptions.

use crate::base::{Date, Idx};
use crate::model::evidence::{ExemptFrom, Override};
use crate::model::framework::Competency;
use crate::model::records::Records;
use crate::model::scale::{LevelIdx, Scale};
use crate::policy::outcome::{Judgement, State};
use crate::policy::{Overrides, Placed};

/// A level as a state.
pub(crate) fn at(scale: &Scale, level: LevelIdx) -> State {
    match scale.get(level).proficient {
        true => State::Proficient(level),
        false => State::NotYet(level),
    }
}

/// The placement that says where the student works on a day.
pub(crate) fn placement(
    which: Placed,
    records: &Records,
    competency: Idx<Competency>,
    as_of: Date,
) -> Option<usize> {
    let standing = records.placements.iter().enumerate().filter(|(_, placement)| {
        placement.competency == competency && placement.starts.is_none_or(|starts| starts <= as_of)
    });
    let found = match which {
        Placed::Latest => standing.max_by_key(|(_, placement)| (placement.starts, placement.stage)),
        Placed::Highest => {
            standing.max_by_key(|(_, placement)| (placement.stage, placement.starts))
        }
    };
    found.map(|(row, _)| row)
}

/// The judgement that stands on a day: the latest one that has not run out.
pub(crate) fn standing(
    records: &Records,
    competency: Idx<Competency>,
    as_of: Date,
) -> Option<usize> {
    let stands = |judgement: &Override| {
        judgement.competency == competency
            && judgement.date <= as_of
            && judgement.until.is_none_or(|until| as_of <= until)
    };
    let standing = records.overrides.iter().enumerate().filter(|(_, judgement)| stands(judgement));
    standing.max_by_key(|(row, judgement)| (judgement.date, *row)).map(|(row, _)| row)
}

/// The exemption from a competency that applies on a day.
pub(crate) fn exemption(
    records: &Records,
    competency: Idx<Competency>,
    as_of: Date,
) -> Option<usize> {
    exempt(records, as_of, |target| *target == ExemptFrom::Competency(competency))
}

/// The first exemption whose target fits and that applies on a day.
pub(crate) fn exempt(
    records: &Records,
    as_of: Date,
    fits: impl Fn(&ExemptFrom) -> bool,
) -> Option<usize> {
    records
        .exemptions
        .iter()
        .position(|exemption| exemption.date <= as_of && fits(&exemption.target))
}

/// The state once a judgement has had its say.
pub(crate) fn judged(
    effect: Overrides,
    scale: &Scale,
    records: &Records,
    computed: State,
    row: Option<usize>,
) -> (State, Option<Judgement>) {
    let Some(row) = row else { return (computed, None) };
    let level = records.overrides[row].level;
    let state = match (effect, computed) {
        (Overrides::Win, _) => at(scale, level),
        (Overrides::Cap, State::NotYet(own) | State::Proficient(own)) => at(scale, own.min(level)),
        (Overrides::Cap, State::Insufficient { provisional }) => {
            State::Insufficient { provisional: provisional.map(|own| own.min(level)) }
        }
        (Overrides::Cap | Overrides::Inform, _) => computed,
    };
    let decided = effect == Overrides::Win || state != computed;
    (state, Some(Judgement { row, decided }))
}

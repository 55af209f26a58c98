//! Words of people beside the evidence: placements, judgements, exemptions.

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

/// The words of people on a student in one competency: positions in the student's records.
pub(crate) struct Said<'a> {
    pub(super) records: &'a Records,
    placements: Vec<usize>,
    judgements: Vec<usize>,
    exemptions: Vec<usize>,
}

impl<'a> Said<'a> {
    pub(crate) fn about(records: &'a Records, competency: Idx<Competency>) -> Self {
        fn positions<T>(all: &[T], fits: impl Fn(&T) -> bool) -> Vec<usize> {
            all.iter().enumerate().filter(|(_, one)| fits(one)).map(|(row, _)| row).collect()
        }
        let target = ExemptFrom::Competency(competency);
        Said {
            records,
            placements: positions(&records.placements, |one| one.competency == competency),
            judgements: positions(&records.overrides, |one| one.competency == competency),
            exemptions: positions(&records.exemptions, |one| one.target == target),
        }
    }

    /// The placement that says where the student works on a day.
    pub(crate) fn placement(&self, which: Placed, day: Date) -> Option<usize> {
        let of = |row: &usize| &self.records.placements[*row];
        let standing = self.placements.iter().copied();
        let standing = standing.filter(|row| of(row).starts.is_none_or(|starts| starts <= day));
        match which {
            Placed::Latest => standing.max_by_key(|row| (of(row).starts, of(row).stage)),
            Placed::Highest => standing.max_by_key(|row| (of(row).stage, of(row).starts)),
        }
    }

    /// The judgement that stands on a day: the latest one that has not run out.
    fn judgement(&self, day: Date) -> Option<usize> {
        let of = |row: &usize| &self.records.overrides[*row];
        let stands = |one: &Override| one.date <= day && one.until.is_none_or(|until| day <= until);
        let standing = self.judgements.iter().copied().filter(|row| stands(of(row)));
        standing.max_by_key(|row| (of(row).date, *row))
    }

    /// The exemption that applies on a day.
    pub(crate) fn exemption(&self, day: Date) -> Option<usize> {
        let of = |row: &usize| &self.records.exemptions[*row];
        self.exemptions.iter().copied().find(|row| of(row).date <= day)
    }

    /// The state once a judgement has had the say that the rule gives it, and the judgement.
    pub(super) fn judged(
        &self,
        (effect, scale): (Overrides, &Scale),
        computed: State,
        day: Date,
    ) -> (State, Option<Judgement>) {
        let Some(row) = self.judgement(day) else { return (computed, None) };
        let level = self.records.overrides[row].level;
        let state = match (effect, level, computed) {
            (Overrides::Win, Some(level), _) => at(scale, level),
            // Without a rating there is no level to take away.
            (Overrides::Win | Overrides::Cap, None, State::NotAssessed) => computed,
            (Overrides::Win | Overrides::Cap, None, _) => State::Insufficient { provisional: None },
            (Overrides::Cap, Some(level), State::NotYet(own) | State::Proficient(own)) => {
                at(scale, own.min(level))
            }
            (Overrides::Cap, Some(level), State::Insufficient { provisional }) => {
                State::Insufficient { provisional: provisional.map(|own| own.min(level)) }
            }
            (Overrides::Cap | Overrides::Inform, ..) => computed,
        };
        let decided = effect == Overrides::Win || state != computed;
        (state, Some(Judgement { row, decided }))
    }

    /// The days on which any of it begins or ends.
    pub(crate) fn days(&self) -> impl Iterator<Item = Date> {
        let records = self.records;
        let placed = self.placements.iter().filter_map(|row| records.placements[*row].starts);
        let judged = self.judgements.iter().map(|row| &records.overrides[*row]);
        let judged = judged.flat_map(|one| {
            let over = one.until.map(|until| until.tomorrow().unwrap_or(Date::MAX));
            [Some(one.date), over].into_iter().flatten()
        });
        let excused = self.exemptions.iter().map(|row| records.exemptions[*row].date);
        placed.chain(judged).chain(excused)
    }
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

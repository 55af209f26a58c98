//! The degree to which ratings agree where the same work was rated twice.

use std::collections::BTreeMap;

use super::determine::cut;
use super::determine::moment::moment_of;
use super::outcome::StudentOutcome;
use super::rules::Rules;
use crate::base::{Idx, Number};
use crate::model::Model;
use crate::model::evidence::{Evidence, EvidenceKind, Rating, Target};
use crate::model::framework::Competency;
use crate::model::scale::LevelIdx;

/// A piece of work that was rated twice. Rows are positions in the student's records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RatedTwice {
    /// The first rating.
    pub first: u32,
    /// The second one.
    pub second: u32,
    /// The competency that the work shows.
    pub competency: Idx<Competency>,
    /// The level of each; nothing where one of them says none, or one person made both.
    pub levels: Option<(LevelIdx, LevelIdx)>,
}

/// The work of a student that was rated a second time in the school year of a day, up to that day.
pub fn rated_twice(rules: &Rules, model: &Model, outcome: &StudentOutcome) -> Vec<RatedTwice> {
    let rows = &model.records(outcome.student).evidence;
    let mut firsts: BTreeMap<(&str, Target), u32> = BTreeMap::new();
    for (at, row) in (0..).zip(rows) {
        if let Some(id) = row.id.as_deref() {
            firsts.entry((id, row.target)).or_insert(at);
        }
    }
    let year = model.calendar.year_of(outcome.as_of);
    let is_seen = |row: &Evidence| {
        let (day, _) = moment_of(row.dates, &[]);
        day <= outcome.as_of && model.calendar.year_of(day) == year
    };
    let pair = |(at, row): (u32, &Evidence)| {
        let first = *firsts.get(&(&**row.moderates()?, row.target))?;
        let competency = row.target.competency(&model.framework);
        let other = &rows[first as usize];
        let level = |row: &Evidence| level(rules, model, outcome, competency, &row.rating);
        let by_two = row.assessor.is_none() || row.assessor != other.assessor;
        let levels = level(other).zip(level(row)).filter(|_| by_two);
        (first != at).then_some(RatedTwice { first, second: at, competency, levels })
    };
    (0..).zip(rows).filter(|(_, row)| is_seen(row)).filter_map(pair).collect()
}

/// The level that a rating says by itself, by the rule that holds for the competency.
fn level(
    rules: &Rules,
    model: &Model,
    outcome: &StudentOutcome,
    competency: Idx<Competency>,
    rating: &Rating,
) -> Option<LevelIdx> {
    let found = outcome.of(competency);
    match rating {
        Rating::Level(level) => Some(*level),
        Rating::Points(points) => {
            let cut = &rules.determination[found.basis.rule].cut;
            let base = cut::base(cut, &model.framework, found.stage);
            Some(cut::level(cut, model.academic_scale(), points, &base))
        }
        Rating::Missed | Rating::Waived => None,
    }
}

/// The number of times that each level of a first rating met each level of a second one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Pieces of work, by the level of the first rating and that of the second, lowest first.
    pub table: Vec<Vec<usize>>,
}

impl Agreement {
    /// Counts pairs of levels of a scale that has so many.
    pub fn new(levels: usize, pairs: impl IntoIterator<Item = (LevelIdx, LevelIdx)>) -> Self {
        let mut table = vec![vec![0; levels]; levels];
        for (first, second) in pairs {
            table[usize::from(first.0)][usize::from(second.0)] += 1;
        }
        Agreement { table }
    }

    /// Pieces of work.
    pub fn works(&self) -> usize {
        self.count(|_, _| true)
    }

    /// Those that were rated alike.
    pub fn alike(&self) -> usize {
        self.count(|first, second| first == second)
    }

    /// Those whose ratings are at most one level apart.
    pub fn within_one(&self) -> usize {
        self.count(|first, second| first.abs_diff(second) <= 1)
    }

    /// Those whose second rating is the higher one.
    pub fn raised(&self) -> usize {
        self.count(|first, second| second > first)
    }

    /// Those whose second rating is the lower one.
    pub fn lowered(&self) -> usize {
        self.count(|first, second| second < first)
    }

    /// Cohen's kappa with linear weights: one less the levels by which the ratings are apart, as a
    /// share of those by which they would be apart if each rater gave the same levels as now to
    /// works at random. Nothing where chance could not set them apart, because all ratings are of
    /// one level.
    pub fn kappa(&self) -> Option<Number> {
        let row = |at: usize| self.table[at].iter().sum::<usize>();
        let column = |at: usize| self.table.iter().map(|row| row[at]).sum::<usize>();
        let distance = |counted: &dyn Fn(usize, usize) -> usize| {
            let levels = 0..self.table.len();
            let cells = levels.clone().flat_map(|first| levels.clone().map(move |to| (first, to)));
            cells.map(|(first, second)| first.abs_diff(second) * counted(first, second)).sum()
        };
        let apart: usize = distance(&|first, second| self.table[first][second]);
        let by_chance: usize = distance(&|first, second| row(first) * column(second));
        let share = Number::from(self.works() * apart).checked_div(&Number::from(by_chance))?;
        Some(&Number::ONE - &share)
    }

    fn count(&self, takes: impl Fn(usize, usize) -> bool) -> usize {
        let rows = self.table.iter().enumerate();
        let cells = rows.flat_map(|(first, row)| {
            row.iter().enumerate().map(move |(second, works)| (first, second, *works))
        });
        cells.filter(|(first, second, _)| takes(*first, *second)).map(|(_, _, works)| works).sum()
    }
}

/// The levels that each person gave to work of some students in the school year of a day, by name,
/// lowest first. What students say of themselves is theirs.
pub fn given<'a>(
    model: &'a Model,
    outcomes: impl IntoIterator<Item = &'a StudentOutcome>,
) -> BTreeMap<&'a str, Vec<usize>> {
    let levels = model.academic_scale().levels.len();
    let mut given: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for outcome in outcomes {
        let year = model.calendar.year_of(outcome.as_of);
        for row in &model.records(outcome.student).evidence {
            let (day, _) = moment_of(row.dates, &[]);
            let seen = day <= outcome.as_of && model.calendar.year_of(day) == year;
            if let (true, Some(by), Rating::Level(level)) =
                (seen, row.assessor.as_deref(), &row.rating)
                && row.kind != Some(EvidenceKind::SelfRated)
            {
                given.entry(by).or_insert_with(|| vec![0; levels])[usize::from(level.0)] += 1;
            }
        }
    }
    given
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(table: &[&[usize]]) -> Agreement {
        Agreement { table: table.iter().map(|row| row.to_vec()).collect() }
    }

    /// Boyd and others, "Comparisons of ... the xeromammograms of 85 women by two radiologists"
    /// (1982), which handbooks of statistics take as their example: 63.53 % alike, 86.67 % with
    /// linear weights, of which chance gives 69.11 %; kappa is 0.5684.
    #[test]
    fn kappa_is_that_of_the_handbooks() {
        let read = counted(&[&[21, 12, 0, 0], &[4, 17, 1, 0], &[3, 9, 15, 2], &[0, 0, 0, 1]]);
        assert_eq!((read.works(), read.alike(), read.within_one()), (85, 54, 82));
        assert_eq!((read.raised(), read.lowered()), (15, 16));
        assert_eq!(read.kappa(), Some(Number::ratio(1903, 3348)));
    }

    #[test]
    fn of_two_levels_it_is_the_kappa_without_weights() {
        // 60 % alike where chance gives 54 %: 6 of the 46 that were left.
        assert_eq!(counted(&[&[45, 15], &[25, 15]]).kappa(), Some(Number::ratio(3, 23)));
    }

    #[test]
    fn agreement_is_one_disagreement_below_zero_and_one_level_says_nothing() {
        assert_eq!(counted(&[&[3, 0], &[0, 5]]).kappa(), Some(Number::ONE));
        assert_eq!(counted(&[&[0, 4], &[4, 0]]).kappa(), Some(Number::from(-1_i64)));
        assert_eq!(counted(&[&[7, 0], &[0, 0]]).kappa(), None);
        assert_eq!(counted(&[&[0, 0], &[0, 0]]).kappa(), None);
    }
}

//! The lack of a course without credit, where the number of its competencies does not tell.

use crate::base::Number;
use crate::model::scale::LevelIdx;
use crate::policy::Asks;
use crate::policy::outcome::{Contribution, CourseOutcome, CourseStatus, State};
use crate::policy::rules::{CourseCreditRule, Rules};

use super::average::average;
use super::credit::is_proficient;

/// The lack of a course without credit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lacking {
    /// Fewer competencies are proficient than this many, which is fewer than all.
    Proficient(usize),
    /// Some competencies are below a level that all must reach.
    Floor {
        /// The number of them.
        count: usize,
        /// The level.
        level: LevelIdx,
    },
    /// Some competencies have no level yet.
    Unrated(usize),
    /// The results of some competencies are below a number that all must reach.
    Lowest {
        /// The number of them.
        count: usize,
        /// The number.
        lowest: Number,
    },
    /// The average is below what is asked for.
    Mean {
        /// The average.
        average: Number,
        /// The number asked for.
        asked: Number,
    },
    /// The levels are there, and more evidence is asked for.
    Evidence,
}

/// The lack of a course, by the rules that it is under. Nothing for one with credit, or one of
/// which every competency must be proficient: the number of those that are not tells it.
pub fn lacking(rules: &Rules, course: &CourseOutcome) -> Option<Lacking> {
    if !matches!(course.status, CourseStatus::InProgress | CourseStatus::NotYet) {
        return None;
    }
    let rule = &rules.credit[course.basis.rule];
    let asked = course.basis.contributions.iter().filter(|one| one.state != State::Exempt);
    let asked: Vec<&Contribution> = asked.collect();
    if asked.is_empty() {
        return None;
    }
    let evidence = || rule.needs.is_some().then_some(Lacking::Evidence);
    match &rule.asks {
        Asks::All => all_proficient(rule, &asked).then(evidence).flatten(),
        Asks::Proportional { .. } => None,
        Asks::Portfolio => evidence(),
        Asks::Share { share, floor } => share_of(rule, share, &asked)
            .or_else(|| below(*floor, &asked))
            .or_else(|| (!short_of(rule, share, &asked)).then(evidence).flatten()),
        Asks::Mean { mean, lowest, floor } => unrated(&asked)
            .or_else(|| below(*floor, &asked))
            .or_else(|| lowest.as_ref().and_then(|lowest| too_low(lowest, &asked)))
            .or_else(|| {
                let average = average(&course.basis.contributions)?;
                (average < *mean).then(|| Lacking::Mean { average, asked: mean.clone() })
            })
            .or_else(evidence),
    }
}

fn proficient(rule: &CourseCreditRule, asked: &[&Contribution]) -> usize {
    asked.iter().filter(|one| is_proficient(rule, one.state)).count()
}

fn all_proficient(rule: &CourseCreditRule, asked: &[&Contribution]) -> bool {
    proficient(rule, asked) == asked.len()
}

fn short_of(rule: &CourseCreditRule, share: &Number, asked: &[&Contribution]) -> bool {
    Number::from(proficient(rule, asked)) < share * &Number::from(asked.len())
}

/// How many competencies must be proficient, where more are asked for than there are.
fn share_of(rule: &CourseCreditRule, share: &Number, asked: &[&Contribution]) -> Option<Lacking> {
    if !short_of(rule, share, asked) {
        return None;
    }
    let wanted = share * &Number::from(asked.len());
    let needed = (1..asked.len()).find(|count| Number::from(*count) >= wanted)?;
    Some(Lacking::Proficient(needed))
}

fn below(floor: Option<LevelIdx>, asked: &[&Contribution]) -> Option<Lacking> {
    let level = floor?;
    let reaches = |one: &&&Contribution| one.state.level().is_some_and(|own| own >= level);
    let count = asked.len() - asked.iter().filter(reaches).count();
    (count > 0).then_some(Lacking::Floor { count, level })
}

fn unrated(asked: &[&Contribution]) -> Option<Lacking> {
    let count = asked.iter().filter(|one| one.number.is_none()).count();
    (count > 0).then_some(Lacking::Unrated(count))
}

fn too_low(lowest: &Number, asked: &[&Contribution]) -> Option<Lacking> {
    let low = |one: &&&Contribution| one.number.as_ref().is_some_and(|number| number < lowest);
    let count = asked.iter().filter(low).count();
    (count > 0).then(|| Lacking::Lowest { count, lowest: lowest.clone() })
}

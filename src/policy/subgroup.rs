//! The progress of groups of students, period by period, for those who see to it that none is left
//! behind.
//!
//! No figure counts fewer students than the school sets, and none lets such a figure be worked out:
//! what a group leaves of a larger one is looked at as well, and so is what all that is not shown
//! comes to. Only periods that are over are looked at, with the students of their last day, so that
//! two editions of a page give nothing away together.

use std::collections::{BTreeMap, BTreeSet};

use super::assess::assess;
use super::determine::moment::moment_of;
use super::rulebook::Rulebook;
use crate::base::{Date, Idx, Number};
use crate::model::Model;
use crate::model::calendar::Period;
use crate::model::people::Student;

/// Periods that are looked at, the latest.
const PERIODS: usize = 4;

/// Students who are counted together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subgroup {
    /// Everybody.
    Everybody,
    /// A graduating class.
    Class(u16),
    /// A group that the school names, by its position.
    Named(usize),
    /// Everybody who is not in such a group.
    Others(usize),
}

/// The progress of some students in a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Students.
    pub students: usize,
    /// Competencies expected of them by the end of the period.
    pub expected: usize,
    /// Those of them in which they are proficient.
    pub reached: usize,
    /// Proficient competencies, all in all.
    pub proficient: usize,
    /// Those at the end of the period before.
    pub proficient_before: usize,
    /// Ratings in the period.
    pub ratings: usize,
}

impl Progress {
    /// Share of the expected competencies in which they are proficient.
    pub fn mastery(&self) -> Option<Number> {
        Number::from(self.reached).checked_div(&Number::from(self.expected))
    }

    /// Competencies that each has come further, on average.
    pub fn growth(&self) -> Option<Number> {
        let change = &Number::from(self.proficient) - &Number::from(self.proficient_before);
        change.checked_div(&Number::from(self.students))
    }

    /// Ratings of each, on average.
    pub fn evidence(&self) -> Option<Number> {
        Number::from(self.ratings).checked_div(&Number::from(self.students))
    }

    fn add(&mut self, other: &Progress) {
        self.students += other.students;
        self.expected += other.expected;
        self.reached += other.reached;
        self.proficient += other.proficient;
        self.proficient_before += other.proficient_before;
        self.ratings += other.ratings;
    }
}

/// The progress of subgroups in a period; nothing where it is not shown.
pub type OfPeriod = (Idx<Period>, BTreeMap<Subgroup, Option<Progress>>);

/// The progress of everybody, of each class and of the groups with these codes, in the latest periods
/// that are over by a day. `fewest` is the smallest number of students that is shown.
pub fn subgroups(
    model: &Model,
    rulebook: &Rulebook,
    codes: &[&str],
    fewest: usize,
    as_of: Date,
) -> Vec<OfPeriod> {
    let over: Vec<(Idx<Period>, &Period)> =
        model.periods.iter().filter(|(_, period)| period.ends <= as_of).collect();
    let latest = over.iter().skip(over.len().saturating_sub(PERIODS));
    let of_period = |(at, period): &(Idx<Period>, &Period)| {
        let mut members: BTreeMap<Subgroup, BTreeSet<Idx<Student>>> = BTreeMap::new();
        let mut progress: BTreeMap<Idx<Student>, Progress> = BTreeMap::new();
        let day = period.ends;
        for (idx, student) in model.students.iter().filter(|(_, one)| one.belongs(day)) {
            progress.insert(idx, of_student(model, rulebook, idx, period));
            let own = student.years.groups(model.calendar.year_of(day), day);
            let named = codes.iter().enumerate().map(|(at, code)| {
                match own.iter().any(|one| one.eq_ignore_ascii_case(code)) {
                    true => Subgroup::Named(at),
                    false => Subgroup::Others(at),
                }
            });
            let class = student.class_on(day, &model.calendar).map(Subgroup::Class);
            for subgroup in named.chain(class).chain([Subgroup::Everybody]) {
                members.entry(subgroup).or_default().insert(idx);
            }
        }
        let shown = shown(&members, fewest);
        let sum = |(subgroup, members): (Subgroup, BTreeSet<Idx<Student>>)| {
            let mut sum = Progress::default();
            members.iter().for_each(|idx| sum.add(&progress[idx]));
            let is_shown = shown.contains(&subgroup);
            (subgroup, is_shown.then_some(sum))
        };
        (*at, members.into_iter().map(sum).collect())
    };
    latest.map(of_period).collect()
}

fn of_student(model: &Model, rulebook: &Rulebook, idx: Idx<Student>, period: &Period) -> Progress {
    let on = |day: Date| assess(rulebook.governing(&model.students[idx], day), model, idx, day);
    let now = on(period.ends);
    let before = model.calendar.end_of_period_before(period.ends).map(on);
    let proficient = |subjects: &[super::outcome::SubjectOutcome]| {
        subjects.iter().map(|one| one.proficient).sum()
    };
    let ratings = model.records(idx).evidence.iter().filter(|row| {
        let (day, _) = moment_of(row.dates, &[]);
        row.moderates().is_none() && (period.starts..=period.ends).contains(&day)
    });
    Progress {
        students: 1,
        expected: now.subjects.iter().map(|one| one.expected).sum(),
        reached: now.subjects.iter().map(|one| one.proficient_of_expected).sum(),
        proficient: proficient(&now.subjects),
        proficient_before: before.map_or(0, |before| proficient(&before.subjects)),
        ratings: ratings.count(),
    }
}

/// The subgroups that may be shown. None has fewer students than `fewest`. From those that are shown
/// the rest of everybody is known for each, too: none of all these leaves fewer of another one. And all
/// classes that are not shown have no fewer together.
fn shown<T: Ord + Clone>(
    members: &BTreeMap<Subgroup, BTreeSet<T>>,
    fewest: usize,
) -> BTreeSet<Subgroup> {
    let too_few = |count: usize| (1..fewest).contains(&count);
    let nobody = BTreeSet::new();
    let everybody = members.get(&Subgroup::Everybody).unwrap_or(&nobody);
    let known: BTreeMap<&Subgroup, [BTreeSet<T>; 2]> = members
        .iter()
        .map(|(subgroup, students)| (subgroup, [students.clone(), everybody - students]))
        .collect();
    let leaves_few = |one: &Subgroup, other: &Subgroup| {
        known[one].iter().any(|a| {
            let pairs = known[other].iter().filter(|b| a.is_subset(b) || b.is_subset(a));
            pairs.map(|b| a.len().abs_diff(b.len())).any(too_few)
        })
    };
    let mut shown: BTreeSet<Subgroup> = members
        .iter()
        .filter(|(_, students)| students.len() >= fewest)
        .map(|(subgroup, _)| subgroup.clone())
        .collect();
    loop {
        let is_told =
            |one: &&Subgroup| shown.iter().any(|other| other != *one && leaves_few(one, other));
        let classes = || shown.iter().filter(|one| matches!(one, Subgroup::Class(_)));
        let counted: usize = classes().map(|one| members[one].len()).sum();
        let smallest_class = classes().min_by_key(|one| members[*one].len());
        let hidden = shown
            .iter()
            .filter(is_told)
            .min_by_key(|one| members[*one].len())
            .or_else(|| smallest_class.filter(|_| too_few(everybody.len() - counted)));
        let Some(hidden) = hidden.cloned() else { return shown };
        shown.remove(&hidden);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn members(groups: &[(Subgroup, std::ops::Range<u32>)]) -> BTreeMap<Subgroup, BTreeSet<u32>> {
        groups.iter().map(|(group, range)| (group.clone(), range.clone().collect())).collect()
    }

    fn check(groups: &[(Subgroup, std::ops::Range<u32>)], expected: &[Subgroup]) {
        let shown: Vec<Subgroup> = shown(&members(groups), 10).into_iter().collect();
        assert_eq!(shown, expected, "{groups:?}");
    }

    use Subgroup::{Class, Everybody, Named, Others};

    #[test]
    fn a_small_group_is_not_shown_and_neither_is_what_tells_of_it() {
        check(&[(Everybody, 0..40), (Named(0), 0..9), (Others(0), 9..40)], &[Everybody]);
        check(&[(Everybody, 0..40), (Named(0), 0..31), (Others(0), 31..40)], &[Everybody]);
        let both = [(Everybody, 0..40), (Named(0), 0..20), (Others(0), 20..40)];
        check(&both, &[Everybody, Named(0), Others(0)]);
        check(&[(Everybody, 0..9)], &[]);
    }

    #[test]
    fn a_class_that_is_not_shown_cannot_be_worked_out_of_the_others() {
        let classes =
            [(Everybody, 0..40), (Class(1), 0..12), (Class(2), 12..31), (Class(3), 31..40)];
        check(&classes, &[Everybody, Class(2)]);
        let classes = [(Everybody, 0..40), (Class(1), 0..20), (Class(2), 20..40)];
        check(&classes, &[Everybody, Class(1), Class(2)]);
        // Two small ones hide each other.
        let classes =
            [(Everybody, 0..40), (Class(1), 0..26), (Class(2), 26..33), (Class(3), 33..40)];
        check(&classes, &[Everybody, Class(1)]);
    }

    #[test]
    fn a_group_within_another_is_not_shown_where_few_are_left() {
        let groups = [
            (Everybody, 0..60),
            (Named(0), 0..20),
            (Others(0), 20..60),
            (Named(1), 0..24),
            (Others(1), 24..60),
        ];
        // Four students are in the second group and not in the first, whom those outside the first
        // tell of as well.
        check(&groups, &[Everybody, Others(0)]);
    }
}

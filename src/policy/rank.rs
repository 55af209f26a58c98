//! Class rank: who stands where among the students of a graduating class.

use std::collections::BTreeMap;

use super::course::{Courses, gpa};
use super::determine::rows::Rows;
use super::governing::Governing;
use super::outcome::Gpa;
use super::{GpaRank, RankBy, RankTies, Rulebook};
use crate::base::{Date, Idx, Number};
use crate::model::Model;
use crate::model::people::Student;

/// The average of a student that ranks, and the credits that count in it; nothing without any
/// credit.
pub fn ranked_average(rule: &GpaRank, gpa: &Gpa) -> Option<(Number, Number)> {
    let average = match rule.by {
        RankBy::Weighted => &gpa.weighted,
        RankBy::Unweighted => &gpa.unweighted,
    };
    Some((average.value()?, average.credits.clone()))
}

/// The place of each student of a class, in the order given. Averages are rounded as the rule says
/// and then compared; equals share a place. Who has no average, or too few credits in it, has no
/// place and takes none.
pub fn rank(rule: &GpaRank, averages: &[Option<(Number, Number)>]) -> Vec<Option<usize>> {
    let compared = |average: &Option<(Number, Number)>| {
        let (average, credits) = average.as_ref()?;
        if rule.credits.as_ref().is_some_and(|needed| credits < needed) {
            return None;
        }
        let rounded = rule.rounding.apply(average);
        Some(match &rule.top {
            Some(top) if rounded > *top => top.clone(),
            _ => rounded,
        })
    };
    let compared: Vec<Option<Number>> = averages.iter().map(compared).collect();
    let mut better: Vec<&Number> = compared.iter().flatten().collect();
    better.sort_unstable_by(|a, b| b.cmp(a));
    if rule.ties == RankTies::Dense {
        better.dedup();
    }
    let place = |own: &Number| better.partition_point(|other| *other > own) + 1;
    compared.iter().map(|own| own.as_ref().map(place)).collect()
}

/// A student's standing in the class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ClassRank {
    /// Year of the graduating class.
    pub class: u16,
    /// The place; nothing for who has no average, or too few credits in it.
    pub place: Option<usize>,
    /// Others with the same place.
    pub sharing: usize,
    /// Students of the class, with and without a place.
    pub of: usize,
}

/// The standing of students in their classes on a day. A class is everybody of a graduating year
/// who attends on that day. Each student's place is by the rule of the student's own policy;
/// students whose policy ranks nobody, who do not attend, or whose class is not known, have no
/// standing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClassRanks {
    of: BTreeMap<Idx<Student>, ClassRank>,
}

impl ClassRanks {
    /// Everybody in the classes of some students who are ranked: those whose averages have to be
    /// known.
    pub fn classmates(
        rulebook: &Rulebook,
        model: &Model,
        students: &[Idx<Student>],
        as_of: Date,
    ) -> Vec<Idx<Student>> {
        let ranked = |student: &&Idx<Student>| {
            let student = &model.students[**student];
            student.belongs(as_of) && rulebook.choose(student, as_of).gpa.rank.is_some()
        };
        let class = |student: &Student| student.class_on(as_of, &model.calendar);
        let mut classes: Vec<u16> =
            students.iter().filter(ranked).filter_map(|idx| class(&model.students[*idx])).collect();
        classes.sort_unstable();
        classes.dedup();
        let in_class = |student: &Student| {
            let of_class = class(student).is_some_and(|class| classes.contains(&class));
            of_class && student.belongs(as_of)
        };
        model.students.iter().filter(|(_, one)| in_class(one)).map(|(idx, _)| idx).collect()
    }

    /// Ranks students by their averages. The result does not depend on their order.
    pub fn new(
        rulebook: &Rulebook,
        model: &Model,
        averages: &[(Idx<Student>, Gpa)],
        as_of: Date,
    ) -> Self {
        let mut classes: BTreeMap<u16, Vec<&(Idx<Student>, Gpa)>> = BTreeMap::new();
        for one in averages {
            if let Some(class) = model.students[one.0].class_on(as_of, &model.calendar) {
                classes.entry(class).or_default().push(one);
            }
        }
        let mut of = BTreeMap::new();
        for (class, members) in classes {
            let rule = |student: Idx<Student>| {
                rulebook.choose(&model.students[student], as_of).gpa.rank.as_ref()
            };
            let mut rules: Vec<&GpaRank> = Vec::new();
            for rule in members.iter().filter_map(|(student, _)| rule(*student)) {
                if !rules.contains(&rule) {
                    rules.push(rule);
                }
            }
            for by in rules {
                let averages: Vec<_> =
                    members.iter().map(|(_, gpa)| ranked_average(by, gpa)).collect();
                let places = rank(by, &averages);
                let mut held: BTreeMap<usize, usize> = BTreeMap::new();
                for place in places.iter().flatten() {
                    *held.entry(*place).or_default() += 1;
                }
                for ((student, _), place) in members.iter().zip(places) {
                    if rule(*student) == Some(by) {
                        let sharing = place.map_or(0, |place| held[&place] - 1);
                        of.insert(*student, ClassRank { class, place, sharing, of: members.len() });
                    }
                }
            }
        }
        ClassRanks { of }
    }

    /// The standing of a student, when there is one.
    pub fn of(&self, student: Idx<Student>) -> Option<&ClassRank> {
        self.of.get(&student)
    }
}

/// A student's grade point averages on a day: what [`assess`](super::assess()) says of them,
/// without the work of everything that has no part in them.
pub fn averages<'a>(
    governing: impl Into<Governing<'a>>,
    model: &Model,
    student: Idx<Student>,
    as_of: Date,
) -> Gpa {
    let governing = governing.into();
    let rules = governing.rules();
    let rows = Rows::new(model, student, as_of);
    let histories = vec![None; model.framework.competencies.len()];
    let (courses, transfers) = Courses::new(&governing, model, &rows, histories, as_of).assess();
    gpa::gpa(rules, model, &courses, &transfers, None)
}

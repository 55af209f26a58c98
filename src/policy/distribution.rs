//! The numbers of students by where they stand: the figures of the school profile, which everybody may read.
//!
//! Nothing that leaves this file counts fewer than ten students. A cell with fewer is put together
//! with its neighbour, and only their sum is given, so that neither can be worked out from the
//! total. Even who knows this rule learns of no cell that was put together better than within ten
//! students; a test goes through all small tables to prove it. Two editions give nothing away
//! together either: a class is counted once, on the last day of the school year before its last,
//! however often the profile is made.

use crate::base::{Date, Idx, Number};
use crate::model::Model;
use crate::model::calendar::Period;
use crate::model::framework::Subject;
use crate::model::people::Student;
use crate::model::school::FEWEST;
use crate::policy::outcome::StudentOutcome;

/// Which students are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// The class that graduates next.
    Class,
    /// Everybody at the school.
    School,
}

/// Students who are counted, and the day they are looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Population {
    /// The last day of a school year.
    pub day: Date,
    /// The graduating class; nothing for the whole school.
    pub class: Option<u16>,
    /// The students.
    pub students: Vec<Idx<Student>>,
}

impl Population {
    /// The students that a profile of a day counts; nothing while no school year has ended.
    ///
    /// The day is the end of the last school year that is over, so that every profile until the
    /// next year ends gives the same figures, and the class is the one that graduates a year later,
    /// so that no class is in two.
    pub fn new(model: &Model, counted: Counted, as_of: Date) -> Option<Self> {
        let ends = |period: &Period| {
            let of_year = model.periods.values().filter(|other| other.year == period.year);
            of_year.map(|other| other.ends).max()
        };
        let day = model.periods.values().filter_map(ends).filter(|end| *end <= as_of).max()?;
        let class = match counted {
            Counted::School => None,
            Counted::Class => Some(u16::try_from(day.year() + 1).ok()?),
        };
        let is_in = |student: &Student| {
            student.belongs(day) && (class.is_none() || student.cohort == class)
        };
        let students = model.students.iter().filter(|(_, student)| is_in(student));
        Some(Population { day, class, students: students.map(|(idx, _)| idx).collect() })
    }
}

/// The levels and averages of one student, as they are counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The unweighted average as it is shown.
    gpa: Option<Number>,
    /// The position of the level of each subject.
    subjects: Vec<Option<usize>>,
}

impl Standing {
    /// The standing of a student.
    pub fn new(outcome: &StudentOutcome) -> Self {
        let gpa = outcome.gpa.unweighted.value();
        let level = |level: &crate::policy::outcome::SubjectLevel| usize::from(level.level.0);
        Standing {
            gpa: gpa.map(|gpa| outcome.gpa.rounding.apply(&gpa)),
            subjects: outcome.subjects.iter().map(|one| one.level.as_ref().map(level)).collect(),
        }
    }
}

/// Neighbouring cells of a table, and the students in them: never fewer than ten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// The first cell.
    pub first: usize,
    /// The last cell.
    pub last: usize,
    /// Students in them together.
    pub students: usize,
}

/// The numbers of students by where they stand. Cells are counted from the lowest; the first one is of those
/// without an average or a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distribution {
    /// The last day of a school year.
    pub day: Date,
    /// The graduating class; nothing for the whole school.
    pub class: Option<u16>,
    /// Students counted.
    pub students: usize,
    /// Cells of averages a point has: more with few students, who would all be in one otherwise.
    pub steps: i64,
    /// Averages, the best first; empty where nothing can be told apart.
    pub gpa: Vec<Group>,
    /// Levels by subject, the highest first, where they can be told apart.
    pub subjects: Vec<(Idx<Subject>, Vec<Group>)>,
}

impl Distribution {
    /// Counts the standings of a population; nothing with too few of them. `top` is the most points
    /// that an average can have.
    pub fn new(
        model: &Model,
        population: &Population,
        standings: &[Standing],
        top: &Number,
    ) -> Option<Self> {
        if standings.len() < FEWEST {
            return None;
        }
        let steps = match standings.len() {
            ..100 => 10,
            100..200 => 4,
            _ => 2,
        };
        let last = cell_of(top, steps).saturating_sub(1);
        let gpa = standings
            .iter()
            .map(|standing| standing.gpa.as_ref().map(|gpa| cell_of(gpa, steps).min(last)));
        let levels = model.academic_scale().levels.len();
        let subjects = model.framework.subjects.indices().filter_map(|subject| {
            let level = |standing: &Standing| standing.subjects[subject.position()];
            let groups = groups(&cells(standings.iter().map(level), levels));
            (!groups.is_empty()).then_some((subject, groups))
        });
        Some(Distribution {
            day: population.day,
            class: population.class,
            students: standings.len(),
            steps,
            gpa: groups(&cells(gpa, last + 1)),
            subjects: subjects.collect(),
        })
    }
}

/// The cell of a number of points, of which each point has so many.
fn cell_of(points: &Number, steps: i64) -> usize {
    let cell = (points * &Number::from(steps)).floor();
    cell.to_integer().and_then(|cell| usize::try_from(cell).ok()).unwrap_or(0)
}

/// Counts positions: a first cell of those without one, then one for each.
fn cells(positions: impl Iterator<Item = Option<usize>>, count: usize) -> Vec<usize> {
    let mut cells = vec![0; count + 1];
    for position in positions {
        cells[position.map_or(0, |position| position + 1)] += 1;
    }
    cells
}

/// From the highest cell down: puts every cell with too few students together with the one below it
/// until there are enough; what is left at the end joins the lowest group. Empty when that leaves
/// nothing to tell apart.
///
/// Which cell is joined never depends on how many students the neighbour has: choosing, say, the
/// smaller neighbour would tell something about both.
fn groups(cells: &[usize]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut open: Option<Group> = None;
    for (cell, students) in cells.iter().copied().enumerate().rev() {
        let mut group = open.take().unwrap_or(Group { first: cell, last: cell, students: 0 });
        group.first = cell;
        group.students += students;
        if group.students < FEWEST {
            open = Some(group);
        } else {
            groups.push(group);
        }
    }
    if let (Some(rest), Some(last)) = (open, groups.last_mut()) {
        last.first = rest.first;
        last.students += rest.students;
    }
    if groups.len() < 2 { Vec::new() } else { groups }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    fn check(cells: &[usize], expected: &[(usize, usize, usize)]) {
        let found: Vec<_> =
            groups(cells).iter().map(|one| (one.first, one.last, one.students)).collect();
        assert_eq!(found, expected, "{cells:?}");
    }

    #[test]
    fn small_cells_join_the_one_below_and_what_is_left_the_lowest_group() {
        check(&[12, 10, 30], &[(2, 2, 30), (1, 1, 10), (0, 0, 12)]);
        check(&[30, 10, 9], &[(1, 2, 19), (0, 0, 30)]);
        check(&[11, 20, 4, 3], &[(1, 3, 27), (0, 0, 11)]);
        check(&[9, 11, 20], &[(2, 2, 20), (0, 1, 20)]);
        check(&[0, 15, 0, 15, 0], &[(3, 4, 15), (0, 2, 15)]);
    }

    #[test]
    fn where_all_are_in_one_group_nothing_is_said() {
        check(&[9], &[]);
        check(&[40], &[]);
        check(&[0, 40, 0], &[]);
        check(&[9, 40, 9], &[]);
        check(&[], &[]);
    }

    /// Everything that a reader can find out about a cell that is put together with another: all
    /// tables with the same total that are published in the same way.
    #[test]
    fn no_cell_that_is_put_together_is_known_better_than_within_ten() {
        for (count, most) in [(2, 45), (3, 36), (4, 30)] {
            type Published = (usize, Vec<(usize, usize, usize)>);
            let mut published: BTreeMap<Published, Vec<BTreeSet<usize>>> = BTreeMap::new();
            tables(count, most, &mut |cells| {
                let groups = groups(cells);
                let key: Vec<_> =
                    groups.iter().map(|one| (one.first, one.last, one.students)).collect();
                let seen = published
                    .entry((cells.iter().sum(), key))
                    .or_insert_with(|| vec![BTreeSet::new(); count]);
                seen.iter_mut().zip(cells).for_each(|(seen, cell)| {
                    seen.insert(*cell);
                });
            });
            assert!(published.len() > 20, "only {} tables", published.len());
            for ((total, groups), possible) in published {
                for (first, last, students) in groups {
                    assert!(students >= FEWEST);
                    for cell in (first..=last).filter(|_| first < last) {
                        let values = possible[cell].len();
                        assert!(values >= FEWEST, "cell {cell} of {total}: {values} values");
                    }
                }
            }
        }
    }

    /// Every table of a number of cells with at most so many students.
    fn tables(count: usize, most: usize, look: &mut impl FnMut(&[usize])) {
        fn go(cells: &mut Vec<usize>, count: usize, left: usize, look: &mut impl FnMut(&[usize])) {
            if cells.len() == count {
                return look(cells);
            }
            for students in 0..=left {
                cells.push(students);
                go(cells, count, left - students, look);
                cells.pop();
            }
        }
        go(&mut Vec::new(), count, most, look);
    }
}

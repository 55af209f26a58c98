//! Several attempts at one course.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::base::{Idx, Number};
use crate::model::Model;
use crate::model::calendar::Calendar;
use crate::model::course::Course;
use crate::model::records::{Records, Transfer};
use crate::policy::Repeats;
use crate::policy::outcome::{CourseOutcome, CourseStatus, CreditSource, Grade, TransferOutcome};

/// Every attempt at a course: here, in the record before, and elsewhere where it is tied to a
/// course.
pub(super) struct Attempted<'a> {
    pub(super) model: &'a Model,
    pub(super) calendar: &'a Calendar,
    pub(super) records: &'a Records,
}

/// A row of the record that has a result.
struct Row<'a> {
    source: CreditSource,
    learning: Idx<Course>,
    credit: &'a Number,
    grade: Option<&'a Grade>,
    average: Option<&'a Number>,
    year: Option<i32>,
}

/// An attempt: one row, or those of the parts that a course was taken in.
struct Attempt<'a, 'o> {
    rows: &'o [Row<'a>],
}

impl Attempted<'_> {
    /// Lets one attempt at each course count: the others give up their credit and name it. Attempts
    /// that have neither credit nor letter stay as they are.
    pub(super) fn settle(
        &self,
        repeats: Repeats,
        courses: &mut [CourseOutcome],
        transfers: &mut [TransferOutcome],
    ) {
        let mut superseded: Vec<(CreditSource, CreditSource)> = Vec::new();
        let mut rows = self.rows(courses, transfers);
        rows.sort_by_key(|one| {
            let is_here = matches!(one.source, CreditSource::Course(_));
            (one.learning, one.year, is_here, one.source)
        });
        for of_one in rows.chunk_by(|a, b| a.learning == b.learning) {
            let years = of_one.chunk_by(|a, b| a.year == b.year);
            let attempts: Vec<Attempt<'_, '_>> =
                years.flat_map(|of_year| self.attempts(of_year, transfers)).collect();
            let Some(counts) = chosen(repeats, &attempts) else { continue };
            let others = attempts.iter().enumerate().filter(|(at, _)| *at != counts);
            let by = attempts[counts].rows[0].source;
            superseded.extend(others.flat_map(|(_, one)| one.rows).map(|row| (row.source, by)));
        }
        for (source, counts) in superseded {
            let (by, credit) = match source {
                CreditSource::Course(at) => {
                    (&mut courses[at].superseded_by, &mut courses[at].credit)
                }
                CreditSource::Transfer(at) => {
                    (&mut transfers[at].superseded_by, &mut transfers[at].credit)
                }
            };
            *by = Some(counts);
            *credit = Number::ZERO;
        }
    }

    /// The attempts at a course in a year. What was given for parts of it, a semester each, is one.
    fn attempts<'a, 'o>(
        &self,
        rows: &'o [Row<'a>],
        transfers: &[TransferOutcome],
    ) -> Vec<Attempt<'a, 'o>> {
        let given = |row: &Row<'_>| match row.source {
            CreditSource::Transfer(at) => Some(&self.records.transfers[transfers[at].row]),
            CreditSource::Course(_) => None,
        };
        let (parts, others) =
            rows.split_at(rows.iter().take_while(|row| given(row).is_some()).count());
        let all: Vec<&Transfer> = parts.iter().filter_map(given).collect();
        let worth = rows.first().map(|row| &self.model.courses[row.learning].credits);
        let whole = if worth.is_some_and(|worth| are_parts(&all, worth)) { parts.len() } else { 1 };
        parts.chunks(whole.max(1)).chain(others.chunks(1)).map(|rows| Attempt { rows }).collect()
    }

    fn rows<'o>(
        &self,
        courses: &'o [CourseOutcome],
        transfers: &'o [TransferOutcome],
    ) -> Vec<Row<'o>> {
        let learning = |course: Idx<Course>| self.model.courses[course].learning;
        let here = courses.iter().enumerate().filter(|(_, one)| has_result(one));
        let here = here.map(|(at, one)| Row {
            source: CreditSource::Course(at),
            learning: learning(one.course),
            credit: &one.credit,
            grade: one.grade.as_ref(),
            average: one.average.as_ref(),
            year: self.calendar.beginning(&one.year),
        });
        let given = transfers.iter().enumerate().filter_map(|(at, one)| {
            let row = &self.records.transfers[one.row];
            let year = self.calendar.beginning(&one.year);
            Some(Row {
                source: CreditSource::Transfer(at),
                learning: learning(row.course?),
                credit: &one.credit,
                grade: one.grade.as_ref(),
                average: None,
                year: year.or_else(|| Some(self.calendar.year_of(row.earned))),
            })
        });
        here.chain(given).collect()
    }
}

fn has_result(course: &CourseOutcome) -> bool {
    let has_credit = matches!(course.status, CourseStatus::Earned | CourseStatus::Partial);
    has_credit || course.grade.is_some()
}

/// True for what was given for parts of a course in one year: each less than the course is worth, and
/// together no more. Where it is not known what the course is worth, the terms tell.
fn are_parts(given: &[&Transfer], worth: &Number) -> bool {
    if !worth.is_zero() {
        let together: Number = given.iter().map(|one| &one.credits).sum();
        return given.iter().all(|one| one.attempted < *worth) && together <= *worth;
    }
    let terms: BTreeSet<_> = given.iter().filter_map(|one| one.here()?.term.as_ref()).collect();
    terms.len() == given.len()
}

impl Attempt<'_, '_> {
    fn credit(&self) -> Number {
        self.rows.iter().map(|row| row.credit).sum()
    }

    /// The band of its letter; of parts the lowest, and none where one has none.
    fn band(&self) -> Option<usize> {
        let bands = self.rows.iter().map(|row| row.grade.and_then(|grade| grade.band));
        bands.collect::<Option<Vec<_>>>()?.into_iter().max()
    }

    fn average(&self) -> Option<&Number> {
        self.rows.first().and_then(|row| row.average)
    }
}

/// Position of the attempt that counts, of those at one course, oldest first.
fn chosen(repeats: Repeats, attempts: &[Attempt<'_, '_>]) -> Option<usize> {
    match repeats {
        Repeats::Highest | Repeats::All => {
            let all = attempts.iter().enumerate();
            let best = all.max_by_key(|(at, one)| {
                let band = one.band();
                (one.credit(), band.is_some(), Reverse(band), one.average(), Reverse(*at))
            });
            best.map(|(at, _)| at)
        }
        Repeats::Last => attempts.len().checked_sub(1),
    }
}

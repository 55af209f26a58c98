//! Several attempts at one course.

use std::cmp::Reverse;

use crate::base::{Idx, Number};
use crate::model::Model;
use crate::model::calendar::Calendar;
use crate::model::course::Course;
use crate::model::records::Records;
use crate::policy::Repeats;
use crate::policy::outcome::{CourseOutcome, CourseStatus, CreditSource, Grade, TransferOutcome};

/// Every attempt at a course: here, in the record before, and elsewhere where it is tied to a
/// course.
pub(super) struct Attempted<'a> {
    pub(super) model: &'a Model,
    pub(super) calendar: &'a Calendar,
    pub(super) records: &'a Records,
}

/// An attempt that has a result.
struct Attempt<'a> {
    source: CreditSource,
    learning: Idx<Course>,
    credit: &'a Number,
    grade: Option<&'a Grade>,
    average: Option<&'a Number>,
    year: Option<i32>,
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
        let mut attempts = self.attempts(courses, transfers);
        attempts.sort_by_key(|one| {
            let is_here = matches!(one.source, CreditSource::Course(_));
            (one.learning, one.year, is_here, one.source)
        });
        for of_one in attempts.chunk_by(|a, b| a.learning == b.learning) {
            let Some(counts) = chosen(repeats, of_one) else { continue };
            let others = of_one.iter().filter(|one| one.source != counts);
            superseded.extend(others.map(|one| (one.source, counts)));
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

    fn attempts<'o>(
        &self,
        courses: &'o [CourseOutcome],
        transfers: &'o [TransferOutcome],
    ) -> Vec<Attempt<'o>> {
        let learning = |course: Idx<Course>| self.model.courses[course].learning;
        let here = courses.iter().enumerate().filter(|(_, one)| has_result(one));
        let here = here.map(|(at, one)| Attempt {
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
            Some(Attempt {
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

/// The attempt that counts, of those at one course, oldest first.
fn chosen(repeats: Repeats, attempts: &[Attempt<'_>]) -> Option<CreditSource> {
    let best = match repeats {
        Repeats::Highest | Repeats::All => {
            let all = attempts.iter().enumerate();
            let best = all.max_by_key(|(at, one)| {
                let band = one.grade.and_then(|grade| grade.band);
                (one.credit, band.is_some(), Reverse(band), one.average, Reverse(*at))
            });
            best.map(|(_, one)| one)
        }
        Repeats::Last => attempts.last(),
    };
    best.map(|one| one.source)
}

//! Students of whom a build of everybody makes nothing, or nothing that says anything, and why.

use super::leavers::{leavers, left_this_year};
use super::loaded::Loaded;
use super::recipients;
use crate::base::{Date, Idx};
use crate::model::people::Student;

/// Why nothing is made of students.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// They are of another school of the district, which makes their documents.
    Guest,
    /// They left in the school year of the day.
    Left,
    /// They left in the school year of the day, and a transcript is made and nothing else.
    LeftWithTranscript,
    /// They left in an earlier year.
    LeftBefore,
    /// They have not entered yet.
    NotEntered,
    /// None of their households may receive a report.
    NoHousehold,
    /// They are there, and no evidence is known by the day: their documents say nothing.
    NoEvidence,
}

/// Students of whom nothing is made for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unserved {
    /// The reason.
    pub reason: Reason,
    /// Their identifiers, in the order of the roster.
    pub students: Vec<String>,
}

/// Everybody of whom nothing is made, by the reason.
pub fn of(school: &Loaded) -> Vec<Unserved> {
    let mut found: Vec<Unserved> =
        Reason::ALL.into_iter().map(|reason| Unserved { reason, students: Vec::new() }).collect();
    let leavers = leavers(school);
    for (idx, student) in school.model.students.iter() {
        for of_reason in &mut found {
            if holds(of_reason.reason, school, &leavers, idx, student) {
                of_reason.students.push(student.id.value.to_string());
            }
        }
    }
    found.retain(|one| !one.students.is_empty());
    found
}

fn holds(
    reason: Reason,
    school: &Loaded,
    leavers: &[Idx<Student>],
    idx: Idx<Student>,
    student: &Student,
) -> bool {
    let (model, day) = (&school.model, school.occasion.as_of);
    if student.guest {
        return reason == Reason::Guest && student.attends(day);
    }
    let is_there = student.attends(day);
    let year = |day: Date| model.calendar.year_of(day);
    let left = student.stays.left_by(day).filter(|_| !is_there);
    match reason {
        Reason::Guest => false,
        Reason::Left => left_this_year(school, idx) && !leavers.contains(&idx),
        Reason::LeftWithTranscript => leavers.contains(&idx),
        Reason::LeftBefore => left.is_some_and(|left| year(left) != year(day)),
        Reason::NotEntered => !is_there && left.is_none(),
        Reason::NoHousehold => {
            let homes = recipients::homes(model, idx);
            let barred = |home: &Idx<_>| recipients::withheld(model, idx, *home).is_some();
            is_there && !homes.is_empty() && homes.iter().all(barred)
        }
        Reason::NoEvidence => {
            let known = |one: &crate::model::evidence::Evidence| {
                let dates = one.dates;
                let days = [dates.performed, dates.submitted, dates.assessed, dates.recorded];
                days.into_iter().flatten().any(|one| one <= day)
            };
            is_there && !model.records(idx).evidence.iter().any(known)
        }
    }
}

impl Reason {
    const ALL: [Reason; 7] = [
        Reason::Guest,
        Reason::Left,
        Reason::LeftWithTranscript,
        Reason::LeftBefore,
        Reason::NotEntered,
        Reason::NoHousehold,
        Reason::NoEvidence,
    ];

    /// A word for machines.
    pub fn code(self) -> &'static str {
        match self {
            Reason::Guest => "guest",
            Reason::Left => "left",
            Reason::LeftWithTranscript => "left-with-transcript",
            Reason::LeftBefore => "left-before",
            Reason::NotEntered => "not-entered",
            Reason::NoHousehold => "no-household",
            Reason::NoEvidence => "no-evidence",
        }
    }

    /// The documents that are not made, of how many students, and the reason.
    pub fn words(self, count: usize) -> String {
        let (students, have) = match count {
            1 => ("1 student".to_string(), "has"),
            many => (format!("{many} students"), "have"),
        };
        match self {
            Reason::Guest => {
                format!(
                    "nothing is made of {students} of another school of the district; `--student` makes it"
                )
            }
            Reason::Left => {
                format!(
                    "nothing is made of {students} who left this school year; `--student` makes it"
                )
            }
            Reason::LeftWithTranscript => {
                format!(
                    "a transcript and nothing else is made of {students} who left this school year"
                )
            }
            Reason::LeftBefore => {
                format!(
                    "nothing is made of {students} who left in an earlier year; `--student` makes it"
                )
            }
            Reason::NotEntered => {
                format!(
                    "nothing is made of {students} who {have} not entered yet; `--student` makes it"
                )
            }
            Reason::NoHousehold => {
                format!("no report is made of {students} of whom no household may receive one")
            }
            Reason::NoEvidence => {
                format!("nothing is known by this day of {students} who {have} no evidence")
            }
        }
    }
}

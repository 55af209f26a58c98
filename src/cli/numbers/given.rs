//! The numbers of a course whose result is taken as it was given.

use serde::Serialize;

use super::credit::graded;
use super::shown::Shown;
use crate::base::Date;
use crate::policy::outcome::StudentOutcome;
use crate::press::Loaded;

#[derive(Serialize)]
pub(in crate::cli) struct GivenNumbers {
    title: String,
    /// Its code, where it has one.
    course: Option<String>,
    /// The school year.
    year: String,
    earned: Option<Date>,
    credit: Shown,
    attempted: Shown,
    letter: Option<String>,
    points: Option<Shown>,
    weighted_points: Option<Shown>,
}

/// The numbers of a course whose result is taken as it was given; `at` is its position in the
/// outcome's transfers.
pub(super) fn given(school: &Loaded, outcome: &StudentOutcome, at: usize) -> GivenNumbers {
    let found = &outcome.transfers[at];
    let row = &school.model.records(outcome.student).transfers[found.row];
    let (letter, points, weighted_points) = graded(found.grade.as_ref());
    let dated = row.here().is_none_or(|taken| taken.dated) && !row.credits.is_zero();
    GivenNumbers {
        title: row.title.to_string(),
        course: row.here().and_then(|taken| taken.code.as_deref()).map(str::to_string),
        year: found.year.to_string(),
        earned: dated.then_some(row.earned),
        credit: Shown::amount(&found.credit),
        attempted: Shown::amount(&found.attempted),
        letter,
        points,
        weighted_points,
    }
}

//! Credit: where it comes from, and its grade.

use super::shown::Shown;
use crate::model::Model;
use crate::policy::outcome::{CreditSource, Grade, StudentOutcome};

/// Code of the course that credit comes from, or the title of credit from elsewhere.
pub(super) fn source(model: &Model, outcome: &StudentOutcome, source: CreditSource) -> String {
    match source {
        CreditSource::Course(at) => {
            model.courses[outcome.courses[at].course].code.value.to_string()
        }
        CreditSource::Transfer(at) => {
            model.records(outcome.student).transfers[outcome.transfers[at].row].title.to_string()
        }
    }
}

/// Letter, points, and points with weight of a grade.
pub(super) fn graded(grade: Option<&Grade>) -> (Option<String>, Option<Shown>, Option<Shown>) {
    let points = grade.and_then(|grade| grade.points.as_ref());
    (
        grade.map(|grade| grade.letter.to_string()),
        points.map(|(points, _)| Shown::amount(points)),
        points.map(|(_, weighted)| Shown::amount(weighted)),
    )
}

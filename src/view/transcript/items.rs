//! The items of a record, by the names that rules of the contents use.

use super::averages::GpaBlock;
use super::document::Transcript;
use super::page::Page;
use super::record::{CourseRow, RecordBlock};
use crate::model::records::Place;
use crate::view::head::there;

impl Transcript {
    /// The names of what is on it besides its head.
    pub(super) fn items(&self) -> Vec<&'static str> {
        let graduation = &self.graduation;
        let rank = self.gpa.as_ref().and_then(|gpa| gpa.rank.as_ref());
        let maybe = there([
            ("rules", true),
            ("counselor", self.contact.is_some()),
            ("credits-attempted", true),
            ("credits-earned", !self.credits.is_empty()),
            ("class-rank", rank.is_some_and(|rank| rank.place.is_some())),
            ("class-size", rank.is_some_and(|rank| rank.place.is_some())),
            ("competencies", !self.competencies.is_empty()),
            ("distinctions", !self.distinctions.is_empty()),
            ("grading-scale", self.legend.has_letters),
            ("issued", self.official.is_some()),
            ("signature", self.official.is_some()),
        ]);
        let maybe = maybe.chain(of_record(&self.record)).chain(of_averages(self.gpa.as_ref()));
        maybe.chain(graduation.items()).chain(self.carried.iter().copied()).collect()
    }
}

/// The items of an academic record. A course without a level is a regular one, and one without
/// credit has no day on which it was earned.
pub(in crate::view) fn of_record(record: &[RecordBlock]) -> impl Iterator<Item = &'static str> {
    let rows = || record.iter().flat_map(|block| &block.rows);
    let row = |holds: fn(&CourseRow) -> bool| rows().any(holds);
    there([
        ("courses", row(|_| true)),
        ("course-codes", row(|row| row.code.is_some())),
        ("course-levels", row(|_| true)),
        ("course-grades", row(|row| row.grade.is_some())),
        ("grade-points", row(|row| row.points.is_some())),
        ("course-notes", row(|row| row.note.is_some())),
        ("dates-earned", rows().all(|row| row.credits.is_none() || row.earned.is_some())),
        ("year-averages", record.iter().any(|block| block.gpa.is_some())),
    ])
}

/// The items of averages.
pub(in crate::view) fn of_averages(gpa: Option<&GpaBlock>) -> impl Iterator<Item = &'static str> {
    let average = |weighted: bool| {
        let mut averages = gpa.into_iter().flat_map(|gpa| &gpa.averages);
        averages.any(|one| one.weighted == weighted && one.value.is_some())
    };
    there([("average", average(false)), ("weighted-average", average(true))])
}

/// Items that can no longer be told from the page: the subjects of its sums.
pub(super) fn told(page: &Page<'_>) -> Vec<&'static str> {
    let rows = &page.model.records(page.student).transfers;
    let elsewhere = |place: &Place| matches!(place, Place::Elsewhere(_));
    let told = there([
        ("transfer-credit", page.now.transfers.iter().any(|one| elsewhere(&rows[one.row].place))),
        ("required-credits", page.now.graduation.total.is_some()),
    ]);
    told.collect()
}

//! The items of a transcript, by the names that rules of the contents use.

use super::document::Transcript;
use super::page::Page;
use super::record::{CourseRow, RecordBlock};
use crate::model::records::Place;

impl Transcript {
    /// The names of everything that is on it.
    pub fn carries(&self) -> Vec<&'static str> {
        let (school, student, graduation) = (&self.school, &self.student, &self.graduation);
        let gpa = self.gpa.as_ref();
        let rank = gpa.and_then(|gpa| gpa.rank.as_ref());
        let average = |weighted: bool| {
            let mut averages = gpa.into_iter().flat_map(|gpa| &gpa.averages);
            averages.any(|one| one.weighted == weighted && one.value.is_some())
        };
        let rows = || self.record.iter().flat_map(|block| &block.rows);
        let row = |holds: fn(&CourseRow) -> bool| rows().any(holds);
        let year = |holds: fn(&RecordBlock) -> bool| self.record.iter().any(holds);
        let always = ["student-name", "student-id", "school-name", "as-of", "rules"];
        let maybe = [
            ("preferred-name", student.preferred.is_some()),
            ("school-address", !school.address.is_empty()),
            ("school-phone", school.phone.is_some()),
            ("school-email", school.email.is_some()),
            ("school-website", school.website.is_some()),
            ("school-code", school.ceeb.is_some()),
            ("accreditation", school.accreditation.is_some()),
            ("courses", row(|_| true)),
            ("course-codes", row(|row| row.code.is_some())),
            ("course-levels", row(|row| row.level.is_some())),
            ("course-grades", row(|row| row.grade.is_some())),
            ("grade-points", row(|row| row.points.is_some())),
            ("course-notes", row(|row| row.note.is_some())),
            ("counselor", self.contact.is_some()),
            ("credits-attempted", true),
            ("credits-in-progress", graduation.in_progress.is_some()),
            ("expected-graduation", graduation.expected.is_some()),
            ("diploma", graduation.diploma.is_some()),
            ("credits-earned", !self.credits.is_empty()),
            ("dates-earned", row(|row| row.earned.is_some())),
            ("average", average(false)),
            ("weighted-average", average(true)),
            ("year-averages", year(|year| year.gpa.is_some())),
            ("class-rank", rank.is_some_and(|rank| rank.place.is_some())),
            ("class-size", rank.is_some_and(|rank| rank.place.is_some())),
            ("requirements", !graduation.rows.is_empty()),
            ("competencies", !self.competencies.is_empty()),
            ("distinctions", !self.distinctions.is_empty()),
            ("grading-scale", self.legend.has_letters),
            ("issued", self.official.is_some()),
            ("signature", self.official.is_some()),
        ];
        let maybe = maybe.into_iter().filter_map(|(name, there)| there.then_some(name));
        always.into_iter().chain(maybe).chain(self.carried.iter().copied()).collect()
    }
}

/// Items that can no longer be told from the page: facts at its head, and the subjects of its sums.
pub(super) fn told(page: &Page<'_>) -> Vec<&'static str> {
    let student = &page.model.students[page.student];
    let day = page.occasion.as_of;
    let year = page.model.calendar.year_of(day);
    let rows = &page.model.records(page.student).transfers;
    let elsewhere = |place: &Place| matches!(place, Place::Elsewhere(_));
    let maybe = [
        ("birth-date", student.born.is_some()),
        ("grade", page.now.grade.is_some()),
        ("program", student.years.program(year, day).is_some()),
        ("campus", student.years.school(year, day).is_some()),
        ("entered", student.stays.entered().is_some()),
        ("class-year", student.class_on(day, &page.model.calendar).is_some()),
        ("left", student.stays.left_by(day).is_some()),
        ("transfer-credit", page.now.transfers.iter().any(|one| elsewhere(&rows[one.row].place))),
        ("required-credits", page.now.graduation.total.is_some()),
    ];
    maybe.into_iter().filter_map(|(name, there)| there.then_some(name)).collect()
}

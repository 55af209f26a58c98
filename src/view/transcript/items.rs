//! What a transcript carries, by the names that rules of the contents use.

use super::{CourseRow, Page, Transcript, YearBlock};
use crate::model::records::Place;

impl Transcript {
    /// The names of everything that is on it.
    pub fn carries(&self) -> Vec<&'static str> {
        let (school, student, gpa) = (&self.school, &self.student, &self.gpa);
        let rank = gpa.rank.as_ref();
        let rows = || self.years.iter().flat_map(|year| &year.rows);
        let row = |holds: fn(&CourseRow) -> bool| rows().any(holds);
        let year = |holds: fn(&YearBlock) -> bool| self.years.iter().any(holds);
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
            ("credits-earned", !self.credits.is_empty()),
            ("dates-earned", row(|row| row.earned.is_some())),
            ("average", gpa.unweighted.is_some()),
            ("weighted-average", gpa.weighted.is_some()),
            ("year-averages", year(|year| year.gpa.is_some())),
            ("class-rank", rank.is_some_and(|rank| rank.place.is_some())),
            ("class-size", rank.is_some_and(|rank| rank.place.is_some())),
            ("requirements", !self.graduation.rows.is_empty()),
            ("competencies", !self.competencies.is_empty()),
            ("distinctions", !self.distinctions.is_empty()),
            ("grading-scale", !self.legend.bands.is_empty()),
            ("issued", self.official.is_some()),
        ];
        let maybe = maybe.into_iter().filter_map(|(name, there)| there.then_some(name));
        always.into_iter().chain(maybe).chain(self.carried.iter().copied()).collect()
    }
}

/// What can no longer be told from the page: facts at its head, and what its sums are about.
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

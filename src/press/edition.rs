//! The site in some languages, which its pages and the book of the catalog are made of.

use super::desk::Desk;
use crate::model::draft::Table;
use crate::view::site::{self, Papers, Site};

/// The site in some languages; it leads to the documents on paper that are named.
pub(super) fn of(desk: &Desk<'_>, languages: &[String], papers: &Papers) -> Site {
    let school = desk.school;
    let options = site::Options {
        as_of: school.occasion.as_of,
        languages,
        issued: desk.assets.issued.as_deref(),
        own: &school.own_pages,
        papers,
    };
    let rules = school.rules.newest(options.as_of);
    site::build(&school.model, rules, &desk.assets.catalog, &options)
}

/// The tables of what it says; none of them is of students.
pub(super) fn rests_on(table: Table) -> bool {
    match table {
        Table::Bands
        | Table::Subjects
        | Table::Competencies
        | Table::Indicators
        | Table::Rubrics
        | Table::Prerequisites
        | Table::Alignments
        | Table::Aliases
        | Table::Translations
        | Table::CourseLevels
        | Table::Courses
        | Table::CourseCompetencies
        | Table::Habits
        | Table::Periods => true,
        Table::Students
        | Table::StudentYears
        | Table::RemovedStudents
        | Table::Identifiers
        | Table::Households
        | Table::Guardians
        | Table::Enrollments
        | Table::Placements
        | Table::Evidence
        | Table::Overrides
        | Table::Exemptions
        | Table::HabitRatings
        | Table::Narratives
        | Table::Goals
        | Table::Supports
        | Table::Attendance
        | Table::TransferCredits
        | Table::PastCourses
        | Table::Achievements
        | Table::Outcomes => false,
    }
}

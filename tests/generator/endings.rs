//! How school went on for some: graduates, a seal, a year that was repeated, an F of long ago, a
//! course of this summer.
//!
//! These rows are written by hand, so that a reviewer can see what the sample shows; the rest is
//! drawn.

use std::io;

use super::calendar::Day;
use super::daybook::Daybook;
use super::framework::Framework;
use super::student::Student;
use super::tables::Tables;

/// Who was in grade 9 for two years, and came a year before the others of the class.
const REPEATED_GRADE_9: &str = "S1027";

/// First day of that first year.
const FIRST_OF_2023: Day = Day::new(2023, 8, 29);

/// Courses of the years before the school wrote down competencies, with the letters of that time:
/// student, year, code, title, area, credits attempted, credits earned, letter, day, the course of
/// today that it is the same as.
const PAST: [[&str; 10]; 6] = [
    ["S1007", "2022-23", "CERAM", "Ceramics", "ART", "1", "1", "B+", "2023-06-14", ""],
    ["S1007", "2022-23", "WOOD", "Woodworking", "EL", "0.5", "0.5", "A-", "2023-01-20", ""],
    ["S1011", "2022-23", "JOUR", "Journalism", "ELA", "1", "1", "A", "2023-06-14", ""],
    ["S1011", "2023-24", "SPEECH", "Public Speaking", "ELA", "0.5", "0.5", "A", "2024-01-19", ""],
    ["S1027", "2023-24", "ALG1", "Algebra I", "MA", "1", "0", "F", "2024-06-14", "ALG1"],
    ["S1027", "2023-24", "KEYB", "Keyboarding", "EL", "0.5", "0", "F", "2024-01-19", ""],
];

/// Hours of service that complete the diploma.
const SERVICE: [[&str; 4]; 1] = [["S1005", "4", "2026-05-16", "Shoreline cleanup"]];

/// Enrolments besides those that are drawn: student, course, year, first and last day, status.
const ENROLLMENTS: [[&str; 6]; 2] = [
    // Taken again in the year that was repeated.
    ["S1027", "ENG9", "2023-24", "2023-08-29", "2024-06-14", "completed"],
    // Under way in the summer.
    ["S1016", "PORTFOLIO", "2025-26", "2026-05-27", "2026-08-14", "active"],
];

/// Who showed more in science and mathematics than the courses ask for, in a panel before
/// graduation.
const PANEL: (&str, [&str; 6]) = ("S1011", ["MA.01", "MA.03", "MA.04", "SC.01", "SC.02", "SC.03"]);

/// The first day of a student at the school.
pub fn entered(student: &Student) -> Day {
    match student.id.as_str() {
        REPEATED_GRADE_9 => FIRST_OF_2023,
        _ => student.entered,
    }
}

/// Writes what is known of a student beside what was drawn.
pub fn write(
    student: &Student,
    framework: &Framework,
    tables: &mut Tables,
    daybook: &mut Daybook,
) -> io::Result<()> {
    let id = student.id.as_str();
    if id == REPEATED_GRADE_9 {
        let groups = super::people::groups(student);
        tables.student_years.row(&[id, "2023-24", "9", student.advisor(), &groups])?;
    }
    for row in ENROLLMENTS.iter().filter(|row| row[0] == id) {
        tables.enrollments.row(row)?;
    }
    for row in PAST.iter().filter(|row| row[0] == id) {
        tables.past_courses.row(row)?;
    }
    for [_, hours, date, note] in SERVICE.iter().filter(|row| row[0] == id) {
        tables.achievements.row(&[id, "SERVICE", hours, date, note])?;
    }
    let (panelist, codes) = PANEL;
    let shown = framework.competencies.iter().filter(|one| codes.contains(&one.code.as_str()));
    for indicator in shown.flat_map(|one| &one.indicators).filter(|_| panelist == id) {
        let (performed, recorded) = (Day::new(2026, 6, 3), Day::new(2026, 6, 5));
        let days = [performed, performed, recorded, recorded].map(|day| day.to_string());
        let mut row = csv::Writer::from_writer(Vec::new());
        row.write_record([
            id,
            &indicator.code,
            &days[0],
            &days[1],
            &days[2],
            &days[3],
            "EX",
            "performance",
            "Panel on the senior project in science and mathematics",
            "1",
            "exhibition",
            "Ingrid Solheim",
            "",
            "",
            "",
            "",
        ])?;
        daybook.add(recorded, &row.into_inner().map_err(|error| error.into_error())?)?;
    }
    Ok(())
}

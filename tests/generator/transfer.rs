//! Credits earned elsewhere.

use super::calendar::Day;
use super::roster::Case;
use super::student::Student;

/// A credit earned at another institution.
pub struct Credit {
    /// Title there.
    pub title: &'static str,
    /// The institution.
    pub institution: &'static str,
    /// Credit areas here.
    pub areas: &'static str,
    /// Worth here.
    pub credits: &'static str,
    /// Grade there.
    pub grade: &'static str,
    /// Level.
    pub level: &'static str,
    /// When it was earned.
    pub earned: Day,
}

/// The credits a student brings from elsewhere.
pub fn credits(student: &Student) -> Vec<Credit> {
    match student.case {
        Case::Transfer => {
            let (ninth, tenth) = (Day::new(2024, 6, 14), Day::new(2025, 6, 13));
            let rows = [
                ("English 9", "ELA", "1", "B+", "regular", ninth),
                ("Algebra I", "MA", "1", "A", "regular", ninth),
                ("Earth Science", "SCI", "1", "A-", "regular", ninth),
                ("Ancient World History", "SS", "1", "B", "regular", ninth),
                ("French I", "WL", "1", "A", "regular", ninth),
                ("Physical Education 9", "HW", "0.5", "P", "regular", ninth),
                ("Honors English 10", "ELA", "1", "B", "honors", tenth),
                ("Honors Geometry", "MA", "1", "A-", "honors", tenth),
                ("Biology", "SCI", "1", "B+", "regular", tenth),
                ("AP European History", "SS", "1", "B-", "ap", tenth),
                ("French II", "WL", "1", "A", "regular", tenth),
                ("Drawing and Painting", "ART", "1", "A", "regular", tenth),
            ];
            rows.map(|row| credit("Granite Ridge Regional High School", row)).into()
        }
        Case::Dual => {
            let (spring, fall) = (Day::new(2025, 5, 16), Day::new(2025, 12, 19));
            let rows = if student.index % 2 == 1 {
                [
                    ("PSY 101 Introduction to Psychology", "SS;EL", "1", "B+", "dual", spring),
                    ("BUS 110 Small Business Management", "EL", "1", "A-", "dual", fall),
                    ("COM 101 Public Speaking", "ELA;EL", "0.5", "A", "dual", fall),
                ]
            } else {
                [
                    ("OCE 101 Introduction to Oceanography", "SCI;EL", "1", "A", "dual", spring),
                    ("MAT 180 Statistics", "MA", "1", "A-", "dual", fall),
                    ("ART 120 Ceramics", "ART;EL", "0.5", "A", "dual", fall),
                ]
            };
            rows.map(|row| credit("Downeast Bay Community College", row)).into()
        }
        _ => Vec::new(),
    }
}

type Row = (&'static str, &'static str, &'static str, &'static str, &'static str, Day);

fn credit(institution: &'static str, row: Row) -> Credit {
    let (title, areas, credits, grade, level, earned) = row;
    Credit { title, institution, areas, credits, grade, level, earned }
}

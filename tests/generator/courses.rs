//! Which courses a student takes in which year.

use super::calendar::{self, Day, PERIODS};
use super::framework::{Course, Framework};
use super::rng::Rng;
use super::roster::Case;
use super::student::Student;

/// A student takes a course in a year.
pub struct Enrollment<'a> {
    /// Code of the course.
    pub course: &'a str,
    /// School year.
    pub year: String,
    /// First day.
    pub starts: Day,
    /// Last day.
    pub ends: Day,
    /// `active`, `completed` or `withdrawn`.
    pub status: &'static str,
}

/// All enrolments of a student, by year and in the order of the framework.
pub fn enrollments<'a>(
    student: &Student,
    framework: &'a Framework,
    rng: &mut Rng,
) -> Vec<Enrollment<'a>> {
    let mut list = Vec::new();
    for grade in 9..=student.grade() {
        let ending = student.cohort - 12 + grade;
        let (year, starts, ends) = calendar::school_year(ending);
        if ends < student.entered {
            continue;
        }
        for subject in &framework.subjects {
            for (place, course) in
                chosen(student, framework, &subject.code, grade, rng).into_iter().enumerate()
            {
                let (from, to) = if course.credits == "0.5" {
                    half(ending, starts, ends, rng)
                } else {
                    (starts, ends)
                };
                if to < student.entered {
                    continue;
                }
                let from = from.max(student.entered);
                let mut enrollment = Enrollment {
                    course: &course.code,
                    year: year.clone(),
                    starts: from,
                    ends: to,
                    status: "active",
                };
                if student.last_day() < to {
                    enrollment.ends = student.last_day();
                    enrollment.status = "withdrawn";
                } else if place > 0 && student.ability < 50 && ending == 2026 {
                    // Two courses in one subject were too much.
                    enrollment.ends = from.plus(40).on_school_day();
                    enrollment.status = "withdrawn";
                } else if to < PERIODS[3].ends {
                    enrollment.status = "completed";
                }
                if student.last_day() >= from {
                    list.push(enrollment);
                }
            }
        }
    }
    list
}

fn chosen<'a>(
    student: &Student,
    framework: &'a Framework,
    subject: &str,
    grade: i32,
    rng: &mut Rng,
) -> Vec<&'a Course> {
    let ahead = student.case == Case::AheadInMathematics && subject == "MA";
    let able = student.ability >= 80 || ahead;
    let at = if ahead { 12 } else { grade };
    let offered: Vec<&Course> = framework
        .courses
        .iter()
        .filter(|course| course.subject == subject && grade_of(course, framework) == Some(at))
        .filter(|course| match course.level.as_str() {
            "dual" => student.case == Case::Dual,
            "ap" => able,
            _ => true,
        })
        .collect();
    if ahead {
        return offered.into_iter().filter(|course| course.level == "ap").collect();
    }
    // An honors course stands for the regular one whose code it extends.
    let replaced = |course: &&Course| {
        let twin = |other: &&&Course| {
            other.code.strip_prefix(&course.code).is_some_and(|rest| rest.starts_with('-'))
        };
        !(able && offered.iter().any(|other| twin(&other)))
    };
    let unfit = |course: &&Course| {
        let has_regular = offered.iter().any(|other| other.level == "regular");
        course.level == "honors" && !able && has_regular
    };
    let mut fitting: Vec<&Course> =
        offered.iter().copied().filter(replaced).filter(|course| !unfit(course)).collect();
    fitting.sort_by_key(|course| {
        ["regular", "honors", "ap"].iter().position(|level| *level == course.level)
    });
    let (dual, ours): (Vec<&Course>, Vec<&Course>) =
        fitting.into_iter().partition(|course| course.level == "dual");
    let most = if rng.chance(65) { 2 } else { 1 };
    // Of more courses than fit, the able take the harder ones.
    let skip = if able { ours.len().saturating_sub(most) } else { 0 };
    let mut list: Vec<&Course> = ours.into_iter().skip(skip).take(most).collect();
    list.extend(dual);
    list
}

/// The grade in which a course is usually taken.
///
/// Courses the school's schedule does not name are taken when the middle one
/// of their competencies is usually reached.
fn grade_of(course: &Course, framework: &Framework) -> Option<i32> {
    if let Some((grade, _)) =
        SCHEDULE.iter().find(|(_, codes)| codes.contains(&course.code.as_str()))
    {
        return Some(*grade);
    }
    let mut slots: Vec<i32> =
        course.competencies.iter().filter_map(|&at| framework.competencies[at].slot).collect();
    slots.sort_unstable();
    slots.get(slots.len() / 2).map(|slot| 9 + slot / 2)
}

const SCHEDULE: [(i32, &[&str]); 4] = [
    (9, &["ENG9", "ALG1", "PHYSCI", "WORLD", "SPAN1", "HEALTH1"]),
    (10, &["ENG10", "GEOM", "BIO", "WABANAKI", "SPAN2", "ART1", "OUTDOOR"]),
    (
        11,
        &[
            "ENG11", "ENG11-H", "COLCOMP", "ALG2", "CHEM", "CHEM-H", "USHIST", "SPAN3", "ENSEMBLE",
            "HEALTH2",
        ],
    ),
    (
        12,
        &[
            "ENG12",
            "PRECALC",
            "CALC-AP",
            "STAT",
            "MARINE",
            "BOATENG",
            "CIVECON",
            "FINANCE",
            "GLOBAL",
            "SPAN4-H",
            "THEATER",
            "PORTFOLIO",
        ],
    ),
];

/// A half-credit course takes one of the two halves of the year.
fn half(ending: i32, starts: Day, ends: Day, rng: &mut Rng) -> (Day, Day) {
    let middle = PERIODS
        .iter()
        .find(|period| period.ends == ends)
        .map_or(Day::new(ending, 1, 20), |second| second.starts);
    if rng.chance(50) {
        (starts, middle.plus(-3).back_to_school_day())
    } else {
        (middle.on_school_day(), ends)
    }
}

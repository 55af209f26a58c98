//! The numbers of a course in a school year.

use serde::Serialize;

use super::credit::graded;
use super::shown::Shown;
use crate::base::{Date, Number};
use crate::policy::outcome::{CourseOutcome, CourseStatus, StudentOutcome};
use crate::policy::{self, Lacking, Rules};
use crate::press::Loaded;

#[derive(Serialize)]
pub(in crate::cli) struct CourseNumbers {
    course: String,
    title: String,
    year: String,
    /// Code of the level at which it was taken.
    level: String,
    status: &'static str,
    credit: Shown,
    credit_offered: Shown,
    earned: Option<Date>,
    proficient: usize,
    competencies: usize,
    /// The lack of a course without full credit, where their number does not tell.
    lacks: Option<LackingNumbers>,
    average: Option<Shown>,
    letter: Option<String>,
    points: Option<Shown>,
    weighted_points: Option<Shown>,
}

/// The lack of a course.
#[derive(Serialize)]
#[serde(tag = "of", rename_all = "kebab-case")]
enum LackingNumbers {
    /// So many competencies must be proficient.
    Proficient { needed: usize },
    /// So many competencies are below a level that all must reach.
    Floor { below: usize, level: String },
    /// So many competencies have no level yet.
    Unrated { unrated: usize },
    /// So many results are below a number that all must reach.
    Lowest { below: usize, lowest: Shown },
    /// The average is below the one that is asked for.
    Mean { average: Shown, needed: Shown },
    /// There is too little evidence.
    Evidence,
}

/// The numbers of a course; `at` is its position in the outcome's courses.
pub(super) fn course(
    school: &Loaded,
    rules: &Rules,
    outcome: &StudentOutcome,
    at: usize,
) -> CourseNumbers {
    let found = &outcome.courses[at];
    let course = &school.model.courses[found.course];
    let status = match found.status {
        CourseStatus::Earned => "earned",
        CourseStatus::Partial => "partial",
        CourseStatus::InProgress => "in-progress",
        CourseStatus::NotYet => "not-yet",
        CourseStatus::Exempt => "exempt",
        CourseStatus::Withdrawn => "withdrawn",
    };
    let average = found.average.as_ref();
    // A lack that another attempt makes up for is not outstanding.
    let is_open = found.superseded_by.is_none()
        && found.basis.taken_again.is_none()
        && matches!(
            found.status,
            CourseStatus::Partial | CourseStatus::InProgress | CourseStatus::NotYet
        );
    let (letter, points, weighted_points) = graded(found.grade.as_ref());
    CourseNumbers {
        course: course.code.value.to_string(),
        title: course.title.to_string(),
        year: found.year.to_string(),
        level: school.model.course_levels[found.level].code.to_string(),
        status,
        credit: Shown::amount(&found.credit),
        credit_offered: Shown::amount(&course.credits),
        earned: found.earned,
        proficient: found.proficient,
        competencies: found.of,
        lacks: is_open.then(|| lacks(school, rules, found)).flatten(),
        average: average.map(|average| Shown::rounded(average, rules.grades.rounding)),
        letter,
        points,
        weighted_points,
    }
}

fn lacks(school: &Loaded, rules: &Rules, found: &CourseOutcome) -> Option<LackingNumbers> {
    let rounded = |number: &Number| Shown::rounded(number, rules.grades.rounding);
    Some(match policy::lacking(rules, found)? {
        Lacking::Proficient(needed) => LackingNumbers::Proficient { needed },
        Lacking::Floor { count, level } => {
            let level = school.model.academic_scale().get(level).code.to_string();
            LackingNumbers::Floor { below: count, level }
        }
        Lacking::Unrated(unrated) => LackingNumbers::Unrated { unrated },
        Lacking::Lowest { count, lowest } => {
            LackingNumbers::Lowest { below: count, lowest: Shown::new(&lowest, lowest.exact()) }
        }
        Lacking::Mean { average, asked } => {
            LackingNumbers::Mean { average: rounded(&average), needed: rounded(&asked) }
        }
        Lacking::Evidence => LackingNumbers::Evidence,
    })
}

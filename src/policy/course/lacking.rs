//! The lack of a course without credit, where the number of its competencies does not tell.

use super::credit::results;
use crate::policy::credit_method::Lacking;
use crate::policy::outcome::{CourseOutcome, CourseStatus};
use crate::policy::rules::Rules;

/// The lack of a course, by the rules that it is under. Nothing for one with credit, or one of
/// which every competency must be proficient: the number of those that are not tells it.
pub fn lacking(rules: &Rules, course: &CourseOutcome) -> Option<Lacking> {
    if !matches!(course.status, CourseStatus::InProgress | CourseStatus::NotYet) {
        return None;
    }
    let rule = &rules.credit[course.basis.rule];
    let results = results(rule, &course.basis.contributions);
    results.asked().next()?;
    (rule.method.of.lacking)(&results)
}

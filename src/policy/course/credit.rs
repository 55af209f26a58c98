//! Credit rules: the credit that levels of a course's competencies give.

use crate::base::Number;
use crate::policy::credit_method::Results;
use crate::policy::outcome::Contribution;
use crate::policy::rules::CourseCreditRule;

/// The credit that the rule gives, of the credit the course is worth. Competencies that the student
/// is excused from neither help nor hinder; when nothing is left, nothing is earned.
pub(crate) fn credit(
    rule: &CourseCreditRule,
    worth: &Number,
    contributions: &[Contribution],
) -> Number {
    let results = results(rule, contributions);
    match results.asked().next() {
        Some(_) => (rule.method.of.credit)(&results, worth),
        None => Number::ZERO,
    }
}

/// The results of a course as its credit rule looks at them.
pub(super) fn results<'a>(
    rule: &'a CourseCreditRule,
    contributions: &'a [Contribution],
) -> Results<'a> {
    let asks_for_evidence = rule.needs.is_some();
    Results { with: &rule.method.with, at: rule.at, asks_for_evidence, contributions }
}

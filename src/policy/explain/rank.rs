//! How a place in the class came about.

use super::{Trace, words};
use crate::model::Model;
use crate::policy::outcome::StudentOutcome;
use crate::policy::rules::Rules;
use crate::policy::{ClassRank, ranked_average};

/// How a student's place in the class came about; nothing where the policy ranks nobody.
pub fn rank(
    rules: &Rules,
    model: &Model,
    outcome: &StudentOutcome,
    found: Option<&ClassRank>,
) -> Option<Trace> {
    let rule = rules.gpa.rank.as_ref()?;
    let student = &model.students[outcome.student];
    let title = format!("class rank, {}, on {}", student.name(), outcome.as_of);
    let result = match found {
        Some(ClassRank { place: Some(place), of, .. }) => format!("{place} of {of}"),
        _ => "none".to_string(),
    };
    let mut trace = Trace::new(rules, title, result);
    trace.step("rule", words::rank_rule(rules).into_iter().collect(), Vec::new());
    let average = match ranked_average(rule, &outcome.gpa) {
        Some((average, credits)) => {
            let shown = rule.rounding.show(&average);
            format!("{average}, compared as {shown}, over {credits} credits")
        }
        None => "no credit counts, so there is no average".to_string(),
    };
    trace.step("average", vec![average], Vec::new());
    let standing = match (found, student.class_on(outcome.as_of, &model.calendar)) {
        (Some(found), _) => {
            let size = format!("{} students of the class of {} attend", found.of, found.class);
            let shared = match (found.place, found.sharing) {
                (None, _) => "without an average of enough credits there is no place".to_string(),
                (_, 0) => "nobody shares the place".to_string(),
                (_, others) => format!("{others} more share the place"),
            };
            vec![size, shared]
        }
        (None, None) => vec!["the graduating class of the student is not known".to_string()],
        (None, Some(_)) => vec!["the student does not attend on that day".to_string()],
    };
    trace.step("class", standing, Vec::new());
    Some(trace)
}

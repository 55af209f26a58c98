//! Courses and the competencies they certify.

use std::collections::BTreeSet;

use super::super::course::{Certifies, Course};
use super::super::draft::Tables;
use super::lookup::Lookups;
use crate::base::{Arena, At, Diagnostic, Diagnostics, Idx, Number};

crate::code!(
    BAD_AMOUNT,
    "model/bad-amount",
    "An amount is out of range: credit below zero, a weight of zero or less, days below \
     zero.\n\nIt would turn sums that decide about graduation into nonsense.\n\nCorrect the amount."
);

pub(super) fn resolve(
    tables: &Tables,
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) -> Arena<Course> {
    let mut courses = Arena::default();
    for row in &tables.courses {
        if !lookups.courses.is_new(&row.code, diagnostics) {
            continue;
        }
        if !not_negative(&row.credits, "credits", diagnostics) {
            lookups.courses.withhold(&row.code);
            continue;
        }
        let idx = courses.push(Course {
            code: row.code.clone(),
            title: row.title.value.clone(),
            subject: row
                .subject
                .as_ref()
                .and_then(|subject| lookups.subjects.find_optional(subject)),
            credits: row.credits.value.clone(),
            areas: row.areas.clone(),
            level: row.level.as_ref().map(|level| level.value).unwrap_or_default(),
            sced: row.sced.as_ref().map(|code| code.value.clone()),
            description: row.description.as_ref().map(|text| text.value.clone()),
            certifies: Vec::new(),
        });
        lookups.courses.insert(&row.code, idx);
    }
    let mut seen = BTreeSet::new();
    for row in &tables.course_competencies {
        let course = lookups.courses.find(&row.course);
        let competency = lookups.competency(&row.competency);
        let (Some(course), Some(competency)) = (course, competency) else { continue };
        let weight = row.weight.as_ref();
        if !weight.is_none_or(|weight| positive(weight, "weight", diagnostics)) {
            continue;
        }
        if !seen.insert((course, competency)) {
            let message =
                format!("course `{}` certifies `{}` twice", row.course.value, row.competency.value);
            diagnostics.push(
                Diagnostic::error(&super::lookup::DUPLICATE, row.origin, message)
                    .label("left out")
                    .help("remove one of the two rows"),
            );
            continue;
        }
        let weight = weight.map_or(Number::ONE, |weight| weight.value.clone());
        courses[course].certifies.push(Certifies { competency, weight });
    }
    let all: Vec<Idx<Course>> = courses.indices().collect();
    for idx in all {
        courses[idx].certifies.sort_by_key(|part| part.competency);
    }
    courses
}

/// Reports a number below zero in a column.
pub(super) fn not_negative(
    number: &At<Number>,
    column: &str,
    diagnostics: &mut Diagnostics,
) -> bool {
    check(!number.is_negative(), number, column, "is below zero", diagnostics)
}

/// Reports a number of zero or less in a column.
pub(super) fn positive(number: &At<Number>, column: &str, diagnostics: &mut Diagnostics) -> bool {
    check(number.value > Number::ZERO, number, column, "is not more than zero", diagnostics)
}

fn check(
    good: bool,
    number: &At<Number>,
    column: &str,
    problem: &str,
    diagnostics: &mut Diagnostics,
) -> bool {
    if !good {
        let message = format!("column `{column}`: `{}` {problem}", number.value);
        diagnostics.push(
            Diagnostic::error(&BAD_AMOUNT, number.origin, message)
                .label("this row is left out")
                .help("correct the amount"),
        );
    }
    good
}

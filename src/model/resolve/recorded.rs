//! Courses whose results are taken as they were given.

use super::super::draft::{PastCourseRow, TransferRow};
use super::super::records::{Place, Taken, Transfer};
use super::super::{Model, Text};
use super::course_levels;
use super::courses::not_negative;
use super::lookup::{Lookups, text};
use crate::base::{At, Date, Diagnostics, Number};

/// Credit from another institution.
pub(super) fn transfer(
    row: TransferRow,
    model: &Model,
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) -> Option<Transfer> {
    let attempted = attempted(&row.credits, row.attempted.as_ref(), diagnostics)?;
    Some(Transfer {
        origin: row.origin,
        title: row.title.value,
        place: Place::Elsewhere(row.institution.value),
        course: row.course.as_ref().and_then(|code| lookups.courses.find_optional(code)),
        areas: row.areas.into_iter().map(|area| area.value).collect(),
        credits: row.credits.value,
        attempted,
        grade: row.grade,
        level: course_levels::find(row.level.as_ref(), lookups).unwrap_or(model.regular()),
        earned: row.earned.value,
    })
}

/// A course of this school. A code that the catalog has is that course.
pub(super) fn past_course(
    row: PastCourseRow,
    model: &Model,
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) -> Option<Transfer> {
    let attempted = attempted(&row.credits, row.attempted.as_ref(), diagnostics)?;
    let course = match (&row.course, &row.code) {
        (Some(course), _) => lookups.courses.find_optional(course),
        (None, Some(code)) => lookups.courses.at(code),
        (None, None) => None,
    };
    let areas: Vec<Text> = match (row.areas.is_empty(), course) {
        (true, Some(course)) => {
            model.courses[course].areas.iter().map(|area| area.value.clone()).collect()
        }
        _ => row.areas.into_iter().map(|area| area.value).collect(),
    };
    let dated = row.earned.is_some();
    let earned = match &row.earned {
        Some(day) => day.value,
        None => last_day(model, &row.year.value, row.term.as_ref()),
    };
    let place = Taken { year: row.year.value, term: text(&row.term), code: text(&row.code), dated };
    Some(Transfer {
        origin: row.origin,
        title: row.title.value,
        place: Place::Here(place),
        course,
        areas,
        credits: row.credits.value,
        attempted,
        grade: row.grade,
        level: course_levels::find(row.level.as_ref(), lookups).unwrap_or(model.regular()),
        earned,
    })
}

/// The credit that a course would have been worth: no less than what was earned.
fn attempted(
    earned: &At<Number>,
    attempted: Option<&At<Number>>,
    diagnostics: &mut Diagnostics,
) -> Option<Number> {
    let good = not_negative(earned, "credits", diagnostics);
    let attempted_good =
        attempted.is_none_or(|number| not_negative(number, "attempted", diagnostics));
    let attempted = attempted.map_or(&earned.value, |number| &number.value);
    (good && attempted_good).then(|| attempted.clone().max(earned.value.clone()))
}

/// The last day of a term, of a school year, or of June where the calendar does not have the year.
fn last_day(model: &Model, year: &Text, term: Option<&At<Text>>) -> Date {
    let of_year = || model.periods.values().filter(|period| period.year == *year);
    let of_term = term.and_then(|term| {
        let named = |name: &Text| name.eq_ignore_ascii_case(&term.value);
        of_year().find(|period| named(&period.code.value) || named(&period.title))
    });
    let last = of_term.or_else(|| of_year().next_back()).map(|period| period.ends);
    last.or_else(|| {
        let begun: i16 = year.get(..4)?.parse().ok()?;
        Date::new(begun.checked_add(1)?, 6, 30).ok()
    })
    .unwrap_or(Date::MIN)
}

//! Doubtful values: days of another century, before birth, out of order, and amounts that no
//! school has.

use std::collections::BTreeMap;

use super::super::Model;
use super::super::calendar::years_named;
use super::super::draft::Tables;
use crate::base::{At, Date, Diagnostic, Diagnostics, Number, Origin};

crate::code!(
    HARDLY,
    "model/hardly-possible",
    "A day, a school year or an amount can hardly be meant: a rating of the next century or from before the \
     student was born or was recorded before the work was done, a course of more credits than a school has.\n\nMost \
     are slips of the hand, such as 2206 for 2026. What is dated after the day of the build is in no \
     document, and nobody would notice.\n\nCorrect the cell. The row is used as it is written."
);

/// Years after the last reporting period, and before the first one, that days are not doubted.
const YEARS_AFTER: i16 = 1;
const YEARS_BEFORE: i16 = 25;

/// Years before the first reporting period in which somebody may have gone to the school.
const LIFETIME: i32 = 80;

/// The most credits of a course, and days of a period, that are not doubted.
const MOST_CREDITS: i64 = 100;
const MOST_DAYS: i64 = 400;

/// Doubts what the tables say of students, courses and attendance.
pub(super) fn of_tables(tables: &Tables, diagnostics: &mut Diagnostics) {
    let last = tables.periods.iter().map(|period| period.ends.value).max();
    let mut doubt = |origin: Origin, message: String, help: &str| {
        diagnostics.push(Diagnostic::warning(&HARDLY, origin, message).help(help));
    };
    for student in &tables.students {
        if let Some(born) =
            student.born.as_ref().filter(|born| last.is_some_and(|last| born.value > last))
        {
            let message = format!("born on {}, after the last reporting period", born.value);
            doubt(born.origin, message, "correct the date of birth");
        }
    }
    for period in &tables.periods {
        let named = years_named(&period.year.value);
        let days = [&period.starts, &period.ends];
        let is_far = |day: &At<Date>| {
            named.as_ref().is_some_and(|years| !years.contains(&i32::from(day.value.year())))
        };
        if let Some(day) = days.into_iter().find(|day| is_far(day)) {
            let message = format!("{} is not in the school year {}", day.value, period.year.value);
            doubt(day.origin, message, "correct the day, or the year of the period");
        }
    }
    of_years(tables, &mut doubt);
    let mut amount = |cell: &At<Number>, most: i64, what: &str| {
        if cell.value > Number::from(most) {
            let message = format!("{} {what} are more than any school has", short(&cell.value));
            doubt(cell.origin, message, "correct the number");
        }
    };
    tables.courses.iter().for_each(|course| amount(&course.credits, MOST_CREDITS, "credits"));
    for row in &tables.attendance {
        for cell in
            [Some(&row.present), Some(&row.absent), row.tardy.as_ref()].into_iter().flatten()
        {
            amount(cell, MOST_DAYS, "days");
        }
    }
}

/// Doubts school years in which nobody was at the school, and what is not a school year, each where it
/// is written first.
fn of_years(tables: &Tables, doubt: &mut impl FnMut(Origin, String, &str)) {
    let courses = tables.enrollments.iter().map(|row| &row.year);
    let past = tables.past_courses.iter().map(|row| &row.year);
    let rosters = tables.student_years.iter().filter_map(|row| row.year.as_ref());
    let mut written: BTreeMap<&str, Origin> = BTreeMap::new();
    for year in courses.chain(past).chain(rosters) {
        written.entry(&year.value).or_insert(year.origin);
    }
    let starts = tables.periods.iter().map(|period| i32::from(period.starts.value.year()));
    let known = starts.clone().min().zip(starts.max());
    for (year, origin) in written {
        let message = match (years_named(year), known) {
            (None, _) if is_two_numbers(year) => {
                format!("`{year}` is not a school year: two years in a row")
            }
            (Some(named), Some((_, last))) if *named.start() > last + 1 => {
                format!("the school year {year} is long after the last reporting period")
            }
            (Some(named), Some((first, _))) if *named.end() < first - LIFETIME => {
                format!("the school year {year} is long before the first reporting period")
            }
            _ => continue,
        };
        doubt(origin, message, "correct the year, such as `2025-26`");
    }
}

/// True for what looks like the two years of a school year.
fn is_two_numbers(year: &str) -> bool {
    let number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    year.split_once(['-', '/']).is_some_and(|(one, other)| number(one) && number(other))
}

/// Doubts the days of evidence.
pub(super) fn of_evidence(model: &Model, diagnostics: &mut Diagnostics) {
    of_order(model, diagnostics);
    let starts = model.periods.values().map(|period| period.starts).min();
    let ends = model.periods.values().map(|period| period.ends).max();
    let Some((starts, ends)) = starts.zip(ends) else { return };
    let (first, last) = (in_years(starts, -YEARS_BEFORE), in_years(ends, YEARS_AFTER));
    for (idx, student) in model.students.iter() {
        for evidence in &model.records(idx).evidence {
            let dates = evidence.dates;
            let days = [dates.performed, dates.submitted, dates.assessed, dates.recorded];
            for day in days.into_iter().flatten() {
                let why = match student.born {
                    _ if day > last => {
                        "more than a year after the last reporting period".to_string()
                    }
                    Some(born) if day < born => format!("before the student was born on {born}"),
                    _ if day < first => "long before the first reporting period".to_string(),
                    _ => continue,
                };
                diagnostics.push(
                    Diagnostic::warning(&HARDLY, evidence.origin, format!("{day} is {why}")).help(
                        "correct the day; what is dated after the day of a build is not in it",
                    ),
                );
                break;
            }
        }
    }
}

/// Doubts ratings that were known before there was work to rate. The day before is not doubted: places
/// of the world differ by as much. One message says it of all of a file.
fn of_order(model: &Model, diagnostics: &mut Diagnostics) {
    let records = model.students.iter().flat_map(|(idx, _)| &model.records(idx).evidence);
    for evidence in records {
        let days = evidence.dates.recorded.zip(evidence.dates.performed);
        let is_early = |(recorded, performed): (Date, Date)| {
            recorded.tomorrow().is_ok_and(|next| next < performed)
        };
        if days.is_some_and(is_early) {
            let message = "recorded days before the work was done";
            diagnostics.push(
                Diagnostic::warning(&HARDLY, evidence.origin, message)
                    .help("correct `performed` or `recorded`: one of them is mistaken"),
            );
        }
    }
}

/// The day so many years later, or the last or first there is.
fn in_years(day: Date, years: i16) -> Date {
    let year = day.year().saturating_add(years).clamp(1, 9999);
    Date::new(year, day.month(), day.day().min(28)).unwrap_or(day)
}

/// A number that is not longer than a message can bear.
fn short(number: &Number) -> String {
    let text = number.to_string();
    match text.len() {
        0..=20 => text,
        digits => format!("{}... ({digits} digits)", &text[..12]),
    }
}

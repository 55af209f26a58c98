//! Which day a proposed project looks at.

use jiff::tz::TimeZone;

use super::derive::year_of;
use super::gather::{Input, NotThere};
use super::plan::Occasion;
use crate::base::{Date, disk};
use crate::model::draft::Tables;

/// The last reporting period that has begun when the newest evidence was recorded, else the last of
/// all; without periods the day of the newest evidence, else `changed`.
pub(super) fn choose(tables: &Tables, changed: Option<Date>) -> Option<Occasion> {
    let days = tables.evidence.iter().flatten().flat_map(|row| {
        let dates = &row.dates;
        [dates.performed, dates.submitted, dates.assessed, dates.recorded]
    });
    let newest = days.flatten().max();
    let periods =
        || tables.periods.iter().map(|row| (row.ends.value, &row.starts.value, &row.code.value));
    let begun = newest.and_then(|day| periods().filter(|(_, starts, _)| **starts <= day).max());
    match (begun, periods().max(), newest) {
        (Some((.., code)), ..) => {
            let why = "the last that had begun when the newest evidence was recorded";
            Some(Occasion::Period(code.to_string(), why))
        }
        (None, Some((.., code)), _) => {
            Some(Occasion::Period(code.to_string(), "the last one there is"))
        }
        (None, None, Some(day)) => Some(Occasion::Day(day, "that of the newest evidence")),
        (None, None, None) => {
            changed.map(|day| Occasion::Day(day, "that on which the newest file was changed"))
        }
    }
}

/// The school year of an occasion: that of its reporting period, or where there are none that its day
/// is in.
pub(super) fn year(occasion: Option<&Occasion>, tables: &Tables) -> Option<String> {
    match occasion? {
        Occasion::Period(code, _) => {
            let row = tables.periods.iter().find(|row| *row.code.value == **code)?;
            Some(row.year.value.to_string())
        }
        Occasion::Day(day, _) => tables.periods.is_empty().then(|| year_of(*day)),
    }
}

/// The day on which the newest of some files was changed.
///
/// # Errors
/// If that cannot be told of one.
pub(super) fn newest(files: &[Input]) -> Result<Option<Date>, NotThere> {
    let mut newest = None;
    for Input { from, .. } in files {
        let changed = disk::modified(from);
        let changed = changed.map_err(|error| NotThere { path: from.clone(), error })?;
        newest = newest.max(Some(changed.to_zoned(TimeZone::UTC).date()));
    }
    Ok(newest)
}

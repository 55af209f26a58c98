//! Which day a proposed project looks at.

use std::fs;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::derive::year_of;
use super::gather::Input;
use super::plan::Occasion;
use crate::base::Date;
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
pub(super) fn newest(files: &[Input]) -> Option<Date> {
    let changed = files.iter().filter_map(|file| {
        let changed = fs::metadata(&file.from).ok()?.modified().ok()?;
        Some(Timestamp::try_from(changed).ok()?.to_zoned(TimeZone::UTC).date())
    });
    changed.max()
}

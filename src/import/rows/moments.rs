//! Days with the time of day, where a file has it.

use jiff::civil::Time;
use jiff::fmt::strtime::BrokenDownTime;

use super::row::{Row, Value};
use crate::base::Date;
use crate::import::cell::Cell;
use crate::model::evidence::TimeOfDay;

/// A day, and the time of day when it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) struct Moment {
    pub(in crate::import) day: Date,
    pub(in crate::import) time: Option<TimeOfDay>,
}

impl Value for Moment {
    const KIND: &'static str = <Date as Value>::KIND;

    fn read(row: &mut Row<'_>, cell: &Cell<'_>) -> Option<Self> {
        let day = Date::read(row, cell)?;
        let formats = row.plan.formats[row.position()].iter().copied();
        Some(Moment { day, time: time_of_day(&cell.text, formats) })
    }
}

/// The time of day in a text that holds a day: after an ISO date, or where one of the formats has it.
fn time_of_day<'f>(text: &str, formats: impl Iterator<Item = &'f str>) -> Option<TimeOfDay> {
    let iso = text.get(10..).and_then(|rest| rest.strip_prefix(['T', ' ']));
    let time: Option<Time> = iso.and_then(|time| time.parse().ok()).or_else(|| {
        let parts = formats.filter_map(|format| BrokenDownTime::parse(format, text).ok());
        parts.filter(|parts| parts.hour().is_some()).find_map(|parts| parts.to_time().ok())
    });
    TimeOfDay::new(time?)
}

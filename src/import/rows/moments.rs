//! Days with the time of day, where a file has it.

use super::row::{Row, Value};
use jiff::tz::TimeZone;

use super::values::day_and_time;
use crate::base::Date;
use crate::import::assumption::Assumption;
use crate::import::cell::Cell;
use crate::import::columns::kind::ValueKind;
use crate::import::dates;
use crate::model::evidence::TimeOfDay;

/// A day, and the time of day when it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) struct Moment {
    pub(in crate::import) day: Date,
    pub(in crate::import) time: Option<TimeOfDay>,
}

impl Moment {
    /// One that was read, in a zone, and what is taken for granted.
    pub(super) fn of(read: dates::Moment, zone: Option<&TimeZone>) -> (Self, Option<Assumption>) {
        let (day, time, assumed) = read.local(zone);
        (Moment { day, time: time.and_then(TimeOfDay::new) }, assumed)
    }
}

impl Value for Moment {
    const KIND: ValueKind = <Date as Value>::KIND;

    fn read(row: &mut Row<'_>, cell: &Cell<'_>) -> Option<Self> {
        let (day, time) = day_and_time(row, cell)?;
        Some(Moment { day, time: time.and_then(TimeOfDay::new) })
    }
}

//! A day that was read, and what it rests on.

use jiff::Timestamp;
use jiff::civil::Time;
use jiff::tz::TimeZone;

use crate::base::Date;
use crate::import::assumption::Assumption;

/// A text, read as a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::import) enum Reading {
    /// A day.
    Day(Moment),
    /// It has the form of a date, and no calendar has the day.
    Impossible,
    /// It has none of the forms expected.
    Unknown,
}

/// A day, and what is known of the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) struct Moment {
    /// The day as it is written.
    pub(in crate::import) date: Date,
    /// The time of day as it is written.
    pub(in crate::import) time: Option<Time>,
    /// The ground for it.
    pub(in crate::import) told: Told,
}

/// The ground for a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum Told {
    /// It is written out.
    Written,
    /// The moment all over the world; which day it was depends on the place.
    Instant(Timestamp),
    /// A spreadsheet's count of days.
    Serial,
}

impl Moment {
    pub(super) fn written(date: Date, time: Option<Time>) -> Self {
        Moment { date, time, told: Told::Written }
    }

    /// The day and the time in a zone, and what is taken for granted.
    pub(in crate::import) fn local(
        self,
        zone: Option<&TimeZone>,
    ) -> (Date, Option<Time>, Option<Assumption>) {
        match (self.told, zone) {
            (Told::Written, _) => (self.date, self.time, None),
            (Told::Serial, _) => (self.date, self.time, Some(Assumption::CountOfDays)),
            (Told::Instant(_), None) => (self.date, self.time, Some(Assumption::DayAsWritten)),
            (Told::Instant(instant), Some(zone)) => {
                let there = instant.to_zoned(zone.clone());
                (there.date(), Some(there.time()), None)
            }
        }
    }
}

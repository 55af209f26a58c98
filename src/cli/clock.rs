//! The computer's clock. It is read for one thing only: the day on which a document is issued.

use jiff::{Timestamp, Zoned};

use crate::press::issue::Moment;

/// Now, by this computer.
pub(super) fn now() -> Moment {
    let second = Timestamp::now().as_second();
    let now = Timestamp::from_second(second).expect("the present is a time");
    Moment { day: Zoned::new(now, jiff::tz::TimeZone::system()).date(), at: now.to_string() }
}

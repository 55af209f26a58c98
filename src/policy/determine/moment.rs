//! The day and the time that order evidence.

use crate::base::Date;
use crate::model::evidence::{Dates, TimeOfDay};
use crate::policy::DateOf;

/// The day that orders evidence, or since which it exists.
pub(crate) fn date_of(dates: Dates, wanted: &[DateOf]) -> Date {
    moment_of(dates, wanted).0
}

/// The day that orders evidence, and the time on that day where it is known.
pub(crate) fn moment_of(dates: Dates, wanted: &[DateOf]) -> (Date, Option<TimeOfDay>) {
    let get = |date: &DateOf| {
        let (day, time) = match date {
            DateOf::Performed => (dates.performed, dates.times.performed),
            DateOf::Submitted => (dates.submitted, dates.times.submitted),
            DateOf::Assessed => (dates.assessed, dates.times.assessed),
            DateOf::Recorded => (dates.recorded, dates.times.recorded),
        };
        day.map(|day| (day, time))
    };
    let usual = [DateOf::Performed, DateOf::Submitted, DateOf::Assessed, DateOf::Recorded];
    wanted.iter().chain(&usual).find_map(get).expect("a model's evidence has a date")
}

//! Days as people write them, before anything has been said of a file.

use crate::base::Date;
use crate::import::dates::{self, Reading, Told};

/// The forms of dates in which a text can be read, the usual ones first, and the day in each; a
/// text in the ISO form needs none, which is an empty form.
pub fn date_forms(text: &str) -> Vec<(String, Date)> {
    match dates::read(text, []) {
        // A number is more often something else than a count of days.
        Reading::Day(day) if day.told != Told::Serial => vec![(String::new(), day.date)],
        _ => dates::likely(text),
    }
}

/// The day that a number is where a spreadsheet counts days; nothing for a number that is rather
/// something else.
pub fn counted_day(text: &str) -> Option<Date> {
    match dates::read(text, []) {
        Reading::Day(day) if day.told == Told::Serial => {
            Some(day.date).filter(|day| (1990..2060).contains(&day.year()))
        }
        _ => None,
    }
}

/// Month and day of a text that has no year, such as `9/12`: read with the month first, and with the
/// day first.
pub fn month_and_day(text: &str) -> [Option<(i8, i8)>; 2] {
    dates::month_and_day(text)
}

/// True for a text that is a day, with its year or without.
pub fn is_day(text: &str) -> bool {
    !date_forms(text).is_empty() || month_and_day(text) != [None; 2]
}

/// The day that a text is in a form; in the ISO form when that is empty.
pub fn date_in(text: &str, form: &str) -> Option<Date> {
    match dates::read(text, [form]) {
        Reading::Day(day) if day.told != Told::Serial => Some(day.date),
        _ => None,
    }
}

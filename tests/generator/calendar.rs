//! Days, reporting periods and the days on which the school is open.

use std::fmt;

/// A day, counted from 1970-01-01.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub i32);

impl Day {
    /// The day of a date in the Gregorian calendar.
    pub const fn new(year: i32, month: i32, day: i32) -> Day {
        let y = if month <= 2 { year - 1 } else { year };
        let era = y.div_euclid(400);
        let year_of_era = y - era * 400;
        let shifted = (month + 9) % 12;
        let day_of_year = (153 * shifted + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Day(era * 146_097 + day_of_era - 719_468)
    }

    /// This many days later.
    pub const fn plus(self, days: i32) -> Day {
        Day(self.0 + days)
    }

    /// The same day, or the next one on which the school is open.
    pub fn on_school_day(self) -> Day {
        let mut day = self;
        while !day.is_school_day() {
            day = day.plus(1);
        }
        day
    }

    /// The same day, or the last one before it on which the school was open.
    pub fn back_to_school_day(self) -> Day {
        let mut day = self;
        while !day.is_school_day() {
            day = day.plus(-1);
        }
        day
    }

    fn is_school_day(self) -> bool {
        // 1970-01-01 was a Thursday: 0 is Monday here.
        let weekday = (self.0 + 3).rem_euclid(7);
        weekday < 5 && !BREAKS.iter().any(|&(from, to)| from <= self && self <= to)
    }

    fn civil(self) -> (i32, i32, i32) {
        let z = self.0 + 719_468;
        let era = z.div_euclid(146_097);
        let day_of_era = z.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        (year_of_era + era * 400 + i32::from(month <= 2), month, day)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// A reporting period.
pub struct Period {
    /// Such as `2025-26.1`.
    pub code: &'static str,
    /// Such as `Fall 2025`.
    pub title: &'static str,
    /// The school year, such as `2025-26`.
    pub year: &'static str,
    /// The first day.
    pub starts: Day,
    /// The last day.
    pub ends: Day,
}

impl Period {
    /// The number of days that the school was open between two days of this period.
    pub fn school_days(&self, from: Day, to: Day) -> i32 {
        let from = from.max(self.starts);
        let to = to.min(self.ends);
        (from.0..=to.0).filter(|&day| Day(day).is_school_day()).count() as i32
    }
}

/// The periods that have evidence, oldest first. The last one ends today.
pub const PERIODS: [Period; 4] = [
    period("2024-25.1", "Fall 2024", "2024-25", Day::new(2024, 8, 28), Day::new(2025, 1, 17)),
    period("2024-25.2", "Spring 2025", "2024-25", Day::new(2025, 1, 20), Day::new(2025, 6, 13)),
    period("2025-26.1", "Fall 2025", "2025-26", Day::new(2025, 8, 27), Day::new(2026, 1, 16)),
    period("2025-26.2", "Spring 2026", "2025-26", Day::new(2026, 1, 20), Day::new(2026, 6, 12)),
];

/// The day the sample is a picture of.
pub const TODAY: Day = Day::new(2026, 6, 12);

/// A school year by the calendar year in which it ends: code, first day, last day.
pub fn school_year(ending: i32) -> (String, Day, Day) {
    let code = format!("{}-{:02}", ending - 1, ending % 100);
    let first = PERIODS.iter().find(|period| period.year == code);
    let last = PERIODS.iter().rev().find(|period| period.year == code);
    match (first, last) {
        (Some(first), Some(last)) => (code, first.starts, last.ends),
        _ => (code, Day::new(ending - 1, 8, 29), Day::new(ending, 6, 14).back_to_school_day()),
    }
}

const fn period(
    code: &'static str,
    title: &'static str,
    year: &'static str,
    starts: Day,
    ends: Day,
) -> Period {
    Period { code, title, year, starts, ends }
}

/// Thanksgiving, winter, February and April breaks, summers, single holidays.
const BREAKS: [(Day, Day); 21] = [
    (Day::new(2024, 9, 2), Day::new(2024, 9, 2)),
    (Day::new(2024, 10, 14), Day::new(2024, 10, 14)),
    (Day::new(2024, 11, 11), Day::new(2024, 11, 11)),
    (Day::new(2024, 11, 27), Day::new(2024, 11, 29)),
    (Day::new(2024, 12, 23), Day::new(2025, 1, 1)),
    (Day::new(2025, 1, 20), Day::new(2025, 1, 20)),
    (Day::new(2025, 2, 17), Day::new(2025, 2, 21)),
    (Day::new(2025, 4, 21), Day::new(2025, 4, 25)),
    (Day::new(2025, 5, 26), Day::new(2025, 5, 26)),
    (Day::new(2025, 6, 14), Day::new(2025, 8, 26)),
    (Day::new(2025, 9, 1), Day::new(2025, 9, 1)),
    (Day::new(2025, 10, 13), Day::new(2025, 10, 13)),
    (Day::new(2025, 11, 11), Day::new(2025, 11, 11)),
    (Day::new(2025, 11, 26), Day::new(2025, 11, 28)),
    (Day::new(2025, 12, 22), Day::new(2026, 1, 2)),
    (Day::new(2026, 1, 19), Day::new(2026, 1, 19)),
    (Day::new(2026, 2, 16), Day::new(2026, 2, 20)),
    (Day::new(2026, 4, 20), Day::new(2026, 4, 24)),
    (Day::new(2026, 5, 25), Day::new(2026, 5, 25)),
    (Day::new(2026, 6, 13), Day::new(2026, 8, 25)),
    (Day::new(2022, 7, 1), Day::new(2022, 8, 26)),
];

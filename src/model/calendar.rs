//! School years and reporting periods.

use std::ops::RangeInclusive;

use super::Text;
use crate::base::{At, Date};

/// A reporting period.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    /// Code.
    pub code: At<Text>,
    /// Title, "Spring 2026".
    pub title: Text,
    /// School year it is part of, "2025-26".
    pub year: Text,
    /// Its position in the school year, counted from 1.
    pub number: u8,
    /// First day.
    pub starts: Date,
    /// Last day; after the first.
    pub ends: Date,
}

/// The school's years, from its reporting periods. A school year goes by the calendar year in which
/// it begins.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Calendar {
    periods: Vec<Period>,
}

impl Calendar {
    /// The calendar of a school with these periods, in the order of their dates.
    pub fn new<'p>(periods: impl Iterator<Item = &'p Period>) -> Self {
        Calendar { periods: periods.cloned().collect() }
    }

    /// The reporting periods, in the order of their dates.
    pub fn periods(&self) -> &[Period] {
        &self.periods
    }

    /// The school year of a day. Days that no reporting period is near belong to a year that begins
    /// in July.
    pub fn year_of(&self, day: Date) -> i32 {
        let usual = |day: Date| i32::from(day.year()) - i32::from(day.month() < 7);
        let begun = self.periods.iter().rev().find(|period| period.starts <= day);
        match begun {
            Some(period) if day <= period.ends || usual(day) == usual(period.starts) => {
                self.beginning(&period.year).unwrap_or_else(|| usual(day))
            }
            _ => usual(day),
        }
    }

    /// The calendar year in which a school year began: from a name such as `2025-26`, else from its
    /// periods, else from a name that begins with it.
    pub fn beginning(&self, year: &str) -> Option<i32> {
        if let Some(named) = two_years(year) {
            return Some(named);
        }
        let first = self.periods.iter().find(|period| &*period.year == year);
        match first {
            Some(period) => Some(i32::from(period.starts.year())),
            None => year.get(..4)?.parse().ok(),
        }
    }

    /// The first day of a school year, when its periods are known.
    pub fn first_day(&self, year: &str) -> Option<Date> {
        self.periods.iter().find(|period| &*period.year == year).map(|period| period.starts)
    }

    /// The first day that belongs to the school year which begins in a calendar year; see
    /// [`Calendar::year_of`].
    pub fn opening(&self, year: i32) -> Option<Date> {
        let july = Date::new(i16::try_from(year).ok()?, 7, 1).ok();
        let own = self.periods.iter().filter(|one| self.beginning(&one.year) == Some(year));
        own.map(|period| period.starts).chain(july).min()
    }

    /// The last day of a school year, when its periods are known.
    pub fn last_day(&self, year: &str) -> Option<Date> {
        self.periods.iter().rev().find(|period| &*period.year == year).map(|period| period.ends)
    }

    /// The last day of the reporting period that ended last before a day.
    pub fn end_of_period_before(&self, day: Date) -> Option<Date> {
        self.periods.iter().map(|period| period.ends).filter(|ends| *ends < day).max()
    }

    /// The name of a school year: that of its periods, else its two calendar years.
    pub fn name(&self, year: i32) -> Text {
        let named = self.periods.iter().find(|period| self.beginning(&period.year) == Some(year));
        match named {
            Some(period) => period.year.clone(),
            None => format!("{year}-{:02}", (year + 1).rem_euclid(100)).into(),
        }
    }

    /// The name of the school year of a day.
    pub fn year_name(&self, day: Date) -> Text {
        self.name(self.year_of(day))
    }
}

/// The calendar years in which days of a school year may lie, as far as its name tells: the two of
/// `2025-26`, and those beside `2026`, which a school may name by its beginning or by its end.
pub(super) fn years_named(year: &str) -> Option<RangeInclusive<i32>> {
    let one = || year.parse().ok().filter(|_| year.len() == 4);
    let two = two_years(year).map(|begun| begun..=begun + 1);
    two.or_else(|| one().map(|named: i32| named - 1..=named + 1))
}

/// The first of two calendar years in a row: `2025-26`, `2025/2026`.
fn two_years(name: &str) -> Option<i32> {
    let (first, last) = name.split_once(['-', '/', '\u{2013}'])?;
    let number = |text: &str| text.trim().parse::<i32>().ok();
    let (begun, ended) = (number(first).filter(|_| first.trim().len() == 4)?, number(last)?);
    let next = match last.trim().len() {
        2 => (begun + 1).rem_euclid(100),
        _ => begun + 1,
    };
    (ended == next).then_some(begun)
}

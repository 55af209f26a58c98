//! School years, and how far the milestones of a day reach.

use super::ExpectedFrom;
use crate::base::Date;
use crate::model::calendar::Period;
use crate::model::framework::Milestone;
use crate::model::people::Student;
use crate::model::{Model, Text};

/// The school's years, from its reporting periods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Calendar {
    periods: Vec<Period>,
}

impl Calendar {
    pub(super) fn new(model: &Model) -> Self {
        Calendar { periods: model.periods.values().cloned().collect() }
    }

    /// The school year of a day, as the calendar year in which it began. Days that no reporting
    /// period is near belong to a year that begins in July.
    pub(super) fn year_of(&self, day: Date) -> i32 {
        let usual = |day: Date| i32::from(day.year()) - i32::from(day.month() < 7);
        let begun = self.periods.iter().rev().find(|period| period.starts <= day);
        match begun {
            Some(period) if day <= period.ends || usual(day) == usual(period.starts) => {
                self.beginning(&period.year).unwrap_or_else(|| usual(day))
            }
            _ => usual(day),
        }
    }

    /// The calendar year in which a school year began: from its periods, else from its name.
    pub(super) fn beginning(&self, year: &str) -> Option<i32> {
        let first = self.periods.iter().find(|period| &*period.year == year);
        match first {
            Some(period) => Some(i32::from(period.starts.year())),
            None => year.get(..4)?.parse().ok(),
        }
    }

    /// The first day of a school year, when its periods are known.
    pub(super) fn first_day(&self, year: &Text) -> Option<Date> {
        self.periods.iter().find(|period| period.year == *year).map(|period| period.starts)
    }

    /// The last day of a school year, when its periods are known.
    pub(super) fn last_day(&self, year: &Text) -> Option<Date> {
        self.periods.iter().rev().find(|period| period.year == *year).map(|period| period.ends)
    }

    /// The last day of the reporting period that ended last before a day.
    pub(super) fn end_of_period_before(&self, day: Date) -> Option<Date> {
        self.periods.iter().map(|period| period.ends).filter(|ends| *ends < day).max()
    }

    /// The name of the school year of a day: that of its periods, else its two calendar years.
    pub(super) fn year_name(&self, day: Date) -> Text {
        let year = self.year_of(day);
        let named = self.periods.iter().find(|period| self.beginning(&period.year) == Some(year));
        match named {
            Some(period) => period.year.clone(),
            None => format!("{year}-{:02}", (year + 1).rem_euclid(100)).into(),
        }
    }

    /// The grade (year of school) of a student in a school year. Earlier years count down from the
    /// year that the recorded grade holds for.
    pub(super) fn grade_in(&self, student: &Student, year: i32, recorded_for: Date) -> Option<u8> {
        let back = (self.year_of(recorded_for) - year).max(0);
        u8::try_from(i32::from(student.grade?) - back).ok()
    }

    /// The milestone that is reached by those who reach each in its time: everything up to it is
    /// expected on the day.
    pub(super) fn reached(
        &self,
        grade: Option<u8>,
        day: Date,
        from: ExpectedFrom,
    ) -> Option<Milestone> {
        let year = self.year_of(day);
        let over = |period: &&Period| match from {
            ExpectedFrom::PeriodStart => period.starts <= day,
            ExpectedFrom::PeriodEnd => period.ends <= day,
        };
        let of_year = self.periods.iter().filter(|p| self.beginning(&p.year) == Some(year));
        let all = of_year.clone().count();
        let done = of_year.clone().filter(over).count();
        let last = of_year.filter(over).map(|period| period.number).max().unwrap_or(0);
        // A milestone may name a period that the year does not have; its last one stands for it.
        let period = if all > 0 && done == all { u8::MAX } else { last };
        Some(Milestone { grade: grade?, period })
    }
}

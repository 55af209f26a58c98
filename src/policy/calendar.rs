//! The reach of the milestones of a day.

use super::ExpectedFrom;
use crate::base::Date;
use crate::model::calendar::{Calendar, Period};
use crate::model::framework::Milestone;
use crate::model::grade::Grade;

/// The milestone that is reached by those who reach each in its time: everything up to it is
/// expected on the day. Nothing for a student whose grade is not known.
pub(super) fn reached(
    calendar: &Calendar,
    grade: Option<Grade>,
    day: Date,
    from: ExpectedFrom,
) -> Option<Milestone> {
    let year = calendar.year_of(day);
    let over = |period: &&Period| match from {
        ExpectedFrom::PeriodStart => period.starts <= day,
        ExpectedFrom::PeriodEnd => period.ends <= day,
    };
    let all = calendar.periods().iter();
    let of_year = all.filter(|period| calendar.beginning(&period.year) == Some(year));
    let all = of_year.clone().count();
    let done = of_year.clone().filter(over).count();
    let last = of_year.filter(over).map(|period| period.number).max().unwrap_or(0);
    // A milestone may name a period that the year does not have; its last one stands for it.
    let period = if all > 0 && done == all { u8::MAX } else { last };
    Some(Milestone { grade: grade?, period })
}

//! The days on which something holds.

use crate::base::Date;

/// A stretch of days, open at either end where nothing is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Validity {
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
}

impl Validity {
    /// True on the days it holds.
    pub fn holds(self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// True when some day belongs to both.
    pub fn overlaps(self, other: Validity) -> bool {
        let begins_by_the_end = |a: Validity, b: Validity| match (a.from, b.until) {
            (Some(from), Some(until)) => from <= until,
            _ => true,
        };
        begins_by_the_end(self, other) && begins_by_the_end(other, self)
    }

    /// True when it ends before it begins.
    pub fn is_empty(self) -> bool {
        self.from.zip(self.until).is_some_and(|(from, until)| until < from)
    }

    /// The days on which it begins to hold and no longer does.
    pub fn turns(self) -> impl Iterator<Item = Date> {
        let after = self.until.and_then(|until| until.tomorrow().ok());
        self.from.into_iter().chain(after)
    }

    /// The number of days between it and a day; none where it holds.
    pub fn distance(self, day: Date) -> i64 {
        let days = |from: Date, to: Date| i64::from((to - from).get_days());
        match (self.from, self.until) {
            (Some(from), _) if day < from => days(day, from),
            (_, Some(until)) if until < day => days(until, day),
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_at_the_edges_belong_to_it() {
        let (first, last) = (date(2025, 7, 1), date(2026, 6, 30));
        let year = Validity { from: Some(first), until: Some(last) };
        assert!(year.holds(first) && year.holds(last));
        let before = Validity { from: None, until: Some(date(2025, 6, 30)) };
        assert!(!year.overlaps(before) && !before.overlaps(year));
        assert!(year.overlaps(Validity { from: Some(last), until: None }));
        assert_eq!(before.distance(first), 1);
        assert_eq!(year.distance(date(2025, 6, 29)), 2);
        assert_eq!(year.distance(last), 0);
    }
}

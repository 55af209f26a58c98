//! The rules that a student is under, and those that held before.

use super::rules::Rules;
use crate::base::Date;

/// The rules that hold for a student on a day, and those that held on the days before it: what was
/// earned by them stays earned.
#[derive(Clone, Debug)]
pub struct Governing<'a> {
    /// With the first day of each, oldest first; never empty.
    versions: Vec<(Date, &'a Rules)>,
}

impl<'a> Governing<'a> {
    /// Some rules, and those that come into force after them, each with its first day.
    pub(super) fn new(
        oldest: &'a Rules,
        later: impl IntoIterator<Item = (Date, &'a Rules)>,
    ) -> Self {
        let mut versions = vec![(Date::MIN, oldest)];
        for (since, rules) in later {
            if versions.last().is_some_and(|(_, last)| !std::ptr::eq(*last, rules)) {
                versions.push((since, rules));
            }
        }
        Governing { versions }
    }

    /// The rules of the day.
    pub fn rules(&self) -> &'a Rules {
        self.at(self.versions.len() - 1)
    }

    /// The rules that an outcome's basis says it is by.
    pub fn at(&self, version: usize) -> &'a Rules {
        self.versions[version].1
    }

    /// Every version that there was by a day. The rules of the day are the last ones, even where an
    /// earlier day is looked at by them.
    pub(super) fn up_to(&self, day: Date) -> Vec<Version<'a>> {
        let last = self.versions.len() - 1;
        let begun = |at: usize| at == last || self.versions[at].0 <= day;
        let until = |at: usize| match self.versions.get(at + 1) {
            Some((next, _)) => next.yesterday().unwrap_or(Date::MIN).min(day),
            None => day,
        };
        let versions = self.versions.iter().enumerate().filter(|(at, _)| begun(*at));
        let version = |(at, (since, rules)): (usize, &(Date, &'a Rules))| Version {
            at,
            rules,
            since: *since,
            until: until(at),
        };
        versions.map(version).collect()
    }
}

/// A version of the rules, and when a student was under it.
pub(super) struct Version<'a> {
    /// Its position among all.
    pub(super) at: usize,
    pub(super) rules: &'a Rules,
    /// First day.
    pub(super) since: Date,
    /// Last day that is looked at.
    pub(super) until: Date,
}

impl<'a> From<&'a Rules> for Governing<'a> {
    fn from(rules: &'a Rules) -> Self {
        Governing::new(rules, [])
    }
}

impl<'a> From<&Governing<'a>> for Governing<'a> {
    fn from(governing: &Governing<'a>) -> Self {
        governing.clone()
    }
}

//! Students by their names, for files that have nothing better.

use std::collections::HashMap;

use super::super::people::Student;
use super::super::year::Stays;
use crate::base::{Arena, Date, Idx, person};

/// The names of a roster.
#[derive(Debug)]
pub(super) struct PeopleByName {
    ways: HashMap<String, Vec<Idx<Student>>>,
    /// The times of each at the school.
    there: Vec<Stays>,
}

/// Whom a name fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// One student.
    One(Idx<Student>),
    /// Nobody.
    Nobody,
    /// Several, of whom nothing tells who is meant.
    Several,
}

impl PeopleByName {
    /// The names of some students.
    pub(super) fn of(students: &Arena<Student>) -> Self {
        let mut ways: HashMap<String, Vec<Idx<Student>>> = HashMap::new();
        for (idx, student) in students.iter() {
            for way in person::ways(&student.given, student.preferred.as_deref(), &student.family) {
                ways.entry(way).or_default().push(idx);
            }
        }
        let there = students.values().map(|student| student.stays.clone()).collect();
        PeopleByName { ways, there }
    }

    /// Whom a name fits among those who were there on one of some days; among all without days.
    pub(super) fn find(&self, written: &str, days: &[Date]) -> Fit {
        for reading in person::readings(written) {
            let Some(all) = self.ways.get(&reading) else { continue };
            let mut there = all.iter().filter(|idx| self.was_there(**idx, days));
            return match (there.next(), there.next()) {
                (Some(one), None) => Fit::One(*one),
                (Some(_), Some(_)) => Fit::Several,
                (None, _) => Fit::Nobody,
            };
        }
        Fit::Nobody
    }

    fn was_there(&self, student: Idx<Student>, days: &[Date]) -> bool {
        let stays = &self.there[student.position()];
        days.is_empty() || days.iter().any(|day| stays.has(*day))
    }
}

//! Students by their names, for files that have nothing better.

use std::collections::HashMap;

use super::super::people::Student;
use super::super::year::Stays;
use super::asked::Answer;
use super::removed::Removed;
use crate::base::{Arena, Date, Idx, person};

/// The names of a roster.
#[derive(Debug)]
pub(super) struct PeopleByName {
    /// Who is written in each way; nobody's index is that of somebody who was taken off.
    ways: HashMap<String, Vec<Option<Idx<Student>>>>,
    /// The times of each at the school.
    there: Vec<Stays>,
}

impl PeopleByName {
    /// The names of some students, and of those who were taken off their roster.
    pub(super) fn of(students: &Arena<Student>, removed: &Removed) -> Self {
        let mut ways: HashMap<String, Vec<Option<Idx<Student>>>> = HashMap::new();
        for (idx, student) in students.iter() {
            for way in person::ways(&student.given, student.preferred.as_deref(), &student.family) {
                ways.entry(way).or_default().push(Some(idx));
            }
        }
        for way in removed.ways() {
            ways.entry(way.to_string()).or_default().push(None);
        }
        let there = students.values().map(|student| student.stays.clone()).collect();
        PeopleByName { ways, there }
    }

    /// Whom a name fits among those who were there on one of some days; among all without days.
    /// A name that a student shares with somebody who was taken off may be that one's.
    pub(super) fn find(&self, written: &str, days: &[Date]) -> Answer<Idx<Student>> {
        for reading in person::readings(written) {
            let Some(all) = self.ways.get(&reading) else { continue };
            let is_there = |idx: &&Option<_>| idx.is_none_or(|idx| self.was_there(idx, days));
            let mut there = all.iter().filter(is_there);
            return match (there.next(), there.next()) {
                (Some(Some(one)), None) => Answer::One(*one),
                (Some(None), None) => Answer::Removed,
                (Some(None), Some(None)) if all.iter().all(Option::is_none) => Answer::Removed,
                (Some(_), Some(_)) => Answer::Several,
                (None, _) => Answer::Nothing,
            };
        }
        Answer::Nothing
    }

    fn was_there(&self, student: Idx<Student>, days: &[Date]) -> bool {
        let stays = &self.there[student.position()];
        days.is_empty() || days.iter().any(|day| stays.has(*day))
    }
}

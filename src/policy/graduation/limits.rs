//! The most credit of a kind that counts.

use super::Known;
use super::flow::Supply;
use crate::base::{Date, Idx, Number};
use crate::model::course::{Course, CourseLevel};
use crate::policy::CreditLimit;
use crate::policy::outcome::{CreditSource, Limited};

/// A piece of credit and when it was earned.
struct Piece {
    /// Position among the supplies.
    at: usize,
    /// The school year, by the year in which it begins.
    year: Option<i32>,
    day: Option<Date>,
}

impl Known<'_> {
    /// Takes from credit what is more than the limits let count. What was earned first counts
    /// first.
    pub(super) fn limit(&self, supplies: &mut [Supply]) -> Vec<Limited> {
        let mut found = Vec::new();
        for (limit, rule) in self.diploma.limits.iter().enumerate() {
            let mut pieces: Vec<Piece> = (0..supplies.len())
                .filter(|at| self.is_meant(rule, supplies[*at].source))
                .map(|at| self.piece(at, supplies[at].source))
                .collect();
            pieces.sort_by_key(|piece| (piece.year, piece.day, piece.at));
            let (mut all, mut year) = (Number::ZERO, (None, Number::ZERO));
            for piece in pieces {
                if year.0 != piece.year {
                    year = (piece.year, Number::ZERO);
                }
                let supply = &mut supplies[piece.at];
                let room = |most: &Option<Number>, used: &Number| {
                    most.as_ref().map(|most| if used < most { most - used } else { Number::ZERO })
                };
                let rooms = [room(&rule.per_year, &year.1), room(&rule.in_all, &all)];
                let counts = rooms.into_iter().flatten().fold(supply.credits.clone(), Number::min);
                all = all + &counts;
                year.1 = year.1 + &counts;
                let left_out = &supply.credits - &counts;
                if !left_out.is_zero() {
                    found.push(Limited { limit, source: supply.source, credits: left_out });
                    supply.credits = counts;
                }
            }
        }
        found
    }

    fn piece(&self, at: usize, source: CreditSource) -> Piece {
        let calendar = &self.facts.model.calendar;
        match source {
            CreditSource::Course(course) => {
                let course = &self.facts.courses[course];
                Piece { at, year: calendar.beginning(&course.year), day: course.earned }
            }
            CreditSource::Transfer(transfer) => {
                let transfer = &self.facts.transfers[transfer];
                let day = self.facts.records.transfers[transfer.row].earned;
                let year = calendar.beginning(&transfer.year);
                Piece { at, year: year.or_else(|| Some(calendar.year_of(day))), day: Some(day) }
            }
        }
    }

    /// True when credit is of the kind that a limit is about.
    fn is_meant(
        &self,
        limit: &CreditLimit<Idx<Course>, Idx<CourseLevel>>,
        source: CreditSource,
    ) -> bool {
        let (course, level, area, elsewhere) = match source {
            CreditSource::Course(at) => {
                let outcome = &self.facts.courses[at];
                let course = &self.facts.model.courses[outcome.course];
                let area = course.areas.first().map(|area| &area.value);
                (Some(outcome.course), outcome.level, area, false)
            }
            CreditSource::Transfer(at) => {
                let outcome = &self.facts.transfers[at];
                let row = &self.facts.records.transfers[outcome.row];
                (row.course, outcome.level, row.areas.first(), !outcome.here)
            }
        };
        let same = |one: &Idx<Course>| {
            course.is_some_and(|course| self.facts.learning(*one) == self.facts.learning(course))
        };
        let of_area = || area.is_some_and(|own| limit.areas.iter().any(|one| *one.value == **own));
        (limit.courses.is_empty() || limit.courses.iter().any(same))
            && (limit.levels.is_empty() || limit.levels.contains(&level))
            && (limit.areas.is_empty() || of_area())
            && (!limit.elsewhere || elsewhere)
    }
}

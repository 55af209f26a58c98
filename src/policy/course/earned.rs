//! Credit, and the day on which it was earned.

use super::credit::credit;
use super::shown::Shown;
use super::{Courses, number};
use crate::base::{Date, Idx, Number};
use crate::model::course::Course;
use crate::model::framework::Competency;
use crate::model::records::Enrollment;
use crate::policy::determine::candidates::date_of;
use crate::policy::determine::determine_with_history;
use crate::policy::determine::history;
use crate::policy::outcome::{Contribution, Moment, State};
use crate::policy::rules::CourseCreditRule;

impl<'a> Courses<'a> {
    /// The credit of a course up to a day, and the first day on which the rule gave as much. No day
    /// before the course begins counts.
    pub(super) fn earned(
        &mut self,
        course: &'a Course,
        enrollment: &Enrollment,
        rule: &'a CourseCreditRule,
        until: Date,
    ) -> (Number, Option<Date>) {
        if !rule.kept {
            let contributions = self.contributions(enrollment.course, until);
            if credit(rule, &course.credits, &contributions).is_zero() {
                return (Number::ZERO, None);
            }
        }
        let days = self.days(course, enrollment, rule, until);
        let mut shown = rule
            .needs
            .as_ref()
            .map(|needs| Shown::new(self.rules, self.model, self.rows, course, needs));
        // The days on which the rule gave something else than before, and what it gave.
        let mut given: Vec<(Date, Number)> = Vec::new();
        for day in days {
            let there = shown.as_mut().is_none_or(|shown| shown.on(day));
            let now = match there {
                true => credit(rule, &course.credits, &self.on(course, day)),
                false => Number::ZERO,
            };
            if given.last().is_none_or(|(_, before)| *before != now) {
                given.push((day, now));
            }
        }
        let most = given.iter().map(|(_, credit)| credit).max();
        let there = shown.as_mut().is_none_or(|shown| shown.on(until));
        let now = given.last().map(|(_, credit)| credit).filter(|_| there);
        let counts = if rule.kept { most } else { now };
        let Some(counts) = counts.filter(|credit| !credit.is_zero()) else {
            return (Number::ZERO, None);
        };
        let first = given.iter().find(|(_, credit)| credit >= counts);
        (counts.clone(), first.map(|(day, _)| *day))
    }

    /// The days on which one of the course's competencies came to contribute something else, or evidence
    /// that the rule asks for appeared, from the course's first day on.
    fn days(
        &mut self,
        course: &Course,
        enrollment: &Enrollment,
        rule: &CourseCreditRule,
        until: Date,
    ) -> Vec<Date> {
        let first = enrollment.starts.unwrap_or(Date::MIN);
        let mut days: Vec<Date> = enrollment.starts.into_iter().collect();
        for certifies in &course.certifies {
            days.extend(self.turns(certifies.competency));
            if rule.needs.is_some() {
                let known = &self.rules.determination_of(certifies.competency).known;
                let rows = self.rows.of(certifies.competency).iter();
                let dates = rows.map(|row| self.rows.records.evidence[*row as usize].dates);
                days.extend(dates.map(|dates| date_of(dates, known)));
            }
        }
        days.retain(|day| first <= *day && *day <= until);
        days.sort_unstable();
        days.dedup();
        days
    }

    fn on(&mut self, course: &Course, day: Date) -> Vec<Contribution> {
        let (rules, scale) = (self.rules, self.model.academic_scale());
        let certified = course.certifies.iter();
        certified
            .map(|certifies| {
                let (state, value) = history::on(self.history(certifies.competency), day);
                let number = number(rules, scale, state, value);
                Contribution {
                    competency: certifies.competency,
                    state,
                    weight: certifies.weight.clone(),
                    number,
                }
            })
            .collect()
    }

    /// The days on which a competency came to contribute something else to a course.
    fn turns(&mut self, competency: Idx<Competency>) -> Vec<Date> {
        let (rules, scale) = (self.rules, self.model.academic_scale());
        let mut last: Option<(State, Option<Number>)> = None;
        let mut turns = Vec::new();
        for moment in self.history(competency) {
            let number = number(rules, scale, moment.state, moment.value.as_ref());
            let now = Some((moment.state, number));
            if now != last {
                turns.push(moment.since);
                last = now;
            }
        }
        turns
    }

    /// How a competency's level came about; computed once.
    pub(super) fn history(&mut self, competency: Idx<Competency>) -> &[Moment] {
        let (rules, model, rows, as_of) = (self.rules, self.model, self.rows, self.as_of);
        self.histories[competency.position()]
            .get_or_insert_with(|| determine_with_history(rules, model, rows, competency, as_of).1)
    }
}

//! Credit, and the day on which it was earned.

use super::credit::credit;
use super::{Courses, number};
use crate::base::{Date, Idx, Number};
use crate::model::course::Course;
use crate::model::framework::Competency;
use crate::model::records::Enrollment;
use crate::policy::Count;
use crate::policy::determine::candidates::{candidates, date_of};
use crate::policy::determine::history::{self, Moment};
use crate::policy::determine::needs;
use crate::policy::outcome::{Contribution, Progress};
use crate::policy::rules::{CourseCreditRule, NeededEvidence};

impl Courses<'_> {
    /// The credit of a course up to a day, and the first day on which the rule gave as much. No day
    /// before the course begins counts.
    pub(super) fn earned(
        &mut self,
        course: &Course,
        enrollment: &Enrollment,
        rule: &CourseCreditRule,
        until: Date,
    ) -> (Number, Option<Date>) {
        if !rule.kept {
            let contributions = self.contributions(enrollment.course, until);
            if self.given(course, rule, until, &contributions).is_zero() {
                return (Number::ZERO, None);
            }
        }
        let days = self.days(course, enrollment, rule, until);
        let (mut best, mut last) = ((Number::ZERO, None), Number::ZERO);
        for day in &days {
            last = self.given_on(course, rule, *day);
            if last > best.0 {
                best = (last.clone(), Some(*day));
            }
        }
        if rule.kept || last == best.0 {
            return best;
        }
        // What holds now may be less than what once held.
        let first = days.into_iter().find(|day| self.given_on(course, rule, *day) >= last);
        (last, first)
    }

    fn given_on(&mut self, course: &Course, rule: &CourseCreditRule, day: Date) -> Number {
        let contributions = self.on(course, day);
        self.given(course, rule, day, &contributions)
    }

    /// What the rule gives for levels, once the evidence it asks for is there.
    fn given(
        &self,
        course: &Course,
        rule: &CourseCreditRule,
        day: Date,
        contributions: &[Contribution],
    ) -> Number {
        match &rule.needs {
            Some(needs) if !self.is_shown(course, needs, day) => Number::ZERO,
            _ => credit(rule, &course.credits, contributions),
        }
    }

    /// Whether the evidence that a credit rule asks for is there on a day, over all competencies of a course.
    fn is_shown(&self, course: &Course, needs: &NeededEvidence, day: Date) -> bool {
        let (rules, model) = (self.rules, self.model);
        let (mut all, mut required) = (Vec::new(), Progress::default());
        for certifies in &course.certifies {
            let competency = &model.framework.competencies[certifies.competency];
            let stage = competency.band;
            let rule = &rules.determination[rules.rule_at(certifies.competency, stage)];
            let scale = model.academic_scale();
            let mut aside = Vec::new();
            let kept =
                candidates(rule, scale, self.rows, certifies.competency, stage, day, &mut aside);
            required = required + needs::ratings(needs, &model.framework, competency, stage, &kept);
            all.extend(kept);
        }
        let ratings = match needs.ratings {
            Count::Required => required,
            Count::Fixed(need) => {
                let there = all.iter().filter(|one| one.number().is_some()).count() as u32;
                Progress { have: there.min(need), need }
            }
        };
        needs::lacks(needs, ratings, &all).is_empty()
    }

    /// The days on which the level of one of the course's competencies changed, or evidence that the rule asks
    /// for appeared, from the course's first day on.
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
            days.extend(self.history(certifies.competency).iter().map(|moment| moment.since));
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

    /// How a competency's level came about; computed once.
    pub(super) fn history(&mut self, competency: Idx<Competency>) -> &[Moment] {
        let (rules, model, rows, as_of) = (self.rules, self.model, self.rows, self.as_of);
        self.histories[competency.position()]
            .get_or_insert_with(|| history::history(rules, model, rows, competency, as_of))
    }
}

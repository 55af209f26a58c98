//! The attempts of a student at courses, by one version of the rules.

use super::average::number;
use crate::base::{Date, Idx};
use crate::model::Model;
use crate::model::course::{Certifies, Course};
use crate::model::framework::Competency;
use crate::model::records::{Enrollment, EnrollmentStatus};
use crate::policy::determine::rows::Rows;
use crate::policy::determine::{determine_with_history, history};
use crate::policy::outcome::{Contribution, Moment};
use crate::policy::rules::Rules;

/// A student's attempts at courses by one version of the rules.
pub(super) struct Attempts<'a> {
    pub(super) rules: &'a Rules,
    pub(super) model: &'a Model,
    pub(super) rows: &'a Rows<'a>,
    /// Position of the version among those the student was under.
    pub(super) version: usize,
    /// The first day of the version.
    pub(super) since: Date,
    /// The last day that is looked at.
    pub(super) until: Date,
    /// The way to each competency's level, by position, where it is known.
    pub(super) histories: Vec<Option<Vec<Moment>>>,
}

impl<'a> Attempts<'a> {
    pub(super) fn learning(&self, course: Idx<Course>) -> Idx<Course> {
        self.model.courses[course].learning
    }

    /// A course is over when its last day has come; without one, when it is said to be.
    pub(super) fn is_over(&self, enrollment: &Enrollment) -> bool {
        match enrollment.ends {
            Some(ends) => ends <= self.until,
            None => enrollment.status != EnrollmentStatus::Active,
        }
    }

    /// The competencies that are a part of the course on a day. What is no longer in force on the
    /// student's first day in the course, or not yet on the last one, is none of this attempt.
    pub(super) fn certified(&self, enrollment: &Enrollment, day: Date) -> Vec<&'a Certifies> {
        let model: &'a Model = self.model;
        let last = enrollment.ends.or_else(|| self.model.calendar.last_day(&enrollment.year));
        let day = last.map_or(day, |last| day.min(last));
        let day = enrollment.starts.map_or(day, |first| day.max(first));
        let holds = |one: &&Certifies| {
            let competency = &model.framework.competencies[one.competency];
            one.validity.holds(day) && competency.in_force(day)
        };
        let all = &model.courses[enrollment.course].certifies;
        all.iter().filter(holds).collect()
    }

    /// The contribution of each competency of the course on a day.
    pub(super) fn on(&mut self, enrollment: &Enrollment, day: Date) -> Vec<Contribution> {
        let (rules, scale) = (self.rules, self.model.academic_scale());
        let certified = self.certified(enrollment, day);
        certified
            .into_iter()
            .map(|certifies| {
                let (state, value) = history::on(self.history(certifies.competency), day);
                Contribution {
                    competency: certifies.competency,
                    state,
                    weight: certifies.weight.clone(),
                    number: number(rules, scale, state, value),
                }
            })
            .collect()
    }

    /// The way to a competency's level; computed once.
    pub(super) fn history(&mut self, competency: Idx<Competency>) -> &[Moment] {
        let (rules, model, rows, until) = (self.rules, self.model, self.rows, self.until);
        self.histories[competency.position()]
            .get_or_insert_with(|| determine_with_history(rules, model, rows, competency, until).1)
    }
}

//! Courses: from the levels of their competencies to credit and letters.

mod attempt;
mod attempts;
mod average;
pub(super) mod corrections;
pub(super) mod credit;
mod earned;
pub(super) mod gpa;
pub(super) mod lacking;
pub(super) mod letter;
mod repeats;
mod shown;
pub(super) mod transfer;
pub(super) mod uniform;
pub(super) mod years;

use attempts::Attempts;

use super::determine::rows::Rows;
use super::governing::Governing;
use super::outcome::{CourseOutcome, Moment, TransferOutcome};
use super::rules::Rules;
use crate::base::{Date, Idx, Origin};
use crate::model::Model;
use crate::model::course::Course;
use crate::model::records::{Enrollment, EnrollmentStatus, Records};

/// A student's courses.
pub(super) struct Courses<'a> {
    rules: &'a Rules,
    model: &'a Model,
    records: &'a Records,
    as_of: Date,
    /// By every version of the rules that the student was under, oldest first.
    versions: Vec<Attempts<'a>>,
}

impl<'a> Courses<'a> {
    /// `histories` says how levels came about by the rules of the day, by position of the
    /// competency, where that is known.
    pub(super) fn new(
        governing: &Governing<'a>,
        model: &'a Model,
        rows: &'a Rows<'a>,
        histories: Vec<Option<Vec<Moment>>>,
        as_of: Date,
    ) -> Self {
        let unknown = || vec![None; histories.len()];
        let versions = governing.up_to(as_of).into_iter().map(|version| Attempts {
            rules: version.rules,
            model,
            rows,
            version: version.at,
            since: version.since,
            until: version.until,
            histories: unknown(),
        });
        let mut versions: Vec<Attempts<'a>> = versions.collect();
        if let Some(last) = versions.last_mut() {
            last.histories = histories;
        }
        Courses { rules: governing.rules(), model, records: rows.records, as_of, versions }
    }

    /// The competencies of which it matters how their levels came about, by position: those of
    /// courses that the student took, or whose credit nobody has to enrol for.
    pub(super) fn look_back(rules: &Rules, model: &Model, records: &Records) -> Vec<bool> {
        let mut wanted = vec![false; model.framework.competencies.len()];
        let taken = |course| records.enrollments.iter().any(|one| one.course == course);
        for (idx, course) in model.courses.iter() {
            if taken(idx) || !rules.credit_of(idx).enrollment {
                let certified = course.certifies.iter().map(|one| one.competency.position());
                certified.for_each(|competency| wanted[competency] = true);
            }
        }
        wanted
    }

    /// Every course that was begun by the day, by school year, then in the order of courses; and
    /// those whose results are taken as they were given.
    pub(super) fn assess(&mut self) -> (Vec<CourseOutcome>, Vec<TransferOutcome>) {
        let records = self.records;
        let begun = |enrollment: &Enrollment| {
            self.first_day(enrollment).is_none_or(|first| first <= self.as_of)
        };
        let mut taken: Vec<usize> =
            (0..records.enrollments.len()).filter(|at| begun(&records.enrollments[*at])).collect();
        taken.sort_by(|a, b| {
            let key = |at: usize| {
                let enrollment = &records.enrollments[at];
                let year = self.model.calendar.beginning(&enrollment.year);
                (year, &enrollment.year, enrollment.course, enrollment.starts, at)
            };
            key(*a).cmp(&key(*b))
        });
        let mut courses: Vec<_> =
            taken.into_iter().map(|at| self.course(Some(at), &records.enrollments[at])).collect();
        let more: Vec<_> =
            self.model.courses.indices().filter_map(|course| self.unenrolled(course)).collect();
        if !more.is_empty() {
            courses.extend(more);
            let calendar = &self.model.calendar;
            let key =
                |one: &CourseOutcome| (calendar.beginning(&one.year), one.year.clone(), one.course);
            courses.sort_by_key(key);
        }
        let mut transfers =
            transfer::transfers(self.rules, &self.model.calendar, self.records, self.as_of);
        let (model, calendar, records) = (self.model, &self.model.calendar, self.records);
        repeats::Attempted { model, calendar, records }.settle(
            self.rules.gpa.repeats,
            &mut courses,
            &mut transfers,
        );
        (courses, transfers)
    }

    fn first_day(&self, enrollment: &Enrollment) -> Option<Date> {
        enrollment.starts.or(self.model.calendar.first_day(&enrollment.year))
    }

    /// The first day of the next attempt at the same course, once this one is over: in the one that
    /// is going on, what is shown counts. One that was given up leaves things as they were.
    fn taken_again(&self, enrollment: &Enrollment) -> Option<Date> {
        let learning = |one: &Enrollment| self.model.courses[one.course].learning;
        let last_day = |one: &Enrollment| one.ends.or(self.model.calendar.last_day(&one.year));
        let over = last_day(enrollment)?;
        let given_up = |one: &Enrollment| {
            let is_over = last_day(one).is_none_or(|last| last <= self.as_of);
            one.status == EnrollmentStatus::Withdrawn && is_over
        };
        let others = self.records.enrollments.iter();
        let others = others.filter(|one| learning(one) == learning(enrollment) && !given_up(one));
        others.filter_map(|one| self.first_day(one)).filter(|day| over < *day).min()
    }

    /// A course whose credit the competencies alone have earned, in the school year of that day.
    fn unenrolled(&mut self, course: Idx<Course>) -> Option<CourseOutcome> {
        let taken = &self.records.enrollments;
        let same = |one: &Enrollment| {
            self.model.courses[one.course].learning == self.model.courses[course].learning
        };
        let rule = self.rules.credit_of(course);
        if rule.enrollment || taken.iter().any(same) {
            return None;
        }
        let nobody = Enrollment {
            origin: Origin::Nowhere,
            course,
            year: "".into(),
            starts: None,
            ends: None,
            status: EnrollmentStatus::Active,
            level: None,
        };
        let found = self.course(None, &nobody);
        let year = self.model.calendar.year_name(found.earned?);
        Some(CourseOutcome { year, ..found })
    }

    /// The state of an attempt: by the rules of the day, beside what was earned by those before.
    fn course(&mut self, at: Option<usize>, enrollment: &Enrollment) -> CourseOutcome {
        let again = at.and_then(|_| self.taken_again(enrollment));
        let (last, earlier) = self.versions.split_last_mut().expect("there are rules");
        let mut found = last.outcome(at, enrollment, again);
        let mut next = (last.rules, last.since);
        for version in earlier.iter_mut().rev() {
            if enrollment.starts.is_none_or(|starts| starts <= version.until) {
                let rule = version.rules.credit_of(enrollment.course);
                let before = version.outcome(at, enrollment, again);
                found = attempt::kept((before, rule), found, (last.rules, next.1));
            }
            next = (version.rules, version.since);
        }
        found
    }
}

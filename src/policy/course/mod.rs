//! Courses: from the levels of their competencies to credit and letters.

pub(super) mod credit;
mod earned;
pub(super) mod gpa;
pub(super) mod letter;
mod repeats;
mod shown;
pub(super) mod transfer;
pub(super) mod years;

use super::determine::judgement::exempt;
use super::determine::rows::Rows;
use super::outcome::{
    Contribution, CourseBasis, CourseOutcome, CourseStatus, Determination, Grade, Moment, State,
};
use super::rules::Rules;
use super::{AverageOf, LevelsUntil};
use crate::base::{Date, Idx, Number, Origin};
use crate::model::Model;
use crate::model::course::Course;
use crate::model::evidence::ExemptFrom;
use crate::model::framework::Competency;
use crate::model::records::{Enrollment, EnrollmentStatus, Records};
use crate::model::scale::Scale;

/// A student's courses, and how levels came about where credit had to look back.
pub(super) struct Courses<'a> {
    pub(super) rules: &'a Rules,
    pub(super) model: &'a Model,
    pub(super) rows: &'a Rows<'a>,
    pub(super) competencies: &'a [Determination],
    pub(super) as_of: Date,
    /// How each competency's level came about, by position, where it is known.
    pub(super) histories: Vec<Option<Vec<Moment>>>,
}

impl<'a> Courses<'a> {
    pub(super) fn new(
        rules: &'a Rules,
        model: &'a Model,
        rows: &'a Rows<'a>,
        competencies: &'a [Determination],
        histories: Vec<Option<Vec<Moment>>>,
        as_of: Date,
    ) -> Self {
        Courses { rules, model, rows, competencies, as_of, histories }
    }

    /// The competencies of which it matters how their levels came about, by position: those of courses
    /// that the student took, or whose credit nobody has to enrol for.
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

    /// Every course that was begun by the day, by school year, then in the order of courses.
    pub(super) fn assess(&mut self) -> Vec<CourseOutcome> {
        let records = self.rows.records;
        let begun = |enrollment: &Enrollment| {
            let first = enrollment.starts.or(self.rules.calendar.first_day(&enrollment.year));
            first.is_none_or(|first| first <= self.as_of)
        };
        let mut taken: Vec<usize> =
            (0..records.enrollments.len()).filter(|at| begun(&records.enrollments[*at])).collect();
        taken.sort_by(|a, b| {
            let key = |at: usize| {
                let enrollment = &records.enrollments[at];
                let year = self.rules.calendar.beginning(&enrollment.year);
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
            let calendar = &self.rules.calendar;
            let key =
                |one: &CourseOutcome| (calendar.beginning(&one.year), one.year.clone(), one.course);
            courses.sort_by_key(key);
        }
        repeats::settle(self.rules.gpa.repeats, &mut courses);
        courses
    }

    /// A course whose credit the competencies alone have earned, in the school year of that day.
    fn unenrolled(&mut self, course: Idx<Course>) -> Option<CourseOutcome> {
        let taken = &self.rows.records.enrollments;
        let rule = self.rules.credit_of(course);
        if rule.enrollment || taken.iter().any(|one| one.course == course) {
            return None;
        }
        let nobody = Enrollment {
            origin: Origin::Nowhere,
            course,
            year: "".into(),
            starts: None,
            ends: None,
            status: EnrollmentStatus::Active,
        };
        let found = self.course(None, &nobody);
        let year = self.rules.calendar.year_name(found.earned?);
        Some(CourseOutcome { year, ..found })
    }

    fn course(&mut self, at: Option<usize>, enrollment: &Enrollment) -> CourseOutcome {
        let course = &self.model.courses[enrollment.course];
        let rule = self.rules.credit_of(enrollment.course);
        let levels_on = match rule.levels {
            LevelsUntil::Open => self.as_of,
            LevelsUntil::CourseEnd => {
                enrollment.ends.map_or(self.as_of, |ends| ends.min(self.as_of))
            }
        };
        let contributions = self.contributions(enrollment.course, levels_on);
        let withdrawn =
            enrollment.status == EnrollmentStatus::Withdrawn && self.is_over(enrollment);
        let exemption = exempt(self.rows.records, self.as_of, |target| {
            *target == ExemptFrom::Course(enrollment.course)
        });
        let (credit, earned) = match withdrawn || exemption.is_some() {
            true => (Number::ZERO, None),
            false => self.earned(course, enrollment, rule, levels_on),
        };
        let status = if exemption.is_some() {
            CourseStatus::Exempt
        } else if withdrawn {
            CourseStatus::Withdrawn
        } else if !credit.is_zero() && credit >= course.credits {
            CourseStatus::Earned
        } else if !credit.is_zero() {
            CourseStatus::Partial
        } else if self.is_over(enrollment) {
            CourseStatus::NotYet
        } else {
            CourseStatus::InProgress
        };
        let average = average(&contributions);
        let grade = self.grade(course, status, average.as_ref(), &contributions);
        CourseOutcome {
            enrollment: at,
            course: enrollment.course,
            year: enrollment.year.clone(),
            status,
            credit,
            earned,
            proficient: contributions
                .iter()
                .filter(|one| credit::is_proficient(rule, one.state))
                .count(),
            of: contributions.iter().filter(|one| one.state != State::Exempt).count(),
            average,
            grade,
            superseded_by: None,
            basis: CourseBasis {
                rule: self.rules.of_course[enrollment.course.position()],
                levels_on,
                contributions,
                exemption,
            },
        }
    }

    /// A course is over when its last day has come; without one, when it is said to be.
    fn is_over(&self, enrollment: &Enrollment) -> bool {
        match enrollment.ends {
            Some(ends) => ends <= self.as_of,
            None => enrollment.status != EnrollmentStatus::Active,
        }
    }

    fn contributions(&mut self, course: Idx<Course>, day: Date) -> Vec<Contribution> {
        let model = self.model;
        let certified = model.courses[course].certifies.iter();
        certified
            .map(|certifies| {
                let (state, value) = self.state_on(certifies.competency, day);
                let number = number(self.rules, model.academic_scale(), state, value.as_ref());
                Contribution {
                    competency: certifies.competency,
                    state,
                    weight: certifies.weight.clone(),
                    number,
                }
            })
            .collect()
    }

    fn state_on(&mut self, competency: Idx<Competency>, day: Date) -> (State, Option<Number>) {
        if day == self.as_of {
            let found = &self.competencies[competency.position()];
            return (found.state, found.value.clone());
        }
        let (state, value) = super::determine::history::on(self.history(competency), day);
        (state, value.cloned())
    }

    fn grade(
        &self,
        course: &Course,
        status: CourseStatus,
        average: Option<&Number>,
        contributions: &[Contribution],
    ) -> Option<Grade> {
        let grades = &self.rules.grades;
        match status {
            CourseStatus::Earned | CourseStatus::Partial => {
                let levels: Vec<_> =
                    contributions.iter().filter_map(|one| one.state.level()).collect();
                let band = letter::band(grades, average?, &levels)?;
                Some(letter::given(grades, band, course.level))
            }
            CourseStatus::NotYet => letter::without_credit(grades),
            CourseStatus::InProgress | CourseStatus::Exempt | CourseStatus::Withdrawn => None,
        }
    }
}

/// The number with which a state enters an average.
fn number(rules: &Rules, scale: &Scale, state: State, value: Option<&Number>) -> Option<Number> {
    let points = &scale.get(state.level()?).points;
    match rules.grades.average {
        AverageOf::Levels => Some(points.clone()),
        AverageOf::Values => Some(value.unwrap_or(points).clone()),
    }
}

/// The exact weighted average over the competencies that have a number.
pub(super) fn average(contributions: &[Contribution]) -> Option<Number> {
    let (mut sum, mut weights) = (Number::ZERO, Number::ZERO);
    for contribution in contributions {
        if let Some(number) = &contribution.number {
            sum = sum + &(number * &contribution.weight);
            weights = weights + &contribution.weight;
        }
    }
    sum.checked_div(&weights)
}

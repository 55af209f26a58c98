//! One attempt at a course, by one version of the rules.

use super::credit;
use super::letter;
use crate::base::{Date, Idx, Number};
use crate::model::Model;
use crate::model::course::{Certifies, Course, CourseLevel};
use crate::model::evidence::ExemptFrom;
use crate::model::framework::Competency;
use crate::model::records::{Enrollment, EnrollmentStatus};
use crate::model::scale::Scale;
use crate::policy::determine::judgement::exempt;
use crate::policy::determine::rows::Rows;
use crate::policy::determine::{determine_with_history, history};
use crate::policy::outcome::{
    Contribution, CourseBasis, CourseOutcome, CourseStatus, Grade, Loss, LossCause, Moment, State,
};
use crate::policy::rules::{CourseCreditRule, Rules};
use crate::policy::{AverageOf, LevelsUntil};

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
    /// How each competency's level came about, by position, where it is known.
    pub(super) histories: Vec<Option<Vec<Moment>>>,
}

impl<'a> Attempts<'a> {
    /// How an attempt stands on the last day; `at` is its position in the student's enrolments.
    pub(super) fn outcome(&mut self, at: Option<usize>, enrollment: &Enrollment) -> CourseOutcome {
        let course = &self.model.courses[enrollment.course];
        let rule = self.rules.credit_of(enrollment.course);
        let withdrawn =
            enrollment.status == EnrollmentStatus::Withdrawn && self.is_over(enrollment);
        let closes = match rule.levels {
            LevelsUntil::CourseEnd => enrollment.ends,
            LevelsUntil::Open => enrollment.ends.filter(|_| withdrawn),
        };
        let levels_on = closes.map_or(self.until, |ends| ends.min(self.until));
        let exemption = exempt(self.rows.records, self.until, |target| match target {
            ExemptFrom::Course(excused) => self.learning(*excused) == course.learning,
            _ => false,
        });
        // Of a course that was given up on a day nobody wrote down it is not known what was earned before.
        let silent = withdrawn && enrollment.ends.is_none();
        let mut earned = match exemption.is_some() || silent {
            true => super::earned::Earned::nothing(levels_on),
            false => self.earned(enrollment, rule, levels_on),
        };
        if withdrawn && !rule.kept {
            earned = earned.lose(levels_on, LossCause::Withdrawn);
        }
        let super::earned::Earned { credit, day, levels_on, lost } = earned;
        let contributions = self.on(enrollment, levels_on);
        let status = if exemption.is_some() {
            CourseStatus::Exempt
        } else if !credit.is_zero() && credit >= course.credits {
            CourseStatus::Earned
        } else if !credit.is_zero() {
            CourseStatus::Partial
        } else if withdrawn {
            CourseStatus::Withdrawn
        } else if all_exempt(&contributions) {
            CourseStatus::Exempt
        } else if self.is_over(enrollment) {
            CourseStatus::NotYet
        } else {
            CourseStatus::InProgress
        };
        let average = average(&contributions);
        let earned_level = match status {
            CourseStatus::Earned => self.earned_level(enrollment.course, &contributions),
            _ => None,
        };
        let given = earned_level.map(|at| self.rules.earned_levels[at].level);
        let level = given.or(enrollment.level).unwrap_or(course.level);
        let grade = self.grade(enrollment.course, level, status, average.as_ref(), &contributions);
        CourseOutcome {
            enrollment: at,
            course: enrollment.course,
            year: enrollment.year.clone(),
            level,
            status,
            credit,
            earned: day,
            proficient: contributions
                .iter()
                .filter(|one| credit::is_proficient(rule, one.state))
                .count(),
            of: contributions.iter().filter(|one| one.state != State::Exempt).count(),
            average,
            grade,
            superseded_by: None,
            basis: CourseBasis {
                version: self.version,
                rule: self.rules.of_course[enrollment.course.position()],
                levels_on,
                contributions,
                exemption,
                earned_level,
                lost,
            },
        }
    }

    fn learning(&self, course: Idx<Course>) -> Idx<Course> {
        self.model.courses[course].learning
    }

    /// A course is over when its last day has come; without one, when it is said to be.
    fn is_over(&self, enrollment: &Enrollment) -> bool {
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

    /// How a competency's level came about; computed once.
    pub(super) fn history(&mut self, competency: Idx<Competency>) -> &[Moment] {
        let (rules, model, rows, until) = (self.rules, self.model, self.rows, self.until);
        self.histories[competency.position()]
            .get_or_insert_with(|| determine_with_history(rules, model, rows, competency, until).1)
    }

    /// Position of the level that is given for the results in a course whose credit is earned.
    fn earned_level(&self, course: Idx<Course>, contributions: &[Contribution]) -> Option<usize> {
        let levels: Vec<_> = contributions.iter().filter_map(|one| one.state.level()).collect();
        letter::earned_level(self.rules, course, &average(contributions)?, &levels)
    }

    fn grade(
        &self,
        course: Idx<Course>,
        level: Idx<CourseLevel>,
        status: CourseStatus,
        average: Option<&Number>,
        contributions: &[Contribution],
    ) -> Option<Grade> {
        let grades = self.rules.grades_of(course);
        match status {
            CourseStatus::Earned | CourseStatus::Partial => {
                let levels: Vec<_> =
                    contributions.iter().filter_map(|one| one.state.level()).collect();
                let band = letter::band(grades, average?, &levels)?;
                Some(letter::given(grades, band, level))
            }
            CourseStatus::NotYet => letter::without_credit(grades, average),
            CourseStatus::InProgress | CourseStatus::Exempt | CourseStatus::Withdrawn => None,
        }
    }
}

/// The part of an attempt that stays when other rules come into force: credit that was earned by
/// the earlier ones, with its letter and its day, unless the later ones give more.
pub(super) fn kept(
    earlier: (CourseOutcome, &CourseCreditRule),
    later: CourseOutcome,
    (rules, since): (&Rules, Date),
) -> CourseOutcome {
    let (mut earlier, rule) = earlier;
    let Some(day) = earlier.earned.filter(|_| !earlier.credit.is_zero()) else { return later };
    if later.basis.exemption.is_some() {
        return later;
    }
    let points = |one: &CourseOutcome| {
        let grade = one.grade.as_ref()?;
        Some(grade.points.as_ref().map(|(points, _)| points.clone()))
    };
    let is_less = later.credit < earlier.credit
        || later.credit == earlier.credit && points(&later) < points(&earlier);
    if is_less && rule.kept {
        if let Some(grade) = &mut earlier.grade {
            let same = |letter: &crate::policy::Letter<_>| *letter.letter.value == *grade.letter;
            grade.band = rules.grades.letters.iter().position(same);
        }
        return earlier;
    }
    let mut later = later;
    if later.credit < earlier.credit && later.basis.lost.is_none() {
        later.basis.lost =
            Some(Loss { credit: earlier.credit, earned: day, on: since, cause: LossCause::Policy });
    } else if later.credit == earlier.credit {
        later.earned = later.earned.map(|own| own.min(day));
    }
    later
}

/// True for a course with competencies of which the student is excused from every one.
fn all_exempt(contributions: &[Contribution]) -> bool {
    !contributions.is_empty() && contributions.iter().all(|one| one.state == State::Exempt)
}

/// The number with which a state enters an average.
pub(super) fn number(
    rules: &Rules,
    scale: &Scale,
    state: State,
    value: Option<&Number>,
) -> Option<Number> {
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

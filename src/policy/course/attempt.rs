//! One attempt at a course, by one version of the rules.

use super::attempts::Attempts;
use super::letter;
use crate::base::{Date, Idx, Number};
use crate::model::course::{Course, CourseLevel};
use crate::model::evidence::ExemptFrom;
use crate::model::records::{Enrollment, EnrollmentStatus};
use crate::policy::LevelsUntil;
use crate::policy::determine::judgement::exempt;
use crate::policy::outcome::{
    Contribution, CourseBasis, CourseOutcome, CourseStatus, Grade, Loss, LossCause, State,
};
use crate::policy::rules::{CourseCreditRule, Rules};

impl<'a> Attempts<'a> {
    /// The state of an attempt on the last day; `at` is its position in the student's enrolments,
    /// `again` the first day of the next attempt at the course.
    pub(super) fn outcome(
        &mut self,
        at: Option<usize>,
        enrollment: &Enrollment,
        again: Option<Date>,
    ) -> CourseOutcome {
        let course = &self.model.courses[enrollment.course];
        let rule = self.rules.credit_of(enrollment.course);
        let withdrawn =
            enrollment.status == EnrollmentStatus::Withdrawn && self.is_over(enrollment);
        let closes = match rule.levels {
            LevelsUntil::CourseEnd => enrollment.ends,
            LevelsUntil::Open => enrollment.ends.filter(|_| withdrawn),
        };
        // From the day on which a student takes a course again, what is shown belongs to that attempt.
        let again = again.filter(|day| closes.is_none_or(|ends| *day <= ends));
        let again = again.filter(|day| *day <= self.until);
        let closes = again.and_then(|day| day.yesterday().ok()).or(closes);
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
        } else if self.is_over(enrollment) || again.is_some() {
            CourseStatus::NotYet
        } else {
            CourseStatus::InProgress
        };
        let average = Contribution::average(&contributions);
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
            proficient: contributions.iter().filter(|one| one.state.is_at(rule.at)).count(),
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
                taken_again: again,
            },
        }
    }

    /// Position of the level that is given for the results in a course whose credit is earned.
    fn earned_level(&self, course: Idx<Course>, contributions: &[Contribution]) -> Option<usize> {
        let levels: Vec<_> = contributions.iter().filter_map(|one| one.state.level()).collect();
        letter::earned_level(self.rules, course, &Contribution::average(contributions)?, &levels)
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
            // Nothing was there to be judged.
            CourseStatus::NotYet if contributions.is_empty() => None,
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

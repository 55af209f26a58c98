//! Credit, and the day on which it was earned.

use super::attempts::Attempts;
use super::average::number;
use super::credit::credit;
use super::letter;
use super::shown::Shown;
use crate::base::{Date, Idx, Number};
use crate::model::course::Course;
use crate::model::framework::Competency;
use crate::model::records::Enrollment;
use crate::model::validity::Validity;
use crate::policy::LevelsUntil;
use crate::policy::outcome::{Contribution, Loss, LossCause, State};
use crate::policy::rules::CourseCreditRule;

/// The credit of an attempt, and how it came to be or to be lost.
pub(super) struct Earned {
    pub(super) credit: Number,
    /// The first day on which the rule gave as much.
    pub(super) day: Option<Date>,
    /// The day whose levels the letter is read off.
    pub(super) levels_on: Date,
    pub(super) lost: Option<Loss>,
}

impl Earned {
    pub(super) fn nothing(levels_on: Date) -> Self {
        Earned { credit: Number::ZERO, day: None, levels_on, lost: None }
    }

    /// Takes the credit away again.
    pub(super) fn lose(self, on: Date, cause: LossCause) -> Self {
        let Earned { credit, levels_on, lost, .. } = self;
        let now = self.day.map(|earned| Loss { credit, earned, on, cause });
        Earned { lost: now.or(lost), ..Earned::nothing(levels_on) }
    }
}

/// The result of the rules from a day on.
struct Given {
    day: Date,
    credit: Number,
    /// Position of the letter.
    band: Option<usize>,
}

impl<'a> Attempts<'a> {
    /// The credit of an attempt up to a day, and the first day on which the rule gave as much. No
    /// day before the course begins counts, and none before the rules are in force.
    pub(super) fn earned(
        &mut self,
        enrollment: &Enrollment,
        rule: &'a CourseCreditRule,
        until: Date,
    ) -> Earned {
        let course: &'a Course = &self.model.courses[enrollment.course];
        let needs = rule.needs.as_ref();
        let mut shown = needs.map(|needs| {
            let certified = self.certified(enrollment, until);
            Shown::new(self.rules, self.model, self.rows, &certified, needs)
        });
        let mut given: Vec<Given> = Vec::new();
        for day in self.days(course, enrollment, rule, until) {
            let there = shown.as_mut().is_none_or(|shown| shown.on(day));
            let now = match there {
                true => {
                    let contributions = self.on(enrollment, day);
                    let credit = credit(rule, &course.credits, &contributions);
                    let is_earned = !credit.is_zero();
                    let band =
                        is_earned.then(|| self.band(enrollment.course, &contributions)).flatten();
                    Given { day, credit, band }
                }
                false => Given { day, credit: Number::ZERO, band: None },
            };
            let same = |last: &Given| last.credit == now.credit && last.band == now.band;
            if !given.last().is_some_and(same) {
                given.push(now);
            }
        }
        let there = shown.as_mut().is_none_or(|shown| shown.on(until));
        let most = given.iter().map(|one| &one.credit).max();
        let now = given.last().map(|one| &one.credit).filter(|_| there);
        let counts = if rule.kept { most } else { now };
        let first = |credit: &Number| given.iter().find(|one| one.credit >= *credit);
        // No credit is older than the rules that give it.
        let oldest = if self.since <= until { self.since } else { Date::MIN };
        let since = |day: Date| day.max(oldest);
        let lost = most.filter(|most| Some(*most) > counts).and_then(|most| {
            let on = given.iter().rev().find(|one| one.credit >= *most)?.day;
            let on = given.iter().find(|one| one.day > on)?.day;
            let earned = since(first(most)?.day);
            Some((
                Loss { credit: most.clone(), earned, on, cause: LossCause::Levels(Vec::new()) },
                on,
            ))
        });
        let lost = lost.map(|(loss, on)| Loss {
            cause: LossCause::Levels(self.changes(enrollment, on)),
            ..loss
        });
        let counts = counts.filter(|credit| !credit.is_zero());
        let Some((credit, first)) = counts.and_then(|credit| Some((credit, first(credit)?.day)))
        else {
            return Earned { lost, ..Earned::nothing(until) };
        };
        Earned {
            credit: credit.clone(),
            day: Some(since(first)),
            levels_on: letter_day(rule, &given, first, until),
            lost,
        }
    }

    /// Position of the letter for the levels of a day.
    fn band(&self, course: Idx<Course>, contributions: &[Contribution]) -> Option<usize> {
        let levels: Vec<_> = contributions.iter().filter_map(|one| one.state.level()).collect();
        letter::band(self.rules.grades_of(course), &Contribution::average(contributions)?, &levels)
    }

    /// The competencies of a course whose states changed on a day: the state before it, and that on
    /// it.
    fn changes(
        &mut self,
        enrollment: &Enrollment,
        day: Date,
    ) -> Vec<(Idx<Competency>, State, State)> {
        let before = self.on(enrollment, day.yesterday().unwrap_or(day));
        let on_the_day = self.on(enrollment, day);
        let state = |of: &Contribution| {
            let earlier = before.iter().find(|one| one.competency == of.competency);
            earlier.map_or(State::NotAssessed, |one| one.state)
        };
        let both = on_the_day.iter().map(|one| (one.competency, state(one), one.state));
        both.filter(|(_, before, now)| before != now).collect()
    }

    /// The days on which one of the course's competencies came to contribute something else, or
    /// evidence that the rule asks for appeared, from the course's first day on.
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
            let competency = &self.model.framework.competencies[certifies.competency];
            days.extend(
                certifies.validity.turns().chain(competency.validities().flat_map(Validity::turns)),
            );
            if rule.needs.is_some() {
                let known = &self.rules.determination_of(certifies.competency).known;
                let rows = self.rows.of(certifies.competency).iter();
                days.extend(rows.map(|row| self.rows.known(*row, known)));
            }
        }
        days.retain(|day| first <= *day && *day <= until);
        days.sort_unstable();
        days.dedup();
        days
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
}

/// The day whose levels the letter is read off: the last one. Where credit stays once it is earned,
/// its letter does too: that of the last day where the course has an end and a letter then, and the
/// best one since the credit was earned where it has not.
fn letter_day(rule: &CourseCreditRule, given: &[Given], earned: Date, until: Date) -> Date {
    let last = given.last().filter(|_| rule.kept);
    let Some(last) = last else { return until };
    if rule.levels == LevelsUntil::CourseEnd && last.band.is_some() {
        return until;
    }
    let since = given.iter().filter(|one| one.day >= earned);
    let best = since.filter_map(|one| Some((one.band?, one.day))).min();
    match best {
        Some((band, day)) if last.band != Some(band) => day,
        _ => until,
    }
}

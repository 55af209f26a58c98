//! Progress towards the diploma, as every document about a student says it.

use serde::Serialize;

use super::head::there;
use super::student::StudentPage;
use crate::base::{Date, Idx, Number};
use crate::model::course::{Course, version_on};
use crate::model::people::Student;
use crate::policy::outcome::{CreditTotal, Prospect, RequirementOutcome, RequirementState};
use crate::policy::rules::DiplomaRequirement;
use crate::policy::{self, CreditUse, Stands, Substitution};
use crate::view::voice::{Phrase, Sentence, amount, plain};

/// Graduation progress.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GraduationBlock {
    /// "On course", "Requirements met", "3 requirements open".
    pub status: String,
    /// "16.5 earned + 6.5 in progress of 24; expected June 2026; Standard Diploma", or what stands
    /// in the way.
    pub sentence: Sentence,
    /// "June 2026", when the student is expected to graduate.
    pub expected: Option<String>,
    /// The name of the diploma.
    pub diploma: Option<Phrase>,
    /// "6.5", the credit that is in progress, when there is some.
    pub in_progress: Option<String>,
    /// One row an area or other requirement, and one for the credits in all.
    pub rows: Vec<RequirementRow>,
}

impl GraduationBlock {
    /// The names of what it carries, as rules of contents use them.
    pub(super) fn items(&self) -> impl Iterator<Item = &'static str> {
        there([
            ("credits-in-progress", self.in_progress.is_some()),
            ("expected-graduation", self.expected.is_some()),
            ("diploma", self.diploma.is_some()),
            ("requirements", !self.rows.is_empty()),
        ])
    }
}

/// One requirement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RequirementRow {
    /// Its title.
    pub title: Phrase,
    /// "3 of 4".
    pub progress: String,
    /// Met in full.
    pub met: bool,
    /// Not met, and not by what is in progress either.
    pub open: bool,
    /// "met", "1.0 in progress", "1.0 to go", as a phrase.
    pub state: String,
    /// Substitutes approved for a part of it: the course, by whom, when and why.
    pub notes: Vec<Sentence>,
}

/// Open requirements that the box names.
const NAMED: usize = 4;

/// The state of a student's diploma.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outlook {
    /// The rules ask for nothing.
    NotAudited,
    /// Everything is there.
    Met,
    /// Everything that is missing is in progress.
    OnCourse,
    /// There are school years to come.
    UnderWay,
    /// It should be nearly done, and something stands in the way.
    Open,
}

pub(super) fn make(page: &StudentPage<'_>) -> GraduationBlock {
    let prospect = policy::prospect(page.rules, page.model, &page.now);
    let rows = rows(page, &prospect);
    let class = class(page);
    let outlook = state(page, &prospect);
    let open = || rows.iter().filter(|row| row.open);
    let status = match outlook {
        Outlook::NotAudited => page.say("graduation-not-audited", &[]),
        Outlook::Met => page.say("graduation-met", &[]),
        Outlook::OnCourse => page.say("graduation-on-course", &[]),
        Outlook::UnderWay => page.say("graduation-under-way", &[]),
        Outlook::Open => page.say("graduation-open", &[("count", open().count().into())]),
    };
    let expected = match outlook {
        Outlook::Met | Outlook::OnCourse | Outlook::UnderWay => expected(page, class),
        Outlook::NotAudited | Outlook::Open => None,
    };
    let title = page.rules.graduation.diploma.as_deref();
    let diploma = title.map(|title| page.phrase("diploma", "title", title));
    let in_progress = (!prospect.credits.is_zero()).then(|| amount(&prospect.credits));
    let mut parts: Vec<Sentence> = Vec::new();
    parts.extend(credits(page, in_progress.as_deref()).map(own));
    let when = |when: &String| page.say("graduation-expected", &[("when", when.clone().into())]);
    parts.extend(expected.as_ref().map(when).map(own));
    parts.extend(diploma.clone().map(|title| vec![title]));
    if matches!(outlook, Outlook::Open) {
        parts.extend(
            open()
                .take(NAMED)
                .map(|row| vec![row.title.clone(), Phrase::own(format!(": {}", row.state))]),
        );
        let more = open().count().saturating_sub(NAMED);
        parts.extend((more > 0).then(|| own(page.say("more-open", &[("count", more.into())]))));
    }
    GraduationBlock { status, sentence: joined(parts), expected, diploma, in_progress, rows }
}

/// The state of a student's diploma.
pub(super) fn outlook(page: &StudentPage<'_>) -> Outlook {
    state(page, &policy::prospect(page.rules, page.model, &page.now))
}

fn state(page: &StudentPage<'_>, prospect: &Prospect) -> Outlook {
    let graduation = &page.now.graduation;
    if graduation.total.is_none() && graduation.rows.is_empty() {
        Outlook::NotAudited
    } else if graduation.is_met() {
        Outlook::Met
    } else if prospect.graduation.is_met() {
        Outlook::OnCourse
    } else if class(page).is_some_and(|class| i32::from(class) > year(page) + 1) {
        Outlook::UnderWay
    } else {
        Outlook::Open
    }
}

/// The graduating class of the student.
fn class(page: &StudentPage<'_>) -> Option<u16> {
    page.model.students[page.student].class_on(page.occasion.as_of, calendar(page))
}

fn own(text: String) -> Sentence {
    vec![Phrase::own(text)]
}

/// Parts of a sentence, one after the other.
fn joined(parts: Vec<Sentence>) -> Sentence {
    let mut sentence = Sentence::new();
    for (at, part) in parts.into_iter().enumerate() {
        let between = (at > 0).then(|| Phrase::own("; "));
        for phrase in between.into_iter().chain(part) {
            match sentence.last_mut().filter(|last| last.lang == phrase.lang) {
                Some(last) => last.text += &phrase.text,
                None => sentence.push(phrase),
            }
        }
    }
    sentence
}

fn calendar<'a>(page: &StudentPage<'a>) -> &'a crate::model::calendar::Calendar {
    &page.model.calendar
}

/// The calendar year in which the school year of the day began.
fn year(page: &StudentPage<'_>) -> i32 {
    calendar(page).year_of(page.occasion.as_of)
}

/// "16.5 earned + 6.5 in progress of 24".
fn credits(page: &StudentPage<'_>, in_progress: Option<&str>) -> Option<String> {
    let total = page.now.graduation.total.as_ref()?;
    let args = [
        ("earned", amount(&total.earned).into()),
        ("progress", in_progress?.to_string().into()),
        ("required", plain(&total.required).into()),
    ];
    Some(page.say("graduation-credits", &args))
}

/// The month in which the last school year of a class ends, before that has begun the year; nothing
/// for a student who has left, or whose class should have graduated.
fn expected(page: &StudentPage<'_>, class: Option<u16>) -> Option<String> {
    let day = page.occasion.as_of;
    let class = class?;
    if page.model.students[page.student].stays.left_by(day).is_some() {
        return None;
    }
    let calendar = calendar(page);
    let name = calendar.name(i32::from(class) - 1);
    // The periods of a year that has not begun may be entered on a later day.
    let has_begun = calendar.first_day(&name).is_some_and(|first| first <= day);
    let last: Option<Date> = calendar.last_day(&name).filter(|_| has_begun);
    match last {
        Some(last) if last < day => None,
        Some(last) => Some(page.language.month(last)),
        None => (i32::from(class) > year(page)).then(|| class.to_string()),
    }
}

/// Seals and distinctions that are earned. Its parts are not distinctions of their own.
pub(super) fn distinctions(page: &StudentPage<'_>) -> Vec<Phrase> {
    page.now
        .graduation
        .rows
        .iter()
        .filter(|row| row.state == RequirementState::Met)
        .map(|row| &page.rules.graduation.requirements[row.requirement])
        .filter(|requirement| requirement.distinction && !requirement.part)
        .map(|requirement| page.requirement_title(requirement))
        .collect()
}

/// The requirements of the diploma, then the credits in all.
fn rows(page: &StudentPage<'_>, prospect: &Prospect) -> Vec<RequirementRow> {
    let then = &prospect.graduation;
    let rows = page.now.graduation.rows.iter().zip(&then.rows);
    let shown = rows.filter(|(row, _)| {
        let requirement = &page.rules.graduation.requirements[row.requirement];
        !requirement.part && !requirement.distinction
    });
    let rows = shown.map(|(row, then)| requirement(page, row, then));
    let total = page.now.graduation.total.as_ref().zip(then.total.as_ref());
    rows.chain(total.map(|(now, then)| all_credits(page, now, then))).collect()
}

pub(super) fn requirement(
    page: &StudentPage<'_>,
    row: &RequirementOutcome,
    then: &RequirementOutcome,
) -> RequirementRow {
    let requirement = &page.rules.graduation.requirements[row.requirement];
    let state = match row.state {
        RequirementState::Met => page.say("requirement-met", &[]),
        RequirementState::Exempt => page.say("exempt", &[]),
        RequirementState::Short => {
            let shown = |number: &Number| counted(page, requirement, number);
            missing(page, shown, &row.remaining, &then.remaining)
        }
    };
    let earned = number(requirement, &row.earned);
    let required = match page.unit(requirement, &row.required) {
        Some(unit) => with_unit(&row.required, &unit),
        None => plain(&row.required),
    };
    let notes = row.substitutions.iter();
    let notes = notes.map(|at| substituted(page, &page.rules.graduation.substitutions[*at]));
    RequirementRow {
        title: page.requirement_title(requirement),
        progress: of(page, &earned, &required),
        met: row.state.is_done(),
        open: !then.state.is_done(),
        state,
        notes: notes.collect(),
    }
}

pub(super) fn all_credits(
    page: &StudentPage<'_>,
    now: &CreditTotal,
    then: &CreditTotal,
) -> RequirementRow {
    let met = now.remaining.is_zero();
    RequirementRow {
        title: Phrase::own(page.say("graduation-all-credits", &[])),
        progress: of(page, &amount(&now.earned), &plain(&now.required)),
        met,
        open: !then.remaining.is_zero(),
        state: match met {
            true => page.say("requirement-met", &[]),
            false => missing(page, amount, &now.remaining, &then.remaining),
        },
        notes: Vec::new(),
    }
}

/// The missing amount, and the part of it that is in progress.
fn missing(
    page: &StudentPage<'_>,
    shown: impl Fn(&Number) -> String,
    now: &Number,
    then: &Number,
) -> String {
    let progress = now - then;
    if then.is_zero() {
        page.say("requirement-in-progress", &[("amount", shown(now).into())])
    } else if progress > Number::ZERO {
        let args = [("amount", shown(now).into()), ("progress", shown(&progress).into())];
        page.say("missing-partly", &args)
    } else {
        page.say("missing-amount", &[("amount", shown(now).into())])
    }
}

/// A number of what a requirement asks for: credits, hours, courses.
fn counted(page: &StudentPage<'_>, requirement: &DiplomaRequirement, of: &Number) -> String {
    match page.unit(requirement, of) {
        Some(unit) => with_unit(of, &unit),
        None => number(requirement, of),
    }
}

/// A number as the requirement has it: of credits with a decimal.
fn number(requirement: &DiplomaRequirement, of: &Number) -> String {
    match requirement.needs.of.credit {
        CreditUse::Amount => amount(of),
        CreditUse::Open | CreditUse::Nothing => plain(of),
    }
}

fn with_unit(number: &Number, unit: &str) -> String {
    format!("{} {unit}", plain(number))
}

/// The substitution in words: the two sides, who approved it, when and why.
fn substituted(page: &StudentPage<'_>, one: &Substitution<Idx<Course>, Idx<Student>>) -> Sentence {
    let courses = &page.model.courses;
    let day = page.occasion.as_of;
    let title = |course: Idx<Course>| {
        courses[version_on(courses, course, day).unwrap_or(course)].title.to_string()
    };
    let what = match &one.stands {
        Stands::Credits(share) => {
            let areas = share.areas.iter().map(|area| page.area_title(&area.value));
            let from = areas.chain(share.courses.iter().map(|course| title(*course)));
            let from = from.collect::<Vec<_>>().join(", ");
            let args = [("amount", amount(&share.credits).into()), ("from", from.into())];
            page.say("substituted-credits", &args)
        }
        Stands::Course { asked, by } => {
            let args = [("course", title(*by).into()), ("asked", title(*asked).into())];
            page.say("substituted-course", &args)
        }
    };
    let args = [
        ("what", what.into()),
        ("by", one.by.clone().into()),
        ("date", page.short_date(one.date).into()),
    ];
    page.sentence("substituted", &args, "reason", vec![page.original(&one.reason)])
}

fn of(page: &StudentPage<'_>, earned: &str, required: &str) -> String {
    let args = [("count", earned.to_string().into()), ("of", required.to_string().into())];
    page.say("amount-of", &args)
}

//! Progress towards the diploma.

use serde::Serialize;

use super::Page;
use crate::base::Idx;
use crate::model::course::{Course, version_on};
use crate::model::people::Student;
use crate::policy::outcome::{RequirementOutcome, RequirementState};
use crate::policy::{Need, Stands, Substitution};
use crate::view::voice::{Phrase, Sentence, amount, plain};

/// Graduation progress.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GraduationBlock {
    /// "On track", "Requirements met", "3 areas open".
    pub status: String,
    /// One sentence.
    pub sentence: String,
    /// One row an area or other requirement.
    pub rows: Vec<RequirementRow>,
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
    /// "met", "1 credit to go", as a phrase.
    pub state: String,
    /// What was approved to stand for a part of it: what, by whom, when and why.
    pub notes: Vec<Sentence>,
}

pub(super) fn make(page: &Page<'_>) -> GraduationBlock {
    let graduation = &page.now.graduation;
    let asked = graduation.total.is_some() || !graduation.rows.is_empty();
    let (status, sentence) = if !asked {
        (page.say("graduation-not-audited", &[]), String::new())
    } else if graduation.is_met() {
        (page.say("graduation-met", &[]), page.say("graduation-met-sentence", &[]))
    } else {
        let count = [("count", graduation.open.into())];
        (page.say("graduation-open", &count), page.say("graduation-open-sentence", &count))
    };
    let shown = graduation.rows.iter().filter(|row| {
        let requirement = &page.rules.graduation.requirements[row.requirement];
        !requirement.part && !requirement.distinction
    });
    let rows = shown.map(|row| requirement(page, row)).collect();
    GraduationBlock { status, sentence, rows }
}

/// Seals and distinctions that are earned.
pub(super) fn distinctions(page: &Page<'_>) -> Vec<Phrase> {
    page.now
        .graduation
        .rows
        .iter()
        .filter(|row| row.state == RequirementState::Met)
        .map(|row| &page.rules.graduation.requirements[row.requirement])
        .filter(|requirement| requirement.distinction)
        .map(|requirement| page.requirement_title(requirement))
        .collect()
}

fn requirement(page: &Page<'_>, row: &RequirementOutcome) -> RequirementRow {
    let requirement = &page.rules.graduation.requirements[row.requirement];
    let (progress, missing) = match &requirement.needs {
        Need::Credits { .. } => (
            of(page, &amount(&row.earned), &plain(&row.required)),
            page.say("missing-credits", &[("amount", amount(&row.remaining).into())]),
        ),
        Need::Amount { unit, .. } => {
            let unit = unit.clone().unwrap_or_default();
            let required = format!("{} {unit}", plain(&row.required));
            let missing = format!("{} {unit}", plain(&row.remaining));
            (
                of(page, &plain(&row.earned), required.trim()),
                page.say("missing-amount", &[("amount", missing.trim().to_string().into())]),
            )
        }
        Need::Courses { .. } | Need::Competencies { .. } | Need::Years { .. } | Need::Of { .. } => {
            (
                of(page, &plain(&row.earned), &plain(&row.required)),
                page.say("missing-amount", &[("amount", plain(&row.remaining).into())]),
            )
        }
    };
    let state = match row.state {
        RequirementState::Met => page.say("requirement-met", &[]),
        RequirementState::Exempt => page.say("exempt", &[]),
        RequirementState::Short => missing,
    };
    let notes = row.substitutions.iter();
    let notes = notes.map(|at| substituted(page, &page.rules.graduation.substitutions[*at]));
    RequirementRow {
        title: page.requirement_title(requirement),
        progress,
        met: row.state.is_done(),
        state,
        notes: notes.collect(),
    }
}

/// What stands for what, who approved it, when and why.
fn substituted(page: &Page<'_>, one: &Substitution<Idx<Course>, Idx<Student>>) -> Sentence {
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

fn of(page: &Page<'_>, earned: &str, required: &str) -> String {
    let args = [("count", earned.to_string().into()), ("of", required.to_string().into())];
    page.say("amount-of", &args)
}

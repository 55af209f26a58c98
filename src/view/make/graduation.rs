//! Progress towards the diploma.

use super::Page;
use crate::policy::Need;
use crate::policy::outcome::{RequirementOutcome, RequirementState};
use crate::view::rules::{amount, plain};
use crate::view::transcript::{GraduationBlock, RequirementRow};

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
pub(super) fn distinctions(page: &Page<'_>) -> Vec<String> {
    page.now
        .graduation
        .rows
        .iter()
        .filter(|row| row.state == RequirementState::Met)
        .map(|row| &page.rules.graduation.requirements[row.requirement])
        .filter(|requirement| requirement.distinction)
        .map(|requirement| requirement.title.clone())
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
    RequirementRow { title: requirement.title.clone(), progress, met: row.state.is_done(), state }
}

fn of(page: &Page<'_>, earned: &str, required: &str) -> String {
    let args = [("count", earned.to_string().into()), ("of", required.to_string().into())];
    page.say("amount-of", &args)
}

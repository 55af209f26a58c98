//! Names in rows that a policy should know: requirements and credit areas.

use std::collections::{BTreeMap, BTreeSet};

use super::codes::{UNKNOWN_AREA, UNKNOWN_REQUIREMENT};
use crate::base::nearest::did_you_mean;
use crate::base::{Diagnostic, Diagnostics, Origin};
use crate::model::Model;
use crate::model::evidence::ExemptFrom;
use crate::policy::need::CreditUse;
use crate::policy::rules::Rules;

/// Rows that name the same thing: the first one, and how many there are.
type Named<'m> = BTreeMap<&'m str, (Origin, usize)>;

fn note<'m>(named: &mut Named<'m>, name: &'m str, origin: Origin) {
    named.entry(name).or_insert((origin, 0)).1 += 1;
}

/// Exemptions and achievements of students that are not a requirement of any policy.
pub(super) fn requirements(versions: &[&Rules], model: &Model, diags: &mut Diagnostics) {
    let known: BTreeSet<&str> = versions
        .iter()
        .flat_map(|rules| &rules.graduation.requirements)
        .map(|requirement| requirement.code.as_str())
        .collect();
    let (mut exempt, mut achieved) = (Named::new(), Named::new());
    for records in &model.records {
        for exemption in &records.exemptions {
            if let ExemptFrom::Requirement(name) = &exemption.target {
                note(&mut exempt, name, exemption.origin);
            }
        }
        for achievement in &records.achievements {
            note(&mut achieved, &achievement.requirement, achievement.origin);
        }
    }
    let competencies = model.framework.competencies.values().map(|one| &*one.code.value);
    let courses = model.courses.values().map(|course| &*course.code.value);
    let all: Vec<&str> = competencies.chain(courses).chain(known.iter().copied()).collect();
    for (name, (first, rows)) in exempt.into_iter().filter(|(name, _)| !known.contains(name)) {
        let message = format!(
            "`{name}` is not a competency, course or graduation requirement to be excused from"
        );
        let near = did_you_mean(name, all.iter().copied());
        diags.push(unknown_requirement(message, first, rows, near));
    }
    for (name, (first, rows)) in achieved.into_iter().filter(|(name, _)| !known.contains(name)) {
        let message = format!("no policy has a requirement `{name}`");
        let near = did_you_mean(name, known.iter().copied());
        diags.push(unknown_requirement(message, first, rows, near));
    }
}

fn unknown_requirement(
    message: String,
    first: Origin,
    rows: usize,
    near: Option<String>,
) -> Diagnostic {
    Diagnostic::error(&UNKNOWN_REQUIREMENT, first, message)
        .label(match rows {
            1 => "this row has no effect".to_string(),
            rows => format!("this row and {} more with the same name have no effect", rows - 1),
        })
        .help(near.unwrap_or_else(|| {
            "correct the code, or add the requirement under `[graduation]`".to_string()
        }))
}

/// Areas that courses and credit from elsewhere count in, and that no requirement asks for. Where a
/// requirement takes credit of every area, those of the school's courses are meant.
pub(super) fn areas(versions: &[&Rules], model: &Model, diags: &mut Diagnostics) {
    let mut known = BTreeSet::new();
    let mut any = false;
    let needs = versions.iter().flat_map(|rules| &rules.graduation.requirements);
    for requirement in needs {
        let need = &requirement.needs;
        any |= need.of.credit == CreditUse::Amount && need.with.areas.is_none();
        let parts = need.with.include.iter().chain(&need.with.substitutes);
        let areas = need.with.areas.iter().flatten().chain(parts.flat_map(|part| &part.areas));
        known.extend(areas.map(|area| area.as_str()));
    }
    let of_courses = || model.courses.values().flat_map(|course| &course.areas);
    if any {
        known.extend(of_courses().map(|area| &*area.value));
    }
    if known.is_empty() {
        return;
    }
    let mut named = Named::new();
    for area in of_courses() {
        note(&mut named, &area.value, area.origin);
    }
    for transfer in model.records.iter().flat_map(|records| &records.transfers) {
        for area in &transfer.areas {
            note(&mut named, area, transfer.origin);
        }
    }
    for (name, (first, rows)) in named.into_iter().filter(|(name, _)| !known.contains(name)) {
        let message = format!("no requirement asks for credit in the area `{name}`");
        let near = did_you_mean(name, known.iter().copied());
        diags.push(
            Diagnostic::warning(&UNKNOWN_AREA, first, message)
                .label(match rows {
                    1 => "its credit counts for no requirement by this area".to_string(),
                    rows => format!("the first of {rows} rows with this area"),
                })
                .help(near.unwrap_or_else(|| {
                    "correct the area, or name it in a requirement under `[graduation]`".to_string()
                })),
        );
    }
}

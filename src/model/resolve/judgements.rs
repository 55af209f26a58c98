//! Overrides, exemptions, placements.

use super::super::Text;
use super::super::draft::{ExemptionRow, OverrideRow, PlacementRow};
use super::super::evidence::{ExemptFrom, Exemption, Override, Placement, Target};
use super::super::scale::Scale;
use super::lookup::{self, Lookups};
use crate::base::{At, Date, Diagnostic, Diagnostics};

crate::code!(
    BAD_DATES,
    "model/bad-dates",
    "Two dates of a row contradict each other: something ends before it begins.\n\nIt would hold on \
     no day at all.\n\nCorrect one of the two dates; the row is left out until then."
);

/// Takes the level away, in the column of an override's level.
const NO_LEVEL: &str = "none";

pub(super) fn override_(
    row: OverrideRow,
    scale: &Scale,
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) -> Option<Override> {
    let competency = lookups.competency(&row.competency);
    let taken_away = row.level.eq_ignore_ascii_case(NO_LEVEL) && scale.level(&row.level).is_none();
    let level = match taken_away {
        true => Some(None),
        false => lookup::level(scale, &row.level, diagnostics).map(Some),
    };
    let (competency, level) = (competency?, level?);
    if !in_order("override", Some(&row.date), row.until.as_ref(), diagnostics) {
        return None;
    }
    Some(Override {
        origin: row.origin,
        competency,
        level,
        by: row.by.value,
        date: row.date.value,
        until: row.until.map(|until| until.value),
        reason: row.reason.value,
    })
}

/// A target that is neither a competency nor a course is taken for a graduation requirement;
/// the policy knows those and reports one it does not have.
pub(super) fn exemption(row: ExemptionRow, lookups: &Lookups) -> Exemption {
    let name: &At<Text> = &row.target;
    let target = match (lookups.targets.at(name), lookups.courses.at(name)) {
        (Some(Target::Competency(competency)), _) => ExemptFrom::Competency(competency),
        (_, Some(course)) => ExemptFrom::Course(course),
        _ => ExemptFrom::Requirement(name.value.clone()),
    };
    Exemption {
        origin: row.origin,
        target,
        by: row.by.value,
        date: row.date.value,
        reason: row.reason.value,
    }
}

pub(super) fn placement(row: PlacementRow, lookups: &mut Lookups) -> Option<Placement> {
    let competency = lookups.competency(&row.competency);
    let stage = lookups.bands.find(&row.stage);
    Some(Placement {
        origin: row.origin,
        competency: competency?,
        stage: stage?,
        baseline: row.baseline.map(|baseline| baseline.value),
        starts: row.starts.map(|starts| starts.value),
    })
}

/// Reports what ends before it begins.
pub(super) fn in_order(
    what: &str,
    starts: Option<&At<Date>>,
    ends: Option<&At<Date>>,
    diagnostics: &mut Diagnostics,
) -> bool {
    let (Some(starts), Some(ends)) = (starts, ends) else { return true };
    let good = starts.value <= ends.value;
    if !good {
        let message = format!("the {what} ends before it begins");
        diagnostics.push(
            Diagnostic::error(&BAD_DATES, ends.origin, message)
                .label("this row is left out")
                .related(starts.origin, "it begins here")
                .help("correct one of the two dates"),
        );
    }
    good
}

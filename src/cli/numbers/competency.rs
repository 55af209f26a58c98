//! The numbers of a competency.

use serde::Serialize;

use super::shown::Shown;
use crate::base::{Date, Idx, Rounding, RoundingMode};
use crate::model::framework::Competency;
use crate::policy::Rules;
use crate::policy::outcome::{State, StudentOutcome};
use crate::press::Loaded;

#[derive(Serialize)]
pub(in crate::cli) struct CompetencyNumbers {
    competency: String,
    state: &'static str,
    /// Code of the level, where there is one.
    level: Option<String>,
    /// Code of the level so far, where there is not enough evidence for one.
    provisional: Option<String>,
    /// The number behind the level.
    number: Option<Shown>,
    /// The number beside the level on reports, where they show one.
    on_report: Option<String>,
    growth: Option<Shown>,
    ratings: u32,
    ratings_needed: u32,
    /// Day of the latest evidence.
    latest_evidence: Option<Date>,
}

/// The numbers of a competency.
pub(super) fn competency(
    school: &Loaded,
    rules: &Rules,
    outcome: &StudentOutcome,
    competency: Idx<Competency>,
) -> CompetencyNumbers {
    let found = outcome.of(competency);
    let scale = school.model.academic_scale();
    let code = |level| scale.get(level).code.to_string();
    let (state, provisional) = match found.state {
        State::NotAssessed => ("not-assessed", None),
        State::Insufficient { provisional } => ("insufficient", provisional),
        State::NotYet(_) => ("not-yet", None),
        State::Proficient(_) => ("proficient", None),
        State::Exempt => ("exempt", None),
    };
    let rule = &rules.determination[found.basis.rule];
    let number = found.value.as_ref();
    let on_report = number
        .zip(school.project.documents.report.average)
        .map(|(number, places)| Rounding { places, mode: RoundingMode::HalfUp }.show(number));
    let growth = found.growth.as_ref().zip(rules.growth.as_ref());
    CompetencyNumbers {
        competency: school.model.framework.competencies[competency].code.value.to_string(),
        state,
        level: found.state.level().map(code),
        provisional: provisional.map(code),
        number: number.map(|number| Shown::rounded(number, rule.rounding)),
        on_report,
        growth: growth.map(|(growth, rule)| Shown::rounded(&growth.change, rule.rounding)),
        ratings: found.evidence.have,
        ratings_needed: found.evidence.need,
        latest_evidence: found.latest,
    }
}

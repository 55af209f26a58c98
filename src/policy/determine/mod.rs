//! From evidence to a level in one competency.

pub(crate) mod candidates;
pub(crate) mod cut;
pub(crate) mod history;
pub(crate) mod judgement;
pub(crate) mod needs;
mod part;
pub(crate) mod roll_up;
pub(crate) mod rows;

use candidates::{Candidate, Mark};
use part::Whole;
use roll_up::Rolled;
use rows::Rows;

use super::outcome::{Basis, Determination, Lack, Part, Progress, SetAside, State};
use super::rules::{DeterminationRule, Rules};
use super::{Per, RollUp, RoundWhen, WhenInsufficient};
use crate::base::{Date, Idx};
use crate::model::Model;
use crate::model::evidence::Target;
use crate::model::framework::{Band, Competency, Indicator};
use crate::model::scale::LevelIdx;

/// A student's level in one competency on a day. Whether its milestone has passed is for the caller
/// to say, who knows the student's grade.
pub(super) fn determine(
    rules: &Rules,
    model: &Model,
    rows: &Rows<'_>,
    competency: Idx<Competency>,
    as_of: Date,
) -> Determination {
    let scale = model.academic_scale();
    let (placement, stage) = working_at(rules, model, rows, competency, as_of);
    let at = rules.rule_at(competency, stage);
    let rule = &rules.determination[at];
    let mut aside = Vec::new();
    let kept = candidates::candidates(rule, scale, rows, competency, stage, as_of, &mut aside);
    let latest = kept.iter().map(|candidate| candidate.date).max();
    let asked = &model.framework.competencies[competency];
    let evidence = needs::ratings(&rule.needs, &model.framework, asked, stage, &kept);
    let mut lacks = needs::lacks(&rule.needs, evidence, &kept);
    let seen = Seen::of(&kept);

    let parts = parts(rules, model, competency, (at, stage), kept, &mut aside);
    let (value, missing) = match rule.per {
        Per::Competency => (parts[0].value.clone(), None),
        Per::Indicator if rule.roll_up == RollUp::Pool => (roll_up::pool(&parts), None),
        Per::Indicator => {
            let (value, missing) = roll_up::roll_up(&rule.roll_up, &rolled(&parts), scale);
            (value, missing.map(Lack::Indicators))
        }
    };
    lacks.extend(missing);
    if value.is_none() && missing.is_none() && seen.rated {
        lacks.push(Lack::Method);
    }
    let banded = value.as_ref().map(|value| match rule.round {
        RoundWhen::Banded => rule.rounding.apply(value),
        RoundWhen::Shown => value.clone(),
    });
    let base = cut::base(&rule.cut, &model.framework, stage);
    let level = banded.as_ref().map(|number| cut::level(&rule.cut, scale, number, &base));
    let (judgement, exemption) = (
        judgement::standing(rows.records, competency, as_of),
        judgement::exemption(rows.records, competency, as_of),
    );
    let computed = state(rule, model, &seen, evidence, &lacks, level);
    let (state, judgement) =
        judgement::judged(rule.overrides, scale, rows.records, computed, judgement);
    aside.sort_unstable();
    Determination {
        competency,
        stage,
        state: if exemption.is_some() { State::Exempt } else { state },
        value,
        evidence,
        latest,
        expected: false,
        growth: None,
        basis: Basis {
            rule: at,
            parts,
            set_aside: aside,
            banded,
            level,
            lacks,
            judgement,
            exemption,
            placement,
        },
    }
}

/// The placement that says where the student works in a competency, and the stage: the competency's own
/// without a placement. Which placement it is says the rule of the competency's own stage.
fn working_at(
    rules: &Rules,
    model: &Model,
    rows: &Rows<'_>,
    competency: Idx<Competency>,
    as_of: Date,
) -> (Option<usize>, Option<Idx<Band>>) {
    let which = rules.determination_of(competency).placement;
    let placement = judgement::placement(which, rows.records, competency, as_of);
    let stage = match placement {
        Some(row) => Some(rows.records.placements[row].stage),
        None => model.framework.competencies[competency].band,
    };
    (placement, stage)
}

/// The parts with their numbers, as a roll-up looks at them.
fn rolled(parts: &[Part]) -> Vec<Rolled<'_, Idx<Indicator>>> {
    let rolled = parts.iter().map(|part| {
        let number = part.value.as_ref();
        match part.of {
            Target::Indicator(idx) => {
                Rolled { part: Some(idx), number, wanted: part.evidence.need > 0 }
            }
            Target::Competency(_) => Rolled { part: None, number, wanted: false },
        }
    });
    rolled.collect()
}

/// What kinds of evidence there are.
struct Seen {
    any: bool,
    rated: bool,
    waived: bool,
}

impl Seen {
    fn of(candidates: &[Candidate<'_>]) -> Self {
        let has = |test: fn(&Mark) -> bool| candidates.iter().any(|c| test(&c.mark));
        Seen {
            any: !candidates.is_empty(),
            rated: has(|mark| matches!(mark, Mark::Number(_))),
            waived: has(|mark| *mark == Mark::Waived),
        }
    }
}

/// The level or the kind of "no level", before anybody's judgement.
fn state(
    rule: &DeterminationRule,
    model: &Model,
    seen: &Seen,
    evidence: Progress,
    lacks: &[Lack],
    level: Option<LevelIdx>,
) -> State {
    if !seen.any {
        return State::NotAssessed;
    }
    if seen.waived && !seen.rated && evidence.missing() == 0 {
        return State::Exempt;
    }
    let enough = lacks.is_empty() || rule.when_insufficient == WhenInsufficient::Level;
    match level {
        Some(level) if enough => judgement::at(model.academic_scale(), level),
        Some(_) if rule.when_insufficient == WhenInsufficient::Provisional => {
            State::Insufficient { provisional: level }
        }
        Some(_) | None => State::Insufficient { provisional: None },
    }
}

/// The competency as a whole, or each indicator in order and then what is about the whole.
fn parts(
    rules: &Rules,
    model: &Model,
    competency: Idx<Competency>,
    (of_competency, stage): (usize, Option<Idx<Band>>),
    candidates: Vec<Candidate<'_>>,
    aside: &mut Vec<SetAside>,
) -> Vec<Part> {
    let framework = &model.framework;
    let scale = model.academic_scale();
    let rule = &rules.determination[of_competency];
    let required = |indicator| framework.indicators[indicator].required.at(stage).unwrap_or(1);
    let indicators = &framework.competencies[competency].indicators;
    let whole = Target::Competency(competency);
    if rule.per == Per::Competency {
        let required: u32 = indicators.iter().map(|indicator| required(*indicator)).sum();
        let all = Whole {
            of: whole,
            rule: of_competency,
            required: required.max(u32::from(indicators.is_empty())),
            evidence: Progress::default(),
        };
        return vec![part::part(all, rule, scale, candidates, aside)];
    }
    let mut parts = Vec::with_capacity(indicators.len());
    let mut rest = candidates;
    for indicator in indicators {
        let of = Target::Indicator(*indicator);
        let (own, other) = rest.into_iter().partition(|c: &Candidate<'_>| c.evidence.target == of);
        rest = other;
        let at = rules.of_indicator[indicator.position()].unwrap_or(of_competency);
        let required = required(*indicator);
        let evidence = needs::of_indicator(of, required, &own);
        let one = Whole { of, rule: at, required, evidence };
        parts.push(part::part(one, &rules.determination[at], scale, own, aside));
    }
    if !rest.is_empty() {
        let evidence = needs::of_indicator(whole, 0, &rest);
        let all = Whole { of: whole, rule: of_competency, required: 1, evidence };
        parts.push(part::part(all, rule, scale, rest, aside));
    }
    parts
}

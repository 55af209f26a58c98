//! The way that a student has come in a competency.

use super::determine::candidate::{Candidate, Mark};
use super::determine::determine;
use super::determine::ground::Ground;
use super::determine::lineup::Lineup;
use super::determine::rows::Rows;
use super::outcome::{Determination, Growth};
use super::rules::Rules;
use super::{Against, Compared};
use crate::base::{Date, Number};
use crate::model::Model;
use crate::model::evidence::Target;
use crate::policy::method::mean_of;

/// The growth that the policy asks about; nothing where a number is missing on one of the two days,
/// or too few ratings count.
pub(super) fn growth(
    rules: &Rules,
    model: &Model,
    rows: &Rows<'_>,
    found: &Determination,
    as_of: Date,
) -> Option<Growth> {
    let rule = rules.growth.as_ref()?;
    let shown = |found: &Determination| {
        let value = found.value.as_ref()?;
        let rounding = rules.determination[found.basis.rule].rounding;
        Some(match rule.of {
            Compared::Exact => value.clone(),
            Compared::Shown => rounding.apply(value),
        })
    };
    let enough = |found: &Determination| {
        let ratings: usize = found.basis.parts.iter().map(|part| part.used.len()).sum();
        ratings >= rule.minimum as usize
    };
    if !enough(found) {
        return None;
    }
    let now = shown(found)?;
    let (from, since) = match rule.against {
        Against::Previous => {
            let day = model.calendar.end_of_period_before(as_of)?;
            let then = determine(rules, model, rows, found.competency, day);
            (enough(&then).then(|| shown(&then)).flatten()?, Some(day))
        }
        Against::Baseline => {
            let placement = found.basis.placement.map(|row| &rows.records.placements[row]);
            match placement.and_then(|placement| placement.baseline.clone()) {
                Some(stored) => (stored, placement.and_then(|placement| placement.starts)),
                None => (first_ratings(rules, model, rows, found, as_of)?, None),
            }
        }
    };
    let change = &now - &from;
    Some(Growth { from, since, change })
}

/// The mean of the first rating of each indicator that asks for one, once they all have one or
/// enough of the evidence is there.
fn first_ratings(
    rules: &Rules,
    model: &Model,
    rows: &Rows<'_>,
    found: &Determination,
    as_of: Date,
) -> Option<Number> {
    let share = rules.growth.as_ref()?.first_ratings.as_ref()?;
    let (competency, stage) = (found.competency, found.stage);
    let ground = Ground::at(rules, model, competency, stage, as_of);
    let kept = Lineup::new(&ground, rows).on(as_of, &mut Vec::new());
    let asked = ground.wanted().filter(|(_, count)| *count > 0);
    let mut asked: Vec<Target> = asked.map(|(idx, _)| Target::Indicator(idx)).collect();
    if asked.is_empty() {
        asked.push(Target::Competency(competency));
    }
    // Whoever was vouched for has begun, without a number.
    let first = |target: &Target| {
        let mut own = kept.iter().filter(|one| one.evidence.target == *target);
        own.find(|one| one.mark != Mark::Missed)
    };
    let firsts: Vec<&Candidate<'_>> = asked.iter().filter_map(first).collect();
    let all = firsts.len() == asked.len();
    let mean = || mean_of(firsts.iter().filter_map(|one| one.number()));
    (all || found.evidence.share() >= *share).then(mean).flatten()
}

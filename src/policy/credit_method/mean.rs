//! `mean`: the competencies are good enough together.

use super::descriptor::{Descriptor, Key, Passing, Results, all_if};
use super::lacking::Lacking;
use crate::base::Number;
use crate::model::scale::LevelIdx;
use crate::policy::outcome::Contribution;
use crate::policy::said::{Said, Value};

/// The way in the table.
pub(super) static CREDIT_METHOD: Descriptor = Descriptor {
    name: "mean",
    doc: "The mean of the competencies is high enough, and each has a level at a floor or above.",
    keys: &[Key::Mean, Key::Floor, Key::Lowest],
    by_evidence: false,
    credit: |results, worth| all_if(short(results).is_none(), worth),
    lacking: |results| short(results).unwrap_or_else(|| results.evidence()),
    lowest_pass,
    sentence: |with, _| {
        Said::new("rule-credit-mean").with("mean", Value::Number(with.mean.clone()))
    },
};

/// Nothing for results that are good enough; else their lack, where it can be told.
fn short(results: &Results<'_>) -> Option<Option<Lacking>> {
    let lack = unrated(results).or_else(|| results.below_floor()).or_else(|| too_low(results));
    if lack.is_some() {
        return Some(lack);
    }
    let asked = &results.with.mean;
    match Contribution::average(results.contributions) {
        Some(average) if average >= *asked => None,
        average => Some(average.map(|average| Lacking::Mean { average, asked: asked.clone() })),
    }
}

fn unrated(results: &Results<'_>) -> Option<Lacking> {
    let count = results.asked().filter(|one| one.number.is_none()).count();
    (count > 0).then_some(Lacking::Unrated(count))
}

fn too_low(results: &Results<'_>) -> Option<Lacking> {
    let lowest = results.with.lowest.as_ref()?;
    let low = |one: &&Contribution| one.number.as_ref().is_some_and(|number| number < lowest);
    let count = results.asked().filter(low).count();
    (count > 0).then(|| Lacking::Lowest { count, lowest: lowest.clone() })
}

fn lowest_pass(pass: &Passing<'_>) -> Option<(LevelIdx, Number)> {
    let mean = &pass.with.mean;
    let level = pass.scale.iter().rev().find(|(_, level)| level.points <= *mean);
    Some((level.map(|(idx, _)| idx).or(pass.with.floor)?, mean.clone()))
}

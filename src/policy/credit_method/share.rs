//! `share`: enough of the competencies are proficient.

use super::descriptor::{Descriptor, Key, Passing, Results, all_if};
use super::lacking::Lacking;
use crate::base::Number;
use crate::model::scale::LevelIdx;
use crate::policy::said::{Said, Value};

/// The way in the table.
pub(super) static CREDIT_METHOD: Descriptor = Descriptor {
    name: "share",
    doc: "A share of the competencies is proficient, and each has a level at a floor or above.",
    keys: &[Key::Floor, Key::Share],
    by_evidence: false,
    credit: |results, worth| {
        all_if(results.below_floor().is_none() && !results.are_short_of_share(), worth)
    },
    lacking,
    lowest_pass,
    sentence: |with, at| {
        let share = Value::Share(with.share.clone());
        Said::new("rule-credit-share").with("share", share).with("level", Value::Level(at))
    },
};

fn lacking(results: &Results<'_>) -> Option<Lacking> {
    let evidence = || (!results.are_short_of_share()).then(|| results.evidence()).flatten();
    proficient(results).or_else(|| results.below_floor()).or_else(evidence)
}

/// The number of competencies that must be proficient, where it is not all of them.
fn proficient(results: &Results<'_>) -> Option<Lacking> {
    if !results.are_short_of_share() {
        return None;
    }
    let of = results.asked().count();
    let wanted = &results.with.share * &Number::from(of);
    let needed = (1..of).find(|count| Number::from(*count) >= wanted)?;
    Some(Lacking::Proficient(needed))
}

fn lowest_pass(pass: &Passing<'_>) -> Option<(LevelIdx, Number)> {
    let share = &pass.with.share;
    let floor = pass.with.floor.unwrap_or(LevelIdx(0)).min(pass.proficient);
    let below = &(&Number::ONE - share) * &(pass.number)(floor);
    Some((floor, below + &(share * &(pass.number)(pass.proficient))))
}

//! `proportional`: each competency earns its part.

use super::descriptor::{Descriptor, Key, Results};
use crate::base::Number;
use crate::model::scale::LevelIdx;
use crate::policy::said::{Said, Value};

/// The way in the table.
pub(super) static CREDIT_METHOD: Descriptor = Descriptor {
    name: "proportional",
    doc: "Each proficient competency earns its part.",
    keys: &[Key::Step],
    by_evidence: false,
    credit,
    lacking: |_| None,
    // A part of the credit can be earned with nearly everything at the lowest level.
    lowest_pass: |pass| Some((LevelIdx(0), (pass.number)(LevelIdx(0)))),
    sentence: |_, at| Said::new("rule-credit-proportional").with("level", Value::Level(at)),
};

fn credit(results: &Results<'_>, worth: &Number) -> Number {
    let weight: Number = results.proficient().map(|one| &one.weight).sum();
    let whole: Number = results.asked().map(|one| &one.weight).sum();
    in_steps(&(worth * &(&weight / &whole)), results.with.step.as_ref())
}

/// Credit in whole steps.
pub(in crate::policy) fn in_steps(credit: &Number, step: Option<&Number>) -> Number {
    match step {
        Some(step) => &(credit / step).floor() * step,
        None => credit.clone(),
    }
}

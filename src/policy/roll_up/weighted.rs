//! `weighted`: the mean of the parts, each by its weight.

use super::descriptor::{Descriptor, Key, Numbers, Parts, Rolled, of_numbers};
use crate::base::Number;

/// The roll-up in the table.
pub(super) static ROLL_UP: Descriptor = Descriptor {
    name: "weighted",
    doc: "Their weighted mean; the weight of parts without a number goes to the others.",
    keys: &[Key::Weights],
    whole,
    numbers: Numbers::OfScale,
    pools: false,
    of_indicators: "rule-per-indicator-weighted",
    of_competencies: "rule-subject-weighted",
    arithmetic: of_numbers,
};

fn whole(parts: &Parts<'_>) -> Rolled {
    let (mut sum, mut weights) = (Number::ZERO, Number::ZERO);
    for part in &parts.all {
        let Some(number) = part.number else { continue };
        let weight = part.weight.cloned().unwrap_or(Number::ONE);
        sum = sum + &(number * &weight);
        weights = weights + &weight;
    }
    (sum.checked_div(&weights), None)
}

//! `share`: the level that enough of the parts reach.

use super::descriptor::{Descriptor, Key, Numbers, Parts, Rolled, of_numbers};
use crate::base::Number;

/// The roll-up in the table.
pub(super) static ROLL_UP: Descriptor = Descriptor {
    name: "share",
    doc: "The highest level that a share of the parts is at or above.",
    keys: &[Key::Share],
    whole,
    numbers: Numbers::OfScale,
    pools: false,
    of_indicators: "rule-per-indicator-share",
    of_competencies: "rule-subject-share",
    arithmetic: of_numbers,
};

/// The points of the highest level that enough of the parts are at or above; those of the lowest
/// level when there is none, nothing when no part has a number.
fn whole(parts: &Parts<'_>) -> Rolled {
    if parts.numbers().next().is_none() {
        return (None, None);
    }
    let needed = parts.share * &Number::from(parts.counted().count());
    let holds = |points: &Number| {
        let reached = parts.counted().filter(|part| part.number >= Some(points)).count();
        Number::from(reached) >= needed
    };
    let level = parts.scale.levels.iter().rev().find(|level| holds(&level.points));
    let level = level.or(parts.scale.levels.first());
    (level.map(|level| level.points.clone()), None)
}

//! `points`: the points of the parts that are proficient.

use super::descriptor::{Descriptor, Key, Numbers, Parts, Rolled, of_numbers};
use crate::base::Number;
use crate::policy::outcome::Progress;

/// The roll-up in the table.
pub(super) static ROLL_UP: Descriptor = Descriptor {
    name: "points",
    doc: "The points of the parts that are proficient.",
    keys: &[Key::Points, Key::Require],
    whole,
    numbers: Numbers::Points,
    pools: false,
    of_indicators: "rule-per-indicator-points",
    of_competencies: "rule-subject-points",
    arithmetic: of_numbers,
};

/// The points of the parts whose level is proficient, once all required ones are.
fn whole(parts: &Parts<'_>) -> Rolled {
    let is_proficient = |number: &Option<&Number>| {
        number.is_some_and(|number| {
            let mut levels = parts.scale.levels.iter().rev();
            levels.find(|level| level.points <= *number).is_some_and(|level| level.proficient)
        })
    };
    let have = parts.required.iter().filter(|number| is_proficient(number)).count() as u32;
    let need = parts.required.len() as u32;
    if have < need {
        return (None, Some(Progress { have, need }));
    }
    if parts.numbers().next().is_none() {
        return (None, None);
    }
    let reached = parts.points.iter().filter(|(_, number)| is_proficient(number));
    (Some(reached.map(|(worth, _)| *worth).sum()), None)
}

//! From a number to a level.

use crate::base::{Idx, Number};
use crate::model::framework::{Band, Framework};
use crate::model::scale::{LevelIdx, Scale};
use crate::policy::RelativeTo;
use crate::policy::rules::CutScores;

/// The highest level whose cut score the number reaches; the lowest level when it reaches none.
pub(crate) fn level(cut: &CutScores, scale: &Scale, number: &Number, base: &Number) -> LevelIdx {
    let above = number - base;
    let reached = |score: &Number| above >= *score;
    let found = match &cut.levels {
        Some(levels) => {
            levels.iter().rev().find(|(_, score)| reached(score)).map(|(level, _)| *level)
        }
        None => {
            scale.iter().rev().find(|(_, level)| reached(&level.points)).map(|(level, _)| level)
        }
    };
    found.unwrap_or(LevelIdx(0))
}

/// The smallest number with which a level is reached, on the scale itself.
pub(crate) fn score<'a>(
    cut: &'a CutScores,
    scale: &'a Scale,
    level: LevelIdx,
) -> Option<&'a Number> {
    if cut.relative_to == RelativeTo::Stage {
        return None;
    }
    match &cut.levels {
        Some(levels) => levels.iter().find(|(at, _)| *at >= level).map(|(_, score)| score),
        None => Some(&scale.get(level).points),
    }
}

/// The base of cut scores at a stage.
pub(crate) fn base(cut: &CutScores, framework: &Framework, stage: Option<Idx<Band>>) -> Number {
    match (cut.relative_to, stage) {
        (RelativeTo::Stage, Some(stage)) => stage_number(framework, stage),
        (RelativeTo::Stage, None) | (RelativeTo::Scale, _) => Number::ZERO,
    }
}

/// The number of a stage: its code when that is a number, else its position counted from 1.
pub(crate) fn stage_number(framework: &Framework, stage: Idx<Band>) -> Number {
    let code = &framework.bands[stage].code.value;
    code.parse().unwrap_or_else(|_| Number::from(stage.position() + 1))
}

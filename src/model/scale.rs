//! Scales: the ordered levels that work is rated at.

use super::Text;
use crate::base::{At, Number};

/// An ordered set of levels, lowest first.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Scale {
    /// Identifier used in the project's files.
    pub id: At<Text>,
    /// Title.
    pub title: Text,
    /// Levels, lowest first; never empty. Their points rise.
    pub levels: Vec<Level>,
    /// Smallest number that a rating in points may have.
    pub lowest: Number,
    /// Largest number that a rating in points may have.
    pub highest: Number,
}

/// The position of a level in its scale, lowest 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LevelIdx(pub u8);

/// One level of a scale.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Level {
    /// Code as it stands in exports.
    pub code: Text,
    /// Its word.
    pub label: Text,
    /// The meaning, as a sentence to families.
    pub family: Text,
    /// Its worth in points.
    pub points: Number,
    /// Member of the proficient set. The set need not be a threshold.
    pub proficient: bool,
    /// Colour as `#rrggbb`.
    pub color: Text,
}

impl Scale {
    /// A level by its code, ignoring case.
    pub fn level(&self, code: &str) -> Option<LevelIdx> {
        let position =
            self.levels.iter().position(|level| level.code.eq_ignore_ascii_case(code))?;
        Some(LevelIdx(position as u8))
    }

    /// The level that is worth a number of points.
    pub fn level_worth(&self, points: &Number) -> Option<LevelIdx> {
        let position = self.levels.iter().position(|level| level.points == *points)?;
        Some(LevelIdx(position as u8))
    }

    /// The level at an index of this scale.
    pub fn get(&self, level: LevelIdx) -> &Level {
        &self.levels[usize::from(level.0)]
    }

    /// The levels with their indices, lowest first.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (LevelIdx, &Level)> + DoubleEndedIterator {
        self.levels.iter().enumerate().map(|(at, level)| (LevelIdx(at as u8), level))
    }

    /// The lowest proficient level.
    pub fn lowest_proficient(&self) -> Option<LevelIdx> {
        self.iter().find(|(_, level)| level.proficient).map(|(idx, _)| idx)
    }
}

//! The lack of a course without credit.

use crate::base::Number;
use crate::model::scale::LevelIdx;

/// The lack of a course without credit, where the number of its competencies does not tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lacking {
    /// Fewer competencies are proficient than this many, which is fewer than all.
    Proficient(usize),
    /// Some competencies are below a level that all must reach.
    Floor {
        /// The number of them.
        count: usize,
        /// The level.
        level: LevelIdx,
    },
    /// Some competencies have no level yet.
    Unrated(usize),
    /// The results of some competencies are below a number that all must reach.
    Lowest {
        /// The number of them.
        count: usize,
        /// The number.
        lowest: Number,
    },
    /// The average is below what is asked for.
    Mean {
        /// The average.
        average: Number,
        /// The number asked for.
        asked: Number,
    },
    /// The levels are there, and more evidence is asked for.
    Evidence,
}

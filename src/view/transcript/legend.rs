//! How to read the transcript: from levels to letters to points, generated from the rules applied.

use serde::Serialize;

use super::Page;
use crate::view::voice::{BandRow, Fact, LevelKey, Sentence};

/// From levels to letters to points, generated from the policy applied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Legend {
    /// The levels.
    pub levels: Vec<LevelKey>,
    /// Letter bands, best first.
    pub bands: Vec<BandRow>,
    /// How a course level is weighted, "AP +1.0".
    pub weights: Vec<Fact>,
    /// Rules as sentences: credit, letter, GPA, not-yet.
    pub rules: Vec<String>,
    /// "Assessment policy 2025-26, in force since 1 July 2025".
    pub policy: Sentence,
}

pub(super) fn make(page: &Page<'_>) -> Legend {
    let rules = page.rule_words();
    let credit = rules.credit().into_iter().map(|rule| rule.sentences.join(" "));
    Legend {
        levels: page.level_keys(),
        bands: rules.letters(),
        weights: rules.weights(),
        rules: credit.chain(rules.grading()).chain(rules.subjects()).collect(),
        policy: page.policy(),
    }
}

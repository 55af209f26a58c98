//! How to read the transcript: from levels to letters to points, generated from the rules applied.

use super::Page;
use crate::view::transcript::Legend;

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

//! Scales for habits of work.

use std::collections::BTreeMap;

use super::proposal::{Level, Proposal, capital};
use super::rating::{WORDS, number, plain, rank};
use crate::base::Number;

/// True for a text that ratings of habits are, and for a number.
pub(in crate::propose) fn is_habit_rating(text: &str) -> bool {
    number(text).is_some() || place(text).is_some()
}

/// The place of a word among those for habits, else among those for levels.
fn place(text: &str) -> Option<usize> {
    let word = plain(text);
    WORDS.habits.iter().position(|group| group.contains(&word)).or_else(|| rank(text))
}

/// A scale for ratings of habits; nothing when there are none.
pub(in crate::propose) fn habits(ratings: &BTreeMap<String, usize>) -> Option<Proposal> {
    let mut found: Vec<(Option<Number>, Option<usize>, &str)> =
        ratings.keys().map(|text| (number(text), place(text), text.as_str())).collect();
    found.sort();
    let mut proposal = Proposal::default();
    for (number, place, text) in found {
        if number.is_none() && place.is_none() {
            proposal.review.push(format!(
                "`{text}` is a word for a habit that is not known; it is put lowest, move it to its place"
            ));
        }
        let known = place.filter(|_| text.chars().count() == 1).and_then(|at| WORDS.habits.get(at));
        let label = capital(known.map_or(text, |group| &group[0]));
        let points = Number::from(proposal.levels.len() + 1);
        proposal.levels.push(Level { code: text.to_string(), label, points, proficient: false });
    }
    (!proposal.levels.is_empty()).then_some(proposal)
}

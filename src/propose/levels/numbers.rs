//! Scales for numbers, percents and points.

use std::collections::BTreeMap;

use super::proposal::{Level, Proposal};
use super::rating::{WORDS, number, numbered, plain_number, rank, share};
use crate::base::Number;

/// Whole numbers that a scale has a level for each of, at most.
const MOST: i64 = 13;
/// Points that are levels when every rating is points of as many, at most.
const MOST_POINTS: i64 = 5;

/// One level for each whole number; where there are too many, five that divide the range.
pub(super) fn numbers(rated: &[&str]) -> Proposal {
    let mut proposal = Proposal::default();
    let mut labels: BTreeMap<Number, String> = BTreeMap::new();
    for text in rated {
        if let Some((number, label)) = numbered(text) {
            labels.entry(number).or_insert(label);
        }
        if text.parse::<Number>().is_err()
            && let Some(value) = number(text)
        {
            proposal.map.insert((*text).to_string(), value.exact());
        }
    }
    let values: Vec<Number> = rated.iter().filter_map(|text| number(text)).collect();
    let (lowest, highest) = ends(&values);
    let first = first(&lowest);
    let last = -(-highest.clone()).floor();
    let last = last.to_integer().unwrap_or(i64::MAX);
    if last.saturating_sub(first) >= MOST {
        return wide(proposal, &lowest, &highest);
    }
    // A school that rates from 1 has given no 4 yet, but it will.
    let last = if first == 1 { last.max(4) } else { last.max(first + 1) };
    proposal.levels = levels(first, last, labels);
    proposal.why =
        format!("Ratings are numbers from {lowest} to {highest}: a level for each whole number.");
    proposal
}

/// Percents and points of points: shares of one scale, or levels where the points are few and
/// always as many.
pub(super) fn shares(rated: &[&str]) -> Proposal {
    let shares: Vec<(Number, Number)> = rated.iter().filter_map(|text| share(text)).collect();
    let mut wholes = shares.iter().map(|(_, whole)| whole);
    let whole = wholes.next().filter(|first| wholes.all(|whole| whole == *first));
    let few = whole.and_then(Number::to_integer).filter(|whole| (2..=MOST_POINTS).contains(whole));
    if let Some(whole) = few {
        let parts: Vec<Number> = shares.iter().map(|(part, _)| part.clone()).collect();
        let levels = levels(first(&ends(&parts).0), whole, BTreeMap::new());
        let why = format!("Ratings are points of {whole}: a level for each.");
        let review =
            vec![format!("every rating is points of {whole}, and each point is taken for a level")];
        return Proposal { levels, why, review, ..Proposal::default() };
    }
    let mut proposal = divided(Number::from(100i64));
    proposal.range = Some((Number::ZERO, Number::from(100i64)));
    proposal.why = "Ratings are percents, or points of those there were to get: each is a share \
                    of 100."
        .to_string();
    proposal
}

/// True for numbers that can stand among percents: too many for levels, and none above 100.
pub(super) fn are_percents(values: &[Number]) -> bool {
    let above = |bound: i64| values.iter().any(|value| *value > Number::from(bound));
    above(MOST) && !above(100) && !values.iter().any(Number::is_negative)
}

/// The level of a scale of numbers that a word is: the highest, the first that is proficient, the
/// one below, or the lowest. A letter or two tell too little.
pub(super) fn among_numbers(word: &str, levels: &[Level]) -> Option<String> {
    /// Words from here on are for more than is asked: strong, exceeds.
    const ABOVE: usize = 3;
    /// Words up to here are for beginners.
    const LOWEST: usize = 4;
    if word.trim().chars().count() < 2 || plain_number(word).is_some() {
        return None;
    }
    let (rank, proficient) = (rank(word)?, WORDS.below.len());
    let first = levels.iter().position(|level| level.proficient)?;
    let level = match rank {
        rank if rank >= proficient + ABOVE => levels.len() - 1,
        rank if rank >= proficient => first,
        rank if rank >= LOWEST => first.saturating_sub(1),
        _ => 0,
    };
    Some(levels[level].code.clone())
}

fn ends(values: &[Number]) -> (Number, Number) {
    let (lowest, highest) = (values.iter().min(), values.iter().max());
    (lowest.cloned().unwrap_or(Number::ZERO), highest.cloned().unwrap_or(Number::ZERO))
}

/// The lowest level of a scale on which a number was given.
fn first(lowest: &Number) -> i64 {
    lowest.floor().to_integer().unwrap_or_default().min(1)
}

fn levels(first: i64, last: i64, mut labels: BTreeMap<Number, String>) -> Vec<Level> {
    let proficient = (first..=last).find(|level| level * 10 >= last * 7).unwrap_or(last);
    let mut level = |level: i64| {
        let points = Number::from(level);
        let label = labels.remove(&points).unwrap_or_else(|| usual_label(level, first, last));
        Level { code: level.to_string(), label, points, proficient: level >= proficient }
    };
    (first..=last).map(&mut level).collect()
}

/// The words that many schools use for four levels.
fn usual_label(level: i64, first: i64, last: i64) -> String {
    let words = ["No evidence", "Beginning", "Developing", "Proficient", "Extending"];
    match usize::try_from(level) {
        Ok(at) if (first, last) == (1, 4) || (first, last) == (0, 4) => words[at].to_string(),
        _ => format!("Level {level}"),
    }
}

fn wide(read: Proposal, lowest: &Number, highest: &Number) -> Proposal {
    let hundred = Number::from(100i64);
    let top = if *highest <= hundred && !lowest.is_negative() { hundred } else { highest.clone() };
    let bottom = if lowest.is_negative() { lowest.clone() } else { Number::ZERO };
    let why = format!("Ratings are numbers from {lowest} to {highest}, too many for a level each.");
    Proposal { map: read.map, range: Some((bottom, top.clone())), why, ..divided(top) }
}

/// Five levels that divide what lies between nothing and the top.
fn divided(top: Number) -> Proposal {
    let words = ["Beginning", "Emerging", "Developing", "Proficient", "Extending"];
    let level = |(at, (word, share)): (usize, (&str, i64))| Level {
        // The codes must not be numbers that are ratings themselves.
        code: format!("L{}", at + 1),
        label: word.to_string(),
        points: &top * &Number::ratio(share, 100),
        proficient: share >= 80,
    };
    let shares = words.into_iter().zip([0, 60, 70, 80, 90]);
    let review = "where each level begins is a guess: at 60, 70, 80 and 90 percent".to_string();
    Proposal {
        levels: shares.enumerate().map(level).collect(),
        review: vec![review],
        ..Proposal::default()
    }
}

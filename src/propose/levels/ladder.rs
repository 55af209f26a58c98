//! Scales for words and letters.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::proposal::{Level, Proposal, capital};
use super::rating::{WORDS, letter, letter_code, numbered, plain, proficient_letter, rank};
use crate::base::Number;

/// Letters in their order, from F to A+.
pub(super) fn letters(rated: &[&str]) -> Proposal {
    let mut places: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for text in rated {
        if let Some(place) = letter(text) {
            places.entry(place).or_default().push(text);
        }
    }
    let mut proposal = Proposal {
        why: "Ratings are letters.".to_string(),
        review: vec!["letters stand in their usual order, A highest, C proficient".to_string()],
        ..Proposal::default()
    };
    for (place, texts) in places {
        let code = letter_code(texts[0]);
        for text in texts.iter().filter(|text| !text.eq_ignore_ascii_case(&code)) {
            proposal.map.insert((*text).to_string(), code.clone());
        }
        let points = Number::from(proposal.levels.len() + 1);
        let proficient = Some(place) >= proficient_letter();
        proposal.levels.push(Level { label: code.clone(), code, points, proficient });
    }
    proposal.ensure_proficient();
    proposal
}

/// Words for levels in the order of the dictionary.
pub(super) fn in_words(rated: &[&str]) -> Proposal {
    let mut proposal = Proposal::default();
    let mut groups: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    // Beside M and AM as levels, EM is one that exceeds M, and not "emerging".
    let has = |word: &str| rated.iter().any(|text| plain(text) == word);
    let (is_ladder, exceeds) = (has("m") && has("am"), rank("exceeds"));
    let beside = |text: &str| is_ladder && plain(text) == "em";
    for text in rated {
        let name = numbered(text).map_or_else(|| (*text).to_string(), |(_, label)| label);
        let rank = if beside(&name) { exceeds } else { rank(&name) };
        if beside(text) {
            let said = "stands beside `M` and `AM`, and is taken for the level above `M`";
            proposal.review.push(format!("`{text}` {said}"));
        }
        if let Some(rank) = rank {
            groups.entry(rank).or_default().push(text);
        }
    }
    for (rank, mut texts) in groups {
        // Of `Meets`, `MEETS` and `MT`, the longest is the word, and the first is the code.
        texts.sort_by_key(|text| (Reverse(text.len()), *text));
        let short = texts[0].len() <= 4 && texts[0].to_uppercase() == texts[0];
        let word = WORDS.below.iter().chain(&WORDS.proficient).nth(rank).filter(|_| short);
        let label = capital(&word.map_or(texts[0], |group| &group[0]).replace('_', " "));
        // A bare M is work that was missed to the reader of evidence.
        let code = texts.last().filter(|text| text.len() > 1).unwrap_or(&texts[0]);
        // Of `ME` and `me`, the code is in capitals.
        let code = texts.iter().find(|text| text.eq_ignore_ascii_case(code)).unwrap_or(code);
        let code = if code.eq_ignore_ascii_case("m") { "MEETS" } else { code };
        for text in texts.iter().filter(|text| !text.eq_ignore_ascii_case(code)) {
            proposal.map.insert((*text).to_string(), code.to_string());
        }
        let points = Number::from(proposal.levels.len() + 1);
        let proficient = rank >= WORDS.below.len();
        proposal.levels.push(Level { code: code.to_string(), label, points, proficient });
    }
    proposal.why = "Ratings are words, put in the usual order.".to_string();
    proposal.ensure_proficient();
    proposal
}

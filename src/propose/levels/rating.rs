//! One rating, as it is written: what it can be taken for.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::base::Number;
use crate::propose::dictionary::words;

/// A word that the reader of evidence knows for work that was missed.
const MISSED: &str = "missed";
/// A word that the reader of evidence knows for what is vouched for.
const WAIVED: &str = "waived";

/// Words for ratings, as schools use them.
pub(super) static WORDS: LazyLock<Words> = LazyLock::new(|| {
    toml::from_str(include_str!("words.toml")).expect("the dictionary of levels is well-formed")
});

/// Words for ratings.
#[derive(Debug, Deserialize)]
pub(super) struct Words {
    /// Levels below proficient, each with what it is called, lowest first.
    pub(super) below: Vec<Vec<String>>,
    /// Levels from proficient on.
    pub(super) proficient: Vec<Vec<String>>,
    letters: Vec<String>,
    letters_proficient: String,
    /// Words for habits, lowest first.
    pub(super) habits: Vec<Vec<String>>,
    missed: Vec<String>,
    waived: Vec<String>,
    nothing: Vec<String>,
}

/// The kind of a rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RatingKind {
    /// `3`, `3,5`, `3 - Meets`.
    Number,
    /// `85%`, `9/10`.
    Share,
    /// `B+`, of grades from F to A.
    Letter,
    /// `Meets`, `PR`.
    Word,
}

impl RatingKind {
    /// All of them; of two that fit as many ratings, the first.
    pub(super) const ALL: [RatingKind; 4] =
        [RatingKind::Number, RatingKind::Share, RatingKind::Letter, RatingKind::Word];

    /// True for a rating that can be one of these. `B` can be a letter, and short for Beginning.
    pub(super) fn fits(self, text: &str) -> bool {
        match self {
            RatingKind::Number => number(text).is_some(),
            RatingKind::Share => share(text).is_some(),
            RatingKind::Letter => letter(text).is_some(),
            RatingKind::Word => {
                rank(text).is_some()
                    || numbered(text).is_some_and(|(_, label)| rank(&label).is_some())
            }
        }
    }
}

/// True for a text that levels are called, and for a number.
pub(in crate::propose) fn is_rating(text: &str) -> bool {
    is_no_level(text) || RatingKind::ALL.iter().any(|kind| kind.fits(text))
}

/// True for a number, a percent or points of points, and nothing else.
pub(in crate::propose) fn is_amount(text: &str) -> bool {
    plain_number(text).is_some() || share(text).is_some()
}

/// The meaning of a text that is not a level: missed, waived, or nothing.
pub(super) fn no_level(text: &str) -> Option<&'static str> {
    let word = plain(text);
    let dashes = !text.is_empty() && text.chars().all(|letter| "-–—".contains(letter));
    let lists = [(&WORDS.missed, MISSED), (&WORDS.waived, WAIVED), (&WORDS.nothing, "")];
    let found = lists.into_iter().find(|(list, _)| list.contains(&word));
    found.map(|(_, ours)| ours).or(dashes.then_some(""))
}

pub(super) fn is_no_level(text: &str) -> bool {
    no_level(text).is_some()
}

/// The place of a letter among the grades from F to A+.
pub(super) fn letter(text: &str) -> Option<usize> {
    let plain = letter_code(text).to_lowercase();
    WORDS.letters.iter().position(|known| *known == plain)
}

/// The place among them from which on a letter is proficient.
pub(super) fn proficient_letter() -> Option<usize> {
    WORDS.letters.iter().position(|known| *known == WORDS.letters_proficient)
}

/// A letter as a code: `a +` is `A+`, and every dash is a minus.
pub(super) fn letter_code(text: &str) -> String {
    let sign = |letter: char| if "−–—".contains(letter) { '-' } else { letter };
    let letters = text.chars().filter(|letter| !letter.is_whitespace());
    letters.flat_map(char::to_uppercase).map(sign).collect()
}

/// A rating as the dictionary writes it. A tick is a yes.
pub(super) fn plain(text: &str) -> String {
    match text.to_lowercase().as_str() {
        "n/a" => "n/a".to_string(),
        "✓" | "✔" | "✔️" | "☑" | "☑️" | "✅" => "yes".to_string(),
        "☐" | "⬜" | "✗" | "✘" | "❌" => "no".to_string(),
        _ => words(text),
    }
}

/// The place of a word among all words for levels. One with a sign, such as `M+`, is between two.
pub(super) fn rank(text: &str) -> Option<usize> {
    if text.trim_end().ends_with(['+', '-', '−', '–', '—']) {
        return None;
    }
    let word = plain(text);
    let all = WORDS.below.iter().chain(&WORDS.proficient);
    all.clone().position(|group| group.contains(&word)).or_else(|| {
        // `Meets the standard` begins with a word that is known.
        all.enumerate().find_map(|(at, group)| {
            group
                .iter()
                .any(|known| known.len() > 3 && word.starts_with(&format!("{known} ")))
                .then_some(at)
        })
    })
}

/// The number of a rating: `3`, `3,5`, `3 - Meets`.
pub(super) fn number(text: &str) -> Option<Number> {
    plain_number(text).or_else(|| numbered(text).map(|(number, _)| number))
}

/// A number with a decimal point or comma, and nothing else.
pub(super) fn plain_number(text: &str) -> Option<Number> {
    text.trim().replacen(',', ".", 1).parse().ok()
}

/// `85%`, `9/10` or `9 of 10`: a part and its whole.
pub(super) fn share(text: &str) -> Option<(Number, Number)> {
    if let Some(percent) = text.trim_end().strip_suffix('%') {
        return Some((plain_number(percent)?, Number::from(100i64)));
    }
    let (part, whole) = text.split_once('/').or_else(|| text.split_once(" of "))?;
    let whole = plain_number(whole).filter(|whole| *whole > Number::ZERO)?;
    Some((plain_number(part)?, whole))
}

/// `3 - Meets`, `3: Meets`, `Level 3`: a number and what it is called.
pub(super) fn numbered(text: &str) -> Option<(Number, String)> {
    let digits: String = text
        .chars()
        .skip_while(|letter| !letter.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    let (before, after) = text.split_once(digits.as_str()).filter(|_| !digits.is_empty())?;
    let separators: &[char] = &[' ', '-', '–', '—', ':', '.', '=', '(', ')'];
    let label = if before.trim().is_empty() { after } else { before };
    let both = !before.trim().is_empty() && !after.trim().is_empty();
    let label = label.trim_matches(separators);
    let is_word = label.len() > 1 && !label.chars().any(|letter| letter.is_ascii_digit());
    (is_word && !both && digits.len() < 4)
        .then(|| (digits.parse().ok(), label.to_string()))
        .and_then(|(number, label)| Some((number?, label)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_for_a_level_has_two_places() {
        let mut seen = std::collections::BTreeSet::new();
        for word in WORDS.below.iter().chain(&WORDS.proficient).flatten() {
            assert!(seen.insert(word), "{word}");
        }
    }
}

//! A scale, as it is proposed.

use indexmap::IndexMap;

use crate::base::Number;

/// A scale that fits some ratings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::propose) struct Proposal {
    /// Its levels, lowest first.
    pub(in crate::propose) levels: Vec<Level>,
    /// Smallest and largest number, where they are not those of its lowest and highest level.
    pub(in crate::propose) range: Option<(Number, Number)>,
    /// The new form of ratings, where they are not a level as they stand.
    pub(in crate::propose) map: IndexMap<String, String>,
    /// The way it came about, in a sentence.
    pub(in crate::propose) why: String,
    /// The points a person has to look at.
    pub(in crate::propose) review: Vec<String>,
}

/// A level of a proposed scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::propose) struct Level {
    /// Its code.
    pub(in crate::propose) code: String,
    /// Its word.
    pub(in crate::propose) label: String,
    /// Its worth.
    pub(in crate::propose) points: Number,
    /// It counts as proficient.
    pub(in crate::propose) proficient: bool,
}

/// The levels of many schools, for one whose ratings tell none.
pub(in crate::propose) fn usual() -> Vec<Level> {
    let levels = ["BG Beginning", "DV Developing", "PR Proficient", "EX Extending"];
    let level = |(at, words): (usize, &str)| {
        let (code, label) = words.split_once(' ').unwrap_or_default();
        let (code, label) = (code.to_string(), label.to_string());
        Level { code, label, points: Number::from(at + 1), proficient: at >= 2 }
    };
    levels.into_iter().enumerate().map(level).collect()
}

impl Proposal {
    /// Marks the highest level as proficient where none is: a scale needs one.
    pub(super) fn ensure_proficient(&mut self) {
        if self.levels.iter().any(|level| level.proficient) {
            return;
        }
        if let Some(top) = self.levels.last_mut() {
            top.proficient = true;
            let label = &top.label;
            let review =
                format!("none of the ratings given is usually proficient; `{label}` is marked so");
            self.review.push(review);
        }
    }
}

/// The word with a capital letter.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

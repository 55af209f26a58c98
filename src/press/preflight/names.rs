//! Given names in a text about a student.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Idx;
use crate::base::person::plain;
use crate::model::people::Student;

/// Names of months are never taken for names of people.
const MONTHS: [&str; 5] = ["april", "august", "avril", "june", "may"];

/// Names that are other words as well. At the beginning of a sentence, where every word has a
/// capital, they count only in a text that does not name its own student.
const WORDS: [&str; 66] = [
    "amber",
    "angel",
    "art",
    "ash",
    "autumn",
    "bill",
    "bliss",
    "brook",
    "carol",
    "chance",
    "chase",
    "christian",
    "clay",
    "crystal",
    "daisy",
    "dawn",
    "dean",
    "destiny",
    "drew",
    "earnest",
    "eve",
    "faith",
    "frank",
    "gene",
    "grace",
    "grant",
    "guy",
    "harmony",
    "heath",
    "holly",
    "honor",
    "hope",
    "hunter",
    "ivy",
    "jade",
    "jasmine",
    "joy",
    "justice",
    "lily",
    "major",
    "mark",
    "mason",
    "mercy",
    "miles",
    "nick",
    "olive",
    "pat",
    "patience",
    "penny",
    "precious",
    "prince",
    "rain",
    "ray",
    "reed",
    "rich",
    "river",
    "rob",
    "robin",
    "rose",
    "ruby",
    "sage",
    "sky",
    "sue",
    "summer",
    "violet",
    "will",
];

/// Titles that stand before a family name.
const TITLES: [&str; 12] =
    ["dr", "frau", "herr", "m", "mme", "mr", "mrs", "ms", "mx", "prof", "saint", "st"];

/// Words that begin with a capital anywhere, and tell nothing of the word after them.
const ALWAYS: [&str; 6] = ["i", "i'd", "i'll", "i'm", "i've", "i’m"];

/// A word of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    pub(super) written: &'t str,
    at: usize,
}

/// The words of a text, without what makes a name a possessive.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = None;
    let inner = |c: char| matches!(c, '\'' | '’' | '-' | '\u{300}'..='\u{36f}');
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let is_word = c.is_alphanumeric() || start.is_some() && inner(c);
        match start {
            None if is_word => start = Some(at),
            Some(from) if !is_word => {
                let written = text[from..at].trim_end_matches(inner);
                let bare = ["'s", "’s"].iter().find_map(|end| written.strip_suffix(end));
                words.push(Word { written: bare.unwrap_or(written), at: from });
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// The given names of the students of a school.
#[derive(Debug, Default, Hash)]
pub(super) struct Names {
    /// By the name as it compares.
    by_name: BTreeMap<String, Vec<(Idx<Student>, String)>>,
}

impl Names {
    pub(super) fn add(&mut self, idx: Idx<Student>, student: &Student) {
        let first = first_name(student.called());
        if first.chars().count() > 1 {
            let family = plain(&student.family);
            self.by_name.entry(first).or_default().push((idx, family));
        }
    }

    /// The students whom a text names with a given name that is not `own`, and the word. Where a
    /// name is the first of a longer one of somebody else ("Rosa Parks") nobody is meant.
    pub(super) fn in_text<'t>(
        &self,
        text: &'t str,
        own: &BTreeSet<String>,
    ) -> Vec<(&'t str, Vec<Idx<Student>>)> {
        let words = words(text);
        let names_own = words.iter().any(|word| own.contains(&plain(word.written)));
        let small: BTreeSet<&str> = words
            .iter()
            .map(|word| word.written)
            .filter(|word| word.starts_with(char::is_lowercase))
            .collect();
        let mut found: Vec<(&str, Vec<Idx<Student>>)> = Vec::new();
        for (place, word) in words.iter().enumerate() {
            let name = plain(word.written);
            let Some(students) = self.by_name.get(&name).filter(|_| !own.contains(&name)) else {
                continue;
            };
            if found.iter().any(|(_, known)| known.iter().any(|one| students[0].0 == *one)) {
                continue;
            }
            let is_word = WORDS.contains(&name.as_str()) || small.contains(name.as_str());
            let has_case = word.written.starts_with(char::is_uppercase);
            let is_name = match has_case {
                true => {
                    !MONTHS.contains(&name.as_str())
                        && (!is_word || !begins(text, word.at) || !names_own)
                }
                // Scripts without capitals, in which many names are words.
                false => !word.written.starts_with(char::is_lowercase) && !names_own,
            };
            let before = place.checked_sub(1).map(|at| words[at]);
            let after = words.get(place + 1).copied();
            if is_name && !is_of_another(text, before, *word, after, students) {
                found.push((word.written, students.iter().map(|(idx, _)| *idx).collect()));
            }
        }
        found
    }
}

/// The first given name, as it compares.
pub(super) fn first_name(given: &str) -> String {
    plain(given.split_whitespace().next().unwrap_or_default())
}

/// True when a word stands in the name of somebody who is not a student: "Rosa Parks", "Mr. Tyler".
fn is_of_another(
    text: &str,
    before: Option<Word<'_>>,
    word: Word<'_>,
    after: Option<Word<'_>>,
    students: &[(Idx<Student>, String)],
) -> bool {
    let has_capital = |word: &Word<'_>| word.written.starts_with(char::is_uppercase);
    let after = after.filter(has_capital).filter(|after| {
        let end = text[word.at..].find(word.written).map_or(word.at, |at| word.at + at);
        text.get(end + word.written.len()..after.at) == Some(" ")
            && !ALWAYS.contains(&after.written.to_lowercase().as_str())
    });
    if let Some(after) = after {
        let after = plain(after.written);
        let is_family = |(_, family): &(_, String)| {
            family.is_empty()
                || family.split(' ').any(|part| after.split(' ').any(|own| own == part))
        };
        return !students.iter().any(is_family);
    }
    before.is_some_and(|before| {
        let between = text.get(before.at + before.written.len()..word.at);
        TITLES.contains(&plain(before.written).as_str()) && matches!(between, Some(" " | ". "))
    })
}

/// True where a sentence begins.
fn begins(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let opening = |c: char| "\"'“‘«„([{*_#>-–—¿¡".contains(c);
    let bare = before.trim_end_matches(|c: char| c.is_whitespace() || opening(c));
    bare.is_empty()
        || bare.ends_with(['.', '!', '?', ':', ';', '…', '。', '؟'])
        || before[bare.len()..].contains("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart() {
        let found: Vec<&str> = words("Amara’s *plan*: O'Neil, Wei-Lin (and José).")
            .iter()
            .map(|word| word.written)
            .collect();
        assert_eq!(found, ["Amara", "plan", "O'Neil", "Wei-Lin", "and", "José"]);
    }

    #[test]
    fn sentences_begin() {
        let text = "Grace works. **Will** too, and Hope.\n\nMark";
        let at = |word: &str| begins(text, text.find(word).expect("a word"));
        assert!(at("Grace") && at("Will") && at("Mark"));
        assert!(!at("Hope"));
    }

    #[test]
    fn the_tables_are_in_order() {
        assert!(MONTHS.is_sorted() && WORDS.is_sorted() && TITLES.is_sorted());
    }
}

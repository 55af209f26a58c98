//! The interner: texts that many rows share are kept once.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use crate::base::{Arena, Idx};
use crate::model::Text;

/// A column is asked this often before it is judged.
const TRIAL: u32 = 1024;

/// The texts read so far.
#[derive(Debug, Default)]
pub(in crate::import) struct Interner {
    shared: FxHashSet<Text>,
    columns: Vec<Column>,
    listed: Arena<Text>,
    places: FxHashMap<Text, Idx<Text>>,
}

/// The texts seen in one column of the file being read.
#[derive(Clone, Debug, Default)]
struct Column {
    /// Texts of late, each in the one place where it can stand.
    recent: Vec<Option<Text>>,
    asked: u32,
    new: u32,
    /// The same for texts that are listed, short ones with what tells them apart.
    listed: Vec<(u128, Option<Idx<Text>>)>,
}

/// Places for recent texts.
const RECENT: usize = 1 << 10;

/// The bytes of a text that takes no memory of its own.
const SHORT: usize = 15;

impl Interner {
    /// Begins a file with this many columns.
    pub(in crate::import) fn begin(&mut self, columns: usize) {
        self.columns.clear();
        self.columns.resize(columns, Column::default());
    }

    /// The text, shared with earlier rows where they had it. Identifiers and remarks hardly
    /// ever repeat; a column that turns out so is no longer searched for.
    #[inline]
    pub(in crate::import) fn get(&mut self, column: usize, text: &str) -> Text {
        if text.len() <= SHORT {
            return Text::from(text);
        }
        self.long(column, text)
    }

    /// The place of the text among those listed since [`Interner::take_listed`].
    #[inline]
    pub(in crate::import) fn list(&mut self, column: usize, text: &str) -> Idx<Text> {
        let column = &mut self.columns[column];
        if column.listed.is_empty() {
            column.listed.resize(RECENT, (0, None));
        }
        let short = short(text.as_bytes());
        let recent = &mut column.listed[short.map_or_else(|| place(text), place_of_short)];
        if let (key, Some(recent)) = *recent
            && match short {
                Some(short) => short == key,
                None => self.listed[recent] == *text,
            }
        {
            return recent;
        }
        let found = self.places.get(text).copied().unwrap_or_else(|| {
            let new = Text::from(text);
            let place = self.listed.push(new.clone());
            self.places.insert(new, place);
            place
        });
        *recent = (short.unwrap_or_default(), Some(found));
        found
    }

    /// Gives up the texts that were listed.
    pub(in crate::import) fn take_listed(&mut self) -> Arena<Text> {
        self.places.clear();
        self.columns.iter_mut().for_each(|column| column.listed.clear());
        std::mem::take(&mut self.listed)
    }

    fn long(&mut self, column: usize, text: &str) -> Text {
        let column = &mut self.columns[column];
        if column.asked >= TRIAL && column.new > column.asked / 4 * 3 {
            return Text::from(text);
        }
        if column.recent.is_empty() {
            column.recent.resize(RECENT, None);
        }
        let recent = &mut column.recent[place(text)];
        if let Some(recent) = recent
            && **recent == *text
        {
            return recent.clone();
        }
        column.asked += 1;
        let found = self.shared.get(text).cloned().unwrap_or_else(|| {
            column.new += 1;
            let new = Text::from(text);
            self.shared.insert(new.clone());
            new
        });
        *recent = Some(found.clone());
        found
    }
}

/// A short text as a number that no other one has: its bytes, and its length in the highest byte.
#[inline]
fn short(bytes: &[u8]) -> Option<u128> {
    let length = bytes.len();
    if length > SHORT {
        return None;
    }
    let low = if let (Some(start), Some(end)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let end = u64::from_le_bytes(*end) as u128;
        // The part of the end that is in the start already is shifted out.
        u64::from_le_bytes(*start) as u128 | (end >> (8 * (16 - length))) << 64
    } else if let (Some(start), Some(end)) = (bytes.first_chunk(), bytes.last_chunk()) {
        u32::from_le_bytes(*start) as u128 | (u32::from_le_bytes(*end) as u128) << 32
    } else {
        bytes.iter().fold(0, |low, &byte| low << 8 | u128::from(byte))
    };
    Some(low | (length as u128) << 120)
}

/// The place where a recent text of this number can stand.
#[inline]
fn place_of_short(short: u128) -> usize {
    let mut hash = FxHasher::default();
    hash.write_u64(short as u64);
    hash.write_u64((short >> 64) as u64);
    hash.finish() as usize % RECENT
}

/// The place where a recent text can stand.
fn place(text: &str) -> usize {
    let mut hash = FxHasher::default();
    hash.write(text.as_bytes());
    hash.finish() as usize % RECENT
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn repeated_texts_are_kept_once_and_unique_ones_are_not_collected() {
        let (mut texts, same) =
            (Interner::default(), |a: &Text, b: &Text| a.as_ptr() == b.as_ptr());
        texts.begin(2);
        let first = texts.get(0, "a first text of some length");
        texts.get(0, "a second text of some length");
        assert!(same(&first, &texts.get(0, "a first text of some length")));
        assert!(same(&first, &texts.get(1, "a first text of some length")));
        for id in 0..20_000 {
            texts.get(1, &format!("a text that is there once {id}"));
        }
        assert!(texts.shared.len() < 6_000);
        assert_eq!(
            texts.get(1, "a text that is there once 19999"),
            "a text that is there once 19999"
        );
    }

    #[test]
    fn short_texts_have_numbers_of_their_own() {
        let mut seen = HashSet::new();
        let alphabet = ["", "a", "b", "\0"];
        for start in alphabet {
            for length in 0..=SHORT {
                for at in 0..=length {
                    let mut text = "x".repeat(length);
                    text.insert_str(at, start);
                    let number = short(text.as_bytes());
                    assert_eq!(number.is_some(), text.len() <= SHORT);
                    if let Some(number) = number {
                        seen.insert((number, text));
                    }
                }
            }
        }
        let numbers: HashSet<u128> = seen.iter().map(|(number, _)| *number).collect();
        assert_eq!(numbers.len(), seen.len());
    }

    #[test]
    fn listed_texts_are_there_once_until_they_are_taken() {
        let mut texts = Interner::default();
        texts.begin(2);
        let (first, second) = (texts.list(0, "s001"), texts.list(0, "s002"));
        assert_eq!((texts.list(1, "s001"), texts.list(0, "s002")), (first, second));
        let listed = texts.take_listed();
        assert_eq!((&*listed[first], &*listed[second], listed.len()), ("s001", "s002", 2));
        let again = texts.list(0, "s002");
        assert_eq!(texts.take_listed()[again], "s002");
    }

    #[test]
    fn short_texts_are_not_collected() {
        let mut texts = Interner::default();
        texts.begin(1);
        let short = "x".repeat(SHORT);
        assert_eq!(texts.get(0, &short), short);
        assert!(texts.shared.is_empty());
        assert_eq!(size_of::<Text>(), SHORT + 1, "a text is as long as a short one and its length");
    }
}

//! Text as it is searched: letters and digits alone, whatever stands between them.
//!
//! A name may be broken over two lines, a telephone number written in three ways, and a page gives
//! its words in pieces. So case, accents and everything between the letters are left out, and it is
//! kept where they were: a word can still be told from a part of one.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text that is folded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Folded {
    /// Its letters and digits in small letters and without accents.
    pub text: String,
    /// The place where its words begin: here, and in the text as it is written.
    words: Vec<(usize, usize)>,
}

impl Folded {
    /// Folds a text.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let small = text.to_ascii_lowercase();
        let mut folded = String::with_capacity(text.len());
        let mut words = Vec::with_capacity(text.len() / 6);
        let (mut at, mut begins) = (0, true);
        while at < bytes.len() {
            // Whole runs at once: this is done with everything that is printed.
            let start = at;
            while at < bytes.len() && IS_WORD[usize::from(bytes[at])] {
                at += 1;
            }
            if at > start {
                if begins {
                    words.push((folded.len(), start));
                }
                begins = false;
                folded.push_str(&small[start..at]);
                continue;
            }
            if bytes[at].is_ascii() {
                begins = true;
                at += 1;
                continue;
            }
            let Some(c) = text[at..].chars().next() else { break };
            match folds_to(c) {
                Folds::Break => begins = true,
                Folds::Nothing => {}
                Folds::Letters(letters) => {
                    if begins && !letters.is_empty() {
                        words.push((folded.len(), at));
                        begins = false;
                    }
                    folded.push_str(&letters);
                }
            }
            at += c.len_utf8();
        }
        Folded { text: folded, words }
    }

    /// True when a range is made of whole words.
    pub fn is_whole(&self, range: &Range<usize>) -> bool {
        self.begins_at(range.start) && (range.end == self.text.len() || self.begins_at(range.end))
    }

    /// The places where its words begin, but for the first.
    pub fn breaks(&self) -> impl Iterator<Item = usize> {
        self.words.iter().skip(1).map(|(at, _)| *at)
    }

    /// True when a word begins at a place.
    pub fn begins_at(&self, at: usize) -> bool {
        self.words.binary_search_by_key(&at, |(at, _)| *at).is_ok()
    }

    /// The place where a range of whole words lies in the text that was folded.
    pub fn written(&self, text: &str, range: &Range<usize>) -> Range<usize> {
        let first = self.words.partition_point(|(at, _)| *at <= range.start);
        let last = self.words.partition_point(|(at, _)| *at < range.end);
        let place = |after: usize| after.checked_sub(1).and_then(|at| self.words.get(at)).copied();
        let (Some((_, start)), Some((mut at, last))) = (place(first), place(last)) else {
            return 0..0;
        };
        let mut end = text.len();
        for (place, c) in text[last..].char_indices() {
            if at >= range.end {
                end = last + place;
                break;
            }
            if let Folds::Letters(letters) = folds_to(c) {
                at += letters.len();
            }
        }
        let is_between = |c: char| !c.is_alphanumeric() && !is_combining_mark(c);
        start..start + text[start..end].trim_end_matches(is_between).len()
    }
}

/// Bytes that are letters or digits by themselves.
static IS_WORD: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0u8;
    while byte < 128 {
        table[byte as usize] = byte.is_ascii_alphanumeric();
        byte += 1;
    }
    table
};

/// The class of a character for a search.
enum Folds {
    /// It stands between words.
    Break,
    /// It is in the midst of a word and leaves nothing.
    Nothing,
    /// It is part of a word.
    Letters(String),
}

fn folds_to(c: char) -> Folds {
    // A mark belongs to the letter before it; a soft hyphen and joiners are in the midst of a word.
    if is_combining_mark(c) || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}') {
        return Folds::Nothing;
    }
    if !c.is_alphanumeric() {
        return Folds::Break;
    }
    let parts = std::iter::once(c).nfkd().filter(|part| part.is_alphanumeric());
    Folds::Letters(parts.flat_map(char::to_lowercase).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_the_same_to_a_reader_folds_to_the_same() {
        for (one, other) in [
            ("José Núñez", "JOSE NUN\u{303}EZ"),
            ("(207) 555-0105", "207.555.0105"),
            ("Thibo\u{ad}deau", "Thibodeau"),
            ("a.b@example.org", "A.B@EXAMPLE.ORG"),
            ("ﬁne", "fine"),
            ("مُحَمَّد", "محمد"),
        ] {
            assert_eq!(Folded::new(one).text, Folded::new(other).text, "{one} {other}");
        }
    }

    #[test]
    fn whole_words_are_told_from_parts() {
        let text = Folded::new("Joann Lee, of the lee side");
        let found: Vec<bool> = text
            .text
            .match_indices("lee")
            .map(|(at, part)| text.is_whole(&(at..at + part.len())))
            .collect();
        assert_eq!(found, [true, true]);
        let at = text.text.find("annlee").expect("it is there");
        assert!(!text.is_whole(&(at..at + 6)));
        assert_eq!(Folded::new("Ann Lee").breaks().collect::<Vec<_>>(), [3]);
    }

    #[test]
    fn a_range_leads_back_to_the_text() {
        let text = "So says Zoë\nÅberg-Lee, who knows";
        let folded = Folded::new(text);
        let at = folded.text.find("zoeaberg").expect("it is there");
        assert_eq!(&text[folded.written(text, &(at..at + 11))], "Zoë\nÅberg-Lee");
        let end = folded.text.len();
        assert_eq!(&text[folded.written(text, &(end - 5..end))], "knows");
    }
}

//! Words that must not be said, found in a text however they are written.
//!
//! Case, accents and what stands between two words do not matter: `Special-Ed.` is `special ed`,
//! `I.E.P.s` is `iep`. The rules are those of `never` under `[[contents.pack]]`.

use std::collections::HashMap;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::base::Ground;
use crate::base::text::is_invisible;

/// Words to look for.
#[derive(Debug, Default)]
pub(super) struct Words {
    terms: Vec<Term>,
    innocent: Vec<Term>,
    /// Terms and innocent ones by the first letters of their first word, so that most words of a
    /// text cost one look.
    first: HashMap<char, Vec<usize>>,
    /// Terms whose first word may begin with anything.
    anywhere: Vec<usize>,
}

/// Where a term was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Match {
    /// Which one, in the order in which they were added.
    pub(super) term: usize,
    /// Bytes of the text.
    pub(super) range: Range<usize>,
}

/// A term: words that follow each other.
#[derive(Debug, Hash)]
struct Term(Vec<Word>);

/// A word of a term.
#[derive(Debug, Hash)]
struct Word {
    text: String,
    open_start: bool,
    open_end: bool,
    /// An abbreviation that is meant in capitals only.
    capitals: bool,
}

/// A word of a text.
#[derive(Debug)]
struct Token {
    text: String,
    range: Range<usize>,
    /// Every letter is a capital, but for an `s` at the end.
    capitals: bool,
}

impl Words {
    /// Adds a term; it is known by how many there were before.
    pub(super) fn add(&mut self, written: &str) {
        let term = Term::read(written);
        match term.0.first() {
            None => {}
            Some(first) if first.open_start => self.anywhere.push(self.terms.len()),
            Some(first) => {
                let letter = first.text.chars().next().unwrap_or_default();
                self.first.entry(letter).or_default().push(self.terms.len());
            }
        }
        self.terms.push(term);
    }

    /// Adds a text in which terms may stand.
    pub(super) fn allow(&mut self, written: &str) {
        self.innocent.push(Term::read(written));
    }

    /// The ground of what they are found by.
    pub(super) fn ground(&self) -> Ground {
        Ground::of(&(&self.terms, &self.innocent))
    }

    /// Every place of a text in which a term stands, the longest of those that begin together.
    pub(super) fn find(&self, text: &str) -> Vec<Match> {
        let tokens = tokens(text);
        let mut found: Vec<Match> = Vec::new();
        for at in 0..tokens.len() {
            let letter = tokens[at].text.chars().next().unwrap_or_default();
            let by_letter = self.first.get(&letter).into_iter().flatten();
            let terms = by_letter.chain(&self.anywhere).copied();
            let here = terms.filter(|term| self.terms[*term].stands_at(&tokens, at));
            let Some(term) = here.max_by_key(|term| self.terms[*term].0.len()) else { continue };
            let last = at + self.terms[term].0.len() - 1;
            if self.is_innocent(&tokens, at, last) {
                continue;
            }
            let range = tokens[at].range.start..tokens[last].range.end;
            if found.last().is_none_or(|before| before.range.end <= range.start) {
                found.push(Match { term, range });
            }
        }
        found
    }

    /// True for words of a text that are part of an innocent one.
    fn is_innocent(&self, tokens: &[Token], first: usize, last: usize) -> bool {
        self.innocent.iter().filter(|term| !term.0.is_empty()).any(|term| {
            let length = term.0.len();
            let earliest = (last + 1).saturating_sub(length);
            (earliest..=first).any(|at| term.stands_at(tokens, at))
        })
    }
}

impl Term {
    fn read(written: &str) -> Self {
        let mut words = Vec::new();
        for part in written.split_whitespace() {
            let (open_start, open_end) = (part.starts_with('*'), part.ends_with('*'));
            let tokens = tokens(part);
            let count = tokens.len();
            words.extend(tokens.into_iter().enumerate().map(|(at, token)| Word {
                capitals: token.capitals && token.text.chars().count() > 1 && has_letter(&token),
                open_start: open_start && at == 0,
                open_end: open_end && at + 1 == count,
                text: token.text,
            }));
        }
        Term(words)
    }

    fn stands_at(&self, tokens: &[Token], at: usize) -> bool {
        let Some(found) = tokens.get(at..at + self.0.len()) else { return false };
        self.0.iter().zip(found).all(|(word, token)| word.is(token))
    }
}

impl Word {
    fn is(&self, token: &Token) -> bool {
        if self.capitals && !token.capitals {
            return false;
        }
        match (self.open_start, self.open_end) {
            (false, false) => {
                let ending = token.text.strip_prefix(&*self.text);
                ending.is_some_and(|ending| matches!(ending, "" | "s" | "es"))
            }
            (false, true) => token.text.starts_with(&*self.text),
            (true, false) => token.text.ends_with(&*self.text),
            (true, true) => token.text.contains(&*self.text),
        }
    }
}

fn has_letter(token: &Token) -> bool {
    token.text.chars().any(char::is_alphabetic)
}

/// The words of a text. Letters and digits are words of their own, and letters with a dot after
/// each (`I.E.P.`) are one.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut run: Option<(usize, bool)> = None;
    for (at, c) in text.char_indices() {
        let kind = match c {
            c if is_part_of_a_word(c) => run.map(|(_, digits)| digits),
            c if c.is_numeric() => Some(true),
            c if c.is_alphabetic() => Some(false),
            _ => None,
        };
        if let Some((start, digits)) = run
            && kind != Some(digits)
        {
            tokens.push(token(text, start..at));
            run = None;
        }
        if let (None, Some(digits)) = (run, kind) {
            run = Some((at, digits));
        }
    }
    if let Some((start, _)) = run {
        tokens.push(token(text, start..text.len()));
    }
    joined(text, tokens)
}

/// True for what may stand inside a word and is not a letter: marks on letters, and what nobody sees.
fn is_part_of_a_word(c: char) -> bool {
    is_combining_mark(c)
        || is_invisible(c)
        || matches!(c, '\u{ad}' | '\u{640}' | '\u{200c}' | '\u{200d}')
}

fn token(text: &str, range: Range<usize>) -> Token {
    let written = &text[range.clone()];
    let stem = written.strip_suffix('s').filter(|stem| stem.chars().count() > 1).unwrap_or(written);
    let capitals = !stem.chars().any(char::is_lowercase);
    if written.is_ascii() {
        return Token { text: written.to_ascii_lowercase(), range, capitals };
    }
    let folded = written.nfkd().filter(|c| !is_part_of_a_word(*c)).flat_map(char::to_lowercase);
    let text = folded.map(|c| if c == 'đ' { 'd' } else { c }).collect();
    Token { text, range, capitals }
}

/// Joins single letters that have a dot between them.
fn joined(text: &str, tokens: Vec<Token>) -> Vec<Token> {
    let mut joined: Vec<Token> = Vec::new();
    let mut open = false;
    for token in tokens {
        let single = token.text.chars().count() == 1 && has_letter(&token);
        match joined.last_mut() {
            Some(last) if open && single && &text[last.range.end..token.range.start] == "." => {
                last.text.push_str(&token.text);
                last.range.end = token.range.end;
                last.capitals &= token.capitals;
            }
            _ => joined.push(token),
        }
        open = single;
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(terms: &[&str], innocent: &[&str], text: &str) -> Vec<String> {
        let mut words = Words::default();
        terms.iter().for_each(|term| words.add(term));
        innocent.iter().for_each(|term| words.allow(term));
        words.find(text).into_iter().map(|found| text[found.range].to_string()).collect()
    }

    #[test]
    fn a_term_is_found_however_it_is_written() {
        for (term, text, expected) in [
            ("special education", "SPECIAL  EDUCATION Math", "SPECIAL  EDUCATION"),
            ("special ed", "English 9 (Special-Ed.)", "Special-Ed"),
            ("iep", "Meets I.E.P. goals", "I.E.P"),
            ("iep", "Two IEPs", "IEPs"),
            ("iep", "the IEP's goals", "IEP"),
            ("iep", "ＩＥＰ goals", "ＩＥＰ"),
            ("iep", "I\u{200b}EP goals", "I\u{200b}EP"),
            ("sped", "SPED101", "SPED"),
            ("504 plan", "504-plan: extra time", "504-plan"),
            ("disabilit*", "Students with Disabilities", "Disabilities"),
            ("educación especial", "EDUCACION ESPECIAL", "EDUCACION ESPECIAL"),
            ("besoins spéciaux", "a\u{300} besoins spe\u{301}ciaux", "besoins spe\u{301}ciaux"),
            ("khuyết tật", "học sinh khuyết tật", "khuyết tật"),
            ("giáo dục đặc biệt", "Giao duc dac biet", "Giao duc dac biet"),
            ("*تربية *خاصة", "قسم التربية الخاصّة", "التربية الخاصّة"),
            ("RSP", "RSP English", "RSP"),
        ] {
            assert_eq!(found(&[term], &[], text), [expected], "{term} in {text}");
        }
    }

    #[test]
    fn what_only_looks_alike_is_not_found() {
        for (term, text) in [
            ("special ed", "Special Topics in Biology"),
            ("special education", "Special Relativity; Education and Society"),
            ("iep", "Diepholz"),
            ("504 plan", "Room 504, planning"),
            ("RSP", "rsp"),
            ("NEE", "Marie Martin née Dubois"),
        ] {
            assert_eq!(found(&[term], &[], text), [""; 0], "{term} in {text}");
        }
    }

    #[test]
    fn an_innocent_text_takes_in_only_what_stands_in_it() {
        let innocent = &["introduction to special education"];
        let text = "Introduction to Special Education; Special Education Math";
        assert_eq!(found(&["special education"], innocent, text), ["Special Education"]);
        assert_eq!(found(&["special education"], innocent, &text[..33]), [""; 0]);
    }
}

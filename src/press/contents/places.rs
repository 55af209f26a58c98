//! From a text on a page to the cell of the school's files that says it.

use std::sync::Arc;

use super::words::{Match, Words};
use crate::base::{Ground, Memory, SourceMap, Span};
use crate::import::Reading;

/// Every place of the school's files in which a term stands.
pub(in crate::press) struct Places<'a> {
    sources: &'a SourceMap,
    found: Vec<Place>,
}

struct Place {
    term: usize,
    span: Span,
    /// The text of its cell, as far as no sign that separates cells stands in it.
    cell: String,
}

impl<'a> Places<'a> {
    /// Looks through every file but those of evidence: what is said there is on no transcript.
    pub(super) fn of(
        words: &Words,
        sources: &'a SourceMap,
        reading: &Reading,
        memory: Option<&Memory>,
    ) -> Self {
        let evidence = |path: &str| {
            let lies_in = |file: &str| {
                let rest = path.strip_prefix(file);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '[']))
            };
            let file = reading.files.iter().find(|file| lies_in(&file.path));
            file.is_some_and(|file| {
                !file.tables.is_empty() && file.tables.iter().all(|table| *table == "evidence")
            })
        };
        let remembered = memory.map(|memory| (memory, words.ground()));
        let mut found = Vec::new();
        for (id, source) in sources.iter().filter(|(_, source)| !evidence(&source.path)) {
            let matches = match remembered {
                Some((memory, words_ground)) => {
                    let ground = Ground::of(&("words", words_ground, source.ground()));
                    memory.remembered(ground, || words.find(&source.text))
                }
                None => Arc::new(words.find(&source.text)),
            };
            found.extend(matches.iter().map(|Match { term, range }| Place {
                term: *term,
                cell: cell(&source.text, range.start, range.end).to_string(),
                span: Span::new(id, range.start, range.end),
            }));
        }
        Places { sources, found }
    }

    /// True when no file says anything of the kind.
    pub(in crate::press) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The places whose cell a text repeats: those that it repeats the most of.
    pub(in crate::press) fn behind(&self, text: &str, term: usize) -> Vec<Span> {
        let text = spaced(text);
        let repeated = self.found.iter().filter(|place| place.term == term);
        let repeated: Vec<&Place> =
            repeated.filter(|place| text.contains(&*spaced(&place.cell))).collect();
        let most = repeated.iter().map(|place| place.cell.len()).max().unwrap_or_default();
        let best = repeated.into_iter().filter(|place| place.cell.len() == most);
        best.map(|place| place.span).collect()
    }

    /// The text of a place.
    pub(in crate::press) fn text(&self, span: Span) -> &'a str {
        self.sources.slice(span)
    }
}

/// The part of a file around a place in which nothing separates cells, values or lines.
fn cell(text: &str, start: usize, end: usize) -> &str {
    let separates =
        |c: char| matches!(c, '\n' | '\r' | '\t' | '"' | ',' | ';' | '|' | '\u{1e}' | '\u{1f}');
    let from = text[..start]
        .rfind(separates)
        .map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let to = text[end..].find(separates).map_or(text.len(), |at| end + at);
    text[from..to].trim()
}

/// A text with single spaces, and without the signs that set a part of it in another way.
fn spaced(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !matches!(c, '*' | '_' | '`' | '~')).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

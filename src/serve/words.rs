//! The words of the office, in the school's language.

use serde::Serialize;

use crate::base::Date;
use crate::press::kind::Kind;
use crate::view::voice::{Arg, Catalog, Language};

/// The languages of the office.
pub(super) struct Speech {
    catalog: Catalog,
}

impl Speech {
    /// Those that are part of the program.
    pub(super) fn new() -> Self {
        Speech { catalog: Catalog::built_in() }
    }

    /// The speaker of a language.
    pub(super) fn speaker<'a>(&'a self, tag: &'a str) -> Speaker<'a> {
        Speaker { catalog: &self.catalog, language: self.catalog.language(tag) }
    }
}

/// One language.
#[derive(Clone, Copy)]
pub(super) struct Speaker<'a> {
    catalog: &'a Catalog,
    /// The language.
    pub(super) language: Language<'a>,
}

impl Speaker<'_> {
    /// A sentence.
    pub(super) fn text(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.language.text(key, args)
    }

    /// A sentence about how many there are of something.
    pub(super) fn count(&self, key: &str, count: usize) -> String {
        self.language.text(key, &[("count", count.into())])
    }

    /// Some names, and how many more there are.
    pub(super) fn listed<'n>(
        &self,
        names: impl ExactSizeIterator<Item = &'n str>,
        most: usize,
    ) -> String {
        let more = names.len().saturating_sub(most);
        let more = (more > 0).then(|| self.more(more));
        let named = names.take(most).map(str::to_string).chain(more);
        named.collect::<Vec<_>>().join(", ")
    }

    /// That there are so many more than are shown.
    pub(super) fn more(&self, count: usize) -> String {
        self.count("office-more", count)
    }

    /// A day in full.
    pub(super) fn date(&self, day: Date) -> String {
        self.language.date(day)
    }

    /// A language's name for itself.
    pub(super) fn name_of(&self, tag: &str) -> String {
        match self.catalog.has(tag) {
            true => self.catalog.language(tag).text("language-name", &[]),
            false => tag.to_string(),
        }
    }

    /// The name of one document of a kind.
    pub(super) fn kind(&self, kind: &Kind) -> String {
        self.known(&format!("office-kind-{}", kind.target), &[])
            .unwrap_or_else(|| kind.name.to_string())
    }

    /// The name of so many of a kind: "progress reports".
    pub(super) fn kinds(&self, kind: &Kind, count: usize) -> String {
        self.known(&format!("office-kinds-{}", kind.target), &[("count", count.into())])
            .unwrap_or_else(|| kind.name_of(count).to_string())
    }

    /// A sentence, when there is one of that name.
    pub(super) fn known(&self, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        Some(self.language.text(key, args)).filter(|text| text != key)
    }
}

/// A piece of a text of the program's, in which values stand in back quotes.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct TextPiece {
    /// It is a value.
    pub(super) value: bool,
    /// The text.
    pub(super) text: String,
}

/// A text by its pieces.
pub(super) fn parts(text: &str) -> Vec<TextPiece> {
    let pieces = text.split('`').enumerate();
    let parts = pieces.map(|(at, text)| TextPiece { value: at % 2 == 1, text: text.to_string() });
    parts.filter(|part| !part.text.is_empty()).collect()
}

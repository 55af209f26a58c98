//! A text of the school's in paragraphs.

use serde::Serialize;

use super::{Phrase, Prose, Voice, prose};

/// A text of the school's in paragraphs, with its language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Passage {
    /// The text.
    pub body: Prose,
    /// Its language when it is not the reader's.
    pub lang: Option<String>,
}

impl Voice<'_> {
    /// A text in Markdown that can be translated: its translation, or as the school wrote it.
    pub fn passage(&self, code: &str, field: &str, original: &str) -> Passage {
        let Phrase { text, lang } = self.phrase(code, field, original);
        Passage { body: prose(&text), lang }
    }
}

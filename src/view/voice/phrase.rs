//! Texts as a page holds them: in the reader's language, or marked with their own.

use std::collections::BTreeMap;

use serde::Serialize;

/// The fixed words of a document (headings, labels) in the reader's language,
/// by message key of the language catalog.
pub type Words = BTreeMap<String, String>;

/// Text of the school's: in the reader's language or, where that translation is missing, in
/// the language the school wrote it in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Phrase {
    /// The text.
    pub text: String,
    /// Its language when it is not the reader's; [`NO_LANGUAGE`] for numbers and addresses,
    /// [`SOME_LANGUAGE`] for names.
    pub lang: Option<String>,
}

/// The BCP 47 tag of what is in no language, such as a telephone number.
pub const NO_LANGUAGE: &str = "zxx";

/// The BCP 47 tag of what is in a language that is not known, such as a person's name.
pub const SOME_LANGUAGE: &str = "und";

impl Phrase {
    /// Text in the reader's own language.
    pub fn own(text: impl Into<String>) -> Self {
        Phrase { text: text.into(), lang: None }
    }
}

/// A sentence with texts of the school's in it: its phrases, to be read one after the other.
pub type Sentence = Vec<Phrase>;

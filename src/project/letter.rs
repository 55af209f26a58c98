//! `[documents.letter]`: the cover letter to a college or another school.

use std::num::NonZeroUsize;

use schemars::JsonSchema;
use serde::Deserialize;

/// The cover letter as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawLetter {
    /// Pages a letter should not exceed; one that does is a warning.
    pages: NonZeroUsize,
    /// The school's own words in every letter, in Markdown. In other languages: `letter`, `text` in
    /// the table `translations`.
    text: Option<String>,
    /// The documents that come with a letter: `transcript`, `profile`, `audit`, `supplement`,
    /// `transfer-sheet`.
    enclosed: Vec<Enclosure>,
}

impl Default for RawLetter {
    fn default() -> Self {
        let enclosed = vec![Enclosure::Transcript, Enclosure::Profile];
        RawLetter { pages: NonZeroUsize::MIN, text: None, enclosed }
    }
}

/// A document that comes with a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Enclosure {
    /// The transcript.
    Transcript,
    /// The school profile.
    Profile,
    /// The graduation audit.
    Audit,
    /// The competency supplement to the diploma.
    Supplement,
    /// The transfer-out sheet.
    TransferSheet,
}

/// The cover letter, resolved.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are those of the file, documented there")]
pub struct LetterConfig {
    pub pages: usize,
    pub text: Option<String>,
    pub enclosed: Vec<Enclosure>,
}

impl RawLetter {
    pub(super) fn resolve(self) -> LetterConfig {
        let RawLetter { pages, text, enclosed } = self;
        LetterConfig {
            pages: pages.get(),
            text: text.filter(|text| !text.trim().is_empty()),
            enclosed,
        }
    }
}

//! The marks of an official transcript: a number, a version, a date and a seal.
//!
//! Everything is unofficial until it is issued. An issued transcript says the same as the
//! unofficial one, and who can check it how.

use super::document::OfficialBlock;
use super::document::Transcript;
use crate::base::Date;
use crate::view::Head;
use crate::view::voice::{Language, NO_LANGUAGE, Phrase, qr};

/// How a transcript was issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issuance {
    /// Its number in the school's ledger.
    pub number: u64,
    /// 1, and one more than the one it replaces.
    pub version: u32,
    /// The day.
    pub on: Date,
    /// The one it replaces.
    pub replaces: Option<Replaced>,
    /// To whom it is given.
    pub recipient: String,
    /// For what.
    pub purpose: String,
    /// Verification code.
    pub code: String,
    /// Address of the school's verification page, when the school says where its site is.
    pub page: Option<String>,
}

/// A transcript that another one replaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// Its number.
    pub number: u64,
    /// The day it was issued.
    pub on: Date,
    /// Why it is replaced.
    pub reason: String,
}

impl Transcript {
    /// The same transcript, official. It still lacks its seal.
    #[must_use]
    pub fn official(self, language: Language<'_>, issuance: &Issuance) -> Self {
        let Issuance { number, version, on, code, .. } = issuance;
        let date = |date: Date| language.date(date).into();
        let text = |key: &str, args: &[(&str, _)]| language.text(key, args);
        let issued = text(
            "transcript-issued",
            &[
                ("date", date(*on)),
                ("number", number.to_string().into()),
                ("version", version.to_string().into()),
            ],
        );
        let replaces = issuance.replaces.as_ref().map(|replaced| {
            let args = [
                ("number", replaced.number.to_string().into()),
                ("date", date(replaced.on)),
                ("reason", replaced.reason.clone().into()),
            ];
            text("transcript-replaces", &args)
        });
        let recipient = text(
            "transcript-issued-to",
            &[
                ("recipient", issuance.recipient.clone().into()),
                ("purpose", issuance.purpose.clone().into()),
            ],
        );
        let how = match &issuance.page {
            Some(page) => {
                let lang = Some(NO_LANGUAGE.to_string());
                let address = Phrase { text: page.clone(), lang };
                language.sentence("transcript-verify", &[], "address", vec![address])
            }
            None => vec![Phrase::own(text("transcript-verify-by-asking", &[]))],
        };
        Transcript {
            head: Head { heading: text("transcript-official", &[]), ..self.head },
            status_note: text("transcript-official-note", &[]),
            watermark: None,
            official: Some(OfficialBlock {
                issued,
                replaces,
                recipient,
                code: code.clone(),
                how,
                qr: None,
                keywords: vec![format!("{CODE_KEYWORD}{code}")],
            }),
            ..self
        }
    }

    /// The figures that the seal repeats: labels and values as they are printed.
    pub fn figures(&self) -> Vec<(String, String)> {
        let word = |key: &str| self.head.words.get(key).cloned().unwrap_or_default();
        let dash = || "–".to_string();
        let value = |value: &Option<String>| value.clone().unwrap_or_else(dash);
        let averages = self.gpa.iter().flat_map(|gpa| &gpa.averages);
        let averages = averages.map(|one| (one.label.clone(), value(&one.value)));
        let before = [
            (word("name"), self.head.student.name.clone()),
            (word("credits"), self.credits.clone()),
        ];
        let after = [
            (word("graduation"), self.graduation.status.clone()),
            (self.head.heading.clone(), self.head.as_of.clone()),
        ];
        before.into_iter().chain(averages).chain(after).collect()
    }

    /// Puts the seal on an official transcript; `page` is the address of the verification page.
    #[must_use]
    pub fn sealed(mut self, seal: &str, page: Option<&str>) -> Self {
        if let Some(official) = &mut self.official {
            official.keywords.push(format!("{SEAL_KEYWORD}{seal}"));
            official.qr = page.and_then(|page| qr(&format!("{page}#{seal}")));
        }
        self
    }
}

/// Before the verification code among a file's keywords.
pub const CODE_KEYWORD: &str = "gradus-code:";

/// Before the seal among a file's keywords.
pub const SEAL_KEYWORD: &str = "gradus-seal:";

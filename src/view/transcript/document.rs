//! The words and figures of a transcript, part by part.

use serde::Serialize;

use super::averages::GpaBlock;
use super::legend::Legend;
use super::record::RecordBlock;
use crate::view::diploma_progress::GraduationBlock;
use crate::view::head::Head;
use crate::view::voice::{Contact, Mark, Phrase, Sentence};

/// One student's transcript.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Transcript {
    /// The document's head.
    #[serde(flatten)]
    pub head: Head,
    /// "Not valid unless issued ...": what that means.
    pub status_note: String,
    /// The word set diagonally across the page when it is not official.
    pub watermark: Option<String>,
    /// Its number, date and seal, when it is official.
    pub official: Option<OfficialBlock>,
    /// The contact for colleges that ask about it.
    pub contact: Option<Contact>,
    /// Grade point averages and how they are made; nothing where the school gives no points.
    pub gpa: Option<GpaBlock>,
    /// "18.5 of 24 credits earned".
    pub credits: String,
    /// "20.0 credits attempted".
    pub attempted: String,
    /// Graduation progress.
    pub graduation: GraduationBlock,
    /// The academic record, oldest year first or by credit area.
    pub record: Vec<RecordBlock>,
    /// The competency record by subject.
    pub competencies: Vec<DomainBlock>,
    /// Seals and distinctions.
    pub distinctions: Vec<Phrase>,
    /// How to read it.
    pub legend: Legend,
    /// Names of what it carries that cannot be told from the rest.
    #[serde(skip)]
    pub carried: Vec<&'static str>,
}

/// One subject of the competency record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DomainBlock {
    /// Subject title.
    pub title: Phrase,
    /// The level of the subject, where the school gives one and enough competencies have theirs.
    pub level: Option<Mark>,
    /// Proficient.
    pub proficient: usize,
    /// All the subject's competencies in force.
    pub total: usize,
    /// "9 of 11".
    pub count: Option<String>,
    /// Competencies with a level, in order.
    pub rows: Vec<CompetencyRow>,
    /// "2 not yet assessed", when some have no level.
    pub rest: Option<String>,
}

/// One competency with its level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CompetencyRow {
    /// Code.
    pub code: String,
    /// Title.
    pub title: Phrase,
    /// Level.
    pub mark: Mark,
}

/// The marks of an official transcript, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OfficialBlock {
    /// "Issued 28 November 2026, number 12, version 2".
    pub issued: String,
    /// "Replaces number 9 of 2 November 2026: corrected course title".
    pub replaces: Option<String>,
    /// "Issued to Bay College: application".
    pub recipient: String,
    /// Verification code.
    pub code: String,
    /// How to check it, in a sentence or two.
    pub how: Sentence,
    /// QR code to the verification page with the seal, as SVG.
    pub qr: Option<String>,
    /// Words for the file's properties: the verification code and the seal.
    pub keywords: Vec<String>,
}

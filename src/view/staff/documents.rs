//! Documents: what there is to see to before they are sent, and those that were issued: for leaders.

use serde::Serialize;

use super::member::Shown;
use crate::base::Date;
use crate::view::preflight::Preflight;
use crate::view::site::Link;
use crate::view::voice::{Phrase, Voice};

/// The office's knowledge of documents.
#[derive(Clone, Debug)]
pub struct Office {
    /// The things to see to before reports are sent.
    pub preflight: Preflight,
    /// Official documents, the oldest first; nothing where the ledger cannot be read.
    pub issued: Option<Vec<IssuedDocument>>,
}

/// An official document that was issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedDocument {
    /// Its number.
    pub number: u64,
    /// The day.
    pub date: Option<Date>,
    /// Identifier of the student.
    pub student: String,
    /// To whom.
    pub recipient: String,
    /// For what.
    pub purpose: String,
    /// Its standing today.
    pub standing: Standing,
}

/// The standing of a document that was issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It does.
    Stands,
    /// A corrected one was issued in its place.
    Replaced {
        /// The number of that one.
        by: u64,
        /// Why.
        reason: String,
    },
    /// It was declared void.
    Withdrawn {
        /// Why.
        reason: String,
    },
}

/// Documents before they are sent, and those that were issued.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentsPage {
    /// The things to see to before reports are sent.
    pub preflight: Preflight,
    /// Official documents, the newest first; nothing where the ledger cannot be read.
    pub issued: Option<Vec<IssuedLine>>,
}

/// An official document.
#[derive(Clone, Debug, Serialize)]
pub struct IssuedLine {
    /// Its number.
    pub number: u64,
    /// The day.
    pub date: String,
    /// The student.
    pub student: Phrase,
    /// The page of the student, while they are at the school.
    pub link: Option<Link>,
    /// To whom.
    pub recipient: String,
    /// For what.
    pub purpose: String,
    /// "Stands", "Replaced by number 3: corrected title".
    pub standing: String,
}

pub(super) fn page(voice: &Voice<'_>, members: &[Shown<'_, '_>], office: &Office) -> DocumentsPage {
    let line = |document: &IssuedDocument| line(voice, members, document);
    let newest_first = |issued: &Vec<IssuedDocument>| issued.iter().rev().map(line).collect();
    DocumentsPage {
        preflight: office.preflight.clone(),
        issued: office.issued.as_ref().map(newest_first),
    }
}

fn line(voice: &Voice<'_>, members: &[Shown<'_, '_>], document: &IssuedDocument) -> IssuedLine {
    let student = voice.model.student(&document.student);
    let member = members.iter().find(|member| Some(member.student) == student);
    let name = student.map(|idx| voice.model.students[idx].name());
    let standing = match &document.standing {
        Standing::Stands => voice.say("staff-stands", &[]),
        Standing::Replaced { by, reason } => {
            let args = [("number", by.to_string().into()), ("reason", reason.clone().into())];
            voice.say("staff-replaced", &args)
        }
        Standing::Withdrawn { reason } => {
            voice.say("staff-withdrawn", &[("reason", reason.clone().into())])
        }
    };
    IssuedLine {
        number: document.number,
        date: document.date.map(|date| voice.short_date(date)).unwrap_or_default(),
        student: Phrase::own(name.unwrap_or_else(|| document.student.clone())),
        link: member.map(|member| member.link()),
        recipient: document.recipient.clone(),
        purpose: document.purpose.clone(),
        standing,
    }
}

//! Documents: what there is to see to before they are sent, and those that were issued: for leaders.

use serde::Serialize;

use super::member::Shown;
use crate::base::Date;
use crate::ledger::Standing;
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
    /// The document as it would be made today, if that is another one.
    pub today: Option<Today>,
}

/// A document that would not be issued today as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Today {
    /// It would say something else.
    Differs(Vec<Change>),
    /// It could not be made.
    Unmade,
    /// The copy of what was issued cannot be read, so that nobody can say.
    Unread,
}

/// Something that a document would say otherwise today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The place on the page: headings from the outside in.
    pub place: String,
    /// The text that it has.
    pub was: Option<String>,
    /// The text that it would have.
    pub now: Option<String>,
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
    /// "Would say something else today", where it would.
    pub today: Option<String>,
    /// The things that it would say otherwise: "years > 2025-26 > Algebra: B → A".
    pub changes: Vec<String>,
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
        Standing::Withdrawn { reason, .. } => {
            voice.say("staff-withdrawn", &[("reason", reason.clone().into())])
        }
    };
    let (today, changes) = match &document.today {
        None => (None, Vec::new()),
        Some(Today::Unmade) => (Some(voice.say("staff-unmade", &[])), Vec::new()),
        Some(Today::Unread) => (Some(voice.say("staff-unread", &[])), Vec::new()),
        Some(Today::Differs(changes)) => {
            (Some(voice.say("staff-differs", &[])), changes.iter().map(change).collect())
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
        today,
        changes,
    }
}

fn change(Change { place, was, now }: &Change) -> String {
    let said = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".to_string());
    format!("{place}: {} → {}", said(was), said(now))
}

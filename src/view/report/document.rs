//! The words and figures of a progress report, part by part.

use serde::Serialize;

use super::glance::Glance;
use super::habits::Habits;
use super::key::Key;
use super::narratives::{Narrative, Note};
use super::options::Section;
use super::sections::SubjectSection;
use super::subjects::SubjectLine;
use crate::view::voice::{Phrase, SchoolBlock, Sentence, Words};

/// One copy of a progress report, for one student in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// BCP 47 language of the copy.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Title of the file: document, student and period.
    pub title: String,
    /// Headings and labels.
    pub words: Words,
    /// Its parts, in order.
    pub parts: Vec<Section>,
    /// A line of the school's own at the foot of page one.
    pub foot: Option<Phrase>,
    /// The school that sends it.
    pub school: SchoolBlock,
    /// The household that the copy is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipient: Option<Recipient>,
    /// That some texts are in another language, and whom to ask for an interpreter.
    pub other_languages: Option<Sentence>,
    /// Reporting period, "Spring 2026".
    pub period: Phrase,
    /// "as of 12 June 2026".
    pub as_of: String,
    /// The student it is about.
    pub student: ReportStudent,
    /// The first page's answer.
    pub glance: Glance,
    /// One line a subject, in the school's order.
    pub subjects: Vec<SubjectLine>,
    /// The detail, one section a subject.
    pub sections: Vec<SubjectSection>,
    /// Narratives about the whole student.
    pub narratives: Vec<Narrative>,
    /// The student's own goals, as sentences.
    pub goals: Vec<Note>,
    /// The student's own reflections.
    pub reflections: Vec<Note>,
    /// Supports in place, as sentences.
    pub supports: Vec<Sentence>,
    /// Habits of work; never part of a level.
    pub habits: Option<Habits>,
    /// "Present 88 days, absent 3, late 1", when the school gives it.
    pub attendance: Option<String>,
    /// The key to the report.
    pub key: Key,
    /// The ground of the report in one line: the policy and its date.
    pub policy: Sentence,
}

impl Report {
    /// Every colour of a level that the report may show.
    pub fn colors(&self) -> impl Iterator<Item = &str> {
        let habits = self.habits.iter().flat_map(|habits| &habits.rows).map(|row| &row.mark);
        let levels = self.key.levels.iter().map(|level| &level.mark);
        levels.chain(habits).filter_map(|mark| mark.color.as_deref())
    }
}

/// The household that a copy is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Recipient {
    /// Its identifier.
    pub household: String,
    /// First line of its address.
    pub name: String,
    /// The lines below, on a copy that is posted.
    pub address: Vec<String>,
    /// Their place in a mailing run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<Window>,
}

/// The place of an address on the sheet, in hundredths of a point from the upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "they say what they are")]
pub struct Window {
    pub left: i64,
    pub top: i64,
    pub width: i64,
    /// The place where the text below may begin.
    pub body: i64,
}

/// The student in the head of the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportStudent {
    /// Name as the student goes by it, in full.
    pub name: String,
    /// Given name, for sentences.
    pub given: String,
    /// The school's identifier.
    pub id: String,
    /// "Grade 9".
    pub grade: Option<String>,
    /// "Advisor J. Rivera".
    pub advisor: Option<String>,
    /// "Homeroom 204".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub homeroom: Option<String>,
}

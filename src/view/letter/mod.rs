//! The cover letter: what comes with it, about whom, and the figures that a college or another
//! school looks for first.

use serde::Serialize;

use super::diploma_progress::GraduationBlock;
use super::head::there;
use super::student::StudentPage;
use super::transcript::{self, GpaBlock, items};
use super::voice::{Contact, Language, Passage};
use super::{Context, Head, Paper};
use crate::base::Idx;
use crate::model::people::Student;

/// One student's cover letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Letter {
    /// The document's head.
    #[serde(flatten)]
    pub head: Head,
    /// "To the office of admissions or records".
    pub greeting: String,
    /// The reason for the letter, in a sentence or two.
    pub opening: String,
    /// The school's own words.
    pub own: Option<Passage>,
    /// The way from levels to credits and grades, in a sentence or two.
    pub how: String,
    /// Averages, as the transcript has them.
    pub gpa: Option<GpaBlock>,
    /// "18.5 of 24 credits earned".
    pub credits: String,
    /// "20.0 credits attempted".
    pub attempted: String,
    /// The state of the diploma, as the transcript says it.
    pub graduation: GraduationBlock,
    /// The documents that come with it.
    pub enclosed: Vec<String>,
    /// "Questions about this record are welcome."
    pub questions: String,
    /// "Sincerely,".
    pub closing: String,
    /// The contact for questions about it, who signs it.
    pub contact: Option<Contact>,
}

/// A document that comes with a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

impl Enclosure {
    /// The key of its name.
    fn key(self) -> &'static str {
        match self {
            Enclosure::Transcript => "letter-transcript",
            Enclosure::Profile => "letter-profile",
            Enclosure::Audit => "audit",
            Enclosure::Supplement => "supplement",
            Enclosure::TransferSheet => "transfer-sheet",
        }
    }
}

/// The parts of a letter that a school decides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LetterOptions {
    /// The school's own words, in Markdown.
    pub text: Option<String>,
    /// The documents that come with it.
    pub enclosed: Vec<Enclosure>,
}

impl Letter {
    /// The letter as it goes on paper.
    pub fn paper(&self) -> Paper {
        let items = there([
            ("counselor", self.contact.is_some()),
            ("credits-attempted", true),
            ("credits-earned", true),
            ("signature", true),
            ("diploma", self.graduation.diploma.is_some()),
            ("expected-graduation", self.graduation.expected.is_some()),
            ("credits-in-progress", self.graduation.in_progress.is_some()),
        ]);
        let items = items.chain(items::of_averages(self.gpa.as_ref()));
        self.head.paper(self, "letter", &self.head.as_of, items)
    }
}

/// The cover letter of a student in a language.
pub fn make<'a>(
    context: &Context<'a>,
    student: Idx<Student>,
    language: Language<'a>,
    options: &LetterOptions,
) -> Letter {
    let page = &StudentPage::new(context, student, language);
    let record = transcript::make(context, student, language, None);
    let head = Head::new(page, "letter-title", "letter");
    let names =
        [("name", head.student.name.as_str().into()), ("school", head.school.name.as_str().into())];
    let opening = page.say("letter-opening", &names);
    let enclosed = options.enclosed.iter();
    Letter {
        head,
        greeting: page.say("letter-greeting", &[]),
        opening,
        own: options.text.as_deref().map(|text| page.passage("letter", "text", text)),
        how: page.say("letter-how", &[]),
        // A place in the class stands on the transcript, with the rules that it is by.
        gpa: record.gpa.map(|gpa| GpaBlock { rank: None, ..gpa }),
        credits: record.credits,
        attempted: record.attempted,
        graduation: record.graduation,
        enclosed: enclosed.map(|document| page.say(document.key(), &[])).collect(),
        questions: page.say("letter-questions", &[]),
        closing: page.say("letter-closing", &[]),
        contact: record.contact,
    }
}

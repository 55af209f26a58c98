//! The transfer-out sheet: the facts by which another school goes on with a student in the middle of
//! courses.

use serde::Serialize;

use super::head::there;
use super::student::StudentPage;
use super::transcript::{self, GpaBlock, Legend, RecordBlock, items};
use super::voice::{Contact, Language, Phrase, amount};
use super::{Context, Head, Paper};
use crate::base::Idx;
use crate::model::people::Student;
use crate::policy::outcome::{Contribution, CourseOutcome, CourseStatus, State};

/// One student's transfer-out sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TransferSheet {
    /// The document's head.
    #[serde(flatten)]
    pub head: Head,
    /// The purpose of the sheet.
    pub about: String,
    /// The contact for questions about it.
    pub contact: Option<Contact>,
    /// "18.5 of 24 credits earned".
    pub credits: String,
    /// "20.0 credits attempted".
    pub attempted: String,
    /// Averages, as the transcript has them.
    pub gpa: Option<GpaBlock>,
    /// Courses that are not done, with what of each is.
    pub unfinished: Vec<Unfinished>,
    /// The academic record, as the transcript has it.
    pub record: Vec<RecordBlock>,
    /// From levels to letters, as the transcript has it.
    pub legend: Legend,
}

/// A course that is not done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unfinished {
    /// Code.
    pub code: String,
    /// Title.
    pub title: Phrase,
    /// The school year.
    pub year: String,
    /// "Honors"; nothing for regular courses.
    pub level: Option<String>,
    /// The credit it is worth.
    pub credits: String,
    /// "3 of 4", the proficient competencies.
    pub progress: String,
    /// "3 exempt", the competencies of it that the student is excused from.
    pub exempt: Option<String>,
    /// Competencies of it that are proficient.
    pub done: Vec<Phrase>,
    /// Competencies of it that are not.
    pub open: Vec<Phrase>,
}

impl TransferSheet {
    /// The sheet as it goes on paper.
    pub fn paper(&self) -> Paper {
        let items = there([
            ("rules", true),
            ("counselor", self.contact.is_some()),
            ("credits-attempted", true),
            ("credits-earned", true),
            ("grading-scale", self.legend.has_letters),
            ("competencies", !self.unfinished.is_empty()),
        ]);
        let items = items.chain(items::of_record(&self.record));
        let items = items.chain(items::of_averages(self.gpa.as_ref()));
        self.head.paper(self, "transfer-sheet", &self.head.as_of, items)
    }
}

/// The transfer-out sheet of a student in a language.
pub fn make<'a>(
    context: &Context<'a>,
    student: Idx<Student>,
    language: Language<'a>,
) -> TransferSheet {
    let page = &StudentPage::new(context, student, language);
    let transcript = transcript::make(context, student, language, None);
    TransferSheet {
        head: Head::new(page, "transfer-sheet-title", "transfer-sheet"),
        about: page.say("transfer-sheet-about", &[]),
        contact: transcript.contact,
        credits: transcript.credits,
        attempted: transcript.attempted,
        gpa: transcript.gpa,
        unfinished: unfinished(page),
        record: transcript.record,
        legend: transcript.legend,
    }
}

/// Courses without all of their credit, those of this year first.
fn unfinished(page: &StudentPage<'_>) -> Vec<Unfinished> {
    use CourseStatus::{InProgress, NotYet, Partial};
    let courses = page.now.courses.iter().rev();
    let open = courses.filter(|one| {
        matches!(one.status, InProgress | NotYet | Partial)
            && one.superseded_by.is_none()
            && one.basis.taken_again.is_none()
    });
    open.map(|one| course(page, one)).collect()
}

fn course(page: &StudentPage<'_>, outcome: &CourseOutcome) -> Unfinished {
    let course = &page.model.courses[outcome.course];
    let parts = || outcome.basis.contributions.iter().filter(|one| one.state != State::Exempt);
    let (done, open): (Vec<_>, Vec<_>) = parts().partition(|one| one.state.is_done());
    let titles = |list: Vec<&Contribution>| {
        list.into_iter().map(|one| page.competency_title(one.competency)).collect()
    };
    let progress = [("count", outcome.proficient.into()), ("of", outcome.of.into())];
    let exempt = outcome.basis.contributions.len() - parts().count();
    let exempt = (exempt > 0).then(|| page.say("rest-exempt", &[("count", exempt.into())]));
    Unfinished {
        code: course.code.value.to_string(),
        title: page.course_title(course),
        year: outcome.year.to_string(),
        level: page.course_level(outcome.level),
        credits: amount(&course.credits),
        // A course of which nothing was in force has no competencies to count.
        progress: match outcome.of {
            0 => "–".to_string(),
            _ => page.say("count-of", &progress),
        },
        exempt,
        done: titles(done),
        open: titles(open),
    }
}

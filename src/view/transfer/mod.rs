//! The transfer-out sheet: the facts by which another school goes on with a student in the middle of
//! courses.

use serde::Serialize;

use super::student::{StudentBlock, StudentPage};
use super::transcript::{self, GpaBlock, Legend, RecordBlock};
use super::voice::{Contact, Language, Phrase, SchoolBlock, Words, amount};
use super::{Context, Paper};
use crate::base::Idx;
use crate::model::people::Student;
use crate::policy::outcome::{Contribution, CourseOutcome, CourseStatus, State};

/// One student's transfer-out sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TransferSheet {
    /// BCP 47 language.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Title of the file.
    pub title: String,
    /// Headings and labels.
    pub words: Words,
    /// "Transfer sheet".
    pub heading: String,
    /// "Record as of 12 June 2026".
    pub as_of: String,
    /// The purpose of the sheet.
    pub about: String,
    /// The school.
    pub school: SchoolBlock,
    /// The contact for questions about it.
    pub contact: Option<Contact>,
    /// The student it is about.
    pub student: StudentBlock,
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
        let ident = ["transfer-sheet", &self.student.id, &self.lang, &self.as_of];
        Paper::new(self, &self.title, &self.school.name, ident)
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
    let name = &transcript.student.name;
    TransferSheet {
        lang: transcript.lang,
        dir: transcript.dir,
        title: page.say("transfer-sheet-title", &[("name", name.clone().into())]),
        words: transcript.words,
        heading: page.say("transfer-sheet", &[]),
        as_of: transcript.as_of,
        about: page.say("transfer-sheet-about", &[]),
        school: transcript.school,
        contact: transcript.contact,
        student: transcript.student,
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
        matches!(one.status, InProgress | NotYet | Partial) && one.superseded_by.is_none()
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
        progress: page.say("count-of", &progress),
        exempt,
        done: titles(done),
        open: titles(open),
    }
}

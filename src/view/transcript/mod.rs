//! The transcript: what an admissions officer reads.

mod averages;
pub mod data;
mod items;
mod legend;
pub mod official;
mod record;

use std::ops::Deref;

use serde::Serialize;

use super::graduation::{self, GraduationBlock};
use super::student::{StudentBlock, StudentPage};
use super::voice::{Contact, Language, Mark, Phrase, SchoolBlock, Words, amount};
use super::{Attachment, Context, Paper};
use crate::base::Idx;
use crate::model::people::Student;
use crate::policy::ClassRank;
use crate::policy::outcome::{Determination, State};

pub use averages::{Average, GpaBlock, RankBlock};
pub use legend::{Legend, LegendRow};
use official::OfficialBlock;
pub use record::{CourseRow, RecordBlock};

/// One student's transcript.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Transcript {
    /// BCP 47 language.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Title of the file.
    pub title: String,
    /// Headings and labels.
    pub words: Words,
    /// "UNOFFICIAL TRANSCRIPT": what the document is, large.
    pub status: String,
    /// "Not valid unless issued ...": what that means.
    pub status_note: String,
    /// The word set diagonally across the page when it is not official.
    pub watermark: Option<String>,
    /// Its number, date and seal, when it is official.
    pub official: Option<OfficialBlock>,
    /// "Record as of 12 June 2026".
    pub as_of: String,
    /// Who sends it.
    pub school: SchoolBlock,
    /// The student it is about.
    pub student: StudentBlock,
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

impl Transcript {
    /// The transcript as it goes on paper.
    pub fn paper(&self) -> Paper {
        let ident = ["transcript", &self.student.id, &self.lang, &self.status];
        let paper = Paper::new(self, &self.title, &self.school.name, ident);
        let Some(official) = &self.official else { return paper };
        Paper {
            ident: format!("{}/{}", paper.ident, official.code),
            keywords: official.keywords.clone(),
            attachment: Some(Attachment {
                name: data::FILE_NAME,
                bytes: data::file(self, official),
            }),
            ..paper
        }
    }
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
    pub count: String,
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

/// The ground that the parts of a transcript are made from.
struct Page<'a> {
    page: StudentPage<'a>,
    /// The student's standing in the class.
    rank: Option<ClassRank>,
    layout: Layout,
}

/// The layout of the academic record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// By school year.
    #[default]
    Year,
    /// By credit area.
    Area,
}

impl<'a> Deref for Page<'a> {
    type Target = StudentPage<'a>;

    fn deref(&self) -> &StudentPage<'a> {
        &self.page
    }
}

/// The transcript of a student in a language; `rank` is the student's standing in the class, where
/// it is known.
pub fn make<'a>(
    context: &Context<'a>,
    student: Idx<Student>,
    language: Language<'a>,
    rank: Option<ClassRank>,
) -> Transcript {
    laid_out(context, student, language, rank, Layout::Year)
}

/// The same in another layout.
pub fn laid_out<'a>(
    context: &Context<'a>,
    student: Idx<Student>,
    language: Language<'a>,
    rank: Option<ClassRank>,
    layout: Layout,
) -> Transcript {
    transcript(&Page { page: StudentPage::new(context, student, language), rank, layout })
}

fn transcript(page: &Page<'_>) -> Transcript {
    let student = &page.model.students[page.student];
    let day = page.date(page.occasion.as_of);
    Transcript {
        lang: page.language.tag().to_string(),
        dir: page.language.dir(),
        title: page.say("transcript-title", &[("name", student.legal_name().into())]),
        words: page.paper_words(),
        status: page.say("transcript-unofficial", &[]),
        status_note: page.say("transcript-unofficial-note", &[]),
        watermark: Some(page.say("transcript-watermark", &[])),
        official: None,
        as_of: page.say("record-as-of", &[("date", day.into())]),
        school: page.school_block(),
        student: page.student_block(),
        contact: page.contacts().into_iter().next(),
        gpa: averages::make(page),
        credits: page.credits_earned(),
        attempted: page
            .say("credits-attempted", &[("credits", amount(&record::attempted(page)).into())]),
        graduation: graduation::make(page),
        record: record::make(page),
        competencies: competencies(page),
        distinctions: graduation::distinctions(page),
        legend: legend::make(page),
        carried: items::told(page),
    }
}

fn competencies(page: &Page<'_>) -> Vec<DomainBlock> {
    let framework = &page.model.framework;
    let blocks = page.now.subjects.iter().filter(|subject| subject.total > 0).map(|subject| {
        let found: Vec<&Determination> = framework
            .of_subject(subject.subject)
            .filter(|(_, competency)| competency.in_force(page.occasion.as_of))
            .map(|(idx, _)| page.now.of(idx))
            .collect();
        let rows: Vec<CompetencyRow> = found
            .iter()
            .filter(|found| found.state.level().is_some())
            .map(|found| CompetencyRow {
                code: page.competency(found.competency).code.value.to_string(),
                title: page.competency_title(found.competency),
                mark: page.mark(found),
            })
            .collect();
        DomainBlock {
            title: page.subject_title(subject.subject),
            level: page.subject_mark(subject),
            proficient: subject.proficient,
            total: subject.total,
            count: page.say(
                "count-of",
                &[("count", subject.proficient.into()), ("of", subject.total.into())],
            ),
            rest: rest(page, &found),
            rows,
        }
    });
    blocks.collect()
}

/// Competencies without a level, counted by kind.
fn rest(page: &Page<'_>, found: &[&Determination]) -> Option<String> {
    let count = |kind: fn(State) -> bool| found.iter().filter(|found| kind(found.state)).count();
    let parts = [
        ("rest-insufficient", count(|state| matches!(state, State::Insufficient { .. }))),
        ("rest-not-assessed", count(|state| state == State::NotAssessed)),
        ("rest-exempt", count(|state| state == State::Exempt)),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| page.say(key, &[("count", count.into())]))
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

//! The transcript: what an admissions officer reads.

mod averages;
pub mod data;
mod document;
pub(super) mod items;
mod legend;
pub mod official;
mod page;
mod paper;
mod record;

use super::diploma_progress;
use super::student::StudentPage;
use super::voice::{Language, amount};
use super::{Context, Head};
use crate::base::Idx;
use crate::model::people::Student;
use crate::policy::ClassRank;
use crate::policy::outcome::{Determination, State};

pub use averages::{Average, GpaBlock, RankBlock};
pub use document::{CompetencyRow, DomainBlock, OfficialBlock, Transcript};
pub use legend::{Legend, LegendRow};
pub use page::Layout;
pub use record::{CourseRow, RecordBlock};

use page::Page;

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
    Transcript {
        head: Head::new(page, "transcript-title", "transcript-unofficial"),
        status_note: page.say("transcript-unofficial-note", &[]),
        watermark: Some(page.say("transcript-watermark", &[])),
        official: None,
        contact: page.contacts().into_iter().next(),
        gpa: averages::make(page),
        credits: page.credits_earned(),
        attempted: page.say(
            "credits-attempted",
            &[("credits", amount(&page.now.attempted(page.model)).into())],
        ),
        graduation: diploma_progress::make(page),
        record: record::make(page),
        competencies: competencies(page),
        distinctions: diploma_progress::distinctions(page),
        legend: legend::make(page),
        carried: items::told(page),
    }
}

fn competencies(page: &Page<'_>) -> Vec<DomainBlock> {
    let framework = &page.model.framework;
    let blocks = page.now.subjects.iter().filter_map(|subject| {
        let found: Vec<&Determination> = framework
            .of_subject(subject.subject)
            .map(|(idx, _)| page.now.of(idx))
            .filter(|found| found.counted)
            .collect();
        if found.is_empty() {
            return None;
        }
        let rows: Vec<CompetencyRow> = found
            .iter()
            .filter(|found| found.state.level().is_some())
            .map(|found| CompetencyRow {
                code: page.competency(found.competency).code.value.to_string(),
                title: page.competency_title(found.competency),
                mark: page.mark(found),
            })
            .collect();
        let counts = [("count", subject.proficient.into()), ("of", subject.total.into())];
        Some(DomainBlock {
            title: page.subject_title(subject.subject),
            level: page.subject_mark(subject),
            proficient: subject.proficient,
            total: subject.total,
            count: (subject.total > 0).then(|| page.say("count-of", &counts)),
            rest: rest(page, &found),
            rows,
        })
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

//! From a school and a student's outcome to the documents about the student.

mod glance;
mod graduation;
mod key;
mod legend;
mod mark;
mod record;
mod report;
mod say;
mod sections;
mod subjects;
mod transcript;

use crate::base::{Date, Idx};
use crate::model::Model;
use crate::model::people::Student;
use crate::policy::{self, ClassRank, ClassRanks, Rulebook, Rules, StudentOutcome};

use super::occasion::Occasion;
use super::report::Report;
use super::transcript::Transcript;
use super::words::Language;

/// What a progress report shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportOptions {
    /// Which competencies are listed.
    pub show: Show,
    /// Those in need of attention come first in their subject.
    pub attention_first: bool,
    /// Most competencies listed in one subject.
    pub most: Option<usize>,
    /// Which are listed with their statement and not only their title.
    pub statements: Statements,
    /// Decimals of an average shown beside the level; nothing shows levels only.
    pub average: Option<usize>,
}

/// Which competencies a report lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// Expected by now and not done, or changed or with new evidence since the last report.
    Current,
    /// With evidence, or expected by now.
    Started,
    /// All.
    All,
}

/// Which competencies are listed with their statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statements {
    /// Those that are not done.
    Open,
    /// All.
    All,
}

/// Makes the documents of one occasion.
#[derive(Clone, Debug)]
pub struct Maker<'a> {
    model: &'a Model,
    rulebook: &'a Rulebook,
    occasion: Occasion,
    options: ReportOptions,
    ranks: ClassRanks,
}

impl<'a> Maker<'a> {
    /// A maker for a school, its rules and an occasion.
    pub fn new(
        model: &'a Model,
        rulebook: &'a Rulebook,
        occasion: Occasion,
        options: ReportOptions,
    ) -> Self {
        Maker { model, rulebook, occasion, options, ranks: ClassRanks::default() }
    }

    /// The same for students whose standing in their classes is known; transcripts of others show none.
    #[must_use]
    pub fn ranked(self, ranks: ClassRanks) -> Self {
        Maker { ranks, ..self }
    }

    /// The progress report of a student in a language.
    pub fn report(&self, student: Idx<Student>, language: Language<'a>) -> Report {
        report::make(&self.page(student, language))
    }

    /// The transcript of a student in a language.
    pub fn transcript(&self, student: Idx<Student>, language: Language<'a>) -> Transcript {
        transcript::make(&self.page(student, language))
    }

    fn page(&self, student: Idx<Student>, language: Language<'a>) -> Page<'a> {
        // One document is by one version, so that what changed since the last report did not
        // change because of the rules.
        let rules = self.rulebook.choose(&self.model.students[student], self.occasion.as_of);
        let assess = |day: Date| policy::assess(rules, self.model, student, day);
        Page {
            model: self.model,
            rules,
            occasion: self.occasion,
            options: self.options,
            language,
            student,
            now: assess(self.occasion.as_of),
            before: self.occasion.previous.map(assess),
            rank: self.ranks.of(student).copied(),
        }
    }
}

/// Everything that the parts of one document are made from.
struct Page<'a> {
    model: &'a Model,
    rules: &'a Rules,
    occasion: Occasion,
    options: ReportOptions,
    language: Language<'a>,
    student: Idx<Student>,
    /// The student on the as-of day.
    now: StudentOutcome,
    /// The student on the day of the report before.
    before: Option<StudentOutcome>,
    /// The student's standing in the class.
    rank: Option<ClassRank>,
}

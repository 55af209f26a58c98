//! The transcript: what an admissions officer reads.

use serde::Serialize;

use super::parts::{LevelKey, Mark, Phrase, SchoolBlock, Sentence, Words};

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
    /// "Record as of 12 June 2026".
    pub as_of: String,
    /// Who sends it.
    pub school: SchoolBlock,
    /// Whom it is about.
    pub student: TranscriptStudent,
    /// Grade point averages and how they are made.
    pub gpa: GpaBlock,
    /// "18.5 of 24 credits earned".
    pub credits: String,
    /// Graduation progress.
    pub graduation: GraduationBlock,
    /// The academic record, oldest year first.
    pub years: Vec<YearBlock>,
    /// The competency record by subject.
    pub competencies: Vec<DomainBlock>,
    /// Seals and distinctions.
    pub distinctions: Vec<Phrase>,
    /// How to read it.
    pub legend: Legend,
}

/// The student block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TranscriptStudent {
    /// Legal name.
    pub name: String,
    /// Name the student goes by, when it differs.
    pub preferred: Option<String>,
    /// The school's identifier, for the foot of each page.
    pub id: String,
    /// Label and value pairs in order: born, ID, grade, entered, class of, left.
    pub facts: Vec<Fact>,
}

/// A labelled value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// Label.
    pub label: String,
    /// Value.
    pub value: String,
}

/// Grade point averages, shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GpaBlock {
    /// "3.41", or a dash with the reason in `note`.
    pub unweighted: Option<String>,
    /// "3.62".
    pub weighted: Option<String>,
    /// "4.0 scale, 2 places, half up; 17.5 credits counted".
    pub note: String,
    /// The place in the class, where the school ranks.
    pub rank: Option<RankBlock>,
}

/// A place in the class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RankBlock {
    /// "3 of 24"; nothing for who has no place.
    pub place: Option<String>,
    /// "class of 2027, shared with 1 other student", or why there is no place.
    pub note: String,
}

/// Graduation progress.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GraduationBlock {
    /// "On track", "Requirements met", "3 areas open".
    pub status: String,
    /// One sentence.
    pub sentence: String,
    /// One row an area or other requirement.
    pub rows: Vec<RequirementRow>,
}

/// One requirement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RequirementRow {
    /// Its title.
    pub title: Phrase,
    /// "3 of 4".
    pub progress: String,
    /// Met in full.
    pub met: bool,
    /// "met", "1 credit to go", as a phrase.
    pub state: String,
    /// What was approved to stand for a part of it: what, by whom, when and why.
    pub notes: Vec<Sentence>,
}

/// One school year of the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct YearBlock {
    /// "2025-26 · Grade 10", or "Transfer credit".
    pub title: String,
    /// Courses in order.
    pub rows: Vec<CourseRow>,
    /// "6.5 credits".
    pub credits: String,
    /// "GPA 3.50", when the year has one.
    pub gpa: Option<String>,
}

/// One course or other source of credit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CourseRow {
    /// Course code, when ours.
    pub code: Option<String>,
    /// Title.
    pub title: String,
    /// Institution, when not ours.
    pub institution: Option<String>,
    /// "Honors", "AP", "Dual enrolment"; empty for regular.
    pub level: Option<String>,
    /// Credit earned, "1.0".
    pub credits: Option<String>,
    /// Letter.
    pub grade: Option<String>,
    /// Grade points, unweighted.
    pub points: Option<String>,
    /// Date earned, as text.
    pub earned: Option<String>,
    /// "in progress, 5 of 8 competencies", instead of the columns above.
    pub note: Option<String>,
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

/// From levels to letters to points, generated from the policy applied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Legend {
    /// The levels.
    pub levels: Vec<LevelKey>,
    /// Letter bands, best first.
    pub bands: Vec<BandRow>,
    /// How a course level is weighted, "AP +1.0".
    pub weights: Vec<Fact>,
    /// Rules as sentences: credit, letter, GPA, not-yet.
    pub rules: Vec<String>,
    /// "Assessment policy 2025-26, in force since 1 July 2025".
    pub policy: Sentence,
}

/// One letter band.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BandRow {
    /// "3.50 to 4.00".
    pub range: String,
    /// "A".
    pub letter: String,
    /// "4.0".
    pub points: String,
}

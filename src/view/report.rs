//! The progress report: what a family reads.

use serde::Serialize;

use super::parts::{LevelKey, Mark, Phrase, Prose, SchoolBlock, Sentence, Words};

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
    /// Who sends it.
    pub school: SchoolBlock,
    /// Reporting period, "Spring 2026".
    pub period: Phrase,
    /// "as of 12 June 2026".
    pub as_of: String,
    /// Whom it is about.
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
    /// How to read the report.
    pub key: Key,
    /// What the report was built without, or from, in one line: the policy and its date.
    pub policy: Sentence,
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
}

/// Page one: is my child on track, what went well, what needs time, what next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Glance {
    /// "Amara is on track in 5 of 7 subjects." Set large.
    pub sentence: String,
    /// The numbers behind it, one or two sentences; empty when there is no evidence.
    pub detail: String,
    /// The rule behind "on track", one sentence.
    pub rule: String,
    /// Up to three.
    pub going_well: Vec<GlanceItem>,
    /// Up to three.
    pub needs_time: Vec<GlanceItem>,
    /// Up to three.
    pub next: Vec<GlanceItem>,
}

/// A competency named on page one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GlanceItem {
    /// Its title.
    pub title: Phrase,
    /// "new", "needs one more task"; at most a few words.
    pub note: Option<Phrase>,
}

/// A subject's line in the table on page one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SubjectLine {
    /// Subject title.
    pub title: Phrase,
    /// Expected by now and proficient.
    pub proficient: usize,
    /// Expected by now (the bar's length).
    pub expected: usize,
    /// "8 of 11".
    pub count: String,
    /// Where the student stands against the milestones; nothing in a school that has none, where the
    /// count is of all competencies.
    pub pace: Option<Pace>,
    /// "+2", "0", or "no evidence before"; change in proficient competencies since the last report.
    pub change: String,
    /// Proficient competencies at the end of each reporting period so far, oldest first, for a spark line.
    pub trend: Vec<usize>,
    /// The trend in words, for those who do not see it.
    pub trend_words: String,
}

/// Pace against milestones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pace {
    /// Which symbol to draw.
    pub kind: PaceKind,
    /// The word.
    pub label: String,
}

/// The kinds of pace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaceKind {
    /// More proficient than expected.
    Ahead,
    /// As expected.
    OnPace,
    /// Fewer than expected.
    NeedsTime,
    /// Nothing is expected yet, or nothing was assessed.
    Unknown,
}

/// One subject in detail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SubjectSection {
    /// Subject title.
    pub title: Phrase,
    /// The level of the subject, where the school gives one and enough competencies have theirs.
    pub level: Option<Mark>,
    /// "working in Band 9-10".
    pub band: Option<Sentence>,
    /// Competencies to show, in order.
    pub competencies: Vec<CompetencyLine>,
    /// "6 more not listed", when some are left out.
    pub more: Option<String>,
    /// Teachers' narratives for the subject.
    pub narratives: Vec<Narrative>,
    /// Prerequisites met and not begun.
    pub ready: Vec<Phrase>,
    /// What the family can do at home, a sentence each; at most two.
    pub home: Vec<Phrase>,
    /// Extensions for what is done; at most one.
    pub extensions: Vec<Phrase>,
}

/// One competency of the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CompetencyLine {
    /// Code; stays left-to-right in every language.
    pub code: String,
    /// Short title.
    pub title: Phrase,
    /// "I can ...", where it is asked for.
    pub statement: Option<Phrase>,
    /// Level or kind of no level; where evidence is missing, its word says what is missing.
    pub mark: Mark,
    /// Change since the last report.
    pub change: Option<Change>,
    /// How far the student has come since the number before, where the school says so.
    pub growth: Option<Growth>,
    /// Pace for this competency, when it is expected by now and not proficient, or ahead.
    pub pace: Option<Pace>,
    /// "latest evidence 3 Dec 2025".
    pub latest: Option<String>,
    /// A judgement by a person that decided the level: who and when, as a phrase.
    pub judgement: Option<Sentence>,
}

/// How far a student has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Growth {
    /// "growth", or that there is too little evidence to say.
    pub label: String,
    /// "+0.33"; nothing when there is too little evidence.
    pub change: Option<String>,
}

/// Change since the last report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Which arrow to draw.
    pub kind: ChangeKind,
    /// "new", "up from Developing", "down from Proficient".
    pub label: Sentence,
}

/// The kinds of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// First level.
    New,
    /// A higher level.
    Up,
    /// A lower level.
    Down,
}

/// A teacher's narrative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Narrative {
    /// Who wrote it.
    pub author: String,
    /// When, as text.
    pub date: String,
    /// What it says.
    pub body: Prose,
    /// Language of the text when it differs from the report's.
    pub lang: Option<String>,
}

/// A goal or reflection in the student's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// The words.
    pub body: Prose,
    /// When, as text.
    pub date: String,
    /// Language of the words when it differs from the report's.
    pub lang: Option<String>,
}

/// Habits of work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Habits {
    /// "Habits of work are reported apart and are never part of a level."
    pub note: String,
    /// One row a habit.
    pub rows: Vec<HabitRow>,
}

/// One habit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HabitRow {
    /// Its name.
    pub title: Phrase,
    /// What it means.
    pub description: Option<Phrase>,
    /// Its rating, on the habits' own scale.
    pub mark: Mark,
    /// A teacher's remark.
    pub comment: Option<Phrase>,
}

/// How to read the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Key {
    /// The scale, lowest first.
    pub levels: Vec<LevelKey>,
    /// The kinds of no level that the report shows.
    pub states: Vec<LevelKey>,
    /// What not-yet means.
    pub not_yet: String,
    /// What trying again does to a level under this school's policy.
    pub retry: String,
    /// How the level of a subject and growth come about, where the school gives them.
    pub rules: Vec<String>,
    /// Whom to ask.
    pub contact: Sentence,
    /// The catalog's address.
    pub catalog_url: Option<String>,
    /// A QR code to it, as SVG.
    pub catalog_qr: Option<String>,
}

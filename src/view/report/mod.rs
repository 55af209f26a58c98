//! The progress report: what a family reads.

mod explained;
mod glance;
mod habits;
mod key;
mod languages;
mod narratives;
mod sections;
mod subjects;

use std::ops::Deref;

use serde::Serialize;

use super::student::StudentPage;
use super::voice::{Language, Phrase, SchoolBlock, Sentence, Words};
use super::{Context, Paper};
use crate::base::Idx;
use crate::model::people::Student;
use crate::model::records::GoalKind;
use crate::policy::outcome::Determination;
use crate::policy::{self, StudentOutcome};

pub use explained::{Explained, RatingLine};
pub use glance::{FirstStep, Glance, GlanceItem};
pub use habits::{HabitRow, Habits};
pub use key::Key;
pub use narratives::{Narrative, Note};
pub use sections::{Change, ChangeKind, CompetencyLine, Growth, Ready, SubjectSection};
pub use subjects::{Pace, PaceKind, Standing, SubjectLine};

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
    /// Who sends it.
    pub school: SchoolBlock,
    /// Whom the copy is for.
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
    /// How to read the report.
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

    /// The report as it goes on paper.
    pub fn paper(&self) -> Paper {
        let about = match &self.recipient {
            Some(recipient) => format!("{}/{}", self.student.id, recipient.household),
            None => self.student.id.clone(),
        };
        let ident = ["report", &about, &self.lang, &self.period.text];
        Paper::new(self, &self.title, &self.school.name, ident)
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
    /// Where they stand in a mailing run.
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
    /// Where the text below may begin.
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

/// The options of a progress report.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// The level of a subject, where the policy gives one, stands in its heading, and is said to be
    /// an average.
    pub subject_level: bool,
    /// The parts, in order.
    pub sections: Vec<Section>,
    /// The table shows how the number of proficient competencies went.
    pub trend: bool,
    /// A line of the school's own at the foot of page one.
    pub foot: Option<String>,
}

/// A part of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// The three lists: goes well, needs time, comes next.
    Lists,
    /// A line a subject.
    Table,
    /// Habits of work.
    Habits,
    /// The teachers' words on the whole student.
    Narratives,
    /// The student's goals.
    Goals,
    /// The student's own words.
    Reflections,
    /// Supports in place.
    Supports,
    /// Each subject in detail.
    Subjects,
    /// How to read the report.
    Key,
}

impl ReportOptions {
    /// Those of a project that says nothing of them, without a limit to the competencies of a
    /// subject.
    pub const DEFAULT: ReportOptions = ReportOptions {
        show: Show::Current,
        attention_first: true,
        most: None,
        statements: Statements::Open,
        average: None,
        subject_level: false,
        sections: Vec::new(),
        trend: true,
        foot: None,
    };

    /// The parts, in order: all of them where none is named.
    fn parts(&self) -> Vec<Section> {
        match self.sections.is_empty() {
            true => Section::ALL.to_vec(),
            false => self.sections.clone(),
        }
    }
}

impl Section {
    /// All, in the usual order.
    const ALL: [Section; 9] = [
        Section::Lists,
        Section::Table,
        Section::Habits,
        Section::Narratives,
        Section::Goals,
        Section::Reflections,
        Section::Supports,
        Section::Subjects,
        Section::Key,
    ];
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
    /// None.
    None,
}

/// The ground that the parts of a report are made from.
struct Page<'a> {
    page: StudentPage<'a>,
    options: &'a ReportOptions,
    /// Levels come with how they came about.
    explains: bool,
    /// The student on the day of the report before.
    before: Option<StudentOutcome>,
}

impl Page<'_> {
    /// Whether the school says by when competencies are usually reached. If not, nobody is on track
    /// or behind.
    fn has_milestones(&self) -> bool {
        self.model.framework.competencies.values().any(|one| one.milestone.is_some())
    }

    /// Whether a competency was reached since the report before. Nothing else is called new.
    fn is_new(&self, found: &Determination) -> bool {
        let before = self.before.as_ref().map(|before| before.of(found.competency).state);
        found.state.is_proficient() && before.is_some_and(|state| !state.is_proficient())
    }
}

impl<'a> Deref for Page<'a> {
    type Target = StudentPage<'a>;

    fn deref(&self) -> &StudentPage<'a> {
        &self.page
    }
}

/// The progress report of a student in a language, for paper.
pub fn make<'a>(
    context: &Context<'a>,
    student: Idx<Student>,
    language: Language<'a>,
    options: &'a ReportOptions,
) -> Report {
    of(context, student, language, options, false)
}

/// The same for a screen, where every level opens how it came about.
pub fn make_for_screen<'a>(
    context: &Context<'a>,
    student: Idx<Student>,
    language: Language<'a>,
    options: &'a ReportOptions,
) -> Report {
    of(context, student, language, options, true)
}

fn of<'a>(
    context: &Context<'a>,
    student: Idx<Student>,
    language: Language<'a>,
    options: &'a ReportOptions,
    explains: bool,
) -> Report {
    let page = StudentPage::new(context, student, language);
    let assess = |day| policy::assess(page.rules, page.model, student, day);
    let before = context.occasion.previous.map(assess);
    report(&Page { page, options, explains, before })
}

fn report(page: &Page<'_>) -> Report {
    let model = page.model;
    let student = &model.students[page.student];
    let period = page.occasion.period.map(|idx| page.period_title(idx));
    let period = period.unwrap_or_else(|| Phrase::own(""));
    let grade = page.now.grade;
    let day = page.occasion.as_of;
    let year = model.calendar.year_of(day);
    let with_name = |key: &str, name: Option<&str>| {
        name.map(|name| page.say(key, &[("name", name.to_string().into())]))
    };
    let named = glance::Named::of(page);
    let sections = sections::make(page, &named);
    let mut report = Report {
        lang: page.language.tag().to_string(),
        dir: page.language.dir(),
        title: page.say(
            "report-title",
            &[("name", student.name().into()), ("period", period.text.clone().into())],
        ),
        words: page.paper_words(),
        parts: page.options.parts(),
        foot: page.options.foot.as_deref().map(|foot| page.phrase("report", "foot", foot)),
        school: page.school_block(),
        recipient: None,
        other_languages: None,
        period,
        as_of: page.say("as-of", &[("date", page.date(page.occasion.as_of).into())]),
        student: ReportStudent {
            name: student.name(),
            given: student.called().to_string(),
            id: student.id.value.to_string(),
            grade: grade.map(|grade| page.say("grade", &[("grade", grade.to_string().into())])),
            advisor: with_name("advisor", student.years.advisor(year, day)),
            homeroom: with_name("homeroom", student.years.homeroom(year, day)),
        },
        glance: glance::make(page, &named),
        subjects: subjects::make(page),
        narratives: narratives::about(page, None),
        goals: narratives::notes(page, GoalKind::Goal),
        reflections: narratives::notes(page, GoalKind::Reflection),
        supports: supports(page),
        habits: habits::make(page),
        attendance: habits::attendance(page),
        key: key::make(page, &sections),
        sections,
        policy: page.policy(),
    };
    report.other_languages = languages::notice(page, &report);
    report
}

fn supports(page: &Page<'_>) -> Vec<Sentence> {
    let day = page.occasion.as_of;
    page.model
        .records(page.student)
        .supports
        .iter()
        .filter(|row| row.starts.is_none_or(|starts| starts <= day))
        .filter(|row| row.ends.is_none_or(|ends| day <= ends))
        .map(|row| {
            let subject =
                row.subject.map(|subject| [page.subject_title(subject), Phrase::own(": ")]);
            subject.into_iter().flatten().chain([page.original(&row.description)]).collect()
        })
        .collect()
}

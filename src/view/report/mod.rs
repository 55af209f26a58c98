//! The progress report: what a family reads.

mod document;
mod explained;
mod glance;
mod habits;
mod key;
mod languages;
mod letters;
mod narratives;
mod options;
mod page;
mod paper;
mod sections;
mod subjects;

use super::Context;
use super::student::StudentPage;
use super::voice::{Language, Phrase, Sentence};
use crate::base::Idx;
use crate::model::people::Student;
use crate::model::records::GoalKind;
use crate::policy::{self};

pub use document::{Recipient, Report, ReportStudent, Window};
pub use explained::{Explained, RatingLine};
pub use glance::{FirstStep, Glance, GlanceItem};
pub use habits::{HabitRow, Habits};
pub use key::Key;
pub use narratives::{Narrative, Note};
pub use options::{ReportOptions, Section, Show, Statements};
pub use sections::{Change, ChangeKind, CompetencyLine, Growth, Ready, SubjectSection};
pub use subjects::{Pace, PaceKind, Standing, SubjectLine};

use page::Page;

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

//! The progress report as a whole.

use super::{Page, glance, key, sections, subjects};
use crate::base::Idx;
use crate::model::calendar::Period;
use crate::model::records::{self, GoalKind};
use crate::view::parts::{Phrase, Sentence};
use crate::view::prose::prose;
use crate::view::report::{HabitRow, Habits, Narrative, Note, Report, ReportStudent};

pub(super) fn make(page: &Page<'_>) -> Report {
    let model = page.model;
    let student = &model.students[page.student];
    let period = page.occasion.period.map(|idx| &*model.periods[idx].title).unwrap_or_default();
    let grade = page.now.grade;
    let sections = sections::make(page);
    Report {
        lang: page.language.tag().to_string(),
        dir: page.language.dir(),
        title: page.say(
            "report-title",
            &[("name", student.name().into()), ("period", period.to_string().into())],
        ),
        words: page.words(),
        school: page.school(),
        period: page.original(period),
        as_of: page.say("as-of", &[("date", page.date(page.occasion.as_of).into())]),
        student: ReportStudent {
            name: student.name(),
            given: student.called().to_string(),
            id: student.id.value.to_string(),
            grade: grade.map(|grade| page.say("grade", &[("grade", grade.into())])),
            advisor: student
                .advisor
                .as_deref()
                .map(|name| page.say("advisor", &[("name", name.to_string().into())])),
        },
        glance: glance::make(page),
        subjects: subjects::make(page),
        narratives: page.narratives(None),
        goals: page.notes(GoalKind::Goal),
        reflections: page.notes(GoalKind::Reflection),
        supports: supports(page),
        habits: habits(page),
        attendance: attendance(page),
        key: key::make(page, &sections),
        sections,
        policy: page.policy(),
    }
}

impl Page<'_> {
    /// The narratives of the period about a subject, or about the whole student.
    pub(super) fn narratives(
        &self,
        subject: Option<Idx<crate::model::framework::Subject>>,
    ) -> Vec<Narrative> {
        let model = self.model;
        let of_period = |row: &&records::Narrative| {
            Some(row.period) == self.occasion.period
                && row.subject == subject
                && row.date <= self.occasion.as_of
        };
        let rows: Vec<&records::Narrative> =
            model.records(self.student).narratives.iter().filter(of_period).collect();
        // A narrative that was translated is there in several languages: the reader's comes first,
        // and the others are left out.
        let own = |row: &&records::Narrative| {
            row.language.as_deref().unwrap_or(&model.school.language) == self.language.tag()
        };
        let translated: Vec<&str> =
            rows.iter().filter(|row| own(row)).map(|row| &*row.by).collect();
        rows.iter()
            .filter(|row| own(row) || !translated.contains(&&*row.by))
            .map(|row| Narrative {
                author: row.by.to_string(),
                date: self.short_date(row.date),
                body: prose(&row.text),
                lang: self.foreign(row.language.as_deref().unwrap_or(&model.school.language)),
            })
            .collect()
    }

    /// The student's own words since the report before.
    fn notes(&self, kind: GoalKind) -> Vec<Note> {
        let since = self.occasion.previous;
        self.model
            .records(self.student)
            .goals
            .iter()
            .filter(|row| row.kind == kind && row.date <= self.occasion.as_of)
            .filter(|row| since.is_none_or(|since| row.date > since))
            .map(|row| Note {
                body: prose(&row.text),
                date: self.short_date(row.date),
                lang: self.foreign(&self.model.school.language),
            })
            .collect()
    }
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

/// The habits of the period being reported, or of the last one before it that has any.
pub(super) fn habits(page: &Page<'_>) -> Option<Habits> {
    let scale = &page.model.scales[page.model.habit_scale?];
    let rows = &page.model.records(page.student).habits;
    let current = page.occasion.period?;
    let period: Idx<Period> =
        rows.iter().map(|row| row.period).filter(|period| *period <= current).max()?;
    let rows = rows.iter().filter(|row| row.period == period).map(|row| HabitRow {
        title: page.habit_title(row.habit),
        description: page.habit_description(row.habit),
        mark: page.level_mark(scale, row.level),
        comment: row.comment.as_deref().map(|comment| page.original(comment)),
    });
    Some(Habits { note: page.say("habits-note", &[]), rows: rows.collect() })
}

fn attendance(page: &Page<'_>) -> Option<String> {
    let rows = &page.model.records(page.student).attendance;
    let row = rows.iter().find(|row| Some(row.period) == page.occasion.period)?;
    let number = |number| crate::view::rules::plain(number).into();
    Some(page.say(
        "attendance-line",
        &[
            ("present", number(&row.present)),
            ("absent", number(&row.absent)),
            ("late", number(&row.tardy)),
        ],
    ))
}

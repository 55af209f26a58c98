//! The words of teachers and of the student.

use serde::Serialize;

use super::page::Page;
use crate::base::Idx;
use crate::model::framework::Subject;
use crate::model::records::{self, GoalKind};
use crate::view::voice::{Prose, prose};

/// A teacher's narrative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Narrative {
    /// Who wrote it.
    pub author: String,
    /// The day, as text.
    pub date: String,
    /// The text.
    pub body: Prose,
    /// Language of the text when it differs from the report's.
    pub lang: Option<String>,
}

/// A goal or reflection in the student's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// The words.
    pub body: Prose,
    /// The day, as text.
    pub date: String,
    /// Language of the words when it differs from the report's.
    pub lang: Option<String>,
}

/// The narratives of the period about a subject, or about the whole student.
pub(super) fn about(page: &Page<'_>, subject: Option<Idx<Subject>>) -> Vec<Narrative> {
    let model = page.model;
    let of_period = |row: &&records::Narrative| {
        Some(row.period) == page.occasion.period
            && row.subject == subject
            && row.date <= page.occasion.as_of
    };
    let rows: Vec<&records::Narrative> =
        model.records(page.student).narratives.iter().filter(of_period).collect();
    // A narrative that was translated is there in several languages: the reader's comes first,
    // and the others are left out.
    let own = |row: &&records::Narrative| {
        row.language.as_deref().unwrap_or(&model.school.language) == page.language.tag()
    };
    let translated: Vec<&str> = rows.iter().filter(|row| own(row)).map(|row| &*row.by).collect();
    rows.iter()
        .filter(|row| own(row) || !translated.contains(&&*row.by))
        .map(|row| Narrative {
            author: row.by.to_string(),
            date: page.short_date(row.date),
            body: prose(&row.text),
            lang: page.foreign(row.language.as_deref().unwrap_or(&model.school.language)),
        })
        .collect()
}

/// The student's own words since the report before.
pub(super) fn notes(page: &Page<'_>, kind: GoalKind) -> Vec<Note> {
    let since = page.occasion.previous;
    page.model
        .records(page.student)
        .goals
        .iter()
        .filter(|row| row.kind == kind && row.date <= page.occasion.as_of)
        .filter(|row| since.is_none_or(|since| row.date > since))
        .map(|row| Note {
            body: prose(&row.text),
            date: page.short_date(row.date),
            lang: page.foreign(&page.model.school.language),
        })
        .collect()
}

//! Habits of work and attendance, which are never part of a level.

use serde::Serialize;

use super::page::Page;
use crate::base::Idx;
use crate::model::calendar::Period;
use crate::view::voice::{Arg, Mark, Phrase, plain};

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
    /// The meaning.
    pub description: Option<Phrase>,
    /// Its rating, on the habits' own scale.
    pub mark: Mark,
    /// A teacher's remark.
    pub comment: Option<Phrase>,
}

/// The habits of the period being reported, or of the last one before it that has any.
pub(super) fn make(page: &Page<'_>) -> Option<Habits> {
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

/// Days present, absent and late in the period.
pub(super) fn attendance(page: &Page<'_>) -> Option<String> {
    let rows = &page.model.records(page.student).attendance;
    let row = rows.iter().find(|row| Some(row.period) == page.occasion.period)?;
    let number = |number| Arg::try_number(&plain(number)).into_owned();
    Some(page.say(
        "attendance-line",
        &[
            ("present", number(&row.present)),
            ("absent", number(&row.absent)),
            ("late", number(&row.tardy)),
        ],
    ))
}

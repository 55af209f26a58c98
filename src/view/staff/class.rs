//! A class by competency: students as rows, competencies as columns.

use serde::Serialize;

use super::cell::{Cell, Column};
use super::member::Shown;
use crate::base::Idx;
use crate::model::framework::Competency;
use crate::view::site::Link;
use crate::view::voice::{LevelKey, Phrase, Voice};

/// A class by competency.
#[derive(Clone, Debug, Serialize)]
pub struct ClassPage {
    /// The course, or the class and the subject.
    pub title: Vec<Phrase>,
    /// "12 students".
    pub count: String,
    /// Competencies.
    pub columns: Vec<Column>,
    /// Students.
    pub rows: Vec<ClassRow>,
    /// The levels, lowest first, then the kinds of no level.
    pub key: Vec<LevelKey>,
}

/// A student of a class.
#[derive(Clone, Debug, Serialize)]
pub struct ClassRow {
    /// Name and page.
    pub student: Link,
    /// Advisor.
    pub advisor: String,
    /// Competencies of these that are proficient.
    pub proficient: usize,
    /// Competencies of these that are expected by now and not done.
    pub due: usize,
    /// The levels, in the order of the columns.
    pub cells: Vec<Cell>,
}

impl ClassPage {
    pub(super) fn new(
        voice: &Voice<'_>,
        title: Vec<Phrase>,
        members: &[Shown<'_, '_>],
        competencies: &[Idx<Competency>],
    ) -> Self {
        let row = |member: &Shown<'_, '_>| {
            let states = competencies.iter().map(|idx| member.now.of(*idx).state);
            let cells: Vec<Cell> =
                competencies.iter().map(|idx| Cell::new(*member, *idx)).collect();
            ClassRow {
                student: member.link(),
                advisor: member.advisor.unwrap_or_default().to_string(),
                proficient: states.filter(|state| state.is_proficient()).count(),
                due: cells.iter().filter(|cell| cell.due).count(),
                cells,
            }
        };
        ClassPage {
            title,
            count: voice.say("staff-count-students", &[("count", members.len().into())]),
            columns: competencies.iter().map(|idx| Column::new(voice, members, *idx)).collect(),
            rows: members.iter().map(row).collect(),
            key: voice.level_keys().into_iter().chain(voice.state_keys()).collect(),
        }
    }
}

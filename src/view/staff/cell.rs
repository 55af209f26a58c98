//! A level in a table.

use serde::Serialize;

use super::member::Shown;
use crate::base::Idx;
use crate::model::framework::Competency;
use crate::policy::outcome::State;
use crate::view::voice::{Mark, Phrase, Voice};

/// A competency as a column.
#[derive(Clone, Debug, Serialize)]
pub struct Column {
    /// Code.
    pub code: String,
    /// Title.
    pub title: Phrase,
    /// "5 of 12": students who are proficient, of those who are not excused.
    pub count: String,
}

/// A student's level in a competency.
#[derive(Clone, Debug, Serialize)]
pub struct Cell {
    /// Code of the competency.
    pub code: String,
    /// Title of the competency.
    pub title: Phrase,
    /// The level, or the kind of no level.
    pub mark: Mark,
    /// The page on which it is explained.
    pub path: String,
    /// By this tables are sorted: those that need most come first.
    pub order: usize,
    /// It is expected by now, and not done.
    pub due: bool,
}

/// The anchor of a competency on the page that explains it.
pub(super) fn anchor(competency: Idx<Competency>) -> String {
    format!("c{}", competency.position() + 1)
}

impl Cell {
    pub(super) fn new(member: Shown<'_, '_>, competency: Idx<Competency>) -> Self {
        let found = member.now.of(competency);
        Cell {
            code: member.competency(competency).code.to_string(),
            title: member.competency_title(competency),
            mark: member.mark(found),
            path: member.explained(&anchor(competency)),
            order: match found.state {
                _ if !found.counted => usize::from(u16::MAX),
                State::NotAssessed => 0,
                State::Insufficient { .. } => 1,
                State::NotYet(level) | State::Proficient(level) => 2 + usize::from(level.0),
                State::Exempt => usize::from(u16::MAX),
            },
            due: found.expected && !found.state.is_done(),
        }
    }
}

impl Column {
    pub(super) fn new(
        voice: &Voice<'_>,
        members: &[Shown<'_, '_>],
        competency: Idx<Competency>,
    ) -> Self {
        let found = members.iter().map(|member| member.now.of(competency));
        let found: Vec<_> = found.filter(|found| found.counted).collect();
        let states = || found.iter().map(|found| found.state);
        let proficient = states().filter(|state| state.is_proficient()).count();
        let asked = states().filter(|state| *state != State::Exempt).count();
        let args = [("count", proficient.into()), ("of", asked.into())];
        Column {
            code: voice.competency(competency).code.to_string(),
            title: voice.competency_title(competency),
            count: voice.say("count-of", &args),
        }
    }
}

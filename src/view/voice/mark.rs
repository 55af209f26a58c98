//! Marks: a level, or the kind of no level, as word, shape and colour.

use serde::Serialize;

use super::{Phrase, Voice};
use crate::model::scale::{Level, LevelIdx, Scale};

/// The drawing of a level, or of the lack of one: always a word *and* a shape
/// *and* a colour, so that none of the three is needed to read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// Which of the shapes to draw.
    pub kind: MarkKind,
    /// Filled steps, `0..=of`. Zero when there is no level.
    pub step: usize,
    /// Steps of the scale.
    pub of: usize,
    /// The word for it.
    pub label: Phrase,
    /// The level's colour as `#rrggbb`; absent when there is no level.
    pub color: Option<String>,
}

/// The kinds of mark; the four kinds of "no level" stay apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MarkKind {
    /// A level in the scale's proficient set.
    Proficient,
    /// A level below the proficient set.
    NotYet,
    /// Some evidence, but less than the policy asks for: dashed outline.
    Insufficient,
    /// Nothing assessed: empty outline.
    NotAssessed,
    /// Excused from it: a dash.
    Exempt,
}

/// One line of the key to the levels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LevelKey {
    /// The mark, with its word.
    pub mark: Mark,
    /// The meaning, as a sentence for families.
    pub meaning: Phrase,
}

impl<'a> Voice<'a> {
    /// The mark of a level of a scale of the school.
    pub fn level_mark(&self, scale: &'a Scale, level: LevelIdx) -> Mark {
        let found = scale.get(level);
        Mark {
            kind: if found.proficient { MarkKind::Proficient } else { MarkKind::NotYet },
            step: usize::from(level.0) + 1,
            of: scale.levels.len(),
            label: self.level_text(scale, found, "label", &found.label),
            color: Some(found.color.to_string()),
        }
    }

    /// The mark of a kind of no level, with the word of `key`.
    pub fn empty_mark(&self, kind: MarkKind, key: &str) -> Mark {
        let of = self.model.academic_scale().levels.len();
        Mark { kind, step: 0, of, label: Phrase::own(self.say(key, &[])), color: None }
    }

    /// The key to the levels of the scale of competencies, lowest first.
    pub fn level_keys(&self) -> Vec<LevelKey> {
        self.keys(self.model.academic_scale())
    }

    fn keys(&self, scale: &'a Scale) -> Vec<LevelKey> {
        let key = |(idx, level): (LevelIdx, &'a Level)| LevelKey {
            mark: self.level_mark(scale, idx),
            meaning: self.level_text(scale, level, "family", &level.family),
        };
        scale.iter().map(key).collect()
    }

    /// The key to the levels of the scale of habits, lowest first; empty where habits are not
    /// rated.
    pub fn habit_keys(&self) -> Vec<LevelKey> {
        let scale = self.model.habit_scale.map(|scale| &self.model.scales[scale]);
        scale.map_or_else(Vec::new, |scale| self.keys(scale))
    }

    /// The key to the kinds of no level.
    pub fn state_keys(&self) -> Vec<LevelKey> {
        [
            (MarkKind::NotAssessed, "not-assessed"),
            (MarkKind::Insufficient, "insufficient"),
            (MarkKind::Exempt, "exempt"),
        ]
        .into_iter()
        .map(|(kind, key)| LevelKey {
            mark: self.empty_mark(kind, key),
            meaning: Phrase::own(self.say(&format!("{key}-meaning"), &[])),
        })
        .collect()
    }

    /// A text of a level (`label` or `family`); translations name the level `SCALE:LEVEL`.
    fn level_text(&self, scale: &Scale, level: &Level, field: &str, original: &str) -> Phrase {
        self.phrase(&format!("{}:{}", scale.id.value, level.code), field, original)
    }
}

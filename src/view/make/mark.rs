//! Marks: a level, or the kind of no level, as word, shape and colour.

use super::Page;
use crate::model::scale::{Level, LevelIdx, Scale};
use crate::policy::outcome::{Determination, State, SubjectOutcome};
use crate::view::parts::{LevelKey, Mark, MarkKind, Phrase};

impl<'a> Page<'a> {
    /// The mark of a determination.
    pub(super) fn mark(&self, determination: &Determination) -> Mark {
        let scale = self.model.academic_scale();
        match determination.state {
            State::Proficient(level) | State::NotYet(level) => self.level_mark(scale, level),
            State::NotAssessed => self.empty_mark(MarkKind::NotAssessed, "not-assessed"),
            State::Exempt => self.empty_mark(MarkKind::Exempt, "exempt"),
            State::Insufficient { .. } => {
                let mark = self.empty_mark(MarkKind::Insufficient, "insufficient");
                match self.need(determination) {
                    Some(label) => Mark { label: Phrase::own(label), ..mark },
                    None => mark,
                }
            }
        }
    }

    /// The mark of a level of a scale of the school.
    pub(super) fn level_mark(&self, scale: &'a Scale, level: LevelIdx) -> Mark {
        let found = scale.get(level);
        let label = self.level_text(&scale.id.value, &found.code, "label", &found.label);
        Mark {
            kind: if found.proficient { MarkKind::Proficient } else { MarkKind::NotYet },
            step: usize::from(level.0) + 1,
            of: scale.levels.len(),
            label,
            color: Some(found.color.to_string()),
        }
    }

    /// The mark of a subject's level, where there is one.
    pub(super) fn subject_mark(&self, subject: &SubjectOutcome) -> Option<Mark> {
        let level = subject.level.as_ref()?;
        Some(self.level_mark(self.model.academic_scale(), level.level))
    }

    fn empty_mark(&self, kind: MarkKind, key: &str) -> Mark {
        let of = self.model.academic_scale().levels.len();
        Mark { kind, step: 0, of, label: Phrase::own(self.say(key, &[])), color: None }
    }

    /// The key to the levels of the scale of competencies, lowest first.
    pub(super) fn level_keys(&self) -> Vec<LevelKey> {
        let scale = self.model.academic_scale();
        let key = |(idx, level): (LevelIdx, &'a Level)| LevelKey {
            mark: self.level_mark(scale, idx),
            meaning: self.level_text(&scale.id.value, &level.code, "family", &level.family),
        };
        scale.iter().map(key).collect()
    }

    /// The key to the kinds of no level.
    pub(super) fn state_keys(&self) -> Vec<LevelKey> {
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
}

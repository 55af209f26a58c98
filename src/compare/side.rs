//! One of the two sides of a comparison, and a student on it.

use super::change::{Change, ComparedValue};
use crate::base::{Date, Idx};
use crate::model::Model;
use crate::model::people::Student;
use crate::policy::{self, Governing, Rulebook, Rules, StudentOutcome};
use crate::view::voice::{Language, Voice};

/// A school by its rules on a day: one of the two sides of a comparison.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The school.
    pub model: &'a Model,
    /// Its rules, in all their versions.
    pub rules: &'a Rulebook,
    /// The day; what became known after it does not exist.
    pub as_of: Date,
    /// In which the causes are told.
    pub language: Language<'a>,
}

/// One student on one side.
pub(super) struct Case<'a> {
    pub(super) model: &'a Model,
    pub(super) governing: Governing<'a>,
    pub(super) rules: &'a Rules,
    pub(super) language: Language<'a>,
    pub(super) student: &'a Student,
    pub(super) outcome: StudentOutcome,
}

impl<'a> Case<'a> {
    pub(super) fn new(side: &Side<'a>, student: Idx<Student>) -> Self {
        let Side { model, rules, as_of, language } = *side;
        let person = &model.students[student];
        let governing = rules.governing(person, as_of);
        let outcome = policy::assess(&governing, model, student, as_of);
        let rules = governing.rules();
        Case { model, governing, rules, language, student: person, outcome }
    }

    pub(super) fn voice(&self) -> Voice<'a> {
        Voice { model: self.model, rules: self.rules, language: self.language }
    }

    /// A change of this student, as the side that is looked at.
    pub(super) fn change(
        &self,
        kind: ComparedValue,
        of: Option<&str>,
        from: String,
        to: String,
    ) -> Change {
        Change {
            kind,
            student: self.student.id.value.to_string(),
            name: self.student.name(),
            of: of.map(str::to_string),
            from,
            to,
            lost: Vec::new(),
            because: Vec::new(),
        }
    }
}

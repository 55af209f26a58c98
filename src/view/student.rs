//! A student on the day that a document looks at, and the voice to speak of them.

use std::ops::Deref;

use serde::Serialize;

use super::Context;
use super::occasion::Occasion;
use super::voice::{Fact, Language, Mark, MarkKind, Voice, amount, plain};
use crate::base::{Date, Idx};
use crate::model::people::Student;
use crate::policy::outcome::{Determination, Lack, State, SubjectOutcome};
use crate::policy::{self, Governing, StudentOutcome};

/// A student as a document for colleges heads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StudentBlock {
    /// Legal name.
    pub name: String,
    /// Name the student goes by, when it differs.
    pub preferred: Option<String>,
    /// The name in Latin letters, when it is written in others.
    pub latin: Option<String>,
    /// The school's identifier, for the foot of each page.
    pub id: String,
    /// Label and value pairs in order: born, ID, grade, programme, school, entered, class of, left.
    pub facts: Vec<Fact>,
}

/// The ground that a document about a student is made from.
pub(super) struct StudentPage<'a> {
    pub(super) voice: Voice<'a>,
    /// The rules that the student is under, and those before.
    pub(super) governing: Governing<'a>,
    pub(super) occasion: Occasion,
    pub(super) student: Idx<Student>,
    /// The student on the as-of day.
    pub(super) now: StudentOutcome,
}

impl<'a> Deref for StudentPage<'a> {
    type Target = Voice<'a>;

    fn deref(&self) -> &Voice<'a> {
        &self.voice
    }
}

impl<'a> StudentPage<'a> {
    /// The page of a student. One document is by one version of the rules, so that what changed
    /// since the last report did not change because of the rules.
    pub(super) fn new(
        context: &Context<'a>,
        student: Idx<Student>,
        language: Language<'a>,
    ) -> Self {
        let Context { model, rulebook, occasion } = *context;
        let governing = rulebook.governing(&model.students[student], occasion.as_of);
        let rules = governing.rules();
        let now = policy::assess(&governing, model, student, occasion.as_of);
        let voice = Voice { model, rules, language };
        StudentPage { voice, governing, occasion, student, now }
    }

    /// The mark of a determination.
    pub(super) fn mark(&self, determination: &Determination) -> Mark {
        match determination.state {
            State::Proficient(level) | State::NotYet(level) => {
                self.level_mark(self.model.academic_scale(), level)
            }
            State::NotAssessed => self.empty_mark(MarkKind::NotAssessed, "not-assessed"),
            State::Exempt => self.empty_mark(MarkKind::Exempt, "exempt"),
            State::Insufficient { .. } => self.empty_mark(MarkKind::Insufficient, "insufficient"),
        }
    }

    /// The mark of a subject's level, where there is one.
    pub(super) fn subject_mark(&self, subject: &SubjectOutcome) -> Option<Mark> {
        let level = subject.level.as_ref()?;
        Some(self.level_mark(self.model.academic_scale(), level.level))
    }

    /// The lacks of the evidence for a competency, as a phrase.
    pub(super) fn need(&self, found: &Determination) -> Option<String> {
        if !matches!(found.state, State::Insufficient { .. }) {
            return None;
        }
        let lack = found.basis.lacks.first()?;
        let counted = |key: &str, missing: u32| self.say(key, &[("count", missing.into())]);
        Some(match lack {
            Lack::Ratings(progress) => counted("need-ratings", progress.missing()),
            Lack::Kind(kind, progress) => {
                let kind = self.say(&format!("kind-{}", kind.code()), &[]);
                let count = progress.missing();
                self.say("need-kind", &[("count", count.into()), ("kind", kind.into())])
            }
            Lack::Tasks(progress) => counted("need-tasks", progress.missing()),
            Lack::Assessors(progress) => counted("need-assessors", progress.missing()),
            Lack::Contexts(progress) => counted("need-contexts", progress.missing()),
            Lack::Indicators(progress) => counted("need-indicators", progress.missing()),
            Lack::Method => self.say("need-method", &[]),
        })
    }

    /// The student of a document for colleges.
    pub(super) fn student_block(&self) -> StudentBlock {
        let page = self;
        let student = &page.model.students[page.student];
        let date = |date: Option<Date>| date.map(|date| page.date(date));
        let day = page.occasion.as_of;
        let year = page.model.calendar.year_of(day);
        let text = |text: Option<&str>| text.map(str::to_string);
        let grade = page.now.grade.map(|grade| grade.to_string());
        let class = student.class_on(day, &page.model.calendar);
        let facts = [
            ("fact-born", date(student.born)),
            ("fact-id", Some(student.id.value.to_string())),
            ("fact-grade", grade.map(|grade| page.say("grade-alone", &[("grade", grade.into())]))),
            ("fact-program", text(student.years.program(year, day))),
            ("fact-campus", text(student.years.school(year, day))),
            ("fact-entered", date(student.stays.entered())),
            ("fact-class", class.map(|year| year.to_string())),
            ("fact-left", date(student.stays.left_by(day))),
        ];
        let facts = facts
            .into_iter()
            .filter_map(|(key, value)| Some(Fact { label: page.say(key, &[]), value: value? }));
        let (name, usual, latin) = (student.legal_name(), student.name(), student.latin_name());
        StudentBlock {
            preferred: (usual != name && latin.as_ref() != Some(&usual)).then_some(usual),
            latin,
            id: student.id.value.to_string(),
            name,
            facts: facts.collect(),
        }
    }

    /// "18.5 of 24 credits earned".
    pub(super) fn credits_earned(&self) -> String {
        let page = self;
        let earned = amount(&page.now.credits).into();
        match &page.now.graduation.total {
            Some(total) => {
                let required = plain(&total.required).into();
                page.say("credits-of", &[("earned", earned), ("required", required)])
            }
            None => page.say("credits-earned", &[("earned", earned)]),
        }
    }
}

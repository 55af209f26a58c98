//! How each value of a student came about: the traces that `gradus explain` prints, as a page.

use serde::Serialize;

use super::cell::anchor;
use super::member::Member;
use crate::view::explain::{self, Trace};

/// How each value of a student came about.
#[derive(Clone, Debug, Serialize)]
pub struct ExplainedPage {
    /// Every value: competencies, courses, the average, the diploma.
    pub values: Vec<ExplainedValue>,
}

/// How a value came about.
#[derive(Clone, Debug, Serialize)]
pub struct ExplainedValue {
    /// Its anchor.
    pub id: String,
    /// The trace.
    pub trace: Trace,
}

pub(super) const GPA: &str = "gpa";
pub(super) const GRADUATION: &str = "graduation";

/// The anchor of a course, by its position in the outcome.
pub(super) fn course(at: usize) -> String {
    format!("course{}", at + 1)
}

pub(super) fn page(member: &Member<'_>) -> ExplainedPage {
    let (voice, outcome) = (&member.voice, &member.now);
    let value = |id: String, trace| ExplainedValue { id, trace };
    let competencies = voice.model.framework.competencies.indices();
    let levels =
        competencies.map(|idx| value(anchor(idx), explain::competency(voice, outcome, idx)));
    let courses = (0..outcome.courses.len())
        .map(|at| value(course(at), explain::course(voice, &member.governing, outcome, at)));
    let whole = [
        value(GPA.to_string(), explain::gpa(voice, outcome)),
        value(GRADUATION.to_string(), explain::graduation(voice, outcome)),
    ];
    ExplainedPage { values: levels.chain(courses).chain(whole).collect() }
}

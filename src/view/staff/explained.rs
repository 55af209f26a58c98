//! The way to each value of a student: the traces that `gradus explain` prints, as a page.

use serde::Serialize;

use super::cell::anchor;
use super::member::Shown;
use crate::view::explain::{self, Step, Topic, Trace};

/// The way to each value of a student.
#[derive(Clone, Debug, Serialize)]
pub struct ExplainedPage {
    /// Every value that is shown: competencies, courses, the average, the diploma.
    pub values: Vec<ExplainedValue>,
    /// The rules by which they came about, each once.
    pub rules: Vec<ExplainedRule>,
    /// The version of the school's rules.
    pub policy: String,
}

/// The way to a value.
#[derive(Clone, Debug, Serialize)]
pub struct ExplainedValue {
    /// Its anchor.
    pub id: String,
    /// The value, whose it is, and the day.
    pub title: String,
    /// The result.
    pub result: String,
    /// The version of the school's rules, where it is not that of the page.
    pub policy: Option<String>,
    /// Positions of the rules that were applied.
    pub rules: Vec<usize>,
    /// The way there, without the rules.
    pub steps: Vec<Step>,
}

/// A rule in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExplainedRule {
    /// Its name.
    pub title: String,
    /// Sentences.
    pub lines: Vec<String>,
}

pub(super) const GPA: &str = "gpa";
pub(super) const GRADUATION: &str = "graduation";

/// The anchor of a course, by its position in the outcome.
pub(super) fn course(at: usize) -> String {
    format!("course{}", at + 1)
}

pub(super) fn page(member: Shown<'_, '_>) -> ExplainedPage {
    let (voice, outcome) = (&member.voice, &member.now);
    let mut page = ExplainedPage {
        values: Vec::new(),
        rules: Vec::new(),
        policy: voice.rules.about.title.clone(),
    };
    let competencies = voice.model.framework.competencies.indices();
    for idx in competencies.filter(|idx| member.shows(*idx)) {
        page.add(anchor(idx), explain::competency(voice, outcome, idx));
    }
    if !member.is_whole() {
        return page;
    }
    for at in 0..outcome.courses.len() {
        page.add(course(at), explain::course(voice, &member.governing, outcome, at));
    }
    page.add(GPA.to_string(), explain::gpa(voice, outcome));
    page.add(GRADUATION.to_string(), explain::graduation(voice, outcome));
    page
}

impl ExplainedPage {
    fn add(&mut self, id: String, trace: Trace) {
        let Trace { policy, title, result, steps } = trace;
        let policy = Some(policy.title).filter(|title| *title != self.policy);
        let is_rule = |step: &Step| step.topic == Topic::Rule && step.rows.is_empty();
        let (rules, steps): (Vec<Step>, Vec<Step>) = steps.into_iter().partition(is_rule);
        let rules = rules.into_iter().map(|step| self.rule(step)).collect();
        self.values.push(ExplainedValue { id, title, result, policy, rules, steps });
    }

    /// The position of a rule, which many values have in common.
    fn rule(&mut self, step: Step) -> usize {
        let rule = ExplainedRule { title: step.title, lines: step.lines };
        let known = self.rules.iter().position(|other| *other == rule);
        known.unwrap_or_else(|| {
            self.rules.push(rule);
            self.rules.len() - 1
        })
    }
}

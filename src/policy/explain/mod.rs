//! How a value came about, step by step, in words.
//!
//! A trace is made from an outcome: it repeats the arithmetic in writing and decides nothing.

mod competency;
mod course;
mod given;
mod gpa;
mod graduation;
mod rank;
mod words;

pub use competency::{competency, later};
pub use course::course;
pub use given::given;
pub use gpa::gpa;
pub use graduation::graduation;
pub use rank::rank;
pub use words::{
    credit_rule, determination_rule, growth_rule, letter_rule, pace_rule, rank_rule, subject_rule,
};

use serde::Serialize;

use super::rules::Rules;
use crate::base::Date;

/// How a value came about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Trace {
    /// The version of the school's rules that was applied.
    pub policy: Applied,
    /// What is explained.
    pub title: String,
    /// What comes out.
    pub result: String,
    /// The way there.
    pub steps: Vec<Step>,
}

/// A version of the school's rules by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Applied {
    /// Its title.
    pub title: String,
    /// Since when it is in force.
    pub since: Option<Date>,
}

impl Applied {
    /// The name of some rules.
    pub fn of(rules: &Rules) -> Self {
        Applied { title: rules.about.title.clone(), since: rules.about.since }
    }
}

/// One step of the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// What the step is about.
    pub title: String,
    /// Sentences.
    pub lines: Vec<String>,
    /// What the step looks at, in order.
    pub rows: Vec<Row>,
}

/// Something that a step looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Its day.
    pub date: Option<String>,
    /// What it is.
    pub what: String,
    /// Its rating, number, letter or credit.
    pub value: Option<String>,
    /// A remark, or why it was set aside.
    pub note: Option<String>,
    /// The identifier it has in the school's files.
    pub id: Option<String>,
}

impl Trace {
    fn new(rules: &Rules, title: String, result: String) -> Self {
        Trace { policy: Applied::of(rules), title, result, steps: Vec::new() }
    }

    /// Adds a step, unless it says nothing.
    fn step(&mut self, title: impl Into<String>, lines: Vec<String>, rows: Vec<Row>) {
        if !lines.is_empty() || !rows.is_empty() {
            self.steps.push(Step { title: title.into(), lines, rows });
        }
    }
}

//! The shape of an explanation: steps of sentences and rows.

use serde::Serialize;

use crate::base::Date;
use crate::policy::{Rules, StudentOutcome};
use crate::view::voice::Voice;

/// The way to a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Trace {
    /// The version of the school's rules that was applied.
    pub policy: Applied,
    /// The value that is explained.
    pub title: String,
    /// The result.
    pub result: String,
    /// The way there.
    pub steps: Vec<Step>,
}

/// A version of the school's rules by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Applied {
    /// Its title, as the school wrote it.
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
    /// The same in every language.
    pub topic: Topic,
    /// The topic of the step, in words.
    pub title: String,
    /// Sentences.
    pub lines: Vec<String>,
    /// The rows that the step looks at, in order.
    pub rows: Vec<Row>,
}

/// The topic of a step, for programs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// The rule that was applied.
    Rule,
    /// The stage at which the student works.
    Stage,
    /// Ratings that count.
    Ratings,
    /// Ratings that do not count.
    SetAside,
    /// The number behind the level.
    Number,
    /// The amount of evidence.
    Evidence,
    /// Judgements and exemptions.
    Judgements,
    /// The way that the student has come.
    Growth,
    /// Records of a day to come.
    Later,
    /// Competencies usually reached by now.
    Expected,
    /// Other competencies of a subject.
    NotExpected,
    /// Competencies of a course.
    Competencies,
    /// The credit of a course.
    Credit,
    /// The letter of a course.
    Letter,
    /// The level of a course.
    CourseLevel,
    /// A course as it was entered.
    Entered,
    /// A part of an average.
    Counted,
    /// A row that has no part in an average.
    NotCounted,
    /// The average of points as they are.
    Unweighted,
    /// The average with the weights of levels of courses.
    Weighted,
    /// A requirement of the diploma or a limit on credit, by its code.
    Requirement(String),
    /// Credit in all.
    Total,
    /// The average that students are ranked by.
    Average,
    /// The students who are ranked together.
    Class,
}

/// Something that a step looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Its day.
    pub date: Option<String>,
    /// The thing in the row.
    pub what: String,
    /// Its rating, number, letter or credit.
    pub value: Option<String>,
    /// A remark, or why it was set aside.
    pub note: Option<String>,
    /// The identifier it has in the school's files.
    pub id: Option<String>,
}

impl Trace {
    pub(super) fn new(
        voice: &Voice<'_>,
        outcome: &StudentOutcome,
        what: String,
        result: String,
    ) -> Self {
        let name = voice.model.students[outcome.student].name();
        let args =
            [("what", what.into()), ("name", name.into()), ("date", day(outcome.as_of).into())];
        let title = voice.say("explain-title", &args);
        Trace { policy: Applied::of(voice.rules), title, result, steps: Vec::new() }
    }

    /// Adds a step, unless it says nothing.
    pub(super) fn step(&mut self, topic: Topic, title: String, lines: Vec<String>, rows: Vec<Row>) {
        if !lines.is_empty() || !rows.is_empty() {
            self.steps.push(Step { topic, title, lines, rows });
        }
    }
}

/// A day as the school's files have it, to be found there.
pub(super) fn day(day: Date) -> String {
    day.to_string()
}

//! Why a value changed: the steps in which two traces part.

use serde::Serialize;

use crate::view::explain::{Row, Step, Topic, Trace};

/// A step on the way to a value that is not the same on both sides.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Cause {
    /// The code of the requirement that the step is about, where it is about one.
    #[serde(skip)]
    pub requirement: Option<String>,
    /// The topic of the step.
    pub step: String,
    /// Its sentences that only the side that is compared with has.
    pub from: Vec<String>,
    /// Its sentences that only the side that is looked at has.
    pub to: Vec<String>,
}

/// The steps in which two traces part, in their order: what comes first is what the rest follows
/// from.
pub(super) fn causes(from: &Trace, to: &Trace) -> Vec<Cause> {
    let steps = |trace: &Trace| -> Vec<Step> {
        // A rating that was not used cannot have changed anything.
        trace.steps.iter().filter(|step| step.topic != Topic::SetAside).cloned().collect()
    };
    let mut before = steps(from);
    let mut found = Vec::new();
    for step in steps(to) {
        let earlier = counterpart(&before, &step).map(|at| before.remove(at));
        let here = said(&step);
        let there = earlier.as_ref().map(said).unwrap_or_default();
        found.extend(cause(step, &there, &here));
    }
    found.extend(before.into_iter().filter_map(|step| {
        let there = said(&step);
        cause(step, &there, &[])
    }));
    found
}

/// The step that says the same about the other side: of the same title, or else on the same topic,
/// since a title may name a rule or a day.
fn counterpart(steps: &[Step], step: &Step) -> Option<usize> {
    let same = steps.iter().position(|other| other.title == step.title);
    same.or_else(|| steps.iter().position(|other| other.topic == step.topic))
}

fn cause(step: Step, from: &[String], to: &[String]) -> Option<Cause> {
    let without = |these: &[String], those: &[String]| -> Vec<String> {
        these.iter().filter(|words| !those.contains(words)).cloned().collect()
    };
    let (from, to) = (without(from, to), without(to, from));
    let requirement = match step.topic {
        Topic::Requirement(code) => Some(code),
        _ => None,
    };
    let cause = Cause { requirement, step: step.title, from, to };
    (!cause.from.is_empty() || !cause.to.is_empty()).then_some(cause)
}

/// Everything that a step says, a sentence or a row each.
fn said(step: &Step) -> Vec<String> {
    step.lines.iter().cloned().chain(step.rows.iter().map(row)).collect()
}

fn row(row: &Row) -> String {
    let Row { date, what, value, note, id } = row;
    let mut words: Vec<String> = Vec::new();
    words.extend(date.clone());
    words.extend(value.clone());
    words.push(what.clone());
    words.extend(note.as_ref().map(|note| format!("({note})")));
    words.extend(id.as_ref().map(|id| format!("[{id}]")));
    words.join(" ")
}

//! The way to the values of a student, as pages.

use serde::Serialize;

use super::link;
use super::words::{Speaker, TextPiece, parts};
use crate::press::Loaded;
use crate::press::asked::{Asked, Person};
use crate::view::explain::{Row, Trace};

/// All values of a student in a line each.
#[derive(Debug, Serialize)]
pub(super) struct Everything {
    name: String,
    id: String,
    values: Vec<Value>,
    courses: Vec<Value>,
}

#[derive(Debug, Serialize)]
struct Value {
    title: String,
    result: String,
    /// The page on which it is explained.
    href: Option<String>,
}

/// The way to one value.
#[derive(Debug, Serialize)]
pub(super) struct Explained {
    name: String,
    /// The page of all values of the student.
    all: String,
    traces: Vec<Way>,
}

/// A trace, its texts by their pieces.
#[derive(Debug, Serialize)]
struct Way {
    title: Vec<TextPiece>,
    result: Vec<TextPiece>,
    steps: Vec<Step>,
    /// Title of the policy that was applied.
    policy: String,
}

#[derive(Debug, Serialize)]
struct Step {
    title: Vec<TextPiece>,
    lines: Vec<Vec<TextPiece>>,
    /// The title in one piece, for those who listen.
    named: String,
    rows: Vec<Row>,
}

/// Why nothing is explained.
#[derive(Debug, Serialize)]
pub(super) struct Unknown {
    message: String,
    help: Option<String>,
}

impl From<(String, Option<String>)> for Unknown {
    fn from((message, help): (String, Option<String>)) -> Self {
        Unknown { message, help }
    }
}

/// All values of a student.
pub(super) fn everything(
    school: &Loaded,
    id: &str,
    speaker: &Speaker<'_>,
    root: &str,
) -> Result<Everything, Unknown> {
    let person = Person::find(school, id)?;
    let value = |asked| {
        let trace = person.trace(asked, speaker.language)?;
        let href = person.word(asked).map(|word| link::explain(root, id, Some(word)));
        Some(Value { title: trace.title, result: trace.result, href })
    };
    let is_course = |asked: &Asked| matches!(asked, Asked::Course(_) | Asked::Given(_));
    let (courses, values): (Vec<Asked>, Vec<Asked>) =
        person.everything().into_iter().partition(is_course);
    Ok(Everything {
        name: school.model.students[person.student()].name(),
        id: id.to_string(),
        values: values.into_iter().filter_map(value).collect(),
        courses: courses.into_iter().filter_map(value).collect(),
    })
}

/// The way to one value, with every attempt at a course.
pub(super) fn one(
    school: &Loaded,
    id: &str,
    about: &str,
    speaker: &Speaker<'_>,
    root: &str,
) -> Result<Explained, Unknown> {
    let person = Person::find(school, id)?;
    let asked = person.about(about)?;
    Ok(Explained {
        name: school.model.students[person.student()].name(),
        all: link::explain(root, id, None),
        traces: asked
            .into_iter()
            .filter_map(|asked| person.trace(asked, speaker.language))
            .map(way)
            .collect(),
    })
}

fn way(trace: Trace) -> Way {
    let steps = trace.steps.into_iter().map(|step| Step {
        title: parts(&step.title),
        lines: step.lines.iter().map(|line| parts(line)).collect(),
        named: step.title.replace('`', ""),
        rows: step.rows,
    });
    Way {
        title: parts(&trace.title),
        result: parts(&trace.result),
        steps: steps.collect(),
        policy: trace.policy.title,
    }
}

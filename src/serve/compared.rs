//! A comparison as a page: whom it changes, from what to what, and why.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::link;
use super::words::Speaker;
use crate::compare::{self, Change, ComparedValue, Comparison, Side};
use crate::press::Loaded;

/// The result of a comparison.
#[derive(Debug, Serialize)]
pub(super) struct Compared {
    /// How many change, of how many.
    summary: String,
    groups: Vec<Group>,
    /// Things that only one side has, and edits in the framework and the courses.
    edits: Vec<String>,
}

/// Changes of one kind of value.
#[derive(Debug, Serialize)]
struct Group {
    title: String,
    count: String,
    rows: Vec<Row>,
    /// Rows that are not shown.
    more: Option<String>,
}

#[derive(Debug, Serialize)]
struct Row {
    student: String,
    id: String,
    of: String,
    from: String,
    to: String,
    explain: String,
    because: Vec<Why>,
}

#[derive(Debug, Serialize)]
struct Why {
    step: String,
    from: Vec<String>,
    to: Vec<String>,
}

/// Rows of one kind that are shown.
const SHOWN: usize = 200;

/// How a school differs from another, or from itself by other rules.
pub(super) fn of(from: &Loaded, to: &Loaded, speaker: &Speaker<'_>, root: &str) -> Compared {
    let found = compare::compare(&side(from, speaker), &side(to, speaker), &[]);
    let people: BTreeSet<&str> = found.changes.iter().map(|one| one.student.as_str()).collect();
    let args = [("count", people.len().into()), ("all", found.compared.into())];
    let mut by_kind: BTreeMap<ComparedValue, Vec<&Change>> = BTreeMap::new();
    for change in &found.changes {
        by_kind.entry(change.kind).or_default().push(change);
    }
    Compared {
        summary: speaker.text("office-compared", &args),
        groups: by_kind.into_iter().map(|(kind, own)| group(kind, &own, speaker, root)).collect(),
        edits: edits(&found),
    }
}

fn side<'a>(school: &'a Loaded, speaker: &Speaker<'a>) -> Side<'a> {
    let as_of = school.occasion.as_of;
    Side { model: &school.model, rules: &school.rules, as_of, language: speaker.language }
}

fn group(kind: ComparedValue, changes: &[&Change], speaker: &Speaker<'_>, root: &str) -> Group {
    let key = match kind {
        ComparedValue::Graduation => "office-value-graduation",
        ComparedValue::Requirement => "office-value-requirement",
        ComparedValue::Gpa => "office-value-gpa",
        ComparedValue::Credit => "office-value-credit",
        ComparedValue::Letter => "office-value-letter",
        ComparedValue::Level => "office-value-level",
    };
    let people: BTreeSet<&str> = changes.iter().map(|one| one.student.as_str()).collect();
    let more = changes.len().saturating_sub(SHOWN);
    Group {
        title: speaker.text(key, &[]),
        count: speaker.count("office-students", people.len()),
        rows: changes.iter().take(SHOWN).map(|change| row(change, root)).collect(),
        more: (more > 0).then(|| speaker.more(more)),
    }
}

fn row(change: &Change, root: &str) -> Row {
    let about = match (change.kind, &change.of) {
        (ComparedValue::Graduation | ComparedValue::Requirement, _) => Some("graduation"),
        (ComparedValue::Gpa, _) => Some("gpa"),
        (_, of) => of.as_deref(),
    };
    Row {
        student: change.name.clone(),
        id: change.student.clone(),
        of: change.of.clone().unwrap_or_default(),
        from: change.from.clone(),
        to: change.to.clone(),
        explain: link::explain(root, &change.student, about),
        because: change
            .because
            .iter()
            .map(|cause| Why {
                step: cause.step.clone(),
                from: cause.from.clone(),
                to: cause.to.clone(),
            })
            .collect(),
    }
}

fn edits(found: &Comparison) -> Vec<String> {
    let only = found.only.iter().map(|only| {
        let side = match only.side {
            compare::Which::From => "no longer there",
            compare::Which::To => "new",
        };
        let what = match only.what {
            compare::What::Student => "student",
            compare::What::Competency => "competency",
            compare::What::Course => "course",
            compare::What::Requirement => "requirement",
        };
        format!("{what} `{}` {}: {side}", only.code, only.title)
    });
    let edits = found.edits.iter().map(|edit| {
        let becomes = match (&edit.from, &edit.to) {
            (Some(from), Some(to)) => format!("was `{from}`, is `{to}`"),
            (None, Some(to)) => format!("new, `{to}`"),
            (Some(from), None) => format!("`{from}` is gone"),
            (None, None) => String::new(),
        };
        format!("{} {}: {} {becomes}", edit.code, edit.title, edit.about)
    });
    only.chain(edits).collect()
}

//! A comparison in writing: all students by kind of change, or some students with every step.

use std::collections::BTreeMap;

use super::sides::{About, Sides, students};
use crate::cli::output::{count_of, say};
use crate::cli::trace::wrap;
use crate::compare::{Cause, Change, ComparedValue, Comparison, Edit, What, Which};

/// Every change by kind, the gravest first: whom it is about, what it becomes, and what most of
/// them follow from.
pub(super) fn everybody(sides: &Sides, found: &Comparison) {
    head(sides, found);
    let of_kind = |kind: ComparedValue| -> Vec<&Change> {
        found.changes.iter().filter(|change| change.kind == kind).collect()
    };
    let kinds = [
        ComparedValue::Graduation,
        ComparedValue::Requirement,
        ComparedValue::Gpa,
        ComparedValue::Credit,
        ComparedValue::Letter,
        ComparedValue::Level,
    ];
    for changes in kinds.into_iter().map(of_kind).filter(|changes| !changes.is_empty()) {
        let people = students(changes.iter().copied());
        say!("\n{}: {}", title(changes[0].kind), count_of(people, "student"));
        transitions(&changes);
        rows(&changes);
        losses(&changes);
        reasons(&changes);
    }
}

/// The changes of some students, each with every step that differs.
pub(super) fn some(sides: &Sides, found: &Comparison) {
    head(sides, found);
    let mut by_student: BTreeMap<&str, Vec<&Change>> = BTreeMap::new();
    for change in &found.changes {
        by_student.entry(&change.student).or_default().push(change);
    }
    for (id, changes) in by_student {
        say!("\n{id} {}", changes[0].name);
        for change in changes {
            let of = change.of.as_ref().map_or(String::new(), |code| format!(" {code}"));
            say!("\n  {}{of}: {} -> {}", title(change.kind), change.from, change.to);
            for cause in &change.because {
                steps(cause, 4);
            }
        }
    }
}

fn head(sides: &Sides, found: &Comparison) {
    say!("from  {}", about(&sides.from));
    say!("to    {}", about(&sides.to));
    let changed = match students(found.changes.iter()) {
        0 => "nobody changes".to_string(),
        1 => "1 changes".to_string(),
        many => format!("{many} change"),
    };
    say!("\n{} compared; {changed}", count_of(found.compared, "student"));
    if !found.only.is_empty() {
        say!("\nonly on one side");
    }
    for only in &found.only {
        let what = match only.what {
            What::Student => "student",
            What::Competency => "competency",
            What::Course => "course",
            What::Requirement => "requirement",
        };
        let side = match only.side {
            Which::From => "from",
            Which::To => "to",
        };
        say!("  {side:4}  {what:11}  {}  {}", only.code, only.title);
    }
    edits(&found.edits);
}

/// Changes of the framework and the courses, by what they are about.
fn edits(edits: &[Edit]) {
    if !edits.is_empty() {
        say!("\nchanged in the framework and the courses");
    }
    let mut last = None;
    for edit in edits {
        if last != Some(&edit.code) {
            say!("  {}  {}", edit.code, edit.title);
            last = Some(&edit.code);
        }
        let text = match (&edit.from, &edit.to) {
            (Some(from), Some(to)) => format!("{}: was `{from}`, is `{to}`", edit.about),
            (None, Some(to)) => format!("{}: new, `{to}`", edit.about),
            (Some(from), None) => format!("{}: `{from}` is gone", edit.about),
            (None, None) => continue,
        };
        say!("      {}", wrap(&text, 6).trim_start());
    }
}

fn about(side: &About) -> String {
    let file = side.policy_file.as_ref().map_or(String::new(), |file| format!(" by `{file}`"));
    format!(
        "{}, `{}`{file}: {}; on {}",
        side.school,
        side.folder,
        side.policies.join(" / "),
        side.as_of
    )
}

fn title(kind: ComparedValue) -> &'static str {
    match kind {
        ComparedValue::Graduation => "graduation",
        ComparedValue::Requirement => "graduation requirement",
        ComparedValue::Gpa => "grade point average",
        ComparedValue::Credit => "credit",
        ComparedValue::Letter => "letter",
        ComparedValue::Level => "level",
    }
}

/// How often each value becomes each other one, when that says more than the rows alone.
fn transitions(changes: &[&Change]) {
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for change in changes {
        *counts.entry((&change.from, &change.to)).or_default() += 1;
    }
    if counts.len() * 2 > changes.len() {
        return;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|((from, to), count)| (usize::MAX - count, *from, *to));
    for ((from, to), count) in counts {
        say!("  {count:>5} x {from} -> {to}");
    }
    say!("");
}

/// A line for each student and each pair of values, with the codes it is about.
fn rows(changes: &[&Change]) {
    type Key<'a> = (&'a str, &'a str, String);
    let mut rows: BTreeMap<Key<'_>, Vec<&str>> = BTreeMap::new();
    for change in changes {
        let becomes = format!("{} -> {}", change.from, change.to);
        let row = rows.entry((&change.student, &change.name, becomes)).or_default();
        row.extend(change.of.as_deref());
    }
    let width = |cell: fn(&Key<'_>) -> usize| rows.keys().map(cell).max().unwrap_or(0);
    let ids = width(|(id, _, _)| id.chars().count());
    let names = width(|(_, name, _)| name.chars().count());
    let values = width(|(_, _, becomes)| becomes.chars().count());
    for ((id, name, becomes), codes) in &rows {
        let start = format!("  {id:ids$}  {name:names$}  {becomes:values$}  ");
        let indent = start.chars().count().min(MOST_INDENT);
        let codes = wrap(&codes.join(", "), indent);
        say!("{}", format!("{start}{}", codes.trim_start()).trim_end());
    }
}

/// Where the codes of a row go on, at most.
const MOST_INDENT: usize = 56;

/// Credit that was lost: of whom, in which course, when and why.
fn losses(changes: &[&Change]) {
    for change in changes.iter().filter(|change| !change.lost.is_empty()) {
        let of = change.of.as_deref().unwrap_or_default();
        let told = format!("{} {of}: {}", change.student, change.lost.join("; "));
        say!("{}", wrap(&told, 4));
    }
}

/// The first steps that differ, those behind most of the changes first.
fn reasons(changes: &[&Change]) {
    let mut counts: BTreeMap<&Cause, usize> = BTreeMap::new();
    for cause in changes.iter().filter_map(|change| change.because.first()) {
        *counts.entry(cause).or_default() += 1;
    }
    let mut counts: Vec<(&Cause, usize)> =
        counts.into_iter().filter(|(_, count)| *count > 1 || changes.len() == 1).collect();
    counts.sort_by_key(|(_, count)| usize::MAX - count);
    counts.truncate(MOST_REASONS);
    let told: usize = counts.iter().map(|(_, count)| count).sum();
    for (cause, count) in &counts {
        say!("  {count} because of");
        steps(cause, 4);
    }
    if told < changes.len() {
        let rest = changes.len() - told;
        say!("  {rest} for reasons of their own, which `--student ID` shows");
    }
}

/// Reasons that are told for all students together.
const MOST_REASONS: usize = 4;

fn steps(cause: &Cause, indent: usize) {
    say!("{}", wrap(&cause.step, indent));
    let sides = [("-", &cause.from), ("+", &cause.to)];
    for (sign, line) in sides.iter().flat_map(|(sign, lines)| lines.iter().map(move |l| (sign, l)))
    {
        let text = wrap(line, indent + 4);
        say!("{}{sign} {}", " ".repeat(indent + 2), text.trim_start());
    }
}

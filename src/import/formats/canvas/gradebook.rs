//! The Learning Mastery Gradebook: a row a student, two columns an outcome.

use super::group_paths::LONGEST;
use super::number::plain;
use crate::base::{At, Diagnostic};
use crate::import::cell::Cell;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::sheet::Sheet;
use crate::import::rows::reader::OVERSIZED_CELL;
use crate::import::tables::NO_DATE;

/// Gives the results as evidence of one day: the gradebook does not say when they came about.
pub(super) fn read<'t>(mut sheet: Sheet<'t>, emit: &mut Emitter<'t, '_>) {
    let outcomes = outcomes(&sheet.header.names, emit);
    for (_, path) in &outcomes {
        let (group, title) = path.text.rsplit_once('>').unwrap_or(("", &path.text));
        emit.titled(&path.text, title.trim(), group.trim());
    }
    let id = sheet.column(&["Student ID"]);
    let sis = sheet.column(&["Student SIS ID", "SIS ID", "SIS User ID"]);
    let day: Option<&At<String>> = emit.settings.choices("date").first();
    if day.is_none() {
        let message = "the gradebook does not say of which day its results are";
        emit.report(
            Diagnostic::error(&NO_DATE, sheet.header.span, message)
                .label("no column is a date; nothing is read of the file")
                .help("give the day it was exported: `options = { date = \"2026-06-12\" }`")
                .help("or export the account report `Outcome Results`, which has dates"),
        );
    }
    while let Some(line) = sheet.next(emit) {
        let Some(day) = day else {
            emit.set_aside_silently(line.row, &NO_DATE);
            continue;
        };
        let canvas = line.cell(id);
        let student = line.cell(sis).or_else(|| {
            canvas.as_ref().map(|id| Cell::derived(format!("canvas:{}", id.text), id.origin))
        });
        if let (Some(sis), Some(canvas)) = (line.cell(sis), canvas.clone()) {
            let system = Cell::derived("canvas", canvas.origin);
            let cells = [("student", Some(sis)), ("system", Some(system)), ("id", Some(canvas))];
            emit.put(line.row, "identifiers", line.origin, cells);
        }
        let mut any = false;
        for (column, path) in &outcomes {
            let Some(result) = line.cell(Some(*column)) else { continue };
            any = true;
            let who = student.as_ref().map_or("", |student| &student.text);
            let id = format!("{}/{who}/{}", day.value, path.text);
            let cells = [
                ("id", Some(Cell::derived(id, result.origin))),
                ("student", student.clone()),
                ("target", Some(path.clone())),
                ("assessed", Some(Cell::derived(day.value.clone(), day.origin))),
                ("rating", Some(plain(result))),
            ];
            emit.put(line.row, "evidence", line.origin, cells);
        }
        if !any {
            emit.pass_over(line.row, "a student without results");
        }
    }
}

/// The columns of results, each with the path of its outcome: `Group > Outcome`.
fn outcomes<'t>(names: &[At<String>], emit: &mut Emitter<'t, '_>) -> Vec<(usize, Cell<'t>)> {
    let mut outcomes = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let split = name.len().saturating_sub(" result".len());
        let Some((path, last)) = name.split_at_checked(split) else { continue };
        let path = path.trim();
        if path.is_empty() || !last.eq_ignore_ascii_case(" result") {
            continue;
        }
        if path.len() > LONGEST {
            let message = "the name of this column is longer than Canvas makes any";
            emit.report(
                Diagnostic::error(&OVERSIZED_CELL, name.origin, message)
                    .label("the column is not read")
                    .help("export the gradebook again"),
            );
            continue;
        }
        outcomes.push((at, Cell::derived(path.to_string(), name.origin)));
    }
    outcomes
}

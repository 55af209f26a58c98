//! Students.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::layout::FileKind;
use super::table::{Row, Tables};
use crate::import::cell::Cell;
use crate::import::formats::emitter::Emitter;
use crate::import::grades;

/// The identifier that a student has with us, by that of the system.
pub(super) type Students<'t> = FxHashMap<String, Cell<'t>>;

/// Columns that may become the identifier, by the words of the option.
const KEYS: [&str; 5] = ["number", "id", "state", "username", "email"];

/// Gives the students. A student may have several rows, one for each contact.
pub(super) fn read<'t>(tables: &Tables<'t>, emit: &mut Emitter<'t, '_>) -> Students<'t> {
    let mut students = Students::default();
    let key = key(tables, emit);
    let mut other_grades = BTreeMap::new();
    for row in tables.rows(FileKind::Students) {
        let theirs = row.text("id").to_string();
        if students.contains_key(&theirs) {
            emit.joined(row.line.row);
            continue;
        }
        let Some(id) = row.cell(key).or_else(|| row.cell("id")) else {
            // The table says what is missing.
            emit.put(row.line.row, "students", row.line.origin, [("id", None)]);
            continue;
        };
        let grade = row.cell("grade").and_then(|cell| match grades::read(&cell.text) {
            Some(grade) => Some(Cell::derived(grade.to_string(), cell.origin)),
            None => {
                other_grades.entry(cell.text.to_string()).or_insert(cell.origin);
                None
            }
        });
        emit.put(
            row.line.row,
            "students",
            row.line.origin,
            [
                ("id", Some(id.clone())),
                ("given", row.cell("given")),
                ("family", row.cell("family")),
                ("preferred", row.cell("preferred")),
                ("legal", legal(row)),
                ("born", row.cell("born")),
                ("grade", grade),
            ],
        );
        for system in KEYS.into_iter().filter(|other| *other != key) {
            if let Some(other) = row.cell(system).filter(|other| other.text != id.text) {
                let system = Cell::derived(system, other.origin);
                let cells =
                    [("student", Some(id.clone())), ("system", Some(system)), ("id", Some(other))];
                emit.put(row.line.row, "identifiers", row.line.origin, cells);
            }
        }
        students.insert(theirs, id);
    }
    for (grade, origin) in other_grades {
        let message = format!("grade `{grade}` is not one year of school; its students have none");
        let otherwise =
            format!("give it one: `values = {{ \"students.grade\" = {{ \"{grade}\" = \"K\" }} }}`");
        emit.assume(origin, message, otherwise);
    }
    students
}

/// The column that becomes the identifier: what gradus.toml chooses, else the number where it tells
/// students apart.
fn key<'t>(tables: &Tables<'t>, emit: &mut Emitter<'t, '_>) -> &'static str {
    if let Some(chosen) = emit.settings.option("student") {
        return KEYS.into_iter().find(|key| *key == chosen).unwrap_or("id");
    }
    let mut ids: BTreeMap<&str, &str> = BTreeMap::new();
    let mut good = true;
    for row in tables.rows(FileKind::Students) {
        let (id, number) = (row.text("id"), row.text("number"));
        good &= !number.is_empty() && *ids.entry(id).or_insert(number) == number;
    }
    let apart: BTreeSet<&str> = ids.values().copied().collect();
    let key = if good && apart.len() == ids.len() { "number" } else { "id" };
    if let Some(row) = tables.rows(FileKind::Students).next() {
        let origin = row.cell(key).map_or(row.line.origin, |cell| cell.origin);
        let what = match key {
            "number" => "student number",
            _ => "identifier in the system",
        };
        let otherwise = "choose another: `options = { student = \"state\" }`";
        emit.assume(origin, format!("students go by their {what}"), otherwise);
    }
    key
}

/// The full name of somebody who has a middle name.
fn legal<'t>(row: &Row<'t>) -> Option<Cell<'t>> {
    let middle = row.cell("middle")?;
    let text = format!("{} {} {}", row.text("given"), middle.text, row.text("family"));
    Some(Cell::derived(text.trim().to_string(), middle.origin))
}

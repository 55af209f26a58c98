//! The roster of the next year: a table `students` in the native layout, with its year.

use std::collections::BTreeSet;
use std::path::Path;

use super::foreign;
use super::not_turned::{NotTurned, not};
use crate::base::disk;

/// A roster, as it is kept.
pub(super) struct Roster {
    /// Identifiers, in its order.
    pub(super) ids: Vec<String>,
    /// The table.
    pub(super) table: String,
}

/// Reads a roster: a table `students` as it is, anything else as `gradus new --from` reads it. Rows
/// that do not say of which year they are get the year.
pub(super) fn read(root: &Path, path: &Path, year: &str) -> Result<Roster, NotTurned> {
    let shown = path.display();
    let mut rows = match native(path) {
        Some(rows) => rows.map_err(|error| {
            let message = format!("the roster `{shown}` is not a table: {error}");
            not(&message, "save it as CSV with a header, each row as long as that")
        })?,
        None => foreign::read(root, path)?,
    };
    let position = |name: &str| rows.first()?.iter().position(|cell| cell == name);
    let id = position("id").expect("rosters have identifiers");
    let dated = position("year").or(position("as_of"));
    let mut seen = BTreeSet::new();
    for (at, row) in rows.iter().enumerate().skip(1) {
        let of_year = position("year").is_none_or(|at| row[at].is_empty() || row[at] == year);
        if !of_year {
            let message = format!("row {} of the roster `{shown}` is of another year", at + 1);
            return Err(not(&message, &format!("give a roster of {year} alone")));
        }
        if row[id].is_empty() || !seen.insert(row[id].clone()) {
            let what = if row[id].is_empty() { "has no `id`" } else { "repeats an `id`" };
            let message = format!("row {} of the roster `{shown}` {what}", at + 1);
            return Err(not(&message, "correct the roster"));
        }
    }
    match (dated, position("year")) {
        (None, _) => {
            for (at, row) in rows.iter_mut().enumerate() {
                row.push(if at == 0 { "year" } else { year }.to_string());
            }
        }
        (Some(_), Some(at)) => {
            let empty = rows.iter_mut().skip(1).filter(|row| row[at].is_empty());
            empty.for_each(|row| row[at] = year.to_string());
        }
        (Some(_), None) => {}
    }
    let ids = rows.iter().skip(1).map(|row| row[id].clone()).collect();
    Ok(Roster { ids, table: self::text(rows.into_iter()) })
}

/// The rows of a table `students` in the native layout; nothing when a file is something else.
fn native(path: &Path) -> Option<Result<Vec<Vec<String>>, csv::Error>> {
    let text = disk::read_text(path).ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let mut rows = reader.records().map(|row| -> Result<Vec<String>, csv::Error> {
        Ok(row?.iter().map(|cell| cell.trim().to_string()).collect())
    });
    let header = rows.next()?.ok()?;
    let has = |name: &str| header.iter().any(|cell| cell == name);
    let is_native = has("id") && has("given");
    is_native.then(|| std::iter::once(Ok(header)).chain(rows).collect())
}

/// A table in writing.
pub(super) fn text(rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    rows.for_each(|row| writer.write_record(row).expect("memory takes all rows"));
    String::from_utf8(writer.into_inner().expect("memory takes all")).expect("cells are text")
}

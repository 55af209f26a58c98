//! The files of a bundle, by what they hold.

use std::cell::RefCell;
use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::kind::{FileKind, other_names};
use crate::import::cell::Cell;
use crate::import::columns::header::MISSING_COLUMN;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::row_id::RowId;
use crate::import::formats::sheet::{self, Line, LineContent, Sheet};
use crate::import::loaded::Loaded;

/// The rows of a file that is read as a whole.
pub(super) struct File<'t> {
    kind: FileKind,
    columns: Vec<String>,
    /// The place where columns that were asked for are.
    found: RefCell<FxHashMap<&'static str, Option<usize>>>,
    lines: Vec<Line<'t>>,
}

/// A bundle. Files that can be large are read row by row, the others as a whole.
pub(super) struct Bundle<'t> {
    files: BTreeMap<FileKind, Vec<File<'t>>>,
    streamed: Vec<(FileKind, &'t Loaded)>,
    /// A file of its own says which role somebody has.
    has_roles: bool,
}

/// The large files: each of their rows is looked at once.
const STREAMED: [FileKind; 4] = [
    FileKind::LineItems,
    FileKind::LineItemObjectives,
    FileKind::Results,
    FileKind::ResultObjectives,
];

impl<'t> Bundle<'t> {
    /// Opens the files.
    pub(super) fn open(parts: &[&'t Loaded], emit: &mut Emitter<'t, '_>) -> Self {
        let kinds: Vec<FileKind> =
            parts.iter().map(|part| FileKind::of(part).unwrap_or(FileKind::Other)).collect();
        let has_roles = kinds.contains(&FileKind::Roles);
        let mut bundle = Bundle { files: BTreeMap::new(), streamed: Vec::new(), has_roles };
        for (kind, part) in kinds.into_iter().zip(parts) {
            emit.part(part);
            if STREAMED.contains(&kind) {
                bundle.streamed.push((kind, part));
                continue;
            }
            let Some(mut sheet) = bundle.sheet(kind, part, emit) else { continue };
            let columns = sheet.header.names.iter().map(|name| sheet::normalised(name)).collect();
            let mut lines = Vec::new();
            while let Some(line) = sheet.next(emit) {
                lines.push(line);
            }
            let found = RefCell::default();
            bundle.files.entry(kind).or_default().push(File { kind, columns, found, lines });
        }
        bundle
    }

    /// Opens a file. One that lacks a column it needs is not read, and every row is accounted for.
    fn sheet(
        &self,
        kind: FileKind,
        part: &'t Loaded,
        emit: &mut Emitter<'t, '_>,
    ) -> Option<Sheet<'t>> {
        let mut sheet = Sheet::open(part, emit)?;
        let known = kind.columns().unwrap_or_default();
        let mut is_whole = true;
        for name in kind.needed(self.has_roles) {
            let names: Vec<&str> = std::iter::once(name).chain(other_names(kind, name)).collect();
            is_whole &= sheet.needed_among(&names, &known, emit).is_some();
        }
        if is_whole {
            report_unknown(kind, &sheet, emit);
            return Some(sheet);
        }
        while let Some(line) = sheet.next(emit) {
            emit.set_aside_silently(line.row, &MISSING_COLUMN);
        }
        None
    }

    /// True when there is a file of a kind that is read row by row.
    pub(super) fn has(&self, kind: FileKind) -> bool {
        self.streamed.iter().any(|(one, _)| *one == kind)
    }

    /// Reads the files of a kind row by row: looks up their columns once, makes something of the rows
    /// that are not marked for deletion, and hands it on in their order.
    pub(super) fn stream<C: Sync, M: Send>(
        &self,
        kind: FileKind,
        emit: &mut Emitter<'t, '_>,
        columns: impl Fn(&Sheet<'t>) -> C,
        make: impl Fn(&C, &LineContent<'t>) -> M + Sync,
        mut take: impl FnMut(&C, RowId, &mut M, &mut Emitter<'t, '_>),
    ) {
        for (_, part) in self.streamed.iter().filter(|(one, _)| *one == kind) {
            let Some(sheet) = self.sheet(kind, part, emit) else { continue };
            let (columns, status) = (columns(&sheet), sheet.column(&["status"]));
            let make = |line: &LineContent<'t>| {
                let is_live = !is_deleted(line.text(status));
                is_live.then(|| make(&columns, line))
            };
            sheet.each(emit, make, |row, made, emit| match made {
                Some(made) => take(&columns, row, made, emit),
                None => emit.pass_over(row, DELETED),
            });
        }
    }

    /// The rows of a kind, with their file, and whether they are marked for deletion.
    pub(super) fn rows(
        &self,
        kind: FileKind,
    ) -> impl Iterator<Item = (&File<'t>, bool, &Line<'t>)> {
        self.files.get(&kind).into_iter().flatten().flat_map(|file| {
            let status = file.column("status");
            let deleted = move |line: &Line<'t>| is_deleted(line.text(status));
            file.lines.iter().map(move |line| (file, deleted(line), line))
        })
    }

    /// The rows of a kind that hold; the others are passed over.
    pub(super) fn live(
        &self,
        kind: FileKind,
        emit: &mut Emitter<'t, '_>,
    ) -> Vec<(&File<'t>, &Line<'t>)> {
        let mut live = Vec::new();
        for (file, deleted, line) in self.rows(kind) {
            if deleted {
                emit.pass_over(line.row, DELETED);
            } else {
                live.push((file, line));
            }
        }
        live
    }
}

/// Why a row is passed over that the system has marked for deletion.
pub(super) const DELETED: &str = "marked for deletion";

fn is_deleted(status: &str) -> bool {
    status.eq_ignore_ascii_case("tobedeleted")
}

impl<'t> File<'t> {
    /// The column with a name, or with another name that it has in files of this kind.
    fn column(&self, name: &'static str) -> Option<usize> {
        *self.found.borrow_mut().entry(name).or_insert_with(|| {
            let named = |name: &str| {
                self.columns.iter().rposition(|column| sheet::is_written_like(name, column))
            };
            named(name).or_else(|| other_names(self.kind, name).find_map(named))
        })
    }

    /// The cell of a column.
    pub(super) fn cell(&self, line: &Line<'t>, name: &'static str) -> Option<Cell<'t>> {
        line.cell(self.column(name))
    }

    /// The text of a column; empty when there is none.
    pub(super) fn text<'l>(&self, line: &'l Line<'t>, name: &'static str) -> &'l str {
        line.text(self.column(name))
    }
}

/// A list inside one cell, as in `"Science, Physics"`.
pub(super) fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|member| !member.is_empty())
}

/// Says which columns the standard does not have.
fn report_unknown<'t>(kind: FileKind, sheet: &Sheet<'t>, emit: &mut Emitter<'t, '_>) {
    let Some(mut known) = kind.columns() else { return };
    // Columns of vendors are part of the standard: `metadata.*`, and `ext_*` in practice.
    let names = sheet.header.names.iter().map(|name| name.value.as_str());
    known.extend(names.filter(|name| {
        let name = name.to_lowercase();
        name.starts_with("metadata.") || name.starts_with("ext_")
    }));
    sheet.report_others(&known, emit);
}

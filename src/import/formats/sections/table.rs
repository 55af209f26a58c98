//! The rows of an export, with our names of their columns.

use std::rc::Rc;

use super::layout::{FileKind, Layout};
use crate::import::cell::Cell;
use crate::import::columns::header::MISSING_COLUMN;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::sheet::{Line, Sheet};
use crate::import::loaded::Loaded;

/// The rows of an export, by what they are.
pub(super) struct Tables<'t> {
    rows: Vec<(FileKind, Row<'t>)>,
}

/// A row, whose cells go by our names of their columns.
pub(super) struct Row<'t> {
    pub(super) line: Line<'t>,
    columns: Rc<Vec<(&'static str, Option<usize>)>>,
}

impl<'t> Tables<'t> {
    pub(super) fn open(
        layout: &'static Layout,
        parts: &[&'t Loaded],
        emit: &mut Emitter<'t, '_>,
    ) -> Self {
        let mut tables = Tables { rows: Vec::new() };
        for part in parts {
            emit.part(part);
            let Some(kind) = layout.kind(part) else { continue };
            let Some(mut sheet) = Sheet::open(part, emit) else { continue };
            let mut is_whole = true;
            let columns = layout.columns(kind).map(|(ours, theirs, is_needed)| {
                let found = match is_needed {
                    true => sheet.needed(theirs, emit),
                    false => sheet.column(theirs),
                };
                is_whole &= found.is_some() || !is_needed;
                (ours, found)
            });
            let columns = Rc::new(columns.collect::<Vec<_>>());
            while let Some(line) = sheet.next(emit) {
                match is_whole {
                    true => tables.rows.push((kind, Row { line, columns: columns.clone() })),
                    false => emit.set_aside_silently(line.row, &MISSING_COLUMN),
                }
            }
        }
        tables
    }

    pub(super) fn rows(&self, kind: FileKind) -> impl Iterator<Item = &Row<'t>> {
        self.rows.iter().filter(move |(one, _)| *one == kind).map(|(_, row)| row)
    }
}

impl<'t> Row<'t> {
    fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().find(|(ours, _)| *ours == name).and_then(|(_, found)| *found)
    }

    pub(super) fn cell(&self, name: &str) -> Option<Cell<'t>> {
        self.line.cell(self.column(name))
    }

    pub(super) fn text(&self, name: &str) -> &str {
        self.line.text(self.column(name))
    }
}

//! Rows that known formats made, read into their tables while more of them are made.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::Scope;

use super::row_id::RowId;
use crate::base::Origin;
use crate::import::cell::Cell;
use crate::import::columns::plan::Plan;
use crate::import::rows::append::FormatRead;
use crate::import::rows::context::{Chunking, Context};
use crate::import::rows::reader::FormatRows;
use crate::import::tables::Table;

/// Rows that are held before they are read.
const HELD: usize = 1 << 12;

/// Batches that wait to be read at most. Who makes more reads the next one himself.
const WAITING: usize = 4;

/// Rows of a table: what they were made of, and their cells one row after another.
#[derive(Default)]
pub(super) struct Batch<'t> {
    ids: Vec<RowId>,
    origins: Vec<Origin>,
    cells: Vec<Option<Cell<'t>>>,
    width: usize,
}

impl<'t> Batch<'t> {
    /// An empty one, of rows with some cells.
    pub(super) fn new(width: usize) -> Self {
        Batch { width, ..Batch::default() }
    }

    /// Takes the rows out; as many are likely to follow.
    pub(super) fn take(&mut self) -> Self {
        let (width, rows) = (self.width, self.ids.len());
        let next = Batch {
            ids: Vec::with_capacity(rows),
            origins: Vec::with_capacity(rows),
            cells: Vec::with_capacity(rows * width),
            width,
        };
        std::mem::replace(self, next)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    pub(super) fn is_full(&self) -> bool {
        self.ids.len() >= HELD
    }

    /// Adds a row: its cells, those that are not given empty.
    pub(super) fn add(
        &mut self,
        row: RowId,
        origin: Origin,
        given: impl Iterator<Item = Option<Cell<'t>>>,
    ) -> &mut [Option<Cell<'t>>] {
        let start = self.cells.len();
        self.ids.push(row);
        self.origins.push(origin);
        self.cells.extend(given);
        self.cells.resize(start + self.width, None);
        &mut self.cells[start..]
    }
}

/// Batches that were read, or are being read.
#[derive(Default)]
pub(in crate::import) struct Batches {
    /// The state that reading rows of a table adds to, while nobody reads: texts that rows of one
    /// batch share are shared with those of the next.
    idle: Mutex<Vec<(&'static str, Context)>>,
    read: Mutex<Vec<(usize, Vec<RowId>, FormatRead)>>,
    begun: AtomicUsize,
    waiting: AtomicUsize,
}

impl Batches {
    /// Reads rows into a table: a full batch beside what is done meanwhile.
    pub(super) fn read<'t>(
        &'t self,
        batch: Batch<'t>,
        table: &'static Table,
        plan: Plan<'t>,
        scope: &Scope<'t>,
    ) {
        let number = self.begun.fetch_add(1, Ordering::Relaxed);
        let is_full = batch.is_full();
        let read = move || {
            let Batch { ids, origins, cells, width } = batch;
            let rows = FormatRows { origins: &origins, cells: &cells, width };
            let mut context = self.context(table);
            let read = (table.read_format)(&plan, rows, &mut context);
            self.idle.lock().expect("no reader panicked").push((table.schema.name, context));
            self.read.lock().expect("no reader panicked").push((number, ids, read));
        };
        if !is_full || self.waiting.load(Ordering::Relaxed) >= WAITING {
            return read();
        }
        self.waiting.fetch_add(1, Ordering::Relaxed);
        scope.spawn(move |_| {
            read();
            self.waiting.fetch_sub(1, Ordering::Relaxed);
        });
    }

    fn context(&self, table: &Table) -> Context {
        let mut idle = self.idle.lock().expect("no reader panicked");
        let known = idle.iter().position(|(name, _)| *name == table.schema.name);
        let known = known.map(|at| idle.swap_remove(at).1);
        known.unwrap_or_else(|| Context::new(table.schema, Chunking::default()))
    }

    /// The rows that were read, in the order in which they were made.
    pub(super) fn in_order(self) -> impl Iterator<Item = (Vec<RowId>, FormatRead)> {
        let mut read = self.read.into_inner().expect("no reader panicked");
        read.sort_by_key(|(number, ..)| *number);
        read.into_iter().map(|(_, ids, read)| (ids, read))
    }
}

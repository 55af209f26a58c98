//! The state that reading rows adds to: shared texts, diagnostics, names of schools.

use std::collections::{BTreeMap, HashSet};

use super::interner::Interner;
use crate::base::{Diagnostics, Origin, SourceId};
use crate::import::assumption::Assumption;
use crate::import::columns::schema::Schema;
use crate::import::reading::Titled;

/// The state that reading rows adds to.
#[derive(Debug, Default)]
pub(in crate::import) struct Context {
    /// Texts that rows share.
    pub(in crate::import) interner: Interner,
    /// The diagnostics so far.
    pub(in crate::import) diagnostics: Diagnostics,
    /// The assumptions since rows were read, and the first place of each.
    pub(in crate::import) assumed: BTreeMap<Assumption, Origin>,
    /// The assumptions that were already said of a source.
    pub(in crate::import) said: HashSet<(Assumption, SourceId)>,
    /// The way large files are split.
    pub(in crate::import) chunking: Chunking,
    /// Schools that files name, in the order they were met.
    pub(in crate::import) schools: Vec<String>,
    /// The words for competencies that stand beside ratings, by their codes.
    pub(in crate::import) titles: BTreeMap<String, Titled>,
}

/// The way large files are split.
#[derive(Clone, Copy, Debug)]
pub(in crate::import) struct Chunking {
    /// The bytes of a chunk.
    pub(in crate::import) bytes: usize,
}

impl Default for Chunking {
    fn default() -> Self {
        Chunking { bytes: 1 << 21 }
    }
}

impl Context {
    /// Notes that something is taken for granted.
    pub(in crate::import) fn assume(&mut self, assumption: Assumption, origin: Origin) {
        self.assumed.entry(assumption).or_insert(origin);
    }

    /// One for the rows of a table.
    pub(in crate::import) fn new(schema: &Schema, chunking: Chunking) -> Self {
        let mut context = Context { chunking, ..Context::default() };
        context.interner.begin(schema.columns.len());
        context
    }
}

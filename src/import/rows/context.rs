//! The state that reading rows adds to: shared texts, diagnostics, names of schools.

use super::interner::Interner;
use crate::base::Diagnostics;
use crate::import::columns::schema::Schema;

/// The state that reading rows adds to.
#[derive(Debug, Default)]
pub(in crate::import) struct Context {
    /// Texts that rows share.
    pub(in crate::import) interner: Interner,
    /// The diagnostics so far.
    pub(in crate::import) diagnostics: Diagnostics,
    /// How large files are split.
    pub(in crate::import) chunking: Chunking,
    /// Schools that files name, in the order they were met.
    pub(in crate::import) schools: Vec<String>,
}

/// How large files are split.
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
    /// One for the rows of a table.
    pub(in crate::import) fn new(schema: &Schema, chunking: Chunking) -> Self {
        let mut context = Context { chunking, ..Context::default() };
        context.interner.begin(schema.columns.len());
        context
    }
}

//! Large files, read in several chunks at once.

use super::context::Context;
use super::reader::{self, Chunk, FileRows};
use super::table_row::TableRow;
use crate::import::syntax::csv::chunks;

/// Reads the rows of a file: its chunks in their order. The context has no diagnostics of its own.
pub(in crate::import) fn read<R: TableRow>(
    file: &FileRows<'_>,
    context: &mut Context,
) -> Vec<Chunk<R>> {
    let chunking = context.chunking;
    let start = file.records.at();
    // Which rows were seen before is known only to who reads them in turn.
    let in_turn = file.plan.as_ref().is_ok_and(|plan| plan.distinct);
    let bytes = if in_turn { usize::MAX } else { chunking.bytes };
    let ranges = chunks::ranges(file.text, start, bytes, usize::MAX);
    match ranges.as_slice() {
        [] => return vec![reader::read(file, start..start, context)],
        [whole] => return vec![reader::read(file, whole.clone(), context)],
        _ => {}
    }
    let fresh = || Context::new(R::SCHEMA, chunking);
    let read = |context: &mut Context, range| reader::read::<R>(file, range, context);
    chunks::read(file.text, ranges, fresh, read, |chunk| chunk.end)
}

#[cfg(test)]
mod tests;

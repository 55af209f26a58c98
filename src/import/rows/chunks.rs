//! Large files, read in several chunks at once.

use std::ops::Range;
use std::sync::Arc;

use super::context::Context;
use super::reader::{self, Chunk, FileRows, UNCLOSED_QUOTE};
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
    let read = |context: &mut Context, range| chunk::<R>(file, range, context);
    match ranges.as_slice() {
        [] => return vec![read(context, start..start)],
        [whole] => return vec![read(context, whole.clone())],
        _ => {}
    }
    let fresh = || Context::new(R::SCHEMA, chunking);
    chunks::read(file.text, ranges, fresh, read, |chunk| chunk.end)
}

/// The rows of a part of a file: those of an earlier round, where the part was read in the same way
/// and stands in the same place, and otherwise read now.
fn chunk<R: TableRow>(file: &FileRows<'_>, range: Range<usize>, context: &mut Context) -> Chunk<R> {
    let Some(kept) = file.kept else { return reader::read(file, range, context) };
    let ground = kept.of_part(file.text, &range);
    if let Some(chunk) = kept.memory.get::<Chunk<R>>(ground) {
        return Chunk::clone(&chunk);
    }
    let chunk = reader::read(file, range.clone(), context);
    if rests_on(&chunk, &range) {
        kept.memory.keep_large(ground, Arc::new(chunk.clone()));
    }
    chunk
}

/// True for rows that the text of their range alone tells, whatever comes to follow it. The last one
/// may go on after it, and a quote that nothing closes is looked for to the end of the file.
fn rests_on<R>(chunk: &Chunk<R>, range: &Range<usize>) -> bool {
    let open = || chunk.diagnostics.iter().any(|one| one.code == &UNCLOSED_QUOTE);
    chunk.end <= range.end && !open()
}

#[cfg(test)]
mod tests;

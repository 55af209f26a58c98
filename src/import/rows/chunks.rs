//! Large files, read in several chunks at once.
//!
//! Where a record begins can only be told by reading from the start: a line end may stand in
//! quotes. So a chunk is begun at some line end, as if a record began there, and once the chunk
//! before has been read it shows whether one does. If not, the chunk is read again from the right
//! place. The result is that of reading from one end to the other.

use std::ops::Range;

use rayon::prelude::*;

use super::context::{Chunking, Context};
use super::reader::{self, Chunk, FileRows};
use super::table_row::TableRow;

/// Reads the rows of a file: its chunks in their order. The context has no diagnostics of its own.
pub(in crate::import) fn read<R: TableRow>(
    file: &FileRows<'_>,
    context: &mut Context,
) -> Vec<Chunk<R>> {
    let chunking = context.chunking;
    let ranges = ranges(file, chunking);
    if let [whole] = ranges.as_slice() {
        return vec![reader::read(file, whole.clone(), context)];
    }
    let fresh = || Context::new(R::SCHEMA, chunking);
    let mut chunks: Vec<Chunk<R>> = ranges
        .par_iter()
        .map_init(fresh, |context, range| reader::read::<R>(file, range.clone(), context))
        .collect();
    let mut start = ranges[0].start;
    for (chunk, range) in chunks.iter_mut().zip(ranges) {
        if after_line_ends(file.text, range.start) != after_line_ends(file.text, start) {
            *chunk = reader::read(file, start..range.end.max(start), &mut fresh());
        }
        start = chunk.end;
    }
    chunks
}

/// Ranges of bytes that cover what follows the header. Each begins after a line end.
fn ranges(file: &FileRows<'_>, chunking: Chunking) -> Vec<Range<usize>> {
    let end = file.text.len();
    // Which rows were seen before is known only to who reads them in turn.
    let in_turn = file.plan.as_ref().is_ok_and(|plan| plan.distinct);
    let mut ranges = Vec::new();
    let mut start = file.records.at();
    while !in_turn && end - start > chunking.bytes {
        let from = start + chunking.bytes;
        let line = memchr::memchr(b'\n', &file.text.as_bytes()[from..]);
        let next = line.map_or(end, |line| from + line + 1);
        ranges.push(start..next);
        start = next;
    }
    if start < end || ranges.is_empty() {
        ranges.push(start..end);
    }
    ranges
}

fn after_line_ends(text: &str, at: usize) -> usize {
    let line_ends = text.as_bytes()[at..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    at + line_ends.count()
}

#[cfg(test)]
mod tests;

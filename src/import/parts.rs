//! Large files, read in several parts at once.
//!
//! Where a record begins can only be told by reading from the start: a line end may stand in
//! quotes. So a part is begun at some line end, as if a record began there, and once the part
//! before has been read it shows whether one does. If not, the part is read again from the right
//! place. What comes out is what reading from one end to the other gives.

use std::num::NonZeroUsize;
use std::ops::Range;

use super::row::Context;
use super::rows::{self, FileRows, Part};
use super::tables::TableRow;
use crate::base::jobs;

/// How large files are cut.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cut {
    /// How many parts are read at once.
    pub(super) jobs: NonZeroUsize,
    /// The bytes of a part.
    pub(super) bytes: usize,
}

impl Default for Cut {
    fn default() -> Self {
        Cut { jobs: jobs::available(), bytes: 1 << 21 }
    }
}

/// Reads the rows of a file: its parts in their order. The context has no diagnostics of its own.
pub(super) fn read<R: TableRow>(file: &FileRows<'_>, context: &mut Context) -> Vec<Part<R>> {
    let cut = context.cut;
    let ranges = ranges(file, cut);
    if let [whole] = ranges.as_slice() {
        return vec![rows::read(file, whole.clone(), context)];
    }
    let fresh = || Context::new(R::TABLE, cut);
    let mut parts = jobs::in_order(cut.jobs, ranges.clone(), fresh, |context, range| {
        rows::read::<R>(file, range, context)
    });
    let mut start = ranges[0].start;
    for (part, range) in parts.iter_mut().zip(ranges) {
        if after_line_ends(file.text, range.start) != after_line_ends(file.text, start) {
            *part = rows::read(file, start..range.end.max(start), &mut fresh());
        }
        start = part.end;
    }
    parts
}

/// Ranges of bytes that cover what follows the header. Each begins after a line end.
fn ranges(file: &FileRows<'_>, cut: Cut) -> Vec<Range<usize>> {
    let end = file.text.len();
    // Which rows were seen before is known only to who reads them in turn.
    let in_turn = file.plan.as_ref().is_ok_and(|plan| plan.distinct);
    let mut ranges = Vec::new();
    let mut start = file.records.at();
    while !in_turn && end - start > cut.bytes {
        let from = start + cut.bytes;
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

//! Chunks of a text, read several at once.
//!
//! The place where a record begins shows only when one reads from the start: a line end may stand in
//! quotes. So a chunk is begun at some line end, as if a record began there, and once the chunk
//! before has been read it shows whether one does. If not, the chunk is read again from the right
//! place. The result is that of reading from one end to the other.

use std::ops::Range;

use rayon::prelude::*;

/// Ranges of about so many bytes that cover a text from a byte on, at most so many of them. Each
/// begins after a line end.
pub(in crate::import) fn ranges(
    text: &str,
    from: usize,
    bytes: usize,
    most: usize,
) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = from;
    while start < text.len() && ranges.len() < most {
        let next = match text.len() - start > bytes {
            true => {
                let line = memchr::memchr(b'\n', &text.as_bytes()[start + bytes..]);
                line.map_or(text.len(), |line| start + bytes + line + 1)
            }
            false => text.len(),
        };
        ranges.push(start..next);
        start = next;
    }
    ranges
}

/// Reads the records that begin in each of some ranges, which follow each other. `fresh` gives what
/// a reader needs, and `end` the byte where the next record begins.
pub(in crate::import) fn read<C, T: Send>(
    text: &str,
    ranges: Vec<Range<usize>>,
    fresh: impl Fn() -> C + Sync + Send,
    read: impl Fn(&mut C, Range<usize>) -> T + Sync + Send,
    end: impl Fn(&T) -> usize,
) -> Vec<T> {
    let mut start = ranges.first().map_or(0, |first| first.start);
    let mut chunks: Vec<T> =
        ranges.par_iter().map_init(&fresh, |with, range| read(with, range.clone())).collect();
    for (chunk, range) in chunks.iter_mut().zip(ranges) {
        if after_line_ends(text, range.start) != after_line_ends(text, start) {
            *chunk = read(&mut fresh(), start..range.end.max(start));
        }
        start = end(chunk);
    }
    chunks
}

fn after_line_ends(text: &str, at: usize) -> usize {
    let line_ends = text.as_bytes()[at..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    at + line_ends.count()
}

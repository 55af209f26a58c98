//! Cells by what ends them.

use memchr::{memchr, memchr2, memchr3};

/// Finds the cells of the record that begins at `start` and adds the place of their content, when
/// quotes stand nowhere or only around whole cells; says where the record ends. Otherwise nothing,
/// and what was added is of no use.
pub(super) fn record(
    bytes: &[u8],
    start: usize,
    delimiter: u8,
    cells: &mut Vec<(u32, u32)>,
) -> Option<usize> {
    let end = line_end(bytes, start);
    let line = &bytes[start..end];
    if memchr(b'"', line).is_some() {
        return quoted(bytes, start, delimiter, cells);
    }
    split(line, start as u32, delimiter, cells);
    Some(end)
}

fn line_end(bytes: &[u8], from: usize) -> usize {
    memchr2(b'\n', b'\r', &bytes[from..]).map_or(bytes.len(), |length| from + length)
}

/// The places between delimiters, found eight bytes at a time: cells are so short that looking for
/// the end of each one costs more.
fn split(line: &[u8], start: u32, delimiter: u8, cells: &mut Vec<(u32, u32)>) {
    let pattern = u64::from_le_bytes([delimiter; 8]);
    let mut from = start;
    let mut at = start;
    let (words, rest) = line.as_chunks::<8>();
    for word in words {
        // A byte of `found` has its highest bit set where the byte of the line is the delimiter.
        let other = u64::from_le_bytes(*word) ^ pattern;
        let mut found = !(((other & LOW) + LOW) | other | LOW);
        while found != 0 {
            let to = at + found.trailing_zeros() / 8;
            cells.push((from, to));
            from = to + 1;
            found &= found - 1;
        }
        at += 8;
    }
    for &byte in rest {
        if byte == delimiter {
            cells.push((from, at));
            from = at + 1;
        }
        at += 1;
    }
    cells.push((from, at));
}

/// All bits of every byte but the highest.
const LOW: u64 = u64::from_le_bytes([0x7f; 8]);

fn quoted(
    bytes: &[u8],
    mut from: usize,
    delimiter: u8,
    cells: &mut Vec<(u32, u32)>,
) -> Option<usize> {
    loop {
        if bytes.get(from) == Some(&b'"') {
            let quote = from + 1 + memchr(b'"', &bytes[from + 1..])?;
            cells.push((from as u32 + 1, quote as u32));
            let end = quote + 1;
            match bytes.get(end) {
                Some(&byte) if byte == delimiter => from = end + 1,
                None | Some(b'\n' | b'\r') => return Some(end),
                Some(_) => return None,
            }
            continue;
        }
        // Cells up to the next one in quotes, or to the end of the record.
        let rest = &bytes[from..];
        let end = memchr3(b'"', b'\n', b'\r', rest).unwrap_or(rest.len());
        if rest.get(end) != Some(&b'"') {
            split(&rest[..end], from as u32, delimiter, cells);
            return Some(from + end);
        }
        let (&last, before) = rest[..end].split_last()?;
        if last != delimiter {
            return None;
        }
        split(before, from as u32, delimiter, cells);
        from += end;
    }
}

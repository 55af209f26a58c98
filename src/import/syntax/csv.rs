//! Delimited text to records whose cells know exactly where they stand.
//!
//! `csv_core` decides what a record and a cell are; this module finds out where they lie.
//! Most records hold no quote, and then the lengths of the cells say it all. The others are
//! read a second time, cell by cell.

use csv_core::{ReadFieldResult, ReadRecordResult, Reader, ReaderBuilder};

/// The records of a text.
pub(in crate::import) struct Records<'t> {
    text: &'t str,
    at: usize,
    delimiter: u8,
    whole: Box<Reader>,
    by_cell: Box<Reader>,
    output: Vec<u8>,
    ends: Vec<usize>,
}

/// One record. It is filled anew by every [`Records::read`].
#[derive(Debug, Default)]
pub(in crate::import) struct Record {
    /// First byte.
    pub(in crate::import) start: usize,
    /// One past the last byte, before the line end.
    pub(in crate::import) end: usize,
    cells: Vec<Cell>,
    unescaped: String,
}

/// A cell: where its content stands in the text, without the quotes around it.
#[derive(Clone, Copy, Debug)]
struct Cell {
    start: u32,
    end: u32,
    /// Where the content is in `Record::unescaped`, when the text is not the content.
    unescaped: Option<(u32, u32)>,
}

/// What [`Records::read`] came upon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum Step {
    /// A record.
    Record,
    /// A quote, at this byte, that nothing closes, or only a quote that opens another cell on a
    /// later line. The next record is that of the next line.
    Unclosed(usize),
    /// The end of the text.
    End,
}

impl<'t> Records<'t> {
    /// The records of `text` from byte `at` on.
    pub(in crate::import) fn new(text: &'t str, at: usize, delimiter: u8) -> Self {
        Records {
            text,
            at,
            delimiter,
            whole: fresh(delimiter),
            by_cell: fresh(delimiter),
            output: vec![0; 1 << 12],
            ends: vec![0; 64],
        }
    }

    /// Reads the next record. Empty lines are not records.
    pub(in crate::import) fn read(&mut self, record: &mut Record) -> Step {
        let bytes = self.text.as_bytes();
        while matches!(bytes.get(self.at), Some(b'\r' | b'\n')) {
            self.at += 1;
        }
        let start = self.at;
        if start == bytes.len() {
            return Step::End;
        }
        let (content, kept, cells) = self.split(&bytes[start..]);
        record.start = start;
        record.end = start + content;
        record.cells.clear();
        record.unescaped.clear();
        if content == kept + cells - 1 {
            let mut from = start;
            let mut last = 0;
            for &end in &self.ends[..cells] {
                let to = from + (end - last);
                record.cells.push(Cell { start: from as u32, end: to as u32, unescaped: None });
                (from, last) = (to + 1, end);
            }
            return Step::Record;
        }
        self.quoted(record)
    }

    /// Steps over the record that `input` begins with: the bytes it takes up, the bytes that
    /// are left of them without quotes and delimiters, the number of cells.
    fn split(&mut self, input: &[u8]) -> (usize, usize, usize) {
        loop {
            let (mut result, taken, kept, mut cells) =
                self.whole.read_record(input, &mut self.output, &mut self.ends);
            let ended = result == ReadRecordResult::Record;
            if result == ReadRecordResult::InputEmpty {
                let (last, _, _, one) =
                    self.whole.read_record(&[], &mut self.output, &mut self.ends[cells..]);
                (result, cells) = (last, cells + one);
            }
            match result {
                ReadRecordResult::Record | ReadRecordResult::End => {
                    self.at += taken;
                    return (taken - usize::from(ended), kept, cells);
                }
                ReadRecordResult::OutputFull => self.output.resize(self.output.len() * 4, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 4, 0),
                ReadRecordResult::InputEmpty => unreachable!("the end of the input was given"),
            }
            self.whole = fresh(self.delimiter);
        }
    }

    /// Goes on with the line after the one that holds a byte.
    fn go_on_after_line(&mut self, byte: usize) {
        let rest = &self.text[byte..];
        self.at = byte + rest.find(['\r', '\n']).unwrap_or(rest.len());
        self.by_cell = fresh(self.delimiter);
    }

    /// Finds the cells of a record that holds quotes.
    fn quoted(&mut self, record: &mut Record) -> Step {
        let mut input = &self.text.as_bytes()[record.start..self.at];
        let mut from = record.start;
        loop {
            let (result, taken, kept) = self.by_cell.read_field(input, &mut self.output);
            let (result, last) = match result {
                ReadFieldResult::InputEmpty => (self.by_cell.read_field(&[], &mut []).0, true),
                // Nothing follows a delimiter at the very end of the text.
                other => (other, input.is_empty()),
            };
            let ReadFieldResult::Field { record_end } = result else {
                unreachable!("the output holds the whole record, and the record has this cell")
            };
            let to = if last { from + taken } else { from + taken - 1 };
            let raw = &self.text[from..to];
            if last && opens_without_closing(raw.as_bytes()) || closes_elsewhere(raw) {
                self.go_on_after_line(from);
                return Step::Unclosed(from);
            }
            let content = &self.output[..kept];
            record.push(from, raw, content);
            input = &input[taken..];
            from += taken;
            if record_end {
                return Step::Record;
            }
        }
    }
}

impl Record {
    /// How many cells there are.
    #[inline]
    pub(in crate::import) fn len(&self) -> usize {
        self.cells.len()
    }

    /// True when every cell is empty.
    pub(in crate::import) fn is_blank(&self, text: &str) -> bool {
        (0..self.len()).all(|cell| self.is_empty(text, cell))
    }

    /// True when a cell holds nothing but space.
    #[inline]
    pub(in crate::import) fn is_empty(&self, text: &str, cell: usize) -> bool {
        self.cell(text, cell).trim_start().is_empty()
    }

    /// Where a cell's content stands in the text.
    #[inline]
    pub(in crate::import) fn span(&self, cell: usize) -> (usize, usize) {
        let cell = self.cells[cell];
        (cell.start as usize, cell.end as usize)
    }

    /// A cell's content; `text` is the text the record was read from.
    #[inline]
    pub(in crate::import) fn cell<'a>(&'a self, text: &'a str, cell: usize) -> &'a str {
        let cell = self.cells[cell];
        match cell.unescaped {
            None => &text[cell.start as usize..cell.end as usize],
            Some((start, end)) => &self.unescaped[start as usize..end as usize],
        }
    }

    /// True when the content of a cell stands in the text letter by letter.
    #[inline]
    pub(in crate::import) fn is_verbatim(&self, cell: usize) -> bool {
        self.cells[cell].unescaped.is_none()
    }

    /// Adds empty cells at the end until there are as many as there are columns.
    pub(in crate::import) fn pad(&mut self, columns: usize) {
        let end = self.end as u32;
        while self.cells.len() < columns {
            self.cells.push(Cell { start: end, end, unescaped: None });
        }
    }

    fn push(&mut self, from: usize, raw: &str, content: &[u8]) {
        let bytes = raw.as_bytes();
        let (start, end) = (from as u32, (from + raw.len()) as u32);
        let cell = if bytes == content {
            Cell { start, end, unescaped: None }
        } else if bytes.len() >= 2 && &bytes[1..bytes.len() - 1] == content {
            Cell { start: start + 1, end: end - 1, unescaped: None }
        } else {
            let at = self.unescaped.len() as u32;
            self.unescaped.push_str(&String::from_utf8_lossy(content));
            Cell { start, end, unescaped: Some((at, self.unescaped.len() as u32)) }
        };
        self.cells.push(cell);
    }
}

/// A reader that stands at the start of a record. It is given a line end first, because it
/// would take a byte order mark at the very beginning for no part of the text.
fn fresh(delimiter: u8) -> Box<Reader> {
    let mut reader = ReaderBuilder::new().delimiter(delimiter).build();
    reader.read_field(b"\n", &mut [0]);
    Box::new(reader)
}

/// True when a cell begins with a quote whose partner is missing.
fn opens_without_closing(raw: &[u8]) -> bool {
    let Some((b'"', mut rest)) = raw.split_first() else { return false };
    while let Some(quote) = rest.iter().position(|&byte| byte == b'"') {
        match rest.get(quote + 1) {
            Some(b'"') => rest = &rest[quote + 2..],
            _ => return false,
        }
    }
    true
}

/// True when the quote that a cell begins with finds its partner on another line, and text
/// follows there: that one opens a cell of its own.
fn closes_elsewhere(raw: &str) -> bool {
    let Some(inside) = raw.strip_prefix('"') else { return false };
    let mut at = 0;
    while let Some(quote) = inside[at..].find('"').map(|quote| at + quote) {
        if !inside[quote + 1..].starts_with('"') {
            let text_follows = !inside[quote + 1..].trim().is_empty();
            return text_follows && inside[..quote].contains(['\r', '\n']);
        }
        at = quote + 2;
    }
    false
}

#[cfg(test)]
mod tests;

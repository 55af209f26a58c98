//! Delimited text to records whose cells know exactly where they stand.
//!
//! `csv_core` decides what a record and a cell are; this module finds out where they lie. Where
//! quotes stand only around whole cells, or nowhere, nothing is left to decide: the cells are found
//! by looking for what ends them. The other records are read by `csv_core`, cell by cell.

pub(in crate::import) mod chunks;
mod scan;

use csv_core::{ReadFieldResult, ReadRecordResult, Reader, ReaderBuilder};

/// The records of a text.
pub(in crate::import) struct Records<'t> {
    text: &'t str,
    at: usize,
    end: usize,
    delimiter: u8,
    /// Readers of the library, which cost more than many a text and are made when they are needed.
    whole: Option<Box<Reader>>,
    by_cell: Option<Box<Reader>>,
    output: Vec<u8>,
    ends: Vec<usize>,
}

/// One record. It is filled again by every [`Records::read`].
#[derive(Debug, Default)]
pub(in crate::import) struct Record {
    /// First byte.
    pub(in crate::import) start: usize,
    /// One past the last byte, before the line end.
    pub(in crate::import) end: usize,
    /// The place where the content of each cell stands in the text, without the quotes around it.
    cells: Vec<(u32, u32)>,
    /// Cells whose text is not their content.
    escaped: Vec<(usize, String)>,
}

/// The result of [`Records::read`].
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
            end: text.len(),
            delimiter,
            whole: None,
            by_cell: None,
            output: Vec::new(),
            ends: Vec::new(),
        }
    }

    /// The records of the same text that begin at `start` or later and before `end`. No record
    /// must begin before `start` and reach beyond it.
    pub(in crate::import) fn between(&self, start: usize, end: usize) -> Records<'t> {
        Records { end, ..Records::new(self.text, start, self.delimiter) }
    }

    /// The byte at which the next record begins, or one before it.
    pub(in crate::import) fn at(&self) -> usize {
        self.at
    }

    /// Reads the next record. Empty lines are not records.
    pub(in crate::import) fn read(&mut self, record: &mut Record) -> Step {
        let bytes = self.text.as_bytes();
        while let Some(b'\r' | b'\n') = bytes.get(self.at) {
            self.at += 1;
        }
        let start = self.at;
        if start >= self.end {
            return Step::End;
        }
        record.start = start;
        record.cells.clear();
        record.escaped.clear();
        if let Some(end) = scan::record(bytes, start, self.delimiter, &mut record.cells) {
            record.end = end;
            self.at = bytes.len().min(end + 1);
            return Step::Record;
        }
        record.cells.clear();
        record.end = start + self.split(&bytes[start..]);
        self.quoted(record)
    }

    /// Steps over the record that `input` begins with: the bytes it takes up.
    fn split(&mut self, input: &[u8]) -> usize {
        if self.output.is_empty() {
            self.output.resize(1 << 12, 0);
            self.ends.resize(64, 0);
        }
        loop {
            let whole = self.whole.get_or_insert_with(|| fresh(self.delimiter));
            let (mut result, taken, _, cells) =
                whole.read_record(input, &mut self.output, &mut self.ends);
            let ended = result == ReadRecordResult::Record;
            if result == ReadRecordResult::InputEmpty {
                let ends = &mut self.ends[cells..];
                result = whole.read_record(&[], &mut self.output, ends).0;
            }
            match result {
                ReadRecordResult::Record | ReadRecordResult::End => {
                    self.at += taken;
                    return taken - usize::from(ended);
                }
                ReadRecordResult::OutputFull => self.output.resize(self.output.len() * 4, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 4, 0),
                ReadRecordResult::InputEmpty => unreachable!("the end of the input was given"),
            }
            self.whole = None;
        }
    }

    /// Goes on with the line after the one that holds a byte.
    fn go_on_after_line(&mut self, byte: usize) {
        let rest = &self.text[byte..];
        self.at = byte + rest.find(['\r', '\n']).unwrap_or(rest.len());
        self.by_cell = None;
    }

    /// Finds the cells of a record that holds quotes.
    fn quoted(&mut self, record: &mut Record) -> Step {
        let mut input = &self.text.as_bytes()[record.start..self.at];
        let mut from = record.start;
        loop {
            let by_cell = self.by_cell.get_or_insert_with(|| fresh(self.delimiter));
            let (result, taken, kept) = by_cell.read_field(input, &mut self.output);
            let (result, last) = match result {
                ReadFieldResult::InputEmpty => (by_cell.read_field(&[], &mut []).0, true),
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
    /// One with room for some cells.
    pub(in crate::import) fn with_capacity(cells: usize) -> Self {
        Record { cells: Vec::with_capacity(cells), ..Record::default() }
    }

    /// The record that begins at a byte of a text, where one was read before.
    pub(in crate::import) fn again(text: &str, start: usize, delimiter: u8) -> Self {
        let mut record = Record { start, ..Record::with_capacity(16) };
        match scan::record(text.as_bytes(), start, delimiter, &mut record.cells) {
            Some(end) => record.end = end,
            None => {
                Records::new(text, start, delimiter).read(&mut record);
            }
        }
        record
    }

    /// The number of cells.
    #[inline]
    pub(in crate::import) fn len(&self) -> usize {
        self.cells.len()
    }

    /// True when every cell is empty.
    #[inline]
    pub(in crate::import) fn is_blank(&self, text: &str) -> bool {
        (0..self.len()).all(|cell| self.is_empty(text, cell))
    }

    /// True when a cell holds nothing but space.
    #[inline]
    pub(in crate::import) fn is_empty(&self, text: &str, cell: usize) -> bool {
        self.cell(text, cell).trim_start().is_empty()
    }

    /// The place where a cell's content stands in the text.
    #[inline]
    pub(in crate::import) fn span(&self, cell: usize) -> (usize, usize) {
        let (start, end) = self.cells[cell];
        (start as usize, end as usize)
    }

    /// A cell's content; `text` is the text the record was read from.
    #[inline]
    pub(in crate::import) fn cell<'a>(&'a self, text: &'a str, cell: usize) -> &'a str {
        match self.escaped(cell) {
            Some(content) => content,
            None => {
                let (start, end) = self.span(cell);
                &text[start..end]
            }
        }
    }

    /// The place where the content of each cell stands, when all of them stand in the text letter by letter.
    #[inline]
    pub(in crate::import) fn verbatim(&self) -> Option<&[(u32, u32)]> {
        self.escaped.is_empty().then_some(&self.cells)
    }

    /// True when the content of a cell stands in the text letter by letter.
    #[inline]
    pub(in crate::import) fn is_verbatim(&self, cell: usize) -> bool {
        self.escaped(cell).is_none()
    }

    #[inline]
    fn escaped(&self, cell: usize) -> Option<&str> {
        if self.escaped.is_empty() {
            return None;
        }
        self.escaped.iter().find(|(at, _)| *at == cell).map(|(_, content)| content.as_str())
    }

    /// Adds empty cells at the end until there are as many as there are columns.
    pub(in crate::import) fn pad(&mut self, columns: usize) {
        let end = self.end as u32;
        while self.cells.len() < columns {
            self.cells.push((end, end));
        }
    }

    fn push(&mut self, from: usize, raw: &str, content: &[u8]) {
        let bytes = raw.as_bytes();
        let (start, end) = (from as u32, (from + raw.len()) as u32);
        if bytes == content {
            self.cells.push((start, end));
        } else if bytes.len() >= 2 && &bytes[1..bytes.len() - 1] == content {
            self.cells.push((start + 1, end - 1));
        } else {
            let content = String::from_utf8_lossy(content).into_owned();
            self.escaped.push((self.cells.len(), content));
            self.cells.push((start, end));
        }
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

//! The line that names the columns.

use std::collections::HashMap;

use crate::base::{At, SourceId, Span};
use crate::import::syntax::csv::{Record, Records, Step};

crate::code!(
    MISSING_COLUMN,
    "import/missing-column",
    "A column that is needed is not in the file: one that the table cannot do without, or one \
that `[source.columns]` or `where` names.

No row of the file can be read without it, so the file is set aside. An export whose settings \
were changed, or a line before the header, is the usual cause.

Compare the header with the name: export the column again, correct the name in gradus.toml, or \
step over lines before the header with `skip_lines`."
);

crate::code!(
    EMPTY_FILE,
    "import/empty-file",
    "A file has nothing in it, not even a header.

An export that failed leaves such a file behind, and without a header it cannot be told from a \
table that happens to have no rows.

Export the file again. For a table without rows, leave the header in the file; or delete the file."
);

/// Signs that may separate cells, the likelier first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The header of a file.
#[derive(Debug)]
pub(in crate::import) struct Header {
    /// The whole line.
    pub(in crate::import) span: Span,
    /// Names of the columns, without those at the end that have none.
    pub(in crate::import) names: Vec<At<String>>,
    /// The sign that separates cells.
    pub(in crate::import) delimiter: u8,
    /// Positions by the name in small letters, the first one first.
    positions: HashMap<String, Vec<usize>>,
}

/// Names that a message lists, at most.
const LISTED: usize = 40;

/// The text found in the place of the header.
pub(in crate::import) enum HeaderSearch<'t> {
    /// The header, and the records after it.
    Header(Header, Records<'t>),
    /// Nothing.
    Nothing,
    /// A quote, at this byte, that nothing closes.
    Unclosed(usize),
}

/// Reads the header: the first record with a cell that is not empty, after `skip_lines` lines.
pub(in crate::import) fn find<'t>(
    source: SourceId,
    text: &'t str,
    delimiter: Option<u8>,
    skip_lines: usize,
) -> HeaderSearch<'t> {
    let (start, declared) = declared_delimiter(text, after_lines(text, skip_lines));
    let delimiter = delimiter.or(declared).unwrap_or_else(|| detect(&text[start..]));
    let mut records = Records::new(text, start, delimiter);
    let mut record = Record::default();
    loop {
        match records.read(&mut record) {
            Step::End => return HeaderSearch::Nothing,
            Step::Unclosed(quote) => return HeaderSearch::Unclosed(quote),
            Step::Record if record.is_blank(text) => {}
            Step::Record => break,
        }
    }
    let mut names = cells(source, text, &record);
    while names.last().is_some_and(|name| name.is_empty()) {
        names.pop();
    }
    let span = Span::new(source, record.start, record.end);
    let mut positions: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, name) in names.iter().enumerate() {
        positions.entry(name.to_lowercase()).or_default().push(at);
    }
    HeaderSearch::Header(Header { span, names, delimiter, positions }, records)
}

/// The cells of the line over a header, where a column of it may stand under a day.
pub(in crate::import) fn above(source: SourceId, text: &str, header: &Header) -> Vec<At<String>> {
    let mut records = Records::new(text, 0, header.delimiter);
    let (mut record, mut last) = (Record::default(), Vec::new());
    while let Step::Record = records.read(&mut record) {
        if record.end > header.span.start as usize {
            break;
        }
        if !record.is_blank(text) {
            last = cells(source, text, &record);
        }
    }
    last
}

/// The cells of the second line of a header; the records go on after it.
pub(in crate::import) fn below(
    source: SourceId,
    text: &str,
    records: &mut Records<'_>,
) -> Vec<At<String>> {
    let mut record = Record::default();
    while let Step::Record = records.read(&mut record) {
        if !record.is_blank(text) {
            return cells(source, text, &record);
        }
    }
    Vec::new()
}

/// The cells of a record, without space around them.
fn cells(source: SourceId, text: &str, record: &Record) -> Vec<At<String>> {
    let cell = |at| {
        let (start, end) = record.span(at);
        At::new(record.cell(text, at).trim().to_string(), Span::new(source, start, end))
    };
    (0..record.len()).map(cell).collect()
}

impl Header {
    /// The position of a column, by its exact name or else without regard to case.
    pub(in crate::import) fn position(&self, name: &str) -> Option<usize> {
        let name = name.trim();
        let found = self.positions(name);
        let exact = found.iter().find(|at| *self.names[**at] == name);
        exact.or(found.first()).copied()
    }

    /// Positions of all columns of a name, without regard to case.
    pub(in crate::import) fn positions(&self, name: &str) -> &[usize] {
        self.positions.get(&name.trim().to_lowercase()).map_or(&[], Vec::as_slice)
    }

    /// Adds columns without a name, as wide as a line under the header.
    pub(in crate::import) fn widen(&mut self, below: &[At<String>]) {
        let filled = below.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        for cell in below.iter().take(filled).skip(self.names.len()) {
            self.names.push(At::new(String::new(), cell.origin));
        }
    }

    /// Another column with the same name as the one at `position`.
    pub(in crate::import) fn duplicate(&self, position: usize) -> Option<usize> {
        let found = self.positions(&self.names[position]);
        found.iter().copied().find(|other| *other != position)
    }

    /// The names in back quotes, for messages.
    pub(in crate::import) fn listed(&self) -> String {
        let names = self.names.iter().take(LISTED);
        let mut names: Vec<String> = names.map(|name| format!("`{}`", **name)).collect();
        if self.names.len() > LISTED {
            names.push(format!("{} more", self.names.len() - LISTED));
        }
        names.join(", ")
    }
}

fn after_lines(text: &str, lines: usize) -> usize {
    let mut at = 0;
    for _ in 0..lines {
        match text[at..].find(['\n', '\r']) {
            Some(end) if text[at + end..].starts_with("\r\n") => at += end + 2,
            Some(end) => at += end + 1,
            None => return text.len(),
        }
    }
    at
}

/// Spreadsheets understand a first line `sep=;`, and some programs write it.
fn declared_delimiter(text: &str, at: usize) -> (usize, Option<u8>) {
    let line = text[at..].lines().next().unwrap_or_default();
    match line.trim_end().strip_prefix("sep=").map(str::as_bytes) {
        Some([delimiter]) if delimiter.is_ascii_punctuation() && *delimiter != b'"' => {
            (at + line.len(), Some(*delimiter))
        }
        _ if line == "sep=\t" => (at + line.len(), Some(b'\t')),
        _ => (at, None),
    }
}

/// The delimiter that stands most often outside quotes in the first line that is not empty.
fn detect(text: &str) -> u8 {
    let mut counts = [0usize; DELIMITERS.len()];
    let mut quoted = false;
    for byte in text.trim_start_matches(['\r', '\n']).bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\r' | b'\n' if !quoted => break,
            _ if quoted => {}
            _ => {
                if let Some(at) = DELIMITERS.iter().position(|&delimiter| delimiter == byte) {
                    counts[at] += 1;
                }
            }
        }
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    let first = counts.iter().position(|&count| count == most).unwrap_or_default();
    DELIMITERS[first]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SourceMap;

    fn check(text: &str, skip_lines: usize, expected: &str) {
        let source = SourceMap::default().add("a.csv", text);
        let shown = match find(source, text, None, skip_lines) {
            HeaderSearch::Nothing => "nothing".to_string(),
            HeaderSearch::Unclosed(at) => format!("unclosed at {at}"),
            HeaderSearch::Header(header, mut records) => {
                let mut record = Record::default();
                let next = match records.read(&mut record) {
                    Step::Record => record.cell(text, 0).to_string(),
                    _ => "-".to_string(),
                };
                let delimiter = char::from(header.delimiter);
                format!("{delimiter:?} {} then {next}", header.listed())
            }
        };
        assert_eq!(shown, expected, "{text:?}");
    }

    #[test]
    fn finds_header_and_delimiter() {
        check("a,b\n1,2\n", 0, "',' `a`, `b` then 1");
        check("a;\"b,c,d\"\n1;2\n", 0, "';' `a`, `b,c,d` then 1");
        check("a\tb\r\n1\t2", 0, "'\\t' `a`, `b` then 1");
        check("a|b|c,d\n1|2|3\n", 0, "'|' `a`, `b`, `c,d` then 1");
        check("code\nx\n", 0, "',' `code` then x");
        check("sep=;\r\na;b\r\n1;2\r\n", 0, "';' `a`, `b` then 1");
        check("Export\r\nof today\r\na,b,,\r\n1,2,,\r\n", 2, "',' `a`, `b` then 1");
        check("\n,,\na, b \n", 0, "',' `a`, `b` then -");
        check("", 0, "nothing");
        check("a,b\n", 3, "nothing");
        check("a,\"b\n1,2\n", 0, "unclosed at 2");
    }
}

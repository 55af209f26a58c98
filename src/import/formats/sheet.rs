//! A delimited text of a known format, row by row.

use std::ops::{Deref, Range};

use super::emitter::Emitter;
use super::row_id::RowId;
use crate::base::nearest::did_you_mean;
use crate::base::{Code, Diagnostic, Origin, Span};
use crate::import::cell::Cell;
use crate::import::columns::cells::trim;
use crate::import::columns::header::MISSING_COLUMN;
use crate::import::columns::header::{self, EMPTY_FILE, Header, HeaderSearch};
use crate::import::columns::plan::UNKNOWN_COLUMN;
use crate::import::loaded::{Loaded, UNDECODABLE};
use crate::import::rows::reader::{RAGGED_ROW, oversized, unclosed_quote};
use crate::import::syntax::csv::chunks;
use crate::import::syntax::csv::{Record, Records, Step};
use crate::import::syntax::json::is_no_table;

crate::code!(
    SHORT_ROW,
    "import/short-row",
    "Rows of a file in a known format end before the header does.

Some systems leave out empty cells at the end of a row. The rows are read as if the cells that \
are missing were empty.

Nothing needs to be done, unless cells are missing that should be there: then export again."
);

/// The bytes of a chunk of which rows something is made at once: so few that what is made of them
/// is still at hand when it is taken.
const CHUNK: usize = 1 << 16;

/// Chunks for each thread before what was made is taken.
const CHUNKS: usize = 4;

/// A delimited text whose header was read.
pub(in crate::import) struct Sheet<'t> {
    loaded: &'t Loaded,
    /// The header.
    pub(in crate::import) header: Header,
    records: Records<'t>,
    record: Record,
    part: usize,
    short: bool,
    open_ended: bool,
}

/// A row of a [`Sheet`].
#[derive(Debug)]
pub(in crate::import) struct Line<'t> {
    /// For the account of what became of it.
    pub(in crate::import) row: RowId,
    content: LineContent<'t>,
}

/// The cells of a row. They are looked up in the text when they are asked for.
#[derive(Debug)]
pub(in crate::import) struct LineContent<'t> {
    /// The place where it stands.
    pub(in crate::import) origin: Origin,
    loaded: &'t Loaded,
    record: Record,
    columns: usize,
}

/// Finds rows again that were read before.
#[derive(Clone, Copy)]
pub(in crate::import) struct Finder<'t> {
    loaded: &'t Loaded,
    delimiter: u8,
    columns: usize,
}

/// The things that a record may come to.
enum Found {
    /// It is blank, and no row.
    Nothing,
    Row,
    /// A row that ends before the header does.
    Short(usize),
    Aside(Box<Diagnostic>),
    AsideSilently(&'static Code),
}

/// The things that a chunk has in their order.
enum InChunk<M> {
    Made(M),
    /// The first row that ends before the header does follows.
    Short(Span, usize),
    Aside(Box<Diagnostic>),
    AsideSilently(&'static Code),
}

impl<'t> Deref for Line<'t> {
    type Target = LineContent<'t>;

    fn deref(&self) -> &LineContent<'t> {
        &self.content
    }
}

impl<'t> LineContent<'t> {
    /// The byte where it begins, by which it is found again.
    pub(in crate::import) fn start(&self) -> u32 {
        self.record.start as u32
    }

    /// A cell, unless it is empty or there is no such column.
    pub(in crate::import) fn cell(&self, column: Option<usize>) -> Option<Cell<'t>> {
        let column = self.there(column)?;
        let (start, end) = self.record.span(column);
        if start == end {
            return None;
        }
        if !self.record.is_verbatim(column) {
            let text = self.record.cell(&self.loaded.text, column).trim();
            let origin = Span::new(self.loaded.source, start, end);
            return (!text.is_empty()).then(|| Cell::derived(text.to_string(), origin.into()));
        }
        let whole = &self.loaded.text[start..end];
        let text = trim(whole);
        if text.is_empty() {
            return None;
        }
        let start = start + (text.as_ptr().addr() - whole.as_ptr().addr());
        let origin = Span::new(self.loaded.source, start, start + text.len()).into();
        Some(Cell { text: text.into(), origin, verbatim: true })
    }

    /// The text of a cell; empty when there is none.
    pub(in crate::import) fn text(&self, column: Option<usize>) -> &str {
        match self.there(column) {
            Some(column) => trim(self.record.cell(&self.loaded.text, column)),
            None => "",
        }
    }

    /// The cells from a column on: those of the header, and those after it in an open-ended text.
    pub(in crate::import) fn cells_from(&self, column: usize) -> Vec<Option<Cell<'t>>> {
        (column..self.columns).map(|column| self.cell(Some(column))).collect()
    }

    fn there(&self, column: Option<usize>) -> Option<usize> {
        column.filter(|column| *column < self.columns.min(self.record.len()))
    }
}

impl<'t> Finder<'t> {
    /// The row that begins at a byte.
    pub(in crate::import) fn row(&self, start: u32) -> LineContent<'t> {
        let Finder { loaded, delimiter, columns } = *self;
        let mut record = Record::again(&loaded.text, start as usize, delimiter);
        record.pad(columns);
        let origin = Span::new(loaded.source, record.start, record.end).into();
        LineContent { origin, loaded, record, columns }
    }
}

impl<'t> Sheet<'t> {
    /// Reads the header of a text; nothing when a problem was reported.
    pub(in crate::import) fn open(loaded: &'t Loaded, emit: &mut Emitter<'t, '_>) -> Option<Self> {
        Sheet::open_after(loaded, emit.settings.syntax.skip_lines, emit)
    }

    /// Like [`Sheet::open`], with the header after some lines.
    pub(in crate::import) fn open_after(
        loaded: &'t Loaded,
        lines: usize,
        emit: &mut Emitter<'t, '_>,
    ) -> Option<Self> {
        let part = emit.part(loaded);
        let delimiter = emit.settings.syntax.delimiter;
        match header::find(loaded.source, &loaded.text, delimiter, lines) {
            HeaderSearch::Header(header, records) => {
                emit.separated_by(part, char::from(header.delimiter));
                let record = Record::default();
                Some(Sheet {
                    loaded,
                    header,
                    records,
                    record,
                    part,
                    short: false,
                    open_ended: false,
                })
            }
            HeaderSearch::Nothing => {
                let message = "the file is empty";
                emit.report(
                    Diagnostic::error(&EMPTY_FILE, Origin::File(loaded.source), message)
                        .help("export it again; a table without rows has a header all the same"),
                );
                None
            }
            HeaderSearch::Unclosed(quote) => {
                emit.report(unclosed_quote(loaded.source, quote));
                None
            }
        }
    }

    /// Lets rows go on after the last column that has a name.
    pub(in crate::import) fn open_ended(&mut self) {
        self.open_ended = true;
    }

    /// Takes the only row after the header, when it is the only one and has but one cell: a remark
    /// in place of rows.
    pub(in crate::import) fn lone_cell(
        &mut self,
        loaded: &Loaded,
        emit: &mut Emitter<'t, '_>,
    ) -> Option<RowId> {
        let rest = loaded.text.get(self.header.span.end as usize..)?.trim();
        let lone = !rest.is_empty() && !rest.contains(['\n', '\r']);
        let lone = lone && !rest.contains(char::from(self.header.delimiter));
        lone.then(|| emit.row(self.part))
    }

    /// The column that has one of some names, written in whatever way.
    pub(in crate::import) fn column(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|name| {
            let wanted = normalised(name);
            self.header.names.iter().position(|column| normalised(column) == wanted)
        })
    }

    /// Like [`Sheet::column`]; one that is missing is reported.
    pub(in crate::import) fn needed(
        &self,
        names: &[&str],
        emit: &mut Emitter<'t, '_>,
    ) -> Option<usize> {
        self.needed_among(names, &[], emit)
    }

    /// Like [`Sheet::needed`]; `known` are the columns that the format has: none of them is the one
    /// that is missing.
    pub(in crate::import) fn needed_among(
        &self,
        names: &[&str],
        known: &[&str],
        emit: &mut Emitter<'t, '_>,
    ) -> Option<usize> {
        let found = self.column(names);
        if found.is_none() {
            let message =
                format!("the file has no column `{}`, and {} needs it", names[0], emit.format);
            let header = self.header.listed();
            let is_known = |name: &str| known.iter().any(|known| is_written_like(known, name));
            let there = self.header.names.iter().map(|name| name.value.as_str());
            let there: Vec<&str> =
                there.filter(|name| !name.is_empty() && !is_known(&normalised(name))).collect();
            let near = did_you_mean(names[0], there.iter().copied()).or_else(|| {
                let like = there.iter().find(|name| begins_alike(names[0], name))?;
                Some(format!("is it `{like}`? then call that column `{}`", names[0]))
            });
            emit.report(
                Diagnostic::error(&MISSING_COLUMN, self.header.span, message)
                    .label("the header of the file")
                    .maybe_help(near)
                    .help("export it again with this column")
                    .help(format!("the columns of the file are {header}")),
            );
        }
        found
    }

    /// Reports columns that the format does not have, once for the file. `known` are those it
    /// has, read or not.
    pub(in crate::import) fn report_others(&self, known: &[&str], emit: &mut Emitter<'t, '_>) {
        let known: Vec<String> = known.iter().map(|name| normalised(name)).collect();
        let ignore = &emit.settings.syntax.ignore;
        let ignored: Vec<String> = ignore.iter().map(|name| normalised(name)).collect();
        let others: Vec<_> = self
            .header
            .names
            .iter()
            .filter(|name| {
                let wanted = normalised(name);
                !wanted.is_empty() && !known.contains(&wanted) && !ignored.contains(&wanted)
            })
            .collect();
        let Some(first) = others.first() else { return };
        let listed: Vec<String> = others.iter().map(|name| format!("`{}`", ***name)).collect();
        let listed = listed.join(", ");
        let message = match others.len() {
            1 => format!("{} has no column {listed}; it is not read", emit.format),
            _ => format!("{} has no columns {listed}; they are not read", emit.format),
        };
        emit.report(
            Diagnostic::note(&UNKNOWN_COLUMN, first.origin, message)
                .help("list them in `ignore` of the `[[source]]` to hear no more of it"),
        );
    }

    /// Finds rows again that were read before.
    pub(in crate::import) fn finder(&self) -> Finder<'t> {
        let (delimiter, columns) = (self.header.delimiter, self.header.names.len());
        Finder { loaded: self.loaded, delimiter, columns }
    }

    /// The next row; those that cannot be read are reported and stepped over.
    pub(in crate::import) fn next(&mut self, emit: &mut Emitter<'t, '_>) -> Option<Line<'t>> {
        let columns = self.header.names.len();
        loop {
            let mut record = std::mem::replace(&mut self.record, Record::with_capacity(columns));
            let found = match self.records.read(&mut record) {
                Step::End => return None,
                Step::Unclosed(quote) => Found::unclosed(self.loaded, quote),
                Step::Record => self.look(&record, emit.limits.cell),
            };
            let span = Span::new(self.loaded.source, record.start, record.end);
            match found {
                Found::Nothing => {}
                Found::Aside(problem) => {
                    let row = emit.row(self.part);
                    emit.set_aside(row, *problem);
                }
                Found::AsideSilently(code) => {
                    let row = emit.row(self.part);
                    emit.set_aside_silently(row, code);
                }
                Found::Row | Found::Short(_) => {
                    let row = emit.row(self.part);
                    if let Found::Short(cells) = found {
                        self.say_short(span, cells, emit);
                    }
                    return Some(Line { row, content: self.content(record, span) });
                }
            }
        }
    }

    /// Makes something of each of the rows that are left, of several at once, and hands it on in
    /// their order, where it lies.
    pub(in crate::import) fn each<M: Send>(
        mut self,
        emit: &mut Emitter<'t, '_>,
        make: impl Fn(&LineContent<'t>) -> M + Sync,
        mut take: impl FnMut(RowId, &mut M, &mut Emitter<'t, '_>),
    ) {
        let text: &'t str = &self.loaded.text;
        let (most, largest) = (CHUNKS * rayon::current_num_threads(), emit.limits.cell);
        let mut at = self.records.at();
        loop {
            let ranges = chunks::ranges(text, at, CHUNK, most);
            if ranges.is_empty() {
                return;
            }
            let read = |(): &mut (), range| self.chunk(range, largest, &make);
            let mut chunks = chunks::read(text, ranges, || (), read, |(_, end)| *end);
            at = chunks.last().map_or(text.len(), |(_, end)| *end);
            for step in chunks.iter_mut().flat_map(|(steps, _)| steps) {
                match step {
                    InChunk::Short(span, cells) => self.say_short(*span, *cells, emit),
                    InChunk::Made(made) => {
                        let row = emit.row(self.part);
                        take(row, made, emit);
                    }
                    InChunk::Aside(problem) => {
                        let row = emit.row(self.part);
                        emit.set_aside(row, Diagnostic::clone(problem));
                    }
                    InChunk::AsideSilently(code) => {
                        let row = emit.row(self.part);
                        emit.set_aside_silently(row, code);
                    }
                }
            }
        }
    }

    /// The things that are made of the rows of a range, and the byte where the next row begins.
    fn chunk<M>(
        &self,
        range: Range<usize>,
        largest: usize,
        make: impl Fn(&LineContent<'t>) -> M,
    ) -> (Vec<InChunk<M>>, usize) {
        let mut records = self.records.between(range.start, range.end);
        let lines = memchr::memchr_iter(b'\n', &self.loaded.text.as_bytes()[range]).count();
        let (mut steps, mut was_short) = (Vec::with_capacity(lines + 1), false);
        let mut content = self.content(Record::default(), self.header.span);
        loop {
            let record = &mut content.record;
            let found = match records.read(record) {
                Step::End => return (steps, records.at()),
                Step::Unclosed(quote) => Found::unclosed(self.loaded, quote),
                Step::Record => self.look(record, largest),
            };
            let span = Span::new(self.loaded.source, record.start, record.end);
            match found {
                Found::Nothing => continue,
                Found::Aside(problem) => steps.push(InChunk::Aside(problem)),
                Found::AsideSilently(code) => steps.push(InChunk::AsideSilently(code)),
                Found::Row | Found::Short(_) => {
                    if let Found::Short(cells) = found
                        && !std::mem::replace(&mut was_short, true)
                    {
                        steps.push(InChunk::Short(span, cells));
                    }
                    let record = std::mem::take(&mut content.record);
                    content = self.content(record, span);
                    steps.push(InChunk::Made(make(&content)));
                }
            }
        }
    }

    /// The thing that a record comes to.
    fn look(&self, record: &Record, largest: usize) -> Found {
        let loaded = self.loaded;
        if record.is_blank(&loaded.text) {
            return Found::Nothing;
        }
        let span = Span::new(loaded.source, record.start, record.end);
        if let Some(problem) = self.problem(record, span, largest) {
            return Found::Aside(Box::new(problem));
        }
        let content = &loaded.text[record.start..record.end];
        if loaded.damaged && content.contains(char::REPLACEMENT_CHARACTER) {
            return Found::AsideSilently(&UNDECODABLE);
        }
        match record.len() < self.header.names.len() {
            true => Found::Short(record.len()),
            false => Found::Row,
        }
    }

    /// The cells of a record, empty ones for those that are missing at its end.
    fn content(&self, mut record: Record, span: Span) -> LineContent<'t> {
        let columns = self.header.names.len();
        record.pad(columns);
        let columns = if self.open_ended { record.len().max(columns) } else { columns };
        LineContent { origin: span.into(), loaded: self.loaded, record, columns }
    }

    /// Says once that rows end before the header does.
    fn say_short(&mut self, span: Span, cells: usize, emit: &mut Emitter<'t, '_>) {
        if self.loaded.sheet || self.open_ended || std::mem::replace(&mut self.short, true) {
            return;
        }
        let message = format!(
            "rows end before column `{}`; what is missing is read as empty",
            *self.header.names[cells]
        );
        emit.report(
            Diagnostic::note(&SHORT_ROW, span, message)
                .label("the first such row")
                .help("nothing, if the cells that are missing are empty in the system"),
        );
    }

    fn problem(&self, record: &Record, span: Span, largest: usize) -> Option<Diagnostic> {
        if let Some(problem) = oversized(span.source, record, largest) {
            return Some(problem);
        }
        if self.open_ended {
            return None;
        }
        let columns = self.header.names.len();
        let text = &self.loaded.text;
        let extra = (columns..record.len()).find(|cell| !record.is_empty(text, *cell))?;
        let (start, end) = record.span(extra);
        let message = format!("this row has more cells than the {columns} columns of the header");
        Some(
            Diagnostic::error(&RAGGED_ROW, Span::new(span.source, start, end), message)
                .label("no column for this")
                .related(self.header.span, "the header")
                .help("put a text that contains a separator in quotes"),
        )
    }
}

impl Found {
    fn unclosed(loaded: &Loaded, quote: usize) -> Self {
        Found::Aside(Box::new(unclosed_quote(loaded.source, quote)))
    }
}

/// Do two names of columns begin with the same word, as `userId` and `userSourcedId` do?
fn begins_alike(one: &str, other: &str) -> bool {
    let word = |name: &str| -> String {
        let end = name.char_indices().skip(1).find(|(_, letter)| !letter.is_lowercase());
        name[..end.map_or(name.len(), |(at, _)| at)].to_lowercase()
    };
    let (one, other) = (word(one), word(other));
    one.len() > 2 && one == other
}

/// A name of a column as far as it counts: letters and digits, small.
pub(in crate::import) fn normalised(name: &str) -> String {
    name.chars().filter(|one| one.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// True when a name is written like one whose letters and digits are known.
pub(in crate::import) fn is_written_like(name: &str, normalised: &str) -> bool {
    let letters = name.chars().filter(|one| one.is_alphanumeric()).flat_map(char::to_lowercase);
    letters.eq(normalised.chars())
}

/// True when the first line of a text names all of some columns, written in whatever way.
pub(in crate::import) fn names(loaded: &Loaded, columns: &[&str]) -> bool {
    first_line(loaded).is_some_and(|there| {
        columns.iter().all(|column| there.iter().any(|name| is_written_like(column, name)))
    })
}

/// True when the first line of a text names a column of some kind; `is_one` sees its letters and
/// digits, small.
pub(in crate::import) fn names_any(loaded: &Loaded, is_one: impl Fn(&str) -> bool) -> bool {
    first_line(loaded).is_some_and(|there| there.iter().any(|name| is_one(name)))
}

/// The names of columns in the first line of a table.
fn first_line(loaded: &Loaded) -> Option<Vec<String>> {
    // JSON and XML are not tables, and often one endless line.
    if is_no_table(&loaded.text) {
        return None;
    }
    let HeaderSearch::Header(header, _) = header::find(loaded.source, &loaded.text, None, 0) else {
        return None;
    };
    Some(header.names.iter().map(|name| normalised(name)).collect())
}

//! Rows, one after another, into their table.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use super::context::Context;
use super::fast_row::FastRow;
use super::kept::Kept;
use super::row::Row;
use super::table_row::TableRow;
use crate::base::{Arena, Code, Diagnostic, Diagnostics, Origin, SourceId, Span};
use crate::import::assumption::Assumption;
use crate::import::cell::Cell;
use crate::import::columns::cells::Cells;
use crate::import::columns::header::Header;
use crate::import::columns::plan::{Input, Plan};
use crate::import::columns::schema::Schema;
use crate::import::columns::wide::{self, WideColumns};
use crate::import::loaded::{UNDECODABLE, binary};
use crate::import::reading::Counts;
use crate::import::syntax::csv::{Record, Records, Step};
use crate::model::Text;
use crate::project::sources::{Export, InlineRow};

crate::code!(
    RAGGED_ROW,
    "import/ragged-row",
    "A row has more cells than the header, or fewer.

From the place where a cell is missing or too many, every cell stands under the wrong name; \
reading on would give one column's values to another. The row is set aside. Empty cells too \
many at the end do no harm and are not reported.

Look for a text with a comma (or whatever separates the cells) that is not in quotes, or for a \
line break inside a text. Exporting again usually mends it."
);

crate::code!(
    UNCLOSED_QUOTE,
    "import/unclosed-quote",
    "A cell opens a quote and nothing closes it, or only the quote of another cell on a later line.

Everything up to there would belong to that one cell, and the rows between would be lost. The \
line with the quote is set aside, and reading goes on with the next line.

Close the quote. A quote that belongs to the text is written twice, and the whole cell in \
quotes: `\"a \"\"quoted\"\" word\"`."
);

crate::code!(
    LOST_DIGITS,
    "import/lost-digits",
    "An identifier stands in a workbook as a number of more than fifteen digits.

Spreadsheets keep fifteen digits of a number and put zeros for the others. Two students whose \
identifiers differ in the last digits would become one. The row is set aside.

Give the column the form of text before the identifiers are put in, or export the table as CSV \
from the system it comes from. What is lost cannot be brought back from the workbook."
);

crate::code!(
    OVERSIZED_CELL,
    "import/oversized-cell",
    "A cell is larger than allowed: 1 MiB, unless `[sources.limits]` says otherwise.

No text on a report is that long. A quote that is opened by mistake and closed many rows later \
swallows everything between, and then looks like such a cell. The row is set aside.

Look at the quotes in the row the message points to, and in those after it."
);

/// Rows that a reader of a known format made.
#[derive(Clone, Copy, Debug)]
pub(in crate::import) struct FormatRows<'r> {
    /// The place that each was made from.
    pub(in crate::import) origins: &'r [Origin],
    /// Their cells, one row after another.
    pub(in crate::import) cells: &'r [Option<Cell<'r>>],
    /// The number of cells of a row.
    pub(in crate::import) width: usize,
}

/// The rows of a file.
pub(in crate::import) struct FileRows<'a> {
    /// The store of parts that are kept; none when every part is read again.
    pub(in crate::import) kept: Option<Kept<'a>>,
    /// The file.
    pub(in crate::import) source: SourceId,
    /// Its text.
    pub(in crate::import) text: &'a str,
    /// Its header.
    pub(in crate::import) header: Header,
    /// The records after the header.
    pub(in crate::import) records: Records<'a>,
    /// The way they are read; nothing when they cannot be, because of this.
    pub(in crate::import) plan: Result<Plan<'a>, &'static Code>,
    /// Some of the text stands for bytes without a meaning.
    pub(in crate::import) damaged: bool,
    /// It is a sheet of a workbook, whose rows end with their last cell that is not empty.
    pub(in crate::import) sheet: bool,
    /// The place where numbers begin of which the sheet has lost digits.
    pub(in crate::import) long_numbers: &'a [u32],
    /// The largest cell that is read, in bytes.
    pub(in crate::import) largest: usize,
}

/// The result of some of the rows of a table.
#[derive(Clone)]
pub(in crate::import) struct Chunk<R> {
    /// Those that are used.
    pub(super) rows: Vec<R>,
    /// Texts that they share.
    pub(super) texts: Arena<Text>,
    /// The fates of all of them.
    pub(super) counts: Counts,
    /// Students whose rows are set aside.
    pub(super) set_aside: Vec<Text>,
    /// The faults found.
    pub(super) diagnostics: Diagnostics,
    /// The assumptions, and the first place of each.
    pub(super) assumed: BTreeMap<Assumption, Origin>,
    /// The byte of the file where the next row begins.
    pub(in crate::import) end: usize,
}

/// Reads those rows of a file that begin in a range of its bytes.
pub(in crate::import) fn read<R: TableRow>(
    file: &FileRows<'_>,
    range: Range<usize>,
    context: &mut Context,
) -> Chunk<R> {
    // A little more than there should be: a list that grows in the end is copied whole.
    let about = range.len() / file.bytes_a_row();
    let rows = Vec::with_capacity(about + about / 8 + 1);
    let may_be_fast = file.plan.as_ref().is_ok_and(Plan::has_fast_path);
    let mut appender = Appender { may_be_fast, ..Appender::new(context, rows) };
    let mut records = file.records.between(range.start, range.end);
    let mut record = Record::default();
    loop {
        match records.read(&mut record) {
            Step::End => return appender.end(records.at()),
            Step::Unclosed(quote) => {
                appender.counts.rows += 1;
                appender.set_aside(unclosed_quote(file.source, quote));
            }
            Step::Record if record.is_blank(file.text) => {}
            Step::Record => {
                if file.sheet {
                    record.pad(file.header.names.len());
                }
                appender.record(file, &record);
            }
        }
    }
}

/// Reads rows that stand in gradus.toml.
pub(super) fn inline<R: TableRow>(
    table: &'static Schema,
    export: &Export,
    rows: &[InlineRow],
    context: &mut Context,
) -> Chunk<R> {
    let mut appender = Appender::new(context, Vec::new());
    for row in rows {
        appender.counts.rows += 1;
        match Plan::of_row(table, row, export) {
            Ok(plan) => drop(appender.row(&plan, Cells::Inline(row), row.origin)),
            Err(problem) => appender.set_aside(*problem),
        }
    }
    appender.end(0)
}

/// Reads rows that a known format made, and says what became of each.
pub(super) fn of_format<R: TableRow>(
    plan: &Plan<'_>,
    rows: FormatRows<'_>,
    context: &mut Context,
) -> (Chunk<R>, Vec<Option<&'static Code>>) {
    let may_be_fast = plan.has_fast_path();
    let made = Vec::with_capacity(rows.origins.len());
    let mut appender = Appender { may_be_fast, ..Appender::new(context, made) };
    appender.counts.rows += rows.origins.len();
    let rows = rows.cells.chunks(rows.width).zip(rows.origins);
    let outcomes = rows.map(|(cells, origin)| appender.row(plan, Cells::Format(cells), *origin));
    let outcomes = outcomes.collect();
    (appender.end(0), outcomes)
}

impl FileRows<'_> {
    /// About how long a row is, going by the beginning of the text; at least one.
    fn bytes_a_row(&self) -> usize {
        let start = &self.text.as_bytes()[..self.text.len().min(1 << 14)];
        let lines = start.iter().filter(|&&byte| byte == b'\n').count();
        (start.len() / (lines + 1)).max(1)
    }
}

struct Appender<'a, R> {
    rows: Vec<R>,
    context: &'a mut Context,
    counts: Counts,
    /// Rows seen, where rows that are the same count as one.
    seen: HashSet<String>,
    set_aside: Vec<Text>,
    /// Rows may be plain.
    may_be_fast: bool,
}

impl<'a, R: TableRow> Appender<'a, R> {
    fn new(context: &'a mut Context, rows: Vec<R>) -> Self {
        let (counts, seen, set_aside) = Default::default();
        Appender { rows, context, counts, seen, set_aside, may_be_fast: false }
    }

    fn end(self, end: usize) -> Chunk<R> {
        let Appender { rows, counts, set_aside, .. } = self;
        let diagnostics = std::mem::take(&mut self.context.diagnostics);
        let texts = self.context.interner.take_listed();
        let assumed = std::mem::take(&mut self.context.assumed);
        Chunk { rows, texts, counts, set_aside, diagnostics, assumed, end }
    }

    fn record(&mut self, file: &FileRows<'_>, record: &Record) {
        self.counts.rows += 1;
        let plan = match &file.plan {
            Ok(plan) => plan,
            Err(why) => return self.counts.set_aside(why),
        };
        let cells = Cells::Record { source: file.source, text: file.text, record };
        if let Some(problem) = misshapen(file, record) {
            self.name_student(plan, cells);
            return self.set_aside(problem);
        }
        let width = plan.wide.as_ref().map_or(usize::MAX, WideColumns::width);
        if !wanted(plan, cells, |position| position < width) {
            self.counts.not_wanted += 1;
            return;
        }
        let content = &file.text[record.start..record.end];
        if file.damaged && content.contains(char::REPLACEMENT_CHARACTER) {
            return self.counts.set_aside(&UNDECODABLE);
        }
        if let Some(problem) = lost_digits(file, plan, record) {
            return self.set_aside(problem);
        }
        if let Some(wide) = &plan.wide {
            return self.cells(plan, wide, cells);
        }
        self.row(plan, cells, Span::new(file.source, record.start, record.end).into());
    }

    /// Reads the cells of a record that become rows of their own. Each counts as a row.
    fn cells(&mut self, plan: &Plan<'_>, wide: &WideColumns<'_>, cells: Cells<'_>) {
        let Cells::Record { source, text, record } = cells else { return };
        let width = wide.width();
        self.counts.rows -= 1;
        wide.each(cells, |given| {
            self.counts.rows += 1;
            let Some((given, cell)) = given.and_then(|given| Some((given, given[1].as_ref()?)))
            else {
                self.counts.not_wanted += 1;
                *self.counts.passed_over.entry(wide::BLANK).or_default() += 1;
                return;
            };
            let cells = Cells::Wide { source, text, record, width, given };
            if !wanted(plan, cells, |position| position >= width) {
                self.counts.not_wanted += 1;
                return;
            }
            self.row(plan, cells, cell.origin);
        });
    }

    /// Reads a row; the problem that keeps it from being used, if there is one.
    fn row(&mut self, plan: &Plan<'_>, cells: Cells<'_>, origin: Origin) -> Option<&'static Code> {
        if self.may_be_fast
            && let Some(mut row) = FastRow::new(plan, &mut self.context.interner, cells, origin)
            && let Some(read) = R::read_fast(&mut row)
        {
            if let Some((assumption, origin)) = row.assumed() {
                self.context.assume(assumption, origin);
            }
            self.counts.used += 1;
            self.rows.push(read);
            return None;
        }
        let mut row = Row::new(plan, self.context, cells, origin);
        let read = R::read(&mut row);
        if let Some(problem) = row.problem() {
            self.counts.set_aside(problem);
            self.name_student(plan, cells);
            return Some(problem);
        }
        if plan.distinct && !self.seen.insert(key(&row)) {
            self.counts.repeated += 1;
            return None;
        }
        if let Some(read) = read {
            self.counts.used += 1;
            self.rows.push(read);
        }
        None
    }

    /// Notes whom a row that is set aside is about, as far as that can be read.
    fn name_student(&mut self, plan: &Plan<'_>, cells: Cells<'_>) {
        let Some(column) = R::SCHEMA.position("student") else { return };
        let Input::Cell(position) = plan.inputs[column] else { return };
        if let Some(cell) = cells.get(position) {
            self.set_aside.push(cell.text.trim().into());
        }
    }

    fn set_aside(&mut self, problem: Diagnostic) {
        self.counts.set_aside(problem.code);
        self.context.diagnostics.push(problem);
    }
}

/// True when a row is as the conditions on some columns ask.
fn wanted(plan: &Plan<'_>, cells: Cells<'_>, some: impl Fn(usize) -> bool) -> bool {
    let mut asked = plan.conditions.iter().filter(|(position, _)| some(*position));
    asked.all(|(position, test)| {
        let cell = cells.get(*position);
        test.passes(cell.as_ref().map_or("", |cell| &cell.text))
    })
}

/// All of a row's cells as our columns have them.
fn key(row: &Row<'_>) -> String {
    let mut key = String::new();
    for (column, input) in row.plan.inputs.iter().enumerate() {
        if !matches!(input, Input::Absent)
            && let Ok(Some(cell)) = row.cell(column)
        {
            key.push_str(&cell.text);
        }
        key.push('\u{1f}');
    }
    key
}

/// Columns in which every digit counts.
const IDENTIFIERS: [&str; 10] = [
    "id",
    "student",
    "code",
    "target",
    "competency",
    "indicator",
    "course",
    "household",
    "alias",
    "moderates",
];

/// A number that a column takes for an identifier, and of which the sheet has lost digits.
fn lost_digits(file: &FileRows<'_>, plan: &Plan<'_>, record: &Record) -> Option<Diagnostic> {
    if file.long_numbers.is_empty() {
        return None;
    }
    let columns = plan.table.columns.iter().zip(&plan.inputs);
    let mut read = columns
        .filter(|(column, _)| IDENTIFIERS.contains(&column.name))
        .flat_map(|(column, input)| input.positions().iter().map(move |at| (column.name, *at)));
    let (column, (start, end)) = read.find_map(|(column, at)| {
        let span = (at < record.len()).then(|| record.span(at))?;
        file.long_numbers.binary_search(&(span.0 as u32)).is_ok().then_some((column, span))
    })?;
    let message =
        format!("column `{column}`: a number of more than 15 digits has lost the last ones");
    Some(
        Diagnostic::error(&LOST_DIGITS, Span::new(file.source, start, end), message)
            .label("a spreadsheet keeps 15 digits of a number")
            .help("give the column the form of text in the spreadsheet, then put the identifiers in again")
            .help("or export the table as CSV from the system itself"),
    )
}

/// A cell that is larger than `largest` bytes.
pub(in crate::import) fn oversized(
    source: SourceId,
    record: &Record,
    largest: usize,
) -> Option<Diagnostic> {
    if record.end - record.start <= largest {
        return None;
    }
    let mut cells = (0..record.len()).map(|cell| record.span(cell));
    let (start, _) = cells.find(|(start, end)| end - start > largest)?;
    let message = format!("a cell is larger than {}", binary(largest as u64));
    Some(
        Diagnostic::error(&OVERSIZED_CELL, Span::new(source, start, start), message)
            .label("it begins here")
            .help("look for a quote that is opened here and closed much later"),
    )
}

fn misshapen(file: &FileRows<'_>, record: &Record) -> Option<Diagnostic> {
    let columns = file.header.names.len();
    let span = Span::new(file.source, record.start, record.end);
    if let Some(problem) = oversized(file.source, record, file.largest) {
        return Some(problem);
    }
    let cells = record.len();
    let empty = |cell: usize| record.is_empty(file.text, cell);
    if cells == columns || cells > columns && (columns..cells).all(empty) {
        return None;
    }
    let message = format!(
        "this row has {}, the header names {}",
        count(cells, "cell"),
        count(columns, "column")
    );
    let help = if cells > columns {
        let delimiter = match file.header.delimiter {
            b'\t' => "tab".to_string(),
            other => format!("`{}`", char::from(other)),
        };
        format!("put a text that contains a {delimiter} in quotes")
    } else {
        let next = &*file.header.names[cells];
        format!("the row ends before `{next}`; look for a line break inside a text")
    };
    let problem = Diagnostic::error(&RAGGED_ROW, span, message)
        .label(if cells > columns { "cells too many" } else { "cells missing" })
        .related(file.header.span, format!("columns {}", file.header.listed()));
    Some(problem.help(help))
}

fn count(number: usize, thing: &str) -> String {
    format!("{number} {thing}{}", if number == 1 { "" } else { "s" })
}

/// The fault of a quote that nothing closes.
pub(in crate::import) fn unclosed_quote(source: SourceId, quote: usize) -> Diagnostic {
    let message = "the quote that opens here is never closed";
    Diagnostic::error(&UNCLOSED_QUOTE, Span::new(source, quote, quote + 1), message)
        .label("this line is set aside")
        .help("close the quote; a quote that belongs to the text is written twice")
}

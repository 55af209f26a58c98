//! One row, seen as columns of our table.

use std::borrow::Cow;

use super::mapping::{Input, Plan};
use super::parts::Cut;
use super::syntax::csv::Record;
use super::tables::{Column, Table};
use super::texts::Texts;
use super::values::Value;
use crate::base::{At, Code, Diagnostic, Diagnostics, Idx, Origin, SourceId, Span};
use crate::model::Text;
use crate::project::sources::InlineRow;

crate::code!(
    EMPTY_CELL,
    "import/empty-cell",
    "A cell is empty in a column that every row must fill.

Without it the row says nothing that could be used: an enrolment without a student belongs to \
nobody. The row is set aside; the others are read.

Fill the cell, or delete the row if it was left over. Where an export leaves the column empty \
for a reason, give the column a `default` in its `[source.columns]`."
);

/// A cell that is not empty.
#[derive(Clone, Debug)]
pub(super) struct Cell<'r> {
    /// Its text, without space around it.
    pub(super) text: Cow<'r, str>,
    /// Where it stands.
    pub(super) origin: Origin,
    /// The text stands at the place letter by letter.
    pub(super) verbatim: bool,
}

impl<'r> Cell<'r> {
    /// A text that was made of what stands at a place, or that a place stands for.
    pub(super) fn made(text: impl Into<Cow<'r, str>>, origin: Origin) -> Self {
        Cell { text: text.into(), origin, verbatim: false }
    }
}

/// The cells as they are in the source.
#[derive(Clone, Copy)]
pub(super) enum Cells<'r> {
    /// A record of a file.
    Record {
        /// The file.
        source: SourceId,
        /// Its text.
        text: &'r str,
        /// The record.
        record: &'r Record,
    },
    /// A row of gradus.toml.
    Inline(&'r InlineRow),
    /// Cells that a reader of a known format made, one for each column of our table.
    Given(&'r [Option<Cell<'r>>]),
}

/// What reading rows adds to.
#[derive(Debug, Default)]
pub(super) struct Context {
    /// Texts that rows share.
    pub(super) texts: Texts,
    /// What was found.
    pub(super) diagnostics: Diagnostics,
    /// How large files are cut.
    pub(super) cut: Cut,
    /// Schools that files name, in the order they were met.
    pub(super) schools: Vec<String>,
}

/// A row being read. Columns are read in the order of their table.
pub(super) struct Row<'r> {
    pub(super) plan: &'r Plan<'r>,
    pub(super) context: &'r mut Context,
    cells: Cells<'r>,
    origin: Origin,
    column: usize,
    problem: Option<&'static Code>,
    /// What is being read can be done without.
    spare: bool,
}

/// What a column is read as: a value that must be there, or one that may be missing.
pub(super) trait Field: Sized {
    /// The source must have the column.
    const REQUIRED: bool;
    /// What users write in it.
    const KIND: &'static str;

    /// Makes the field of a cell; nothing when a problem was reported.
    fn read(row: &mut Row<'_>, cell: Option<Cell<'_>>) -> Option<Self>;
}

/// A column whose cell may be empty, and of which a value that cannot be read is reported and then
/// does without: a student with a mistyped date of birth is a student all the same.
pub(super) struct Spare<V>(pub(super) Option<V>);

/// A column that the source must have and whose cell may be empty all the same.
pub(super) struct Expected<V>(pub(super) Option<V>);

impl Context {
    /// One for the rows of a table.
    pub(super) fn new(table: &Table, cut: Cut) -> Self {
        let mut context = Context { cut, ..Context::default() };
        context.texts.begin(table.columns.len());
        context
    }
}

impl<'r> Cells<'r> {
    /// The cell at a position of the source, unless it is empty or the row ends before it.
    #[inline]
    pub(super) fn get(self, position: usize) -> Option<Cell<'r>> {
        match self {
            Cells::Record { record, .. } if position >= record.len() => None,
            Cells::Record { source, text, record } => {
                let (start, end) = record.span(position);
                if start == end {
                    return None;
                }
                let whole = record.cell(text, position);
                let trimmed = trim(whole);
                if trimmed.is_empty() {
                    return None;
                }
                let verbatim = record.is_verbatim(position);
                let span = if verbatim {
                    let start = start + (trimmed.as_ptr().addr() - whole.as_ptr().addr());
                    Span::new(source, start, start + trimmed.len())
                } else {
                    Span::new(source, start, end)
                };
                Some(Cell { text: Cow::Borrowed(trimmed), origin: Origin::Text(span), verbatim })
            }
            Cells::Inline(row) => {
                let cell = &row.cells[position].1;
                let text = cell.trim();
                (!text.is_empty()).then_some(Cell::made(text, cell.origin))
            }
            Cells::Given(cells) => cells[position].clone(),
        }
    }
}

/// A text without space around it. Almost none has any, which two bytes tell.
#[inline]
fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

impl<'r> Row<'r> {
    /// A row, before its first column.
    pub(super) fn new(
        plan: &'r Plan<'r>,
        context: &'r mut Context,
        cells: Cells<'r>,
        origin: Origin,
    ) -> Self {
        Row { plan, context, cells, origin, column: 0, problem: None, spare: false }
    }

    /// Where the row stands.
    pub(super) fn origin(&self) -> Origin {
        self.origin
    }

    /// The column being read.
    pub(super) fn column(&self) -> &'static Column {
        &self.plan.table.columns[self.column]
    }

    /// The position in the table of the column being read.
    #[inline]
    pub(super) fn position(&self) -> usize {
        self.column
    }

    /// Reads the next column; nothing when a problem was reported.
    #[inline]
    pub(super) fn next<F: Field>(&mut self) -> Option<F> {
        let field = match &self.plan.inputs[self.column] {
            Input::Absent => F::read(self, None),
            Input::Cell(position) => {
                let cell = self.cells.get(*position);
                F::read(self, cell)
            }
            Input::Made(made) => match made.cell(self.cells, self.origin) {
                Ok(cell) => F::read(self, cell),
                Err(problem) => {
                    self.report(*problem);
                    None
                }
            },
        };
        self.column += 1;
        field
    }

    /// The cell of a column, or what is wrong with it.
    pub(super) fn cell(&self, column: usize) -> Result<Option<Cell<'r>>, Box<Diagnostic>> {
        match &self.plan.inputs[column] {
            Input::Absent => Ok(None),
            Input::Cell(position) => Ok(self.cells.get(*position)),
            Input::Made(made) => made.cell(self.cells, self.origin),
        }
    }

    /// The place of a text among those that rows share.
    pub(super) fn list(&mut self, text: &str) -> Idx<Text> {
        self.context.texts.list(0, text)
    }

    /// Reports a problem; the row will not be used, unless it can do without the column.
    pub(super) fn report(&mut self, mut problem: Diagnostic) {
        if self.spare {
            problem = problem.help("until then the row is used without it");
        }
        self.problem.get_or_insert(problem.code);
        self.context.diagnostics.push(problem);
    }

    /// The first problem reported.
    pub(super) fn problem(&self) -> Option<&'static Code> {
        self.problem
    }
}

impl<V: Value> Field for At<V> {
    const REQUIRED: bool = true;
    const KIND: &'static str = V::KIND;

    fn read(row: &mut Row<'_>, cell: Option<Cell<'_>>) -> Option<Self> {
        match cell {
            Some(cell) => <At<V> as Value>::read(row, &cell),
            None => {
                let column = row.column().name;
                let message = format!("column `{column}` is empty, and every row needs it");
                row.report(
                    Diagnostic::error(&EMPTY_CELL, row.origin(), message)
                        .label("in this row")
                        .help(format!("fill in `{column}`, or delete the row")),
                );
                None
            }
        }
    }
}

impl<V: Value> Field for Option<V> {
    const REQUIRED: bool = false;
    const KIND: &'static str = V::KIND;

    #[inline]
    fn read(row: &mut Row<'_>, cell: Option<Cell<'_>>) -> Option<Self> {
        cell.map_or(Some(None), |cell| V::read(row, &cell).map(Some))
    }
}

impl<V: Value> Field for Spare<V> {
    const REQUIRED: bool = false;
    const KIND: &'static str = V::KIND;

    fn read(row: &mut Row<'_>, cell: Option<Cell<'_>>) -> Option<Self> {
        let before = row.problem;
        row.spare = true;
        let value = cell.and_then(|cell| V::read(row, &cell));
        row.spare = false;
        row.problem = before;
        Some(Spare(value))
    }
}

impl<V: Value> Field for Expected<V> {
    const REQUIRED: bool = true;
    const KIND: &'static str = V::KIND;

    fn read(row: &mut Row<'_>, cell: Option<Cell<'_>>) -> Option<Self> {
        Option::<V>::read(row, cell).map(Expected)
    }
}

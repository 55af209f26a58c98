//! One row, seen as columns of our table.

use crate::base::{At, Code, Diagnostic, Idx, Origin};
use crate::import::cell::Cell;
use crate::import::columns::cells::Cells;
use crate::import::columns::kind::ValueKind;
use crate::import::columns::plan::{Input, Plan};
use crate::import::columns::schema::Column;
use crate::import::rows::context::Context;
use crate::import::rows::strange_cell;
use crate::model::Text;

crate::code!(
    EMPTY_CELL,
    "import/empty-cell",
    "A cell is empty in a column that every row must fill.

Without it the row says nothing that could be used: an enrolment without a student belongs to \
nobody. The row is set aside; the others are read.

Fill the cell, or delete the row if it was left over. Where an export leaves the column empty \
for a reason, give the column a `default` in its `[source.columns]`."
);

/// A row being read. Columns are read in the order of their table.
pub(in crate::import) struct Row<'r> {
    pub(in crate::import) plan: &'r Plan<'r>,
    pub(in crate::import) context: &'r mut Context,
    cells: Cells<'r>,
    origin: Origin,
    column: usize,
    problem: Option<&'static Code>,
    /// The cell being read is one the row can do without.
    spare: bool,
}

/// The type of a column: a value that must be there, or one that may be missing.
pub(in crate::import) trait Field: Sized {
    /// The source must have the column.
    const REQUIRED: bool;
    /// The row can do without a value that cannot be read.
    const SPARE: bool = false;
    /// The kind of value.
    const KIND: ValueKind;

    /// Makes the field of a cell; nothing when a problem was reported.
    fn read(row: &mut Row<'_>, cell: Option<Cell<'_>>) -> Option<Self>;
}

/// A column whose cell may be empty, and of which a value that cannot be read is reported and then
/// does without: a student with a mistyped date of birth is a student all the same.
pub(in crate::import) struct Spare<V>(pub(in crate::import) Option<V>);

/// A column that the source must have and whose cell may be empty all the same.
pub(in crate::import) struct Expected<V>(pub(in crate::import) Option<V>);

impl<'r> Row<'r> {
    /// A row, before its first column.
    pub(in crate::import) fn new(
        plan: &'r Plan<'r>,
        context: &'r mut Context,
        cells: Cells<'r>,
        origin: Origin,
    ) -> Self {
        Row { plan, context, cells, origin, column: 0, problem: None, spare: false }
    }

    /// The place where the row stands.
    pub(in crate::import) fn origin(&self) -> Origin {
        self.origin
    }

    /// The column being read.
    pub(in crate::import) fn column(&self) -> &'static Column {
        &self.plan.table.columns[self.column]
    }

    /// The position in the table of the column being read.
    #[inline]
    pub(in crate::import) fn position(&self) -> usize {
        self.column
    }

    /// Reads the next column; nothing when a problem was reported.
    #[inline]
    pub(in crate::import) fn next<F: Field>(&mut self) -> Option<F> {
        let field = match &self.plan.inputs[self.column] {
            Input::Absent => F::read(self, None),
            Input::Cell(position) => {
                let cell = self.cells.get(*position);
                self.read(cell)
            }
            Input::Derived(made) => match made.cell(self.cells, self.origin) {
                Ok(cell) => self.read(cell),
                Err(problem) => {
                    self.report(*problem);
                    None
                }
            },
        };
        self.column += 1;
        field
    }

    /// Makes the field of a cell, unless that holds no value of any kind.
    #[inline]
    fn read<F: Field>(&mut self, cell: Option<Cell<'_>>) -> Option<F> {
        let fault = cell.as_ref().and_then(|cell| strange_cell::fault(self.column(), cell));
        let Some(fault) = fault else { return F::read(self, cell) };
        if !F::SPARE && (F::REQUIRED || !strange_cell::is_prose(self.column())) {
            self.report(fault);
            return None;
        }
        self.report_spare(fault);
        F::read(self, None)
    }

    /// The cell of a column, or what is wrong with it.
    pub(in crate::import) fn cell(
        &self,
        column: usize,
    ) -> Result<Option<Cell<'r>>, Box<Diagnostic>> {
        match &self.plan.inputs[column] {
            Input::Absent => Ok(None),
            Input::Cell(position) => Ok(self.cells.get(*position)),
            Input::Derived(made) => made.cell(self.cells, self.origin),
        }
    }

    /// The text that a column is made of, as it is written, before it is translated.
    pub(in crate::import) fn written(&self, column: &str) -> Option<Cell<'r>> {
        match &self.plan.inputs[self.plan.table.position(column)?] {
            Input::Absent => None,
            Input::Cell(position) => self.cells.get(*position),
            Input::Derived(made) => made.ingredient(self.cells, self.origin),
        }
    }

    /// True when the source has a column of ours.
    pub(in crate::import) fn has(&self, column: &str) -> bool {
        let position = self.plan.table.position(column);
        position.is_some_and(|at| !matches!(self.plan.inputs[at], Input::Absent))
    }

    /// The place of a text among those that rows share.
    pub(in crate::import) fn list(&mut self, text: &str) -> Idx<Text> {
        self.context.interner.list(0, text)
    }

    /// Reports a problem; the row will not be used, unless it can do without the column.
    pub(in crate::import) fn report(&mut self, mut problem: Diagnostic) {
        if self.spare {
            problem = problem.help("until then the row is used without it");
        }
        self.problem.get_or_insert(problem.code);
        self.context.diagnostics.push(problem);
    }

    /// Reports a problem of a cell that the row can do without.
    fn report_spare(&mut self, problem: Diagnostic) {
        let before = self.problem;
        self.spare = true;
        self.report(problem);
        self.spare = false;
        self.problem = before;
    }

    /// The first problem reported.
    pub(in crate::import) fn problem(&self) -> Option<&'static Code> {
        self.problem
    }
}

/// Something that can be read from a cell.
pub(in crate::import) trait Value: Sized {
    /// The kind of value.
    const KIND: ValueKind;

    /// Reads it; nothing when a problem was reported.
    fn read(row: &mut Row<'_>, cell: &Cell<'_>) -> Option<Self>;
}

impl<V: Value> Value for At<V> {
    const KIND: ValueKind = V::KIND;

    fn read(row: &mut Row<'_>, cell: &Cell<'_>) -> Option<Self> {
        V::read(row, cell).map(|value| At::new(value, cell.origin))
    }
}

impl<V: Value> Field for At<V> {
    const REQUIRED: bool = true;
    const KIND: ValueKind = V::KIND;

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
    const KIND: ValueKind = V::KIND;

    #[inline]
    fn read(row: &mut Row<'_>, cell: Option<Cell<'_>>) -> Option<Self> {
        cell.map_or(Some(None), |cell| V::read(row, &cell).map(Some))
    }
}

impl<V: Value> Field for Spare<V> {
    const REQUIRED: bool = false;
    const SPARE: bool = true;
    const KIND: ValueKind = V::KIND;

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
    const KIND: ValueKind = V::KIND;

    fn read(row: &mut Row<'_>, cell: Option<Cell<'_>>) -> Option<Self> {
        Option::<V>::read(row, cell).map(Expected)
    }
}

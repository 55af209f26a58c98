//! Rows in which nothing is out of the ordinary, read the quick way.
//!
//! Of a million rows of evidence nearly all are so: every cell is there as it stands, and holds
//! what it should. A row of which that is not sure is read like the rows of other tables; what is
//! wrong with it is found out and said there.

use super::interner::Interner;
use super::moments::Moment;
use super::strange_cell::may_be_strange;
use crate::base::{At, Idx, Origin, SourceId, Span};
use crate::import::assumption::Assumption;
use crate::import::cell::Cell;
use crate::import::columns::cells::Cells;
use crate::import::columns::plan::{Input, Plan};
use crate::import::dates::{self, Reading};
use crate::model::Text;

/// A row being read. Columns are read in the order of their table; what they give may be used when
/// the row is found plain in the end.
pub(in crate::import) struct FastRow<'r> {
    plan: &'r Plan<'r>,
    interner: &'r mut Interner,
    cells: FastCells<'r>,
    origin: Origin,
    column: usize,
    last: Origin,
    is_plain: bool,
    assumed: Option<(Assumption, Origin)>,
}

/// The cells of such a row.
enum FastCells<'r> {
    /// Places in the text of a file.
    Spans(SourceId, &'r str, &'r [(u32, u32)]),
    /// Those that a reader of a known format made.
    Format(&'r [Option<Cell<'r>>]),
}

impl Plan<'_> {
    /// True when the cells of a row are the cells of its record.
    pub(in crate::import) fn has_fast_path(&self) -> bool {
        let derived = self.inputs.iter().any(|input| matches!(input, Input::Derived(_)));
        !derived && !self.distinct && self.decimal == '.'
    }
}

impl<'r> FastRow<'r> {
    /// A row of a plan that is plain, before its first column; nothing when its record is not.
    #[inline]
    pub(in crate::import) fn new(
        plan: &'r Plan<'r>,
        interner: &'r mut Interner,
        cells: Cells<'r>,
        origin: Origin,
    ) -> Option<Self> {
        let cells = match cells {
            Cells::Record { source, text, record } => {
                FastCells::Spans(source, text, record.verbatim()?)
            }
            Cells::Format(cells) => FastCells::Format(cells),
            _ => return None,
        };
        let (column, last, is_plain, assumed) = (0, Origin::Nowhere, true, None);
        Some(FastRow { plan, interner, cells, origin, column, last, is_plain, assumed })
    }

    /// The place where the row stands.
    pub(in crate::import) fn origin(&self) -> Origin {
        self.origin
    }

    /// True when all that was read is what cell by cell would have been read.
    pub(in crate::import) fn is_plain(&self) -> bool {
        self.is_plain
    }

    /// The next cell as a text; nothing when it is empty.
    #[inline]
    pub(in crate::import) fn text(&mut self) -> Option<Text> {
        let column = self.column;
        let text = self.cell()?;
        Some(self.interner.get(column, text))
    }

    /// The next cell as a text that rows share; nothing when it is empty.
    #[inline]
    pub(in crate::import) fn listed(&mut self) -> Option<Idx<Text>> {
        let column = self.column;
        let text = self.cell()?;
        Some(self.interner.list(column, text))
    }

    /// A value of the cell that was read last, with its place.
    #[inline]
    pub(in crate::import) fn at<V>(&self, value: V) -> At<V> {
        At { value, origin: self.last }
    }

    /// True when the source does not have the next column.
    pub(in crate::import) fn is_absent(&mut self) -> bool {
        self.column += 1;
        matches!(self.plan.inputs[self.column - 1], Input::Absent)
    }

    /// The assumption that the row rests on, and its place.
    pub(in crate::import) fn assumed(&self) -> Option<(Assumption, Origin)> {
        self.assumed
    }

    /// The next cell as a day, with the time of day where it is known.
    pub(in crate::import) fn moment(&mut self) -> Option<Moment> {
        let column = self.column;
        let text = self.cell()?;
        if let Some(day) = dates::plain_day(text) {
            return Some(Moment { day, time: None });
        }
        match dates::read(text, self.plan.formats[column].iter().copied()) {
            Reading::Day(moment) => {
                let (moment, assumed) = Moment::of(moment, self.plan.zone);
                if let Some(assumed) = assumed {
                    let (first, _) = *self.assumed.get_or_insert((assumed, self.last));
                    self.is_plain &= first == assumed;
                }
                Some(moment)
            }
            Reading::Impossible | Reading::Unknown => {
                self.is_plain = false;
                None
            }
        }
    }

    /// The next cell as something that it has to be when it is not empty.
    #[inline]
    pub(in crate::import) fn value<V>(
        &mut self,
        read: impl FnOnce(&str) -> Option<V>,
    ) -> Option<V> {
        let value = read(self.cell()?);
        self.is_plain &= value.is_some();
        value
    }

    // This must not be a call: memory that is given back is slow to take up again.
    #[inline(always)]
    fn cell(&mut self) -> Option<&'r str> {
        let input = &self.plan.inputs[self.column];
        self.column += 1;
        let Input::Cell(position) = input else { return None };
        match self.cells {
            FastCells::Spans(source, text, spans) => {
                let (start, end) = spans[*position];
                if start == end {
                    return None;
                }
                self.last = Origin::Text(Span { source, start, end });
                let text = &text[start as usize..end as usize];
                self.is_plain &= !may_be_strange(text);
                let bytes = text.as_bytes();
                let is_bare =
                    bytes[0].is_ascii_graphic() && bytes[bytes.len() - 1].is_ascii_graphic();
                self.is_plain &= is_bare;
                Some(text)
            }
            FastCells::Format(cells) => {
                let cell = cells[*position].as_ref()?;
                self.last = cell.origin;
                self.is_plain &= !may_be_strange(&cell.text);
                Some(&cell.text)
            }
        }
    }
}

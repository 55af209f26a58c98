//! Rows in which nothing is out of the ordinary, read the quick way.
//!
//! Of a million rows of evidence nearly all are so: every cell is there as it stands, and holds
//! what it should. A row of which that is not sure is read like the rows of other tables; what is
//! wrong with it is found out and said there.

use super::interner::Interner;
use crate::base::{At, Date, Idx, Origin, SourceId, Span};
use crate::import::columns::cells::Cells;
use crate::import::columns::plan::{Input, Plan};
use crate::import::dates;
use crate::model::Text;

/// A row being read. Columns are read in the order of their table; what they give may be used when
/// the row is found plain in the end.
pub(in crate::import) struct FastRow<'r> {
    inputs: &'r [Input<'r>],
    interner: &'r mut Interner,
    source: SourceId,
    text: &'r str,
    spans: &'r [(u32, u32)],
    origin: Origin,
    column: usize,
    last: (u32, u32),
    is_plain: bool,
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
        let Cells::Record { source, text, record } = cells else { return None };
        let (inputs, spans) = (plan.inputs.as_slice(), record.verbatim()?);
        let (column, last, is_plain) = (0, (0, 0), true);
        Some(FastRow { inputs, interner, source, text, spans, origin, column, last, is_plain })
    }

    /// Where the row stands.
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
        let (start, end) = self.last;
        At { value, origin: Origin::Text(Span { source: self.source, start, end }) }
    }

    /// True when the source does not have the next column.
    pub(in crate::import) fn is_absent(&mut self) -> bool {
        self.column += 1;
        matches!(self.inputs[self.column - 1], Input::Absent)
    }

    /// The next cell as a day and nothing else.
    pub(in crate::import) fn date(&mut self) -> Option<Date> {
        self.value(dates::plain_day)
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

    // What is given back in memory is slow to take up again, so this must not be a call.
    #[inline(always)]
    fn cell(&mut self) -> Option<&'r str> {
        let input = &self.inputs[self.column];
        self.column += 1;
        let Input::Cell(position) = input else { return None };
        let (start, end) = self.spans[*position];
        if start == end {
            return None;
        }
        self.last = (start, end);
        let text = &self.text[start as usize..end as usize];
        let bytes = text.as_bytes();
        let is_bare = bytes[0].is_ascii_graphic() && bytes[bytes.len() - 1].is_ascii_graphic();
        self.is_plain &= is_bare;
        Some(text)
    }
}

//! Rows in which nothing is out of the ordinary, read the quick way.
//!
//! Of a million rows of evidence nearly all are so: every cell is there as it stands, and holds
//! what it should. A row of which that is not sure is read like the rows of other tables; what is
//! wrong with it is found out and said there.

use super::dates::{self, Reading};
use super::mapping::{Input, Plan};
use super::row::Cells;
use super::texts::Texts;
use crate::base::{At, Date, Idx, Origin, SourceId, Span};
use crate::model::Text;

/// A row being read. Columns are read in the order of their table; what they give may be used when
/// the row is found plain in the end.
pub(super) struct PlainRow<'r> {
    inputs: &'r [Input<'r>],
    texts: &'r mut Texts,
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
    pub(super) fn is_plain(&self) -> bool {
        let made = self.inputs.iter().any(|input| matches!(input, Input::Made(_)));
        !made && !self.distinct && self.decimal == '.'
    }
}

impl<'r> PlainRow<'r> {
    /// A row of a plan that is plain, before its first column; nothing when its record is not.
    #[inline]
    pub(super) fn new(
        plan: &'r Plan<'r>,
        texts: &'r mut Texts,
        cells: Cells<'r>,
        origin: Origin,
    ) -> Option<Self> {
        let Cells::Record { source, text, record } = cells else { return None };
        let (inputs, spans) = (plan.inputs.as_slice(), record.verbatim()?);
        let (column, last, is_plain) = (0, (0, 0), true);
        Some(PlainRow { inputs, texts, source, text, spans, origin, column, last, is_plain })
    }

    /// Where the row stands.
    pub(super) fn origin(&self) -> Origin {
        self.origin
    }

    /// True when all that was read is what cell by cell would have been read.
    pub(super) fn is_plain(&self) -> bool {
        self.is_plain
    }

    /// The next cell as a text; nothing when it is empty.
    #[inline]
    pub(super) fn text(&mut self) -> Option<Text> {
        let column = self.column;
        let text = self.cell()?;
        Some(self.texts.get(column, text))
    }

    /// The next cell as a text that rows share; nothing when it is empty.
    #[inline]
    pub(super) fn listed(&mut self) -> Option<Idx<Text>> {
        let column = self.column;
        let text = self.cell()?;
        Some(self.texts.list(column, text))
    }

    /// A value of the cell that was read last, with its place.
    #[inline]
    pub(super) fn at<V>(&self, value: V) -> At<V> {
        let (start, end) = self.last;
        At { value, origin: Origin::Text(Span { source: self.source, start, end }) }
    }

    /// The next cell as a date.
    pub(super) fn date(&mut self) -> Option<Date> {
        self.value(|text| match dates::iso(text) {
            Reading::Date(date) => Some(date),
            Reading::Impossible | Reading::Unknown => None,
        })
    }

    /// The next cell as something that it has to be when it is not empty.
    #[inline]
    pub(super) fn value<V>(&mut self, read: impl FnOnce(&str) -> Option<V>) -> Option<V> {
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

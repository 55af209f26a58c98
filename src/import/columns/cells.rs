//! The cells of one row of a source, by their position.

use std::borrow::Cow;

use crate::base::{Origin, SourceId, Span};
use crate::import::cell::Cell;
use crate::import::syntax::csv::Record;
use crate::project::sources::InlineRow;

/// The cells as they are in the source.
#[derive(Clone, Copy)]
pub(in crate::import) enum Cells<'r> {
    /// A record of a file.
    Record {
        /// The file.
        source: SourceId,
        /// Its text.
        text: &'r str,
        /// The record.
        record: &'r Record,
    },
    /// A record of which one cell is read, and what that gives.
    Wide {
        /// The file.
        source: SourceId,
        /// Its text.
        text: &'r str,
        /// The record.
        record: &'r Record,
        /// The number of columns of the header.
        width: usize,
        /// Values made of the cell; they stand after the columns of the header.
        given: &'r [Option<Cell<'r>>],
    },
    /// A row of gradus.toml.
    Inline(&'r InlineRow),
    /// Cells that a reader of a known format made, one for each column of our table.
    Format(&'r [Option<Cell<'r>>]),
}

impl<'r> Cells<'r> {
    /// The cell at a position of the source, unless it is empty or the row ends before it.
    #[inline]
    pub(in crate::import) fn get(self, position: usize) -> Option<Cell<'r>> {
        match self {
            Cells::Wide { width, given, .. } if position >= width => {
                given[position - width].clone()
            }
            Cells::Wide { source, text, record, .. } => {
                Cells::Record { source, text, record }.get(position)
            }
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
                (!text.is_empty()).then_some(Cell::derived(text, cell.origin))
            }
            Cells::Format(cells) => {
                let cell = cells[position].as_ref()?;
                let (text, origin) = (Cow::Borrowed(&*cell.text), cell.origin);
                Some(Cell { text, origin, verbatim: cell.verbatim })
            }
        }
    }
}

/// A text without space around it. Almost none has any, which two bytes tell.
#[inline]
pub(in crate::import) fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

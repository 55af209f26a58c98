//! Cells that wait until all files are read.

use std::borrow::Cow;

use crate::base::Span;
use crate::import::cell::Cell;
use crate::import::loaded::Loaded;

/// A cell that is held, if there is one. There may be millions: of one that stands in its file letter
/// by letter the text is held, which tells its place.
pub(super) enum Held<'t> {
    /// One that stands there; none, when it is empty.
    There(&'t str),
    /// Any other.
    Other(Box<Cell<'t>>),
}

impl<'t> Held<'t> {
    /// A cell of a file.
    pub(super) fn of(cell: Option<Cell<'t>>) -> Self {
        match cell {
            None => Held::default(),
            Some(Cell { text: Cow::Borrowed(text), verbatim: true, .. }) => Held::There(text),
            Some(cell) => Held::Other(Box::new(cell)),
        }
    }

    /// The cell, out of the same file.
    pub(super) fn cell(self, file: &'t Loaded) -> Option<Cell<'t>> {
        match self {
            Held::There("") => None,
            Held::There(text) => {
                let start = text.as_ptr().addr() - file.text.as_ptr().addr();
                let origin = Span::new(file.source, start, start + text.len()).into();
                Some(Cell { text: text.into(), origin, verbatim: true })
            }
            Held::Other(cell) => Some(*cell),
        }
    }
}

impl Default for Held<'_> {
    fn default() -> Self {
        Held::There("")
    }
}

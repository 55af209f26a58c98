//! Records of a file, and the values in them.

use std::borrow::Cow;

use crate::base::{Origin, SourceId, Span};
use crate::import::cell::Cell;
use crate::import::formats::row_id::RowId;
use crate::import::loaded::Loaded;
use crate::import::syntax::xml::{self, Element};

/// A record of a file.
pub(super) struct Record<'t> {
    pub(super) row: RowId,
    /// The file that it is in.
    pub(super) file: &'t Loaded,
    pub(super) elements: xml::Record<'t>,
}

impl<'t> Record<'t> {
    /// The text that it is in.
    pub(super) fn source(&self) -> SourceId {
        self.file.source
    }

    /// Its outermost element.
    pub(super) fn element(&self) -> Element<'_, 't> {
        self.elements.element()
    }

    /// The place where it begins.
    pub(super) fn origin(&self) -> Origin {
        self.element().origin(self.source())
    }

    /// The text of an element in it.
    pub(super) fn cell(&self, name: &str) -> Option<Cell<'t>> {
        self.element().child(name)?.cell(self.source())
    }

    /// The text of the first element with a name in it or in what it holds.
    pub(super) fn below(&self, name: &str) -> Option<Cell<'t>> {
        self.element().below(name)?.cell(self.source())
    }
}

/// The value of a descriptor: `Ninth grade` of `uri://ed-fi.org/GradeLevelDescriptor#Ninth grade`.
pub(super) fn value(cell: Cell<'_>) -> Cell<'_> {
    let Some((before, _)) = cell.text.split_once('#') else { return cell };
    if !before.contains("://") {
        return cell;
    }
    let start = before.len() + 1;
    let origin = match cell.origin {
        Origin::Text(span) if cell.verbatim => {
            Origin::Text(Span { start: span.start + start as u32, ..span })
        }
        other => other,
    };
    let text = match cell.text {
        Cow::Borrowed(text) => Cow::Borrowed(&text[start..]),
        Cow::Owned(text) => Cow::Owned(text[start..].to_string()),
    };
    Cell { text, origin, verbatim: cell.verbatim }
}

/// The value of a descriptor in an element: its text, or its `CodeValue` before version 3.
pub(super) fn descriptor<'t>(
    element: Option<Element<'_, 't>>,
    source: SourceId,
) -> Option<Cell<'t>> {
    let element = element?;
    let inside = || element.below("CodeValue")?.cell(source);
    element.cell(source).or_else(inside).map(value)
}

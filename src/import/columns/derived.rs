//! A column that is made: cut out of a text, put together, or translated.

use std::borrow::Cow;

use super::cells::Cells;
use crate::base::nearest::did_you_mean;
use crate::base::{At, Diagnostic, Origin, Span};
use crate::import::cell::{Cell, shown};
use crate::import::spreadsheet_text::is_error;
use crate::project::sources::{Ingredient, Mapping, Piece, Values};

crate::code!(
    VALUE_NOT_MAPPED,
    "import/value-not-mapped",
    "A cell holds a value that the `map` of its column does not name.

A value that nobody thought of may be a new rating, or a typing error; treating it as one of \
the others would be a guess. The row is set aside.

Add the value to `map`. Where all other values are right as they are, say `keep = true`; where \
they all mean one thing, give a `default`."
);

crate::code!(
    PATTERN_MISMATCH,
    "import/pattern-mismatch",
    "A cell does not have the form that the `pattern` of its column describes.

The pattern cuts out the part of the text that counts; where it does not match, that part does \
not exist. The row is set aside.

Correct the cell, widen the pattern, or keep such rows out with `where`."
);

/// A column that is made by a mapping.
#[derive(Debug)]
pub(in crate::import) struct Derived<'a> {
    /// The way.
    pub(in crate::import) mapping: &'a Mapping,
    /// Positions of the columns it takes, in their order.
    pub(in crate::import) positions: Vec<usize>,
    /// The name of the file or the sheet, where it is made of that.
    pub(in crate::import) name: Option<At<String>>,
}

impl Derived<'_> {
    /// The cell that is made of a row, or what is wrong.
    pub(in crate::import) fn cell<'r>(
        &'r self,
        cells: Cells<'r>,
        row: Origin,
    ) -> Result<Option<Cell<'r>>, Box<Diagnostic>> {
        let mut cell = self.ingredient(cells, row);
        // The error of a spreadsheet stays one, unless the map says what it means.
        if cell.as_ref().is_some_and(|cell| is_error(&cell.text) && !self.names(&cell.text)) {
            return Ok(cell);
        }
        if let Some(pattern) = &self.mapping.pattern
            && let Some(whole) = cell
        {
            let Some(found) = pattern.captures(&whole.text) else {
                return Err(Box::new(self.mismatch(&whole, pattern.origin)));
            };
            let found = found.get(1).or_else(|| found.get(0)).map_or(0..0, |group| group.range());
            cell = Some(part(&whole, found)).filter(|cell| !cell.text.is_empty());
        }
        if let Some(values) = &self.mapping.values
            && let Some(theirs) = cell
        {
            // A cell that a map turns into nothing is empty.
            cell = Some(self.translate(values, theirs)?).filter(|cell| !cell.text.is_empty());
        }
        Ok(cell.or_else(|| self.default()))
    }

    /// The text that it is made of, before a part is cut out or it is translated.
    pub(in crate::import) fn ingredient<'r>(
        &'r self,
        cells: Cells<'r>,
        row: Origin,
    ) -> Option<Cell<'r>> {
        match &self.mapping.from {
            Ingredient::Column(_) => cells.get(self.positions[0]),
            Ingredient::Constant(text) => constant(text),
            Ingredient::NameOf(_) => self.name.as_ref().and_then(constant),
            Ingredient::Template(pieces) => {
                let mut positions = self.positions.iter();
                let mut text = String::new();
                let mut empty = !self.positions.is_empty();
                for piece in &**pieces {
                    match piece {
                        Piece::Text(piece) => text.push_str(piece),
                        Piece::Column(_) => {
                            let position = positions.next().copied();
                            if let Some(cell) = position.and_then(|at| cells.get(at)) {
                                if is_error(&cell.text) {
                                    return Some(cell);
                                }
                                text.push_str(&cell.text);
                                empty = false;
                            }
                        }
                    }
                }
                let text = text.trim().to_string();
                (!empty && !text.is_empty()).then_some(Cell::derived(text, row))
            }
        }
    }

    /// True when the map says what a text means.
    fn names(&self, text: &str) -> bool {
        self.mapping.values.as_ref().is_some_and(|values| values.map.contains_key(text))
    }

    fn translate<'r>(
        &'r self,
        values: &'r Values,
        theirs: Cell<'r>,
    ) -> Result<Cell<'r>, Box<Diagnostic>> {
        if let Some(ours) = values.map.get(&*theirs.text) {
            let text = Cow::Borrowed(ours.as_str());
            return Ok(Cell::derived(text, theirs.origin));
        }
        if values.keep {
            return Ok(theirs);
        }
        if let Some(default) = &self.mapping.default {
            let text = Cow::Borrowed(default.as_str());
            return Ok(Cell::derived(text, theirs.origin));
        }
        let ours = &*self.mapping.ours;
        let message = format!("column `{ours}`: `{}` is not in its map", shown(&theirs.text));
        let near = did_you_mean(&theirs.text, values.map.keys().map(String::as_str));
        let problem = Diagnostic::error(&VALUE_NOT_MAPPED, theirs.origin, message)
            .label("no value is given for it")
            .related(values.origin, "the map")
            .maybe_help(near)
            .help("add the value to `map`, or say `keep = true` or `default = \"...\"`");
        Err(Box::new(problem))
    }

    fn default(&self) -> Option<Cell<'_>> {
        self.mapping.default.as_ref().and_then(constant)
    }

    fn mismatch(&self, cell: &Cell<'_>, pattern: Origin) -> Diagnostic {
        let ours = &*self.mapping.ours;
        let message =
            format!("column `{ours}`: `{}` does not match its pattern", shown(&cell.text));
        Diagnostic::error(&PATTERN_MISMATCH, cell.origin, message)
            .label("does not match")
            .related(pattern, "the pattern")
            .help("correct the cell or the pattern, or keep the row out with `where`")
    }
}

/// A text of gradus.toml as a cell.
fn constant(text: &At<String>) -> Option<Cell<'_>> {
    let trimmed = text.trim();
    (!trimmed.is_empty()).then_some(Cell::derived(trimmed, text.origin))
}

/// A part of a cell's text, trimmed, with its own place where it has one.
fn part<'r>(cell: &Cell<'r>, range: std::ops::Range<usize>) -> Cell<'r> {
    let found = &cell.text[range.clone()];
    let trimmed = found.trim();
    let start = range.start + (found.len() - found.trim_start().len());
    let end = start + trimmed.len();
    let text = match &cell.text {
        Cow::Borrowed(text) => Cow::Borrowed(&text[start..end]),
        Cow::Owned(text) => Cow::Owned(text[start..end].to_string()),
    };
    let origin = match cell.origin {
        Origin::Text(span) if cell.verbatim => {
            let at = span.start as usize;
            Span::new(span.source, at + start, at + end).into()
        }
        whole => whole,
    };
    Cell { text, origin, verbatim: cell.verbatim }
}

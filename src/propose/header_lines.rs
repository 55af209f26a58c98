//! The lines that name the columns of a gradebook: its headings, and those over and under them.

use super::column::Columns;
use crate::import::survey::Grid;

/// A line that says something of each column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// The headings.
    Heading,
    /// The line over them.
    Above,
    /// The line under them.
    Below,
}

impl Line {
    const ALL: [Line; 3] = [Line::Heading, Line::Above, Line::Below];

    /// The name in the settings of a wide table.
    pub(super) fn name(self) -> &'static str {
        match self {
            Line::Heading => "heading",
            Line::Above => "above",
            Line::Below => "below",
        }
    }

    /// The line of a name.
    pub(super) fn called(name: &str) -> Option<Line> {
        Line::ALL.into_iter().find(|line| line.name() == name)
    }

    /// The line in words.
    pub(super) fn words(self) -> &'static str {
        match self {
            Line::Heading => "the headings",
            Line::Above => "the line over the headings",
            Line::Below => "the line under the headings",
        }
    }
}

/// The cells of these lines, each of its column.
pub(super) struct Lines {
    headings: Vec<String>,
    above: Vec<String>,
    below: Vec<String>,
}

impl Lines {
    /// The lines of a table.
    pub(super) fn of(columns: &Columns, grid: &Grid) -> Self {
        Lines {
            headings: columns.columns.iter().map(|column| column.name.clone()).collect(),
            above: grid.over(),
            below: grid.below.clone(),
        }
    }

    /// A cell; nothing where there is none.
    pub(super) fn cell(&self, line: Line, at: usize) -> &str {
        let cells = match line {
            Line::Heading => &self.headings,
            Line::Above => &self.above,
            Line::Below => &self.below,
        };
        cells.get(at).map_or("", String::as_str)
    }

    /// The nearest cell to the left that is not empty, the one itself among them: what a cell that
    /// is merged over several columns says of each.
    pub(super) fn merged(&self, line: Line, at: usize) -> &str {
        let cells = (0..=at).rev().map(|at| self.cell(line, at));
        cells.into_iter().find(|cell| !cell.is_empty()).unwrap_or_default()
    }
}

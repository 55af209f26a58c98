//! The look of the columns of a table.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::dates::{Forms, Order, ToldBy};
use super::dictionary::words;
use super::levels::is_amount;
use crate::import::survey::Grid;

/// Words of a text that is prose whatever its column is called.
pub(super) const SENTENCE: usize = 5;

/// A column of somebody's table.
#[derive(Debug)]
pub(super) struct Column {
    /// Its name in the header.
    pub(super) name: String,
    /// The name in small words.
    pub(super) words: String,
    /// Cells that are not empty.
    pub(super) filled: usize,
    /// The values in it, and how often each is there.
    pub(super) values: IndexMap<String, usize>,
    /// In which forms its dates are written, when that is what it holds.
    pub(super) dates: Option<Forms>,
    /// Another column has the same name.
    pub(super) is_twice: bool,
}

/// The columns of a table, and how many rows it has.
#[derive(Debug)]
pub(super) struct Columns {
    /// The columns, in the order of the header.
    pub(super) columns: Vec<Column>,
    /// The number of rows.
    pub(super) rows: usize,
    positions: HashMap<String, usize>,
}

impl Columns {
    /// Looks at every cell of a table.
    pub(super) fn of(grid: &Grid) -> Self {
        let mut named: HashMap<String, usize> = HashMap::new();
        for name in &grid.header {
            *named.entry(name.to_lowercase()).or_default() += 1;
        }
        let new = |name: &String| Column {
            is_twice: named[&name.to_lowercase()] > 1,
            name: name.clone(),
            words: words(name),
            filled: 0,
            values: IndexMap::new(),
            dates: None,
        };
        let mut columns: Vec<Column> = grid.header.iter().map(new).collect();
        let mut rows = 0;
        grid.rows(|cells| {
            rows += 1;
            for (column, cell) in columns.iter_mut().zip(cells) {
                column.add(cell);
            }
        });
        for column in &mut columns {
            column.dates = Forms::of(column.values.keys().map(String::as_str));
        }
        let mut positions = HashMap::new();
        for (at, name) in grid.header.iter().enumerate() {
            positions.entry(name.clone()).or_insert(at);
        }
        Columns { columns, rows, positions }
    }

    /// True when the day comes first in its dates; nothing when none of them tells, or some differ.
    pub(super) fn day_first(&self) -> Option<bool> {
        let mut orders =
            self.columns.iter().filter_map(|column| match column.dates.as_ref()?.order {
                Order::Day => Some(true),
                Order::Month => Some(false),
                Order::Clear | Order::Unknown => None,
            });
        let first = orders.next()?;
        orders.all(|order| order == first).then_some(first)
    }

    /// Decides which comes first in the dates that do not tell themselves.
    pub(super) fn settle_dates(&mut self, day_first: bool, told_by: ToldBy) {
        let dates = self.columns.iter_mut().filter_map(|column| column.dates.as_mut());
        dates.for_each(|dates| dates.decide(day_first, told_by));
    }

    /// A column by its name.
    pub(super) fn get(&self, name: &str) -> Option<&Column> {
        self.positions.get(name).map(|at| &self.columns[*at])
    }
}

impl Column {
    fn add(&mut self, cell: &str) {
        if cell.is_empty() {
            return;
        }
        self.filled += 1;
        match self.values.get_mut(cell) {
            Some(count) => *count += 1,
            None => drop(self.values.insert(cell.to_string(), 1)),
        }
    }

    /// Nothing is there twice.
    pub(super) fn is_unique(&self) -> bool {
        self.values.len() == self.filled
    }

    /// All that is written is of some kind; there is something.
    pub(super) fn all(&self, kind: impl Fn(&str) -> bool) -> bool {
        !self.values.is_empty() && self.values.keys().all(|value| kind(value))
    }

    /// The number of cells of some kind.
    pub(super) fn count(&self, kind: impl Fn(&str) -> bool) -> usize {
        self.values.iter().filter(|(value, _)| kind(value)).map(|(_, count)| count).sum()
    }

    /// Most of its texts have so many words.
    pub(super) fn is_prose(&self, words: usize) -> bool {
        self.count(|text| text.split_whitespace().count() >= words) * 2 > self.filled
    }

    /// Numbers, percents and points are written with a comma before decimals, and none with a
    /// point.
    pub(super) fn has_decimal_comma(&self) -> bool {
        let with = |sign: char| {
            self.values.keys().any(move |value| value.contains(sign) && is_amount(value))
        };
        with(',') && !with('.')
    }
}

/// A plain decimal number.
pub(super) fn is_number(text: &str) -> bool {
    text.parse::<crate::base::Number>().is_ok()
}

/// A number with a decimal point or comma.
pub(super) fn is_number_of_some_country(text: &str) -> bool {
    is_number(text) || is_number(&text.replacen(',', ".", 1))
}

/// An e-mail address.
pub(super) fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !text.contains(char::is_whitespace)
    })
}

/// A name of a student, and not a number.
pub(super) fn is_person(column: &Column) -> bool {
    !column.values.is_empty() && column.dates.is_none() && !column.all(is_number)
}

//! The fates of rows that do not count, each counted once.

use std::collections::BTreeSet;

use super::super::people::Student;
use super::super::records::{Apart, RowsApart};
use super::asked::Answer;
use crate::base::{Idx, Origin};

/// A row: its table, and where it stands.
pub(super) type Place = (&'static str, Origin);

/// Fates of rows, as far as they are known.
#[derive(Debug, Default)]
pub(super) struct Fates {
    /// The counts.
    pub(super) apart: Apart,
    /// One row of an export may be several of a table.
    counted: BTreeSet<Place>,
}

impl Fates {
    /// Counts a row that could not be used, and why: that is of whom it is, or anything else.
    pub(super) fn note(&mut self, place: Place, student: Answer<Idx<Student>>) {
        self.count(place, |fates| match student {
            Answer::Removed => &mut fates.of_removed,
            Answer::One(_) | Answer::Nothing | Answer::Several => &mut fates.left_out,
        });
    }

    /// Counts a row that was reported and could not be used.
    pub(super) fn leave_out(&mut self, table: &'static str, origin: Origin) {
        self.count((table, origin), |fates| &mut fates.left_out);
    }

    fn count(&mut self, (table, origin): Place, fate: impl Fn(&mut RowsApart) -> &mut usize) {
        let Some(source) = origin.source() else { return };
        if self.counted.insert((table, origin)) {
            *fate(self.apart.entry((source, table)).or_default()) += 1;
        }
    }
}

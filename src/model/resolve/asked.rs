//! The names that a table was asked for, and those it does not know.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Text;
use crate::base::{At, Origin, SourceId};

/// Students that are named when there are many.
pub(super) const NAMED: usize = 5;

/// Questions to a table of names.
#[derive(Debug)]
pub(super) struct Asked<T> {
    /// Names that are not known.
    pub(super) missing: BTreeMap<Text, Missing>,
    /// Files of which some name is known.
    pub(super) found_in: BTreeSet<SourceId>,
    /// The things found for rows of files that have names of their own.
    pub(super) met: BTreeMap<SourceId, BTreeSet<T>>,
}

impl<T> Default for Asked<T> {
    fn default() -> Self {
        Asked { missing: BTreeMap::new(), found_in: BTreeSet::new(), met: BTreeMap::new() }
    }
}

impl<T: Copy + Ord> Asked<T> {
    /// Notes what was found for a name without which its row is left out.
    pub(super) fn find(&mut self, found: Found<T>, name: &At<Text>) -> Option<T> {
        self.note(found, name, |missing| missing.left_out += 1)
    }

    /// Notes what was found for a name whose row is used even if the name is not known.
    pub(super) fn find_optional(&mut self, found: Found<T>, name: &At<Text>) -> Option<T> {
        self.note(found, name, |missing| missing.used_without += 1)
    }

    fn note(
        &mut self,
        found: Found<T>,
        name: &At<Text>,
        count: impl FnOnce(&mut Missing),
    ) -> Option<T> {
        if found.thing.is_some() {
            self.found_in.extend(name.origin.source());
        }
        match (found.thing, found.file) {
            (None, _) => {
                let missing = self.missing.entry(name.value.clone());
                let missing = missing.or_insert_with(|| Missing::first_at(name.origin));
                missing.several |= found.several;
                count(missing);
            }
            (Some(thing), Some(file)) => drop(self.met.entry(file).or_default().insert(thing)),
            (Some(_), None) => {}
        }
        found.thing
    }

    /// Adds what was asked after all of this.
    pub(super) fn append(&mut self, later: Self) {
        for (name, theirs) in later.missing {
            let ours = self.missing.entry(name).or_insert_with(|| Missing::first_at(theirs.first));
            ours.several |= theirs.several;
            ours.left_out += theirs.left_out;
            ours.used_without += theirs.used_without;
        }
        self.found_in.extend(later.found_in);
        for (file, things) in later.met {
            self.met.entry(file).or_default().extend(things);
        }
    }
}

/// The thing that a name stands for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found<T> {
    /// The thing of that name.
    pub(super) thing: Option<T>,
    /// The name fits several, of which nothing tells which is meant.
    pub(super) several: bool,
    /// The file it is named in, when that has names of its own.
    pub(super) file: Option<SourceId>,
}

/// The rows that name something unknown.
#[derive(Debug)]
pub(super) struct Missing {
    /// The first of them.
    pub(super) first: Origin,
    /// It is the name of several things.
    pub(super) several: bool,
    left_out: usize,
    used_without: usize,
}

impl Missing {
    pub(super) fn first_at(first: Origin) -> Self {
        Missing { first, several: false, left_out: 0, used_without: 0 }
    }

    /// Adds its rows to those that are left out and those used without the name.
    pub(super) fn add_to(&self, (left_out, used): (usize, usize)) -> (usize, usize) {
        (left_out + self.left_out, used + self.used_without)
    }

    /// The fate of the rows, in words.
    pub(super) fn label(&self) -> String {
        match (self.left_out, self.used_without) {
            (1, 0) => "this row is left out".to_string(),
            (rows, 0) => {
                format!("this row and {} more with the same name are left out", rows - 1)
            }
            (0, 1) => "this row is used without it".to_string(),
            (0, rows) => {
                format!("this row and {} more with the same name are used without it", rows - 1)
            }
            (left_out, used) => {
                format!(
                    "of the rows with this name, {left_out} are left out and {used} used without it"
                )
            }
        }
    }
}

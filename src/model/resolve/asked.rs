//! The names that a table was asked for, and those it does not know.

use std::collections::btree_map::Entry;
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
    /// The rows of each file about people whom a roster has taken off.
    pub(super) removed: BTreeMap<SourceId, RowsOfRemoved>,
    /// Files of which some name is known.
    pub(super) found_in: BTreeSet<SourceId>,
    /// The things found for rows of files that have names of their own.
    pub(super) met: BTreeMap<SourceId, BTreeSet<T>>,
}

impl<T> Default for Asked<T> {
    fn default() -> Self {
        Asked {
            missing: BTreeMap::new(),
            removed: BTreeMap::new(),
            found_in: BTreeSet::new(),
            met: BTreeMap::new(),
        }
    }
}

impl<T: Copy + Ord> Asked<T> {
    /// Notes what was found for a name without which its row is left out.
    pub(super) fn find(&mut self, found: Resolved<T>, name: &At<Text>) -> Option<T> {
        self.note(found, name, |missing| missing.left_out += 1)
    }

    /// Notes what was found for a name whose row is used even if the name is not known.
    pub(super) fn find_optional(&mut self, found: Resolved<T>, name: &At<Text>) -> Option<T> {
        self.note(found, name, |missing| missing.used_without += 1)
    }

    fn note(
        &mut self,
        found: Resolved<T>,
        name: &At<Text>,
        count: impl FnOnce(&mut Missing),
    ) -> Option<T> {
        match found.answer {
            Answer::One(thing) => {
                self.found_in.extend(name.origin.source());
                if let Some(file) = found.file {
                    self.met.entry(file).or_default().insert(thing);
                }
            }
            Answer::Removed if name.origin.source().is_some() => self.about_removed(name),
            answer => {
                let missing = self.missing.entry(name.value.clone());
                let missing = missing.or_insert_with(|| Missing::first_at(name.origin));
                missing.several |= matches!(answer, Answer::Several);
                count(missing);
            }
        }
        found.answer.one()
    }

    /// Notes a row about somebody whom a roster has taken off.
    pub(super) fn about_removed(&mut self, name: &At<Text>) {
        let Some(file) = name.origin.source() else { return };
        let rows = self.removed.entry(file);
        rows.or_insert_with(|| RowsOfRemoved::first_at(name.origin)).add(name);
    }

    /// Adds what was asked after all of this.
    pub(super) fn append(&mut self, later: Self) {
        for (name, theirs) in later.missing {
            let ours = self.missing.entry(name).or_insert_with(|| Missing::first_at(theirs.first));
            ours.several |= theirs.several;
            ours.left_out += theirs.left_out;
            ours.used_without += theirs.used_without;
        }
        for (file, theirs) in later.removed {
            match self.removed.entry(file) {
                Entry::Vacant(entry) => drop(entry.insert(theirs)),
                Entry::Occupied(mut entry) => entry.get_mut().append(theirs),
            }
        }
        self.found_in.extend(later.found_in);
        for (file, things) in later.met {
            self.met.entry(file).or_default().extend(things);
        }
    }
}

/// The thing that a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer<T> {
    /// The thing of that name.
    One(T),
    /// Nothing has the name.
    Nothing,
    /// The name fits several, of which nothing tells which is meant.
    Several,
    /// The name is that of somebody whom a roster has taken off.
    Removed,
}

impl<T> Answer<T> {
    /// The one thing.
    pub(super) fn one(self) -> Option<T> {
        match self {
            Answer::One(thing) => Some(thing),
            Answer::Nothing | Answer::Several | Answer::Removed => None,
        }
    }
}

impl<T> From<Option<T>> for Answer<T> {
    fn from(thing: Option<T>) -> Self {
        thing.map_or(Answer::Nothing, Answer::One)
    }
}

/// The answer to a question.
#[derive(Clone, Copy, Debug)]
pub(super) struct Resolved<T> {
    /// The thing.
    pub(super) answer: Answer<T>,
    /// The file it is named in, when that has names of its own.
    pub(super) file: Option<SourceId>,
}

/// The rows of a file about people whom a roster has taken off.
#[derive(Debug)]
pub(super) struct RowsOfRemoved {
    /// The first of them.
    pub(super) first: Origin,
    /// The names of those people, as they are written.
    pub(super) names: BTreeSet<Text>,
    /// The number of rows.
    pub(super) rows: usize,
}

impl RowsOfRemoved {
    fn first_at(first: Origin) -> Self {
        RowsOfRemoved { first, names: BTreeSet::new(), rows: 0 }
    }

    fn add(&mut self, name: &At<Text>) {
        self.rows += 1;
        if !self.names.contains(&name.value) {
            self.names.insert(name.value.clone());
        }
    }

    fn append(&mut self, later: Self) {
        self.rows += later.rows;
        self.names.extend(later.names);
    }
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

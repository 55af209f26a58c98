//! What is asked of a table of names, by one thread or by several.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Text;
use super::lookup::Lookup;
use crate::base::{Arena, At, Idx, Origin, SourceId};

/// Asks a table of names from one of several threads. What it was asked is given to the table in
/// the end, so that one message is made of it for each name.
#[derive(Debug)]
pub(super) struct Asking<'l, T> {
    lookup: &'l Lookup<T>,
    asked: Asked<T>,
    /// What texts were found to be. Nothing is kept where a file may have names of its own: the same
    /// text is one thing there and another elsewhere.
    found: Vec<Option<T>>,
}

impl<'l, T: Copy + Ord> Asking<'l, T> {
    /// Asks this table.
    pub(super) fn new(lookup: &'l Lookup<T>) -> Self {
        Asking { lookup, asked: Asked::default(), found: Vec::new() }
    }

    /// From now on names are places of these texts.
    pub(super) fn begin(&mut self, texts: &Arena<Text>) {
        self.found = vec![None; texts.len()];
    }

    /// The index of a name; one that is not known is remembered as in [`Lookup::find`].
    #[inline]
    pub(super) fn find(&mut self, texts: &Arena<Text>, name: At<Idx<Text>>) -> Option<T> {
        match self.found[name.position()] {
            Some(found) => Some(found),
            None => self.look(texts, name),
        }
    }

    fn look(&mut self, texts: &Arena<Text>, name: At<Idx<Text>>) -> Option<T> {
        let written = At::new(texts[name.value].clone(), name.origin);
        let found = self.lookup.look(&written);
        if !self.lookup.has_names_by_file() {
            self.found[name.position()] = found.thing;
        }
        self.asked.find(found, &written)
    }

    /// What was asked since the last time, and what texts were found to be.
    pub(super) fn take(&mut self) -> (Asked<T>, Vec<Option<T>>) {
        (std::mem::take(&mut self.asked), std::mem::take(&mut self.found))
    }
}

/// What was asked of a table of names.
#[derive(Debug)]
pub(super) struct Asked<T> {
    /// Names that are not known.
    pub(super) missing: BTreeMap<Text, Missing>,
    /// What was found for rows of files that have names of their own.
    pub(super) met: BTreeMap<SourceId, BTreeSet<T>>,
}

impl<T> Default for Asked<T> {
    fn default() -> Self {
        Asked { missing: BTreeMap::new(), met: BTreeMap::new() }
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
        match (found.thing, found.file) {
            (None, _) => count(
                self.missing
                    .entry(name.value.clone())
                    .or_insert_with(|| Missing::first_at(name.origin)),
            ),
            (Some(thing), Some(file)) => drop(self.met.entry(file).or_default().insert(thing)),
            (Some(_), None) => {}
        }
        found.thing
    }

    /// Adds what was asked after all of this.
    pub(super) fn append(&mut self, later: Self) {
        for (name, theirs) in later.missing {
            let ours = self.missing.entry(name).or_insert_with(|| Missing::first_at(theirs.first));
            ours.left_out += theirs.left_out;
            ours.used_without += theirs.used_without;
        }
        for (file, things) in later.met {
            self.met.entry(file).or_default().extend(things);
        }
    }
}

/// What a name is found to be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found<T> {
    /// The thing of that name.
    pub(super) thing: Option<T>,
    /// The file it is named in, when that has names of its own.
    pub(super) file: Option<SourceId>,
}

/// The rows that name something unknown.
#[derive(Debug)]
pub(super) struct Missing {
    /// The first of them.
    pub(super) first: Origin,
    left_out: usize,
    used_without: usize,
}

impl Missing {
    fn first_at(first: Origin) -> Self {
        Missing { first, left_out: 0, used_without: 0 }
    }

    /// What became of them, in words.
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

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::super::lookup::{FileNames, Lookups};
    use super::*;
    use crate::base::SourceMap;
    use crate::model::framework::Band;

    #[test]
    fn a_text_is_one_thing_in_a_file_with_names_of_its_own_and_another_elsewhere() {
        let mut map = SourceMap::default();
        let (ours, theirs) = (map.add("ours", ""), map.add("theirs", ""));
        let mut bands = Arena::default();
        let [one, other] = ["b1", "b2"]
            .map(|code| bands.push(Band { code: At::nowhere(code.into()), title: code.into() }));
        let mut lookup = Lookups::default().bands;
        lookup.insert(&At::new("7".into(), Origin::File(ours)), one);
        let (known, without_zeros) = (HashMap::from([("7".into(), other)]), HashMap::new());
        lookup.only_in(theirs, FileNames { known, without_zeros }, BTreeSet::new());
        let texts: Arena<Text> = Arena::from_iter(["7".into()]);
        let seven = texts.indices().next().expect("a text");
        let mut asking = Asking::new(&lookup);
        asking.begin(&texts);
        for (file, expected) in [(ours, one), (theirs, other), (ours, one)] {
            assert_eq!(asking.find(&texts, At::new(seven, Origin::File(file))), Some(expected));
        }
    }
}

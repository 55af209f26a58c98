//! Questions to a table of names, asked by one thread or by several.

use super::super::Text;
use super::super::evidence::Dates;
use super::asked::{Answer, Asked};
use super::lookup::Lookup;
use crate::base::{Arena, At, Date, Idx};

/// Asks a table of names from one of several threads. What it was asked is given to the table in
/// the end, so that one message is made of it for each name.
#[derive(Debug)]
pub(super) struct Asking<'l, T> {
    lookup: &'l Lookup<T>,
    asked: Asked<T>,
    /// The things that texts stand for. Nothing is kept where a file may have names of its own: the
    /// same text is one thing there and another elsewhere.
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
        self.find_on(texts, name, &Dates::default()).one()
    }

    /// The index of the name of something that was there on one of some days.
    #[inline]
    pub(super) fn find_on(
        &mut self,
        texts: &Arena<Text>,
        name: At<Idx<Text>>,
        days: &Dates,
    ) -> Answer<T> {
        match self.found[name.position()] {
            Some(found) => Answer::One(found),
            None => self.look(texts, name, days),
        }
    }

    fn look(&mut self, texts: &Arena<Text>, name: At<Idx<Text>>, days: &Dates) -> Answer<T> {
        let written = At::new(texts[name.value].clone(), name.origin);
        let days = [days.performed, days.submitted, days.assessed, days.recorded];
        let days: Vec<Date> = days.into_iter().flatten().collect();
        let found = self.lookup.look_on(&written, &days);
        if !self.lookup.has_names_by_file() {
            self.found[name.position()] = found.answer.one();
        }
        self.asked.find(found, &written);
        found.answer
    }

    /// The questions since the last time, and the things that texts stand for.
    pub(super) fn take(&mut self) -> (Asked<T>, Vec<Option<T>>) {
        (std::mem::take(&mut self.asked), std::mem::take(&mut self.found))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeSet, HashMap};

    use super::super::lookup::{FileNames, Lookups};
    use super::*;
    use crate::base::{Origin, SourceMap};
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
        let names =
            FileNames { known: HashMap::from([("7".into(), other)]), ..FileNames::default() };
        lookup.only_in(theirs, names, BTreeSet::new());
        let texts: Arena<Text> = Arena::from_iter(["7".into()]);
        let seven = texts.indices().next().expect("a text");
        let mut asking = Asking::new(&lookup);
        asking.begin(&texts);
        for (file, expected) in [(ours, one), (theirs, other), (ours, one)] {
            assert_eq!(asking.find(&texts, At::new(seven, Origin::File(file))), Some(expected));
        }
    }
}

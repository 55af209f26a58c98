//! An index of the first row of each thing that a report has results of.

use std::collections::hash_map::Entry;

use rustc_hash::FxHashMap;

/// The place of a row: the number of its report, and the byte where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RowPlace {
    pub(super) report: u32,
    pub(super) start: u32,
}

/// The first row of each thing, by the hash of what names the thing. Reports have very many rows, so
/// names are not kept: where hashes agree, the first row is read again.
#[derive(Default)]
pub(super) struct FirstRows(FxHashMap<u64, RowPlace>);

impl FirstRows {
    /// Finds the first row of a thing by the hash of what names it, or inserts this one as the first.
    /// `look` reads a row that is in the index, and gives something when it is of the same thing; that
    /// is given back with the number of the thing.
    pub(super) fn find_or_insert<T>(
        &mut self,
        hash: u64,
        row: RowPlace,
        look: impl Fn(RowPlace) -> Option<T>,
    ) -> Option<(u64, T)> {
        let mut number = hash;
        loop {
            match self.0.entry(number) {
                Entry::Vacant(new) => {
                    new.insert(row);
                    return None;
                }
                Entry::Occupied(first) => match look(*first.get()) {
                    Some(found) => return Some((number, found)),
                    None => number = number.wrapping_add(1),
                },
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_with_the_same_hash_are_told_apart() {
        let names = ["a", "b", "a", "c", "b", "a"];
        let place = |start: usize| RowPlace { report: 0, start: start as u32 };
        for hash in [|_: u8| 7, |name: u8| u64::MAX - u64::from(name % 2)] {
            let mut first_rows = FirstRows::default();
            let mut seen = Vec::new();
            for (at, name) in names.iter().enumerate() {
                let hash = hash(name.as_bytes()[0]);
                let look = |row: RowPlace| {
                    let first = row.start as usize;
                    (names[first] == *name).then_some(first)
                };
                seen.push(first_rows.find_or_insert(hash, place(at), look).map(|(_, first)| first));
            }
            assert_eq!(seen, [None, None, Some(0), None, Some(1), Some(0)]);
        }
    }
}

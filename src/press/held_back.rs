//! Kinds of documents that are not made, because a table that they rest on could not be read.

use std::collections::{BTreeMap, BTreeSet};

use super::damage::Damage;
use super::kind::Kind;
use crate::base::{Diagnostic, Origin};

crate::code!(
    NOTHING_READ,
    "press/nothing-read",
    "Nothing could be read of a table, or only the smaller part of its files: a file is damaged, lacks a column, all of its rows were set \
     aside, or it is empty and had rows at the last build. Documents that rest on it are not \
     made. Where it is one file of several, those are not made of students who had rows in it at the last build.\n\nThey would be made as if there were no evidence, no courses or no students, and would \
     take the place of good ones.\n\nMend what is said of the file. Whoever wants the documents without the table builds with `--keep-going`."
);

/// Says which of some kinds are held back, and why.
pub(super) fn held_back(damage: &Damage, kinds: &BTreeSet<&'static Kind>) -> Vec<Diagnostic> {
    let mut held: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for kind in kinds {
        if let Some(why) = damage.holds_back(kind.rests_on) {
            held.entry(why).or_default().push(kind.target);
        }
    }
    let say = |(why, targets): (String, Vec<&str>)| {
        let message = format!("{why}; not made are {}", targets.join(", "));
        Diagnostic::error(&NOTHING_READ, Origin::Nowhere, message)
            .help("mend what is said of its file; what was built before is kept")
            .help("to make them all the same, without the table: `--keep-going`")
    };
    held.into_iter().map(say).collect()
}

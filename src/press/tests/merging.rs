//! Every operation of a share and of a merge fails once, and they are killed before each.

use std::path::Path;
use std::sync::Arc;

use super::walk::{Build, walk};
use super::{Part, made_in, settings, share};

const TRANSCRIPTS: &[&str] = &["transcripts"];

/// One of two shares.
fn share_of(number: u64) -> Part {
    Part::Share(format!("{number}/2").parse().expect("a share"))
}

fn shares_made(root: &Path) {
    for (number, folder) in [(1, "one"), (2, "two")] {
        assert_eq!(made_in(root, folder, TRANSCRIPTS, &[], &share_of(number)), 0);
    }
}

fn merged(root: &Path) -> usize {
    let Some(project) = settings(root) else { return 1 };
    match share::gather(&[root.join("one"), root.join("two")], root, &project) {
        Ok(shares) => made_in(root, "out", TRANSCRIPTS, &[], &Part::Joined(Arc::new(shares))),
        Err(problems) => problems.errors(),
    }
}

#[test]
fn a_share_comes_to_the_same_whatever_fails() {
    let work = |root: &Path| made_in(root, "out", TRANSCRIPTS, &[], &share_of(1));
    walk(&Build { work, before: |_| {}, step: 1 });
}

#[test]
fn a_merge_comes_to_the_same_whatever_fails() {
    walk(&Build { work: merged, before: shares_made, step: 7 });
}

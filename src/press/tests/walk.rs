//! Every operation of a build fails once, and the build is killed before each.

use std::collections::BTreeMap;
use std::path::Path;

use super::{
    Fails, Operation, copied, documents, failing, leaves, listed, litter, made, output, school,
};

/// A build: the work, what there is before it, and of how many operations each one is walked.
pub(super) struct Build {
    pub(super) work: fn(&Path) -> usize,
    pub(super) before: fn(&Path),
    pub(super) step: usize,
}

/// Everything is there already, and a student has left.
fn built_before(root: &Path) {
    assert_eq!(made(root, &["reports", "transcripts"], &[]), 0);
    leaves(root, "s-1");
}

/// Does a build while operations fail, and then one while none does: no document is ever torn, and
/// in the end there is what a build that nothing befell leaves.
pub(super) fn walk(build: &Build) {
    let before = school();
    (build.before)(before.path());
    let old = documents(before.path());
    let whole = copied(before.path());
    let work = build.work;
    let (errors, operations) = failing(whole.path(), Fails::Never, || work(whole.path()));
    assert_eq!(errors, 0);
    let expected = documents(whole.path());
    let names = listed(whole.path());
    let first = operations.iter().position(|one| *one == Operation::MakeFolder);
    let first = first.expect("a build makes its folder");
    let walked = |at: &usize| at.is_multiple_of(build.step) || *at + 12 > operations.len();
    for at in (first..operations.len()).filter(walked) {
        for fails in [Fails::Once(at), Fails::From(at)] {
            let school = copied(before.path());
            let root = school.path();
            let (errors, _) = failing(root, fails, || work(root));
            let what = format!("{fails:?}, {:?}", operations[at]);
            if matches!(fails, Fails::Once(_)) {
                let asks = [Operation::Look, Operation::Read, Operation::Open, Operation::List];
                // A folder that is left empty may stay: a file that should go is seen below.
                let harmless =
                    asks.contains(&operations[at]) || operations[at] == Operation::Remove;
                assert!(errors > 0 || harmless, "{what} fails in silence");
                assert_eq!(litter(root), Vec::<String>::new(), "{what}");
                if errors == 0 {
                    same(&documents(root), &expected, &what);
                    assert_eq!(listed(root), names, "{what}");
                }
            }
            for (name, bytes) in documents(root) {
                let known = [expected.get(&name), old.get(&name)];
                let known = known.into_iter().flatten().any(|known| *known == bytes);
                // A mailing run is of the reports that could be made, and says which could not.
                let whole = known || name.contains("/mail/") && has_its_end(&name, &bytes);
                let may_be_another = name.contains("/old/") || is_sheet(&name, &bytes);
                assert!(whole || may_be_another, "{what}: {name} is torn");
            }
            assert_eq!(work(root), 0, "{what}: the next build mends it");
            same(&documents(root), &expected, &what);
            assert_eq!(listed(root), names, "{what}");
            assert!(!output(root).contains_key(".gradus-tmp/journal"), "{what}");
        }
    }
}

/// True for a PDF or a list with its last line.
fn has_its_end(name: &str, bytes: &[u8]) -> bool {
    match name.ends_with(".pdf") {
        true => bytes.trim_ascii_end().ends_with(b"%%EOF"),
        false => bytes.ends_with(b"\n"),
    }
}

/// True for the whole sheet of a share: it says what could not be made, and whether it came to its
/// end.
fn is_sheet(name: &str, bytes: &[u8]) -> bool {
    let sheet = || serde_json::from_slice::<serde_json::Value>(bytes).ok();
    name.ends_with("share.json") && sheet().is_some_and(|sheet| sheet["done"].is_boolean())
}

fn same(now: &BTreeMap<String, Vec<u8>>, expected: &BTreeMap<String, Vec<u8>>, what: &str) {
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(now), names(expected), "{what}");
    for (name, bytes) in now {
        assert!(expected[name] == *bytes, "{what}: {name} differs");
    }
}

#[test]
fn the_site_comes_to_the_same_whatever_fails() {
    walk(&Build { work: |root| made(root, &["site"], &[]), before: |_| {}, step: 61 });
}

#[test]
fn the_mailing_run_comes_to_the_same_whatever_fails() {
    walk(&Build { work: |root| made(root, &["mail"], &[]), before: |_| {}, step: 11 });
}

#[test]
fn who_has_left_is_gone_whatever_fails() {
    let work = |root: &Path| made(root, &["reports", "transcripts"], &[]);
    walk(&Build { work, before: built_before, step: 7 });
}

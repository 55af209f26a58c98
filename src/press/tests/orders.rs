//! Builds that are killed and rosters that change, in any order.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::{Fails, copied, documents, failing, leaves, listed, made, output, school};

const ALL: &[&str] = &["reports", "transcripts"];

/// Numbers that look random and are the same in every run.
pub(super) struct Random(pub(super) u64);

impl Random {
    pub(super) fn below(&mut self, end: u64) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % end) as usize
    }
}

fn edit(root: &Path, file: &str, from: &str, to: &str) {
    let path = root.join(file);
    let text = fs::read_to_string(&path).expect("a table");
    fs::write(path, text.replace(from, to)).expect("it can be written");
}

/// Puts every table of the smallest school back as it was.
fn restore(root: &Path) {
    let whole = school();
    for entry in fs::read_dir(whole.path()).expect("the school") {
        let path = entry.expect("an entry").path();
        fs::copy(&path, root.join(path.file_name().expect("a name"))).expect("a copy");
    }
}

/// Something that happens to a school and its output.
type Event = (&'static str, fn(&Path, &mut Random));

const EVENTS: [Event; 9] = [
    ("built", |root, _| _ = made(root, ALL, &[])),
    ("killed", |root, random| {
        let at = Fails::From(random.below(160));
        failing(root, at, || made(root, ALL, &[]));
    }),
    ("failed once", |root, random| {
        let at = Fails::Once(random.below(160));
        failing(root, at, || made(root, ALL, &[]));
    }),
    ("built for one", |root, _| _ = made(root, ALL, &["s-1"])),
    ("killed for one", |root, random| {
        let at = Fails::From(60 + random.below(80));
        failing(root, at, || made(root, ALL, &["s-1"]));
    }),
    ("a student left", |root, _| leaves(root, "s-1")),
    ("another language", |root, _| edit(root, "households.csv", ",en", ",fr")),
    ("a damaged roster", |root, _| edit(root, "students.csv", "id,", "nr,")),
    ("all as it was", |root, _| restore(root)),
];

/// The number of times that there is a school to which such things happen, and how many.
const SCHOOLS: u64 = 12;
const LENGTH: usize = 5;

#[test]
fn whatever_happens_in_whatever_order_the_last_build_leaves_what_it_lists() {
    for seed in 0..SCHOOLS {
        let mut random = Random(seed);
        let school = school();
        let root = school.path();
        let mut told = Vec::new();
        for _ in 0..LENGTH {
            let (what, event) = EVENTS[random.below(EVENTS.len() as u64)];
            told.push(what);
            event(root, &mut random);
        }
        edit(root, "students.csv", "nr,", "id,");
        assert_eq!(made(root, ALL, &[]), 0, "{told:?}");
        assert_eq!(fault(root), None, "{told:?}");
    }
}

/// The first thing that is wrong with the output: it is to be what the manifests list, and but for
/// what was made for one, what a build into an empty folder makes.
fn fault(root: &Path) -> Option<String> {
    let files = documents(root);
    let (there, listed) = (files.keys().cloned().collect::<BTreeSet<_>>(), listed(root));
    if there != listed {
        return Some(format!("{there:?} is there, and {listed:?} is listed"));
    }
    if output(root).contains_key(".gradus-tmp/journal") {
        return Some("a journal is left".to_string());
    }
    let for_all = |name: &String| !name.contains("/requested/");
    let now: Vec<(String, Vec<u8>)> = files.into_iter().filter(|(name, _)| for_all(name)).collect();
    let other = copied(root);
    fs::remove_dir_all(other.path().join("out")).expect("the output can be removed");
    assert_eq!(made(other.path(), ALL, &[]), 0);
    let fresh: Vec<(String, Vec<u8>)> = documents(other.path()).into_iter().collect();
    (now != fresh).then(|| format!("{:?} is not {:?}", names(&now), names(&fresh)))
}

/// A harm that is done to an output.
type Harm = (&'static str, fn(&Path));

#[test]
fn what_is_left_or_missing_is_seen() {
    let whole = school();
    assert_eq!(made(whole.path(), ALL, &[]), 0);
    assert_eq!(fault(whole.path()), None);
    const REPORT: &str = "out/private/p2/reports/s-1.en.pdf";
    let faults: [Harm; 5] = [
        ("a file that nothing lists", |root| {
            fs::copy(root.join(REPORT), root.join("out/private/p2/reports/s-9.en.pdf"))
                .map(drop)
                .expect("a copy");
        }),
        ("a file that is gone", |root| fs::remove_file(root.join(REPORT)).expect("a report")),
        ("a file that is another", |root| fs::write(root.join(REPORT), "%PDF").expect("a file")),
        ("a journal", |root| fs::write(root.join("out/.gradus-tmp/journal"), "").expect("a file")),
        ("a student who left", |root| leaves(root, "s-1")),
    ];
    for (what, harm) in faults {
        let school = copied(whole.path());
        harm(school.path());
        assert!(fault(school.path()).is_some(), "{what} is not seen");
    }
}

fn names(files: &[(String, Vec<u8>)]) -> Vec<&String> {
    files.iter().map(|(name, _)| name).collect()
}

//! Another program changes the school's files while they are read.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Fails, failing, load, school};
use crate::base::disk::faults::meddling;

/// A change that another program makes to a file.
type Meddle = (&'static str, fn(&Path));

const MEDDLES: [Meddle; 8] = [
    ("adds to it", |path| write(path, &(text(path) + &text(path)))),
    ("cuts it", |path| write(path, &text(path)[..text(path).len() / 2])),
    ("writes over it what is as long", |path| write(path, &text(path).to_uppercase())),
    ("puts another in its place", |path| {
        let other = path.with_extension("new");
        write(&other, &text(path).replace('1', "2"));
        fs::rename(other, path).expect("a rename");
    }),
    ("removes it", |path| fs::remove_file(path).expect("a file")),
    ("fills it with zeros", |path| write(path, &"\0".repeat(1 << 16))),
    ("makes a folder of it", |path| {
        fs::remove_file(path).expect("a file");
        fs::create_dir(path).expect("a folder");
    }),
    ("makes it a link to nothing", |path| {
        fs::remove_file(path).expect("a file");
        #[cfg(unix)]
        std::os::unix::fs::symlink("/nowhere/at/all", path).expect("a link");
    }),
];

fn text(path: &Path) -> String {
    fs::read_to_string(path).expect("a text")
}

fn write(path: &Path, text: &str) {
    fs::write(path, text).expect("it can be written");
}

/// The file that an operation is about; of a folder, one in it.
fn file(path: &Path) -> PathBuf {
    if path.is_dir() { path.join("evidence.csv") } else { path.to_path_buf() }
}

/// The texts of a project's files, by their names.
fn texts(root: &Path) -> BTreeMap<String, String> {
    let files = fs::read_dir(root).expect("the school").map(|entry| entry.expect("an entry"));
    let texts = files.filter_map(|entry| {
        Some((entry.file_name().into_string().ok()?, fs::read_to_string(entry.path()).ok()?))
    });
    texts.collect()
}

#[test]
fn a_file_that_changes_is_read_as_it_was_at_one_time_or_not_at_all() {
    let counted = school();
    let read = || load(counted.path(), None);
    let (_, operations) = failing(counted.path(), Fails::Never, read);
    assert!(operations.len() > 50, "{operations:?}");
    for (at, operation) in operations.iter().enumerate() {
        for (number, (what, meddle)) in MEDDLES.iter().enumerate() {
            // Every operation meets every second of them.
            if (at + number) % 2 == 1 {
                continue;
            }
            let school = school();
            let before = texts(school.path());
            let once = |path: &Path| Some(file(path)).filter(|path| path.is_file());
            let meddle = move |path: &Path| once(path).iter().for_each(|path| meddle(path));
            let loaded = meddling(school.path(), at, meddle, || load(school.path(), None));
            let after = texts(school.path());
            for (_, source) in loaded.sources.iter() {
                let (name, read) = (&source.path, &*source.text);
                let whole = [before.get(name), after.get(name)];
                let whole = whole.into_iter().flatten().any(|text| text == read);
                let refused = read.is_empty() && loaded.diagnostics.errors() > 0;
                assert!(whole || refused, "{what}, {operation:?} {at}: {name}\n{read}");
            }
        }
    }
}

#[test]
fn evidence_that_grows_whenever_files_are_read_costs_nothing() {
    let counted = school();
    let read = || load(counted.path(), None);
    let (_, operations) = failing(counted.path(), Fails::Never, read);
    for at in 0..operations.len() {
        let school = school();
        let path = school.path().join("evidence.csv");
        let grow = move |_: &Path| {
            let more = text(&path).lines().last().expect("a row").replace("Test", "Again");
            write(&path, &format!("{}{more}\n", text(&path)));
        };
        let loaded = meddling(school.path(), at, grow, || load(school.path(), None));
        let wrong: Vec<&str> = loaded.diagnostics.iter().map(|one| &*one.message).collect();
        assert_eq!(loaded.diagnostics.errors(), 0, "{wrong:?}");
    }
}

//! Reads that fail, give less than there is, or meet a file that another program changes: each in
//! turn, and many at once.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use tempfile::TempDir;

use super::orders::Random;
use super::{Fails, Operation, failing, load, school};
use crate::base::disk::faults::{Fault, faulty};
use crate::press::load::Load;

/// The number of times that the school is read while random things happen; `GRADUS_FUZZ` asks for more.
const TIMES: u64 = 150;

#[test]
fn each_read_that_fails_is_said() {
    let whole = school();
    let (loaded, operations) = failing(whole.path(), Fails::Never, || load(whole.path(), None));
    assert_eq!(loaded.diagnostics.errors(), 0);
    for (at, operation) in operations.iter().enumerate() {
        let (loaded, _) = failing(whole.path(), Fails::Once(at), || load(whole.path(), None));
        let is_said = loaded.diagnostics.errors() > 0;
        assert!(is_said || *operation == Operation::Look, "{operation:?}, number {at}");
        assert!(is_said || is_same(&loaded, whole.path()), "{operation:?}, number {at}");
    }
}

#[test]
fn whatever_happens_while_files_are_read_they_are_read_whole_or_it_is_said() {
    let times = std::env::var("GRADUS_FUZZ").ok().and_then(|times| times.parse().ok());
    let (mut said, mut silent) = (0, 0);
    for seed in 0..times.unwrap_or(TIMES) {
        let school = school();
        let mut random = Random(seed);
        let often = 2 + random.below(60) as u64;
        let versions = Arc::new(Mutex::new(texts(&school)));
        let changed = Arc::clone(&versions);
        let fault = move |path: &Path, operation: Operation| {
            if random.below(often) != 0 {
                return None;
            }
            match random.below(4) {
                0 => Some(Fault::Refused),
                1 => Some(Fault::Gone),
                2 if operation == Operation::Read => Some(Fault::Short(random.below(200) as u64)),
                _ => {
                    change(path, &mut random, &mut changed.lock().expect("nobody panicked"));
                    None
                }
            }
        };
        let loaded = faulty(school.path(), fault, || load(school.path(), None));
        let errors = loaded.diagnostics.errors();
        *if errors > 0 { &mut said } else { &mut silent } += 1;
        let versions = versions.lock().expect("nobody panicked");
        // Never a part of a file, and never a mixture of two versions of it.
        for (_, source) in loaded.sources.iter() {
            let known = versions.get(&school.path().join(&source.path)).into_iter().flatten();
            let whole = known.into_iter().any(|text| *text == *source.text);
            assert!(
                whole || (source.text.is_empty() && errors > 0),
                "{seed}: {}\n{}",
                source.path,
                source.text
            );
        }
    }
    assert!(said > 10 && silent > 10, "{said} of {} were said", said + silent);
}

/// Every text that a file of the school has had.
fn texts(school: &TempDir) -> BTreeMap<PathBuf, Vec<String>> {
    let files = fs::read_dir(school.path()).expect("the school");
    let paths = files.map(|entry| entry.expect("an entry").path());
    paths.map(|path| (path.clone(), vec![fs::read_to_string(&path).expect("a text")])).collect()
}

/// Puts another text into a file, in a random place and of a random length.
fn change(path: &Path, random: &mut Random, versions: &mut BTreeMap<PathBuf, Vec<String>>) {
    let Some(known) = versions.get_mut(path) else { return };
    let Ok(text) = fs::read_to_string(path) else { return };
    let lines: Vec<&str> = text.lines().collect();
    let at = random.below(lines.len().max(1) as u64);
    let new = match random.below(3) {
        0 => lines[..at].join("\n"),
        1 => format!("{text}{}\n", lines.get(at).unwrap_or(&"")),
        _ => text.replacen('1', "2", 1 + at),
    };
    fs::write(path, &new).expect("it can be written");
    known.push(new);
}

/// True when a school was read as it is.
fn is_same(loaded: &Load, root: &Path) -> bool {
    let whole = load(root, None);
    let tables = |load: &Load| load.school.as_ref().map(|school| school.reading.tables.clone());
    tables(loaded) == tables(&whole)
}

//! Finished files that a program has looked at before.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use super::{Fails, failing, output_folder, school};
use crate::base::disk::{self, Operation, Stamp};
use crate::base::{Memory, OutPath};
use crate::press::seen::{LastSeen, Seen};
use crate::press::write::Writer;

/// The stamp of a file that was written at a time, in seconds since 1970.
fn clock(folder: &Path, time: i64) -> Stamp {
    let path = folder.join("clock");
    fs::write(&path, "").expect("a file");
    let time = Timestamp::from_second(time).expect("a time");
    disk::set_modified(&path, time).expect("its time can be set");
    Stamp::of(&path).expect("it is there").expect("the system tells enough")
}

/// Before any file here was written.
const EARLY: i64 = 1_000_000_000;

/// When every file here is old.
const LATE: i64 = 4_000_000_000;

#[test]
fn a_finished_file_is_read_again_when_it_may_have_changed_and_only_then() {
    let folder = school();
    let root = folder.path();
    let out = output_folder(root);
    let memory = Arc::new(Memory::default());
    memory.begin();
    let path = OutPath::new(["public", "page.html"]);
    let hash = |time: i64| {
        let writer = Writer::open(&out).expect("nobody else builds");
        let writer = writer.remembering_since(&memory, clock(root, time));
        let (hash, steps) = failing(root, Fails::Never, || writer.hash(&path));
        (hash.expect("it can be told"), steps.contains(&Operation::Read))
    };
    let written =
        |text: &str| Writer::open(&out).expect("nobody else builds").write(&path, text.as_bytes());
    assert_eq!(hash(LATE), (None, false), "there is no file yet");

    written("first").expect("it can be written");
    let (first, read) = hash(EARLY);
    assert!(first.is_some() && read, "it is new");
    assert_eq!(hash(EARLY), (first.clone(), true), "it may change again without another stamp");
    assert_eq!(hash(LATE), (first.clone(), true), "it is read once when it is old");
    assert_eq!(hash(LATE), (first.clone(), false), "and not again");

    // Another file that is as long, with the time that the first one had.
    let file = path.below(out.path());
    let time = fs::metadata(&file).and_then(|data| data.modified()).expect("a time");
    let next = root.join("next");
    fs::write(&next, "other").expect("it can be written");
    let opened = fs::OpenOptions::new().write(true).open(&next).expect("a file");
    opened.set_modified(time).expect("its time can be set");
    fs::rename(&next, &file).expect("a rename");
    let (other, read) = hash(LATE);
    assert!(read && other.is_some() && other != first);

    fs::remove_file(&file).expect("it was there");
    assert_eq!(hash(LATE), (None, false), "it is gone");
}

#[test]
fn a_finished_file_that_a_record_tells_of_is_read_only_when_it_is_another_one() {
    let folder = school();
    let root = folder.path();
    let out = output_folder(root);
    let path = OutPath::new(["public", "page.html"]);
    let file = path.below(out.path());
    let writer = || Writer::open(&out).expect("nobody else builds");
    writer().write(&path, b"first").expect("it can be written");
    let seen = |time: i64| {
        let seen = Seen::at(file.clone(), Some(&clock(root, time))).expect("it can be read");
        LastSeen::from_iter([seen])
    };
    let hash = |seen: LastSeen| {
        let writer = writer().relying_on(seen);
        let (hash, steps) = failing(root, Fails::Never, || writer.hash(&path));
        (hash.expect("it can be told"), steps.contains(&Operation::Read))
    };
    let (first, read) = hash(LastSeen::default());
    assert!(first.is_some() && read, "no record tells of it");
    assert_eq!(hash(seen(EARLY)), (first.clone(), true), "it was new when it was seen");
    assert_eq!(hash(seen(LATE)), (first.clone(), false), "it was old, and is the same");

    let before = seen(LATE);
    writer().write(&path, b"other").expect("it can be written");
    let (other, read) = hash(before);
    assert!(read && other.is_some() && other != first, "it is another one");

    let before = seen(LATE);
    let again = |seen: &LastSeen| {
        let look = || seen.again(file.clone(), Some(&clock(root, LATE)));
        let (seen, steps) = failing(root, Fails::Never, look);
        (seen.map(|seen| seen.hash), steps.contains(&Operation::Read))
    };
    assert_eq!(again(&before), (other.clone(), false), "and the next record need not read it");
    assert_eq!(again(&LastSeen::default()), (other, true));
    fs::remove_file(&file).expect("it was there");
    assert_eq!(hash(before), (None, false), "it is gone");
}

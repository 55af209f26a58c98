//! Every operation on the disk fails once while a project is proposed, added to or tried.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::add::{Addition, NotAdded, add, coming};
use super::overlay::Overlay;
use super::{NotWritten, Proposal, propose};
use crate::base::disk::faults::{Fails, failing};
use crate::base::disk::{self, Operation};
use crate::press;

/// A folder with exports of a school, as files and in an archive.
fn exports() -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    let inputs = folder.path().join("exports");
    fs::create_dir_all(inputs.join("term")).expect("a folder");
    let texts = [
        ("roster.csv", "Student ID,First Name,Last Name\n1,Ana,Lee\n2,Ben,Roe\n"),
        (
            "term/ratings.csv",
            "Student ID,Standard,Rating,Date\n1,MA.1,3,2026-01-10\n2,MA.1,4,2026-01-11\n",
        ),
    ];
    for (name, text) in texts {
        fs::write(inputs.join(name), text).expect("a file");
    }
    folder
}

fn proposed(root: &Path) -> Result<Proposal, NotWritten> {
    propose(&root.join("made/school"), &[root.join("exports")])
}

/// The words on a proposal: for what each file is taken, and the number of errors.
fn said(proposal: &Proposal) -> (Vec<super::Taken>, usize) {
    (proposal.taken.clone(), proposal.load.diagnostics.errors())
}

fn names(folder: &Path) -> Vec<PathBuf> {
    disk::list(folder).expect("it can be listed")
}

#[test]
fn whatever_fails_a_project_is_proposed_whole_or_not_at_all() {
    let whole = exports();
    let (made, operations) = failing(whole.path(), Fails::Never, || proposed(whole.path()));
    let told = said(&made.expect("nothing fails"));
    let expected = disk::read_folder(whole.path()).expect("it can be read");
    assert!(operations.len() > 60, "{operations:?}");
    for (at, operation) in operations.iter().enumerate() {
        for fails in [Fails::Once(at), Fails::From(at)] {
            let folder = exports();
            let root = folder.path();
            let (made, _) = failing(root, fails, || proposed(root));
            let what = format!("{operation:?}, {fails:?}");
            let files = disk::read_folder(root).expect("it can be read");
            match made {
                // Other files are made where something could not be read, and that is said.
                Ok(made) => assert!(files == expected || said(&made) != told, "{what} is silent"),
                Err(_) => {
                    assert_eq!(files.len(), 2, "{what}: {:?}", files.keys());
                    let may_stay = fails == Fails::From(at) || *operation == Operation::Remove;
                    assert!(
                        may_stay || names(root) == [root.join("exports")],
                        "{what} leaves some"
                    );
                    proposed(root).unwrap_or_else(|error| panic!("{what}: {error:?}"));
                    let files = disk::read_folder(root).expect("it can be read");
                    assert!(files == expected, "{what}: the next one is not the same");
                }
            }
        }
    }
}

/// The smallest school, and beside it a file that comes into it.
fn school() -> TempDir {
    let folder = exports();
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gallery/base");
    fs::create_dir(folder.path().join("school")).expect("a folder");
    for path in names(&base) {
        let to = folder.path().join("school").join(path.file_name().expect("a name"));
        fs::copy(&path, to).expect("a copy");
    }
    folder
}

#[test]
fn whatever_fails_files_are_added_whole_or_not_at_all() {
    let added = |root: &Path, fails| {
        let load = press::load(&root.join("school"), None);
        let school = load.school.expect("nothing fails yet");
        failing(root, fails, || -> Result<Addition, NotAdded> {
            add(&school, coming(&school, &[root.join("exports/term")])?)
        })
    };
    let folder = school();
    let root = folder.path();
    let before = names(&root.join("school"));
    let (whole, operations) = added(root, Fails::Never);
    let whole = whole.expect("nothing fails");
    assert!(whole.files.len() > 1 && operations.len() > 30, "{operations:?}");
    for (at, operation) in operations.iter().enumerate() {
        let (addition, _) = added(root, Fails::Once(at));
        let what = format!("{operation:?}, number {at}");
        if let Ok(addition) = addition {
            let same = addition.files == whole.files || addition.taken != whole.taken;
            assert!(same, "{what} is silent");
        }
        assert!(names(&root.join("school")) == before || *operation == Operation::Remove, "{what}");
        for left in names(&root.join("school")).iter().filter(|path| !before.contains(path)) {
            fs::remove_dir_all(left).expect("it can be removed");
        }
    }
}

#[test]
fn a_project_is_tried_as_a_whole_or_it_is_said_that_it_cannot_be() {
    let laid = |root: &Path| -> std::io::Result<BTreeMap<String, Vec<u8>>> {
        let overlay = Overlay::lay(root, &root.join("out"), None)?;
        overlay.put("more/students.csv", Some(b"id\n1\n"))?;
        overlay.put("policy.toml", None)?;
        // Reading it is no part of this.
        let files = fs::read_dir(overlay.root()).expect("the trial");
        let files = files.map(|entry| entry.expect("an entry").path());
        Ok(files
            .map(|path| (path.display().to_string(), fs::read(path).unwrap_or_default()))
            .collect())
    };
    let folder = school();
    let root = &folder.path().join("school");
    let before = disk::read_folder(root).expect("it can be read");
    let (whole, operations) = failing(root, Fails::Never, || laid(root));
    let whole = whole.expect("nothing fails");
    assert!(operations.len() > 60, "{operations:?}");
    for (at, operation) in operations.iter().enumerate() {
        let (tried, _) = failing(root, Fails::Once(at), || laid(root));
        let what = format!("{operation:?}, number {at}");
        assert!(tried.is_err() || tried.is_ok_and(|tried| tried == whole), "{what} is silent");
        assert!(disk::read_folder(root).expect("it can be read") == before, "{what}");
    }
    assert_eq!(laid(root).expect("nothing fails"), whole);
}

//! The ledger: whatever is done to its files shows, and nothing that was issued is lost.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use gradus::ledger::key::SigningKey;
use gradus::ledger::{Act, Folder, Issued, LedgerError, PublicList, Seal, Standing, State, sha256};

#[test]
fn documents_stand_until_they_are_replaced_or_withdrawn() {
    let school = School::with(3);
    let chain = school.folder.read().unwrap();
    assert_eq!(chain.last().number, 4);
    assert_eq!(chain.standing(2), Some(Standing::Stands));
    school.issue(Some(3), "corrected title").unwrap();
    school.withdraw(2).unwrap();
    let chain = school.folder.read().unwrap();
    assert!(matches!(chain.standing(2), Some(Standing::Withdrawn { .. })));
    assert_eq!(
        chain.standing(3),
        Some(Standing::Replaced { by: 5, reason: "corrected title".to_string() })
    );
    assert_eq!(chain.standing(4), Some(Standing::Stands));
    assert_eq!(chain.standing(1), None, "the entry that opened the ledger is not a document");
    assert_eq!(school.folder.document(3, "pdf").unwrap(), b"document 3", "it is kept");
}

#[test]
fn what_is_over_cannot_be_replaced_or_withdrawn_again() {
    let school = School::with(2);
    school.issue(Some(2), "first").unwrap();
    let again = school.issue(Some(2), "second").unwrap_err();
    assert_eq!(again.to_string(), "document 2 was replaced by number 4");
    assert_eq!(school.withdraw(2).unwrap_err().to_string(), "document 2 was replaced by number 4");
    school.withdraw(3).unwrap();
    assert_eq!(school.withdraw(3).unwrap_err().to_string(), "document 3 was withdrawn before");
    let unknown = school.withdraw(99).unwrap_err();
    assert_eq!(unknown.to_string(), "no document was issued under number 99");
    school.issue(Some(3), "right this time").expect("a corrected one may follow a void one");
}

/// Every way to change the files by one step: the ledger is refused, and says which file.
#[test]
fn a_changed_ledger_is_refused() {
    type Change = fn(&Path);
    let changes: [(&str, Change, &str); 9] = [
        (
            "an entry is changed",
            |at| edit(at, "000003.json", "Bay College", "Bay Colleges"),
            "000003.json",
        ),
        (
            "a signature is changed",
            |at| edit_signature(&at.join("entries/000003.json")),
            "000003.json",
        ),
        (
            "an entry is taken out",
            |at| fs::remove_file(at.join("entries/000003.json")).unwrap(),
            "000003.json",
        ),
        (
            "the last entry is taken off",
            |at| fs::remove_file(at.join("entries/000004.json")).unwrap(),
            "head.json",
        ),
        ("two entries change places", |at| swap(at, "000003.json", "000004.json"), "000003.json"),
        ("an entry is written twice", |at| copy(at, "000004.json", "000005.json"), "000005.json"),
        ("the head is removed", |at| fs::remove_file(at.join("head.json")).unwrap(), "head.json"),
        ("the head is changed", |at| edit_signature(&at.join("head.json")), "head.json"),
        (
            "an entry is empty",
            |at| fs::write(at.join("entries/000002.json"), "").unwrap(),
            "000002.json",
        ),
    ];
    for (what, change, shows) in changes {
        let school = School::with(3);
        change(&school.root.path().join("ledger"));
        match school.folder.read() {
            Err(LedgerError::Damaged { file, .. }) => assert_eq!(file, shows, "{what}"),
            other => panic!("{what}: {other:?}"),
        }
        assert!(school.issue(None, "").is_err(), "{what}: nothing is issued on top of it");
    }
}

#[test]
fn a_forged_entry_is_refused() {
    let school = School::with(1);
    let forger = School { key: SigningKey::new().unwrap(), ..School::with(2) };
    let forged = fs::read(forger.root.path().join("ledger/entries/000003.json")).unwrap();
    fs::write(school.root.path().join("ledger/entries/000003.json"), forged).unwrap();
    assert!(matches!(school.folder.read(), Err(LedgerError::Damaged { .. })));
    let stranger = School { key: SigningKey::new().unwrap(), ..School::with(1) };
    assert!(matches!(stranger.issue(None, ""), Err(LedgerError::ForeignKey)));
}

/// An older copy of everything but the head, and of everything with it.
#[test]
fn an_older_copy_shows_by_the_head_or_by_a_later_document() {
    let school = School::with(2);
    let older = school.files();
    school.issue(None, "").unwrap();
    school.issue(None, "").unwrap();
    let newer = school.files();
    for (path, bytes) in &newer {
        match older.get(path) {
            Some(bytes) if !path.ends_with("head.json") => fs::write(path, bytes).unwrap(),
            None => fs::remove_file(path).unwrap(),
            Some(_) => fs::write(path, bytes).unwrap(),
        }
    }
    let error = school.folder.read().unwrap_err().to_string();
    assert!(error.contains("counts 5 entries, and the last 2 of them are missing"), "{error}");
}

/// A program that dies between any two writes: nothing that has an entry is lost, and the next
/// document follows it.
#[test]
fn a_program_that_dies_loses_nothing() {
    let before = School::with(2);
    let files_before = before.files();
    before.issue(None, "").unwrap();
    let files_after = before.files();
    // The order in which files are written.
    let order = [
        "documents/000004.pdf",
        "documents/000004.json",
        "entries/000004.json",
        "head.json",
        "public.json",
    ];
    for written in 0..=order.len() {
        let is_written = |path: &Path| order[..written].iter().any(|name| path.ends_with(name));
        for path in before.files().keys() {
            fs::remove_file(path).unwrap();
        }
        for (path, bytes) in &files_after {
            let older = files_before.get(path);
            match older {
                _ if is_written(path) => fs::write(path, bytes).unwrap(),
                Some(bytes) => fs::write(path, bytes).unwrap(),
                None => {}
            }
        }
        let issued = if written > 2 { 3 } else { 2 };
        let chain = before.folder.read().unwrap_or_else(|error| panic!("{written}: {error}"));
        assert_eq!(chain.issued().count(), issued, "{written}");
        before.issue(None, "").unwrap_or_else(|error| panic!("{written}: {error}"));
        assert_eq!(before.folder.read().unwrap().issued().count(), issued + 1);
        for number in 2..=before.folder.read().unwrap().last().number {
            let file = before.folder.document(number, "pdf").unwrap();
            assert_eq!(file, format!("document {number}").into_bytes());
        }
    }
}

#[test]
fn two_writers_wait_for_one_another() {
    let school = School::with(1);
    let held = school.folder.open().unwrap();
    assert!(matches!(school.folder.open(), Err(LedgerError::Busy)));
    drop(held);
    assert!(school.folder.open().is_ok());
}

#[test]
fn a_writer_that_is_about_to_end_is_waited_for() {
    let school = School::with(1);
    let held = school.folder.open().unwrap();
    let other = thread::spawn(move || {
        thread::sleep(Duration::from_millis(50));
        drop(held);
    });
    assert!(school.folder.open().is_ok());
    other.join().unwrap();
}

#[test]
fn a_clock_that_was_set_back_is_refused() {
    let school = School::with(1);
    let mut ledger = school.folder.open().unwrap();
    let act = Act::Withdrawn { number: 2, reason: "void".to_string() };
    let error = ledger.append(act, &[], &school.key, "2020-01-01T00:00:00Z").unwrap_err();
    assert!(matches!(error, LedgerError::ClockBack { .. }), "{error}");
    drop(ledger);
    assert_eq!(school.folder.read().unwrap().last().number, 2);
}

#[test]
fn a_key_is_replaced_by_the_old_one_or_when_it_is_lost() {
    for lost in [false, true] {
        let mut school = School::with(1);
        let new = SigningKey::new().unwrap();
        let mut ledger = school.folder.open().unwrap();
        let old = (!lost).then_some(&school.key);
        ledger.replace_key(old, &new, None, "left the school", NOW).unwrap();
        drop(ledger);
        assert!(matches!(school.issue(None, ""), Err(LedgerError::ForeignKey)));
        school.key = new;
        school.issue(None, "").unwrap();
        let chain = school.folder.read().unwrap();
        assert_eq!(chain.keys().len(), 2);
        assert_eq!(chain.standing(2), Some(Standing::Stands), "what the old key signed stays");
        let kept = school.folder.open().unwrap().key(None).unwrap();
        assert_eq!(kept.public(), school.key.public());
    }
}

/// Whoever has an old key cannot make documents that seem to be of after its end.
#[test]
fn a_seal_counts_as_long_as_its_key_did() {
    let mut school = School::with(1);
    let new = SigningKey::new().unwrap();
    let mut ledger = school.folder.open().unwrap();
    ledger.replace_key(Some(&school.key), &new, None, "stolen", NOW).unwrap();
    drop(ledger);
    let old = std::mem::replace(&mut school.key, new);
    let chain = school.folder.read().unwrap();
    let sealed = |number: u64, key: &SigningKey| {
        let seal = Seal {
            number,
            before: String::new(),
            code: "0000-0000-0000-0000".to_string(),
            school: "A school".to_string(),
            facts: Vec::new(),
        };
        chain.seal(&seal.sign(key)).is_some()
    };
    assert!(sealed(2, &old), "it was issued while the old key counted");
    assert!(!sealed(3, &old) && !sealed(99, &old));
    assert!(sealed(4, &school.key) && sealed(99, &school.key));
}

#[test]
fn the_public_list_names_nobody() {
    let school = School::with(3);
    school.issue(Some(2), "corrected").unwrap();
    school.withdraw(3).unwrap();
    let text = school.folder.public_list().unwrap().unwrap();
    for private in ["S1001", "Bay College", "application", "corrected", "2026-11"] {
        assert!(!text.contains(private), "{private} in {text}");
    }
    let list = PublicList::from_file(&text).unwrap();
    let mut states: Vec<State> = list.documents.iter().map(|document| document.state).collect();
    states.sort();
    assert_eq!(states, [State::Stands, State::Stands, State::Replaced, State::Withdrawn]);
    let chain = school.folder.read().unwrap();
    for (_, issued) in chain.issued() {
        assert!(!text.contains(&issued.code), "a code stands in the list");
        assert!(list.documents.iter().any(|document| document.file == issued.file));
    }
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let school = School::with(1);
    for path in school.files().keys() {
        let mode = fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let lock = path.ends_with("lock");
        assert!(lock || mode == 0o600, "{}: {mode:o}", path.display());
        let folder = fs::metadata(path.parent().unwrap()).unwrap().permissions().mode() & 0o777;
        assert_eq!(folder, 0o700, "{}", path.display());
    }
}

const NOW: &str = "2026-11-28T10:00:00Z";

/// A school with a ledger.
struct School {
    root: tempfile::TempDir,
    folder: Folder,
    key: SigningKey,
}

impl School {
    /// With some documents, number 2 and on.
    fn with(documents: usize) -> Self {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::of(root.path());
        let key = SigningKey::new().unwrap();
        folder.create("Harbor Point School", &key, None, NOW).unwrap();
        let school = School { root, folder, key };
        for _ in 0..documents {
            school.issue(None, "").unwrap();
        }
        school
    }

    fn issue(&self, replaces: Option<u64>, reason: &str) -> Result<(), LedgerError> {
        let mut ledger = self.folder.open()?;
        let number = ledger.next();
        let file = format!("document {number}").into_bytes();
        let issued = Issued {
            kind: "transcript".to_string(),
            student: "S1001".to_string(),
            language: "en".to_string(),
            as_of: "2026-06-12".to_string(),
            code: gradus::ledger::code::new()?,
            version: if replaces.is_some() { 2 } else { 1 },
            replaces,
            reason: replaces.map(|_| reason.to_string()),
            recipient: "Bay College".to_string(),
            purpose: "application".to_string(),
            file: sha256(&file),
            view: sha256(b"{}"),
            salt: gradus::ledger::key::salt()?,
            inputs: BTreeMap::new(),
        };
        let files: [(&str, &[u8]); 2] = [("pdf", &file), ("json", b"{}")];
        ledger.append(Act::Issued(Box::new(issued)), &files, &self.key, NOW)?;
        Ok(())
    }

    fn withdraw(&self, number: u64) -> Result<(), LedgerError> {
        let mut ledger = self.folder.open()?;
        let act = Act::Withdrawn { number, reason: "sent by mistake".to_string() };
        ledger.append(act, &[], &self.key, NOW)?;
        Ok(())
    }

    /// Every file of the ledger.
    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut folders = vec![self.root.path().join("ledger")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    files.insert(path.clone(), fs::read(path).unwrap());
                }
            }
        }
        files
    }
}

fn edit(ledger: &Path, name: &str, from: &str, to: &str) {
    let path = ledger.join("entries").join(name);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{text}");
    fs::write(path, text.replace(from, to)).unwrap();
}

/// Changes a letter in the middle of the last line.
fn edit_signature(path: &Path) {
    let mut bytes = fs::read(path).unwrap();
    let at = bytes.len() - 40;
    bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
    fs::write(path, bytes).unwrap();
}

fn swap(ledger: &Path, a: &str, b: &str) {
    let (a, b) = (ledger.join("entries").join(a), ledger.join("entries").join(b));
    let (first, second) = (fs::read(&a).unwrap(), fs::read(&b).unwrap());
    fs::write(a, second).unwrap();
    fs::write(b, first).unwrap();
}

fn copy(ledger: &Path, from: &str, to: &str) {
    fs::copy(ledger.join("entries").join(from), ledger.join("entries").join(to)).unwrap();
}

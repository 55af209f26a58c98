//! Every operation on the disk fails once, and a program dies before each.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::key::SigningKey;
use super::{Act, Folder, Issued, LedgerError};
use crate::base::disk::faults::{Fails, failing, meddling};
use crate::base::disk::{self, Operation};

/// The school's clock, which stands still.
const NOW: &str = "2026-06-12T08:00:00Z";

/// A folder with a ledger of one document.
struct School {
    root: TempDir,
    key: SigningKey,
}

impl School {
    fn new() -> Self {
        let root = TempDir::new().expect("a temporary folder");
        let key = SigningKey::new().expect("a key");
        let school = School { root, key };
        school.folder().create("School", &school.key, None, NOW).expect("a ledger");
        school.issue().expect("a document");
        school
    }

    fn root(&self) -> &Path {
        self.root.path()
    }

    fn folder(&self) -> Folder {
        Folder::of(self.root())
    }

    fn issue(&self) -> Result<u64, LedgerError> {
        Self::issue_in(&self.folder())
    }

    fn issue_in(folder: &Folder) -> Result<u64, LedgerError> {
        let mut ledger = folder.open()?;
        let key = ledger.key(None)?;
        let act = Act::Issued(Box::new(Issued {
            kind: "transcript".to_string(),
            student: "s-1".to_string(),
            language: "en".to_string(),
            as_of: "2026-06-12".to_string(),
            code: super::code::new()?,
            version: 1,
            replaces: None,
            reason: None,
            recipient: "A college".to_string(),
            purpose: "application".to_string(),
            file: super::sha256(b"page"),
            view: super::sha256(b"data"),
            inputs: Default::default(),
            salt: super::key::salt()?,
        }));
        let files: [(&str, &[u8]); 2] = [("pdf", b"page"), ("json", b"data")];
        Ok(ledger.append(act, &files, &key, NOW)?.number)
    }

    fn replace_key(&self) -> Result<(), LedgerError> {
        let mut ledger = self.folder().open()?;
        let old = ledger.key(None)?;
        let new = SigningKey::new()?;
        ledger.replace_key(Some(&old), &new, None, "it is old", NOW)
    }

    fn entries(&self) -> u64 {
        self.folder().read().expect("the ledger can be read").last().number
    }

    fn keeps_its_key(&self) -> bool {
        self.folder().key(None).is_ok_and(|key| key.public() == self.key.public())
    }

    fn litter(&self) -> Vec<String> {
        let mut names = Vec::new();
        for folder in ["ledger", "ledger/documents"] {
            for path in disk::list(&self.root().join(folder)).expect("a folder") {
                names.extend(path.file_name().map(|name| name.to_string_lossy().into_owned()));
            }
        }
        names.retain(|name| name == "unfinished" || name.starts_with("000003"));
        names
    }
}

/// Something that is written to a school's ledger.
type Work = fn(&School) -> Result<(), LedgerError>;

/// Does something while each operation fails in turn, once or with all that follow.
fn each(
    act: impl Fn(&School) -> Result<(), LedgerError>,
    check: impl Fn(&School, Option<&LedgerError>, &str),
) {
    let whole = School::new();
    let (done, operations) = failing(whole.root(), Fails::Never, || act(&whole));
    done.expect("nothing fails");
    assert!(operations.len() > 15, "{operations:?}");
    for (at, operation) in operations.iter().enumerate() {
        for fails in [Fails::Once(at), Fails::From(at)] {
            let school = School::new();
            let (done, _) = failing(school.root(), fails, || act(&school));
            let what = format!("{operation:?}, {fails:?}");
            if matches!(fails, Fails::Once(_)) {
                // What cannot be looked at is taken to be there; the rest is read as ever.
                let harmless = [Operation::Remove, Operation::Look].contains(operation);
                let silent = done.is_ok() && !harmless;
                assert!(!silent, "{what} fails in silence");
            }
            check(&school, done.as_ref().err(), &what);
        }
    }
}

#[test]
fn an_issue_that_fails_says_whether_it_was_issued() {
    each(
        |school| school.issue().map(drop),
        |school, error, what| {
            let issued = school.entries() == 3;
            let said = matches!(error, None | Some(LedgerError::Unfinished { number: 3, .. }));
            assert_eq!(issued, said, "{what}: {error:?}");
            if issued {
                assert_eq!(
                    school.folder().document(3, "pdf").expect("it is kept"),
                    b"page",
                    "{what}"
                );
            }
            // The next one follows, and mends what is missing.
            let next = school.issue().unwrap_or_else(|error| panic!("{what}: {error}"));
            assert_eq!(next, if issued { 4 } else { 3 }, "{what}");
            let list = school.folder().public_list().expect("a list").expect("it is there");
            // The list is a text inside of JSON.
            let entries = format!("\\\"entries\\\":{},", school.entries());
            assert!(list.contains(&entries), "{what}: {list}");
            assert!(!school.root().join("ledger/unfinished").exists(), "{what}");
        },
    );
}

#[test]
fn an_issue_that_fails_once_leaves_nothing_that_was_not_issued() {
    each(
        |school| school.issue().map(drop),
        |school, error, what| {
            if what.contains("Once")
                && !matches!(error, None | Some(LedgerError::Unfinished { .. }))
            {
                assert_eq!(school.litter(), Vec::<String>::new(), "{what}");
            }
        },
    );
}

#[test]
fn a_key_whose_replacement_fails_can_still_sign() {
    each(School::replace_key, |school, error, what| {
        let replaced = school.entries() == 3;
        let said = matches!(error, None | Some(LedgerError::Unfinished { number: 3, .. }));
        assert_eq!(replaced, said, "{what}: {error:?}");
        school.issue().unwrap_or_else(|error| panic!("{what}: {error}"));
    });
}

/// Two programs die one after the other, the first of them when its entry was there and nothing after it.
#[test]
fn programs_that_die_one_after_another_lose_nothing() {
    let acts: [Work; 2] = [|school| school.issue().map(drop), School::replace_key];
    for act in acts {
        let entered = (0..100).find(|at| {
            let school = School::new();
            let (died, _) = failing(school.root(), Fails::From(*at), || act(&school));
            matches!(died, Err(LedgerError::Unfinished { .. }))
        });
        let entered = entered.expect("an entry that is not finished");
        let whole = School::new();
        let second = failing(whole.root(), Fails::Never, || whole.issue()).1.len();
        for second in second / 2..second {
            let school = School::new();
            let _ = failing(school.root(), Fails::From(entered), || act(&school));
            assert_eq!(school.entries(), 3);
            let _ = failing(school.root(), Fails::From(second), || school.issue());
            let entries = school.entries();
            let next = school.issue().unwrap_or_else(|error| panic!("{second}: {error}"));
            assert_eq!(next, entries + 1, "{second}");
        }
    }
}

#[test]
fn a_ledger_is_read_while_somebody_writes_to_it() {
    let whole = School::new();
    let (_, operations) = failing(whole.root(), Fails::Never, || whole.entries());
    for at in 0..operations.len() {
        let school = School::new();
        let folder = school.folder();
        let write = move |_: &Path| {
            for _ in 0..2 {
                School::issue_in(&folder).expect("a document");
            }
        };
        let read = meddling(school.root(), at, write, || school.folder().read());
        let chain = read.unwrap_or_else(|error| panic!("{at}: {error}"));
        assert!([2, 4].contains(&chain.last().number), "{at}: {}", chain.last().number);
    }
}

#[test]
fn a_ledger_is_opened_whole_or_can_be_opened_again() {
    let open = |root: &TempDir, key: &SigningKey| {
        Folder::of(root.path()).create("School", key, None, NOW).map(drop)
    };
    let folder = || TempDir::new().expect("a temporary folder");
    let [first, second] = [(); 2].map(|()| SigningKey::new().expect("a key"));
    let whole = folder();
    let (done, operations) = failing(whole.path(), Fails::Never, || open(&whole, &first));
    done.expect("nothing fails");
    assert!(operations.len() > 20, "{operations:?}");
    for (at, operation) in operations.iter().enumerate() {
        for fails in [Fails::Once(at), Fails::From(at)] {
            let root = folder();
            let (done, _) = failing(root.path(), fails, || open(&root, &first));
            let what = format!("{operation:?}, {fails:?}");
            let opened = done.is_ok();
            let kept = match open(&root, &second) {
                Ok(()) if opened => panic!("{what}: it was not opened, and nothing said so"),
                Ok(()) => &second,
                Err(LedgerError::LedgerExists) => &first,
                Err(error) => panic!("{what}: {error}"),
            };
            let mut ledger = Folder::of(root.path()).open().expect("it can be opened");
            let key = ledger.key(None).expect("its key is there");
            assert_eq!(key.public(), kept.public(), "{what}");
            ledger.finish(&key).expect("nothing fails");
            assert_eq!(Folder::of(root.path()).read().expect("it is whole").entries().len(), 1);
        }
    }
}

#[test]
fn no_ledger_is_opened_over_what_is_left_of_one() {
    let losses: [(&str, &[&str]); 4] = [
        ("its first entry", &["entries/000001.json"]),
        ("all entries", &["entries"]),
        ("its head", &["head.json"]),
        ("all but what was issued", &["entries", "head.json"]),
    ];
    let again = |school: &School| {
        let other = SigningKey::new().expect("a key");
        school.folder().create("School", &other, None, NOW).map(drop)
    };
    for (what, lost) in losses {
        let school = School::new();
        for path in lost.iter().map(|name| school.root().join("ledger").join(name)) {
            match path.is_dir() {
                true => fs::remove_dir_all(path).expect("a folder"),
                false => fs::remove_file(path).expect("a file"),
            }
        }
        assert!(matches!(again(&school), Err(LedgerError::LedgerExists)), "{what}");
        assert!(school.folder().read().is_err(), "{what}: it is damaged");
        assert!(school.keeps_its_key(), "{what}");
    }
    // Nor over one that cannot be looked at.
    let school = School::new();
    fs::remove_file(school.root().join("ledger/head.json")).expect("the head");
    let (_, operations) = failing(school.root(), Fails::Never, || again(&school));
    for at in 0..operations.len() {
        for fails in [Fails::Once(at), Fails::From(at)] {
            assert!(failing(school.root(), fails, || again(&school)).0.is_err(), "{fails:?}");
            assert!(school.keeps_its_key(), "{fails:?}");
        }
    }
}

//! Every operation of an issue fails once, and the program is killed before each.

use std::path::Path;

use tempfile::TempDir;

use super::{Fails, Operation, failing, load, school};
use crate::base::Date;
use crate::ledger::key::SigningKey;
use crate::ledger::{Folder, LedgerError, sha256};
use crate::press::issue::{self, IssueError, Moment, Order};

fn now() -> Moment {
    Moment { day: Date::constant(2026, 6, 12), at: "2026-06-12T08:00:00Z".to_string() }
}

/// Issues a transcript as the command does, from reading the school on; its number. Nothing is said
/// when the school could not be read as a whole.
fn issued(root: &Path) -> Result<u64, Option<IssueError>> {
    let mut ledger = Folder::of(root).open().map_err(ledger_failed)?;
    let key = ledger.key(None).map_err(ledger_failed)?;
    let loaded = load(root, None);
    let whole = loaded.diagnostics.errors() == 0;
    let school = loaded.school.filter(|_| whole).ok_or(None)?;
    let order = Order {
        student: "s-1".to_string(),
        language: None,
        recipient: "Bay College".to_string(),
        purpose: "application".to_string(),
        replaces: None,
    };
    let ready = issue::prepare(&school, &loaded.sources, &ledger, &order, &key, &now())?;
    issue::issue(&mut ledger, ready, &key, &now()).map_err(ledger_failed)
}

fn ledger_failed(error: LedgerError) -> Option<IssueError> {
    Some(IssueError::Ledger(error))
}

/// A school with a ledger in which nothing was issued yet.
fn with_ledger() -> TempDir {
    let school = school();
    let key = SigningKey::new().expect("a key");
    Folder::of(school.path()).create("Gallery School", &key, None, &now().at).expect("a ledger");
    school
}

#[test]
fn a_transcript_is_issued_whole_and_said_to_be_or_not_at_all() {
    let counted = with_ledger();
    let (done, operations) = failing(counted.path(), Fails::Never, || issued(counted.path()));
    assert_eq!(done.expect("nothing fails"), 2);
    let written = operations.iter().position(|one| *one == Operation::Write);
    let written = written.expect("an issue writes");
    for (at, operation) in operations.iter().enumerate() {
        // Reading is the same for every table.
        if at + 4 < written && at % 9 != 0 {
            continue;
        }
        for fails in [Fails::Once(at), Fails::From(at)] {
            let school = with_ledger();
            let root = school.path();
            let (done, _) = failing(root, fails, || issued(root));
            let what = format!("{fails:?}, {operation:?}");
            let chain = Folder::of(root).read().expect("the ledger can be read");
            let entered = chain.last().number == 2;
            let unfinished = matches!(
                done,
                Err(Some(IssueError::Ledger(LedgerError::Unfinished { number: 2, .. })))
            );
            assert_eq!(entered, done.is_ok() || unfinished, "{what}: {done:?}");
            if let Some(document) = chain.document(2) {
                let pdf = Folder::of(root).document(2, "pdf").expect("it is kept");
                assert_eq!(sha256(&pdf), document.file, "{what}");
            }
            assert_eq!(issued(root).expect("nothing fails"), if entered { 3 } else { 2 }, "{what}");
        }
    }
}

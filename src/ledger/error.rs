//! Reasons for which a ledger cannot be read or written.

use std::fmt;
use std::io;

use crate::base::io_reason;

/// A reason for which a ledger cannot be read or written.
#[derive(Debug)]
pub enum LedgerError {
    /// A file could not be read or written.
    File {
        /// Its path.
        path: String,
        /// The system's reason.
        error: io::Error,
    },
    /// An entry is in the ledger, and what follows from it could not be written.
    Unfinished {
        /// Its number.
        number: u64,
        /// The failure itself.
        error: Box<LedgerError>,
    },
    /// Another program is writing to the ledger.
    Busy,
    /// There is no ledger yet.
    NoLedger,
    /// There is a ledger already.
    LedgerExists,
    /// The ledger's files contradict each other or were changed.
    Damaged {
        /// The file in which it shows.
        file: String,
        /// The contradiction, in a clause.
        why: String,
    },
    /// The computer's clock is before the last entry.
    ClockBack {
        /// Day and time of the last entry.
        last: String,
        /// Day and time by the clock.
        now: String,
    },
    /// There is no key to sign with.
    NoKey,
    /// The key is protected by a passphrase and none was given.
    NoPassphrase,
    /// The passphrase does not open the key.
    WrongPassphrase,
    /// The key is not the one that the ledger's entries are signed with.
    ForeignKey,
    /// The system has no random numbers.
    NoRandomNumbers,
    /// No entry has a number, or it is not the issue of a document.
    NoSuchDocument {
        /// The number.
        number: u64,
    },
    /// A document does not stand any more, so that it can neither be replaced nor withdrawn.
    NotStanding {
        /// Its number.
        number: u64,
        /// "was replaced by number 7", "was withdrawn".
        why: String,
    },
}

impl LedgerError {
    /// The error of a file.
    pub(super) fn file(path: &std::path::Path, error: io::Error) -> Self {
        LedgerError::File { path: path.display().to_string(), error }
    }

    /// A contradiction that shows in a file.
    pub(super) fn damaged(file: impl Into<String>, why: impl Into<String>) -> Self {
        LedgerError::Damaged { file: file.into(), why: why.into() }
    }

    /// The remedy.
    pub fn help(&self) -> Option<&'static str> {
        Some(match self {
            LedgerError::File { .. } => {
                "check the space on the disk and the permissions; nothing was issued"
            }
            LedgerError::Unfinished { .. } => {
                "it holds; see to the disk, then run `gradus key finish` before you build the site"
            }
            LedgerError::Busy => "wait until it is done, then try again",
            LedgerError::NoLedger => {
                "open one with `gradus key new`; it makes the school's key as well"
            }
            LedgerError::LedgerExists => {
                "its key stays in use; `gradus key replace` makes another one"
            }
            LedgerError::Damaged { .. } => {
                "put the folder back from a copy that is newer than the last document issued; \
                 nothing is issued until its entries agree"
            }
            LedgerError::ClockBack { .. } => "set the computer's clock, then try again",
            LedgerError::NoKey => {
                "put the key back with `gradus key restore FILE`, or make another one with \
                 `gradus key replace --lost`"
            }
            LedgerError::NoPassphrase => "give it in the variable GRADUS_PASSPHRASE",
            LedgerError::WrongPassphrase => "type it again; nobody can open the key without it",
            LedgerError::ForeignKey => {
                "use the school's own key; `gradus verify` names the one in use"
            }
            LedgerError::NoRandomNumbers => return None,
            LedgerError::NoSuchDocument { .. } => {
                "`gradus verify` lists the documents that were issued"
            }
            LedgerError::NotStanding { .. } => "name the one that stands",
        })
    }
}

impl fmt::Display for LedgerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LedgerError::File { path, error } => write!(f, "`{path}`: {}", io_reason(error)),
            LedgerError::Unfinished { number, error } => {
                write!(f, "number {number} is in the ledger, but its list is not complete: {error}")
            }
            LedgerError::Busy => f.write_str("another program is writing to the ledger"),
            LedgerError::NoLedger => f.write_str("this school has no ledger and no key yet"),
            LedgerError::LedgerExists => f.write_str("this school has a ledger and a key already"),
            LedgerError::Damaged { file, why } => {
                write!(f, "the ledger is damaged: `{file}` {why}")
            }
            LedgerError::ClockBack { last, now } => {
                write!(f, "the clock says {now}, but the ledger's last entry is of {last}")
            }
            LedgerError::NoKey => f.write_str("the school's key is not on this computer"),
            LedgerError::NoPassphrase => f.write_str("the school's key needs its passphrase"),
            LedgerError::WrongPassphrase => f.write_str("this passphrase does not open the key"),
            LedgerError::ForeignKey => f.write_str("this key is not the one of the ledger"),
            LedgerError::NoRandomNumbers => f.write_str("the system gives no random numbers"),
            LedgerError::NoSuchDocument { number } => {
                write!(f, "no document was issued under number {number}")
            }
            LedgerError::NotStanding { number, why } => write!(f, "document {number} {why}"),
        }
    }
}

impl std::error::Error for LedgerError {}

//! Reasons why something that was asked for is not done.

use serde::Serialize;

use super::words::Speaker;
use crate::ledger::LedgerError;

/// A reason, and the remedy.
#[derive(Debug, Serialize)]
pub(super) struct Refused {
    /// The reason.
    pub(super) message: String,
    /// The remedy, when it is not a part of the reason.
    pub(super) help: Option<String>,
}

impl Refused {
    /// A reason of the office's own, in its language.
    pub(super) fn own(speaker: &Speaker<'_>, key: &str) -> Self {
        Refused { message: speaker.text(key, &[]), help: None }
    }

    /// A reason that is about a file.
    pub(super) fn of_file(speaker: &Speaker<'_>, key: &str, file: &str, why: &str) -> Self {
        let args = [("file", file.to_string().into()), ("why", why.to_string().into())];
        Refused { message: speaker.text(key, &args), help: None }
    }
}

impl From<LedgerError> for Refused {
    fn from(error: LedgerError) -> Self {
        Refused { message: error.to_string(), help: error.help().map(str::to_string) }
    }
}

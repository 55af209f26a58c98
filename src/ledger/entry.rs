//! Entries of the ledger, as they are written.
//!
//! An entry's file has two lines: the entry as JSON, and the signature over that line. Its hash
//! is that of the first line.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use serde::{Deserialize, Serialize};

use super::hash::sha256;
use super::key::{PublicKey, SigningKey};

/// Put before an entry when it is signed, so that a signature of something else never fits.
const PURPOSE: &[u8] = b"gradus ledger entry 1\n";

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its number: 1, 2, 3 without a gap.
    pub number: u64,
    /// Hash of the entry before it; empty for the first.
    pub before: String,
    /// Day and time by the school's clock, in UTC: `2026-11-28T09:51:07Z`.
    pub at: String,
    /// The act that the entry records.
    pub act: Act,
}

/// An act that an entry records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Act {
    /// The ledger was opened by a school, with its first key.
    Opened {
        /// The school's name.
        school: String,
        /// Its public key.
        key: String,
    },
    /// A document was issued.
    Issued(Box<Issued>),
    /// A document was declared void.
    Withdrawn {
        /// The number it was issued under.
        number: u64,
        /// Why.
        reason: String,
    },
    /// Another key is used from here on.
    KeyReplaced {
        /// The new public key.
        key: String,
        /// Why.
        reason: String,
        /// The old key was lost, so that this entry is signed with the new one.
        lost: bool,
    },
}

/// A document as it was issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issued {
    /// Kind of document, such as `transcript`.
    pub kind: String,
    /// Identifier of the student whom it is about.
    pub student: String,
    /// Its language.
    pub language: String,
    /// The day whose facts it shows.
    pub as_of: String,
    /// Verification code.
    pub code: String,
    /// 1, and one more than the one it replaces.
    pub version: u32,
    /// Number of the document it replaces.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub replaces: Option<u64>,
    /// Why it replaces that one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<String>,
    /// To whom it was given.
    pub recipient: String,
    /// For what.
    pub purpose: String,
    /// SHA-256 of the file.
    pub file: String,
    /// SHA-256 of what it says, as data.
    pub view: String,
    /// Salt of the hashes below.
    pub salt: String,
    /// Salted SHA-256 of everything it was made from, by name: policy files and tables.
    pub inputs: BTreeMap<String, String>,
}

impl Entry {
    /// The entry as it is written, signed.
    pub(super) fn to_file(&self, key: &SigningKey) -> String {
        let line = self.line();
        let signature = BASE64.encode(key.sign(PURPOSE, line.as_bytes()));
        format!("{line}\n{signature}\n")
    }

    /// Reads an entry and checks its signature by one of the keys that may have signed it.
    ///
    /// # Errors
    /// Why it is none, in a clause about the file.
    pub(super) fn from_file(text: &str) -> Result<(Entry, Signed<'_>), &'static str> {
        let mut lines = text.lines();
        let (Some(line), Some(signature), None) = (lines.next(), lines.next(), lines.next()) else {
            return Err("has not the two lines of an entry");
        };
        let entry: Entry = serde_json::from_str(line).map_err(|_| "is not an entry")?;
        let signature =
            BASE64.decode(signature).map_err(|_| "has no signature that can be read")?;
        Ok((entry, Signed { line, signature }))
    }

    /// Its hash.
    pub fn hash(&self) -> String {
        sha256(self.line().as_bytes())
    }

    fn line(&self) -> String {
        serde_json::to_string(self).expect("an entry is plain data")
    }
}

/// The text of an entry and its signature.
pub(super) struct Signed<'a> {
    /// The line that was signed.
    pub(super) line: &'a str,
    signature: Vec<u8>,
}

impl Signed<'_> {
    /// Was it signed with a key?
    pub(super) fn by(&self, key: &PublicKey) -> bool {
        key.verifies(PURPOSE, self.line.as_bytes(), &self.signature)
    }
}

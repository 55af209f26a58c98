//! The list that the school publishes, so that anybody can check a document.
//!
//! It holds hashes only: of verification codes, which are random, and of files, which contain
//! their code. So nobody can find out from it who has a document, or what one says. Its order is
//! that of the hashes, which tells nothing of the time.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use serde::{Deserialize, Serialize};

use super::chain::{Chain, Standing};
use super::hash::sha256;
use super::key::SigningKey;

/// Put before the list when it is signed.
const PURPOSE: &[u8] = b"gradus public list 1\n";

/// Put before a code when it is hashed.
const CODE: &str = "gradus code 1\n";

/// The public list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicList {
    /// The school's name.
    pub school: String,
    /// Entries of the ledger when the list was made.
    pub entries: u64,
    /// Hash of the last of them.
    pub last: String,
    /// The school's public keys, the one in use last.
    pub keys: Vec<ListedKey>,
    /// Every document that was issued.
    pub documents: Vec<Listed>,
}

/// A public key in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListedKey {
    /// The key.
    pub key: String,
    /// Number of the first entry it may have signed.
    pub from: u64,
    /// Number of the entry from which on it does not count.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub until: Option<u64>,
}

/// A document in the list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// Hash of its verification code.
    pub code: String,
    /// Hash of its file.
    pub file: String,
    /// Its standing.
    pub state: State,
}

/// The standing of a document in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It does.
    Stands,
    /// A corrected one was issued in its place.
    Replaced,
    /// It was declared void.
    Withdrawn,
}

impl PublicList {
    /// The list of a ledger.
    pub fn of(chain: &Chain) -> Self {
        let documents = chain.issued().map(|(entry, issued)| Listed {
            code: sha256(format!("{CODE}{}", issued.code).as_bytes()),
            file: issued.file.clone(),
            state: match chain.standing(entry.number) {
                None | Some(Standing::Stands) => State::Stands,
                Some(Standing::Replaced { .. }) => State::Replaced,
                Some(Standing::Withdrawn { .. }) => State::Withdrawn,
            },
        });
        let mut documents: Vec<Listed> = documents.collect();
        documents.sort();
        let keys = chain.keys().iter().map(|one| ListedKey {
            key: one.key.to_text(),
            from: one.from,
            until: one.until,
        });
        PublicList {
            school: chain.school().to_string(),
            entries: chain.last().number,
            last: chain.last().hash(),
            keys: keys.collect(),
            documents,
        }
    }

    /// The list as a JSON file, signed: `{"list": "...", "signature": "..."}`. The list is a text
    /// in it, so that everybody checks the signature over the very same bytes.
    pub fn to_file(&self, key: &SigningKey) -> String {
        let list = serde_json::to_string(self).expect("a list is plain data");
        let signature = BASE64.encode(key.sign(PURPOSE, list.as_bytes()));
        let file = serde_json::to_string(&File { list, signature });
        file.expect("a list is plain data") + "\n"
    }

    /// Reads the file of a list; the signature is not checked, since the ledger at hand is.
    pub fn from_file(text: &str) -> Option<Self> {
        let file: File = serde_json::from_str(text).ok()?;
        serde_json::from_str(&file.list).ok()
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    list: String,
    signature: String,
}

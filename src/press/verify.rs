//! Checking a document against the school's ledger.

use crate::ledger::{Chain, Entry, Issued, Seal, Standing, code, sha256};
use crate::view::transcript::official::{CODE_KEYWORD, SEAL_KEYWORD};

/// The answer about a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict<'a> {
    /// It is the very file that was issued under an entry, and this is how it stands.
    Genuine(&'a Entry, &'a Issued, Standing),
    /// Its code was issued, but not with this file.
    Altered(&'a Entry, &'a Issued),
    /// The school signed its seal, and the ledger at hand has no such entry: it is an old copy, or
    /// lost its end.
    AfterTheLedger {
        /// Number of its entry.
        number: u64,
    },
    /// Its seal is signed with the school's key, under a number that the ledger at hand gives to something
    /// else: it was put back to an older copy and went on from there, or somebody else has the key.
    NotInTheLedger {
        /// Number of its entry.
        number: u64,
    },
    /// It carries a code or a seal that this school did not issue.
    Foreign,
    /// Nothing in it is of an issued document.
    Unknown,
}

/// The answer about a file.
pub fn file<'a>(chain: &'a Chain, bytes: &[u8]) -> Verdict<'a> {
    if let Some((entry, issued)) = chain.with_file(&sha256(bytes)) {
        let standing = chain.standing(entry.number).unwrap_or(Standing::Stands);
        return Verdict::Genuine(entry, issued, standing);
    }
    let code = keyword(bytes, CODE_KEYWORD).and_then(|word| code::parse(&word));
    let sealed = keyword(bytes, SEAL_KEYWORD);
    let seal = sealed.as_deref().and_then(|text| chain.seal(text));
    let codes = [code.as_deref(), seal.as_ref().map(|seal| &*seal.code)];
    let of_codes = codes.into_iter().flatten().find_map(|code| chain.with_code(code));
    if let Some((entry, issued)) = of_codes {
        return Verdict::Altered(entry, issued);
    }
    match seal {
        Some(Seal { number, .. }) if number > chain.last().number => {
            Verdict::AfterTheLedger { number }
        }
        Some(Seal { number, .. }) => Verdict::NotInTheLedger { number },
        None if code.is_some() || sealed.is_some() => Verdict::Foreign,
        None => Verdict::Unknown,
    }
}

/// The document with a code, and how it stands. It says nothing of a page that bears the code.
pub fn typed<'a>(chain: &'a Chain, code: &str) -> Option<(&'a Entry, &'a Issued, Standing)> {
    let (entry, issued) = chain.with_code(code)?;
    Some((entry, issued, chain.standing(entry.number)?))
}

/// The word that follows a mark among a file's keywords, which stand in it as they are.
fn keyword(bytes: &[u8], mark: &str) -> Option<String> {
    let start = memchr::memmem::find(bytes, mark.as_bytes())? + mark.len();
    let word = bytes[start..].iter().copied();
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let word: Vec<u8> = word.take_while(plain).collect();
    String::from_utf8(word).ok().filter(|word| !word.is_empty())
}

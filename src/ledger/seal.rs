//! The seal of a document: the few figures that matter, signed.
//!
//! It stands in the document's QR code, behind the `#` of the address of the school's verification
//! page (a browser never sends that part to a server), and in the file's keywords. A code alone
//! could be put on a forged page; the seal says what the page must say.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use serde::{Deserialize, Serialize};

use super::key::{PublicKey, SigningKey};

/// Put before a seal when it is signed.
const PURPOSE: &[u8] = b"gradus seal 1\n";

/// The figures of a document that matter most.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// Number of the document's entry. One above the ledger's last shows that the ledger at hand
    /// is an old copy, or lost its end.
    #[serde(rename = "n")]
    pub number: u64,
    /// Beginning of the hash of the entry before it.
    #[serde(rename = "b")]
    pub before: String,
    /// Verification code.
    #[serde(rename = "c")]
    pub code: String,
    /// The school's name.
    #[serde(rename = "s")]
    pub school: String,
    /// Labels and values, as they are printed.
    #[serde(rename = "f")]
    pub facts: Vec<(String, String)>,
}

/// The reason that a text is not a seal of a school.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealError {
    /// It has not the form of one.
    NotASeal,
    /// It was not signed with any of the school's keys, or was changed.
    NotSigned,
}

impl Seal {
    /// Characters of the hash of the entry before it: enough that nobody makes another that fits.
    pub const HASH: usize = 32;

    /// The seal in writing: letters, digits, `-`, `_` and one dot.
    pub fn sign(&self, key: &SigningKey) -> String {
        let text = serde_json::to_vec(self).expect("a seal is plain data");
        let signature = key.sign(PURPOSE, &text);
        format!("{}.{}", BASE64.encode(text), BASE64.encode(signature))
    }

    /// Reads a seal that one of the keys has signed.
    ///
    /// # Errors
    /// If it is none, or was signed by nobody of them.
    pub fn read(text: &str, keys: impl IntoIterator<Item = PublicKey>) -> Result<Self, SealError> {
        let (payload, signature) = text.split_once('.').ok_or(SealError::NotASeal)?;
        let decode = |text: &str| BASE64.decode(text).map_err(|_| SealError::NotASeal);
        let (payload, signature) = (decode(payload)?, decode(signature)?);
        let seal = serde_json::from_slice(&payload).map_err(|_| SealError::NotASeal)?;
        let signed = keys.into_iter().any(|key| key.verifies(PURPOSE, &payload, &signature));
        if signed { Ok(seal) } else { Err(SealError::NotSigned) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seal() -> Seal {
        Seal {
            number: 3,
            before: "0123".to_string(),
            code: "7K2M-09PX-QRVA-1HT4".to_string(),
            school: "Escuela Ñandú".to_string(),
            facts: vec![("GPA".to_string(), "3.24".to_string())],
        }
    }

    #[test]
    fn a_seal_is_read_as_it_was_signed() {
        let key = SigningKey::new().unwrap();
        assert_eq!(Seal::read(&seal().sign(&key), [key.public()]), Ok(seal()));
    }

    #[test]
    fn a_changed_figure_and_a_foreign_key_show() {
        let (key, other) = (SigningKey::new().unwrap(), SigningKey::new().unwrap());
        let text = seal().sign(&key);
        assert_eq!(Seal::read(&text, [other.public()]), Err(SealError::NotSigned));
        let mut better = seal();
        better.facts[0].1 = "4.00".to_string();
        let (_, signature) = text.split_once('.').unwrap();
        let forged = better.sign(&other);
        let (payload, _) = forged.split_once('.').unwrap();
        let forged = format!("{payload}.{signature}");
        assert_eq!(Seal::read(&forged, [key.public()]), Err(SealError::NotSigned));
        assert_eq!(Seal::read("hello", [key.public()]), Err(SealError::NotASeal));
    }
}

//! The school's key: made once, kept on the computer of whoever issues documents.
//!
//! The file holds the secret key as it is, readable by its owner only, or encrypted with a
//! passphrase (Argon2id, then ChaCha20-Poly1305). A backup has the same form and is always
//! encrypted.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use ed25519_dalek::{Signature, Signer, VerifyingKey};
use serde::{Deserialize, Serialize};

use super::LedgerError;
use super::hash::hex;

/// A secret key.
pub struct SigningKey(ed25519_dalek::SigningKey);

/// A public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

impl SigningKey {
    /// A new one from the system's random numbers.
    ///
    /// # Errors
    /// If the system has none.
    pub fn new() -> Result<Self, LedgerError> {
        Ok(SigningKey(ed25519_dalek::SigningKey::from_bytes(&random()?)))
    }

    /// Its public half.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    /// Signs bytes for a purpose: a signature for one never fits another.
    pub(super) fn sign(&self, purpose: &[u8], bytes: &[u8]) -> [u8; 64] {
        self.0.sign(&[purpose, bytes].concat()).to_bytes()
    }

    /// The key as its file holds it, encrypted when a passphrase is given.
    ///
    /// # Errors
    /// If the system has no random numbers.
    pub fn to_file(&self, passphrase: Option<&str>) -> Result<String, LedgerError> {
        let secret = self.0.to_bytes();
        let kept = match passphrase {
            None => Kept::Plain { secret: BASE64.encode(secret) },
            Some(passphrase) => {
                let salt: [u8; 16] = random()?;
                let nonce: [u8; 12] = random()?;
                let encrypted = cipher(passphrase, &salt)
                    .encrypt(&Nonce::from(nonce), &secret[..])
                    .expect("32 bytes can be encrypted");
                Kept::Encrypted {
                    salt: BASE64.encode(salt),
                    nonce: BASE64.encode(nonce),
                    secret: BASE64.encode(encrypted),
                }
            }
        };
        let file = File { public: self.public().to_text(), kept };
        let mut text = serde_json::to_string_pretty(&file).expect("a key is plain data");
        text.push('\n');
        Ok(text)
    }

    /// Reads a key's file; `name` is what it is called in an error.
    ///
    /// # Errors
    /// If it is none, or needs another passphrase.
    pub fn from_file(
        name: &str,
        text: &str,
        passphrase: Option<&str>,
    ) -> Result<Self, LedgerError> {
        let broken = || LedgerError::damaged(name, "is not the file of a key");
        let file: File = serde_json::from_str(text).map_err(|_| broken())?;
        let decode = |text: &str| BASE64.decode(text).map_err(|_| broken());
        let secret = match &file.kept {
            Kept::Plain { secret } => decode(secret)?,
            Kept::Encrypted { salt, nonce, secret } => {
                let passphrase = passphrase.ok_or(LedgerError::NoPassphrase)?;
                let nonce: [u8; 12] = decode(nonce)?.try_into().map_err(|_| broken())?;
                cipher(passphrase, &decode(salt)?)
                    .decrypt(&Nonce::from(nonce), &decode(secret)?[..])
                    .map_err(|_| LedgerError::WrongPassphrase)?
            }
        };
        let secret: [u8; 32] = secret.try_into().map_err(|_| broken())?;
        let key = SigningKey(ed25519_dalek::SigningKey::from_bytes(&secret));
        if key.public().to_text() != file.public {
            return Err(LedgerError::damaged(name, "holds two keys that are not a pair"));
        }
        Ok(key)
    }
}

impl PublicKey {
    /// The key in writing: 43 characters.
    pub fn to_text(self) -> String {
        BASE64.encode(self.0.as_bytes())
    }

    /// Reads a key in writing.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; 32] = BASE64.decode(text).ok()?.try_into().ok()?;
        VerifyingKey::from_bytes(&bytes).ok().map(PublicKey)
    }

    /// The beginning of the key in groups, for people to compare.
    pub fn fingerprint(self) -> String {
        let hash = super::sha256(self.0.as_bytes());
        let groups = hash.as_bytes().chunks(4).take(5);
        groups
            .map(|group| String::from_utf8_lossy(group).into_owned())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Is it the signature of bytes for a purpose?
    pub(super) fn verifies(self, purpose: &[u8], bytes: &[u8], signature: &[u8]) -> bool {
        Signature::from_slice(signature).is_ok_and(|signature| {
            self.0.verify_strict(&[purpose, bytes].concat(), &signature).is_ok()
        })
    }
}

/// The file of a key.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// Public key.
    public: String,
    /// Secret key.
    #[serde(rename = "key")]
    kept: Kept,
}

/// The secret key in its file.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
enum Kept {
    Plain { secret: String },
    Encrypted { salt: String, nonce: String, secret: String },
}

fn cipher(passphrase: &str, salt: &[u8]) -> ChaCha20Poly1305 {
    let mut key = [0; 32];
    argon2::Argon2::default()
        .hash_password_into(passphrase.as_bytes(), salt, &mut key)
        .expect("salt and key have lengths that Argon2 takes");
    ChaCha20Poly1305::new(&Key::from(key))
}

fn random<const N: usize>() -> Result<[u8; N], LedgerError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| LedgerError::NoRandomNumbers)?;
    Ok(bytes)
}

/// A new salt from the system's random numbers.
///
/// # Errors
/// If the system has none.
pub fn salt() -> Result<String, LedgerError> {
    Ok(hex(&random::<16>()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_outlives_its_file() {
        let key = SigningKey::new().unwrap();
        for passphrase in [None, Some("four words and more")] {
            let file = key.to_file(passphrase).unwrap();
            let again = SigningKey::from_file("key", &file, passphrase).unwrap();
            assert_eq!(again.public(), key.public());
        }
    }

    #[test]
    fn an_encrypted_key_needs_its_passphrase() {
        let file = SigningKey::new().unwrap().to_file(Some("right")).unwrap();
        let open = |passphrase| SigningKey::from_file("key", &file, passphrase).err().unwrap();
        assert!(matches!(open(None), LedgerError::NoPassphrase));
        assert!(matches!(open(Some("wrong")), LedgerError::WrongPassphrase));
    }

    #[test]
    fn another_implementation_verifies_our_signatures() {
        let key = SigningKey::new().unwrap();
        let signature = key.sign(b"test\n", b"bytes");
        let public = BASE64.decode(key.public().to_text()).unwrap();
        let public = ed25519_compact::PublicKey::from_slice(&public).unwrap();
        let signature = ed25519_compact::Signature::from_slice(&signature).unwrap();
        public.verify(b"test\nbytes", &signature).unwrap();
        assert!(public.verify(b"test\nbytez", &signature).is_err());
    }
}

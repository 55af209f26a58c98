//! The entries of a ledger, each checked against the one before it.

use super::LedgerError;
use super::entry::{Act, Entry, Issued};
use super::key::PublicKey;
use super::seal::Seal;

/// All entries of a ledger. There is none that was not checked.
#[derive(Clone, Debug)]
pub struct Chain {
    school: String,
    entries: Vec<Entry>,
    keys: Vec<KeyInUse>,
}

/// A key, and the entries that it may have signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyInUse {
    /// The key.
    pub key: PublicKey,
    /// Number of the first entry after it came into use.
    pub from: u64,
    /// Number of the entry that replaced it.
    pub until: Option<u64>,
}

/// The standing of a document that was issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It does.
    Stands,
    /// A corrected one was issued in its place.
    Replaced {
        /// The number of that one.
        by: u64,
        /// Why.
        reason: String,
    },
    /// It was declared void.
    Withdrawn {
        /// The day.
        at: String,
        /// Why.
        reason: String,
    },
}

impl Chain {
    /// Checks the files of all entries, in the order of their numbers: `(name, text)`.
    ///
    /// # Errors
    /// At the first file that is not an entry, does not follow the one before it, or is not signed
    /// with the key of its time.
    pub fn read<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Chain, LedgerError> {
        let mut chain: Option<Chain> = None;
        for (name, text) in files {
            let (entry, signed) =
                Entry::from_file(text).map_err(|why| LedgerError::damaged(name, why))?;
            let damaged = |why: &str| Err(LedgerError::damaged(name, why));
            let Some(chain) = &mut chain else {
                let Act::Opened { school, key } = &entry.act else {
                    return damaged("does not open a ledger");
                };
                let Some(key) = PublicKey::parse(key) else {
                    return damaged("has no public key that can be read");
                };
                if entry.number != 1 || !entry.before.is_empty() || !signed.by(&key) {
                    return damaged("is not the first entry as it was signed");
                }
                chain = Some(Chain {
                    school: school.clone(),
                    keys: vec![KeyInUse { key, from: 2, until: None }],
                    entries: vec![entry],
                });
                continue;
            };
            let last = chain.last();
            if entry.number != last.number + 1 || entry.before != last.hash() {
                return damaged("does not follow the entry before it");
            }
            if entry.at < last.at {
                return damaged("is dated before the entry before it");
            }
            let signer = chain.signer_of(&entry);
            if !signer.is_some_and(|key| signed.by(&key)) {
                return damaged("is not signed with the school's key");
            }
            if let Err(why) = chain.allows(&entry.act) {
                return damaged(&why.to_string());
            }
            chain.push(entry);
        }
        chain.ok_or(LedgerError::NoLedger)
    }

    /// The school's name when the ledger was opened.
    pub fn school(&self) -> &str {
        &self.school
    }

    /// Every entry, the first first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// A seal that was signed with a key of the school's while that key counted.
    pub fn seal(&self, text: &str) -> Option<Seal> {
        self.keys.iter().find_map(|one| {
            let seal = Seal::read(text, [one.key]).ok()?;
            one.until.is_none_or(|until| seal.number < until).then_some(seal)
        })
    }

    /// The last entry.
    pub fn last(&self) -> &Entry {
        self.entries.last().expect("a ledger has the entry that opened it")
    }

    /// The key in use.
    pub fn key(&self) -> PublicKey {
        self.keys.last().expect("a ledger is opened with a key").key
    }

    /// All keys that were in use, the first first.
    pub fn keys(&self) -> &[KeyInUse] {
        &self.keys
    }

    /// Every document that was issued, the first first.
    pub fn issued(&self) -> impl DoubleEndedIterator<Item = (&Entry, &Issued)> {
        self.entries.iter().filter_map(|entry| match &entry.act {
            Act::Issued(issued) => Some((entry, &**issued)),
            _ => None,
        })
    }

    /// The document that was issued under a number.
    pub fn document(&self, number: u64) -> Option<&Issued> {
        self.issued().find(|(entry, _)| entry.number == number).map(|(_, issued)| issued)
    }

    /// The document with a verification code, and its number.
    pub fn with_code(&self, code: &str) -> Option<(&Entry, &Issued)> {
        self.issued().find(|(_, issued)| issued.code == code)
    }

    /// The document whose file has a hash, and its number.
    pub fn with_file(&self, hash: &str) -> Option<(&Entry, &Issued)> {
        self.issued().find(|(_, issued)| issued.file == hash)
    }

    /// The standing of a document; nothing when none has the number.
    pub fn standing(&self, number: u64) -> Option<Standing> {
        self.document(number)?;
        let later = self.entries.iter().filter(|entry| entry.number > number);
        let mut ended = later.filter_map(|entry| match &entry.act {
            Act::Issued(issued) if issued.replaces == Some(number) => Some(Standing::Replaced {
                by: entry.number,
                reason: issued.reason.clone().unwrap_or_default(),
            }),
            Act::Withdrawn { number: of, reason } if *of == number => {
                Some(Standing::Withdrawn { at: entry.at.clone(), reason: reason.clone() })
            }
            _ => None,
        });
        Some(ended.next_back().unwrap_or(Standing::Stands))
    }

    /// Is there a reason that something cannot be done as the next entry?
    pub(super) fn allows(&self, act: &Act) -> Result<(), LedgerError> {
        let ends = match act {
            Act::Issued(issued) => issued.replaces,
            Act::Withdrawn { number, .. } => Some(*number),
            Act::Opened { .. } => return Err(LedgerError::LedgerExists),
            Act::KeyReplaced { .. } => None,
        };
        let Some(number) = ends else { return Ok(()) };
        let why = match self.standing(number) {
            None => return Err(LedgerError::NoSuchDocument { number }),
            Some(Standing::Stands) => return Ok(()),
            Some(Standing::Replaced { by, .. }) => format!("was replaced by number {by}"),
            // One that is void can still be followed by a corrected one.
            Some(Standing::Withdrawn { .. }) if matches!(act, Act::Issued(_)) => return Ok(()),
            Some(Standing::Withdrawn { .. }) => "was withdrawn before".to_string(),
        };
        Err(LedgerError::NotStanding { number, why })
    }

    /// The key that an entry must be signed with to be the next one.
    fn signer_of(&self, entry: &Entry) -> Option<PublicKey> {
        match &entry.act {
            Act::KeyReplaced { key, lost: true, .. } => PublicKey::parse(key),
            _ => Some(self.key()),
        }
    }

    /// Adds an entry that was checked.
    pub(super) fn push(&mut self, entry: Entry) {
        if let Act::KeyReplaced { key, .. } = &entry.act {
            if let Some(old) = self.keys.last_mut() {
                old.until = Some(entry.number);
            }
            let key = PublicKey::parse(key).unwrap_or(self.key());
            self.keys.push(KeyInUse { key, from: entry.number + 1, until: None });
        }
        self.entries.push(entry);
    }
}

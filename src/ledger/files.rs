//! The folder of a ledger.
//!
//! ```text
//! ledger/entries/000001.json     one file an entry; never changed
//! ledger/documents/000002.pdf    the file that was issued under number 2, and what it says as data
//! ledger/head.json               how many entries there are, signed
//! ledger/public.json             the list for the school's site, signed
//! ledger/secret/key.json         the school's key; leaves this computer only as a backup
//! ```
//!
//! An entry is there from the moment its file has its name. The documents are written before it,
//! the head and the list after it; a program that dies in between leaves an entry without its head,
//! which the next one completes before anything else, or documents without an entry, which were never
//! issued.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use serde::{Deserialize, Serialize};

use super::LedgerError;
use super::chain::Chain;
use super::entry::{Act, Entry};
use super::key::{PublicKey, SigningKey};
use super::public::PublicList;
use crate::base::disk;

/// Name of the folder in the project.
const FOLDER: &str = "ledger";

/// Name of the file with the head.
const HEAD: &str = "head.json";

/// Put before the head when it is signed.
const PURPOSE: &[u8] = b"gradus ledger head 1\n";

/// The folder of a project's ledger.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

/// A ledger that nobody else writes to meanwhile.
#[derive(Debug)]
pub struct Writing {
    folder: Folder,
    chain: Chain,
    /// The last entry is not in the head yet.
    behind: bool,
    _lock: File,
}

/// The number of entries.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    entries: u64,
    last: String,
}

impl Folder {
    /// The folder of a project, whether it is there or not.
    pub fn of(project: &Path) -> Self {
        Folder(project.join(FOLDER))
    }

    /// The folder of a school of a district; that of the project where there is one school.
    pub fn of_school(project: &Path, school: Option<&str>) -> Self {
        let Folder(folder) = Folder::of(project);
        Folder(school.map_or(folder.clone(), |school| folder.join(school)))
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Is there a ledger, or something left of one? A new one in its place would cost the school's key,
    /// and one that cannot be looked at is there until the system says that it is not.
    pub fn exists(&self) -> bool {
        let has_files = |folder: PathBuf| match disk::list(&folder) {
            Ok(files) => !files.is_empty(),
            Err(_) => disk::is_there(&folder),
        };
        disk::is_there(&self.0.join(HEAD))
            || has_files(self.entries())
            || has_files(self.documents())
    }

    /// Is there something in its place that is no folder, so that none can be read or opened?
    pub fn is_taken(&self) -> bool {
        disk::is_there(&self.0) && !disk::is_folder(&self.0)
    }

    /// Reads the ledger and checks all of it.
    ///
    /// # Errors
    /// If there is none, or its files contradict each other.
    pub fn read(&self) -> Result<Chain, LedgerError> {
        Ok(self.checked()?.0)
    }

    /// The ledger, and whether its last entry is not in the head yet.
    fn checked(&self) -> Result<(Chain, bool), LedgerError> {
        let mut head = self.head_text()?;
        let chain = loop {
            let chain = self.chain();
            // Somebody may write meanwhile.
            let now = self.head_text()?;
            if now == head {
                break chain?;
            }
            head = now;
        };
        let Some(head) = head else {
            // The program died before it wrote the first head.
            return match chain.entries().len() {
                1 => Ok((chain, true)),
                _ => Err(LedgerError::damaged(HEAD, "is missing")),
            };
        };
        let (head, signed) = SignedHead::read(&head)?;
        let damaged = |why: &str| Err(LedgerError::damaged(HEAD, why));
        if !chain.keys().iter().any(|one| signed.by(&one.key)) {
            return damaged("is not signed with the school's key");
        }
        let last = chain.last().number;
        if head.entries > last {
            let lost = head.entries - last;
            return damaged(&format!(
                "counts {} entries, and the last {lost} of them are missing",
                head.entries
            ));
        }
        let counted = usize::try_from(head.entries).ok().and_then(|at| at.checked_sub(1));
        let counted = counted.and_then(|at| chain.entries().get(at));
        // Nobody could complete the head with a key that was lost.
        let without = match chain.last().act {
            Act::KeyReplaced { lost: true, .. } => 2,
            _ => 1,
        };
        if head.entries + without < last || counted.is_none_or(|entry| entry.hash() != head.last) {
            return damaged("is of an older copy of the ledger");
        }
        Ok((chain, head.entries < last))
    }

    /// Opens a ledger with a first key, which is kept in it.
    ///
    /// # Errors
    /// If there is one already, or it cannot be written.
    pub fn create(
        &self,
        school: &str,
        key: &SigningKey,
        passphrase: Option<&str>,
        now: &str,
    ) -> Result<Chain, LedgerError> {
        if self.exists() {
            return Err(LedgerError::LedgerExists);
        }
        self.make_folders()?;
        let _lock = self.lock()?;
        self.keep_key(key, passphrase)?;
        let act = Act::Opened { school: school.to_string(), key: key.public().to_text() };
        let entry = Entry { number: 1, before: String::new(), at: now.to_string(), act };
        let text = entry.to_file(key);
        self.put(&self.entry(1), text.as_bytes())?;
        let chain = Chain::read([("000001.json", &*text)])?;
        self.settle(1, self.finish(&chain, key))?;
        Ok(chain)
    }

    /// Takes hold of the ledger for writing.
    ///
    /// # Errors
    /// If somebody else holds it, or it cannot be read.
    pub fn open(&self) -> Result<Writing, LedgerError> {
        if !self.exists() {
            return Err(LedgerError::NoLedger);
        }
        let lock = self.lock()?;
        let (chain, behind) = self.checked()?;
        Ok(Writing { folder: self.clone(), chain, behind, _lock: lock })
    }

    /// The key that is kept here.
    ///
    /// # Errors
    /// If there is none, or it needs another passphrase.
    pub fn key(&self, passphrase: Option<&str>) -> Result<SigningKey, LedgerError> {
        let path = self.key_path();
        match read_if_there(&path)? {
            Some(text) => SigningKey::from_file(&path.display().to_string(), &text, passphrase),
            None => Err(LedgerError::NoKey),
        }
    }

    /// Keeps a key here, in place of one that is here.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn keep_key(&self, key: &SigningKey, passphrase: Option<&str>) -> Result<(), LedgerError> {
        let path = self.key_path();
        let folder = path.parent().expect("the key is in a folder");
        make_private(folder)?;
        // Whoever keeps the project under version control must not publish the key with it.
        self.put(&folder.join(".gitignore"), b"*\n")?;
        self.put(&path, key.to_file(passphrase)?.as_bytes())
    }

    /// The file that was issued under a number.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn document(&self, number: u64, extension: &str) -> Result<Vec<u8>, LedgerError> {
        let path = self.document_path(number, extension);
        disk::read(&path).map_err(|error| LedgerError::file(&path, error))
    }

    /// The path of the file that was issued under a number.
    pub fn document_path(&self, number: u64, extension: &str) -> PathBuf {
        self.documents().join(format!("{number:06}.{extension}"))
    }

    /// The public list's file; nothing when there is none yet.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn public_list(&self) -> Result<Option<String>, LedgerError> {
        read_if_there(&self.0.join("public.json"))
    }

    fn chain(&self) -> Result<Chain, LedgerError> {
        let folder = self.entries();
        // Counted first, because somebody may write meanwhile.
        let there = match disk::list(&folder) {
            Ok(there) => there.iter().filter(|path| is_entry(path)).count(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => 0,
            Err(error) => return Err(LedgerError::file(&folder, error)),
        };
        let mut files = Vec::new();
        while let Some(text) = read_if_there(&self.entry(files.len() as u64 + 1))? {
            files.push((format!("{:06}.json", files.len() + 1), text));
        }
        if there > files.len() {
            let missing = format!("{:06}.json", files.len() + 1);
            return Err(LedgerError::damaged(missing, "is missing, and later entries are there"));
        }
        Chain::read(files.iter().map(|(name, text)| (&**name, &**text)))
    }

    fn head_text(&self) -> Result<Option<String>, LedgerError> {
        read_if_there(&self.0.join(HEAD))
    }

    /// Writes what follows from the entries: the head and the public list.
    fn finish(&self, chain: &Chain, key: &SigningKey) -> Result<(), LedgerError> {
        let head = Head { entries: chain.last().number, last: chain.last().hash() };
        let line = serde_json::to_string(&head).expect("a head is plain data");
        let signature = BASE64.encode(key.sign(PURPOSE, line.as_bytes()));
        self.put(&self.0.join(HEAD), format!("{line}\n{signature}\n").as_bytes())?;
        let list = PublicList::of(chain).to_file(key);
        self.put(&self.0.join("public.json"), list.as_bytes())
    }

    fn entry(&self, number: u64) -> PathBuf {
        self.entries().join(format!("{number:06}.json"))
    }

    fn entries(&self) -> PathBuf {
        self.0.join("entries")
    }

    fn documents(&self) -> PathBuf {
        self.0.join("documents")
    }

    fn key_path(&self) -> PathBuf {
        self.0.join("secret").join("key.json")
    }

    /// The file in which a new key waits until the entry that it replaces the old one with is there.
    fn waiting_key(&self) -> PathBuf {
        self.0.join("secret").join("next.json")
    }

    fn make_folders(&self) -> Result<(), LedgerError> {
        for folder in [self.0.clone(), self.entries(), self.documents()] {
            make_private(&folder)?;
        }
        Ok(())
    }

    fn lock(&self) -> Result<File, LedgerError> {
        let path = self.0.join("lock");
        let lock = disk::hold(&path).map_err(|error| LedgerError::file(&path, error))?;
        lock.ok_or(LedgerError::Busy)
    }

    /// Writes a file as a whole or not at all, and waits until the disk has it.
    fn put(&self, path: &Path, bytes: &[u8]) -> Result<(), LedgerError> {
        let temporary = self.0.join("unfinished");
        disk::replace(&temporary, path, bytes, true)
            .and_then(|()| self.known(path))
            .map_err(|error| LedgerError::file(path, error))
    }

    /// Waits until the disk knows the name of a file.
    fn known(&self, path: &Path) -> io::Result<()> {
        disk::sync_names(path.parent().unwrap_or(&self.0))
    }

    /// Counts a document with an entry as in the ledger, whatever fails after it.
    fn settle(&self, number: u64, done: Result<(), LedgerError>) -> Result<(), LedgerError> {
        done.map_err(|error| LedgerError::Unfinished { number, error: Box::new(error) })
    }
}

impl Writing {
    /// The entries so far.
    pub fn chain(&self) -> &Chain {
        &self.chain
    }

    /// The number of the next entry.
    pub fn next(&self) -> u64 {
        self.chain.last().number + 1
    }

    /// Checks that something may be the next entry at a time, before anything is made for it.
    ///
    /// # Errors
    /// If the clock is before the last entry, or a document that it is about does not stand.
    pub fn allows(&self, act: &Act, now: &str) -> Result<(), LedgerError> {
        self.in_time(now)?;
        self.chain.allows(act)
    }

    /// Checks that the clock is not before the last entry.
    ///
    /// # Errors
    /// If it is.
    pub fn in_time(&self, now: &str) -> Result<(), LedgerError> {
        let last = &self.chain.last().at;
        if now < &**last {
            return Err(LedgerError::ClockBack { last: last.clone(), now: now.to_string() });
        }
        Ok(())
    }

    /// The key that the next entry is signed with.
    ///
    /// # Errors
    /// If it is not here, needs another passphrase, or is not the ledger's.
    pub fn key(&self, passphrase: Option<&str>) -> Result<SigningKey, LedgerError> {
        let key = self.folder.key(passphrase);
        if key.as_ref().is_ok_and(|key| key.public() == self.chain.key()) {
            return key;
        }
        // A program that died while it replaced the key left the new one waiting.
        let waiting = self.folder.waiting_key();
        let Some(text) = read_if_there(&waiting)? else {
            return key.and(Err(LedgerError::ForeignKey));
        };
        let next = SigningKey::from_file(&waiting.display().to_string(), &text, passphrase)?;
        if next.public() != self.chain.key() {
            return key.and(Err(LedgerError::ForeignKey));
        }
        self.folder.keep_key(&next, passphrase)?;
        remove(&waiting)?;
        Ok(next)
    }

    /// Adds an entry with the files that belong to it, by their extension.
    ///
    /// # Errors
    /// If it must not be, or cannot be written; nothing was issued then, unless the error is
    /// [`LedgerError::Unfinished`].
    pub fn append(
        &mut self,
        act: Act,
        files: &[(&str, &[u8])],
        key: &SigningKey,
        now: &str,
    ) -> Result<&Entry, LedgerError> {
        self.allows(&act, now)?;
        let signs = match &act {
            Act::KeyReplaced { key, lost: true, .. } => PublicKey::parse(key),
            _ => Some(self.chain.key()),
        };
        if signs != Some(key.public()) {
            return Err(LedgerError::ForeignKey);
        }
        if key.public() == self.chain.key() {
            self.catch_up(key)?;
        }
        let before = self.chain.last().hash();
        let entry = Entry { number: self.next(), before, at: now.to_string(), act };
        let number = entry.number;
        let document = |extension| self.folder.document_path(number, extension);
        for (at, (extension, bytes)) in files.iter().enumerate() {
            if let Err(error) = self.folder.put(&document(extension), bytes) {
                // It was not issued, so that nobody may find it.
                files[..=at].iter().for_each(|(one, _)| drop(disk::remove(&document(one))));
                return Err(error);
            }
        }
        if let Err(error) = self.enter(entry, key) {
            if !matches!(error, LedgerError::Unfinished { .. }) {
                let document = |extension| self.folder.document_path(number, extension);
                files.iter().for_each(|(one, _)| drop(disk::remove(&document(one))));
            }
            return Err(error);
        }
        let finished = self.finish(key);
        self.folder.settle(number, finished)?;
        Ok(self.chain.last())
    }

    /// Puts the last entry into the head, where a program died before it did.
    fn catch_up(&mut self, key: &SigningKey) -> Result<(), LedgerError> {
        if self.behind { self.finish(key) } else { Ok(()) }
    }

    /// Puts an entry in its place: from then on it holds.
    fn enter(&mut self, entry: Entry, signer: &SigningKey) -> Result<(), LedgerError> {
        let (number, text) = (entry.number, entry.to_file(signer));
        let path = self.folder.entry(number);
        let temporary = self.folder.0.join("unfinished");
        disk::replace(&temporary, &path, text.as_bytes(), true)
            .map_err(|error| LedgerError::file(&path, error))?;
        self.chain.push(entry);
        self.behind = true;
        let known = self.folder.known(&path).map_err(|error| LedgerError::file(&path, error));
        self.folder.settle(number, known)
    }

    /// Writes head and list again, where a program died before it did.
    ///
    /// # Errors
    /// If they cannot be written.
    pub fn finish(&mut self, key: &SigningKey) -> Result<(), LedgerError> {
        self.folder.finish(&self.chain, key)?;
        self.behind = false;
        Ok(())
    }

    /// Replaces the key in use by another, which is kept here from now on. The old one signs the
    /// change, unless it is lost.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn replace_key(
        &mut self,
        old: Option<&SigningKey>,
        new: &SigningKey,
        passphrase: Option<&str>,
        reason: &str,
        now: &str,
    ) -> Result<(), LedgerError> {
        let act = Act::KeyReplaced {
            key: new.public().to_text(),
            reason: reason.to_string(),
            lost: old.is_none(),
        };
        self.allows(&act, now)?;
        if let Some(old) = old {
            self.catch_up(old)?;
        }
        // The new key is on the disk before anything depends on it.
        let waiting = self.folder.waiting_key();
        let folder = waiting.parent().expect("the key is in a folder");
        make_private(folder)?;
        self.folder.put(&waiting, new.to_file(passphrase)?.as_bytes())?;
        let before = self.chain.last().hash();
        let entry = Entry { number: self.next(), before, at: now.to_string(), act };
        let number = entry.number;
        self.enter(entry, old.unwrap_or(new))?;
        let kept = self.folder.keep_key(new, passphrase);
        let kept = kept.and_then(|()| remove(&waiting)).and_then(|()| self.finish(new));
        self.folder.settle(number, kept)
    }
}

/// The head's text and its signature.
struct SignedHead {
    line: String,
    signature: Vec<u8>,
}

impl SignedHead {
    fn read(text: &str) -> Result<(Head, Self), LedgerError> {
        let broken = || LedgerError::damaged(HEAD, "is not a head of a ledger");
        let (line, signature) = text.trim_end().split_once('\n').ok_or_else(broken)?;
        let head = serde_json::from_str(line).map_err(|_| broken())?;
        let signature = BASE64.decode(signature).map_err(|_| broken())?;
        Ok((head, SignedHead { line: line.to_string(), signature }))
    }

    fn by(&self, key: &PublicKey) -> bool {
        key.verifies(PURPOSE, self.line.as_bytes(), &self.signature)
    }
}

fn is_entry(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "json")
}

fn read_if_there(path: &Path) -> Result<Option<String>, LedgerError> {
    disk::read_text_if_there(path).map_err(|error| LedgerError::file(path, error))
}

fn make_private(folder: &Path) -> Result<(), LedgerError> {
    disk::make_folder(folder, true).map_err(|error| LedgerError::file(folder, error))
}

fn remove(path: &Path) -> Result<(), LedgerError> {
    disk::remove(path).map_err(|error| LedgerError::file(path, error))
}

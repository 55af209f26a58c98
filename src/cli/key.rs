//! `gradus key`.

use std::path::Path;

use super::args::{KeyAct, KeyArgs};
use super::issue::{PASSPHRASE, ledger_failed, passphrase};
use super::output::{complain, say};
use super::{Exit, clock, failed, ledger, only, project_root};
use crate::base::{disk, io_reason};
use crate::ledger::key::SigningKey;
use crate::ledger::{Folder, LedgerError};
use crate::press::{self, Instead, Load, Which};

pub(super) fn run(args: &KeyArgs) -> Exit {
    let Some(root) = project_root(args.dir.as_ref()) else { return Exit::Failed };
    let school = args.school.as_ref();
    let folder = match ledger(&root, school) {
        Ok(folder) => folder,
        Err(exit) => return exit,
    };
    let result = match &args.act {
        KeyAct::New => new(&root, only(school), &folder),
        KeyAct::Backup { file } => backup(&folder, file),
        KeyAct::Restore { file } => restore(&folder, file),
        KeyAct::Finish => finish(&folder),
        KeyAct::Replace { lost, reason } => replace(&folder, *lost, reason),
    };
    result.unwrap_or_else(|error| ledger_failed(&error))
}

fn new(root: &Path, school: Which, folder: &Folder) -> Result<Exit, LedgerError> {
    if folder.exists() {
        return Err(LedgerError::LedgerExists);
    }
    let instead = Instead { school, ..Instead::default() };
    let Load { school, .. } = press::load_with(root, &instead);
    let Some(school) = school else {
        return Ok(failed("the project cannot be read; `gradus check` says why", None));
    };
    let key = SigningKey::new()?;
    let passphrase = passphrase();
    folder.create(&school.model.school.name, &key, passphrase.as_deref(), &clock::now().at)?;
    say!("made the key of {}: {}", school.model.school.name, key.public().fingerprint());
    if passphrase.is_none() {
        say!(
            "whoever can read the folder `{}` can sign; set {PASSPHRASE} to lock the key",
            folder.path().strip_prefix(root).unwrap_or(folder.path()).join("secret").display()
        );
    }
    say!("now make a backup and keep it apart: `gradus key backup FILE`");
    Ok(Exit::Done)
}

fn backup(folder: &Folder, file: &Path) -> Result<Exit, LedgerError> {
    let Some(passphrase) = passphrase() else {
        let help = format!("set {PASSPHRASE} to a passphrase that you will remember");
        return Ok(failed("a backup is always encrypted", Some(help)));
    };
    let key = folder.key(Some(&passphrase))?;
    let text = key.to_file(Some(&passphrase))?;
    if let Err(error) = disk::write_new(file, text.as_bytes()) {
        let message = format!("cannot write `{}`: {}", file.display(), io_reason(&error));
        return Ok(failed(&message, Some("name a file that is not there yet".to_string())));
    }
    say!("wrote the encrypted key {} to {}", key.public().fingerprint(), file.display());
    Ok(Exit::Done)
}

fn restore(folder: &Folder, file: &Path) -> Result<Exit, LedgerError> {
    let text = match disk::read_text(file) {
        Ok(text) => text,
        Err(error) => {
            let message = format!("cannot read `{}`: {}", file.display(), io_reason(&error));
            return Ok(failed(&message, None));
        }
    };
    let passphrase = passphrase();
    let name = file.display().to_string();
    let key = SigningKey::from_file(&name, &text, passphrase.as_deref())?;
    let mut ledger = folder.open()?;
    if ledger.chain().key() != key.public() {
        return Err(LedgerError::ForeignKey);
    }
    folder.keep_key(&key, passphrase.as_deref())?;
    ledger.finish(&key)?;
    say!("the key {} is back", key.public().fingerprint());
    Ok(Exit::Done)
}

fn finish(folder: &Folder) -> Result<Exit, LedgerError> {
    let mut ledger = folder.open()?;
    let key = ledger.key(passphrase().as_deref())?;
    ledger.finish(&key)?;
    say!("the ledger's list is complete up to number {}", ledger.chain().last().number);
    Ok(Exit::Done)
}

fn replace(folder: &Folder, lost: bool, reason: &str) -> Result<Exit, LedgerError> {
    let mut ledger = folder.open()?;
    let passphrase = passphrase();
    let old = if lost { None } else { Some(ledger.key(passphrase.as_deref())?) };
    let new = SigningKey::new()?;
    ledger.replace_key(old.as_ref(), &new, passphrase.as_deref(), reason, &clock::now().at)?;
    say!("the key is now {}", new.public().fingerprint());
    if lost {
        complain!(
            "nothing shows that the old key agreed: tell the colleges the new key by another way"
        );
    }
    say!("build the site to publish it, and make a backup: `gradus key backup FILE`");
    Ok(Exit::Done)
}

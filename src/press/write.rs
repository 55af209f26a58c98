//! Writing files so that none is ever seen half written, and none outside is ever touched.

use std::collections::HashSet;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::journal;
use super::out::Out;
use super::seen::LastSeen;
use crate::base::disk::Stamp;
use crate::base::{Diagnostic, Ground, Memory, Origin, OutPath, disk, io_reason};

crate::code!(
    NOT_WRITTEN,
    "press/not-written",
    "A file could not be written or removed.\n\nThe output folder is not what the build was to make \
     it.\n\nCheck that there is space on the disk and that you may write to the folder, then build \
     again; what is finished is not made again."
);
/// Folder inside the output for files that are still being written.
const TEMPORARY: &str = ".gradus-tmp";

/// Name of the file that a build holds while it goes on.
const LOCK: &str = "lock";

/// Name of the list of what a build may put in place.
const JOURNAL: &str = "journal";

/// Name of the record of the last build.
const RECORD: &str = "record.json";

/// Name of the list of grounds on which documents were made.
const GROUNDS: &str = "grounds.json";

/// Name of the next such list while it is written.
const LEFT: &str = "journal-left";

/// The output folder, held by one build at a time.
#[derive(Debug)]
pub struct Writer {
    out: Out,
    /// Held until the build is over.
    _lock: File,
    /// Folders that are there and are not links.
    known: Mutex<HashSet<PathBuf>>,
    /// Finished files, as the record of the last build tells of them.
    seen: LastSeen,
    /// Finished files of earlier rounds.
    finished: Option<Finished>,
}

/// Finished files, remembered by their stamps.
#[derive(Debug)]
struct Finished {
    memory: Arc<Memory>,
    /// The stamp of a file that was written when this build began.
    now: Stamp,
}

/// Why an output folder is not taken.
#[derive(Debug)]
pub enum Refused {
    /// Another build holds it.
    Busy,
    /// It, or something in it, is a link, which would lead the build elsewhere.
    Link(PathBuf),
    /// The system says no.
    Failed(io::Error),
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Self {
        Refused::Failed(error)
    }
}

impl Writer {
    /// Takes hold of an output folder, and clears what a build that was killed left of
    /// its temporary files.
    ///
    /// # Errors
    /// When the folder cannot be made, or is not to be written to.
    pub fn open(out: &Out) -> Result<Self, Refused> {
        let temporary = out.path().join(TEMPORARY);
        for folder in [out.path(), &temporary] {
            refuse_link(folder)?;
        }
        disk::make_folder(out.path(), false)?;
        disk::make_folder(&temporary, true)?;
        for name in [LOCK, JOURNAL] {
            refuse_link(&temporary.join(name))?;
        }
        let lock = disk::hold(&temporary.join(LOCK))?.ok_or(Refused::Busy)?;
        for path in disk::list(&temporary)? {
            let name = path.file_name().and_then(|name| name.to_str());
            if name.is_some_and(|name| is_temporary(name) || name == LEFT) {
                disk::remove(&path)?;
            }
        }
        let (known, seen, finished) = Default::default();
        Ok(Writer { out: out.clone(), _lock: lock, known, seen, finished })
    }

    /// The same, which does not read a finished file again that has not changed since it was seen.
    #[must_use]
    pub(super) fn relying_on(self, seen: LastSeen) -> Self {
        Writer { seen, ..self }
    }

    /// The same, which does not read a finished file again that has not changed since an earlier
    /// round, but in a full look.
    #[must_use]
    pub(super) fn remembering(self, memory: &Arc<Memory>) -> Self {
        match (!memory.is_full_look()).then(|| self.now()).flatten() {
            Some(now) => self.remembering_since(memory, now),
            None => self,
        }
    }

    /// The same, where a file with the stamp `now` was written when this build began.
    #[must_use]
    pub(super) fn remembering_since(self, memory: &Arc<Memory>, now: Stamp) -> Self {
        Writer { finished: Some(Finished { memory: Arc::clone(memory), now }), ..self }
    }

    /// The hash of a file of the output; nothing when there is none.
    ///
    /// # Errors
    /// Those of [`Writer::read`].
    pub(super) fn hash(&self, path: &OutPath) -> io::Result<Option<String>> {
        let whole = || Ok(self.read(path)?.map(|bytes| Ground::of_bytes(&bytes).in_writing()));
        let target = path.below(self.out());
        if !self.leads_to(&target)? {
            return Ok(None);
        }
        // What cannot be told of it is told by reading it.
        let Some(stamp) = Stamp::of(&target).ok().flatten() else { return whole() };
        if let Some(hash) = self.seen.hash(&target, &stamp) {
            return Ok(Some(hash.to_string()));
        }
        let Some(Finished { memory, now }) = &self.finished else { return whole() };
        if !stamp.is_older_than(now) {
            return whole();
        }
        let ground = Ground::of(&("finished", path.as_str(), stamp));
        if let Some(hash) = memory.get::<String>(ground) {
            return Ok(Some(String::clone(&hash)));
        }
        let hash = whole()?;
        if let Some(hash) = &hash {
            memory.keep(ground, Arc::new(hash.clone()));
        }
        Ok(hash)
    }

    /// The output folder.
    pub fn out(&self) -> &Path {
        self.out.path()
    }

    /// The contents of a file of the output; nothing when there is none.
    ///
    /// # Errors
    /// When it cannot be read, is not a file, or lies behind a link.
    pub fn read(&self, path: &OutPath) -> io::Result<Option<Vec<u8>>> {
        let target = path.below(self.out());
        if !self.leads_to(&target)? {
            return Ok(None);
        }
        match disk::kind(&target)? {
            None => Ok(None),
            Some(kind) if kind.is_symlink() => Err(elsewhere(&target)),
            Some(_) => disk::read(&target).map(Some),
        }
    }

    /// True when there is a file at a place of the output.
    ///
    /// # Errors
    /// When that cannot be told.
    pub fn holds(&self, path: &OutPath) -> io::Result<bool> {
        let target = path.below(self.out());
        Ok(self.leads_to(&target)? && disk::kind(&target)?.is_some_and(|one| one.is_file()))
    }

    /// Writes a file: under a temporary name first, then renamed. Private files can be read by
    /// their owner only. When it fails, what was there is as it was, and nothing is left.
    pub fn write(&self, path: &OutPath, bytes: &[u8]) -> io::Result<()> {
        let target = path.below(self.out());
        let private = path.is_private();
        let leads = self.leads_to(&target)?;
        if let Some(folder) = target.parent().filter(|_| !leads) {
            disk::make_folder(folder, private)?;
        }
        let temporary = self.temporary().join(temporary_name(path.as_str()));
        disk::replace(&temporary, &target, bytes, private)
    }

    /// Puts a file somewhere else, over what is there.
    ///
    /// # Errors
    /// When it stays where it is.
    pub fn put_aside(&self, from: &OutPath, to: &OutPath) -> io::Result<()> {
        let (source, target) = (from.below(self.out()), to.below(self.out()));
        if !self.leads_to(&source)? {
            return Err(io::ErrorKind::NotFound.into());
        }
        let leads = self.leads_to(&target)?;
        if let Some(folder) = target.parent().filter(|_| !leads) {
            disk::make_folder(folder, to.is_private())?;
        }
        disk::rename(&source, &target)?;
        self.clear_above(&source);
        Ok(())
    }

    /// Removes a file and the folders that this leaves empty.
    ///
    /// # Errors
    /// When it is still there.
    pub fn remove(&self, path: &OutPath) -> io::Result<()> {
        let target = path.below(self.out());
        if !self.leads_to(&target)? {
            return Ok(());
        }
        disk::remove(&target)?;
        self.clear_above(&target);
        Ok(())
    }

    /// Removes the folders above a file that are empty.
    fn clear_above(&self, target: &Path) {
        let folders = target.ancestors().skip(1).take_while(|folder| *folder != self.out());
        for folder in folders {
            if !disk::remove_empty(folder) {
                break;
            }
            self.known().remove(folder);
        }
    }

    /// Closes everything private that others could read, and says how much there was.
    ///
    /// # Errors
    /// When something stays open.
    pub fn close_private(&self) -> io::Result<usize> {
        fn close(path: &Path) -> io::Result<usize> {
            let Some(kind) = disk::kind(path)?.filter(|kind| !kind.is_symlink()) else {
                return Ok(0);
            };
            let mut closed = usize::from(disk::close_to_others(path)?);
            if kind.is_dir() {
                for inner in disk::list(path)? {
                    closed += close(&inner)?;
                }
            }
            Ok(closed)
        }
        close(&self.out().join("private"))
    }

    /// Writes down what this build may put in place, before it does.
    ///
    /// # Errors
    /// When it cannot be written down; then nothing may be put in place.
    pub fn announce(&self, lines: &[journal::Line]) -> io::Result<()> {
        match journal::text(lines) {
            text if text.is_empty() => Ok(()),
            text => disk::append(&self.journal(), text.as_bytes()),
        }
    }

    /// Writes down what this build has put in place. Nothing is lost without it but time, so that it
    /// need not be on the disk when the machine stops.
    ///
    /// # Errors
    /// When it cannot be written down.
    pub fn note(&self, line: &journal::Line) -> io::Result<()> {
        let text = journal::text(std::slice::from_ref(line));
        disk::append_soon(&self.journal(), text.as_bytes())
    }

    /// The lines that earlier builds wrote down and never came to an end with.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn announced(&self) -> io::Result<Vec<journal::Line>> {
        match disk::kind(&self.journal())? {
            None => Ok(Vec::new()),
            Some(_) => Ok(journal::lines(&disk::read(&self.journal())?)),
        }
    }

    /// Says that manifests list all that was put in place, except for what some lines name.
    ///
    /// # Errors
    /// When the list of it stays.
    pub fn settle(&self, left: &[journal::Line]) -> io::Result<()> {
        if left.is_empty() {
            return disk::remove(&self.journal());
        }
        let shorter = self.temporary().join(LEFT);
        disk::write(&shorter, journal::text(left).as_bytes(), true)?;
        disk::rename(&shorter, &self.journal())
    }

    /// Where the record of the last build into an output folder is.
    pub fn record_in(out: &Path) -> PathBuf {
        out.join(TEMPORARY).join(RECORD)
    }

    /// Writes the record of this build.
    ///
    /// # Errors
    /// When it cannot be written; then the one that was there is as it was.
    pub fn write_record(&self, bytes: &[u8]) -> io::Result<()> {
        let next = self.temporary().join(temporary_name(RECORD));
        disk::replace(&next, &Self::record_in(self.out()), bytes, true)
    }

    /// The list of grounds of the last build, if it can be read.
    pub(super) fn read_grounds(&self) -> Option<Vec<u8>> {
        let path = self.temporary().join(GROUNDS);
        let kind = disk::kind(&path).ok().flatten()?;
        kind.is_file().then(|| disk::read(&path).ok()).flatten()
    }

    /// Writes the list of grounds of this build. When that fails, none is left.
    pub(super) fn write_grounds(&self, bytes: &[u8]) {
        let path = self.temporary().join(GROUNDS);
        let next = self.temporary().join(temporary_name(GROUNDS));
        if disk::replace(&next, &path, bytes, true).is_err() {
            let _ = disk::remove(&path);
        }
    }

    /// The stamp of a file that is written now, by the clock of the disk; nothing when there is
    /// none to be had.
    pub fn now(&self) -> Option<Stamp> {
        let path = self.temporary().join(temporary_name("now"));
        let written = disk::write(&path, b"now", true).and_then(|()| Stamp::of(&path));
        let _ = disk::remove(&path);
        written.ok().flatten()
    }

    /// True when nobody but the owner can read anything that is private.
    pub fn is_private_closed(&self) -> bool {
        fn is_closed(path: &Path) -> io::Result<bool> {
            let Some(kind) = disk::kind(path)?.filter(|kind| !kind.is_symlink()) else {
                return Ok(true);
            };
            if disk::is_open_to_others(path)? {
                return Ok(false);
            }
            if kind.is_dir() {
                for inner in disk::list(path)? {
                    if !is_closed(&inner)? {
                        return Ok(false);
                    }
                }
            }
            Ok(true)
        }
        is_closed(&self.out().join("private")).unwrap_or(false)
    }

    fn temporary(&self) -> PathBuf {
        self.out().join(TEMPORARY)
    }

    fn journal(&self) -> PathBuf {
        self.temporary().join(JOURNAL)
    }

    /// True when the folder of a file is there; an error when the way to it is a link, which would
    /// lead out of the output folder.
    fn leads_to(&self, target: &Path) -> io::Result<bool> {
        let mut folders: Vec<&Path> =
            target.ancestors().skip(1).take_while(|folder| *folder != self.out()).collect();
        folders.reverse();
        for folder in folders {
            if self.known().contains(folder) {
                continue;
            }
            match disk::kind(folder)? {
                None => return Ok(false),
                Some(kind) if kind.is_symlink() => return Err(elsewhere(folder)),
                Some(kind) if !kind.is_dir() => return Err(io::ErrorKind::NotADirectory.into()),
                Some(_) => {}
            }
            self.known().insert(folder.to_path_buf());
        }
        Ok(true)
    }

    fn known(&self) -> std::sync::MutexGuard<'_, HashSet<PathBuf>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Letters of the name of a temporary file.
const NAME_LENGTH: usize = 32;

/// The name of a file while it is written.
fn temporary_name(path: &str) -> String {
    blake3::hash(path.as_bytes()).to_hex().as_str()[..NAME_LENGTH].to_string()
}

/// True for names such as [`Writer::write`] gives.
fn is_temporary(name: &str) -> bool {
    name.len() >= 16 && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn refuse_link(path: &Path) -> Result<(), Refused> {
    match disk::kind(path)? {
        Some(kind) if kind.is_symlink() => Err(Refused::Link(path.to_path_buf())),
        _ => Ok(()),
    }
}

fn elsewhere(path: &Path) -> io::Error {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    io::Error::other(Elsewhere(name))
}

/// A link where the build expects a file or folder of its own.
#[derive(Debug)]
struct Elsewhere(String);

impl std::fmt::Display for Elsewhere {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "`{}` is a link to elsewhere", self.0)
    }
}

impl std::error::Error for Elsewhere {}

/// The diagnostic for a folder that cannot be taken hold of.
pub(super) fn not_opened(out: &Out, refused: Refused) -> Box<Diagnostic> {
    let shown = out.path().display();
    let error = |message| Diagnostic::error(&NOT_WRITTEN, Origin::Nowhere, message);
    Box::new(match refused {
        Refused::Busy => error(format!("another build is writing to `{shown}`"))
            .help("wait until it is done, or give this one a folder of its own with `--out`"),
        Refused::Link(path) => {
            error(format!("cannot write to `{shown}`: `{}` is a link to elsewhere", path.display()))
                .help("put a folder there, or name the folder that it leads to with `--out`")
        }
        Refused::Failed(problem) => {
            error(format!("cannot write to `{shown}`: {}", io_reason(&problem)))
                .help("check the space on the disk, or give another folder with `--out`")
        }
    })
}

//! The disk: every operation that can fail, in one place, so that a test can make each fail in
//! turn.

use std::collections::BTreeMap;
use std::fs::{self, File, FileType, Metadata, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Component, Path, PathBuf, absolute};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::io_error::io_reason;

mod answer;
mod asked;
#[cfg(test)]
pub mod faults;
pub mod patterns;
mod stamp;

pub use asked::{Asked, Question, heard, watched};
pub use stamp::Stamp;

/// An operation that the disk may refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Operation {
    /// Opening a file to read it.
    Open,
    /// Reading what is in a file.
    Read,
    /// Listing a folder.
    List,
    /// Asking what stands at a path.
    Look,
    /// Opening a file to write it.
    Create,
    /// Writing into a file.
    Write,
    /// Waiting until what was written is on the disk.
    Sync,
    /// Giving a file its name.
    Rename,
    /// Removing a file.
    Remove,
    /// Making a folder.
    MakeFolder,
    /// Saying who may read a file or folder.
    Protect,
    /// Keeping others from a file.
    Lock,
}

#[cfg(not(test))]
#[inline]
fn point(_: Operation, _: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(not(test))]
#[inline]
fn at_most(_: &Path, asked: u64) -> u64 {
    asked
}

#[cfg(test)]
use faults::{at_most, point};

/// Opens a file to read it. What is not a file is refused and never waited for: a pipe has no end.
///
/// # Errors
/// If there is no such file, it may not be read, or it is not a file.
pub fn open(path: &Path) -> io::Result<File> {
    let opened = open_file(path);
    asked::opened(path, &opened);
    opened
}

fn open_file(path: &Path) -> io::Result<File> {
    point(Operation::Open, path)?;
    let kind = fs::metadata(path)?.file_type();
    if !kind.is_file() {
        return Err(not_a_file(kind));
    }
    File::open(path)
}

/// Adds the rest of an open file to `bytes`, at most `most` bytes.
///
/// # Errors
/// If it cannot be read.
pub fn read_rest(file: &File, path: &Path, most: u64, bytes: &mut Vec<u8>) -> io::Result<()> {
    point(Operation::Read, path)?;
    file.take(at_most(path, most)).read_to_end(bytes).map(drop)
}

/// Everything in a file; see [`open`].
///
/// # Errors
/// Those of [`open`], and when it cannot be read.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    let read = read_file(path);
    asked::read(path, &read);
    read
}

fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    for _ in 0..TRIES {
        let file = open_file(path)?;
        let before = file.metadata()?;
        let mut bytes = Vec::new();
        read_rest(&file, path, u64::MAX, &mut bytes)?;
        if is_unchanged(path, &before)? && bytes.len() as u64 == before.len() {
            return Ok(bytes);
        }
    }
    Err(io::Error::other("it was changed while it was read"))
}

/// The number of times that a file which changes is read.
pub const TRIES: usize = 3;

/// True when the file at a path is the one that was opened, as it was `before` it was read.
///
/// # Errors
/// If that cannot be told.
pub fn is_unchanged(path: &Path, before: &Metadata) -> io::Result<bool> {
    point(Operation::Look, path)?;
    let after = match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        after => after?,
    };
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let file = |data: &Metadata| (data.dev(), data.ino(), data.ctime(), data.ctime_nsec());
        if file(before) != file(&after) {
            return Ok(false);
        }
    }
    Ok(before.len() == after.len() && before.modified().ok() == after.modified().ok())
}

/// The text in a file; nothing when there is none. See [`read_text`].
///
/// # Errors
/// Those of [`read_text`], but for a file that is not there.
pub fn read_text_if_there(path: &Path) -> io::Result<Option<String>> {
    match read_text(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// The text in a file; see [`read`].
///
/// # Errors
/// Those of [`read`], and [`io::ErrorKind::InvalidData`] when it is not UTF-8.
pub fn read_text(path: &Path) -> io::Result<String> {
    String::from_utf8(read(path)?).map_err(|_| io::ErrorKind::InvalidData.into())
}

/// Entries of a folder, in the order of their names.
///
/// # Errors
/// If it is not a folder or cannot be listed.
pub fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let listed = list_folder(folder);
    asked::listed(folder, &listed);
    listed
}

fn list_folder(folder: &Path) -> io::Result<Vec<PathBuf>> {
    point(Operation::List, folder)?;
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        paths.push(entry?.path());
    }
    paths.sort();
    Ok(paths)
}

/// Every file at or below a folder by its path in it, `/` between the parts, without those whose
/// name begins with a dot.
///
/// # Errors
/// If the folder, or something in it, cannot be read; the message names it.
pub fn read_folder(folder: &Path) -> io::Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    gather(folder, "", &mut Vec::new(), &mut files)?;
    Ok(files)
}

fn gather(
    folder: &Path,
    prefix: &str,
    above: &mut Vec<PathBuf>,
    files: &mut BTreeMap<String, Vec<u8>>,
) -> io::Result<()> {
    let named = |name: &str, error: io::Error| match name {
        "" => error,
        name => io::Error::other(format!("`{name}`: {}", io_reason(&error))),
    };
    let shown = prefix.trim_end_matches('/');
    above.push(true_path(folder).map_err(|error| named(shown, error))?);
    for path in list(folder).map_err(|error| named(shown, error))? {
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            return Err(named(
                &format!("{prefix}{name}"),
                io::Error::other("its name is not text"),
            ));
        };
        if name.starts_with('.') {
            continue;
        }
        let key = format!("{prefix}{name}");
        if !is_folder(&path) {
            let bytes = read(&path).map_err(|error| named(&key, error))?;
            files.insert(key, bytes);
            continue;
        }
        // A link to a folder that it lies in would go on for ever.
        let real = true_path(&path).map_err(|error| named(&key, error))?;
        if above.contains(&real) {
            return Err(named(&key, io::Error::other("it is a link to a folder that it lies in")));
        }
        gather(&path, &format!("{key}/"), above, files)?;
    }
    above.pop();
    Ok(())
}

/// The path of what is there, without links.
///
/// # Errors
/// If nothing is there, or it cannot be told.
pub fn true_path(path: &Path) -> io::Result<PathBuf> {
    point(Operation::Look, path)?;
    fs::canonicalize(path)
}

/// The type of the file at a path, links not followed; nothing when there is none.
///
/// # Errors
/// If it cannot be told.
pub fn kind(path: &Path) -> io::Result<Option<FileType>> {
    let kind = kind_of(path);
    asked::looked(path, &kind);
    kind
}

/// True when something is at a path, links not followed, and when that cannot be told: a refusal is
/// no sign that nothing is there.
pub fn is_there(path: &Path) -> bool {
    match kind(path) {
        Ok(kind) => kind.is_some(),
        Err(error) => error.kind() != io::ErrorKind::NotADirectory,
    }
}

/// True when there is a folder, links followed.
pub fn is_folder(path: &Path) -> bool {
    let answer = point(Operation::Look, path).is_ok() && path.is_dir();
    asked::folder(path, answer);
    answer
}

/// The path without links and without steps up. Where nothing is yet, it goes on as it is written.
pub fn real(path: &Path) -> PathBuf {
    let here = Path::new(".");
    let path = if path.as_os_str().is_empty() { here } else { path };
    let path = absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut real = PathBuf::new();
    for part in path.components() {
        match part {
            Component::Normal(name) => {
                real.push(name);
                real = fs::canonicalize(&real).unwrap_or(real);
            }
            Component::ParentDir => drop(real.pop()),
            Component::Prefix(_) | Component::RootDir | Component::CurDir => real.push(part),
        }
    }
    real
}

fn kind_of(path: &Path) -> io::Result<Option<FileType>> {
    point(Operation::Look, path)?;
    match fs::symlink_metadata(path) {
        Ok(data) => Ok(Some(data.file_type())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes a whole file and waits until it is on the disk. A private one can be read by its owner
/// only.
///
/// # Errors
/// If it cannot be written; then a part of it may be there.
pub fn write(path: &Path, bytes: &[u8], private: bool) -> io::Result<()> {
    put(path, bytes, private, fs::OpenOptions::new().truncate(true).write(true))
}

/// Writes a private file that must not be there yet. When it fails, nothing is left.
///
/// # Errors
/// If it cannot be written, or something is there.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let written = put(path, bytes, true, fs::OpenOptions::new().write(true).create_new(true));
    if written.as_ref().is_err_and(|error| error.kind() != io::ErrorKind::AlreadyExists) {
        let _ = remove(path);
    }
    written
}

/// Writes a whole file under a temporary name, and gives it its own in one step: nobody ever sees a
/// part of it.
///
/// # Errors
/// If it cannot be written; then what was there is as it was, and nothing temporary is left.
pub fn replace(temporary: &Path, path: &Path, bytes: &[u8], private: bool) -> io::Result<()> {
    let written = write(temporary, bytes, private).and_then(|()| rename(temporary, path));
    if written.is_err() {
        // The reason that matters is the first one.
        let _ = remove(temporary);
    }
    written
}

/// Waits until the disk knows the names in a folder.
///
/// # Errors
/// If it may not know them.
pub fn sync_names(folder: &Path) -> io::Result<()> {
    point(Operation::Sync, folder)?;
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    Ok(())
}

/// Adds to the end of a private file, and waits until it is on the disk.
///
/// # Errors
/// If it cannot be written; then a part of it may be there.
pub fn append(path: &Path, bytes: &[u8]) -> io::Result<()> {
    put(path, bytes, true, fs::OpenOptions::new().append(true))
}

/// The same, without the wait: the end of it may be missing when the machine stops.
///
/// # Errors
/// If it cannot be written; then a part of it may be there.
pub fn append_soon(path: &Path, bytes: &[u8]) -> io::Result<()> {
    hand_over(path, bytes, true, fs::OpenOptions::new().append(true)).map(drop)
}

fn put(path: &Path, bytes: &[u8], private: bool, options: &mut fs::OpenOptions) -> io::Result<()> {
    let file = hand_over(path, bytes, private, options)?;
    point(Operation::Sync, path)?;
    file.sync_data()
}

/// Gives bytes to the system, which writes them when it likes.
fn hand_over(
    path: &Path,
    bytes: &[u8],
    private: bool,
    options: &mut fs::OpenOptions,
) -> io::Result<File> {
    point(Operation::Create, path)?;
    let mut file = owned(options.create(true), private).open(path)?;
    point(Operation::Write, path)?;
    file.write_all(bytes)?;
    Ok(file)
}

/// The longest wait for a file that another program holds: time enough for one that is about to
/// end.
const PATIENCE: Duration = Duration::from_secs(2);

/// Opens a private file that no two programs hold at a time, and makes it where there is none.
/// Nothing, when another program holds it and does not let go in time.
///
/// # Errors
/// If it cannot be opened for writing.
pub fn hold(path: &Path) -> io::Result<Option<File>> {
    point(Operation::Create, path)?;
    let mut options = fs::OpenOptions::new();
    let options = options.write(true).create(true).truncate(false);
    let file = owned(options, true).open(path)?;
    point(Operation::Lock, path)?;
    let started = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Some(file)),
            Err(TryLockError::Error(error)) => return Err(error),
            Err(TryLockError::WouldBlock) if started.elapsed() > PATIENCE => return Ok(None),
            Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(10)),
        }
    }
}

fn owned(options: &mut fs::OpenOptions, private: bool) -> &mut fs::OpenOptions {
    #[cfg(unix)]
    if private {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let _ = private;
    options
}

/// Gives a file another name, in one step.
///
/// # Errors
/// If it cannot be done; then nothing has changed.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    point(Operation::Rename, to)?;
    fs::rename(from, to)
}

/// Copies a file over what is there; see [`open`].
///
/// # Errors
/// Those of [`open`], and when it cannot be written; then a part of it may be there.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    open(from)?;
    point(Operation::Create, to)?;
    point(Operation::Write, to)?;
    fs::copy(from, to).map(drop)
}

/// Gives a file a second name, or copies it where the disk knows no such thing.
///
/// # Errors
/// Those of [`copy`], and when something has that name.
pub fn link(from: &Path, to: &Path) -> io::Result<()> {
    point(Operation::Create, to)?;
    match fs::hard_link(from, to) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => copy(from, to),
        linked => linked,
    }
}

/// Removes a file or a link; it is not an error when there is none.
///
/// # Errors
/// If it is still there.
pub fn remove(path: &Path) -> io::Result<()> {
    point(Operation::Remove, path)?;
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Removes a folder and all that is in it; it is not an error when there is none.
///
/// # Errors
/// If some of it is still there.
pub fn remove_folder(folder: &Path) -> io::Result<()> {
    point(Operation::Remove, folder)?;
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The time at which a file was last changed.
///
/// # Errors
/// If it cannot be told.
pub fn modified(path: &Path) -> io::Result<Timestamp> {
    point(Operation::Look, path)?;
    let time = fs::metadata(path)?.modified()?;
    Timestamp::try_from(time).map_err(io::Error::other)
}

/// Says of a file when it was last changed.
///
/// # Errors
/// If the system does not let it.
pub fn set_modified(path: &Path, time: Timestamp) -> io::Result<()> {
    point(Operation::Protect, path)?;
    fs::OpenOptions::new().write(true).open(path)?.set_modified(time.into())
}

/// Removes a folder that is empty; false when it is not.
pub fn remove_empty(folder: &Path) -> bool {
    point(Operation::Remove, folder).is_ok() && fs::remove_dir(folder).is_ok()
}

/// Makes a folder, and those above it. A private one is open to its owner only.
///
/// # Errors
/// If it cannot be made.
pub fn make_folder(folder: &Path, private: bool) -> io::Result<()> {
    point(Operation::MakeFolder, folder)?;
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    if private {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    let _ = private;
    builder.recursive(true).create(folder)
}

/// Makes a folder where nothing is yet.
///
/// # Errors
/// If it cannot be made, or something is there.
pub fn make_new_folder(folder: &Path) -> io::Result<()> {
    point(Operation::MakeFolder, folder)?;
    fs::create_dir(folder)
}

/// Closes a file or folder to everybody but its owner; true when it was open to others. On systems
/// without such permissions nothing is done.
///
/// # Errors
/// If it cannot be closed.
pub fn close_to_others(path: &Path) -> io::Result<bool> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        point(Operation::Look, path)?;
        let mode = fs::symlink_metadata(path)?.permissions().mode();
        if mode & 0o077 == 0 {
            return Ok(false);
        }
        point(Operation::Protect, path)?;
        fs::set_permissions(path, fs::Permissions::from_mode(mode & 0o700))?;
        Ok(true)
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        Ok(false)
    }
}

/// True when others than its owner may do something with a file or folder; links not followed.
///
/// # Errors
/// If it cannot be told.
pub fn is_open_to_others(path: &Path) -> io::Result<bool> {
    point(Operation::Look, path)?;
    let data = fs::symlink_metadata(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        Ok(data.permissions().mode() & 0o077 != 0)
    }
    #[cfg(not(unix))]
    {
        let _ = data;
        Ok(false)
    }
}

/// The error for something that stands where a file should be.
fn not_a_file(kind: FileType) -> io::Error {
    if kind.is_dir() {
        return io::ErrorKind::IsADirectory.into();
    }
    io::Error::other("it is not a file but a pipe or a device")
}

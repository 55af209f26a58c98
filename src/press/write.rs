//! Writing files so that none is ever seen half written.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::base::OutPath;

/// Folder inside the output for files that are still being written.
const TEMPORARY: &str = ".gradus-tmp";

/// The output folder, held by one build at a time.
#[derive(Debug)]
pub struct Writer {
    out: PathBuf,
    /// Held until the build is over.
    _lock: File,
}

impl Writer {
    /// Takes hold of an output folder, and clears what a build that was killed left of
    /// its temporary files.
    ///
    /// # Errors
    /// When the folder cannot be made, or another build holds it ([`io::ErrorKind::ResourceBusy`]).
    pub fn open(out: &Path) -> io::Result<Self> {
        let temporary = out.join(TEMPORARY);
        fs::create_dir_all(&temporary)?;
        let lock = File::create(temporary.join("lock"))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(io::ErrorKind::ResourceBusy.into()),
            Err(TryLockError::Error(error)) => return Err(error),
        }
        for entry in fs::read_dir(&temporary)? {
            let path = entry?.path();
            if path.file_name().is_some_and(|name| name != "lock") {
                fs::remove_file(path)?;
            }
        }
        Ok(Writer { out: out.to_path_buf(), _lock: lock })
    }

    /// Writes a file: under a temporary name first, then renamed. Private files can be read by
    /// their owner only.
    pub fn write(&self, path: &OutPath, bytes: &[u8]) -> io::Result<()> {
        let target = path.below(&self.out);
        if let Some(folder) = target.parent() {
            self.make_folder(folder, path.is_private())?;
        }
        let name = blake3::hash(path.as_str().as_bytes()).to_hex();
        let temporary = self.out.join(TEMPORARY).join(&name.as_str()[..32]);
        let mut file = create(&temporary, path.is_private())?;
        file.write_all(bytes)?;
        file.sync_data()?;
        drop(file);
        fs::rename(&temporary, &target)
    }

    /// Removes a file and the folders that this leaves empty.
    pub fn remove(&self, path: &OutPath) -> io::Result<()> {
        let target = path.below(&self.out);
        match fs::remove_file(&target) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let folders = target.ancestors().skip(1).take_while(|folder| *folder != self.out);
        for folder in folders {
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
        Ok(())
    }

    fn make_folder(&self, folder: &Path, private: bool) -> io::Result<()> {
        #[cfg(unix)]
        if private {
            use std::os::unix::fs::DirBuilderExt;
            return fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
        }
        let _ = private;
        fs::create_dir_all(folder)
    }
}

fn create(path: &Path, private: bool) -> io::Result<File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    if private {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let _ = private;
    options.open(path)
}

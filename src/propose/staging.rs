//! A folder that is made whole or not at all.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A folder beside the one to make, removed unless it is finished.
#[derive(Debug)]
pub(super) struct Staging {
    folder: PathBuf,
    target: PathBuf,
}

impl Staging {
    /// Begins a folder. Folders above it are made.
    pub(super) fn beside(target: &Path) -> io::Result<Self> {
        let target = std::path::absolute(target)?;
        let target = match target.file_name() {
            Some(_) => target,
            None => fs::canonicalize(&target)?,
        };
        let name = target.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
        let parent = target.parent().ok_or(io::ErrorKind::InvalidInput)?;
        fs::create_dir_all(parent)?;
        let folder = parent.join(format!(".{name}.new-{}", std::process::id()));
        fs::create_dir(&folder)?;
        Ok(Staging { folder, target })
    }

    /// The place to write.
    pub(super) fn path(&self) -> &Path {
        &self.folder
    }

    /// Puts everything in its place. The file that makes the folder a project comes last.
    pub(super) fn finish(self) -> io::Result<()> {
        if !self.target.exists() {
            return fs::rename(&self.folder, &self.target);
        }
        let mut entries: Vec<PathBuf> = fs::read_dir(&self.folder)?
            .map(|entry| Ok(entry?.path()))
            .collect::<io::Result<_>>()?;
        entries.sort_by_key(|path| (path.ends_with(crate::project::FILE_NAME), path.clone()));
        let mut moved: Vec<PathBuf> = Vec::new();
        for from in entries {
            let to = self.target.join(from.file_name().unwrap_or_default());
            if let Err(error) = fs::rename(&from, &to) {
                for path in moved {
                    let back = self.folder.join(path.file_name().unwrap_or_default());
                    // A file that cannot be put back can only be left; the first error is told.
                    let _ = fs::rename(path, back);
                }
                return Err(error);
            }
            moved.push(to);
        }
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // After `finish` there is nothing left, or an empty folder.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

//! A folder that is made whole or not at all.

use std::io;
use std::path::{Path, PathBuf};

use crate::base::disk;

/// A folder beside the one to make, removed unless it is finished.
#[derive(Debug)]
pub struct Staging {
    folder: PathBuf,
    target: PathBuf,
    /// Folders above it that were not there, the innermost first.
    made: Vec<PathBuf>,
}

impl Staging {
    /// Begins a folder. Folders above it are made.
    ///
    /// # Errors
    /// If it cannot be made.
    pub fn beside(target: &Path) -> io::Result<Self> {
        let target = std::path::absolute(target)?;
        let target = match target.file_name() {
            Some(_) => target,
            None => disk::true_path(&target)?,
        };
        let name = target.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
        let parent = target.parent().ok_or(io::ErrorKind::InvalidInput)?;
        let missing = parent.ancestors().take_while(|folder| !disk::is_there(folder));
        let made = missing.map(Path::to_path_buf).collect();
        let folder = parent.join(format!(".{name}.new-{}", std::process::id()));
        let parent = parent.to_path_buf();
        let staging = Staging { folder, target, made };
        disk::make_folder(&parent, false)?;
        // This process may have left one that could not be removed.
        disk::remove_folder(&staging.folder)?;
        disk::make_new_folder(&staging.folder)?;
        Ok(staging)
    }

    /// The place to write.
    pub fn path(&self) -> &Path {
        &self.folder
    }

    /// Puts everything in its place. The file that makes the folder a project comes last.
    ///
    /// # Errors
    /// If that cannot be done; then nothing is there.
    pub fn finish(self) -> io::Result<()> {
        if !disk::is_there(&self.target) {
            return disk::rename(&self.folder, &self.target);
        }
        let mut entries = disk::list(&self.folder)?;
        entries.sort_by_key(|path| (path.ends_with(crate::project::FILE_NAME), path.clone()));
        let mut moved: Vec<PathBuf> = Vec::new();
        for from in entries {
            let to = self.target.join(from.file_name().unwrap_or_default());
            if let Err(error) = disk::rename(&from, &to) {
                for path in moved {
                    let back = self.folder.join(path.file_name().unwrap_or_default());
                    // A file that cannot be put back can only be left; the first error is told.
                    let _ = disk::rename(&path, &back);
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
        let _ = disk::remove_folder(&self.folder);
        let _ = self.made.iter().take_while(|folder| disk::remove_empty(folder)).count();
    }
}

//! The metadata of a file: all that the system knows of it without reading it.

use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

/// Which file stands at a path, how long it is and when it was last changed. As long as this is the
/// same, and was old when it was taken, so is what is in the file.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Stamp {
    device: u64,
    inode: u64,
    size: u64,
    /// Seconds and nanoseconds at which its bytes were changed.
    modified: (i64, i64),
    /// The same for its bytes, its name or its permissions. No program can set this one.
    changed: (i64, i64),
}

/// Seconds that lie between a change and the moment in which it can no longer be followed by
/// another that looks the same: some file systems count in steps of two seconds.
const MARGIN: i64 = 2;

impl Stamp {
    /// The stamp of a file, links not followed; nothing on systems that do not tell enough.
    ///
    /// # Errors
    /// If there is no such file, or it cannot be told.
    pub fn of(path: &Path) -> io::Result<Option<Self>> {
        let data = fs::symlink_metadata(path)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            Ok(data.file_type().is_file().then(|| Stamp {
                device: data.dev(),
                inode: data.ino(),
                size: data.size(),
                modified: (data.mtime(), data.mtime_nsec()),
                changed: (data.ctime(), data.ctime_nsec()),
            }))
        }
        #[cfg(not(unix))]
        {
            let _ = data;
            Ok(None)
        }
    }

    /// True when the file had been as it is for a while when another one was written.
    #[must_use]
    pub fn is_older_than(&self, other: &Stamp) -> bool {
        let last = self.modified.0.max(self.changed.0);
        self.device == other.device && last < other.modified.0 - MARGIN
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_left_alone_is_old() {
        let stamp = |modified, changed| Stamp {
            device: 1,
            inode: 1,
            size: 1,
            modified: (modified, 0),
            changed: (changed, 0),
        };
        let now = stamp(100, 100);
        assert!(stamp(97, 97).is_older_than(&now));
        assert!(!stamp(98, 98).is_older_than(&now));
        // Times of files can be set, and those of another disk come from another clock.
        assert!(!stamp(1, 99).is_older_than(&now));
        assert!(!stamp(101, 1).is_older_than(&now));
        assert!(!Stamp { device: 2, ..stamp(1, 1) }.is_older_than(&now));
    }
}

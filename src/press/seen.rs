//! Files as they were when a build was over. One that has the stamp of then need not be read again.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::base::Ground;
use crate::base::disk::{self, Stamp};

/// A file as it was when a build was over.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Seen {
    pub(super) path: PathBuf,
    /// Hash of its bytes; empty where there is none.
    pub(super) hash: String,
    /// Its stamp, if it was old enough to be relied upon.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    stamp: Option<Stamp>,
}

impl Seen {
    /// Looks at a file; nothing when it cannot be read. `now` is the stamp of a file written just
    /// now.
    pub(super) fn at(path: PathBuf, now: Option<&Stamp>) -> Option<Self> {
        if disk::kind(&path).ok()?.is_none() {
            return Some(Seen { path, hash: String::new(), stamp: None });
        }
        // Taken before the bytes are read: what is written while they are has a later one.
        let stamp = Stamp::of(&path).ok()?;
        let hash = Ground::of_bytes(&disk::read(&path).ok()?).in_writing();
        let stamp = stamp.filter(|stamp| now.is_some_and(|now| stamp.is_older_than(now)));
        Some(Seen { path, hash, stamp })
    }

    /// True when the file is as it was.
    pub(super) fn is_same(&self) -> bool {
        self.is_unchanged()
            || Seen::at(self.path.clone(), None).is_some_and(|seen| seen.hash == self.hash)
    }

    /// True when the file at its path has the stamp that it had then.
    pub(super) fn is_unchanged(&self) -> bool {
        self.has_stamp(Stamp::of(&self.path).ok().flatten().as_ref())
    }

    fn has_stamp(&self, now: Option<&Stamp>) -> bool {
        self.stamp.is_some() && self.stamp.as_ref() == now
    }
}

/// Files as the last build saw them.
#[derive(Debug, Default)]
pub(super) struct LastSeen(HashMap<PathBuf, Seen>);

impl LastSeen {
    /// The hash of a file, by its path and its stamp of now; nothing when it may have changed.
    pub(super) fn hash(&self, path: &Path, stamp: &Stamp) -> Option<&str> {
        let seen = self.0.get(path)?;
        seen.has_stamp(Some(stamp)).then_some(&*seen.hash)
    }

    /// Looks at a file as [`Seen::at`] does, and reads it when it may have changed.
    pub(super) fn again(&self, path: PathBuf, now: Option<&Stamp>) -> Option<Seen> {
        let stamp = Stamp::of(&path).ok().flatten();
        match self.0.get(&path).filter(|seen| seen.has_stamp(stamp.as_ref())) {
            Some(seen) => Some(seen.clone()),
            None => Seen::at(path, now),
        }
    }
}

impl FromIterator<Seen> for LastSeen {
    fn from_iter<I: IntoIterator<Item = Seen>>(files: I) -> Self {
        LastSeen(files.into_iter().map(|seen| (seen.path.clone(), seen)).collect())
    }
}

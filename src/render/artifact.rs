//! A file as it will be written.

use crate::base::OutPath;

/// One file of the output.
#[derive(Clone, PartialEq, Eq)]
pub struct Artifact {
    /// The place where it goes.
    pub path: OutPath,
    /// The contents.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Artifact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({} bytes)", self.path, self.bytes.len())
    }
}

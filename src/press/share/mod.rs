//! Shares: a build cut into pieces that are made by as many runs, on as many machines as there are,
//! and then merged.
//!
//! A share makes the documents of its own students, in a folder of its own, and leaves a sheet
//! there with what it was made of and what it made. Whose share a student is in follows from the
//! identifier alone, so that no share has to know of another. Merging looks at all sheets first,
//! and refuses unless every planned document is there exactly once, and all was made of the same.

mod gather;
mod shard;
mod sheet;
mod taken;

use std::sync::Arc;

pub use self::gather::gather;
pub use self::shard::{NOT_MERGED, Shard, folder_name};
pub(super) use self::sheet::Sent;
pub use self::sheet::{Wanted, finish, inputs, path};
pub(super) use self::sheet::{begin, forget};
pub use self::taken::Shares;

/// The part of a build that is made: the whole, a share, or shares joined.
#[derive(Clone, Debug, Default)]
pub enum Part {
    /// Everything.
    #[default]
    Whole,
    /// The documents of the students in a share.
    Share(Shard),
    /// Everything, with the documents of students out of shares.
    Joined(Arc<Shares>),
}

impl Part {
    /// The share, when it is one.
    pub fn shard(&self) -> Option<Shard> {
        match self {
            Part::Share(shard) => Some(*shard),
            Part::Whole | Part::Joined(_) => None,
        }
    }
}

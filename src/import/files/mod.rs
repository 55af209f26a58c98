//! Files on disk to texts, and texts to tables. Only this folder touches the disk.

pub(super) mod discover;
mod inside;
pub(super) mod load;
pub(super) mod read;
pub mod survey;
pub(super) mod systems;

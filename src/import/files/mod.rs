//! Files on disk to texts, and texts to tables. Only this folder touches the disk.

mod days;
pub(super) mod discover;
mod inside;
pub(super) mod load;
mod opened;
pub(super) mod read;
mod second_line;
pub mod survey;
pub(super) mod systems;

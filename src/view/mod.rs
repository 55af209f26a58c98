//! Views: the contents of each document, in the reader's words.
//!
//! A view is plain data with every word, number and date already in the reader's
//! language: the only data that templates see, and the only data that is serialised. Each
//! document is a folder with its types and their making; all speak with one [`voice`].

pub mod annotated;
pub mod audit;
pub mod book;
mod context;
pub mod diploma_progress;
pub mod explain;
mod head;
pub mod letter;
pub mod occasion;
pub mod overall;
mod paper;
pub mod preflight;
pub mod profile;
pub mod report;
pub mod separator;
pub mod site;
pub mod staff;
mod student;
pub mod supplement;
pub mod transcript;
pub mod transfer;
pub mod voice;

pub use context::Context;
pub use head::Head;
pub use paper::{Attachment, Paper};
pub use student::StudentBlock;

//! The ledger: a school's record of the official documents that it has issued.
//!
//! It is a folder of plain files that only grows. Each entry is one file, signed with the
//! school's Ed25519 key, and names the hash of the entry before it; a signed head counts them.
//! Nothing here knows a student or a document: an entry holds what it is given.
//!
//! # What it proves
//!
//! - An entry was made by whoever holds the school's key, and has not been changed since.
//! - No entry was taken out, put in or moved, as long as the head or any document issued later is
//!   at hand: both carry the number of entries.
//!
//! # What it does not prove
//!
//! - That what a document says is true. It proves that the school said it.
//! - The time. The day of an entry is that of the school's computer; a clock that is set back is
//!   refused, one that is wrong is not noticed.
//! - Anything after the key was stolen. Replace the key, and say so on the school's site.
//! - That the ledger is whole, when the folder *and* its head were put back to an older copy and
//!   no later document is at hand. Keep a copy elsewhere.

mod chain;
pub mod code;
mod entry;
mod error;
mod files;
mod hash;
pub mod key;
mod public;
mod seal;
#[cfg(test)]
mod tests;

pub use chain::{Chain, Standing};
pub use entry::{Act, Entry, Issued};
pub use error::LedgerError;
pub use files::{Folder, Writing};
pub use hash::{salted, sha256};
pub use public::{Listed, PublicList, State};
pub use seal::{Seal, SealError};

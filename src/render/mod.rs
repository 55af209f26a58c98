//! From what a document says (`view`) to what it looks like.

pub mod pdf;
pub mod theme;

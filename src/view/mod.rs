//! What each document says, in the reader's words.
//!
//! A view is plain data with every word, number and date already in the reader's
//! language: the only data that templates see, and the only data that is serialised.

pub mod make;
pub mod occasion;
pub mod parts;
pub mod prose;
pub mod report;
pub mod rules;
pub mod site;
pub mod transcript;
pub mod words;

//! The voice every page speaks with: the school's texts, titles, levels and rules in the
//! reader's language.
//!
//! It knows the school, its rules and a language. It knows no student, so that the public site
//! and the papers about students can share it.

mod aside;
mod edition;
mod fact;
mod grading;
mod mark;
mod message_files;
mod number;
mod own_words;
mod passage;
mod phrase;
mod prose;
mod qr;
mod requirements;
mod rules;
mod school;
mod speaker;
mod titles;
mod words;

pub use edition::edition_address;
pub use fact::{BandRow, Fact};
pub use grading::Occurring;
pub use mark::{LevelKey, Mark, MarkKind};
pub use number::{amount, percent, plain};
pub use passage::Passage;
pub use phrase::{NO_LANGUAGE, Phrase, SOME_LANGUAGE, Sentence, Words};
pub use prose::{Block, Inline, Prose, page_prose, plain_text, prose};
pub use qr::qr;
pub use rules::{RuleWords, Stated};
pub use school::{Contact, SchoolBlock};
pub use speaker::Voice;
pub use words::{Arg, Catalog, CatalogError, Language};

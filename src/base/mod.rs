//! The ground of every layer: source text and places in it, diagnostics, exact
//! numbers, dates, output paths. No word of the school's domain appears here.

pub mod arena;
mod caught;
pub mod csv;
pub mod date;
pub mod diagnostic;
pub mod disk;
mod email;
mod file_names;
pub mod folded;
mod fraction;
mod io_error;
mod listed;
pub mod memory;
pub mod natural;
pub mod nearest;
pub mod number;
pub mod origin;
pub mod path;
pub mod person;
pub mod plural;
pub mod source;
pub(crate) mod strict;
pub mod text;

pub use arena::{Arena, Idx};
pub use caught::caught;
pub use date::Date;
pub use diagnostic::{Code, Diagnostic, Diagnostics, Severity};
pub use email::is_email;
pub use file_names::FileNames;
pub use io_error::io_reason;
pub use listed::{listed, quoted, quoted_few};
pub use memory::{Ground, Memory};
pub use number::{Number, Rounding, RoundingMode};
pub use origin::{At, Origin};
pub use path::OutPath;
pub use source::{SourceId, SourceMap, Span};

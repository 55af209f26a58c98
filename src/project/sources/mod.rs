//! The origin of the school's rows: the `[sources]` table and the `[[source]]`
//! tables of gradus.toml.
//!
//! [`raw`] is what may be written, [`resolve()`] makes of it a [`Sources`] in which every
//! option has been understood. Names of tables and columns are the import layer's matter.

mod condition;
pub mod raw;
mod resolve;
mod scalar;
mod settings;
mod wide;

pub use condition::{Condition, Test};
pub use resolve::{CODES, DATE_FORMAT, SOURCE_DATA, SOURCE_MAPPING, SOURCE_OPTION, resolve};
pub use settings::{
    Data, Export, Formatted, Ingredient, InlineRow, Limits, Mapping, NameOf, Piece, Sources,
    Syntax, ValueMap, Values,
};
pub use wide::{BELOW, HEADING, PARTS, Wide};

#[cfg(test)]
mod tests;

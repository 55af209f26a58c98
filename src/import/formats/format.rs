//! A known format: how its texts are recognised and read.

use super::emitter::Emitter;
use super::settings::OptionDoc;
use crate::import::loaded::Loaded;

/// A kind of export.
pub(in crate::import) struct Format {
    /// Its name in gradus.toml.
    pub(in crate::import) name: &'static str,
    /// The name that people know it by.
    pub(in crate::import) title: &'static str,
    /// The parts of it that are read.
    pub(in crate::import) doc: &'static str,
    /// Choices it leaves open.
    pub(in crate::import) options: &'static [OptionDoc],
    /// Its rows are about people, and messages do not show whole ones.
    pub(in crate::import) of_people: bool,
    /// True when a text is one of its own.
    pub(in crate::import) claims: fn(&Loaded) -> bool,
    /// Makes rows of the texts that are its own.
    pub(in crate::import) read: for<'t> fn(&[&'t Loaded], &mut Emitter<'t, '_>),
}

//! Texts of the school's files.

use ecow::EcoString;

/// A text: a short one, as codes and identifiers are, takes no memory of its own, and rows share a
/// long one.
pub type Text = EcoString;

//! A cell: a text that is not empty, and the place where it was written.

use std::borrow::Cow;

use crate::base::Origin;

/// A cell that is not empty.
#[derive(Clone, Debug)]
pub(in crate::import) struct Cell<'r> {
    /// Its text, without space around it.
    pub(in crate::import) text: Cow<'r, str>,
    /// The place where it stands.
    pub(in crate::import) origin: Origin,
    /// The text stands at the place letter by letter.
    pub(in crate::import) verbatim: bool,
}

impl<'r> Cell<'r> {
    /// A text that was made of what stands at a place, or that a place stands for.
    pub(in crate::import) fn derived(text: impl Into<Cow<'r, str>>, origin: Origin) -> Self {
        Cell { text: text.into(), origin, verbatim: false }
    }
}

/// A cell's text for a message: its beginning, when it is long.
pub(in crate::import) fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_string(),
    }
}

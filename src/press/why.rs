//! Why a file is made, or not.

/// The state of a file before it would be made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Why {
    /// It is there as it was written, and would be made of the same.
    #[default]
    Same,
    /// No manifest lists it.
    New,
    /// It says something else.
    Says,
    /// It says the same, and what all documents share has changed.
    Looks,
    /// One or the other.
    Either,
    /// It was written by a build that did not come to its end.
    Unknown,
    /// It is no longer there.
    Gone,
    /// It is not as it was written.
    Touched,
    /// It could not be made.
    Failed,
}

impl Why {
    /// "made, because it is new".
    pub fn words(self) -> &'static str {
        match self {
            Why::Same => "not made: nothing that it is made of has changed",
            Why::New => "made, because it is new",
            Why::Says => "made, because what it says has changed",
            Why::Looks => {
                "made, because the theme, the templates, the words, the sheet or the program changed"
            }
            Why::Either => "made, because what it says or how it looks has changed",
            Why::Unknown => "made, because the build that wrote it did not come to its end",
            Why::Gone => "made, because it was no longer there",
            Why::Touched => "made, because it was not as the last build wrote it",
            Why::Failed => "could not be made; see the errors",
        }
    }
}

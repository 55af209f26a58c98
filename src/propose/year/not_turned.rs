//! Why a project cannot be carried over.

/// Why a project cannot be carried over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotTurned {
    /// The reason.
    pub message: String,
    /// The remedy.
    pub help: String,
}

pub(super) fn not(message: &str, help: &str) -> NotTurned {
    NotTurned { message: message.to_string(), help: help.to_string() }
}

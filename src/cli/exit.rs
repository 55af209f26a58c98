//! The end of a command, and its exit status.

use super::output::complain;

/// The end of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    /// All is well.
    Done,
    /// There are problems in the school's data; what could be done was done.
    Problems,
    /// It could not run.
    Failed,
}

/// Says why the command cannot run.
pub(super) fn failed(message: &str, help: Option<String>) -> Exit {
    complain!("error: {message}");
    if let Some(help) = help {
        complain!("help: {help}");
    }
    Exit::Failed
}

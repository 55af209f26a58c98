//! Messages of the server to whoever started it.

use std::fmt;
use std::time::Duration;

use crate::base::Diagnostics;

/// Something that happened.
#[derive(Debug)]
pub enum Said<'a> {
    /// It answers, at this private address.
    Listening(&'a str),
    /// The files were read and what they ask for was built.
    Built {
        /// The diagnostics.
        diagnostics: &'a Diagnostics,
        /// Files that were written; nothing when the project cannot be read as a whole.
        written: Option<usize>,
        /// From the change to the end.
        took: Duration,
    },
    /// There is no project in the folder yet: the page makes one.
    NoProject,
    /// A folder does not say when something in it changes, so that it is looked at again and again.
    Polls(Duration),
    /// It was asked to stop.
    Stopping,
}

/// Why nothing is served.
#[derive(Debug)]
pub enum NotServed {
    /// Something answers at the port already.
    Taken {
        /// The port.
        port: u16,
        /// The next one that is free.
        free: Option<u16>,
    },
    /// The system says no.
    Failed(String),
}

impl NotServed {
    /// The remedy.
    pub fn help(&self) -> Option<String> {
        match self {
            NotServed::Taken { port, free } => Some(match free {
                Some(free) => format!(
                    "another `gradus serve` may be running: look for its window, or take the next \
                     free port with `--port {free}`"
                ),
                None => format!("name another port than {port} with `--port`"),
            }),
            NotServed::Failed(_) => None,
        }
    }
}

impl fmt::Display for NotServed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotServed::Taken { port, .. } => write!(f, "port {port} is in use"),
            NotServed::Failed(why) => write!(f, "cannot serve: {why}"),
        }
    }
}

//! The office in a browser: a server on this computer alone, that builds, watches the school's
//! files, builds again what changed, and shows it.
//!
//! ```text
//! watch -> round -> Snapshot -> pages -> guard -> the browser
//! files    load, build          what is shown     who may ask
//! ```
//!
//! The school's files are written in one place, [`history`](self): after they were shown, and so that it
//! can be undone.
//!
//! A thread of its own waits for changes and builds ([`rounds`](self)); the server answers from
//! the last `Snapshot` and never reads the school's files itself. Every
//! answer passes one guard: the request must name this server and come from its own pages, and what
//! is private lies below a random word that only who started the program knows.

mod added;
mod address;
mod assets;
mod changes;
mod compared;
mod documents;
mod events;
mod explained;
mod files;
mod guard;
mod history;
mod intake;
mod issuing;
mod link;
mod look;
mod office;
mod pages;
mod problems;
mod questions;
mod refused;
mod round;
mod routes;
mod rules;
mod run;
mod said;
mod server;
mod settling;
mod shared;
mod snapshot;
mod tree;
mod trial;
mod watch;
mod words;

pub use added::add_files;
pub use run::{Options, serve};
pub use said::{NotServed, Said};

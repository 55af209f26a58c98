//! How a value came about, step by step, in the reader's words.
//!
//! A trace is made from an outcome: it repeats the arithmetic in writing and decides nothing. A
//! rule is said as documents say it, with what else it settles after that.

mod competency;
mod course;
mod given;
mod gpa;
mod graduation;
mod overall;
mod rank;
mod rule;
mod source;
mod subject;
mod trace;
mod words;

pub use competency::{competency, later};
pub use course::{course, lost};
pub use given::given;
pub use gpa::gpa;
pub use graduation::graduation;
pub use overall::overall;
pub use rank::rank;
pub use subject::subject;
pub use trace::{Applied, Row, Step, Topic, Trace};
pub use words::state;

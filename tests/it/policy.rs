//! The school's rules, by example: the cases in `tests/policy`, numbers of other systems, and laws.

mod credits;
mod history;
mod laws;
mod literate;
mod mistakes;
mod rounding;
mod school;
mod vectors;

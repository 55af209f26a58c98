//! The school's rules, by example: the cases in `tests/policy`, numbers of other systems, and laws.

mod laws;
mod literate;
mod mistakes;
mod school;
mod vectors;

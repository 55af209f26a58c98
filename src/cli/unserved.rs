//! A line on those who get nothing, and why.

use crate::base::listed;
use crate::press::unserved::Unserved;

/// Says of whom nothing is made for one reason.
pub(super) fn unserved_line(one: &Unserved) -> String {
    let count = one.students.len();
    format!("{}: {}", one.reason.words(count), listed(&one.students, NAMED))
}

/// Students of one reason that are named.
const NAMED: usize = 12;

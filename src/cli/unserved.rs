//! A line on those who get nothing, and why.

use crate::press::unserved::Unserved;

/// Says of whom nothing is made for one reason.
pub(super) fn unserved_line(one: &Unserved) -> String {
    let count = one.students.len();
    let named = one.students[..count.min(NAMED)].join(", ");
    let more = match count.saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("{}: {named}{more}", one.reason.words(count))
}

/// Students of one reason that are named.
const NAMED: usize = 12;

//! Moments where a day is asked for.

use crate::import::cell::Cell;

/// The day of a moment such as `2026-03-04T00:00:00Z` or `2026-03-04 00:00:00`; any other text as
/// it is.
pub(super) fn day(cell: Cell<'_>) -> Cell<'_> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    match cell.text.split_once(['T', ' ']) {
        Some((day, _)) if day.len() == 10 && digits(day) => {
            Cell::derived(day.to_string(), cell.origin)
        }
        _ => cell,
    }
}

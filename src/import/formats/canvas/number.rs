//! Numbers as Canvas writes them.

use std::borrow::Cow;

use crate::base::Number;
use crate::import::cell::Cell;

/// A number as Canvas writes it in the languages of its schools: `2.5` or `2,5`.
pub(super) fn number(text: &str) -> Option<Number> {
    let comma = text.matches(',').count() == 1 && !text.contains('.');
    let text = if comma { Cow::Owned(text.replacen(',', ".", 1)) } else { Cow::Borrowed(text) };
    text.parse().ok()
}

/// A cell with a number in its plain form, `4` for `4.0`; as it is when it holds something else.
pub(super) fn plain(cell: Cell<'_>) -> Cell<'_> {
    // A whole number below a thousand has no other form.
    if let [b'1'..=b'9', rest @ ..] = cell.text.as_bytes()
        && rest.len() < 3
        && rest.iter().all(u8::is_ascii_digit)
    {
        return cell;
    }
    match number(&cell.text) {
        Some(number) => Cell::derived(number.exact(), cell.origin),
        None => cell,
    }
}

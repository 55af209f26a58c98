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
    match whole(&cell.text) {
        Some(end) if end == cell.text.len() => cell,
        Some(end) => {
            let text = match cell.text {
                Cow::Borrowed(text) => Cow::Borrowed(&text[..end]),
                Cow::Owned(text) => Cow::Owned(text[..end].to_string()),
            };
            Cell::derived(text, cell.origin)
        }
        None => match number(&cell.text) {
            Some(number) => Cell::derived(number.exact(), cell.origin),
            None => cell,
        },
    }
}

/// The end of the plain form of a whole number below a thousand, which nearly all are.
fn whole(text: &str) -> Option<usize> {
    let (whole, zeros) = text.split_once('.').unwrap_or((text, "0"));
    let is_plain = matches!(whole.as_bytes(), [b'1'..=b'9', rest @ ..]
        if rest.len() < 3 && rest.iter().all(u8::is_ascii_digit));
    (is_plain && !zeros.is_empty() && zeros.bytes().all(|zero| zero == b'0')).then_some(whole.len())
}

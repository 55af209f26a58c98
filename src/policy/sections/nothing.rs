//! Rules that ask for nothing: everybody meets them.

use crate::base::{At, Diagnostic, Diagnostics, Number, Origin};

crate::code!(
    ASKS_FOR_NOTHING,
    "policy/asks-for-nothing",
    "A rule asks for so little that everybody meets it: no credit, no hours, no share of the competencies, an \
     average that nobody is below.\n\nCredit, a diploma or a word of praise would be given to all, and a slip \
     in one number would not show on any page.\n\nAsk for more, or take the rule out."
);

/// Doubts a number that is asked for and is 0. `who` says what everybody has or meets.
pub(super) fn check(asked: &At<Number>, who: &str, diagnostics: &mut Diagnostics) {
    if asked.value.is_zero() {
        diagnostics.push(doubt(asked.origin, format!("{who}: what is asked for is 0")));
    }
}

/// A doubt about something that everybody has or meets.
pub(in crate::policy) fn doubt(origin: Origin, message: String) -> Diagnostic {
    Diagnostic::warning(&ASKS_FOR_NOTHING, origin, message)
        .help("ask for more, or take it out if nothing is to be asked for")
}

//! Identifiers of students together with what they are identifiers in.

use super::super::Text;

/// The key by which a file knows students that has lost zeros in front of our identifiers.
pub(super) const WITHOUT_ZEROS: &str = "without-zeros";

/// `email:a@b`: an identifier together with what it is an identifier in. Addresses are the same
/// in capitals.
pub(super) fn qualified(system: &str, id: &str) -> Text {
    match folded(id) {
        Some(folded) => Text::from(format!("{system}:{folded}")),
        None => Text::from(format!("{system}:{id}")),
    }
}

pub(super) fn is_of(name: &str, system: &str) -> bool {
    name.strip_prefix(system).is_some_and(|rest| rest.starts_with(':'))
}

pub(super) fn bare<'n>(name: &'n str, system: &str) -> &'n str {
    &name[system.len() + 1..]
}

/// A roster's own identifier under each key that goes by it.
pub(super) fn own_names(id: &str) -> [Text; 2] {
    [qualified("id", id), qualified(WITHOUT_ZEROS, id.trim_start_matches('0'))]
}

/// An e-mail address in small letters; nothing for any other text.
pub(super) fn folded(text: &str) -> Option<Text> {
    text.contains('@').then(|| Text::from(text.to_lowercase()))
}

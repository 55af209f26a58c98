//! Names of files in a message.

/// Some names, and how many more there are.
pub(super) fn listed(names: &[String]) -> String {
    let named: Vec<String> = names.iter().take(NAMED).map(|name| format!("`{name}`")).collect();
    match names.len().saturating_sub(NAMED) {
        0 => named.join(", "),
        more => format!("{} and {more} more", named.join(", ")),
    }
}

/// Files that a message names.
const NAMED: usize = 8;

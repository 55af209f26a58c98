//! Lists in which each thing stands once.

use serde::Deserialize;
use serde::de::{Deserializer, Error};

/// Reads a list that names something, and nothing twice.
pub fn distinct<'de, T, D>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    T: Deserialize<'de> + PartialEq,
    D: Deserializer<'de>,
{
    let list = Vec::<T>::deserialize(deserializer)?;
    if list.is_empty() {
        return Err(D::Error::custom(EMPTY));
    }
    for (at, one) in list.iter().enumerate() {
        if let Some(first) = list[..at].iter().position(|other| other == one) {
            let message = format!("{TWICE} in the list, in places {} and {}", first + 1, at + 1);
            return Err(D::Error::custom(message));
        }
    }
    Ok(list)
}

/// The message on an empty list.
pub(super) const EMPTY: &str = "the list is empty";

/// The beginning of the message on what is listed twice.
pub(super) const TWICE: &str = "the same stands twice";

//! Why the system refused, in the user's words.

use std::io::{Error, ErrorKind};

/// An input or output error in the user's words: lower case, no number.
pub fn io_reason(error: &Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "there is no such file".to_string(),
        ErrorKind::PermissionDenied => "permission denied".to_string(),
        ErrorKind::InvalidData => "it is not UTF-8 text".to_string(),
        ErrorKind::AlreadyExists | ErrorKind::NotADirectory => {
            "a file with that name stands where a folder is needed".to_string()
        }
        ErrorKind::IsADirectory => "it is a folder".to_string(),
        ErrorKind::StorageFull => "the disk is full".to_string(),
        _ => {
            // Names of files in it stay as they are written.
            let text = error.to_string();
            let text = text.split(" (os error").next().unwrap_or_default();
            let mut letters = text.chars();
            letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_the_system_have_no_number() {
        let shown = io_reason(&Error::from_raw_os_error(5));
        assert!(!shown.is_empty() && !shown.contains("os error"), "{shown}");
        let named = Error::other("`Logo.svg`: It is gone");
        assert_eq!(io_reason(&named), "`Logo.svg`: It is gone");
        assert_eq!(io_reason(&ErrorKind::NotFound.into()), "there is no such file");
    }
}

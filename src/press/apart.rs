//! Files of a build that some systems would take for one.

use std::collections::BTreeMap;

use crate::base::{Diagnostic, Origin, OutPath};

crate::code!(
    SAME_FILE,
    "press/same-file",
    "Two files of a build have names that differ in nothing but capital letters, or in nothing.\n\nOn many \
     computers they are one file: the second would take the place of the first, and a page would be about \
     somebody or something else. So the second is not written.\n\nOne of the identifiers or codes that the names \
     are made of should be another."
);

/// The places that files have taken.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// Paths in small letters, and as they are.
    taken: BTreeMap<String, OutPath>,
}

impl Places {
    /// Takes a place.
    ///
    /// # Errors
    /// If a file has taken it, or one that some systems would take for it.
    pub(super) fn take(&mut self, path: &OutPath) -> Result<(), Box<Diagnostic>> {
        let before = self.taken.insert(path.as_str().to_lowercase(), path.clone());
        let Some(before) = before else { return Ok(()) };
        self.taken.insert(path.as_str().to_lowercase(), before.clone());
        let message = if *path == before {
            format!("two files would be called `{path}`")
        } else {
            format!("`{path}` and `{before}` would be one file on some computers")
        };
        let refused = Diagnostic::error(&SAME_FILE, Origin::Nowhere, message);
        let help = "give one of the identifiers or codes in their names another spelling";
        Err(Box::new(refused.help(help)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_taken_once() {
        let mut places = Places::default();
        let path = |name: &str| OutPath::new(["private", name]);
        assert!(places.take(&path("S1.pdf")).is_ok());
        assert!(places.take(&path("S2.pdf")).is_ok());
        let refused = places.take(&path("s1.pdf")).expect_err("it is taken");
        assert_eq!(
            refused.message,
            "`private/s1.pdf` and `private/S1.pdf` would be one file on some computers"
        );
        assert!(places.take(&path("S1.pdf")).is_err());
    }
}

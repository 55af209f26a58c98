//! Names of files that stay apart on every system: some do not tell capital letters from small
//! ones, so that `S1001.pdf` and `s1001.pdf` would be one file there.

use std::collections::BTreeSet;

/// The names of some files. Where two would differ in nothing but case, or in nothing at all, a part
/// of a hash is added to each.
#[derive(Clone, Debug, Default)]
pub struct FileNames {
    /// In small letters.
    alike: BTreeSet<String>,
}

impl FileNames {
    /// For the names that all of the files would have.
    pub fn new<N: AsRef<str>>(names: impl IntoIterator<Item = N>) -> Self {
        let mut seen = BTreeSet::new();
        let names = names.into_iter().map(|name| name.as_ref().to_lowercase());
        FileNames { alike: names.filter(|name| !seen.insert(name.clone())).collect() }
    }

    /// The name of the file that would have a name; `whole` tells it from all others.
    pub fn of(&self, name: &str, whole: &str) -> String {
        if !self.alike.contains(&name.to_lowercase()) {
            return name.to_string();
        }
        let hash = blake3::hash(whole.as_bytes()).to_hex();
        format!("{name}-{}", &hash.as_str()[..8])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_differ_in_nothing_but_case_are_told_apart() {
        let names = FileNames::new(["S1", "s1", "S2"]);
        let found = ["S1", "s1", "S2"].map(|name| names.of(name, name).to_lowercase());
        assert_eq!(found[2], "s2");
        assert_eq!(BTreeSet::from(found.clone()).len(), 3, "{found:?}");
    }
}

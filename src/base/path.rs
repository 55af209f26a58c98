//! Paths of what is written, relative to the output folder.

use std::fmt;
use std::path::PathBuf;

/// A path inside the output folder: relative, with `/`, without `.` or `..`, and
/// with no character that a file system or a web server would trip over.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutPath(String);

impl OutPath {
    /// The path of the given parts. Every part is made safe: letters, digits, `-`
    /// and inner `.` stay, every other character becomes `_` followed by its code point in
    /// hexadecimal and `_`, so that two different names never share a file.
    pub fn new<'a>(parts: impl IntoIterator<Item = &'a str>) -> Self {
        let parts: Vec<String> = parts.into_iter().map(safe).collect();
        assert!(!parts.is_empty(), "an output path has at least one part");
        OutPath(parts.join("/"))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A path that was written down earlier, if it is one that [`OutPath::new`] could have made.
    pub fn parse(text: &str) -> Option<Self> {
        let made = |part: &str| original(part).is_some_and(|name| safe(&name) == part);
        text.split('/').all(made).then(|| OutPath(text.to_string()))
    }

    /// The path below a folder.
    pub fn below(&self, folder: &std::path::Path) -> PathBuf {
        self.0.split('/').fold(folder.to_path_buf(), |path, part| path.join(part))
    }

    /// True when the path lies in the tree that only staff and families may see.
    pub fn is_private(&self) -> bool {
        self.0.starts_with("private/")
    }
}

impl fmt::Display for OutPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A name as one path component; different names give different components.
pub fn safe(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for (index, c) in name.chars().enumerate() {
        let plain = c.is_ascii_alphanumeric() || c == '-' || (c == '.' && index > 0);
        if plain {
            out.push(c);
        } else {
            out.push_str(&format!("_{:x}_", c as u32));
        }
    }
    if out.is_empty() { "_".to_string() } else { out }
}

/// The name that [`safe`] made a path component of, if it could have made it.
fn original(part: &str) -> Option<String> {
    let mut name = String::new();
    let mut rest = if part == "_" { "" } else { part };
    while let Some((plain, escaped)) = rest.split_once('_') {
        let (code, after) = escaped.split_once('_')?;
        name.push_str(plain);
        name.push(char::from_u32(u32::from_str_radix(code, 16).ok()?)?);
        rest = after;
    }
    Some(name + rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leaves_the_folder_or_hits_another() {
        assert_eq!(
            OutPath::new(["private", "reports", "s-1.en.pdf"]).as_str(),
            "private/reports/s-1.en.pdf"
        );
        assert_eq!(OutPath::new(["a", "../b"]).as_str(), "a/_2e_._2f_b");
        assert_ne!(safe("a_b"), safe("a b"));
        assert_eq!(safe(".."), "_2e_.");
        assert!(OutPath::parse("public/index.html").is_some());
        assert!(OutPath::parse("public/../x").is_none());
        assert!(OutPath::parse("/etc/passwd").is_none());
        assert!(OutPath::parse("public/a_b").is_none());
        let odd = OutPath::new(["public", "A/B _c", ".x", ""]);
        assert_eq!(OutPath::parse(odd.as_str()), Some(odd));
    }
}

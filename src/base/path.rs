//! Paths of what is written, relative to the output folder.

use std::fmt;
use std::path::PathBuf;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A path inside the output folder: relative, with `/`, without `.` or `..`, and
/// with no character that a file system or a web server would trip over.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutPath(String);

impl OutPath {
    /// The path of the given parts. Every part is made safe; see [`safe`].
    pub fn new<'a>(parts: impl IntoIterator<Item = &'a str>) -> Self {
        let parts: Vec<String> = parts.into_iter().map(safe).collect();
        assert!(!parts.is_empty(), "an output path has at least one part");
        OutPath(parts.join("/"))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A path that was written down earlier, if it lies in the output folder as those of
    /// [`OutPath::new`] do.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
        let safe =
            |part: &str| !part.is_empty() && !part.starts_with('.') && part.chars().all(plain);
        text.split('/').all(safe).then(|| OutPath(text.to_string()))
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

/// A name as one path component; different names give different components. Letters, digits, `-`
/// and inner `.` stay, every other character becomes `_` followed by its code point in hexadecimal
/// and `_`. Names that some systems keep for devices are changed, and what is too long for a file
/// is cut in the middle, where the hash of all of it stands.
pub fn safe(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let last = name.chars().count().saturating_sub(1);
    let reserved = is_reserved(name);
    for (index, c) in name.chars().enumerate() {
        let plain = c.is_ascii_alphanumeric() && !(reserved && index == 0)
            || c == '-'
            || (c == '.' && index > 0 && index < last);
        if plain {
            out.push(c);
        } else {
            out.push_str(&format!("_{:x}_", c as u32));
        }
    }
    match out.len() {
        0 => "_".to_string(),
        1..=LONGEST => out,
        long => {
            let hash = blake3::hash(name.as_bytes()).to_hex();
            format!("{}_{}_{}", &out[..HEAD], &hash.as_str()[..16], &out[long - TAIL..])
        }
    }
}

/// The name of a person or thing as one path component that people can read: "Ingrid Solheim" is
/// `Ingrid-Solheim`. Different names give different components, also where case makes no
/// difference: what the letters leave out, a part of the hash of all of it stands for.
pub fn readable(name: &str) -> String {
    const MOST: usize = 60;
    let letters = name.nfkd().filter(|letter| !is_combining_mark(*letter));
    let mut plain = String::new();
    for letter in letters {
        if letter.is_ascii_alphanumeric() {
            plain.push(letter);
        } else if !plain.is_empty() && !plain.ends_with('-') {
            plain.push('-');
        }
    }
    plain.truncate(MOST);
    let plain = plain.trim_end_matches('-');
    let capital = |word: &str| {
        let (first, rest) = word.split_at(word.len().min(1));
        first.chars().all(|letter| letter.is_ascii_uppercase())
            && rest.chars().all(|letter| letter.is_ascii_lowercase())
    };
    // Such a name can be read off the component again.
    if !plain.is_empty()
        && plain.replace('-', " ") == name
        && name.split(' ').all(capital)
        && !is_reserved(plain)
    {
        return plain.to_string();
    }
    let hash = blake3::hash(name.as_bytes()).to_hex();
    let parts = [plain, &hash.as_str()[..8]];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// Letters that a file name may have; systems allow 255, and archives add to them.
const LONGEST: usize = 120;

/// Letters that are kept of a longer one at its beginning and end.
const HEAD: usize = 64;
const TAIL: usize = 24;

/// True for what some systems take for a device, whatever follows the first `.`.
pub(crate) fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let numbered = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    ["CON", "PRN", "AUX", "NUL"].contains(&stem.as_str())
        || numbered.is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_system_takes_every_name() {
        assert_eq!(safe("CON"), "_43_ON");
        assert_eq!(safe("nul.en.pdf"), "_6e_ul.en.pdf");
        assert_eq!(safe("com1.pdf"), "_63_om1.pdf");
        assert_eq!(safe("console"), "console");
        assert_eq!(safe("a."), "a_2e_");
        let long = format!("{}.en.pdf", "x".repeat(250));
        let other = format!("{}.es.pdf", "x".repeat(250));
        assert!(safe(&long).len() <= LONGEST && safe(&long).ends_with("xx.en.pdf"));
        assert_ne!(safe(&long)[..80], safe(&other)[..80]);
        assert!(safe(&"\u{1f389}".repeat(90)).len() <= LONGEST);
        assert!(OutPath::parse(&safe(&long)).is_some());
    }

    #[test]
    fn people_have_names_that_can_be_read_and_no_two_the_same() {
        assert_eq!(readable("Ingrid Solheim"), "Ingrid-Solheim");
        assert!(readable("Hélène Bouchard").starts_with("Helene-Bouchard-"));
        let others = [
            "Ingrid Solheim",
            "ingrid solheim",
            "Ingrid-Solheim",
            "Ingrid  Solheim",
            "Íngrid Solheim",
            "Con",
            "../Ingrid",
            "",
            "Мария",
            "Ольга",
            "مريم",
            &"Long ".repeat(40),
        ];
        let names: std::collections::BTreeSet<String> =
            others.iter().map(|name| readable(name).to_lowercase()).collect();
        assert_eq!(names.len(), others.len(), "{names:?}");
        for name in &names {
            // A system can have it as it is.
            assert_eq!(safe(name), *name);
        }
    }

    #[test]
    fn no_name_leaves_the_folder_or_hits_another() {
        assert_eq!(
            OutPath::new(["private", "reports", "s-1.en.pdf"]).as_str(),
            "private/reports/s-1.en.pdf"
        );
        assert_eq!(OutPath::new(["a", "../b"]).as_str(), "a/_2e_._2f_b");
        assert_ne!(safe("a_b"), safe("a b"));
        assert_eq!(safe(".."), "_2e__2e_");
        assert!(OutPath::parse("public/index.html").is_some());
        assert!(OutPath::parse("public/../x").is_none());
        assert!(OutPath::parse("/etc/passwd").is_none());
        assert!(OutPath::parse("public//x").is_none());
        assert!(OutPath::parse("public/.x").is_none());
        assert!(OutPath::parse("public\\x").is_none());
        let odd = OutPath::new(["public", "A/B _c", ".x", ""]);
        assert_eq!(OutPath::parse(odd.as_str()), Some(odd));
    }
}

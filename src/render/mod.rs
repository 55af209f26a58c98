//! From what a document says (`view`) to what it looks like.

pub mod artifact;
pub mod pdf;
pub mod site;
pub mod theme;

use include_dir::{Dir, include_dir};

static TEMPLATES: Dir = include_dir!("$CARGO_MANIFEST_DIR/templates");
static THEMES: Dir = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// True for a built-in template or file of words, by its path: `typst/report.typ`.
pub fn is_template(name: &str) -> bool {
    TEMPLATES.get_file(name).is_some()
}

/// The paths of the built-in templates and files of words that a school may replace.
pub fn template_names() -> Vec<String> {
    let folders = ["typst/", "site/", "staff/", "lang/"];
    let names = theme::embedded_files(&TEMPLATES).into_keys();
    names.filter(|name| folders.iter().any(|folder| name.starts_with(folder))).collect()
}

/// Hash of every built-in template and theme: what a document looks like depends on it.
pub fn built_in_hash() -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    for dir in [&TEMPLATES, &THEMES] {
        for (name, bytes) in theme::embedded_files(dir) {
            hasher.update(name.as_bytes());
            hasher.update(blake3::hash(&bytes).as_bytes());
        }
    }
    hasher.finalize()
}

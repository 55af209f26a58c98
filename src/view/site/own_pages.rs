//! The pages that the school writes itself, as they were written.

use std::collections::{BTreeMap, BTreeSet};

/// The pages of the school's own, as they were written.
#[derive(Clone, Debug, Default, Hash)]
pub struct OwnPages {
    /// Texts in the order of the menu, in which a page stands where its first text does.
    pub texts: Vec<OwnText>,
    /// Pictures by their names.
    pub pictures: BTreeMap<String, Vec<u8>>,
    /// Not all of them could be read.
    pub incomplete: bool,
}

/// A page in a language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OwnText {
    /// The name of the page, which its address ends with.
    pub page: String,
    /// BCP 47 language; nothing means the school's.
    pub language: Option<String>,
    /// Markdown.
    pub markdown: String,
}

/// The target of a link or the place of a picture on a page of the school's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target<'t> {
    /// An address on the web, or one for mail.
    Elsewhere,
    /// A page of the school's own, by its name.
    Page(&'t str),
    /// A picture, by its name.
    Picture(&'t str),
    /// Nothing that there is.
    Nothing,
}

impl OwnPages {
    /// The names of the pages, in the order of the menu.
    pub fn names(&self) -> Vec<&str> {
        let mut seen = BTreeSet::new();
        let names = self.texts.iter().map(|text| text.page.as_str());
        names.filter(|name| seen.insert(*name)).collect()
    }

    /// The target of a link or a picture as it is written.
    pub fn target<'t>(&'t self, written: &'t str) -> Target<'t> {
        let scheme = written.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
        if matches!(scheme.as_deref(), Some("http" | "https" | "mailto")) {
            return Target::Elsewhere;
        }
        let name = written.strip_prefix("./").unwrap_or(written);
        let page = name.strip_suffix(".md").map(page_name);
        if let Some(page) = self.names().into_iter().find(|name| Some(*name) == page) {
            return Target::Page(page);
        }
        match self.pictures.get_key_value(name) {
            Some((picture, _)) => Target::Picture(picture),
            None => Target::Nothing,
        }
    }

    /// A page in a language: its text in that language, else in the school's, else in another.
    pub(super) fn text(
        &self,
        page: &str,
        language: &str,
        school: &str,
    ) -> Option<(&OwnText, String)> {
        let of_page = || self.texts.iter().filter(|text| text.page == page);
        let tag = |text: &OwnText| text.language.clone().unwrap_or_else(|| school.to_string());
        let wanted = |wanted: &str| of_page().find(|text| tag(text) == wanted);
        let found = wanted(language).or_else(|| wanted(school)).or_else(|| of_page().next())?;
        Some((found, tag(found)))
    }
}

/// The name of a page by that of a file without its ending: without the number that the file is
/// put in order by.
pub fn page_name(stem: &str) -> &str {
    let rest = stem.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.strip_prefix('-').filter(|name| !name.is_empty()).unwrap_or(stem)
}

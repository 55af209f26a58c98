//! Pages that the school writes itself, in Markdown.

use std::collections::BTreeMap;

use serde::Serialize;

use super::builder::Builder;
use super::page::{Body, Page, Section};
use crate::base::OutPath;
use crate::view::voice::{Block, Prose, page_prose, plain_text};

/// The pages of the school's own, as they were written.
#[derive(Clone, Debug, Default, Hash)]
pub struct OwnPages {
    /// Texts in the order of the menu; those of one page follow each other.
    pub texts: Vec<OwnText>,
    /// Pictures by their names.
    pub pictures: BTreeMap<String, Vec<u8>>,
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

/// A page of the school's own.
#[derive(Clone, Debug, Serialize)]
pub struct OwnPage {
    /// Its text without the title.
    pub text: Prose,
    /// Its language, where it is not that of the site.
    pub lang: Option<String>,
}

/// The folder of these pages.
const FOLDER: &str = "pages";

/// The folder of their pictures.
const PICTURES: [&str; 2] = ["assets", "own"];

impl OwnPages {
    /// The names of the pages, in the order of the menu.
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.texts.iter().map(|text| text.page.as_str()).collect();
        names.dedup();
        names
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
    fn text(&self, page: &str, language: &str, school: &str) -> Option<(&OwnText, String)> {
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

pub(super) fn pages(builder: &Builder) -> Vec<Page> {
    let own = builder.own;
    let pages = own.names().into_iter().enumerate();
    pages.filter_map(|(at, name)| page(builder, own, at, name)).collect()
}

fn page(builder: &Builder, own: &OwnPages, at: usize, name: &str) -> Option<Page> {
    let school = &*builder.model.school.language;
    let (text, language) = own.text(name, builder.language.tag(), school)?;
    let folder = [FOLDER, name];
    let root = "../".repeat(builder.path(&folder).matches('/').count());
    let up = |path: &str| format!("{root}{path}");
    let target = |written: &str| match own.target(written) {
        Target::Page(page) => Some(up(&builder.path(&[FOLDER, page]))),
        Target::Picture(picture) => {
            let parts = PICTURES.into_iter().chain(picture.split('/'));
            Some(up(OutPath::new(parts).as_str()))
        }
        Target::Elsewhere | Target::Nothing => None,
    };
    let mut text = page_prose(&text.markdown, &target);
    let title = take_title(&mut text).unwrap_or_else(|| name.to_string());
    let description = description(&text);
    let lang = builder.foreign(&language);
    let body = Body::Own(OwnPage { text, lang });
    Some(builder.page(&folder, Section::Own(at), title, description, Vec::new(), body))
}

/// Takes the first heading off a text, where it begins with one.
fn take_title(text: &mut Prose) -> Option<String> {
    let Some(Block::Heading { inlines, .. }) = text.blocks.first() else { return None };
    let title = plain_text(inlines);
    text.blocks.remove(0);
    Some(title)
}

/// The first sentences of a text, for search engines and who shares a link.
fn description(text: &Prose) -> String {
    let first = text.blocks.iter().find_map(|block| match block {
        Block::Paragraph { inlines } => Some(plain_text(inlines)),
        Block::Heading { .. } | Block::List { .. } | Block::Table { .. } => None,
    });
    let mut said = String::new();
    for word in first.unwrap_or_default().split_whitespace() {
        if said.len() + word.len() >= LONGEST {
            said.push('\u{2026}');
            break;
        }
        let space = if said.is_empty() { "" } else { " " };
        said.push_str(space);
        said.push_str(word);
    }
    said
}

/// Bytes of a description that are shown by those who show one.
const LONGEST: usize = 160;

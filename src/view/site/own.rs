//! Pages that the school writes itself, in Markdown.

use serde::Serialize;

use super::builder::Builder;
use super::own_pages::{OwnPages, Target};
use super::page::{Page, Section};
use crate::base::OutPath;
use crate::view::voice::{Block, Prose, page_prose, plain_text};

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

pub(super) fn pages(builder: &Builder) -> Vec<Page<OwnPage>> {
    let own = builder.own;
    let pages = own.names().into_iter().enumerate();
    pages.filter_map(|(at, name)| page(builder, own, at, name)).collect()
}

fn page(builder: &Builder, own: &OwnPages, at: usize, name: &str) -> Option<Page<OwnPage>> {
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
    let body = OwnPage { text, lang };
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

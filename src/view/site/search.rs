//! The search page, and the index that every page searches.

use serde::Serialize;

use super::builder::Builder;
use super::page::{Page, Section};

/// The search page: what is found is the index of the edition.
#[derive(Clone, Debug, Serialize)]
pub struct SearchPage {}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SearchEntry {
    /// The kind of hit, "Competency".
    pub kind: String,
    /// Code; empty for what has none.
    pub code: String,
    /// Title.
    pub title: String,
    /// Further text: searched, and shown under the title.
    pub text: String,
    /// Further words to find it by, not shown. Of a page that is read from top to bottom, all of
    /// its words: they are put here when the page is made.
    pub more: String,
    /// Path relative to the root of the site.
    pub path: String,
}

pub(super) fn page(builder: &Builder) -> Page<SearchPage> {
    let title = builder.say("site-search", &[]);
    let about = builder.say("site-search-description", &[]);
    builder.page(&["search"], Section::Search, title, about, Vec::new(), SearchPage {})
}

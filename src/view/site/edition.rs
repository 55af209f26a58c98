//! The site in one language, and in all.

use std::collections::BTreeMap;

use serde::Serialize;

use super::body::Body;
use super::builder::Builder;
use super::folders;
use super::page::{Link, NavigationItem, Page, Phrase, Section};
use super::search::SearchEntry;
use super::table::Downloads;
use crate::view::voice::{LevelKey, SchoolBlock, Words};

/// The whole public site.
#[derive(Clone, Debug, Serialize)]
pub struct Site {
    /// One edition a language; the first is at the root.
    pub editions: Vec<Edition>,
    /// The signed list of issued documents, as JSON, when there is one.
    #[serde(skip)]
    pub issued: Option<String>,
    /// Pictures of the school's own pages, by their names.
    #[serde(skip)]
    pub pictures: BTreeMap<String, Vec<u8>>,
    /// Files of data to download, the same for all languages.
    pub downloads: Downloads,
}

/// The site in one language.
#[derive(Clone, Debug, Serialize)]
pub struct Edition {
    /// BCP 47 language.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Fixed words of the pages by message key, without the `site-` the key starts with.
    pub words: Words,
    /// The school, for head and foot.
    pub school: SchoolBlock,
    /// Main navigation.
    pub navigation: Vec<NavigationItem>,
    /// Path of the home page.
    pub home: String,
    /// The search page.
    pub search: Link,
    /// The list of standards, when a competency answers any.
    pub standards: Option<Link>,
    /// Path of the script that holds the index of the search.
    pub index_script: String,
    /// The page that checks issued documents, when there are any.
    pub verify: Option<Link>,
    /// The levels, lowest first.
    pub levels: Vec<LevelKey>,
    /// "As of 18 December 2026".
    pub as_of: String,
    /// Every colour of a level, as the scales name them.
    #[serde(skip)]
    pub colors: Vec<String>,
    /// Everything that can be found.
    #[serde(skip)]
    pub index: Vec<SearchEntry>,
    /// Every page, in the order in which they are best read.
    #[serde(skip)]
    pub pages: Vec<Page<Body>>,
}

pub(super) fn edition(
    builder: &Builder,
    pages: Vec<Page<Body>>,
    index: Vec<SearchEntry>,
) -> Edition {
    let item = |section, key: &str, parts: &[&str]| NavigationItem {
        section,
        link: builder.fixed_link(key, parts),
    };
    let own = pages.iter().filter_map(|page| match &page.body {
        Body::Own(own) => Some(NavigationItem {
            section: page.head.section,
            link: Link {
                text: Phrase { text: page.head.title.clone(), lang: own.lang.clone() },
                path: page.head.path.as_str().trim_start_matches("public/").to_string(),
            },
        }),
        _ => None,
    });
    let own: Vec<NavigationItem> = own.collect();
    let has_standards = pages.iter().any(|page| matches!(page.body, Body::Standards(_)));
    Edition {
        lang: builder.language.tag().to_string(),
        dir: builder.language.dir(),
        words: builder.language.words("site-"),
        school: builder.school_block(),
        navigation: [
            item(Section::Catalog, "site-competencies", &["competencies"]),
            item(Section::Courses, "site-courses", &["courses"]),
            item(Section::Graduation, "site-graduation", &["graduation"]),
            item(Section::HowItWorks, "site-how-it-works", &folders::FAMILIES),
            item(Section::Colleges, "site-colleges", &folders::COLLEGES),
        ]
        .into_iter()
        .chain(own)
        .collect(),
        home: builder.path(&[]),
        search: builder.fixed_link("site-search", &["search"]),
        standards: has_standards.then(|| builder.fixed_link("site-standards", &folders::STANDARDS)),
        index_script: format!("assets/search.{}.js", builder.language.tag()),
        verify: builder
            .checks_documents
            .then(|| builder.fixed_link("site-verify", &folders::VERIFY)),
        levels: builder.level_keys(),
        as_of: builder.say("site-as-of", &[("date", builder.date(builder.as_of).into())]),
        colors: builder
            .model
            .scales
            .values()
            .flat_map(|scale| &scale.levels)
            .map(|level| level.color.to_string())
            .collect(),
        index,
        pages,
    }
}

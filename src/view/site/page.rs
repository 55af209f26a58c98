//! The frame that all pages of the site share.

use serde::Serialize;

use crate::base::OutPath;
pub use crate::view::voice::Phrase;

/// An entry of the main navigation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NavigationItem {
    /// Which pages it stands for.
    pub section: Section,
    /// The place where it leads.
    pub link: Link,
}

/// The parts of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// The home page.
    Home,
    /// Subjects, bands and competencies.
    Catalog,
    /// Courses.
    Courses,
    /// Graduation.
    Graduation,
    /// The way mastery works here.
    HowItWorks,
    /// The page for colleges.
    Colleges,
    /// A page that the school wrote itself, by its place among them.
    Own(usize),
    /// Search.
    Search,
}

/// One page, by its body.
#[derive(Clone, Debug, Serialize)]
pub struct Page<B> {
    /// The head that every page has.
    pub head: Head,
    /// The body of this one.
    pub body: B,
}

/// The head that every page has.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    /// The place where it is written.
    #[serde(skip)]
    pub path: OutPath,
    /// From the page's folder to the root of the site, `../../`; empty at the root. Every
    /// other path in a page is relative to the root.
    pub root: String,
    /// Its address on the web, when the school says where its catalog is.
    pub address: Option<String>,
    /// The page's own title, in plain text.
    pub title: String,
    /// A sentence about it, for search engines.
    pub description: String,
    /// The part of the site it is in.
    pub section: Section,
    /// The way to it from home, without the page itself.
    pub crumbs: Vec<Link>,
    /// The same page in the other languages, and this one's; empty when there is but one.
    pub alternates: Vec<Alternate>,
    /// The subject as JSON-LD.
    #[serde(skip)]
    pub linked_data: Option<serde_json::Value>,
}

/// A page in some language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alternate {
    /// BCP 47 language.
    pub lang: String,
    /// The language's name for itself.
    pub name: String,
    /// Its place, relative to the root of the site.
    pub path: String,
    /// True for the page one is on.
    pub here: bool,
}

/// Words that lead to a page of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The text.
    pub text: Phrase,
    /// Path relative to the root of the site.
    pub path: String,
}

/// A competency and its page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LinkedCompetency {
    /// Code.
    pub code: String,
    /// Title and page.
    pub link: Link,
}

/// True for an address that a browser may follow.
pub(super) fn is_followed(uri: &str) -> bool {
    uri.starts_with("https://") || uri.starts_with("http://")
}

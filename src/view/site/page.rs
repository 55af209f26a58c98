//! The site and what all of its pages share.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    BandPage, CatalogPage, CollegesPage, CompetencyPage, CoursePage, CoursesPage, Downloads,
    FamiliesPage, GraduationPage, HabitsPage, HomePage, MovedPage, OwnPage, SearchEntry,
    SearchPage, StandardPage, StandardsPage, SubjectPage, VerifyPage, WholePage,
};
use crate::base::OutPath;
pub use crate::view::voice::Phrase;
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
    pub pages: Vec<Page>,
}

/// An entry of the main navigation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NavigationItem {
    /// Which pages it stands for.
    pub section: Section,
    /// Where it leads.
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
    /// How mastery works here.
    HowItWorks,
    /// The page for colleges.
    Colleges,
    /// A page that the school wrote itself, by its place among them.
    Own(usize),
    /// Search.
    Search,
}

/// One page.
#[derive(Clone, Debug, Serialize)]
pub struct Page {
    /// The head that every page has.
    pub head: Head,
    /// The body of this one.
    pub body: Body,
}

/// The head that every page has.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    /// Where it is written.
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
    /// Where it is, relative to the root of the site.
    pub path: String,
    /// True for the page one is on.
    pub here: bool,
}

/// The body of a page; every kind has a template of its own.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "each variant is documented by the page it holds")]
pub enum Body {
    Home(HomePage),
    Catalog(CatalogPage),
    Whole(WholePage),
    Subject(SubjectPage),
    Band(BandPage),
    Competency(Box<CompetencyPage>),
    Moved(MovedPage),
    Courses(CoursesPage),
    Course(CoursePage),
    Graduation(GraduationPage),
    Families(FamiliesPage),
    Colleges(CollegesPage),
    Habits(HabitsPage),
    Standards(StandardsPage),
    Standard(StandardPage),
    Own(OwnPage),
    Search(SearchPage),
    Verify(VerifyPage),
    /// Said in place of a page that does not exist.
    Missing {
        /// Path part of the address the site is at, when it is known: the server gives
        /// this page at any address, so that its links cannot be relative.
        base: Option<String>,
    },
}

impl Body {
    /// True for a page of sentences that is read from top to bottom, so that each of its words may
    /// be searched for. What other pages say is searched by what they are about.
    pub fn is_read_through(&self) -> bool {
        matches!(
            self,
            Body::Graduation(_)
                | Body::Families(_)
                | Body::Colleges(_)
                | Body::Habits(_)
                | Body::Own(_)
        )
    }
}

/// Words that lead to a page of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The text.
    pub text: Phrase,
    /// Path relative to the root of the site.
    pub path: String,
}

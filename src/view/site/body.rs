//! The body of any page, and the way from a page of one kind to a page of any.

use serde::Serialize;

use super::page::Page;
use super::{
    BandPage, CatalogPage, CollegesPage, CompetencyPage, CoursePage, CoursesPage, FamiliesPage,
    GraduationPage, HabitsPage, HomePage, MissingPage, MovedPage, OwnPage, SearchPage,
    StandardPage, StandardsPage, SubjectPage, VerifyPage, WholePage,
};

/// The type that a page is held in: its own, or the one that is named for a large page.
macro_rules! held {
    ($page:ty) => {
        $page
    };
    ($page:ty, $held:ty) => {
        $held
    };
}

/// The kinds of bodies, and the way from each to a body of any kind.
macro_rules! bodies {
    ($($variant:ident($page:ty $(, $held:ty)?)),* $(,)?) => {
        /// The body of a page; every kind has a template of its own.
        #[derive(Clone, Debug, Serialize)]
        #[serde(untagged)]
        #[expect(missing_docs, reason = "each variant is documented by the page it holds")]
        pub enum Body {
            $($variant(held!($page $(, $held)?)),)*
        }

        $(impl From<$page> for Body {
            fn from(page: $page) -> Self {
                Body::$variant(page.into())
            }
        })*
    };
}

bodies!(
    Home(HomePage),
    Catalog(CatalogPage),
    Whole(WholePage),
    Subject(SubjectPage),
    Band(BandPage),
    Competency(CompetencyPage, Box<CompetencyPage>),
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
    Missing(MissingPage),
);

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

impl<B: Into<Body>> Page<B> {
    /// The same page, among those of other kinds.
    pub(super) fn any(self) -> Page<Body> {
        Page { head: self.head, body: self.body.into() }
    }
}

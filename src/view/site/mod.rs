//! The public site: the catalog of competencies, courses, and how the school works.
//!
//! Everything here is built from the framework, the courses, the scales and the
//! policy. No type of this module can hold a student.

mod band;
mod builder;
mod case;
mod catalog;
mod competency;
mod course;
mod graduation;
mod habits;
mod history;
mod home;
mod how;
mod linked;
mod map;
mod own;
mod page;
mod search;
mod standard;
mod subject;
mod table;
mod verify;
mod whole;

#[cfg(test)]
pub(crate) mod sample;

pub use band::BandPage;
pub use catalog::{CatalogCell, CatalogPage, CatalogRow};
pub use competency::{
    CompetencyPage, IndicatorLine, LinkedCompetency, RubricLine, Standard, WhereItCounts,
};
pub use course::{CertifiedLine, CourseGroup, CourseLine, CoursePage, CoursesPage, Description};
pub use graduation::{GraduationPage, RequirementBlock};
pub use habits::{HabitCard, HabitsPage};
pub use history::{EarlierPart, EarlierVersion, MovedPage};
pub use home::{BandCard, HomePage, Onward, SubjectCard};
pub use how::{CollegesPage, FamiliesPage, RuleBlock, ScaleRow};
pub use map::{Map, MapEdge, MapHead, MapLane, MapNode, MapPlace, MapRows};
pub use own::{OwnPage, OwnPages, OwnText, Target, page_name};
pub use page::{Alternate, Body, Edition, Head, Link, NavigationItem, Page, Phrase, Section, Site};
pub use search::{SearchEntry, SearchPage};
pub use standard::{StandardLine, StandardPage, StandardsPage};
pub use subject::{BandGroup, CompetencyLine, SubjectPage};
pub use table::Downloads;
pub use verify::{Finding, VerifyPage};
pub use whole::{WholeLine, WholePage, WholeSubject};

use crate::base::Date;
use crate::model::Model;
use crate::policy::Rules;
use crate::view::voice::Catalog;
use builder::Builder;

/// The options of a site.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// The day the site speaks of: competencies and courses in force on it are shown.
    pub as_of: Date,
    /// Languages of the site by BCP 47 tag. The first one's pages are at the root, those of
    /// each other in a folder of its name. Never empty.
    pub languages: &'a [String],
    /// The signed list of the documents that the school has issued, when it has issued any: the
    /// site then has a page that checks them.
    pub issued: Option<&'a str>,
    /// The pages that the school writes itself.
    pub own: &'a OwnPages,
    /// Documents on paper that the site leads to.
    pub papers: &'a Papers,
}

/// Documents on paper for everybody: of each the paths from the root of the site, one a language in
/// their order; none where there is no such document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Papers {
    /// The catalog as a book.
    pub book: Vec<String>,
    /// The school profile.
    pub profile: Vec<String>,
}

/// The whole site in every language asked for.
pub fn build(model: &Model, rules: &Rules, catalog: &Catalog, options: &Options) -> Site {
    let editions = (0..options.languages.len())
        .map(|at| edition(&Builder::new(model, rules, catalog, options, at)))
        .collect();
    let issued = options.issued.map(str::to_string);
    Site {
        issued,
        pictures: options.own.pictures.clone(),
        editions,
        downloads: table::downloads(&Builder::new(model, rules, catalog, options, 0)),
    }
}

fn edition(builder: &Builder) -> Edition {
    let mut pages = vec![home::page(builder), catalog::page(builder)];
    pages.extend(whole::page(builder));
    pages.extend(subject::pages(builder));
    pages.extend(band::pages(builder));
    pages.extend(competency::pages(builder));
    pages.extend(history::pages(builder));
    pages.extend(course::pages(builder));
    pages.push(graduation::page(builder));
    pages.extend(how::pages(builder));
    pages.extend(habits::page(builder));
    pages.extend(standard::pages(builder));
    pages.extend(own::pages(builder));
    pages.push(search::page(builder));
    if builder.checks_documents {
        pages.push(verify::page(builder));
    }
    if builder.is_first() {
        pages.push(builder.missing_page());
    }
    let index = search::index(builder, &pages);
    builder.edition(pages, index)
}

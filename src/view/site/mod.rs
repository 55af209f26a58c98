//! The public site: the catalog of competencies, courses, and how the school works.
//!
//! Everything here is built from the framework, the courses, the scales and the
//! policy. No type of this module can hold a student.

mod band;
mod body;
mod builder;
mod case;
mod catalog;
mod competency;
mod competency_line;
mod course;
mod course_line;
mod diploma_page;
mod edition;
mod folders;
mod habits;
mod history;
mod home;
mod how;
mod index;
mod linked;
mod map;
mod missing;
mod moved;
mod own;
mod own_pages;
mod page;
mod search;
mod standard;
mod subject;
mod table;
mod verify;
mod whole;
mod words;

#[cfg(test)]
pub(crate) mod sample;

pub use band::BandPage;
pub use body::Body;
pub use builder::{Options, Papers};
pub use catalog::{CatalogCell, CatalogPage, CatalogRow};
pub use competency::{CompetencyPage, IndicatorLine, RubricLine, Standard, WhereItCounts};
pub use competency_line::{BandGroup, CompetencyLine};
pub use course::{CertifiedLine, CourseGroup, CoursePage, CoursesPage, Description};
pub use course_line::CourseLine;
pub use diploma_page::{GraduationPage, NamedCourse, RequirementBlock};
pub use edition::{Edition, Site};
pub use habits::{HabitCard, HabitsPage};
pub use history::{EarlierPart, EarlierVersion};
pub use home::{BandCard, HomePage, Onward, SubjectCard};
pub use how::{CollegesPage, FamiliesPage, RuleBlock, ScaleRow};
pub use map::{Map, MapEdge, MapHead, MapLane, MapNode, MapPlace, MapRows};
pub use missing::MissingPage;
pub use moved::MovedPage;
pub use own::OwnPage;
pub use own_pages::{OwnPages, OwnText, Target, page_name};
pub use page::{Alternate, Head, Link, LinkedCompetency, NavigationItem, Page, Phrase, Section};
pub use search::{SearchEntry, SearchPage};
pub use standard::{StandardLine, StandardPage, StandardsPage};
pub use subject::SubjectPage;
pub use table::Downloads;
pub use verify::{Finding, VerifyPage};
pub use whole::{WholeLine, WholePage, WholeSubject};

use crate::model::Model;
use crate::policy::Rules;
use crate::view::voice::Catalog;
use builder::Builder;

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
    let mut pages = vec![home::page(builder).any(), catalog::page(builder).any()];
    pages.extend(whole::page(builder).map(Page::any));
    pages.extend(all(subject::pages(builder)));
    pages.extend(all(band::pages(builder)));
    pages.extend(all(competency::pages(builder)));
    pages.extend(all(moved::pages(builder)));
    pages.push(course::list(builder).any());
    pages.extend(all(course::pages(builder)));
    pages.push(diploma_page::page(builder).any());
    pages.push(how::families(builder).any());
    pages.push(how::colleges(builder).any());
    pages.extend(habits::page(builder).map(Page::any));
    pages.extend(standard::list(builder).map(Page::any));
    pages.extend(all(standard::pages(builder)));
    pages.extend(all(own::pages(builder)));
    pages.push(search::page(builder).any());
    if builder.checks_documents {
        pages.push(verify::page(builder).any());
    }
    if builder.is_first() {
        pages.push(missing::page(builder).any());
    }
    let index = index::of(builder, &pages);
    edition::edition(builder, pages, index)
}

/// Pages of one kind, among those of others.
fn all<B: Into<Body>>(pages: Vec<Page<B>>) -> impl Iterator<Item = Page<Body>> {
    pages.into_iter().map(Page::any)
}

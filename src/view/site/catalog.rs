//! The catalog on one page: subjects down, bands across.

use serde::Serialize;

use super::builder::Builder;
use super::page::{Link, Page, Section};
use super::{Downloads, LinkedCompetency, map};
use crate::base::Idx;
use crate::model::framework::{Band, Subject};

/// Every competency, by subject and band.
#[derive(Clone, Debug, Serialize)]
pub struct CatalogPage {
    /// Bands, lowest first.
    pub bands: Vec<Link>,
    /// The map of everything, where there is one.
    pub map: Option<Link>,
    /// One row a subject.
    pub rows: Vec<CatalogRow>,
    /// The framework as a table and as CASE, relative to the root of the site.
    pub csv: &'static str,
    /// See `csv`.
    pub json: &'static str,
    /// The same as a book.
    pub book: Option<Link>,
}

/// A subject's row.
#[derive(Clone, Debug, Serialize)]
pub struct CatalogRow {
    /// The subject's page.
    pub subject: Link,
    /// One cell a band.
    pub cells: Vec<CatalogCell>,
    /// Competencies that are in no band.
    pub others: Vec<LinkedCompetency>,
}

/// The cell in which a subject and a band meet.
#[derive(Clone, Debug, Serialize)]
pub struct CatalogCell {
    /// The band's page.
    pub band: Link,
    /// Competencies in order.
    pub competencies: Vec<LinkedCompetency>,
}

pub(super) fn page(builder: &Builder) -> Page<CatalogPage> {
    let framework = &builder.model.framework;
    let bands: Vec<Idx<Band>> = framework.bands.indices().collect();
    let at = |subject: Idx<Subject>, band: Option<Idx<Band>>| -> Vec<LinkedCompetency> {
        builder
            .competencies()
            .filter(|(_, c)| c.subject == subject && c.band == band)
            .map(|(idx, _)| builder.competency_link(idx))
            .collect()
    };
    let rows = framework.subjects.indices().map(|subject| CatalogRow {
        subject: builder.subject_link(subject),
        cells: bands
            .iter()
            .map(|&band| CatalogCell {
                band: builder.band_link(band),
                competencies: at(subject, Some(band)),
            })
            .collect(),
        others: at(subject, None),
    });
    let body = CatalogPage {
        bands: bands.iter().map(|&band| builder.band_link(band)).collect(),
        map: map::of_school(builder)
            .map(|_| builder.fixed_link("site-map", &super::folders::WHOLE)),
        rows: rows.collect(),
        csv: Downloads::CSV,
        json: Downloads::JSON,
        book: builder.paper_link("site-download-book", |papers| &papers.book),
    };
    let title = builder.say("site-all-competencies", &[]);
    let about = builder.say("site-catalog-description", &[]);
    builder.page(&["competencies"], Section::Catalog, title, about, Vec::new(), body)
}

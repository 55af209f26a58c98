//! The map of the whole school, and the same as text.

use serde::Serialize;

use super::builder::Builder;
use super::folders::WHOLE;
use super::map::{self, Map};
use super::page::LinkedCompetency;
use super::page::{Link, Page, Section};

/// The way everything builds on each other.
#[derive(Clone, Debug, Serialize)]
pub struct WholePage {
    /// The map.
    pub map: Map,
    /// The same as text, a table a subject.
    pub subjects: Vec<WholeSubject>,
}

/// A subject of it.
#[derive(Clone, Debug, Serialize)]
pub struct WholeSubject {
    /// The subject's page.
    pub link: Link,
    /// Its competencies.
    pub lines: Vec<WholeLine>,
}

/// A competency of it.
#[derive(Clone, Debug, Serialize)]
pub struct WholeLine {
    /// Code, title and page.
    pub competency: LinkedCompetency,
    /// Its band.
    pub band: Option<Link>,
    /// Its prerequisites.
    pub before: Vec<LinkedCompetency>,
    /// The competencies it opens.
    pub opens: Vec<LinkedCompetency>,
}

/// The page, unless there is no such map: nothing builds on anything, or too much does for one
/// page.
pub(super) fn page(builder: &Builder) -> Option<Page<WholePage>> {
    let map = map::of_school(builder)?;
    let subjects = builder.model.framework.subjects.indices().map(|subject| {
        let own = builder.competencies().filter(|(_, c)| c.subject == subject);
        let lines = own.map(|(idx, competency)| WholeLine {
            competency: builder.competency_link(idx),
            band: competency.band.map(|band| builder.band_link(band)),
            before: builder.competency_links(&competency.prerequisites),
            opens: builder.competency_links(&competency.opens),
        });
        WholeSubject { link: builder.subject_link(subject), lines: lines.collect() }
    });
    let body = WholePage { map, subjects: subjects.filter(|s| !s.lines.is_empty()).collect() };
    let title = builder.say("site-map", &[]);
    let about = builder.say("site-map-description", &[]);
    let crumbs = vec![builder.fixed_link("site-competencies", &["competencies"])];
    Some(builder.page(&WHOLE, Section::Catalog, title, about, crumbs, body))
}

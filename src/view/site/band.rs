//! A band: its competencies in every subject.

use serde::Serialize;

use super::builder::Builder;
use super::competency_line::{BandGroup, line};
use super::page::{Link, Page, Phrase, Section};
use crate::base::Idx;
use crate::model::framework::Band;

/// A band's page.
#[derive(Clone, Debug, Serialize)]
pub struct BandPage {
    /// Title.
    pub title: Phrase,
    /// "19 competencies".
    pub count: String,
    /// Competencies by subject.
    pub subjects: Vec<BandGroup>,
    /// The band before.
    pub before: Option<Link>,
    /// The band after.
    pub after: Option<Link>,
}

pub(super) fn pages(builder: &Builder) -> Vec<Page<BandPage>> {
    builder.model.framework.bands.indices().map(|idx| page(builder, idx)).collect()
}

fn page(builder: &Builder, idx: Idx<Band>) -> Page<BandPage> {
    let framework = &builder.model.framework;
    let band = &framework.bands[idx];
    let members: Vec<_> = builder.competencies().filter(|(_, c)| c.band == Some(idx)).collect();
    let subjects = framework.subjects.indices().filter_map(|subject| {
        let of_subject = members.iter().filter(|(_, c)| c.subject == subject);
        let competencies: Vec<_> = of_subject.map(|(idx, _)| line(builder, *idx)).collect();
        let link = Some(builder.subject_link(subject));
        (!competencies.is_empty()).then_some(BandGroup { link, competencies })
    });
    let neighbour = |distance: isize| {
        let at = idx.position().checked_add_signed(distance)?;
        framework.bands.indices().nth(at).map(|idx| builder.band_link(idx))
    };
    let title = builder.phrase(&band.code, "title", &band.title);
    let count = builder.say("site-competency-count", &[("count", members.len().into())]);
    let body = BandPage {
        title: title.clone(),
        count: count.clone(),
        subjects: subjects.collect(),
        before: neighbour(-1),
        after: neighbour(1),
    };
    builder.page(
        &["bands", &builder.folder("bands", &band.code)],
        Section::Catalog,
        title.text,
        count,
        vec![builder.fixed_link("site-competencies", &["competencies"])],
        body,
    )
}

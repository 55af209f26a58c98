//! A subject: its pathway, and its competencies by band.

use serde::Serialize;

use super::builder::Builder;
use super::competency_line::{BandGroup, line};
use super::course_line::{self, CourseLine};
use super::linked;
use super::map::{self, Map};
use super::page::{Page, Phrase, Section};

use crate::base::Idx;
use crate::model::framework::{Competency, Subject};

/// A subject's page.
#[derive(Clone, Debug, Serialize)]
pub struct SubjectPage {
    /// Code.
    pub code: String,
    /// Its page.
    pub path: String,
    /// Title.
    pub title: Phrase,
    /// The description.
    pub description: Option<Phrase>,
    /// "13 competencies".
    pub count: String,
    /// The way its competencies build on each other; absent when none does.
    pub map: Option<Map>,
    /// Competencies by band, lowest first.
    pub bands: Vec<BandGroup>,
    /// Courses listed under it.
    pub courses: Vec<CourseLine>,
}

pub(super) fn pages(builder: &Builder) -> Vec<Page<SubjectPage>> {
    builder.model.framework.subjects.indices().map(|idx| page(builder, idx)).collect()
}

fn page(builder: &Builder, idx: Idx<Subject>) -> Page<SubjectPage> {
    let framework = &builder.model.framework;
    let subject = &framework.subjects[idx];
    let members: Vec<(Idx<Competency>, &Competency)> =
        builder.competencies().filter(|(_, c)| c.subject == idx).collect();
    let bands = framework.bands.indices().map(Some).chain([None]);
    let groups = bands.filter_map(|band| {
        let of_band = members.iter().filter(|(_, c)| c.band == band);
        let competencies: Vec<_> = of_band.map(|(idx, _)| line(builder, *idx)).collect();
        let link = band.map(|band| builder.band_link(band));
        (!competencies.is_empty()).then_some(BandGroup { link, competencies })
    });
    let title = builder.subject_title(idx);
    let description = subject
        .description
        .as_deref()
        .map(|text| builder.phrase(&subject.code, "description", text));
    let count = builder.say("site-competency-count", &[("count", members.len().into())]);
    let about = description.as_ref().map_or_else(|| count.clone(), |phrase| phrase.text.clone());
    let body = SubjectPage {
        code: subject.code.to_string(),
        path: builder.subject_link(idx).path,
        title: title.clone(),
        description,
        count,
        map: map::of_subject(builder, idx),
        bands: groups.collect(),
        courses: builder
            .model
            .courses
            .values()
            .filter(|course| course.subject == Some(idx))
            .map(|course| course_line::line(builder, course))
            .collect(),
    };
    let mut page = builder.page(
        &["subjects", &builder.folder("subjects", &subject.code)],
        Section::Catalog,
        title.text,
        about,
        vec![builder.fixed_link("site-competencies", &["competencies"])],
        body,
    );
    page.head.linked_data = Some(linked::term_set(builder, subject, &page.head));
    page
}

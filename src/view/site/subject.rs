//! A subject: its pathway, and its competencies by band.

use serde::Serialize;

use super::builder::Builder;
use super::course::{self, CourseLine};
use super::map::{self, Map};
use super::page::{Body, Link, Page, Phrase, Section};
use super::{LinkedCompetency, linked};
use crate::base::Idx;
use crate::model::framework::{Competency, Milestone, Subject};

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
    /// How its competencies build on each other; absent when none does.
    pub map: Option<Map>,
    /// Competencies by band, lowest first.
    pub bands: Vec<BandGroup>,
    /// Courses listed under it.
    pub courses: Vec<CourseLine>,
}

/// Competencies of one band, or of one subject of a band.
#[derive(Clone, Debug, Serialize)]
pub struct BandGroup {
    /// The band's or subject's page; nothing for competencies in no band.
    pub link: Option<Link>,
    /// Competencies in order.
    pub competencies: Vec<CompetencyLine>,
}

/// A competency in a list.
#[derive(Clone, Debug, Serialize)]
pub struct CompetencyLine {
    /// Code, title and page.
    pub competency: LinkedCompetency,
    /// The statement.
    pub statement: Phrase,
    /// "Grade 10, by the end of period 2".
    pub milestone: Option<String>,
    /// Its prerequisites.
    pub before: Vec<LinkedCompetency>,
}

pub(super) fn pages(builder: &Builder) -> Vec<Page> {
    builder.model.framework.subjects.indices().map(|idx| page(builder, idx)).collect()
}

fn page(builder: &Builder, idx: Idx<Subject>) -> Page {
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
            .map(|course| course::line(builder, course))
            .collect(),
    };
    let mut page = builder.page(
        &["subjects", &subject.code],
        Section::Catalog,
        title.text,
        about,
        vec![builder.fixed_link("site-competencies", &["competencies"])],
        Body::Subject(body),
    );
    page.head.linked_data = Some(linked::term_set(builder, subject, &page.head));
    page
}

pub(super) fn line(builder: &Builder, idx: Idx<Competency>) -> CompetencyLine {
    let competency = &builder.model.framework.competencies[idx];
    CompetencyLine {
        competency: builder.competency_link(idx),
        statement: builder.phrase(&competency.code, "statement", &competency.statement),
        milestone: milestone(builder, competency),
        before: builder.competency_links(&competency.prerequisites),
    }
}

pub(super) fn milestone(builder: &Builder, competency: &Competency) -> Option<String> {
    competency.milestone.map(|milestone| milestone_of(builder, milestone))
}

pub(super) fn milestone_of(builder: &Builder, milestone: Milestone) -> String {
    let args = [
        ("grade", milestone.grade.to_string().into()),
        ("period", usize::from(milestone.period).into()),
    ];
    builder.say("site-milestone", &args)
}

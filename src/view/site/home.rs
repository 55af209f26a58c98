//! The home page.

use serde::Serialize;

use super::builder::Builder;
use super::habits::{self, HabitCard};
use super::page::{Link, Page, Phrase, Section};
use super::{folders, linked};

/// The home page.
#[derive(Clone, Debug, Serialize)]
pub struct HomePage {
    /// Subjects in order.
    pub subjects: Vec<SubjectCard>,
    /// Bands in order, lowest first.
    pub bands: Vec<BandCard>,
    /// "77 competencies in 7 subjects".
    pub count: String,
    /// The catalog of competencies.
    pub catalog: Link,
    /// Pages to go on to, with a note.
    pub onward: Vec<Onward>,
    /// Habits of work, which are apart from every level.
    pub habits: Vec<HabitCard>,
}

/// A subject on the home page.
#[derive(Clone, Debug, Serialize)]
pub struct SubjectCard {
    /// The subject's page.
    pub link: Link,
    /// The description of the subject.
    pub description: Option<Phrase>,
    /// "13 competencies".
    pub count: String,
}

/// A band on the home page.
#[derive(Clone, Debug, Serialize)]
pub struct BandCard {
    /// The band's page.
    pub link: Link,
    /// "19 competencies".
    pub count: String,
}

/// A way on from the home page.
#[derive(Clone, Debug, Serialize)]
pub struct Onward {
    /// The page.
    pub link: Link,
    /// The number of things in it, in words.
    pub note: String,
}

pub(super) fn page(builder: &Builder) -> Page<HomePage> {
    let model = builder.model;
    let count = |count: usize| builder.say("site-competency-count", &[("count", count.into())]);
    let subjects = model.framework.subjects.iter().map(|(idx, subject)| SubjectCard {
        link: builder.subject_link(idx),
        description: subject
            .description
            .as_deref()
            .map(|text| builder.phrase(&subject.code, "description", text)),
        count: count(builder.competencies().filter(|(_, c)| c.subject == idx).count()),
    });
    let bands = model.framework.bands.indices().map(|idx| BandCard {
        link: builder.band_link(idx),
        count: count(builder.competencies().filter(|(_, c)| c.band == Some(idx)).count()),
    });
    let body = HomePage {
        subjects: subjects.collect(),
        bands: bands.collect(),
        count: count(builder.competencies().count()),
        catalog: builder.fixed_link("site-all-competencies", &["competencies"]),
        onward: onward(builder),
        habits: habits::cards(builder),
    };
    let title = builder.say("site-title", &[]);
    let about =
        builder.say("site-home-description", &[("school", model.school.name.to_string().into())]);
    let mut page = builder.page(&[], Section::Home, title, about, Vec::new(), body);
    page.head.linked_data = Some(linked::school(builder));
    page
}

fn onward(builder: &Builder) -> Vec<Onward> {
    let courses = [("count", builder.courses().count().into())];
    let to = |key: &str, folder: &[&str], note: String| Onward {
        link: builder.fixed_link(key, folder),
        note,
    };
    let note = |key: &str| builder.say(key, &[]);
    vec![
        to("site-courses", &["courses"], builder.say("site-course-count", &courses)),
        to("site-graduation", &["graduation"], note("site-graduation-description")),
        to("site-for-families", &folders::FAMILIES, note("site-families-description")),
        to("site-for-colleges", &folders::COLLEGES, note("site-colleges-description")),
    ]
}

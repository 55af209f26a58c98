//! Courses and the competencies they certify.

use serde::Serialize;

use super::builder::Builder;
use super::competency_line::{self, CompetencyLine};
use super::course_line::{CourseLine, line};
use super::linked;
use super::page::{Link, Page, Phrase, Section};
use crate::model::course::Course;
use crate::view::voice::{Prose, prose};

/// The list of courses.
#[derive(Clone, Debug, Serialize)]
pub struct CoursesPage {
    /// Courses by subject.
    pub groups: Vec<CourseGroup>,
    /// "34 courses".
    pub count: String,
}

/// Courses of one subject.
#[derive(Clone, Debug, Serialize)]
pub struct CourseGroup {
    /// The subject; nothing for courses listed under none.
    pub subject: Option<Link>,
    /// Courses in order.
    pub courses: Vec<CourseLine>,
}

/// A course's page.
#[derive(Clone, Debug, Serialize)]
pub struct CoursePage {
    /// The facts that a list shows too.
    pub line: CourseLine,
    /// Title.
    pub title: Phrase,
    /// Subject it is listed under.
    pub subject: Option<Link>,
    /// School Courses for the Exchange of Data code.
    pub sced: Option<String>,
    /// The description.
    pub description: Option<Description>,
    /// Competencies it certifies, with their weight when weights differ.
    pub certifies: Vec<CertifiedLine>,
}

/// The description of a course.
#[derive(Clone, Debug, Serialize)]
pub struct Description {
    /// The text.
    pub prose: Prose,
    /// Its language when it is not the page's.
    pub lang: Option<String>,
}

/// A competency of a course.
#[derive(Clone, Debug, Serialize)]
pub struct CertifiedLine {
    /// The competency.
    pub line: CompetencyLine,
    /// "counts double": its weight, where the course's competencies weigh differently.
    pub weight: Option<String>,
}

pub(super) fn pages(builder: &Builder) -> Vec<Page<CoursePage>> {
    builder.courses().map(|course| page(builder, course)).collect()
}

/// The list of all courses.
pub(super) fn list(builder: &Builder) -> Page<CoursesPage> {
    let model = builder.model;
    let subjects = model.framework.subjects.indices().map(Some).chain([None]);
    let groups = subjects.filter_map(|subject| {
        let courses: Vec<CourseLine> = builder
            .courses()
            .filter(|course| course.subject == subject)
            .map(|course| line(builder, course))
            .collect();
        let subject = subject.map(|subject| builder.subject_link(subject));
        (!courses.is_empty()).then_some(CourseGroup { subject, courses })
    });
    let count = builder.say("site-course-count", &[("count", builder.courses().count().into())]);
    let body = CoursesPage { groups: groups.collect(), count };
    let title = builder.say("site-courses", &[]);
    let about = builder.say("site-courses-description", &[]);
    builder.page(&["courses"], Section::Courses, title, about, Vec::new(), body)
}

fn page(builder: &Builder, course: &Course) -> Page<CoursePage> {
    let title = builder.phrase(&course.code, "title", &course.title);
    let description =
        course.description.as_deref().map(|text| builder.phrase(&course.code, "description", text));
    let certified: Vec<_> = builder.certified(course).collect();
    let weighted = certified.iter().any(|part| part.weight != certified[0].weight);
    let certifies = certified.iter().map(|certifies| CertifiedLine {
        line: competency_line::line(builder, certifies.competency),
        weight: weighted.then(|| {
            let weight = certifies.weight.exact();
            builder.say("site-weight", &[("weight", weight.into())])
        }),
    });
    let about = description.as_ref().map_or_else(|| title.text.clone(), |d| d.text.clone());
    let body = CoursePage {
        line: line(builder, course),
        title: title.clone(),
        subject: course.subject.map(|subject| builder.subject_link(subject)),
        sced: course.sced.as_deref().map(str::to_string),
        description: description
            .map(|phrase| Description { prose: prose(&phrase.text), lang: phrase.lang }),
        certifies: certifies.collect(),
    };
    let mut page = builder.page(
        &["courses", &builder.folder("courses", &course.code)],
        Section::Courses,
        title.text,
        about,
        vec![builder.fixed_link("site-courses", &["courses"])],
        body,
    );
    page.head.linked_data = Some(linked::course(builder, course, &page.head));
    page
}

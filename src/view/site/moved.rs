//! Pages of codes that something had: each leads to what it is called now.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::builder::Builder;
use super::page::{Link, LinkedCompetency, Page, Section};
use crate::base::Idx;
use crate::model::course::Course;

/// The page of a code that is used no longer.
#[derive(Clone, Debug, Serialize)]
pub struct MovedPage {
    /// The old code.
    pub code: String,
    /// The code that came after it.
    pub now: String,
    /// Title and page of what has that code.
    pub to: Link,
}

/// A page for each code that a competency or a course had, or has elsewhere, and nothing has now.
pub(super) fn pages(builder: &Builder) -> Vec<Page<MovedPage>> {
    let mut pages = of_competencies(builder);
    pages.extend(of_courses(builder));
    pages
}

fn of_competencies(builder: &Builder) -> Vec<Page<MovedPage>> {
    let taken: BTreeSet<&str> = builder.competencies().map(|(_, one)| &*one.code.value).collect();
    let mut pages = Vec::new();
    for (idx, competency) in builder.competencies() {
        let LinkedCompetency { code: now, link } = builder.competency_link(idx);
        for old in competency.old_codes().into_iter().filter(|code| !taken.contains(code)) {
            let crumb = builder.fixed_link("site-competencies", &["competencies"]);
            let body = MovedPage { code: old.to_string(), now: now.clone(), to: link.clone() };
            pages.push(page(builder, "competencies", Section::Catalog, crumb, body));
        }
    }
    pages
}

fn of_courses(builder: &Builder) -> Vec<Page<MovedPage>> {
    let pages = old_codes_of_courses(builder).into_iter().map(|(code, course)| {
        let (now, to) = (course.code.to_string(), builder.course_link(course));
        let crumb = builder.fixed_link("site-courses", &["courses"]);
        let body = MovedPage { code: code.to_string(), now, to };
        page(builder, "courses", Section::Courses, crumb, body)
    });
    pages.collect()
}

/// Codes of courses that are used no longer, and of courses that are over and go on under another
/// code; each with the course that is offered.
pub(super) fn old_codes_of_courses<'a>(builder: &Builder<'a>) -> BTreeMap<&'a str, &'a Course> {
    let offered: BTreeMap<&str, &Course> =
        builder.courses().map(|course| (&*course.code.value, course)).collect();
    let renamed = builder.model.old_codes_of_courses();
    let mut codes: BTreeMap<&str, &Course> =
        renamed.filter_map(|(old, now)| Some((old, *offered.get(now)?))).collect();
    let mut successors: BTreeMap<Idx<Course>, Vec<&Course>> = BTreeMap::new();
    for course in offered.values() {
        successors.entry(course.learning).or_default().push(course);
    }
    for course in builder.model.courses.values() {
        let is_over = course.validity.until.is_some_and(|last| last < builder.as_of);
        if let (true, Some([next])) = (is_over, successors.get(&course.learning).map(Vec::as_slice))
        {
            codes.insert(&course.code.value, next);
        }
    }
    codes.retain(|code, _| !offered.contains_key(code));
    codes
}

fn page(
    builder: &Builder,
    kind: &str,
    section: Section,
    crumb: Link,
    body: MovedPage,
) -> Page<MovedPage> {
    let codes = [("old", body.code.clone().into()), ("new", body.now.clone().into())];
    let title = builder.say("site-moved", &codes);
    let folder = [kind, &*builder.folder(kind, &body.code)];
    let mut page = builder.page(&folder, section, title, String::new(), vec![crumb], body);
    // The page that it leads to is the one to be found.
    page.head.address = None;
    page
}

//! The requirements of a diploma.

use serde::Serialize;

use super::builder::Builder;
use super::page::LinkedCompetency;
use super::page::{Link, Page, Section};
use crate::model::course::Course;
use crate::policy::rules::DiplomaRequirement;
use crate::view::voice::{Phrase, Sentence};

/// The requirements for graduation.
#[derive(Clone, Debug, Serialize)]
pub struct GraduationPage {
    /// "24 credits", when a number of credits is asked for in all.
    pub credits: Option<String>,
    /// The requirements of every diploma.
    pub requirements: Vec<RequirementBlock>,
    /// Seals and distinctions.
    pub distinctions: Vec<RequirementBlock>,
    /// The way credit comes about, and the page to read more.
    pub onward: Vec<Link>,
    /// The policy that these rules are of.
    pub policy: Sentence,
}

/// One requirement.
#[derive(Clone, Debug, Serialize)]
pub struct RequirementBlock {
    /// Title.
    pub title: Phrase,
    /// "4 credits", "all of these courses".
    pub asks: String,
    /// Courses it names, or whose credit counts.
    pub courses: Vec<NamedCourse>,
    /// "12 courses count here", for courses whose credit counts.
    pub courses_count: Option<String>,
    /// Competencies it names.
    pub competencies: Vec<LinkedCompetency>,
    /// Requirements it is made of.
    pub parts: Vec<RequirementBlock>,
}

/// A course that a requirement names.
#[derive(Clone, Debug, Serialize)]
pub struct NamedCourse {
    /// Title.
    pub title: Phrase,
    /// Its page; none where it is not on offer.
    pub page: Option<Link>,
}

pub(super) fn page(builder: &Builder) -> Page<GraduationPage> {
    let rule = &builder.rules.graduation;
    let shown = |distinction: bool| -> Vec<RequirementBlock> {
        let shown = rule.requirements.iter().filter(|r| r.distinction == distinction && !r.part);
        shown.map(|requirement| block(builder, requirement)).collect()
    };
    let body = GraduationPage {
        credits: rule.credits.as_ref().map(|credits| builder.credits(credits)),
        requirements: shown(false),
        distinctions: shown(true),
        onward: vec![
            builder.fixed_link("site-courses", &["courses"]),
            builder.fixed_link("site-for-families", &super::folders::FAMILIES),
            builder.fixed_link("site-for-colleges", &super::folders::COLLEGES),
        ],
        policy: builder.policy(),
    };
    let title = builder.say("site-graduation", &[]);
    let about = builder.say("site-graduation-description", &[]);
    builder.page(&["graduation"], Section::Graduation, title, about, Vec::new(), body)
}

fn block(builder: &Builder, requirement: &DiplomaRequirement) -> RequirementBlock {
    let mut block = RequirementBlock {
        title: builder.requirement_title(requirement),
        asks: builder.asks(requirement),
        courses: Vec::new(),
        courses_count: None,
        competencies: Vec::new(),
        parts: Vec::new(),
    };
    let need = &requirement.needs;
    if let Some(areas) = need.credit_areas() {
        let counts = |course: &Course| {
            course.areas.iter().any(|area| areas.iter().any(|a| *a.value == *area.value))
        };
        let courses = builder.courses().filter(|course| counts(course));
        block.courses = courses.map(|course| named(builder, course)).collect();
        let count = [("count", block.courses.len().into())];
        block.courses_count = Some(builder.say("site-courses-count-here", &count));
    }
    let courses = need.with.courses.iter().map(|&idx| builder.offered(idx));
    block.courses.extend(courses.map(|course| named(builder, course)));
    let competencies = need.with.competencies.iter().filter(|&&idx| builder.in_force(idx));
    block.competencies = competencies.map(|&idx| builder.competency_link(idx)).collect();
    let requirements = &builder.rules.graduation.requirements;
    let parts = need.with.parts.iter();
    block.parts = parts.map(|&at| self::block(builder, &requirements[at])).collect();
    block
}

fn named(builder: &Builder, course: &Course) -> NamedCourse {
    let Link { text, path } = builder.course_link(course);
    let page = builder.has_page(course).then(|| Link { text: text.clone(), path });
    NamedCourse { title: text, page }
}

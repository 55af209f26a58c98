//! What a diploma asks for.

use serde::Serialize;

use super::LinkedCompetency;
use super::builder::Builder;
use super::page::{Body, Link, Page, Section};
use crate::base::{Idx, Number};
use crate::model::course::Course;
use crate::policy::Need;
use crate::policy::rules::DiplomaRequirement;
use crate::view::voice::{Phrase, Sentence, amount};

/// The requirements for graduation.
#[derive(Clone, Debug, Serialize)]
pub struct GraduationPage {
    /// "24 credits", when a number of credits is asked for in all.
    pub credits: Option<String>,
    /// What every diploma asks for.
    pub requirements: Vec<RequirementBlock>,
    /// Seals and distinctions.
    pub distinctions: Vec<RequirementBlock>,
    /// How credit comes about, and where to read more.
    pub onward: Vec<Link>,
    /// Which rules these are.
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
    pub courses: Vec<Link>,
    /// "12 courses count here", for courses whose credit counts.
    pub courses_count: Option<String>,
    /// Competencies it names.
    pub competencies: Vec<LinkedCompetency>,
    /// Requirements it is made of.
    pub parts: Vec<RequirementBlock>,
}

pub(super) fn page(builder: &Builder) -> Page {
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
            builder.fixed_link("site-for-families", &super::how::FAMILIES),
            builder.fixed_link("site-for-colleges", &super::how::COLLEGES),
        ],
        policy: builder.policy(),
    };
    let title = builder.say("site-graduation", &[]);
    let about = builder.say("site-graduation-description", &[]);
    builder.page(
        &["graduation"],
        Section::Graduation,
        title,
        about,
        Vec::new(),
        Body::Graduation(body),
    )
}

fn block(builder: &Builder, requirement: &DiplomaRequirement) -> RequirementBlock {
    let mut block = RequirementBlock {
        title: builder.requirement_title(requirement),
        asks: String::new(),
        courses: Vec::new(),
        courses_count: None,
        competencies: Vec::new(),
        parts: Vec::new(),
    };
    let link = |idx: Idx<Course>| builder.course_link(builder.offered(idx));
    match &requirement.needs {
        Need::Credits { credits, areas, .. } => {
            block.asks = builder.credits(credits);
            if let Some(areas) = areas {
                let counts = |course: &Course| {
                    course.areas.iter().any(|area| areas.iter().any(|a| *a.value == *area.value))
                };
                let courses = builder.courses().filter(|course| counts(course));
                block.courses = courses.map(|course| builder.course_link(course)).collect();
                block.courses_count = Some(
                    builder
                        .say("site-courses-count-here", &[("count", block.courses.len().into())]),
                );
            } else {
                block.asks =
                    builder.say("site-credits-of-any-area", &[("credits", block.asks.into())]);
            }
        }
        Need::Years { count, .. } => {
            block.asks = match count {
                Some(count) => builder.say("site-asks-years", &[("count", (*count).into())]),
                None => builder.say("site-asks-every-year", &[]),
            };
        }
        Need::Courses { courses, count } => {
            block.asks = some_or_all(builder, "site-asks-courses", *count, courses.len());
            block.courses = courses.iter().map(|&idx| link(idx)).collect();
        }
        Need::Competencies { competencies, count, at, .. } => {
            let all = competencies.len();
            block.asks = some_or_all(builder, "site-asks-competencies", count.unwrap_or(all), all);
            if let Some(level) = at {
                let level = builder.rule_words().level(*level);
                let args = [("asks", block.asks.into()), ("level", level.into())];
                block.asks = builder.say("site-asks-at-level", &args);
            }
            let shown = competencies.iter().filter(|&&idx| builder.in_force(idx));
            block.competencies = shown.map(|&idx| builder.competency_link(idx)).collect();
        }
        Need::Amount { amount: wanted, unit } => {
            block.asks = match unit {
                Some(unit) => format!("{} {unit}", wanted.exact()),
                None if *wanted == Number::ONE => builder.say("site-asks-once", &[]),
                None => amount(wanted),
            };
        }
        Need::Of { parts, count } => {
            block.asks = some_or_all(builder, "site-asks-parts", *count, parts.len());
            let requirements = &builder.rules.graduation.requirements;
            block.parts = parts.iter().map(|&at| self::block(builder, &requirements[at])).collect();
        }
    }
    block
}

/// "all of these courses", "2 of these 5 courses".
fn some_or_all(builder: &Builder, key: &str, count: usize, of: usize) -> String {
    let key = if count >= of { format!("{key}-all") } else { format!("{key}-some") };
    builder.say(&key, &[("count", count.into()), ("of", of.into())])
}

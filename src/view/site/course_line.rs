//! A course in a list, as several pages have it.

use serde::Serialize;

use super::builder::Builder;
use super::page::Link;
use crate::model::course::Course;

/// A course in a list.
#[derive(Clone, Debug, Serialize)]
pub struct CourseLine {
    /// Code.
    pub code: String,
    /// Title and page.
    pub link: Link,
    /// "Honors"; nothing for a regular course.
    pub level: Option<String>,
    /// "1 credit".
    pub credits: String,
    /// Credit areas it counts in, in order of preference.
    pub areas: Vec<String>,
    /// "5 competencies".
    pub count: String,
}

pub(super) fn line(builder: &Builder, course: &Course) -> CourseLine {
    let shown = builder.certified(course).count();
    CourseLine {
        code: course.code.to_string(),
        link: builder.course_link(course),
        level: builder.course_level_in_full(course.level),
        credits: builder.credits(&course.credits),
        areas: course.areas.iter().map(|area| builder.area_title(area)).collect(),
        count: builder.say("site-competency-count", &[("count", shown.into())]),
    }
}

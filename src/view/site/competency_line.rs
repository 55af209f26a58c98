//! A competency in a list, as several pages have it.

use serde::Serialize;

use super::builder::Builder;
use super::page::{Link, LinkedCompetency, Phrase};
use crate::base::Idx;
use crate::model::framework::{Competency, Milestone};

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

//! A competency: what it asks, what it looks like, where it leads.

use serde::Serialize;

use super::builder::Builder;
use super::case;
use super::competency_line::milestone;
use super::course_line::{self, CourseLine};
use super::history::{self, EarlierVersion};
use super::linked;
use super::map::{self, Map};
use super::page::{Link, LinkedCompetency, Page, Phrase, Section, is_followed};
use super::standard;
use super::words::{required, validity, version};
use crate::base::{Idx, OutPath};
use crate::model::framework::Competency;
use crate::model::validity::Validity;
use crate::view::voice::Mark;

/// A competency's page.
#[derive(Clone, Debug, Serialize)]
pub struct CompetencyPage {
    /// Code.
    pub code: String,
    /// Short title.
    pub title: Phrase,
    /// Subject.
    pub subject: Link,
    /// Band.
    pub band: Option<Link>,
    /// "I can ...".
    pub statement: Phrase,
    /// The look of work, lowest level first; empty when the school gives no rubric.
    pub rubric: Vec<RubricLine>,
    /// Indicators in order.
    pub indicators: Vec<IndicatorLine>,
    /// Prerequisites in order.
    pub before: Vec<LinkedCompetency>,
    /// The competencies it is a prerequisite of, in order.
    pub opens: Vec<LinkedCompetency>,
    /// Both as a drawing; absent when there are none.
    pub map: Option<Map>,
    /// The courses in which it counts.
    pub counts: WhereItCounts,
    /// External standards.
    pub standards: Vec<Standard>,
    /// The tip for a family at home.
    pub at_home: Option<Phrase>,
    /// "Grade 10, by the end of period 2".
    pub milestone: Option<String>,
    /// "K-5", the grades it is kept to.
    pub grades: Option<String>,
    /// For those who are done.
    pub extension: Option<Phrase>,
    /// "Version 2".
    pub version: Option<String>,
    /// "In force since 1 July 2024".
    pub validity: Option<String>,
    /// The earlier versions, the last first.
    pub earlier: Vec<EarlierVersion>,
    /// Its identifier in data that is exchanged.
    pub identifier: String,
    /// The place of it as data, relative to the root of the site; the same for all languages.
    pub json: String,
    /// It as data, in the edition at the root.
    #[serde(skip)]
    pub package: Option<serde_json::Value>,
    /// The one before it in its subject.
    pub previous: Option<LinkedCompetency>,
    /// The one after it in its subject.
    pub next: Option<LinkedCompetency>,
}

/// The look of work at one level.
#[derive(Clone, Debug, Serialize)]
pub struct RubricLine {
    /// The level.
    pub mark: Mark,
    /// The level's meaning in general.
    pub meaning: Phrase,
    /// The look of work here.
    pub text: Option<Phrase>,
}

/// An indicator.
#[derive(Clone, Debug, Serialize)]
pub struct IndicatorLine {
    /// Code.
    pub code: String,
    /// The statement.
    pub statement: Phrase,
    /// "2 ratings", or the number of each band; nothing when the framework does not say.
    pub required: Option<String>,
}

/// Courses that a competency counts toward.
#[derive(Clone, Debug, Serialize)]
pub struct WhereItCounts {
    /// Courses that certify it.
    pub courses: Vec<CourseLine>,
}

/// An external standard.
#[derive(Clone, Debug, Serialize)]
pub struct Standard {
    /// Its code and page.
    pub link: Link,
    /// Its title.
    pub title: Option<String>,
    /// Its address, when it is one a browser may follow.
    pub uri: Option<String>,
}

pub(super) fn pages(builder: &Builder) -> Vec<Page<CompetencyPage>> {
    let all: Vec<(Idx<Competency>, &Competency)> = builder.competencies().collect();
    let subjects = all.chunk_by(|(_, one), (_, next)| one.subject == next.subject);
    subjects
        .flat_map(|of_subject| (0..of_subject.len()).map(|at| page(builder, of_subject, at)))
        .collect()
}

/// The page of one of the competencies of a subject.
fn page(
    builder: &Builder,
    of_subject: &[(Idx<Competency>, &Competency)],
    at: usize,
) -> Page<CompetencyPage> {
    let (idx, competency) = of_subject[at];
    let code = competency.code.to_string();
    let folder = builder.folder("competencies", &code);
    let phrase = |field: &str, text: &str| builder.phrase(&code, field, text);
    let neighbour = |at: Option<usize>| {
        let (idx, _) = of_subject.get(at?)?;
        Some(builder.competency_link(*idx))
    };
    let (identifier, package) = case::of_competency(builder, competency, at + 1);
    let json = OutPath::new(["competencies", &folder, "competency.json"]);
    let title = phrase("title", &competency.title);
    let statement = phrase("statement", &competency.statement);
    let body = CompetencyPage {
        code: code.clone(),
        title: title.clone(),
        subject: builder.subject_link(competency.subject),
        band: competency.band.map(|band| builder.band_link(band)),
        statement: statement.clone(),
        rubric: rubric(builder, competency),
        indicators: indicators(builder, competency),
        before: builder.competency_links(&competency.prerequisites),
        opens: builder.competency_links(&competency.opens),
        map: map::of_competency(builder, idx),
        counts: counts(builder, idx),
        standards: standards(builder, competency),
        at_home: competency.home.as_deref().map(|text| phrase("home", text)),
        milestone: milestone(builder, competency),
        grades: competency.grades.map(|grades| grades.to_string()),
        extension: competency.extension.as_deref().map(|text| phrase("extension", text)),
        version: competency.version.as_deref().map(|name| version(builder, name)),
        validity: validity(
            builder,
            Validity { from: competency.valid_from, until: competency.valid_until },
        ),
        earlier: history::earlier(builder, competency),
        identifier,
        json: json.as_str().to_string(),
        package: builder.is_first().then_some(package),
        previous: neighbour(at.checked_sub(1)),
        next: neighbour(Some(at + 1)),
    };
    let crumbs = vec![
        builder.fixed_link("site-competencies", &["competencies"]),
        builder.subject_link(competency.subject),
    ];
    let mut page = builder.page(
        &["competencies", &folder],
        Section::Catalog,
        title.text,
        statement.text,
        crumbs,
        body,
    );
    page.head.linked_data = Some(linked::term(builder, competency, &page.head));
    page
}

fn rubric(builder: &Builder, competency: &Competency) -> Vec<RubricLine> {
    if competency.rubric.is_empty() {
        return Vec::new();
    }
    let scale = builder.model.academic_scale();
    let lines = scale.iter().zip(builder.level_keys()).map(|((idx, level), key)| {
        let descriptor = competency.rubric.iter().find(|descriptor| descriptor.level == idx);
        let field = format!("descriptor:{}", level.code);
        RubricLine {
            mark: key.mark,
            meaning: key.meaning,
            text: descriptor.map(|d| builder.phrase(&competency.code, &field, &d.text)),
        }
    });
    lines.collect()
}

fn indicators(builder: &Builder, competency: &Competency) -> Vec<IndicatorLine> {
    let framework = &builder.model.framework;
    let indicators = framework.indicators_on(competency, builder.as_of);
    let indicators = indicators.map(|(indicator, version)| IndicatorLine {
        code: indicator.code.to_string(),
        statement: builder.phrase(&indicator.code, "statement", &indicator.statement),
        required: required(builder, &version.required),
    });
    indicators.collect()
}

fn counts(builder: &Builder, idx: Idx<Competency>) -> WhereItCounts {
    let courses = builder.certified_by(idx).iter();
    WhereItCounts { courses: courses.map(|course| course_line::line(builder, course)).collect() }
}

fn standards(builder: &Builder, competency: &Competency) -> Vec<Standard> {
    competency
        .alignments
        .iter()
        .map(|alignment| Standard {
            link: standard::link(builder, &alignment.standard),
            title: alignment.title.as_deref().map(str::to_string),
            uri: alignment.uri.as_deref().filter(|uri| is_followed(uri)).map(str::to_string),
        })
        .collect()
}

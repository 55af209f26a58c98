//! External standards: which competencies answer each.

use serde::Serialize;

use super::builder::Builder;
use super::competency_line::{self, CompetencyLine};
use super::folders::STANDARDS;
use super::page::{Link, Page, Phrase, Section, is_followed};
use crate::base::{Idx, natural};
use crate::model::framework::Competency;

/// Every standard that a competency answers.
#[derive(Clone, Debug, Serialize)]
pub struct StandardsPage {
    /// In the order of their codes, digits as numbers.
    pub standards: Vec<StandardLine>,
}

/// A standard in the list of all.
#[derive(Clone, Debug, Serialize)]
pub struct StandardLine {
    /// Its code and page.
    pub link: Link,
    /// Its title, in the words of those who wrote it.
    pub title: Option<String>,
    /// The number of competencies that answer it.
    pub count: String,
}

/// A standard and the competencies that answer it.
#[derive(Clone, Debug, Serialize)]
pub struct StandardPage {
    /// Its title, in the words of those who wrote it.
    pub title: Option<String>,
    /// Its address, when it is one a browser may follow.
    pub uri: Option<String>,
    /// The competencies, in order.
    pub competencies: Vec<CompetencyLine>,
}

struct Standard<'a> {
    code: &'a str,
    title: Option<&'a str>,
    uri: Option<&'a str>,
    competencies: Vec<Idx<Competency>>,
}

/// A page for each standard that a competency names.
pub(super) fn pages(builder: &Builder) -> Vec<Page<StandardPage>> {
    standards(builder).iter().map(|standard| page(builder, standard)).collect()
}

/// The list of them; nothing where no competency names any.
pub(super) fn list(builder: &Builder) -> Option<Page<StandardsPage>> {
    let standards = standards(builder);
    if standards.is_empty() {
        return None;
    }
    let title = builder.say("site-standards", &[]);
    let about = builder.say("site-standards-lead", &[]);
    let lines = standards.iter().map(|standard| StandardLine {
        link: link(builder, standard.code),
        title: standard.title.map(str::to_string),
        count: count(builder, standard),
    });
    let body = StandardsPage { standards: lines.collect() };
    Some(builder.page(&STANDARDS, Section::Catalog, title, about, Vec::new(), body))
}

/// The page of a standard.
pub(super) fn link(builder: &Builder, code: &str) -> Link {
    Link { text: Phrase::own(code), path: builder.path_of(STANDARDS[0], code) }
}

fn page(builder: &Builder, standard: &Standard) -> Page<StandardPage> {
    let lines = standard.competencies.iter();
    let body = StandardPage {
        title: standard.title.map(str::to_string),
        uri: standard.uri.map(str::to_string),
        competencies: lines.map(|&idx| competency_line::line(builder, idx)).collect(),
    };
    let crumbs = vec![builder.fixed_link("site-standards", &STANDARDS)];
    let about = standard.title.map_or_else(|| count(builder, standard), str::to_string);
    let folder = [STANDARDS[0], &*builder.folder(STANDARDS[0], standard.code)];
    builder.page(&folder, Section::Catalog, standard.code, about, crumbs, body)
}

fn count(builder: &Builder, standard: &Standard) -> String {
    builder.say("site-competency-count", &[("count", standard.competencies.len().into())])
}

fn standards<'a>(builder: &Builder<'a>) -> Vec<Standard<'a>> {
    let mut found: indexmap::IndexMap<&'a str, Standard<'a>> = indexmap::IndexMap::new();
    for (idx, competency) in builder.competencies() {
        for alignment in &competency.alignments {
            let code: &'a str = &alignment.standard;
            let standard = found.entry(code).or_insert(Standard {
                code,
                title: None,
                uri: None,
                competencies: Vec::new(),
            });
            standard.title = standard.title.or(alignment.title.as_deref());
            let uri = alignment.uri.as_deref().filter(|uri| is_followed(uri));
            standard.uri = standard.uri.or(uri);
            if standard.competencies.last() != Some(&idx) {
                standard.competencies.push(idx);
            }
        }
    }
    found.sort_by(|a, _, b, _| natural::compare(a, b));
    found.into_values().collect()
}

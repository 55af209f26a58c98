//! The search page and the index it searches.

use serde::Serialize;

use super::builder::Builder;
use super::page::{Body, Page, Section};

/// The search page.
#[derive(Clone, Debug, Serialize)]
pub struct SearchPage {
    /// Everything that can be found, in the order in which equals are listed.
    #[serde(skip)]
    pub entries: Vec<SearchEntry>,
}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SearchEntry {
    /// What it is, "Competency".
    pub kind: String,
    /// Code.
    pub code: String,
    /// Title.
    pub title: String,
    /// What else is known of it: searched, and shown under the title.
    pub text: String,
    /// Further words to find it by, not shown.
    pub more: String,
    /// Path relative to the root of the site.
    pub path: String,
}

pub(super) fn page(builder: &Builder) -> Page {
    let mut entries = competencies(builder);
    entries.extend(courses(builder));
    entries.extend(subjects(builder));
    let title = builder.say("site-search", &[]);
    let about = builder.say("site-search-description", &[]);
    let body = Body::Search(SearchPage { entries });
    builder.page(&["search"], Section::Search, title, about, Vec::new(), body)
}

fn competencies(builder: &Builder) -> Vec<SearchEntry> {
    let kind = builder.say("site-competency", &[]);
    let framework = &builder.model.framework;
    let entries = builder.competencies().map(|(idx, competency)| {
        let linked = builder.competency_link(idx);
        let indicators = competency.indicators.iter().map(|&idx| {
            let indicator = &framework.indicators[idx];
            builder.phrase(&indicator.code, "statement", &indicator.statement).text
        });
        let standards = competency.alignments.iter().map(|a| a.standard.to_string());
        let subject = builder.subject_title(competency.subject).text;
        let band = competency.band.map(|band| builder.band_link(band).text.text);
        let more: Vec<String> =
            [subject].into_iter().chain(band).chain(standards).chain(indicators).collect();
        SearchEntry {
            kind: kind.clone(),
            text: builder.phrase(&linked.code, "statement", &competency.statement).text,
            title: linked.link.text.text,
            path: linked.link.path,
            code: linked.code,
            more: more.join(" "),
        }
    });
    entries.collect()
}

fn courses(builder: &Builder) -> Vec<SearchEntry> {
    let kind = builder.say("site-course", &[]);
    let entries = builder.courses().map(|course| {
        let link = builder.course_link(course);
        let description = course.description.as_deref().unwrap_or_default();
        let more = [course.sced.as_deref(), Some(&*builder.model.course_levels[course.level].code)];
        SearchEntry {
            kind: kind.clone(),
            code: course.code.to_string(),
            title: link.text.text,
            text: builder.phrase(&course.code, "description", description).text,
            more: more.into_iter().flatten().collect::<Vec<_>>().join(" "),
            path: link.path,
        }
    });
    entries.collect()
}

fn subjects(builder: &Builder) -> Vec<SearchEntry> {
    let kind = builder.say("site-subject", &[]);
    let entries = builder.model.framework.subjects.iter().map(|(idx, subject)| {
        let link = builder.subject_link(idx);
        let description = subject.description.as_deref().unwrap_or_default();
        SearchEntry {
            kind: kind.clone(),
            code: subject.code.to_string(),
            title: link.text.text,
            text: builder.phrase(&subject.code, "description", description).text,
            more: String::new(),
            path: link.path,
        }
    });
    entries.collect()
}

//! A competency over time: what it said in earlier versions, and the pages of codes that it had.

use std::collections::BTreeSet;

use serde::Serialize;

use super::builder::Builder;
use super::competency_line;
use super::page::{LinkedCompetency, Page, Phrase, Section};
use super::words;
use crate::base::{Date, Idx};
use crate::model::framework::{Competency, Version};

/// An earlier version of a competency.
#[derive(Clone, Debug, Serialize)]
pub struct EarlierVersion {
    /// Its code, where that was another.
    pub code: Option<String>,
    /// "Version 1".
    pub version: Option<String>,
    /// "In force from 1 July 2022 until 30 June 2024".
    pub validity: Option<String>,
    /// Short title, where that was another.
    pub title: Option<Phrase>,
    /// "I can ...", where that was another.
    pub statement: Option<Phrase>,
    /// Other parts that were others or were not there, in the order of the page.
    pub parts: Vec<EarlierPart>,
}

/// A part that was another one.
#[derive(Clone, Debug, Serialize)]
pub struct EarlierPart {
    /// The heading of the part, or the level that it describes.
    pub name: String,
    /// The text then; nothing when there was none.
    pub text: Option<Phrase>,
}

/// The page of a code that a competency had.
#[derive(Clone, Debug, Serialize)]
pub struct MovedPage {
    /// The code that it had.
    pub code: String,
    /// The competency.
    pub to: LinkedCompetency,
}

/// Its versions before the one that is shown, the last one first. Each says what was not as it was
/// in the version after it.
pub(super) fn earlier(builder: &Builder, competency: &Competency) -> Vec<EarlierVersion> {
    let begun = |one: &&Version| one.validity.from.is_none_or(|from| from <= builder.as_of);
    let versions: Vec<&Version> = competency.versions.iter().filter(begun).collect();
    let pairs = versions.windows(2).rev().map(|pair| (pair[0], pair[1]));
    pairs.map(|(then, next)| line(builder, competency, then, next)).collect()
}

fn line(
    builder: &Builder,
    competency: &Competency,
    then: &Version,
    next: &Version,
) -> EarlierVersion {
    let last = then.validity.until.unwrap_or(Date::MAX);
    let phrase = |field: &str, text: &str| builder.phrase_on(last, &then.code, field, text);
    let other = |field: &str, text: &str, after: &str| (text != after).then(|| phrase(field, text));
    EarlierVersion {
        code: (then.code.value != next.code.value).then(|| then.code.to_string()),
        version: then.version.as_deref().map(|name| words::version(builder, name)),
        validity: words::validity(builder, then.validity),
        title: other("title", &then.title, &next.title),
        statement: other("statement", &then.statement, &next.statement),
        parts: parts(builder, competency, then, next),
    }
}

fn parts(
    builder: &Builder,
    competency: &Competency,
    then: &Version,
    next: &Version,
) -> Vec<EarlierPart> {
    let last = then.validity.until.unwrap_or(Date::MAX);
    let part = |key: &str, text: Option<Phrase>| EarlierPart { name: builder.say(key, &[]), text };
    let mut parts = descriptors(builder, competency, then, next);
    if then.band != next.band {
        parts.push(part("site-band", then.band.map(|band| builder.band_title(band))));
    }
    let texts = [
        ("site-at-home", "home", &then.home, &next.home),
        ("site-extension", "extension", &then.extension, &next.extension),
    ];
    for (key, field, before, after) in texts {
        if before != after {
            let text = before.as_deref();
            let text = text.map(|text| builder.phrase_on(last, &then.code, field, text));
            parts.push(part(key, text));
        }
    }
    if then.grades != next.grades {
        let text = then.grades.map(|one| Phrase::own(one.to_string()));
        parts.push(part("site-grades-heading", text));
    }
    if then.milestone != next.milestone {
        let text =
            then.milestone.map(|one| Phrase::own(competency_line::milestone_of(builder, one)));
        parts.push(part("site-milestone-heading", text));
    }
    parts
}

/// Descriptions of levels that were others while a version held.
fn descriptors(
    builder: &Builder,
    competency: &Competency,
    then: &Version,
    next: &Version,
) -> Vec<EarlierPart> {
    let scale = builder.model.academic_scale();
    let last = then.validity.until.unwrap_or(Date::MAX);
    let levels = scale.iter().zip(builder.level_keys());
    let parts = levels.filter_map(|((level, described), key)| {
        let holding = |version: &Version| {
            let day = version.validity.until.unwrap_or(builder.as_of);
            let all = competency.descriptors.iter().filter(|(_, one)| one.level == level);
            let found = all.min_by_key(|(validity, _)| validity.distance(day));
            found.map(|(_, one)| &*one.text)
        };
        let (before, after) = (holding(then), holding(next));
        let field = format!("descriptor:{}", described.code);
        let text = before.map(|text| builder.phrase_on(last, &then.code, &field, text));
        (before != after).then(|| EarlierPart { name: key.mark.label.text.clone(), text })
    });
    parts.collect()
}

/// A page for each code that a competency had, or has elsewhere, and nothing has now; it leads on.
pub(super) fn pages(builder: &Builder) -> Vec<Page<MovedPage>> {
    let taken: BTreeSet<&str> = builder.competencies().map(|(_, one)| &*one.code.value).collect();
    let is_taken = |code: &str| taken.contains(code);
    let mut pages = Vec::new();
    for (idx, competency) in builder.competencies() {
        let other = competency.other_names.iter().map(|name| &**name);
        let other = other.filter(|name| is_code(name));
        let mut codes: Vec<&str> =
            competency.codes().chain(other).filter(|code| !is_taken(code)).collect();
        codes.sort_unstable();
        codes.dedup();
        pages.extend(codes.into_iter().map(|code| moved(builder, idx, code)));
    }
    pages
}

/// True for a name that people may look for; false for an address, and for an identifier such as
/// those that CASE gives.
fn is_code(name: &str) -> bool {
    let groups = name.split('-').map(str::len).eq([8, 4, 4, 4, 12]);
    let is_identifier = groups && name.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-');
    !is_identifier && !name.contains(['/', ':'])
}

fn moved(builder: &Builder, idx: Idx<Competency>, code: &str) -> Page<MovedPage> {
    let to = builder.competency_link(idx);
    let title = builder.say("site-moved", &[("old", code.into()), ("new", to.code.clone().into())]);
    let crumbs = vec![builder.fixed_link("site-competencies", &["competencies"])];
    let body = MovedPage { code: code.to_string(), to };
    let folder = ["competencies", &*builder.folder("competencies", code)];
    let mut page = builder.page(&folder, Section::Catalog, title, String::new(), crumbs, body);
    // The page that it leads to is the one to be found.
    page.head.address = None;
    page
}

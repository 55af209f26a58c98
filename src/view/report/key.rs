//! The key to the report.

use serde::Serialize;

use super::SubjectSection;
use super::page::Page;
use crate::view::voice::{LevelKey, MarkKind, Sentence, edition_address, qr};

/// The key to the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Key {
    /// The scale, lowest first.
    pub levels: Vec<LevelKey>,
    /// The kinds of no level that the report shows.
    pub states: Vec<LevelKey>,
    /// The meaning of not-yet.
    pub not_yet: String,
    /// The effect of trying again on a level under this school's policy.
    pub retry: String,
    /// The way the level of a subject and growth come about, where the school gives them.
    pub rules: Vec<String>,
    /// Whom to ask.
    pub contact: Sentence,
    /// The catalog's address.
    pub catalog_url: Option<String>,
    /// A QR code to it, as SVG.
    pub catalog_qr: Option<String>,
}

pub(super) fn make(page: &Page<'_>, sections: &[SubjectSection]) -> Key {
    let (languages, own) = (&page.options.catalog_languages, page.language.tag());
    let catalog = page.model.school.catalog.as_deref();
    let catalog = catalog.map(|root| edition_address(root, languages, own));
    Key {
        levels: page.level_keys(),
        states: states(page, sections),
        not_yet: page.say("not-yet-meaning", &[]),
        retry: page.rule_words().another_attempt(),
        rules: rules(page, sections),
        contact: page.contact(),
        catalog_qr: catalog.as_deref().and_then(qr),
        catalog_url: catalog,
    }
}

/// The kinds of no level that the report shows.
fn states(page: &Page<'_>, sections: &[SubjectSection]) -> Vec<LevelKey> {
    let listed = sections.iter().flat_map(|section| &section.competencies);
    let mut kinds: Vec<MarkKind> = listed.map(|line| line.mark.kind).collect();
    let open =
        page.now.competencies.iter().filter(|found| found.expected && !found.state.is_done());
    kinds.extend(open.map(|found| page.mark(found).kind));
    let mut states = page.state_keys();
    if sections.iter().any(|section| !section.exempt.is_empty()) {
        kinds.push(MarkKind::Exempt);
    }
    states.retain(|key| kinds.contains(&key.mark.kind));
    states
}

/// The rules behind what the report shows beside levels of competencies.
fn rules(page: &Page<'_>, sections: &[SubjectSection]) -> Vec<String> {
    let words = page.rule_words();
    let subjects = words.subjects().filter(|_| sections.iter().any(|one| one.level.is_some()));
    let grows =
        |section: &SubjectSection| section.competencies.iter().any(|one| one.growth.is_some());
    let growth = words.growth().filter(|_| sections.iter().any(grows));
    subjects.into_iter().chain(growth).collect()
}

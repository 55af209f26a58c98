//! How to read the report.

use fast_qr::QRBuilder;
use fast_qr::convert::svg::SvgBuilder;

use super::Page;
use crate::view::parts::{LevelKey, MarkKind, NO_LANGUAGE, Phrase, Sentence};
use crate::view::report::{Key, SubjectSection};

pub(super) fn make(page: &Page<'_>, sections: &[SubjectSection]) -> Key {
    let catalog = page.model.school.catalog.as_deref();
    Key {
        levels: page.level_keys(),
        states: states(page, sections),
        not_yet: page.say("not-yet-meaning", &[]),
        retry: page.rule_words().another_attempt(),
        rules: rules(page, sections),
        contact: contact(page),
        catalog_url: catalog.map(str::to_string),
        catalog_qr: catalog.and_then(qr),
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

fn contact(page: &Page<'_>) -> Sentence {
    let school = &page.model.school;
    let contact = school.contact.as_deref().map(|text| page.phrase("school", "contact", text));
    let direct = [&school.phone, &school.email].into_iter().filter_map(|part| part.as_deref());
    let direct = direct.map(|part| page.written(part, NO_LANGUAGE));
    let mut parts = contact.into_iter().chain(direct);
    let Some(first) = parts.next() else {
        return vec![Phrase::own(page.say("contact-school", &[]))];
    };
    let whom = parts.fold(vec![first], |mut whom, part| {
        whom.extend([Phrase::own(" \u{b7} "), part]);
        whom
    });
    page.sentence("contact", &[], "whom", whom)
}

/// A QR code as SVG; nothing when the address is too long for one.
pub(super) fn qr(address: &str) -> Option<String> {
    let code = QRBuilder::new(address).build().ok()?;
    Some(SvgBuilder::default().to_str(&code))
}

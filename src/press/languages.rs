//! The languages of what is about the school.

use super::loaded::Loaded;

/// The languages that the school speaks to everybody in: those of its site, never none.
pub(super) fn public(school: &Loaded) -> Vec<String> {
    let set = school.project.documents.site.languages.iter().map(|tag| tag.value.clone());
    let mut languages: Vec<String> = set.collect();
    if languages.is_empty() {
        languages.push(school.model.school.language.to_string());
    }
    languages
}

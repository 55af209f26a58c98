//! The schools of a district, as the rows of its students name them.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::toml_writer::{TomlWriter, quoted, shown};
use crate::base::path::is_reserved;
use crate::model::draft::Tables;

/// A school that some students are of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct School {
    /// The id that it gets.
    id: String,
    /// Its name, as the rows have it.
    name: String,
}

/// The schools that the rows of students name, when there are several.
pub(super) fn named(tables: &Tables) -> Vec<School> {
    let rosters = tables.students.iter().flat_map(|row| row.school.iter().chain(&row.also_at));
    let years = tables.student_years.iter().flat_map(|row| row.school.iter().chain(&row.also_at));
    let mut seen = BTreeSet::new();
    let mut names: Vec<&str> = rosters
        .chain(years)
        .map(|name| &*name.value)
        .filter(|name| seen.insert(name.to_lowercase()))
        .collect();
    names.sort_unstable();
    if names.len() < 2 {
        return Vec::new();
    }
    let mut taken = BTreeSet::new();
    let numbered = names.into_iter().zip(1..);
    numbered
        .map(|(name, number)| {
            let id = Some(id(name)).filter(|id| is_good(id) && !taken.contains(id));
            let id = id.unwrap_or_else(|| format!("school-{number}"));
            taken.insert(id.clone());
            School { id, name: name.to_string() }
        })
        .collect()
}

/// Writes them.
pub(super) fn write(schools: &[School], text: &mut TomlWriter) {
    if schools.is_empty() {
        return;
    }
    let names: Vec<String> =
        schools.iter().map(|school| format!("`{}`", shown(&school.name))).collect();
    text.comment(
        "The schools that students are of: each has documents in its own name, in a folder of its own in the \
         output. What one does not say is as `[school]` and `[build]` say it. `gradus help district` tells more.",
    );
    text.review(&format!(
        "the rows of students name {} schools: {}; see their names and give each its address; if they are \
         parts of one school, delete `[[schools]]` and give `[school]` its name",
        schools.len(),
        names.join(", ")
    ));
    for school in schools {
        text.line("[[schools]]");
        text.line(&format!("id = {}", quoted(&school.id)));
        text.line(&format!("name = {}", quoted(&school.name)));
        text.line("# address = [\"1 School Road\", \"Town, ST 00000\"]");
        text.gap();
    }
}

/// The longest id that is made of a name.
const LONGEST: usize = 40;

/// A name as an id: small letters, digits and hyphens.
fn id(name: &str) -> String {
    let plain =
        name.nfkd().filter(|letter| !unicode_normalization::char::is_combining_mark(*letter));
    let plain: String = plain.collect::<String>().to_lowercase();
    let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric());
    let mut id = String::new();
    for word in words.filter(|word| !word.is_empty()) {
        if id.len() + 1 + word.len() > LONGEST {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(word);
    }
    id
}

fn is_good(id: &str) -> bool {
    !id.is_empty() && !id.ends_with("-shares") && !is_reserved(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_ids_that_settings_take() {
        for (name, expected) in [
            ("North High School", "north-high-school"),
            ("École St. Louis", "ecole-st-louis"),
            ("P.S. 12", "p-s-12"),
            ("مدرسة", ""),
        ] {
            assert_eq!(id(name), expected);
        }
        assert!(id(&"Long ".repeat(40)).len() <= LONGEST);
        assert!(!is_good("con") && !is_good("our-shares") && !is_good(""));
    }
}

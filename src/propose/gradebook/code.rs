//! The competency that a heading, or another text of a gradebook, is of.

use std::sync::LazyLock;

use regex::Regex;

use crate::propose::dictionary::words;
use crate::propose::vocabulary::{Entity, Vocabulary};

/// Letters of a heading that are enough to know a title by.
const ENOUGH: usize = 10;

/// The pattern of a code at the beginning of a heading.
static LEAD: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"^([A-Za-z]{1,8}(?:[-.][A-Za-z]{1,8})*[-. ]?\d+(?:[-.][A-Za-z0-9]+)*|[A-Z]{1,8}(?:[-.][A-Z]{1,8})+)(?:[:.)\s–—-]|$)",
    )
    .expect("a pattern")
});
/// The competency that a heading is of.
pub(super) fn code(heading: &str, known: &Vocabulary) -> Option<String> {
    if known.has(Entity::Target, heading) {
        return Some(heading.to_string());
    }
    // A form asks one question of several competencies: `Rate each skill [AR.1]`.
    let asked = heading.trim_end().strip_suffix(']').and_then(|rest| rest.rsplit_once('['));
    if let Some((_, asked)) = asked.filter(|_| known.any(Entity::Target)) {
        return code(asked.trim(), known);
    }
    let lead = LEAD.captures(heading).and_then(|found| found.get(1)).map(|found| found.as_str());
    if !known.any(Entity::Target) {
        // `S1` and `Q1` alone are parts of a year rather than competencies.
        let tells = |lead: &&str| lead.len() < heading.trim().len() || lead.contains(['.', '-']);
        return lead.filter(tells).map(str::to_string);
    }
    let first = heading.split([' ', ':', '(']).next().filter(|first| first.len() < heading.len());
    let of_lead = lead.into_iter().chain(first).find(|lead| known.has(Entity::Target, lead));
    of_lead.map(str::to_string).or_else(|| by_title(heading, known))
}

/// The competency whose title a heading is, or begins to be.
fn by_title(heading: &str, known: &Vocabulary) -> Option<String> {
    let begun = words(heading);
    if begun.len() < ENOUGH {
        return known.titles.get(&begun).cloned();
    }
    let mut found =
        known.titles.range(begun.clone()..).take_while(|(title, _)| title.starts_with(&begun));
    let (_, code) = found.next()?;
    found.all(|(_, other)| other == code).then(|| code.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_begin_with_codes() {
        let none = Vocabulary::default();
        let cases = [
            ("M1: model relationships", Some("M1")),
            ("H1 I can analyze causes", Some("H1")),
            ("MA.1.2", Some("MA.1.2")),
            ("A-CED.2", Some("A-CED.2")),
            ("S1", None),
            ("Comment", None),
            ("Quiz", None),
        ];
        for (heading, expected) in cases {
            assert_eq!(code(heading, &none).as_deref(), expected, "{heading}");
        }
        let mut known = Vocabulary::default();
        known.define_target("S1", &["I can plan an investigation".to_string()]);
        assert_eq!(code("S1", &known).as_deref(), Some("S1"));
        assert_eq!(code("I can plan an inv", &known).as_deref(), Some("S1"));
        assert_eq!(code("Q1", &known), None);
        assert_eq!(code("Rate each skill [S1]", &known).as_deref(), Some("S1"));
        assert_eq!(code("Rate each habit [Patience]", &known), None);
    }
}

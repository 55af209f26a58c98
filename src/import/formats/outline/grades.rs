//! Stages made of the years of school that competencies are for.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::cell::Cell;
use crate::import::formats::sheet::normalised;

/// Years of school without a gap: the first and the last, kindergarten 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span(i8, i8);

/// Words for years, as descriptors of school data have them.
const WORDS: [&str; 13] = [
    "kindergarten",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
];

/// The stages, told by the spans of competencies.
pub(super) enum Stages {
    /// Nothing, or no more than one span.
    None,
    /// They are stages, lowest first.
    Fit(BTreeSet<Span>),
    /// They overlap.
    Overlap,
}

/// The span of years that cells name; nothing when they name none, or with a gap.
pub(super) fn span(cells: &[Cell<'_>]) -> Option<Span> {
    let spans: Option<Vec<Span>> = cells.iter().map(|cell| years(&cell.text)).collect();
    let years: BTreeSet<i8> = spans?.into_iter().flat_map(|span| span.0..=span.1).collect();
    let (first, last) = (*years.first()?, *years.last()?);
    (years.len() == usize::from((last - first).unsigned_abs()) + 1).then_some(Span(first, last))
}

/// The years of one word, or of two with a dash between: `9`, `Grades 9-10`.
fn years(words: &str) -> Option<Span> {
    if let Some(year) = year(words) {
        return Some(Span(year, year));
    }
    let (first, last) = words.split_once(['-', '–'])?;
    let first = year(first.split_whitespace().last()?)?;
    let last = year(last.split_whitespace().next()?)?;
    (first <= last).then_some(Span(first, last))
}

/// The year of school of a word: `09`, `KG`, `Ninth grade`.
fn year(word: &str) -> Option<i8> {
    let plain = normalised(word);
    match plain.as_str() {
        "pk" | "prek" | "prekindergarten" | "preschoolprekindergarten" => return Some(-1),
        "kg" | "k" | "tk" => return Some(0),
        _ => {}
    }
    let number = plain.trim_start_matches("grade").trim_end_matches("grade");
    if let Some(position) = WORDS.iter().position(|word| *word == number) {
        return i8::try_from(position).ok();
    }
    number.parse().ok().filter(|year| (1..=20).contains(year))
}

/// Tells the stages by the spans.
pub(super) fn stages(spans: impl Iterator<Item = Span>) -> Stages {
    let spans: BTreeSet<Span> = spans.collect();
    let mut taken: BTreeMap<i8, Span> = BTreeMap::new();
    for span in &spans {
        for year in span.0..=span.1 {
            if taken.insert(year, *span).is_some_and(|other| other != *span) {
                return Stages::Overlap;
            }
        }
    }
    if spans.len() < 2 { Stages::None } else { Stages::Fit(spans) }
}

impl Span {
    /// Its code as a stage: `9`, `9-10`, `K-2`.
    pub(super) fn code(self) -> String {
        let name = |year| match year {
            -1 => "PK".to_string(),
            0 => "K".to_string(),
            year => year.to_string(),
        };
        match self.0 == self.1 {
            true => name(self.0),
            false => format!("{}-{}", name(self.0), name(self.1)),
        }
    }

    /// Its title.
    pub(super) fn title(self) -> String {
        let grades = if self.0 == self.1 { "Grade" } else { "Grades" };
        format!("{grades} {}", self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Origin;

    #[test]
    fn years_that_do_not_overlap_are_stages() {
        let check = |spans: &[&str], expected: &str| {
            let spans = spans.iter().filter_map(|written| {
                let cells: Vec<Cell<'_>> =
                    written.split(',').map(|text| Cell::derived(text, Origin::Nowhere)).collect();
                span(&cells)
            });
            let shown = match stages(spans) {
                Stages::None => "none".to_string(),
                Stages::Overlap => "overlap".to_string(),
                Stages::Fit(spans) => {
                    spans.iter().map(|span| span.title()).collect::<Vec<_>>().join(", ")
                }
            };
            assert_eq!(shown, expected);
        };
        check(&["10,09", "11,12", "09,10"], "Grades 9-10, Grades 11-12");
        check(&["KG,01,02", "Third grade", "Eleventh grade"], "Grades K-2, Grade 3, Grade 11");
        check(&["Band 8-9", "Grades 10–12"], "Grades 8-9, Grades 10-12");
        check(&["9-8", "Form 1", "2025-2026"], "none");
        check(&["09", "09"], "none");
        check(&["09,10", "10"], "overlap");
        check(&["09,11", "UG", "", "10"], "none");
    }
}

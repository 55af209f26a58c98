//! How to read the transcript: from levels to letters to points, generated from the rules applied.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Page;
use crate::view::voice::{BandRow, Fact, LevelKey, Sentence, Voice};

/// From levels to letters to points, generated from the policy applied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Legend {
    /// The levels.
    pub levels: Vec<LevelKey>,
    /// Letter bands, best first.
    pub bands: Vec<BandRow>,
    /// Letters of earlier versions of the policy, by which some credit on the page was earned.
    pub earlier: Vec<EarlierBands>,
    /// How a course level is weighted, "AP +1.0".
    pub weights: Vec<Fact>,
    /// Rules as sentences: credit, letter, GPA, not-yet.
    pub rules: Vec<String>,
    /// "Assessment policy 2025-26, in force since 1 July 2025".
    pub policy: Sentence,
}

/// The letters of an earlier version of the policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EarlierBands {
    /// "Rules applied: Assessment policy 2023, in force since 1 July 2023".
    pub policy: Sentence,
    /// The courses whose letters they are.
    pub courses: String,
    /// Letter bands, best first.
    pub bands: Vec<BandRow>,
}

/// Those versions of the policy whose letters are not those of today, oldest first.
fn earlier(page: &Page<'_>) -> Vec<EarlierBands> {
    let mut versions: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for course in page.now.courses.iter().filter(|one| one.grade.is_some()) {
        let code = &page.model.courses[course.course].code.value;
        versions.entry(course.basis.version).or_default().push(code);
    }
    let now = page.rule_words().letters();
    let bands = versions.into_iter().filter_map(|(version, courses)| {
        let voice = Voice { rules: page.governing.at(version), ..page.voice };
        let bands = voice.rule_words().letters();
        (bands != now).then(|| EarlierBands {
            policy: voice.policy(),
            courses: courses.join(", "),
            bands,
        })
    });
    bands.collect()
}

pub(super) fn make(page: &Page<'_>) -> Legend {
    let rules = page.rule_words();
    let credit = rules.credit().into_iter().map(|rule| rule.sentences.join(" "));
    Legend {
        levels: page.level_keys(),
        bands: rules.letters(),
        earlier: earlier(page),
        weights: rules.weights(),
        rules: credit.chain(rules.grading()).chain(rules.subjects()).collect(),
        policy: page.policy(),
    }
}

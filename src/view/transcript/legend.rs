//! The key to the transcript: from levels to letters to points, generated from the rules applied.

use std::collections::BTreeMap;

use serde::Serialize;

use super::page::Page;
use crate::policy::outcome::CourseStatus;
use crate::policy::{self, Uniform};
use crate::view::voice::{BandRow, Fact, LevelKey, Occurring, Sentence, Voice, amount};

/// From levels to letters to points, generated from the policy applied. Letters that only credit
/// from elsewhere has, or only courses without credit, are there when they are on the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Legend {
    /// A row a letter, best first, then levels that lead to none.
    pub rows: Vec<LegendRow>,
    /// There are letters.
    pub has_letters: bool,
    /// There are grade points.
    pub has_points: bool,
    /// Letters of earlier versions of the policy, by which some credit on the page was earned.
    pub earlier: Vec<EarlierBands>,
    /// The way a course level is weighted, "AP +1.0".
    pub weights: Vec<Fact>,
    /// Rules as sentences: credit, letter, GPA, not-yet.
    pub rules: Vec<String>,
    /// "Assessment policy 2025-26, in force since 1 July 2025".
    pub policy: Sentence,
}

/// One line from levels to grade points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LegendRow {
    /// Levels that a course with nothing else comes to this letter with, highest first.
    pub levels: Vec<LegendLevel>,
    /// "3.50 and above", or what else the letter is for.
    pub range: Option<String>,
    /// "A".
    pub letter: Option<String>,
    /// "4.0".
    pub points: Option<String>,
}

/// A level and its points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LegendLevel {
    /// The level and what it means.
    pub key: LevelKey,
    /// Its points.
    pub points: String,
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

pub(super) fn make(page: &Page<'_>) -> Legend {
    let rules = page.rule_words();
    let on = occurring(page);
    let credit = rules.credit().into_iter().map(|rule| rule.sentences.join(" "));
    Legend {
        rows: rows(page),
        has_letters: !page.rules.grades.letters.is_empty(),
        has_points: rules.has_points(),
        earlier: earlier(page),
        weights: if on.weighted { rules.weights() } else { Vec::new() },
        rules: credit.chain(rules.grading(on)).chain(rules.subjects()).collect(),
        policy: page.policy(),
    }
}

/// The things in the record that need a rule to be read.
fn occurring(page: &Page<'_>) -> Occurring {
    let (courses, transfers) = (&page.now.courses, &page.now.transfers);
    let mut levels =
        courses.iter().map(|one| one.level).chain(transfers.iter().map(|one| one.level));
    Occurring {
        weighted: levels.any(|level| level != page.model.regular()),
        elsewhere: transfers.iter().any(|one| !one.here),
        repeated: courses.iter().any(|one| one.superseded_by.is_some())
            || transfers.iter().any(|one| one.superseded_by.is_some()),
        not_yet: courses
            .iter()
            .any(|one| matches!(one.status, CourseStatus::NotYet | CourseStatus::InProgress)),
    }
}

/// The letters with the levels that lead to them.
fn rows(page: &Page<'_>) -> Vec<LegendRow> {
    let scale = page.model.academic_scale();
    let keys = page.level_keys().into_iter().zip(scale.iter());
    let mut levels: Vec<(Uniform, LegendLevel)> = keys
        .map(|(key, (at, level))| {
            let level = LegendLevel { key, points: amount(&level.points) };
            (policy::uniform(page.rules, page.model, at), level)
        })
        .collect();
    levels.reverse();
    let mut take = |fits: &dyn Fn(&Uniform) -> bool| -> Vec<LegendLevel> {
        let (found, rest) = std::mem::take(&mut levels).into_iter().partition(|(of, _)| fits(of));
        levels = rest;
        let found: Vec<(Uniform, LegendLevel)> = found;
        found.into_iter().map(|(_, level)| level).collect()
    };
    let given = given(page);
    let grades = &page.rules.grades;
    let mut rows = Vec::new();
    let mut no_credit = false;
    for (at, band) in page.rule_words().letters().into_iter().enumerate() {
        let own = grades.letters.get(at).is_some_and(|letter| !letter.elsewhere);
        let occurs = given.contains(&band.letter.as_str());
        if !own && !occurs {
            continue;
        }
        // The first letter of courses without credit has the levels that lead to none.
        let without = at >= grades.letters.len() && !std::mem::replace(&mut no_credit, true);
        rows.push(LegendRow {
            levels: take(&|of| if without { !of.passes } else { of.band == Some(at) }),
            range: Some(band.range).filter(|range| !range.is_empty()),
            letter: Some(band.letter),
            points: Some(band.points),
        });
    }
    if grades.letters.is_empty() {
        let rest = take(&|_| true).into_iter();
        rows.extend(rest.map(|level| LegendRow {
            levels: vec![level],
            range: None,
            letter: None,
            points: None,
        }));
        return rows;
    }
    let (passing, failing) = (take(&|of| of.passes), take(&|_| true));
    let row = |levels: Vec<LegendLevel>, range| {
        (!levels.is_empty()).then_some(LegendRow { levels, range, letter: None, points: None })
    };
    rows.extend(row(passing, None));
    rows.extend(row(failing, Some(page.say("band-no-credit", &[]))));
    rows
}

/// The letters that are on the page.
fn given<'a>(page: &'a Page<'_>) -> Vec<&'a str> {
    let courses = page.now.courses.iter().filter_map(|one| one.grade.as_ref());
    let given = page.now.transfers.iter().filter_map(|one| one.grade.as_ref());
    courses.chain(given).map(|grade| grade.letter.as_str()).collect()
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

//! The way mastery works here, for families and for colleges: generated from the scale
//! and the policy, so that it says what is done.

use serde::Serialize;

use super::builder::Builder;
use super::folders::{COLLEGES, FAMILIES, HABITS};
use super::page::{Link, Page, Section};
use crate::base::Idx;
use crate::model::course::Course;
use crate::model::framework::Competency;
use crate::view::voice::{BandRow, Fact, LevelKey, Occurring, Sentence, amount};

/// The page on how it works, for families.
#[derive(Clone, Debug, Serialize)]
pub struct FamiliesPage {
    /// Marks in place of a level.
    pub states: Vec<LevelKey>,
    /// The meaning of "not yet".
    pub not_yet: String,
    /// The effect of another attempt.
    pub another_attempt: String,
    /// The way a level comes about.
    pub levels: Vec<RuleBlock>,
    /// The meaning of "on track".
    pub pace: String,
    /// The way credit is earned.
    pub credit: Vec<RuleBlock>,
    /// Whom to ask.
    pub contact: String,
    /// Other pages to read.
    pub onward: Vec<Link>,
    /// The policy that these rules are of.
    pub policy: Sentence,
}

/// The page on how it works, for colleges.
#[derive(Clone, Debug, Serialize)]
pub struct CollegesPage {
    /// The levels with their points.
    pub scale: Vec<ScaleRow>,
    /// The way a level comes about.
    pub levels: Vec<RuleBlock>,
    /// The way credit is earned.
    pub credit: Vec<RuleBlock>,
    /// Letters, best first.
    pub letters: Vec<BandRow>,
    /// The weights of honors and college-level courses.
    pub weights: Vec<Fact>,
    /// The way letters and averages come about.
    pub grading: Vec<String>,
    /// Documents on paper to read a transcript with.
    pub papers: Vec<Link>,
    /// Other pages to read.
    pub onward: Vec<Link>,
    /// The policy that these rules are of.
    pub policy: Sentence,
}

/// A level and its points.
#[derive(Clone, Debug, Serialize)]
pub struct ScaleRow {
    /// The level and what it means.
    pub key: LevelKey,
    /// Its code in data.
    pub code: String,
    /// Its points.
    pub points: String,
}

/// A rule in sentences.
#[derive(Clone, Debug, Serialize)]
pub struct RuleBlock {
    /// The part of the framework it holds for, when it is not the usual one.
    pub holds_for: Option<String>,
    /// The sentences.
    pub sentences: Vec<String>,
}

/// The page for families.
pub(super) fn families(builder: &Builder) -> Page<FamiliesPage> {
    let rules = builder.rule_words();
    let has_habits = builder.model.habits.indices().next().is_some();
    let habits = has_habits.then(|| builder.fixed_link("site-habits", &HABITS));
    let body = FamiliesPage {
        states: builder.state_keys(),
        not_yet: builder.say("not-yet-meaning", &[]),
        another_attempt: rules.another_attempt(),
        levels: level_rules(builder),
        pace: rules.pace(),
        credit: credit_rules(builder),
        contact: contact(builder),
        onward: vec![
            builder.fixed_link("site-for-colleges", &COLLEGES),
            builder.fixed_link("site-graduation", &["graduation"]),
        ]
        .into_iter()
        .chain(habits)
        .collect(),
        policy: builder.policy(),
    };
    let about = builder.say("site-families-description", &[]);
    let title = builder.say("site-for-families", &[]);
    builder.page(&FAMILIES, Section::HowItWorks, title, about, Vec::new(), body)
}

/// The page for colleges.
pub(super) fn colleges(builder: &Builder) -> Page<CollegesPage> {
    let rules = builder.rule_words();
    let levels = builder.model.academic_scale().levels.iter();
    let scale = builder.level_keys().into_iter().zip(levels).map(|(key, level)| ScaleRow {
        key,
        code: level.code.to_string(),
        points: amount(&level.points),
    });
    let body = CollegesPage {
        scale: scale.collect(),
        levels: level_rules(builder),
        credit: credit_rules(builder),
        letters: rules.letters(),
        weights: rules.weights(),
        grading: rules.grading(Occurring::ALL),
        onward: vec![
            builder.fixed_link("site-courses", &["courses"]),
            builder.fixed_link("site-graduation", &["graduation"]),
            builder.fixed_link("site-for-families", &FAMILIES),
        ],
        papers: [
            builder.paper_link("site-annotated", |papers| &papers.annotated),
            builder.paper_link("site-profile", |papers| &papers.profile),
        ]
        .into_iter()
        .flatten()
        .collect(),
        policy: builder.policy(),
    };
    let about = builder.say("site-colleges-description", &[]);
    let title = builder.say("site-for-colleges", &[]);
    builder.page(&COLLEGES, Section::Colleges, title, about, Vec::new(), body)
}

fn level_rules(builder: &Builder) -> Vec<RuleBlock> {
    let rules = builder.rule_words().levels().into_iter().enumerate();
    let blocks = rules.map(|(at, rule)| RuleBlock {
        holds_for: (at > 0).then(|| competencies(builder, &rule.holds_for)),
        sentences: rule.sentences,
    });
    let words = builder.rule_words();
    let more: Vec<String> = words.subjects().into_iter().chain(words.growth()).collect();
    let more = (!more.is_empty()).then_some(RuleBlock { holds_for: None, sentences: more });
    blocks.chain(more).collect()
}

fn credit_rules(builder: &Builder) -> Vec<RuleBlock> {
    let title = |idx: &Idx<Course>| builder.course_title(builder.offered(*idx)).text;
    let rules = builder.rule_words().credit().into_iter().enumerate();
    let blocks = rules.map(|(at, rule)| RuleBlock {
        holds_for: (at > 0).then(|| listed(rule.holds_for.iter().map(title))),
        sentences: rule.sentences,
    });
    blocks.collect()
}

/// Competencies by name; a subject by its own where all of it is meant.
fn competencies(builder: &Builder, members: &[Idx<Competency>]) -> String {
    let framework = &builder.model.framework;
    let names = framework.subjects.indices().flat_map(|subject| {
        let of_subject = || framework.of_subject(subject).map(|(idx, _)| idx);
        let meant: Vec<_> = of_subject().filter(|idx| members.contains(idx)).collect();
        if !meant.is_empty() && meant.len() == of_subject().count() {
            vec![builder.subject_title(subject).text]
        } else {
            meant.into_iter().map(|idx| builder.competency_title(idx).text).collect()
        }
    });
    listed(names)
}

fn listed(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

fn contact(builder: &Builder) -> String {
    let school = &builder.model.school;
    let parts = [&school.phone, &school.email];
    let parts: Vec<&str> = parts.into_iter().filter_map(|part| part.as_deref()).collect();
    let whom = (!parts.is_empty()).then(|| parts.join(", "));
    match whom {
        Some(whom) => builder.say("contact", &[("whom", whom.into())]),
        None => builder.say("contact-school", &[]),
    }
}

//! Page one: is my child on track, what went well, what needs time, what comes next.

use std::cmp::Reverse;

use serde::Serialize;

use super::page::Page;
use crate::base::Idx;
use crate::model::framework::Competency;
use crate::policy::outcome::Determination;
use crate::view::voice::{Phrase, Sentence};

/// Page one: is my child on track, what went well, what needs time, what next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Glance {
    /// "Amara is on track in 5 of 7 subjects." Set large.
    pub sentence: String,
    /// The numbers behind it, one or two sentences; empty when there is no evidence.
    pub detail: String,
    /// The rule behind "on track", one sentence.
    pub rule: String,
    /// The first thing to do.
    pub first: Option<FirstStep>,
    /// Up to three.
    pub going_well: Vec<GlanceItem>,
    /// Up to three.
    pub needs_time: Vec<GlanceItem>,
    /// Up to three.
    pub next: Vec<GlanceItem>,
}

/// The competency to start with, and what helps at home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FirstStep {
    /// "Start with Proportional reasoning (Mathematics)."
    pub sentence: Sentence,
    /// Tips for the family at home, each after its subject.
    pub home: Vec<Sentence>,
}

/// A competency named on page one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GlanceItem {
    /// Its code, by which it is found inside.
    pub code: String,
    /// Its title.
    pub title: Phrase,
    /// Its subject.
    pub subject: Phrase,
    /// "new", "ready to start"; at most a few words.
    pub note: Option<Phrase>,
}

/// The competencies that page one names. What it names is described inside.
pub(super) struct Named {
    going_well: Vec<Idx<Competency>>,
    needs_time: Vec<Idx<Competency>>,
    next: Vec<(Idx<Competency>, Why)>,
}

/// Why a competency comes next.
#[derive(Clone, Copy)]
enum Why {
    /// It is the one to start with.
    First,
    /// It is close to proficient.
    Close,
    /// A competency whose prerequisites are done.
    Ready,
}

/// Items of each of the three lists.
const ITEMS: usize = 3;

/// The most tips for home on page one.
const TIPS: usize = 2;

impl Named {
    /// The competencies that page one of a student's report names.
    pub(super) fn of(page: &Page<'_>) -> Self {
        let needs_time = if page.overall().nothing_seen() { Vec::new() } else { needs_time(page) };
        Named { going_well: going_well(page), next: next(page, &needs_time), needs_time }
    }

    /// Whether page one names a competency.
    pub(super) fn has(&self, competency: Idx<Competency>) -> bool {
        let next = self.next.iter().map(|(idx, _)| idx);
        self.going_well.iter().chain(&self.needs_time).chain(next).any(|idx| *idx == competency)
    }
}

/// Of who is exempt from all there is, no subject is said to be on track or not.
fn says_pace(page: &Page<'_>) -> bool {
    page.has_milestones() && page.now.subjects.iter().any(|subject| subject.total > 0)
}

pub(super) fn make(page: &Page<'_>, named: &Named) -> Glance {
    Glance {
        sentence: page.overall().sentence(),
        detail: page.overall().details().join(" "),
        rule: if says_pace(page) { page.rule_words().pace() } else { String::new() },
        first: first(page, named),
        going_well: named.going_well.iter().map(|idx| item(page, *idx, new(page, *idx))).collect(),
        needs_time: named
            .needs_time
            .iter()
            .map(|idx| item(page, *idx, Some(page.mark(page.now.of(*idx)).label)))
            .collect(),
        next: named
            .next
            .iter()
            .map(|(idx, why)| item(page, *idx, Some(reason(page, *why))))
            .collect(),
    }
}

fn item(page: &Page<'_>, idx: Idx<Competency>, note: Option<Phrase>) -> GlanceItem {
    let competency = page.competency(idx);
    GlanceItem {
        code: competency.code.value.to_string(),
        title: page.competency_title(idx),
        subject: page.subject_title(competency.subject),
        note,
    }
}

fn new(page: &Page<'_>, idx: Idx<Competency>) -> Option<Phrase> {
    page.is_new(page.now.of(idx)).then(|| Phrase::own(page.say("note-new", &[])))
}

fn reason(page: &Page<'_>, why: Why) -> Phrase {
    Phrase::own(match why {
        Why::First => page.say("note-first", &[]),
        Why::Close => page.say("note-close", &[]),
        Why::Ready => page.say("note-ready", &[]),
    })
}

/// The competency to start with. What helps at home is said of it, and of the next one named that
/// something is known of.
fn first(page: &Page<'_>, named: &Named) -> Option<FirstStep> {
    let (first, _) = *named.next.first()?;
    let title = page.competency_title(first);
    let subject = page.subject_title(page.competency(first).subject);
    let whole = vec![title, Phrase::own(" ("), subject, Phrase::own(")")];
    let mut asked = vec![first];
    let others = named.needs_time.iter().copied().chain(named.next.iter().map(|(idx, _)| *idx));
    for other in others {
        if !asked.contains(&other) {
            asked.push(other);
        }
    }
    let mut home: Vec<Sentence> = Vec::new();
    for idx in asked {
        let Some(tip) = page.home_tip(idx) else { continue };
        let said = home.iter().any(|one| one.last() == Some(&tip));
        if !said && home.len() < TIPS {
            let subject = page.subject_title(page.competency(idx).subject);
            home.push(vec![subject, Phrase::own(": "), tip]);
        }
    }
    Some(FirstStep { sentence: page.sentence("first-step", &[], "competency", whole), home })
}

/// Competencies reached since the report before, the highest levels first; then the best of the
/// rest.
fn going_well(page: &Page<'_>) -> Vec<Idx<Competency>> {
    let mut found: Vec<&Determination> =
        page.now.competencies.iter().filter(|found| found.state.is_proficient()).collect();
    found.sort_by_key(|found| {
        (Reverse(page.is_new(found)), Reverse(found.state.level()), Reverse(found.latest))
    });
    spread(page, found.into_iter().map(|found| found.competency))
}

/// Expected by now and not done: those expected longest first.
fn needs_time(page: &Page<'_>) -> Vec<Idx<Competency>> {
    let mut found: Vec<&Determination> = page
        .now
        .competencies
        .iter()
        .filter(|found| found.expected && !found.state.is_done())
        .collect();
    found.sort_by_key(|found| page.competency(found.competency).milestone);
    spread(page, found.into_iter().map(|found| found.competency))
}

/// The first few, at most one of a subject while other subjects have some.
fn spread(page: &Page<'_>, ordered: impl Iterator<Item = Idx<Competency>>) -> Vec<Idx<Competency>> {
    let mut subjects = Vec::new();
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    for idx in ordered {
        let subject = page.competency(idx).subject;
        if subjects.contains(&subject) {
            rest.push(idx);
        } else {
            subjects.push(subject);
            first.push(idx);
        }
    }
    first.into_iter().chain(rest).take(ITEMS).collect()
}

/// The one to start with, which is the first of those that need time; what is closest to
/// proficient; what is ready to be started.
fn next(page: &Page<'_>, needs_time: &[Idx<Competency>]) -> Vec<(Idx<Competency>, Why)> {
    let first = needs_time.first().map(|idx| (*idx, Why::First));
    let others = |idx: &Idx<Competency>| !needs_time.contains(idx);
    let room = ITEMS - 1 - usize::from(first.is_some());
    let closest = page.now.closest.iter().map(|closest| closest.competency).filter(others);
    let ready = page.now.ready.iter().copied().filter(others);
    first
        .into_iter()
        .chain(closest.take(room).map(|idx| (idx, Why::Close)))
        .chain(ready.map(|idx| (idx, Why::Ready)))
        .take(ITEMS)
        .collect()
}

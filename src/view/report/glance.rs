//! Page one: is my child on track, what went well, what needs time, what comes next.

use std::cmp::Reverse;

use serde::Serialize;

use super::Page;
use crate::base::Idx;
use crate::model::framework::Competency;
use crate::policy::outcome::{Determination, State, SubjectOutcome};
use crate::view::voice::Phrase;

/// Page one: is my child on track, what went well, what needs time, what next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Glance {
    /// "Amara is on track in 5 of 7 subjects." Set large.
    pub sentence: String,
    /// The numbers behind it, one or two sentences; empty when there is no evidence.
    pub detail: String,
    /// The rule behind "on track", one sentence.
    pub rule: String,
    /// Up to three.
    pub going_well: Vec<GlanceItem>,
    /// Up to three.
    pub needs_time: Vec<GlanceItem>,
    /// Up to three.
    pub next: Vec<GlanceItem>,
}

/// A competency named on page one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GlanceItem {
    /// Its title.
    pub title: Phrase,
    /// "new", "needs one more task"; at most a few words.
    pub note: Option<Phrase>,
}

/// Items of each of the three lists.
const ITEMS: usize = 3;

pub(super) fn make(page: &Page<'_>) -> Glance {
    let needs_time = if nothing_seen(page) { Vec::new() } else { needs_time(page) };
    let next = next(page, &needs_time);
    Glance {
        sentence: sentence(page),
        detail: detail(page),
        rule: if page.has_milestones() { page.rule_words().pace() } else { String::new() },
        going_well: going_well(page),
        needs_time: needs_time.into_iter().map(|idx| behind(page, idx)).collect(),
        next,
    }
}

/// True when there is no evidence of the student: nothing can be said of pace then.
fn nothing_seen(page: &Page<'_>) -> bool {
    page.now.competencies.iter().all(|found| found.state == State::NotAssessed)
}

/// One plain sentence on whether the student is on track.
fn sentence(page: &Page<'_>) -> String {
    let name = page.model.students[page.student].called().to_string();
    let track = page.now.on_track;
    if nothing_seen(page) {
        return page.say("glance-no-evidence", &[("name", name.into())]);
    }
    if !page.has_milestones() {
        let count = sum(page, |subject| subject.proficient);
        let of = sum(page, |subject| subject.total);
        let args = [("name", name.into()), ("count", count.into()), ("of", of.into())];
        return page.say("glance-of-all", &args);
    }
    if track.of == 0 {
        return page.say("glance-nothing-expected", &[("name", name.into())]);
    }
    let key = match track.subjects {
        0 => "glance-none-on-track",
        all if all == track.of => "glance-all-on-track",
        _ => "glance-on-track",
    };
    page.say(
        key,
        &[("name", name.into()), ("count", track.subjects.into()), ("of", track.of.into())],
    )
}

/// The numbers behind it.
fn detail(page: &Page<'_>) -> String {
    if nothing_seen(page) {
        return String::new();
    }
    let expected = sum(page, |subject| subject.expected);
    let proficient = sum(page, |subject| subject.proficient_of_expected);
    let mut sentences = Vec::new();
    if expected > 0 {
        let args = [("count", proficient.into()), ("of", expected.into())];
        sentences.push(page.say("glance-expected", &args));
    }
    let beyond = sum(page, |subject| subject.proficient) - proficient;
    if beyond > 0 && page.has_milestones() {
        sentences.push(page.say("glance-beyond", &[("count", beyond.into())]));
    }
    if let Some(previous) = page.occasion.previous {
        let count = newly_proficient(page).count();
        let args = [("count", count.into()), ("date", page.date(previous).into())];
        sentences.push(page.say("glance-new", &args));
    }
    sentences.join(" ")
}

fn sum(page: &Page<'_>, number: impl Fn(&SubjectOutcome) -> usize) -> usize {
    page.now.subjects.iter().map(number).sum()
}

fn newly_proficient<'p>(page: &'p Page<'_>) -> impl Iterator<Item = &'p Determination> {
    page.now.competencies.iter().filter(|found| {
        let before = page.before.as_ref().map(|before| before.of(found.competency).state);
        found.state.is_proficient() && before.is_some_and(|state| !state.is_proficient())
    })
}

/// What was reached since the report before, the highest levels first; then the best of the rest.
fn going_well(page: &Page<'_>) -> Vec<GlanceItem> {
    let is_new = |found: &Determination| {
        page.before
            .as_ref()
            .is_some_and(|before| !before.of(found.competency).state.is_proficient())
    };
    let mut found: Vec<&Determination> =
        page.now.competencies.iter().filter(|found| found.state.is_proficient()).collect();
    found.sort_by_key(|found| {
        (Reverse(is_new(found)), Reverse(found.state.level()), Reverse(found.latest))
    });
    let item = |found: &Determination| GlanceItem {
        title: page.competency_title(found.competency),
        note: is_new(found).then(|| Phrase::own(page.say("note-new", &[]))),
    };
    spread(page, found.into_iter().map(|found| found.competency))
        .into_iter()
        .map(|idx| item(page.now.of(idx)))
        .collect()
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

fn behind(page: &Page<'_>, idx: Idx<Competency>) -> GlanceItem {
    let found = page.now.of(idx);
    GlanceItem { title: page.competency_title(idx), note: Some(page.mark(found).label) }
}

/// What is closest to proficient, then what is ready to be started.
fn next(page: &Page<'_>, named: &[Idx<Competency>]) -> Vec<GlanceItem> {
    let closest = page
        .now
        .closest
        .iter()
        .map(|closest| closest.competency)
        .filter(|idx| !named.contains(idx))
        .take(ITEMS - 1)
        .map(|idx| {
            (idx, page.need(page.now.of(idx)).unwrap_or_else(|| page.say("note-close", &[])))
        });
    let closest: Vec<_> = closest.collect();
    let ready = page
        .now
        .ready
        .iter()
        .copied()
        .filter(|idx| !named.contains(idx))
        .map(|idx| (idx, page.say("note-ready", &[])));
    closest
        .into_iter()
        .chain(ready)
        .take(ITEMS)
        .map(|(idx, note)| GlanceItem {
            title: page.competency_title(idx),
            note: Some(Phrase::own(note)),
        })
        .collect()
}

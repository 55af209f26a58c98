//! Subjects in detail.

use std::cmp::Reverse;

use jiff::ToSpan;
use serde::Serialize;

use super::explained::{self, Explained};
use super::glance::Named;
use super::options::{Show, Statements};
use super::page::Page;
use super::subjects::{self, Pace, Standing, pace};
use super::{Narrative, narratives};
use crate::base::{Idx, Rounding, RoundingMode};
use crate::model::framework::{Competency, Subject};
use crate::policy::Against;
use crate::policy::outcome::{self, Determination, State, SubjectOutcome};
use crate::view::voice::{Mark, Phrase, SOME_LANGUAGE, Sentence};

/// One subject in detail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SubjectSection {
    /// Subject title.
    pub title: Phrase,
    /// How the student stands in it, as page one says it.
    pub standing: Standing,
    /// The average of the subject as a level, where the school wants it here.
    pub level: Option<Mark>,
    /// "working in Band 9-10".
    pub band: Option<Sentence>,
    /// The title of that band alone, for where there is less room.
    pub band_title: Option<Phrase>,
    /// Competencies to show, in order.
    pub competencies: Vec<CompetencyLine>,
    /// "6 more not listed", when some are left out.
    pub more: Option<String>,
    /// The same where there is only room for what page one names.
    pub more_than_named: Option<String>,
    /// Teachers' narratives for the subject.
    pub narratives: Vec<Narrative>,
    /// Prerequisites met and not begun.
    pub ready: Vec<Ready>,
    /// The exemptions of the student.
    pub exempt: Vec<Phrase>,
    /// Tips for the family at home, a sentence each; at most two.
    pub home: Vec<Phrase>,
    /// Extensions for what is done; at most one.
    pub extensions: Vec<Phrase>,
}

/// A competency to start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ready {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: Phrase,
    /// Its statement, when page one names it.
    pub statement: Option<Phrase>,
}

/// One competency of the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CompetencyLine {
    /// Code; stays left-to-right in every language.
    pub code: String,
    /// Page one names it.
    pub named: bool,
    /// Short title.
    pub title: Phrase,
    /// "I can ...", where it is asked for.
    pub statement: Option<Phrase>,
    /// Level or kind of no level.
    pub mark: Mark,
    /// How the level came about; on paper it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explained: Option<Explained>,
    /// "needs 2 more ratings", where evidence is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub need: Option<String>,
    /// Change since the last report.
    pub change: Option<Change>,
    /// How far the student has come since the number before, where the school says so.
    pub growth: Option<Growth>,
    /// Pace for this competency, when it is expected by now and not proficient, or ahead.
    pub pace: Option<Pace>,
    /// "latest evidence 3 Dec 2025".
    pub latest: Option<String>,
    /// A judgement by a person that decided the level: who and when, as a phrase.
    pub judgement: Option<Sentence>,
}

/// How far a student has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Growth {
    /// "growth", or that there is too little evidence to say.
    pub label: String,
    /// "+0.33"; nothing when there is too little evidence.
    pub change: Option<String>,
}

/// Change since the last report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Which arrow to draw.
    pub kind: ChangeKind,
    /// "new", "up from Developing", "down from Proficient".
    pub label: Sentence,
}

/// The kinds of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// Reached since the last report.
    New,
    /// Its first level, below proficient.
    First,
    /// A higher level.
    Up,
    /// A lower level.
    Down,
}

/// Things to start, and tips, that a section names at most.
const READY: usize = 2;
const TIPS: usize = 1;

pub(super) fn make(page: &Page<'_>, named: &Named) -> Vec<SubjectSection> {
    let sections = page.now.subjects.iter();
    sections
        .map(|subject| section(page, subject, named))
        .filter(|section| !section.is_empty())
        .collect()
}

impl SubjectSection {
    /// True when there is nothing to say about the subject.
    fn is_empty(&self) -> bool {
        self.competencies.is_empty()
            && self.narratives.is_empty()
            && self.ready.is_empty()
            && self.exempt.is_empty()
            && self.home.is_empty()
    }
}

fn section(page: &Page<'_>, subject: &SubjectOutcome, named: &Named) -> SubjectSection {
    let is_listed = |found: &&Determination| {
        found.state != State::Exempt && (is_shown(page, found) || is_named(found, named))
    };
    let mut shown: Vec<&Determination> =
        of_subject(page, subject.subject).filter(is_listed).collect();
    if page.options.attention_first {
        shown.sort_by_key(|found| attention(page, found));
    }
    let all = shown.len();
    // What page one names is always there; the first of the others fill what is left.
    let named_here = shown.iter().filter(|found| is_named(found, named)).count();
    let mut room = page.options.most.unwrap_or(all).saturating_sub(named_here);
    shown.retain(|found| {
        let stays = is_named(found, named) || room > 0;
        room -= usize::from(stays && !is_named(found, named));
        stays
    });
    let more = |listed: usize| {
        let left_out = all - listed;
        (left_out > 0).then(|| page.say("more", &[("count", left_out.into())]))
    };
    let (more, more_than_named) = (more(shown.len()), more(named_here));
    let home = shown
        .iter()
        .filter(|found| !found.state.is_done())
        .filter_map(|found| page.home_tip(found.competency))
        .take(TIPS)
        .collect();
    let extensions = shown
        .iter()
        .filter(|found| found.state.is_proficient() && is_highest(page, found))
        .filter_map(|found| page.extension(found.competency))
        .take(TIPS)
        .collect();
    let ready = page.now.ready.iter().copied();
    let ready = ready.filter(|idx| page.competency(*idx).subject == subject.subject);
    let ready: Vec<Ready> = ready
        .enumerate()
        .filter(|(at, idx)| *at < READY || named.has(*idx))
        .map(|(_, idx)| Ready {
            code: page.competency(idx).code.value.to_string(),
            title: page.competency_title(idx),
            statement: (named.has(idx) && page.options.statements != Statements::None)
                .then(|| page.statement(idx)),
        })
        .collect();
    let exempt = of_subject(page, subject.subject)
        .filter(|found| found.state == State::Exempt && found.counted)
        .map(|found| page.competency_title(found.competency))
        .collect();
    SubjectSection {
        title: page.subject_title(subject.subject),
        standing: subjects::standing(page, subject),
        level: page.subject_mark(subject).filter(|_| page.options.subject_level),
        band: subject
            .band
            .map(|band| page.sentence("working-in", &[], "band", vec![page.band_title(band)])),
        band_title: subject.band.map(|band| page.band_title(band)),
        competencies: shown
            .into_iter()
            .map(|found| CompetencyLine { named: is_named(found, named), ..line(page, found) })
            .collect(),
        more,
        more_than_named,
        narratives: narratives::about(page, Some(subject.subject)),
        ready,
        exempt,
        home,
        extensions,
    }
}

fn of_subject<'p>(
    page: &'p Page<'_>,
    subject: Idx<Subject>,
) -> impl Iterator<Item = &'p Determination> {
    page.model.framework.of_subject(subject).map(|(idx, _)| page.now.of(idx))
}

/// Whether page one names a competency that is begun. One that is ready to start stands in the list
/// of those.
fn is_named(found: &Determination, named: &Named) -> bool {
    found.state != State::NotAssessed && named.has(found.competency)
}

fn is_shown(page: &Page<'_>, found: &Determination) -> bool {
    let begun = !matches!(found.state, State::NotAssessed | State::Exempt);
    let is_new = match page.occasion.previous {
        Some(previous) => found.latest.is_some_and(|latest| latest > previous),
        None => begun,
    };
    match page.options.show {
        Show::Current => {
            (found.expected && !found.state.is_done()) || is_new || change(page, found).is_some()
        }
        Show::Started => begun || found.expected,
        Show::All => found.counted,
    }
}

/// The order of attention: expected and not done first, then not yet done, then changed; the
/// framework's order otherwise.
fn attention(page: &Page<'_>, found: &Determination) -> (u8, Reverse<bool>) {
    let rank = match (found.expected, found.state.is_done()) {
        (true, false) => 0,
        (false, false) => 1,
        (_, true) => 2,
    };
    (rank, Reverse(change(page, found).is_some()))
}

fn is_highest(page: &Page<'_>, found: &Determination) -> bool {
    let highest = page.model.academic_scale().iter().last().map(|(idx, _)| idx);
    found.state.level() == highest
}

fn line(page: &Page<'_>, found: &Determination) -> CompetencyLine {
    let competency: Idx<Competency> = found.competency;
    let mut mark = page.mark(found);
    if let (Some(places), Some(value)) = (page.options.average, &found.value) {
        let shown = Rounding { places, mode: RoundingMode::HalfUp }.show(value);
        mark.label.text = format!("{} {}", mark.label.text, page.decimal(&shown));
    }
    let state_pace = match found.state {
        State::Proficient(_)
            if page.has_milestones()
                && !found.expected
                && page.competency(competency).milestone.is_some() =>
        {
            Some(outcome::Pace::Ahead)
        }
        // Of what nobody has looked at yet, nobody knows how much time it needs.
        State::NotAssessed => None,
        state if found.expected && !state.is_done() => Some(outcome::Pace::NeedsTime),
        _ => None,
    };
    CompetencyLine {
        code: page.competency(competency).code.value.to_string(),
        named: false,
        title: page.competency_title(competency),
        statement: match page.options.statements {
            Statements::All => true,
            Statements::Open => !found.state.is_done(),
            Statements::None => false,
        }
        .then(|| page.statement(competency)),
        mark,
        explained: page.explains.then(|| explained::make(page, found)),
        need: page.need(found),
        change: change(page, found),
        growth: growth(page, found),
        pace: state_pace.map(|kind| pace(page, kind)),
        latest: found.latest.map(|latest| {
            let old = latest.saturating_add(1.year()) < page.occasion.as_of;
            let key = if old { "latest-evidence-old" } else { "latest-evidence" };
            page.say(key, &[("date", page.short_date(latest).into())])
        }),
        judgement: judgement(page, found),
    }
}

fn change(page: &Page<'_>, found: &Determination) -> Option<Change> {
    let before = page.before.as_ref()?.of(found.competency).state;
    let scale = page.model.academic_scale();
    let now = found.state.level()?;
    let Some(then) = before.level() else {
        let (kind, key) = match page.is_new(found) {
            true => (ChangeKind::New, "note-new"),
            false => (ChangeKind::First, "change-first"),
        };
        return Some(Change { kind, label: vec![Phrase::own(page.say(key, &[]))] });
    };
    let label = page.level_mark(scale, then).label;
    let (kind, key) = match now.cmp(&then) {
        _ if page.is_new(found) => (ChangeKind::New, "change-new"),
        std::cmp::Ordering::Greater => (ChangeKind::Up, "change-up"),
        std::cmp::Ordering::Less => (ChangeKind::Down, "change-down"),
        std::cmp::Ordering::Equal => return None,
    };
    Some(Change { kind, label: page.sentence(key, &[], "level", vec![label]) })
}

/// Growth of what has a level. Nothing is said of growth since the report before where there was
/// nothing to grow from, which "new" says already, or where nothing has come since.
fn growth(page: &Page<'_>, found: &Determination) -> Option<Growth> {
    let rule = page.rules.growth.as_ref()?;
    found.state.level()?;
    let since_report = rule.against == Against::Previous;
    let idle = page.occasion.previous.is_some_and(|before| found.latest <= Some(before));
    let is_new = || {
        let kind = change(page, found).map(|change| change.kind);
        matches!(kind, Some(ChangeKind::New | ChangeKind::First))
    };
    match &found.growth {
        Some(growth) if since_report && idle && growth.change.is_zero() => None,
        Some(growth) => Some(Growth {
            label: page.say("growth", &[]),
            change: Some(page.decimal(&signed(&rule.rounding.show(&growth.change)))),
        }),
        None if since_report && (idle || is_new()) => None,
        None => Some(Growth { label: page.say("growth-unknown", &[]), change: None }),
    }
}

/// A difference as it is read: `+0.5`, `0`, or with a minus sign.
fn signed(difference: &str) -> String {
    match difference.strip_prefix('-') {
        Some(less) => format!("\u{2212}{less}"),
        None if difference.chars().all(|c| matches!(c, '0' | '.')) => "0".to_string(),
        None => format!("+{difference}"),
    }
}

fn judgement(page: &Page<'_>, found: &Determination) -> Option<Sentence> {
    let judgement = found.basis.judgement.filter(|judgement| judgement.decided)?;
    let row = &page.model.records(page.student).overrides[judgement.row];
    let by = vec![page.written(&row.by, SOME_LANGUAGE)];
    Some(page.sentence("judgement", &[("date", page.short_date(row.date).into())], "by", by))
}

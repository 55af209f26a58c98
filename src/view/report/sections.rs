//! Subjects in detail.

use std::cmp::Reverse;

use serde::Serialize;

use super::subjects::{Pace, pace};
use super::{Narrative, Page, Show, Statements, narratives};
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
    /// The level of the subject, where the school gives one and enough competencies have theirs.
    pub level: Option<Mark>,
    /// "working in Band 9-10".
    pub band: Option<Sentence>,
    /// Competencies to show, in order.
    pub competencies: Vec<CompetencyLine>,
    /// "6 more not listed", when some are left out.
    pub more: Option<String>,
    /// Teachers' narratives for the subject.
    pub narratives: Vec<Narrative>,
    /// Prerequisites met and not begun.
    pub ready: Vec<Phrase>,
    /// What the family can do at home, a sentence each; at most two.
    pub home: Vec<Phrase>,
    /// Extensions for what is done; at most one.
    pub extensions: Vec<Phrase>,
}

/// One competency of the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CompetencyLine {
    /// Code; stays left-to-right in every language.
    pub code: String,
    /// Short title.
    pub title: Phrase,
    /// "I can ...", where it is asked for.
    pub statement: Option<Phrase>,
    /// Level or kind of no level; where evidence is missing, its word says what is missing.
    pub mark: Mark,
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
    /// First level.
    New,
    /// A higher level.
    Up,
    /// A lower level.
    Down,
}

/// Things to start, and tips, that a section names at most.
const READY: usize = 2;
const TIPS: usize = 1;

pub(super) fn make(page: &Page<'_>) -> Vec<SubjectSection> {
    let sections = page.now.subjects.iter().filter(|subject| subject.total > 0);
    sections.map(|subject| section(page, subject)).filter(|section| !section.is_empty()).collect()
}

impl SubjectSection {
    /// True when there is nothing to say about the subject.
    fn is_empty(&self) -> bool {
        self.competencies.is_empty()
            && self.narratives.is_empty()
            && self.ready.is_empty()
            && self.home.is_empty()
    }
}

fn section(page: &Page<'_>, subject: &SubjectOutcome) -> SubjectSection {
    let mut shown: Vec<&Determination> =
        of_subject(page, subject.subject).filter(|found| is_shown(page, found)).collect();
    if page.options.attention_first {
        shown.sort_by_key(|found| attention(page, found));
    }
    let all = shown.len();
    shown.truncate(page.options.most.unwrap_or(all));
    let left_out = all - shown.len();
    let more = (left_out > 0).then(|| page.say("more", &[("count", left_out.into())]));
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
    let ready = page
        .now
        .ready
        .iter()
        .filter(|idx| page.competency(**idx).subject == subject.subject)
        .take(READY)
        .map(|idx| page.competency_title(*idx))
        .collect();
    SubjectSection {
        title: page.subject_title(subject.subject),
        level: page.subject_mark(subject),
        band: subject
            .band
            .map(|band| page.sentence("working-in", &[], "band", vec![page.band_title(band)])),
        competencies: shown.into_iter().map(|found| line(page, found)).collect(),
        more,
        narratives: narratives::about(page, Some(subject.subject)),
        ready,
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
        Show::All => page.competency(found.competency).in_force(page.occasion.as_of),
    }
}

/// What needs attention first: expected and not done, then not yet done, then what changed; the
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
        mark.label.text = format!("{} {shown}", mark.label.text);
    }
    let state_pace = match found.state {
        State::Proficient(_)
            if !found.expected && page.competency(competency).milestone.is_some() =>
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
        title: page.competency_title(competency),
        statement: (page.options.statements == Statements::All || !found.state.is_done())
            .then(|| page.statement(competency)),
        mark,
        change: change(page, found),
        growth: growth(page, found),
        pace: state_pace.map(|kind| pace(page, kind)),
        latest: found
            .latest
            .map(|latest| page.say("latest-evidence", &[("date", page.short_date(latest).into())])),
        judgement: judgement(page, found),
    }
}

fn change(page: &Page<'_>, found: &Determination) -> Option<Change> {
    let before = page.before.as_ref()?.of(found.competency).state;
    let scale = page.model.academic_scale();
    let now = found.state.level()?;
    let Some(then) = before.level() else {
        let label = vec![Phrase::own(page.say("change-new", &[]))];
        return Some(Change { kind: ChangeKind::New, label });
    };
    let label = page.level_mark(scale, then).label;
    let (kind, key) = match now.cmp(&then) {
        std::cmp::Ordering::Greater => (ChangeKind::Up, "change-up"),
        std::cmp::Ordering::Less => (ChangeKind::Down, "change-down"),
        std::cmp::Ordering::Equal => return None,
    };
    Some(Change { kind, label: page.sentence(key, &[], "level", vec![label]) })
}

/// Growth of what has a level. Nothing is said of growth since the report before where there was nothing to
/// grow from, which "new" says already, or where nothing has come since.
fn growth(page: &Page<'_>, found: &Determination) -> Option<Growth> {
    let rule = page.rules.growth.as_ref()?;
    found.state.level()?;
    let since_report = rule.against == Against::Previous;
    let idle = page.occasion.previous.is_some_and(|before| found.latest <= Some(before));
    let is_new = || change(page, found).is_some_and(|change| change.kind == ChangeKind::New);
    match &found.growth {
        Some(growth) if since_report && idle && growth.change.is_zero() => None,
        Some(growth) => Some(Growth {
            label: page.say("growth", &[]),
            change: Some(signed(&rule.rounding.show(&growth.change))),
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

//! Which evidence a rule looks at, and in what order.

use std::cmp::Ordering;

use super::candidate::{Candidate, Mark};
use super::ground::Ground;
use super::moment::moment_of;
use super::rows::Rows;
use super::settle::settle;
use crate::base::{Date, Idx, Number, natural};
use crate::model::evidence::{Evidence, EvidenceKind, Rating};
use crate::model::framework::Band;
use crate::model::scale::Scale;
use crate::policy::outcome::{Reason, SetAside};
use crate::policy::rules::DeterminationRule;
use crate::policy::{Attempts, Missed, SourceWeights, StageFilter};

/// The evidence for a competency that a rule ever looks at while the student works at a stage.
pub(crate) struct Lineup<'a> {
    pub(super) rule: &'a DeterminationRule,
    /// Oldest first.
    pub(super) entries: Vec<Entry<'a>>,
    /// Evidence that the rule never looks at, and the day since it is known.
    refused: Vec<(Date, SetAside)>,
    /// True when one rating can stand in the place of another.
    pub(super) has_rivals: bool,
}

/// A piece of evidence, and the day since which it is known.
pub(super) struct Entry<'a> {
    pub(super) known: Date,
    pub(super) candidate: Candidate<'a>,
}

impl<'a> Lineup<'a> {
    pub(crate) fn new(ground: &Ground<'a>, rows: &Rows<'a>) -> Self {
        let (rule, scale) = (ground.rule(), ground.scale());
        let of = rows.of(ground.competency);
        let (mut entries, mut refused) = (Vec::with_capacity(of.len()), Vec::new());
        for &row in of {
            let evidence = &rows.records.evidence[row as usize];
            let known = rows.known(row, &rule.known);
            match refusal(rule, evidence, ground.stage) {
                Some(why) => refused.push((known, SetAside { row, why })),
                None => {
                    let candidate = candidate(rule, scale, row, evidence);
                    entries.push(Entry { known, candidate });
                }
            }
        }
        for row in rows.corrected(ground.model, ground.competency) {
            refused.push((Date::MIN, SetAside { row, why: Reason::Corrected }));
        }
        entries.sort_by(|a, b| in_time(&a.candidate, &b.candidate));
        let has_rivals = rule.attempts != Attempts::All
            || entries.iter().any(|entry| {
                let evidence = entry.candidate.evidence;
                evidence.moderates().is_some() || evidence.rating == Rating::Waived
            });
        Lineup { rule, entries, refused, has_rivals }
    }

    /// Evidence known on a day that does not count, apart from that which the method leaves out.
    pub(super) fn set_aside(&self, day: Date) -> Vec<SetAside> {
        let mut aside = Vec::with_capacity(self.entries.len() + self.refused.len());
        match self.grows_old() || self.has_rivals {
            true => drop(self.on(day, &mut aside)),
            false => self.refused(day, &mut aside),
        }
        aside
    }

    fn refused(&self, day: Date, aside: &mut Vec<SetAside>) {
        let refused = self.refused.iter().filter(|(known, _)| *known <= day);
        aside.extend(refused.map(|(_, refused)| *refused));
    }

    /// Evidence that counts on a day, oldest first; and evidence known by then and set aside.
    pub(crate) fn on(&self, day: Date, aside: &mut Vec<SetAside>) -> Vec<Candidate<'a>> {
        self.refused(day, aside);
        let mut kept = Vec::with_capacity(self.entries.len());
        let since = self.since(day);
        for Entry { known, candidate } in &self.entries {
            if *known > day {
                continue;
            }
            if since.is_some_and(|since| candidate.date < since) {
                aside.push(SetAside { row: candidate.row, why: Reason::TooOld });
                continue;
            }
            kept.push(candidate.clone());
        }
        settle(self.rule, &mut kept, aside);
        kept
    }

    /// The first day on which evidence is not too old, where the rule says so.
    fn since(&self, day: Date) -> Option<Date> {
        let days = jiff::Span::new().days(i64::from(self.rule.window_days?));
        Some(day.checked_sub(days).unwrap_or(Date::MIN))
    }

    /// True when what counts can change though nothing becomes known.
    pub(super) fn grows_old(&self) -> bool {
        self.rule.window_days.is_some()
    }
}

/// Why a rule never looks at evidence while the student works at a stage.
fn refusal(
    rule: &DeterminationRule,
    evidence: &Evidence,
    stage: Option<Idx<Band>>,
) -> Option<Reason> {
    let counts = match (&rule.kinds, evidence.kind) {
        (None, kind) => kind != Some(EvidenceKind::SelfRated),
        (Some(kinds), Some(kind)) => kinds.contains(&kind),
        (Some(_), None) => false,
    };
    // A waiver stands for evidence of whatever kind is asked for.
    if !counts && evidence.rating != Rating::Waived {
        return Some(Reason::Kind);
    }
    let elsewhere = evidence.stage.is_some() && evidence.stage != stage;
    (rule.stage == StageFilter::Working && elsewhere).then_some(Reason::Stage)
}

/// Oldest first; of one day by the time, where it is known, then the lower attempt, then the lower
/// identifier, then the content: the records are in an order of their own that input order has no
/// part in. What has no time comes before what has one.
fn in_time(a: &Candidate<'_>, b: &Candidate<'_>) -> Ordering {
    fn id<'e>(candidate: &Candidate<'e>) -> Option<&'e str> {
        candidate.evidence.id.as_deref()
    }
    (a.date, a.time, a.evidence.attempt)
        .cmp(&(b.date, b.time, b.evidence.attempt))
        .then_with(|| match (id(a), id(b)) {
            (Some(a), Some(b)) => natural::compare(a, b),
            (a, b) => a.is_some().cmp(&b.is_some()),
        })
        .then_with(|| a.row.cmp(&b.row))
}

/// The evidence in a row, as a rule sees it.
fn candidate<'a>(
    rule: &DeterminationRule,
    scale: &Scale,
    row: u32,
    evidence: &'a Evidence,
) -> Candidate<'a> {
    let mark = match &evidence.rating {
        Rating::Level(level) => Mark::Number(scale.get(*level).points.clone()),
        Rating::Points(points) => Mark::Number(Number::clone(points)),
        Rating::Missed if rule.missed == Missed::Lowest => Mark::Number(scale.lowest.clone()),
        Rating::Missed => Mark::Missed,
        Rating::Waived => Mark::Waived,
    };
    let weight = match rule.evidence_weights {
        SourceWeights::Used => evidence.weight().cloned().unwrap_or(Number::ONE),
        SourceWeights::Ignored => Number::ONE,
    };
    let (date, time) = moment_of(evidence.dates, &rule.order);
    Candidate { row, date, time, mark, weight, evidence }
}

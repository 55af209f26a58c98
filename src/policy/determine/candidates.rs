//! Which evidence a rule looks at, and in what order.

use std::cmp::Ordering;

use super::rows::Rows;
use crate::base::{Date, Idx, Number};
use crate::model::evidence::{Dates, Evidence, Kind, Rating, Target};
use crate::model::framework::{Band, Competency};
use crate::model::scale::Scale;
use crate::policy::method::mean_of;
use crate::policy::outcome::{Reason, SetAside};
use crate::policy::rules::DeterminationRule;
use crate::policy::{Attempts, DateOf, Missed, Moderation, SourceWeights, StageFilter};

/// A piece of evidence that a rule looks at.
#[derive(Clone, Debug)]
pub(crate) struct Candidate<'a> {
    /// Position in the student's evidence.
    pub(crate) row: u32,
    /// The day that orders it.
    pub(crate) date: Date,
    /// What it says.
    pub(crate) mark: Mark,
    /// How often it counts in a mean.
    pub(crate) weight: Number,
    /// The evidence.
    pub(crate) evidence: &'a Evidence,
}

/// What a piece of evidence says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A number.
    Number(Number),
    /// The occasion was missed.
    Missed,
    /// The requirement is vouched for.
    Waived,
}

impl Candidate<'_> {
    pub(crate) fn number(&self) -> Option<&Number> {
        match &self.mark {
            Mark::Number(number) => Some(number),
            Mark::Missed | Mark::Waived => None,
        }
    }
}

/// The day that orders evidence, or since which it exists.
pub(crate) fn date_of(dates: Dates, wanted: &[DateOf]) -> Date {
    let get = |date| match date {
        DateOf::Performed => dates.performed,
        DateOf::Submitted => dates.submitted,
        DateOf::Assessed => dates.assessed,
        DateOf::Recorded => dates.recorded,
    };
    wanted
        .iter()
        .find_map(|date| get(*date))
        .or(dates.performed)
        .or(dates.submitted)
        .or(dates.assessed)
        .or(dates.recorded)
        .expect("a model's evidence has a date")
}

/// The evidence for a competency that the rule looks at on a day, oldest first, and what is set aside.
pub(crate) fn candidates<'a>(
    rule: &DeterminationRule,
    scale: &Scale,
    rows: &Rows<'a>,
    competency: Idx<Competency>,
    stage: Option<Idx<Band>>,
    as_of: Date,
    aside: &mut Vec<SetAside>,
) -> Vec<Candidate<'a>> {
    let mut kept = Vec::new();
    for &row in rows.of(competency) {
        let evidence = &rows.records.evidence[row as usize];
        if date_of(evidence.dates, &rule.known) > as_of {
            continue;
        }
        let date = date_of(evidence.dates, &rule.order);
        let mark = match &evidence.rating {
            Rating::Level(level) => Mark::Number(scale.get(*level).points.clone()),
            Rating::Points(points) => Mark::Number(points.clone()),
            Rating::Missed if rule.missed == Missed::Lowest => Mark::Number(scale.lowest.clone()),
            Rating::Missed => Mark::Missed,
            Rating::Waived => Mark::Waived,
        };
        match refusal(rule, evidence, date, stage, as_of) {
            Some(why) => aside.push(SetAside { row, why }),
            None => {
                let weight = match rule.evidence_weights {
                    SourceWeights::Used => evidence.weight.clone().unwrap_or(Number::ONE),
                    SourceWeights::Ignored => Number::ONE,
                };
                kept.push(Candidate { row, date, mark, weight, evidence });
            }
        }
    }
    kept.sort_by(in_time);
    moderate(rule.moderation, &mut kept, aside);
    one_attempt(rule.attempts, &mut kept, aside);
    drop_waived(&mut kept, aside);
    kept
}

fn refusal(
    rule: &DeterminationRule,
    evidence: &Evidence,
    date: Date,
    stage: Option<Idx<Band>>,
    as_of: Date,
) -> Option<Reason> {
    let counts = match (&rule.kinds, evidence.kind) {
        (None, kind) => kind != Some(Kind::SelfRated),
        (Some(kinds), Some(kind)) => kinds.contains(&kind),
        (Some(_), None) => false,
    };
    // A waiver stands for evidence of whatever kind is asked for.
    if !counts && evidence.rating != Rating::Waived {
        return Some(Reason::Kind);
    }
    if rule.stage == StageFilter::Working && evidence.stage.is_some() && evidence.stage != stage {
        return Some(Reason::Stage);
    }
    let too_old = rule.window_days.is_some_and(|days| {
        let since = as_of.checked_sub(jiff::Span::new().days(i64::from(days))).unwrap_or(Date::MIN);
        date < since
    });
    too_old.then_some(Reason::TooOld)
}

/// Oldest first; of one day the lower attempt, then the lower identifier, then the content: the
/// records are in an order of their own that input order has no part in.
fn in_time(a: &Candidate<'_>, b: &Candidate<'_>) -> Ordering {
    let id = |candidate: &Candidate<'_>| {
        let id = candidate.evidence.id.clone();
        let number = id.as_deref().and_then(|id| id.parse::<u64>().ok());
        (id.is_some(), number.is_none(), number, id)
    };
    (a.date, a.evidence.attempt)
        .cmp(&(b.date, b.evidence.attempt))
        .then_with(|| id(a).cmp(&id(b)))
        .then_with(|| a.row.cmp(&b.row))
}

/// Lets one rating stand for each piece of work that was rated again.
fn moderate(which: Moderation, kept: &mut Vec<Candidate<'_>>, aside: &mut Vec<SetAside>) {
    let first_of = |kept: &[Candidate<'_>], at: usize| {
        let second = kept[at].evidence;
        let same = |first: &Candidate<'_>| {
            first.evidence.id.is_some()
                && first.evidence.id == second.moderates
                && first.evidence.target == second.target
        };
        kept.iter().position(same).filter(|first| *first != at)
    };
    let pairs: Vec<(usize, usize)> =
        (0..kept.len()).filter_map(|at| Some((first_of(kept, at)?, at))).collect();
    let mut out = vec![false; kept.len()];
    for (first, second) in pairs {
        let (one, other) = (kept[first].number().cloned(), kept[second].number().cloned());
        let replaces = match which {
            Moderation::First | Moderation::Mean => false,
            Moderation::Second => other.is_some(),
            Moderation::Higher => other > one,
        };
        let (stays, goes) = if replaces { (second, first) } else { (first, second) };
        if which == Moderation::Mean
            && let Some(mean) = mean_of(one.iter().chain(&other))
        {
            kept[stays].mark = Mark::Number(mean);
        }
        out[goes] = true;
    }
    drop_marked(&out, Reason::Moderated, kept, aside);
}

/// Sets aside what is marked.
fn drop_marked(
    out: &[bool],
    why: Reason,
    kept: &mut Vec<Candidate<'_>>,
    aside: &mut Vec<SetAside>,
) {
    let mut at = 0;
    kept.retain(|candidate| {
        let gone = out[at];
        at += 1;
        if gone {
            aside.push(SetAside { row: candidate.row, why });
        }
        !gone
    });
}

/// Keeps one attempt at each task and indicator, where the rule says which.
fn one_attempt(which: Attempts, kept: &mut Vec<Candidate<'_>>, aside: &mut Vec<SetAside>) {
    if which == Attempts::All {
        return;
    }
    let better = |new: &Candidate<'_>, old: &Candidate<'_>| match which {
        Attempts::All | Attempts::First => false,
        Attempts::Latest => true,
        Attempts::Best => new.number() > old.number(),
    };
    let mut chosen: Vec<usize> = Vec::new();
    let mut out = vec![false; kept.len()];
    for (at, candidate) in kept.iter().enumerate() {
        let same = |other: &&mut usize| {
            let other = &kept[**other];
            candidate.evidence.task.is_some()
                && candidate.evidence.task == other.evidence.task
                && candidate.evidence.target == other.evidence.target
        };
        match chosen.iter_mut().find(same) {
            Some(other) if better(candidate, &kept[*other]) => {
                out[*other] = true;
                *other = at;
            }
            Some(_) => out[at] = true,
            None => chosen.push(at),
        }
    }
    drop_marked(&out, Reason::OtherAttempt, kept, aside);
}

/// Where a rating was waived, missed occasions for the same indicator are forgotten.
fn drop_waived(kept: &mut Vec<Candidate<'_>>, aside: &mut Vec<SetAside>) {
    let waived: Vec<Target> = kept
        .iter()
        .filter(|candidate| candidate.mark == Mark::Waived)
        .map(|candidate| candidate.evidence.target)
        .collect();
    if waived.is_empty() {
        return;
    }
    kept.retain(|candidate| {
        let forgotten = candidate.evidence.rating == Rating::Missed
            && waived.contains(&candidate.evidence.target);
        if forgotten {
            aside.push(SetAside { row: candidate.row, why: Reason::MissedButWaived });
        }
        !forgotten
    });
}

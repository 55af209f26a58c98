//! Which of several ratings of the same work stands.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::candidate::{Candidate, Mark};
use crate::model::evidence::{Rating, Target};
use crate::policy::method::mean_of;
use crate::policy::outcome::{Reason, SetAside};
use crate::policy::rules::DeterminationRule;
use crate::policy::{Attempts, Moderation};

/// Lets one rating stand for each piece of work and each task, as the rule says, and forgets missed
/// occasions whose requirement was waived. What does not stand is set aside.
pub(super) fn settle(
    rule: &DeterminationRule,
    kept: &mut Vec<Candidate<'_>>,
    aside: &mut Vec<SetAside>,
) {
    moderate(rule.moderation, kept, aside);
    one_attempt(rule.attempts, kept, aside);
    drop_waived(kept, aside);
}

/// The common ground of ratings of which one may stand in the place of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rivals<'a> {
    /// The same piece of work, by the identifier of its first rating.
    Work(&'a str, Target),
    /// The same task.
    Task(&'a str, Target),
    /// The same requirement, missed or waived.
    Requirement(Target),
}

/// Everything by which a rating can have rivals.
pub(super) fn rivals<'a>(
    rule: &DeterminationRule,
    candidate: &Candidate<'a>,
) -> impl Iterator<Item = Rivals<'a>> + use<'a> {
    let evidence = candidate.evidence;
    let target = evidence.target;
    let works = [evidence.id.as_ref(), evidence.moderates()].into_iter().flatten();
    let task = evidence.task.as_deref().filter(|_| rule.attempts != Attempts::All);
    let waiver = matches!(evidence.rating, Rating::Missed | Rating::Waived);
    works
        .map(move |id| Rivals::Work(id, target))
        .chain(task.map(|task| Rivals::Task(task, target)))
        .chain(waiver.then_some(Rivals::Requirement(target)))
}

/// Lets one rating stand for each piece of work that was rated again.
fn moderate(which: Moderation, kept: &mut Vec<Candidate<'_>>, aside: &mut Vec<SetAside>) {
    if kept.iter().all(|candidate| candidate.evidence.moderates().is_none()) {
        return;
    }
    let mut firsts: BTreeMap<(&str, Target), usize> = BTreeMap::new();
    for (at, candidate) in kept.iter().enumerate() {
        if let Some(id) = candidate.evidence.id.as_deref() {
            firsts.entry((id, candidate.evidence.target)).or_insert(at);
        }
    }
    let first_of = |at: usize| {
        let second = kept[at].evidence;
        let first = firsts.get(&(second.moderates().map(|id| &**id)?, second.target)).copied();
        first.filter(|first| *first != at)
    };
    let pairs: Vec<(usize, usize)> =
        (0..kept.len()).filter_map(|at| Some((first_of(at)?, at))).collect();
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
    let mut chosen: BTreeMap<(&str, Target), usize> = BTreeMap::new();
    let mut out = vec![false; kept.len()];
    for (at, candidate) in kept.iter().enumerate() {
        let Some(task) = candidate.evidence.task.as_deref() else { continue };
        match chosen.entry((task, candidate.evidence.target)) {
            Entry::Vacant(free) => {
                free.insert(at);
            }
            Entry::Occupied(mut taken) => {
                let other = *taken.get();
                if better(candidate, &kept[other]) {
                    out[other] = true;
                    taken.insert(at);
                } else {
                    out[at] = true;
                }
            }
        }
    }
    drop_marked(&out, Reason::OtherAttempt, kept, aside);
}

/// After a waived rating, missed occasions for the same indicator are forgotten.
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

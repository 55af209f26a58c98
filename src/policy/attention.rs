//! Students who need somebody's attention: the competency and the reason.
//!
//! Nothing here judges a student: each entry is a fact of the records on the day, with what it
//! rests on, for a teacher to look at.

use std::collections::BTreeSet;

use super::determine::moment::moment_of;
use super::levels::history;
use super::outcome::{Determination, Reason, State, StudentOutcome};
use super::rules::Rules;
use crate::base::{Date, Idx};
use crate::model::Model;
use crate::model::framework::{Competency, Subject};
use crate::model::people::Student;

/// From when on a student is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// Ratings that did not raise a level, after which the student may be stuck.
    pub tries: usize,
    /// Days that these ratings span; one of them is no older than so many days.
    pub stuck: u32,
    /// Days without any evidence.
    pub unseen: u32,
}

/// A student, what it is about, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attention {
    /// The student.
    pub student: Idx<Student>,
    /// The competency; nothing where it is about all of them.
    pub competency: Option<Idx<Competency>>,
    /// Why.
    pub why: Why,
}

/// The reason for which a student is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Below proficient, and rated several times over weeks, until now, without reaching a higher
    /// level.
    Stuck {
        /// Ratings there are since the level last rose.
        ratings: usize,
        /// The day of the first.
        since: Date,
        /// A support is in place, in the subject or for all.
        supported: bool,
    },
    /// Not begun, and everything that comes before it is done.
    Ready {
        /// Its prerequisites.
        after: Vec<Idx<Competency>>,
    },
    /// Begun, although something that comes before it is not done.
    Prerequisite {
        /// Those not done.
        missing: Vec<Idx<Competency>>,
    },
    /// One piece of evidence is missing for a level.
    OneMore,
    /// No evidence for weeks.
    Unseen {
        /// The day of the latest; nothing when there is none.
        last: Option<Date>,
    },
}

/// Everything about one student, in the order of the framework; what is about all competencies
/// comes last.
pub fn attention(
    rules: &Rules,
    model: &Model,
    outcome: &StudentOutcome,
    thresholds: Thresholds,
) -> Vec<Attention> {
    let mut found = Vec::new();
    let mut add = |competency, why| {
        found.push(Attention { student: outcome.student, competency, why });
    };
    let asked = |idx: &Idx<Competency>| outcome.of(*idx).asked;
    for (idx, competency) in model.framework.competencies.iter().filter(|(idx, _)| asked(idx)) {
        let one = outcome.of(idx);
        if let State::NotYet(_) = one.state
            && let Some((ratings, since)) = tries(rules, model, outcome, one, thresholds)
        {
            let supported = is_supported(model, outcome, competency.subject);
            add(Some(idx), Why::Stuck { ratings, since, supported });
        }
        if matches!(one.state, State::Insufficient { .. }) && one.evidence.missing() == 1 {
            add(Some(idx), Why::OneMore);
        }
        let before = competency.prerequisites.iter().copied().filter(asked);
        let before: Vec<Idx<Competency>> = before.collect();
        let begun = !matches!(one.state, State::NotAssessed | State::Exempt);
        let missing = before.iter().copied().filter(|other| !outcome.of(*other).state.is_done());
        let missing: Vec<Idx<Competency>> = missing.collect();
        if begun && !missing.is_empty() {
            add(Some(idx), Why::Prerequisite { missing });
        }
        if !before.is_empty() && outcome.ready.contains(&idx) {
            add(Some(idx), Why::Ready { after: before });
        }
    }
    let last = outcome.competencies.iter().filter_map(|one| one.latest).max();
    if last.is_none_or(|last| days(last, outcome.as_of) >= thresholds.unseen) {
        add(None, Why::Unseen { last });
    }
    found
}

/// Students who are below proficient in the same competency, which is expected of them by now: whom
/// a teacher can bring together. Those of most students come first. Each outcome comes with which
/// of its competencies are asked about.
pub fn groups<'o, F: Fn(Idx<Competency>) -> bool>(
    model: &Model,
    outcomes: impl IntoIterator<Item = (&'o StudentOutcome, F)>,
) -> Vec<(Idx<Competency>, Vec<Idx<Student>>)> {
    let mut members: Vec<Vec<Idx<Student>>> = vec![Vec::new(); model.framework.competencies.len()];
    for (outcome, is_asked) in outcomes {
        for one in &outcome.competencies {
            let open = matches!(one.state, State::NotYet(_) | State::Insufficient { .. });
            if one.expected && open && is_asked(one.competency) {
                members[one.competency.position()].push(outcome.student);
            }
        }
    }
    let mut groups: Vec<_> = model.framework.competencies.indices().zip(members).collect();
    groups.retain(|(_, students)| students.len() > 1);
    groups.sort_by_key(|(competency, students)| (usize::MAX - students.len(), *competency));
    groups
}

/// Ratings of work on a competency that have not raised the level, and the day of the first of
/// them; nothing unless there are enough, over long enough, and the student is still at it.
fn tries(
    rules: &Rules,
    model: &Model,
    outcome: &StudentOutcome,
    found: &Determination,
    thresholds: Thresholds,
) -> Option<(usize, Date)> {
    let as_of = outcome.as_of;
    let mut rated = rated(rules, model, outcome, found);
    let enough = |rated: &[Date]| match rated {
        [first, .., last] => {
            rated.len() >= thresholds.tries
                && days(*first, as_of) >= thresholds.stuck
                && days(*last, as_of) <= thresholds.stuck
        }
        _ => false,
    };
    // The way of the level is looked at only where it can matter.
    if !enough(&rated) {
        return None;
    }
    if let Some(rose) = last_rise(rules, model, outcome, found.competency) {
        rated.retain(|day| *day > rose);
    }
    enough(&rated).then(|| (rated.len(), rated[0]))
}

/// The days of all ratings of work on a competency, the earliest first.
fn rated(
    rules: &Rules,
    model: &Model,
    outcome: &StudentOutcome,
    found: &Determination,
) -> Vec<Date> {
    let rated = |why| {
        matches!(
            why,
            Reason::OtherAttempt
                | Reason::NotAmongBest
                | Reason::NotRecent
                | Reason::BelowLevel
                | Reason::NotChosen
        )
    };
    let used = found.basis.parts.iter().flat_map(|part| part.used.iter().copied());
    let aside = found.basis.set_aside.iter().filter(|one| rated(one.why)).map(|one| one.row);
    let rows: BTreeSet<u32> = used.chain(aside).collect();
    let order = &rules.determination[found.basis.rule].order;
    let evidence = &model.records(outcome.student).evidence;
    let moment = |row: &u32| moment_of(evidence[*row as usize].dates, order).0;
    let mut days: Vec<Date> = rows.iter().map(moment).collect();
    days.sort_unstable();
    days
}

/// The day on which the level in a competency last became higher than it was.
fn last_rise(
    rules: &Rules,
    model: &Model,
    outcome: &StudentOutcome,
    competency: Idx<Competency>,
) -> Option<Date> {
    let moments = history(rules, model, outcome.student, competency, outcome.as_of);
    let levels = moments.iter().filter_map(|moment| Some((moment.since, moment.state.level()?)));
    let levels: Vec<_> = levels.collect();
    let rises = levels.windows(2).filter(|pair| pair[1].1 > pair[0].1);
    rises.map(|pair| pair[1].0).next_back()
}

fn is_supported(model: &Model, outcome: &StudentOutcome, subject: Idx<Subject>) -> bool {
    model.records(outcome.student).supports.iter().any(|support| {
        support.subject.is_none_or(|of| of == subject)
            && support.starts.is_none_or(|starts| starts <= outcome.as_of)
            && support.ends.is_none_or(|ends| outcome.as_of <= ends)
    })
}

/// Days from one day to a later one.
fn days(from: Date, to: Date) -> u32 {
    u32::try_from((to - from).get_days()).unwrap_or(0)
}

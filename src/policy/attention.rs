//! Students who need somebody's attention: the competency and the reason.
//!
//! Nothing here judges a student: each entry is a fact of the records on the day, with what it
//! rests on, for a teacher to look at.

use std::collections::BTreeSet;

use super::determine::candidates::moment_of;
use super::outcome::{Determination, Reason, State, StudentOutcome};
use super::rules::Rules;
use crate::base::{Date, Idx};
use crate::model::Model;
use crate::model::framework::{Competency, Subject};
use crate::model::people::Student;

/// From when on a student is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// Ratings after which a student who is still below proficient may be stuck.
    pub tries: usize,
    /// Days since the first of them.
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
    /// Rated several times over weeks, and still below proficient.
    Stuck {
        /// Ratings there are.
        ratings: usize,
        /// The day of the first.
        since: Date,
        /// A support is in place, in the subject or for all.
        supported: bool,
    },
    /// Not begun, and everything that comes before it is done.
    Ready {
        /// What comes before.
        after: Vec<Idx<Competency>>,
    },
    /// Begun, although something that comes before it is not done.
    Prerequisite {
        /// What is not done.
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
    let in_force =
        |idx: &Idx<Competency>| model.framework.competencies[*idx].in_force(outcome.as_of);
    for (idx, competency) in model.framework.competencies.iter().filter(|(idx, _)| in_force(idx)) {
        let one = outcome.of(idx);
        if let State::NotYet(_) = one.state
            && let Some((ratings, since)) = tries(rules, model, outcome, one)
            && ratings >= thresholds.tries
            && days(since, outcome.as_of) >= thresholds.stuck
        {
            let supported = is_supported(model, outcome, competency.subject);
            add(Some(idx), Why::Stuck { ratings, since, supported });
        }
        if matches!(one.state, State::Insufficient { .. }) && one.evidence.missing() == 1 {
            add(Some(idx), Why::OneMore);
        }
        let before = competency.prerequisites.iter().copied().filter(in_force);
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
/// a teacher can bring together. Those of most students come first.
pub fn groups<'o>(
    model: &Model,
    outcomes: impl IntoIterator<Item = &'o StudentOutcome>,
) -> Vec<(Idx<Competency>, Vec<Idx<Student>>)> {
    let mut members: Vec<Vec<Idx<Student>>> = vec![Vec::new(); model.framework.competencies.len()];
    for outcome in outcomes {
        for one in &outcome.competencies {
            let open = matches!(one.state, State::NotYet(_) | State::Insufficient { .. });
            let in_force = model.framework.competencies[one.competency].in_force(outcome.as_of);
            if one.expected && open && in_force {
                members[one.competency.position()].push(outcome.student);
            }
        }
    }
    let mut groups: Vec<_> = model.framework.competencies.indices().zip(members).collect();
    groups.retain(|(_, students)| students.len() > 1);
    groups.sort_by_key(|(competency, students)| (usize::MAX - students.len(), *competency));
    groups
}

/// How many ratings there are of work on a competency, and the day of the first.
fn tries(
    rules: &Rules,
    model: &Model,
    outcome: &StudentOutcome,
    found: &Determination,
) -> Option<(usize, Date)> {
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
    let first = rows.iter().map(|row| moment_of(evidence[*row as usize].dates, order).0).min()?;
    Some((rows.len(), first))
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

//! How a student's level in a competency came about over time.

use jiff::ToSpan;

use super::candidates::{Candidate, date_of};
use super::judgement::{Said, judged};
use super::lineup::Lineup;
use super::rows::Rows;
use super::standing::{Ground, Standing};
use super::unfolding::{Change, Unfolding};
use crate::base::{Date, Idx, Number};
use crate::model::Model;
use crate::model::framework::Competency;
use crate::policy::outcome::State;
use crate::policy::rules::Rules;

/// A state and number, and the day since which it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Moment {
    /// The day.
    pub(crate) since: Date,
    /// The state.
    pub(crate) state: State,
    /// The number.
    pub(crate) value: Option<Number>,
}

/// Every change of a student's state in a competency up to a day, oldest first: what determining it
/// on each day would give.
pub(crate) fn history(
    rules: &Rules,
    model: &Model,
    rows: &Rows<'_>,
    competency: Idx<Competency>,
    as_of: Date,
) -> Vec<Moment> {
    let said = Said::about(rows.records, competency);
    let mut moments: Vec<Moment> = Vec::new();
    let mut stretch: Option<Stretch<'_>> = None;
    for since in days(rules, rows, competency, &said, as_of) {
        let ground = Ground::on(rules, model, &said, competency, since);
        let same = |last: &Stretch<'_>| last.ground.stage == ground.stage;
        let mut now = stretch.take().filter(same).unwrap_or_else(|| Stretch::new(ground, rows));
        let (state, value) = now.go_to(since, &said);
        let same = |last: &Moment| last.state == state && last.value.as_ref() == value;
        if !moments.last().is_some_and(same) {
            moments.push(Moment { since, state, value: value.cloned() });
        }
        stretch = Some(now);
    }
    moments
}

/// Days in a row on which the student works at one stage, and so under one rule.
struct Stretch<'a> {
    ground: Ground<'a>,
    unfolding: Unfolding<'a>,
    standing: Standing<'a>,
    fresh: Vec<Candidate<'a>>,
}

impl<'a> Stretch<'a> {
    fn new(ground: Ground<'a>, rows: &Rows<'a>) -> Self {
        let lineup =
            Lineup::new(ground.rule(), ground.scale(), rows, ground.competency, ground.stage);
        Stretch {
            ground,
            unfolding: Unfolding::new(lineup),
            standing: Standing::new(ground),
            fresh: Vec::new(),
        }
    }

    /// The state and the number on a day, which is not before the last one.
    fn go_to(&mut self, day: Date, said: &Said<'_>) -> (State, Option<&Number>) {
        if self.unfolding.go_to(day, &mut self.fresh) == Change::Anew {
            self.standing = Standing::new(self.ground);
        }
        self.fresh.drain(..).for_each(|candidate| self.standing.take(candidate));
        self.standing.refresh();
        let computed = self.standing.state(self.standing.evidence());
        let state = match said.exemption(day) {
            Some(_) => State::Exempt,
            None => {
                let (rule, scale) = (self.ground.rule(), self.ground.scale());
                judged(rule.overrides, scale, said, computed, said.judgement(day)).0
            }
        };
        (state, self.standing.number().value.as_ref())
    }
}

/// The state on a day.
pub(crate) fn on(moments: &[Moment], day: Date) -> (State, Option<&Number>) {
    let after = moments.partition_point(|moment| moment.since <= day);
    match after.checked_sub(1) {
        Some(at) => (moments[at].state, moments[at].value.as_ref()),
        None => (State::NotAssessed, None),
    }
}

/// The days on which something can change: evidence appears or grows too old, or somebody says
/// something.
fn days(
    rules: &Rules,
    rows: &Rows<'_>,
    competency: Idx<Competency>,
    said: &Said<'_>,
    as_of: Date,
) -> Vec<Date> {
    let after = |day: Date, days: i64| day.checked_add(days.days()).unwrap_or(Date::MAX);
    let mut days: Vec<Date> = said.days().collect();
    for rule in rules.possible(competency) {
        for &row in rows.of(competency) {
            let dates = rows.records.evidence[row as usize].dates;
            days.push(date_of(dates, &rule.known));
            if let Some(window) = rule.window_days {
                days.push(after(date_of(dates, &rule.order), i64::from(window) + 1));
            }
        }
    }
    days.retain(|day| *day <= as_of);
    days.sort_unstable();
    days.dedup();
    days
}

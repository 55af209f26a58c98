//! The way of a student's level in a competency over time.

use std::rc::Rc;

use jiff::ToSpan;

use super::candidate::Candidate;
use super::ground::Ground;
use super::judgement::Said;
use super::lineup::Lineup;
use super::moment::date_of;
use super::rows::Rows;
use super::standing::Standing;
use super::unfolding::{Change, Unfolding};
use crate::base::{Date, Number};
use crate::policy::outcome::{Moment, State};

/// Every change of a student's state in a competency up to a day, oldest first: what determining it
/// on each day would give; and how things stand at the end, where anything ever changed. `last` and
/// `lineup` are the ground and the lineup of the last day.
pub(super) fn history<'a>(
    last: &Ground<'a>,
    said: &Said<'_>,
    lineup: &Rc<Lineup<'a>>,
    rows: &Rows<'a>,
    as_of: Date,
) -> (Vec<Moment>, Option<Standing<'a>>) {
    let mut moments: Vec<Moment> = Vec::new();
    let mut stretch: Option<Stretch<'a>> = None;
    for since in days(last, rows, said, as_of) {
        let ground = Ground::on(last.rules, last.model, last.competency, said, since);
        let now = match &mut stretch {
            Some(now) if now.ground.asks_as(&ground) => now,
            ended => {
                let lineup = match ground.stage == last.stage {
                    true => Rc::clone(lineup),
                    false => Rc::new(Lineup::new(&ground, rows)),
                };
                ended.insert(Stretch::new(ground, lineup))
            }
        };
        let (state, value) = now.go_to(since, said);
        let same = |last: &Moment| last.state == state && last.value.as_ref() == value;
        if !moments.last().is_some_and(same) {
            moments.push(Moment { since, state, value: value.cloned() });
        }
    }
    (moments, stretch.map(|stretch| stretch.standing))
}

/// Days in a row on which the student works at one stage, and so under one rule, and the framework
/// asks for the same.
struct Stretch<'a> {
    ground: Ground<'a>,
    unfolding: Unfolding<'a>,
    standing: Standing<'a>,
    fresh: Vec<Candidate<'a>>,
}

impl<'a> Stretch<'a> {
    fn new(ground: Ground<'a>, lineup: Rc<Lineup<'a>>) -> Self {
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
            None => said.judged(self.ground.overrides(), computed, day).0,
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

/// The days on which something can change: evidence appears or grows too old, somebody says
/// something, or the framework asks for something else.
fn days(ground: &Ground<'_>, rows: &Rows<'_>, said: &Said<'_>, as_of: Date) -> Vec<Date> {
    let after = |day: Date, days: i64| day.checked_add(days.days()).unwrap_or(Date::MAX);
    let mut days: Vec<Date> = said.days().collect();
    for rule in ground.rules.possible(ground.competency) {
        for &row in rows.of(ground.competency) {
            let dates = rows.records.evidence[row as usize].dates;
            days.push(rows.known(row, &rule.known));
            if let Some(window) = rule.window_days {
                days.push(after(date_of(dates, &rule.order), i64::from(window) + 1));
            }
        }
    }
    let framework = &ground.model.framework;
    let indicators = framework.competencies[ground.competency].indicators.iter();
    let versions = indicators.flat_map(|idx| &framework.indicators[*idx].versions);
    days.extend(versions.flat_map(|version| version.validity.turns()));
    days.retain(|day| *day <= as_of);
    days.sort_unstable();
    days.dedup();
    days
}

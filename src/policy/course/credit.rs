//! Credit rules: the credit that levels of a course's competencies give.

use crate::base::Number;
use crate::model::scale::LevelIdx;
use crate::policy::Asks;
use crate::policy::outcome::{Contribution, State};
use crate::policy::rules::CourseCreditRule;

/// The credit that the rule gives, of the credit the course is worth. Competencies that the student
/// is excused from neither help nor hinder; when nothing is left, nothing is earned.
pub(crate) fn credit(
    rule: &CourseCreditRule,
    worth: &Number,
    contributions: &[Contribution],
) -> Number {
    let asked = || contributions.iter().filter(|one| one.state != State::Exempt);
    let of = asked().count();
    if of == 0 {
        return Number::ZERO;
    }
    let proficient = || asked().filter(|one| is_proficient(rule, one.state));
    let none_below = |floor: &Option<LevelIdx>| {
        floor.is_none_or(|floor| {
            asked().all(|one| one.state.level().is_some_and(|level| level >= floor))
        })
    };
    let holds = match &rule.asks {
        Asks::All => proficient().count() == of,
        Asks::Portfolio => true,
        Asks::Mean { mean, lowest, floor } => {
            let enough = |number: &Number| lowest.as_ref().is_none_or(|lowest| number >= lowest);
            let complete = asked().all(|one| one.number.as_ref().is_some_and(enough));
            let average = super::average::average(contributions);
            complete && none_below(floor) && average.is_some_and(|average| average >= *mean)
        }
        Asks::Share { share, floor } => {
            let needed = share * &Number::from(of);
            none_below(floor) && Number::from(proficient().count()) >= needed
        }
        Asks::Proportional { step } => {
            let weight: Number = proficient().map(|one| &one.weight).sum();
            let whole: Number = asked().map(|one| &one.weight).sum();
            return cut(&(worth * &(&weight / &whole)), step.as_ref());
        }
    };
    if holds { worth.clone() } else { Number::ZERO }
}

/// Whether a state is proficient in the eyes of a credit rule.
pub(crate) fn is_proficient(rule: &CourseCreditRule, state: State) -> bool {
    match rule.at {
        Some(at) => state.level().is_some_and(|level| level >= at),
        None => state.is_proficient(),
    }
}

/// Credit in whole steps.
pub(super) fn cut(credit: &Number, step: Option<&Number>) -> Number {
    match step {
        Some(step) => &(credit / step).floor() * step,
        None => credit.clone(),
    }
}

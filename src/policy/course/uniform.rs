//! The result of a course all of whose competencies are at one level.

use super::{credit, letter};
use crate::base::Number;
use crate::model::Model;
use crate::model::scale::LevelIdx;
use crate::policy::outcome::{Contribution, State};
use crate::policy::rules::Rules;

/// The result of a course all of whose competencies are at one level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Uniform {
    /// It has credit, by the rule of most courses.
    pub passes: bool,
    /// Position of its letter, where it passes and there is one.
    pub band: Option<usize>,
}

/// The result of a course all of whose competencies are at a level, with results of just its
/// points.
pub fn uniform(rules: &Rules, model: &Model, level: LevelIdx) -> Uniform {
    let scale = model.academic_scale();
    let found = scale.get(level);
    let state = match found.proficient {
        true => State::Proficient(level),
        false => State::NotYet(level),
    };
    let one = model.framework.competencies.indices().next().map(|competency| Contribution {
        competency,
        state,
        weight: Number::ONE,
        number: Some(found.points.clone()),
    });
    let of = |rule: &usize| rules.of_course.iter().filter(|one| *one == rule).count();
    let usual = (0..rules.credit.len()).rev().max_by_key(of).map(|at| &rules.credit[at]);
    let passes = one.zip(usual).is_some_and(|(one, rule)| {
        !credit::credit(rule, &Number::ONE, std::slice::from_ref(&one)).is_zero()
    });
    let band = letter::band(&rules.grades, &found.points, &[level]).filter(|_| passes);
    Uniform { passes, band }
}

//! Averages that are asked for and that nobody is below.

use crate::base::{Diagnostics, Number, Origin};
use crate::model::Model;
use crate::policy::credit_method::Key;
use crate::policy::roll_up::Numbers;
use crate::policy::rules::Rules;
use crate::policy::sections::asks_for_nothing;
use crate::policy::{AverageOf, Policy};

/// Looks for credit and levels of courses that everybody gets who has a level in each competency.
pub(super) fn check(rules: &Rules, policy: &Policy, model: &Model, diags: &mut Diagnostics) {
    let Some(lowest) = lowest(rules, model) else { return };
    let below = |asked: &Number| *asked <= lowest;
    for (at, rule) in rules.credit.iter().enumerate() {
        let (of, with) = (rule.method.of, &rule.method.with);
        let alone = of.keys.contains(&Key::Mean) && with.lowest.is_none() && with.floor.is_none();
        if alone && below(&with.mean) {
            let origin = policy.credit.declared.get(at).copied().unwrap_or(Origin::Nowhere);
            let message = format!(
                "everybody earns credit by rule `{}`: it asks for an average of {}, and no average is lower than {lowest}",
                rule.name, with.mean
            );
            diags.push(asks_for_nothing(origin, message));
        }
    }
    for one in &policy.grades.earned_levels {
        let alone = one.most.is_none() && one.none_below.is_none();
        if let Some(asked) = one.minimum.as_ref().filter(|asked| alone && below(asked)) {
            let message = format!(
                "every course that is passed is given the level `{}`: it asks for an average of {asked}, and no average is lower than {lowest}",
                one.level.value
            );
            diags.push(asks_for_nothing(one.level.origin, message));
        }
    }
}

/// The lowest average that a course can have, where that can be said.
fn lowest(rules: &Rules, model: &Model) -> Option<Number> {
    let scale = model.academic_scale();
    match rules.grades.average {
        AverageOf::Levels => scale.levels.first().map(|level| level.points.clone()),
        AverageOf::Values => {
            let of_scale = |numbers| matches!(numbers, Numbers::OfScale | Numbers::Added);
            let all = rules.determination.iter().all(|rule| of_scale(rule.roll_up.of.numbers));
            all.then(|| scale.lowest.clone())
        }
    }
}

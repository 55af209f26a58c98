//! Letters that cannot be given, and averages without one.

use super::codes::UNBANDED;
use crate::base::{Diagnostic, Diagnostics, Number, Origin};
use crate::model::Model;
use crate::model::scale::LevelIdx;
use crate::policy::course::letter;
use crate::policy::credit_method::Passing;
use crate::policy::determine::cut;
use crate::policy::rules::Rules;
use crate::policy::{AverageOf, Policy};

/// Looks for letters that cannot be given and averages that have none.
pub(super) fn check(rules: &Rules, policy: &Policy, model: &Model, diags: &mut Diagnostics) {
    let mut own = policy.grades.letters.iter().rev().filter(|letter| !letter.elsewhere);
    let Some(last) = own.next() else { return };
    let scale = model.academic_scale();
    for (at, rule) in rules.credit.iter().enumerate() {
        let Some((level, average)) = lowest_pass(rules, at, model) else { continue };
        if letter::band(&rules.grades, &average, &[level]).is_none() {
            let message = format!(
                "credit by rule `{}` can be earned with an average of {average}, which has no letter",
                rule.name
            );
            diags.push(
                Diagnostic::warning(&UNBANDED, last.letter.origin, message)
                    .label("the last letter")
                    .help(format!("let the last letter start at {average} or lower")),
            );
        }
    }
    for (group, written) in policy.grades.groups.iter().enumerate() {
        let in_group = model.courses.indices();
        let in_group = in_group.filter(|course| rules.graded_as[course.position()] == Some(group));
        let mut used: Vec<usize> =
            in_group.map(|course| rules.of_course[course.position()]).collect();
        used.sort_unstable();
        used.dedup();
        for at in used {
            let Some((level, average)) = lowest_pass(rules, at, model) else { continue };
            let origin = written.courses.first().map_or(Origin::Nowhere, |course| course.origin);
            if letter::band(&rules.graded[group], &average, &[level]).is_none() {
                let message = format!(
                    "credit of this course can be earned with an average of {average}, which has no letter in its group"
                );
                diags.push(Diagnostic::warning(&UNBANDED, origin, message).help(
                    "name a letter that starts lower, or one that asks for nothing, such as `P`",
                ));
            }
        }
    }
    let highest = match rules.grades.average {
        AverageOf::Levels => scale.levels.last().map(|level| &level.points),
        AverageOf::Values => Some(&scale.highest),
    };
    for letter in &policy.grades.letters {
        let Some(minimum) = letter.minimum.as_ref().filter(|n| Some(*n) > highest) else {
            continue;
        };
        let message = format!(
            "nobody can get the letter `{}`: an average of {minimum} is above the scale",
            letter.letter.value
        );
        diags.push(Diagnostic::warning(&UNBANDED, letter.letter.origin, message));
    }
}

/// The lowest profile that earns credit: all competencies at one level, and their average.
fn lowest_pass(rules: &Rules, at: usize, model: &Model) -> Option<(LevelIdx, Number)> {
    let scale = model.academic_scale();
    let rule = &rules.credit[at];
    let proficient = rule.at.or_else(|| scale.lowest_proficient())?;
    let number = |level| lowest_number(rules, model, level);
    let with = &rule.method.with;
    (rule.method.of.lowest_pass)(&Passing { with, proficient, scale, number: &number })
}

/// The smallest number with which a competency at a level can enter an average.
fn lowest_number(rules: &Rules, model: &Model, level: LevelIdx) -> Number {
    let scale = model.academic_scale();
    let cuts = rules.determination.iter().map(|rule| &rule.cut);
    let lowest = match rules.grades.average {
        AverageOf::Levels => None,
        AverageOf::Values => cuts.filter_map(|cut| cut::score(cut, scale, level)).min(),
    };
    lowest.unwrap_or(&scale.get(level).points).clone()
}

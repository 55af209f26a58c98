//! Doubts about rules once the school is known.

mod averages;
pub(super) mod codes;
pub(super) mod corrected;
pub(super) mod given;
mod letters;
mod names;
mod reach;
mod translations;
mod unused;

use super::Policy;
use super::rules::Rules;
use crate::base::Diagnostics;
use crate::model::Model;

/// Looks for what no single policy can put right: in the school's courses and competencies, and in
/// rows that name what none of its policies has.
pub(super) fn school(versions: &[&Rules], model: &Model, diags: &mut Diagnostics) {
    reach::courses(model, diags);
    names::requirements(versions, model, diags);
    names::areas(versions, model, diags);
    translations::check(versions, model, diags);
    given::untied(model, diags);
    given::same_competencies(model, diags);
}

/// Looks for rules that do not do what they seem to.
pub(super) fn check(rules: &Rules, policy: &Policy, model: &Model, diags: &mut Diagnostics) {
    reach::levels(rules, policy, model, diags);
    reach::requirements(rules, policy, model, diags);
    unused::rules(rules, policy, model, diags);
    unused::kinds(rules, policy, model, diags);
    letters::check(rules, policy, model, diags);
    averages::check(rules, policy, model, diags);
}

//! The rule that a setting means.

use super::codes::UNKNOWN_RULE;
use crate::base::{At, Diagnostic, Diagnostics, nearest};

/// The position of the rule a setting names; of the only rule, or of the one called `standard`,
/// when it names none.
pub(super) fn find_rule(
    name: Option<At<String>>,
    rules: &[At<String>],
    diags: &mut Diagnostics,
) -> usize {
    let known = || rules.iter().map(|rule| rule.as_str());
    match name {
        Some(name) => known().position(|rule| rule == name.value).unwrap_or_else(|| {
            let message = format!("no rule is called `{}`", name.value);
            diags.push(
                Diagnostic::error(&UNKNOWN_RULE, name.origin, message)
                    .maybe_help(nearest::did_you_mean(&name, known())),
            );
            0
        }),
        None if rules.len() < 2 => 0,
        None => known().position(|rule| rule == "standard").unwrap_or_else(|| {
            let names = known().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
            let message = "several rules, and no setting says which one is the usual one";
            diags.push(
                Diagnostic::error(&UNKNOWN_RULE, rules[0].origin, message)
                    .help(format!("write `rule = ...` with one of {names}")),
            );
            0
        }),
    }
}

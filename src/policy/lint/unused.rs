//! Rules that decide nothing, and evidence that no rule counts.

use super::codes::{KIND_NEVER_COUNTS, RULE_NEVER_APPLIES};
use crate::base::{Diagnostic, Diagnostics, Origin};
use crate::model::Model;
use crate::model::evidence::EvidenceKind;
use crate::policy::Policy;
use crate::policy::rules::{DeterminationRule, Rules};

/// Rules that are never applied. A rule that others are based on is there for them.
pub(super) fn rules(rules: &Rules, policy: &Policy, model: &Model, diags: &mut Diagnostics) {
    let places = &policy.determination;
    let applied = |at: usize| {
        rules.of_competency.contains(&at)
            || rules.of_stage.iter().any(|(_, rule)| *rule == at)
            || rules.of_indicator.contains(&Some(at))
    };
    let all = [&places.subjects, &places.stages, &places.competencies, &places.indicators];
    let named = |at: usize| all.iter().any(|map| map.iter().any(|(_, rule)| *rule == at));
    for (at, rule) in rules.determination.iter().enumerate() {
        if !applied(at) && at != places.default && !places.bases.contains(&at) {
            never(&rule.name, places.declared[at], named(at), diags);
        }
    }
    if model.courses.is_empty() {
        return;
    }
    for (at, rule) in rules.credit.iter().enumerate() {
        if !rules.of_course.contains(&at) && at != policy.credit.default {
            never(&rule.name, policy.credit.declared[at], false, diags);
        }
    }
}

fn never(name: &str, origin: Origin, named: bool, diags: &mut Diagnostics) {
    let message = match named {
        true => format!("rule `{name}` never applies: everything it is named for has another rule"),
        false => format!("rule `{name}` never applies: nothing names it"),
    };
    let help = match named {
        true => {
            "an indicator's rule goes before its competency's, that before the stage's and that before the subject's"
        }
        false => "name it where it should hold, or remove it",
    };
    diags.push(Diagnostic::warning(&RULE_NEVER_APPLIES, origin, message).help(help));
}

/// Kinds of evidence that there are and that no rule counts, unless the policy says so.
pub(super) fn kinds(rules: &Rules, policy: &Policy, model: &Model, diags: &mut Diagnostics) {
    let written = &policy.determination;
    let used = rules.of_competency.iter().chain(rules.of_stage.iter().map(|(_, rule)| rule));
    let mut used: Vec<usize> = used.chain(rules.of_indicator.iter().flatten()).copied().collect();
    used.sort_unstable();
    used.dedup();
    for kind in EvidenceKind::ALL {
        let meant =
            written.not_counted.iter().any(|name| EvidenceKind::from_code(name) == Some(kind));
        let counts = used.iter().any(|at| counts(&rules.determination[*at], kind));
        if meant || counts || kind == EvidenceKind::SelfRated {
            continue;
        }
        let evidence = model.records.iter().flat_map(|records| &records.evidence);
        let rows = evidence.filter(|evidence| evidence.kind == Some(kind)).count();
        if rows == 0 {
            continue;
        }
        let code = kind.code();
        let message = match rows {
            1 => format!("a rating of kind `{code}` counts under no rule"),
            rows => format!("{rows} ratings of kind `{code}` count under no rule"),
        };
        diags.push(
            Diagnostic::warning(&KIND_NEVER_COUNTS, written.declared[written.default], message)
                .help(format!("add `{code}` to the kinds of a rule"))
                .help(format!("or write `not_counted = [\"{code}\"]` under `[determination]`")),
        );
    }
}

fn counts(rule: &DeterminationRule, kind: EvidenceKind) -> bool {
    let taken =
        rule.kinds.as_ref().map_or(kind != EvidenceKind::SelfRated, |kinds| kinds.contains(&kind));
    let weights = &rule.method.with.weights;
    let weighed = weights.is_empty() || weights.iter().any(|(one, _)| *one == kind);
    taken && weighed
}

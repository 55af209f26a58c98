//! From a determination rule as it is written to one as it is meant: inheritance, defaults, ranges.

use toml::Spanned;

use super::codes::{BAD_PARAMETER, UNKNOWN_RULE};
use super::determination::{
    Determination, Needs, RawDetermination, RawNeeds, RawRule, Rule, WrittenRule,
};
use super::evidence::{DateOf, Per};
use super::find_rule::find_rule;
use super::value::{in_order, names};
use crate::base::{At, Diagnostic, Diagnostics, Origin, Rounding, RoundingMode, SourceId, nearest};
use crate::policy::count::Count;
use crate::policy::method::{METHODS, Method};
use crate::policy::roll_up::RollUp;
use crate::project::toml::at;

impl RawDetermination {
    /// Checks the values, lets rules inherit, and gives absent settings their defaults.
    pub fn resolve(mut self, source: SourceId, diags: &mut Diagnostics) -> Determination {
        self.rules = in_order(self.rules);
        let bases = inherit(&mut self, source, diags);
        let known: Vec<At<String>> =
            self.rules.keys().map(|name| at(name.clone(), source)).collect();
        let mut rules: Vec<_> = self
            .rules
            .into_iter()
            .map(|(name, raw)| raw.resolve(at(name, source), source, diags))
            .collect();
        if rules.is_empty() {
            let name = At::nowhere("standard".to_string());
            rules.push(RawRule::default().resolve(name, source, diags));
        }
        let default = find_rule(self.rule.map(|name| at(name, source)), &known, diags);
        let declared = match known.is_empty() {
            true => vec![Origin::Nowhere],
            false => known.iter().map(|name| name.origin).collect(),
        };
        let mut named = |map: indexmap::IndexMap<Spanned<String>, Spanned<String>>| {
            in_order(map)
                .into_iter()
                .map(|(code, name)| {
                    (at(code, source), find_rule(Some(at(name, source)), &known, diags))
                })
                .collect()
        };
        Determination {
            default,
            subjects: named(self.subjects),
            stages: named(self.stages),
            competencies: named(self.competencies),
            indicators: named(self.indicators),
            not_counted: names(self.not_counted, source),
            declared,
            bases,
            rules,
        }
    }
}

/// Fills what a rule leaves out with what the rule it is based on says. A rule may be based on one
/// that stands before it, so that there is no circle. Gives the rules that others are based on.
fn inherit(raw: &mut RawDetermination, source: SourceId, diags: &mut Diagnostics) -> Vec<usize> {
    let mut bases = Vec::new();
    for position in 0..raw.rules.len() {
        let Some(name) = raw.rules[position].based_on.clone() else { continue };
        let name = at(name, source);
        let earlier = || raw.rules.keys().take(position).map(|key| key.get_ref().as_str());
        match earlier().position(|key| key == name.value) {
            Some(base) => {
                bases.push(base);
                let base = raw.rules[base].clone();
                raw.rules[position].fill(base);
            }
            None => diags.push(
                Diagnostic::error(
                    &UNKNOWN_RULE,
                    name.origin,
                    format!("no rule before this one is called `{}`", name.value),
                )
                .maybe_help(nearest::did_you_mean(&name, earlier()))
                .help("a rule can be based on a rule that stands before it"),
            ),
        }
    }
    bases
}

macro_rules! fill {
    ($to:ident, $from:ident, $($field:ident)*) => { $( if $to.$field.is_none() { $to.$field = $from.$field; } )* };
}

impl RawRule {
    /// Parameters of a method go with the method: a rule that names its own takes none over.
    fn fill(&mut self, base: RawRule) {
        if self.method.is_none() {
            fill!(self, base, method formula count at percent ties minimum or_mean weights share slack across over_days);
        }
        fill!(self, base, per roll_up kinds stage placement attempts window window_days missed moderation evidence_weights order known);
        fill!(self, base, needs when_insufficient cut rounding round overrides);
    }

    fn resolve(self, name: At<String>, source: SourceId, diags: &mut Diagnostics) -> WrittenRule {
        let order = self.order.clone().unwrap_or_else(|| {
            vec![DateOf::Performed, DateOf::Submitted, DateOf::Assessed, DateOf::Recorded]
        });
        let per = self.per.unwrap_or_default();
        let roll_up = self.roll_up.clone().map(|roll_up| {
            let roll_up = at(roll_up, source);
            At::new(roll_up.value.resolve(roll_up.origin, source, diags), roll_up.origin)
        });
        let method = self.method(&name, source, diags);
        check_roll_up(&name, &method, per, roll_up.as_ref(), diags);
        let cut = self.cut.unwrap_or_default().resolve(source, diags);
        if let Some(roll_up) = &roll_up {
            roll_up.value.check_cut(&cut, roll_up.origin, diags);
        }
        let usual = Rounding { places: 2, mode: RoundingMode::HalfUp };
        Rule {
            method,
            per,
            roll_up: roll_up.map(|roll_up| roll_up.value).unwrap_or_default(),
            kinds: self.kinds.map(|kinds| names(kinds, source)),
            stage: self.stage.unwrap_or_default(),
            placement: self.placement.unwrap_or_default(),
            attempts: self.attempts.unwrap_or_default(),
            window: self.window.and_then(|window| {
                let window = at(window, source);
                if window.value == 0 {
                    diags.push(
                        parameter(window.origin, "a window of no rating leaves nothing to rate by")
                            .help("write a number of at least 1, or remove the key"),
                    );
                }
                (window.value > 0).then_some(window.value)
            }),
            window_days: self.window_days,
            missed: self.missed.unwrap_or_default(),
            moderation: self.moderation.unwrap_or_default(),
            evidence_weights: self.evidence_weights.unwrap_or_default(),
            known: self.known.unwrap_or_else(|| order.clone()),
            order,
            needs: self.needs.unwrap_or_default().resolve(source),
            when_insufficient: self.when_insufficient.unwrap_or_default(),
            cut,
            rounding: self.rounding.map_or(usual, |raw| raw.resolve(source, diags)),
            round: self.round.unwrap_or_default(),
            overrides: self.overrides.unwrap_or_default(),
            name: name.value,
        }
    }
}

impl RawNeeds {
    pub(super) fn resolve(self, source: SourceId) -> Needs<At<String>, At<String>> {
        Needs {
            ratings: self.ratings.map_or(Count::Fixed(1), |count| count.into_inner()),
            by_stage: in_order(self.by_stage)
                .into_iter()
                .map(|(stage, n)| (at(stage, source), n))
                .collect(),
            tasks: self.tasks,
            assessors: self.assessors,
            contexts: self.contexts,
            kinds: in_order(self.kinds)
                .into_iter()
                .map(|(kind, n)| (at(kind, source), n))
                .collect(),
        }
    }
}

/// Pooling needs a method that keeps some ratings and takes their mean.
fn check_roll_up(
    rule: &At<String>,
    method: &Method<At<String>, At<String>>,
    per: Per,
    roll_up: Option<&At<RollUp<At<String>>>>,
    diags: &mut Diagnostics,
) {
    let Some(roll_up) = roll_up else { return };
    if per == Per::Competency {
        let message = format!("rule `{}` rolls up indicators that it does not look at", rule.value);
        diags.push(
            parameter(roll_up.origin, message)
                .help("add `per = \"indicator\"`, or remove `roll_up`"),
        );
    }
    if roll_up.value.of.pools && !method.of.pools {
        let message =
            format!("rule `{}` cannot pool: its method does not keep ratings", rule.value);
        let keep = METHODS.iter().filter(|method| method.pools);
        let keep: Vec<String> = keep.map(|method| format!("`{}`", method.name)).collect();
        diags.push(
            parameter(roll_up.origin, message)
                .help(format!("`pool` goes with {}", keep.join(", "))),
        );
    }
}

fn parameter(origin: Origin, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(&BAD_PARAMETER, origin, message)
}

//! From a determination rule as it is written to one as it is meant: inheritance, defaults, ranges.

use toml::Spanned;

use super::determination::{
    Cut, Determination, Needs, RawCut, RawDetermination, RawNeeds, RawRule, Rule, WrittenRule,
};
use super::evidence::{DateOf, Per};
use super::method::{Formula, Method, MethodName};
use super::roll_up::RollUp;
use super::value::{Count, in_order, names, number, within};
use super::{
    AMBIGUOUS_METHOD, BAD_BANDS, BAD_PARAMETER, UNKNOWN_RULE, WEIGHTS_DO_NOT_SUM, find_rule,
};
use crate::base::{
    At, Diagnostic, Diagnostics, Number, Origin, Rounding, RoundingMode, SourceId, Span, nearest,
};
use crate::project::toml::{Decimal, at};

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
        fill!(self, base, per roll_up kinds stage placement attempts window_days missed moderation evidence_weights order known);
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
        let usual = Rounding { places: 2, mode: RoundingMode::HalfUp };
        Rule {
            method,
            per,
            roll_up: roll_up.map(|roll_up| roll_up.value).unwrap_or_default(),
            kinds: self.kinds.map(|kinds| names(kinds, source)),
            stage: self.stage.unwrap_or_default(),
            placement: self.placement.unwrap_or_default(),
            attempts: self.attempts.unwrap_or_default(),
            window_days: self.window_days,
            missed: self.missed.unwrap_or_default(),
            moderation: self.moderation.unwrap_or_default(),
            evidence_weights: self.evidence_weights.unwrap_or_default(),
            known: self.known.unwrap_or_else(|| order.clone()),
            order,
            needs: self.needs.unwrap_or_default().resolve(source),
            when_insufficient: self.when_insufficient.unwrap_or_default(),
            cut: self.cut.unwrap_or_default().resolve(source, diags),
            rounding: self.rounding.map_or(usual, |raw| raw.resolve(source, diags)),
            round: self.round.unwrap_or_default(),
            overrides: self.overrides.unwrap_or_default(),
            name: name.value,
        }
    }

    fn method(
        &self,
        rule: &At<String>,
        source: SourceId,
        diags: &mut Diagnostics,
    ) -> Method<At<String>, At<String>> {
        use MethodName as M;
        let written = self.method.clone().map(|name| at(name, source));
        let origin = written.as_ref().map_or(rule.origin, |name| name.origin);
        let name = written.map(|name| name.value).unwrap_or_default();
        let one_of = |names: &[M]| names.contains(&name);
        let span =
            |range: std::ops::Range<usize>| Origin::from(Span::new(source, range.start, range.end));
        let here = |given: bool| given.then_some(origin);
        let given = [
            (
                "count",
                self.count.as_ref().map(|value| span(value.span())),
                one_of(&[M::Best, M::Recent, M::NTimes, M::Sustained]),
            ),
            ("at", self.at.as_ref().map(|value| span(value.span())), one_of(&[M::NTimes])),
            (
                "percent",
                self.percent.as_ref().map(|value| span(value.span())),
                one_of(&[M::LatestAgainstMean, M::DecayingAverage]),
            ),
            (
                "minimum",
                self.minimum.as_ref().map(|value| span(value.span())),
                one_of(&[M::PowerLaw]),
            ),
            (
                "share",
                self.share.as_ref().map(|value| span(value.span())),
                one_of(&[M::Conjunctive]),
            ),
            ("formula", here(self.formula.is_some()), one_of(&[M::DecayingAverage])),
            ("ties", here(self.ties.is_some()), one_of(&[M::Mode])),
            ("or_mean", here(self.or_mean.is_some()), one_of(&[M::PowerLaw])),
            ("weights", here(self.weights.is_some()), one_of(&[M::ByKind])),
            ("slack", here(self.slack.is_some()), one_of(&[M::Conjunctive])),
            ("across", here(self.across.is_some()), one_of(&[M::Sustained])),
            ("over_days", here(self.over_days.is_some()), one_of(&[M::Sustained])),
        ];
        for (key, place, used) in given {
            let Some(place) = place.filter(|_| !used) else { continue };
            let message = format!("method `{}` does not use `{key}`", name.code());
            diags.push(
                parameter(place, message).help("remove the key, or choose the method that uses it"),
            );
        }
        match name {
            M::Latest => Method::Latest,
            M::Highest => Method::Highest,
            M::Lowest => Method::Lowest,
            M::Mean => Method::Mean,
            M::Median => Method::Median,
            M::Mode => Method::Mode(self.ties.unwrap_or_default()),
            M::Best => Method::Best(self.count(origin, name, source, diags)),
            M::Recent => Method::Recent(self.count(origin, name, source, diags)),
            M::NTimes => Method::NTimes {
                count: self.fixed(origin, name, 10, source, diags),
                at: self.at.clone().map(|level| at(level, source)),
            },
            M::LatestAgainstMean => {
                Method::LatestAgainstMean { percent: self.percent(1, source, diags) }
            }
            M::DecayingAverage => self.decaying_average(origin, source, diags),
            M::PowerLaw => Method::PowerLaw {
                minimum: self.minimum.clone().map_or(3, |minimum| {
                    let minimum = at(minimum, source);
                    if minimum.value < 2 {
                        let message = format!("no curve goes through `{}` ratings", minimum.value);
                        diags.push(
                            parameter(minimum.origin, message).help("write a number of at least 2"),
                        );
                    }
                    minimum.value.max(2)
                }),
                or_mean: self.or_mean.unwrap_or(false),
            },
            M::ByKind => Method::ByKind(self.weights(origin, source, diags)),
            M::Conjunctive => Method::Conjunctive {
                share: self.share.clone().map_or(Number::ONE, |share| {
                    let share = number(share, source);
                    within(share, Number::ZERO, Some(Number::ONE), "a share", diags)
                }),
                slack: self.slack,
            },
            M::Sustained => Method::Sustained {
                count: self.fixed(origin, name, 100, source, diags),
                across: self.across.unwrap_or_default(),
                days: self.over_days.unwrap_or(0),
            },
        }
    }

    /// Two formulas bear the name, so the rule has to say which one it means.
    fn decaying_average(
        &self,
        origin: Origin,
        source: SourceId,
        diags: &mut Diagnostics,
    ) -> Method<At<String>, At<String>> {
        match self.formula {
            Some(Formula::LatestAgainstMean) => {
                return Method::LatestAgainstMean { percent: self.percent(1, source, diags) };
            }
            Some(Formula::StepByStep) => {}
            None => diags.push(
                Diagnostic::error(
                    &AMBIGUOUS_METHOD,
                    origin,
                    "`decaying-average` means different things in different systems",
                )
                .help(
                    "add `formula = \"step-by-step\"`: each rating in turn counts `percent` against the \
                     average before it",
                )
                .help(
                    "or `formula = \"latest-against-mean\"`: the latest rating counts `percent`, the mean of \
                     all earlier ones the rest",
                ),
            ),
        }
        Method::DecayingAverage { percent: self.percent(50, source, diags) }
    }

    fn count(
        &self,
        origin: Origin,
        method: MethodName,
        source: SourceId,
        diags: &mut Diagnostics,
    ) -> Count {
        match self.count.clone().map(|count| at(count, source)) {
            None => {
                let message = format!("method `{}` does not say how many ratings", method.code());
                diags.push(
                    parameter(origin, message).help("add `count = 2` or `count = \"required\"`"),
                );
                Count::Fixed(1)
            }
            Some(count) if count.value == Count::Fixed(0) => {
                let message = format!("method `{}` cannot do with no rating", method.code());
                diags.push(parameter(count.origin, message).help("write a number of at least 1"));
                Count::Fixed(1)
            }
            Some(count) => count.value,
        }
    }

    fn fixed(
        &self,
        origin: Origin,
        method: MethodName,
        most: u32,
        source: SourceId,
        diags: &mut Diagnostics,
    ) -> u32 {
        let origin = self.count.clone().map_or(origin, |count| at(count, source).origin);
        match self.count(origin, method, source, diags) {
            Count::Fixed(count) if count <= most => count,
            Count::Fixed(_) | Count::Required => {
                let message = format!("method `{}` needs a plain number of ratings", method.code());
                diags.push(
                    parameter(origin, message).help(format!("write a number from 1 to {most}")),
                );
                most
            }
        }
    }

    fn percent(&self, lowest: i64, source: SourceId, diags: &mut Diagnostics) -> Number {
        let usual = Number::from(65i64);
        self.percent.clone().map_or(usual, |percent| {
            let percent = number(percent, source);
            let (low, high) = (Number::from(lowest), Number::from(99i64));
            within(percent, low, Some(high), "the percentage of this method", diags)
        })
    }

    fn weights(
        &self,
        origin: Origin,
        source: SourceId,
        diags: &mut Diagnostics,
    ) -> Vec<(At<String>, Number)> {
        let raw = self.weights.clone().unwrap_or_default();
        if raw.is_empty() {
            let message = "method `by-kind` does not say what each kind of evidence weighs";
            diags.push(
                parameter(origin, message)
                    .help("add `weights = { formative = 30, summative = 70 }`"),
            );
        }
        let weight = |written: Spanned<Decimal>, diags: &mut Diagnostics| {
            let written = number(written, source);
            if written.value <= Number::ZERO {
                let message = format!("`{}` cannot be a weight", written.value);
                diags
                    .push(parameter(written.origin, message).help("write a number greater than 0"));
                return Number::ONE;
            }
            written.value
        };
        let weights: Vec<(At<String>, Number)> = in_order(raw)
            .into_iter()
            .map(|(kind, written)| (at(kind, source), weight(written, diags)))
            .collect();
        let sum: Number = weights.iter().map(|(_, weight)| weight).sum();
        if let Some((first, _)) = weights.first()
            && sum != Number::ONE
            && sum != Number::from(100i64)
        {
            let message = format!("the weights of the kinds of evidence sum to {sum}");
            diags.push(
                Diagnostic::warning(&WEIGHTS_DO_NOT_SUM, first.origin, message)
                    .help("write weights that sum to 100, or to 1"),
            );
        }
        weights
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

impl RawCut {
    pub(super) fn resolve(self, source: SourceId, diags: &mut Diagnostics) -> Cut<At<String>> {
        let levels: Option<Vec<(At<String>, Number)>> = self.levels.map(|levels| {
            let cut = |(level, n)| (at(level, source), number(n, source).value);
            in_order(levels).into_iter().map(cut).collect()
        });
        for pair in levels.as_deref().unwrap_or_default().windows(2) {
            let [(lower, low), (higher, high)] = pair else { continue };
            if low >= high {
                let message = format!(
                    "the cut score of `{}` is {high}, no higher than that of `{}` before it",
                    higher.value, lower.value
                );
                diags.push(
                    Diagnostic::error(&BAD_BANDS, higher.origin, message)
                        .related(lower.origin, format!("starts at {low}"))
                        .help("list levels from the lowest to the highest, with rising cut scores"),
                );
            }
        }
        Cut { relative_to: self.relative_to, levels }
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
    let means = matches!(
        method,
        Method::Best(_)
            | Method::Recent(_)
            | Method::Mean
            | Method::Latest
            | Method::Highest
            | Method::Lowest
    );
    if roll_up.value == RollUp::Pool && !means {
        let message =
            format!("rule `{}` cannot pool: its method does not keep ratings", rule.value);
        diags.push(
            parameter(roll_up.origin, message).help(
                "`pool` goes with `best`, `recent`, `mean`, `latest`, `highest` and `lowest`",
            ),
        );
    }
}

fn parameter(origin: Origin, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(&BAD_PARAMETER, origin, message)
}

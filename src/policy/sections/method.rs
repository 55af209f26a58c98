//! The method of a rule and its parameters: reading, defaults, ranges.

use toml::Spanned;

use super::codes::{AMBIGUOUS_METHOD, BAD_PARAMETER, WEIGHTS_DO_NOT_SUM};
use super::determination::RawRule;
use super::value::{in_order, number, within};
use crate::base::{At, Diagnostic, Diagnostics, Number, Origin, SourceId};
use crate::policy::count::Count;
use crate::policy::listed::Listed;
use crate::policy::method::{Descriptor, Formula, Key, Method, Parameters};
use crate::project::toml::{Decimal, at, place};

impl RawRule {
    /// The method that is meant, with its parameters. A key that it does not take is reported.
    pub(super) fn method(
        &self,
        rule: &At<String>,
        source: SourceId,
        diags: &mut Diagnostics,
    ) -> Method<At<String>, At<String>> {
        let written = self.method.clone().map(|name| at(name, source));
        let origin = written.as_ref().map_or(rule.origin, |name| name.origin);
        let named = written.map_or(Descriptor::usual(), |name| name.value.0);
        self.refuse_others(named, origin, source, diags);
        let of = match self.formula {
            Some(Formula::LatestAgainstMean) if named.takes("formula") => {
                Descriptor::latest_against_mean()
            }
            None if named.takes("formula") => {
                diags.push(ambiguous(origin));
                named
            }
            _ => named,
        };
        let mut with = Parameters::default();
        for key in of.keys {
            match key {
                Key::Count => with.count = self.count(origin, of, source, diags),
                Key::CountUpTo(most) => {
                    with.count = self.count_up_to(*most, origin, of, source, diags);
                }
                Key::At => with.at = self.at.clone().map(|level| at(level, source)),
                Key::PercentFrom(lowest) => {
                    if let Some(percent) = &self.percent {
                        let percent = number(percent.clone(), source);
                        let (low, high) = (Number::from(*lowest as usize), Number::from(99i64));
                        let what = "the percentage of this method";
                        with.percent = within(percent, low, Some(high), what, diags);
                    }
                }
                Key::Ties => with.ties = self.ties.unwrap_or_default(),
                Key::Minimum => {
                    with.minimum = self.minimum.clone().map_or(with.minimum, |minimum| {
                        let minimum = at(minimum, source);
                        if minimum.value < 2 {
                            let message =
                                format!("no curve goes through `{}` ratings", minimum.value);
                            diags.push(
                                parameter(minimum.origin, message)
                                    .help("write a number of at least 2"),
                            );
                        }
                        minimum.value.max(2)
                    });
                }
                Key::OrMean => with.or_mean = self.or_mean.unwrap_or(false),
                Key::Weights => with.weights = self.weights(origin, of, source, diags),
                Key::Share => {
                    if let Some(share) = &self.share {
                        let share = number(share.clone(), source);
                        let most = Some(Number::ONE);
                        with.share = within(share, Number::ZERO, most, "a share", diags);
                    }
                }
                Key::Slack => with.slack = self.slack,
                Key::Across => with.across = self.across.unwrap_or_default(),
                Key::OverDays => with.over_days = self.over_days.unwrap_or(0),
                Key::Formula => {}
            }
        }
        Method { of, with }
    }

    /// Reports keys that are given and that the method does not take.
    fn refuse_others(
        &self,
        method: &Descriptor,
        origin: Origin,
        source: SourceId,
        diags: &mut Diagnostics,
    ) {
        fn of<T>(value: Option<&Spanned<T>>, source: SourceId) -> Option<Origin> {
            value.map(|value| place(value, source))
        }
        let here = |given: bool| given.then_some(origin);
        let given = [
            ("count", of(self.count.as_ref(), source)),
            ("at", of(self.at.as_ref(), source)),
            ("percent", of(self.percent.as_ref(), source)),
            ("minimum", of(self.minimum.as_ref(), source)),
            ("share", of(self.share.as_ref(), source)),
            ("formula", here(self.formula.is_some())),
            ("ties", here(self.ties.is_some())),
            ("or_mean", here(self.or_mean.is_some())),
            ("weights", here(self.weights.is_some())),
            ("slack", here(self.slack.is_some())),
            ("across", here(self.across.is_some())),
            ("over_days", here(self.over_days.is_some())),
        ];
        for (key, place) in given {
            let Some(place) = place.filter(|_| !method.takes(key)) else { continue };
            let message = format!("method `{}` does not use `{key}`", method.name);
            diags.push(
                parameter(place, message).help("remove the key, or choose the method that uses it"),
            );
        }
    }

    fn count(
        &self,
        origin: Origin,
        method: &Descriptor,
        source: SourceId,
        diags: &mut Diagnostics,
    ) -> Count {
        match self.count.clone().map(|count| at(count, source)) {
            None => {
                let message = format!("method `{}` does not say how many ratings", method.name);
                diags.push(
                    parameter(origin, message).help("add `count = 2` or `count = \"required\"`"),
                );
                Count::Fixed(1)
            }
            Some(count) if count.value == Count::Fixed(0) => {
                let message = format!("method `{}` cannot do with no rating", method.name);
                diags.push(parameter(count.origin, message).help("write a number of at least 1"));
                Count::Fixed(1)
            }
            Some(count) => count.value,
        }
    }

    fn count_up_to(
        &self,
        most: u32,
        origin: Origin,
        method: &Descriptor,
        source: SourceId,
        diags: &mut Diagnostics,
    ) -> Count {
        let place = self.count.as_ref().map_or(origin, |count| place(count, source));
        match self.count(origin, method, source, diags) {
            Count::Fixed(count) if count <= most => Count::Fixed(count),
            Count::Fixed(_) | Count::Required => {
                let message = format!("method `{}` needs a plain number of ratings", method.name);
                diags.push(
                    parameter(place, message).help(format!("write a number from 1 to {most}")),
                );
                Count::Fixed(most)
            }
        }
    }

    fn weights(
        &self,
        origin: Origin,
        method: &Descriptor,
        source: SourceId,
        diags: &mut Diagnostics,
    ) -> Vec<(At<String>, Number)> {
        let raw = self.weights.clone().unwrap_or_default();
        if raw.is_empty() {
            let message =
                format!("method `{}` does not say what each kind of evidence weighs", method.name);
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

/// Two formulas bear the name, so the rule has to say which one it means.
fn ambiguous(origin: Origin) -> Diagnostic {
    let message = "`decaying-average` means different things in different systems";
    Diagnostic::error(&AMBIGUOUS_METHOD, origin, message)
        .help(
            "add `formula = \"step-by-step\"`: each rating in turn counts `percent` against the \
             average before it",
        )
        .help(
            "or `formula = \"latest-against-mean\"`: the latest rating counts `percent`, the mean of \
             all earlier ones the rest",
        )
}

fn parameter(origin: Origin, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(&BAD_PARAMETER, origin, message)
}

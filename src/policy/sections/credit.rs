//! `[credit]`: from the levels of a course's competencies to credit.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::college::{CollegeCredit, RawCollege};
use super::determination::{Needs, RawNeeds};
use super::find_rule::find_rule;
use super::value::{bad, in_order, number, within};
use crate::base::{At, Diagnostics, Number, Origin, SourceId};
use crate::project::toml::{Decimal, at, place};

/// Credit as it is written.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RawCredit {
    /// Name of the rule for every course that is not named. Default: the only rule there is.
    #[schemars(with = "Option<String>")]
    rule: Option<Spanned<String>>,
    /// Rules by course code.
    #[schemars(with = "IndexMap<String, String>")]
    courses: IndexMap<Spanned<String>, Spanned<String>>,
    /// The worth of college credits here. Default: as many as are entered.
    #[schemars(with = "Option<RawCollege>")]
    college: Option<Spanned<RawCollege>>,
    /// The rules by their names.
    #[schemars(with = "IndexMap<String, RawCreditRule>")]
    rules: IndexMap<Spanned<String>, RawCreditRule>,
}

/// A credit rule as it is written.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawCreditRule {
    /// `all`, `mean`, `share`, `proportional` or `portfolio`.
    method: CreditMethod,
    /// The smallest mean, for `mean`.
    #[schemars(with = "Option<Decimal>")]
    mean: Option<Spanned<Decimal>>,
    /// The lowest level that any competency of the course may have, for `mean` and `share`.
    #[schemars(with = "Option<String>")]
    floor: Option<Spanned<String>>,
    /// The smallest number that any competency of the course may have, for `mean`.
    #[schemars(with = "Option<Decimal>")]
    lowest: Option<Spanned<Decimal>>,
    /// Share of the competencies that must be proficient, 0 to 1, for `share`.
    #[schemars(with = "Option<Decimal>")]
    share: Option<Spanned<Decimal>>,
    /// The smallest step of partial credit, for `proportional`. Default: no step.
    #[schemars(with = "Option<Decimal>")]
    step: Option<Spanned<Decimal>>,
    /// The level that counts as proficient for credit. Default: the proficient set of the scale.
    #[schemars(with = "Option<String>")]
    at: Option<Spanned<String>>,
    /// Days from which levels are taken.
    levels: LevelsUntil,
    /// Credit that was once earned stays. Default: yes.
    kept: Option<bool>,
    /// Whether a student must be enrolled in the course. Default: yes. Without it the competencies
    /// alone earn the credit.
    enrollment: Option<bool>,
    /// Evidence that credit asks for, over all competencies of the course, apart from their levels.
    needs: Option<RawNeeds>,
}

/// How credit is earned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CreditMethod {
    /// Every competency is proficient.
    #[default]
    All,
    /// The mean of the competencies is high enough, and each has a level at a floor or above.
    Mean,
    /// A share of the competencies is proficient, and each has a level at a floor or above.
    Share,
    /// Each proficient competency earns its part.
    Proportional,
    /// The evidence that `needs` asks for is there, whatever the levels are.
    Portfolio,
}

/// Until when the levels of a course's competencies may rise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LevelsUntil {
    /// There is no end: what is shown later counts for the course too.
    #[default]
    Open,
    /// The last day of the enrolment.
    CourseEnd,
}

/// From levels to credit: the rules and where each one holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// Rules; positions in this list are used below.
    pub rules: Vec<CreditRule<At<String>, At<String>, At<String>>>,
    /// Where each rule is declared.
    pub declared: Vec<Origin>,
    /// The rule for every course that is not named.
    pub default: usize,
    /// By course code.
    pub courses: Vec<(At<String>, usize)>,
    /// The worth of college credits.
    pub college: Option<CollegeCredit<At<String>>>,
}

/// One credit rule. `L` is a level, `K` a kind of evidence, `B` a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditRule<L, K, B> {
    /// Its name.
    pub name: String,
    /// The needs of the rule.
    pub asks: Asks<L>,
    /// The level that counts as proficient; nothing means the proficient set of the scale.
    pub at: Option<L>,
    /// Until when levels may rise.
    pub levels: LevelsUntil,
    /// Credit that was once earned stays.
    pub kept: bool,
    /// A student must be enrolled in the course.
    pub enrollment: bool,
    /// Evidence that is asked for over all competencies of the course.
    pub needs: Option<Needs<K, B>>,
}

/// The needs of a credit rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asks<L> {
    /// Every competency proficient.
    All,
    /// A mean, and no competency below a level.
    Mean {
        /// The smallest mean.
        mean: Number,
        /// The smallest number of any competency.
        lowest: Option<Number>,
        /// The lowest level of any competency.
        floor: Option<L>,
    },
    /// A share of proficient competencies, and none below a level.
    Share {
        /// The share.
        share: Number,
        /// The lowest level of any competency.
        floor: Option<L>,
    },
    /// Nothing: each proficient competency earns its part.
    Proportional {
        /// Credit is cut to whole multiples of this, when given.
        step: Option<Number>,
    },
    /// Only the evidence that the rule needs.
    Portfolio,
}

impl RawCredit {
    /// Checks the values and gives absent ones their defaults.
    pub fn resolve(self, source: SourceId, diagnostics: &mut Diagnostics) -> Credit {
        let written = in_order(self.rules);
        let names: Vec<At<String>> = written.keys().map(|name| at(name.clone(), source)).collect();
        let mut rules: Vec<CreditRule<At<String>, At<String>, At<String>>> = written
            .into_iter()
            .map(|(name, raw)| raw.resolve(at(name, source), source, diagnostics))
            .collect();
        if rules.is_empty() {
            let name = At::nowhere("standard".to_string());
            rules.push(RawCreditRule::default().resolve(name, source, diagnostics));
        }
        let default = find_rule(self.rule.map(|name| at(name, source)), &names, diagnostics);
        let courses = in_order(self.courses)
            .into_iter()
            .map(|(course, name)| {
                let rule = find_rule(Some(at(name, source)), &names, diagnostics);
                (at(course, source), rule)
            })
            .collect();
        let declared = match names.is_empty() {
            true => vec![Origin::Nowhere],
            false => names.iter().map(|name| name.origin).collect(),
        };
        let college = self.college.and_then(|raw| {
            let whole = place(&raw, source);
            raw.into_inner().resolve(whole, source, diagnostics)
        });
        Credit { rules, declared, default, courses, college }
    }
}

impl RawCreditRule {
    fn resolve(
        self,
        name: At<String>,
        source: SourceId,
        diagnostics: &mut Diagnostics,
    ) -> CreditRule<At<String>, At<String>, At<String>> {
        let uses = |method| self.method == method;
        let given = [
            ("mean", self.mean.is_some(), uses(CreditMethod::Mean)),
            ("floor", self.floor.is_some(), uses(CreditMethod::Mean) || uses(CreditMethod::Share)),
            ("lowest", self.lowest.is_some(), uses(CreditMethod::Mean)),
            ("share", self.share.is_some(), uses(CreditMethod::Share)),
            ("step", self.step.is_some(), uses(CreditMethod::Proportional)),
        ];
        for (key, _, _) in given.iter().filter(|(_, given, used)| *given && !used) {
            let message = format!("credit rule `{}` does not use `{key}`", name.value);
            diagnostics.push(
                bad(name.origin, message).help("remove the key, or choose the method that uses it"),
            );
        }
        for (key, _, _) in given
            .iter()
            .filter(|(key, given, used)| *used && !given && (*key == "mean" || *key == "share"))
        {
            let message = format!("credit rule `{}` does not say `{key}`", name.value);
            diagnostics
                .push(bad(name.origin, message).help(format!("add `{key} = ...` to the rule")));
        }
        if uses(CreditMethod::Portfolio) && self.needs.is_none() {
            let message = format!("credit rule `{}` does not say `needs`", name.value);
            diagnostics.push(
                bad(name.origin, message)
                    .help("add the evidence of a portfolio: `needs = { ratings = 5, tasks = 5 }`"),
            );
        }
        let floor = self.floor.map(|level| at(level, source));
        let mut share = |raw: Option<Spanned<Decimal>>| {
            raw.map_or(Number::ONE, |raw| {
                let written = number(raw, source);
                within(written, Number::ZERO, Some(Number::ONE), "a share", diagnostics)
            })
        };
        let asks = match self.method {
            CreditMethod::All => Asks::All,
            CreditMethod::Portfolio => Asks::Portfolio,
            CreditMethod::Mean => Asks::Mean {
                mean: self.mean.map_or(Number::ZERO, |mean| number(mean, source).value),
                lowest: self.lowest.map(|lowest| number(lowest, source).value),
                floor,
            },
            CreditMethod::Share => Asks::Share { share: share(self.share), floor },
            CreditMethod::Proportional => Asks::Proportional {
                step: self.step.map(|step| number(step, source)).and_then(|step| {
                    let usable = step.value > Number::ZERO;
                    if !usable {
                        let message = format!("`{}` cannot be a step of credit", step.value);
                        diagnostics
                            .push(bad(step.origin, message).help("write a number greater than 0"));
                    }
                    usable.then_some(step.value)
                }),
            },
        };
        CreditRule {
            name: name.value,
            asks,
            at: self.at.map(|level| at(level, source)),
            levels: self.levels,
            kept: self.kept.unwrap_or(true),
            enrollment: self.enrollment.unwrap_or(true),
            needs: self.needs.map(|needs| needs.resolve(source)),
        }
    }
}

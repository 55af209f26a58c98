//! `[credit]`: from the levels of a course's competencies to credit.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::by_name::{ByName, say_takers};
use super::college::{CollegeCredit, RawCollege};
use super::determination::{Needs, RawNeeds};
use super::find_rule::find_rule;
use super::nothing;
use super::value::{bad, in_order, number, within};
use crate::base::{At, Diagnostics, Number, Origin, SourceId};
use crate::policy::credit_method::{CreditMethod, Descriptor, Key, Parameters};
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
#[schemars(transform = say_takers::<Descriptor>)]
pub(super) struct RawCreditRule {
    /// The way credit is earned. Default: `all`.
    method: ByName<Descriptor>,
    /// The smallest mean.
    #[schemars(with = "Option<Decimal>")]
    mean: Option<Spanned<Decimal>>,
    /// The lowest level that any competency of the course may have.
    #[schemars(with = "Option<String>")]
    floor: Option<Spanned<String>>,
    /// The smallest number that any competency of the course may have.
    #[schemars(with = "Option<Decimal>")]
    lowest: Option<Spanned<Decimal>>,
    /// Share of the competencies that must be proficient, 0 to 1.
    #[schemars(with = "Option<Decimal>")]
    share: Option<Spanned<Decimal>>,
    /// The smallest step of partial credit. Default: no step.
    #[schemars(with = "Option<Decimal>")]
    step: Option<Spanned<Decimal>>,
    /// The level that counts as proficient for credit. Default: the proficient set of the scale.
    #[schemars(with = "Option<String>")]
    at: Option<Spanned<String>>,
    /// Days from which levels are taken.
    levels: LevelsUntil,
    /// Credit that was once earned stays. Default: yes.
    kept: Option<bool>,
    /// A student must be enrolled in the course. Default: yes. Without it the competencies
    /// alone earn the credit.
    enrollment: Option<bool>,
    /// Evidence that credit asks for, over all competencies of the course, apart from their levels.
    needs: Option<RawNeeds>,
}

/// Until when the levels of a course's competencies may rise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LevelsUntil {
    /// There is no end: what is shown later counts for the course too, until the student takes it
    /// again.
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
    /// The place where each rule is declared.
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
    /// The way credit is earned.
    pub method: CreditMethod<L>,
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
        let ByName(of) = self.method;
        let given = [
            (Key::Mean, self.mean.is_some()),
            (Key::Floor, self.floor.is_some()),
            (Key::Lowest, self.lowest.is_some()),
            (Key::Share, self.share.is_some()),
            (Key::Step, self.step.is_some()),
        ];
        for (key, _) in given.iter().filter(|(key, given)| *given && !of.keys.contains(key)) {
            let message = format!("credit rule `{}` does not use `{}`", name.value, key.name());
            diagnostics.push(
                bad(name.origin, message).help("remove the key, or choose the method that uses it"),
            );
        }
        let lacks =
            |(key, given): &&(Key, bool)| !given && of.keys.contains(key) && key.is_needed();
        for (key, _) in given.iter().filter(lacks) {
            let key = key.name();
            let message = format!("credit rule `{}` does not say `{key}`", name.value);
            diagnostics
                .push(bad(name.origin, message).help(format!("add `{key} = ...` to the rule")));
        }
        if of.by_evidence && self.needs.is_none() {
            let message = format!("credit rule `{}` does not say `needs`", name.value);
            diagnostics.push(
                bad(name.origin, message)
                    .help("add the evidence of a portfolio: `needs = { ratings = 5, tasks = 5 }`"),
            );
        }
        let mut with = Parameters::default();
        for key in of.keys {
            match key {
                Key::Mean => {
                    with.mean =
                        self.mean.clone().map_or(with.mean, |mean| number(mean, source).value);
                }
                Key::Lowest => {
                    with.lowest = self.lowest.clone().map(|lowest| number(lowest, source).value);
                }
                Key::Floor => with.floor = self.floor.clone().map(|level| at(level, source)),
                Key::Share => {
                    if let Some(share) = self.share.clone() {
                        let (share, most) = (number(share, source), Some(Number::ONE));
                        if self.floor.is_none() {
                            let everybody =
                                format!("everybody earns credit by rule `{}`", name.value);
                            nothing::check(&share, &everybody, diagnostics);
                        }
                        with.share = within(share, Number::ZERO, most, "a share", diagnostics);
                    }
                }
                Key::Step => {
                    let step = self.step.clone().map(|step| number(step, source));
                    with.step = step.and_then(|step| usable_step(step, diagnostics));
                }
            }
        }
        CreditRule {
            name: name.value,
            method: CreditMethod { of, with },
            at: self.at.map(|level| at(level, source)),
            levels: self.levels,
            kept: self.kept.unwrap_or(true),
            enrollment: self.enrollment.unwrap_or(true),
            needs: self.needs.map(|needs| needs.resolve(source)),
        }
    }
}

/// A step of credit that is one; any other is reported.
fn usable_step(step: At<Number>, diagnostics: &mut Diagnostics) -> Option<Number> {
    let is_usable = step.value > Number::ZERO;
    if !is_usable {
        let message = format!("`{}` cannot be a step of credit", step.value);
        diagnostics.push(bad(step.origin, message).help("write a number greater than 0"));
    }
    is_usable.then_some(step.value)
}

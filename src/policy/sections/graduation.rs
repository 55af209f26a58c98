//! `[graduation]`: what a diploma asks for.
//!
//! Requirements are a flat list in the file; `any_of` and `all_of` name other requirements by
//! their codes and so make it a tree.

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::limit::{CreditLimit, RawLimit};
use super::need_keys::{NeedKeys, say_what_it_goes_with};
use super::nothing;
use super::requirement::{BAD_REQUIREMENT, CreditShare, Need, Requirement, SeveralAreas};
use super::substitution::{RawSubstitution, Substitution};
use super::totals;
use super::value::{Names, bad, names, number, within};
use crate::base::{At, Diagnostic, Diagnostics, Number, Origin, SourceId, nearest};
use crate::project::toml::{Decimal, at, place};

/// The requirements of a diploma, as they are written.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RawGraduation {
    /// Credits in all.
    #[schemars(with = "Option<Decimal>")]
    credits: Option<Spanned<Decimal>>,
    /// The name of the diploma. In other languages: `diploma`, `title` in the table `translations`.
    diploma: Option<String>,
    /// The way the credit of a course that counts in several areas is used.
    several_areas: SeveralAreas,
    /// Requirements, in the order in which credit is given to them and in which they are shown.
    #[schemars(with = "Vec<RawRequirement>")]
    requirements: Vec<Spanned<RawRequirement>>,
    /// Substitutes approved for parts of a requirement, each for one student.
    substitutions: Vec<RawSubstitution>,
    /// The most credit of a kind that counts. The credit that was earned first counts first.
    limits: Vec<RawLimit>,
}

/// A requirement as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = say_what_it_goes_with)]
struct RawRequirement {
    /// Code, unique; exemptions and achievements name it.
    #[schemars(with = "String")]
    code: Spanned<String>,
    /// Title for readers. Default: the code.
    title: Option<String>,
    /// Credits to earn in `areas`.
    #[schemars(with = "Option<Decimal>")]
    credits: Option<Spanned<Decimal>>,
    /// Credit areas that count. Default: the one with the requirement's own code.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    areas: Vec<Spanned<String>>,
    /// Credit of every area counts, once the requirements before it are served.
    #[serde(default)]
    any_area: bool,
    /// Credit may also be used for other requirements. Otherwise it is used once.
    #[serde(default)]
    shared: bool,
    /// Parts of the credits that have to come from certain areas or courses.
    #[serde(default)]
    include: Vec<RawShare>,
    /// Other areas or courses that may stand for a part of the credits.
    #[serde(default)]
    substitutes: Vec<RawShare>,
    /// Every school year in which the student took a course has one in `areas`, or as many
    /// school years as `count` says.
    #[serde(default)]
    every_year: bool,
    /// Courses to earn credit in.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    courses: Vec<Spanned<String>>,
    /// Competencies to be proficient in.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    competencies: Vec<Spanned<String>>,
    /// Subjects whose competencies to be proficient in.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    subjects: Vec<Spanned<String>>,
    /// The level to reach in them. Default: the proficient set of the scale.
    #[schemars(with = "Option<String>")]
    at: Option<Spanned<String>>,
    /// An amount to collect, such as hours of service.
    #[schemars(with = "Option<Decimal>")]
    amount: Option<Spanned<Decimal>>,
    /// The unit that is counted, as readers say it: `hours`.
    unit: Option<String>,
    /// Codes of requirements of which some must be met.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    any_of: Vec<Spanned<String>>,
    /// Codes of requirements that must all be met.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    all_of: Vec<Spanned<String>>,
    /// The number of courses, competencies or alternatives. Default: all courses and
    /// competencies, one alternative.
    #[schemars(with = "Option<u32>")]
    count: Option<Spanned<u32>>,
    /// A seal or distinction: shown when met, not needed for the diploma.
    #[serde(default)]
    distinction: bool,
}

/// A part of a requirement's credits, as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawShare {
    /// The number of credits.
    #[schemars(with = "Decimal")]
    credits: Spanned<Decimal>,
    /// Credit areas.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    areas: Vec<Spanned<String>>,
    /// Courses.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    courses: Vec<Spanned<String>>,
}

/// The requirements of a diploma as the policy writes them: every reference is a code with its
/// place.
pub type WrittenGraduation =
    GraduationRule<At<String>, At<String>, At<String>, At<String>, At<String>>;

/// The requirements of a diploma. `C` is a course, `K` a competency, `L` a level, `S` a student,
/// `V` a level of courses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GraduationRule<C, K, L, S, V> {
    /// Credits in all.
    pub credits: Option<Number>,
    /// The name of the diploma.
    pub diploma: Option<String>,
    /// The way the credit of a course that counts in several areas is used.
    pub several_areas: SeveralAreas,
    /// Requirements, in order.
    pub requirements: Vec<Requirement<C, K, L>>,
    /// Substitutes approved for parts of a requirement, each for one student.
    pub substitutions: Vec<Substitution<C, S>>,
    /// The most credit of a kind that counts.
    pub limits: Vec<CreditLimit<C, V>>,
}

impl RawGraduation {
    /// Checks the values and ties requirements to each other.
    pub fn resolve(self, source: SourceId, diagnostics: &mut Diagnostics) -> WrittenGraduation {
        let codes: Vec<At<String>> =
            self.requirements.iter().map(|raw| at(raw.get_ref().code.clone(), source)).collect();
        for (position, code) in codes.iter().enumerate() {
            if let Some(first) = codes[..position].iter().find(|first| first.value == code.value) {
                diagnostics.push(
                    wrong(code.origin, format!("two requirements have the code `{}`", code.value))
                        .related(first.origin, "the first one"),
                );
            }
        }
        let mut requirements: Vec<Requirement<At<String>, At<String>, At<String>>> = self
            .requirements
            .into_iter()
            .map(|raw| {
                let whole = place(&raw, source);
                raw.into_inner().resolve(whole, &codes, source, diagnostics)
            })
            .collect();
        // A requirement of the diploma stays one when a distinction asks for it too.
        for whole in 0..requirements.len() {
            let Need::Of { parts, .. } = requirements[whole].needs.clone() else { continue };
            for part in parts {
                requirements[part].part |=
                    !requirements[whole].distinction || requirements[part].distinction;
            }
        }
        break_circles(&mut requirements, diagnostics);
        let credits = self.credits.map(|credits| number(credits, source));
        if let Some(total) = &credits {
            nothing::check(total, "everybody has the credits of the diploma", diagnostics);
            totals::check(total, &requirements, diagnostics);
        }
        let credits = credits.map(|credits| credits.value);
        let substitutions = self.substitutions.into_iter();
        let substitutions = substitutions
            .filter_map(|raw| raw.resolve(&requirements, source, diagnostics))
            .collect();
        let limits = self.limits.into_iter().map(|raw| raw.resolve(source, diagnostics)).collect();
        let several_areas = self.several_areas;
        let diploma = self.diploma.filter(|title| !title.trim().is_empty());
        GraduationRule { credits, diploma, several_areas, requirements, substitutions, limits }
    }
}

impl RawRequirement {
    /// The keys that are given, but for those that go with anything.
    fn given(&self) -> Vec<&'static str> {
        let keys = [
            ("credits", self.credits.is_some()),
            ("areas", !self.areas.is_empty()),
            ("any_area", self.any_area),
            ("shared", self.shared),
            ("include", !self.include.is_empty()),
            ("substitutes", !self.substitutes.is_empty()),
            ("every_year", self.every_year),
            ("courses", !self.courses.is_empty()),
            ("competencies", !self.competencies.is_empty()),
            ("subjects", !self.subjects.is_empty()),
            ("at", self.at.is_some()),
            ("amount", self.amount.is_some()),
            ("unit", self.unit.is_some()),
            ("any_of", !self.any_of.is_empty()),
            ("all_of", !self.all_of.is_empty()),
            ("count", self.count.is_some()),
        ];
        keys.into_iter().filter(|(_, given)| *given).map(|(key, _)| key).collect()
    }

    fn resolve(
        self,
        whole: Origin,
        codes: &[At<String>],
        source: SourceId,
        diagnostics: &mut Diagnostics,
    ) -> Requirement<At<String>, At<String>, At<String>> {
        let given = self.given();
        let code = at(self.code, source);
        match NeedKeys::asked(&given).as_slice() {
            [need] => {
                for key in given.iter().filter(|key| !need.takes(key)) {
                    let message = format!(
                        "requirement `{}` asks for `{}`, which `{key}` does not go with",
                        code.value, need.asks[0]
                    );
                    diagnostics.push(
                        wrong(whole, message).help(format!("take out `{key}`; it is not used")),
                    );
                }
            }
            [] => diagnostics.push(
                wrong(whole, format!("requirement `{}` asks for nothing", code.value))
                    .help(format!("add one of {}", NeedKeys::all())),
            ),
            _ => diagnostics.push(
                wrong(
                    whole,
                    format!("requirement `{}` asks for several things at once", code.value),
                )
                .help("give each its own requirement, and name them in `all_of` of a third"),
            ),
        }
        let everybody = format!("everybody meets requirement `{}`", code.value);
        let count = self.count.map(|count| at(count, source));
        let some = |diagnostics: &mut Diagnostics| {
            let count = count.as_ref()?;
            let asked = At { value: Number::from(i64::from(count.value)), origin: count.origin };
            nothing::check(&asked, &everybody, diagnostics);
            Some(count.value as usize)
        };
        let limit = |of: usize, diagnostics: &mut Diagnostics| match &count {
            Some(count) if count.value == 0 || count.value as usize > of => {
                let message = format!("`{}` of {of} cannot be asked for", count.value);
                diagnostics.push(
                    bad(count.origin, message).help(format!("write a number from 1 to {of}")),
                );
                Some(of)
            }
            Some(count) => Some(count.value as usize),
            None => None,
        };
        let shares = |raw: Vec<RawShare>,
                      diagnostics: &mut Diagnostics|
         -> Vec<CreditShare<At<String>>> {
            let share = |raw: RawShare| {
                let amount = number(raw.credits, source);
                if raw.areas.is_empty() && raw.courses.is_empty() {
                    let message = "a part of the credits has neither `areas` nor `courses`";
                    diagnostics.push(
                        wrong(amount.origin, message.to_string())
                            .help("say where it may come from"),
                    );
                }
                CreditShare {
                    credits: within(amount, Number::ZERO, None, "an amount of credit", diagnostics),
                    areas: names(raw.areas, source),
                    courses: names(raw.courses, source),
                }
            };
            raw.into_iter().map(share).collect()
        };
        let needs = if let Some(credits) = self.credits {
            let areas = match (self.any_area, self.areas.is_empty()) {
                (true, _) => None,
                (false, true) => Some(vec![code.clone()]),
                (false, false) => Some(names(self.areas, source)),
            };
            let credits = number(credits, source);
            nothing::check(&credits, &everybody, diagnostics);
            let include = shares(self.include, diagnostics);
            let included: Number = include.iter().map(|part| &part.credits).sum();
            if included > credits.value {
                let message = format!(
                    "requirement `{}` includes {included} credits and asks for {}",
                    code.value, credits.value
                );
                diagnostics
                    .push(wrong(credits.origin, message).help("ask for as many, or include fewer"));
            }
            let substitutes = shares(self.substitutes, diagnostics);
            let replaced: Number = substitutes.iter().map(|part| &part.credits).sum();
            if replaced.clone() + &included > credits.value {
                let message = format!(
                    "{replaced} of the credits of requirement `{}` may be substituted, more than it leaves open",
                    code.value
                );
                diagnostics.push(wrong(credits.origin, message).help(
                    "credits in `include` and in `substitutes` are together at most those asked for",
                ));
            }
            Need::Credits {
                credits: credits.value,
                areas,
                shared: self.shared,
                include,
                substitutes,
            }
        } else if self.every_year {
            let areas = match self.areas.is_empty() {
                true => vec![code.clone()],
                false => names(self.areas, source),
            };
            Need::Years { areas, count: some(diagnostics) }
        } else if !self.courses.is_empty() {
            let count = limit(self.courses.len(), diagnostics).unwrap_or(self.courses.len());
            Need::Courses { courses: names(self.courses, source), count }
        } else if !self.competencies.is_empty() || !self.subjects.is_empty() {
            Need::Competencies {
                count: some(diagnostics),
                competencies: names(self.competencies, source),
                subjects: names(self.subjects, source),
                at: self.at.map(|level| at(level, source)),
            }
        } else if let Some(amount) = self.amount {
            let amount = number(amount, source);
            nothing::check(&amount, &everybody, diagnostics);
            Need::Amount { amount: amount.value, unit: self.unit }
        } else {
            let all = !self.all_of.is_empty();
            let raw = if all { self.all_of } else { self.any_of };
            let parts = find_parts(names(raw, source), codes, diagnostics);
            let usual = if all { parts.len() } else { parts.len().min(1) };
            let count = limit(parts.len(), diagnostics).unwrap_or(usual);
            Need::Of { parts, count }
        };
        Requirement {
            title: self.title.unwrap_or_else(|| code.value.clone()),
            code,
            needs,
            part: false,
            distinction: self.distinction,
        }
    }
}

fn find_parts(wanted: Names, codes: &[At<String>], diagnostics: &mut Diagnostics) -> Vec<usize> {
    let mut parts = Vec::new();
    for name in wanted {
        match codes.iter().position(|code| code.value == name.value) {
            Some(position) => parts.push(position),
            None => diagnostics.push(
                wrong(name.origin, format!("no requirement has the code `{}`", name.value))
                    .maybe_help(nearest::did_you_mean(
                        &name,
                        codes.iter().map(|code| code.as_str()),
                    )),
            ),
        }
    }
    parts
}

/// A requirement that leads back to itself loses the parts that do so.
fn break_circles<C, K, L>(
    requirements: &mut [Requirement<C, K, L>],
    diagnostics: &mut Diagnostics,
) {
    let reaches = |requirements: &[Requirement<C, K, L>], from: usize, to: usize| {
        let mut seen = vec![false; requirements.len()];
        let mut open = vec![from];
        while let Some(next) = open.pop() {
            if next == to {
                return true;
            }
            if !std::mem::replace(&mut seen[next], true)
                && let Need::Of { parts, .. } = &requirements[next].needs
            {
                open.extend(parts);
            }
        }
        false
    };
    for at in 0..requirements.len() {
        let Need::Of { parts, count } = &requirements[at].needs else { continue };
        let (count, all) = (*count, parts.len());
        let kept: Vec<usize> =
            parts.iter().copied().filter(|part| !reaches(requirements, *part, at)).collect();
        if kept.len() < all {
            let code = &requirements[at].code;
            diagnostics.push(
                wrong(code.origin, format!("requirement `{}` asks for itself", code.value))
                    .help("take out the part that leads back to it"),
            );
            let count = count.min(kept.len());
            requirements[at].needs = Need::Of { parts: kept, count };
        }
    }
}

fn wrong(origin: Origin, message: String) -> Diagnostic {
    Diagnostic::error(&BAD_REQUIREMENT, origin, message)
}

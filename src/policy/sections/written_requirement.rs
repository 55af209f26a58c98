//! `[[graduation.requirements]]` as they are written.

use schemars::{JsonSchema, Schema};
use serde::Deserialize;
use serde_json::Value;
use toml::Spanned;

use super::nothing;
use super::requirement::{BAD_REQUIREMENT, Requirement};
use super::value::{Names, bad, names, number, within};
use super::written_unit::RawUnit;
use crate::base::{At, Diagnostic, Diagnostics, Number, Origin, SourceId, nearest};
use crate::policy::need::{
    Counting, CreditShare, Descriptor, Key, NEEDS, Need, OF_NOTHING, Parameters,
};
use crate::project::toml::{Decimal, at};

type Name = At<String>;

/// A requirement as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = say_what_it_goes_with)]
pub(super) struct RawRequirement {
    /// Code, unique; exemptions and achievements name it.
    #[schemars(with = "String")]
    pub(super) code: Spanned<String>,
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
    /// The unit that is counted, as readers say it: `hours`, or `{ one = "hour", other = "hours" }`.
    unit: Option<RawUnit>,
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

impl RawRequirement {
    /// The need of a requirement, from its keys; `codes` are those of all requirements.
    pub(super) fn resolve(
        self,
        whole: Origin,
        codes: &[Name],
        source: SourceId,
        diagnostics: &mut Diagnostics,
    ) -> Requirement<Name, Name, Name> {
        let given: Vec<Key> = Key::ALL.into_iter().filter(|key| self.gives(*key)).collect();
        let code = at(self.code, source);
        // A requirement that asks for nothing is an error, and met by everybody until it is mended.
        let of = asked(&code, &given, whole, diagnostics).unwrap_or(OF_NOTHING);
        let everybody = format!("everybody meets requirement `{}`", code.value);
        let amount = self.credits.or(self.amount).map(|amount| number(amount, source));
        if let Some(amount) = &amount {
            nothing::check(amount, &everybody, diagnostics);
        }
        let areas = match (self.any_area || !of.takes(Key::Areas), self.areas.is_empty()) {
            (true, _) => None,
            (false, true) => Some(vec![code.clone()]),
            (false, false) => Some(names(self.areas, source)),
        };
        let include = shares(self.include, source, diagnostics);
        let substitutes = shares(self.substitutes, source, diagnostics);
        if let Some(credits) = &amount {
            check_shares(&code, credits, &include, &substitutes, diagnostics);
        }
        let parts = [self.any_of, self.all_of].concat();
        let mut with = Parameters {
            amount: amount.map_or(Number::ZERO, |amount| amount.value),
            unit: self.unit.map(|unit| unit.0),
            count: None,
            areas,
            shared: self.shared,
            include,
            substitutes,
            courses: names(self.courses, source),
            competencies: names(self.competencies, source),
            subjects: names(self.subjects, source),
            at: self.at.map(|level| at(level, source)),
            parts: find_parts(names(parts, source), codes, diagnostics),
        };
        let count = self.count.map(|count| at(count, source));
        with.count = counted(of.counting, &with, count, &everybody, diagnostics);
        Requirement {
            title: self.title.unwrap_or_else(|| code.value.clone()),
            code,
            needs: Need { of, with },
            part: false,
            distinction: self.distinction,
        }
    }

    /// True when a key is given.
    fn gives(&self, key: Key) -> bool {
        match key {
            Key::Credits => self.credits.is_some(),
            Key::Areas => !self.areas.is_empty(),
            Key::AnyArea => self.any_area,
            Key::Shared => self.shared,
            Key::Include => !self.include.is_empty(),
            Key::Substitutes => !self.substitutes.is_empty(),
            Key::EveryYear => self.every_year,
            Key::Courses => !self.courses.is_empty(),
            Key::Competencies => !self.competencies.is_empty(),
            Key::Subjects => !self.subjects.is_empty(),
            Key::At => self.at.is_some(),
            Key::Amount => self.amount.is_some(),
            Key::Unit => self.unit.is_some(),
            Key::AnyOf => !self.any_of.is_empty(),
            Key::AllOf => !self.all_of.is_empty(),
            Key::Count => self.count.is_some(),
        }
    }
}

/// The need that the keys of a requirement ask for, the first of several.
fn asked(
    code: &Name,
    given: &[Key],
    whole: Origin,
    diagnostics: &mut Diagnostics,
) -> Option<&'static Descriptor> {
    let is_asked = |need: &&&Descriptor| need.asks.iter().any(|key| given.contains(key));
    let asked: Vec<&'static Descriptor> = NEEDS.iter().filter(is_asked).copied().collect();
    match asked.as_slice() {
        [need] => {
            for key in given.iter().filter(|key| !need.takes(**key)) {
                let (name, key) = (need.name, key.name());
                let message = format!(
                    "requirement `{}` asks for `{name}`, which `{key}` does not go with",
                    code.value
                );
                diagnostics
                    .push(wrong(whole, message).help(format!("take out `{key}`; it is not used")));
            }
        }
        [] => {
            let keys = NEEDS.iter().flat_map(|need| need.asks);
            let keys: Vec<String> = keys.map(|key| format!("`{}`", key.name())).collect();
            diagnostics.push(
                wrong(whole, format!("requirement `{}` asks for nothing", code.value))
                    .help(format!("add one of {}", keys.join(", "))),
            );
        }
        _ => diagnostics.push(
            wrong(whole, format!("requirement `{}` asks for several things at once", code.value))
                .help("give each its own requirement, and name them in `all_of` of a third"),
        ),
    }
    asked.first().copied()
}

/// The number that `count` means.
fn counted(
    counting: Counting,
    with: &Parameters<Name, Name, Name>,
    count: Option<At<u32>>,
    everybody: &str,
    diagnostics: &mut Diagnostics,
) -> Option<usize> {
    let listed = with.courses.len() + with.parts.len();
    let usual = match counting {
        Counting::Nothing => return None,
        Counting::Open => {
            let count = count?;
            let asked = At { value: Number::from(i64::from(count.value)), origin: count.origin };
            nothing::check(&asked, everybody, diagnostics);
            return Some(count.value as usize);
        }
        Counting::All => listed,
        Counting::One => listed.min(1),
    };
    let Some(count) = count else { return Some(usual) };
    if count.value == 0 || count.value as usize > listed {
        let message = format!("`{}` of {listed} cannot be asked for", count.value);
        diagnostics
            .push(bad(count.origin, message).help(format!("write a number from 1 to {listed}")));
        return Some(listed);
    }
    Some(count.value as usize)
}

fn shares(
    raw: Vec<RawShare>,
    source: SourceId,
    diagnostics: &mut Diagnostics,
) -> Vec<CreditShare<Name>> {
    let share = |raw: RawShare| {
        let amount = number(raw.credits, source);
        if raw.areas.is_empty() && raw.courses.is_empty() {
            let message = "a part of the credits has neither `areas` nor `courses`";
            diagnostics
                .push(wrong(amount.origin, message.to_string()).help("say where it may come from"));
        }
        CreditShare {
            credits: within(amount, Number::ZERO, None, "an amount of credit", diagnostics),
            areas: names(raw.areas, source),
            courses: names(raw.courses, source),
        }
    };
    raw.into_iter().map(share).collect()
}

/// Parts of the credits are together at most those asked for.
fn check_shares(
    code: &Name,
    credits: &At<Number>,
    include: &[CreditShare<Name>],
    substitutes: &[CreditShare<Name>],
    diagnostics: &mut Diagnostics,
) {
    let sum = |shares: &[CreditShare<Name>]| -> Number {
        shares.iter().map(|share| &share.credits).sum()
    };
    let (included, replaced) = (sum(include), sum(substitutes));
    if included > credits.value {
        let message = format!(
            "requirement `{}` includes {included} credits and asks for {}",
            code.value, credits.value
        );
        diagnostics.push(wrong(credits.origin, message).help("ask for as many, or include fewer"));
    }
    if replaced.clone() + &included > credits.value {
        let message = format!(
            "{replaced} of the credits of requirement `{}` may be substituted, more than it leaves open",
            code.value
        );
        diagnostics.push(wrong(credits.origin, message).help(
            "credits in `include` and in `substitutes` are together at most those asked for",
        ));
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

/// Says of each key of a requirement what it goes with, where that is not everything.
fn say_what_it_goes_with(schema: &mut Schema) {
    let Some(Value::Object(properties)) = schema.get_mut("properties") else { return };
    for (key, property) in properties {
        let needs = NEEDS.iter().filter(|need| need.beside.iter().any(|one| one.name() == key));
        let asks = needs.flat_map(|need| need.asks);
        let with: Vec<String> = asks.map(|key| format!("`{}`", key.name())).collect();
        if let (Some(Value::String(doc)), false) =
            (property.get_mut("description"), with.is_empty())
        {
            *doc += &format!(" Goes with {}.", with.join(", "));
        }
    }
}

fn wrong(origin: Origin, message: String) -> Diagnostic {
    Diagnostic::error(&BAD_REQUIREMENT, origin, message)
}

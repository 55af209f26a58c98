//! `[[graduation.limits]]`: how much credit of a kind counts for the diploma at most.

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::value::{Names, bad, names, number};
use crate::base::{At, Diagnostics, Number, SourceId};
use crate::project::toml::{Decimal, at};

/// A limit as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLimit {
    /// Code, unique; `translations` has its title under it.
    #[schemars(with = "String")]
    code: Spanned<String>,
    /// The kind of credit, for readers: `Physical education`. Default: the code.
    title: Option<String>,
    /// Courses whose credit is meant.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    courses: Vec<Spanned<String>>,
    /// Credit areas; courses are meant whose first area is one of them.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    areas: Vec<Spanned<String>>,
    /// Levels of courses.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    levels: Vec<Spanned<String>>,
    /// Only credit from other schools is meant.
    #[serde(default)]
    elsewhere: bool,
    /// Credits that count in a school year.
    #[schemars(with = "Option<Decimal>")]
    per_year: Option<Spanned<Decimal>>,
    /// Credits that count in all.
    #[schemars(with = "Option<Decimal>")]
    in_all: Option<Spanned<Decimal>>,
}

/// The most credit of a kind that counts for the diploma. Credit is meant that everything holds
/// for which the limit names. `C` is a course, `V` a level of courses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditLimit<C, V> {
    /// Code.
    pub code: At<String>,
    /// The kind of credit, for readers.
    pub title: String,
    /// Courses; none means all.
    pub courses: Vec<C>,
    /// Codes of credit areas; none means all.
    pub areas: Names,
    /// Levels of courses; none means all.
    pub levels: Vec<V>,
    /// Only credit from other schools.
    pub elsewhere: bool,
    /// Credits that count in a school year.
    pub per_year: Option<Number>,
    /// Credits that count in all.
    pub in_all: Option<Number>,
}

impl RawLimit {
    pub(super) fn resolve(
        self,
        source: SourceId,
        diags: &mut Diagnostics,
    ) -> CreditLimit<At<String>, At<String>> {
        let code = at(self.code, source);
        let of_all = self.courses.is_empty()
            && self.areas.is_empty()
            && self.levels.is_empty()
            && !self.elsewhere;
        let wrong = match (of_all, self.per_year.is_none() && self.in_all.is_none()) {
            (true, _) => Some((
                "does not say which credit is meant",
                "name it in `courses`, `areas` or `levels`, or write `elsewhere = true`",
            )),
            (_, true) => Some(("has no limit", "add `per_year` or `in_all`")),
            _ => None,
        };
        if let Some((wrong, help)) = wrong {
            diags.push(bad(code.origin, format!("the limit `{}` {wrong}", code.value)).help(help));
        }
        let mut most = |written: Option<Spanned<Decimal>>| {
            let written = number(written?, source);
            if written.value.is_negative() {
                let message = format!("`{}` cannot be an amount of credit", written.value);
                diags.push(bad(written.origin, message).help("write a number of at least 0"));
            }
            Some(written.value)
        };
        CreditLimit {
            title: self.title.unwrap_or_else(|| code.value.clone()),
            courses: names(self.courses, source),
            areas: names(self.areas, source),
            levels: names(self.levels, source),
            elsewhere: self.elsewhere,
            per_year: most(self.per_year),
            in_all: most(self.in_all),
            code,
        }
    }
}

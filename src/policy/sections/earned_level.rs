//! `[[grades.earned_levels]]`: levels of courses that are given for results.

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::most::{Most, RawMost};
use super::value::{Names, bad, names, number};
use crate::base::{At, Diagnostics, Number, Origin, SourceId};
use crate::project::toml::{Decimal, at};

/// A level of courses that is given for results, as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawEarnedLevel {
    /// The level that is given, such as `honors`.
    #[schemars(with = "String")]
    level: Spanned<String>,
    /// Codes of the courses in which it is given.
    #[schemars(with = "Vec<String>")]
    courses: Vec<Spanned<String>>,
    /// Smallest average of the course.
    #[schemars(with = "Option<Decimal>")]
    minimum: Option<Spanned<Decimal>>,
    /// A level that a share of the competencies must have reached.
    #[schemars(with = "Option<RawMost>")]
    most: Option<Spanned<RawMost>>,
    /// A level that no competency may be below.
    #[schemars(with = "Option<String>")]
    none_below: Option<Spanned<String>>,
}

/// A level of courses that is given to who has earned the credit of the course with certain
/// results. `L` is a level, `C` a level of courses, `K` a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarnedLevel<L, C, K> {
    /// The level that is given.
    pub level: C,
    /// The courses in which it is given.
    pub courses: Vec<K>,
    /// Smallest average.
    pub minimum: Option<Number>,
    /// A level that a share of the competencies have reached.
    pub most: Option<Most<L>>,
    /// A level that no competency is below.
    pub none_below: Option<L>,
}

impl RawEarnedLevel {
    pub(super) fn resolve(
        self,
        source: SourceId,
        diags: &mut Diagnostics,
    ) -> EarnedLevel<At<String>, At<String>, At<String>> {
        let level = at(self.level, source);
        let courses: Names = names(self.courses, source);
        let asks = self.minimum.is_some() || self.most.is_some() || self.none_below.is_some();
        let wrong = match (courses.is_empty(), asks) {
            (true, _) => {
                Some(("is given in no course", "list the codes of the courses in `courses`"))
            }
            (_, false) => Some((
                "is given whatever the results are",
                "add `minimum`, `most` or `none_below`, or give the courses the level in the table `courses`",
            )),
            _ => None,
        };
        if let Some((wrong, help)) = wrong {
            let origin: Origin = level.origin;
            diags.push(bad(origin, format!("the level `{}` {wrong}", level.value)).help(help));
        }
        EarnedLevel {
            courses,
            minimum: self.minimum.map(|minimum| number(minimum, source).value),
            most: self.most.map(|most| RawMost::resolve(most, source, diags)),
            none_below: self.none_below.map(|level| at(level, source)),
            level,
        }
    }
}

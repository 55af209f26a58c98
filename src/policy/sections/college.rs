//! `[credit.college]`: what credits of a college are worth at the school.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::codes::BAD_PARAMETER;
use super::value::{Names, bad, in_order, names, number};
use crate::base::{At, Diagnostic, Diagnostics, Number, Origin, SourceId};
use crate::project::toml::{Decimal, at};

/// The conversion as it is written: a ratio, or a table.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawCollege {
    /// Course levels whose credits from elsewhere are a college's. Default: `dual`.
    #[schemars(with = "Option<Vec<String>>")]
    levels: Option<Vec<Spanned<String>>>,
    /// So many credits of the college ...
    #[schemars(with = "Option<Decimal>")]
    college: Option<Spanned<Decimal>>,
    /// ... are worth so many of the school.
    #[schemars(with = "Option<Decimal>")]
    school: Option<Spanned<Decimal>>,
    /// The result is cut to whole multiples of this. Default: it is not.
    #[schemars(with = "Option<Decimal>")]
    step: Option<Spanned<Decimal>>,
    /// Credits of the school by credits of the college, in place of a ratio; in between, and beyond
    /// the last one, the nearest smaller number counts.
    #[schemars(with = "IndexMap<String, Decimal>")]
    table: IndexMap<Spanned<String>, Spanned<Decimal>>,
}

/// The worth of college credits at the school. `C` is a course level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CollegeCredit<C> {
    /// Course levels whose credits from elsewhere are a college's.
    pub levels: Vec<C>,
    /// From the one to the other.
    pub conversion: Conversion,
}

/// From credits of a college to credits of the school.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conversion {
    /// In proportion.
    Ratio {
        /// So many credits of the college ...
        college: Number,
        /// ... are worth so many of the school.
        school: Number,
        /// Cut to whole multiples of this.
        step: Option<Number>,
    },
    /// By a table of college and school credits, both rising.
    Table(Vec<(Number, Number)>),
}

impl RawCollege {
    /// Checks the values; `whole` is the place of the setting. Nothing when they say no conversion.
    pub(super) fn resolve(
        self,
        whole: Origin,
        source: SourceId,
        diagnostics: &mut Diagnostics,
    ) -> Option<CollegeCredit<At<String>>> {
        let levels: Names = match self.levels {
            Some(levels) => names(levels, source),
            None => vec![At::nowhere("dual".to_string())],
        };
        let mut more_than_none = |written: Spanned<Decimal>| {
            let written = number(written, source);
            let usable = written.value > Number::ZERO;
            if !usable {
                let message = format!("`{}` cannot be an amount of credit", written.value);
                diagnostics
                    .push(bad(written.origin, message).help("write a number greater than 0"));
            }
            usable.then_some(written.value)
        };
        let conversion = match (self.college, self.school, self.table.is_empty()) {
            (Some(college), Some(school), true) => {
                let (college, school) = (more_than_none(college), more_than_none(school));
                let step = self.step.and_then(more_than_none);
                let (college, school) = college.zip(school)?;
                Conversion::Ratio { college, school, step }
            }
            (None, None, false) => {
                if let Some(step) = self.step {
                    let message = "a table of college credits does not use `step`";
                    let step = number(step, source);
                    diagnostics.push(wrong(step.origin, message).help("remove the key"));
                }
                Conversion::Table(table(self.table, source, diagnostics))
            }
            (None, None, true) => {
                diagnostics.push(
                    wrong(whole, "what college credits are worth is not said")
                        .help("add `college = 3` and `school = 1`, or a `table`"),
                );
                return None;
            }
            (_, _, false) => {
                diagnostics.push(
                    wrong(whole, "college credits have a ratio and a table")
                        .help("keep `college` and `school`, or the `table`"),
                );
                return None;
            }
            (_, _, true) => {
                diagnostics.push(
                    wrong(whole, "the ratio of college credits has one side")
                        .help("write both: `college = 3` and `school = 1`"),
                );
                return None;
            }
        };
        Some(CollegeCredit { levels, conversion })
    }
}

fn table(
    written: IndexMap<Spanned<String>, Spanned<Decimal>>,
    source: SourceId,
    diagnostics: &mut Diagnostics,
) -> Vec<(Number, Number)> {
    let mut rows: Vec<(At<String>, Number, Number)> = Vec::new();
    for (college, school) in in_order(written) {
        let college = at(college, source);
        match college.value.parse::<Number>() {
            Ok(credits) => rows.push((college, credits, number(school, source).value)),
            Err(_) => diagnostics.push(
                bad(college.origin, format!("`{}` is not a number of credits", college.value))
                    .help("write the college's credits in front of `=`: `3 = 1`"),
            ),
        }
    }
    rows.sort_by(|a, b| a.1.cmp(&b.1));
    for pair in rows.windows(2) {
        let [(smaller, college, less), (more, beyond, worth)] = pair else { continue };
        if worth < less || college == beyond {
            let message = format!(
                "{beyond} college credits are worth {worth}, and {college} are worth {less}"
            );
            diagnostics.push(
                wrong(more.origin, message)
                    .related(smaller.origin, "")
                    .help("let more credits of the college never be worth less"),
            );
        }
    }
    rows.into_iter().map(|(_, college, school)| (college, school)).collect()
}

fn wrong(origin: Origin, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(&BAD_PARAMETER, origin, message)
}

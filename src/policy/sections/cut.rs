//! Cut scores: from a number to a level.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::codes::BAD_BANDS;
use super::evidence::RelativeTo;
use super::value::{in_order, number};
use crate::base::{At, Diagnostic, Diagnostics, Number, SourceId};
use crate::project::toml::{Decimal, at};

/// Cut scores as they are written.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawCut {
    /// The base that the numbers are counted from.
    pub(super) relative_to: RelativeTo,
    /// The smallest number of each level, by code; below all of them stands the lowest level of
    /// the scale. Default: the points of each level.
    #[schemars(with = "Option<IndexMap<String, Decimal>>")]
    pub(super) levels: Option<IndexMap<Spanned<String>, Spanned<Decimal>>>,
}

/// From a number to a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut<L> {
    /// The base that the numbers are counted from.
    pub relative_to: RelativeTo,
    /// Each level with its smallest number, in the order they are written; nothing means the
    /// points of each level.
    pub levels: Option<Vec<(L, Number)>>,
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

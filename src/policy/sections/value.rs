//! Values that several sections share: counts, rounding, tables in their order.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use crate::base::{At, Diagnostic, Diagnostics, Number, Origin, Rounding, RoundingMode, SourceId};
use crate::project::toml::{BAD_VALUE, Decimal, at};

/// Rounding as it is written.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawRounding {
    /// Decimals kept, 0 to 6.
    #[schemars(with = "u8")]
    places: Spanned<u8>,
    /// The fate of the digits beyond: `half-up`, `half-even` or `truncate`.
    #[serde(default)]
    mode: RawMode,
}

/// The fate of the digits beyond the last one kept.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum RawMode {
    /// Halves go away from zero.
    #[default]
    HalfUp,
    /// Halves go to the even neighbour.
    HalfEven,
    /// They are dropped.
    Truncate,
}

impl RawRounding {
    /// The rounding that is meant.
    pub fn resolve(self, source: SourceId, diagnostics: &mut Diagnostics) -> Rounding {
        let places = at(self.places, source);
        if places.value > 6 {
            let message = format!("rounding to {} decimals cannot be meant", places.value);
            diagnostics.push(bad(places.origin, message).help("write a number from 0 to 6"));
        }
        let mode = match self.mode {
            RawMode::HalfUp => RoundingMode::HalfUp,
            RawMode::HalfEven => RoundingMode::HalfEven,
            RawMode::Truncate => RoundingMode::Truncate,
        };
        Rounding { places: usize::from(places.value.min(6)), mode }
    }
}

/// The entries of a table in the order in which they are written; a TOML reader gives them in the
/// order of their keys.
pub(super) fn in_order<T>(mut table: IndexMap<Spanned<String>, T>) -> IndexMap<Spanned<String>, T> {
    table.sort_by(|a, _, b, _| a.span().start.cmp(&b.span().start));
    table
}

/// A list of names with their places.
pub type Names = Vec<At<String>>;

pub(super) fn names(raw: Vec<Spanned<String>>, source: SourceId) -> Names {
    raw.into_iter().map(|name| at(name, source)).collect()
}

pub(super) fn number(raw: Spanned<Decimal>, source: SourceId) -> At<Number> {
    at(raw, source).map(|decimal| decimal.0)
}

/// The number, when it lies in a range; what is outside is reported and the bound taken.
pub(super) fn within(
    number: At<Number>,
    lowest: Number,
    highest: Option<Number>,
    what: &str,
    diagnostics: &mut Diagnostics,
) -> Number {
    let below = number.value < lowest;
    let above = highest.as_ref().is_some_and(|highest| number.value > *highest);
    if !below && !above {
        return number.value;
    }
    let range = match &highest {
        Some(highest) => format!("write a number from {lowest} to {highest}"),
        None => format!("write a number of at least {lowest}"),
    };
    let message = format!("`{}` cannot be {what}", number.value);
    diagnostics.push(bad(number.origin, message).help(range));
    if below { lowest } else { highest.unwrap_or(lowest) }
}

pub(super) fn bad(origin: Origin, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(&BAD_VALUE, origin, message)
}

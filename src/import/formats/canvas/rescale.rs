//! Scores out of some points as scores on the outcomes' scale.

use super::number::number;
use crate::base::{Diagnostic, Number, Rounding, RoundingMode};
use crate::import::formats::emitter::Emitter;
use crate::import::formats::settings::FORMAT_OPTION;

/// The number of decimals that a share of points is given with.
const SHARE: Rounding = Rounding { places: 8, mode: RoundingMode::HalfUp };

/// The way questions of a quiz count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Questions {
    Together,
    Single,
    Mean,
}

/// The way ratings are made of scores.
pub(super) struct Way {
    /// The most points of the outcomes' scale, where gradus.toml says it.
    pub(super) points: Option<Number>,
    pub(super) questions: Questions,
}

impl Way {
    /// As gradus.toml says.
    pub(super) fn new(emit: &mut Emitter<'_, '_>) -> Self {
        let questions = match emit.settings.option("questions") {
            Some("single") => Questions::Single,
            Some("mean") => Questions::Mean,
            _ => Questions::Together,
        };
        Way { points: points(emit), questions }
    }
}

/// A score out of some points as a score out of others.
pub(super) fn share(score: &Number, possible: &Number, points: &Number) -> String {
    SHARE.apply(&(&(score / possible) * points)).exact()
}

/// The most points of the outcomes' scale, where gradus.toml says it.
fn points(emit: &mut Emitter<'_, '_>) -> Option<Number> {
    let chosen = emit.settings.choices("points").first()?;
    let points = number(chosen).filter(|points| !points.is_zero() && !points.is_negative());
    if points.is_none() {
        let message = format!("option `points` cannot be `{}`", chosen.value);
        emit.report(
            Diagnostic::error(&FORMAT_OPTION, chosen.origin, message)
                .label("scores stay as they are written")
                .help("give the points of the highest rating, as in `points = \"4\"`"),
        );
    }
    points
}

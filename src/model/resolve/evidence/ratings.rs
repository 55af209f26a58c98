//! Ratings in writing, to levels and points of the scale.

use std::collections::BTreeMap;

use super::super::super::Text;
use super::super::super::evidence::Rating;
use super::super::super::scale::Scale;
use super::super::lookup;
use crate::base::{Arena, At, Diagnostic, Diagnostics, Idx, Number, Origin};

crate::code!(
    OFF_SCALE,
    "model/off-scale",
    "A rating in points lies outside the scale.\n\nIt may have been entered on another scale, or be a \
     slip of the finger; it cannot count as it stands.\n\nCorrect the rating, or widen the scale with \
     `lowest` and `highest`."
);

/// Rating texts that the scale does not have: the first row with each, and how many rows.
pub(super) type Unknown = BTreeMap<Text, (At<Text>, usize)>;

/// Reads ratings in one of several threads.
pub(super) struct Ratings<'l> {
    pub(super) scale: &'l Scale,
    /// What texts were found to be.
    pub(super) found: Vec<Option<Rating>>,
    pub(super) unknown: Unknown,
}

impl Ratings<'_> {
    /// Is the rating one of the scale?
    pub(super) fn find(
        &mut self,
        texts: &Arena<Text>,
        written: &At<Idx<Text>>,
        diagnostics: &mut Diagnostics,
    ) -> bool {
        let text = written.value;
        if self.found[text.position()].is_some() {
            return true;
        }
        let rating = match self.scale.level(&texts[text]) {
            Some(level) => Some(Rating::Level(level)),
            // The school's own codes come first: `M` may be its word for what it meets.
            None if let Some(word) = word(&texts[text]) => Some(word),
            None => self.points(&texts[text], written.origin, diagnostics),
        };
        let is_good = rating.is_some();
        self.found[text.position()] = rating;
        is_good
    }

    fn points(
        &mut self,
        text: &Text,
        origin: Origin,
        diagnostics: &mut Diagnostics,
    ) -> Option<Rating> {
        let Ok(points) = text.parse::<Number>() else {
            let name = At::new(text.clone(), origin);
            self.unknown.entry(text.clone()).or_insert((name, 0)).1 += 1;
            return None;
        };
        let scale = self.scale;
        if points >= scale.lowest && points <= scale.highest {
            return Some(Rating::Points(Box::new(points)));
        }
        let message = format!(
            "a rating of {points} is off the scale, which goes from {} to {}",
            scale.lowest, scale.highest
        );
        diagnostics.push(
            Diagnostic::error(&OFF_SCALE, origin, message)
                .label("this row is left out")
                .related(scale.id.origin, "the scale is declared here")
                .help("correct the rating, or widen the scale with `lowest` and `highest`"),
        );
        None
    }
}

/// A rating that is neither a level nor a number.
fn word(text: &str) -> Option<Rating> {
    let is = |word: &str| text.eq_ignore_ascii_case(word);
    match () {
        () if is("M") || is("missed") => Some(Rating::Missed),
        () if is("waived") => Some(Rating::Waived),
        () => None,
    }
}

/// Reports rating texts that the scale does not have.
pub(super) fn report(unknown: Unknown, scale: &Scale, diagnostics: &mut Diagnostics) {
    for (first, rows) in unknown.into_values() {
        let diagnostic = lookup::unknown_level(scale, &first);
        diagnostics.push(match rows {
            1 => diagnostic,
            rows => diagnostic
                .label(format!("this row and {} more with the same rating are left out", rows - 1)),
        });
    }
}

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

crate::code!(
    SHARE_OF_WHAT,
    "model/share-of-what",
    "A rating is a part of something, such as `85%` or `9/10`, and the scale does not begin at \
     zero.\n\nHalf of the way from 1 to 4 is not half of 4. Which level a part stands for would be \
     a guess, and the wrong one prints a wrong level.\n\nSay `lowest = 0` under the scale if `85%` \
     is meant to be 85 % of its highest points; give the school a scale that goes from 0 to 100; or \
     translate the values to levels with `map` in the source's columns. A part of exactly the \
     scale's highest points needs no telling: on a scale up to 4, `3/4` is 3 points."
);

/// Rating texts that the scale does not have: the first row with each, and how many rows.
pub(super) type Unknown = BTreeMap<Text, (At<Text>, usize)>;

/// Reads ratings in one of several threads.
pub(super) struct Ratings<'l> {
    pub(super) scale: &'l Scale,
    /// The ratings that texts stand for.
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
            None => match share(&texts[text]) {
                Some((part, whole)) => {
                    self.share(&part, &whole, &texts[text], written, diagnostics)
                }
                None => self.points(&texts[text], written.origin, diagnostics),
            },
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
        self.on_scale(points, origin, diagnostics)
    }

    /// The points that a part of a whole is worth.
    fn share(
        &mut self,
        part: &Number,
        whole: &Number,
        text: &Text,
        written: &At<Idx<Text>>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Rating> {
        let scale = self.scale;
        if *whole == scale.highest {
            return self.on_scale(part.clone(), written.origin, diagnostics);
        }
        if !scale.lowest.is_zero() {
            let name = At::new(text.clone(), written.origin);
            self.unknown.entry(text.clone()).or_insert((name, 0)).1 += 1;
            return None;
        }
        let points = &(part / whole) * &scale.highest;
        self.on_scale(points, written.origin, diagnostics)
    }

    fn on_scale(
        &self,
        points: Number,
        origin: Origin,
        diagnostics: &mut Diagnostics,
    ) -> Option<Rating> {
        let scale = self.scale;
        if points >= scale.lowest && points <= scale.highest {
            return Some(Rating::Points(Box::new(points)));
        }
        let points = points.exact();
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

/// `85%`, `9/10` or `9 of 10`: a part and its whole.
fn share(text: &str) -> Option<(Number, Number)> {
    let number = |text: &str| text.trim().parse::<Number>().ok();
    if let Some(percent) = text.strip_suffix('%') {
        return Some((number(percent)?, Number::from(100i64)));
    }
    let (part, whole) = text.split_once('/').or_else(|| text.split_once(" of "))?;
    let whole = number(whole).filter(|whole| *whole > Number::ZERO)?;
    Some((number(part)?, whole))
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

/// Reports rating texts that the scale does not have; parts of a whole all at once.
pub(super) fn report(unknown: Unknown, scale: &Scale, diagnostics: &mut Diagnostics) {
    let (shares, words): (Vec<_>, Vec<_>) =
        unknown.into_values().partition(|(first, _)| share(first).is_some());
    if let Some((first, _)) = shares.iter().min_by_key(|(first, _)| first.origin) {
        let rows: usize = shares.iter().map(|(_, rows)| rows).sum();
        let message = format!(
            "`{}` is a part of a whole, and the scale `{}` begins at {}",
            first.value,
            scale.id.value,
            scale.lowest.exact()
        );
        let label = match rows {
            1 => "this row is left out".to_string(),
            rows => format!("this row and {} more with such ratings are left out", rows - 1),
        };
        diagnostics.push(
            Diagnostic::error(&SHARE_OF_WHAT, first.origin, message)
                .label(label)
                .related(scale.id.origin, "the scale is declared here")
                .help(format!(
                    "say `lowest = 0` under the scale if 100% is {} points and 0% none",
                    scale.highest.exact()
                ))
                .help("or translate the ratings to levels with `map` in the source's columns"),
        );
    }
    for (first, rows) in words {
        let mut diagnostic = lookup::unknown_level(scale, &first);
        if first.replacen(",", ".", 1).parse::<Number>().is_ok() {
            diagnostic.help = vec![
                "if the comma stands before decimals, give the source `decimal = \",\"`"
                    .to_string(),
            ];
        }
        diagnostics.push(match rows {
            1 => diagnostic,
            rows => diagnostic
                .label(format!("this row and {} more with the same rating are left out", rows - 1)),
        });
    }
}

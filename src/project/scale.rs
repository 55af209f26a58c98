//! `[[scale]]`: the levels that work is rated at.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::toml::{Decimal, Words, at, place};
use crate::base::{At, Diagnostic, Diagnostics, Number, Origin, SourceId};

crate::code!(
    BAD_SCALE,
    "project/bad-scale",
    "A scale does not make sense: no levels, two levels with one code, points that do not rise \
     from level to level, a number or a colour that cannot be read, no proficient level.\n\nEvery \
     level on every document is read off the scale.\n\nList the levels from the lowest to the \
     highest, each with a code of its own, more points than the one before, and mark those that \
     count as proficient."
);

/// A scale as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawScale {
    /// Name that other settings use for the scale.
    #[schemars(with = "String")]
    id: Spanned<String>,
    /// Title for readers.
    title: Option<String>,
    /// Levels, lowest first.
    #[schemars(with = "Vec<RawLevel>")]
    levels: Vec<Spanned<RawLevel>>,
    /// Smallest number a rating in points may have. Default: that of the lowest level.
    #[schemars(with = "Option<Decimal>")]
    lowest: Option<Spanned<Decimal>>,
    /// Largest number a rating in points may have. Default: that of the highest level.
    #[schemars(with = "Option<Decimal>")]
    highest: Option<Spanned<Decimal>>,
}

/// A level as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawLevel {
    /// Code as it stands in the school's exports.
    #[schemars(with = "String")]
    code: Spanned<String>,
    /// Its word.
    label: Words,
    /// The meaning, as a sentence to families.
    family: Words,
    /// Its worth. Default: its position, counted from 1.
    #[schemars(with = "Option<Decimal>")]
    points: Option<Spanned<Decimal>>,
    /// Counts as proficient. Default: no; a level above a proficient one has to say so.
    proficient: Option<bool>,
    /// Colour of its mark, as `#rrggbb`; its contrast to white must be at least 3 to 1.
    #[schemars(with = "Option<String>")]
    color: Option<Spanned<String>>,
}

/// Levels that a scale may have.
const MOST_LEVELS: usize = 255;

/// A scale, resolved: levels rise, codes are unique.
#[derive(Clone, Debug)]
pub struct ScaleConfig {
    /// Name.
    pub id: At<String>,
    /// Title for readers.
    pub title: String,
    /// Levels, lowest first; at least one.
    pub levels: Vec<LevelConfig>,
    /// Smallest number a rating in points may have.
    pub lowest: Number,
    /// Largest number a rating in points may have.
    pub highest: Number,
}

/// A level, resolved.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are those of the file, documented there")]
pub struct LevelConfig {
    pub code: At<String>,
    pub label: String,
    pub family: String,
    pub points: Number,
    pub proficient: bool,
    /// The file says whether it is proficient.
    pub said: bool,
    pub color: String,
}

/// Colours of levels for scales that name none, lowest first: one hue that deepens, so that the
/// order shows in grey print too.
const COLORS: [&str; 5] = ["#8a6d3b", "#4f7a8c", "#2f6f9f", "#1f5a8a", "#163f66"];

impl RawScale {
    /// Its name.
    pub(super) fn id(&self) -> &str {
        self.id.get_ref()
    }
}

/// Resolves every scale; one that cannot be used is reported and left out.
pub fn resolve(
    raw: Vec<RawScale>,
    source: SourceId,
    diagnostics: &mut Diagnostics,
) -> Vec<ScaleConfig> {
    let mut ids: BTreeMap<String, Origin> = BTreeMap::new();
    for scale in &raw {
        let place = place(&scale.id, source);
        if let Some(first) = ids.get(scale.id()) {
            diagnostics.push(
                bad(place, format!("two scales have the id `{}`", scale.id()))
                    .related(*first, "the first one")
                    .help("give each scale an id of its own"),
            );
        }
        ids.entry(scale.id().to_string()).or_insert(place);
    }
    raw.into_iter().filter_map(|scale| resolve_scale(scale, source, diagnostics)).collect()
}

fn resolve_scale(
    raw: RawScale,
    source: SourceId,
    diagnostics: &mut Diagnostics,
) -> Option<ScaleConfig> {
    let id = at(raw.id, source);
    let mut problems = Diagnostics::default();
    let mut levels: Vec<LevelConfig> = Vec::new();
    let mut codes: BTreeMap<String, Origin> = BTreeMap::new();
    for (position, level) in raw.levels.into_iter().enumerate() {
        let whole = place(&level, source);
        let level = resolve_level(level.into_inner(), position, source, &mut problems);
        if let Some(first) = codes.get(&level.code.to_lowercase()) {
            let message = format!("two levels have the code `{}`", level.code.value);
            problems.push(
                bad(level.code.origin, message)
                    .related(*first, "the first one")
                    .help("give each level a code of its own; case makes no difference"),
            );
        } else {
            codes.insert(level.code.to_lowercase(), level.code.origin);
        }
        if levels.last().is_some_and(|lower| lower.points >= level.points) {
            problems.push(
                bad(
                    whole,
                    format!(
                        "level `{}` is not worth more than the level before it",
                        level.code.value
                    ),
                )
                .help("list the levels from the lowest to the highest, with rising points"),
            );
        }
        levels.push(level);
    }
    if levels.is_empty() {
        problems.push(
            bad(id.origin, format!("scale `{}` has no levels", id.value))
                .help("list them in `levels`, from the lowest to the highest"),
        );
    }
    if let Some(level) = levels.get(MOST_LEVELS) {
        let message = format!("scale `{}` has {} levels", id.value, levels.len());
        problems.push(
            bad(level.code.origin, message).help(format!(
                "a scale has at most {MOST_LEVELS}; rate in points between few levels"
            )),
        );
    }
    let bound = |written: Option<Spanned<Decimal>>, default: Option<&LevelConfig>| match written {
        Some(number) => Some(number.into_inner().0),
        None => default.map(|level| level.points.clone()),
    };
    let lowest = bound(raw.lowest, levels.first());
    let highest = bound(raw.highest, levels.last());
    let usable = problems.errors() == 0;
    diagnostics.append(problems);
    if !usable {
        return None;
    }
    let title = raw.title.unwrap_or_else(|| id.value.clone());
    Some(ScaleConfig { id, title, levels, lowest: lowest?, highest: highest? })
}

/// Levels that count as proficient are there. A level above one of them counts too, or says that it
/// does not: forgetting it would put the best work below the line.
pub(super) fn check_proficient(scale: &ScaleConfig, diagnostics: &mut Diagnostics) {
    let Some(first) = scale.levels.iter().position(|level| level.proficient) else {
        let message = format!("no level of scale `{}` counts as proficient", scale.id.value);
        diagnostics.push(
            bad(scale.id.origin, message).help("mark those that do with `proficient = true`"),
        );
        return;
    };
    let (lowest, above) = (&scale.levels[first], &scale.levels[first..]);
    for level in above.iter().filter(|level| !level.proficient && !level.said) {
        let message = format!(
            "level `{}` is above `{}` and does not say whether it is proficient",
            level.code.value, lowest.code.value
        );
        diagnostics.push(
            bad(level.code.origin, message)
                .related(lowest.code.origin, "counts as proficient")
                .help("mark it with `proficient = true` too, or with `proficient = false` if that is meant"),
        );
    }
}

fn resolve_level(
    raw: RawLevel,
    position: usize,
    source: SourceId,
    problems: &mut Diagnostics,
) -> LevelConfig {
    let points = match raw.points {
        Some(number) => number.into_inner().0,
        None => Number::from(position + 1),
    };
    let color = raw.color.map(|text| at(text, source));
    if let Some(color) = &color {
        check_color(color, problems);
    }
    LevelConfig {
        code: at(raw.code, source),
        label: raw.label.0,
        family: raw.family.0,
        points,
        proficient: raw.proficient.unwrap_or(false),
        said: raw.proficient.is_some(),
        color: color.map_or_else(
            || COLORS[position.min(COLORS.len() - 1)].to_string(),
            |color| color.value.to_lowercase(),
        ),
    }
}

fn check_color(color: &At<String>, problems: &mut Diagnostics) {
    let digits = color.strip_prefix('#').unwrap_or("");
    if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        let message = format!("`{}` is not a colour", color.value);
        problems.push(bad(color.origin, message).help("write it like \"#1f5a8a\""));
    }
}

fn bad(origin: Origin, message: String) -> Diagnostic {
    Diagnostic::error(&BAD_SCALE, origin, message)
}

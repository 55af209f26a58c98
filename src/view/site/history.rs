//! A competency over time: what it said in earlier versions.

use std::collections::BTreeSet;

use serde::Serialize;

use super::builder::Builder;
use super::competency_line;
use super::page::Phrase;
use super::words;
use crate::base::{Date, Idx};
use crate::model::framework::{Competency, Indicator, IndicatorVersion, Version};
use crate::model::scale::LevelIdx;
use crate::model::validity::Validity;

/// An earlier version of a competency.
#[derive(Clone, Debug, Serialize)]
pub struct EarlierVersion {
    /// Its code, where that was another.
    pub code: Option<String>,
    /// "Version 1".
    pub version: Option<String>,
    /// "In force from 1 July 2022 until 30 June 2024".
    pub validity: Option<String>,
    /// Short title, where that was another.
    pub title: Option<Phrase>,
    /// "I can ...", where that was another.
    pub statement: Option<Phrase>,
    /// Other parts that were others or were not there, in the order of the page.
    pub parts: Vec<EarlierPart>,
}

/// A part that was another one.
#[derive(Clone, Debug, Serialize)]
pub struct EarlierPart {
    /// The heading of the part, the level that it describes, or the code of an indicator.
    pub name: String,
    /// The text then; nothing when there was none.
    pub text: Option<Phrase>,
}

/// A competency during days on which nothing of it changed.
struct Span<'a> {
    validity: Validity,
    text: &'a Version,
    /// The look of work at each level, lowest first.
    rubric: Vec<Option<&'a str>>,
    /// In order.
    indicators: Vec<(Idx<Indicator>, &'a IndicatorVersion)>,
}

impl Span<'_> {
    /// True when it says the same as another.
    fn is_as(&self, other: &Span<'_>) -> bool {
        let demands = |span: &Span<'_>| -> Vec<_> {
            let all = span.indicators.iter();
            all.map(|(idx, one)| (*idx, one.statement.clone(), one.required.clone())).collect()
        };
        self.text == other.text && self.rubric == other.rubric && demands(self) == demands(other)
    }

    /// An indicator, where it is in force.
    fn indicator(&self, idx: Idx<Indicator>) -> Option<&IndicatorVersion> {
        self.indicators.iter().find(|(own, _)| *own == idx).map(|(_, version)| *version)
    }

    /// Its last day; a day after all others when it goes on.
    fn last(&self) -> Date {
        self.validity.until.unwrap_or(Date::MAX)
    }
}

/// Its versions before the one that is shown, the last one first. Each says what was not as it was
/// in the version after it.
pub(super) fn earlier(builder: &Builder, competency: &Competency) -> Vec<EarlierVersion> {
    let only = [competency.shown()];
    let versions = if competency.versions.is_empty() { &only[..] } else { &competency.versions };
    let spans = spans(builder, competency, versions);
    let pairs = spans.windows(2).rev().map(|pair| (&pair[0], &pair[1]));
    pairs.map(|(then, next)| line(builder, then, next)).collect()
}

/// The stretches of days until the day of the page on which it was in force, oldest first. A new one
/// begins when a text of it or a part of it begins to hold, or ends.
fn spans<'a>(
    builder: &Builder<'a>,
    competency: &'a Competency,
    versions: &'a [Version],
) -> Vec<Span<'a>> {
    let indicators = competency.indicators.iter();
    let indicators = indicators.map(|idx| &builder.model.framework.indicators[*idx]);
    let own = versions.iter().map(|version| version.validity);
    let own = own.chain(competency.descriptors.iter().map(|(validity, _)| *validity));
    let of_parts = indicators.flat_map(|one| one.versions.iter().map(|version| version.validity));
    let turns: BTreeSet<Date> =
        own.chain(of_parts).flat_map(Validity::turns).filter(|day| *day <= builder.as_of).collect();
    let starts = || std::iter::once(None).chain(turns.iter().copied().map(Some));
    let ends = starts().skip(1).map(|day| day.and_then(|day| day.yesterday().ok()));
    let mut spans: Vec<Span<'a>> = Vec::new();
    for (from, until) in starts().zip(ends.chain([None])) {
        let day = until.unwrap_or(builder.as_of);
        let Some(text) = versions.iter().find(|one| one.validity.holds(day)) else { continue };
        let span = Span {
            validity: Validity { from, until },
            text,
            rubric: rubric(builder, competency, day),
            indicators: indicators_on(builder, competency, day),
        };
        match spans.last_mut().filter(|last| last.is_as(&span)) {
            Some(same) => same.validity.until = until,
            None => spans.push(span),
        }
    }
    spans
}

/// The description of each level on a day; where none holds then, the one nearest to it.
fn rubric<'a>(
    builder: &Builder<'_>,
    competency: &'a Competency,
    day: Date,
) -> Vec<Option<&'a str>> {
    let nearest = |level: LevelIdx| {
        let all = competency.descriptors.iter().filter(|(_, one)| one.level == level);
        let found = all.min_by_key(|(validity, _)| validity.distance(day));
        found.map(|(_, one)| &*one.text)
    };
    builder.model.academic_scale().iter().map(|(level, _)| nearest(level)).collect()
}

fn indicators_on<'a>(
    builder: &Builder<'a>,
    competency: &Competency,
    day: Date,
) -> Vec<(Idx<Indicator>, &'a IndicatorVersion)> {
    let framework = &builder.model.framework;
    let all = competency.indicators.iter();
    all.filter_map(|idx| Some((*idx, framework.indicators[*idx].on(day)?))).collect()
}

fn line(builder: &Builder, then: &Span<'_>, next: &Span<'_>) -> EarlierVersion {
    let (text, after) = (then.text, next.text);
    let phrase = |field: &str, own: &str| builder.phrase_on(then.last(), &text.code, field, own);
    let other = |field: &str, own: &str, after: &str| (own != after).then(|| phrase(field, own));
    EarlierVersion {
        code: (text.code.value != after.code.value).then(|| text.code.to_string()),
        version: text.version.as_deref().map(|name| words::version(builder, name)),
        validity: words::validity(builder, then.validity),
        title: other("title", &text.title, &after.title),
        statement: other("statement", &text.statement, &after.statement),
        parts: parts(builder, then, next),
    }
}

fn parts(builder: &Builder, then: &Span<'_>, next: &Span<'_>) -> Vec<EarlierPart> {
    let (text, after) = (then.text, next.text);
    let part = |key: &str, text: Option<Phrase>| EarlierPart { name: builder.say(key, &[]), text };
    let mut parts = descriptors(builder, then, next);
    parts.extend(indicators(builder, then, next));
    if text.band != after.band {
        parts.push(part("site-band", text.band.map(|band| builder.band_title(band))));
    }
    let texts = [
        ("site-at-home", "home", &text.home, &after.home),
        ("site-extension", "extension", &text.extension, &after.extension),
    ];
    for (key, field, own, after) in texts {
        if own != after {
            let phrase = |own: &str| builder.phrase_on(then.last(), &text.code, field, own);
            parts.push(part(key, own.as_deref().map(phrase)));
        }
    }
    if text.grades != after.grades {
        let grades = text.grades.map(|one| Phrase::own(one.to_string()));
        parts.push(part("site-grades-heading", grades));
    }
    if text.milestone != after.milestone {
        let milestone =
            text.milestone.map(|one| Phrase::own(competency_line::milestone_of(builder, one)));
        parts.push(part("site-milestone-heading", milestone));
    }
    parts
}

/// Descriptions of levels that were others.
fn descriptors(builder: &Builder, then: &Span<'_>, next: &Span<'_>) -> Vec<EarlierPart> {
    let scale = builder.model.academic_scale();
    let texts = then.rubric.iter().zip(&next.rubric);
    let levels = scale.levels.iter().zip(builder.level_keys()).zip(texts);
    let parts = levels.filter(|(_, (own, after))| own != after).map(|((level, key), (own, _))| {
        let field = format!("descriptor:{}", level.code);
        let phrase = |own: &str| builder.phrase_on(then.last(), &then.text.code, &field, own);
        EarlierPart { name: key.mark.label.text, text: own.map(phrase) }
    });
    parts.collect()
}

/// Indicators that were others, asked for another number of ratings, or were not there.
fn indicators(builder: &Builder, then: &Span<'_>, next: &Span<'_>) -> Vec<EarlierPart> {
    let demands = |one: Option<&IndicatorVersion>| {
        one.map(|one| (one.statement.clone(), one.required.clone()))
    };
    let all: BTreeSet<Idx<Indicator>> =
        then.indicators.iter().chain(&next.indicators).map(|(idx, _)| *idx).collect();
    let changed = all
        .into_iter()
        .map(|idx| (idx, then.indicator(idx), next.indicator(idx)))
        .filter(|(_, own, after)| demands(*own) != demands(*after));
    let parts = changed.map(|(idx, own, after)| {
        let code = &builder.model.framework.indicators[idx].code;
        let is_other = after.zip(own).is_some_and(|(after, own)| after.required != own.required);
        let count =
            own.filter(|_| is_other).and_then(|own| words::required(builder, &own.required));
        let statement = |own: &IndicatorVersion| {
            builder.phrase_on(then.last(), code, "statement", &own.statement)
        };
        EarlierPart {
            name: [Some(code.to_string()), count]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" · "),
            text: own.map(statement),
        }
    });
    parts.collect()
}

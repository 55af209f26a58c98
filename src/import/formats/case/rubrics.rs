//! Rubrics: what work looks like at each level.

use std::collections::BTreeMap;

use super::package::{Criterion, Endpoint, Index, Level};
use crate::base::Origin;
use crate::import::cell::Cell;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::outline::Place;
use crate::import::formats::row_id::RowId;

/// The descriptions that a competency has for one level.
struct Descriptor<'t> {
    row: RowId,
    origin: Origin,
    competency: Cell<'t>,
    level: Cell<'t>,
    texts: Vec<(Option<Cell<'t>>, Cell<'t>)>,
}

/// Gives the rubrics. Criteria for one competency, or for its indicators, are one rubric.
pub(super) fn give<'t>(
    criteria: Vec<Criterion<'t>>,
    index: &Index,
    places: &[Place<'t>],
    emit: &mut Emitter<'t, '_>,
) {
    let levels = || criteria.iter().flat_map(|criterion| &criterion.levels);
    let Some(first) = levels().next() else { return };
    let chosen = emit.settings.option("rubrics");
    if chosen == Some("none") {
        levels().for_each(|level| emit.pass_over(level.row, "a level of a rubric"));
        return;
    }
    let scored = levels().all(|level| level.score.is_some());
    let by_score = chosen.map_or(scored, |chosen| chosen == "score");
    if chosen.is_none() {
        let what = if by_score { "score" } else { "word" };
        let message = format!("levels of rubrics are those of the scale by their {what}");
        let otherwise = "take the other, or leave rubrics out: `options = { rubrics = \"none\" }`; \
                         or translate: `values = { \"rubrics.level\" = { \"4\" = \"EX\" } }`";
        let named = if by_score { &first.score } else { &first.quality };
        let origin = named.as_ref().map_or(first.origin, |level| level.origin);
        emit.assume(origin, message, otherwise);
    }
    let mut order: Vec<Descriptor<'t>> = Vec::new();
    let mut known: BTreeMap<(String, String), usize> = BTreeMap::new();
    for Criterion { item, title, levels } in criteria {
        let competency = match index.find(&item) {
            Endpoint::Item(at) => places[at].competency.clone(),
            Endpoint::Document | Endpoint::Outside => None,
        };
        for level in levels {
            let Level { row, origin, quality, score, description } = level;
            let Some(competency) = competency.clone() else {
                emit.pass_over(row, "a level of a rubric for no competency");
                continue;
            };
            let level = if by_score { score } else { quality };
            let (Some(level), Some(text)) = (level, description) else {
                emit.pass_over(row, "a level of a rubric without a word, or without a text");
                continue;
            };
            let key = (competency.text.to_string(), level.text.to_string());
            let at = *known.entry(key).or_insert_with(|| {
                order.push(Descriptor { row, origin, competency, level, texts: Vec::new() });
                order.len() - 1
            });
            order[at].texts.push((title.clone(), text));
            emit.joined(row);
        }
    }
    for descriptor in order {
        let text = match descriptor.texts.as_slice() {
            [(_, text)] => text.clone(),
            several => {
                let lines = several.iter().map(|(title, text)| match title {
                    Some(title) => format!("{}: {}", title.text, text.text),
                    None => text.text.to_string(),
                });
                let lines: Vec<String> = lines.collect();
                let origin = several[0].1.origin;
                Cell::derived(lines.join(" · "), origin)
            }
        };
        let given = [
            ("competency", Some(descriptor.competency)),
            ("level", Some(descriptor.level)),
            ("descriptor", Some(text)),
        ];
        emit.put(descriptor.row, "rubrics", descriptor.origin, given);
    }
}

//! Maps of what builds on what: competencies in columns, lines from what comes
//! before to what it opens. Columns, rows and lanes only; drawing is the renderer's.

mod drawing;
mod layout;

use std::collections::BTreeSet;

use super::builder::Builder;
use super::page::Phrase;
use crate::base::Idx;
use crate::model::framework::{Competency, Subject};
use layout::Lane;

pub use drawing::{Map, MapEdge, MapHead, MapLane, MapNode, MapPlace, MapRows};

/// Most competencies on one map; of more there is the list alone, which says the same.
const MOST: usize = 400;

/// The prerequisites of a competency and the competencies it opens, one step each way.
pub(super) fn of_competency(builder: &Builder, here: Idx<Competency>) -> Option<Map> {
    let competency = &builder.model.framework.competencies[here];
    let shown = |list: &[Idx<Competency>]| -> Vec<Idx<Competency>> {
        list.iter().copied().filter(|&idx| builder.in_force(idx)).collect()
    };
    let columns = [shown(&competency.prerequisites), vec![here], shown(&competency.opens)];
    if columns[0].is_empty() && columns[2].is_empty() {
        return None;
    }
    let heads = ["site-comes-before", "site-this-competency", "site-opens"]
        .map(|key| MapHead { title: builder.say(key, &[]), columns: 1 });
    let title = builder.competency_link(here).link.text.text;
    let label = builder.say("site-map-of-competency", &[("title", title.into())]);
    let lane = Lane { title: None, other: false, columns: columns.to_vec() };
    Some(layout::drawn(builder, label, heads.to_vec(), &[lane], Some(here)))
}

/// The way the competencies of a subject build on each other and on those of other subjects, bands as
/// columns.
pub(super) fn of_subject(builder: &Builder, subject: Idx<Subject>) -> Option<Map> {
    let competencies = &builder.model.framework.competencies;
    let own = |idx: Idx<Competency>| competencies[idx].subject == subject;
    let beside = |(idx, competency): &(Idx<Competency>, &Competency)| {
        let mut tied = competency.prerequisites.iter().chain(&competency.opens);
        own(*idx) || tied.any(|&tied| own(tied) && builder.in_force(tied))
    };
    let shown: Vec<Idx<Competency>> =
        builder.competencies().filter(beside).map(|(idx, _)| idx).take(MOST + 1).collect();
    if shown.len() > MOST {
        return None;
    }
    let (heads, columns) = by_band(builder, &shown);
    let others = Phrase::own(builder.say("site-other-subjects", &[]));
    let mut lanes = vec![Lane::of(None, &columns, own)];
    let other = Lane { other: true, ..Lane::of(Some(others), &columns, |idx| !own(idx)) };
    if !other.is_empty() {
        lanes[0].title = Some(builder.subject_title(subject));
        lanes.push(other);
    }
    let title = builder.subject_title(subject).text;
    let label = builder.say("site-map-of-subject", &[("title", title.into())]);
    worth_showing(builder, label, heads, &lanes)
}

/// The way everything builds on each other: bands as columns, a lane a subject.
pub(super) fn of_school(builder: &Builder) -> Option<Map> {
    let framework = &builder.model.framework;
    let shown: Vec<Idx<Competency>> =
        builder.competencies().map(|(idx, _)| idx).take(MOST + 1).collect();
    if shown.len() > MOST {
        return None;
    }
    let (heads, columns) = by_band(builder, &shown);
    let lanes = framework.subjects.indices().map(|subject| {
        let own = |idx: Idx<Competency>| framework.competencies[idx].subject == subject;
        Lane::of(Some(builder.subject_title(subject)), &columns, own)
    });
    let lanes: Vec<Lane> = lanes.filter(|lane| !lane.is_empty()).collect();
    let label = builder.say("site-map-of-school", &[]);
    worth_showing(builder, label, heads, &lanes)
}

/// The map, unless nothing in it builds on anything.
fn worth_showing(
    builder: &Builder,
    label: String,
    heads: Vec<MapHead>,
    lanes: &[Lane],
) -> Option<Map> {
    let map = layout::drawn(builder, label, heads, lanes, None);
    (!map.edges.is_empty()).then_some(map)
}

/// Competencies in columns: a band has as many as it takes that one that builds on another of the
/// same band stands after it. What is in no band comes last.
fn by_band(
    builder: &Builder,
    shown: &[Idx<Competency>],
) -> (Vec<MapHead>, Vec<Vec<Idx<Competency>>>) {
    let framework = &builder.model.framework;
    let (mut heads, mut columns) = (Vec::new(), Vec::new());
    for band in framework.bands.indices().map(Some).chain([None]) {
        let of_band: Vec<Idx<Competency>> =
            shown.iter().copied().filter(|&idx| framework.competencies[idx].band == band).collect();
        let steps = steps(builder, &of_band);
        if steps.is_empty() {
            continue;
        }
        let title = match band {
            Some(band) => builder.band_link(band).text.text,
            None if heads.is_empty() => String::new(),
            None => builder.say("site-no-band", &[]),
        };
        heads.push(MapHead { title, columns: steps.len() });
        columns.extend(steps);
    }
    (heads, columns)
}

/// Cuts the competencies of a band into columns.
fn steps(builder: &Builder, members: &[Idx<Competency>]) -> Vec<Vec<Idx<Competency>>> {
    let mut rest = members.to_vec();
    let mut columns = Vec::new();
    while !rest.is_empty() {
        let open: BTreeSet<Idx<Competency>> = rest.iter().copied().collect();
        let waits = |idx: &Idx<Competency>| {
            let before = &builder.model.framework.competencies[*idx].prerequisites;
            before.iter().any(|required| open.contains(required))
        };
        let (later, ready): (Vec<_>, Vec<_>) = rest.iter().copied().partition(waits);
        columns.push(ready);
        rest = later;
    }
    columns
}

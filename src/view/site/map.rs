//! Maps of what builds on what: competencies in columns, lines from what comes
//! before to what it opens. Columns and rows only; drawing is the renderer's.

use serde::Serialize;

use super::LinkedCompetency;
use super::builder::Builder;
use super::page::Link;
use crate::base::Idx;
use crate::model::framework::{Competency, Subject};

/// A map. Every line goes from a column to a later one.
#[derive(Clone, Debug, Serialize)]
pub struct Map {
    /// What it shows, for those who do not see it.
    pub label: String,
    /// Headings of the columns, in the direction of reading.
    pub columns: Vec<String>,
    /// Rows of the fullest column.
    pub rows: usize,
    /// Competencies.
    pub nodes: Vec<MapNode>,
    /// Lines between them.
    pub edges: Vec<MapEdge>,
}

/// A place on a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct MapPlace {
    /// Column, counted from 0.
    pub column: usize,
    /// Row in its column, counted from 0.
    pub row: usize,
    /// Rows of its column.
    pub of: usize,
}

/// A competency on a map.
#[derive(Clone, Debug, Serialize)]
pub struct MapNode {
    /// Where it is.
    pub place: MapPlace,
    /// Code.
    pub code: String,
    /// Title and page.
    pub link: Link,
    /// True for the page one is on.
    pub here: bool,
}

/// A line of a map, between positions in its nodes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MapEdge {
    /// What comes before.
    pub from: usize,
    /// What it opens.
    pub to: usize,
    /// Places of the columns between, which it passes free of any competency.
    pub via: Vec<MapPlace>,
}

/// What comes before a competency and what it opens, one step each way.
pub(super) fn of_competency(builder: &Builder, here: Idx<Competency>) -> Option<Map> {
    let competency = &builder.model.framework.competencies[here];
    let shown = |list: &[Idx<Competency>]| -> Vec<Idx<Competency>> {
        list.iter().copied().filter(|&idx| builder.in_force(idx)).collect()
    };
    let columns = [shown(&competency.prerequisites), vec![here], shown(&competency.opens)];
    if columns[0].is_empty() && columns[2].is_empty() {
        return None;
    }
    let headings = ["site-comes-before", "site-this-competency", "site-opens"];
    let titles = headings.map(|key| builder.say(key, &[]));
    let title = builder.competency_link(here).link.text.text;
    let label = builder.say("site-map-of-competency", &[("title", title.into())]);
    Some(drawn(builder, label, &titles, &columns, Some(here)))
}

/// How the competencies of a subject build on each other, bands as columns.
pub(super) fn of_subject(builder: &Builder, subject: Idx<Subject>) -> Option<Map> {
    let framework = &builder.model.framework;
    let members: Vec<(Idx<Competency>, &Competency)> =
        builder.competencies().filter(|(_, c)| c.subject == subject && c.band.is_some()).collect();
    let mut columns = Vec::new();
    let mut titles = Vec::new();
    for band in framework.bands.indices() {
        let of_band: Vec<Idx<Competency>> =
            members.iter().filter(|(_, c)| c.band == Some(band)).map(|(idx, _)| *idx).collect();
        for (step, column) in steps(builder, &of_band).into_iter().enumerate() {
            columns.push(column);
            titles.push(if step == 0 { builder.band_link(band).text.text } else { String::new() });
        }
    }
    let title = builder.subject_title(subject).text;
    let label = builder.say("site-map-of-subject", &[("title", title.into())]);
    let map = drawn(builder, label, &titles, &columns, None);
    (!map.edges.is_empty()).then_some(map)
}

/// Cuts the competencies of a band into columns, so that one that builds on another of
/// the same band stands after it.
fn steps(builder: &Builder, members: &[Idx<Competency>]) -> Vec<Vec<Idx<Competency>>> {
    let mut rest = members.to_vec();
    let mut columns = Vec::new();
    while !rest.is_empty() {
        let waits = |idx: &Idx<Competency>| {
            let before = &builder.model.framework.competencies[*idx].prerequisites;
            before.iter().any(|required| rest.contains(required))
        };
        let (later, ready): (Vec<_>, Vec<_>) = rest.iter().copied().partition(waits);
        columns.push(ready);
        rest = later;
    }
    columns
}

/// What takes a row of a column: a competency, or a line on its way past.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Slot {
    Node(Idx<Competency>),
    Lane(usize),
}

fn drawn(
    builder: &Builder,
    label: String,
    titles: &[String],
    columns: &[Vec<Idx<Competency>>],
    here: Option<Idx<Competency>>,
) -> Map {
    let lines = lines(builder, columns);
    let slots = ordered(columns, &lines);
    let place = |slot: Slot, column: usize| {
        let members = &slots[column];
        let row = members.iter().position(|&other| other == slot).unwrap_or(0);
        MapPlace { column, row, of: members.len() }
    };
    let mut nodes = Vec::new();
    let mut placed = Vec::new();
    for (column, members) in slots.iter().enumerate() {
        for &slot in members {
            let Slot::Node(idx) = slot else { continue };
            let LinkedCompetency { code, link } = builder.competency_link(idx);
            placed.push(idx);
            nodes.push(MapNode { place: place(slot, column), code, link, here: here == Some(idx) });
        }
    }
    let at = |idx: Idx<Competency>| placed.iter().position(|&other| other == idx).unwrap_or(0);
    let edges = lines.iter().enumerate().map(|(number, line)| MapEdge {
        from: at(line.from),
        to: at(line.to),
        via: (line.start + 1..line.end).map(|column| place(Slot::Lane(number), column)).collect(),
    });
    let edges = edges.collect();
    let rows = slots.iter().map(Vec::len).max().unwrap_or(0);
    Map { label, columns: titles.to_vec(), rows, nodes, edges }
}

/// A line from a competency of a column to one of a later column.
struct Line {
    from: Idx<Competency>,
    to: Idx<Competency>,
    start: usize,
    end: usize,
}

fn lines(builder: &Builder, columns: &[Vec<Idx<Competency>>]) -> Vec<Line> {
    let competencies = &builder.model.framework.competencies;
    let column_of = |idx: &Idx<Competency>| columns.iter().position(|column| column.contains(idx));
    let mut lines = Vec::new();
    for (end, column) in columns.iter().enumerate() {
        for &to in column {
            for &from in &competencies[to].prerequisites {
                if let Some(start) = column_of(&from).filter(|&start| start < end) {
                    lines.push(Line { from, to, start, end });
                }
            }
        }
    }
    lines
}

/// The rows of each column: competencies, and a lane for every line that passes. Each
/// stands at the mean height of what it comes from, so that few lines cross; a competency that
/// nothing leads to keeps its row. Columns are centred on each other.
fn ordered(columns: &[Vec<Idx<Competency>>], lines: &[Line]) -> Vec<Vec<Slot>> {
    let mut ordered: Vec<Vec<Slot>> = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        let passes = |line: &&(usize, &Line)| line.1.start < at && at < line.1.end;
        let numbered: Vec<(usize, &Line)> = lines.iter().enumerate().collect();
        let lanes = numbered.iter().filter(passes).map(|(number, _)| Slot::Lane(*number));
        let slots: Vec<Slot> = column.iter().map(|&idx| Slot::Node(idx)).chain(lanes).collect();
        let height = |own: usize, slot: &Slot| -> usize {
            let Some(before) = at.checked_sub(1).map(|before| &ordered[before]) else {
                return own * 1000;
            };
            let arriving = numbered.iter().filter(|(number, line)| match *slot {
                Slot::Node(idx) => line.to == idx,
                Slot::Lane(lane) => *number == lane,
            });
            let rows: Vec<usize> = arriving
                .filter_map(|(number, line)| {
                    let from = if line.start + 1 == at {
                        Slot::Node(line.from)
                    } else {
                        Slot::Lane(*number)
                    };
                    before.iter().position(|&other| other == from)
                })
                .collect();
            if rows.is_empty() {
                own * 1000
            } else {
                let free = slots.len().abs_diff(before.len()) * 500;
                let mean = rows.iter().sum::<usize>() * 1000 / rows.len();
                if slots.len() > before.len() { mean + free } else { mean.saturating_sub(free) }
            }
        };
        let mut keyed: Vec<(usize, Slot)> =
            slots.iter().enumerate().map(|(own, slot)| (height(own, slot), *slot)).collect();
        keyed.sort_by_key(|(height, _)| *height);
        ordered.push(keyed.into_iter().map(|(_, slot)| slot).collect());
    }
    ordered
}

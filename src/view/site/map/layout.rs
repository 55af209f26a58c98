//! The places of everything on a map.

use std::collections::BTreeMap;

use super::drawing::{Map, MapEdge, MapHead, MapLane, MapNode, MapPlace, MapRows};
use crate::base::Idx;
use crate::model::framework::Competency;
use crate::view::site::builder::Builder;
use crate::view::site::page::LinkedCompetency;
use crate::view::site::page::Phrase;

/// A strip of a map: its competencies, in all of the map's columns.
pub(super) struct Lane {
    pub(super) title: Option<Phrase>,
    /// It holds what is not of the map's own subject: lines within it are not drawn.
    pub(super) other: bool,
    pub(super) columns: Vec<Vec<Idx<Competency>>>,
}

impl Lane {
    /// The nodes of a lane, of all the columns of a map.
    pub(super) fn of(
        title: Option<Phrase>,
        columns: &[Vec<Idx<Competency>>],
        own: impl Fn(Idx<Competency>) -> bool,
    ) -> Lane {
        let of_lane = |column: &Vec<Idx<Competency>>| {
            column.iter().copied().filter(|&idx| own(idx)).collect()
        };
        Lane { title, other: false, columns: columns.iter().map(of_lane).collect() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.columns.iter().all(Vec::is_empty)
    }
}

/// The content of a row of a column: a competency, or a line on its way past.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Slot {
    Node(Idx<Competency>),
    Way(usize),
}

/// A line from a competency of a column to one of a later column.
struct Line {
    from: Idx<Competency>,
    to: Idx<Competency>,
    start: usize,
    end: usize,
}

/// The map with everything in its place.
pub(super) fn drawn(
    builder: &Builder,
    label: String,
    heads: Vec<MapHead>,
    lanes: &[Lane],
    here: Option<Idx<Competency>>,
) -> Map {
    let mut map = Map { label, heads, lanes: Vec::new(), nodes: Vec::new(), edges: Vec::new() };
    // The lane and the column of every competency, and its number on the map.
    let mut stands = BTreeMap::new();
    let mut numbers = BTreeMap::new();
    for (at, lane) in lanes.iter().enumerate() {
        for (column, members) in lane.columns.iter().enumerate() {
            stands.extend(members.iter().map(|&idx| (idx, (at, column))));
        }
    }
    let (within, across) = lines(builder, lanes, &stands);
    let mut ways = Vec::new();
    for (at, (lane, lines)) in lanes.iter().zip(&within).enumerate() {
        let slots = ordered(&lane.columns, lines);
        let mut columns = Vec::new();
        for (column, members) in slots.iter().enumerate() {
            let mut above = MapRows::default();
            for &slot in members {
                let place = MapPlace { lane: at, column, above };
                match slot {
                    Slot::Way(line) => {
                        above.ways += 1;
                        ways.push(((at, line), place));
                    }
                    Slot::Node(idx) => {
                        above.nodes += 1;
                        let LinkedCompetency { code, link } = builder.competency_link(idx);
                        numbers.insert(idx, map.nodes.len());
                        let here = here == Some(idx);
                        map.nodes.push(MapNode { place, code, link, here, other: lane.other });
                    }
                }
            }
            columns.push(above);
        }
        map.lanes.push(MapLane { title: lane.title.clone(), columns });
    }
    for (at, lines) in within.iter().enumerate() {
        map.edges.extend(lines.iter().enumerate().map(|(number, line)| {
            let own = ways.iter().filter(|(of, _)| *of == (at, number));
            let via = own.map(|(_, place)| *place).collect();
            MapEdge { from: numbers[&line.from], to: numbers[&line.to], via }
        }));
    }
    map.edges.extend(across.iter().map(|line| MapEdge {
        from: numbers[&line.from],
        to: numbers[&line.to],
        via: Vec::new(),
    }));
    map
}

/// The lines of every lane, and those from lane to lane.
fn lines(
    builder: &Builder,
    lanes: &[Lane],
    stands: &BTreeMap<Idx<Competency>, (usize, usize)>,
) -> (Vec<Vec<Line>>, Vec<Line>) {
    let competencies = &builder.model.framework.competencies;
    let mut within: Vec<Vec<Line>> = lanes.iter().map(|_| Vec::new()).collect();
    let mut across = Vec::new();
    for (&to, &(lane, end)) in stands {
        for &from in &competencies[to].prerequisites {
            let Some(&(from_lane, start)) = stands.get(&from) else { continue };
            if start >= end {
                continue;
            }
            let line = Line { from, to, start, end };
            if from_lane != lane {
                across.push(line);
            } else if !lanes[lane].other {
                within[lane].push(line);
            }
        }
    }
    (within, across)
}

/// The rows of each column: competencies, and a free row for every line that passes. Each
/// stands at the mean height of what it comes from, so that few lines cross; a competency that
/// nothing leads to keeps its row. Columns are centred on each other.
fn ordered(columns: &[Vec<Idx<Competency>>], lines: &[Line]) -> Vec<Vec<Slot>> {
    let mut ordered: Vec<Vec<Slot>> = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        let passes = |line: &&(usize, &Line)| line.1.start < at && at < line.1.end;
        let numbered: Vec<(usize, &Line)> = lines.iter().enumerate().collect();
        let ways = numbered.iter().filter(passes).map(|(number, _)| Slot::Way(*number));
        let slots: Vec<Slot> = column.iter().map(|&idx| Slot::Node(idx)).chain(ways).collect();
        let height = |own: usize, slot: &Slot| -> usize {
            let Some(before) = at.checked_sub(1).map(|before| &ordered[before]) else {
                return own * 1000;
            };
            let arriving = numbered.iter().filter(|(number, line)| match *slot {
                Slot::Node(idx) => line.to == idx,
                Slot::Way(way) => *number == way,
            });
            let rows: Vec<usize> = arriving
                .filter_map(|(number, line)| {
                    let from = if line.start + 1 == at {
                        Slot::Node(line.from)
                    } else {
                        Slot::Way(*number)
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

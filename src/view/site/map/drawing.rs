//! A map as it is drawn.

use serde::Serialize;

use crate::view::site::page::{Link, Phrase};

/// A map. Every line goes from a column to a later one.
#[derive(Clone, Debug, Serialize)]
pub struct Map {
    /// A description for those who do not see it.
    pub label: String,
    /// Headings in the direction of reading, each over some columns.
    pub heads: Vec<MapHead>,
    /// The lanes, one below the other.
    pub lanes: Vec<MapLane>,
    /// Competencies, lane by lane and column by column.
    pub nodes: Vec<MapNode>,
    /// Lines between them.
    pub edges: Vec<MapEdge>,
}

/// A heading of a map.
#[derive(Clone, Debug, Serialize)]
pub struct MapHead {
    /// The title; may be empty.
    pub title: String,
    /// The number of columns that it is over.
    pub columns: usize,
}

/// A strip of a map, from its first column to the last.
#[derive(Clone, Debug, Serialize)]
pub struct MapLane {
    /// The title, where there are several.
    pub title: Option<Phrase>,
    /// The rows of each of its columns.
    pub columns: Vec<MapRows>,
}

/// Rows one below the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MapRows {
    /// Those of competencies.
    pub nodes: usize,
    /// Those of lines on their way past, which are low.
    pub ways: usize,
}

/// A place on a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct MapPlace {
    /// Lane, counted from 0.
    pub lane: usize,
    /// Column, counted from 0.
    pub column: usize,
    /// The rows above it in its column of the lane.
    pub above: MapRows,
}

/// A competency on a map.
#[derive(Clone, Debug, Serialize)]
pub struct MapNode {
    /// Its place.
    pub place: MapPlace,
    /// Code.
    pub code: String,
    /// Title and page.
    pub link: Link,
    /// True for the page one is on.
    pub here: bool,
    /// True for what is not of the map's own subject.
    pub other: bool,
}

/// A line of a map, between positions in its nodes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MapEdge {
    /// The prerequisite.
    pub from: usize,
    /// The competency that it opens.
    pub to: usize,
    /// Places of the columns between, which it passes free of any competency. A line from lane to
    /// lane has none: it goes between the columns and between the lanes.
    pub via: Vec<MapPlace>,
}

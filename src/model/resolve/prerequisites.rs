//! Prerequisites: a graph without cycles.

use std::collections::BTreeMap;

use petgraph::algo::tarjan_scc;
use petgraph::graphmap::DiGraphMap;

use super::super::draft::PrerequisiteRow;
use super::super::framework::{Competency, Framework};
use super::lookup::Lookups;
use crate::base::{Diagnostic, Diagnostics, Idx, Origin};

crate::code!(
    CYCLE,
    "model/prerequisite-cycle",
    "Competencies are prerequisites of each other in a circle.\n\nNobody could ever start any of \
     them.\n\nRemove one of the rows shown. Until then none of the circle's prerequisites is used."
);

pub(super) fn resolve(
    rows: &[PrerequisiteRow],
    framework: &mut Framework,
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) {
    let mut edges: BTreeMap<(Idx<Competency>, Idx<Competency>), Origin> = BTreeMap::new();
    for row in rows {
        let from = lookups.competency(&row.requires);
        let to = lookups.competency(&row.competency);
        if let (Some(from), Some(to)) = (from, to) {
            edges.entry((from, to)).or_insert(row.origin);
        }
    }
    let graph: DiGraphMap<Idx<Competency>, ()> = DiGraphMap::from_edges(edges.keys().copied());
    let mut circles: Vec<Vec<Idx<Competency>>> = tarjan_scc(&graph)
        .into_iter()
        .filter(|members| members.len() > 1 || edges.contains_key(&(members[0], members[0])))
        .collect();
    circles.iter_mut().for_each(|members| members.sort_unstable());
    circles.sort_unstable();
    for members in &circles {
        diagnostics.push(report(&shortest_circle(members, &edges), &edges, framework));
        edges.retain(|(from, to), _| !(members.contains(from) && members.contains(to)));
    }
    for (from, to) in edges.into_keys() {
        framework.competencies[to].prerequisites.push(from);
        framework.competencies[from].opens.push(to);
    }
}

type Edges = BTreeMap<(Idx<Competency>, Idx<Competency>), Origin>;

/// A shortest circle through the first member: breadth first along the edges.
fn shortest_circle(members: &[Idx<Competency>], edges: &Edges) -> Vec<Idx<Competency>> {
    let start = members[0];
    let mut paths = vec![vec![start]];
    let mut seen = Vec::new();
    while !paths.is_empty() {
        let mut longer = Vec::new();
        for path in paths {
            let last = *path.last().expect("a path has at least its start");
            for (from, to) in edges.keys().filter(|(from, _)| *from == last) {
                debug_assert_eq!(*from, last);
                if *to == start {
                    return path;
                }
                if members.contains(to) && !seen.contains(to) {
                    seen.push(*to);
                    longer.push(path.iter().copied().chain([*to]).collect());
                }
            }
        }
        paths = longer;
    }
    unreachable!("every member of a strongly connected component lies on a circle")
}

fn report(circle: &[Idx<Competency>], edges: &Edges, framework: &Framework) -> Diagnostic {
    let code = |idx: Idx<Competency>| &*framework.competencies[idx].code.value;
    if let [one] = circle {
        let message = format!("`{}` is its own prerequisite", code(*one));
        return Diagnostic::error(&CYCLE, edges[&(*one, *one)], message)
            .label("this row is left out")
            .help("remove the row, or correct one of its two codes");
    }
    let names: Vec<String> =
        circle.iter().chain(&circle[..1]).map(|idx| format!("`{}`", code(*idx))).collect();
    let message = format!("prerequisites go in a circle: {}", names.join(" before "));
    let origins: Vec<(Origin, String)> = circle
        .iter()
        .zip(circle.iter().cycle().skip(1))
        .map(|(from, to)| {
            let text = format!("`{}` before `{}`", code(*from), code(*to));
            (edges[&(*from, *to)], text)
        })
        .collect();
    let (first, text) = origins[0].clone();
    let diagnostic = Diagnostic::error(&CYCLE, first, message).label(text);
    origins[1..]
        .iter()
        .fold(diagnostic, |diagnostic, (origin, text)| diagnostic.related(*origin, text))
        .help("remove one of these rows; until then none of them is used")
}

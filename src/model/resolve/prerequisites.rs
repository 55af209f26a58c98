//! Prerequisites: a graph without cycles.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use petgraph::algo::kosaraju_scc;
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
    let mut edges = Edges::new();
    for row in rows {
        let from = lookups.competency(&row.requires);
        let to = lookups.competency(&row.competency);
        match (from, to) {
            (Some(from), Some(to)) => edges.entry((from, to)).or_default().push(row.origin),
            _ => lookups.fates.leave_out("prerequisites", row.origin),
        }
    }
    let graph: DiGraphMap<Idx<Competency>, ()> = DiGraphMap::from_edges(edges.keys().copied());
    // Not by recursion: a chain may be as long as the table.
    let mut circles: Vec<Vec<Idx<Competency>>> = kosaraju_scc(&graph)
        .into_iter()
        .filter(|members| members.len() > 1 || edges.contains_key(&(members[0], members[0])))
        .collect();
    circles.iter_mut().for_each(|members| members.sort_unstable());
    circles.sort_unstable();
    for members in &circles {
        diagnostics.push(report(&shortest_circle(members, &edges), &edges, framework));
    }
    let circle_of: BTreeMap<Idx<Competency>, usize> = circles
        .iter()
        .enumerate()
        .flat_map(|(at, members)| members.iter().map(move |member| (*member, at)))
        .collect();
    edges.retain(|(from, to), rows| {
        let circle = circle_of.get(from);
        let is_used = circle.is_none() || circle != circle_of.get(to);
        if !is_used {
            rows.iter().for_each(|row| lookups.fates.leave_out("prerequisites", *row));
        }
        is_used
    });
    for (from, to) in edges.into_keys() {
        framework.competencies[to].prerequisites.push(from);
        framework.competencies[from].opens.push(to);
    }
}

/// Two competencies, of which the first comes before the second, and the rows that say so.
type Edges = BTreeMap<(Idx<Competency>, Idx<Competency>), Vec<Origin>>;

/// A shortest circle through the first member: breadth first along the edges.
fn shortest_circle(members: &[Idx<Competency>], edges: &Edges) -> Vec<Idx<Competency>> {
    let start = members[0];
    let inside: BTreeSet<Idx<Competency>> = members.iter().copied().collect();
    let mut opens: BTreeMap<Idx<Competency>, Vec<Idx<Competency>>> = BTreeMap::new();
    for (from, to) in edges.keys().filter(|(_, to)| inside.contains(to)) {
        opens.entry(*from).or_default().push(*to);
    }
    let mut before = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(last) = queue.pop_front() {
        for &to in opens.get(&last).into_iter().flatten() {
            if to == start {
                let mut circle: Vec<Idx<Competency>> =
                    std::iter::successors(Some(last), |idx| before.get(idx).copied()).collect();
                circle.reverse();
                return circle;
            }
            before.entry(to).or_insert_with(|| {
                queue.push_back(to);
                last
            });
        }
    }
    unreachable!("every member of a strongly connected component lies on a circle")
}

/// Steps of a circle that a message shows.
const SHOWN: usize = 12;

fn report(circle: &[Idx<Competency>], edges: &Edges, framework: &Framework) -> Diagnostic {
    let code = |idx: Idx<Competency>| &*framework.competencies[idx].code.value;
    if let [one] = circle {
        let message = format!("`{}` is its own prerequisite", code(*one));
        return Diagnostic::error(&CYCLE, edges[&(*one, *one)][0], message)
            .label("this row is left out")
            .help("remove the row, or correct one of its two codes");
    }
    let mut names: Vec<String> =
        circle.iter().take(SHOWN).map(|idx| format!("`{}`", code(*idx))).collect();
    if circle.len() > SHOWN {
        names.push(format!("{} more", circle.len() - SHOWN));
    }
    names.push(format!("`{}`", code(circle[0])));
    let message = format!("prerequisites go in a circle: {}", names.join(" before "));
    let origins: Vec<(Origin, String)> = circle
        .iter()
        .zip(circle.iter().cycle().skip(1))
        .take(SHOWN)
        .map(|(from, to)| {
            let text = format!("`{}` before `{}`", code(*from), code(*to));
            (edges[&(*from, *to)][0], text)
        })
        .collect();
    let (first, text) = origins[0].clone();
    let diagnostic = Diagnostic::error(&CYCLE, first, message).label(text);
    origins[1..]
        .iter()
        .fold(diagnostic, |diagnostic, (origin, text)| diagnostic.related(*origin, text))
        .help("remove one of these rows; until then none of them is used")
}

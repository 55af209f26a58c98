//! The tree of competencies, and what its levels become.

use std::collections::BTreeMap;

use super::columns::{Columns, Node};
use crate::base::Diagnostic;
use crate::import::formats::broken_reference::BROKEN_REFERENCE;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::sheet::Line;

/// The deepest level that is told apart; Moodle itself has four.
const DEEPEST: usize = 32;

/// The longest identifier that is looked up, as identifiers and titles are copied to every row that
/// names them; Moodle itself allows 100 characters.
pub(super) const LONGEST: usize = 4096;

/// The rows as nodes of a tree. A row whose parent is not there stands at the top.
pub(super) fn nodes<'t>(
    lines: Vec<Line<'t>>,
    columns: &Columns,
    emit: &mut Emitter<'t, '_>,
) -> Vec<Node<'t>> {
    let is_framework = |line: &Line<'t>| {
        let word = line.text(columns.framework).to_lowercase();
        ["1", "true", "yes"].contains(&word.as_str())
    };
    let mut by_id: BTreeMap<String, usize> = BTreeMap::new();
    let usable = |line: &Line<'t>| !is_framework(line) && line.text(columns.id).len() <= LONGEST;
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| usable(line)) {
        by_id.entry(line.text(columns.id).to_string()).or_insert(at);
    }
    let above: Vec<Option<usize>> = lines
        .iter()
        .map(|line| {
            let parent = columns.cell(line, columns.parent).filter(|_| !is_framework(line))?;
            let found = by_id.get(&*parent.text).copied();
            if found.is_none() {
                let message = "this competency stands below one that the file does not have";
                emit.report(
                    Diagnostic::warning(&BROKEN_REFERENCE, parent.origin, message)
                        .label("not in the file; it is read as one of the topmost")
                        .help("export the whole framework again, or correct the number"),
                );
            }
            found
        })
        .collect();
    let mut nodes: Vec<Node<'t>> = Vec::with_capacity(lines.len());
    for (line, above) in lines.into_iter().zip(above) {
        let is_framework = is_framework(&line);
        nodes.push(Node { line, above, is_framework });
    }
    untie(&mut nodes, emit);
    nodes
}

/// Cuts circles of parents, and what is deeper than any framework of people.
fn untie(nodes: &mut [Node<'_>], emit: &mut Emitter<'_, '_>) {
    for at in 0..nodes.len() {
        let mut up = at;
        let mut steps = 0;
        while let Some(above) = nodes[up].above
            && steps < DEEPEST
        {
            up = above;
            steps += 1;
        }
        if steps == DEEPEST {
            let message = "this competency stands below itself, or too deep";
            emit.report(
                Diagnostic::warning(&BROKEN_REFERENCE, nodes[at].line.origin, message)
                    .label("it is read as one of the topmost")
                    .help("correct the parents in Moodle, and export the framework again"),
            );
            nodes[at].above = None;
        }
    }
}

/// The node and those above it, the topmost first.
pub(super) fn path(nodes: &[Node<'_>], at: usize) -> Vec<usize> {
    let mut path = vec![at];
    while let Some(above) = nodes[path[path.len() - 1]].above {
        path.push(above);
    }
    path.reverse();
    path
}

/// The level whose members are competencies, and whether that is a guess. Levels count from 1.
pub(super) fn level(
    nodes: &[Node<'_>],
    columns: &Columns,
    emit: &Emitter<'_, '_>,
) -> (usize, bool) {
    let members = || (0..nodes.len()).filter(|at| !nodes[*at].is_framework);
    let lowest = members().map(|at| path(nodes, at).len()).max().unwrap_or(1);
    if let Some(chosen) = emit.settings.option("competencies").and_then(|level| level.parse().ok())
    {
        return (lowest.min(chosen), false);
    }
    let framework = nodes.iter().find(|node| node.is_framework);
    let taxonomy = framework.map_or("", |node| node.line.text(columns.taxonomy));
    let terms: Vec<String> = taxonomy.split(',').map(|term| term.trim().to_lowercase()).collect();
    // Four times the same word is what Moodle writes unless somebody chose.
    let told = terms.iter().any(|term| *term != terms[0]);
    let named = terms.iter().position(|term| term == "competency").filter(|_| told);
    match named {
        Some(at) if at < lowest => (at + 1, true),
        _ => (lowest.saturating_sub(1).max(1), true),
    }
}

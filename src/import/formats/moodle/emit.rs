//! Nodes of the tree as rows of our tables.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{Columns, Node};
use super::tree;
use crate::base::Origin;
use crate::import::cell::Cell;
use crate::import::formats::emitter::Emitter;

/// The things that a node becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Becomes {
    /// It may hold subjects, and is none.
    Nothing,
    Subject,
    /// A competency of the subject at a place, or of the framework.
    Competency(Option<usize>),
    /// An indicator of the competency at a place.
    Indicator(usize),
}

pub(super) fn give<'t>(nodes: &[Node<'t>], columns: &Columns, emit: &mut Emitter<'t, '_>) {
    let (level, guessed) = tree::level(nodes, columns, emit);
    if guessed && let Some(first) = nodes.iter().find(|node| !node.is_framework) {
        let message = format!(
            "members of level {level} of the tree are competencies, those above it subjects, those \
             below it indicators"
        );
        let otherwise = "choose another level: `options = { competencies = \"2\" }`";
        let origin = columns.cell(&first.line, columns.id);
        emit.assume(origin.map_or(first.line.origin, |id| id.origin), message, otherwise);
    }
    let framework = nodes.iter().position(|node| node.is_framework);
    let becomes = becomes(nodes, level);
    let mut codes: BTreeMap<String, usize> = BTreeMap::new();
    for (at, node) in nodes.iter().enumerate().filter(|(_, node)| !node.is_framework) {
        codes.entry(node.line.text(columns.id).to_string()).or_insert(at);
    }
    let whole = becomes.contains(&Becomes::Competency(None));
    for (at, node) in nodes.iter().enumerate() {
        let line = &node.line;
        let code = columns.cell(line, columns.id);
        let code_of = |at: usize| columns.cell(&nodes[at].line, columns.id);
        match becomes[at] {
            _ if node.is_framework && !(whole && framework == Some(at)) => {
                emit.pass_over(line.row, "the framework");
                continue;
            }
            Becomes::Nothing if !node.is_framework => {
                emit.pass_over(line.row, "a group above the subjects");
                continue;
            }
            Becomes::Nothing | Becomes::Subject => {
                let cells = [
                    ("code", code),
                    ("title", columns.title(line)),
                    ("description", columns.description(line)),
                ];
                emit.put(line.row, "subjects", line.origin, cells);
                continue;
            }
            Becomes::Competency(subject) => {
                let subject = subject.or(framework).and_then(code_of);
                let cells = [
                    ("code", code.clone()),
                    (
                        "subject",
                        subject.or_else(|| Some(Cell::derived("Competencies", Origin::Nowhere))),
                    ),
                    ("title", columns.title(line)),
                    ("statement", columns.description(line)),
                ];
                emit.put(line.row, "competencies", line.origin, cells);
                related(node, nodes, &codes, columns, emit);
            }
            Becomes::Indicator(of) => {
                let cells = [
                    ("code", code.clone()),
                    ("competency", code_of(of)),
                    ("statement", columns.title(line)),
                ];
                emit.put(line.row, "indicators", line.origin, cells);
            }
        }
    }
    if whole && framework.is_none() {
        say_no_framework(nodes, emit);
    }
    aliases(nodes, &becomes, &codes, columns, emit);
}

/// The thing that each node becomes, where a level's members are competencies. A branch that ends
/// above that level ends in a competency.
fn becomes(nodes: &[Node<'_>], level: usize) -> Vec<Becomes> {
    let mut has_parts = vec![false; nodes.len()];
    for above in nodes.iter().filter_map(|node| node.above) {
        has_parts[above] = true;
    }
    let of = |at: usize| {
        if nodes[at].is_framework {
            return Becomes::Nothing;
        }
        let path = tree::path(nodes, at);
        match path.len() {
            depth if depth > level => Becomes::Indicator(path[level - 1]),
            depth if depth == level || !has_parts[at] => {
                Becomes::Competency(depth.checked_sub(2).map(|above| path[above]))
            }
            _ => Becomes::Subject,
        }
    };
    let mut becomes: Vec<Becomes> = (0..nodes.len()).map(of).collect();
    let subjects: BTreeSet<usize> = becomes
        .iter()
        .filter_map(|one| match one {
            Becomes::Competency(subject) => *subject,
            _ => None,
        })
        .collect();
    for (at, one) in becomes.iter_mut().enumerate() {
        if *one == Becomes::Subject && !subjects.contains(&at) {
            *one = Becomes::Nothing;
        }
    }
    becomes
}

/// Gives what a competency is cross-referenced to. A comma in an identifier is written `%2C`.
fn related<'t>(
    node: &Node<'t>,
    nodes: &[Node<'t>],
    codes: &BTreeMap<String, usize>,
    columns: &Columns,
    emit: &mut Emitter<'t, '_>,
) {
    let Some(all) = columns.cell(&node.line, columns.related) else { return };
    let code = columns.cell(&node.line, columns.id);
    let named = |node: &Node<'t>| {
        columns.cell(&node.line, columns.name).filter(|name| name.text.len() <= tree::LONGEST)
    };
    let mut met = BTreeSet::new();
    for id in all.text.split(',').map(str::trim).filter(|id| !id.is_empty()) {
        let id = id.replace("%2C", ",").replace("%2c", ",");
        if !met.insert(id.clone()) {
            continue;
        }
        let title = codes.get(&id).and_then(|at| named(&nodes[*at]));
        let cells = [
            ("competency", code.clone()),
            ("standard", Some(Cell::derived(id, all.origin))),
            ("title", title),
        ];
        emit.put(node.line.row, "alignments", node.line.origin, cells);
    }
}

/// Gives the numbers and names by which other exports of Moodle know competencies, where only one
/// has them.
fn aliases<'t>(
    nodes: &[Node<'t>],
    becomes: &[Becomes],
    codes: &BTreeMap<String, usize>,
    columns: &Columns,
    emit: &mut Emitter<'t, '_>,
) {
    let names = |node: &Node<'t>| -> Vec<Cell<'t>> {
        let line = &node.line;
        let all = [columns.cell(line, columns.exported), columns.cell(line, columns.name)];
        let mut names: Vec<Cell<'t>> = all.into_iter().flatten().collect();
        names.retain(|name| !codes.contains_key(&*name.text));
        names
    };
    let mut owners: BTreeMap<String, usize> = BTreeMap::new();
    for name in nodes.iter().flat_map(names) {
        *owners.entry(name.text.into_owned()).or_default() += 1;
    }
    for (node, becomes) in nodes.iter().zip(becomes) {
        if !matches!(becomes, Becomes::Competency(_) | Becomes::Indicator(_)) {
            continue;
        }
        let code = columns.cell(&node.line, columns.id);
        for name in names(node).into_iter().filter(|name| owners[&*name.text] == 1) {
            let cells = [("code", code.clone()), ("alias", Some(name))];
            emit.put(node.line.row, "aliases", node.line.origin, cells);
        }
    }
}

fn say_no_framework<'t>(nodes: &[Node<'t>], emit: &mut Emitter<'t, '_>) {
    let Some(first) = nodes.first() else { return };
    if emit.settings.has_default("competencies", "subject") {
        return;
    }
    let message = "no row is the framework; competencies that are in nothing belong to a subject \
                   `Competencies`";
    let otherwise = "export the whole framework, or name the subject: `defaults = { \
                     \"competencies.subject\" = \"...\" }`";
    emit.assume(first.line.origin, message, otherwise);
    let cell = || Some(Cell::derived("Competencies", Origin::Nowhere));
    let cells = [("code", cell()), ("title", cell())];
    emit.put(first.line.row, "subjects", first.line.origin, cells);
}

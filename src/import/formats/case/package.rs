//! The contents of a file in the standard, whether it is JSON or a table.

use std::collections::BTreeMap;

use crate::base::{Diagnostic, Origin};
use crate::import::cell::Cell;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::outline::{Node, Outline};
use crate::import::formats::row_id::RowId;
use crate::import::formats::sheet::normalised;

crate::code!(
    DIFFERENT_ITEMS,
    "import/different-items",
    "Two items of a framework have the same identifier and say different things.

Evidence and associations name items by their identifiers, and could not tell the two apart. The first is \
used; the second is left out.

Give each item an identifier of its own where the framework is kept; or take out the one that is no longer \
valid."
);

/// A framework with what ties its items to each other and to others.
#[derive(Debug)]
pub(super) struct Package<'t> {
    /// Its items.
    pub(super) outline: Outline<'t>,
    /// The names of the items, each beside its item.
    pub(super) names: Vec<Names>,
    /// The names of the document itself.
    pub(super) document: Names,
    /// Associations.
    pub(super) links: Vec<Link<'t>>,
    /// Criteria of rubrics.
    pub(super) criteria: Vec<Criterion<'t>>,
}

/// The names by which associations refer to an item.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Its identifier.
    pub(super) identifier: String,
    /// Its address.
    pub(super) uri: String,
    /// The language of its texts.
    pub(super) language: Option<String>,
}

/// An association.
#[derive(Debug)]
pub(super) struct Link<'t> {
    /// For the account of what became of it.
    pub(super) row: RowId,
    /// The place where it stands.
    pub(super) origin: Origin,
    /// The meaning of the association.
    pub(super) kind: AssociationType,
    /// The item that it is said of.
    pub(super) from: End<'t>,
    /// The other.
    pub(super) to: End<'t>,
    /// Place of the one among those under the other.
    pub(super) number: Option<i64>,
}

/// The meanings of associations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum AssociationType {
    ChildOf,
    PartOf,
    /// The same, nearly the same, or akin.
    Akin,
    Precedes,
    ReplacedBy,
    TranslationOf,
    Other,
}

/// An end of an association.
#[derive(Debug, Default)]
pub(super) struct End<'t> {
    pub(super) identifier: Option<Cell<'t>>,
    pub(super) uri: Option<Cell<'t>>,
    pub(super) code: Option<Cell<'t>>,
    pub(super) title: Option<Cell<'t>>,
}

/// A criterion of a rubric.
#[derive(Debug)]
pub(super) struct Criterion<'t> {
    /// The item that it is for.
    pub(super) item: End<'t>,
    /// The title of the criterion.
    pub(super) title: Option<Cell<'t>>,
    /// Its levels.
    pub(super) levels: Vec<Level<'t>>,
}

/// A level of a criterion.
#[derive(Debug)]
pub(super) struct Level<'t> {
    /// For the account of what became of it.
    pub(super) row: RowId,
    /// The place where it stands.
    pub(super) origin: Origin,
    /// Its word.
    pub(super) quality: Option<Cell<'t>>,
    /// Its points.
    pub(super) score: Option<Cell<'t>>,
    /// The look of work at this level.
    pub(super) description: Option<Cell<'t>>,
}

impl AssociationType {
    /// The kind with a name, written in whatever way: `isChildOf`, `Is Child Of`.
    pub(super) fn of(name: &str) -> AssociationType {
        match normalised(name).as_str() {
            "ischildof" => AssociationType::ChildOf,
            "ispartof" => AssociationType::PartOf,
            "exactmatchof" | "ispeerof" | "isrelatedto" => AssociationType::Akin,
            "precedes" => AssociationType::Precedes,
            "replacedby" => AssociationType::ReplacedBy,
            "istranslationof" => AssociationType::TranslationOf,
            _ => AssociationType::Other,
        }
    }
}

/// Items by what associations call them.
pub(super) struct Index {
    by_name: BTreeMap<String, usize>,
    by_code: BTreeMap<String, usize>,
    document: Vec<String>,
}

/// The thing at an end of an association.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Endpoint {
    Item(usize),
    Document,
    Outside,
}

impl Index {
    /// Items of a package by their names.
    pub(super) fn new(package: &Package<'_>) -> Self {
        let mut by_name = BTreeMap::new();
        let mut by_code = BTreeMap::new();
        for (at, names) in package.names.iter().enumerate() {
            for name in [&names.identifier, &names.uri] {
                if !name.is_empty() {
                    by_name.entry(name.to_lowercase()).or_insert(at);
                }
            }
            if let Some(code) = &package.outline.nodes[at].code {
                by_code.entry(code.text.to_string()).or_insert(at);
            }
        }
        let document = [&package.document.identifier, &package.document.uri];
        let document = document.into_iter().filter(|name| !name.is_empty());
        Index { by_name, by_code, document: document.map(|name| name.to_lowercase()).collect() }
    }

    /// Finds the thing at an end.
    pub(super) fn find(&self, end: &End<'_>) -> Endpoint {
        let names = [&end.identifier, &end.uri];
        for name in names.into_iter().flatten() {
            let name = name.text.to_lowercase();
            if let Some(at) = self.by_name.get(&name) {
                return Endpoint::Item(*at);
            }
            if self.document.contains(&name) {
                return Endpoint::Document;
            }
        }
        // A code counts where there is no name: other frameworks use the same codes.
        match &end.code {
            Some(code) if end.identifier.is_none() && end.uri.is_none() => {
                self.by_code.get(&*code.text).map_or(Endpoint::Outside, |at| Endpoint::Item(*at))
            }
            _ => Endpoint::Outside,
        }
    }
}

impl<'t> Package<'t> {
    /// Gives every item its parent, and takes out those that are not items of their own: what was
    /// replaced, translations, and repetitions.
    pub(super) fn connect(&mut self, index: &Index, emit: &mut Emitter<'t, '_>) {
        let mut placed = vec![false; self.names.len()];
        let mut lost = None;
        // If the file says of items that they stand at the top, the others were lost.
        let mut tops = false;
        for kind in [AssociationType::ChildOf, AssociationType::PartOf] {
            for link in self.links.iter().filter(|link| link.kind == kind) {
                let (child, parent) = (index.find(&link.from), index.find(&link.to));
                let Endpoint::Item(child) = child else {
                    if kind == AssociationType::ChildOf {
                        emit.pass_over(link.row, "a place of an item that is not in the file");
                    }
                    continue;
                };
                if placed[child] {
                    if kind == AssociationType::ChildOf {
                        emit.pass_over(link.row, "a second place of an item");
                    }
                    continue;
                }
                if kind == AssociationType::PartOf && parent == Endpoint::Outside {
                    continue;
                }
                let node = &mut self.outline.nodes[child];
                placed[child] = true;
                node.number = link.number.or(node.number);
                node.parent = match parent {
                    Endpoint::Item(parent) => Some(parent),
                    Endpoint::Document => {
                        tops = true;
                        None
                    }
                    Endpoint::Outside => {
                        lost.get_or_insert(link.origin);
                        None
                    }
                };
                emit.joined(link.row);
            }
        }
        if let Some(origin) = lost {
            let message = "items stand under ones that are not in the file; they are read as if \
                           they stood at the top";
            emit.assume(origin, message, "export the whole framework, if they should not");
        }
        let alone = self.outline.nodes.iter().zip(&placed);
        let mut alone = alone.filter(|(node, placed)| !**placed && node.parent.is_none());
        if let Some((node, _)) = alone.next().filter(|_| tops) {
            let message = "items have no place in the tree; they are read as if they stood at the \
                           top, after the others";
            emit.assume(node.origin, message, "give them a parent where the framework is kept");
        }
        self.take_out(index, emit);
    }

    fn take_out(&mut self, index: &Index, emit: &mut Emitter<'t, '_>) {
        for (at, names) in self.names.iter().enumerate() {
            let identifier = names.identifier.to_lowercase();
            let Some(first) = index.by_name.get(&identifier).filter(|first| **first != at) else {
                continue;
            };
            let nodes = &self.outline.nodes;
            if says(&nodes[*first]) != says(&nodes[at]) {
                let row = nodes[at].row;
                emit.set_aside(row, different(&names.identifier, &nodes[at], &nodes[*first]));
            }
            self.outline.nodes[at].gone = Some("an item that is there twice");
        }
        for link in &self.links {
            let (Endpoint::Item(from), Endpoint::Item(to)) =
                (index.find(&link.from), index.find(&link.to))
            else {
                continue;
            };
            if from == to {
                continue;
            }
            match link.kind {
                AssociationType::TranslationOf => {
                    self.outline.nodes[from].gone = Some("a translation")
                }
                AssociationType::ReplacedBy if self.outline.nodes[from].until.is_none() => {
                    self.outline.nodes[from].gone = Some("an item that was replaced");
                    // Evidence from before names the item that was replaced.
                    let old = &self.outline.nodes[from];
                    let old: Vec<Cell<'t>> = old.code.iter().chain(&old.aliases).cloned().collect();
                    self.outline.nodes[to].aliases.extend(old);
                }
                _ => {}
            }
        }
    }
}

/// The code and the texts of an item.
fn says<'n>(node: &'n Node<'_>) -> [Option<&'n str>; 3] {
    [&node.code, &node.statement, &node.short].map(|cell| cell.as_ref().map(|cell| &*cell.text))
}

/// The diagnostic for an item with the identifier of another one.
fn different(identifier: &str, node: &Node<'_>, first: &Node<'_>) -> Diagnostic {
    let place = |node: &Node<'_>| node.statement.as_ref().map_or(node.origin, |cell| cell.origin);
    let message = format!("two items have the identifier `{identifier}` and say different things");
    Diagnostic::error(&DIFFERENT_ITEMS, place(node), message)
        .label("left out")
        .related(place(first), "the first one, which is used")
        .help("give each item an identifier of its own where the framework is kept")
}

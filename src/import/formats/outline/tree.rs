//! Statements in the order of their tree.

use std::collections::BTreeMap;

use super::Node;
use crate::base::Diagnostic;
use crate::import::formats::emitter::Emitter;

crate::code!(
    MISPLACED,
    "import/misplaced-item",
    "An item of a framework has no place in its tree that could be used: it stands, over others, \
under itself, or more than 32 levels deep.

Where it belongs decides under which subject and competency it is reported.

Mend the file where it is kept: give the item another parent. An item that stands under itself \
is read as if it stood at the top."
);

/// Levels that a tree may have. The deepest frameworks have seven.
const DEEPEST: usize = 32;

/// A statement in its tree.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    /// Its place in the list.
    pub(super) node: usize,
    /// The spot it stands under.
    pub(super) parent: Option<usize>,
    /// Its level, 1 at the top.
    pub(super) depth: usize,
    /// Its number among those under the same, from 1.
    pub(super) number: usize,
    /// Nothing stands under it.
    pub(super) leaf: bool,
}

/// Every statement that has a place, each before those under it. The others are accounted for.
pub(super) fn walk<'t>(nodes: &[Node<'t>], emit: &mut Emitter<'t, '_>) -> Vec<Spot> {
    let mut under: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for (at, node) in nodes.iter().enumerate() {
        under.entry(node.parent).or_default().push(at);
    }
    for siblings in under.values_mut() {
        siblings.sort_by_cached_key(|&at| {
            let node = &nodes[at];
            let natural = |cell: &Option<super::Cell<'_>>| {
                let cell = cell.as_ref();
                (cell.is_none(), cell.map(|cell| natural(&cell.text)))
            };
            (node.number.is_none(), node.number, natural(&node.letter), natural(&node.code), at)
        });
    }
    let mut walk = Walk { nodes, under, spots: Vec::new(), seen: vec![false; nodes.len()] };
    let tops = walk.under.get(&None).cloned().unwrap_or_default();
    walk.trees(&tops, 0, emit);
    let mut number = tops.len();
    let mut climbed = vec![None; nodes.len()];
    for at in 0..nodes.len() {
        // A node that no top leads to stands in a ring or under one; so it is climbed until it closes.
        if !walk.seen[at] {
            let mut first = at;
            while let Some(parent) = nodes[first].parent
                && climbed[first] != Some(at)
            {
                climbed[first] = Some(at);
                first = parent;
            }
            let message = "this item stands under itself";
            emit.report(
                Diagnostic::warning(&MISPLACED, nodes[first].origin, message)
                    .label("read as if it stood at the top")
                    .help("give it another parent where the framework is kept"),
            );
            walk.trees(&[first], number, emit);
            number += 1;
        }
    }
    walk.spots
}

struct Walk<'n, 't> {
    nodes: &'n [Node<'t>],
    under: BTreeMap<Option<usize>, Vec<usize>>,
    spots: Vec<Spot>,
    seen: Vec<bool>,
}

impl<'t> Walk<'_, 't> {
    /// Adds trees, which follow `before` others.
    fn trees(&mut self, tops: &[usize], before: usize, emit: &mut Emitter<'t, '_>) {
        let mut waiting: Vec<(usize, Option<usize>, usize, Option<&'static str>)> = Vec::new();
        let tops = tops.iter().enumerate().rev();
        waiting.extend(tops.map(|(number, &top)| (top, None, before + number + 1, None)));
        while let Some((node, parent, number, gone)) = waiting.pop() {
            if std::mem::replace(&mut self.seen[node], true) {
                continue;
            }
            let gone = gone.or(self.nodes[node].gone);
            let depth = parent.map_or(1, |parent: usize| self.spots[parent].depth + 1);
            let under = self.under.get(&Some(node)).map(Vec::as_slice).unwrap_or_default();
            let spot = self.spots.len();
            if let Some(why) = gone {
                emit.pass_over(self.nodes[node].row, why);
            } else if depth > DEEPEST {
                let message = format!("this item stands more than {DEEPEST} levels deep");
                emit.set_aside(
                    self.nodes[node].row,
                    Diagnostic::error(&MISPLACED, self.nodes[node].origin, message)
                        .help("look at the parents of the items above it"),
                );
            } else {
                let kept = |&&at: &&usize| self.nodes[at].gone.is_none() && !self.seen[at];
                let leaf = !under.iter().any(|at| kept(&at));
                self.spots.push(Spot { node, parent, depth, number, leaf });
            }
            let (parent, gone) = match (gone, depth > DEEPEST) {
                (None, false) => (Some(spot), None),
                (gone, _) => (parent, gone.or(Some("an item under one that is set aside"))),
            };
            let under = under.iter().enumerate().rev();
            waiting.extend(under.map(|(number, &at)| (at, parent, number + 1, gone)));
        }
    }
}

/// The numbers of a spot and those above it: `1.2.3`.
pub(super) fn path(spots: &[Spot], spot: usize) -> String {
    let mut numbers = Vec::new();
    let mut at = Some(spot);
    while let Some(spot) = at {
        numbers.push(spots[spot].number.to_string());
        at = spots[spot].parent;
    }
    numbers.reverse();
    numbers.join(".")
}

/// A piece of a text for the order that people expect, in which `A.2` is before `A.10`.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    /// A number: how many digits, and those.
    Number(usize, String),
    Text(String),
}

fn natural(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let digit = first.is_ascii_digit();
        let end = rest.find(|one: char| one.is_ascii_digit() != digit).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        pieces.push(if digit {
            let number = piece.trim_start_matches('0');
            Piece::Number(number.len(), number.to_string())
        } else {
            Piece::Text(piece.to_lowercase())
        });
        rest = after;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::natural;

    #[test]
    fn numbers_in_codes_are_in_the_order_of_numbers() {
        let mut codes = ["L1.10", "L1.2", "L1", "l1.01", "K", "10", "9", "L1.b"];
        codes.sort_by_cached_key(|code| natural(code));
        assert_eq!(codes, ["9", "10", "K", "L1", "l1.01", "L1.2", "L1.10", "L1.b"]);
    }
}

//! Trees that only codes tell: `7.3.A` stands under `7.3`.

use std::collections::BTreeMap;

use super::Node;

/// Puts every statement that has no parent under the one with the longest code that its own goes
/// on from, at a separator; true when there was any.
pub(in crate::import::formats) fn by_code(nodes: &mut [Node<'_>]) -> bool {
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for (at, node) in nodes.iter().enumerate() {
        if let Some(code) = &node.code {
            known.entry(code.text.to_string()).or_insert(at);
        }
    }
    let mut found = false;
    for node in nodes.iter_mut().filter(|node| node.parent.is_none()) {
        let Some(code) = &node.code else { continue };
        let ends = code.text.char_indices().rev().filter(|(_, one)| !one.is_alphanumeric());
        // Codes have a few parts; more tell nothing.
        let mut parents = ends.take(16).filter_map(|(end, _)| known.get(&code.text[..end]));
        if let Some(parent) = parents.next() {
            node.parent = Some(*parent);
            found = true;
        }
    }
    found
}

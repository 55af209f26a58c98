//! Data as an outline that people read: a line for each value, without what is empty.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// Data in the order in which it is written.
#[derive(Deserialize)]
#[serde(untagged)]
enum Node {
    Nothing(()),
    Flag(bool),
    Number(serde_json::Number),
    Text(String),
    List(Vec<Node>),
    Map(IndexMap<String, Node>),
}

/// The longest line that the values of a small record share.
const WIDTH: usize = 150;

/// Writes data as an outline.
pub(super) fn outline(data: &impl Serialize) -> String {
    let json = serde_json::to_string(data).expect("a view is plain data");
    let mut lines = Vec::new();
    serde_json::from_str::<Node>(&json).expect("JSON").write("", &mut lines);
    lines.join("\n") + "\n"
}

impl Node {
    /// Adds the lines of a list or a record.
    fn write(&self, indent: &str, lines: &mut Vec<String>) {
        match self {
            Node::List(list) => list.iter().for_each(|node| node.entry(indent, "-", lines)),
            Node::Map(map) => {
                for (key, node) in map {
                    node.entry(indent, &format!("{key}:"), lines);
                }
            }
            _ => {}
        }
    }

    /// Adds what stands behind a key or a dash: on its line where that is short, else below it.
    fn entry(&self, indent: &str, head: &str, lines: &mut Vec<String>) {
        if self.is_empty() {
            return;
        }
        match self.line() {
            Some(line) if line.chars().count() <= WIDTH || !self.has_parts() => {
                lines.push(format!("{indent}{head} {line}"));
            }
            _ if head == "-" => {
                let first = lines.len();
                self.write(&format!("{indent}  "), lines);
                lines[first].replace_range(indent.len()..=indent.len(), "-");
            }
            _ => {
                lines.push(format!("{indent}{head}"));
                self.write(&format!("{indent}  "), lines);
            }
        }
    }

    /// The value on one line; nothing where it holds lists or records of several values.
    fn line(&self) -> Option<String> {
        match self {
            Node::Nothing(()) => None,
            Node::Flag(flag) => Some(flag.to_string()),
            Node::Number(number) => Some(number.to_string()),
            Node::Text(text) => Some(text.replace('\n', " / ")),
            Node::List(list) => {
                let simple = |node: &Node| (!node.has_parts()).then(|| node.line()).flatten();
                let values: Option<Vec<String>> = list.iter().map(simple).collect();
                values.map(|values| values.join(", "))
            }
            Node::Map(map) => {
                let full: Vec<(&String, &Node)> =
                    map.iter().filter(|(_, node)| !node.is_empty()).collect();
                if let [(key, node)] = full[..]
                    && key == "text"
                {
                    return node.line();
                }
                let value = |(key, node): &(&String, &Node)| {
                    let line = (!node.has_parts()).then(|| node.line()).flatten();
                    line.map(|line| format!("{key}: {line}"))
                };
                let values: Option<Vec<String>> = full.iter().map(value).collect();
                values.map(|values| values.join("; "))
            }
        }
    }

    /// True for what says nothing.
    fn is_empty(&self) -> bool {
        match self {
            Node::Nothing(()) | Node::Flag(false) => true,
            Node::Flag(true) | Node::Number(_) => false,
            Node::Text(text) => text.is_empty(),
            Node::List(list) => list.iter().all(Node::is_empty),
            Node::Map(map) => map.values().all(Node::is_empty),
        }
    }

    /// True for lists and records of several values.
    fn has_parts(&self) -> bool {
        match self {
            Node::List(list) => !matches!(&list[..], [one] if !one.has_parts()),
            Node::Map(map) => {
                let mut full = map.iter().filter(|(_, node)| !node.is_empty());
                full.next().is_none_or(|(key, _)| key != "text") || full.next().is_some()
            }
            _ => false,
        }
    }
}

//! Elements of a record, each with all that is in it.

use std::borrow::Cow;

use crate::base::text::tidied;
use crate::base::{Origin, SourceId, Span};
use crate::import::cell::Cell;

/// An element below the root, with all that is in it.
#[derive(Debug, Default)]
pub(in crate::import) struct Record<'t> {
    /// Its elements as they begin one after another.
    nodes: Vec<Node<'t>>,
    /// Those that are not closed yet.
    open: Vec<u32>,
    /// The text that it is in.
    text: &'t str,
    /// The tags of the record before, one after another, and the names in them: the next record
    /// most often has the same.
    before: Vec<(&'t str, (u32, u32))>,
}

/// An element, without what is in it.
#[derive(Debug)]
struct Node<'t> {
    name: &'t str,
    /// The bytes of its first tag.
    place: (u32, u32),
    text: Cow<'t, str>,
    text_place: (u32, u32),
    verbatim: bool,
    /// The number of nodes that it takes up with those in it.
    size: u32,
}

/// An element of a record.
#[derive(Clone, Copy, Debug)]
pub(in crate::import) struct Element<'e, 't> {
    /// Itself, and what is in it.
    nodes: &'e [Node<'t>],
}

/// The name in the tag at a byte, without a prefix.
pub(super) fn name(text: &str, start: usize) -> &str {
    let tag = &text[start + 1..];
    let mut from = 0;
    for (at, byte) in tag.bytes().enumerate() {
        match byte {
            b':' => from = at + 1,
            b' ' | b'\t' | b'\r' | b'\n' | b'/' | b'>' => return &tag[from..at],
            _ => {}
        }
    }
    &tag[from..]
}

impl<'t> Record<'t> {
    /// Makes it one of a text, before its first tag.
    pub(super) fn clear(&mut self, text: &'t str) {
        self.before.clear();
        if std::ptr::eq(self.text.as_ptr(), text.as_ptr()) {
            self.before.extend(self.nodes.iter().map(|node| (node.name, node.place)));
        }
        self.text = text;
        self.nodes.clear();
        self.open.clear();
    }

    /// The name in the tag at a byte, and where the tag ends, when it is to the letter the tag that
    /// stood in its place in the record before.
    pub(super) fn foreseen(&self, tag: usize) -> Option<(&'t str, usize)> {
        let (name, (start, end)) = *self.before.get(self.nodes.len())?;
        let (start, end) = (start as usize, end as usize);
        let to = tag + (end - start);
        let bytes = self.text.as_bytes();
        if bytes.get(tag..to)? != bytes.get(start..end)? {
            return None;
        }
        let from = tag + (name.as_ptr().addr() - bytes.as_ptr().addr() - start);
        Some((&self.text[from..from + name.len()], to))
    }

    /// The element itself.
    pub(in crate::import) fn element(&self) -> Element<'_, 't> {
        Element { nodes: &self.nodes }
    }

    /// The name of the element itself.
    pub(in crate::import) fn name(&self) -> &'t str {
        self.nodes[0].name
    }

    /// The number of open elements.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// The name of the innermost element that is open.
    pub(super) fn innermost(&self) -> Option<&'t str> {
        self.open.last().map(|at| self.nodes[*at as usize].name)
    }

    /// The byte where the innermost element begins that is open, and its name.
    pub(super) fn innermost_tag(&self) -> Option<(usize, &'t str)> {
        let node = &self.nodes[*self.open.last()? as usize];
        Some((node.place.0 as usize, node.name))
    }

    /// Begins an element with a name, and the tag at some bytes.
    pub(super) fn open(&mut self, name: &'t str, start: usize, end: usize) {
        let place = (start as u32, end as u32);
        self.open.push(self.nodes.len() as u32);
        self.nodes.push(Node {
            name,
            place,
            text: Cow::Borrowed(""),
            text_place: (place.1, place.1),
            verbatim: true,
            size: 1,
        });
    }

    /// Ends the innermost element; true when that was the record itself.
    pub(super) fn close(&mut self) -> bool {
        if let Some(at) = self.open.pop() {
            self.nodes[at as usize].size = self.nodes.len() as u32 - at;
        }
        self.open.is_empty()
    }

    /// Adds text to the innermost element. A single piece stays borrowed.
    pub(super) fn add(&mut self, piece: Cow<'t, str>, start: usize, end: usize, verbatim: bool) {
        let Some(at) = self.open.last() else { return };
        let node = &mut self.nodes[*at as usize];
        // Space that was all so far stands between elements, or around the text.
        if node.text.trim_start().is_empty() {
            node.text = piece;
            node.text_place = (start as u32, end as u32);
            node.verbatim = verbatim;
        } else {
            node.text.to_mut().push_str(&piece);
            node.text_place.1 = end as u32;
            node.verbatim = false;
        }
    }
}

impl<'e, 't> Element<'e, 't> {
    fn node(self) -> &'e Node<'t> {
        &self.nodes[0]
    }

    /// Its name, without a prefix.
    pub(in crate::import) fn name(self) -> &'t str {
        self.node().name
    }

    /// The first element in it with a name.
    pub(in crate::import) fn child(self, name: &str) -> Option<Element<'e, 't>> {
        self.children(name).next()
    }

    /// The elements in it with a name.
    pub(in crate::import) fn children(self, name: &str) -> impl Iterator<Item = Element<'e, 't>> {
        let mut rest = &self.nodes[1..];
        let children = std::iter::from_fn(move || {
            let (nodes, after) = rest.split_at(rest.first()?.size as usize);
            rest = after;
            Some(Element { nodes })
        });
        children.filter(move |child| child.name() == name)
    }

    /// The first element with a name in it or in what it holds.
    pub(in crate::import) fn below(self, name: &str) -> Option<Element<'e, 't>> {
        let at = 1 + self.nodes[1..].iter().position(|node| node.name == name)?;
        let size = self.nodes[at].size as usize;
        Some(Element { nodes: &self.nodes[at..at + size] })
    }

    /// Its text as a cell, unless it is empty.
    pub(in crate::import) fn cell(self, source: SourceId) -> Option<Cell<'t>> {
        let node = self.node();
        let trimmed = node.text.trim();
        if trimmed.is_empty() {
            return None;
        }
        let (mut start, mut end) = (node.text_place.0 as usize, node.text_place.1 as usize);
        if node.verbatim {
            start += node.text.len() - node.text.trim_start().len();
            end = start + trimmed.len();
        }
        let verbatim = node.verbatim && !trimmed.contains('\r');
        let text = match &node.text {
            Cow::Borrowed(text) if verbatim => Cow::Borrowed(text.trim()),
            _ => {
                let text = trimmed.replace("\r\n", "\n").replace('\r', "\n");
                Cow::Owned(tidied(&text).into_owned())
            }
        };
        Some(Cell { text, origin: Span::new(source, start, end).into(), verbatim })
    }

    /// The place of its first tag.
    pub(in crate::import) fn origin(self, source: SourceId) -> Origin {
        let (start, end) = self.node().place;
        Span::new(source, start as usize, end as usize).into()
    }
}

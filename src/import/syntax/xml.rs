//! XML to records that know their place: the elements below the root, one at a time.
//!
//! Namespaces are looked over: the same file of another version of its standard has another one.
//! Nothing is expanded but references to characters and the five names that XML itself has.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::errors::Error;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::Event;

use crate::base::text::tidied;
use crate::base::{Origin, SourceId, Span};
use crate::import::cell::Cell;

/// Elements inside each other. Records of schools have ten.
const DEEPEST: usize = 64;

/// An element with all that is in it.
#[derive(Debug)]
pub(in crate::import) struct Element<'t> {
    /// Its name, without a prefix.
    pub(in crate::import) name: &'t str,
    /// The bytes of its first tag.
    place: (usize, usize),
    children: Vec<Element<'t>>,
    text: Cow<'t, str>,
    text_place: (usize, usize),
    verbatim: bool,
}

/// Why a text is not XML that is read.
#[derive(Debug)]
pub(in crate::import) struct NotXml {
    /// The byte where it shows.
    pub(in crate::import) at: usize,
    /// The fault.
    pub(in crate::import) flaw: Flaw,
}

/// A fault of a text.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::import) enum Flaw {
    /// It declares a document type, by which a small file could become a huge one.
    DocumentType,
    /// It is not well-formed, and why.
    Broken(String),
}

/// The elements below the root of a text.
pub(in crate::import) struct Records<'t> {
    text: &'t str,
    reader: Reader<&'t [u8]>,
    root: Root,
}

#[derive(PartialEq, Eq)]
enum Root {
    Before,
    Inside,
    After,
    Failed,
}

/// The name of the root of a text, without a prefix; nothing when the text is not XML.
pub(in crate::import) fn root(text: &str) -> Option<&str> {
    if !text.trim_start().starts_with('<') {
        return None;
    }
    let mut reader = Reader::from_str(text);
    loop {
        let start = reader.buffer_position() as usize;
        match reader.read_event() {
            Ok(Event::Start(_) | Event::Empty(_)) => return Some(name(text, start)),
            Ok(Event::Eof) | Err(_) => return None,
            Ok(_) => {}
        }
    }
}

/// The name in the tag at a byte.
fn name(text: &str, start: usize) -> &str {
    let tag = &text[start + 1..];
    let end = tag.find(|one: char| one.is_whitespace() || one == '/' || one == '>');
    let name = &tag[..end.unwrap_or(tag.len())];
    name.rsplit(':').next().unwrap_or(name)
}

impl<'t> Records<'t> {
    /// The records of a text.
    pub(in crate::import) fn new(text: &'t str) -> Self {
        Records { text, reader: Reader::from_str(text), root: Root::Before }
    }

    /// The next record. After a flaw there is none.
    pub(in crate::import) fn read(&mut self) -> Option<Result<Element<'t>, NotXml>> {
        if self.root == Root::Failed {
            return None;
        }
        let read = self.record();
        if read.is_err() {
            self.root = Root::Failed;
        }
        read.transpose()
    }

    fn record(&mut self) -> Result<Option<Element<'t>>, NotXml> {
        let mut open: Vec<Element<'t>> = Vec::new();
        loop {
            let start = self.reader.buffer_position() as usize;
            let event = self.reader.read_event();
            let end = self.reader.buffer_position() as usize;
            let broken = |why: String| NotXml { at: start, flaw: Flaw::Broken(why) };
            let event = event.map_err(|error| {
                let at = self.reader.error_position() as usize;
                NotXml { at: at.min(self.text.len()), flaw: Flaw::Broken(reason(&error)) }
            })?;
            match event {
                Event::DocType(_) => {
                    return Err(NotXml { at: start, flaw: Flaw::DocumentType });
                }
                Event::Start(_) if self.root == Root::Before => self.root = Root::Inside,
                Event::Empty(_) if self.root == Root::Before => self.root = Root::After,
                Event::Start(_) | Event::Empty(_) if self.root == Root::After => {
                    return Err(broken("there is more than one root element".to_string()));
                }
                Event::Start(_) if open.len() + 1 >= DEEPEST => {
                    return Err(broken(format!("elements are nested more than {DEEPEST} deep")));
                }
                Event::Start(_) => open.push(Element::new(self.text, start, end)),
                Event::Empty(_) => {
                    let element = Element::new(self.text, start, end);
                    match open.last_mut() {
                        Some(parent) => parent.children.push(element),
                        None => return Ok(Some(element)),
                    }
                }
                Event::End(_) => match (open.pop(), open.last_mut()) {
                    (None, _) => self.root = Root::After,
                    (Some(element), Some(parent)) => parent.children.push(element),
                    (Some(element), None) => return Ok(Some(element)),
                },
                Event::Text(_) => {
                    if let Some(to) = open.last_mut() {
                        to.add(Cow::Borrowed(&self.text[start..end]), start, end, true);
                    }
                }
                Event::CData(data) => {
                    if let Some(to) = open.last_mut() {
                        to.add(data.into_inner(), start, end, false);
                    }
                }
                Event::GeneralRef(reference) => {
                    let piece = match reference.resolve_char_ref() {
                        Ok(Some(one)) => one.to_string(),
                        Ok(None) => resolve_xml_entity(&reference)
                            .ok_or_else(|| broken(format!("`&{};` has no meaning", &*reference)))?
                            .to_string(),
                        Err(_) => {
                            return Err(broken(format!("`&{};` is no character", &*reference)));
                        }
                    };
                    if let Some(to) = open.last_mut() {
                        to.add(Cow::Owned(piece), start, end, false);
                    }
                }
                Event::Eof => {
                    return match (self.root == Root::After, open.last()) {
                        (true, _) => Ok(None),
                        (_, Some(element)) => {
                            Err(broken(format!("the file ends inside `{}`", element.name)))
                        }
                        (_, None) => Err(broken("the file ends too early".to_string())),
                    };
                }
                Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            }
        }
    }
}

/// The error of the library, small and without a full stop.
fn reason(error: &Error) -> String {
    let text = match error {
        Error::Syntax(error) => error.to_string(),
        Error::IllFormed(error) => error.to_string(),
        other => other.to_string(),
    };
    text.trim_end_matches('.').to_string()
}

impl<'t> Element<'t> {
    fn new(text: &'t str, start: usize, end: usize) -> Self {
        Element {
            name: name(text, start),
            place: (start, end),
            children: Vec::new(),
            text: Cow::Borrowed(""),
            text_place: (end, end),
            verbatim: true,
        }
    }

    /// Adds text. A single piece stays borrowed.
    fn add(&mut self, piece: Cow<'t, str>, start: usize, end: usize, verbatim: bool) {
        if self.text.is_empty() {
            self.text = piece;
            self.text_place = (start, end);
            self.verbatim = verbatim;
        } else {
            self.text.to_mut().push_str(&piece);
            self.text_place.1 = end;
            self.verbatim = false;
        }
    }

    /// The first element in it with a name.
    pub(in crate::import) fn child(&self, name: &str) -> Option<&Element<'t>> {
        self.children(name).next()
    }

    /// The elements in it with a name.
    pub(in crate::import) fn children(&self, name: &str) -> impl Iterator<Item = &Element<'t>> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first element with a name in it or in what it holds.
    pub(in crate::import) fn below(&self, name: &str) -> Option<&Element<'t>> {
        let mut waiting: Vec<&Element<'t>> = self.children.iter().rev().collect();
        while let Some(element) = waiting.pop() {
            if element.name == name {
                return Some(element);
            }
            waiting.extend(element.children.iter().rev());
        }
        None
    }

    /// Its text as a cell, unless it is empty.
    pub(in crate::import) fn cell(&self, source: SourceId) -> Option<Cell<'t>> {
        let trimmed = self.text.trim();
        if trimmed.is_empty() {
            return None;
        }
        let (mut start, mut end) = self.text_place;
        if self.verbatim {
            start += self.text.len() - self.text.trim_start().len();
            end = start + trimmed.len();
        }
        let verbatim = self.verbatim && !trimmed.contains('\r');
        let text = match &self.text {
            Cow::Borrowed(text) if verbatim => Cow::Borrowed(text.trim()),
            _ => {
                let text = trimmed.replace("\r\n", "\n").replace('\r', "\n");
                Cow::Owned(tidied(&text).into_owned())
            }
        };
        Some(Cell { text, origin: Span::new(source, start, end).into(), verbatim })
    }

    /// The place of its first tag.
    pub(in crate::import) fn origin(&self, source: SourceId) -> Origin {
        Span::new(source, self.place.0, self.place.1).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SourceMap;

    fn shown(text: &str) -> Vec<String> {
        let source = SourceMap::default().add("a.xml", text);
        let mut records = Records::new(text);
        let mut shown = Vec::new();
        while let Some(read) = records.read() {
            shown.push(match read {
                Err(error) => format!("{:?} at {}", error.flaw, error.at),
                Ok(record) => {
                    let cell = record.below("b").and_then(|element| element.cell(source));
                    let cell = cell.map(|cell| {
                        let Origin::Text(span) = cell.origin else { unreachable!() };
                        let there = &text[span.start as usize..span.end as usize];
                        format!("{:?} from {there:?} {}", &*cell.text, cell.verbatim)
                    });
                    format!("{} {}", record.name, cell.unwrap_or_default())
                }
            });
        }
        shown
    }

    #[test]
    fn records_are_read_one_by_one_with_their_places() {
        let text = "<?xml version=\"1.0\"?>\r\n<!-- x --><e:R xmlns:e='u'>\n <e:a><c>1</c><b> é x\n</b>\
                    </e:a><a><b>1 &lt; &#x1d451;<![CDATA[<&]]></b></a><x/></e:R>\n";
        assert_eq!(root(text), Some("R"));
        assert_eq!(
            shown(text),
            [
                "a \"é x\" from \"é x\" true",
                "a \"1 < 𝑑<&\" from \"1 &lt; &#x1d451;<![CDATA[<&]]>\" false",
                "x "
            ]
        );
    }

    #[test]
    fn what_is_cut_or_meant_to_do_harm_is_an_error() {
        let bomb = "<!DOCTYPE r [<!ENTITY a \"aaaa\">]><r><b>&a;</b></r>";
        assert_eq!(shown(bomb), ["DocumentType at 0"]);
        assert!(shown("<r><a><b>1</b></a><a><b>")[1].contains("ends inside `b`"));
        assert!(shown("<r><a/>")[1].contains("too early"));
        assert!(shown("<r><b>&a;</b></r>")[0].contains("`&a;` has no meaning"));
        assert!(shown("<r><b>&#0;</b></r>")[0].contains("no character"));
        assert!(shown("<r><a></b></r>")[0].starts_with("Broken"));
        assert!(shown("<r/><r/>")[0].contains("more than one root"));
        assert!(shown("").len() == 1 && root("a,b").is_none());
        assert!(shown(&"<a>".repeat(100_000))[0].contains("nested"));
    }
}

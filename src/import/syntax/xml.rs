//! XML to records that know their place: the elements below the root, one at a time.
//!
//! Namespaces are looked over: the same file of another version of its standard has another one.
//! Nothing is expanded but references to characters and the five names that XML itself has.

mod element;
mod pieces;

use std::borrow::Cow;
use std::vec;

use quick_xml::Reader;
use quick_xml::errors::Error;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::Event;

pub(in crate::import) use element::{Element, Record};

/// Elements inside each other. Records of schools have ten.
const DEEPEST: usize = 64;

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
    reader: Cursor<'t>,
    /// Records of pieces that were read ahead.
    ahead: vec::IntoIter<Record<'t>>,
    /// Pieces can still be read ahead.
    may_read_ahead: bool,
    failed: bool,
}

/// A place in a text from which its records are read.
#[derive(Clone)]
struct Cursor<'t> {
    text: &'t str,
    reader: Reader<&'t [u8]>,
    /// The byte of the text at which the reader's input began.
    base: usize,
    root: Root,
    /// How many elements the last record had.
    size: usize,
}

/// The next thing below the root.
enum Next<'t> {
    Record(Record<'t>),
    /// The root has ended.
    End,
    /// The text has ended, and the root has not.
    Cut,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Root {
    Before,
    Inside,
    After,
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
            Ok(Event::Start(_) | Event::Empty(_)) => return Some(element::name(text, start)),
            Ok(Event::Eof) | Err(_) => return None,
            Ok(_) => {}
        }
    }
}

impl<'t> Records<'t> {
    /// The records of a text.
    pub(in crate::import) fn new(text: &'t str) -> Self {
        let (ahead, may_read_ahead) = (Vec::new().into_iter(), true);
        Records { reader: Cursor::new(text), ahead, may_read_ahead, failed: false }
    }

    /// The next record. After a flaw there is none.
    pub(in crate::import) fn read(&mut self) -> Option<Result<Record<'t>, NotXml>> {
        if let Some(record) = self.ahead.next() {
            return Some(Ok(record));
        }
        if self.failed {
            return None;
        }
        let read = self.reader.read().and_then(|next| match next {
            Next::Record(record) => Ok(Some(record)),
            Next::End => Ok(None),
            Next::Cut => Err(broken(self.reader.at(), "the file ends too early".to_string())),
        });
        match &read {
            Ok(Some(record)) if self.may_read_ahead => {
                let (records, may_go_on) = pieces::read_ahead(&mut self.reader, record.name());
                self.ahead = records.into_iter();
                self.may_read_ahead = may_go_on;
            }
            Ok(_) => {}
            Err(_) => self.failed = true,
        }
        read.transpose()
    }
}

impl<'t> Cursor<'t> {
    fn new(text: &'t str) -> Self {
        Cursor { text, reader: Reader::from_str(text), base: 0, root: Root::Before, size: 0 }
    }

    /// The byte where it stands.
    fn at(&self) -> usize {
        self.base + self.reader.buffer_position() as usize
    }

    /// The same at another place below the root, with a text that ends at a byte.
    fn moved(&self, start: usize, end: usize) -> Self {
        let mut moved = self.clone();
        moved.text = &self.text[..end];
        moved.base = start - self.reader.buffer_position() as usize;
        *moved.reader.get_mut() = &moved.text.as_bytes()[start..];
        moved
    }

    /// Reads on to the end of the next record.
    fn read(&mut self) -> Result<Next<'t>, NotXml> {
        let mut record = Record::with_capacity(self.size);
        loop {
            let start = self.at();
            let event = self.reader.read_event();
            let event = match event {
                Ok(event) => event,
                Err(error) => {
                    let at = self.base + self.reader.error_position() as usize;
                    return Err(broken(at.min(self.text.len()), reason(&error)));
                }
            };
            let end = self.base + self.reader.buffer_position() as usize;
            match event {
                Event::DocType(_) => {
                    return Err(NotXml { at: start, flaw: Flaw::DocumentType });
                }
                Event::Start(_) if self.root == Root::Before => self.root = Root::Inside,
                Event::Empty(_) if self.root == Root::Before => self.root = Root::After,
                Event::Start(_) | Event::Empty(_) if self.root == Root::After => {
                    return Err(broken(start, "there is more than one root element".to_string()));
                }
                Event::Start(_) if record.depth() + 1 >= DEEPEST => {
                    return Err(broken(start, format!("elements are nested more than {DEEPEST} deep")));
                }
                Event::Start(_) => record.open(self.text, start, end),
                Event::Empty(_) => {
                    record.open(self.text, start, end);
                    if record.close() {
                        return Ok(self.done(record));
                    }
                }
                Event::End(_) if record.depth() == 0 => self.root = Root::After,
                Event::End(_) => {
                    if record.close() {
                        return Ok(self.done(record));
                    }
                }
                Event::Text(_) => {
                    record.add(Cow::Borrowed(&self.text[start..end]), start, end, true);
                }
                Event::CData(data) => record.add(data.into_inner(), start, end, false),
                Event::GeneralRef(reference) => {
                    let piece = match reference.resolve_char_ref() {
                        Ok(Some(one)) => one.to_string(),
                        Ok(None) => resolve_xml_entity(&reference)
                            .ok_or_else(|| broken(start, format!("`&{};` has no meaning", &*reference)))?
                            .to_string(),
                        Err(_) => {
                            return Err(broken(start, format!("`&{};` is no character", &*reference)));
                        }
                    };
                    record.add(Cow::Owned(piece), start, end, false);
                }
                Event::Eof => {
                    return match (self.root == Root::After, record.innermost()) {
                        (true, _) => Ok(Next::End),
                        (_, Some(name)) => {
                            Err(broken(start, format!("the file ends inside `{name}`")))
                        }
                        (_, None) => Ok(Next::Cut),
                    };
                }
                Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            }
        }
    }

    fn done(&mut self, record: Record<'t>) -> Next<'t> {
        self.size = record.size();
        Next::Record(record)
    }
}

fn broken(at: usize, why: String) -> NotXml {
    NotXml { at, flaw: Flaw::Broken(why) }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Origin, SourceMap};

    fn shown(text: &str) -> Vec<String> {
        let source = SourceMap::default().add("a.xml", text);
        let mut records = Records::new(text);
        let mut shown = Vec::new();
        while let Some(read) = records.read() {
            shown.push(match read {
                Err(error) => format!("{:?} at {}", error.flaw, error.at),
                Ok(record) => {
                    let cell = record.element().below("b").and_then(|element| element.cell(source));
                    let cell = cell.map(|cell| {
                        let Origin::Text(span) = cell.origin else { unreachable!() };
                        let there = &text[span.start as usize..span.end as usize];
                        format!("{:?} from {there:?} {}", &*cell.text, cell.verbatim)
                    });
                    format!("{} {}", record.name(), cell.unwrap_or_default())
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

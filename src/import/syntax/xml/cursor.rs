//! A place in XML, which moves from record to record.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::errors::Error;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::Event;

use super::element::{Record, name};
use super::scan;

/// Elements inside each other. Records of schools have ten.
const DEEPEST: usize = 64;

/// A place in a text from which its records are read.
#[derive(Clone)]
pub(super) struct Cursor<'t> {
    pub(super) text: &'t str,
    reader: Reader<&'t [u8]>,
    /// The byte of the text at which the reader's input began.
    base: usize,
    root: Root,
}

/// The next thing below the root.
pub(super) enum Next {
    /// A record, which was read.
    Record,
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

/// The reason why a text is not XML that is read.
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

impl<'t> Cursor<'t> {
    /// The start of a text.
    pub(super) fn new(text: &'t str) -> Self {
        Cursor { text, reader: Reader::from_str(text), base: 0, root: Root::Before }
    }

    /// The byte where it stands.
    pub(super) fn at(&self) -> usize {
        self.base + self.reader.buffer_position() as usize
    }

    /// The same at another place below the root, with a text that ends at a byte.
    pub(super) fn moved(&self, start: usize, end: usize) -> Self {
        let mut moved = self.clone();
        moved.text = &self.text[..end];
        moved.base = start - self.reader.buffer_position() as usize;
        *moved.reader.get_mut() = &moved.text.as_bytes()[start..];
        moved
    }

    /// Reads on to the end of the next record, which is put in the place of another.
    pub(super) fn read(&mut self, record: &mut Record<'t>) -> Result<Next, NotXml> {
        record.clear(self.text);
        if self.root == Root::Inside
            && let Some(end) = scan::record(self.text, self.at(), DEEPEST, record)
        {
            self.base = end - self.reader.buffer_position() as usize;
            *self.reader.get_mut() = &self.text.as_bytes()[end..];
            return Ok(Next::Record);
        }
        self.read_slowly(record)
    }

    /// The same, whatever the record holds.
    pub(super) fn read_slowly(&mut self, record: &mut Record<'t>) -> Result<Next, NotXml> {
        record.clear(self.text);
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
                    return Err(broken(
                        start,
                        format!("elements are nested more than {DEEPEST} deep"),
                    ));
                }
                Event::Start(_) => record.open(name(self.text, start), start, end),
                Event::Empty(_) => {
                    record.open(name(self.text, start), start, end);
                    if record.close() {
                        return Ok(Next::Record);
                    }
                }
                Event::End(_) if record.depth() == 0 => self.root = Root::After,
                Event::End(_) => {
                    if record.close() {
                        return Ok(Next::Record);
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
                            .ok_or_else(|| {
                                broken(start, format!("`&{};` has no meaning", &*reference))
                            })?
                            .to_string(),
                        Err(_) => {
                            return Err(broken(
                                start,
                                format!("`&{};` is not a character", &*reference),
                            ));
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
}

/// The flaw of a text that is not well-formed at a byte.
pub(super) fn broken(at: usize, why: String) -> NotXml {
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

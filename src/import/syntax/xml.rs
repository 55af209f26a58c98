//! XML to records that know their place: the elements below the root, one at a time.
//!
//! Namespaces are looked over: the same file of another version of its standard has another one.
//! Nothing is expanded but references to characters and the five names that XML itself has.

mod cursor;
mod element;
mod pieces;

use std::vec;

use quick_xml::Reader;
use quick_xml::events::Event;

use cursor::{Cursor, Next, broken};

pub(in crate::import) use cursor::{Flaw, NotXml};
pub(in crate::import) use element::{Element, Record};

/// The elements below the root of a text.
pub(in crate::import) struct Records<'t> {
    cursor: Cursor<'t>,
    /// Records of pieces that were read ahead.
    ahead: vec::IntoIter<Record<'t>>,
    /// Pieces can still be read ahead.
    may_read_ahead: bool,
    failed: bool,
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
        Records { cursor: Cursor::new(text), ahead, may_read_ahead, failed: false }
    }

    /// The next record. After a flaw there is none.
    pub(in crate::import) fn read(&mut self) -> Option<Result<Record<'t>, NotXml>> {
        if let Some(record) = self.ahead.next() {
            return Some(Ok(record));
        }
        if self.failed {
            return None;
        }
        let read = self.cursor.read().and_then(|next| match next {
            Next::Record(record) => Ok(Some(record)),
            Next::End => Ok(None),
            Next::Cut => Err(broken(self.cursor.at(), "the file ends too early".to_string())),
        });
        match &read {
            Ok(Some(record)) if self.may_read_ahead => {
                let (records, may_go_on) = pieces::read_ahead(&mut self.cursor, record.name());
                self.ahead = records.into_iter();
                self.may_read_ahead = may_go_on;
            }
            Ok(_) => {}
            Err(_) => self.failed = true,
        }
        read.transpose()
    }
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

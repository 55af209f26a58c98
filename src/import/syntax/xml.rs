//! XML to records that know their place: the elements below the root, one at a time.
//!
//! Namespaces are looked over: the same file of another version of its standard has another one.
//! Nothing is expanded but references to characters and the five names that XML itself has.

mod cursor;
mod element;
mod pieces;
mod scan;

use quick_xml::Reader;
use quick_xml::events::Event;

use cursor::{Cursor, Next, broken};

pub(in crate::import) use cursor::{Flaw, NotXml};
pub(in crate::import) use element::{Element, Record};

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

/// Makes something of each record of a text, the elements below its root, of several at once, and
/// hands it on in their order. `make` may keep a record, or make several things of it.
pub(in crate::import) fn each<'t, M: Send>(
    text: &'t str,
    make: impl Fn(&mut Record<'t>, &mut Vec<M>) + Sync,
    mut take: impl FnMut(M),
) -> Result<(), NotXml> {
    let (mut cursor, mut may_read_ahead) = (Cursor::new(text), true);
    let (mut record, mut made) = (Record::default(), Vec::new());
    loop {
        match cursor.read(&mut record)? {
            Next::Record => {}
            Next::End => return Ok(()),
            Next::Cut => return Err(broken(cursor.at(), "the file ends too early".to_string())),
        }
        let name = record.name();
        make(&mut record, &mut made);
        made.drain(..).for_each(&mut take);
        if may_read_ahead {
            let (pieces, may_go_on) = pieces::read_ahead(&mut cursor, name, &make);
            pieces.into_iter().flatten().for_each(&mut take);
            may_read_ahead = may_go_on;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Origin, SourceMap};

    fn shown(text: &str) -> Vec<String> {
        let source = SourceMap::default().add("a.xml", text);
        let mut shown = Vec::new();
        let make = |record: &mut Record<'_>, made: &mut Vec<String>| {
            let cell = record.element().below("b").and_then(|element| element.cell(source));
            let cell = cell.map(|cell| {
                let Origin::Text(span) = cell.origin else { unreachable!() };
                let there = &text[span.start as usize..span.end as usize];
                format!("{:?} from {there:?} {}", &*cell.text, cell.verbatim)
            });
            made.push(format!("{} {}", record.name(), cell.unwrap_or_default()));
        };
        let read = each(text, make, |one| shown.push(one));
        shown.extend(read.err().map(|error| format!("{:?} at {}", error.flaw, error.at)));
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
        assert!(shown("<r><b>&#0;</b></r>")[0].contains("not a character"));
        assert!(shown("<r><a></b></r>")[0].starts_with("Broken"));
        assert!(shown("<r/><r/>")[0].contains("more than one root"));
        assert!(shown("").len() == 1 && root("a,b").is_none());
        assert!(shown(&"<a>".repeat(100_000))[0].contains("nested"));
    }
}

//! Records in which nothing is out of the ordinary, by what ends their tags.
//!
//! Of an export nearly all records are so: elements and text, and nothing that has to be made out.
//! The others are read by the library, which decides what a record is.

use std::borrow::Cow;

use memchr::{memchr, memchr2};

use super::element::{self, Record};

/// Adds the elements of the record that begins at a byte or after it, and says where it ends. Nothing
/// when it holds anything but elements of at most some depth and text, or is not whole; what was
/// added is of no use then.
pub(super) fn record<'t>(
    text: &'t str,
    start: usize,
    deepest: usize,
    record: &mut Record<'t>,
) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = start;
    loop {
        let tag = at + memchr2(b'<', b'&', &bytes[at..])?;
        if bytes[tag] == b'&' {
            return None;
        }
        if at < tag {
            record.add(Cow::Borrowed(&text[at..tag]), at, tag, true);
        }
        at = match bytes.get(tag + 1)? {
            b'!' | b'?' => return None,
            b'/' => {
                let end = closed(text, tag, record)?;
                if record.close() {
                    return Some(end);
                }
                end
            }
            _ => {
                let (name, end) = match record.foreseen(tag) {
                    Some(found) => found,
                    None => opened(text, tag)?,
                };
                if record.depth() + 1 >= deepest {
                    return None;
                }
                record.open(name, tag, end);
                if bytes[end - 2] == b'/' && record.close() {
                    return Some(end);
                }
                end
            }
        };
    }
}

/// The name in the tag at a byte, without a prefix, and where the tag ends.
fn opened(text: &str, tag: usize) -> Option<(&str, usize)> {
    let bytes = text.as_bytes();
    let end = tag + memchr(b'>', &bytes[tag..])?;
    let inside = &bytes[tag + 1..end];
    // Without a way out of the loop many bytes are looked at together.
    let (mut is_bare, mut is_prefixed) = (true, false);
    for &byte in inside {
        is_bare &=
            (byte > b' ') & (byte != b'/') & (byte != b'"') & (byte != b'\'') & (byte != b'<');
        is_prefixed |= byte == b':';
    }
    if is_bare && !is_prefixed && !inside.is_empty() {
        return Some((&text[tag + 1..end], end + 1));
    }
    let name = inside.split(|byte| b" \t\r\n".contains(byte)).next()?;
    let name = match name.len() == inside.len() {
        true => name.strip_suffix(b"/").unwrap_or(name),
        false => name,
    };
    if !name.first()?.is_ascii_alphabetic() || name.iter().any(|byte| b"/\"'<".contains(byte)) {
        return None;
    }
    // An attribute may hold the mark that ends a tag.
    let mut quote = None;
    for (at, &byte) in bytes.iter().enumerate().skip(tag + 1) {
        match (byte, quote) {
            (b'>', None) => return Some((element::name(text, tag), at + 1)),
            (b'<', None) => return None,
            (b'"' | b'\'', None) => quote = Some(byte),
            (_, Some(open)) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// The end of the tag at a byte that closes the innermost element; nothing when it closes another
/// one, or is written in another way than that was opened.
fn closed(text: &str, tag: usize, record: &Record<'_>) -> Option<usize> {
    let (start, name) = record.innermost_tag()?;
    // With its prefix.
    let length = name.as_ptr().addr() + name.len() - text.as_ptr().addr() - (start + 1);
    let bytes = text.as_bytes();
    let end = tag + 2 + length;
    let is_same = bytes.get(tag + 2..end)? == &bytes[start + 1..start + 1 + length];
    (is_same && *bytes.get(end)? == b'>').then_some(end + 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::cursor::{Cursor, Next};

    /// Everything from the start: quickly where that is possible, or by the library alone.
    fn all(text: &str, quickly: bool) -> Vec<String> {
        let (mut cursor, mut shown) = (Cursor::new(text), Vec::new());
        let mut record = Default::default();
        loop {
            let next = match quickly {
                true => cursor.read(&mut record),
                false => cursor.read_slowly(&mut record),
            };
            match next {
                Ok(Next::Record) => shown.push(format!("{:?} {}", record.element(), cursor.at())),
                Ok(Next::End) => return [shown, vec!["the end".to_string()]].concat(),
                Ok(Next::Cut) => return [shown, vec![format!("cut at {}", cursor.at())]].concat(),
                Err(error) => return [shown, vec![format!("{error:?}")]].concat(),
            }
        }
    }

    #[test]
    fn plain_records_are_read_without_the_library() {
        let text = "<r>\n<a id='1>'><e:b xmlns:e=\"u\">x</e:b> <c/></a>\n<a/></r>";
        let (mut record, second) = (Default::default(), text.find("<a id").expect("it is there"));
        let end = super::record(text, second - 1, 64, &mut record);
        assert_eq!(end, Some(text.rfind("\n<a/>").expect("it is there")));
        let mut record = Default::default();
        assert_eq!(super::record(text, 0, 64, &mut record), Some(text.len()));
    }

    proptest! {
        #[test]
        fn records_are_what_the_library_makes_of_them(
            parts in prop::collection::vec(prop_oneof![
                Just("<a>"), Just("</a>"), Just("<b>"), Just("</b>"), Just("<e:b>"), Just("</e:b>"),
                Just("<c/>"), Just("<c />"), Just("<a x='>'>"), Just("<a x=\"/\">"), Just("</a >"),
                Just("<a"), Just("< a>"), Just("<a/ >"), Just("<>"), Just("</>"), Just("<a/b>"),
                Just("<a<b>"), Just("<a'>"), Just("&lt;"), Just("&x;"), Just("<!-- <a> -->"),
                Just("<![CDATA[<a>]]>"), Just("<?p?>"), Just("t"), Just(" \n"), Just("é > \""),
                Just("</r>"), Just("<é>"), Just("</é>"), Just("<:a>"), Just("</:a>"),
            ], 0..14),
        ) {
            let text = format!("<r>{}", parts.concat());
            prop_assert_eq!(all(&text, true), all(&text, false));
        }
    }
}

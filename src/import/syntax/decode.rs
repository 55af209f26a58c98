//! Bytes to text.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// A file as text.
#[derive(Debug)]
pub(in crate::import) struct Decoded {
    /// The text, without a byte order mark.
    pub(in crate::import) text: String,
    /// The encoding it was read with.
    pub(in crate::import) encoding: &'static Encoding,
    /// Place in the text of the first character that stands for bytes without a meaning.
    pub(in crate::import) undecodable: Option<usize>,
}

/// Why a file is not text: what it seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum NotText {
    /// A zip archive, which workbooks are too.
    Archive,
    /// A workbook of an old Excel.
    OldWorkbook,
    /// A PDF.
    Pdf,
    /// Something else with bytes that text does not have.
    Binary,
}

/// Reads bytes as text: in the encoding that is `named`, else in the one that the bytes tell.
pub(in crate::import) fn decode(
    bytes: Vec<u8>,
    named: Option<&'static Encoding>,
) -> Result<Decoded, NotText> {
    if let Some(kind) = magic(&bytes) {
        return Err(kind);
    }
    let decoded = match named.or_else(|| marked(&bytes)) {
        Some(encoding) if encoding != UTF_8 => foreign(&bytes, encoding),
        utf8 => match String::from_utf8(bytes) {
            Ok(text) => native(text),
            Err(error) => {
                let bytes = error.into_bytes();
                foreign(&bytes, utf8.unwrap_or_else(|| guess(&bytes)))
            }
        },
    };
    if memchr::memchr(0, decoded.text.as_bytes()).is_some() {
        Err(NotText::Binary)
    } else {
        Ok(decoded)
    }
}

/// What the first bytes tell of a file that is no text.
pub(in crate::import) fn magic(bytes: &[u8]) -> Option<NotText> {
    match bytes {
        [b'P', b'K', 3 | 5 | 7, ..] => Some(NotText::Archive),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Some(NotText::OldWorkbook),
        [b'%', b'P', b'D', b'F', b'-', ..] => Some(NotText::Pdf),
        _ => None,
    }
}

/// UTF-8 is taken over without being copied.
fn native(mut text: String) -> Decoded {
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    Decoded { text, encoding: UTF_8, undecodable: None }
}

fn foreign(bytes: &[u8], encoding: &'static Encoding) -> Decoded {
    let (text, bad) = encoding.decode_with_bom_removal(bytes);
    let undecodable = if bad { text.find(char::REPLACEMENT_CHARACTER) } else { None };
    Decoded { text: text.into_owned(), encoding, undecodable }
}

/// The encoding that the first bytes tell.
fn marked(bytes: &[u8]) -> Option<&'static Encoding> {
    let mark = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    mark.or_else(|| unmarked_utf16(&bytes[..bytes.len().min(1024)]))
}

/// The likely encoding of bytes that are not UTF-8 throughout.
fn guess(bytes: &[u8]) -> &'static Encoding {
    if mostly_utf8(bytes) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// The header of a table is mostly ASCII, of which UTF-16 makes every other byte zero.
fn unmarked_utf16(start: &[u8]) -> Option<&'static Encoding> {
    let pairs = start.chunks_exact(2);
    let all = pairs.len();
    let (mut first, mut second) = (0, 0);
    for pair in pairs {
        first += usize::from(pair[0] == 0);
        second += usize::from(pair[1] == 0);
    }
    match (first, second) {
        (0, zeros) if zeros * 2 > all => Some(UTF_16LE),
        (zeros, 0) if zeros * 2 > all => Some(UTF_16BE),
        _ => None,
    }
}

/// True for UTF-8 with a few damaged bytes: in other encodings, letters that are not ASCII
/// hardly ever make valid sequences.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut invalid) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        invalid += usize::from(!chunk.invalid().is_empty());
    }
    valid > invalid
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], named: Option<&'static Encoding>, expected: &str) {
        let shown = match decode(bytes.to_vec(), named) {
            Ok(decoded) => {
                let bad = decoded.undecodable.map(|at| format!(" bad at {at}"));
                let encoding = decoded.encoding.name();
                format!("{} {:?}{}", encoding, decoded.text, bad.unwrap_or_default())
            }
            Err(kind) => format!("{kind:?}"),
        };
        assert_eq!(shown, expected, "{bytes:?}");
    }

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn reads_what_schools_send() {
        check(b"id,name\n", None, r#"UTF-8 "id,name\n""#);
        check("\u{feff}id,Zoë".as_bytes(), None, r#"UTF-8 "id,Zoë""#);
        check(b"id,Zo\xeb Ren\xe9e\n", None, r#"windows-1252 "id,Zoë Renée\n""#);
        check(&utf16("\u{feff}id,Zoë", u16::to_le_bytes), None, r#"UTF-16LE "id,Zoë""#);
        check(&utf16("\u{feff}id,Zoë", u16::to_be_bytes), None, r#"UTF-16BE "id,Zoë""#);
        check(&utf16("id,Zoë", u16::to_le_bytes), None, r#"UTF-16LE "id,Zoë""#);
        check(&utf16("id,Zoë", u16::to_be_bytes), None, r#"UTF-16BE "id,Zoë""#);
        check(b"", None, r#"UTF-8 """#);
    }

    #[test]
    fn finds_the_first_bytes_without_a_meaning() {
        check(b"\xc3\xa9 \xc3\xa9 \xff x", None, "UTF-8 \"é é \u{fffd} x\" bad at 6");
        check(b"a \xe9 b", Some(UTF_8), "UTF-8 \"a \u{fffd} b\" bad at 2");
        check(b"a \x93b\x94", Some(encoding_rs::WINDOWS_1252), "windows-1252 \"a “b”\"");
    }

    #[test]
    fn knows_what_is_not_text() {
        check(b"PK\x03\x04...", None, "Archive");
        check(b"\xd0\xcf\x11\xe0\xa1", None, "OldWorkbook");
        check(b"%PDF-1.7", None, "Pdf");
        check(b"a,b\0\n", None, "Binary");
    }
}

//! Bytes to text.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE};
use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::base::text::{is_composed, is_invisible};

/// A file as text.
#[derive(Debug)]
pub(in crate::import) struct Decoded {
    /// The text, without a byte order mark.
    pub(in crate::import) text: String,
    /// The encoding it was read with.
    pub(in crate::import) encoding: &'static Encoding,
    /// Place in the text of the first character that stands for bytes without a meaning.
    pub(in crate::import) undecodable: Option<usize>,
    /// Some of it is UTF-8 and some is not.
    pub(in crate::import) mixed: bool,
    /// Characters that nobody can see and that were left out.
    pub(in crate::import) invisible: Option<Invisible>,
}

/// Characters that were left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) struct Invisible {
    /// Place in the text where the first of them was.
    pub(in crate::import) at: usize,
    /// The first of them.
    pub(in crate::import) first: char,
    /// The number of them.
    pub(in crate::import) count: usize,
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
    /// A page of the web: that of a sign-in, or a table that a system calls a workbook.
    Page,
    /// A text of a word processor.
    Letter,
    /// Packed with a program that is not zip.
    Packed,
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
    let mut decoded = match named.or_else(|| marked(&bytes)) {
        Some(encoding) if encoding != UTF_8 => foreign(&bytes, encoding),
        utf8 => match String::from_utf8(bytes) {
            Ok(text) => native(text),
            Err(error) => {
                let bytes = error.into_bytes();
                let encoding = utf8.unwrap_or_else(|| guess(&bytes));
                Decoded { mixed: encoding == UTF_8, ..foreign(&bytes, encoding) }
            }
        },
    };
    let mut glance = Glance::at(decoded.text.as_bytes());
    if glance.has_control {
        let zeros = memchr::memchr_iter(0, decoded.text.as_bytes()).count();
        if zeros * FEW > decoded.text.len() {
            return Err(NotText::Binary);
        }
    }
    if !glance.is_composed() && !is_composed(&decoded.text) {
        decoded.text = decoded.text.nfc().collect();
        glance = Glance::at(decoded.text.as_bytes());
        let lost = decoded.undecodable.is_some();
        decoded.undecodable = decoded.text.find(char::REPLACEMENT_CHARACTER).filter(|_| lost);
    }
    if glance.has_control || !glance.is_ascii() && has_invisible(decoded.text.as_bytes()) {
        tidy(&mut decoded);
    }
    Ok(decoded)
}

/// Of so many bytes of a text one may be zero: it costs its row, and not the file.
const FEW: usize = 32;

/// The things that bytes of a text tell when each is looked at once.
#[derive(Clone, Copy, Default)]
struct Glance {
    highest: u8,
    /// A control character of ASCII that no table has.
    has_control: bool,
}

impl Glance {
    /// Bytes that are looked at together: a loop without a way out of it looks at many at once.
    const BLOCK: usize = 1 << 16;

    fn at(bytes: &[u8]) -> Self {
        let blocks = bytes.par_chunks(Glance::BLOCK).with_min_len(16).map(Glance::at_block);
        blocks.reduce(Glance::default, |one, other| Glance {
            highest: one.highest.max(other.highest),
            has_control: one.has_control | other.has_control,
        })
    }

    fn at_block(bytes: &[u8]) -> Self {
        let is_space = |byte| (byte == b'\t') | (byte == b'\n') | (byte == b'\r');
        let is_control = |byte: u8| (byte < b' ') & !is_space(byte) | (byte == 0x7f);
        bytes.iter().fold(Glance::default(), |seen, &byte| Glance {
            highest: seen.highest.max(byte),
            has_control: seen.has_control | is_control(byte),
        })
    }

    fn is_ascii(self) -> bool {
        self.highest < 0x80
    }

    /// True when nothing is there that could compose: below U+0300 nothing does.
    fn is_composed(self) -> bool {
        self.highest < 0xcc
    }
}

/// True when there may be characters beyond ASCII that [`tidy`] takes out.
fn has_invisible(bytes: &[u8]) -> bool {
    let begins = |at: usize| {
        let three = bytes.get(at..at + 3).and_then(|three| std::str::from_utf8(three).ok());
        three.and_then(|three| three.chars().next()).is_some_and(is_invisible)
    };
    // The first bytes of those in the block of punctuation, and at the end of the plane.
    memchr::memchr2_iter(0xe2, 0xef, bytes).any(begins)
        || memchr::memchr_iter(0xc2, bytes)
            .any(|at| bytes.get(at + 1).is_some_and(|next| (0x80..=0x9f).contains(next)))
}

/// Leaves out what nobody can see. A zero byte becomes a character without a meaning, so that its
/// row is set aside; a line break inside a cell that is not a row's becomes a space.
fn tidy(decoded: &mut Decoded) {
    let mut text = String::with_capacity(decoded.text.len());
    let mut zeros = false;
    for c in std::mem::take(&mut decoded.text).chars() {
        match c {
            '\0' => {
                zeros = true;
                text.push(char::REPLACEMENT_CHARACTER);
            }
            '\u{b}' | '\u{c}' | '\u{85}' => text.push(' '),
            c if is_invisible(c) => decoded.leave_out(c, text.len()),
            c => text.push(c),
        }
    }
    if zeros || decoded.undecodable.is_some() {
        decoded.undecodable = text.find(char::REPLACEMENT_CHARACTER);
    }
    decoded.text = text;
}

impl Decoded {
    fn leave_out(&mut self, c: char, at: usize) {
        Invisible::note(&mut self.invisible, c, at);
    }
}

impl Invisible {
    /// Notes a character that is left out at a place.
    pub(in crate::import) fn note(found: &mut Option<Self>, c: char, at: usize) {
        let found = found.get_or_insert(Invisible { at, first: c, count: 0 });
        found.count += 1;
    }

    /// The character that a text in JSON or XML writes by its code, and that is left out where it
    /// is read.
    pub(in crate::import) fn written(text: &str) -> Option<Self> {
        let (mark, base, end): (&str, _, fn(&str) -> Option<usize>) =
            match text.trim_start().as_bytes().first()? {
                b'{' | b'[' => ("\\u", 16, |_| Some(4)),
                b'<' => ("&#", 10, |rest| rest.find(';').filter(|end| *end < 9)),
                _ => return None,
            };
        let mut found = None;
        for at in memchr::memmem::find_iter(text.as_bytes(), mark) {
            let rest = &text[at + mark.len()..];
            let Some(code) = end(rest).and_then(|end| rest.get(..end)) else { continue };
            let code = match code.strip_prefix(['x', 'X']).filter(|_| base == 10) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
                None => u32::from_str_radix(code, base),
            };
            // A backslash that is meant as such stands in front.
            let escaped =
                text[..at].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1;
            if let Some(c) = code.ok().and_then(char::from_u32).filter(|c| is_invisible(*c))
                && !escaped
            {
                Invisible::note(&mut found, c, at);
            }
        }
        found
    }
}

/// The kind of a file that is not a text, told by its first bytes.
pub(in crate::import) fn magic(bytes: &[u8]) -> Option<NotText> {
    match bytes {
        [b'P', b'K', 3 | 5 | 7, ..] => Some(NotText::Archive),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Some(NotText::OldWorkbook),
        [b'%', b'P', b'D', b'F', b'-', ..] => Some(NotText::Pdf),
        [0x1f, 0x8b, ..] | [b'7', b'z', 0xbc, 0xaf, ..] | [0xfd, b'7', b'z', b'X', b'Z', ..] => {
            Some(NotText::Packed)
        }
        [b'R', b'a', b'r', b'!', 0x1a, ..] | [b'B', b'Z', b'h', b'1'..=b'9', b'1', ..] => {
            Some(NotText::Packed)
        }
        [b'{', b'\\', b'r', b't', b'f', ..] => Some(NotText::Letter),
        _ => is_page(bytes).then_some(NotText::Page),
    }
}

/// Does a text begin as a page of the web does?
fn is_page(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    [&b"<!doctype html"[..], b"<html"]
        .iter()
        .any(|begins| bytes.get(..begins.len()).is_some_and(|own| own.eq_ignore_ascii_case(begins)))
}

/// UTF-8 is taken over without being copied.
fn native(mut text: String) -> Decoded {
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    Decoded { text, encoding: UTF_8, undecodable: None, mixed: false, invisible: None }
}

fn foreign(bytes: &[u8], encoding: &'static Encoding) -> Decoded {
    let (text, bad) = encoding.decode_with_bom_removal(bytes);
    let undecodable = if bad { text.find(char::REPLACEMENT_CHARACTER) } else { None };
    Decoded { text: text.into_owned(), encoding, undecodable, mixed: false, invisible: None }
}

/// The encoding that the first bytes tell.
fn marked(bytes: &[u8]) -> Option<&'static Encoding> {
    let mark = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    mark.or_else(|| unmarked_utf16(&bytes[..bytes.len().min(1024)]))
}

/// The likely encoding of bytes that are not UTF-8 throughout. UTF-8 when some of it is: such a
/// file was put together of two.
fn guess(bytes: &[u8]) -> &'static Encoding {
    if mostly_utf8(bytes) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guessed = detector.guess(None, Utf8Detection::Deny);
    if guessed.is_single_byte() && is_mac(bytes) {
        return MACINTOSH;
    }
    // Two bytes that make a character may look like UTF-8 by chance.
    if guessed.is_single_byte() && has_utf8_lines(bytes) { UTF_8 } else { guessed }
}

/// True for names as programs of an old Mac write them. In their encoding the bytes from 0x80 to 0x9f
/// are the letters with accents; in that of Windows they are signs and capitals, which do not stand
/// within a word, and the letters with accents come after them.
fn is_mac(bytes: &[u8]) -> bool {
    let mut found = false;
    for (at, &byte) in bytes.iter().enumerate().filter(|(_, byte)| !byte.is_ascii()) {
        let near = |at: Option<usize>| at.and_then(|at| bytes.get(at)).copied().unwrap_or(b' ');
        let (before, after) = (near(at.checked_sub(1)), near(Some(at + 1)));
        if !before.is_ascii_alphabetic() {
            continue;
        }
        match byte {
            0xc0..=0xff => return false,
            // Capitals of Windows: within a word of small letters they are none.
            0x8a | 0x8c | 0x8e | 0x9f => {
                found |= before.is_ascii_lowercase() || after.is_ascii_lowercase();
            }
            // Small letters, quotes, dashes and dots, which may stand after a letter.
            0x9a | 0x9c | 0x9e | 0x85 | 0x91..=0x97 => {}
            // Bytes that Windows does not have.
            0x8d | 0x8f | 0x90 | 0x9d => found = true,
            // Capitals of the Mac, and small letters of the systems before Windows.
            0x80..=0x86 if before.is_ascii_lowercase() => return false,
            0x80..=0x9f => found |= after.is_ascii_alphabetic(),
            _ => {}
        }
    }
    found
}

/// True when a whole line is UTF-8 with letters that are not ASCII.
fn has_utf8_lines(bytes: &[u8]) -> bool {
    let lines = bytes.split(|byte| *byte == b'\n' || *byte == b'\r');
    lines.filter(|line| !line.is_ascii()).any(|line| std::str::from_utf8(line).is_ok())
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
    fn names_from_a_mac_keep_their_accents() {
        check(b"1,Jos\x8e Mu\x96oz\n", None, r#"macintosh "1,José Muñoz\n""#);
        check(b"1,Mar\x92a N\x9c\x96ez,Ren\x8ee\n", None, r#"macintosh "1,María Núñez,Renée\n""#);
        check(b"1,M\x9fller,J\x9arg\n", None, r#"macintosh "1,Müller,Jörg\n""#);
        for windows in [
            &b"1,Jos\xe9 O\x92Brien \x96 9\x99\n"[..],
            b"1,O\x92Brien,don\x92t,word\x97word\n",
            b"1,\x8eiga,Mate\x9a,Tomi\xe6\n",
            b"1,Algebra\x86 and Gradus\x99\n",
            b"1,Jos\x82 old\n",
        ] {
            assert_ne!(decode(windows.to_vec(), None).expect("a text").encoding, MACINTOSH);
        }
    }

    #[test]
    fn what_is_utf8_is_never_read_as_two_letters() {
        let mixed = b"id,name\n1,Zo\xc3\xab\n2,Ren\xe9\n3,Jos\xe9 N\xfa\xf1ez\n";
        let read = decode(mixed.to_vec(), None).expect("a text");
        assert!(read.mixed && read.text.contains("Zoë") && read.undecodable.is_some());
    }

    #[test]
    fn what_nobody_can_see_is_left_out_and_a_zero_costs_its_place() {
        let long = "x".repeat(64);
        let text = format!("\u{feff}id,name\n1,\u{feff}Ana\u{7}\n2,Be\u{b}n\n3,Co\0ra {long}\n");
        let read = decode(text.into_bytes(), None).expect("a text");
        assert_eq!(read.text, format!("id,name\n1,Ana\n2,Be n\n3,Co\u{fffd}ra {long}\n"));
        assert_eq!(read.undecodable, read.text.find('\u{fffd}'));
        assert_eq!(read.invisible, Some(Invisible { at: 10, first: '\u{feff}', count: 2 }));
    }

    #[test]
    fn what_is_written_by_its_code_is_found() {
        let found = |text| Invisible::written(text).map(|one| (one.at, one.first, one.count));
        assert_eq!(found(r#"{"a": "x\u0007\ufeff\u00e9"}"#), Some((8, '\u{7}', 2)));
        assert_eq!(found(r#"{"a": "x\\u0007"}"#), None);
        assert_eq!(found("<a>x&#7;&#xFEFF;&#xe9;&#10;</a>"), Some((4, '\u{7}', 2)));
        assert_eq!(found("id,name\\u0007"), None);
    }

    #[test]
    fn equal_letters_are_read_alike() {
        check("id,Zoe\u{308}".as_bytes(), None, r#"UTF-8 "id,Zoë""#);
        let bytes = b"a\xcc\x81 e\xcc\x81 x\xc3\xa9 \xff";
        check(bytes, None, "UTF-8 \"á é xé \u{fffd}\" bad at 10");
    }

    #[test]
    fn knows_what_is_not_text() {
        check(b"PK\x03\x04...", None, "Archive");
        check(b"\xd0\xcf\x11\xe0\xa1", None, "OldWorkbook");
        check(b"%PDF-1.7", None, "Pdf");
        check(b"a,b\0\n", None, "Binary");
        check(&[0; 512], None, "Binary");
    }
}

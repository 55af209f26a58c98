//! The bytes of a file, taken apart: the texts in it, and what is wrong with it.
//!
//! Nothing here knows of other files, so that the same bytes always give the same parts.

use std::sync::Arc;

use encoding_rs::Encoding;

use crate::import::syntax::archive::{self, Flaw};
use crate::import::syntax::decode::{self, Invisible, NotText};
use crate::import::syntax::piled::Piled;
use crate::import::syntax::workbook::{self, Unreadable};
use crate::project::sources::Limits;

/// A part of a file, in the order in which they are spoken of.
#[derive(Debug)]
pub(super) enum Part {
    /// The file, or a file of an archive.
    Text(Text),
    /// A sheet of a workbook.
    Sheet(Sheet),
    /// Something that is not text.
    NotText {
        /// The name in messages.
        shown: String,
        /// The thing that it seems to be.
        what: NotText,
    },
    /// A fault of an archive or a workbook.
    Flaw {
        /// The name in messages.
        shown: String,
        /// The fault.
        flaw: Flaw,
    },
}

/// A text.
#[derive(Debug)]
pub(super) struct Text {
    /// The name in messages.
    pub(super) shown: String,
    /// The text itself.
    pub(super) text: Arc<String>,
    /// The name of its encoding.
    pub(super) encoding: &'static str,
    /// Place in the text of the first character that stands for bytes without a meaning.
    pub(super) undecodable: Option<usize>,
    /// Some of it is UTF-8 and some is not.
    pub(super) mixed: bool,
    /// Characters that nobody can see: left out, or still there.
    pub(super) invisible: Option<Invisible>,
    /// Letters that carry too many accents.
    pub(super) piled: Option<Piled>,
}

/// A sheet.
#[derive(Debug)]
pub(super) struct Sheet {
    /// The name of its workbook in messages.
    pub(super) shown: String,
    /// Its name.
    pub(super) name: String,
    /// Its rows, cells separated by commas.
    pub(super) text: Arc<String>,
    /// The places at which rows begin.
    pub(super) rows: Vec<u32>,
    /// The places of numbers that have more digits than a spreadsheet keeps.
    pub(super) long_numbers: Arc<[u32]>,
    /// Characters that nobody can see and that were left out.
    pub(super) invisible: Option<Invisible>,
    /// Letters that carry too many accents.
    pub(super) piled: Option<Piled>,
}

/// Takes a file apart.
pub(super) fn open(
    bytes: Vec<u8>,
    shown: &str,
    limits: &Limits,
    encoding: Option<&'static Encoding>,
) -> Vec<Part> {
    match decode::magic(&bytes) {
        Some(NotText::OldWorkbook) => workbook(&bytes, bytes.len() as u64, shown, limits),
        Some(NotText::Archive) => archive(&bytes, shown, limits, encoding),
        _ => vec![text(bytes, shown.to_string(), encoding)],
    }
}

fn archive(
    bytes: &[u8],
    shown: &str,
    limits: &Limits,
    encoding: Option<&'static Encoding>,
) -> Vec<Part> {
    let (entries, flaws) = archive::unpack(bytes, limits.file, limits.entries);
    let flaw = |flaw| Part::Flaw { shown: shown.to_string(), flaw };
    let mut parts: Vec<Part> = flaws.into_iter().map(flaw).collect();
    let is_workbook =
        |name: &str| ["xl/workbook.xml", "xl/workbook.bin", "content.xml"].contains(&name);
    if entries.iter().any(|entry| is_workbook(&entry.name)) {
        let unpacked = entries.iter().map(|entry| entry.bytes.len() as u64).sum();
        drop(entries);
        parts.append(&mut workbook(bytes, unpacked, shown, limits));
        return parts;
    }
    for entry in entries {
        let name = entry.name.rsplit('/').next().unwrap_or_default();
        // Files that systems add on their own: `__MACOSX/._users.csv`, `.DS_Store`.
        if !name.starts_with('.') {
            parts.push(text(entry.bytes, format!("{shown}/{}", entry.name), encoding));
        }
    }
    parts
}

fn text(bytes: Vec<u8>, shown: String, encoding: Option<&'static Encoding>) -> Part {
    let decoded = match decode::decode(bytes, encoding) {
        Ok(decoded) => decoded,
        Err(what) => return Part::NotText { shown, what },
    };
    Part::Text(Text {
        shown,
        invisible: decoded.invisible.or_else(|| Invisible::written(&decoded.text)),
        piled: Piled::find(&decoded.text),
        encoding: decoded.encoding.name(),
        undecodable: decoded.undecodable,
        mixed: decoded.mixed,
        text: Arc::new(decoded.text),
    })
}

fn workbook(bytes: &[u8], unpacked: u64, shown: &str, limits: &Limits) -> Vec<Part> {
    let sheets = match workbook::sheets(bytes, unpacked, limits.file) {
        Ok(sheets) => sheets,
        Err(why) => {
            let flaw = match why {
                Unreadable::Large => Flaw::Large,
                Unreadable::Repeated(most) => Flaw::Repeated(most),
                Unreadable::Damaged(why) => Flaw::Damaged(why),
            };
            return vec![Part::Flaw { shown: shown.to_string(), flaw }];
        }
    };
    let part = |sheet: workbook::Sheet| {
        Part::Sheet(Sheet {
            shown: shown.to_string(),
            name: sheet.name,
            piled: Piled::find(&sheet.text),
            text: Arc::new(sheet.text),
            rows: sheet.rows,
            long_numbers: sheet.long_numbers.into(),
            invisible: sheet.invisible,
        })
    };
    sheets.into_iter().map(part).collect()
}

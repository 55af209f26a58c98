//! Files to texts, each once.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use encoding_rs::Encoding;

use super::syntax::decode::{self, NotText};
use crate::base::{At, Diagnostic, Diagnostics, Origin, SourceId, SourceMap, Span, reason};

crate::code!(
    UNREADABLE_FILE,
    "import/unreadable-file",
    "A file is there and cannot be read.

The system refused: usually somebody else owns the file, or a network drive is away.

See that you may open the file yourself, and build again."
);

crate::code!(
    OVERSIZED_FILE,
    "import/oversized-file",
    "A file is larger than 1 GiB.

Even a large school's evidence of many years is a tenth of that. A file of this size is hardly \
a table of a school, and reading it would take the memory of the whole computer.

Check which file it is. If it really is an export, split it by year: `files` takes a pattern \
that matches all parts."
);

crate::code!(
    NOT_TEXT,
    "import/not-text",
    "A file is not text, whatever its name says.

A workbook that is renamed to `.csv` stays a workbook. Tables are read from text with \
separated cells, which every spreadsheet and school system can export.

Open the file in the program it comes from and save or export it as CSV."
);

crate::code!(
    UNDECODABLE,
    "import/undecodable",
    "Some bytes of a file are no characters in the file's encoding.

The text was cut, or joined from files with different encodings, or the encoding given in \
gradus.toml is not the file's. Rows with such bytes are set aside, so that no name is printed \
with a hole in it; the other rows are read.

Export the file anew as UTF-8, or correct `encoding`; without it the encoding is detected."
);

/// The largest file that is read, in bytes.
pub const MAX_FILE: u64 = 1 << 30;

/// A file that was read.
#[derive(Clone, Debug)]
pub(super) struct Loaded {
    /// Its place in the source map.
    pub(super) source: SourceId,
    /// Its text.
    pub(super) text: Arc<str>,
    /// The encoding it has.
    pub(super) encoding: &'static str,
    /// Some of its bytes have no meaning.
    pub(super) damaged: bool,
}

/// Reads files, each once for every encoding it is asked for in.
#[derive(Debug, Default)]
pub(super) struct Loader {
    loaded: BTreeMap<(PathBuf, Option<&'static str>), Option<Loaded>>,
}

impl Loader {
    /// The text of a file; nothing when a problem was reported.
    pub(super) fn load(
        &mut self,
        path: &Path,
        shown: &str,
        encoding: Option<At<&'static Encoding>>,
        map: &mut SourceMap,
        diagnostics: &mut Diagnostics,
    ) -> Option<Loaded> {
        let key = (path.to_path_buf(), encoding.map(|encoding| encoding.name()));
        if let Some(loaded) = self.loaded.get(&key) {
            return loaded.clone();
        }
        let loaded = match load(path, shown, encoding, map) {
            Ok((loaded, problem)) => {
                problem.into_iter().for_each(|problem| diagnostics.push(problem));
                Some(loaded)
            }
            Err(problem) => {
                diagnostics.push(*problem);
                None
            }
        };
        self.loaded.insert(key, loaded.clone());
        loaded
    }
}

fn load(
    path: &Path,
    shown: &str,
    encoding: Option<At<&'static Encoding>>,
    map: &mut SourceMap,
) -> Result<(Loaded, Option<Diagnostic>), Box<Diagnostic>> {
    let bytes = match read(path) {
        Ok(bytes) => bytes,
        Err(problem) => {
            let source = Origin::File(map.add(shown, ""));
            return Err(Box::new(match problem {
                Refused::Large(size) => {
                    let message = format!("`{shown}` has {} MiB, more than 1 GiB", size >> 20);
                    Diagnostic::error(&OVERSIZED_FILE, source, message)
                        .help("check that it is the file you mean, or split it")
                }
                Refused::Failed(error) => {
                    let message = format!("cannot read `{shown}`: {}", reason(&error));
                    Diagnostic::error(&UNREADABLE_FILE, source, message)
                        .help("see that the file may be opened, and build again")
                }
            }));
        }
    };
    let decoded = match decode::decode(bytes, encoding.map(|encoding| encoding.value)) {
        Ok(decoded) => decoded,
        Err(kind) => return Err(Box::new(not_text(shown, kind, map))),
    };
    let text: Arc<str> = decoded.text.into();
    let source = map.add(shown, text.clone());
    let problem = decoded.undecodable.map(|at| {
        let name = decoded.encoding.name();
        let message = format!("the bytes here are no character in {name}");
        let width = char::REPLACEMENT_CHARACTER.len_utf8();
        let problem = Diagnostic::error(&UNDECODABLE, Span::new(source, at, at + width), message)
            .label("the first such place; rows with one are set aside");
        match encoding {
            Some(encoding) => problem
                .related(encoding.origin, "the encoding given")
                .help("correct `encoding`, or leave it out to have it detected"),
            None => {
                problem.help("export the file anew as UTF-8, or name its encoding with `encoding`")
            }
        }
    });
    let damaged = problem.is_some();
    Ok((Loaded { source, text, encoding: decoded.encoding.name(), damaged }, problem))
}

enum Refused {
    Large(u64),
    Failed(std::io::Error),
}

/// The bytes of a file that is not too large, even when it grows while it is read.
fn read(path: &Path) -> Result<Vec<u8>, Refused> {
    let file = fs::File::open(path).map_err(Refused::Failed)?;
    let size = file.metadata().map_err(Refused::Failed)?.len();
    if size > MAX_FILE {
        return Err(Refused::Large(size));
    }
    let mut bytes = Vec::with_capacity(size as usize + 1);
    file.take(MAX_FILE).read_to_end(&mut bytes).map_err(Refused::Failed)?;
    Ok(bytes)
}

fn not_text(shown: &str, kind: NotText, map: &mut SourceMap) -> Diagnostic {
    let what = match kind {
        NotText::Archive => "a workbook or another zip archive",
        NotText::OldWorkbook => "a workbook of an old Excel",
        NotText::Pdf => "a PDF",
        NotText::Binary => "data with NUL bytes",
    };
    let message = format!("`{shown}` is not text but {what}");
    let help = match kind {
        NotText::Archive | NotText::OldWorkbook => {
            "open it in a spreadsheet and save the sheet as `CSV UTF-8`"
        }
        NotText::Pdf => "export the table as CSV from the program the PDF was made with",
        NotText::Binary => "export the file anew as CSV",
    };
    Diagnostic::error(&NOT_TEXT, Origin::File(map.add(shown, "")), message).help(help)
}

//! Files to texts, each once.

use std::collections::BTreeMap;
use std::fs;
use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use encoding_rs::Encoding;
use rayon::prelude::*;

use super::opened::{self, Part, Sheet, Text};
use crate::base::nearest::did_you_mean;
use crate::base::{
    At, Diagnostic, Diagnostics, Ground, Memory, Origin, SourceId, SourceMap, Span, disk, io_reason,
};
use crate::import::loaded::{Loaded, UNDECODABLE, binary};
use crate::import::syntax::archive::Flaw;
use crate::import::syntax::decode::{Invisible, NotText};
use crate::import::syntax::piled::Piled;
use crate::project::sources::Limits;

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
    "A file is larger than allowed, or what is packed in it is: 1 GiB unless `[sources.limits]` says \
otherwise.

Even a large school's evidence of many years is a tenth of that. A file of this size is hardly \
a table of a school, and reading it would take the memory of the whole computer.

Check which file it is. If it really is an export, split it by year: `files` takes a pattern \
that matches all parts. Or allow more: `file_mib` under `[sources.limits]` in gradus.toml."
);

crate::code!(
    NOT_TEXT,
    "import/not-text",
    "A file is not text, whatever its name says.

Tables are read from text with separated cells, which every school system can export, and from \
workbooks of today's spreadsheets. This file is neither.

Open the file in the program it comes from and save or export it as CSV."
);

crate::code!(
    INVISIBLE,
    "import/invisible",
    "A file has characters that take no room and that nobody can see: byte order marks inside the text, \
zero-width spaces, control characters.

They come from joining files and from copying out of web pages. A name with one in it looks \
like another and is not equal to it, and no font can show it.

Nothing needs to be done: they are left out wherever they stand."
);

crate::code!(
    PILED_MARKS,
    "import/piled-marks",
    "A letter carries more accents and signs than a letter of any language does.

They come from texts made for a joke, or from a damaged export. On paper they reach over the lines \
above and below.

Write the cell again without them. It is used as it is written."
);

crate::code!(
    DAMAGED_ARCHIVE,
    "import/damaged-archive",
    "A zip archive or a workbook cannot be opened, or a part of it cannot be.

It was cut while it was copied, is locked with a password, or a part of it has a path that \
leads out of the archive, which no honest program writes. What can be read of it is read.

Export it again, or unpack it yourself and name the folder in `files`."
);

crate::code!(
    WHICH_SHEET,
    "import/which-sheet",
    "A workbook has several sheets with cells, or not the one that `sheet` names.

Reading the wrong sheet would take last year's list for this year's.

Name the sheet: `sheet = \"Roster\"` in its `[[source]]`."
);

/// Reads files, each once for every encoding it is asked for in.
#[derive(Debug)]
pub(in crate::import) struct Loader<'m> {
    limits: Limits,
    memory: &'m Memory,
    loaded: BTreeMap<(PathBuf, Option<&'static str>), Vec<Loaded>>,
}

impl<'m> Loader<'m> {
    /// A loader that has read nothing yet.
    pub(in crate::import) fn new(limits: Limits, memory: &'m Memory) -> Self {
        Loader { limits, memory, loaded: BTreeMap::new() }
    }

    /// The texts in a file whose bytes are there already; see [`Loader::parts`].
    pub(in crate::import) fn unpack(
        &self,
        bytes: Vec<u8>,
        shown: &str,
        encoding: Option<At<&'static Encoding>>,
        map: &mut SourceMap,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Loaded> {
        if bytes.len() as u64 > self.limits.file {
            let problem = Refused::Large(bytes.len() as u64);
            diagnostics.push(refused(problem, shown, self.limits.file, map));
            return Vec::new();
        }
        let opened = self.opened(bytes, shown, encoding.map(|encoding| encoding.value));
        let mut loaded = Vec::new();
        let mut entered = Entered { limits: &self.limits, encoding, map, diagnostics };
        for part in &*opened {
            loaded.extend(entered.part(part));
        }
        loaded
    }

    /// The parts of a file, as they were found before or are found now.
    fn opened(
        &self,
        bytes: Vec<u8>,
        shown: &str,
        encoding: Option<&'static Encoding>,
    ) -> Arc<Vec<Part>> {
        if self.memory.forgets() {
            return Arc::new(opened::open(bytes, shown, &self.limits, encoding));
        }
        let name = encoding.map(Encoding::name);
        let facts = ("file", shown, name, self.limits.file, self.limits.entries);
        let ground = Ground::of(&(Ground::of_bytes(&bytes), facts));
        if let Some(parts) = self.memory.get(ground) {
            return parts;
        }
        let parts = Arc::new(opened::open(bytes, shown, &self.limits, encoding));
        self.memory.keep_large(ground, Arc::clone(&parts));
        parts
    }

    /// The texts in a file: one, or those of an archive or a workbook. What cannot be read is
    /// reported and left out.
    pub(in crate::import) fn parts(
        &mut self,
        path: &Path,
        shown: &str,
        encoding: Option<At<&'static Encoding>>,
        map: &mut SourceMap,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Loaded> {
        let key = (path.to_path_buf(), encoding.map(|encoding| encoding.name()));
        if let Some(loaded) = self.loaded.get(&key) {
            return loaded.clone();
        }
        let loaded = match read(path, self.limits.file) {
            Ok(bytes) => self.unpack(bytes, shown, encoding, map, diagnostics),
            Err(problem) => {
                diagnostics.push(refused(problem, shown, self.limits.file, map));
                Vec::new()
            }
        };
        self.loaded.insert(key, loaded.clone());
        loaded
    }
}

/// The text that is one table: the only one there is, or the sheet that is named; nothing when a
/// problem was reported.
pub(in crate::import) fn choose(
    mut parts: Vec<Loaded>,
    shown: &str,
    sheet: Option<&At<String>>,
    map: &mut SourceMap,
    diagnostics: &mut Diagnostics,
) -> Option<Loaded> {
    let archive = parts.iter().any(|part| !part.sheet) && parts.len() > 1;
    if archive {
        let source = Origin::File(map.add(shown, ""));
        diagnostics.push(
            Diagnostic::error(&NOT_TEXT, source, format!("`{shown}` is a zip archive"))
                .help("leave `table` out where it is an export in a known format")
                .help(format!("or name one of its files: `files = \"{shown}/NAME.csv\"`")),
        );
        return None;
    }
    let chosen = match sheet {
        Some(sheet) => parts.iter().position(|part| part.sheet && part.name == sheet.value),
        None => (parts.len() == 1).then_some(0),
    };
    if chosen.is_none() && !parts.is_empty() {
        let names = || parts.iter().filter(|part| part.sheet).map(|part| part.name.as_str());
        let listed: Vec<String> = names().map(|name| format!("`{name}`")).collect();
        let problem = match sheet {
            Some(sheet) => {
                let message = format!("`{shown}` has no sheet `{}`", sheet.value);
                Diagnostic::error(&WHICH_SHEET, sheet.origin, message)
                    .maybe_help(did_you_mean(sheet, names()))
            }
            None => {
                let message = format!("`{shown}` has several sheets");
                Diagnostic::error(&WHICH_SHEET, Origin::File(map.add(shown, "")), message)
                    .help("say which one: `sheet = \"...\"`")
            }
        };
        diagnostics.push(match listed.is_empty() {
            true => problem.help("it is not a workbook; leave `sheet` out"),
            false => problem.help(format!("its sheets are {}", listed.join(", "))),
        });
    }
    chosen.map(|at| parts.swap_remove(at))
}

/// Enters parts of files into the map of sources, and says what is wrong with them.
struct Entered<'a> {
    limits: &'a Limits,
    encoding: Option<At<&'static Encoding>>,
    map: &'a mut SourceMap,
    diagnostics: &'a mut Diagnostics,
}

impl Entered<'_> {
    /// Enters a part; the text that it is, unless there is none.
    fn part(&mut self, part: &Part) -> Option<Loaded> {
        match part {
            Part::Text(text) => return Some(self.text(text)),
            Part::Sheet(sheet) => return Some(self.sheet(sheet)),
            Part::NotText { shown, what } => {
                self.diagnostics.push(not_text(shown, *what, self.map));
            }
            Part::Flaw { shown, flaw } => self.flaw(flaw, shown),
        }
        None
    }

    fn text(&mut self, part: &Text) -> Loaded {
        let shown = &part.shown;
        let source = self.map.add_shared(shown, Arc::clone(&part.text));
        if let Some(found) = part.invisible {
            self.left_out(found, source);
        }
        if let Some(found) = part.piled {
            self.doubt_piled(found, source);
        }
        if let Some(at) = part.undecodable {
            let name = part.encoding;
            let message = format!("the bytes here are not a character in {name}");
            let width = char::REPLACEMENT_CHARACTER.len_utf8();
            let place = Span::new(source, at, at + width);
            let problem = Diagnostic::error(&UNDECODABLE, place, message)
                .label("the first such place; rows with one are set aside");
            self.diagnostics.push(match self.encoding {
                Some(encoding) => problem
                    .related(encoding.origin, "the encoding given")
                    .help("correct `encoding`, or leave it out to have it detected"),
                None if part.mixed => problem.help(
                    "the file is in two encodings, as when two exports are put together; export it \
                     again as UTF-8, or read each part on its own",
                ),
                None => problem
                    .help("export the file again as UTF-8, or name its encoding with `encoding`"),
            });
        }
        Loaded {
            source,
            name: shown.rsplit('/').next().unwrap_or_default().to_string(),
            text: Arc::clone(&part.text),
            encoding: part.encoding,
            damaged: part.undecodable.is_some(),
            sheet: false,
            long_numbers: Arc::default(),
        }
    }

    fn sheet(&mut self, sheet: &Sheet) -> Loaded {
        let path = format!("{}[{}]", sheet.shown, sheet.name);
        let source = self.map.add_rows(path, Arc::clone(&sheet.text), sheet.rows.clone());
        if let Some(found) = sheet.invisible {
            self.left_out(found, source);
        }
        if let Some(found) = sheet.piled {
            self.doubt_piled(found, source);
        }
        Loaded {
            source,
            name: sheet.name.clone(),
            text: Arc::clone(&sheet.text),
            encoding: "UTF-8",
            damaged: false,
            sheet: true,
            long_numbers: Arc::clone(&sheet.long_numbers),
        }
    }

    fn left_out(&mut self, found: Invisible, source: SourceId) {
        let code = format!("U+{:04X}", u32::from(found.first));
        let message = match found.count {
            1 => format!("a character that nobody can see, {code}, is left out"),
            many => {
                format!("{many} characters that nobody can see are left out; the first is {code}")
            }
        };
        self.diagnostics.push(
            Diagnostic::note(&INVISIBLE, Span::new(source, found.at, found.at), message)
                .label("here")
                .help("they come from copying, or from joining files; nothing is missing"),
        );
    }

    fn doubt_piled(&mut self, found: Piled, source: SourceId) {
        let Piled { at, end, marks, count } = found;
        let message = match count {
            1 => format!("a letter carries {marks} accents"),
            many => format!("{many} letters carry too many accents; the first carries {marks}"),
        };
        self.diagnostics.push(
            Diagnostic::warning(&PILED_MARKS, Span::new(source, at, end), message)
                .label("here")
                .help("write the cell again without them"),
        );
    }

    fn flaw(&mut self, flaw: &Flaw, shown: &str) {
        let file = Origin::File(self.map.add(shown, ""));
        let most = binary(self.limits.file);
        self.diagnostics.push(match flaw {
            Flaw::Damaged(why) => {
                let message = format!("cannot open all of `{shown}`: {}", why.to_lowercase());
                Diagnostic::error(&DAMAGED_ARCHIVE, file, message)
                    .help("export or copy it again")
            }
            Flaw::Locked(name) => {
                let message = format!("`{name}` in `{shown}` is locked with a password");
                Diagnostic::error(&DAMAGED_ARCHIVE, file, message)
                    .help("unpack it with the password, and name the folder in `files`")
            }
            Flaw::Outside(name) => {
                let message = format!("`{name}` in `{shown}` has a path that leads out of the archive");
                Diagnostic::error(&DAMAGED_ARCHIVE, file, message)
                    .help("it is not read; ask where the archive comes from")
            }
            Flaw::Large => {
                let message = format!("`{shown}` holds more than {most} once it is unpacked");
                Diagnostic::error(&OVERSIZED_FILE, file, message)
                    .help("check that it is the file you mean, or raise `file_mib` under `[sources.limits]`")
            }
            Flaw::Repeated(most) => {
                let message = format!(
                    "the cells of `{shown}` say long texts again and again, to more than {}",
                    binary(*most)
                );
                Diagnostic::error(&OVERSIZED_FILE, file, message)
                    .help("check that it is the file you mean; a real table can be saved as CSV")
            }
            Flaw::Crowded(entries) => {
                let message = format!("`{shown}` has {entries} files in it");
                Diagnostic::error(&OVERSIZED_FILE, file, message).help(
                    "check that it is the file you mean, or raise `archive_files` under `[sources.limits]`",
                )
            }
        });
    }
}

enum Refused {
    Large(u64),
    Changed,
    Gone,
    Failed(std::io::Error),
}

impl From<std::io::Error> for Refused {
    fn from(error: std::io::Error) -> Self {
        Refused::Failed(error)
    }
}

/// Bytes of a file that are read as one task.
const READ: usize = 1 << 23;

/// The bytes of a file that is not too large, as they were at one time.
fn read(path: &Path, most: u64) -> Result<Vec<u8>, Refused> {
    for _ in 0..disk::TRIES {
        let file = match disk::open(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Err(gone(path, error)),
            file => file?,
        };
        let before = file.metadata()?;
        if before.len() > most {
            return Err(Refused::Large(before.len()));
        }
        let bytes = read_open(file, path, before.len() as usize, most)?;
        if disk::is_unchanged(path, &before)? && bytes.len() as u64 == before.len() {
            disk::heard(path, &bytes);
            return Ok(bytes);
        }
    }
    Err(Refused::Changed)
}

/// The reason why there is no file at the path of one that was found.
fn gone(path: &Path, error: std::io::Error) -> Refused {
    match disk::kind(path) {
        Ok(None) => Refused::Gone,
        _ => Refused::Failed(error),
    }
}

fn read_open(mut file: fs::File, path: &Path, size: usize, most: u64) -> std::io::Result<Vec<u8>> {
    let mut bytes = read_at_once(path, size).unwrap_or_else(|| Vec::with_capacity(size + 1));
    file.seek(SeekFrom::Start(bytes.len() as u64))?;
    disk::read_rest(&file, path, most - bytes.len() as u64, &mut bytes)?;
    Ok(bytes)
}

/// The first bytes of a file, read in several places at once where there are many; nothing when
/// there is no need, or it cannot be done.
fn read_at_once(path: &Path, size: usize) -> Option<Vec<u8>> {
    if size <= READ {
        return None;
    }
    let mut bytes = vec![0; size];
    let read = |(at, chunk): (usize, &mut [u8])| {
        let mut file = disk::open(path)?;
        file.seek(SeekFrom::Start((at * READ) as u64))?;
        file.read_exact(chunk)
    };
    let done = bytes.par_chunks_mut(READ).enumerate().try_for_each(read);
    done.is_ok().then_some(bytes)
}

fn refused(problem: Refused, shown: &str, most: u64, map: &mut SourceMap) -> Diagnostic {
    let source = Origin::File(map.add(shown, ""));
    match problem {
        Refused::Large(size) => {
            let message = format!("`{shown}` has {} MiB, more than {}", size >> 20, binary(most));
            Diagnostic::error(&OVERSIZED_FILE, source, message)
                .help("check that it is the file you mean, or split it")
        }
        Refused::Changed => {
            let message = format!("`{shown}` was changed while it was read");
            Diagnostic::error(&UNREADABLE_FILE, source, message)
                .help("wait until the export is done, and build again")
        }
        Refused::Gone => {
            let message = format!("`{shown}` was removed while the files were read");
            Diagnostic::error(&UNREADABLE_FILE, source, message)
                .help("wait until the export is done, and build again")
        }
        Refused::Failed(error) => {
            let why = match error.kind() {
                ErrorKind::NotFound => "it is a link to a file that is not there".to_string(),
                _ => io_reason(&error),
            };
            let message = format!("cannot read `{shown}`: {why}");
            Diagnostic::error(&UNREADABLE_FILE, source, message)
                .help("see that the file may be opened, and build again")
        }
    }
}

fn not_text(shown: &str, kind: NotText, map: &mut SourceMap) -> Diagnostic {
    let what = match kind {
        NotText::Archive => "a zip archive",
        NotText::OldWorkbook => "a workbook",
        NotText::Pdf => "a PDF",
        NotText::Page => "a page of the web",
        NotText::Letter => "a letter of a word processor",
        NotText::Packed => "packed",
        NotText::Binary => "data with NUL bytes",
    };
    let message = format!("`{shown}` is not text but {what}");
    let help = match kind {
        NotText::Archive | NotText::OldWorkbook => "unpack it, and name the files in it",
        NotText::Pdf => "export the table as CSV from the program the PDF was made with",
        NotText::Page => {
            "sign in and export it again as CSV; or open it in a spreadsheet, and save the table as CSV"
        }
        NotText::Letter => "open it in its program, and save it as plain text",
        NotText::Packed => "unpack it, and name the files in it",
        NotText::Binary => "export the file again as CSV",
    };
    Diagnostic::error(&NOT_TEXT, Origin::File(map.add(shown, "")), message).help(help)
}

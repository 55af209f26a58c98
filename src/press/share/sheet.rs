//! The sheet of a share: what it was made of, and what it made. It is the last file that is
//! written.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::shard::{NOT_MERGED, Shard};
use crate::base::disk::{self, Asked, Question};
use crate::base::{Date, Diagnostic, Origin, OutPath, io_reason};
use crate::press::entry::Entry;
use crate::press::kind::Kind;
use crate::press::manifest;
use crate::press::out::Out;
use crate::press::program::program;
use crate::press::write::Writer;

/// The sheet of a share: its inputs, program and documents.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Sheet {
    pub(super) share: Shard,
    /// Its build came to its end.
    pub(super) done: bool,
    /// Name of the school.
    pub(super) school: String,
    pub(super) wanted: Wanted,
    /// Hash of the program that made it.
    pub(super) program: String,
    /// Every file that was read, with the hash of what was in it.
    pub(super) inputs: BTreeMap<String, String>,
    /// Its documents.
    pub(super) documents: BTreeMap<String, Sent>,
    /// Documents that could not be made.
    pub(super) failed: BTreeSet<String>,
}

/// The day, targets and choices of the command line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// The day, where one was given.
    pub as_of: Option<Date>,
    /// Targets.
    pub kinds: BTreeSet<String>,
    /// Documents are made without tables that could not be read.
    pub keep_going: bool,
}

impl Wanted {
    /// For kinds of documents.
    pub fn new(kinds: &BTreeSet<&'static Kind>, as_of: Option<Date>, keep_going: bool) -> Self {
        let kinds = kinds.iter().map(|kind| kind.target.to_string()).collect();
        Wanted { as_of, kinds, keep_going }
    }
}

/// A document of a share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// As the manifest lists it.
    pub entry: Entry,
    /// Characters in it that no font has.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub missing: String,
}

/// The path of the sheet in the folder of a share.
pub fn path() -> OutPath {
    OutPath::new(["private", "share.json"])
}

impl Sheet {
    /// The sheet in a folder; nothing when there is none.
    ///
    /// # Errors
    /// If there is one that cannot be read.
    pub(super) fn read(folder: &Path) -> io::Result<Option<Self>> {
        let path = path().below(folder);
        if disk::kind(&path)?.is_none() {
            return Ok(None);
        }
        let sheet = serde_json::from_slice(&disk::read(&path)?);
        sheet.map(Some).map_err(|_| io::Error::other("it is damaged"))
    }

    fn write(&self, writer: &Writer) -> io::Result<()> {
        let text = serde_json::to_vec(self).expect("a sheet is plain data");
        writer.write(&path(), &text)
    }
}

/// Says that a share is being made in a folder. A folder that holds something else is not taken.
///
/// # Errors
/// If it holds a whole build or another share, or cannot be written to.
pub(in crate::press) fn begin(writer: &Writer, share: Shard) -> Result<(), Box<Diagnostic>> {
    let shown = writer.out().display();
    let error = |message: String| Diagnostic::error(&NOT_MERGED, Origin::Nowhere, message);
    let own = "give each share a folder of its own with `--out`; without it, each has one";
    let before = Sheet::read(writer.out());
    let there = disk::kind(&writer.out().join(manifest::FILE_NAME));
    let refused = match (&before, there) {
        (Ok(Some(sheet)), _) if sheet.share != share => {
            Some(error(format!("`{shown}` holds share {}, not {share}", sheet.share)).help(own))
        }
        (Ok(None), Ok(Some(_))) => {
            Some(error(format!("`{shown}` holds a whole build, and no share")).help(own))
        }
        _ => None,
    };
    if let Some(refused) = refused {
        return Err(Box::new(refused));
    }
    let sheet = Sheet {
        share,
        done: false,
        school: String::new(),
        wanted: Wanted { as_of: None, kinds: BTreeSet::new(), keep_going: false },
        program: String::new(),
        inputs: BTreeMap::new(),
        documents: BTreeMap::new(),
        failed: BTreeSet::new(),
    };
    sheet.write(writer).map_err(|problem| not_written(writer.out(), &problem))
}

/// Says that a folder holds no share any more.
///
/// # Errors
/// If its sheet is there and stays.
pub(in crate::press) fn forget(writer: &Writer) -> io::Result<()> {
    match disk::kind(&path().below(writer.out()))? {
        None => Ok(()),
        Some(_) => writer.remove(&path()),
    }
}

/// Says that a share came to its end, of what it was made, and what it made.
///
/// # Errors
/// If that cannot be written down, or a file that was read changed meanwhile.
pub fn finish(
    out: &Out,
    share: Shard,
    school: &str,
    wanted: Wanted,
    inputs: Option<BTreeMap<String, String>>,
    (documents, failed): (BTreeMap<String, Sent>, BTreeSet<String>),
) -> Result<(), Box<Diagnostic>> {
    let Some(inputs) = inputs else {
        let message = format!("the school's files changed while share {share} was made of them");
        return Err(Box::new(
            Diagnostic::error(&NOT_MERGED, Origin::Nowhere, message)
                .help("build it again when no file is being written"),
        ));
    };
    let unreadable = || io::Error::other("this program cannot be read");
    let written = program().ok_or_else(unreadable).and_then(|program| {
        let sheet = Sheet {
            share,
            done: true,
            school: school.to_string(),
            wanted,
            program: program.to_string(),
            inputs,
            documents,
            failed,
        };
        let busy = |_| io::Error::from(io::ErrorKind::WouldBlock);
        sheet.write(&Writer::open(out).map_err(busy)?)
    });
    written.map_err(|problem| not_written(out.path(), &problem))
}

fn not_written(out: &Path, problem: &io::Error) -> Box<Diagnostic> {
    let path = path().below(out);
    let message = format!("cannot write `{}`: {}", path.display(), io_reason(problem));
    Box::new(
        Diagnostic::error(&NOT_MERGED, Origin::Nowhere, message)
            .help("check the space on the disk, then build the share again"),
    )
}

/// The files among what was asked of the disk, by their paths in a project, with the hashes of what
/// was in them; nothing when a file changed meanwhile.
pub fn inputs(root: &Path, asked: &Asked) -> Option<BTreeMap<String, String>> {
    let files = asked.answers()?.iter().filter_map(|(question, answer)| match question {
        Question::File(path) => Some((name_in(root, path), answer.clone())),
        _ => None,
    });
    Some(files.collect())
}

/// A path as it is written in a project, on every system.
fn name_in(root: &Path, path: &Path) -> String {
    let own = path.strip_prefix(root).unwrap_or(path);
    let parts = own.components().map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

//! Documents out of shares: whether they are all there, and their bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use super::shard::{NOT_MERGED, number_of};
use super::sheet::{Sent, Sheet, Wanted, inputs};
use crate::base::disk::{Asked, Question};
use crate::base::{Diagnostic, Diagnostics, Origin, OutPath, quoted_few};
use crate::press::manifest;
use crate::press::program::program;
use crate::press::write::Writer;

/// A share that came to its end.
#[derive(Debug)]
pub(super) struct Share {
    pub(super) folder: PathBuf,
    /// Holds the folder.
    pub(super) writer: Writer,
    pub(super) sheet: Sheet,
}

/// All shares of a build, in their order.
#[derive(Debug)]
pub struct Shares {
    shares: Vec<Share>,
}

impl Shares {
    /// All of them: never none, each once.
    pub(super) fn new(shares: Vec<Share>) -> Self {
        Shares { shares }
    }

    /// The request that all of them were made by.
    pub fn wanted(&self) -> &Wanted {
        &self.shares[0].sheet.wanted
    }

    /// Says which shares are of another school, or were made of other files or by another program
    /// than what there is now. `asked` is what reading the project asked of the disk.
    pub fn check(&self, root: &Path, school: &str, asked: &Asked) -> Diagnostics {
        let program = program();
        let read = inputs(root, asked);
        let of_share = |share: &Share| {
            let (sheet, shown) = (&share.sheet, share.folder.display());
            let named = format!("share {} in `{shown}`", sheet.share);
            let again = format!(
                "build it again: `gradus build --shard {}/{}`",
                sheet.share.number, sheet.share.of
            );
            if sheet.school != school {
                let message =
                    format!("{named} is of {}, and the project of {school}", sheet.school);
                return Some(error(message).help("merge the shares of this project"));
            }
            if Some(&*sheet.program) != program {
                let message = format!("{named} was made by another program than this one");
                return Some(error(message).help("use one version of Gradus for all").help(again));
            }
            let changed = changed(root, &sheet.inputs, read.as_ref()?);
            if changed.is_empty() {
                return None;
            }
            let changed = quoted_few(&changed);
            let message = format!("{named} was made of other files than there are now: {changed}");
            Some(error(message).help(again).help("or put the files back as they were then"))
        };
        let mut problems: Diagnostics = self.shares.iter().filter_map(of_share).collect();
        if read.is_none() {
            problems.push(
                error("the school's files changed while they were read".to_string())
                    .help("merge again when no file is being written"),
            );
        }
        problems
    }

    /// Proves that every planned document, given with the student it is about, is in the share that
    /// it belongs to and is as it was made there, and that there is nothing else.
    ///
    /// # Errors
    /// The first fault.
    pub(in crate::press) fn prove(
        &self,
        planned: &[(&OutPath, &str)],
    ) -> Result<(), Box<Diagnostic>> {
        let mut of_share: Vec<BTreeSet<&str>> =
            self.shares.iter().map(|_| BTreeSet::new()).collect();
        for (path, student) in planned {
            of_share[self.position(student)].insert(path.as_str());
        }
        for (share, planned) in self.shares.iter().zip(&of_share) {
            if let Some(problem) = share.wrong(planned) {
                return Err(Box::new(problem));
            }
        }
        Ok(())
    }

    /// The document of a student that its share made; nothing when it could not make it.
    pub(in crate::press) fn document(&self, path: &OutPath, student: &str) -> Option<&Sent> {
        self.shares[self.position(student)].sheet.documents.get(path.as_str())
    }

    /// The bytes of such a document.
    ///
    /// # Errors
    /// When they cannot be read, or are not those that were made.
    pub(in crate::press) fn bytes(&self, path: &OutPath, student: &str) -> io::Result<Vec<u8>> {
        let share = &self.shares[self.position(student)];
        let sent = share.sheet.documents.get(path.as_str());
        let bytes = share.writer.read(path)?;
        let good =
            bytes.filter(|bytes| sent.is_some_and(|sent| manifest::hash(bytes) == sent.entry.hash));
        good.ok_or_else(|| io::Error::other("its share holds another than it made"))
    }

    fn position(&self, student: &str) -> usize {
        let number = number_of(student, self.shares.len() as u64);
        usize::try_from(number - 1).expect("there are as many shares")
    }
}

impl Share {
    /// A diagnostic of documents that are missing, foreign or altered.
    fn wrong(&self, planned: &BTreeSet<&str>) -> Option<Diagnostic> {
        let Sheet { share, documents, failed, .. } = &self.sheet;
        let named = format!("share {share} in `{}`", self.folder.display());
        let known: BTreeSet<&str> = documents.keys().chain(failed).map(String::as_str).collect();
        let names = |paths: Vec<&str>| {
            let paths: Vec<String> = paths.into_iter().map(str::to_string).collect();
            quoted_few(&paths)
        };
        let lacks: Vec<&str> = planned.difference(&known).copied().collect();
        if !lacks.is_empty() {
            return Some(error(format!("{named} lacks {}", names(lacks))).help(AGAIN));
        }
        let more: Vec<&str> = known.difference(planned).copied().collect();
        if !more.is_empty() {
            let message = format!("{named} holds what does not belong to it: {}", names(more));
            return Some(error(message).help(AGAIN));
        }
        let as_made = |path: &str, sent: &Sent| {
            let bytes =
                OutPath::parse(path).and_then(|path| self.writer.read(&path).ok().flatten());
            bytes.is_some_and(|bytes| manifest::hash(&bytes) == sent.entry.hash)
        };
        let altered = documents.iter().filter(|(path, sent)| !as_made(path, sent));
        let altered: Vec<&str> = altered.map(|(path, _)| path.as_str()).collect();
        (!altered.is_empty()).then(|| {
            let message = format!("{named} does not hold as they were made: {}", names(altered));
            error(message).help(AGAIN)
        })
    }
}

const AGAIN: &str = "build that share again, and merge again";

/// Files that are not as a share read them, or that it did not read.
fn changed(
    root: &Path,
    then: &BTreeMap<String, String>,
    now: &BTreeMap<String, String>,
) -> Vec<String> {
    // The theme and the templates are read later on: asked for here.
    let answer = |name: &String| {
        let known = now.get(name).cloned();
        known.unwrap_or_else(|| Question::File(root.join(name)).answer())
    };
    let mut changed: BTreeSet<&String> =
        then.keys().filter(|name| then[*name] != answer(name)).collect();
    changed.extend(now.keys().filter(|name| !then.contains_key(*name)));
    changed.into_iter().cloned().collect()
}

fn error(message: String) -> Diagnostic {
    Diagnostic::error(&NOT_MERGED, Origin::Nowhere, message)
}

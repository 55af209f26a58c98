//! The questions put to the disk, and its answers: enough to find out later whether the same
//! work would come to the same.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// A question that can be asked again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Question {
    /// The contents of a file.
    File(PathBuf),
    /// The names in a folder.
    Names(PathBuf),
    /// The kind of thing at a path, links not followed.
    Kind(PathBuf),
    /// True when there is a folder, links followed.
    Folder(PathBuf),
    /// The paths that match a pattern.
    Matches(String),
}

impl Question {
    /// Its subject, to be shown.
    pub fn subject(&self) -> String {
        match self {
            Question::File(path)
            | Question::Names(path)
            | Question::Kind(path)
            | Question::Folder(path) => path.display().to_string(),
            Question::Matches(pattern) => pattern.clone(),
        }
    }
}

/// Questions with their answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    answers: Vec<(Question, String)>,
    /// A question had two answers, or no answer that can be compared.
    unsettled: bool,
}

impl Asked {
    /// Everything that was asked in two pieces of work.
    #[must_use]
    pub fn and(self, other: Asked) -> Asked {
        let unsettled = self.unsettled || other.unsettled;
        let mut gathering = Gathering { unsettled, ..Gathering::default() };
        for (question, answer) in self.answers.into_iter().chain(other.answers) {
            gathering.add(question, Some(answer));
        }
        gathering.finish()
    }

    /// The same, as if a folder that the work then made had been there before it.
    #[must_use]
    pub fn with_folder(mut self, made: &Path) -> Asked {
        for (question, answer) in &mut self.answers {
            let Question::Names(folder) = question else { continue };
            let (true, Some(name)) = (Some(folder.as_path()) == made.parent(), made.file_name())
            else {
                continue;
            };
            let made = folder.join(name);
            let mut paths: Vec<PathBuf> =
                answer.split_terminator(NEXT).map(PathBuf::from).collect();
            if !paths.contains(&made) {
                paths.push(made);
                paths.sort();
                *answer = names(&paths);
            }
        }
        self
    }

    /// Every question with its answer; nothing when the disk changed while it was asked.
    pub fn answers(&self) -> Option<&[(Question, String)]> {
        (!self.unsettled).then_some(&self.answers)
    }
}

#[derive(Debug, Default)]
struct Gathering {
    /// A file that was opened has no answer until its bytes are known.
    answers: BTreeMap<Question, Option<String>>,
    unsettled: bool,
}

impl Gathering {
    fn add(&mut self, question: Question, answer: Option<String>) {
        let known = self.answers.entry(question).or_default();
        match (&*known, answer) {
            (Some(known), Some(answer)) => self.unsettled |= *known != answer,
            (None, answer) => *known = answer,
            (Some(_), None) => {}
        }
    }

    fn finish(self) -> Asked {
        let unsettled = self.unsettled || self.answers.values().any(Option::is_none);
        let answers = self.answers.into_iter();
        let answers = answers.filter_map(|(question, answer)| Some((question, answer?))).collect();
        Asked { answers, unsettled }
    }
}

thread_local! {
    static GATHERING: RefCell<Option<Gathering>> = const { RefCell::new(None) };
}

/// Does some work, and gives beside what came of it everything that this thread asked of the disk.
pub fn watched<R>(work: impl FnOnce() -> R) -> (R, Asked) {
    let outer = GATHERING.with(|own| own.borrow_mut().replace(Gathering::default()));
    let result = work();
    let gathering = GATHERING.with(|own| std::mem::replace(&mut *own.borrow_mut(), outer));
    let asked = gathering.map(Gathering::finish).unwrap_or_default();
    (result, asked)
}

/// Says that a file was opened. Its answer is due: see [`heard`].
pub(super) fn opened(path: &Path, result: &io::Result<fs::File>) {
    note(|| {
        let answer = result.as_ref().err().map(failure);
        (Question::File(path.to_path_buf()), answer)
    });
}

/// Says what was in a file that was opened with [`open`](super::open) and read elsewhere.
pub fn heard(path: &Path, bytes: &[u8]) {
    note(|| (Question::File(path.to_path_buf()), Some(content(bytes))));
}

pub(super) fn read(path: &Path, result: &io::Result<Vec<u8>>) {
    note(|| {
        let answer = match result {
            Ok(bytes) => content(bytes),
            Err(error) => failure(error),
        };
        (Question::File(path.to_path_buf()), Some(answer))
    });
}

pub(super) fn listed(path: &Path, result: &io::Result<Vec<PathBuf>>) {
    note(|| (Question::Names(path.to_path_buf()), Some(found(result))));
}

pub(super) fn looked(path: &Path, result: &io::Result<Option<fs::FileType>>) {
    note(|| {
        let answer = match result {
            Ok(kind) => kind_in_words(*kind),
            Err(error) => failure(error),
        };
        (Question::Kind(path.to_path_buf()), Some(answer))
    });
}

pub(super) fn folder(path: &Path, answer: bool) {
    note(|| (Question::Folder(path.to_path_buf()), Some(answer.to_string())));
}

pub(super) fn matched(pattern: &str, result: &io::Result<Vec<PathBuf>>) {
    note(|| (Question::Matches(pattern.to_string()), Some(found(result))));
}

fn note(what: impl FnOnce() -> (Question, Option<String>)) {
    GATHERING.with(|own| {
        if let Some(gathering) = &mut *own.borrow_mut() {
            let (question, answer) = what();
            gathering.add(question, answer);
        }
    });
}

pub(super) fn content(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

/// The names or paths that were found.
pub(super) fn found(result: &io::Result<Vec<PathBuf>>) -> String {
    match result {
        Ok(paths) => names(paths),
        Err(error) => failure(error),
    }
}

/// Names, or paths, with what stands in no name between them.
pub(super) fn names(paths: &[PathBuf]) -> String {
    let names = paths.iter().map(|path| path.to_string_lossy().into_owned() + NEXT);
    names.collect()
}

const NEXT: &str = "\0";

pub(super) fn kind_in_words(kind: Option<fs::FileType>) -> String {
    let words = match kind {
        None => "nothing",
        Some(kind) if kind.is_file() => "a file",
        Some(kind) if kind.is_dir() => "a folder",
        Some(kind) if kind.is_symlink() => "a link",
        Some(_) => "something else",
    };
    words.to_string()
}

pub(super) fn failure(error: &io::Error) -> String {
    format!("fails: {:?}: {error}", error.kind())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::disk;

    #[test]
    fn an_answer_that_changes_is_seen_and_one_that_does_not_is_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        fs::write(path("a.csv"), "1").expect("a file");
        let pattern = format!("{}/*.csv", folder.path().display());
        let ((), asked) = watched(|| {
            disk::read(&path("a.csv")).expect("a file");
            disk::read(&path("missing")).expect_err("no file");
            disk::list(folder.path()).expect("a folder");
            assert!(!disk::is_folder(&path("inner")));
            assert_eq!(disk::patterns::matches(&pattern).expect("a pattern").len(), 1);
        });
        let changed = || {
            let answers = asked.answers().expect("nothing changed meanwhile").iter();
            answers.filter(|(question, answer)| question.answer() != *answer).count()
        };
        assert_eq!(changed(), 0);
        fs::write(path("a.csv"), "2").expect("a file");
        assert_eq!(changed(), 1);
        fs::write(path("b.csv"), "2").expect("a file");
        assert_eq!(changed(), 3, "the folder and the pattern");
        fs::write(path("a.csv"), "1").expect("a file");
        fs::remove_file(path("b.csv")).expect("it was there");
        assert_eq!(changed(), 0);
        fs::create_dir(path("inner")).expect("a folder");
        assert_eq!(changed(), 2);
        fs::remove_dir(path("inner")).expect("it was there");
        fs::write(path("missing"), "").expect("a file");
        assert_eq!(changed(), 2, "the folder and the file");
    }

    #[test]
    fn a_folder_that_the_work_made_changes_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("z"), "").expect("a file");
        let ((), asked) = watched(|| drop(disk::list(folder.path())));
        let made = folder.path().join("out");
        fs::create_dir(&made).expect("a folder");
        let same = |asked: &Asked| {
            let answers = asked.answers().expect("nothing changed meanwhile");
            answers.iter().all(|(question, answer)| question.answer() == *answer)
        };
        assert!(!same(&asked));
        let with = asked.with_folder(&folder.path().join("./out"));
        assert!(same(&with) && same(&with.clone().with_folder(&made)));
    }

    #[test]
    fn two_answers_settle_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.csv");
        let ((), asked) = watched(|| {
            for text in ["1", "2"] {
                fs::write(&path, text).expect("a file");
                disk::read(&path).expect("a file");
            }
        });
        assert_eq!(asked.answers(), None);
        let ((), opened) = watched(|| drop(disk::open(&path)));
        assert_eq!(opened.answers(), None, "what was in it is not known");
        let ((), both) = watched(|| drop(disk::read(&path)));
        assert_eq!(both.clone().and(both.clone()), both);
    }
}

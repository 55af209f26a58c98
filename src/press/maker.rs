//! Making one document: from the school to bytes on the disk.

use std::collections::BTreeSet;
use std::io;
use std::num::NonZeroUsize;
use std::sync::Arc;

use super::assets::Assets;
use super::desk::Desk;
use super::entry::Entry;
use super::kind::{Job, Kind, Making};
use super::known::Known;
use super::leaks::{self, Leak};
use super::loaded::Loaded;
use super::manifest;
use super::manifests::Manifests;
use super::recall::Recall;
use super::refused::{not_rendered, page_not_rendered};
use super::share::{Sent, Shares};
use super::why::Why;
use super::write::Writer;
use crate::base::{Diagnostic, Ground, Idx, OutPath};
use crate::model::draft::Table;
use crate::model::people::Student;
use crate::render::artifact::Artifact;
use crate::render::pdf::Pdf;
use crate::render::site::SiteError;
use crate::view::Paper;

/// The result of one document.
pub(super) struct Done {
    /// Whether there is a file now.
    pub(super) state: State,
    /// Its entry in the manifest, when there is.
    pub(super) entry: Option<Entry>,
    /// Pages beyond its budget.
    pub(super) excess: usize,
    /// Why it could not be made.
    pub(super) problem: Option<Diagnostic>,
    /// Why it could not be written.
    pub(super) unwritten: Option<io::Error>,
    /// The reason that it is not in the journal, although it is there.
    pub(super) unnoted: Option<io::Error>,
    /// Characters in it that no font has.
    pub(super) missing: BTreeSet<char>,
    /// Why it was made, or not.
    pub(super) why: Why,
    /// Facts of others in it, for whom it was not made.
    pub(super) leaks: BTreeSet<Leak>,
}

/// Whether a file was made.
pub(super) enum State {
    /// It was.
    Written,
    /// It is there from an earlier build, and made from the same.
    Current,
    /// It could not be.
    Failed,
}

/// A document as it was made, without its bytes.
struct Made {
    key: String,
    says: Option<String>,
    missing: BTreeSet<char>,
}

/// Makes the documents of one build.
pub(super) struct Maker<'a> {
    pub(super) desk: Desk<'a>,
    /// The grounds of the documents that are there.
    pub(super) known: Known,
}

impl<'a> Maker<'a> {
    /// For documents about some students, made `jobs` at a time.
    pub(super) fn new(
        school: &'a Loaded,
        assets: &'a Assets,
        students: &'a [Idx<Student>],
        jobs: NonZeroUsize,
        known: Known,
    ) -> Result<Self, Box<Diagnostic>> {
        let desk = Desk::new(school, assets, students, jobs)
            .map_err(|error| Box::new(not_rendered("the templates", &error)))?;
        Ok(Maker { desk, known })
    }

    /// Makes one document, unless it is there already and made from the same.
    pub(super) fn make(&self, job: &Job, before: &Manifests, writer: &Writer) -> Done {
        let recall = self.desk.school.recall.as_ref();
        let found = recall.and_then(|recall| Some((recall.memory(), self.ground(recall, job)?)));
        let Some((memory, ground)) = found else { return self.make_anew(job, before, writer) };
        let path = &job.path;
        if let Some(made) = memory.get::<Made>(ground)
            && before.why(writer, path, &made.key, made.says.as_deref()) == Why::Same
        {
            let entry = Entry { says: made.says.clone(), ..current(before, path) };
            let missing = made.missing.clone();
            return Done { missing, ..Done::made(State::Current, entry, self.most_pages(job)) };
        }
        if let Some(entry) = before.files.get(path.as_str())
            && self.known.holds(path, ground, entry)
            && before.why(writer, path, &entry.key, None) == Why::Same
        {
            self.known.note(path, ground, entry);
            let entry = current(before, path);
            return Done::made(State::Current, entry, self.most_pages(job));
        }
        let done = self.make_anew(job, before, writer);
        if let Some(entry) = &done.entry {
            // Of one with characters that no font has, it is said each time which.
            if done.missing.is_empty() {
                self.known.note(path, ground, entry);
            }
            let (key, says, missing) =
                (entry.key.clone(), entry.says.clone(), done.missing.clone());
            memory.keep(ground, Arc::new(Made { key, says, missing }));
        }
        done
    }

    /// The ground of a document; nothing for one of the school that says something of all students.
    fn ground(&self, recall: &Recall, job: &Job) -> Option<Ground> {
        let Job { kind, student, household, language, screen, path } = job;
        let facts = ("document", kind.target, household, language, screen, path.as_str());
        match *student {
            Some(idx) => Some(recall.of_document(idx, &(facts, self.desk.ranks().of(idx)))),
            None if says_of_students(kind) => None,
            None => Some(recall.of_school(&facts)),
        }
    }

    /// The most pages that the school wants of a document.
    fn most_pages(&self, job: &Job) -> usize {
        let most = job.kind.most_pages(&self.desk.school.project.documents);
        most.filter(|_| !job.screen).unwrap_or(usize::MAX)
    }

    fn make_anew(&self, job: &Job, before: &Manifests, writer: &Writer) -> Done {
        let Making::Paper { template, pages, view, screen } = job.kind.making else {
            unreachable!("only paper is planned as jobs")
        };
        if let Some(screen) = screen.filter(|_| job.screen) {
            return self.make_for_screen(screen(&self.desk, job), job, before, writer);
        }
        let (paper, missing) = self.paper(view, job);
        let name = job.name(&self.desk.school.model);
        if let Some(refused) = self.desk.rules().refuse(job.kind.target, &paper, &name) {
            return Done::failed(refused);
        }
        let leaks = self.desk.leaks(&leaks::of_json(&paper), job.reader());
        if !leaks.is_empty() {
            return Done::withheld(leaks);
        }
        let says = manifest::hash(&paper.data);
        let most = pages(&self.desk.school.project.documents);
        let key = self.desk.assets.key(&paper.data);
        let why = before.why(writer, &job.path, &key, Some(&says));
        if why == Why::Same {
            let entry = Entry { says: Some(says), ..current(before, &job.path) };
            return Done { missing, ..Done::made(State::Current, entry, most) };
        }
        let done = match self.desk.typesetter.typeset(template, &paper, most) {
            Err(error) => Done::failed(not_rendered(&job.name(&self.desk.school.model), &error)),
            Ok(Pdf { bytes, pages, text, .. }) => {
                let leaks = self.desk.leaks(&text, job.reader());
                if !leaks.is_empty() {
                    return Done::withheld(leaks);
                }
                match writer.write(&job.path, &bytes) {
                    Err(error) => Done::unwritten(error),
                    Ok(()) => {
                        let entry = self.entry_of(job, key, &bytes, Some(pages));
                        let entry = Entry { says: Some(says), ..entry };
                        Done { missing, ..Done::made(State::Written, entry, most) }
                    }
                }
            }
        };
        Done { why, ..done }
    }

    /// Takes a document of a student out of its share, unless it is there already. One that the
    /// share could not make is tried again, which says why.
    pub(super) fn take(
        &self,
        job: &Job,
        shares: &Shares,
        student: &str,
        before: &Manifests,
        writer: &Writer,
    ) -> Done {
        let Making::Paper { pages, .. } = job.kind.making else {
            unreachable!("only paper is planned as jobs")
        };
        let Some(Sent { entry, missing }) = shares.document(&job.path, student) else {
            return self.make(job, before, writer);
        };
        let most = if job.screen { usize::MAX } else { pages(&self.desk.school.project.documents) };
        let missing = missing.chars().collect();
        let why = before.why(writer, &job.path, &entry.key, entry.says.as_deref());
        if why == Why::Same {
            let entry = Entry { kept: false, ..entry.clone() };
            return Done { missing, ..Done::made(State::Current, entry, most) };
        }
        let put =
            shares.bytes(&job.path, student).and_then(|bytes| writer.write(&job.path, &bytes));
        match put {
            Err(error) => Done { why, ..Done::unwritten(error) },
            Ok(()) => Done { why, missing, ..Done::made(State::Written, entry.clone(), most) },
        }
    }

    /// The hash of what a document on paper says; nothing for a copy for a screen.
    pub(super) fn says(&self, job: &Job) -> Option<String> {
        match job.kind.making {
            Making::Paper { view, .. } if !job.screen => {
                Some(manifest::hash(&self.paper(view, job).0.data))
            }
            _ => None,
        }
    }

    /// The paper of a document, and the characters in it that no font has.
    fn paper(&self, view: fn(&Desk<'_>, &Job) -> Paper, job: &Job) -> (Paper, BTreeSet<char>) {
        let mut paper = view(&self.desk, job);
        let missing = self.desk.show(&mut paper);
        (paper, missing)
    }

    /// Writes the copy of a document for a screen, unless it is there already.
    fn make_for_screen(
        &self,
        made: Result<Vec<u8>, SiteError>,
        job: &Job,
        before: &Manifests,
        writer: &Writer,
    ) -> Done {
        let bytes = match made {
            Ok(bytes) => bytes,
            Err(error) => return Done::failed(page_not_rendered(&error)),
        };
        let says = leaks::of_page(&bytes);
        let name = job.name(&self.desk.school.model);
        if let Some(refused) = self.desk.rules().refuse_page(job.kind.target, &says, &name) {
            return Done::failed(refused);
        }
        let leaks = self.desk.leaks(&says, job.reader());
        if !leaks.is_empty() {
            return Done::withheld(leaks);
        }
        let key = manifest::hash(&bytes);
        let why = before.why(writer, &job.path, &key, None);
        if why == Why::Same {
            return Done::made(State::Current, current(before, &job.path), usize::MAX);
        }
        let done = match writer.write(&job.path, &bytes) {
            Err(error) => Done::unwritten(error),
            Ok(()) => {
                let entry = self.entry_of(job, key, &bytes, None);
                Done::made(State::Written, entry, usize::MAX)
            }
        };
        Done { why, ..done }
    }

    /// The files of a kind as they were made before: their paths, and the hashes of their
    /// bytes. Nothing where one of them is not there any more, or not as it was.
    pub(super) fn files_as_before(
        &self,
        kind: &Kind,
        in_place: &BTreeSet<OutPath>,
        before: &Manifests,
        writer: &Writer,
    ) -> Option<Vec<OutPath>> {
        let recall = self.desk.school.recall.as_ref()?;
        let ground = self.of_files(recall, kind, in_place)?;
        let files = recall.memory().get::<Vec<(OutPath, String)>>(ground)?;
        let is_same =
            |(path, key): &(OutPath, String)| before.why(writer, path, key, None) == Why::Same;
        files.iter().all(is_same).then(|| files.iter().map(|(path, _)| path.clone()).collect())
    }

    /// Remembers the files of a kind.
    pub(super) fn remember_files(
        &self,
        kind: &Kind,
        in_place: &BTreeSet<OutPath>,
        artifacts: &[Artifact],
    ) {
        let Some(recall) = &self.desk.school.recall else { return };
        let Some(ground) = self.of_files(recall, kind, in_place) else { return };
        let key = |one: &Artifact| (one.path.clone(), manifest::hash(&one.bytes));
        recall.memory().keep(ground, Arc::new(artifacts.iter().map(key).collect::<Vec<_>>()));
    }

    /// The ground of the files of a kind; nothing for one that says something of students.
    fn of_files(
        &self,
        recall: &Recall,
        kind: &Kind,
        in_place: &BTreeSet<OutPath>,
    ) -> Option<Ground> {
        let Desk { school, assets, .. } = &self.desk;
        let facts = ("files", kind.target, &school.own_pages, &assets.issued, in_place);
        (!says_of_students(kind)).then(|| recall.of_school(&facts))
    }

    /// A file that is there as it was made before.
    pub(super) fn as_before(path: &OutPath, before: &Manifests) -> Done {
        Done::made(State::Current, current(before, path), usize::MAX)
    }

    fn entry_of(&self, job: &Job, key: String, bytes: &[u8], pages: Option<usize>) -> Entry {
        let model = &self.desk.school.model;
        let student = job.student.map(|idx| model.students[idx].id.value.to_string());
        let household = job.household.map(|idx| model.households[idx].id.value.to_string());
        Entry { household, ..entry(key, bytes, pages, student) }
    }

    /// Writes a finished file, unless it is there already.
    pub(super) fn put(&self, artifact: &Artifact, before: &Manifests, writer: &Writer) -> Done {
        let key = manifest::hash(&artifact.bytes);
        let why = before.why(writer, &artifact.path, &key, None);
        if why == Why::Same {
            let entry = current(before, &artifact.path);
            return Done::made(State::Current, entry, usize::MAX);
        }
        let done = match writer.write(&artifact.path, &artifact.bytes) {
            Err(error) => Done::unwritten(error),
            Ok(()) => {
                let entry = entry(key, &artifact.bytes, None, None);
                Done::made(State::Written, entry, usize::MAX)
            }
        };
        Done { why, ..done }
    }
}

/// True for documents that rest on who the students are.
fn says_of_students(kind: &Kind) -> bool {
    (kind.rests_on)(Table::Students)
}

impl Done {
    /// There is a file; `budget` is how many pages it should have at most.
    fn made(state: State, entry: Entry, budget: usize) -> Self {
        let excess = entry.pages.unwrap_or(0).saturating_sub(budget);
        Done { state, entry: Some(entry), excess, ..Done::nothing() }
    }

    fn failed(problem: Diagnostic) -> Self {
        Done { problem: Some(problem), ..Done::nothing() }
    }

    fn unwritten(error: io::Error) -> Self {
        Done { unwritten: Some(error), ..Done::nothing() }
    }

    /// Rows that it rests on are lost.
    pub(super) fn held_back() -> Self {
        Done::nothing()
    }

    /// It says something of others.
    fn withheld(leaks: BTreeSet<Leak>) -> Self {
        Done { leaks, ..Done::nothing() }
    }

    fn nothing() -> Self {
        Done {
            state: State::Failed,
            entry: None,
            excess: 0,
            problem: None,
            unwritten: None,
            unnoted: None,
            missing: BTreeSet::new(),
            why: Why::Same,
            leaks: BTreeSet::new(),
        }
    }
}

/// The entry of a file in the manifest.
fn entry(key: String, bytes: &[u8], pages: Option<usize>, student: Option<String>) -> Entry {
    let hash = manifest::hash(bytes);
    Entry { key, says: None, hash, pages, student, household: None, kept: false }
}

/// The entry of a file that is there as it was written.
fn current(before: &Manifests, path: &OutPath) -> Entry {
    Entry { kept: false, ..before.files[path.as_str()].clone() }
}

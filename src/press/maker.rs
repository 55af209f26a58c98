//! Making one document: from the school to bytes on the disk.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io;
use std::num::NonZeroUsize;
use std::sync::{Arc, OnceLock};

use super::assets::Assets;
use super::contents::Rules;
use super::kinds::{Kind, Making};
use super::leaks::{self, For, Leak, Leaks};
use super::load::Loaded;
use super::manifest::{self, Entry};
use super::manifests::Manifests;
use super::memory::Ground;
use super::plan::Job;
use super::ranks;
use super::recall::Recall;
use super::share::{Sent, Shares};
use super::why::Why;
use super::write::Writer;
use crate::base::{Diagnostic, Idx, Origin, OutPath};
use crate::model::draft::Table;
use crate::model::people::Student;
use crate::policy::ClassRanks;
use crate::project::documents::{Documents, SheetSize};
use crate::render::artifact::Artifact;
use crate::render::pdf::{Pdf, PdfError, Sheet, Typesetter};
use crate::render::site::SiteError;
use crate::view::Paper;

crate::code!(
    NOT_RENDERED,
    "press/not-rendered",
    "A document could not be rendered: a template has a mistake, or the text holds a character \
     that no font of the theme has.\n\nThe document is not written; one of an earlier build is put aside, \
     into a folder `old`. The other documents are not affected.\n\nFor a template of your own, mend the place shown. \
     For a missing character, add a font that has it to the theme's `fonts` folder."
);

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
    pub(super) school: &'a Loaded,
    pub(super) assets: &'a Assets,
    pub(super) typesetter: Arc<Typesetter>,
    /// The students the build is about.
    pub(super) students: &'a [Idx<Student>],
    /// Documents made at a time.
    pub(super) jobs: NonZeroUsize,
    /// The rules for the contents of a transcript.
    contents: Rules,
    ranks: OnceLock<ClassRanks>,
    leaks: OnceLock<Leaks>,
}

impl<'a> Maker<'a> {
    /// For documents about some students, made `jobs` at a time.
    pub(super) fn new(
        school: &'a Loaded,
        assets: &'a Assets,
        students: &'a [Idx<Student>],
        jobs: NonZeroUsize,
    ) -> Result<Self, Box<Diagnostic>> {
        let as_of = school.occasion.as_of;
        let sheet = sheet(&school.project.documents);
        let new = || {
            let new = Typesetter::new(&assets.theme, assets.templates.as_deref(), as_of);
            let new = new.map_err(|error| Box::new(not_rendered("the templates", &error)))?;
            Ok::<_, Box<Diagnostic>>(new.on(sheet))
        };
        let ground = |recall: &Recall| recall.of_looks(&("typesetter", as_of, sheet));
        let typesetter = school.remembered(ground, new)?;
        let contents = Rules::new(&school.project.contents);
        let (ranks, leaks) = (OnceLock::new(), OnceLock::new());
        Ok(Maker { school, assets, typesetter, students, jobs, contents, ranks, leaks })
    }

    /// The standing of the students in their classes: found out when it is first asked for, because
    /// it needs the averages of all their classmates.
    pub(super) fn ranks(&self) -> &ClassRanks {
        self.ranks.get_or_init(|| ranks::of(self.school, self.students, self.jobs))
    }

    /// The leaks in a text: facts of others than those whom the document of a job is for.
    pub(super) fn leaks(&self, text: &str, job: &Job) -> BTreeSet<Leak> {
        let Some(student) = job.student else { return BTreeSet::new() };
        let leaks = self
            .leaks
            .get_or_init(|| Leaks::new(&self.school.model, &self.school.project.documents));
        leaks.in_text(text, For { student, household: job.household })
    }

    /// Makes one document, unless it is there already and made from the same.
    pub(super) fn make(&self, job: &Job, before: &Manifests, writer: &Writer) -> Done {
        let recall = self.school.recall.as_ref();
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
        let done = self.make_anew(job, before, writer);
        if let Some(Entry { key, says, .. }) = &done.entry {
            let (key, says, missing) = (key.clone(), says.clone(), done.missing.clone());
            memory.keep(ground, Arc::new(Made { key, says, missing }));
        }
        done
    }

    /// The ground of a document; nothing for one of the school that says something of all students.
    fn ground(&self, recall: &Recall, job: &Job) -> Option<Ground> {
        let Job { kind, student, household, language, screen, path } = job;
        let facts = ("document", kind.target, household, language, screen, path.as_str());
        match *student {
            Some(idx) => Some(recall.of_document(idx, &(facts, self.ranks().of(idx)))),
            None if says_of_students(kind) => None,
            None => Some(recall.of_school(&facts)),
        }
    }

    /// The most pages that the school wants of a document.
    fn most_pages(&self, job: &Job) -> usize {
        let most = job.kind.most_pages(&self.school.project.documents);
        most.filter(|_| !job.screen).unwrap_or(usize::MAX)
    }

    fn make_anew(&self, job: &Job, before: &Manifests, writer: &Writer) -> Done {
        let Making::Paper { template, pages, view, screen } = job.kind.making else {
            unreachable!("only paper is planned as jobs")
        };
        if let Some(screen) = screen.filter(|_| job.screen) {
            return self.make_for_screen(screen(self, job), job, before, writer);
        }
        let (paper, missing) = self.paper(view, job);
        let name = job.name(&self.school.model);
        if let Some(refused) = self.contents.refuse(job.kind, &paper, &name) {
            return Done::failed(refused);
        }
        let leaks = self.leaks(&leaks::of_json(&paper), job);
        if !leaks.is_empty() {
            return Done::withheld(leaks);
        }
        let says = manifest::hash(&paper.data);
        let most = pages(&self.school.project.documents);
        let key = self.assets.key(&paper.data);
        let why = before.why(writer, &job.path, &key, Some(&says));
        if why == Why::Same {
            let entry = Entry { says: Some(says), ..current(before, &job.path) };
            return Done { missing, ..Done::made(State::Current, entry, most) };
        }
        let done = match self.typesetter.typeset(template, &paper, most) {
            Err(error) => Done::failed(not_rendered(&job.name(&self.school.model), &error)),
            Ok(Pdf { bytes, pages, text, .. }) => {
                let leaks = self.leaks(&text, job);
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
        let most = if job.screen { usize::MAX } else { pages(&self.school.project.documents) };
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
    fn paper(&self, view: fn(&Maker<'_>, &Job) -> Paper, job: &Job) -> (Paper, BTreeSet<char>) {
        let mut paper = view(self, job);
        let missing = self.show(&mut paper);
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
        let leaks = self.leaks(&leaks::of_page(&bytes), job);
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
        before: &Manifests,
        writer: &Writer,
    ) -> Option<Vec<OutPath>> {
        let recall = self.school.recall.as_ref()?;
        let files = recall.memory().get::<Vec<(OutPath, String)>>(self.of_files(recall, kind)?)?;
        let is_same =
            |(path, key): &(OutPath, String)| before.why(writer, path, key, None) == Why::Same;
        files.iter().all(is_same).then(|| files.iter().map(|(path, _)| path.clone()).collect())
    }

    /// Remembers the files of a kind.
    pub(super) fn remember_files(&self, kind: &Kind, artifacts: &[Artifact]) {
        let Some(recall) = &self.school.recall else { return };
        let Some(ground) = self.of_files(recall, kind) else { return };
        let key = |one: &Artifact| (one.path.clone(), manifest::hash(&one.bytes));
        recall.memory().keep(ground, Arc::new(artifacts.iter().map(key).collect::<Vec<_>>()));
    }

    /// The ground of the files of a kind; nothing for one that says something of students.
    fn of_files(&self, recall: &Recall, kind: &Kind) -> Option<Ground> {
        let facts = ("files", kind.target, &self.school.own_pages, &self.assets.issued);
        (!says_of_students(kind)).then(|| recall.of_school(&facts))
    }

    /// A file that is there as it was made before.
    pub(super) fn as_before(path: &OutPath, before: &Manifests) -> Done {
        Done::made(State::Current, current(before, path), usize::MAX)
    }

    fn entry_of(&self, job: &Job, key: String, bytes: &[u8], pages: Option<usize>) -> Entry {
        let model = &self.school.model;
        let student = job.student.map(|idx| model.students[idx].id.value.to_string());
        let household = job.household.map(|idx| model.households[idx].id.value.to_string());
        Entry { household, ..entry(key, bytes, pages, student) }
    }

    /// Puts something that can be shown for every character that no font has; gives those that are
    /// seen to be missing.
    pub(super) fn show(&self, paper: &mut Paper) -> BTreeSet<char> {
        let text = std::str::from_utf8(&paper.data).expect("JSON is text");
        let (shown, missing) = self.assets.glyphs.shown(text);
        if let Cow::Owned(shown) = shown {
            paper.data = shown.into_bytes();
        }
        missing
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

/// The sheet that the project asks for.
pub(super) fn sheet(documents: &Documents) -> Sheet {
    Sheet { a4: documents.paper == SheetSize::A4, margin: documents.margin }
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

/// A page of the site that could not be made.
pub(super) fn page_not_rendered(error: &SiteError) -> Diagnostic {
    let message = format!("cannot render a page: {error}");
    Diagnostic::error(&NOT_RENDERED, Origin::Nowhere, message)
        .help("mend the template, or remove it to use the built-in one")
}

pub(super) fn not_rendered(what: &str, error: &PdfError) -> Diagnostic {
    let problem = |why: String| {
        let message = format!("cannot render {what}: {why}");
        Diagnostic::error(&NOT_RENDERED, Origin::Nowhere, message)
    };
    if error.message.contains(NO_GLYPH) {
        let text = error.message.split('"').nth(1).unwrap_or_default();
        return problem(format!("no font of the theme can show `{text}`"))
            .help("add a font that can to the `fonts` folder of the project's theme");
    }
    let place = error.place.as_ref();
    let place = place.map(|(file, line, column)| format!("{file}:{line}:{column}: "));
    let diagnostic = problem(format!("{}{}", place.unwrap_or_default(), error.message));
    error.hints.iter().fold(diagnostic, |diagnostic, hint| diagnostic.help(hint))
}

/// Words of the typesetter about a character that no font has.
const NO_GLYPH: &str = "could not be displayed with font";

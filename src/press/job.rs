//! Making one document: from a student to bytes on the disk.

use std::path::Path;

use serde::Serialize;

use super::assets::Assets;
use super::load::Loaded;
use super::manifest::{self, Entry, Manifest};
use super::plan::{Document, Job};
use super::run::{entry, not_written};
use super::write::Writer;
use crate::base::{Diagnostic, Origin};
use crate::policy::ClassRanks;
use crate::render::artifact::Artifact;
use crate::render::pdf::{self, Pdf, PdfError, Typesetter};
use crate::view::{Context, report, site, transcript};

crate::code!(
    NOT_RENDERED,
    "press/not-rendered",
    "A document could not be rendered: a template has a mistake, or the text holds a character \
     that no font of the theme has.\n\nThe document is not written; one of an earlier build stays as \
     it was. The other documents are not affected.\n\nFor a template of your own, mend the place shown. \
     For a missing character, add a font that has it to the theme's `fonts` folder."
);
/// What came of one document.
pub(super) struct Done {
    /// Whether there is a file now.
    pub(super) state: State,
    /// Its entry in the manifest, when there is.
    pub(super) entry: Option<Entry>,
    /// Pages beyond its budget.
    pub(super) excess: usize,
    /// Why there is none.
    pub(super) problem: Option<Diagnostic>,
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

/// Makes the documents of one build.
pub(super) struct Press<'a> {
    school: &'a Loaded,
    assets: &'a Assets,
    typesetter: Typesetter,
    context: Context<'a>,
    ranks: ClassRanks,
}

impl<'a> Press<'a> {
    /// For documents of students whose standing in their classes is known.
    pub(super) fn new(
        school: &'a Loaded,
        assets: &'a Assets,
        ranks: ClassRanks,
    ) -> Result<Self, Box<Diagnostic>> {
        let as_of = school.occasion.as_of;
        let typesetter = Typesetter::new(&assets.theme, assets.templates.as_deref(), as_of)
            .map_err(|error| Box::new(not_rendered("the templates", &error)))?;
        Ok(Press { school, assets, typesetter, context: school.context(), ranks })
    }

    /// Makes one document, unless it is there already and made from the same.
    pub(super) fn make(&self, job: &Job, out: &Path, before: &Manifest, writer: &Writer) -> Done {
        let documents = &self.school.project.documents;
        match &job.document {
            Document::Report(language) => {
                let language = self.assets.catalog.language(language);
                let options = super::settings::report_options(&documents.report);
                let report = report::make(&self.context, job.student, language, &options);
                let sheet =
                    Sheet::new(&report, pdf::Document::Report(&report), documents.report.pages);
                self.print(&sheet, job, out, before, writer)
            }
            Document::Transcript => {
                let language = self.assets.catalog.language(&self.school.model.school.language);
                let transcript = {
                    let rank = self.ranks.of(job.student).copied();
                    transcript::make(&self.context, job.student, language, rank)
                };
                let document = pdf::Document::Transcript(&transcript);
                let sheet = Sheet::new(&transcript, document, documents.transcript.pages);
                self.print(&sheet, job, out, before, writer)
            }
        }
    }

    fn print(
        &self,
        sheet: &Sheet<'_>,
        job: &Job,
        out: &Path,
        before: &Manifest,
        writer: &Writer,
    ) -> Done {
        let key = self.assets.key(&sheet.says);
        let student = &self.school.model.students[job.student].id;
        if before.is_current(out, &job.path, &key) {
            let entry = before.files[job.path.as_str()].clone();
            return Done::made(State::Current, entry, sheet.budget);
        }
        match self.typesetter.typeset(sheet.document, sheet.budget) {
            Err(error) => {
                let what = format!("{} of student `{}`", job.document.name(), student.value);
                Done::failed(not_rendered(&what, &error))
            }
            Ok(Pdf { bytes, pages, .. }) => match writer.write(&job.path, &bytes) {
                Err(error) => Done::failed(not_written(job.path.as_str(), &error)),
                Ok(()) => Done::made(State::Written, entry(key, &bytes, Some(pages)), sheet.budget),
            },
        }
    }

    /// The files of the public site, and what went wrong with those that are missing.
    pub(super) fn site(&self) -> (Vec<Artifact>, Vec<Diagnostic>) {
        let config = &self.school.project.documents.site;
        let mut languages: Vec<String> =
            config.languages.iter().map(|tag| tag.value.clone()).collect();
        if languages.is_empty() {
            languages.push(self.school.model.school.language.to_string());
        }
        let options = site::Options { as_of: self.school.occasion.as_of, languages: &languages };
        let rules = self.school.rules.newest(options.as_of);
        let site = site::build(&self.school.model, rules, &self.assets.catalog, &options);
        let (artifacts, errors) = self.assets.site.render(&site);
        let problems = errors.into_iter().map(|error| {
            let message = format!("cannot render a page of the site: {error}");
            Diagnostic::error(&NOT_RENDERED, Origin::Nowhere, message)
                .help("mend the template, or remove it to use the built-in one")
        });
        (artifacts, problems.collect())
    }

    /// Writes a finished file, unless it is there already.
    pub(super) fn put(
        &self,
        artifact: &Artifact,
        out: &Path,
        before: &Manifest,
        writer: &Writer,
    ) -> Done {
        let key = manifest::hash(&artifact.bytes);
        if before.is_current(out, &artifact.path, &key) {
            let entry = before.files[artifact.path.as_str()].clone();
            return Done::made(State::Current, entry, usize::MAX);
        }
        match writer.write(&artifact.path, &artifact.bytes) {
            Err(error) => Done::failed(not_written(artifact.path.as_str(), &error)),
            Ok(()) => Done::made(State::Written, entry(key, &artifact.bytes, None), usize::MAX),
        }
    }
}

impl Done {
    /// There is a file; `budget` is how many pages it should have at most.
    fn made(state: State, entry: Entry, budget: usize) -> Self {
        let excess = entry.pages.unwrap_or(0).saturating_sub(budget);
        Done { state, entry: Some(entry), excess, problem: None }
    }

    fn failed(problem: Diagnostic) -> Self {
        Done { state: State::Failed, entry: None, excess: 0, problem: Some(problem) }
    }
}

/// A view that is ready to be typeset.
struct Sheet<'v> {
    document: pdf::Document<'v>,
    /// Everything it says.
    says: Vec<u8>,
    /// Pages it should not exceed.
    budget: usize,
}

impl<'v> Sheet<'v> {
    fn new(view: &impl Serialize, document: pdf::Document<'v>, budget: usize) -> Self {
        let says = serde_json::to_vec(view).expect("a view is plain data");
        Sheet { document, says, budget }
    }
}

fn not_rendered(what: &str, error: &PdfError) -> Diagnostic {
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

/// What the typesetter says of a character that no font has.
const NO_GLYPH: &str = "could not be displayed with font";

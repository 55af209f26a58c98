//! What is to be made: one job for each document.

use std::collections::BTreeSet;

use super::kinds::{KINDS, Kind, Making, Scope};
use super::load::Loaded;
use super::place::{Found, Place};
use crate::base::nearest::did_you_mean;
use crate::base::path::safe;
use crate::base::{Diagnostic, Diagnostics, Idx, Origin, OutPath};
use crate::model::Model;
use crate::model::people::Student;
use crate::view::voice::Catalog;

crate::code!(
    UNKNOWN_STUDENT,
    "press/unknown-student",
    "The command line names a student who is not on the roster.\n\nNothing would be built for \
     them, and nobody would notice.\n\nCorrect the identifier; it is the one in the column `id` of \
     the table `students`."
);
crate::code!(
    UNKNOWN_LANGUAGE,
    "press/unknown-language",
    "A household asks for a language that Gradus has no words in.\n\nIts copy is made in the school's \
     language instead, so that it gets one at all.\n\nCorrect the code of the language (such as `es` or \
     `ar`), or add the language's words to the project's templates in `lang/`."
);

/// One document to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Which document.
    pub kind: &'static Kind,
    /// About whom; nothing for a document about the school.
    pub student: Option<Idx<Student>>,
    /// Its language.
    pub language: String,
    /// Where it goes.
    pub path: OutPath,
}

impl Job {
    /// The student it is about.
    ///
    /// # Panics
    /// When it is about the school.
    pub(super) fn student(&self) -> Idx<Student> {
        self.student.expect("the scope of its kind is a student")
    }

    /// What it is called in messages.
    pub(super) fn name(&self, model: &Model) -> String {
        let language = match self.kind.scope {
            Scope::Student => String::new(),
            Scope::Households | Scope::School => format!(" in `{}`", self.language),
        };
        let student =
            self.student.map(|idx| format!(" of student `{}`", model.students[idx].id.value));
        format!("the {}{language}{}", self.kind.name, student.unwrap_or_default())
    }
}

/// The students a build is about, in the order of the roster: those named, or else everybody who
/// attends on the as-of day.
pub fn students(
    school: &Loaded,
    named: &[String],
    diagnostics: &mut Diagnostics,
) -> Vec<Idx<Student>> {
    let model = &school.model;
    if named.is_empty() {
        let day = school.occasion.as_of;
        let attending = model.students.iter().filter(|(_, student)| student.attends(day));
        return attending.map(|(idx, _)| idx).collect();
    }
    let mut found = BTreeSet::new();
    for id in named {
        match model.student(id) {
            Some(idx) => {
                found.insert(idx);
            }
            None => {
                let known = model.students.values().map(|student| &*student.id.value);
                let message = format!("student `{id}` is not on the roster");
                diagnostics.push(
                    Diagnostic::error(&UNKNOWN_STUDENT, Origin::Nowhere, message)
                        .maybe_help(did_you_mean(id, known)),
                );
            }
        }
    }
    found.into_iter().collect()
}

/// The documents on paper of some kinds, at a place: those about the school, then each student's
/// together, in the order of students. A build of some students only leaves the school's own alone.
pub(super) fn jobs(
    school: &Loaded,
    students: &[Idx<Student>],
    kinds: &BTreeSet<&'static Kind>,
    place: &Place,
    catalog: &Catalog,
    diagnostics: &mut Diagnostics,
) -> Vec<Job> {
    let papers = || {
        let papers = KINDS.iter().copied().filter(|kind| kinds.contains(kind));
        papers.filter(|kind| matches!(kind.making, Making::Paper { .. }))
    };
    let mut jobs = Vec::new();
    for kind in papers().filter(|kind| !place.requested && kind.scope == Scope::School) {
        for language in public_languages(school) {
            let path = place.path(kind, &format!("{}.{language}.pdf", kind.name.replace(' ', "-")));
            jobs.push(Job { kind, student: None, language, path });
        }
    }
    let names = FileNames::new(&school.model);
    for &idx in students {
        let id = names.of(&school.model.students[idx].id.value);
        let student = Some(idx);
        for kind in papers() {
            match kind.scope {
                Scope::School => {}
                Scope::Student => {
                    let language = school.model.school.language.to_string();
                    let path = place.path(kind, &format!("{id}.pdf"));
                    jobs.push(Job { kind, student, language, path });
                }
                Scope::Households => {
                    for language in languages(school, idx, catalog, diagnostics) {
                        let path = place.path(kind, &format!("{id}.{language}.pdf"));
                        jobs.push(Job { kind, student, language, path });
                    }
                }
            }
        }
    }
    jobs
}

/// The languages that the school speaks to everybody in: those of its site, never none.
pub(super) fn public_languages(school: &Loaded) -> Vec<String> {
    let set = school.project.documents.site.languages.iter().map(|tag| tag.value.clone());
    let mut languages: Vec<String> = set.collect();
    if languages.is_empty() {
        languages.push(school.model.school.language.to_string());
    }
    languages
}

/// The names of students' files. Where two identifiers differ in nothing but case, which some systems
/// do not tell apart, a part of the hash is added to each.
#[derive(Debug)]
pub(super) struct FileNames {
    alike: BTreeSet<String>,
}

impl FileNames {
    pub(super) fn new(model: &Model) -> Self {
        let mut seen = BTreeSet::new();
        let ids = model.students.values().map(|student| student.id.value.as_str().to_lowercase());
        FileNames { alike: ids.filter(|id| !seen.insert(id.clone())).collect() }
    }

    fn of(&self, id: &str) -> String {
        if !self.alike.contains(&id.to_lowercase()) {
            return id.to_string();
        }
        let hash = blake3::hash(id.as_bytes()).to_hex();
        format!("{id}-{}", &hash.as_str()[..8])
    }
}

/// True for a copy in the language of a household that may not be written to.
pub(super) fn is_withdrawn(
    school: &Loaded,
    names: &FileNames,
    student: Idx<Student>,
    found: &Found<'_>,
) -> bool {
    let model = &school.model;
    let id = names.of(&model.students[student].id.value);
    let barred =
        model.records(student).guardians.iter().filter(|guardian| {
            guardian.court_order || model.households[guardian.household].no_contact
        });
    let mut languages = barred.map(|guardian| {
        let language = model.households[guardian.household].language.as_ref();
        language.map_or(&*model.school.language, |language| &*language.value)
    });
    let is_named = |language: &str| safe(&format!("{id}.{language}.pdf")) == found.name();
    found.kind.scope == Scope::Households && languages.any(is_named)
}

/// The languages a student's report is made in: those of the households that may be written to,
/// or else the school's.
fn languages(
    school: &Loaded,
    student: Idx<Student>,
    catalog: &Catalog,
    diagnostics: &mut Diagnostics,
) -> BTreeSet<String> {
    let model = &school.model;
    let mut languages = BTreeSet::new();
    for guardian in &model.records(student).guardians {
        let household = &model.households[guardian.household];
        if household.no_contact || guardian.court_order {
            continue;
        }
        match &household.language {
            None => {}
            Some(language) if catalog.has(&language.value) => {
                languages.insert(language.value.to_string());
                continue;
            }
            Some(language) => {
                let message = format!("there are no words in the language `{}`", language.value);
                diagnostics.push(
                    Diagnostic::warning(&UNKNOWN_LANGUAGE, language.origin, message)
                        .label(format!("this household's copy is in `{}`", model.school.language))
                        .help(
                            "correct the code, or add the words in `lang/` of the templates folder",
                        ),
                );
            }
        }
        languages.insert(model.school.language.to_string());
    }
    if languages.is_empty() {
        languages.insert(model.school.language.to_string());
    }
    languages
}

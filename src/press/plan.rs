//! What is to be made: one job for each document.

use std::collections::BTreeSet;

use super::load::Loaded;
use crate::base::nearest::did_you_mean;
use crate::base::{Diagnostic, Diagnostics, Idx, Origin, OutPath};
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

/// What can be built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// Progress reports.
    Reports,
    /// Transcripts.
    Transcripts,
    /// The public site.
    Site,
}

impl Target {
    /// Every target.
    pub const ALL: [Target; 3] = [Target::Reports, Target::Transcripts, Target::Site];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Target::Reports => "reports",
            Target::Transcripts => "transcripts",
            Target::Site => "site",
        }
    }

    /// The target of a name.
    pub fn from_name(name: &str) -> Option<Target> {
        Target::ALL.into_iter().find(|target| target.name() == name)
    }

    /// The target that a path of the output belongs to.
    pub fn of(path: &str) -> Option<Target> {
        match path.split_once('/') {
            Some(("public", _)) => Some(Target::Site),
            Some(("private", rest)) if rest.starts_with("reports/") => Some(Target::Reports),
            Some(("private", rest)) if rest.starts_with("transcripts/") => {
                Some(Target::Transcripts)
            }
            _ => None,
        }
    }
}

/// One document to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// About whom.
    pub student: Idx<Student>,
    /// Which document.
    pub document: Document,
    /// Where it goes.
    pub path: OutPath,
}

/// Which document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Document {
    /// A progress report in a language.
    Report(String),
    /// A transcript.
    Transcript,
}

impl Document {
    /// What it is called in messages.
    pub fn name(&self) -> String {
        match self {
            Document::Report(language) => format!("the progress report in `{language}`"),
            Document::Transcript => "the transcript".to_string(),
        }
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

/// The documents of some students, a student's together, in the order of students.
pub fn jobs(
    school: &Loaded,
    students: &[Idx<Student>],
    targets: &BTreeSet<Target>,
    catalog: &Catalog,
    diagnostics: &mut Diagnostics,
) -> Vec<Job> {
    let mut jobs = Vec::new();
    for &student in students {
        let id = &*school.model.students[student].id.value;
        if targets.contains(&Target::Reports) {
            for language in languages(school, student, catalog, diagnostics) {
                let path = OutPath::new(["private", "reports", &format!("{id}.{language}.pdf")]);
                jobs.push(Job { student, document: Document::Report(language), path });
            }
        }
        if targets.contains(&Target::Transcripts) {
            let path = OutPath::new(["private", "transcripts", &format!("{id}.pdf")]);
            jobs.push(Job { student, document: Document::Transcript, path });
        }
    }
    jobs
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

//! The plan of a build: one job for each document.

use std::collections::{BTreeMap, BTreeSet};

use super::grades;
use super::kind::{Job, Kind, Making, Scope};
use super::kinds::KINDS;
use super::languages;
use super::leavers::leavers;
use super::loaded::Loaded;
use super::place::Place;
use super::recipients;
use crate::base::{Diagnostic, Diagnostics, FileNames, Idx, Origin, quoted_few};
use crate::model::Model;
use crate::model::people::{Household, Student};
use crate::view::voice::Catalog;

crate::code!(
    UNKNOWN_LANGUAGE,
    "press/unknown-language",
    "A household asks for a language that Gradus has no words in.\n\nIts copy is made in the school's \
     language instead, so that it gets one at all.\n\nCorrect the code of the language (such as `es` or \
     `ar`), or add the language's words to the project's templates in `lang/`."
);

crate::code!(
    NOBODY_RECEIVES,
    "press/nobody-receives",
    "No household of a student may receive a copy, so that no report of the student is made.\n\nA \
     court order or a household that may not be written to leaves nobody to send it to. Nobody would notice that the student is missing among the reports.\n\nIf somebody \
     should get one after all, correct the tables `households` and `guardians`."
);

crate::code!(
    NO_TRANSCRIPT,
    "press/no-transcript",
    "A transcript is asked for of a student whose grade has none.\n\nThe setting `grades` under \
     `[documents.transcript]` says which grades have transcripts; none is made of anybody else.\n\nIf the student \
     should get one after all, correct the grade in the roster or widen the setting."
);

/// The documents on paper of some kinds, at a place: those about the school, then each student's
/// together, in the order of students. A build of some students only leaves the school's own alone;
/// one of everybody makes what the settings want of who left, too.
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
        for language in languages::public(school) {
            let path = kind.path_for_everybody(place, &language);
            jobs.push(Job { kind, student: None, household: None, language, screen: false, path });
        }
    }
    let names = StudentFiles::new(&school.model);
    let mut unsent = BTreeSet::new();
    let mut left_out = BTreeSet::new();
    let leavers = if place.requested { Vec::new() } else { leavers(school) };
    let mut everybody = [students, &leavers].concat();
    everybody.sort_unstable();
    for idx in everybody {
        let has_left = leavers.binary_search(&idx).is_ok();
        let id = names.of(&school.model.students[idx].id.value);
        let student = Some(idx);
        for kind in papers().filter(|kind| !has_left || kind.of_leavers) {
            if !(kind.includes)(school, idx) {
                left_out.extend(place.requested.then_some(idx));
                continue;
            }
            match kind.scope {
                Scope::School => {}
                Scope::Student => {
                    let language = school.model.school.language.to_string();
                    let path = kind.path(place, &format!("{id}.pdf"));
                    jobs.push(Job {
                        kind,
                        student,
                        household: None,
                        language,
                        screen: false,
                        path,
                    });
                }
                Scope::Households => {
                    let found = recipients::of(school, idx, catalog);
                    if found.copies.is_empty() {
                        unsent.insert(idx);
                    }
                    for recipients::Copy { household, language, .. } in found.copies {
                        let name = names.of_copy(&school.model, idx, household);
                        let path = kind.path(place, &format!("{name}.{language}.pdf"));
                        let paper = Job { kind, student, household, language, screen: false, path };
                        if matches!(kind.making, Making::Paper { screen: Some(_), .. }) {
                            let file = format!("{name}.{}.html", paper.language);
                            let path = kind.path(place, &file);
                            jobs.push(Job { screen: true, path, ..paper.clone() });
                        }
                        jobs.push(paper);
                    }
                }
            }
        }
    }
    let households: BTreeSet<Idx<Household>> =
        jobs.iter().filter_map(|job| job.household).collect();
    diagnostics.append(unknown_languages(school, households, catalog));
    if let Some(note) = nobody_receives(&school.model, &unsent) {
        diagnostics.push(note);
    }
    for note in left_out.into_iter().filter_map(|student| no_transcript(school, student)) {
        diagnostics.push(note);
    }
    jobs
}

/// The warning for a student of whom a transcript was asked for and whose grade has none.
fn no_transcript(school: &Loaded, student: Idx<Student>) -> Option<Diagnostic> {
    let Loaded { project, model, occasion, .. } = school;
    let grade = grades::without_transcript(&project.documents, model, occasion.as_of, student)?;
    let id = &model.students[student].id.value;
    let message = format!("no transcript is made of student `{id}`: grade {grade} has none");
    Some(
        Diagnostic::warning(&NO_TRANSCRIPT, Origin::Nowhere, message)
            .help("`grades` under `[documents.transcript]` says which grades have transcripts"),
    )
}

/// The languages of some households that there are no words in, each with the households that ask
/// for it.
pub(super) fn unknown_languages(
    school: &Loaded,
    households: impl IntoIterator<Item = Idx<Household>>,
    catalog: &Catalog,
) -> Diagnostics {
    let mut asked: BTreeMap<&str, Vec<Origin>> = BTreeMap::new();
    for household in households {
        let language = school.model.households[household].language.as_ref();
        if let Some(language) = language.filter(|language| !catalog.has(&language.value)) {
            asked.entry(&language.value).or_default().push(language.origin);
        }
    }
    let found = asked.into_iter().map(|(language, places)| {
        let message = format!("there are no words in the language `{language}`");
        let copies = match places.len() {
            1 => "this household's copy is".to_string(),
            many => format!("the copies of {many} households are"),
        };
        let label = format!("{copies} in `{}`", school.model.school.language);
        let mut found = Diagnostic::warning(&UNKNOWN_LANGUAGE, places[0], message)
            .label(label)
            .help("correct the code, or add the words in `lang/` of the templates folder");
        found.also = places[1..].to_vec();
        found
    });
    found.collect()
}

/// Tells of students of whom nobody gets a copy.
fn nobody_receives(model: &Model, students: &BTreeSet<Idx<Student>>) -> Option<Diagnostic> {
    let names: Vec<String> =
        students.iter().map(|idx| model.students[*idx].id.value.to_string()).collect();
    let what = match names.len() {
        0 => return None,
        1 => "no report is made of a student of whom no household may receive one".to_string(),
        many => {
            format!("no report is made of {many} students of whom no household may receive one")
        }
    };
    let reasons: BTreeSet<&str> = students
        .iter()
        .flat_map(|idx| recipients::homes(model, *idx).into_iter().map(move |home| (*idx, home)))
        .filter_map(|(idx, home)| recipients::withheld(model, idx, home))
        .map(recipients::Withheld::words)
        .collect();
    let reasons: Vec<&str> = reasons.into_iter().collect();
    Some(
        Diagnostic::warning(
            &NOBODY_RECEIVES,
            Origin::Nowhere,
            format!("{what}: {}", quoted_few(&names)),
        )
        .help(format!("of their households it is said: {}", reasons.join("; "))),
    )
}

/// The names of students' files.
struct StudentFiles {
    names: FileNames,
}

impl StudentFiles {
    fn new(model: &Model) -> Self {
        let names = model.students.iter().flat_map(|(idx, student)| {
            let id = student.id.value.to_string();
            let homes = recipients::homes(model, idx).into_iter();
            let copies = homes.map(move |home| copy_name(&id, &model.households[home].id.value));
            copies.chain([student.id.value.to_string()])
        });
        StudentFiles { names: FileNames::new(names) }
    }

    /// The name of what there is one of for a student.
    fn of(&self, id: &str) -> String {
        self.names.of(id, id)
    }

    /// The name of the copy for a household, which tells it from those for the other households of
    /// the student.
    fn of_copy(
        &self,
        model: &Model,
        student: Idx<Student>,
        household: Option<Idx<Household>>,
    ) -> String {
        let id = &*model.students[student].id.value;
        match household {
            Some(home) if recipients::homes(model, student).len() > 1 => {
                let home = &*model.households[home].id.value;
                self.names.of(&copy_name(id, home), &format!("{id}\n{home}"))
            }
            _ => self.of(id),
        }
    }
}

fn copy_name(id: &str, household: &str) -> String {
    format!("{id}.{household}")
}

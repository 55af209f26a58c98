//! Pre-flight: everything that a person would look through before a school's reports are sent.
//!
//! `gradus check` says it in lines, and a private page in full. Texts that seem to be about
//! somebody else are warnings wherever the school is read.

mod missing;
mod names;
mod pronouns;
mod texts;

use std::path::Path;

use super::assets;
use super::leaks::Allowed;
use super::load::Loaded;
use super::manifest::{self, Manifest};
use super::place::{Found, Place};
use super::plan;
use super::recipients::{self, Way};
use super::unserved;
use crate::base::{Diagnostics, Idx, OutPath};
use crate::model::Model;
use crate::model::people::{Household, Student};
use crate::view::preflight::{Copy, Facts, Nothing, Person};
use crate::view::voice::Catalog;

pub(super) use self::texts::{FORMER_NAME, LONG_TEXT, OTHER_NAME, OTHER_PRONOUN};

/// Everything that is to be looked at before the reports of a school are sent. `long` are the
/// documents that have more pages than they should.
pub(super) fn of(school: &Loaded, catalog: &Catalog, long: Vec<String>) -> Facts {
    let students = plan::students(school, &[], &mut Diagnostics::default());
    let model = &school.model;
    let mut facts = Facts { long, ..Facts::default() };
    for &student in &students {
        let found = recipients::of(school, student, catalog);
        for copy in found.copies {
            let home = copy.household.map(|home| &model.households[home]);
            facts.copies.push(Copy {
                student: person(model, student),
                household: home.map(|home| home.id.value.to_string()),
                addressee: home.map(|home| home.addressee.to_string()),
                language: copy.language,
                way: copy.way.code(),
                lacks_address: lacks_address(model, student, copy.household, copy.way),
            });
        }
        facts.nothing.extend(found.withheld.into_iter().map(|(home, why)| {
            let home = &model.households[home];
            Nothing {
                student: person(model, student),
                household: Some(home.id.value.to_string()),
                addressee: Some(home.addressee.to_string()),
                why: why.code(),
            }
        }));
    }
    for unserved in unserved::of(school) {
        let known = unserved.students.iter().filter_map(|id| model.student(id));
        facts.nothing.extend(known.map(|student| Nothing {
            student: person(model, student),
            household: None,
            addressee: None,
            why: unserved.reason.code(),
        }));
    }
    facts.missing = missing::of(school, &students);
    facts.texts = texts::facts(school, &students);
    facts
}

/// The same for a school of which reports may have been built before, in an output folder.
pub fn check(school: &Loaded, out: &Path) -> Option<Facts> {
    let catalog = assets::catalog(&school.root, &school.project)?;
    Some(of(school, &catalog, too_long(school, out)))
}

/// Warnings about texts that somebody should read again.
pub(super) fn doubts(school: &Loaded) -> Diagnostics {
    let students = plan::students(school, &[], &mut Diagnostics::default());
    texts::check(school, &students)
}

/// Documents of the last build of this period that have more pages than they should.
fn too_long(school: &Loaded, out: &Path) -> Vec<String> {
    let folder = Place::new(school, false).folder();
    let path = OutPath::parse(&format!("{folder}/{}", manifest::FILE_NAME));
    let last = path.and_then(|path| Manifest::read(out, &path).ok().flatten()).unwrap_or_default();
    let documents = &school.project.documents;
    let long = last.files.into_iter().filter(|(path, entry)| {
        let most = Found::parse(path).and_then(|found| found.kind.most_pages(documents));
        !entry.kept && entry.pages.zip(most).is_some_and(|(pages, most)| pages > most)
    });
    long.map(|(path, _)| path).collect()
}

fn person(model: &Model, student: Idx<Student>) -> Person {
    let student = &model.students[student];
    Person { name: student.name(), id: student.id.value.to_string() }
}

fn lacks_address(
    model: &Model,
    student: Idx<Student>,
    home: Option<Idx<Household>>,
    way: Way,
) -> bool {
    let Some(home) = home else { return false };
    match way {
        Way::Post => model.households[home].address.is_empty(),
        Way::Email => !recipients::adults(model, student, home).any(|one| one.email.is_some()),
        Way::Portal | Way::Hand | Way::Unsent => false,
    }
}

/// The names of students, and the texts in which each may stand.
fn allowed(school: &Loaded) -> Allowed {
    Allowed::new(&school.model, &school.project.documents)
}

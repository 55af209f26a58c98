//! Pre-flight: everything that a person would look through before a school's reports are sent.
//!
//! `gradus check` says it in lines, and a private page in full. Texts that seem to be about
//! somebody else are warnings wherever the school is read.

mod missing;
mod names;
mod person;
mod pronouns;
mod texts;

use rayon::prelude::*;

use super::loaded::Loaded;
use super::recipients::{self, Way};
use super::students::students;
use super::unserved;
use crate::base::{Diagnostics, Idx};
use crate::model::Model;
use crate::model::people::{Household, Student};
use crate::view::preflight::{Copy, Facts, Nothing};
use crate::view::voice::Catalog;

use self::person::person;
pub(super) use self::texts::{FORMER_NAME, LONG_TEXT, OTHER_NAME, OTHER_PRONOUN};

/// Everything that is to be looked at before the reports of a school are sent. `long` are the
/// documents that have more pages than they should.
pub(super) fn of(school: &Loaded, catalog: &Catalog, long: Vec<String>) -> Facts {
    let attending = students(school, &[], &mut Diagnostics::default());
    let model = &school.model;
    let mut facts = Facts { long, ..Facts::default() };
    let recipients = |&student: &Idx<Student>| (student, recipients::of(school, student, catalog));
    let recipients: Vec<_> = attending.par_iter().map(recipients).collect();
    for (student, found) in recipients {
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
    facts.missing = missing::of(school, &attending);
    facts.texts = texts::facts(school, &attending);
    facts
}

/// Warnings about texts that somebody should read again.
pub(super) fn doubts(school: &Loaded) -> Diagnostics {
    let attending = students(school, &[], &mut Diagnostics::default());
    texts::check(school, &attending)
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

//! The numbers of a student as fields, for machines: each exact, and as documents print it.

mod competency;
mod course;
mod credit;
mod given;
mod gpa;
mod graduation;
mod overall;
mod rank;
mod shown;
mod subject;

use serde::Serialize;

use crate::press::Loaded;
use crate::press::asked::{Asked, Person};
use crate::view::overall::Overall;

use competency::{CompetencyNumbers, competency};
use course::{CourseNumbers, course};
use given::{GivenNumbers, given};
use gpa::{GpaNumbers, gpa};
use graduation::{GraduationNumbers, graduation};
use overall::OverallNumbers;
use rank::{RankNumbers, rank};
use subject::{SubjectNumbers, subject};

/// The numbers of what is explained.
#[derive(Serialize)]
#[serde(tag = "of", rename_all = "kebab-case")]
pub(super) enum Numbers {
    /// A competency.
    Competency(CompetencyNumbers),
    /// All subjects.
    Overall(OverallNumbers),
    /// A subject.
    Subject(SubjectNumbers),
    /// A course in a school year.
    Course(CourseNumbers),
    /// A course whose result is taken as it was given.
    Given(GivenNumbers),
    /// Grade point averages.
    Gpa(Box<GpaNumbers>),
    /// Class rank.
    Rank(RankNumbers),
    /// Progress towards the diploma.
    Graduation(GraduationNumbers),
}

impl Numbers {
    /// The numbers of what is asked about a student.
    pub(super) fn of(
        school: &Loaded,
        person: &Person<'_>,
        overall: &Overall<'_>,
        asked: Asked,
    ) -> Self {
        let (outcome, rules) = (person.outcome(), person.rules());
        match asked {
            Asked::Level(at) => Numbers::Competency(competency(school, rules, outcome, at)),
            Asked::Overall => Numbers::Overall(overall::overall(overall)),
            Asked::Subject(at) => Numbers::Subject(subject(overall, at)),
            Asked::Course(at) => {
                Numbers::Course(course(school, person.rules_of_course(at), outcome, at))
            }
            Asked::Given(at) => Numbers::Given(given(school, outcome, at)),
            Asked::Gpa => Numbers::Gpa(Box::new(gpa(school, rules, outcome))),
            Asked::Rank => Numbers::Rank(rank(person.rank())),
            Asked::Graduation => Numbers::Graduation(graduation(school, rules, outcome)),
        }
    }
}

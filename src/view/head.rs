//! The head that documents about a student share.

use serde::Serialize;

use super::Paper;
use super::student::{StudentBlock, StudentPage};
use super::voice::{SchoolBlock, Words};

/// The head of a document about a student.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Head {
    /// BCP 47 language.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Title of the file.
    pub title: String,
    /// Headings and labels.
    pub words: Words,
    /// The name of the document, large: "Graduation audit", "Unofficial transcript".
    pub heading: String,
    /// "Record as of 12 June 2026".
    pub as_of: String,
    /// The school.
    pub school: SchoolBlock,
    /// The student it is about.
    pub student: StudentBlock,
    /// Names of the facts of the student that it carries.
    #[serde(skip)]
    pub facts: Vec<&'static str>,
}

impl Head {
    /// The head of a document whose title and heading have these keys.
    pub(super) fn new(page: &StudentPage<'_>, title: &str, heading: &str) -> Self {
        let student = page.student_block();
        let day = page.date(page.occasion.as_of);
        Head {
            lang: page.language.tag().to_string(),
            dir: page.language.dir(),
            title: page.say(title, &[("name", student.name.clone().into())]),
            words: page.paper_words(),
            heading: page.say(heading, &[]),
            as_of: page.say("record-as-of", &[("date", day.into())]),
            school: page.school_block(),
            student,
            facts: facts(page),
        }
    }

    /// The names of what it carries.
    pub(super) fn carries(&self) -> Vec<&'static str> {
        let Head { school, student, .. } = self;
        let always = ["student-name", "student-id", "school-name", "as-of"];
        let maybe = there([
            ("preferred-name", student.preferred.is_some()),
            ("school-address", !school.address.is_empty()),
            ("school-phone", school.phone.is_some()),
            ("school-email", school.email.is_some()),
            ("school-website", school.website.is_some()),
            ("school-code", school.ceeb.is_some()),
            ("accreditation", school.accreditation.is_some()),
        ]);
        always.into_iter().chain(maybe).chain(self.facts.iter().copied()).collect()
    }

    /// A document with this head as it goes on paper. `edition` tells it from others of its kind
    /// and student; `more` names what it carries besides the head.
    pub(super) fn paper(
        &self,
        view: &impl Serialize,
        kind: &str,
        edition: &str,
        more: impl IntoIterator<Item = &'static str>,
    ) -> Paper {
        let ident = [kind, &self.student.id, &self.lang, edition];
        let carries = self.carries().into_iter().chain(more).collect();
        Paper { carries, ..Paper::new(view, &self.title, &self.school.name, ident) }
    }
}

/// The names of the things that are there.
pub(super) fn there<const N: usize>(
    things: [(&'static str, bool); N],
) -> impl Iterator<Item = &'static str> {
    things.into_iter().filter_map(|(name, there)| there.then_some(name))
}

/// The facts of a student at the head of a page, by the names that rules of contents use.
fn facts(page: &StudentPage<'_>) -> Vec<&'static str> {
    let student = &page.model.students[page.student];
    let day = page.occasion.as_of;
    let year = page.model.calendar.year_of(day);
    let facts = there([
        ("birth-date", student.born.is_some()),
        ("grade", page.now.grade.is_some()),
        ("program", student.years.program(year, day).is_some()),
        ("campus", student.years.school(year, day).is_some()),
        ("entered", student.stays.entered().is_some()),
        ("class-year", student.class_on(day, &page.model.calendar).is_some()),
        ("left", student.stays.left_by(day).is_some()),
    ]);
    facts.collect()
}

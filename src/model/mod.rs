//! The school: its framework, its people, its courses and its evidence.
//!
//! The layer knows no file format and no policy. Data arrives as a [`draft::Draft`],
//! rows as they were read with references still in writing; [`resolve::resolve`] turns
//! it into a [`Model`], in which a reference to something that does not exist cannot
//! be held.

pub mod calendar;
pub mod course;
pub mod district;
pub mod draft;
pub mod evidence;
pub mod framework;
pub mod grade;
mod old_code;
pub mod people;
pub mod records;
pub mod resolve;
pub mod scale;
pub mod school;
mod text;
pub mod validity;
pub mod year;

use std::collections::{BTreeMap, BTreeSet};

use crate::base::text::composed;
use crate::base::{Arena, At, Date, Idx, Origin};

use calendar::{Calendar, Period};
use course::{Course, CourseLevel};
use framework::{Framework, Habit};
use old_code::is_code;
use people::{Household, Student};
use records::{Apart, Records};
use scale::Scale;
use school::{Outcome, School};
use validity::Validity;

pub use text::Text;

/// A whole school as of the day its files were exported.
#[derive(Debug)]
pub struct Model {
    /// The school itself.
    pub school: School,
    /// Every scale; [`Model::scale`] is the one competencies are rated on.
    pub scales: Arena<Scale>,
    /// The scale of competencies.
    pub scale: Idx<Scale>,
    /// The scale of habits of work, when the school rates them.
    pub habit_scale: Option<Idx<Scale>>,
    /// Subjects, competencies, indicators and how they hang together.
    pub framework: Framework,
    /// Habits of work.
    pub habits: Arena<Habit>,
    /// Levels of courses; the first one is that of courses without another.
    pub course_levels: Arena<CourseLevel>,
    /// Courses offered.
    pub courses: Arena<Course>,
    /// Reporting periods, in the order of their dates.
    pub periods: Arena<Period>,
    /// Its school years.
    pub calendar: Calendar,
    /// Households.
    pub households: Arena<Household>,
    /// Students, in the order of their identifiers.
    pub students: Arena<Student>,
    /// The records of each student, in the order of `students`.
    pub records: Vec<Records>,
    /// The fates of rows that do not count.
    pub rows_apart: Apart,
    /// Results of graduates, as the school states them, in the order of their rows.
    pub outcomes: Vec<Outcome>,
    /// Texts in other languages.
    pub translations: Translations,
    /// The present codes of codes that are used no longer.
    pub renamed: BTreeMap<Text, Text>,
    /// Second identifiers of students who stood on the roster twice, each with the one that is kept.
    pub tied: BTreeMap<Text, Text>,
}

impl Model {
    /// The records of a student.
    pub fn records(&self, student: Idx<Student>) -> &Records {
        &self.records[student.position()]
    }

    /// The scale competencies are rated on.
    pub fn academic_scale(&self) -> &Scale {
        &self.scales[self.scale]
    }

    /// Shows the framework and its translations as they are on a day: a page shows what held on its
    /// day. Courses have their versions side by side.
    pub fn show(&mut self, day: Date) {
        self.framework.show(day);
        self.translations.day = Some(day);
    }

    /// The level of courses without another.
    pub fn regular(&self) -> Idx<CourseLevel> {
        self.course_levels.indices().next().expect("every school has the usual levels")
    }

    /// The present code of what has a code, or had it once.
    pub fn now<'a>(&'a self, code: &'a str) -> &'a str {
        self.renamed.get(code).map_or(code, |now| now.as_str())
    }

    /// Codes that courses had, each with the present one. A course that is the same learning as
    /// another under a code of its own keeps that.
    pub fn old_codes_of_courses(&self) -> impl Iterator<Item = (&str, &str)> {
        let courses: BTreeSet<&str> =
            self.courses.values().map(|course| &*course.code.value).collect();
        let codes = self.renamed.iter().map(|(old, now)| (&**old, &**now));
        codes.filter(move |(old, now)| is_code(old) && courses.contains(now))
    }

    /// The student with an identifier, also by a second one.
    pub fn student(&self, id: &str) -> Option<Idx<Student>> {
        let id = &*composed(id);
        let id = self.tied.get(id).map_or(id, |kept| kept.as_str());
        self.students.find_by(id, |student| &*student.id.value)
    }
}

/// The texts of one place, and when each holds.
type Texts = Vec<(Validity, At<Text>)>;

/// Framework texts in other languages, by language, code and field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Translations {
    texts: BTreeMap<(Text, Text, Text), Texts>,
    /// The present codes, which texts are kept by, of codes that are used no longer.
    renamed: BTreeMap<Text, Text>,
    /// The day whose texts are shown; of those that change over time the last ones, if no day is.
    day: Option<Date>,
}

impl Translations {
    /// Keeps a translation; the first one for a place and a day stays. Says whether it was kept.
    pub fn insert(
        &mut self,
        (language, code, field): (Text, Text, Text),
        validity: Validity,
        text: At<Text>,
    ) -> bool {
        let texts = self.texts.entry((language, code, field)).or_default();
        let kept = !texts.iter().any(|(other, _)| other.overlaps(validity));
        if kept {
            texts.push((validity, text));
            texts.sort_by_key(|(validity, _)| *validity);
        }
        kept
    }

    /// The text of a field (`title`, `statement`, `home`, `descriptor:PR`, ...) in a language.
    pub fn get(&self, language: &str, code: &str, field: &str) -> Option<&str> {
        match self.day {
            Some(day) => self.on(day, language, code, field),
            None => self.of(language, code, field)?.last().map(|(_, text)| text.value.as_str()),
        }
    }

    /// The same as it is on a day.
    pub fn on(&self, day: Date, language: &str, code: &str, field: &str) -> Option<&str> {
        let mut texts = self.of(language, code, field)?.iter();
        texts.find(|(validity, _)| validity.holds(day)).map(|(_, text)| text.value.as_str())
    }

    fn of(&self, language: &str, code: &str, field: &str) -> Option<&Texts> {
        let code = self.renamed.get(code).map_or(code, |now| now.as_str());
        self.texts.get(&(language.into(), code.into(), field.into()))
    }

    /// True where the day whose texts are shown is one of these days, or no day is said.
    pub fn shows(&self, days: Validity) -> bool {
        self.day.is_none_or(|day| days.holds(day))
    }

    /// The code and the field of every translation, and where it stands; by language.
    pub fn places(&self) -> impl Iterator<Item = (&str, &str, Origin)> {
        self.texts.iter().flat_map(|((_, code, field), texts)| {
            texts.iter().map(move |(_, text)| (&**code, &**field, text.origin))
        })
    }

    /// The languages some text is translated into.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        let mut last = None;
        self.texts.keys().map(|(language, _, _)| &**language).filter(move |language| {
            let new = last != Some(*language);
            last = Some(*language);
            new
        })
    }
}

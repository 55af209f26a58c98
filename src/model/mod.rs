//! What a school is: its framework, its people, its courses and its evidence.
//!
//! The layer knows no file format and no policy. Data arrives as a [`draft::Draft`],
//! rows as they were read with references still in writing; [`resolve::resolve`] turns
//! it into a [`Model`], in which a reference to something that does not exist cannot
//! be held.

pub mod calendar;
pub mod course;
pub mod draft;
pub mod evidence;
pub mod framework;
pub mod people;
pub mod records;
pub mod resolve;
pub mod scale;
pub mod school;
pub mod validity;

use std::collections::BTreeMap;

use ecow::EcoString;

use crate::base::{Arena, At, Idx, Origin};

use calendar::Period;
use course::Course;
use framework::{Framework, Habit};
use people::{Household, Student};
use records::Records;
use scale::Scale;
use school::School;

/// A text: a short one, as codes and identifiers are, takes no memory of its own, and rows share a
/// long one.
pub type Text = EcoString;

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
    /// Courses offered.
    pub courses: Arena<Course>,
    /// Reporting periods, in the order of their dates.
    pub periods: Arena<Period>,
    /// Households.
    pub households: Arena<Household>,
    /// Students, in the order of their identifiers.
    pub students: Arena<Student>,
    /// What is recorded about each student, in the order of `students`.
    pub records: Vec<Records>,
    /// Texts in other languages.
    pub translations: Translations,
}

impl Model {
    /// What is recorded about a student.
    pub fn records(&self, student: Idx<Student>) -> &Records {
        &self.records[student.position()]
    }

    /// The scale competencies are rated on.
    pub fn academic_scale(&self) -> &Scale {
        &self.scales[self.scale]
    }

    /// The student with an identifier.
    pub fn student(&self, id: &str) -> Option<Idx<Student>> {
        self.students.iter().find(|(_, student)| &*student.id.value == id).map(|(idx, _)| idx)
    }
}

/// Framework texts in other languages, by language, code and field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Translations(BTreeMap<(Text, Text, Text), At<Text>>);

impl Translations {
    /// Keeps a translation; the first one for a place stays. Says whether it was kept.
    pub fn insert(&mut self, language: Text, code: Text, field: Text, text: At<Text>) -> bool {
        let mut kept = false;
        self.0.entry((language, code, field)).or_insert_with(|| {
            kept = true;
            text
        });
        kept
    }

    /// The text of a field (`title`, `statement`, `home`, `descriptor:PR`, ...) in a language.
    pub fn get(&self, language: &str, code: &str, field: &str) -> Option<&str> {
        self.0.get(&(language.into(), code.into(), field.into())).map(|text| text.value.as_str())
    }

    /// The code and the field of every translation, and where it stands; by language.
    pub fn places(&self) -> impl Iterator<Item = (&str, &str, Origin)> {
        self.0.iter().map(|((_, code, field), text)| (&**code, &**field, text.origin))
    }

    /// The languages some text is translated into.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        let mut last = None;
        self.0.keys().map(|(language, _, _)| &**language).filter(move |language| {
            let new = last != Some(*language);
            last = Some(*language);
            new
        })
    }
}

//! A student of the staff site: assessed once, for all editions.

use std::collections::BTreeSet;
use std::ops::Deref;

use crate::base::{Idx, OutPath};
use crate::model::people::Student;
use crate::policy::{Attention, Thresholds, attention, moment_of};
use crate::view::Context;
use crate::view::site::Link;
use crate::view::student::StudentPage;
use crate::view::voice::{Language, Phrase, SOME_LANGUAGE};

pub(super) struct Member<'a> {
    page: StudentPage<'a>,
    /// The advisor in the school year of the day.
    pub(super) advisor: Option<&'a str>,
    /// Whose own student it is.
    pub(super) teachers: BTreeSet<&'a str>,
    /// What somebody should look at.
    pub(super) attention: Vec<Attention>,
}

impl<'a> Deref for Member<'a> {
    type Target = StudentPage<'a>;

    fn deref(&self) -> &StudentPage<'a> {
        &self.page
    }
}

impl<'a> Member<'a> {
    pub(super) fn new(
        context: &Context<'a>,
        student: Idx<Student>,
        language: Language<'a>,
        thresholds: Thresholds,
    ) -> Self {
        let page = StudentPage::new(context, student, language);
        let (model, day) = (context.model, context.occasion.as_of);
        let year = model.calendar.year_of(day);
        let advisor = model.students[student].years.advisor(year, day);
        let rated = model.records(student).evidence.iter().filter(|row| {
            let (on, _) = moment_of(row.dates, &[]);
            on <= day && model.calendar.year_of(on) == year && row.moderates().is_none()
        });
        let teachers = rated.filter_map(|row| row.assessor.as_deref()).chain(advisor).collect();
        let attention = attention(page.rules, model, &page.now, thresholds);
        Member { page, advisor, teachers, attention }
    }

    pub(super) fn person(&self) -> &'a Student {
        let model = self.page.model;
        &model.students[self.page.student]
    }

    /// The order of lists of students: family name, given name, identifier.
    pub(super) fn by_name(&self) -> (String, String, Idx<Student>) {
        let person = self.person();
        let lower = |text: &str| text.to_lowercase();
        (lower(&person.family), lower(person.called()), self.page.student)
    }

    /// The name, family name first, as lists have it.
    pub(super) fn listed(&self) -> Phrase {
        let person = self.person();
        let name = match &*person.family {
            "" => person.called().to_string(),
            family => format!("{family}, {}", person.called()),
        };
        Phrase { text: name, lang: Some(SOME_LANGUAGE.to_string()) }
    }

    /// The page of the student, from the root of the edition.
    pub(super) fn link(&self) -> Link {
        Link { text: self.listed(), path: self.path("") }
    }

    /// The path of one of the student's pages.
    pub(super) fn path(&self, suffix: &str) -> String {
        let file = format!("{}{suffix}.html", self.person().id.value);
        OutPath::new(["students", &file]).as_str().to_string()
    }

    /// Where the level of a competency is explained.
    pub(super) fn explained(&self, anchor: &str) -> String {
        format!("{}#{anchor}", self.path("-explained"))
    }
}

//! A student of the staff site: assessed once, for all editions, and shown by each to whom it is
//! for.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

use super::places::{Places, StudentPlaces};
use crate::base::Idx;
use crate::model::framework::{Competency, Subject};
use crate::model::people::Student;
use crate::policy::{Attention, Thresholds, attention, moment_of};
use crate::view::Context;
use crate::view::site::Link;
use crate::view::student::StudentPage;
use crate::view::voice::{Language, Phrase, SOME_LANGUAGE};

pub(super) struct Member<'a> {
    page: StudentPage<'a>,
    /// The places of the student's pages.
    pub(super) places: StudentPlaces,
    /// The advisor in the school year of the day.
    pub(super) advisor: Option<&'a str>,
    /// Whose own student it is, and in what.
    pub(super) teachers: BTreeMap<&'a str, Concern>,
    /// The points that somebody should look at.
    attention: Vec<Attention>,
}

/// The part of a student that concerns somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Concern {
    /// All there is.
    Everything,
    /// Some subjects.
    Subjects(BTreeSet<Idx<Subject>>),
}

/// A student, with what an edition shows of them.
#[derive(Clone, Copy)]
pub(super) struct Shown<'b, 'a> {
    member: &'b Member<'a>,
    concern: &'b Concern,
}

impl<'a> Deref for Shown<'_, 'a> {
    type Target = Member<'a>;

    fn deref(&self) -> &Member<'a> {
        self.member
    }
}

impl<'b, 'a> Shown<'b, 'a> {
    /// All of a student.
    pub(super) fn whole(member: &'b Member<'a>) -> Self {
        Shown { member, concern: &Concern::Everything }
    }

    /// The part that concerns each of the student's teachers.
    pub(super) fn by_teacher(self) -> impl Iterator<Item = (&'a str, Shown<'b, 'a>)> {
        let Shown { member, .. } = self;
        let teachers = member.teachers.iter();
        teachers.map(move |(teacher, concern)| (*teacher, Shown { member, concern }))
    }

    /// Everything is shown.
    pub(super) fn is_whole(self) -> bool {
        *self.concern == Concern::Everything
    }

    /// A subject is shown.
    pub(super) fn shows_subject(self, subject: Idx<Subject>) -> bool {
        match self.concern {
            Concern::Everything => true,
            Concern::Subjects(subjects) => subjects.contains(&subject),
        }
    }

    /// A competency is shown.
    pub(super) fn shows(self, competency: Idx<Competency>) -> bool {
        self.shows_subject(self.member.competency(competency).subject)
    }

    /// The points of it that somebody should look at.
    pub(super) fn attention(self) -> impl Iterator<Item = &'b Attention> {
        let all = self.member.attention.iter();
        all.filter(move |one| one.competency.is_none_or(|competency| self.shows(competency)))
    }
}

/// Teachers, with their own students.
pub(super) fn by_teacher<'b, 'a>(
    members: &[Shown<'b, 'a>],
) -> BTreeMap<&'a str, Vec<Shown<'b, 'a>>> {
    let mut teachers: BTreeMap<&str, Vec<Shown<'_, '_>>> = BTreeMap::new();
    for (teacher, member) in members.iter().flat_map(|member| member.by_teacher()) {
        teachers.entry(teacher).or_default().push(member);
    }
    teachers
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
        places: &Places,
    ) -> Self {
        let page = StudentPage::new(context, student, language);
        let (model, day) = (context.model, context.occasion.as_of);
        let year = model.calendar.year_of(day);
        let advisor = model.students[student].years.advisor(year, day);
        let rated = model.records(student).evidence.iter().filter(|row| {
            let (on, _) = moment_of(row.dates, &[]);
            on <= day && model.calendar.year_of(on) == year && row.moderates().is_none()
        });
        let mut teachers: BTreeMap<&str, Concern> = BTreeMap::new();
        let nothing = || Concern::Subjects(BTreeSet::new());
        for row in rated {
            let Some(teacher) = row.assessor.as_deref() else { continue };
            let competency = row.target.competency(&model.framework);
            let subject = model.framework.competencies[competency].subject;
            if let Concern::Subjects(subjects) = teachers.entry(teacher).or_insert_with(nothing) {
                subjects.insert(subject);
            }
        }
        teachers.extend(advisor.map(|advisor| (advisor, Concern::Everything)));
        let attention = attention(page.rules, model, &page.now, thresholds);
        let id = &model.students[student].id.value;
        let places = places.of_student(id);
        Member { page, places, advisor, teachers, attention }
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
        Link { text: self.listed(), path: self.places.person.clone() }
    }

    /// The page on which the level of a competency is explained.
    pub(super) fn explained(&self, anchor: &str) -> String {
        format!("{}#{anchor}", self.places.explained)
    }
}

//! Of whom an edition of the staff site is: students, teachers, classes.

use std::collections::BTreeMap;

use super::documents::Office;
use super::equity::EquityPage;
use super::member::Shown;
use super::places::{Places, path};
use crate::base::Idx;
use crate::base::path::readable;
use crate::model::course::Course;
use crate::model::framework::{Competency, Subject};
use crate::model::records::EnrollmentStatus;
use crate::policy::Thresholds;
use crate::view::occasion::Occasion;
use crate::view::site::Link;
use crate::view::voice::{Phrase, Voice};

/// A class: its page, and whom and what it is of.
pub(super) struct Class<'b, 'a> {
    pub(super) link: Link,
    /// The graduating class; nothing for a course.
    pub(super) named: Option<String>,
    pub(super) title: Vec<Phrase>,
    pub(super) members: Vec<Shown<'b, 'a>>,
    pub(super) competencies: Vec<Idx<Competency>>,
}

/// Of whom an edition is, and the words it speaks with.
pub(super) struct Builder<'b, 'a> {
    pub(super) voice: Voice<'a>,
    pub(super) places: &'b Places,
    pub(super) occasion: Occasion,
    pub(super) members: Vec<Shown<'b, 'a>>,
    /// Whose students these are; nothing for everybody.
    pub(super) teacher: Option<&'a str>,
    /// From when on students are listed.
    pub(super) thresholds: Thresholds,
    /// The state of groups; for leaders, once a period is over.
    pub(super) equity: Option<EquityPage>,
    /// The office's knowledge of documents; for leaders.
    pub(super) office: &'b Office,
}

impl<'b, 'a> Builder<'b, 'a> {
    /// It is of everybody.
    pub(super) fn is_whole(&self) -> bool {
        self.teacher.is_none()
    }

    pub(super) fn home(&self) -> Link {
        let text = Phrase::own(self.voice.say("staff-overview", &[]));
        Link { text, path: "index.html".to_string() }
    }

    /// Courses that students take in the school year of the day, by competencies that they certify.
    pub(super) fn courses(&self) -> Vec<Class<'b, 'a>> {
        let (model, day) = (self.voice.model, self.occasion.as_of);
        let year = model.calendar.year_of(day);
        let takes = |member: &Shown<'_, '_>, course: Idx<Course>| {
            model.records(member.student).enrollments.iter().any(|row| {
                row.course == course
                    && row.status != EnrollmentStatus::Withdrawn
                    && model.calendar.beginning(&row.year) == Some(year)
            })
        };
        let class = |(idx, course): (Idx<Course>, &'a Course)| {
            let mut members = self.members.clone();
            members.retain(|member| takes(member, idx));
            let certifies = course.certifies.iter().filter(|one| one.validity.holds(day));
            let mut competencies: Vec<_> = certifies.map(|one| one.competency).collect();
            competencies.retain(|idx| members.iter().any(|member| member.shows(*idx)));
            members.retain(|member| competencies.iter().all(|idx| member.shows(*idx)));
            let code = format!("{} ", course.code.value);
            let title = self.voice.course_title(course);
            Class {
                link: Link {
                    text: title.clone(),
                    path: path("courses", &format!("{}-{}", course.code.value, idx.position())),
                },
                named: None,
                title: vec![Phrase::own(code), title],
                members,
                competencies,
            }
        };
        let filled =
            |class: &Class<'_, '_>| !class.members.is_empty() && !class.competencies.is_empty();
        model.courses.iter().map(class).filter(filled).collect()
    }

    /// Graduating classes by subject.
    pub(super) fn cohorts(&self) -> Vec<Class<'b, 'a>> {
        let (model, day) = (self.voice.model, self.occasion.as_of);
        let mut years: BTreeMap<u16, Vec<Shown<'b, 'a>>> = BTreeMap::new();
        for member in &self.members {
            if let Some(year) = member.person().class_on(day, &model.calendar) {
                years.entry(year).or_default().push(*member);
            }
        }
        let mut classes = Vec::new();
        for (year, members) in years {
            for subject in model.framework.subjects.indices() {
                classes.push(self.cohort(year, &members, subject));
            }
        }
        classes.retain(|class| !class.competencies.is_empty() && !class.members.is_empty());
        classes
    }

    fn cohort(&self, year: u16, members: &[Shown<'b, 'a>], subject: Idx<Subject>) -> Class<'b, 'a> {
        let model = self.voice.model;
        let code = &model.framework.subjects[subject].code.value;
        let title = self.voice.subject_title(subject);
        let named = self.voice.say("staff-class-of", &[("year", year.to_string().into())]);
        let of_subject = model.framework.of_subject(subject);
        Class {
            link: Link { text: title.clone(), path: self.places.of_class(year, code) },
            title: vec![Phrase::own(format!("{named} \u{b7} ")), title],
            named: Some(named),
            members: members
                .iter()
                .filter(|member| member.shows_subject(subject))
                .copied()
                .collect(),
            competencies: of_subject
                .map(|(idx, _)| idx)
                .filter(|idx| members.iter().any(|member| member.now.of(*idx).counted))
                .collect(),
        }
    }
}

/// The page of a teacher in the leaders' edition.
pub(super) fn teacher_path(teacher: &str) -> String {
    path("teachers", &readable(teacher))
}

//! The front page: classes, teachers, students.

use serde::Serialize;

use super::builder::{Builder, Class, teacher_path};
use super::member::{Shown, by_teacher};
use crate::view::site::Link;
use crate::view::voice::Phrase;

/// The front page.
#[derive(Clone, Debug, Serialize)]
pub struct Overview {
    /// Courses of the school year.
    pub courses: Vec<ClassLine>,
    /// Graduating classes by subject.
    pub cohorts: Vec<CohortLine>,
    /// Teachers; none in a teacher's own edition.
    pub teachers: Vec<ClassLine>,
    /// Students, by name.
    pub students: Vec<PersonLine>,
}

/// A page about several students.
#[derive(Clone, Debug, Serialize)]
pub struct ClassLine {
    /// The page.
    pub link: Link,
    /// "12 students".
    pub count: String,
}

/// A graduating class.
#[derive(Clone, Debug, Serialize)]
pub struct CohortLine {
    /// "Class of 2027".
    pub title: String,
    /// "12 students".
    pub count: String,
    /// Its subjects.
    pub subjects: Vec<Link>,
}

/// A student.
#[derive(Clone, Debug, Serialize)]
pub struct PersonLine {
    /// Name and page.
    pub student: Link,
    /// Grade.
    pub grade: String,
    /// Advisor.
    pub advisor: String,
    /// "31 of 36": proficient of the competencies expected by now.
    pub reached: String,
    /// Expected and not proficient.
    pub due: usize,
    /// Entries on the lists.
    pub attention: usize,
}

pub(super) fn page(
    builder: &Builder<'_, '_>,
    courses: &[Class<'_, '_>],
    cohorts: &[Class<'_, '_>],
) -> Overview {
    let voice = &builder.voice;
    let count = |members: &[Shown<'_, '_>]| {
        voice.say("staff-count-students", &[("count", members.len().into())])
    };
    let line = |class: &Class<'_, '_>| ClassLine {
        link: class.link.clone(),
        count: count(&class.members),
    };
    let mut lines: Vec<CohortLine> = Vec::new();
    for class in cohorts {
        let title = class.named.clone().unwrap_or_default();
        match lines.last_mut().filter(|last| last.title == title) {
            Some(last) => last.subjects.push(class.link.clone()),
            None => lines.push(CohortLine {
                title,
                count: count(&class.members),
                subjects: vec![class.link.clone()],
            }),
        }
    }
    let teachers = by_teacher(&builder.members);
    let teachers = teachers.iter().map(|(name, members)| ClassLine {
        link: Link { text: Phrase::own(*name), path: teacher_path(name) },
        count: count(members),
    });
    Overview {
        courses: courses.iter().map(line).collect(),
        cohorts: lines,
        teachers: teachers.filter(|_| builder.is_whole()).collect(),
        students: builder.members.iter().map(|member| person(*member)).collect(),
    }
}

fn person(member: Shown<'_, '_>) -> PersonLine {
    let subjects = member.now.subjects.iter().filter(|one| member.shows_subject(one.subject));
    let (expected, reached) = subjects.fold((0, 0), |(expected, reached), one| {
        (expected + one.expected, reached + one.proficient_of_expected)
    });
    let grade = member.now.grade.map(|grade| grade.to_string());
    PersonLine {
        student: member.link(),
        grade: grade.unwrap_or_default(),
        advisor: member.advisor.unwrap_or_default().to_string(),
        reached: member.say("count-of", &[("count", reached.into()), ("of", expected.into())]),
        due: expected - reached,
        attention: member.attention().count(),
    }
}

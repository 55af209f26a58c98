//! An edition of the staff site, and how its pages are put together.

use std::collections::BTreeMap;

use serde::Serialize;

use super::class::ClassPage;
use super::explained::{self, ExplainedPage};
use super::lists::{self, ListsPage};
use super::member::Member;
use super::overview::{self, Overview};
use super::person::{self, OwnPage, PersonPage};
use crate::base::{Idx, OutPath};
use crate::model::course::Course;
use crate::model::framework::{Competency, Subject};
use crate::model::records::EnrollmentStatus;
use crate::view::occasion::Occasion;
use crate::view::site::Link;
use crate::view::voice::{Phrase, Voice, Words};

/// A folder of pages that works by itself.
#[derive(Clone, Debug, Serialize)]
pub struct Edition {
    /// Its folder among the editions.
    #[serde(skip)]
    pub folder: Vec<String>,
    /// BCP 47 language.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Fixed words of the pages by message key, without the `staff-` the key starts with.
    pub words: Words,
    /// The school.
    pub school: String,
    /// Whose students these are.
    pub scope: String,
    /// "As of 18 December 2026".
    pub as_of: String,
    /// Main navigation.
    pub navigation: Vec<(Section, Link)>,
    /// Colours of the levels, lowest first.
    #[serde(skip)]
    pub colors: Vec<String>,
    /// Every page.
    #[serde(skip)]
    pub pages: Vec<Page>,
}

/// A page.
#[derive(Clone, Debug, Serialize)]
pub struct Page {
    /// Path from the root of the edition.
    pub path: String,
    /// The way from the page to that root.
    pub root: String,
    /// Title.
    pub title: String,
    /// Which part of the navigation it belongs to.
    pub section: Section,
    /// The way to it.
    pub crumbs: Vec<Link>,
    /// What it says.
    #[serde(skip)]
    pub body: Body,
}

/// The parts of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// Classes, teachers and students.
    Overview,
    /// Lists and groups.
    Lists,
    /// A page of its own, without navigation: it is for the student.
    Own,
}

/// What a page says.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Body {
    /// Classes, teachers and students.
    Overview(Overview),
    /// A class by competency.
    Class(ClassPage),
    /// Lists and groups.
    Lists(ListsPage),
    /// A student, for teachers.
    Person(Box<PersonPage>),
    /// A student, for the student.
    Own(Box<OwnPage>),
    /// How a student's values came about.
    Explained(ExplainedPage),
}

/// A class: its page, and whom and what it is of.
pub(super) struct Class<'b, 'a> {
    pub(super) link: Link,
    /// The graduating class; nothing for a course.
    pub(super) named: Option<String>,
    title: Vec<Phrase>,
    pub(super) members: Vec<&'b Member<'a>>,
    competencies: Vec<Idx<Competency>>,
}

pub(super) struct Builder<'b, 'a> {
    pub(super) voice: Voice<'a>,
    pub(super) occasion: Occasion,
    pub(super) members: Vec<&'b Member<'a>>,
    /// Whose students these are; nothing for everybody.
    teacher: Option<&'a str>,
}

impl<'b, 'a> Builder<'b, 'a> {
    pub(super) fn new(
        voice: Voice<'a>,
        occasion: Occasion,
        members: Vec<&'b Member<'a>>,
        teacher: Option<&'a str>,
    ) -> Self {
        Builder { voice, occasion, members, teacher }
    }

    pub(super) fn edition(&self) -> Edition {
        let voice = &self.voice;
        let (courses, cohorts) = (self.courses(), self.cohorts());
        let say = |key: &str| voice.say(key, &[]);
        let overview = overview::page(self, &courses, &cohorts);
        let mut pages = vec![
            page("index.html", &say("staff-overview"), Section::Overview, Vec::new(), {
                Body::Overview(overview)
            }),
            page("lists.html", &say("staff-lists"), Section::Lists, Vec::new(), {
                Body::Lists(lists::page(voice, &self.members))
            }),
        ];
        for class in courses.into_iter().chain(cohorts) {
            let title: String = class.title.iter().map(|part| part.text.as_str()).collect();
            let body = ClassPage::new(voice, class.title, &class.members, &class.competencies);
            let crumbs = vec![self.home()];
            pages.push(page(&class.link.path, &title, Section::Overview, crumbs, {
                Body::Class(body)
            }));
        }
        if self.is_whole() {
            for (teacher, members) in self.teachers() {
                let body = Body::Lists(lists::page(voice, &members));
                let crumbs = vec![self.home()];
                pages.push(page(&teacher_path(teacher), teacher, Section::Lists, crumbs, body));
            }
        }
        for member in &self.members {
            let name = member.person().name();
            let link = member.link();
            let above = vec![self.home()];
            let body = Body::Person(Box::new(person::page(member)));
            pages.push(page(&link.path, &name, Section::Overview, above, body));
            let above = vec![self.home(), link];
            let title = format!("{name}: {}", say("staff-explained"));
            let body = Body::Explained(explained::page(member));
            pages.push(page(&member.path("-explained"), &title, Section::Overview, above, body));
            let body = Body::Own(Box::new(person::own(member)));
            pages.push(page(&member.path("-own"), &name, Section::Own, Vec::new(), body));
        }
        let navigate = |section, key: &str, path: &str| {
            (section, Link { text: Phrase::own(say(key)), path: path.to_string() })
        };
        let scale = voice.model.academic_scale();
        Edition {
            folder: match self.teacher {
                None => vec!["leaders".to_string()],
                Some(teacher) => vec!["teachers".to_string(), teacher.to_string()],
            },
            lang: voice.language.tag().to_string(),
            dir: voice.language.dir(),
            words: voice.language.words("staff-"),
            school: voice.model.school.name.to_string(),
            scope: match self.teacher {
                None => say("staff-whole-school"),
                Some(name) => voice.say("staff-students-of", &[("name", name.into())]),
            },
            as_of: voice.say("site-as-of", &[("date", voice.date(self.occasion.as_of).into())]),
            navigation: vec![
                navigate(Section::Overview, "staff-overview", "index.html"),
                navigate(Section::Lists, "staff-lists", "lists.html"),
            ],
            colors: scale.levels.iter().map(|level| level.color.to_string()).collect(),
            pages,
        }
    }

    /// It is of everybody.
    pub(super) fn is_whole(&self) -> bool {
        self.teacher.is_none()
    }

    fn home(&self) -> Link {
        let text = Phrase::own(self.voice.say("staff-overview", &[]));
        Link { text, path: "index.html".to_string() }
    }

    /// Teachers, with their own students.
    pub(super) fn teachers(&self) -> BTreeMap<&'a str, Vec<&'b Member<'a>>> {
        let mut teachers: BTreeMap<&str, Vec<&Member<'_>>> = BTreeMap::new();
        for member in &self.members {
            for teacher in &member.teachers {
                teachers.entry(teacher).or_default().push(member);
            }
        }
        teachers
    }

    /// Courses that students take in the school year of the day, by competencies that they certify.
    fn courses(&self) -> Vec<Class<'b, 'a>> {
        let (model, day) = (self.voice.model, self.occasion.as_of);
        let year = model.calendar.year_of(day);
        let takes = |member: &&&Member<'_>, course: Idx<Course>| {
            model.records(member.student).enrollments.iter().any(|row| {
                row.course == course
                    && row.status != EnrollmentStatus::Withdrawn
                    && model.calendar.beginning(&row.year) == Some(year)
            })
        };
        let class = |(idx, course): (Idx<Course>, &'a Course)| {
            let certifies = course.certifies.iter().filter(|one| one.validity.holds(day));
            let code = format!("{} ", course.code.value);
            let title = self.voice.course_title(course);
            Class {
                link: Link {
                    text: title.clone(),
                    path: path("courses", &format!("{}-{}", course.code.value, idx.position())),
                },
                named: None,
                title: vec![Phrase::own(code), title],
                members: self.members.iter().filter(|member| takes(member, idx)).copied().collect(),
                competencies: certifies.map(|one| one.competency).collect(),
            }
        };
        let filled =
            |class: &Class<'_, '_>| !class.members.is_empty() && !class.competencies.is_empty();
        model.courses.iter().map(class).filter(filled).collect()
    }

    /// Graduating classes by subject.
    fn cohorts(&self) -> Vec<Class<'b, 'a>> {
        let (model, day) = (self.voice.model, self.occasion.as_of);
        let mut years: BTreeMap<u16, Vec<&'b Member<'a>>> = BTreeMap::new();
        for member in &self.members {
            if let Some(year) = member.person().class_on(day, &model.calendar) {
                years.entry(year).or_default().push(member);
            }
        }
        let mut classes = Vec::new();
        for (year, members) in years {
            for subject in model.framework.subjects.indices() {
                classes.push(self.cohort(year, &members, subject));
            }
        }
        classes.retain(|class| !class.competencies.is_empty());
        classes
    }

    fn cohort(
        &self,
        year: u16,
        members: &[&'b Member<'a>],
        subject: Idx<Subject>,
    ) -> Class<'b, 'a> {
        let (model, day) = (self.voice.model, self.occasion.as_of);
        let code = &model.framework.subjects[subject].code.value;
        let title = self.voice.subject_title(subject);
        let named = self.voice.say("staff-class-of", &[("year", year.to_string().into())]);
        let of_subject = model.framework.of_subject(subject);
        Class {
            link: Link { text: title.clone(), path: path("classes", &format!("{year}-{code}")) },
            title: vec![Phrase::own(format!("{named} \u{b7} ")), title],
            named: Some(named),
            members: members.to_vec(),
            competencies: of_subject
                .filter(|(_, one)| one.in_force(day))
                .map(|(idx, _)| idx)
                .collect(),
        }
    }
}

/// The path of a page in a folder.
fn path(folder: &str, name: &str) -> String {
    OutPath::new([folder, &format!("{name}.html")]).as_str().to_string()
}

/// The page of a teacher in the leaders' edition.
pub(super) fn teacher_path(teacher: &str) -> String {
    path("teachers", teacher)
}

fn page(path: &str, title: &str, section: Section, crumbs: Vec<Link>, body: Body) -> Page {
    Page {
        path: path.to_string(),
        root: "../".repeat(path.matches('/').count()),
        title: title.to_string(),
        section,
        crumbs,
        body,
    }
}

//! An edition of the staff site, and how its pages are put together.

use serde::Serialize;

use super::builder::{Builder, teacher_path};
use super::class::ClassPage;
use super::documents::{self, DocumentsPage};
use super::equity::EquityPage;
use super::explained::{self, ExplainedPage};
use super::graduation::{self, GraduationPage};
use super::lists::{self, ListsPage};
use super::member::by_teacher;
use super::overview::{self, Overview};
use super::person::{self, OwnPage, PersonPage};
use super::ratings::{self, RatingsPage};
use crate::base::path::readable;
use crate::view::site::Link;
use crate::view::voice::{Phrase, SchoolBlock, Words};

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
    pub school: SchoolBlock,
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
    /// The body.
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
    /// Credits and the way to the diploma.
    Graduation,
    /// Agreement of ratings.
    Ratings,
    /// The progress of groups.
    Equity,
    /// Documents to be sent, and those that were issued.
    Documents,
    /// A page of its own, without navigation: it is for the student.
    Own,
}

/// The body of a page.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Body {
    /// Classes, teachers and students.
    Overview(Overview),
    /// A class by competency.
    Class(ClassPage),
    /// Lists and groups.
    Lists(ListsPage),
    /// Credits and the way to the diploma.
    Graduation(GraduationPage),
    /// Agreement of ratings.
    Ratings(RatingsPage),
    /// The progress of groups.
    Equity(EquityPage),
    /// Documents to be sent, and those that were issued.
    Documents(Box<DocumentsPage>),
    /// A student, for teachers.
    Person(Box<PersonPage>),
    /// A student, for the student.
    Own(Box<OwnPage>),
    /// The way to a student's values.
    Explained(ExplainedPage),
}

/// The page about credits and the diploma, class by class: it is for leaders.
const GRADUATION: &str = "graduation.html";

/// The page about ratings, which names who rates: it is for leaders.
const RATINGS: &str = "ratings.html";

/// The page about groups, which counts everybody: it is for leaders.
const EQUITY: &str = "groups.html";

/// The page about documents, which names households: it is for leaders.
const DOCUMENTS: &str = "documents.html";

impl Builder<'_, '_> {
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
                Body::Lists(lists::page(voice, &self.members, self.thresholds))
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
            let body = Body::Graduation(graduation::page(voice, &self.members));
            let title = say("staff-graduation");
            pages.push(page(GRADUATION, &title, Section::Graduation, Vec::new(), body));
            let body = Body::Ratings(ratings::page(voice, &self.members));
            pages.push(page(
                RATINGS,
                &say("staff-ratings-page"),
                Section::Ratings,
                Vec::new(),
                body,
            ));
            if let Some(equity) = &self.equity {
                let title = say("staff-equity");
                let body = Body::Equity(equity.clone());
                pages.push(page(EQUITY, &title, Section::Equity, Vec::new(), body));
            }
            let body = documents::page(voice, &self.members, self.office);
            let body = Body::Documents(Box::new(body));
            let title = say("staff-documents");
            pages.push(page(DOCUMENTS, &title, Section::Documents, Vec::new(), body));
            for (teacher, members) in by_teacher(&self.members) {
                let body = Body::Lists(lists::page(voice, &members, self.thresholds));
                let crumbs = vec![self.home()];
                pages.push(page(&teacher_path(teacher), teacher, Section::Lists, crumbs, body));
            }
        }
        for member in self.members.iter().copied() {
            let name = member.person().name();
            let link = member.link();
            let above = vec![self.home()];
            let body = Body::Person(Box::new(person::page(member)));
            pages.push(page(&link.path, &name, Section::Overview, above, body));
            let above = vec![self.home(), link];
            let title = format!("{name}: {}", say("staff-explained"));
            let body = Body::Explained(explained::page(member));
            pages.push(page(&member.places.explained, &title, Section::Overview, above, body));
            if member.is_whole() {
                let body = Body::Own(Box::new(person::own(member)));
                pages.push(page(&member.places.own, &name, Section::Own, Vec::new(), body));
            }
        }
        let for_leaders = [
            Some((Section::Graduation, "staff-graduation", GRADUATION)),
            Some((Section::Ratings, "staff-ratings-page", RATINGS)),
            self.equity.as_ref().map(|_| (Section::Equity, "staff-equity", EQUITY)),
            Some((Section::Documents, "staff-documents", DOCUMENTS)),
        ];
        let for_leaders = for_leaders.into_iter().flatten().filter(|_| self.is_whole());
        let for_all = [
            (Section::Overview, "staff-overview", "index.html"),
            (Section::Lists, "staff-lists", "lists.html"),
        ];
        let navigation = for_all.into_iter().chain(for_leaders).map(|(section, key, path)| {
            (section, Link { text: Phrase::own(say(key)), path: path.to_string() })
        });
        let scale = voice.model.academic_scale();
        Edition {
            folder: match self.teacher {
                None => vec!["leaders".to_string()],
                Some(teacher) => vec!["teachers".to_string(), readable(teacher)],
            },
            lang: voice.language.tag().to_string(),
            dir: voice.language.dir(),
            words: voice.language.words("staff-"),
            school: voice.school_block(),
            scope: match self.teacher {
                None => say("staff-whole-school"),
                Some(name) => voice.say("staff-students-of", &[("name", name.into())]),
            },
            as_of: voice.say("site-as-of", &[("date", voice.date(self.occasion.as_of).into())]),
            navigation: navigation.collect(),
            colors: scale.levels.iter().map(|level| level.color.to_string()).collect(),
            pages,
        }
    }
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

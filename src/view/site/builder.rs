//! The builder of the pages of one edition: paths, links, and the school's
//! texts in the edition's language.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

use super::own_pages::OwnPages;
use super::page::{Alternate, Head, Link, LinkedCompetency, Page, Section};
use crate::base::{Date, FileNames, Idx, OutPath};
use crate::model::Model;
use crate::model::course::{Certifies, Course, version_on};
use crate::model::framework::{Band, Competency, Subject};
use crate::policy::Rules;
use crate::view::voice::{Catalog, Phrase, Voice};

/// The options of a site.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// The day the site speaks of: competencies and courses in force on it are shown.
    pub as_of: Date,
    /// Languages of the site by BCP 47 tag. The first one's pages are at the root, those of
    /// each other in a folder of its name. Never empty.
    pub languages: &'a [String],
    /// The signed list of the documents that the school has issued, when it has issued any: the
    /// site then has a page that checks them.
    pub issued: Option<&'a str>,
    /// The pages that the school writes itself.
    pub own: &'a OwnPages,
    /// Documents on paper that the site leads to.
    pub papers: &'a Papers,
}

/// Documents on paper for everybody: of each the paths from the root of the site, by language in their
/// order; nothing where there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Papers {
    /// The annotated transcript.
    pub annotated: Vec<Option<String>>,
    /// The catalog as a book.
    pub book: Vec<Option<String>>,
    /// The school profile.
    pub profile: Vec<Option<String>>,
}

pub(super) struct Builder<'a> {
    pub(super) voice: Voice<'a>,
    pub(super) as_of: Date,
    catalog: &'a Catalog,
    languages: &'a [String],
    /// True when the site has a page that checks issued documents.
    pub(super) checks_documents: bool,
    /// The pages that the school writes itself.
    pub(super) own: &'a OwnPages,
    papers: &'a Papers,
    names: FileNames,
    /// The courses on offer that certify a competency, in order.
    certified_by: BTreeMap<Idx<Competency>, Vec<&'a Course>>,
    at: usize,
}

impl<'a> Deref for Builder<'a> {
    type Target = Voice<'a>;

    fn deref(&self) -> &Voice<'a> {
        &self.voice
    }
}

impl<'a> Builder<'a> {
    pub(super) fn new(
        model: &'a Model,
        rules: &'a Rules,
        catalog: &'a Catalog,
        options: &Options<'a>,
        at: usize,
    ) -> Self {
        let Options { as_of, languages, issued, own, papers } = *options;
        let voice = Voice { model, rules, language: catalog.language(&languages[at]) };
        let checks_documents = issued.is_some();
        let names = FileNames::new(folders_of(model));
        let certified_by = certified_by(model, as_of);
        Builder {
            voice,
            as_of,
            catalog,
            languages,
            checks_documents,
            own,
            papers,
            names,
            certified_by,
            at,
        }
    }

    /// True for the edition at the root.
    pub(super) fn is_first(&self) -> bool {
        self.at == 0
    }

    /// A page at the index of a folder. `crumbs` lack the home page.
    pub(super) fn page<B>(
        &self,
        folder: &[&str],
        section: Section,
        title: impl Into<String>,
        description: impl Into<String>,
        crumbs: Vec<Link>,
        body: B,
    ) -> Page<B> {
        let here = self.path(folder);
        let home = (!folder.is_empty()).then(|| self.fixed_link("site-home", &[]));
        let alternates = |(at, lang): (usize, &String)| Alternate {
            lang: lang.clone(),
            name: self.catalog.language(lang).text("language-name", &[]),
            path: path_in(self.languages, at, folder),
            here: at == self.at,
        };
        let several = self.languages.len() > 1;
        Page {
            head: Head {
                path: OutPath::new(["public"].into_iter().chain(parts(
                    self.languages,
                    self.at,
                    folder,
                ))),
                root: "../".repeat(here.matches('/').count()),
                address: self.address(&here),
                title: title.into(),
                description: description.into(),
                section,
                crumbs: home.into_iter().chain(crumbs).collect(),
                alternates: self
                    .languages
                    .iter()
                    .enumerate()
                    .filter(|_| several)
                    .map(alternates)
                    .collect(),
                linked_data: None,
            },
            body,
        }
    }

    /// Path of the index of a folder, relative to the root of the site.
    pub(super) fn path(&self, folder: &[&str]) -> String {
        path_in(self.languages, self.at, folder)
    }

    /// The name of the folder of what has a code, among those of its kind.
    pub(super) fn folder(&self, kind: &str, code: &str) -> String {
        let whole = format!("{kind}/{code}");
        self.names.of(&whole, &whole)[kind.len() + 1..].to_string()
    }

    /// Path of the page of what has a code.
    pub(super) fn path_of(&self, kind: &str, code: &str) -> String {
        self.path(&[kind, &self.folder(kind, code)])
    }

    /// A link with fixed words.
    pub(super) fn fixed_link(&self, key: &str, folder: &[&str]) -> Link {
        Link { text: Phrase::own(self.say(key, &[])), path: self.path(folder) }
    }

    /// A link to a document on paper in the edition's language, with fixed words; nothing where there
    /// is none.
    pub(super) fn paper_link(
        &self,
        key: &str,
        of: fn(&Papers) -> &Vec<Option<String>>,
    ) -> Option<Link> {
        let path = of(self.papers).get(self.at)?.clone()?;
        Some(Link { text: Phrase::own(self.say(key, &[])), path })
    }

    pub(super) fn subject_link(&self, idx: Idx<Subject>) -> Link {
        let subject = &self.model.framework.subjects[idx];
        Link { text: self.subject_title(idx), path: self.path_of("subjects", &subject.code) }
    }

    pub(super) fn band_link(&self, idx: Idx<Band>) -> Link {
        let band = &self.model.framework.bands[idx];
        Link { text: self.band_title(idx), path: self.path_of("bands", &band.code) }
    }

    pub(super) fn competency_link(&self, idx: Idx<Competency>) -> LinkedCompetency {
        let code = self.competency(idx).code.to_string();
        let path = self.path_of("competencies", &code);
        LinkedCompetency { link: Link { text: self.competency_title(idx), path }, code }
    }

    /// Those of some competencies that are in force.
    pub(super) fn competency_links(&self, list: &[Idx<Competency>]) -> Vec<LinkedCompetency> {
        let shown = list.iter().filter(|&&idx| self.in_force(idx));
        shown.map(|&idx| self.competency_link(idx)).collect()
    }

    pub(super) fn course_link(&self, course: &Course) -> Link {
        Link { text: self.course_title(course), path: self.path_of("courses", &course.code) }
    }

    /// The competencies in force, in order.
    pub(super) fn competencies(
        &self,
    ) -> impl Iterator<Item = (Idx<Competency>, &'a Competency)> + use<'_, 'a> {
        self.model.framework.competencies.iter().filter(|(_, c)| c.in_force(self.as_of))
    }

    /// The courses on offer, each in the version of the day; one that is offered no longer, or not
    /// yet, or at another school of the district, has no page.
    pub(super) fn courses(&self) -> impl Iterator<Item = &'a Course> {
        let (model, day): (&'a Model, Date) = (self.model, self.as_of);
        model.courses.values().filter(move |course| course.is_offered(day))
    }

    /// The competencies that a course certifies on the day.
    pub(super) fn certified<'c>(
        &self,
        course: &'c Course,
    ) -> impl Iterator<Item = &'c Certifies> + use<'_, 'a, 'c> {
        let holds =
            |part: &&Certifies| part.validity.holds(self.as_of) && self.in_force(part.competency);
        course.certifies.iter().filter(holds)
    }

    /// The courses on offer that certify a competency.
    pub(super) fn certified_by(&self, idx: Idx<Competency>) -> &[&'a Course] {
        self.certified_by.get(&idx).map_or(&[], Vec::as_slice)
    }

    /// True for a course that has a page.
    pub(super) fn has_page(&self, course: &Course) -> bool {
        course.is_offered(self.as_of)
    }

    /// The version of a course that is on offer, else the one that the school names.
    pub(super) fn offered(&self, idx: Idx<Course>) -> &'a Course {
        let model: &'a Model = self.model;
        let courses = &model.courses;
        &courses[version_on(courses, idx, self.as_of).unwrap_or(idx)]
    }

    pub(super) fn in_force(&self, idx: Idx<Competency>) -> bool {
        self.competency(idx).in_force(self.as_of)
    }

    /// The address of a page on the web, when the school says where its catalog is.
    pub(super) fn address(&self, path: &str) -> Option<String> {
        let catalog = self.model.school.catalog.as_deref()?;
        let path = path.trim_end_matches("index.html");
        Some(format!("{}/{path}", catalog.trim_end_matches('/')))
    }
}

/// The courses on offer on a day, by the competencies that they certify on it.
fn certified_by(model: &Model, day: Date) -> BTreeMap<Idx<Competency>, Vec<&Course>> {
    let mut courses: BTreeMap<Idx<Competency>, Vec<&Course>> = BTreeMap::new();
    for course in model.courses.values().filter(|course| course.is_offered(day)) {
        let parts = course.certifies.iter().filter(|part| part.validity.holds(day));
        let competencies: BTreeSet<Idx<Competency>> = parts.map(|part| part.competency).collect();
        for idx in competencies {
            courses.entry(idx).or_default().push(course);
        }
    }
    courses
}

/// Every code that has a page, or had one, with the folder of its kind.
fn folders_of(model: &Model) -> BTreeSet<String> {
    let framework = &model.framework;
    let subjects = framework.subjects.values().map(|one| ("subjects", &*one.code.value));
    let bands = framework.bands.values().map(|one| ("bands", &*one.code.value));
    let courses = model.courses.values().map(|one| ("courses", &*one.code.value));
    let courses = courses.chain(model.old_codes_of_courses().map(|(old, _)| ("courses", old)));
    let competencies = framework.competencies.values().flat_map(|one| {
        let other = one.other_names.iter().map(|name| &**name);
        one.codes().chain([&*one.code.value]).chain(other).map(|code| ("competencies", code))
    });
    let standards = framework.competencies.values().flat_map(|one| &one.alignments);
    let standards = standards.map(|one| ("standards", &*one.standard));
    let all = subjects.chain(bands).chain(courses).chain(competencies).chain(standards);
    all.map(|(kind, code)| format!("{kind}/{code}")).collect()
}

/// Path of the index of a folder in the edition of a language.
fn path_in(languages: &[String], at: usize, folder: &[&str]) -> String {
    OutPath::new(parts(languages, at, folder)).as_str().to_string()
}

fn parts<'a>(
    languages: &'a [String],
    at: usize,
    folder: &[&'a str],
) -> impl Iterator<Item = &'a str> {
    let edition = (at > 0).then(|| languages[at].as_str());
    edition.into_iter().chain(folder.iter().copied()).chain(["index.html"])
}

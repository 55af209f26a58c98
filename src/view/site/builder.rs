//! What the pages of one edition are built with: paths, links, and the school's
//! texts in the edition's language.

use super::page::{Alternate, Body, Edition, Head, Link, NavigationItem, Page, Phrase, Section};
use super::{LinkedCompetency, Options};
use crate::base::{Date, Idx, Number, OutPath};
use crate::model::Model;
use crate::model::course::{Course, CourseLevel};
use crate::model::framework::{Band, Competency, Subject};
use crate::model::scale::{Level, LevelIdx, Scale};
use crate::policy::rules::DiplomaRequirement;
use crate::policy::{Need, Rules};
use crate::view::parts::{LevelKey, Mark, MarkKind, SchoolBlock, Sentence};
use crate::view::rules::{RuleWords, policy_title};
use crate::view::words::{Arg, Catalog, Language};

pub(super) struct Builder<'a> {
    pub(super) model: &'a Model,
    pub(super) rules: &'a Rules,
    pub(super) words: Language<'a>,
    pub(super) as_of: Date,
    catalog: &'a Catalog,
    languages: &'a [String],
    at: usize,
}

impl<'a> Builder<'a> {
    pub(super) fn new(
        model: &'a Model,
        rules: &'a Rules,
        catalog: &'a Catalog,
        options: &Options<'a>,
        at: usize,
    ) -> Self {
        let words = catalog.language(&options.languages[at]);
        let Options { as_of, languages } = *options;
        Builder { model, rules, words, as_of, catalog, languages, at }
    }

    /// True for the edition at the root.
    pub(super) fn is_first(&self) -> bool {
        self.at == 0
    }

    pub(super) fn edition(&self, pages: Vec<Page>) -> Edition {
        let school = &self.model.school;
        let text = |value: &Option<crate::model::Text>| value.as_deref().map(str::to_string);
        let item = |section, key: &str, parts: &[&str]| NavigationItem {
            section,
            link: self.fixed_link(key, parts),
        };
        Edition {
            lang: self.words.tag().to_string(),
            dir: self.words.dir(),
            words: self.words.words("site-"),
            school: SchoolBlock {
                name: school.name.to_string(),
                address: school.address.iter().map(ToString::to_string).collect(),
                phone: text(&school.phone),
                email: text(&school.email),
                website: text(&school.website),
                ceeb: text(&school.ceeb),
                accreditation: text(&school.accreditation),
            },
            navigation: vec![
                item(Section::Catalog, "site-competencies", &["competencies"]),
                item(Section::Courses, "site-courses", &["courses"]),
                item(Section::Graduation, "site-graduation", &["graduation"]),
                item(Section::HowItWorks, "site-how-it-works", &super::how::FAMILIES),
                item(Section::Search, "site-search", &["search"]),
            ],
            home: self.path(&[]),
            search: self.path(&["search"]),
            levels: self.levels(),
            as_of: self.words.text("site-as-of", &[("date", self.words.date(self.as_of).into())]),
            pages,
        }
    }

    /// A page at the index of a folder. `crumbs` lack the home page.
    pub(super) fn page(
        &self,
        folder: &[&str],
        section: Section,
        title: impl Into<String>,
        description: impl Into<String>,
        crumbs: Vec<Link>,
        body: impl Into<Body>,
    ) -> Page {
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
            body: body.into(),
        }
    }

    pub(super) fn missing_page(&self) -> Page {
        let title = self.words.text("site-missing", &[]);
        let base = self.model.school.catalog.as_deref().map(path_of_address);
        let body = Body::Missing { base };
        let mut page = self.page(&[], Section::Home, title, String::new(), Vec::new(), body);
        page.head.path = OutPath::new(["public", "404.html"]);
        page.head.alternates.clear();
        page
    }

    /// Path of the index of a folder, relative to the root of the site.
    pub(super) fn path(&self, folder: &[&str]) -> String {
        path_in(self.languages, self.at, folder)
    }

    /// A link with fixed words.
    pub(super) fn fixed_link(&self, key: &str, folder: &[&str]) -> Link {
        Link { text: Phrase::own(self.words.text(key, &[])), path: self.path(folder) }
    }

    /// A text of the framework in the edition's language.
    pub(super) fn phrase(&self, code: &str, field: &str, original: &str) -> Phrase {
        let own = &*self.model.school.language;
        let tag = self.words.tag();
        if tag == own {
            return Phrase::own(original);
        }
        let primary = tag.split('-').next().unwrap_or(tag);
        let translations = &self.model.translations;
        let found =
            translations.get(tag, code, field).or_else(|| translations.get(primary, code, field));
        match found {
            Some(text) => Phrase::own(text),
            None => Phrase { text: original.to_string(), lang: Some(own.to_string()) },
        }
    }

    pub(super) fn subject_link(&self, idx: Idx<Subject>) -> Link {
        let subject = &self.model.framework.subjects[idx];
        Link { text: self.subject_title(idx), path: self.path(&["subjects", &subject.code]) }
    }

    pub(super) fn subject_title(&self, idx: Idx<Subject>) -> Phrase {
        let subject = &self.model.framework.subjects[idx];
        self.phrase(&subject.code, "title", &subject.title)
    }

    pub(super) fn band_link(&self, idx: Idx<Band>) -> Link {
        let band = &self.model.framework.bands[idx];
        let text = self.phrase(&band.code, "title", &band.title);
        Link { text, path: self.path(&["bands", &band.code]) }
    }

    pub(super) fn competency_link(&self, idx: Idx<Competency>) -> LinkedCompetency {
        let competency = &self.model.framework.competencies[idx];
        let code = competency.code.to_string();
        let title = self.phrase(&code, "title", &competency.title);
        let path = self.path(&["competencies", &code]);
        LinkedCompetency { link: Link { text: title, path }, code }
    }

    pub(super) fn course_link(&self, course: &Course) -> Link {
        let text = self.phrase(&course.code, "title", &course.title);
        Link { text, path: self.path(&["courses", &course.code]) }
    }

    /// "Honors"; nothing for a regular course.
    pub(super) fn course_level(&self, level: CourseLevel) -> Option<String> {
        match level {
            CourseLevel::Regular => None,
            CourseLevel::Honors => Some(self.words.text("site-course-level-honors", &[])),
            CourseLevel::Ap => Some(self.words.text("site-course-level-ap", &[])),
            CourseLevel::Ib => Some(self.words.text("site-course-level-ib", &[])),
            CourseLevel::Dual => Some(self.words.text("site-course-level-dual", &[])),
        }
    }

    /// "1 credit".
    pub(super) fn credits(&self, credits: &Number) -> String {
        self.words.text("site-credits", &[("count", Arg::try_number(&credits.exact()))])
    }

    /// The competencies in force, in order.
    pub(super) fn competencies(
        &self,
    ) -> impl Iterator<Item = (Idx<Competency>, &'a Competency)> + use<'_, 'a> {
        self.model.framework.competencies.iter().filter(|(_, c)| c.in_force(self.as_of))
    }

    pub(super) fn in_force(&self, idx: Idx<Competency>) -> bool {
        self.model.framework.competencies[idx].in_force(self.as_of)
    }

    pub(super) fn rule_words(&self) -> RuleWords<'a> {
        RuleWords { model: self.model, rules: self.rules, language: self.words }
    }

    /// Which rules these are: "Rules applied: Assessment policy, in force since 1 July 2025".
    pub(super) fn policy(&self) -> Sentence {
        let about = &self.rules.about;
        let title = policy_title(about, |code| self.phrase(code, "title", &about.title));
        match about.since {
            Some(since) => {
                let args = [("date", self.words.date(since).into())];
                self.words.sentence("policy-since", &args, "title", vec![title])
            }
            None => self.words.sentence("policy", &[], "title", vec![title]),
        }
    }

    /// The title of a credit area: that of the requirement that asks for it alone or has its
    /// code, else the code.
    pub(super) fn area(&self, code: &str) -> String {
        let alone = |requirement: &&DiplomaRequirement| match &requirement.needs {
            Need::Credits { areas: Some(areas), .. } => {
                areas.len() == 1 && *areas[0].value == *code
            }
            _ => false,
        };
        let requirements = || self.rules.graduation.requirements.iter();
        let found = requirements().find(alone);
        found.or_else(|| requirements().find(|other| other.code.value == code)).map_or_else(
            || code.to_string(),
            |requirement| self.phrase(&requirement.code, "title", &requirement.title).text,
        )
    }

    /// The levels of the scale of competencies with their meaning.
    pub(super) fn levels(&self) -> Vec<LevelKey> {
        let scale = self.model.academic_scale();
        scale
            .iter()
            .map(|(idx, level)| LevelKey {
                mark: self.mark(idx, level),
                meaning: self.phrase(&level_code(scale, level), "family", &level.family),
            })
            .collect()
    }

    pub(super) fn mark(&self, idx: LevelIdx, level: &Level) -> Mark {
        Mark {
            kind: if level.proficient { MarkKind::Proficient } else { MarkKind::NotYet },
            step: usize::from(idx.0) + 1,
            of: self.model.academic_scale().levels.len(),
            label: self.phrase(
                &level_code(self.model.academic_scale(), level),
                "label",
                &level.label,
            ),
            color: Some(level.color.to_string()),
        }
    }

    /// The address of a page on the web, when the school says where its catalog is.
    pub(super) fn address(&self, path: &str) -> Option<String> {
        let catalog = self.model.school.catalog.as_deref()?;
        let path = path.trim_end_matches("index.html");
        Some(format!("{}/{path}", catalog.trim_end_matches('/')))
    }
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

/// What translations call a level.
fn level_code(scale: &Scale, level: &Level) -> String {
    format!("{}:{}", scale.id.value, level.code)
}

/// `/catalog/` of `https://school.example/catalog`.
fn path_of_address(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let path = rest.split_once('/').map_or("", |(_, path)| path);
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_matches('/');
    if path.is_empty() { "/".to_string() } else { format!("/{path}/") }
}

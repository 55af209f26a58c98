//! The public site as files: pages from tera templates, style, scripts, fonts
//! and data.
//!
//! Links in pages are relative and name `index.html`, so that the site works at
//! any address and from a folder. Nothing is asked of any other server.

mod assets;
mod data;
mod error;
mod filters;
mod index;
mod map;
mod mark;
mod staff;
mod template_value;

use std::collections::{BTreeMap, BTreeSet};

use include_dir::{Dir, include_dir};
use serde::Serialize;
use tera::{Context, Tera};

pub use error::SiteError;

use super::artifact::Artifact;
use super::theme::Theme;
use crate::view::preflight::Preflight;
use crate::view::report::Report;
use crate::view::site::{Body, Edition, Page, Site};
use crate::view::voice::Words;

/// The template of a report for a screen.
const REPORT: &str = "report.html";

/// The template of the page that is read before anything is sent.
const PREFLIGHT: &str = "preflight.html";

static BUILT_IN: Dir = include_dir!("$CARGO_MANIFEST_DIR/templates/site");

static STAFF: Dir = include_dir!("$CARGO_MANIFEST_DIR/templates/staff");

/// The renderer that turns a [`Site`] into files.
pub struct Renderer {
    tera: Tera,
    assets: Vec<Artifact>,
    /// Web font styles and a logo, which not every theme has.
    chrome: Chrome,
    /// The theme as a style sheet, for pages that are files of their own.
    style: String,
    /// The assets of the staff's pages, by name in their folder.
    staff: Vec<(String, Vec<u8>)>,
}

/// The parts of the theme on every page.
#[derive(Clone, Debug, Default, Serialize)]
struct Chrome {
    /// True when the theme has web fonts.
    fonts: bool,
    /// File name of the logo.
    logo: Option<String>,
    /// File name of the small picture in the browser's tab.
    icon: String,
}

#[derive(Serialize)]
struct Data<'a> {
    site: &'a Edition,
    head: &'a crate::view::site::Head,
    page: &'a Body,
    theme: &'a Chrome,
    words: &'a crate::view::voice::Words,
    root: &'a str,
    /// The subject of the page, as JSON-LD.
    linked_data: Option<String>,
}

impl Renderer {
    /// A renderer with a theme. `overrides` are the school's own templates by file name, and
    /// replace the built-in ones of the same name (`competency.html`, `site.css`); `staff` are
    /// those of the staff's pages.
    ///
    /// # Errors
    /// If an override is not a template, or refers to something that does not exist.
    pub fn new(
        theme: &Theme,
        overrides: &BTreeMap<String, String>,
        staff: &BTreeMap<String, String>,
    ) -> Result<Renderer, SiteError> {
        let mut files = built_in(&BUILT_IN);
        files.extend(overrides.iter().map(|(name, text)| (name.clone(), text.clone())));
        let mut of_staff = built_in(&STAFF);
        of_staff.extend(staff.iter().map(|(name, text)| (name.clone(), text.clone())));
        let (staff_pages, of_staff): (BTreeMap<_, _>, BTreeMap<_, _>) =
            of_staff.into_iter().partition(|(name, _)| name.ends_with(".html"));
        let (pages, others): (BTreeMap<_, _>, BTreeMap<_, _>) =
            files.into_iter().partition(|(name, _)| name.ends_with(".html"));
        let pages: BTreeMap<String, String> = staff_pages
            .into_iter()
            .map(|(name, text)| (format!("staff/{name}"), text))
            .chain(pages)
            .collect();
        let mut tera = Tera::default();
        filters::register(&mut tera);
        tera.add_raw_templates(&pages).map_err(|error| SiteError::new("", &error))?;
        let chrome = Chrome {
            fonts: assets::has_fonts(theme),
            logo: theme.logo().map(|(name, _)| name.to_string()),
            icon: assets::icon(theme).to_string(),
        };
        Ok(Renderer {
            tera,
            staff: assets::shared(theme, &of_staff),
            assets: assets::artifacts(theme, &others),
            chrome,
            style: assets::style(theme),
        })
    }

    /// Every file of the site, in the order of paths, and an error for every page that
    /// could not be made.
    pub fn render(&self, site: &Site) -> (Vec<Artifact>, Vec<SiteError>) {
        let mut artifacts = self.assets.clone();
        let mut errors = Vec::new();
        let mut colors = BTreeSet::new();
        for edition in &site.editions {
            let mut texts = BTreeMap::new();
            for page in &edition.pages {
                match self.page(edition, page) {
                    Ok(html) => {
                        let path = page.head.path.clone();
                        if page.body.is_read_through() {
                            let path = path.as_str().trim_start_matches("public/").to_string();
                            texts.insert(path, index::text(&html));
                        }
                        artifacts.push(Artifact { path, bytes: html.into_bytes() });
                        artifacts.extend(data::competency(&page.body));
                    }
                    Err(error) => errors.push(error),
                }
            }
            artifacts.push(index::artifact(edition, &texts));
            colors.extend(edition.colors.iter().map(String::as_str));
        }
        artifacts.push(assets::levels(colors));
        artifacts.extend(data::sitemap(&site.editions));
        artifacts.extend(data::artifacts(&site.downloads));
        artifacts.extend(site.pictures.iter().map(assets::picture));
        artifacts.extend(site.issued.as_deref().map(assets::issued));
        artifacts.sort_by(|a, b| a.path.cmp(&b.path));
        (artifacts, errors)
    }

    /// A report as one file that needs no other. `words` are those of such pages.
    ///
    /// # Errors
    /// If the template has a mistake.
    pub fn report(&self, report: &Report, words: &Words) -> Result<Vec<u8>, SiteError> {
        #[derive(Serialize)]
        struct Data<'a> {
            view: &'a Report,
            /// The fixed words of the document.
            doc: &'a Words,
            /// Those that only such a page has.
            labels: &'a Words,
            style: &'a str,
            level_style: String,
        }
        Context::from_serialize(&Data {
            view: report,
            doc: &report.words,
            labels: words,
            style: &self.style,
            level_style: assets::level_style(report.colors()),
        })
        .and_then(|context| self.tera.render(REPORT, &context))
        .map(String::into_bytes)
        .map_err(|error| SiteError::new(REPORT, &error))
    }

    /// The page that is read before anything is sent, as one file that needs no other.
    ///
    /// # Errors
    /// If the template has a mistake.
    pub fn preflight(&self, page: &Preflight) -> Result<Vec<u8>, SiteError> {
        #[derive(Serialize)]
        struct Data<'a> {
            view: &'a Preflight,
            said: &'a Words,
            style: &'a str,
        }
        Context::from_serialize(&Data { view: page, said: &page.words, style: &self.style })
            .and_then(|context| self.tera.render(PREFLIGHT, &context))
            .map(String::into_bytes)
            .map_err(|error| SiteError::new(PREFLIGHT, &error))
    }

    fn page(&self, edition: &Edition, page: &Page<Body>) -> Result<String, SiteError> {
        let template = template(&page.body);
        let data = Data {
            site: edition,
            head: &page.head,
            page: &page.body,
            theme: &self.chrome,
            words: &edition.words,
            root: &page.head.root,
            linked_data: page.head.linked_data.as_ref().map(filters::json),
        };
        Context::from_serialize(&data)
            .and_then(|context| self.tera.render(template, &context))
            .map_err(|error| SiteError::new(template, &error))
    }
}

/// The template of a kind of page.
fn template(body: &Body) -> &'static str {
    match body {
        Body::Home(_) => "home.html",
        Body::Catalog(_) => "competencies.html",
        Body::Whole(_) => "map.html",
        Body::Subject(_) => "subject.html",
        Body::Band(_) => "band.html",
        Body::Competency(_) => "competency.html",
        Body::Moved(_) => "moved.html",
        Body::Courses(_) => "courses.html",
        Body::Course(_) => "course.html",
        Body::Graduation(_) => "graduation.html",
        Body::Families(_) => "families.html",
        Body::Colleges(_) => "colleges.html",
        Body::Habits(_) => "habits.html",
        Body::Standards(_) => "standards.html",
        Body::Standard(_) => "standard.html",
        Body::Own(_) => "own.html",
        Body::Search(_) => "search.html",
        Body::Verify(_) => "verify.html",
        Body::Missing(_) => "404.html",
    }
}

/// A theme as custom properties, for pages that are not part of the site.
pub fn theme_style(theme: &Theme) -> String {
    assets::style(theme)
}

fn built_in(dir: &'static Dir) -> BTreeMap<String, String> {
    dir.files()
        .filter_map(|file| {
            let name = file.path().file_name()?.to_str()?;
            Some((name.to_string(), file.contents_utf8()?.to_string()))
        })
        .collect()
}

#[cfg(test)]
mod tests;

//! The staff site as files: a folder that asks for nothing outside of itself.

use serde::Serialize;
use tera::Context;

use super::{Chrome, Renderer, SiteError, assets};
use crate::base::OutPath;
use crate::render::artifact::Artifact;
use crate::view::staff::{Body, Edition, Page};
use crate::view::voice::Words;

#[derive(Serialize)]
struct Data<'a> {
    site: &'a Edition,
    head: &'a Page,
    page: &'a Body,
    theme: &'a Chrome,
    words: &'a Words,
    root: &'a str,
}

impl Renderer {
    /// Every file of an edition of the staff site below `folder`, in the order of paths, and an
    /// error for every page that could not be made.
    pub fn staff(&self, edition: &Edition, folder: &str) -> (Vec<Artifact>, Vec<SiteError>) {
        let colors = assets::level_style(edition.colors.iter().map(String::as_str));
        let colors = ("levels.css".to_string(), colors.into_bytes());
        let artifact = |name: &str, bytes: Vec<u8>| {
            let path = OutPath::parse(&format!("{folder}/{name}")).expect("parts are made safe");
            Artifact { path, bytes }
        };
        let shared = self.staff.iter().chain([&colors]).map(|(name, bytes)| {
            let parts = ["assets"].into_iter().chain(name.split('/'));
            artifact(OutPath::new(parts).as_str(), bytes.clone())
        });
        let mut artifacts: Vec<Artifact> = shared.collect();
        let mut errors = Vec::new();
        for page in &edition.pages {
            match self.staff_page(edition, page) {
                Ok(text) => artifacts.push(artifact(&page.path, text.into_bytes())),
                Err(error) => errors.push(error),
            }
        }
        artifacts.sort_by(|a, b| a.path.cmp(&b.path));
        (artifacts, errors)
    }

    fn staff_page(&self, edition: &Edition, page: &Page) -> Result<String, SiteError> {
        let template = match &page.body {
            Body::Overview(_) => "staff/overview.html",
            Body::Class(_) => "staff/class.html",
            Body::Lists(_) => "staff/lists.html",
            Body::Graduation(_) => "staff/graduation.html",
            Body::Ratings(_) => "staff/ratings.html",
            Body::Documents(_) => "staff/documents.html",
            Body::Equity(_) => "staff/equity.html",
            Body::Person(_) => "staff/person.html",
            Body::Own(_) => "staff/own.html",
            Body::Explained(_) => "staff/explained.html",
        };
        let data = Data {
            site: edition,
            head: page,
            page: &page.body,
            theme: &self.chrome,
            words: &edition.words,
            root: &page.root,
        };
        Context::from_serialize(&data)
            .and_then(|context| self.tera.render(template, &context))
            .map_err(|error| SiteError::new(template, &error))
    }
}

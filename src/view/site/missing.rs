//! The page that is shown in place of one that does not exist.

use serde::Serialize;

use super::builder::Builder;
use super::page::{Page, Section};
use crate::base::OutPath;

/// Said in place of a page that does not exist.
#[derive(Clone, Debug, Serialize)]
pub struct MissingPage {
    /// Path part of the address the site is at, when it is known: the server gives this page at
    /// any address, so that its links cannot be relative.
    pub base: Option<String>,
}

pub(super) fn page(builder: &Builder) -> Page<MissingPage> {
    let title = builder.say("site-missing", &[]);
    let base = builder.model.school.catalog.as_deref().map(path_of_address);
    let body = MissingPage { base };
    let mut page = builder.page(&[], Section::Home, title, String::new(), Vec::new(), body);
    page.head.path = OutPath::new(["public", "404.html"]);
    page.head.alternates.clear();
    page.head.address = None;
    page
}

/// `/catalog/` of `https://school.example/catalog`.
fn path_of_address(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let path = rest.split_once('/').map_or("", |(_, path)| path);
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_matches('/');
    if path.is_empty() { "/".to_string() } else { format!("/{path}/") }
}

//! The page that is read before anything is sent.

use super::report;
use crate::base::Diagnostic;
use crate::press::desk::Desk;
use crate::press::kind::{Kind, Making, Orders, Scope};
use crate::press::place::Tree;
use crate::press::preflight;
use crate::press::refused;
use crate::render::artifact::Artifact;
use crate::view;

pub(super) static KIND: Kind = Kind {
    target: "preflight",
    name: "pre-flight page",
    plural: "pre-flight pages",
    tree: Tree::Private,
    folder: "preflight",
    scope: Scope::School,
    includes: |_, _| true,
    of_leavers: false,
    on_request: false,
    comes_with: |other| *other == report::KIND,
    rests_on: report::rests_on,
    making: Making::Run(run),
};

/// One page, in the school's language, made of what the reports of the same build came to.
fn run(desk: &Desk<'_>, orders: &Orders<'_>, put: &mut dyn FnMut(Artifact)) -> Vec<Diagnostic> {
    let school = desk.school;
    let catalog = &desk.assets.catalog;
    let facts = preflight::of(school, catalog, orders.long.to_vec());
    let language = catalog.language(&school.model.school.language);
    let page = view::preflight::make(&school.context(), language, catalog, facts);
    match desk.assets.site.preflight(&page) {
        Ok(bytes) => {
            put(Artifact { path: KIND.path(orders.place, "index.html"), bytes });
            Vec::new()
        }
        Err(error) => vec![refused::page_not_rendered(&error)],
    }
}

//! The page that is read before anything is sent.

use super::{Kind, Making, Scope, Tree, report};
use crate::base::Diagnostic;
use crate::press::mail::Orders;
use crate::press::maker::{self, Maker};
use crate::press::preflight;
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
    on_request: false,
    rests_on: report::rests_on,
    making: Making::Run(run),
};

/// One page, in the school's language, made of what the reports of the same build came to.
fn run(maker: &Maker<'_>, orders: &Orders<'_>, put: &mut dyn FnMut(Artifact)) -> Vec<Diagnostic> {
    let school = maker.school;
    let catalog = &maker.assets.catalog;
    let facts = preflight::of(school, catalog, orders.long.to_vec());
    let language = catalog.language(&school.model.school.language);
    let page = view::preflight::make(&school.context(), language, catalog, facts);
    match maker.assets.site.preflight(&page) {
        Ok(bytes) => {
            put(Artifact { path: orders.place.path(&KIND, "index.html"), bytes });
            Vec::new()
        }
        Err(error) => vec![maker::page_not_rendered(&error)],
    }
}

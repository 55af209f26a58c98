//! The competency supplement to the diploma.

use super::transcript;
use crate::press::desk::Desk;
use crate::press::kind::{Job, Kind, Making, Scope};
use crate::press::place::Tree;
use crate::view::{Paper, supplement};

pub(super) static KIND: Kind = Kind {
    target: "supplements",
    name: "diploma supplement",
    plural: "diploma supplements",
    tree: Tree::Private,
    folder: "supplements",
    scope: Scope::Student,
    includes: |_, _| true,
    of_leavers: false,
    on_request: true,
    comes_with: |_| false,
    rests_on: transcript::rests_on,
    making: Making::Paper {
        template: "supplement.typ",
        pages: |documents| documents.supplement.pages,
        view,
        screen: None,
    },
};

fn view(desk: &Desk<'_>, job: &Job) -> Paper {
    let language = desk.assets.catalog.language(&job.language);
    supplement::make(&desk.school.context(), job.student(), language).paper()
}

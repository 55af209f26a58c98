//! The transfer-out sheet.

use super::transcript;
use crate::press::desk::Desk;
use crate::press::kind::{Job, Kind, Making, Scope};
use crate::press::place::Tree;
use crate::view::{Paper, transfer};

pub(super) static KIND: Kind = Kind {
    target: "transfer-sheets",
    name: "transfer sheet",
    plural: "transfer sheets",
    tree: Tree::Private,
    folder: "transfer-sheets",
    scope: Scope::Student,
    includes: |_, _| true,
    of_leavers: false,
    on_request: true,
    comes_with: |_| false,
    rests_on: transcript::rests_on,
    making: Making::Paper {
        template: "transfer-sheet.typ",
        pages: |documents| documents.transfer_sheet.pages,
        view,
        screen: None,
    },
};

fn view(desk: &Desk<'_>, job: &Job) -> Paper {
    let language = desk.assets.catalog.language(&job.language);
    transfer::make(&desk.school.context(), job.student(), language).paper()
}

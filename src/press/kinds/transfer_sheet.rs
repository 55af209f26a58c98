//! The transfer-out sheet.

use super::{Kind, Making, Scope, Tree, transcript};
use crate::press::maker::Maker;
use crate::press::plan::Job;
use crate::view::{Paper, transfer};

pub(super) static KIND: Kind = Kind {
    target: "transfer-sheets",
    name: "transfer sheet",
    plural: "transfer sheets",
    tree: Tree::Private,
    folder: "transfer-sheets",
    scope: Scope::Student,
    includes: |_, _| true,
    on_request: true,
    rests_on: transcript::rests_on,
    making: Making::Paper {
        template: "transfer-sheet.typ",
        pages: |documents| documents.transfer_sheet.pages,
        view,
        screen: None,
    },
};

fn view(maker: &Maker<'_>, job: &Job) -> Paper {
    let language = maker.assets.catalog.language(&job.language);
    transfer::make(&maker.school.context(), job.student(), language).paper()
}

//! The competency supplement to the diploma.

use super::{Kind, Making, Scope, Tree, transcript};
use crate::press::maker::Maker;
use crate::press::plan::Job;
use crate::view::{Paper, supplement};

pub(super) static KIND: Kind = Kind {
    target: "supplements",
    name: "diploma supplement",
    plural: "diploma supplements",
    tree: Tree::Private,
    folder: "supplements",
    scope: Scope::Student,
    includes: |_, _| true,
    on_request: true,
    rests_on: transcript::rests_on,
    making: Making::Paper {
        template: "supplement.typ",
        pages: |documents| documents.supplement.pages,
        view,
        screen: None,
    },
};

fn view(maker: &Maker<'_>, job: &Job) -> Paper {
    let language = maker.assets.catalog.language(&job.language);
    supplement::make(&maker.school.context(), job.student(), language).paper()
}

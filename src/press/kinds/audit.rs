//! The graduation audit.

use super::{Kind, Making, Scope, Tree, transcript};
use crate::press::maker::Maker;
use crate::press::plan::Job;
use crate::view::{Paper, audit};

pub(super) static KIND: Kind = Kind {
    target: "audits",
    name: "graduation audit",
    plural: "graduation audits",
    tree: Tree::Private,
    folder: "audits",
    scope: Scope::Student,
    includes: |_, _| true,
    on_request: true,
    rests_on: transcript::rests_on,
    making: Making::Paper {
        template: "audit.typ",
        pages: |documents| documents.audit.pages,
        view,
        screen: None,
    },
};

fn view(maker: &Maker<'_>, job: &Job) -> Paper {
    let language = maker.assets.catalog.language(&job.language);
    audit::make(&maker.school.context(), job.student(), language).paper()
}

//! The graduation audit.

use super::transcript;
use crate::press::desk::Desk;
use crate::press::kind::{Job, Kind, Making, Scope};
use crate::press::place::Tree;
use crate::view::{Paper, audit};

pub(super) static KIND: Kind = Kind {
    target: "audits",
    name: "graduation audit",
    plural: "graduation audits",
    tree: Tree::Private,
    folder: "audits",
    scope: Scope::Student,
    includes: |_, _| true,
    of_leavers: false,
    on_request: true,
    comes_with: |_| false,
    rests_on: transcript::rests_on,
    making: Making::Paper {
        template: "audit.typ",
        pages: |documents| documents.audit.pages,
        view,
        screen: None,
    },
};

fn view(desk: &Desk<'_>, job: &Job) -> Paper {
    let language = desk.assets.catalog.language(&job.language);
    audit::make(&desk.school.context(), job.student(), language).paper()
}

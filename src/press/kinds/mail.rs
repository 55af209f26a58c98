//! The mailing run: reports that go out on paper, as files that are ready to be printed.

use super::{Kind, Making, Scope, Tree, report};
use crate::press::mail;

pub(super) static KIND: Kind = Kind {
    target: "mail",
    name: "file of the mailing run",
    plural: "files of the mailing run",
    tree: Tree::Private,
    folder: "mail",
    scope: Scope::School,
    includes: |_, _| true,
    on_request: true,
    rests_on: report::rests_on,
    making: Making::Run(mail::run),
};

//! The mailing run: reports that go out on paper, as files that are ready to be printed.

use super::report;
use crate::press::kind::{Kind, Making, Scope};
use crate::press::mail;
use crate::press::place::Tree;

pub(super) static KIND: Kind = Kind {
    target: "mail",
    name: "file of the mailing run",
    plural: "files of the mailing run",
    tree: Tree::Private,
    folder: "mail",
    scope: Scope::School,
    includes: |_, _| true,
    of_leavers: false,
    on_request: true,
    comes_with: |other| *other == report::KIND,
    rests_on: report::rests_on,
    making: Making::Run(|desk, orders, put| mail::run(&KIND, desk, orders, put)),
};

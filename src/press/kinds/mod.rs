//! The kinds of documents: one file and one line of [`KINDS`] each.
//!
//! The command line, the plan, the typesetter, the summary and the clean-up of the output all
//! read this table. A new kind is a view, a file here that says how it is made, and a line.

mod annotated;
mod audit;
mod book;
mod letter;
mod mail;
mod preflight;
mod profile;
pub(super) mod report;
mod same_choice;
mod site;
mod staff;
mod supplement;
pub(super) mod transcript;
mod transfer_sheet;

use super::kind::Kind;

/// Every kind, in the order in which they are made and counted.
pub static KINDS: &[&Kind] = &[
    &report::KIND,
    &transcript::KIND,
    &audit::KIND,
    &supplement::KIND,
    &transfer_sheet::KIND,
    &letter::KIND,
    &profile::KIND,
    &annotated::KIND,
    &book::KIND,
    &preflight::KIND,
    &mail::KIND,
    &site::KIND,
    &staff::KIND,
];

/// The kind of a target.
pub fn find(target: &str) -> Option<&'static Kind> {
    KINDS.iter().copied().find(|kind| kind.target == target)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::press::kind::Scope;
    use crate::press::place::Tree;

    #[test]
    fn a_target_is_one_kinds_own() {
        for kind in KINDS {
            assert_eq!(find(kind.target), Some(*kind));
        }
    }

    #[test]
    fn what_is_about_a_student_is_private() {
        for kind in KINDS {
            assert!(kind.scope == Scope::School || kind.tree == Tree::Private, "{}", kind.target);
        }
    }
}

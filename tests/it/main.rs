//! What must hold, at the level a user would notice.

mod build;
mod catalog;
mod corruption;
mod diff;
mod exports;
mod formats;
mod fuzz;
mod gallery;
mod golden;
mod hostile;
mod issue;
mod joining;
mod keeping;
mod layers;
mod ledger;
mod methods;
mod new;
mod output;
mod pictures;
mod policy;
mod rank;
mod reading;
mod readme;
mod school;
mod slate;
mod versions;

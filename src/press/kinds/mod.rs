//! The kinds of documents: one file and one line of [`KINDS`] each.
//!
//! The command line, the plan, the typesetter, the summary and the clean-up of the output all
//! read this table. A new kind is a view, a file here that says how it is made, and a line.

mod audit;
mod book;
mod letter;
mod mail;
mod preflight;
mod profile;
pub(super) mod report;
mod site;
mod staff;
mod supplement;
pub(super) mod transcript;
mod transfer_sheet;

use std::cmp::Ordering;

use super::load::Loaded;
use super::mail::Orders;
use super::maker::Maker;
use super::plan::Job;
use crate::base::{Diagnostic, Idx};
use crate::model::draft::Table;
use crate::model::people::Student;
use crate::project::documents::Documents;
use crate::render::artifact::Artifact;
use crate::render::site::SiteError;
use crate::view::Paper;

/// A kind of document. Kinds are told apart by their targets.
#[derive(Debug)]
pub struct Kind {
    /// Its name on the command line: `reports`.
    pub target: &'static str,
    /// The name of one of its files: "progress report".
    pub name: &'static str,
    /// The name of several: "progress reports".
    pub plural: &'static str,
    /// Who may see it.
    pub tree: Tree,
    /// Its folder in the tree; empty for what has the rest of the tree to itself.
    pub folder: &'static str,
    /// For whom one is made.
    pub scope: Scope,
    /// True for a student of whom one is made.
    pub(super) includes: fn(&Loaded, Idx<Student>) -> bool,
    /// It is made only when it is asked for by name.
    pub on_request: bool,
    /// True for the tables that it rests on: it is not made where one of them is lost. Each kind
    /// names every table, so that a new table is not forgotten.
    pub(super) rests_on: fn(Table) -> bool,
    /// How it is made.
    pub(super) making: Making,
}

/// Who may see a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tree {
    /// Everybody; nothing in it is about a student.
    Public,
    /// Those whom the school gives it to.
    Private,
}

/// For whom a document is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// A student's households: one in each of their languages.
    Households,
    /// A student, in the school's language.
    Student,
    /// The school: one in each language of its site.
    School,
}

/// How a document is made.
#[derive(Debug)]
pub(super) enum Making {
    /// As pages, one document a job.
    Paper {
        /// The template it is set with.
        template: &'static str,
        /// How many pages the school wants at most.
        pages: fn(&Documents) -> usize,
        /// Makes its view.
        view: fn(&Maker<'_>, &Job) -> Paper,
        /// The same for a screen, where there is such a copy.
        screen: Option<MakeScreen>,
    },
    /// As many files at once, and what went wrong with those that are missing.
    Files(fn(&Maker<'_>) -> (Vec<Artifact>, Vec<SiteError>)),
    /// As files that are handed over one by one, made of what the reports of the same build say;
    /// and what went wrong.
    Run(MakeRun),
}

/// Makes files of the finished jobs, hands over each, and gives what went wrong.
pub(super) type MakeRun = fn(&Maker<'_>, &Orders<'_>, &mut dyn FnMut(Artifact)) -> Vec<Diagnostic>;

/// Makes the copy of a document for a screen.
pub(super) type MakeScreen = fn(&Maker<'_>, &Job) -> Result<Vec<u8>, SiteError>;

/// Every kind, in the order in which they are made and counted.
pub static KINDS: &[&Kind] = &[
    &report::KIND,
    &transcript::KIND,
    &audit::KIND,
    &supplement::KIND,
    &transfer_sheet::KIND,
    &letter::KIND,
    &profile::KIND,
    &book::KIND,
    &preflight::KIND,
    &mail::KIND,
    &site::KIND,
    &staff::KIND,
];

impl Kind {
    /// The kind of a target.
    pub fn find(target: &str) -> Option<&'static Kind> {
        KINDS.iter().copied().find(|kind| kind.target == target)
    }

    /// How many pages the school wants at most; nothing for what is no paper.
    pub(super) fn most_pages(&self, documents: &Documents) -> Option<usize> {
        match self.making {
            Making::Paper { pages, .. } => Some(pages(documents)),
            Making::Files(_) | Making::Run(_) => None,
        }
    }

    /// "1 transcript", "47 transcripts".
    pub fn name_of(&self, count: usize) -> &'static str {
        if count == 1 { self.name } else { self.plural }
    }
}

impl Tree {
    /// Its folder in the output.
    pub fn folder(self) -> &'static str {
        match self {
            Tree::Public => "public",
            Tree::Private => "private",
        }
    }
}

impl PartialEq for Kind {
    fn eq(&self, other: &Kind) -> bool {
        self.target == other.target
    }
}

impl Eq for Kind {}

impl PartialOrd for Kind {
    fn partial_cmp(&self, other: &Kind) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Kind {
    fn cmp(&self, other: &Kind) -> Ordering {
        self.target.cmp(other.target)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_one_kinds_own() {
        for kind in KINDS {
            assert_eq!(Kind::find(kind.target), Some(*kind));
        }
    }

    #[test]
    fn what_is_about_a_student_is_private() {
        for kind in KINDS {
            assert!(kind.scope == Scope::School || kind.tree == Tree::Private, "{}", kind.target);
        }
    }
}

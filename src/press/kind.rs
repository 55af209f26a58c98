//! A kind of document, and a document of a kind that is to be made.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::desk::Desk;
use super::leaks::For;
use super::loaded::Loaded;
use super::place::{Place, Tree};
use crate::base::{Diagnostic, Idx, OutPath};
use crate::model::Model;
use crate::model::draft::Table;
use crate::model::people::{Household, Student};
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
    /// Its readers.
    pub tree: Tree,
    /// Its folder in the tree; empty for what has the rest of the tree to itself.
    pub folder: &'static str,
    /// For whom one is made.
    pub scope: Scope,
    /// True for a student of whom one is made.
    pub(super) includes: fn(&Loaded, Idx<Student>) -> bool,
    /// It can be made of who left in a build of everybody, too, where the settings want it.
    pub of_leavers: bool,
    /// It is made only when it is asked for by name.
    pub on_request: bool,
    /// True for the kinds that are made whenever it is, since it is made of them or leads to them.
    pub(super) comes_with: fn(&Kind) -> bool,
    /// True for the tables that it rests on: it is not made where one of them is lost. Each kind
    /// names every table, so that a new table is not forgotten.
    pub(super) rests_on: fn(Table) -> bool,
    /// The way it is made.
    pub(super) making: Making,
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

/// The way a document is made.
#[derive(Debug)]
pub(super) enum Making {
    /// As pages, one document a job.
    Paper {
        /// The template it is set with.
        template: &'static str,
        /// The most pages that the school wants.
        pages: fn(&Documents) -> usize,
        /// Makes its view.
        view: fn(&Desk<'_>, &Job) -> Paper,
        /// The same for a screen, where there is such a copy.
        screen: Option<MakeScreen>,
    },
    /// As many files at once, and what went wrong with those that are missing.
    Files(MakeFiles),
    /// As files that are handed over one by one, made of what the reports of the same build say;
    /// and what went wrong.
    Run(MakeRun),
}

/// Makes files that may lead to the documents on paper for everybody that are in place.
pub(super) type MakeFiles = fn(&Desk<'_>, &BTreeSet<OutPath>) -> (Vec<Artifact>, Vec<SiteError>);

/// Makes files of the finished jobs, hands over each, and gives what went wrong.
pub(super) type MakeRun = fn(&Desk<'_>, &Orders<'_>, &mut dyn FnMut(Artifact)) -> Vec<Diagnostic>;

/// Makes the copy of a document for a screen.
pub(super) type MakeScreen = fn(&Desk<'_>, &Job) -> Result<Vec<u8>, SiteError>;

/// One document to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Its kind.
    pub kind: &'static Kind,
    /// About whom; nothing for a document about the school.
    pub student: Option<Idx<Student>>,
    /// The household that it goes to; nothing for what goes to none.
    pub household: Option<Idx<Household>>,
    /// Its language.
    pub language: String,
    /// It is the copy for a screen.
    pub screen: bool,
    /// Its path in the output.
    pub path: OutPath,
}

impl Job {
    /// The student it is about.
    ///
    /// # Panics
    /// If it is about the school.
    pub(super) fn student(&self) -> Idx<Student> {
        self.student.expect("the scope of its kind is a student")
    }

    /// The person whom it is for; nothing for what is for everybody.
    pub(super) fn reader(&self) -> Option<For> {
        Some(For { student: self.student?, household: self.household })
    }

    /// The name in messages.
    pub(super) fn name(&self, model: &Model) -> String {
        let language = match self.kind.scope {
            Scope::Student => String::new(),
            Scope::Households | Scope::School => format!(" in `{}`", self.language),
        };
        let student =
            self.student.map(|idx| format!(" of student `{}`", model.students[idx].id.value));
        let household = self
            .household
            .map(|idx| format!(" for household `{}`", model.households[idx].id.value));
        let (student, household) = (student.unwrap_or_default(), household.unwrap_or_default());
        format!("the {}{language}{student}{household}", self.kind.name)
    }
}

/// The input of a mailing run.
pub(super) struct Orders<'a> {
    /// The place of its files.
    pub(super) place: &'a Place,
    /// The documents of the build.
    pub(super) jobs: &'a [Job],
    /// Those that could not be made.
    pub(super) missed: &'a BTreeSet<OutPath>,
    /// Those that have more pages than they should.
    pub(super) long: &'a [String],
}

impl Kind {
    /// The path of a file of it.
    pub(super) fn path(&self, place: &Place, file: &str) -> OutPath {
        place.path(self.tree, self.folder, file)
    }

    /// The path of the copy in a language of a document about the school.
    pub(super) fn path_for_everybody(&self, place: &Place, language: &str) -> OutPath {
        self.path(place, &format!("{}.{language}.pdf", self.name.replace(' ', "-")))
    }

    /// The most pages that the school wants; nothing for what is not a paper.
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

//! Gradus builds what a mastery-based school sends out: progress reports for families,
//! transcripts for colleges, and a public site of its competencies. It reads plain files and
//! writes plain files; there is no database, and the only server is a page for who works at the school.
//!
//! # The way through
//!
//! ```text
//! Args -> Project -> Sources -> Draft -> Model -> Outcomes -> Views -> Artifacts -> Manifest
//!         project    import     import   model    policy      view     render      press
//! ```
//!
//! Each stage has a type of its own, and each arrow is a function that returns its result *and*
//! [diagnostics](base::diagnostic). A [`Draft`](model::draft::Draft) holds rows as they were read, with references in
//! writing; a [`Model`](model::Model) cannot hold a reference to something that does not exist. A
//! [`StudentOutcome`](policy::StudentOutcome) is what the school's rules make of one student's records on one day, with what it
//! rests on. A view holds what a document says, in the reader's language; an artifact is a path
//! and bytes.
//!
//! # The layers
//!
//! Top first; a module names only lower ones.
//!
//! | layer | what it does | never |
//! |---|---|---|
//! | [`cli`] | commands, printing, exit statuses | |
//! | [`serve`] | the office in a browser: builds, watches, shows; on this computer alone | writes outside the project; answers a page of another site |
//! | [`propose`] | a project made of a school's exports | |
//! | [`compare`] | two policies, two folders, two days, several methods | |
//! | [`press`] | load, plan, render in parallel, write, remember | |
//! | [`render`] | views to PDF and HTML | sees anything but views |
//! | [`view`] | outcomes to what documents say | sees import or project |
//! | [`policy`] | `policy.toml`; records to levels, credit, averages, the diploma | sees import; does input or output |
//! | [`import`] | files to rows | |
//! | [`model`] | what a school is | sees project |
//! | [`project`] | `gradus.toml` | |
//! | [`ledger`] | official documents that were issued: entries, keys, seals | knows a student or a page |
//! | [`base`] | places, diagnostics, exact numbers, paths | knows a word of the domain |
//!
//! A test reads the sources and fails when a module names one it must not.
//!
//! # Using the library
//!
//! A folder is loaded once; everything that is wrong with it comes beside the school.
//!
//! ```
//! use gradus::policy;
//! use gradus::press;
//! use gradus::view::explain;
//! use gradus::view::voice::{Language, Voice};
//!
//! let load = press::load("sample-data".as_ref(), None);
//! assert_eq!(load.diagnostics.errors(), 0);
//! let school = load.school.expect("the sample school can be read");
//! let (model, day) = (&school.model, school.occasion.as_of);
//!
//! // A level, and how it came about.
//! let student = model.student("S1001").expect("a student");
//! let competency = model.framework.competency("MA.07").expect("a competency");
//! let governing = school.rules.governing(&model.students[student], day);
//! let outcome = policy::assess(&governing, model, student, day);
//! let voice = Voice { model, rules: governing.rules(), language: Language::english() };
//! let trace = explain::competency(&voice, &outcome, competency);
//! assert!(trace.title.starts_with("MA.07"));
//! ```
//!
//! A document is one of the kinds that [`press`] lists, for some students or for all.
//!
//! ```
//! use std::num::NonZeroUsize;
//!
//! use gradus::press::kinds;
//! use gradus::press::share::Part;
//! use gradus::press::{self, Options, Out};
//!
//! # let folder = tempfile::tempdir().expect("a folder");
//! # let out = folder.path().to_path_buf();
//! let school = press::load("sample-data".as_ref(), None).school.expect("a school");
//! let options = Options {
//!     kinds: kinds::find("reports").into_iter().collect(),
//!     students: vec!["S1002".to_string()],
//!     out: Out::new(&out, &school.root, &school.project).expect("a folder of its own"),
//!     jobs: NonZeroUsize::MIN,
//!     part: Part::Whole,
//! };
//! press::build(&school, &options, |_, _| {}).expect("the folder can be written");
//! assert!(out.join("private/2025-26.2/requested/reports/S1002.pt.pdf").is_file());
//! ```
//!
//! # What always holds
//!
//! - **Every number can be explained.** An outcome carries its basis; `gradus explain` prints it.
//! - **Numbers are exact** and rounded where the policy says, once. There is no floating-point
//!   number in `model` or `policy`.
//! - **As of a day.** What became known later does not exist. The clock is never read for content.
//! - **Four kinds of "no level"** stay apart from data to page: not assessed, insufficient
//!   evidence, not yet, exempt.
//! - **Habits of work have a type of their own** that no academic rule can take in.
//! - **Nothing is silent.** Every row is used, or reported with its place, the reason and a remedy;
//!   the rest goes on.
//! - **Public and private do not mix.** The site's view types hold no student; private files have
//!   a tree and permissions of their own.
//! - **Same input, same bytes**, whatever the number of threads.
//! - **Only edges touch the disk**: [`import`] reads sources, [`press`] reads settings and writes, [`serve`] watches, [`ledger`] keeps what was issued,
//!   [`render`] reads fonts and templates. Only [`cli`] prints or decides the exit status.

pub mod base;

pub mod project;

pub mod model;

pub mod import;

pub mod policy;

pub mod view;

pub mod render;

pub mod ledger;

pub mod press;

pub mod compare;

pub mod propose;

pub mod serve;

pub mod cli;

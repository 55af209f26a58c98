//! Issuing official transcripts: the document is made, sealed and entered into the ledger.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::assets::{self, Assets};
use super::contents::Rules;
use super::kinds::transcript::layout;
use super::leaks::{self, For, Leaks};
use super::loaded::Loaded;
use super::{desk, grades, languages, ranks, recipients};
use crate::base::nearest::did_you_mean;
use crate::base::{Date, Diagnostic, Idx, SourceMap};
use crate::ledger::key::{self, SigningKey};
use crate::ledger::{Act, Issued, LedgerError, Seal, Writing, code, salted, sha256};
use crate::model::grade::Grade;
use crate::model::people::Student;
use crate::render::pdf::{Pdf, PdfError, Typesetter, pool};
use crate::view::Context;
use crate::view::occasion::Occasion;
use crate::view::transcript::official::{Issuance, Replaced};
use crate::view::transcript::{self, Transcript};
use crate::view::voice::edition_address;

/// Name of the only kind of document that is issued, in the ledger.
const KIND: &str = "transcript";

/// The page of the public site that checks documents, below the site's address.
const PAGE: &str = "verify/";

/// Somebody's wish for an official transcript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Identifier of the student.
    pub student: String,
    /// Its language; the school's when nobody says.
    pub language: Option<String>,
    /// To whom it is given.
    pub recipient: String,
    /// For what.
    pub purpose: String,
    /// Number of the one it replaces, and why.
    pub replaces: Option<(u64, String)>,
}

/// The day and time of an issue, by the school's clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day that is printed.
    pub day: Date,
    /// Day and time in UTC, as the ledger writes it.
    pub at: String,
}

/// A document that is ready to be issued.
#[derive(Clone, Debug)]
pub struct Ready {
    /// The entry for the ledger.
    pub issued: Issued,
    /// The transcript as data.
    pub transcript: Transcript,
    /// Its data, as it is kept.
    pub view: Vec<u8>,
    /// The file.
    pub pdf: Vec<u8>,
    /// Its pages.
    pub pages: usize,
}

/// Why a transcript cannot be issued.
#[derive(Debug)]
pub enum IssueError {
    /// The ledger does not allow it.
    Ledger(LedgerError),
    /// The student is not on the roster.
    UnknownStudent {
        /// The identifier.
        id: String,
        /// The nearest one.
        help: Option<String>,
    },
    /// The student's grade has no transcripts.
    NoTranscript {
        /// The grade.
        grade: Grade,
    },
    /// There are no words in the language.
    UnknownLanguage(String),
    /// The document that it replaces is about somebody else.
    AnotherStudent {
        /// Its number.
        number: u64,
    },
    /// A theme, a template or a word file cannot be used.
    Assets(Box<Diagnostic>),
    /// It says what must not stand on a transcript, or something of others.
    Contents(Box<Diagnostic>),
    /// The document could not be typeset.
    NotRendered(PdfError),
}

/// Makes the document that an order asks for, under the next number of a ledger. Nothing is
/// written.
///
/// # Errors
/// If it cannot be made, or must not be issued.
pub fn prepare(
    school: &Loaded,
    sources: &SourceMap,
    ledger: &Writing,
    order: &Order,
    key: &SigningKey,
    now: &Moment,
) -> Result<Ready, IssueError> {
    ledger.in_time(&now.at).map_err(IssueError::Ledger)?;
    let assets = assets::load(&school.root, &school.project).map_err(IssueError::Assets)?;
    let student = find(school, &order.student)?;
    let Loaded { project, model, occasion, .. } = school;
    let day = occasion.as_of;
    if let Some(grade) = grades::without_transcript(&project.documents, model, day, student) {
        return Err(IssueError::NoTranscript { grade });
    }
    let replaced = replaced(ledger, order)?;
    let language = order.language.as_deref().unwrap_or(&school.model.school.language);
    if !assets.catalog.has(language) {
        return Err(IssueError::UnknownLanguage(language.to_string()));
    }
    let number = ledger.next();
    let code = code::new().map_err(IssueError::Ledger)?;
    let page = verification_page(school, language);
    let issuance = Issuance {
        number,
        version: replaced.as_ref().map_or(1, |(_, version)| version + 1),
        on: now.day,
        replaces: replaced.map(|(replaced, _)| replaced),
        recipient: order.recipient.clone(),
        purpose: order.purpose.clone(),
        code: code.clone(),
        page: page.clone(),
    };
    let plain = unofficial(school, &assets, student, language, school.occasion);
    let official = plain.official(assets.catalog.language(language), &issuance);
    let seal = Seal {
        number,
        before: ledger.chain().last().hash()[..Seal::HASH].to_string(),
        code: code.clone(),
        school: school.model.school.name.to_string(),
        facts: official.figures(),
    };
    let mut contents = Rules::new(&school.project.contents);
    contents.allow(&code);
    let name = format!("the transcript of student `{}`", order.student);
    if let Some(refused) = contents.refuse_issue(&official.paper(), &seal.facts, &name) {
        return Err(IssueError::Contents(Box::new(refused)));
    }
    let says = leaks::of_json(&official.paper());
    let transcript = official.sealed(&seal.sign(key), page.as_deref());
    let Pdf { bytes: pdf, pages, text, .. } = typeset(school, &assets, &transcript)?;
    let says = format!("{says}\n{text}").replace(&code, "");
    if let Some(refused) = of_others(school, student, &order.recipient, &says, &name) {
        return Err(IssueError::Contents(Box::new(refused)));
    }
    let view = serde_json::to_vec_pretty(&transcript).expect("a view is plain data");
    let salt = key::salt().map_err(IssueError::Ledger)?;
    let issued = Issued {
        kind: KIND.to_string(),
        student: order.student.clone(),
        language: language.to_string(),
        as_of: school.occasion.as_of.to_string(),
        code,
        version: issuance.version,
        replaces: order.replaces.as_ref().map(|(number, _)| *number),
        reason: order.replaces.as_ref().map(|(_, reason)| reason.clone()),
        recipient: order.recipient.clone(),
        purpose: order.purpose.clone(),
        file: sha256(&pdf),
        view: sha256(&view),
        inputs: inputs(sources, &salt),
        salt,
    };
    ledger.allows(&Act::Issued(Box::new(issued.clone())), &now.at).map_err(IssueError::Ledger)?;
    Ok(Ready { issued, transcript, view, pdf, pages })
}

/// Enters a document into the ledger: from then on it is issued. Its number is returned.
///
/// # Errors
/// If the ledger cannot be written; then it is not issued.
pub fn issue(
    ledger: &mut Writing,
    ready: Ready,
    key: &SigningKey,
    now: &Moment,
) -> Result<u64, LedgerError> {
    let Ready { issued, view, pdf, .. } = ready;
    let files: [(&str, &[u8]); 2] = [("pdf", &pdf), ("json", &view)];
    let entry = ledger.append(Act::Issued(Box::new(issued)), &files, key, &now.at)?;
    Ok(entry.number)
}

/// The transcript as it would be on a day, without a seal.
pub(super) fn unofficial(
    school: &Loaded,
    assets: &Assets,
    student: Idx<Student>,
    language: &str,
    occasion: Occasion,
) -> Transcript {
    let context = Context { occasion, ..school.context() };
    let ranks = ranks::of(school, &[student], std::num::NonZeroUsize::MIN);
    let rank = ranks.of(student).copied();
    let language = assets.catalog.language(language);
    let layout = layout(&school.project.documents);
    transcript::laid_out(&context, student, language, rank, layout)
}

fn find(school: &Loaded, id: &str) -> Result<Idx<Student>, IssueError> {
    school.model.student(id).ok_or_else(|| {
        let known = school.model.students.values().map(|student| &*student.id.value);
        IssueError::UnknownStudent { id: id.to_string(), help: did_you_mean(id, known) }
    })
}

/// The document that an order replaces, and its version.
fn replaced(ledger: &Writing, order: &Order) -> Result<Option<(Replaced, u32)>, IssueError> {
    let Some((number, reason)) = &order.replaces else { return Ok(None) };
    let missing = || IssueError::Ledger(LedgerError::NoSuchDocument { number: *number });
    let document = ledger.chain().document(*number).ok_or_else(missing)?;
    if document.student != order.student {
        return Err(IssueError::AnotherStudent { number: *number });
    }
    let mut entries = ledger.chain().entries().iter();
    let entry = entries.find(|entry| entry.number == *number).ok_or_else(missing)?;
    let on = entry.at.get(..10).and_then(|day| day.parse().ok()).ok_or_else(missing)?;
    Ok(Some((Replaced { number: *number, on, reason: reason.clone() }, document.version)))
}

/// The address of the page that checks documents, in the language of the document.
fn verification_page(school: &Loaded, language: &str) -> Option<String> {
    let catalog = school.model.school.catalog.as_deref()?;
    let site = edition_address(catalog, &languages::public(school), language);
    Some(format!("{}/{PAGE}", site.trim_end_matches('/')))
}

/// The error for a transcript that says something of others. It may be given to a household of the
/// student, and then names who lives there.
fn of_others(
    school: &Loaded,
    student: Idx<Student>,
    recipient: &str,
    says: &str,
    name: &str,
) -> Option<Diagnostic> {
    let leaks = Leaks::new(&school.model, &school.project.documents);
    let homes = recipients::homes(&school.model, student);
    let of_recipient: BTreeSet<_> = homes
        .into_iter()
        .filter(|home| recipients::withheld(&school.model, student, *home).is_none())
        .flat_map(|home| {
            let others = leaks.in_text(recipient, For { student, household: None });
            let own = leaks.in_text(recipient, For { student, household: Some(home) });
            let own: BTreeSet<_> = own.into_iter().map(|leak| leak.what).collect();
            others.into_iter().map(|leak| leak.what).filter(move |what| !own.contains(what))
        })
        .collect();
    let found = leaks.in_text(says, For { student, household: None });
    let found = found.iter().find(|leak| !of_recipient.contains(&leak.what))?;
    Some(leaks::error(&school.model, found, name))
}

fn typeset(school: &Loaded, assets: &Assets, transcript: &Transcript) -> Result<Pdf, IssueError> {
    let as_of = school.occasion.as_of;
    let typesetter = Typesetter::new(&assets.theme, assets.templates.as_deref(), as_of)
        .map_err(IssueError::NotRendered)?
        .on(desk::sheet(&school.project.documents));
    let most = school.project.documents.transcript.pages;
    let paper = transcript.paper();
    pool::in_worker(|| typesetter.typeset("transcript.typ", &paper, most))
        .map_err(IssueError::NotRendered)
}

/// Salted hashes of every file that was read, by name.
fn inputs(sources: &SourceMap, salt: &str) -> BTreeMap<String, String> {
    let files = sources.iter();
    files.map(|(_, file)| (file.path.clone(), salted(salt, file.text.as_bytes()))).collect()
}

impl IssueError {
    /// The remedy.
    pub fn help(&self) -> Option<String> {
        match self {
            IssueError::Ledger(error) => error.help().map(str::to_string),
            IssueError::UnknownStudent { help, .. } => Some(help.clone().unwrap_or_else(|| {
                "it is the identifier in the column `id` of the table `students`".to_string()
            })),
            IssueError::NoTranscript { .. } => Some(
                "`grades` under `[documents.transcript]` says which grades have them".to_string(),
            ),
            IssueError::UnknownLanguage(_) => {
                Some("name a language that Gradus has words in, such as `en` or `es`".to_string())
            }
            IssueError::AnotherStudent { .. } => {
                Some("name the number of the transcript that this one corrects".to_string())
            }
            IssueError::Assets(diagnostic) | IssueError::Contents(diagnostic) => {
                diagnostic.help.first().cloned()
            }
            IssueError::NotRendered(error) => error.hints.first().cloned(),
        }
    }
}

impl fmt::Display for IssueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            IssueError::Ledger(error) => error.fmt(f),
            IssueError::UnknownStudent { id, .. } => {
                write!(f, "student `{id}` is not on the roster")
            }
            IssueError::NoTranscript { grade } => {
                write!(f, "there are no transcripts for grade {grade}")
            }
            IssueError::UnknownLanguage(tag) => {
                write!(f, "there are no words in the language `{tag}`")
            }
            IssueError::AnotherStudent { number } => {
                write!(f, "document {number} is about another student")
            }
            IssueError::Assets(diagnostic) | IssueError::Contents(diagnostic) => {
                f.write_str(&diagnostic.message)
            }
            IssueError::NotRendered(error) => {
                write!(f, "the transcript cannot be rendered: {}", error.message)
            }
        }
    }
}

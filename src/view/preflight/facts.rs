//! Findings before anything is sent.

use serde::Serialize;

use crate::base::Date;

/// Everything that is found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// Every copy that goes out.
    pub copies: Vec<Copy>,
    /// Those who get nothing.
    pub nothing: Vec<Nothing>,
    /// The gaps, by teacher.
    pub missing: Vec<Missing>,
    /// Texts that somebody should read again.
    pub texts: Vec<Doubtful>,
    /// Documents with more pages than they should have.
    pub long: Vec<String>,
}

/// A student, as staff speak of one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Person {
    /// Name.
    pub name: String,
    /// Identifier.
    pub id: String,
}

/// A copy of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Copy {
    /// About whom.
    pub student: Person,
    /// Identifier of the household that gets it.
    pub household: Option<String>,
    /// Who gets it.
    pub addressee: Option<String>,
    /// Its language.
    pub language: String,
    /// The way it travels: `post`, `email`, `portal`, `by-hand` or `none`.
    pub way: &'static str,
    /// There is no address for this way.
    pub lacks_address: bool,
}

/// A household, or a student, that gets nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Nothing {
    /// About whom.
    pub student: Person,
    /// Identifier of the household; nothing where nothing is made at all.
    pub household: Option<String>,
    /// Who would get it.
    pub addressee: Option<String>,
    /// Why: `no-contact`, `court-order`, or why nothing is made of the student.
    pub why: &'static str,
}

/// A gap of a student.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Missing {
    /// Who would see to it; nothing where that is not known.
    pub teacher: Option<String>,
    /// `narrative`, `subject-narrative`, `habits`, `evidence` or `stale`.
    pub what: &'static str,
    /// The subject, where it is about one.
    pub subject: Option<String>,
    /// Who lacks it.
    pub student: Person,
    /// The day of the latest evidence.
    pub latest: Option<Date>,
}

/// A text that somebody should read again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Doubtful {
    /// Who wrote it.
    pub teacher: Option<String>,
    /// About whom it is.
    pub student: Person,
    /// `other-name`, `swapped`, `former-name`, `other-pronoun` or `long`.
    pub what: &'static str,
    /// The word that is doubtful, or the number of characters.
    pub found: String,
}

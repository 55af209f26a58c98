//! The graduation audit: what the diploma asks of a student, what each requirement is met with, and
//! what is missing.

mod uses;

use serde::Serialize;

use super::diploma_progress::{self, GraduationBlock, RequirementRow};
use super::head::there;
use super::student::StudentPage;
use super::voice::{Language, Sentence};
use super::{Context, Head, Paper};
use crate::base::Idx;
use crate::model::people::Student;
use crate::policy;

pub use uses::Use;

/// One student's graduation audit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Audit {
    /// The document's head.
    #[serde(flatten)]
    pub head: Head,
    /// "18.5 of 24 credits earned".
    pub credits: String,
    /// The state of the diploma, as the transcript says it.
    pub graduation: GraduationBlock,
    /// The courses that meet each requirement, in the order of the rows above.
    pub requirements: Vec<Requirement>,
    /// Seals and distinctions, with what each asks for.
    pub distinctions: Vec<Requirement>,
    /// Credit that no requirement takes.
    pub unused: Vec<Use>,
    /// The policy that these rules are of.
    pub policy: Sentence,
}

/// A requirement with what it is met with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Requirement {
    /// The requirement as the transcript says it.
    #[serde(flatten)]
    pub row: RequirementRow,
    /// "4 credits"; nothing for the credits in all.
    pub asks: Option<String>,
    /// The courses that count toward it.
    pub uses: Vec<Use>,
    /// The courses that would count toward it once they are done.
    pub in_progress: Vec<Use>,
}

impl Audit {
    /// The audit as it goes on paper.
    pub fn paper(&self) -> Paper {
        let uses = || self.requirements.iter().flat_map(|one| &one.uses).chain(&self.unused);
        let items = there([
            ("rules", true),
            ("credits-earned", true),
            ("required-credits", self.requirements.iter().any(|one| one.asks.is_none())),
            ("courses", uses().next().is_some()),
            ("course-codes", uses().any(|one| one.code.is_some())),
            ("dates-earned", uses().any(|one| one.date.is_some())),
            ("distinctions", !self.distinctions.is_empty()),
        ]);
        let items = items.chain(self.graduation.items());
        self.head.paper(self, "audit", &self.head.as_of, items)
    }
}

/// The graduation audit of a student in a language.
pub fn make<'a>(context: &Context<'a>, student: Idx<Student>, language: Language<'a>) -> Audit {
    let page = &StudentPage::new(context, student, language);
    Audit {
        head: Head::new(page, "audit-title", "audit"),
        credits: page.credits_earned(),
        graduation: diploma_progress::make(page),
        requirements: requirements(page, false),
        distinctions: requirements(page, true),
        unused: uses::unused(page),
        policy: page.policy(),
    }
}

/// Those of the diploma, or the seals and distinctions.
fn requirements(page: &StudentPage<'_>, distinctions: bool) -> Vec<Requirement> {
    let prospect = policy::prospect(page.rules, page.model, &page.now);
    let rows = page.now.graduation.rows.iter().zip(&prospect.graduation.rows);
    let of = |row: &policy::outcome::RequirementOutcome| {
        &page.rules.graduation.requirements[row.requirement]
    };
    let shown = rows.filter(|(row, _)| {
        let requirement = of(row);
        requirement.distinction == distinctions && (distinctions || !requirement.part)
    });
    let shown = shown.map(|(row, then)| {
        let in_progress = match row.state.is_done() {
            true => Vec::new(),
            false => uses::in_progress(page, row, then),
        };
        Requirement {
            row: diploma_progress::requirement(page, row, then),
            asks: Some(page.asks(of(row))),
            uses: row.from.iter().map(|one| uses::towards(page, one)).collect(),
            in_progress,
        }
    });
    let now = page.now.graduation.total.as_ref();
    let total = now.zip(prospect.graduation.total.as_ref()).filter(|_| !distinctions);
    let total = total.map(|(now, then)| Requirement {
        row: diploma_progress::all_credits(page, now, then),
        asks: None,
        uses: Vec::new(),
        in_progress: Vec::new(),
    });
    shown.chain(total).collect()
}

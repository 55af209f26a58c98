//! The graduation audit: what the diploma asks of a student, what each requirement is met with, and
//! what is missing.

mod uses;

use serde::Serialize;

use super::graduation::{self, GraduationBlock, RequirementRow};
use super::student::{StudentBlock, StudentPage};
use super::voice::{Language, SchoolBlock, Sentence, Words};
use super::{Context, Paper};
use crate::base::Idx;
use crate::model::people::Student;
use crate::policy;

pub use uses::Use;

/// One student's graduation audit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Audit {
    /// BCP 47 language.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Title of the file.
    pub title: String,
    /// Headings and labels.
    pub words: Words,
    /// "Graduation audit".
    pub heading: String,
    /// "Record as of 12 June 2026".
    pub as_of: String,
    /// The school.
    pub school: SchoolBlock,
    /// The student it is about.
    pub student: StudentBlock,
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
        let ident = ["audit", &self.student.id, &self.lang, &self.as_of];
        Paper::new(self, &self.title, &self.school.name, ident)
    }
}

/// The graduation audit of a student in a language.
pub fn make<'a>(context: &Context<'a>, student: Idx<Student>, language: Language<'a>) -> Audit {
    let page = &StudentPage::new(context, student, language);
    let person = &page.model.students[student];
    let day = page.date(page.occasion.as_of);
    Audit {
        lang: language.tag().to_string(),
        dir: language.dir(),
        title: page.say("audit-title", &[("name", person.legal_name().into())]),
        words: page.paper_words(),
        heading: page.say("audit", &[]),
        as_of: page.say("record-as-of", &[("date", day.into())]),
        school: page.school_block(),
        student: page.student_block(),
        credits: page.credits_earned(),
        graduation: graduation::make(page),
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
            row: graduation::requirement(page, row, then),
            asks: Some(page.asks(of(row))),
            uses: row.from.iter().map(|one| uses::towards(page, one)).collect(),
            in_progress,
        }
    });
    let now = page.now.graduation.total.as_ref();
    let total = now.zip(prospect.graduation.total.as_ref()).filter(|_| !distinctions);
    let total = total.map(|(now, then)| Requirement {
        row: graduation::all_credits(page, now, then),
        asks: None,
        uses: Vec::new(),
        in_progress: Vec::new(),
    });
    shown.chain(total).collect()
}

//! Ed-Fi bulk files in XML, of any version: learning standards and objectives, results by
//! standard, and students.
//!
//! A file is read record by record. What results say is held until all files are read, for they
//! name standards and grading periods that other files tell of.

mod framework;
mod held;
mod people;
mod record;
mod results;

use super::emitter::Emitter;
use super::format::Format;
use super::outline;
use super::settings::OptionDoc;
use crate::base::{Diagnostic, Span};
use crate::import::loaded::Loaded;
use crate::import::syntax::NOT_WELL_FORMED;
use crate::import::syntax::xml::{self, Flaw, NotXml};

use record::Record;
use results::Rated;

crate::code!(
    DOCUMENT_TYPE,
    "import/document-type",
    "An XML file declares a document type (`<!DOCTYPE`), and is not read.

With such a declaration a small file can be made that grows without end when it is read, or that \
draws other files in. No school system's export needs one.

Ask where the file comes from. Export it again; if it always begins so, delete the declaration."
);

pub(super) static FORMAT: Format = Format {
    name: "edfi",
    title: "Ed-Fi",
    doc: "learning standards and competency objectives, results by standard, and students",
    options: &{
        let [subject, competency, indicator, bands] = outline::OPTIONS;
        [
            subject,
            competency,
            indicator,
            bands,
            OptionDoc {
                name: "score",
                words: &[],
                doc: "reporting method, such as `Raw score`, whose result of an objective \
                      counts; without it the performance level, else the first score",
            },
            OptionDoc {
                name: "date",
                words: &[],
                doc: "day of ratings for a grading period whose end no file tells",
            },
        ]
    },
    of_people: true,
    claims: |loaded| xml::root(&loaded.text).is_some_and(|root| root.starts_with("Interchange")),
    read,
};

/// The things that are made of records.
enum Made<'t> {
    /// A rating. The first of a record begins a row.
    Rated { is_first: bool, rated: Rated<'t> },
    /// A record that is looked at in its turn.
    Whole(xml::Record<'t>),
}

fn read<'t>(parts: &[&'t Loaded], emit: &mut Emitter<'t, '_>) {
    let mut framework = framework::Standards::default();
    let mut results = results::Results::default();
    let mut people = people::People::default();
    let score = emit.settings.option("score");
    for &part in parts {
        let account = emit.part(part);
        let make = |elements: &mut xml::Record<'t>, made: &mut Vec<Made<'t>>| {
            let before = made.len();
            results::each(elements.element(), part, score, |rated| {
                made.push(Made::Rated { is_first: made.len() == before, rated });
            });
            if made.len() == before {
                made.push(Made::Whole(std::mem::take(elements)));
            }
        };
        let mut row = None;
        let take = |made| match made {
            Made::Rated { is_first, rated } => {
                row = row.filter(|_| !is_first).or_else(|| Some(emit.row(account)));
                results.add(row.expect("it was begun"), rated);
            }
            Made::Whole(elements) => {
                let record = Record { row: emit.row(account), file: part, elements };
                match record.element().name() {
                    "LearningStandard" => framework.standard(&record),
                    "CompetencyObjective" | "LearningObjective" => framework.objective(&record),
                    "ObjectiveAssessment" => results.objective(&record, emit),
                    "GradingPeriod" => results.period(&record, emit),
                    "StudentAssessment" => {
                        let why = "an assessment without results by objective";
                        emit.pass_over(record.row, why);
                    }
                    "StudentCompetencyObjective" | "StudentLearningObjective" => {
                        results.competency(&record);
                    }
                    "Grade" => results.grade(&record, emit),
                    "Student" => people.student(&record),
                    "StudentSchoolAssociation" => people.enrolment(&record, emit),
                    "StudentEducationOrganizationAssociation" => people.identifiers(&record, emit),
                    _ => emit.pass_over(record.row, "a record that nothing is read of"),
                }
            }
        };
        if let Err(error) = xml::each(&part.text, make, take) {
            emit.report(unreadable(part, error));
        }
    }
    people.give(emit);
    let codes = framework.give(emit);
    results.give(&codes, emit);
}

fn unreadable(part: &Loaded, error: NotXml) -> Diagnostic {
    let at = error.at.min(part.text.len());
    let place = Span::new(part.source, at, at);
    match error.flaw {
        Flaw::DocumentType => {
            let message = "the file declares a document type, and is not read";
            Diagnostic::error(&DOCUMENT_TYPE, place, message)
                .label("`<!DOCTYPE`")
                .help("export it again; no school system's export needs such a declaration")
        }
        Flaw::Broken(why) => {
            let message = format!("the file is not well-formed: {why}");
            Diagnostic::error(&NOT_WELL_FORMED, place, message)
                .label("here at the latest; what follows is not read")
                .help("export it again; it may have been cut while it was copied")
        }
    }
}

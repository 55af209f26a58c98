//! Students.

use super::record::{Record, descriptor};
use crate::base::Origin;
use crate::import::cell::Cell;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::row_id::RowId;

/// Students as they are read.
#[derive(Default)]
pub(super) struct People<'t> {
    students: Vec<Student<'t>>,
}

struct Student<'t> {
    row: RowId,
    origin: Origin,
    id: Option<Cell<'t>>,
    given: Option<Cell<'t>>,
    family: Option<Cell<'t>>,
    preferred: Option<Cell<'t>>,
    legal: Option<Cell<'t>>,
    born: Option<Cell<'t>>,
}

impl<'t> People<'t> {
    /// Takes a `Student`.
    pub(super) fn student(&mut self, record: &Record<'t>) {
        let name = record.element().child("Name");
        let part = |part: &str| name?.child(part)?.cell(record.source());
        let (given, family) = (part("FirstName"), part("LastSurname"));
        let more = part("MiddleName").is_some() || part("GenerationCodeSuffix").is_some();
        let parts = ["FirstName", "MiddleName", "LastSurname", "GenerationCodeSuffix"];
        let whole: Vec<Cell<'t>> = parts.into_iter().filter_map(part).collect();
        let legal = whole.first().filter(|_| more).map(|first| {
            let words: Vec<&str> = whole.iter().map(|part| &*part.text).collect();
            Cell::derived(words.join(" "), first.origin)
        });
        let id = record.cell("StudentUniqueId");
        let origin = id.as_ref().map_or(record.origin(), |id| id.origin);
        self.students.push(Student {
            row: record.row,
            origin,
            id,
            given,
            family,
            preferred: part("PreferredFirstName"),
            legal,
            born: record.below("BirthDate"),
        });
    }

    /// Takes a `StudentSchoolAssociation`.
    pub(super) fn enrolment(&mut self, record: &Record<'t>, emit: &mut Emitter<'t, '_>) {
        let Some(student) = record.below("StudentUniqueId") else {
            return emit.pass_over(record.row, "an enrolment of nobody");
        };
        let entered = record.cell("EntryDate");
        // The grade is the one on the day of entry; a student who goes up has another enrolment.
        let given = [
            ("student", Some(student)),
            ("as_of", entered.clone()),
            ("grade", descriptor(record.element().child("EntryGradeLevel"), record.source())),
            ("entered", entered),
            ("left", record.cell("ExitWithdrawDate")),
        ];
        emit.put(record.row, "student_years", record.origin(), given);
    }

    /// Takes what a `StudentEducationOrganizationAssociation` says of identifiers.
    pub(super) fn identifiers(&mut self, record: &Record<'t>, emit: &mut Emitter<'t, '_>) {
        let student = record.below("StudentUniqueId");
        let mut found = false;
        for code in record.element().children("StudentIdentificationCode") {
            let system = code.child("StudentIdentificationSystem");
            let id = code.child("IdentificationCode").and_then(|id| id.cell(record.source()));
            let given = [
                ("student", student.clone()),
                ("system", descriptor(system, record.source())),
                ("id", id),
            ];
            if given.iter().all(|(_, cell)| cell.is_some()) {
                emit.put(record.row, "identifiers", code.origin(record.source()), given);
                found = true;
            }
        }
        if !found {
            emit.pass_over(record.row, "a record that nothing is read of");
        }
    }

    /// Gives the students.
    pub(super) fn give(self, emit: &mut Emitter<'t, '_>) {
        for student in self.students {
            emit.put(
                student.row,
                "students",
                student.origin,
                [
                    ("id", student.id),
                    ("given", student.given),
                    ("family", student.family),
                    ("preferred", student.preferred),
                    ("legal", student.legal),
                    ("born", student.born),
                ],
            );
        }
    }
}

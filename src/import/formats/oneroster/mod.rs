//! OneRoster CSV, versions 1.0 to 1.2: the roster of a school, and results by learning objective.
//!
//! A bundle is a folder or a zip of CSV files. What a file holds is told by its columns, not by
//! its name: bundles exist whose `userProfiles.csv` holds roles.

mod calendar;
mod courses;
mod guardians;
mod manifest;
mod people;
mod results;

use std::collections::BTreeMap;

use super::broken_reference::BROKEN_REFERENCE;
use super::emitter::{Emitter, RowId};
use super::format::Format;
use super::settings::OptionDoc;
use super::sheet::{self, Line, Sheet};
use crate::base::Diagnostic;
use crate::import::cell::Cell;
use crate::import::loaded::Loaded;

pub(in crate::import) use manifest::CHANGES_ONLY;

pub(super) static FORMAT: Format = Format {
    name: "oneroster",
    title: "OneRoster",
    doc: "students, guardians, terms, courses, enrolments, and results by learning objective",
    options: &[
        OptionDoc {
            name: "student",
            words: &["identifier", "sourcedId", "username", "email"],
            doc: "column that becomes the student's identifier; without it `identifier`, where \
                  every student has one of their own, else `sourcedId`",
        },
        OptionDoc {
            name: "periods",
            words: &["gradingPeriod", "term", "semester", "schoolYear"],
            doc: "type of academic session that is a reporting period; without it the shortest \
                  there is",
        },
        OptionDoc {
            name: "areas",
            words: &["subjects", "subjectCodes"],
            doc: "column that becomes the credit areas of courses; without it they have none",
        },
    ],
    claims: |loaded| FileKind::of(loaded).is_some(),
    read,
};

/// What a file of a bundle holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum FileKind {
    Manifest,
    Users,
    Roles,
    Demographics,
    Sessions,
    Courses,
    Classes,
    Enrollments,
    LineItems,
    Results,
    LineItemObjectives,
    ResultObjectives,
    /// Organisations, resources, scales of scores and the like, which nothing is read of.
    Other,
}

/// Columns that only one kind of file has, the more telling kinds first.
const SIGNS: [(FileKind, &[&str]); 17] = [
    (FileKind::Manifest, &["propertyName", "value"]),
    (FileKind::ResultObjectives, &["resultSourcedId", "learningObjectiveId"]),
    (FileKind::LineItemObjectives, &["lineItemSourcedId", "learningObjectiveId"]),
    (FileKind::Results, &["lineItemSourcedId", "studentSourcedId"]),
    (FileKind::LineItems, &["classSourcedId", "assignDate"]),
    (FileKind::Enrollments, &["classSourcedId", "userSourcedId"]),
    (FileKind::Classes, &["courseSourcedId", "classType"]),
    (FileKind::Courses, &["sourcedId", "courseCode", "orgSourcedId"]),
    (FileKind::Demographics, &["sourcedId", "birthDate"]),
    (FileKind::Sessions, &["sourcedId", "startDate", "endDate", "type"]),
    (FileKind::Roles, &["userSourcedId", "role", "roleType"]),
    (FileKind::Users, &["sourcedId", "givenName", "familyName"]),
    (FileKind::Other, &["sourcedId", "dateLastModified"]),
    (FileKind::Other, &["sourcedId", "dataLastModified"]),
    (FileKind::Other, &["sourcedId", "datLastModified"]),
    (FileKind::Other, &["sourcedId", "status", "title"]),
    (FileKind::Other, &["sourcedId", "status", "name", "type"]),
];

impl FileKind {
    fn of(loaded: &Loaded) -> Option<FileKind> {
        SIGNS.iter().find(|(_, signs)| sheet::names(loaded, signs)).map(|(kind, _)| *kind)
    }
}

/// The rows of all files of one kind.
struct File<'t> {
    columns: BTreeMap<String, usize>,
    lines: Vec<Line<'t>>,
}

/// A bundle: its files by what they hold.
struct Bundle<'t>(BTreeMap<FileKind, Vec<File<'t>>>);

fn read<'t>(parts: &[&'t Loaded], emit: &mut Emitter<'t, '_>) {
    let mut bundle = Bundle(BTreeMap::new());
    for part in parts {
        let kind = FileKind::of(part).unwrap_or(FileKind::Other);
        bundle.open(kind, part, emit);
    }
    manifest::read(&bundle, emit);
    let people = people::read(&bundle, emit);
    guardians::read(&bundle, &people, emit);
    let calendar = calendar::read(&bundle, emit);
    let courses = courses::read(&bundle, &calendar, emit);
    courses::enrollments(&bundle, &people, &courses, emit);
    results::read(&bundle, &people, emit);
    for (file, deleted, line) in bundle.rows(FileKind::Other) {
        if !deleted && file.text(line, "type").eq_ignore_ascii_case("school") {
            emit.school(file.text(line, "name"));
        }
        emit.pass_over(line.row, "a row that nothing is read of");
    }
}

impl<'t> Bundle<'t> {
    fn open(&mut self, kind: FileKind, part: &'t Loaded, emit: &mut Emitter<'t, '_>) {
        let Some(mut sheet) = Sheet::open(part, emit) else { return };
        report_unknown(kind, &sheet, emit);
        let names = sheet.header.names.iter().enumerate();
        let columns = names.map(|(at, name)| (sheet::normalised(name), at)).collect();
        let mut lines = Vec::new();
        while let Some(line) = sheet.next(emit) {
            lines.push(line);
        }
        self.0.entry(kind).or_default().push(File { columns, lines });
    }

    /// The files of a kind.
    fn files(&self, kind: FileKind) -> &[File<'t>] {
        self.0.get(&kind).map(Vec::as_slice).unwrap_or_default()
    }

    /// The rows of a kind, with their file, and whether they are marked for deletion.
    fn rows(&self, kind: FileKind) -> impl Iterator<Item = (&File<'t>, bool, &Line<'t>)> {
        self.files(kind).iter().flat_map(|file| {
            let status = file.column("status");
            let deleted =
                move |line: &Line<'t>| line.text(status).eq_ignore_ascii_case("tobedeleted");
            file.lines.iter().map(move |line| (file, deleted(line), line))
        })
    }

    /// The rows of a kind that hold; the others are passed over.
    fn live(&self, kind: FileKind, emit: &mut Emitter<'t, '_>) -> Vec<(&File<'t>, &Line<'t>)> {
        let mut live = Vec::new();
        for (file, deleted, line) in self.rows(kind) {
            if deleted {
                emit.pass_over(line.row, "marked for deletion");
            } else {
                live.push((file, line));
            }
        }
        live
    }
}

impl<'t> File<'t> {
    /// The column with a name.
    fn column(&self, name: &str) -> Option<usize> {
        self.columns.get(&sheet::normalised(name)).copied()
    }

    /// The cell of a column.
    fn cell(&self, line: &Line<'t>, name: &str) -> Option<Cell<'t>> {
        line.cell(self.column(name))
    }

    /// The text of a column; empty when there is none.
    fn text<'l>(&self, line: &'l Line<'t>, name: &str) -> &'l str {
        line.text(self.column(name))
    }
}

/// A list inside one cell, as in `"Science, Physics"`.
fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|member| !member.is_empty())
}

/// Sets a row aside that names something which is not there.
fn broken(
    emit: &mut Emitter<'_, '_>,
    row: RowId,
    cell: Option<Cell<'_>>,
    line: &Line<'_>,
    what: &str,
) {
    let (origin, name) = match &cell {
        Some(cell) => (cell.origin, format!("`{}`", cell.text)),
        None => (line.origin, "none".to_string()),
    };
    let message = format!("this row names the {what} {name}, which the export does not have");
    emit.set_aside(
        row,
        Diagnostic::error(&BROKEN_REFERENCE, origin, message)
            .label("not in the export")
            .help("export all files anew, at the same time"),
    );
}

/// Says which columns the standard does not have.
fn report_unknown<'t>(kind: FileKind, sheet: &Sheet<'t>, emit: &mut Emitter<'t, '_>) {
    let own: &[&str] = match kind {
        FileKind::Users => &[
            "enabledUser",
            "orgSourcedIds",
            "role",
            "username",
            "userIds",
            "givenName",
            "familyName",
            "middleName",
            "identifier",
            "email",
            "sms",
            "phone",
            "agentSourcedIds",
            "grades",
            "password",
            "userMasterIdentifier",
            "preferredGivenName",
            "preferredMiddleName",
            "preferredFamilyName",
            "primaryOrgSourcedId",
            "pronouns",
            "prefferedGivenName",
            "prefferedMiddleName",
            "prefferedFamilyName",
            "resourceSourcedIds",
        ],
        FileKind::Roles => &[
            "userSourcedId",
            "roleType",
            "role",
            "beginDate",
            "endDate",
            "orgSourcedId",
            "userProfileSourcedId",
        ],
        FileKind::Demographics => &[
            "birthDate",
            "sex",
            "americanIndianOrAlaskaNative",
            "asian",
            "blackOrAfricanAmerican",
            "nativeHawaiianOrOtherPacificIslander",
            "white",
            "demographicRaceTwoOrMoreRaces",
            "hispanicOrLatinoEthnicity",
            "countryOfBirthCode",
            "stateOfBirthAbbreviation",
            "cityOfBirth",
            "publicSchoolResidenceStatus",
        ],
        FileKind::Sessions => {
            &["title", "type", "startDate", "endDate", "parentSourcedId", "schoolYear"]
        }
        FileKind::Courses => &[
            "schoolYearSourcedId",
            "title",
            "courseCode",
            "grades",
            "orgSourcedId",
            "subjects",
            "subjectCodes",
        ],
        FileKind::Classes => &[
            "title",
            "grades",
            "courseSourcedId",
            "classCode",
            "classType",
            "location",
            "schoolSourcedId",
            "termSourcedIds",
            "subjects",
            "subjectCodes",
            "periods",
        ],
        FileKind::Enrollments => &[
            "classSourcedId",
            "schoolSourcedId",
            "userSourcedId",
            "role",
            "primary",
            "beginDate",
            "endDate",
        ],
        FileKind::LineItems => &[
            "title",
            "description",
            "assignDate",
            "dueDate",
            "classSourcedId",
            "categorySourcedId",
            "gradingPeriodSourcedId",
            "academicSessionSourcedId",
            "resultValueMin",
            "resultValueMax",
            "schoolSourcedId",
        ],
        FileKind::Results => &[
            "lineItemSourcedId",
            "studentSourcedId",
            "scoreStatus",
            "score",
            "scoreDate",
            "comment",
            "textScore",
            "classSourcedId",
            "inProgress",
            "incomplete",
            "late",
            "missing",
        ],
        FileKind::LineItemObjectives => &["lineItemSourcedId", "source", "learningObjectiveId"],
        FileKind::ResultObjectives => {
            &["resultSourcedId", "source", "learningObjectiveId", "score", "textScore"]
        }
        FileKind::Manifest | FileKind::Other => return,
    };
    let names = sheet.header.names.iter().map(|name| name.value.as_str());
    // Columns of vendors are part of the standard: `metadata.*`, and `ext_*` in practice.
    let extensions = names.filter(|name| {
        let name = name.to_lowercase();
        name.starts_with("metadata.") || name.starts_with("ext_")
    });
    let common = ["sourcedId", "status", "dateLastModified", "dataLastModified", "datLastModified"];
    let known: Vec<&str> = own.iter().copied().chain(common).chain(extensions).collect();
    sheet.report_others(&known, emit);
}

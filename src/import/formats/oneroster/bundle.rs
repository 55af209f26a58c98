//! The files of a bundle, by what they hold.

use std::collections::BTreeMap;

use crate::base::Diagnostic;
use crate::import::cell::Cell;
use crate::import::formats::broken_reference::BROKEN_REFERENCE;
use crate::import::formats::emitter::{Emitter, RowId};
use crate::import::formats::sheet::{self, Line, Sheet};
use crate::import::loaded::Loaded;

/// What a file of a bundle holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum FileKind {
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
    /// The kind that the columns of a file tell.
    pub(super) fn of(loaded: &Loaded) -> Option<FileKind> {
        SIGNS.iter().find(|(_, signs)| sheet::names(loaded, signs)).map(|(kind, _)| *kind)
    }
}

/// The rows of a file that is read as a whole.
pub(super) struct File<'t> {
    columns: Vec<String>,
    lines: Vec<Line<'t>>,
}

/// A bundle. Files that can be large are read row by row, the others as a whole.
pub(super) struct Bundle<'t> {
    files: BTreeMap<FileKind, Vec<File<'t>>>,
    streamed: Vec<(FileKind, &'t Loaded)>,
}

/// The large files: each of their rows is looked at once.
const STREAMED: [FileKind; 2] = [FileKind::Results, FileKind::ResultObjectives];

impl<'t> Bundle<'t> {
    /// Opens the files.
    pub(super) fn open(parts: &[&'t Loaded], emit: &mut Emitter<'t, '_>) -> Self {
        let mut bundle = Bundle { files: BTreeMap::new(), streamed: Vec::new() };
        for part in parts {
            let kind = FileKind::of(part).unwrap_or(FileKind::Other);
            emit.part(part);
            if STREAMED.contains(&kind) {
                bundle.streamed.push((kind, part));
                continue;
            }
            let Some(mut sheet) = sheet(kind, part, emit) else { continue };
            let columns = sheet.header.names.iter().map(|name| sheet::normalised(name)).collect();
            let mut lines = Vec::new();
            while let Some(line) = sheet.next(emit) {
                lines.push(line);
            }
            bundle.files.entry(kind).or_default().push(File { columns, lines });
        }
        bundle
    }

    /// Whether there is a file of a kind that is read row by row.
    pub(super) fn has(&self, kind: FileKind) -> bool {
        self.streamed.iter().any(|(one, _)| *one == kind)
    }

    /// Reads the files of a kind row by row: looks up their columns once, and hands on the rows
    /// that are not marked for deletion.
    pub(super) fn stream<C>(
        &self,
        kind: FileKind,
        emit: &mut Emitter<'t, '_>,
        columns: impl Fn(&Sheet<'t>) -> C,
        mut row: impl FnMut(&C, Line<'t>, &mut Emitter<'t, '_>),
    ) {
        for (_, part) in self.streamed.iter().filter(|(one, _)| *one == kind) {
            let Some(mut sheet) = sheet(kind, part, emit) else { continue };
            let (columns, status) = (columns(&sheet), sheet.column(&["status"]));
            while let Some(line) = sheet.next(emit) {
                match is_deleted(line.text(status)) {
                    true => emit.pass_over(line.row, "marked for deletion"),
                    false => row(&columns, line, emit),
                }
            }
        }
    }

    /// The rows of a kind, with their file, and whether they are marked for deletion.
    pub(super) fn rows(
        &self,
        kind: FileKind,
    ) -> impl Iterator<Item = (&File<'t>, bool, &Line<'t>)> {
        self.files.get(&kind).into_iter().flatten().flat_map(|file| {
            let status = file.column("status");
            let deleted = move |line: &Line<'t>| is_deleted(line.text(status));
            file.lines.iter().map(move |line| (file, deleted(line), line))
        })
    }

    /// The rows of a kind that hold; the others are passed over.
    pub(super) fn live(
        &self,
        kind: FileKind,
        emit: &mut Emitter<'t, '_>,
    ) -> Vec<(&File<'t>, &Line<'t>)> {
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

fn is_deleted(status: &str) -> bool {
    status.eq_ignore_ascii_case("tobedeleted")
}

fn sheet<'t>(kind: FileKind, part: &'t Loaded, emit: &mut Emitter<'t, '_>) -> Option<Sheet<'t>> {
    let sheet = Sheet::open(part, emit)?;
    report_unknown(kind, &sheet, emit);
    Some(sheet)
}

impl<'t> File<'t> {
    /// The column with a name.
    fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().rposition(|column| sheet::is_written_like(name, column))
    }

    /// The cell of a column.
    pub(super) fn cell(&self, line: &Line<'t>, name: &str) -> Option<Cell<'t>> {
        line.cell(self.column(name))
    }

    /// The text of a column; empty when there is none.
    pub(super) fn text<'l>(&self, line: &'l Line<'t>, name: &str) -> &'l str {
        line.text(self.column(name))
    }
}

/// A list inside one cell, as in `"Science, Physics"`.
pub(super) fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|member| !member.is_empty())
}

/// Sets a row aside that names something which is not there.
pub(super) fn broken(
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

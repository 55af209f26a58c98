//! The kinds of files in a bundle, told by their columns; where these tell nothing, by their names.

use crate::import::formats::sheet;
use crate::import::loaded::Loaded;

/// The kinds of files in a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum FileKind {
    Manifest,
    Orgs,
    Users,
    Roles,
    Relationships,
    Demographics,
    Sessions,
    Courses,
    Classes,
    Enrollments,
    LineItems,
    Results,
    LineItemObjectives,
    ResultObjectives,
    /// Resources, scales of scores and the like, which nothing is read of.
    Other,
}

/// Columns that only one kind of file has, the more telling kinds first: those of OneRoster 1.0 to
/// 1.2, and those of Microsoft's School Data Sync 2, which leaves many of them out.
const SIGNS: [(FileKind, &[&str]); 24] = [
    (FileKind::Manifest, &["propertyName", "value"]),
    (FileKind::ResultObjectives, &["resultSourcedId", "learningObjectiveId"]),
    (FileKind::LineItemObjectives, &["lineItemSourcedId", "learningObjectiveId"]),
    (FileKind::Results, &["lineItemSourcedId", "studentSourcedId"]),
    (FileKind::LineItems, &["classSourcedId", "assignDate"]),
    (FileKind::Enrollments, &["classSourcedId", "userSourcedId"]),
    (FileKind::Classes, &["courseSourcedId", "classType"]),
    (FileKind::Classes, &["sourcedId", "title", "sessionSourcedIds"]),
    (FileKind::Classes, &["sourcedId", "title", "courseSourcedId"]),
    (FileKind::Courses, &["sourcedId", "courseCode", "orgSourcedId"]),
    (FileKind::Courses, &["sourcedId", "orgSourcedId", "title", "code"]),
    (FileKind::Demographics, &["sourcedId", "birthDate"]),
    (FileKind::Demographics, &["userSourcedId", "birthDate"]),
    (FileKind::Sessions, &["sourcedId", "startDate", "endDate", "type"]),
    (FileKind::Relationships, &["userSourcedId", "relationshipRole"]),
    (FileKind::Roles, &["userSourcedId", "role", "roleType"]),
    (FileKind::Roles, &["userSourcedId", "role", "orgSourcedId"]),
    (FileKind::Users, &["sourcedId", "givenName", "familyName"]),
    (FileKind::Orgs, &["sourcedId", "name", "type"]),
    (FileKind::Other, &["sourcedId", "dateLastModified"]),
    (FileKind::Other, &["sourcedId", "dataLastModified"]),
    (FileKind::Other, &["sourcedId", "datLastModified"]),
    (FileKind::Other, &["sourcedId", "status", "title"]),
    (FileKind::Other, &["userSourcedId", "userFlag"]),
];

/// The names of files in a bundle.
const NAMES: [(&str, FileKind); 13] = [
    ("orgs", FileKind::Orgs),
    ("users", FileKind::Users),
    ("roles", FileKind::Roles),
    ("relationships", FileKind::Relationships),
    ("demographics", FileKind::Demographics),
    ("academicsessions", FileKind::Sessions),
    ("courses", FileKind::Courses),
    ("classes", FileKind::Classes),
    ("enrollments", FileKind::Enrollments),
    ("lineitems", FileKind::LineItems),
    ("results", FileKind::Results),
    ("lineitemlearningobjectiveids", FileKind::LineItemObjectives),
    ("resultlearningobjectiveids", FileKind::ResultObjectives),
];

/// Columns that are called otherwise in OneRoster 1.0 and in School Data Sync.
const OTHER_NAMES: [(&str, &str); 9] = [
    ("termSourcedIds", "termSourcedId"),
    ("termSourcedIds", "sessionSourcedIds"),
    ("schoolYearSourcedId", "schoolYearId"),
    ("agentSourcedIds", "agents"),
    ("grades", "grade"),
    ("userIds", "userId"),
    ("subjects", "subject"),
    ("courseCode", "code"),
    ("relationshipUserSourcedId", "relationshipUserId"),
];

/// Other names of a column in files of a kind.
pub(super) fn other_names(kind: FileKind, name: &str) -> impl Iterator<Item = &'static str> {
    let own: &[&'static str] = match (kind, name) {
        (FileKind::Demographics, "sourcedId") => &["userSourcedId"],
        (FileKind::Classes, "schoolSourcedId") => &["orgSourcedId"],
        (FileKind::Classes, "classCode") => &["code"],
        _ => &[],
    };
    let shared = OTHER_NAMES.iter().filter(move |(known, _)| {
        *known == name && !(kind == FileKind::Enrollments && name == "userIds")
    });
    let shared: Vec<&'static str> = shared.map(|(_, other)| *other).collect();
    own.iter().copied().chain(shared)
}

impl FileKind {
    /// The kind that the columns of a file tell; where one is missing, the kind that it is called.
    pub(super) fn of(loaded: &Loaded) -> Option<FileKind> {
        let told = SIGNS.iter().find(|(_, signs)| sheet::names(loaded, signs));
        let told = told.map(|(kind, _)| *kind);
        match told {
            None | Some(FileKind::Other) => FileKind::called(loaded).or(told),
            told => told,
        }
    }

    /// The kind that a file is called, when it has a column as only a bundle has.
    fn called(loaded: &Loaded) -> Option<FileKind> {
        let name = loaded.name.rsplit('/').next().unwrap_or_default();
        let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let name = sheet::normalised(name);
        let (_, kind) = NAMES.iter().find(|(known, _)| *known == name)?;
        sheet::names_any(loaded, |column| column.ends_with("sourcedid")).then_some(*kind)
    }

    /// Columns without which nothing can be read of a file.
    pub(super) fn needed(self, has_roles: bool) -> Vec<&'static str> {
        let needed: &[&str] = match self {
            FileKind::Users if has_roles => &["sourcedId", "givenName", "familyName"],
            FileKind::Users => &["sourcedId", "givenName", "familyName", "role"],
            FileKind::Roles => &["userSourcedId", "role"],
            FileKind::Relationships => &["userSourcedId", "relationshipUserSourcedId"],
            FileKind::Sessions => &["sourcedId", "title", "type", "startDate", "endDate"],
            FileKind::Courses => &["sourcedId", "title"],
            FileKind::Enrollments => &["classSourcedId", "userSourcedId", "role"],
            FileKind::Results => &["sourcedId", "lineItemSourcedId", "studentSourcedId"],
            FileKind::LineItemObjectives => &["lineItemSourcedId", "learningObjectiveId"],
            FileKind::ResultObjectives => &["resultSourcedId", "learningObjectiveId"],
            FileKind::Demographics | FileKind::Classes | FileKind::LineItems => &["sourcedId"],
            FileKind::Manifest | FileKind::Orgs | FileKind::Other => &[],
        };
        needed.to_vec()
    }

    /// The columns that the standard has in such files; nothing where they are of no interest.
    pub(super) fn columns(self) -> Option<Vec<&'static str>> {
        let own: &[&str] = match self {
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
                "activeDirectoryMatchId",
            ],
            FileKind::Roles => &[
                "userSourcedId",
                "roleType",
                "role",
                "beginDate",
                "endDate",
                "orgSourcedId",
                "userProfileSourcedId",
                "sessionSourcedId",
                "grade",
                "isPrimary",
                "roleStartDate",
                "roleEndDate",
            ],
            FileKind::Demographics => &[
                "birthDate",
                "userSourcedId",
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
            FileKind::Relationships => {
                &["userSourcedId", "relationshipUserSourcedId", "relationshipRole"]
            }
            FileKind::Manifest | FileKind::Orgs | FileKind::Other => return None,
        };
        let common =
            ["sourcedId", "status", "dateLastModified", "dataLastModified", "datLastModified"];
        let mut columns: Vec<&str> = own.iter().copied().chain(common).collect();
        let others = columns.iter().flat_map(|name| other_names(self, name));
        let others: Vec<&str> = others.collect();
        columns.extend(others);
        Some(columns)
    }
}

//! The record inside an official transcript: what the page says, for programs.
//!
//! It is the JSON file `record.json`, attached to the PDF. Its numbers are the texts that the page
//! prints, so that a system reads what a person reads. `gradus schema --record` prints its schema.

use schemars::JsonSchema;
use serde::Serialize;

use super::document::{OfficialBlock, Transcript};
use crate::view::Head;

/// Name of the attached file.
pub const FILE_NAME: &str = "record.json";

/// The record of an official transcript.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Record {
    /// Always `gradus-record`.
    pub format: &'static str,
    /// Version of this form: 1.
    pub version: u32,
    /// Language of all texts (BCP 47).
    pub language: String,
    /// The way it was issued.
    pub issued: Issued,
    /// The school.
    pub school: School,
    /// The student.
    pub student: Student,
    /// The day whose facts it shows, in words.
    pub as_of: String,
    /// Credits earned, and of how many, in words.
    pub credits: String,
    /// Credits attempted, in words.
    pub attempted: String,
    /// Averages; nothing where the school gives no grade points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub averages: Option<Averages>,
    /// The standing of the student before graduation.
    pub graduation: Graduation,
    /// Courses and other credit, by school year or by credit area.
    pub academic_record: Vec<Block>,
    /// The competencies that the student has shown, by subject.
    pub competencies: Vec<Competency>,
    /// Seals and distinctions.
    pub distinctions: Vec<String>,
}

/// The way a transcript was issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Issued {
    /// Date, number and version, in words.
    pub note: String,
    /// The transcript it replaces and the reason, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
    /// Verification code.
    pub code: String,
}

/// A school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct School {
    /// Its name.
    pub name: String,
    /// Its CEEB code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ceeb: Option<String>,
}

/// A student.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Student {
    /// The school's identifier.
    pub id: String,
    /// Legal name.
    pub name: String,
    /// The facts at the head of the page: labels and values.
    pub facts: Vec<(String, String)>,
}

/// Averages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Averages {
    /// With weights.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weighted: Option<String>,
    /// The scale of that, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weighted_scale: Option<String>,
    /// Without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unweighted: Option<String>,
    /// The scale of that, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unweighted_scale: Option<String>,
    /// Rounding and what counts, in words.
    pub note: String,
}

/// The standing of a student before graduation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Graduation {
    /// In words.
    pub status: String,
    /// The credit in progress and the obstacles, in words.
    pub outlook: String,
    /// The month or year in which the student is expected to graduate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
    /// The name of the diploma.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub diploma: Option<String>,
    /// Each requirement.
    pub requirements: Vec<Requirement>,
}

/// A requirement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Requirement {
    /// Its title.
    pub title: String,
    /// The part of it that is done, in words.
    pub progress: String,
    /// The part that is missing or in progress, in words.
    pub state: String,
    /// True when it is met in full.
    pub met: bool,
}

/// A school year or a credit area of the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Block {
    /// Its heading.
    pub title: String,
    /// Its courses.
    pub courses: Vec<Course>,
}

/// A course or other source of credit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Course {
    /// Our code for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Its title.
    pub title: String,
    /// The institution, when it is not ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub institution: Option<String>,
    /// Honors, AP or another level.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// The school year, where the title of the block is not that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<String>,
    /// Credit that it is worth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempted: Option<String>,
    /// Credit earned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credits: Option<String>,
    /// Letter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    /// The day it was earned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earned: Option<String>,
    /// A further note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A competency with its level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Competency {
    /// Its subject.
    pub subject: String,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// The level shown.
    pub level: String,
}

/// The record of an official transcript as the file that it carries.
pub(super) fn file(transcript: &Transcript, official: &OfficialBlock) -> Vec<u8> {
    let mut text = serde_json::to_vec_pretty(&Record::of(transcript, official))
        .expect("a record is plain data");
    text.push(b'\n');
    text
}

impl Record {
    fn of(transcript: &Transcript, official: &OfficialBlock) -> Self {
        let Transcript { head, gpa, graduation, .. } = transcript;
        let Head { school, student, .. } = head;
        let facts = student.facts.iter().map(|fact| (fact.label.clone(), fact.value.clone()));
        let requirements = graduation.rows.iter().map(|row| Requirement {
            title: row.title.text.clone(),
            progress: row.progress.clone(),
            state: row.state.clone(),
            met: row.met,
        });
        let blocks = transcript.record.iter().map(|block| Block {
            title: block.title.clone(),
            courses: block.rows.iter().map(course).collect(),
        });
        let outlook = graduation.sentence.iter().map(|phrase| phrase.text.as_str());
        let competencies = transcript.competencies.iter().flat_map(|subject| {
            subject.rows.iter().map(|row| Competency {
                subject: subject.title.text.clone(),
                code: row.code.clone(),
                title: row.title.text.clone(),
                level: row.mark.label.text.clone(),
            })
        });
        Record {
            format: "gradus-record",
            version: 1,
            language: head.lang.clone(),
            issued: Issued {
                note: official.issued.clone(),
                replaces: official.replaces.clone(),
                code: official.code.clone(),
            },
            school: School { name: school.name.clone(), ceeb: school.ceeb.clone() },
            student: Student {
                id: student.id.clone(),
                name: student.name.clone(),
                facts: facts.collect(),
            },
            as_of: head.as_of.clone(),
            credits: transcript.credits.clone(),
            attempted: transcript.attempted.clone(),
            averages: gpa.as_ref().map(averages),
            graduation: Graduation {
                status: graduation.status.clone(),
                outlook: outlook.collect(),
                expected: graduation.expected.clone(),
                diploma: graduation.diploma.as_ref().map(|title| title.text.clone()),
                requirements: requirements.collect(),
            },
            academic_record: blocks.collect(),
            competencies: competencies.collect(),
            distinctions: transcript.distinctions.iter().map(|one| one.text.clone()).collect(),
        }
    }
}

fn averages(gpa: &super::GpaBlock) -> Averages {
    let of = |weighted: bool| gpa.averages.iter().find(|one| one.weighted == weighted);
    Averages {
        weighted: of(true).and_then(|one| one.value.clone()),
        weighted_scale: of(true).and_then(|one| one.scale.clone()),
        unweighted: of(false).and_then(|one| one.value.clone()),
        unweighted_scale: of(false).and_then(|one| one.scale.clone()),
        note: gpa.note.clone(),
    }
}

fn course(row: &super::CourseRow) -> Course {
    Course {
        code: row.code.clone(),
        title: row.title.clone(),
        institution: row.institution.clone(),
        level: row.level.clone(),
        year: row.year.clone(),
        attempted: row.attempted.clone(),
        credits: row.credits.clone(),
        grade: row.grade.clone(),
        earned: row.earned.clone(),
        note: row.note.clone(),
    }
}

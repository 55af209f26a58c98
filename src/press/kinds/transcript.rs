//! The transcript.

use super::same_choice::same_choice;
use crate::base::Idx;
use crate::model::draft::Table;
use crate::model::people::Student;
use crate::press::desk::Desk;
use crate::press::grades;
use crate::press::kind::{Job, Kind, Making, Scope};
use crate::press::loaded::Loaded;
use crate::press::place::Tree;
use crate::project::documents::{Documents, Layout};
use crate::view::{Paper, transcript};

pub(super) static KIND: Kind = Kind {
    target: "transcripts",
    name: "transcript",
    plural: "transcripts",
    tree: Tree::Private,
    folder: "transcripts",
    scope: Scope::Student,
    includes,
    of_leavers: true,
    on_request: false,
    comes_with: |_| false,
    rests_on,
    making: Making::Paper {
        template: "transcript.typ",
        pages: |documents| documents.transcript.pages,
        view,
        screen: None,
    },
};

/// The tables of the record, which audits and supplements rest on too.
pub(super) fn rests_on(table: Table) -> bool {
    match table {
        Table::Bands
        | Table::Subjects
        | Table::Competencies
        | Table::Indicators
        | Table::Aliases
        | Table::Translations
        | Table::CourseLevels
        | Table::Courses
        | Table::CourseCompetencies
        | Table::Periods
        | Table::Students
        | Table::StudentYears
        | Table::RemovedStudents
        | Table::Identifiers
        | Table::Enrollments
        | Table::Placements
        | Table::Evidence
        | Table::Overrides
        | Table::Exemptions
        | Table::TransferCredits
        | Table::PastCourses
        | Table::Achievements => true,
        Table::Rubrics
        | Table::Prerequisites
        | Table::Alignments
        | Table::Habits
        | Table::Households
        | Table::Guardians
        | Table::HabitRatings
        | Table::Narratives
        | Table::Goals
        | Table::Supports
        | Table::Attendance
        | Table::Outcomes => false,
    }
}

fn view(desk: &Desk<'_>, job: &Job) -> Paper {
    let student = job.student();
    let rank = desk.ranks().of(student).copied();
    let language = desk.assets.catalog.language(&job.language);
    let layout = layout(&desk.school.project.documents);
    transcript::laid_out(&desk.school.context(), student, language, rank, layout).paper()
}

/// True for a student in a grade that has transcripts, or in none.
fn includes(school: &Loaded, student: Idx<Student>) -> bool {
    let Loaded { project, model, occasion, .. } = school;
    grades::without_transcript(&project.documents, model, occasion.as_of, student).is_none()
}

/// The layout that the project asks for.
pub(in crate::press) fn layout(documents: &Documents) -> transcript::Layout {
    same_choice!(documents.transcript.layout, Layout => transcript::Layout { Year, Area })
}

//! The private site for teachers and leaders.

use std::collections::BTreeSet;

use crate::base::OutPath;
use crate::model::draft::Table;
use crate::policy::Thresholds;
use crate::press::desk::Desk;
use crate::press::kind::{Kind, Making, Scope};
use crate::press::place::{Place, Tree};
use crate::project::staff::{StaffConfig, StudentGroup};
use crate::render::artifact::Artifact;
use crate::render::site::SiteError;
use crate::view::staff::{self, EquityOptions, NamedGroup};

pub(super) static KIND: Kind = Kind {
    target: "staff",
    name: "file of the staff site",
    plural: "files of the staff site",
    tree: Tree::Private,
    folder: "staff",
    scope: Scope::School,
    includes: |_, _| true,
    of_leavers: false,
    on_request: true,
    comes_with: |_| false,
    rests_on,
    making: Making::Files(files),
};

fn rests_on(table: Table) -> bool {
    match table {
        Table::Bands
        | Table::Subjects
        | Table::Competencies
        | Table::Indicators
        | Table::Prerequisites
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
        | Table::Goals
        | Table::Supports
        | Table::TransferCredits
        | Table::PastCourses
        | Table::Achievements => true,
        Table::Rubrics
        | Table::Alignments
        | Table::Habits
        | Table::Households
        | Table::Guardians
        | Table::HabitRatings
        | Table::Narratives
        | Table::Attendance
        | Table::Outcomes => false,
    }
}

/// One folder for the leaders, with everybody, and one for each teacher, with their own students.
fn files(desk: &Desk<'_>, _: &BTreeSet<OutPath>) -> (Vec<Artifact>, Vec<SiteError>) {
    let school = desk.school;
    let StaffConfig { tries, stuck_weeks, unseen_weeks, fewest, groups } =
        &school.project.documents.staff;
    let days = |weeks: &u16| u32::from(*weeks) * 7;
    let thresholds = Thresholds {
        tries: usize::from(*tries),
        stuck: days(stuck_weeks),
        unseen: days(unseen_weeks),
    };
    let named = |group: &StudentGroup| NamedGroup {
        code: group.code.clone(),
        title: group.title.clone(),
        target: group.target,
    };
    let equity =
        EquityOptions { fewest: usize::from(*fewest), groups: groups.iter().map(named).collect() };
    let language = desk.assets.catalog.language(&school.model.school.language);
    // Teachers see everybody whom they teach.
    let guests = school.model.students.iter();
    let guests = guests.filter(|(_, one)| one.guest && one.attends(school.occasion.as_of));
    let mut students: Vec<_> = desk.students.to_vec();
    students.extend(guests.map(|(idx, _)| idx));
    students.sort_unstable();
    let editions = staff::build(&school.context(), &students, language, thresholds, &equity);
    let place = Place::new(school, false);
    let (mut artifacts, mut errors) = (Vec::new(), Vec::new());
    for edition in &editions {
        let folder = OutPath::new(edition.folder.iter().map(String::as_str));
        let root = format!("{}/{}/{folder}", place.folder(), KIND.folder);
        let (made, wrong) = desk.assets.site.staff(edition, &root);
        artifacts.extend(made);
        errors.extend(wrong);
    }
    (artifacts, errors)
}

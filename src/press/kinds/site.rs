//! The public site.

use super::{Kind, Making, Scope, Tree};
use crate::model::draft::Table;
use crate::press::maker::Maker;
use crate::press::plan;
use crate::render::artifact::Artifact;
use crate::render::site::SiteError;
use crate::view::site;

pub(super) static KIND: Kind = Kind {
    target: "site",
    name: "file of the public site",
    plural: "files of the public site",
    tree: Tree::Public,
    folder: "",
    scope: Scope::School,
    includes: |_, _| true,
    on_request: false,
    rests_on,
    making: Making::Files(files),
};

fn rests_on(table: Table) -> bool {
    match table {
        Table::Bands
        | Table::Subjects
        | Table::Competencies
        | Table::Indicators
        | Table::Rubrics
        | Table::Prerequisites
        | Table::Alignments
        | Table::Aliases
        | Table::Translations
        | Table::CourseLevels
        | Table::Courses
        | Table::CourseCompetencies
        | Table::Habits
        | Table::Periods => true,
        Table::Students
        | Table::StudentYears
        | Table::RemovedStudents
        | Table::Identifiers
        | Table::Households
        | Table::Guardians
        | Table::Enrollments
        | Table::Placements
        | Table::Evidence
        | Table::Overrides
        | Table::Exemptions
        | Table::HabitRatings
        | Table::Narratives
        | Table::Goals
        | Table::Supports
        | Table::Attendance
        | Table::TransferCredits
        | Table::PastCourses
        | Table::Achievements
        | Table::Outcomes => false,
    }
}

fn files(maker: &Maker<'_>) -> (Vec<Artifact>, Vec<SiteError>) {
    let school = maker.school;
    let languages = plan::public_languages(school);
    let options = site::Options {
        as_of: school.occasion.as_of,
        languages: &languages,
        issued: maker.assets.issued.as_deref(),
        own: &school.own_pages,
    };
    let rules = school.rules.newest(options.as_of);
    maker.assets.site.render(&site::build(&school.model, rules, &maker.assets.catalog, &options))
}

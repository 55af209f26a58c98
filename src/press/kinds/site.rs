//! The public site.

use super::{Kind, Making, Scope, Tree, book, profile};
use crate::model::draft::Table;
use crate::press::load::Loaded;
use crate::press::maker::Maker;
use crate::press::place::Place;
use crate::press::plan::{self, path_for_everybody};
use crate::render::artifact::Artifact;
use crate::render::site::SiteError;
use crate::view::site::{self, Papers, Site};

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

pub(super) fn rests_on(table: Table) -> bool {
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
    maker.assets.site.render(&of(maker, &plan::public_languages(maker.school)))
}

/// The site in some languages.
pub(super) fn of(maker: &Maker<'_>, languages: &[String]) -> Site {
    let school = maker.school;
    let options = site::Options {
        as_of: school.occasion.as_of,
        languages,
        issued: maker.assets.issued.as_deref(),
        own: &school.own_pages,
        papers: &papers(school, languages),
    };
    let rules = school.rules.newest(options.as_of);
    site::build(&school.model, rules, &maker.assets.catalog, &options)
}

/// The documents on paper for everybody that the site leads to. What it says does not depend on
/// whether one of them is held back: the one of an earlier build stays in its place.
fn papers(school: &Loaded, languages: &[String]) -> Papers {
    let place = Place::new(school, false);
    let of = |kind: &Kind| -> Vec<String> {
        let paths = languages.iter().map(|language| path_for_everybody(&place, kind, language));
        paths.map(|path| path.as_str().trim_start_matches("public/").to_string()).collect()
    };
    Papers { book: of(&book::KIND), profile: of(&profile::KIND) }
}

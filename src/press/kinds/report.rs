//! The progress report.

use super::same_choice::same_choice;
use crate::base::Idx;
use crate::model::draft::Table;
use crate::model::people::{Household, Student};
use crate::press::desk::Desk;
use crate::press::kind::{Job, Kind, Making, Scope};
use crate::press::languages;
use crate::press::loaded::Loaded;
use crate::press::place::Tree;
use crate::press::recipients::{self, Way};
use crate::project::documents::{Section, Show, Statements};
use crate::project::mail::Zone;
use crate::render::site::SiteError;
use crate::view::report::{Recipient, Report, Window};
use crate::view::{Paper, report};

pub(super) static KIND: Kind = Kind {
    target: "reports",
    name: "progress report",
    plural: "progress reports",
    tree: Tree::Private,
    folder: "reports",
    scope: Scope::Households,
    includes: |_, _| true,
    of_leavers: false,
    on_request: false,
    comes_with: |_| false,
    rests_on,
    making: Making::Paper {
        template: "report.typ",
        pages: |documents| documents.report.pages,
        view,
        screen: Some(screen),
    },
};

pub(super) fn rests_on(table: Table) -> bool {
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
        | Table::Habits
        | Table::Periods
        | Table::Students
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
        | Table::Achievements => true,
        Table::Rubrics | Table::Alignments | Table::Outcomes => false,
    }
}

fn view(desk: &Desk<'_>, job: &Job) -> Paper {
    report(desk, job).paper()
}

/// The report as it is posted: with its address where the window of an envelope shows it.
pub(in crate::press) fn letter(desk: &Desk<'_>, job: &Job, zone: &Zone) -> Paper {
    let mut report = report(desk, job);
    if let Some(recipient) = &mut report.recipient {
        let Zone { left, top, width, body, .. } = *zone;
        recipient.window = Some(Window { left, top, width, body });
    }
    report.paper()
}

fn report(desk: &Desk<'_>, job: &Job) -> Report {
    let options = options(desk.school);
    let language = desk.assets.catalog.language(&job.language);
    let mut report = report::make(&desk.school.context(), job.student(), language, &options);
    report.recipient = job.household.map(|home| recipient(desk.school, job.student(), home));
    report
}

/// A file of its own that a telephone can show. It is sent to nobody by post and holds no address.
fn screen(desk: &Desk<'_>, job: &Job) -> Result<Vec<u8>, SiteError> {
    let options = options(desk.school);
    let language = desk.assets.catalog.language(&job.language);
    let context = desk.school.context();
    let report = report::make_for_screen(&context, job.student(), language, &options);
    let words = language.words("screen-");
    desk.assets.site.report(&report, &words)
}

/// Whom a copy is for. The address is on the copy that is posted there, and on no other.
fn recipient(school: &Loaded, student: Idx<Student>, home: Idx<Household>) -> Recipient {
    let household = &school.model.households[home];
    let posted = recipients::way(&school.model, student, home) == Way::Post;
    let address = household.address.iter().filter(|_| posted);
    Recipient {
        household: household.id.value.to_string(),
        name: household.addressee.to_string(),
        address: address.map(ToString::to_string).collect(),
        window: None,
    }
}

/// The options of a report, as the settings say.
pub(in crate::press) fn options(school: &Loaded) -> report::ReportOptions {
    let config = &school.project.documents.report;
    let section = |part: &Section| {
        same_choice!(*part, Section => report::Section {
            Lists, Table, Habits, Narratives, Goals, Reflections, Supports, Subjects, Key,
        })
    };
    report::ReportOptions {
        show: same_choice!(config.show, Show => report::Show { Current, Started, All }),
        attention_first: config.attention_first,
        most: config.most,
        statements: same_choice!(config.statements, Statements => report::Statements { Open, All, None }),
        average: config.average,
        subject_level: config.subject_level,
        sections: config.sections.iter().map(section).collect(),
        trend: config.trend,
        foot: config.foot.clone(),
        catalog_languages: languages::public(school),
    }
}

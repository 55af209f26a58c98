//! The school profile.
//!
//! It is for colleges and everybody else, and names no student, so it lies in the public tree: a
//! school puts it on the web with its site, and sends it with every transcript.

use super::transcript;
use crate::model::draft::Table;
use crate::policy::distribution::Counted;
use crate::press::desk::Desk;
use crate::press::figures;
use crate::press::kind::{Job, Kind, Making, Scope};
use crate::press::languages;
use crate::press::place::Tree;
use crate::project::documents::Figures;
use crate::view::{Paper, profile};

pub(super) static KIND: Kind = Kind {
    target: "profile",
    name: "school profile",
    plural: "school profiles",
    tree: Tree::Public,
    folder: "profile",
    scope: Scope::School,
    includes: |_, _| true,
    of_leavers: false,
    on_request: false,
    comes_with: |_| false,
    rests_on,
    making: Making::Paper {
        template: "profile.typ",
        pages: |documents| documents.profile.pages,
        view,
        screen: None,
    },
};

/// Its figures count what every student's record says.
fn rests_on(table: Table) -> bool {
    transcript::rests_on(table) || table == Table::Outcomes
}

fn view(desk: &Desk<'_>, job: &Job) -> Paper {
    let counted = match desk.school.project.documents.profile.figures {
        Figures::Class => Some(Counted::Class),
        Figures::School => Some(Counted::School),
        Figures::None => None,
    };
    let figures = counted.map(|counted| figures::of(desk.school, counted, desk.jobs));
    let language = desk.assets.catalog.language(&job.language);
    let languages = languages::public(desk.school);
    profile::make(&desk.school.context(), language, figures.as_ref(), &languages).paper()
}

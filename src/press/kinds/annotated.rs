//! The annotated transcript, which is nobody's.

use super::transcript;
use crate::press::desk::Desk;
use crate::press::edition;
use crate::press::kind::{Job, Kind, Making, Scope};
use crate::press::place::Tree;
use crate::view::{Paper, annotated};

pub(super) static KIND: Kind = Kind {
    target: "annotated-transcript",
    name: "annotated transcript",
    plural: "annotated transcripts",
    tree: Tree::Public,
    folder: "transcript",
    scope: Scope::School,
    includes: |_, _| true,
    of_leavers: false,
    on_request: false,
    comes_with: |_| false,
    // It holds no student.
    rests_on: edition::rests_on,
    making: Making::Paper {
        template: "annotated-transcript.typ",
        // The notes have a page of their own.
        pages: |documents| documents.transcript.pages + 1,
        view,
        screen: None,
    },
};

fn view(desk: &Desk<'_>, job: &Job) -> Paper {
    let language = desk.assets.catalog.language(&job.language);
    let layout = transcript::layout(&desk.school.project.documents);
    annotated::make(&desk.school.context(), language, layout).paper()
}

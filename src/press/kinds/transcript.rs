//! The transcript.

use super::{Kind, Making, Scope, Tree};
use crate::press::maker::Maker;
use crate::press::plan::Job;
use crate::view::{Paper, transcript};

pub(super) static KIND: Kind = Kind {
    target: "transcripts",
    name: "transcript",
    plural: "transcripts",
    tree: Tree::Private,
    folder: "transcripts",
    scope: Scope::Student,
    on_request: false,
    making: Making::Paper {
        template: "transcript.typ",
        pages: |documents| documents.transcript.pages,
        view,
        screen: None,
    },
};

fn view(maker: &Maker<'_>, job: &Job) -> Paper {
    let student = job.student();
    let rank = maker.ranks().of(student).copied();
    let language = maker.assets.catalog.language(&job.language);
    transcript::make(&maker.school.context(), student, language, rank).paper()
}

//! The cover letter.

use super::{Kind, Making, Scope, Tree, transcript};
use crate::press::maker::Maker;
use crate::press::plan::Job;
use crate::project::letter::{self as settings, LetterConfig};
use crate::view::Paper;
use crate::view::letter::{self, Enclosure, LetterOptions};

pub(super) static KIND: Kind = Kind {
    target: "letters",
    name: "cover letter",
    plural: "cover letters",
    tree: Tree::Private,
    folder: "letters",
    scope: Scope::Student,
    includes: |_, _| true,
    on_request: true,
    rests_on: transcript::rests_on,
    making: Making::Paper {
        template: "letter.typ",
        pages: |documents| documents.letter.pages,
        view,
        screen: None,
    },
};

fn view(maker: &Maker<'_>, job: &Job) -> Paper {
    let options = options(&maker.school.project.documents.letter);
    let language = maker.assets.catalog.language(&job.language);
    letter::make(&maker.school.context(), job.student(), language, &options).paper()
}

/// The options of a letter, as the settings say.
fn options(config: &LetterConfig) -> LetterOptions {
    let enclosure = |one: &settings::Enclosure| match one {
        settings::Enclosure::Transcript => Enclosure::Transcript,
        settings::Enclosure::Profile => Enclosure::Profile,
        settings::Enclosure::Audit => Enclosure::Audit,
        settings::Enclosure::Supplement => Enclosure::Supplement,
        settings::Enclosure::TransferSheet => Enclosure::TransferSheet,
    };
    LetterOptions {
        text: config.text.clone(),
        enclosed: config.enclosed.iter().map(enclosure).collect(),
    }
}

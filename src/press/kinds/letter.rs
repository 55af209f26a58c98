//! The cover letter.

use super::same_choice::same_choice;
use super::transcript;
use crate::press::desk::Desk;
use crate::press::kind::{Job, Kind, Making, Scope};
use crate::press::place::Tree;
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
    of_leavers: false,
    on_request: true,
    comes_with: |_| false,
    rests_on: transcript::rests_on,
    making: Making::Paper {
        template: "letter.typ",
        pages: |documents| documents.letter.pages,
        view,
        screen: None,
    },
};

fn view(desk: &Desk<'_>, job: &Job) -> Paper {
    let options = options(&desk.school.project.documents.letter);
    let language = desk.assets.catalog.language(&job.language);
    letter::make(&desk.school.context(), job.student(), language, &options).paper()
}

/// The options of a letter, as the settings say.
fn options(config: &LetterConfig) -> LetterOptions {
    let enclosure = |one: &settings::Enclosure| {
        same_choice!(*one, settings::Enclosure => Enclosure {
            Transcript, Profile, Audit, Supplement, TransferSheet,
        })
    };
    LetterOptions {
        text: config.text.clone(),
        enclosed: config.enclosed.iter().map(enclosure).collect(),
    }
}

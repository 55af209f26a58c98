//! The whole catalog as a book.

use crate::press::desk::Desk;
use crate::press::edition;
use crate::press::kind::{Job, Kind, Making, Scope};
use crate::press::place::Tree;
use crate::view::site::Papers;
use crate::view::voice::Voice;
use crate::view::{Paper, book};

pub(super) static KIND: Kind = Kind {
    target: "book",
    name: "catalog book",
    plural: "catalog books",
    tree: Tree::Public,
    folder: "book",
    scope: Scope::School,
    includes: |_, _| true,
    of_leavers: false,
    on_request: false,
    comes_with: |_| false,
    rests_on: edition::rests_on,
    making: Making::Paper {
        template: "book.typ",
        // A catalog is as long as it is.
        pages: |_| usize::MAX,
        view,
        screen: None,
    },
};

fn view(desk: &Desk<'_>, job: &Job) -> Paper {
    let school = desk.school;
    let languages = [job.language.clone()];
    let edition = edition::of(desk, &languages, &Papers::default()).editions.into_iter().next();
    let edition = edition.expect("a site has an edition for each language");
    let rules = school.rules.newest(school.occasion.as_of);
    let language = desk.assets.catalog.language(&job.language);
    let voice = Voice { model: &school.model, rules, language };
    let name = school.model.school.name.to_string();
    let title = voice.say("site-book-of", &[("school", name.into())]);
    book::make(edition, voice.paper_words(), title).paper()
}

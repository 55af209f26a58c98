//! The whole catalog as a book.

use super::{Kind, Making, Scope, Tree, site};
use crate::press::maker::Maker;
use crate::press::plan::Job;
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
    on_request: false,
    rests_on: site::rests_on,
    making: Making::Paper {
        template: "book.typ",
        // A catalog is as long as it is.
        pages: |_| usize::MAX,
        view,
        screen: None,
    },
};

fn view(maker: &Maker<'_>, job: &Job) -> Paper {
    let school = maker.school;
    let languages = [job.language.clone()];
    let edition = site::of(maker, &languages).editions.into_iter().next();
    let edition = edition.expect("a site has an edition for each language");
    let rules = school.rules.newest(school.occasion.as_of);
    let language = maker.assets.catalog.language(&job.language);
    let voice = Voice { model: &school.model, rules, language };
    let name = school.model.school.name.to_string();
    let title = voice.say("site-book-of", &[("school", name.into())]);
    book::make(edition, voice.paper_words(), title).paper()
}

//! The public site.

use super::{annotated, book, profile};
use crate::press::desk::Desk;
use crate::press::edition;
use crate::press::kind::{Kind, Making, Scope};
use crate::press::languages;
use crate::press::loaded::Loaded;
use crate::press::place::{Place, Tree};
use crate::render::artifact::Artifact;
use crate::render::site::SiteError;
use crate::view::site::Papers;

pub(super) static KIND: Kind = Kind {
    target: "site",
    name: "file of the public site",
    plural: "files of the public site",
    tree: Tree::Public,
    folder: "",
    scope: Scope::School,
    includes: |_, _| true,
    on_request: false,
    rests_on: edition::rests_on,
    making: Making::Files(files),
};

fn files(desk: &Desk<'_>) -> (Vec<Artifact>, Vec<SiteError>) {
    let languages = languages::public(desk.school);
    let papers = papers(desk.school, &languages);
    desk.assets.site.render(&edition::of(desk, &languages, &papers))
}

/// The documents on paper for everybody that the site leads to. What it says does not depend on
/// whether one of them is held back: the one of an earlier build stays in its place.
fn papers(school: &Loaded, languages: &[String]) -> Papers {
    let place = Place::new(school, false);
    let of = |kind: &Kind| -> Vec<String> {
        let paths = languages.iter().map(|language| kind.path_for_everybody(&place, language));
        paths.map(|path| path.as_str().trim_start_matches("public/").to_string()).collect()
    };
    Papers { annotated: of(&annotated::KIND), book: of(&book::KIND), profile: of(&profile::KIND) }
}

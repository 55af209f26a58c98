//! The public site.

use std::collections::BTreeSet;

use super::{annotated, book, profile};
use crate::base::OutPath;
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
    of_leavers: false,
    on_request: false,
    comes_with: |other| other.tree == Tree::Public,
    rests_on: edition::rests_on,
    making: Making::Files(files),
};

fn files(desk: &Desk<'_>, in_place: &BTreeSet<OutPath>) -> (Vec<Artifact>, Vec<SiteError>) {
    let languages = languages::public(desk.school);
    let papers = papers(desk.school, &languages, in_place);
    desk.assets.site.render(&edition::of(desk, &languages, &papers))
}

/// The documents on paper for everybody that the site leads to: those in place. Where one is held
/// back, the one of an earlier build is there, or none.
fn papers(school: &Loaded, languages: &[String], in_place: &BTreeSet<OutPath>) -> Papers {
    let place = Place::new(school, false);
    let of = |kind: &Kind| -> Vec<Option<String>> {
        let paths = languages.iter().map(|language| kind.path_for_everybody(&place, language));
        let there = paths.map(|path| Some(path).filter(|path| in_place.contains(path)));
        let name = |path: OutPath| path.as_str().trim_start_matches("public/").to_string();
        there.map(|path| path.map(name)).collect()
    };
    Papers { annotated: of(&annotated::KIND), book: of(&book::KIND), profile: of(&profile::KIND) }
}

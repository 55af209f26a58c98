//! The public site.

use super::{Kind, Making, Scope, Tree};
use crate::press::maker::Maker;
use crate::press::plan;
use crate::render::artifact::Artifact;
use crate::render::site::SiteError;
use crate::view::site;

pub(super) static KIND: Kind = Kind {
    target: "site",
    name: "file of the public site",
    plural: "files of the public site",
    tree: Tree::Public,
    folder: "",
    scope: Scope::School,
    on_request: false,
    making: Making::Files(files),
};

fn files(maker: &Maker<'_>) -> (Vec<Artifact>, Vec<SiteError>) {
    let school = maker.school;
    let languages = plan::public_languages(school);
    let options = site::Options {
        as_of: school.occasion.as_of,
        languages: &languages,
        issued: maker.assets.issued.as_deref(),
    };
    let rules = school.rules.newest(options.as_of);
    maker.assets.site.render(&site::build(&school.model, rules, &maker.assets.catalog, &options))
}

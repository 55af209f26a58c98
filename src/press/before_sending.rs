//! The pre-flight of a school of which reports may have been built before.

use std::path::Path;

use super::assets;
use super::known_output::KnownOutput;
use super::loaded::Loaded;
use super::manifest::{self, Manifest};
use super::place::Place;
use super::preflight;
use crate::base::OutPath;
use crate::view::preflight::Facts;

/// Everything that is to be looked at before the reports of a school are sent, with what the last
/// build into an output folder came to.
pub fn check(school: &Loaded, out: &Path) -> Option<Facts> {
    let catalog = assets::catalog(&school.root, &school.project)?;
    Some(preflight::of(school, &catalog, too_long(school, out)))
}

/// Documents of the last build of this period that have more pages than they should.
fn too_long(school: &Loaded, out: &Path) -> Vec<String> {
    let folder = Place::new(school, false).folder();
    let path = OutPath::parse(&format!("{folder}/{}", manifest::FILE_NAME));
    let last = path.and_then(|path| Manifest::read(out, &path).ok().flatten()).unwrap_or_default();
    let documents = &school.project.documents;
    let long = last.files.into_iter().filter(|(path, entry)| {
        let most = KnownOutput::parse(path).and_then(|found| found.kind.most_pages(documents));
        !entry.kept && entry.pages.zip(most).is_some_and(|(pages, most)| pages > most)
    });
    long.map(|(path, _)| path).collect()
}

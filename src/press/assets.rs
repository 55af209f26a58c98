//! Assets that every document shares: theme, templates, words.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::asset_texts::{messages, texts};
use super::loaded::Loaded;
use super::unused_assets;
use crate::base::{At, Date, Diagnostic, Diagnostics, disk, io_reason};
use crate::ledger::Folder;
use crate::project::Project;
use crate::render::pdf::glyphs::Glyphs;
use crate::render::pdf::{PdfError, Typesetter};
use crate::render::site::Renderer;
use crate::render::theme::{Files, Theme};
use crate::view::voice::Catalog;

crate::code!(
    BAD_ASSET,
    "press/bad-asset",
    "A theme, a template or a file of words that the project brings cannot be used.\n\nEvery document \
     depends on it, so nothing is built.\n\nMend the place shown, or remove the file to go back to the \
     built-in one."
);

/// Theme, templates and words of a build.
pub(super) struct Assets {
    pub(super) theme: Theme,
    /// Folder of templates that override the built-in ones.
    pub(super) templates: Option<PathBuf>,
    pub(super) catalog: Catalog,
    /// The characters that its fonts can show.
    pub(super) glyphs: Glyphs,
    pub(super) site: Renderer,
    /// The signed list of issued documents, when there is a ledger.
    pub(super) issued: Option<String>,
    /// Hash of all of them and of the program's version.
    fingerprint: blake3::Hash,
}

impl Assets {
    /// The key of a file: the hash of everything it is made from.
    pub(super) fn key(&self, says: &[u8]) -> String {
        let mut hasher = blake3::Hasher::new();
        hasher.update(self.fingerprint.as_bytes());
        hasher.update(says);
        hasher.finalize().to_hex().to_string()
    }
}

/// The characters that the fonts of the project's theme can show.
pub(super) fn glyphs(root: &Path, project: &Project) -> Option<Glyphs> {
    let theme = match &project.theme {
        None => Theme::built_in(),
        Some(name) => Theme::load(&root.join(&name.value)).ok()?,
    };
    Some(Glyphs::of(&theme))
}

/// The languages that a school has words in; the built-in ones alone, where its own cannot be read.
pub fn languages(school: &Loaded) -> Catalog {
    catalog(&school.root, &school.project).unwrap_or_else(Catalog::built_in)
}

/// The languages there are words in: the built-in ones, and the project's own.
pub(super) fn catalog(root: &Path, project: &Project) -> Option<Catalog> {
    let own = match &project.templates {
        None => BTreeMap::new(),
        Some(name) => disk::read_folder(&root.join(&name.value)).ok()?,
    };
    Catalog::new(&messages(&own).ok()?).ok()
}

/// Says what is wrong with the assets that the project brings. Those that are part of the program
/// are good.
pub(super) fn check(root: &Path, project: &Project, diagnostics: &mut Diagnostics) {
    if project.theme.is_none() && project.templates.is_none() {
        return;
    }
    if let Err(problem) = load(root, project).and_then(|assets| assets.check(project)) {
        diagnostics.push(*problem);
        return;
    }
    unused_assets::check(root, project, diagnostics);
}

impl Assets {
    /// Looks for mistakes that would cost every document.
    fn check(&self, project: &Project) -> Result<(), Box<Diagnostic>> {
        let nowhere = At::nowhere(String::new());
        let at = project.templates.as_ref().or(project.theme.as_ref()).unwrap_or(&nowhere);
        let wrong = |error: PdfError| {
            let of_theme = error.place.as_ref().is_none_or(|(file, ..)| file.starts_with("logo."));
            bad(project.theme.as_ref().filter(|_| of_theme).unwrap_or(at), &error.to_string())
        };
        let typesetter =
            Typesetter::new(&self.theme, self.templates.as_deref(), Date::constant(2000, 1, 1));
        typesetter.and_then(|typesetter| typesetter.check()).map_err(wrong)
    }
}

/// The assets of a school, which are read once where it remembers.
pub(super) fn of(school: &Loaded) -> Result<Arc<Assets>, Box<Diagnostic>> {
    let Loaded { root, project, .. } = school;
    let issued = issued(root, project)?;
    let of_ledger = issued.clone();
    school.remembered(
        |recall| recall.of_looks(&("assets", of_ledger)),
        || Own::read(root, project)?.over_built_in(root, project, issued),
    )
}

/// Reads the project's own assets over the built-in ones.
pub(super) fn load(root: &Path, project: &Project) -> Result<Assets, Box<Diagnostic>> {
    Own::read(root, project)?.over_built_in(root, project, issued(root, project)?)
}

/// Hash of the project's own assets, of the built-in ones and of the program's version.
pub(super) fn fingerprint(root: &Path, project: &Project) -> Result<blake3::Hash, Box<Diagnostic>> {
    Ok(Own::read(root, project)?.fingerprint(project))
}

/// The signed list of issued documents, when there is a ledger.
fn issued(root: &Path, project: &Project) -> Result<Option<String>, Box<Diagnostic>> {
    let list = Folder::of_school(root, project.id.as_deref()).public_list();
    list.map_err(|error| bad(&At::nowhere(String::new()), &error.to_string()))
}

/// The files that a project brings.
struct Own {
    theme: Option<Files>,
    templates: Files,
}

impl Own {
    fn read(root: &Path, project: &Project) -> Result<Self, Box<Diagnostic>> {
        let of = |name: &At<String>| read(&root.join(&name.value), name);
        let theme = project.theme.as_ref().map(of).transpose()?;
        let templates = project.templates.as_ref().map(of).transpose()?;
        Ok(Own { theme, templates: templates.unwrap_or_default() })
    }

    fn fingerprint(&self, project: &Project) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        hasher.update(env!("CARGO_PKG_VERSION").as_bytes());
        hasher.update(crate::render::built_in_hash().as_bytes());
        // Where pages are fewer or smaller, the same is set in another way.
        let documents = &project.documents;
        let pages = (documents.report.pages, documents.transcript.pages, documents.profile.pages);
        let sheet = (documents.paper, documents.margin, pages);
        hasher.update(format!("{sheet:?}").as_bytes());
        self.theme.iter().for_each(|theme| hash_files(theme, &mut hasher));
        hash_files(&self.templates, &mut hasher);
        hasher.finalize()
    }

    fn over_built_in(
        self,
        root: &Path,
        project: &Project,
        issued: Option<String>,
    ) -> Result<Assets, Box<Diagnostic>> {
        let fingerprint = self.fingerprint(project);
        let theme = match project.theme.as_ref().zip(self.theme) {
            None => Theme::built_in(),
            Some((name, own)) => Theme::built_in()
                .overlaid(own)
                .map_err(|error| bad(name, &format!("{}/{error}", name.value)))?,
        };
        let at = project.templates.as_ref().or(project.theme.as_ref());
        let nowhere = At::nowhere(String::new());
        let at = at.unwrap_or(&nowhere);
        let of = |part: &str| texts(&self.templates, part).map_err(|why| bad(at, &why));
        let catalog = messages(&self.templates).map_err(|why| bad(at, &why))?;
        let catalog = Catalog::new(&catalog).map_err(|errors| {
            let first = errors.first().expect("a failure has an error");
            bad(at, &format!("lang/{}: {}", first.file, first.message))
        })?;
        let site = Renderer::new(&theme, &of("site/")?, &of("staff/")?)
            .map_err(|error| bad(at, &error.to_string()))?;
        let typst = project.templates.as_ref().map(|name| root.join(&name.value).join("typst"));
        Ok(Assets {
            issued,
            glyphs: Glyphs::of(&theme),
            theme,
            templates: typst.filter(|folder| disk::is_there(folder)),
            catalog,
            site,
            fingerprint,
        })
    }
}

fn read(folder: &Path, name: &At<String>) -> Result<BTreeMap<String, Vec<u8>>, Box<Diagnostic>> {
    disk::read_folder(folder).map_err(|error| {
        bad(name, &format!("the folder `{}` cannot be read: {}", name.value, io_reason(&error)))
    })
}

fn hash_files(files: &BTreeMap<String, Vec<u8>>, hasher: &mut blake3::Hasher) {
    for (name, bytes) in files {
        hasher.update(name.as_bytes());
        hasher.update(blake3::hash(bytes).as_bytes());
    }
}

fn bad(at: &At<String>, message: &str) -> Box<Diagnostic> {
    Box::new(
        Diagnostic::error(&BAD_ASSET, at.origin, message)
            .help("mend it, or remove it to use the built-in one"),
    )
}

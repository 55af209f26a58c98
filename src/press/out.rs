//! The output folder: a build writes there, removes what is no longer due, and closes what is
//! private. So it must hold nothing that anybody else put there.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::base::{At, Diagnostic, Diagnostics, Origin, SourceId, disk};
use crate::ledger::Folder;
use crate::project::sources::Data;
use crate::project::{self, Project};

crate::code!(
    BAD_OUTPUT,
    "press/bad-output",
    "The output folder is one that no build takes: the root of a disk, the home folder, a file, or a folder with the \
     settings, tables, theme, templates or ledger of a project in it.\n\nA build writes files there, removes \
     those that are no longer due, and closes the folder `private` to others. In such a folder that could \
     cost files that cannot be built again.\n\nGive the output a folder of its own, with `out` under \
     `[build]` or with `--out`."
);

/// An output folder that a build may take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Out(PathBuf);

impl Out {
    /// The output folder at a path, for a project in the folder `root`.
    ///
    /// # Errors
    /// A diagnostic when it is a folder that no build takes.
    pub fn new(
        path: impl Into<PathBuf>,
        root: &Path,
        project: &Project,
    ) -> Result<Self, Box<Diagnostic>> {
        let path = path.into();
        match unfit(&path, root, project) {
            None => Ok(Out(path)),
            Some(why) => {
                let refused = refuse(&path, Origin::Nowhere, &why);
                Err(Box::new(refused.help("name a folder of its own with `--out`")))
            }
        }
    }

    /// Its path, as it was named.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

/// Says when the settings, which are a source of their own, name a folder that no build takes.
pub(super) fn check(
    root: &Path,
    project: &Project,
    settings: SourceId,
    diagnostics: &mut Diagnostics,
) {
    let At { value, origin } = &project.out;
    let Some(why) = unfit(&root.join(value), root, project) else { return };
    let origin = if *origin == Origin::Nowhere { Origin::File(settings) } else { *origin };
    diagnostics.push(
        refuse(Path::new(value), origin, &why)
            .help("give the output a folder of its own under `[build]`, such as `out = \"out\"`"),
    );
}

fn refuse(path: &Path, origin: Origin, why: &str) -> Diagnostic {
    let message = format!("cannot build into `{}`: {why}", path.display());
    Diagnostic::error(&BAD_OUTPUT, origin, message)
}

/// The longest name of a file or folder that disks take, in bytes.
const LONGEST_NAME: usize = 255;

/// The reason why no build takes a folder; nothing for one that is fit.
fn unfit(out: &Path, root: &Path, project: &Project) -> Option<String> {
    let (out, root) = (disk::real(out), disk::real(root));
    if out.parent().is_none() {
        return Some("it is the root of a disk".to_string());
    }
    let is_long = |part: &OsStr| part.len() > LONGEST_NAME;
    if out.components().any(|part| is_long(part.as_os_str())) {
        return Some(format!(
            "a name in it has more than the {LONGEST_NAME} bytes that disks take"
        ));
    }
    if out.is_file() {
        return Some("it is a file".to_string());
    }
    let home = std::env::home_dir().filter(|home| !home.as_os_str().is_empty());
    let home = home.map(|home| (disk::real(&home), "home folder"));
    for (folder, what) in [(root.clone(), "folder of the project")].into_iter().chain(home) {
        if folder == out {
            return Some(format!("it is the {what}"));
        }
        if folder.starts_with(&out) {
            return Some(format!("it holds the {what}"));
        }
    }
    if out.join(project::FILE_NAME).exists() {
        return Some("it is the folder of another project".to_string());
    }
    belongings(&root, project).into_iter().find_map(|Belonging { path, what, whole }| {
        // Both the place where it is named and the one that a link there leads to.
        let named =
            path.parent().zip(path.file_name()).map(|(above, name)| disk::real(above).join(name));
        let real = disk::real(&path);
        if named.is_some_and(|named| named.starts_with(&out)) || real.starts_with(&out) {
            return Some(format!("it holds {what}"));
        }
        (whole && out.starts_with(&real)).then(|| format!("it lies among {what}"))
    })
}

/// Something that the school keeps for a project.
struct Belonging {
    path: PathBuf,
    what: &'static str,
    /// Everything below it is read as a part of it.
    whole: bool,
}

/// Everything that a project is made of.
fn belongings(root: &Path, project: &Project) -> Vec<Belonging> {
    let part = |path: PathBuf, what| Belonging { path, what, whole: false };
    let whole = |path: PathBuf, what| Belonging { path, what, whole: true };
    let sources = &project.sources;
    let exports = sources.exports.iter().flat_map(|export| match &export.data {
        Data::Files(patterns) => patterns.as_slice(),
        Data::Rows(_) => &[],
    });
    let patterns = exports.chain(sources.formatted.iter().flat_map(|source| &source.files));
    let tables = sources.folders.iter().map(|folder| root.join(&folder.value));
    let tables = tables.chain(patterns.map(|pattern| root.join(fixed(&pattern.value))));
    let policies = project.policies.iter().map(|name| root.join(&name.value));
    let settings = policies.chain([root.join(project::FILE_NAME)]);
    let folder = |name: &Option<At<String>>| name.as_ref().map(|name| root.join(&name.value));
    let mut all: Vec<Belonging> = Vec::new();
    all.extend(settings.map(|path| part(path, "settings of the project")));
    all.extend(tables.map(|path| part(path, "tables of the project")));
    all.extend(folder(&project.theme).map(|path| whole(path, "files of the theme")));
    all.extend(folder(&project.templates).map(|path| whole(path, "templates of the project")));
    all.push(whole(Folder::of(root).path().to_path_buf(), "files of the ledger"));
    all
}

/// The part of a pattern before the first that stands for several names.
fn fixed(pattern: &str) -> PathBuf {
    Path::new(pattern)
        .components()
        .take_while(|part| !part.as_os_str().to_string_lossy().contains(['*', '?', '[']))
        .collect()
}

//! The school that a command is about, where the project has several.

use std::path::Path;

use super::exit::Exit;
use super::output;
use crate::base::SourceMap;
use crate::ledger::Folder;
use crate::press::{Which, load};
use crate::project::Project;

/// The one school that is meant: that which is named, or the only one.
pub(super) fn only(school: Option<&String>) -> Which {
    school.cloned().map_or(Which::Only, Which::Named)
}

/// The schools that are meant: the one that is named, or each.
pub(super) fn each(school: Option<&String>) -> Which {
    school.cloned().map_or(Which::Each, Which::Named)
}

/// The settings of the one school that is meant; nothing when they cannot be read.
///
/// # Errors
/// If it is not clear which one is meant, which is said.
pub(super) fn one_school(root: &Path, school: Option<&String>) -> Result<Option<Project>, Exit> {
    match load::settings_of(root, &only(school)) {
        Ok(projects) => Ok(projects.into_iter().next()),
        Err(None) => Ok(None),
        Err(Some(unclear)) => {
            output::diagnostics(&[*unclear].into_iter().collect(), &SourceMap::default());
            Err(Exit::Failed)
        }
    }
}

/// The folder of the ledger of the one school that is meant.
///
/// # Errors
/// If it is not clear which one is meant, which is said.
pub(super) fn ledger(root: &Path, school: Option<&String>) -> Result<Folder, Exit> {
    let project = one_school(root, school)?;
    Ok(Folder::of_school(root, project.and_then(|project| project.id).as_deref()))
}

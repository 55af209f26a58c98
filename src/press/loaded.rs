//! A school that was read, and can be reported on.

use std::convert::Infallible;
use std::hash::Hash;
use std::path::PathBuf;
use std::sync::Arc;

use super::damage::Damage;
use super::recall::Recall;
use crate::base::{Ground, Idx, Memory};
use crate::import::Reading;
use crate::ledger::Folder;
use crate::model::Model;
use crate::model::people::Student;
use crate::policy::Rulebook;
use crate::project::Project;
use crate::view::Context;
use crate::view::occasion::Occasion;
use crate::view::site::OwnPages;

/// A school that can be reported on.
#[derive(Debug)]
pub struct Loaded {
    /// Folder of the project.
    pub root: PathBuf,
    /// Its settings.
    pub project: Project,
    /// The school.
    pub model: Model,
    /// Its rules, in all their versions.
    pub rules: Rulebook,
    /// The account of the files that were read.
    pub reading: Reading,
    /// The day and the period looked at.
    pub occasion: Occasion,
    /// The tables that were not read as a whole.
    pub damage: Damage,
    /// The pages of its own for the public site.
    pub own_pages: OwnPages,
    /// Hash of the settings and the policies, as they are written.
    pub(super) written: blake3::Hash,
    /// The results of builds before, where there is a memory of them.
    pub(super) recall: Option<Recall>,
}

impl Loaded {
    /// The ground that documents are made from.
    pub fn context(&self) -> Context<'_> {
        Context { model: &self.model, rulebook: &self.rules, occasion: self.occasion }
    }

    /// The folder of its ledger, whether it is there or not.
    pub fn ledger(&self) -> Folder {
        Folder::of_school(&self.root, self.project.id.as_deref())
    }

    /// The memory, where there is one.
    pub(super) fn memory(&self) -> Option<&Memory> {
        self.recall.as_ref().map(Recall::memory)
    }

    /// The result of something that follows from a student's records, and not from other students;
    /// `facts` tell it from others.
    pub(super) fn of_student<T: Clone + Send + Sync + 'static>(
        &self,
        idx: Idx<Student>,
        facts: &impl Hash,
        make: impl FnOnce() -> T,
    ) -> T {
        let ground = |recall: &Recall| recall.of_student(idx, facts);
        let Ok(made) = self.remembered(ground, || Ok::<T, Infallible>(make()));
        Arc::unwrap_or_clone(made)
    }

    /// The result of something on a ground: as it was found before, or found now.
    ///
    /// # Errors
    /// Those of `make`.
    pub(super) fn remembered<T: Send + Sync + 'static, E>(
        &self,
        ground: impl FnOnce(&Recall) -> Ground,
        make: impl FnOnce() -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        let Some(recall) = &self.recall else { return make().map(Arc::new) };
        recall.memory().try_remembered(ground(recall), make)
    }
}

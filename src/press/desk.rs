//! Everything that a document is made of: the school, the assets of its documents, and what needs
//! all students.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::convert::Infallible;
use std::num::NonZeroUsize;
use std::sync::{Arc, OnceLock};

use super::assets::Assets;
use super::contents::Rules;
use super::leaks::{For, Leak, Leaks};
use super::loaded::Loaded;
use super::ranks;
use super::recall::Recall;
use crate::base::{Ground, Idx};
use crate::model::people::Student;
use crate::policy::ClassRanks;
use crate::project::documents::{Documents, SheetSize};
use crate::render::pdf::{PdfError, Sheet, Typesetter};
use crate::view::Paper;

/// The ground that the documents of one build are made from.
pub(super) struct Desk<'a> {
    pub(super) school: &'a Loaded,
    pub(super) assets: &'a Assets,
    pub(super) typesetter: Arc<Typesetter>,
    /// The students the build is about.
    pub(super) students: &'a [Idx<Student>],
    /// Documents made at a time.
    pub(super) jobs: NonZeroUsize,
    ranks: OnceLock<ClassRanks>,
    leaks: OnceLock<Arc<Leaks>>,
    rules: OnceLock<Rules>,
}

impl<'a> Desk<'a> {
    /// For documents about some students, made `jobs` at a time.
    ///
    /// # Errors
    /// When the theme or a template cannot be read.
    pub(super) fn new(
        school: &'a Loaded,
        assets: &'a Assets,
        students: &'a [Idx<Student>],
        jobs: NonZeroUsize,
    ) -> Result<Self, PdfError> {
        let as_of = school.occasion.as_of;
        let sheet = sheet(&school.project.documents);
        let new = || {
            let new = Typesetter::new(&assets.theme, assets.templates.as_deref(), as_of)?;
            Ok::<_, PdfError>(new.on(sheet))
        };
        let ground = |recall: &Recall| recall.of_looks(&("typesetter", as_of, sheet));
        let typesetter = school.remembered(ground, new)?;
        let (ranks, leaks, rules) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
        Ok(Desk { school, assets, typesetter, students, jobs, ranks, leaks, rules })
    }

    /// The standing of the students in their classes: found out when it is first asked for, because
    /// it needs the averages of all their classmates.
    pub(super) fn ranks(&self) -> &ClassRanks {
        self.ranks.get_or_init(|| ranks::of(self.school, self.students, self.jobs))
    }

    /// The rules for what documents may and must carry.
    pub(super) fn rules(&self) -> &Rules {
        self.rules.get_or_init(|| Rules::new(&self.school.project.contents))
    }

    /// The leaks in a text: facts of others than those whom it is for. Nothing that is for
    /// everybody is looked at.
    pub(super) fn leaks(&self, text: &str, reader: Option<For>) -> BTreeSet<Leak> {
        let Some(reader) = reader else { return BTreeSet::new() };
        let leaks = self.leaks.get_or_init(|| {
            let new = || Leaks::new(&self.school.model, &self.school.project.documents);
            let ground = |recall: &Recall| Ground::of(&("leaks", recall.private));
            let Ok(leaks) = self.school.remembered(ground, || Ok::<_, Infallible>(new()));
            leaks
        });
        leaks.in_text(text, reader)
    }

    /// Puts something that can be shown for every character that no font has; gives those that are
    /// seen to be missing.
    pub(super) fn show(&self, paper: &mut Paper) -> BTreeSet<char> {
        let text = std::str::from_utf8(&paper.data).expect("JSON is text");
        let (shown, missing) = self.assets.glyphs.shown(text);
        if let Cow::Owned(shown) = shown {
            paper.data = shown.into_bytes();
        }
        missing
    }
}

/// The sheet that the project asks for.
pub(super) fn sheet(documents: &Documents) -> Sheet {
    Sheet { a4: documents.paper == SheetSize::A4, margin: documents.margin }
}

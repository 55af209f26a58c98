//! The ground that the parts of a report are made from.

use std::ops::Deref;

use super::options::ReportOptions;
use crate::policy::StudentOutcome;
use crate::policy::outcome::Determination;
use crate::view::student::StudentPage;

/// The ground that the parts of a report are made from.
pub(super) struct Page<'a> {
    pub(super) page: StudentPage<'a>,
    pub(super) options: &'a ReportOptions,
    /// Levels come with how they came about.
    pub(super) explains: bool,
    /// The student on the day of the report before.
    pub(super) before: Option<StudentOutcome>,
}

impl Page<'_> {
    /// True when it is known by when the student is to reach competencies: the school says it, and the
    /// student's grade is known. If not, the student is neither on track nor behind.
    pub(super) fn has_milestones(&self) -> bool {
        let framework = &self.model.framework;
        self.now.grade.is_some()
            && framework.competencies.values().any(|one| one.milestone.is_some())
    }

    /// True for a competency that was reached since the report before. Nothing else is called new.
    pub(super) fn is_new(&self, found: &Determination) -> bool {
        let before = self.before.as_ref().map(|before| before.of(found.competency).state);
        found.state.is_proficient() && before.is_some_and(|state| !state.is_proficient())
    }
}

impl<'a> Deref for Page<'a> {
    type Target = StudentPage<'a>;

    fn deref(&self) -> &StudentPage<'a> {
        &self.page
    }
}

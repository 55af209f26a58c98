//! The ground that the parts of a report are made from.

use std::ops::Deref;

use super::options::ReportOptions;
use crate::policy::StudentOutcome;
use crate::policy::outcome::Determination;
use crate::view::overall::Overall;
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
    /// The student over all subjects.
    pub(super) fn overall(&self) -> Overall<'_> {
        Overall { voice: &self.page.voice, now: &self.page.now, before: self.before.as_ref() }
    }

    /// True when it is known by when the student is to reach competencies.
    pub(super) fn has_milestones(&self) -> bool {
        self.overall().has_milestones()
    }

    /// True for a competency that was reached since the report before.
    pub(super) fn is_new(&self, found: &Determination) -> bool {
        self.overall().is_new(found)
    }
}

impl<'a> Deref for Page<'a> {
    type Target = StudentPage<'a>;

    fn deref(&self) -> &StudentPage<'a> {
        &self.page
    }
}

//! The ground that the parts of a transcript are made from.

use std::ops::Deref;

use crate::policy::ClassRank;
use crate::view::student::StudentPage;

/// The ground that the parts of a transcript are made from.
pub(super) struct Page<'a> {
    pub(super) page: StudentPage<'a>,
    /// The student's standing in the class.
    pub(super) rank: Option<ClassRank>,
    pub(super) layout: Layout,
}

/// The layout of the academic record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// By school year.
    #[default]
    Year,
    /// By credit area.
    Area,
}

impl<'a> Deref for Page<'a> {
    type Target = StudentPage<'a>;

    fn deref(&self) -> &StudentPage<'a> {
        &self.page
    }
}

//! Folders of pages that other pages lead to.

/// The page about mastery for families.
pub(super) const FAMILIES: [&str; 2] = ["how-it-works", "families"];

/// The page about mastery for colleges.
pub(super) const COLLEGES: [&str; 2] = ["how-it-works", "colleges"];

/// Habits of work.
pub(super) const HABITS: [&str; 2] = ["how-it-works", "habits"];

/// The list of standards.
pub(super) const STANDARDS: [&str; 1] = ["standards"];

/// The page that checks issued documents.
pub(super) const VERIFY: [&str; 1] = ["verify"];

/// The map of the whole school.
pub(super) const WHOLE: [&str; 1] = ["map"];

//! A graduation requirement, and what it asks for.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::At;
use crate::policy::need::Need;

crate::code!(
    BAD_REQUIREMENT,
    "policy/bad-requirement",
    "A graduation requirement asks for nothing, for several things at once, for another requirement that \
     does not exist, or for itself; or it has a key that what it asks for does not use.\n\nWhether a student \
     may graduate must never depend on a guess.\n\nGive each requirement one thing to ask for: `credits`, \
     `every_year`, `courses`, `competencies` or `subjects`, `amount`, `any_of` or `all_of`, and only the keys \
     that go with it; name other requirements by their codes, without a circle."
);

/// The way the credit of a course that counts in several areas is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SeveralAreas {
    /// It may be split between them.
    #[default]
    Split,
    /// It counts in one of them. What is not needed there may go to requirements that take
    /// credit of any area.
    One,
}

/// One requirement. `C` is a course, `K` a competency, `L` a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement<C, K, L> {
    /// Code.
    pub code: At<String>,
    /// Title for readers.
    pub title: String,
    /// The need.
    pub needs: Need<C, K, L>,
    /// A part of another requirement, so not needed by itself.
    pub part: bool,
    /// A seal or distinction.
    pub distinction: bool,
}

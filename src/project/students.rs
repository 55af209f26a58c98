//! `[students]`: what holds for all students alike.

use schemars::JsonSchema;
use serde::Deserialize;

/// Settings that hold for all students alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct StudentsConfig {
    /// The use of the graduating class for grades.
    pub class: ClassSays,
    /// The grade in which a class graduates.
    #[schemars(range(min = 0, max = 20))]
    pub last_grade: u8,
}

impl Default for StudentsConfig {
    fn default() -> Self {
        StudentsConfig { class: ClassSays::default(), last_grade: 12 }
    }
}

/// The use of the graduating class for grades.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ClassSays {
    /// It must fit the grade of the newest roster; where it does not, `check` says so.
    #[default]
    Confirms,
    /// Nobody repeats or skips a grade: it tells the grade of every year that no roster tells of.
    Fills,
    /// Nothing: a student who repeats a grade keeps the class.
    Apart,
}

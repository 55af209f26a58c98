//! `gradus.toml` as it is written.

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::contents::RawContents;
use super::documents::RawDocuments;
use super::policy_files::PolicyFiles;
use super::scale::RawScale;
use super::school::RawSchool;
use super::schools::RawDistrictSchool;
use super::sources::raw::{RawSource, RawSources};
use super::students::StudentsConfig;
use super::toml::Day;

/// A Gradus project.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "gradus.toml")]
pub struct RawProject {
    /// The school, as it heads every document; in a district, what its schools have in common.
    pub school: RawSchool,
    /// The schools of a district. Each has documents, an output folder and a ledger of its own.
    #[serde(default)]
    pub schools: Vec<RawDistrictSchool>,
    /// The time that a build looks at and the folder it writes to.
    #[serde(default)]
    pub build: RawBuild,
    /// Scales that work is rated on; the first is that of competencies unless `framework.scale`
    /// says otherwise.
    pub scale: Vec<RawScale>,
    /// The competency framework.
    #[serde(default)]
    pub framework: RawFramework,
    /// Habits of work.
    #[serde(default)]
    pub habits: RawHabits,
    /// Folders of tables in the native layout.
    #[serde(default)]
    pub sources: RawSources,
    /// Exports of other systems, and how their columns map to the native tables.
    #[serde(default)]
    pub source: Vec<RawSource>,
    /// Settings that hold for all students alike.
    #[serde(default)]
    pub students: StudentsConfig,
    /// The options of each document.
    #[serde(default)]
    pub documents: RawDocuments,
    /// The contents that a transcript may and must carry.
    #[serde(default)]
    pub contents: RawContents,
}

/// The time that a build looks at and the folder it writes to.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RawBuild {
    /// The day the build looks at, as 2026-06-12; evidence after it does not exist. Default: the
    /// last day of the period.
    #[schemars(with = "Option<Day>")]
    pub as_of: Option<Spanned<Datetime>>,
    /// Code of the reporting period being built. Default: the last one.
    #[schemars(with = "Option<String>")]
    pub period: Option<Spanned<String>>,
    /// Folder for output, which holds nothing else. Default: `out`.
    #[schemars(with = "Option<String>")]
    pub out: Option<Spanned<String>>,
    /// The policy file, or a list of them: one for each version of the school's rules. Default:
    /// `policy.toml`.
    #[schemars(with = "Option<PolicyFiles>")]
    pub policy: Option<Spanned<PolicyFiles>>,
    /// Folder of the school's theme: `theme.toml`, logo, fonts.
    #[schemars(with = "Option<String>")]
    pub theme: Option<Spanned<String>>,
    /// Folder of templates that override built-in ones of the same name.
    #[schemars(with = "Option<String>")]
    pub templates: Option<Spanned<String>>,
}

/// The competency framework.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RawFramework {
    /// Id of the scale competencies are rated on.
    #[schemars(with = "Option<String>")]
    pub scale: Option<Spanned<String>>,
}

/// Habits of work.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RawHabits {
    /// Id of the scale habits are rated on; it has nothing to do with the scale of competencies.
    #[schemars(with = "Option<String>")]
    pub scale: Option<Spanned<String>>,
}

//! `gradus.toml`: what the school has set down about itself, its sources and its documents.
//!
//! The file is read twice: serde fills a raw type in which every value knows its place and
//! an unknown key is an error; resolving turns that into the types the other layers use and
//! reports everything that cannot be meant.

pub mod contents;
pub mod documents;
pub mod letter;
pub mod mail;
pub mod others;
mod policy_files;
pub mod preflight;
pub mod raw;
pub mod scale;
pub mod school;
pub mod schools;
pub mod sources;
pub mod staff;
pub mod students;
pub mod toml;

use std::sync::Arc;

use crate::base::{At, Code, Date, Diagnostic, Diagnostics, Origin, SourceId, SourceMap};

use contents::Contents;
use documents::Documents;
use policy_files::PolicyFiles;
use raw::RawProject;
use scale::ScaleConfig;
use school::SchoolConfig;
use schools::DistrictSchool;
use sources::Sources;
use students::StudentsConfig;

/// Name of the file that makes a folder a project.
pub const FILE_NAME: &str = "gradus.toml";

/// Every diagnostic code this layer can raise, besides those of [`sources`].
pub static CODES: &[&Code] = &[
    &toml::BAD_TOML,
    &toml::UNKNOWN_KEY,
    &toml::BAD_VALUE,
    &scale::BAD_SCALE,
    &UNKNOWN_SCALE,
    &contents::UNKNOWN_PACK,
];

crate::code!(
    UNKNOWN_SCALE,
    "project/unknown-scale",
    "A setting names a scale that no `[[scale]]` declares.\n\nLevels, colours and points of \
     every document come from the scale, so nothing can be built without it.\n\nDeclare the scale, or \
     name one that is declared."
);

/// A project, resolved.
#[derive(Clone, Debug)]
pub struct Project {
    /// The school.
    pub school: SchoolConfig,
    /// Id of the school in its district, when it is one of several.
    pub id: Option<String>,
    /// The schools of a district; none where there is one school.
    pub schools: Vec<DistrictSchool>,
    /// Scales, at least one.
    pub scales: Vec<ScaleConfig>,
    /// Position in `scales` of the scale of competencies.
    pub scale: usize,
    /// Position in `scales` of the scale of habits of work.
    pub habit_scale: Option<usize>,
    /// Settings that hold for all students alike.
    pub students: StudentsConfig,
    /// The origin of data.
    pub sources: Arc<Sources>,
    /// The documents to build, and their options.
    pub documents: Documents,
    /// The contents that a transcript may and must carry.
    pub contents: Contents,
    /// The day the build looks at, when the project sets it.
    pub as_of: Option<At<Date>>,
    /// Code of the reporting period being built, when the project sets it.
    pub period: Option<At<String>>,
    /// Folder for output, relative to the project.
    pub out: At<String>,
    /// The policy files, relative to the project: one for each version, at least one.
    pub policies: Vec<At<String>>,
    /// Folder of the school's theme, relative to the project.
    pub theme: Option<At<String>>,
    /// Folder of templates that override the built-in ones, relative to the project.
    pub templates: Option<At<String>>,
}

impl Project {
    /// The project of one school of a district: what is said of it alone stands in the place of what
    /// all have in common, and its output is a folder of the district's.
    #[must_use]
    pub fn of_school(&self, school: &DistrictSchool) -> Project {
        let id = &school.id.value;
        let mut project = self.clone();
        project.id = Some(id.clone());
        project.school = school.school.clone();
        project.out.value = format!("{}/{id}", self.out.value.trim_end_matches(['/', '\\']));
        if let Some(policies) = &school.policies {
            project.policies = policies.clone();
        }
        if let Some(theme) = &school.theme {
            project.theme = Some(theme.clone());
        }
        project
    }
}

/// Reads the text of a `gradus.toml`. Nothing is returned when it cannot be a project at all.
pub fn read(source: SourceId, sources: &SourceMap) -> (Option<Project>, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let text = &sources.get(source).text;
    let project = match toml::parse::<RawProject>(text, source) {
        Ok(raw) => resolve(raw, source, &mut diagnostics),
        Err(diagnostic) => {
            diagnostics.push(*diagnostic);
            None
        }
    };
    (project, diagnostics)
}

fn resolve(raw: RawProject, source: SourceId, diagnostics: &mut Diagnostics) -> Option<Project> {
    let before = diagnostics.errors();
    let declared: Vec<String> = raw.scale.iter().map(|scale| scale.id().to_string()).collect();
    let scales = scale::resolve(raw.scale, source, diagnostics);
    let find = |name: &At<String>, diagnostics: &mut Diagnostics| {
        let position = scales.iter().position(|scale| scale.id.value == name.value);
        // One that is declared and cannot be used is reported already.
        if position.is_none() && !declared.contains(&name.value) {
            let known = declared.iter().map(String::as_str);
            let help = crate::base::nearest::did_you_mean(name, known);
            let message = format!("no `[[scale]]` has the id `{}`", name.value);
            diagnostics
                .push(Diagnostic::error(&UNKNOWN_SCALE, name.origin, message).maybe_help(help));
        }
        position
    };
    let scale = match raw.framework.scale.map(|name| toml::at(name, source)) {
        Some(name) => find(&name, diagnostics),
        None => (!scales.is_empty()).then_some(0),
    };
    let habit_scale = raw
        .habits
        .scale
        .map(|name| toml::at(name, source))
        .and_then(|name| find(&name, diagnostics));
    if declared.is_empty() {
        diagnostics.push(
            Diagnostic::error(&scale::BAD_SCALE, Origin::File(source), "no scale is declared")
                .help("declare the scale that work is rated on with `[[scale]]`"),
        );
    }
    if let Some(scale) = scale.filter(|_| scales.len() == declared.len()) {
        scale::check_proficient(&scales[scale], diagnostics);
    }
    let usable = diagnostics.errors() == before;
    let build = raw.build;
    let schools = schools::resolve(raw.schools, &raw.school, source, diagnostics);
    let school = raw.school.resolve(source, diagnostics);
    let zone = school.zone.clone();
    let project = Project {
        school,
        id: None,
        schools,
        students: raw.students,
        scale: scale?,
        habit_scale,
        scales,
        sources: sources::resolve(raw.sources, raw.source, zone, source, diagnostics).into(),
        documents: raw.documents.resolve(source, diagnostics),
        contents: raw.contents.resolve(source, diagnostics),
        as_of: build.as_of.and_then(|day| toml::date(&day, source, diagnostics)),
        period: build.period.map(|name| toml::at(name, source)),
        out: build.out.map_or_else(|| At::nowhere("out".into()), |out| toml::at(out, source)),
        policies: match build.policy {
            Some(written) => PolicyFiles::resolve(written, source, diagnostics),
            None => vec![At::nowhere("policy.toml".to_string())],
        },
        theme: build.theme.map(|name| toml::at(name, source)),
        templates: build.templates.map(|name| toml::at(name, source)),
    };
    usable.then_some(project)
}

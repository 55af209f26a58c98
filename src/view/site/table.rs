//! The framework as files to download.

use serde::Serialize;

use super::builder::Builder;
use super::case;

/// The framework as data.
#[derive(Clone, Debug, Serialize)]
pub struct Downloads {
    /// One row a competency, headings first; every row has as many cells.
    pub table: Vec<Vec<String>>,
    /// The framework in the shape of a 1EdTech CASE 1.1 package.
    pub package: serde_json::Value,
}

impl Downloads {
    /// Name of the table, at the root of the site.
    pub const CSV: &str = "framework.csv";
    /// Name of the package, at the root of the site.
    pub const JSON: &str = "framework.json";
}

pub(super) fn downloads(builder: &Builder) -> Downloads {
    Downloads { table: table(builder), package: case::package(builder) }
}

fn table(builder: &Builder) -> Vec<Vec<String>> {
    let model = builder.model;
    let framework = &model.framework;
    let scale = model.academic_scale();
    let mut head: Vec<String> = [
        "code",
        "subject",
        "band",
        "title",
        "statement",
        "milestone",
        "grades",
        "prerequisites",
        "standards",
        "courses",
        "home",
        "extension",
        "version",
        "valid_from",
        "valid_until",
    ]
    .map(str::to_string)
    .to_vec();
    head.extend(scale.levels.iter().map(|level| format!("level_{}", level.code)));
    let rows = builder.competencies().map(|(idx, competency)| {
        let text = |value: &Option<crate::model::Text>| value.as_deref().unwrap_or("").to_string();
        let codes = competency.prerequisites.iter().filter(|&&idx| builder.in_force(idx));
        let codes = codes.map(|&idx| &*framework.competencies[idx].code.value);
        let courses = builder.certified_by(idx).iter();
        let mut row = vec![
            competency.code.to_string(),
            framework.subjects[competency.subject].code.to_string(),
            competency.band.map(|band| framework.bands[band].code.to_string()).unwrap_or_default(),
            competency.title.to_string(),
            competency.statement.to_string(),
            competency.milestone.map(|m| format!("{}.{}", m.grade, m.period)).unwrap_or_default(),
            competency.grades.map(|grades| grades.to_string()).unwrap_or_default(),
            joined(codes),
            joined(competency.alignments.iter().map(|alignment| &*alignment.standard)),
            joined(courses.map(|course| &*course.code.value)),
            text(&competency.home),
            text(&competency.extension),
            text(&competency.version),
            competency.valid_from.map(|date| date.to_string()).unwrap_or_default(),
            competency.valid_until.map(|date| date.to_string()).unwrap_or_default(),
        ];
        row.extend(scale.iter().map(|(level, _)| {
            let descriptor = competency.rubric.iter().find(|d| d.level == level);
            descriptor.map(|descriptor| descriptor.text.to_string()).unwrap_or_default()
        }));
        row
    });
    [head].into_iter().chain(rows).collect()
}

fn joined<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    parts.collect::<Vec<_>>().join(";")
}

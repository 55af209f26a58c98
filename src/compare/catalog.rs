//! Changes of the framework and the courses, in words that whoever decides about them can read.

use serde::Serialize;

use super::change::What;
use super::side::Side;
use crate::base::Idx;
use crate::model::course::{Course, version_on};
use crate::model::framework::{Competency, Indicator, IndicatorVersion};

/// Something that both sides have and that is not the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Edit {
    /// The kind of thing.
    pub what: What,
    /// Its code on the side that is looked at.
    pub code: String,
    /// Its title there.
    pub title: String,
    /// The part that changed: its `title`, `credit`, ...
    pub about: String,
    /// The value before; nothing where there was none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The value now; nothing where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// The code that something has on the side that is looked at.
pub(super) fn renamed<'a>(to: &Side<'a>, code: &'a str) -> &'a str {
    to.model.now(code)
}

/// Every edit of what both sides have, in the order of the side that is looked at.
pub(super) fn edits(from: &Side<'_>, to: &Side<'_>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let earlier = |code: &str| {
        let all = from.model.framework.competencies.values();
        all.into_iter().find(|one| renamed(to, &one.code.value) == renamed(to, code))
    };
    for competency in to.model.framework.competencies.values() {
        if let Some(before) = earlier(&competency.code.value) {
            let parts = of_competency(from, before).into_iter().zip(of_competency(to, competency));
            let named = (What::Competency, &*competency.code.value, &*competency.title);
            edits.extend(parts.flat_map(|(a, b)| edit(named, [a, b])));
            let own = [&before.code.value, &competency.code.value].map(|code| &**code);
            let names = [before, competency].map(|one| also_called(one.old_codes(), own));
            edits.extend(edit(named, names));
        }
    }
    for (idx, course) in to.model.courses.iter() {
        if shown(to, idx) != idx {
            continue;
        }
        let before = from.model.courses.iter().find(|(idx, one)| {
            shown(from, *idx) == *idx && renamed(to, &one.code.value) == &*course.code.value
        });
        if let Some((_, before)) = before {
            let parts = of_course(from, before, to).into_iter().zip(of_course(to, course, to));
            let named = (What::Course, &*course.code.value, &*course.title);
            edits.extend(parts.flat_map(|(a, b)| edit(named, [a, b])));
            let own = [&before.code.value, &course.code.value].map(|code| &**code);
            let names = [(from, before), (to, course)].map(|(side, one)| {
                let names = side.model.old_codes_of_courses();
                also_called(
                    names.filter(|(_, now)| *now == &*one.code.value).map(|(old, _)| old),
                    own,
                )
            });
            edits.extend(edit(named, names));
        }
    }
    edits
}

/// The version of a course that a side shows.
fn shown(side: &Side<'_>, idx: Idx<Course>) -> Idx<Course> {
    let courses = &side.model.courses;
    version_on(courses, idx, side.as_of).unwrap_or(idx)
}

/// A part of something: what it is called, and each of its texts.
type Section = (String, Vec<String>);

fn of_competency(side: &Side<'_>, one: &Competency) -> Vec<Section> {
    let model = side.model;
    let text = |text: Option<String>| text.into_iter().collect::<Vec<String>>();
    let mut parts = vec![
        ("code".to_string(), vec![one.code.value.to_string()]),
        ("title".to_string(), vec![one.title.to_string()]),
        ("statement".to_string(), vec![one.statement.to_string()]),
        (
            "stage".to_string(),
            text(one.band.map(|band| model.framework.bands[band].title.to_string())),
        ),
        (
            "milestone".to_string(),
            text(one.milestone.map(|at| format!("grade {}, period {}", at.grade, at.period))),
        ),
        ("grades".to_string(), text(one.grades.map(|grades| grades.to_string()))),
    ];
    let indicators = model.framework.indicators_on(one, side.as_of);
    let indicator = |(one, version): (&Indicator, &IndicatorVersion)| {
        format!("{} {}", one.code.value, version.statement)
    };
    parts.push(("indicator".to_string(), indicators.map(indicator).collect()));
    for (at, level) in model.academic_scale().levels.iter().enumerate() {
        let words = one.rubric.iter().find(|words| usize::from(words.level.0) == at);
        let about = format!("description of {}", level.label);
        parts.push((about, text(words.map(|words| words.text.to_string()))));
    }
    parts
}

fn of_course(side: &Side<'_>, course: &Course, to: &Side<'_>) -> Vec<Section> {
    let framework = &side.model.framework;
    let certifies = course.certifies.iter().filter(|one| {
        let in_force = framework.competencies[one.competency].in_force(side.as_of);
        in_force && one.validity.holds(side.as_of)
    });
    let code =
        |one: Idx<Competency>| renamed(to, &framework.competencies[one].code.value).to_string();
    vec![
        ("code".to_string(), vec![course.code.value.to_string()]),
        ("title".to_string(), vec![course.title.to_string()]),
        ("credit".to_string(), vec![course.credits.to_string()]),
        ("level".to_string(), vec![side.model.course_levels[course.level].code.to_string()]),
        ("areas".to_string(), vec![areas(course)]),
        ("competency".to_string(), certifies.map(|one| code(one.competency)).collect()),
    ]
}

/// The codes that something had or has elsewhere, besides those that it has on either side.
fn also_called<'a>(codes: impl IntoIterator<Item = &'a str>, own: [&str; 2]) -> Section {
    let codes = codes.into_iter().filter(|code| !own.contains(code));
    ("also called".to_string(), codes.map(str::to_string).collect())
}

fn areas(course: &Course) -> String {
    let areas: Vec<&str> = course.areas.iter().map(|area| &*area.value).collect();
    areas.join(", ")
}

/// Something that is only on one side; a text that became another one is one edit.
fn edit((what, code, title): (What, &str, &str), [from, to]: [Section; 2]) -> Vec<Edit> {
    let alone = |here: &Vec<String>, there: &Vec<String>| -> Vec<String> {
        here.iter().filter(|text| !there.contains(text)).cloned().collect()
    };
    let (gone, new) = (alone(&from.1, &to.1), alone(&to.1, &from.1));
    let edit = |from: Option<String>, to_text: Option<String>| Edit {
        what,
        code: code.to_string(),
        title: title.to_string(),
        about: to.0.clone(),
        from,
        to: to_text,
    };
    match (&gone[..], &new[..]) {
        ([gone], [new]) if from.1.len() == 1 && to.1.len() == 1 => {
            vec![edit(Some(gone.clone()), Some(new.clone()))]
        }
        _ => {
            let gone = gone.into_iter().map(|text| edit(Some(text), None));
            gone.chain(new.into_iter().map(|text| edit(None, Some(text)))).collect()
        }
    }
}

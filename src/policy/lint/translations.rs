//! Translations of what there is not.

use std::collections::{BTreeMap, BTreeSet};

use super::codes::UNUSED_TRANSLATION;
use crate::base::nearest::did_you_mean;
use crate::base::plural::Plural;
use crate::base::{Diagnostic, Diagnostics, Origin};
use crate::model::Model;
use crate::policy::rules::Rules;

/// The fields that have a text, by the code of what they belong to.
type Texts = BTreeMap<String, BTreeSet<String>>;

/// Translations with a code that nothing has, or of a field without a text.
pub(super) fn check(versions: &[&Rules], model: &Model, diags: &mut Diagnostics) {
    let texts = texts(versions, model);
    let mut unused: BTreeMap<(&str, Option<&str>), (Origin, usize)> = BTreeMap::new();
    for (code, field, origin) in model.translations.places() {
        let place = match texts.get(code) {
            None => (code, None),
            Some(fields) if !fields.contains(field) => (code, Some(field)),
            Some(_) => continue,
        };
        unused.entry(place).or_insert((origin, 0)).1 += 1;
    }
    for ((code, field), (first, rows)) in unused {
        let (message, near) = match field {
            None => (
                format!("there is nothing with the code `{code}` to translate"),
                did_you_mean(code, texts.keys().map(String::as_str)),
            ),
            Some(field) => {
                let fields = &texts[code];
                let list: Vec<String> = fields.iter().map(|one| format!("`{one}`")).collect();
                let near = did_you_mean(field, fields.iter().map(String::as_str));
                let near = near.unwrap_or_else(|| format!("it has {}", list.join(", ")));
                (format!("`{code}` has no `{field}` to translate"), Some(near))
            }
        };
        diags.push(
            Diagnostic::warning(&UNUSED_TRANSLATION, first, message)
                .label(match rows {
                    1 => "this translation is not used".to_string(),
                    rows => format!("this translation and {} more like it are not used", rows - 1),
                })
                .help(near.unwrap_or_else(|| "correct the code, or remove the row".to_string())),
        );
    }
}

/// Everything that documents and pages show in the reader's language.
fn texts(versions: &[&Rules], model: &Model) -> Texts {
    let mut texts = Texts::new();
    let mut add = |code: &str, fields: &[(&str, bool)]| {
        let there = fields.iter().filter(|(_, there)| *there);
        let there = there.map(|(field, _)| field.to_string());
        texts.entry(code.to_string()).or_default().extend(there);
    };
    for band in model.framework.bands.values() {
        add(&band.code, &[("title", true)]);
    }
    for subject in model.framework.subjects.values() {
        let described = subject.description.is_some();
        add(&subject.code, &[("title", true), ("description", described)]);
    }
    let scale = model.academic_scale();
    for one in model.framework.competencies.values() {
        let (home, extension) = (one.home.is_some(), one.extension.is_some());
        let fields =
            [("title", true), ("statement", true), ("home", home), ("extension", extension)];
        for code in one.codes() {
            add(code, &fields);
            for descriptor in &one.rubric {
                let field = format!("descriptor:{}", scale.get(descriptor.level).code);
                add(code, &[(&field, true)]);
            }
        }
    }
    for indicator in model.framework.indicators.values() {
        add(&indicator.code, &[("statement", true)]);
    }
    for level in model.course_levels.values() {
        add(&level.translated_as(), &[("title", level.title.is_some())]);
    }
    for course in model.courses.values() {
        add(&course.code, &[("title", true), ("description", course.description.is_some())]);
    }
    for habit in model.habits.values() {
        add(&habit.code, &[("title", true), ("description", habit.description.is_some())]);
    }
    for scale in model.scales.values() {
        for level in &scale.levels {
            let code = format!("{}:{}", scale.id.value, level.code);
            add(&code, &[("label", true), ("family", true)]);
        }
    }
    for period in model.periods.values() {
        add(&period.code, &[("title", true)]);
    }
    let school = &model.school;
    add("report", &[("foot", true)]);
    add("letter", &[("text", true)]);
    add("school", &[("contact", school.contact.is_some()), ("about", school.about.is_some())]);
    for contact in &school.contacts {
        add(&format!("contact:{}", contact.name), &[("role", true)]);
    }
    for outcome in &model.outcomes {
        add(&format!("outcome:{}", outcome.code), &[("title", true), ("value", true)]);
    }
    for rules in versions {
        add("policy", &[("title", true)]);
        if let Some(since) = rules.about.since {
            add(&format!("policy:{since}"), &[("title", true)]);
        }
        add("diploma", &[("title", rules.graduation.diploma.is_some())]);
        for requirement in &rules.graduation.requirements {
            let counted = requirement.needs.with.unit.is_some();
            add(&requirement.code, &[("title", true), ("unit", counted)]);
            for form in Plural::SOME {
                add(&requirement.code, &[(&format!("unit:{}", form.name()), counted)]);
            }
        }
        for limit in &rules.graduation.limits {
            add(&limit.code, &[("title", true)]);
        }
    }
    texts
}

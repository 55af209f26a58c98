//! Bands, subjects, competencies, indicators, rubrics, habits, translations.

use std::collections::BTreeMap;

use super::super::draft::{
    AlignmentRow, CompetencyRow, HabitRow, IndicatorRow, RubricRow, Tables, TranslationRow,
};
use super::super::evidence::Target;
use super::super::framework::{
    Alignment, Band, Competency, Descriptor, Framework, Habit, Indicator, IndicatorVersion,
    Milestone, Required, Subject, Version,
};
use super::super::grade::Grades;
use super::super::scale::{LevelIdx, Scale};
use super::super::validity::Validity;
use super::super::{Text, Translations};
use super::courses::{Places, overlap, validity};
use super::fates::Fates;
use super::lookup::{self, Lookups, text};
use super::renamed::Renamed;
use super::{judgements, prerequisites};
use crate::base::{Arena, At, Date, Diagnostic, Diagnostics, Number, Origin, Severity};

crate::code!(
    BAD_MILESTONE,
    "model/bad-milestone",
    "A competency's milestone is not of the form GRADE.PERIOD.\n\nPace compares what a student has \
     reached with what is usually reached by now, so a milestone has to name a point in time.\n\nWrite \
     10.2 for the end of the second reporting period of grade 10, or leave it empty."
);
crate::code!(
    MILESTONE_BEYOND,
    "model/milestone-beyond-grades",
    "A competency is kept to a range of grades, and its milestone lies in none of them.\n\nStudents of \
     other grades are not expected to reach it, and those of its own not before they leave them: it would \
     never count in anybody's pace.\n\nGive it a milestone in one of its grades, or correct `grades`."
);
crate::code!(
    BAD_REQUIRED,
    "model/bad-required",
    "The number of ratings that an indicator asks for cannot be read.\n\nIt decides when evidence is \
     sufficient.\n\nWrite a whole number, or numbers by stage: 9:3,10:3,default:1."
);
crate::code!(
    DUPLICATE_DESCRIPTOR,
    "model/duplicate-descriptor",
    "A rubric describes one level of a competency twice.\n\nOnly one description can be printed; the \
     first is used.\n\nRemove one of the two rows."
);

pub(super) fn resolve(
    tables: &Tables,
    renamed: &Renamed,
    scale: &Scale,
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) -> Framework {
    let mut framework = Framework::default();
    for row in &tables.bands {
        if lookups.bands.is_new(&row.code, diagnostics) {
            let title = row.title.as_ref().unwrap_or(&row.code).value.clone();
            let idx = framework.bands.push(Band { code: row.code.clone(), title });
            lookups.bands.insert(&row.code, idx);
        } else {
            lookups.fates.leave_out("bands", row.origin);
        }
    }
    for row in &tables.subjects {
        if lookups.subjects.is_new(&row.code, diagnostics) {
            let title = row.title.as_ref().unwrap_or(&row.code).value.clone();
            let description = text(&row.description);
            let idx =
                framework.subjects.push(Subject { code: row.code.clone(), title, description });
            lookups.subjects.insert(&row.code, idx);
        } else {
            lookups.fates.leave_out("subjects", row.origin);
        }
    }
    framework.competencies = competencies(&tables.competencies, renamed, lookups, diagnostics);
    indicators(&tables.indicators, &mut framework, lookups, diagnostics);
    rubrics(&tables.rubrics, scale, &mut framework, lookups, diagnostics);
    alignments(&tables.alignments, &mut framework, lookups);
    prerequisites::resolve(&tables.prerequisites, &mut framework, lookups, diagnostics);
    framework.show(Date::MAX);
    framework
}

/// Competencies, grouped by subject in the order of subjects; inside one, as they come.
fn competencies(
    rows: &[CompetencyRow],
    renamed: &Renamed,
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) -> Arena<Competency> {
    let mut found: Vec<Competency> = Vec::new();
    // Every row of a code with its days, and where its competency is if it could be used.
    let mut seen: BTreeMap<Text, (Option<usize>, Places)> = BTreeMap::new();
    for row in rows {
        let (from, until) = (row.valid_from.as_ref(), row.valid_until.as_ref());
        if !judgements::in_order("competency", from, until, diagnostics) {
            lookups.targets.withhold(&row.code);
            lookups.fates.leave_out("competencies", row.origin);
            continue;
        }
        let validity = validity(&row.valid_from, &row.valid_until);
        let (known, others) = seen.entry(renamed.now(&row.code.value).clone()).or_default();
        if let Some((other, first)) = others.iter().find(|(other, _)| other.overlaps(validity)) {
            let message = format!("two versions of `{}` hold on the same day", row.code.value);
            diagnostics.push(match *other == validity {
                true => lookup::duplicate("competency", &row.code, *first),
                false => overlap(message, row.origin, *first),
            });
            lookups.fates.leave_out("competencies", row.origin);
            continue;
        }
        others.push((validity, row.code.origin));
        if let Some(known) = *known {
            let version = version(row, validity, lookups, diagnostics);
            let competency: &mut Competency = &mut found[known];
            if competency.versions.is_empty() {
                let first = competency.shown();
                competency.versions.push(first);
            }
            competency.versions.push(version);
            continue;
        }
        let Some(subject) = lookups.subjects.find(&row.subject) else {
            lookups.targets.withhold(&row.code);
            lookups.fates.leave_out("competencies", row.origin);
            continue;
        };
        let version = version(row, validity, lookups, diagnostics);
        *known = Some(found.len());
        found.push(Competency {
            code: row.code.clone(),
            subject,
            title: version.title,
            statement: version.statement,
            band: version.band,
            milestone: version.milestone,
            grades: version.grades,
            home: version.home,
            extension: version.extension,
            version: version.version,
            valid_from: validity.from,
            valid_until: validity.until,
            indicators: Vec::new(),
            rubric: Vec::new(),
            prerequisites: Vec::new(),
            opens: Vec::new(),
            alignments: Vec::new(),
            versions: Vec::new(),
            descriptors: Vec::new(),
            other_names: Vec::new(),
        });
    }
    for competency in &mut found {
        competency.versions.sort_by_key(|version| version.validity);
    }
    found.sort_by_key(|competency| competency.subject);
    let mut arena = Arena::default();
    for competency in found {
        let versions = competency.versions.iter().map(|version| version.code.clone());
        let codes: Vec<At<Text>> = versions.chain([competency.code.clone()]).collect();
        let idx = arena.push(competency);
        for code in &codes {
            lookups.targets.insert(code, Target::Competency(idx));
        }
    }
    arena
}

fn version(
    row: &CompetencyRow,
    validity: Validity,
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) -> Version {
    let milestone = row.milestone.as_ref().and_then(|text| milestone(text, diagnostics));
    let grades = row.grades.as_ref();
    if let Some(grades) =
        grades.filter(|grades| milestone.is_some_and(|at| !grades.value.contains(at.grade)))
    {
        diagnostics.push(never_expected(row, grades));
    }
    Version {
        validity,
        code: row.code.clone(),
        title: row.title.value.clone(),
        statement: row.statement.as_ref().unwrap_or(&row.title).value.clone(),
        band: row.band.as_ref().and_then(|band| lookups.bands.find_optional(band)),
        milestone,
        grades: grades.map(|grades| grades.value),
        home: text(&row.home),
        extension: text(&row.extension),
        version: text(&row.version),
    }
}

/// Indicators, grouped by competency in the order of competencies; inside one, as they come.
fn indicators(
    rows: &[IndicatorRow],
    framework: &mut Framework,
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) {
    let mut found: Vec<Indicator> = Vec::new();
    // Every version of a code, and where its indicator is.
    let mut seen: BTreeMap<Text, (usize, Places)> = BTreeMap::new();
    for row in rows {
        if !lookups.targets.is_new(&row.code, diagnostics) {
            lookups.fates.leave_out("indicators", row.origin);
            continue;
        }
        let (from, until) = (row.valid_from.as_ref(), row.valid_until.as_ref());
        if !judgements::in_order("indicator", from, until, diagnostics) {
            lookups.targets.withhold(&row.code);
            lookups.fates.leave_out("indicators", row.origin);
            continue;
        }
        let Some(competency) = lookups.competency(&row.competency) else {
            lookups.targets.withhold(&row.code);
            lookups.fates.leave_out("indicators", row.origin);
            continue;
        };
        let validity = validity(&row.valid_from, &row.valid_until);
        let version = IndicatorVersion {
            validity,
            statement: row.statement.as_ref().unwrap_or(&row.code).value.clone(),
            required: row
                .required
                .as_ref()
                .map(|text| required(text, lookups, diagnostics))
                .unwrap_or_default(),
        };
        let Some((known, others)) = seen.get_mut(&row.code.value) else {
            let places = vec![(validity, row.code.origin)];
            seen.insert(row.code.value.clone(), (found.len(), places));
            found.push(Indicator {
                code: row.code.clone(),
                first_code: row.code.value.clone(),
                competency,
                statement: version.statement.clone(),
                versions: vec![version],
            });
            continue;
        };
        let same = others.iter().find(|(other, _)| other.overlaps(validity));
        let first = others[0].1;
        if let Some((other, first)) = same {
            let message = format!("two versions of `{}` hold on the same day", row.code.value);
            diagnostics.push(match *other == validity {
                true => lookup::duplicate("indicator", &row.code, *first),
                false => overlap(message, row.origin, *first),
            });
            lookups.fates.leave_out("indicators", row.origin);
        } else if found[*known].competency != competency {
            // A rating is about one competency, whatever the day.
            diagnostics.push(
                lookup::duplicate("indicator", &row.code, first)
                    .help("a part of another competency needs a code of its own"),
            );
            lookups.fates.leave_out("indicators", row.origin);
        } else {
            others.push((validity, row.code.origin));
            found[*known].versions.push(version);
        }
    }
    for indicator in &mut found {
        indicator.versions.sort_by_key(|version| version.validity);
    }
    found.sort_by_key(|indicator| indicator.competency);
    for indicator in found {
        let (code, competency) = (indicator.code.clone(), indicator.competency);
        let idx = framework.indicators.push(indicator);
        lookups.targets.insert(&code, Target::Indicator(idx));
        framework.competencies[competency].indicators.push(idx);
    }
}

fn rubrics(
    rows: &[RubricRow],
    scale: &Scale,
    framework: &mut Framework,
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) {
    let mut places: BTreeMap<_, Places> = BTreeMap::new();
    for row in rows {
        let competency = lookups.competency(&row.competency);
        let level = described(scale, &row.level, diagnostics);
        let (Some(competency), Some(level)) = (competency, level) else {
            lookups.fates.leave_out("rubrics", row.origin);
            continue;
        };
        let validity = validity(&row.valid_from, &row.valid_until);
        let others = places.entry((competency, level)).or_default();
        if let Some((_, first)) = others.iter().find(|(other, _)| other.overlaps(validity)) {
            let message = format!(
                "level `{}` of `{}` is described twice",
                row.level.value, row.competency.value
            );
            diagnostics.push(
                Diagnostic::error(&DUPLICATE_DESCRIPTOR, row.origin, message)
                    .label("left out")
                    .related(*first, "the first description, which is used")
                    .help("remove one of the two rows, or say when each holds: `valid_from`, `valid_until`"),
            );
            lookups.fates.leave_out("rubrics", row.origin);
            continue;
        }
        others.push((validity, row.origin));
        let text = row.descriptor.value.clone();
        framework.competencies[competency].descriptors.push((validity, Descriptor { level, text }));
    }
}

/// The level that a rubric describes, by its code or its points. Rubrics of learning systems go by
/// points, and may describe some at which the school has no level: nobody's result is lost by that.
fn described(scale: &Scale, level: &At<Text>, diagnostics: &mut Diagnostics) -> Option<LevelIdx> {
    let points = level.parse::<Number>().ok();
    let (None, Some(points)) = (scale.level(&level.value), points) else {
        return lookup::level(scale, level, diagnostics);
    };
    let found = scale.level_worth(&points);
    if found.is_none() {
        let problem = lookup::unknown_level(scale, level);
        let help =
            vec!["give the scale a level of that many points, or leave its words out".into()];
        diagnostics.push(Diagnostic { severity: Severity::Warning, help, ..problem });
    }
    found
}

fn alignments(rows: &[AlignmentRow], framework: &mut Framework, lookups: &mut Lookups) {
    for row in rows {
        let Some(competency) = lookups.competency(&row.competency) else {
            lookups.fates.leave_out("alignments", row.origin);
            continue;
        };
        framework.competencies[competency].alignments.push(Alignment {
            standard: row.standard.value.clone(),
            title: text(&row.title),
            uri: text(&row.uri),
        });
    }
}

pub(super) fn habits(
    rows: &[HabitRow],
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) -> Arena<Habit> {
    let mut habits = Arena::default();
    for row in rows {
        if lookups.habits.is_new(&row.code, diagnostics) {
            let idx = habits.push(Habit {
                code: row.code.clone(),
                title: row.title.value.clone(),
                description: text(&row.description),
            });
            lookups.habits.insert(&row.code, idx);
        } else {
            lookups.fates.leave_out("habits", row.origin);
        }
    }
    habits
}

pub(super) fn translations(
    rows: &[TranslationRow],
    fates: &mut Fates,
    diagnostics: &mut Diagnostics,
) -> Translations {
    let mut translations = Translations::default();
    let mut places: BTreeMap<(Text, Text, Text), Places> = BTreeMap::new();
    for row in rows {
        let key = (row.language.value.clone(), row.code.value.clone(), row.field.value.clone());
        let validity = validity(&row.valid_from, &row.valid_until);
        let same = places.get(&key).and_then(|others| {
            others.iter().find(|(other, _): &&(Validity, Origin)| other.overlaps(validity))
        });
        if let Some((_, first)) = same {
            let name = At::new(Text::from(format!("{} {} {}", key.1, key.2, key.0)), row.origin);
            diagnostics.push(lookup::duplicate("translation", &name, *first));
            fates.leave_out("translations", row.origin);
            continue;
        }
        let text = At::new(row.text.value.clone(), row.origin);
        translations.insert(key.clone(), validity, text);
        places.entry(key).or_default().push((validity, row.origin));
    }
    translations
}

fn milestone(written: &At<Text>, diagnostics: &mut Diagnostics) -> Option<Milestone> {
    let parsed = written.split_once('.').and_then(|(grade, period)| {
        let period = period.parse().ok().filter(|period| *period > 0)?;
        Some(Milestone { grade: grade.parse().ok()?, period })
    });
    if parsed.is_none() {
        let message = format!("`{}` is not a milestone", written.value);
        diagnostics.push(
            Diagnostic::error(&BAD_MILESTONE, written.origin, message)
                .label("the competency is used without a milestone")
                .help("write 10.2 for the end of the second reporting period of grade 10, K.1 for kindergarten"),
        );
    }
    parsed
}

fn never_expected(row: &CompetencyRow, grades: &At<Grades>) -> Diagnostic {
    let message = format!(
        "`{}` is kept to grades {}, and its milestone is in another one",
        row.code.value, grades.value
    );
    let milestone = row.milestone.as_ref().map_or(row.origin, |milestone| milestone.origin);
    Diagnostic::warning(&MILESTONE_BEYOND, milestone, message)
        .label("nobody is ever expected to have reached it")
        .related(grades.origin, "its grades")
        .help("give it a milestone in one of these grades, or let the range reach to it")
}

fn required(written: &At<Text>, lookups: &mut Lookups, diagnostics: &mut Diagnostics) -> Required {
    let mut required = Required::default();
    for part in written.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
        let (stage, count) = part.split_once(':').unwrap_or(("default", part));
        let Ok(count) = count.trim().parse::<u32>() else {
            let message = format!("`{part}` is not a number of ratings");
            diagnostics.push(
                Diagnostic::error(&BAD_REQUIRED, written.origin, message)
                    .label("the indicator is used without it")
                    .help("write a whole number, or numbers by stage: 9:3,10:3,default:1"),
            );
            continue;
        };
        match stage.trim() {
            "default" => required.default = Some(count),
            stage => {
                let stage = At { value: Text::from(stage), origin: written.origin };
                if let Some(band) = lookups.bands.find_optional(&stage) {
                    required.by_stage.push((band, count));
                }
            }
        }
    }
    required.by_stage.sort_unstable();
    required
}

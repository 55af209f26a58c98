//! Tables that the inputs do not have, made of what their evidence names.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::{IndexMap, IndexSet};

use crate::base::csv;
use crate::import::Titled;
use crate::model::draft::Tables;

/// The one subject of a framework whose codes do not tell subjects apart.
pub(super) const ALL: &str = "ALL";

/// A table that is written for the school.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PlaceholderTable {
    /// Its path in the project.
    pub(super) path: &'static str,
    /// Its rows, the header first.
    pub(super) rows: Vec<Vec<String>>,
    /// The point that a person has to look at.
    pub(super) review: Option<String>,
}

/// Names that had to be changed in what was written, and what they were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Renamed {
    /// Competencies: as written, as it was.
    pub(super) targets: Vec<(String, String)>,
    /// Students: as written, as it was.
    pub(super) students: Vec<(String, String)>,
}

/// Everything that is written, beside the exports.
#[derive(Clone, Debug, Default)]
pub(super) struct Placeholders {
    /// The tables.
    pub(super) tables: Vec<PlaceholderTable>,
    /// Identifiers that a spreadsheet would take for a formula.
    pub(super) renamed: Renamed,
}

impl PlaceholderTable {
    /// The table as a file.
    pub(super) fn bytes(&self) -> Vec<u8> {
        csv::write(&self.rows)
    }

    /// The number of its rows.
    pub(super) fn count(&self) -> usize {
        self.rows.len() - 1
    }
}

/// Makes the tables that are missing. `names` are those that evidence gives students, where it
/// gives them, and `titles` those of competencies; `headings` are titles of subjects by their codes.
pub(super) fn make(
    tables: &Tables,
    names: &BTreeMap<String, (String, String)>,
    titles: &BTreeMap<String, Titled>,
    headings: &IndexMap<String, String>,
) -> Placeholders {
    let mut placeholders = Placeholders::default();
    if tables.competencies.is_empty() && tables.indicators.is_empty() {
        competencies(tables, titles, &mut placeholders);
    } else {
        subjects(tables, headings, &mut placeholders);
        aliases(tables, &mut placeholders);
    }
    bands(tables, &mut placeholders);
    habits(tables, &mut placeholders);
    if tables.students.is_empty() {
        students(tables, names, &mut placeholders);
    }
    placeholders
}

/// A competency for each target, and a subject for each group that they are in; without groups one
/// for each beginning of a code.
fn competencies(
    tables: &Tables,
    titles: &BTreeMap<String, Titled>,
    placeholders: &mut Placeholders,
) {
    let mut targets: BTreeSet<&str> =
        tables.evidence.iter().flatten().map(|row| row.target.value.as_str()).collect();
    targets.extend(tables.course_competencies.iter().map(|row| &*row.competency.value));
    targets.extend(tables.rubrics.iter().map(|row| &*row.competency.value));
    if targets.is_empty() {
        return;
    }
    let known: BTreeSet<&str> = tables.subjects.iter().map(|row| &*row.code.value).collect();
    let all = targets.iter().all(|target| beginning(target).is_some());
    let group = |target: &str| titles.get(target).map(|titled| titled.group.as_str());
    let grouped = targets.iter().all(|target| group(target).is_some_and(|name| !name.is_empty()));
    let of = |target: &str| match beginning(target) {
        _ if grouped => group(target).unwrap_or_default().to_string(),
        Some(subject) if all => subject.to_string(),
        _ => ALL.to_string(),
    };
    let subjects: BTreeSet<String> = targets.iter().map(|target| of(target)).collect();
    let mut rows = vec![row(["code", "title"])];
    rows.extend(
        subjects
            .iter()
            .filter(|subject| !known.contains(subject.as_str()))
            .map(|subject| row([subject, if subject == ALL { "All subjects" } else { subject }])),
    );
    let how = match all {
        _ if grouped => "the groups that results name with them",
        true => "the beginnings of their codes",
        false => "one for all, as the codes tell none",
    };
    placeholders.tables.push(PlaceholderTable {
        path: "framework/subjects.csv",
        rows,
        review: Some(format!(
            "no file had the framework; the subjects are {how}: give them their titles"
        )),
    });
    let mut rows = vec![row(["code", "subject", "title", "statement"])];
    for target in targets {
        let written = csv::harmless(target);
        if written != target {
            placeholders.renamed.targets.push((written, target.to_string()));
        }
        let title = titles.get(target).map_or(target, |titled| &titled.title);
        rows.push(row([target, &of(target), title, ""]));
    }
    let titled = rows[1..].iter().all(|row| titles.contains_key(&row[0]));
    placeholders.tables.push(PlaceholderTable {
        path: "framework/competencies.csv",
        rows,
        review: Some(match titled {
            true => {
                "the competencies are those with results, under the titles that stand there: see \
                     that none is missing, and give each its statement for families"
                    .to_string()
            }
            false => {
                "the competencies are the codes that evidence names: give each its title and its \
                      statement for families"
                    .to_string()
            }
        }),
    });
}

/// The part before the first separator of a code.
fn beginning(code: &str) -> Option<&str> {
    let (subject, rest) = code.split_once(['.', '-', ':', '_'])?;
    (!subject.trim().is_empty() && !rest.is_empty()).then_some(subject)
}

/// Subjects that competencies and courses name, and that no table has.
fn subjects(tables: &Tables, headings: &IndexMap<String, String>, placeholders: &mut Placeholders) {
    let known: BTreeSet<&str> = tables.subjects.iter().map(|row| &*row.code.value).collect();
    let mut asked: BTreeSet<&str> =
        tables.competencies.iter().map(|row| &*row.subject.value).collect();
    asked.extend(tables.courses.iter().filter_map(|row| Some(&*row.subject.as_ref()?.value)));
    let mut missing: Vec<&str> = asked.difference(&known).copied().collect();
    // Those under headings stand in the order of the framework.
    missing.sort_by_key(|code| headings.get_index_of(*code).unwrap_or(usize::MAX));
    if missing.is_empty() {
        return;
    }
    let mut rows = vec![row(["code", "title"])];
    rows.extend(missing.iter().map(|subject| {
        let title = headings.get(*subject).map_or(*subject, String::as_str);
        row([*subject, if *subject == ALL { "All subjects" } else { title }])
    }));
    placeholders.tables.push(PlaceholderTable {
        path: "framework/subjects.csv",
        rows,
        // Under headings, the framework has their titles and their order.
        review: missing.iter().any(|subject| !headings.contains_key(*subject)).then(|| {
            "subjects that the framework or the courses name and no file lists: put them in the \
             order of your reports and give them their titles"
                .to_string()
        }),
    });
}

/// Competencies and indicators that evidence names by their titles and not by their codes.
fn aliases(tables: &Tables, placeholders: &mut Placeholders) {
    let mut codes: BTreeSet<&str> = BTreeSet::new();
    let mut titles: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    fn entitle<'t>(titles: &mut BTreeMap<String, BTreeSet<&'t str>>, code: &'t str, title: &str) {
        titles.entry(title.to_lowercase()).or_default().insert(code);
    }
    for row in &tables.competencies {
        codes.insert(&row.code.value);
        entitle(&mut titles, &row.code.value, &row.title.value);
        if let Some(statement) = &row.statement {
            entitle(&mut titles, &row.code.value, &statement.value);
        }
    }
    for row in &tables.indicators {
        codes.insert(&row.code.value);
        if let Some(statement) = &row.statement {
            entitle(&mut titles, &row.code.value, &statement.value);
        }
    }
    codes.extend(tables.aliases.iter().map(|row| &*row.alias.value));
    let asked: BTreeSet<&str> =
        tables.evidence.iter().flatten().map(|row| row.target.value.as_str()).collect();
    let mut rows = vec![row(["code", "alias"])];
    for name in asked.difference(&codes) {
        let found = titles.get(&name.to_lowercase());
        // A title that two competencies have tells neither.
        let Some(code) = found.filter(|codes| codes.len() == 1).and_then(BTreeSet::first) else {
            continue;
        };
        if csv::harmless(name) == **name {
            rows.push(row([code, name]));
        }
    }
    if rows.len() > 1 {
        placeholders.tables.push(PlaceholderTable {
            path: "framework/aliases.csv",
            rows,
            review: Some(
                "evidence names these competencies by their titles; each title is tied to its code"
                    .to_string(),
            ),
        });
    }
}

/// Stages that evidence, placements and competencies name, where no table lists any.
fn bands(tables: &Tables, placeholders: &mut Placeholders) {
    if !tables.bands.is_empty() {
        return;
    }
    let evidence = tables.evidence.iter().flatten().filter_map(|row| row.stage);
    let evidence = evidence.map(|stage| stage.value.as_str());
    let placements = tables.placements.iter().map(|row| row.stage.value.as_str());
    let competencies = tables.competencies.iter().filter_map(|row| row.band.as_ref());
    let competencies = competencies.map(|band| band.value.as_str());
    let mut named: BTreeSet<&str> = evidence.chain(placements).chain(competencies).collect();
    // `9:3,10:3,default:1`: three ratings in stage 9.
    let required = tables.indicators.iter().filter_map(|row| row.required.as_ref());
    let counts = required.flat_map(|required| required.value.split(','));
    let stages = counts.filter_map(|count| Some(count.split_once(':')?.0.trim()));
    named.extend(stages.filter(|stage| *stage != "default"));
    if named.is_empty() {
        return;
    }
    // 9 comes before 10.
    let mut named: Vec<(Option<u32>, &str)> =
        named.into_iter().map(|stage| (stage.parse().ok(), stage)).collect();
    named.sort_unstable();
    let mut rows = vec![row(["code", "title"])];
    rows.extend(named.iter().map(|(number, stage)| match number {
        Some(_) => row([stage, format!("Stage {stage}").as_str()]),
        None => row([stage, stage]),
    }));
    placeholders.tables.push(PlaceholderTable {
        path: "framework/bands.csv",
        rows,
        review: Some(
            "the stages that are named and no file lists: put them in order, lowest first, and \
             give them their titles"
                .to_string(),
        ),
    });
}

/// Habits that are rated, where no table lists any.
fn habits(tables: &Tables, placeholders: &mut Placeholders) {
    if !tables.habits.is_empty() || tables.habit_ratings.is_empty() {
        return;
    }
    let named: IndexSet<&str> = tables.habit_ratings.iter().map(|row| &*row.habit.value).collect();
    let mut rows = vec![row(["code", "title"])];
    rows.extend(named.into_iter().map(|habit| row([habit, habit])));
    placeholders.tables.push(PlaceholderTable { path: "framework/habits.csv", rows, review: None });
}

/// A student for each identifier that any table names.
fn students(
    tables: &Tables,
    names: &BTreeMap<String, (String, String)>,
    placeholders: &mut Placeholders,
) {
    let mut ids: BTreeSet<&str> =
        tables.evidence.iter().flatten().map(|row| row.student.value.as_str()).collect();
    ids.extend(tables.enrollments.iter().map(|row| &*row.student.value));
    ids.extend(tables.placements.iter().map(|row| &*row.student.value));
    if ids.is_empty() {
        return;
    }
    let mut rows = vec![row(["id", "given", "family"])];
    for id in &ids {
        let written = csv::harmless(id);
        if written != *id {
            placeholders.renamed.students.push((written, (*id).to_string()));
        }
        match names.get(*id) {
            Some((given, family)) => rows.push(row([id, given.as_str(), family])),
            None => rows.push(row([id, "Student", id])),
        }
    }
    let named = ids.iter().filter(|id| names.contains_key(**id)).count();
    let review = match named {
        0 => "no file had a roster; the students are those with evidence, named by their \
              identifiers: put in their names"
            .to_string(),
        _ => "no file had a roster; the students are those with evidence, with the names that \
              stand there: see that none is missing, and add the grade of each"
            .to_string(),
    };
    placeholders.tables.push(PlaceholderTable {
        path: "school/students.csv",
        rows,
        review: Some(review),
    });
}

fn row<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_string).to_vec()
}

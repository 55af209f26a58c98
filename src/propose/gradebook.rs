//! Gradebooks with one row a student and one column a competency.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use indexmap::IndexMap;
use regex::Regex;

use super::column::Columns;
use super::column_mapping::{ColumnMapping, Mapped, MappedFrom};
use super::dictionary::words;
use super::guess::{Guess, WideColumns};
use super::header_lines::{Line, Lines};
use super::levels;
use super::plan::{Keys, Rows};
use super::rated_days::{DatedHeadings, RatedDays, rated_days, rater};
use super::sheet::{self, Days};
use super::vocabulary::{Entity, Vocabulary};
use crate::base::Number;
use crate::import::survey::{Grid, is_day};

/// Distinct ratings that a column has at most.
const MOST_LEVELS: usize = 24;
/// Letters of a heading that are enough to know a title by.
const ENOUGH: usize = 10;

/// The pattern of a code at the beginning of a heading.
static LEAD: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"^([A-Za-z]{1,8}(?:[-.][A-Za-z]{1,8})*[-. ]?\d+(?:[-.][A-Za-z0-9]+)*|[A-Z]{1,8}(?:[-.][A-Z]{1,8})+)(?:[:.)\s–—-]|$)",
    )
    .expect("a pattern")
});
/// Names of rows that are of no student, such as class averages.
static SUMMARY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^\s*(?:(?:class|group|section|column)\s+)?(?:average|avg\.?|mean|median|totals?|points possible|student,\s*test|test\s+student)\s*:?\s*$")
        .expect("a pattern")
});

/// Points in a heading: `Essay (10 points)`, `Quiz <Numeric MaxPoints:5 Weight:9.09>`.
static POINTS_IN_HEADING: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)max(?:imum)?\s*points\s*:\s*(\d+(?:\.\d+)?)|[(\[](?:out of\s+)?(\d+(?:\.\d+)?)\s*(?:points?|pts?)\.?[)\]]|[(\[]out of\s+(\d+(?:\.\d+)?)[)\]]")
        .expect("a pattern")
});

/// A gradebook, as a source reads it.
pub(super) struct Gradebook {
    /// Rows of evidence.
    pub(super) guess: Guess,
    /// The keys to its students, when they are not the identifiers of the roster.
    pub(super) keys: Option<Keys>,
    /// Rows that are of students.
    pub(super) only: Option<(String, Rows)>,
}

/// A column of a gradebook and the competency it is of.
struct Target {
    /// Its position.
    at: usize,
    /// Its heading, as it stands.
    name: String,
    /// The text that tells its competency.
    told: String,
    /// The competency.
    code: String,
}

/// The gradebook that a table is; nothing when no column is one of a competency, or no column
/// tells the student.
pub(super) fn gradebook(
    columns: &Columns,
    grid: &Grid,
    called: &str,
    known: &Vocabulary,
    days: &Days<'_>,
) -> Option<Gradebook> {
    let headings = DatedHeadings::of(columns);
    let lines = Lines::of(columns, grid);
    let (line, merged, mut targets) = candidates(columns, &headings, &lines, known)?;
    let looked = Look::at(columns, grid, &targets);
    let mut rated = looked.rated.iter();
    targets.retain(|_| *rated.next().expect("a column each"));
    if targets.len() < 2 || looked.ratings == 0 {
        return None;
    }
    let positions: Vec<usize> = targets.iter().map(|target| target.at).collect();
    let mut dated = rated_days((columns, &headings, &lines), &positions, called, days)?;
    leave_undated(&mut dated, &mut targets);
    let own = dated.own.clone().unwrap_or_else(|| vec![None; targets.len()]);
    let distinct: BTreeSet<(&str, &Option<String>)> =
        targets.iter().map(|target| target.code.as_str()).zip(&own).collect();
    if distinct.len() < targets.len() {
        return None;
    }
    let taken: BTreeSet<&str> = targets.iter().map(|target| target.name.as_str()).collect();
    let (student, keys) = sheet::student(columns, known, &taken)?;
    let mapped =
        |ours, mapping, why: &str| Mapped { ours, mapping, why: why.to_string(), review: None };
    let cell = ColumnMapping { map: looked.excused(), keep: true, ..ColumnMapping::column("cell") };
    let mut made = vec![
        mapped("student", student, ""),
        target(line, merged, &targets),
        mapped("rating", cell, ""),
    ];
    made.extend(
        looked
            .out_of(&targets)
            .map(|out_of| mapped("out_of", out_of, "as the row or the headings say")),
    );
    let wide = WideColumns { merged, ..wide(line, &targets, &dated, &headings, columns) };
    made.push(dated.mapped);
    if let Some(column) = rater(columns) {
        made.push(mapped("assessor", ColumnMapping::column(&column.name), "by its name"));
    } else if let Some(teacher) = sheet::teacher(grid) {
        made.push(mapped("assessor", ColumnMapping::value(&teacher), "above the table"));
    }
    let mut guess = Guess::made("evidence", made);
    guess.ignore = unread(columns, &guess, &targets, looked.summaries.as_ref());
    guess.wide = Some(wide);
    let only = looked.summaries.map(|(column, values)| (column, Rows::Not(values)));
    Some(Gradebook { guess, keys, only })
}

/// Columns that nothing is read of, so that whoever looks at the settings sees them.
fn unread(
    columns: &Columns,
    guess: &Guess,
    targets: &[Target],
    summaries: Option<&(String, Vec<String>)>,
) -> Vec<String> {
    let of_target: BTreeSet<&str> = targets.iter().map(|target| target.name.as_str()).collect();
    let read = |name: &str| {
        let in_column = |one: &Mapped| match &one.mapping.from {
            MappedFrom::Column(column) => column == name,
            MappedFrom::Template(text) => text.contains(&format!("{{{name}}}")),
            MappedFrom::Value(_) => false,
        };
        of_target.contains(name)
            || guess.columns.iter().any(in_column)
            || summaries.is_some_and(|(column, _)| column == name)
    };
    let names = columns.columns.iter().map(|column| column.name.as_str());
    names.filter(|name| !name.is_empty() && !read(name)).map(str::to_string).collect()
}

/// Leaves columns without a day out where the others have one, and asks about them.
fn leave_undated(dated: &mut RatedDays, targets: &mut Vec<Target>) {
    let Some(own) = &mut dated.own else { return };
    let mut left = Vec::new();
    let mut days = own.iter();
    targets.retain(|target| {
        let has = days.next().expect("a column each").is_some();
        if !has {
            left.push(format!("`{}`", target.name));
        }
        has
    });
    own.retain(Option::is_some);
    if !left.is_empty() {
        let asked = format!(
            "columns without a day beside columns that have one are not read: {}",
            left.join(", ")
        );
        let review = dated.mapped.review.take().map(|review| format!("{review}; {asked}"));
        dated.mapped.review = Some(review.unwrap_or(asked));
    }
}

/// The competencies of the columns: by their headings, or by a line over or under them.
fn target(line: Line, merged: bool, targets: &[Target]) -> Mapped {
    let mut mapping = ColumnMapping::column(line.name());
    let mut why = String::new();
    if line != Line::Heading {
        mapping.map = codes(targets);
        mapping.keep = !mapping.map.is_empty();
        why = format!("in {}", line.words());
    }
    let review = merged.then(|| {
        "a column with nothing over it is taken for one of the competency to its left, as where \
         cells are merged; see that it is"
            .to_string()
    });
    Mapped { ours: "target", mapping, why, review }
}

/// The codes of texts that are none themselves.
fn codes(targets: &[Target]) -> IndexMap<String, String> {
    let told = targets.iter().map(|target| (target.told.clone(), target.code.clone()));
    told.filter(|(told, code)| told != code).collect()
}

/// The columns that become rows: by a pattern where it tells them from the others.
fn wide(
    line: Line,
    targets: &[Target],
    dated: &RatedDays,
    headings: &DatedHeadings,
    columns: &Columns,
) -> WideColumns {
    let pattern = headings.pattern.filter(|_| dated.in_headings);
    let map = match (line, pattern) {
        (Line::Heading, Some(_)) => codes(targets),
        (Line::Heading, None) => {
            let named = targets.iter().map(|target| (target.name.clone(), target.code.clone()));
            named.filter(|(name, code)| name != code).collect()
        }
        (Line::Above | Line::Below, _) => IndexMap::new(),
    };
    let with_day = (0..columns.columns.len()).filter(|at| headings.has_day(*at)).count();
    let names: BTreeSet<&str> = targets.iter().map(|target| target.name.as_str()).collect();
    let names = match pattern {
        Some(_) if with_day == targets.len() => Vec::new(),
        _ => {
            let mut left = names;
            let once = targets.iter().filter(|target| left.remove(target.name.as_str()));
            once.map(|target| target.name.clone()).collect()
        }
    };
    WideColumns { names, map, pattern, ..WideColumns::default() }
}

/// The line that tells competencies, whether its cells are merged, and the columns of them: at least
/// two.
fn candidates(
    columns: &Columns,
    headings: &DatedHeadings,
    lines: &Lines,
    known: &Vocabulary,
) -> Option<(Line, bool, Vec<Target>)> {
    let of = |told: &dyn Fn(usize) -> String| {
        let named = columns.columns.iter().enumerate();
        let target = |(at, column): (usize, &super::column::Column)| {
            let told = told(at);
            let code = code(&told, known)?;
            let name = match column.name.is_empty() {
                true => lines.merged(Line::Heading, at).to_string(),
                false => column.name.clone(),
            };
            Some(Target { at, name, told, code })
        };
        named.filter_map(target).collect::<Vec<_>>()
    };
    let mut found = Vec::new();
    for line in [Line::Heading, Line::Above, Line::Below] {
        // Of days one after the other those without a code have that of the one before.
        let is_merged = |at: usize| {
            let day = match line {
                Line::Heading => lines.cell(Line::Below, at),
                Line::Above => &columns.columns[at].name,
                Line::Below => "",
            };
            lines.cell(line, at).is_empty() && is_day(day)
        };
        let targets = of(&|at| match (is_merged(at), line) {
            (true, _) => lines.merged(line, at).to_string(),
            (false, Line::Heading) => headings.heading(at).to_string(),
            // A column without a name cannot be asked for.
            (false, _) if columns.columns[at].name.is_empty() => String::new(),
            (false, _) => lines.cell(line, at).to_string(),
        });
        let merged = targets.iter().any(|target| is_merged(target.at));
        found.push((line, merged, targets));
    }
    found.into_iter().find(|(_, _, targets)| targets.len() >= 2)
}

/// The competency that a heading is of.
fn code(heading: &str, known: &Vocabulary) -> Option<String> {
    if known.has(Entity::Target, heading) {
        return Some(heading.to_string());
    }
    // A form asks one question of several competencies: `Rate each skill [AR.1]`.
    let asked = heading.trim_end().strip_suffix(']').and_then(|rest| rest.rsplit_once('['));
    if let Some((_, asked)) = asked.filter(|_| known.any(Entity::Target)) {
        return code(asked.trim(), known);
    }
    let lead = LEAD.captures(heading).and_then(|found| found.get(1)).map(|found| found.as_str());
    if !known.any(Entity::Target) {
        // `S1` and `Q1` alone are parts of a year rather than competencies.
        let tells = |lead: &&str| lead.len() < heading.trim().len() || lead.contains(['.', '-']);
        return lead.filter(tells).map(str::to_string);
    }
    let first = heading.split([' ', ':', '(']).next().filter(|first| first.len() < heading.len());
    let of_lead = lead.into_iter().chain(first).find(|lead| known.has(Entity::Target, lead));
    of_lead.map(str::to_string).or_else(|| by_title(heading, known))
}

/// The competency whose title a heading is, or begins to be.
fn by_title(heading: &str, known: &Vocabulary) -> Option<String> {
    let begun = words(heading);
    if begun.len() < ENOUGH {
        return known.titles.get(&begun).cloned();
    }
    let mut found =
        known.titles.range(begun.clone()..).take_while(|(title, _)| title.starts_with(&begun));
    let (_, code) = found.next()?;
    found.all(|(_, other)| other == code).then(|| code.clone())
}

/// The kind of rows in a table.
struct Look {
    /// Whether each column has nothing but ratings.
    rated: Vec<bool>,
    /// The number of ratings.
    ratings: usize,
    /// The column in which rows say that they are of no student, and what it says there.
    summaries: Option<(String, Vec<String>)>,
    /// The points that each column has at most, as a learning platform's gradebook says it, by its
    /// position.
    points: BTreeMap<usize, String>,
    /// Marks of such a gradebook for work from which a student was excused.
    excused: BTreeSet<String>,
}

/// The row of a learning platform's gradebook with the points of each column.
const POINTS: &str = "points possible";
/// The mark of such a gradebook for work from which a student was excused.
const EXCUSED: &str = "ex";
/// Points up to which a rating is rather a level than a part of them.
const MOST_POINTS: i64 = 6;

impl Look {
    fn at(columns: &Columns, grid: &Grid, candidates: &[Target]) -> Look {
        let of_target: BTreeSet<usize> = candidates.iter().map(|target| target.at).collect();
        let others: Vec<usize> =
            (0..columns.columns.len()).filter(|at| !of_target.contains(at)).collect();
        let mut values: Vec<BTreeSet<String>> = vec![BTreeSet::new(); candidates.len()];
        let mut counts = vec![(0_usize, 0_usize); candidates.len()];
        let mut summaries: Option<(usize, Vec<String>)> = None;
        let in_heading = |target: &Target| {
            let found = POINTS_IN_HEADING.captures(&target.name)?;
            let points = found.iter().skip(1).flatten().next()?;
            Some((target.at, points.as_str().to_string()))
        };
        let mut points: BTreeMap<usize, String> =
            candidates.iter().filter_map(in_heading).collect();
        grid.rows(|cells| {
            if let Some(at) = others.iter().find(|at| SUMMARY.is_match(&cells[**at])) {
                let (known, said) = summaries.get_or_insert_with(|| (*at, Vec::new()));
                let said_here = cells[*at].to_string();
                if words(&said_here) == POINTS {
                    let filled = of_target.iter().filter(|at| !cells[**at].is_empty());
                    points.extend(filled.map(|at| (*at, cells[*at].to_string())));
                }
                if known == at && !said.contains(&said_here) {
                    said.push(said_here);
                }
                return;
            }
            for (nth, target) in candidates.iter().enumerate() {
                let cell = &cells[target.at];
                if cell.is_empty() {
                    continue;
                }
                counts[nth].0 += 1;
                counts[nth].1 += usize::from(levels::is_rating(cell));
                if values[nth].len() <= MOST_LEVELS && !values[nth].contains(&**cell) {
                    values[nth].insert(cell.to_string());
                }
            }
        });
        let rated = |(values, (filled, ratings)): (&BTreeSet<String>, &(usize, usize))| {
            let numbers = values.iter().all(|value| super::column::is_number(value));
            (values.len() <= MOST_LEVELS || numbers) && ratings * 10 >= filled * 9
        };
        let excused = values.iter().flatten().filter(|value| value.to_lowercase() == EXCUSED);
        Look {
            excused: excused.filter(|_| !points.is_empty()).cloned().collect(),
            rated: values.iter().zip(&counts).map(rated).collect(),
            ratings: counts.iter().map(|(_, ratings)| ratings).sum(),
            summaries: summaries.map(|(at, said)| (columns.columns[at].name.clone(), said)),
            points,
        }
    }

    /// The meaning of marks that a learning platform gives to excused work.
    fn excused(&self) -> IndexMap<String, String> {
        self.excused.iter().map(|mark| (mark.clone(), "waived".to_string())).collect()
    }

    /// The points that ratings are of; nothing where they are levels, or nothing says it.
    fn out_of(&self, targets: &[Target]) -> Option<ColumnMapping> {
        let of: Vec<(&str, &String)> = targets
            .iter()
            .filter_map(|target| Some((target.code.as_str(), self.points.get(&target.at)?)))
            .collect();
        let most: Vec<Number> =
            of.iter().filter_map(|(_, points)| points.parse::<Number>().ok()).collect();
        let (first, rest) = most.split_first()?;
        if most.len() < targets.len() {
            return None;
        }
        if rest.iter().any(|points| points != first) {
            let map = of.into_iter().map(|(code, points)| (code.to_string(), points.clone()));
            return Some(ColumnMapping { map: map.collect(), ..ColumnMapping::column("heading") });
        }
        (*first > Number::from(MOST_POINTS)).then(|| ColumnMapping::value(of[0].1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_begin_with_codes() {
        let none = Vocabulary::default();
        let cases = [
            ("M1: model relationships", Some("M1")),
            ("H1 I can analyze causes", Some("H1")),
            ("MA.1.2", Some("MA.1.2")),
            ("A-CED.2", Some("A-CED.2")),
            ("S1", None),
            ("Comment", None),
            ("Quiz", None),
        ];
        for (heading, expected) in cases {
            assert_eq!(code(heading, &none).as_deref(), expected, "{heading}");
        }
        let mut known = Vocabulary::default();
        known.define_target("S1", &["I can plan an investigation".to_string()]);
        assert_eq!(code("S1", &known).as_deref(), Some("S1"));
        assert_eq!(code("I can plan an inv", &known).as_deref(), Some("S1"));
        assert_eq!(code("Q1", &known), None);
        assert_eq!(code("Rate each skill [S1]", &known).as_deref(), Some("S1"));
        assert_eq!(code("Rate each habit [Patience]", &known), None);
    }

    #[test]
    fn headings_say_of_how_many_points_ratings_are() {
        let cases = [
            ("L01 Quiz Points Grade <Numeric MaxPoints:5 Weight:9.09 Category:Intro>", Some("5")),
            ("MA.1 Essay (10 points)", Some("10")),
            ("MA.1 Essay [out of 2.5 pts]", Some("2.5")),
            ("MA.1 (out of 20)", Some("20")),
            ("MA.1 Count to (20)", None),
            ("MA.1 I can tell points from lines", None),
        ];
        for (heading, expected) in cases {
            let found = POINTS_IN_HEADING.captures(heading);
            let points = found.and_then(|found| found.iter().skip(1).flatten().next());
            assert_eq!(points.map(|points| points.as_str()), expected, "{heading}");
        }
    }

    #[test]
    fn averages_are_of_no_student() {
        for text in ["Class average", "AVERAGE:", "Mean", "Points Possible"] {
            assert!(SUMMARY.is_match(text), "{text}");
        }
        for text in ["Mean, Ann", "Avery Total", ""] {
            assert!(!SUMMARY.is_match(text), "{text}");
        }
    }
}

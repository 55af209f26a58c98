//! Gradebooks with one row a student and one column a competency.

mod by_period;
mod code;
mod look;
mod repeated;
mod target;

use std::collections::BTreeSet;

use indexmap::IndexMap;

use code::code;
use look::Look;
use repeated::{of_periods, one_facet};
use target::{Target, are_told_apart};

use super::column::{Column, Columns};
use super::column_mapping::{ColumnMapping, Mapped, MappedFrom};
use super::guess::{Guess, WideColumns};
use super::header_lines::{Line, Lines};
use super::plan::{Keys, Rows};
use super::rated_days::{DatedHeadings, RatedDays, rated_days, rater};
use super::sheet::{self, Days};
use super::vocabulary::Vocabulary;
use crate::import::survey::{Grid, is_day};

/// A gradebook, as a source reads it.
pub(super) struct Gradebook {
    /// Rows of evidence.
    pub(super) guess: Guess,
    /// The keys to its students, when they are not the identifiers of the roster.
    pub(super) keys: Option<Keys>,
    /// Rows that are of students.
    pub(super) only: Option<(String, Rows)>,
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
    by_competency(columns, grid, called, known, days)
        .or_else(|| by_period(columns, grid, known, days))
}

fn by_competency(
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
    let facets = one_facet(columns, &mut targets, days);
    let positions: Vec<usize> = targets.iter().map(|target| target.at).collect();
    let told = (columns, &headings, &lines);
    let mut dated = match looked.days(&targets).or_else(|| of_periods(&targets, days)) {
        Some(dated) => dated,
        None => rated_days(told, &positions, called, days)?,
    };
    leave_undated(&mut dated, &mut targets);
    let own = dated.own.clone().unwrap_or_else(|| vec![None; targets.len()]);
    let distinct: BTreeSet<(&str, &Option<String>)> =
        targets.iter().map(|target| target.code.as_str()).zip(&own).collect();
    // Of several columns of a competency each is a piece of work, called by its heading.
    let by_work = distinct.len() < targets.len() || dated.by_heading;
    if by_work && (dated.in_headings || !are_told_apart(&targets)) {
        return None;
    }
    let taken: BTreeSet<&str> = targets.iter().map(|target| target.name.as_str()).collect();
    let (student, keys) = sheet::student(columns, known, &taken)?;
    let mapped =
        |ours, mapping, why: &str| Mapped { ours, mapping, why: why.to_string(), review: None };
    let cell = ColumnMapping { map: looked.excused(), keep: true, ..ColumnMapping::column("cell") };
    let mut of_target = target(line, merged, &targets);
    of_target.review = match (of_target.review, facets) {
        (Some(one), Some(other)) => Some(format!("{one}; {other}")),
        (one, other) => one.or(other),
    };
    let mut wide = WideColumns { merged, ..wide(line, &targets, &dated, &headings, columns) };
    if by_work && line == Line::Heading {
        of_target.mapping.map = std::mem::take(&mut wide.map);
        of_target.mapping.keep = !of_target.mapping.map.is_empty();
    }
    let mut made = vec![mapped("student", student, ""), of_target, mapped("rating", cell, "")];
    made.extend(
        looked
            .out_of(&targets, by_work)
            .map(|out_of| mapped("out_of", out_of, "as the row or the headings say")),
    );
    if distinct.len() < targets.len() || by_work && !looked.days.is_empty() {
        made.push(mapped("task", ColumnMapping::column("heading"), "as the headings say"));
    }
    if distinct.len() < targets.len() && dated.mapped.review.is_none() {
        let said = "several columns are of one competency and of one day; the column further right \
                    is taken for the later work";
        dated.mapped.review = Some(said.to_string());
    }
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

/// A table of one row a student and competency, with a column of ratings for each reporting period.
fn by_period(
    columns: &Columns,
    grid: &Grid,
    known: &Vocabulary,
    days: &Days<'_>,
) -> Option<Gradebook> {
    let (of_target, codes) = by_period::competencies(columns, known)?;
    let mut targets = by_period::rated(columns, of_target, days);
    let looked = Look::at(columns, grid, &targets);
    let mut rated = looked.rated.iter();
    targets.retain(|_| *rated.next().expect("a column each"));
    let dated = of_periods(&targets, days)?;
    // Two columns of one period do not tell which of them counts.
    let ends: BTreeSet<&String> = dated.mapped.mapping.map.values().collect();
    if looked.ratings == 0 || ends.len() < targets.len() {
        return None;
    }
    let mut taken: BTreeSet<&str> = targets.iter().map(|target| target.name.as_str()).collect();
    taken.insert(&of_target.name);
    let (student, keys) = sheet::student(columns, known, &taken)?;
    let mapped = |ours, mapping| Mapped { ours, mapping, why: String::new(), review: None };
    let keep = !codes.is_empty();
    let target = ColumnMapping { map: codes, keep, ..ColumnMapping::column(&of_target.name) };
    let mut made = vec![
        mapped("student", student),
        mapped("target", target),
        mapped("rating", ColumnMapping::column("cell")),
        dated.mapped,
    ];
    if let Some(column) = rater(columns) {
        made.push(mapped("assessor", ColumnMapping::column(&column.name)));
    }
    let mut guess = Guess::made("evidence", made);
    guess.ignore = unread(columns, &guess, &targets, looked.summaries.as_ref());
    let names = targets.iter().map(|target| target.name.clone()).collect();
    guess.wide = Some(WideColumns { names, ..WideColumns::default() });
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
        let over = match line {
            Line::Below => "heading",
            Line::Heading | Line::Above => "competency",
        };
        format!(
            "a column with nothing over it is taken for one of the {over} to its left, as where cells \
             are merged; see that it is"
        )
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
        let target = |(at, column): (usize, &Column)| {
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
        // Under a heading over several columns each has a line of its own.
        let is_part = |at: usize| line == Line::Below && columns.columns[at].name.is_empty();
        let targets = of(&|at| match (is_merged(at), line) {
            (true, _) => lines.merged(line, at).to_string(),
            (false, Line::Heading) => headings.heading(at).to_string(),
            // A column without a name cannot be asked for.
            (false, Line::Above) if columns.columns[at].name.is_empty() => String::new(),
            (false, _) => lines.cell(line, at).to_string(),
        });
        let merged = targets.iter().any(|target| is_merged(target.at) || is_part(target.at));
        found.push((line, merged, targets));
    }
    found.into_iter().find(|(_, _, targets)| targets.len() >= 2)
}

//! The cells of a gradebook: which columns have ratings, which rows are of no student, and of how many
//! points and of which days the columns are.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use indexmap::IndexMap;
use regex::Regex;

use super::repeated::of_headings;
use super::target::Target;
use crate::base::Number;
use crate::import::survey::{Grid, date_forms};
use crate::propose::column::{Columns, is_number};
use crate::propose::column_mapping::ColumnMapping;
use crate::propose::dates::{Forms, ToldBy};
use crate::propose::dictionary::words;
use crate::propose::guess::open_question;
use crate::propose::levels;
use crate::propose::rated_days::RatedDays;

/// Distinct ratings that a column has at most.
const MOST_LEVELS: usize = 24;
/// Names of rows that are of no student, such as class averages.
static SUMMARY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^\s*(?:(?:class|group|section|column)\s+)?(?:average|avg\.?|mean|median|totals?|promedio|media|moyenne|points possible|student,\s*test|test\s+student)\s*:?\s*$")
        .expect("a pattern")
});

/// Points in a heading: `Essay (10 points)`, `Quiz <Numeric MaxPoints:5 Weight:9.09>`.
static POINTS_IN_HEADING: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)max(?:imum)?\s*points\s*:\s*(\d+(?:\.\d+)?)|[(\[](?:out of\s+)?(\d+(?:\.\d+)?)\s*(?:points?|pts?)\.?[)\]]|[(\[]out of\s+(\d+(?:\.\d+)?)[)\]]")
        .expect("a pattern")
});

/// The kind of rows in a table.
pub(super) struct Look {
    /// Whether each column has nothing but ratings.
    pub(super) rated: Vec<bool>,
    /// The number of ratings.
    pub(super) ratings: usize,
    /// The column in which rows say that they are of no student, and what it says there.
    pub(super) summaries: Option<(String, Vec<String>)>,
    /// The points that each column has at most, as a learning platform's gradebook says it, by its
    /// position.
    points: BTreeMap<usize, String>,
    /// Marks of such a gradebook for work from which a student was excused.
    excused: BTreeSet<String>,
    /// The days that a row among the students has for each column, by its position.
    pub(super) days: BTreeMap<usize, String>,
}

/// The row of a learning platform's gradebook with the points of each column.
const POINTS: &str = "points possible";
/// The mark of such a gradebook for work from which a student was excused.
const EXCUSED: &str = "ex";
/// Points up to which a rating is rather a level than a part of them.
const MOST_POINTS: i64 = 6;

impl Look {
    pub(super) fn at(columns: &Columns, grid: &Grid, candidates: &[Target]) -> Look {
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
        let mut days = BTreeMap::new();
        grid.rows(|cells| {
            let of_days = days_row(cells, &others, &of_target);
            if let Some(at) = of_days {
                // A cell that is merged over several columns says it of each.
                let mut day = "";
                for at in &of_target {
                    day = if cells[*at].is_empty() { day } else { &cells[*at] };
                    days.insert(*at, day.to_string());
                }
                let (known, said) = summaries.get_or_insert_with(|| (at, Vec::new()));
                if *known == at {
                    said.push(cells[at].to_string());
                }
                return;
            }
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
            let numbers = values.iter().all(|value| is_number(value));
            (values.len() <= MOST_LEVELS || numbers) && ratings * 10 >= filled * 9
        };
        let excused = values.iter().flatten().filter(|value| value.to_lowercase() == EXCUSED);
        Look {
            excused: excused.filter(|_| !points.is_empty()).cloned().collect(),
            rated: values.iter().zip(&counts).map(rated).collect(),
            ratings: counts.iter().map(|(_, ratings)| ratings).sum(),
            summaries: summaries.map(|(at, said)| (columns.columns[at].name.clone(), said)),
            points,
            days,
        }
    }

    /// The days of the columns, where a row among the students says them.
    pub(super) fn days(&self, targets: &[Target]) -> Option<RatedDays> {
        let texts: Vec<&String> =
            targets.iter().filter_map(|target| self.days.get(&target.at)).collect();
        if texts.len() < targets.len() || texts.iter().any(|text| text.is_empty()) {
            return None;
        }
        let mut forms = Forms::of(texts.iter().map(|text| text.as_str()))?;
        forms.decide(false, ToldBy::Custom);
        let days = texts.iter().map(|text| forms.read(text).map(|day| day.to_string()));
        let days: Vec<String> = days.collect::<Option<_>>()?;
        let mut of_name: BTreeMap<&str, &str> = BTreeMap::new();
        for (target, day) in targets.iter().zip(&days) {
            if of_name.insert(&target.name, day).is_some_and(|other| other != day) {
                return None;
            }
        }
        let review = open_question(&forms);
        Some(of_headings(targets, days, "in a row under the headings", review))
    }

    /// The meaning of marks that a learning platform gives to excused work.
    pub(super) fn excused(&self) -> IndexMap<String, String> {
        self.excused.iter().map(|mark| (mark.clone(), "waived".to_string())).collect()
    }

    /// The points that ratings are of; nothing where they are levels, or nothing says it.
    pub(super) fn out_of(&self, targets: &[Target], by_work: bool) -> Option<ColumnMapping> {
        let of = |target: &Target| match by_work {
            true => target.name.clone(),
            false => target.code.clone(),
        };
        let of: Vec<(String, &String)> = targets
            .iter()
            .filter_map(|target| Some((of(target), self.points.get(&target.at)?)))
            .collect();
        let most: Vec<Number> =
            of.iter().filter_map(|(_, points)| points.parse::<Number>().ok()).collect();
        let (first, rest) = most.split_first()?;
        if most.len() < targets.len() {
            return None;
        }
        if rest.iter().any(|points| points != first) {
            let map = of.into_iter().map(|(heading, points)| (heading, points.clone()));
            return Some(ColumnMapping { map: map.collect(), ..ColumnMapping::column("heading") });
        }
        (*first > Number::from(MOST_POINTS)).then(|| ColumnMapping::value(of[0].1))
    }
}

/// The column with the name of a row that has a day for each column, such as `Due date`.
fn days_row(cells: &[Cow<'_, str>], others: &[usize], rated: &BTreeSet<usize>) -> Option<usize> {
    let mut named = others.iter().filter(|at| !cells[**at].is_empty());
    let (name, None) = (named.next()?, named.next()) else { return None };
    let filled = || rated.iter().map(|at| &cells[*at]).filter(|cell| !cell.is_empty());
    (filled().next().is_some() && filled().all(|cell| !date_forms(cell).is_empty()))
        .then_some(*name)
}

#[cfg(test)]
mod tests {
    use super::*;

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

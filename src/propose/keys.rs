//! Which inputs know students by identifiers of their own.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::column::{Column, Columns, is_email};
use super::column_mapping::{ColumnMapping, Mapped};
use super::crosswalk::Crosswalk;
use super::dictionary::contains;
use super::guess::{Guess, other_system};
use super::placeholders::PlaceholderTable;
use super::plan::{Keys, Rows, Source, SourceKind};
use super::trial_read::TrialRead;
use super::vocabulary::{Entity, Vocabulary, plain};
use crate::base::Origin;

/// Words in the names of columns with identifiers.
const IDENTIFYING: [&str; 8] = ["id", "number", "no", "code", "login", "username", "user", "key"];

/// Columns of a roster, beside its own identifier, in which each student has another, with what
/// they are called.
pub(super) fn other_systems<'c>(guess: &Guess, columns: &'c Columns) -> Vec<(String, &'c Column)> {
    let ignored: BTreeSet<&str> = guess.ignore.iter().map(String::as_str).collect();
    let unused = columns.columns.iter().filter(|column| ignored.contains(column.name.as_str()));
    let tells = |column: &&Column| {
        let called = IDENTIFYING.iter().any(|word| contains(&column.words, word));
        let emails = column.count(is_email) * 2 > column.filled;
        column.is_unique() && column.filled * 2 > columns.rows && (called || emails)
    };
    let system = |column: &Column| match column.count(is_email) * 2 > column.filled {
        true => "email".to_string(),
        false => column.words.replace(' ', "-"),
    };
    unused.filter(tells).map(|column| (system(column), column)).collect()
}

/// A source for each other identifier of the students of a roster: `source` is that of the roster.
pub(super) fn of_roster(source: &Source, columns: &Columns) -> Vec<Source> {
    let Some(guess) = source.guess().filter(|guess| guess.table == "students") else {
        return Vec::new();
    };
    let Some(id) = guess.column("id") else { return Vec::new() };
    let made = other_systems(guess, columns).into_iter().map(|(system, column)| {
        let mapped = |ours: &'static str, mapping: ColumnMapping, why: &str| Mapped {
            ours,
            mapping,
            why: why.to_string(),
            review: None,
        };
        let guess = Guess::made(
            "identifiers",
            vec![
                mapped("student", id.mapping.clone(), "as in the roster"),
                mapped("system", ColumnMapping::value(&system), ""),
                mapped("id", ColumnMapping::column(&column.name), "another in every row"),
            ],
        );
        // Who has none of that system is on the roster all the same.
        let has_gaps = column.filled < columns.rows && source.only.is_none();
        let filled = has_gaps.then(|| (column.name.clone(), Rows::Filled));
        Source {
            kind: SourceKind::Table { guess: Box::new(guess), native: false },
            only: filled.or_else(|| source.only.clone()),
            ..source.clone()
        }
    });
    made.collect()
}

/// Lets a source find students by the identifiers of another system, where a table says what they
/// are called there.
pub(super) fn of_system(source: &mut Source, columns: &Columns, known: &Vocabulary) {
    let student = source.guess().and_then(|guess| guess.column("student"));
    let column = student.and_then(|student| columns.get(student.mapping.reads()?));
    let Some(column) = column else { return };
    if column.count(|value| known.has(Entity::Student, value)) > 0 {
        return;
    }
    if let Some((system, count)) = other_system(column, known) {
        let why = format!(
            "none of its students is on the roster by this identifier; {count} of {} values are their \
             `{system}`",
            column.filled
        );
        source.keys = Some(Keys { systems: vec![system.to_string()], why });
    }
}

/// Lets every source find students whose identifier had to be written in another way.
pub(super) fn renamed(sources: &mut [Source]) {
    for source in sources.iter_mut().filter(|source| source.is_read()) {
        source.keys = Some(Keys {
            systems: vec!["id".to_string(), "export".to_string()],
            why: "some identifiers could not be written into a spreadsheet as they are; they are \
                  found as `export`"
                .to_string(),
        });
    }
}

/// The students that a source names, and what it says they are called elsewhere.
#[derive(Default)]
struct Named<'s> {
    rows: usize,
    students: BTreeSet<&'s str>,
    others: BTreeMap<&'s str, BTreeSet<&'s str>>,
}

/// Finds sources that know nobody by the identifiers of the roster, and the system by which they
/// do know them; the roster then says what its students are called there.
/// Identifiers that only comparing ties together are given as a table.
pub(super) fn find(sources: &mut Vec<Source>, trial: &TrialRead) -> Option<PlaceholderTable> {
    let named = named(sources, trial);
    // Of two rosters that are as long, the first.
    let longest = |(at, one): &(&usize, &Named<'_>)| (one.rows, std::cmp::Reverse(**at));
    let roster = named.iter().filter(|(_, one)| one.rows > 0).max_by_key(longest)?;
    let (roster, ours) = (*roster.0, roster.1);
    let mut found: Vec<(usize, String, String)> = Vec::new();
    for (at, theirs) in &named {
        let strangers = theirs.students.is_disjoint(&ours.students);
        if *at == roster || theirs.students.is_empty() || !strangers {
            continue;
        }
        // Students it names by an identifier the roster has, or who share one with the roster.
        let systems = ours.others.iter().filter_map(|(system, ids)| {
            let ids: BTreeSet<Cow<'_, str>> = ids.iter().map(|id| plain(id)).collect();
            let there = |others: &BTreeSet<&str>| {
                others.iter().filter(|id| ids.contains(&plain(id))).count()
            };
            let named = there(&theirs.students);
            let shared = theirs.others.get(system).map_or(0, there);
            let best = named.max(shared);
            (best * 2 >= theirs.students.len()).then_some((best, *system))
        });
        // Of two that fit as well, the e-mail address is the one that people can check.
        let best = systems.max_by_key(|(count, system)| (*count, *system == "email"));
        let Some((count, system)) = best else { continue };
        found.push((
            *at,
            system.to_string(),
            format!(
                "it has none of the identifiers of `{}`; {count} of its {} students are found by their \
                 `{system}`",
                sources[roster].name,
                theirs.students.len()
            ),
        ));
    }
    for (at, system, why) in &found {
        let keys = Keys { systems: vec![system.clone()], why: why.clone() };
        // What its file says of other identifiers is said of the same students.
        let files = sources[*at].files.clone();
        for made in sources.iter_mut().filter(|source| source.files == files) {
            if made.guess().is_some_and(|guess| guess.made_system().is_some()) {
                made.keys = Some(Keys { why: String::new(), ..keys.clone() });
            }
        }
        sources[*at].keys = Some(keys);
    }
    let mut crosswalk = Crosswalk::default();
    for (at, theirs) in &named {
        let matched = found.iter().any(|(known, ..)| known == at);
        let strangers = theirs.students.is_disjoint(&ours.students);
        if *at == roster || matched || theirs.students.is_empty() || !strangers {
            continue;
        }
        let mut tied = false;
        for (other, system, _) in found.iter().filter(|(other, ..)| named[other].rows > 0) {
            let pairs = pairs(trial, sources, (roster, *other), system);
            let name = sources[*other].name.clone();
            tied = tied || crosswalk.like(&mut sources[*at], &theirs.students, &name, &pairs);
        }
        if !tied {
            crosswalk.without_zeros(&mut sources[*at], &theirs.students, &ours.students);
        }
    }
    // The names that a roster has for its students elsewhere are said only where they are asked for.
    let used: BTreeSet<&str> = found.iter().map(|(_, system, _)| system.as_str()).collect();
    sources.retain(|source| {
        let made = source.guess().and_then(Guess::made_system);
        made.is_none_or(|system| used.contains(system))
    });
    crosswalk.table()
}

/// Identifiers of the second of two sources, and of the first, of students who have the same
/// identifier in a system.
fn pairs(
    trial: &TrialRead,
    sources: &[Source],
    (ours, theirs): (usize, usize),
    system: &str,
) -> BTreeMap<String, String> {
    let of = |source: usize| {
        let rows = trial.tables.identifiers.iter().filter(move |row| {
            &*row.system.value == system && trial.source_of(row.origin, sources) == Some(source)
        });
        rows.map(|row| (&*row.id.value, &*row.student.value))
    };
    let ours: BTreeMap<&str, &str> = of(ours).collect();
    of(theirs)
        .filter_map(|(id, local)| Some((local.to_string(), (*ours.get(id)?).to_string())))
        .collect()
}

/// The things that each source names, by its position.
fn named<'s>(sources: &[Source], trial: &'s TrialRead) -> BTreeMap<usize, Named<'s>> {
    let mut named: BTreeMap<usize, Named<'s>> = BTreeMap::new();
    let mut of: BTreeMap<crate::base::SourceId, Option<usize>> = BTreeMap::new();
    let mut source = |origin: Origin| {
        *of.entry(origin.source()?).or_insert_with(|| trial.source_of(origin, sources))
    };
    let tables = &trial.tables;
    for row in &tables.students {
        if let Some(at) = source(row.origin) {
            let one = named.entry(at).or_default();
            one.rows += 1;
            one.students.insert(&row.id.value);
        }
    }
    let evidence = tables.evidence.iter().flatten().map(|row| (row.origin, row.student.value));
    let enrollments = tables.enrollments.iter().map(|row| (row.origin, &row.student.value));
    let placements = tables.placements.iter().map(|row| (row.origin, &row.student.value));
    for (origin, student) in evidence.chain(enrollments).chain(placements) {
        if let Some(at) = source(origin) {
            named.entry(at).or_default().students.insert(student);
        }
    }
    for row in &tables.identifiers {
        if let Some(at) = source(row.origin) {
            let others = &mut named.entry(at).or_default().others;
            others.entry(&row.system.value).or_default().insert(&row.id.value);
        }
    }
    named
}

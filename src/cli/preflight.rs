//! The pre-flight part of `gradus check`: copies and their ways, gaps by teacher, doubtful texts.

use crate::base::quoted;
use std::collections::BTreeMap;

use super::output::{count_of, say};
use crate::view::preflight::{Facts, Missing};

/// Teachers that are named.
const TEACHERS: usize = 8;

/// Prints it in a few lines, however many students there are.
pub(super) fn print(facts: &Facts) {
    let mut ways: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for copy in &facts.copies {
        *ways.entry(copy.way).or_default().entry(&copy.language).or_default() += 1;
    }
    for (way, languages) in ways {
        let total: usize = languages.values().sum();
        let each: Vec<String> =
            languages.iter().map(|(language, count)| format!("`{language}` {count}")).collect();
        say!("{} {}: {}", count_of_copies(total), words(way), each.join(", "));
    }
    let lost: Vec<&str> = facts
        .copies
        .iter()
        .filter(|copy| copy.lacks_address)
        .filter_map(|copy| copy.household.as_deref())
        .collect();
    if !lost.is_empty() {
        say!("{} without an address: {}", count_of_copies(lost.len()), quoted(&lost, TEACHERS));
    }
    let withheld: Vec<&str> =
        facts.nothing.iter().filter_map(|one| one.household.as_deref()).collect();
    if !withheld.is_empty() {
        say!("{} withheld: {}", count_of_copies(withheld.len()), quoted(&withheld, TEACHERS));
    }
    if !facts.long.is_empty() {
        let long: Vec<&str> = facts.long.iter().map(String::as_str).collect();
        say!(
            "{} in the last build with too many pages: {}",
            count_of(long.len(), "document"),
            quoted(&long, TEACHERS)
        );
    }
    print_missing(&facts.missing);
}

fn print_missing(missing: &[Missing]) {
    let mut teachers: BTreeMap<(bool, &str), BTreeMap<&str, usize>> = BTreeMap::new();
    for one in missing {
        let name = one.teacher.as_deref();
        let key = (name.is_none(), name.unwrap_or("nobody in particular"));
        *teachers.entry(key).or_default().entry(one.what).or_default() += 1;
    }
    let mut teachers: Vec<(&str, BTreeMap<&str, usize>)> =
        teachers.into_iter().map(|((_, name), counts)| (name, counts)).collect();
    teachers.sort_by_key(|(_, counts)| std::cmp::Reverse(counts.values().sum::<usize>()));
    let more = teachers.len().saturating_sub(TEACHERS);
    for (name, counts) in teachers.iter().take(TEACHERS) {
        let each: Vec<String> = counts.iter().map(|(what, count)| lacks(what, *count)).collect();
        say!("to see to, {name}: {}", each.join(", "));
    }
    if more > 0 {
        say!(
            "and {} more; the pre-flight page and `--format json` name all",
            count_of(more, "teacher")
        );
    }
}

fn lacks(what: &str, count: usize) -> String {
    match what {
        "narrative" => format!("{} missing", count_of(count, "narrative")),
        "subject-narrative" => format!("{} of a subject missing", count_of(count, "narrative")),
        "habits" => format!("no habits of {}", count_of(count, "student")),
        "evidence" => format!("no new evidence in {}", subjects(count)),
        _ => format!("only old evidence in {}", subjects(count)),
    }
}

/// Each subject of each student counts.
fn subjects(count: usize) -> String {
    match count {
        1 => "a subject of a student".to_string(),
        many => format!("{many} subjects of students"),
    }
}

fn count_of_copies(count: usize) -> String {
    if count == 1 { "1 copy".to_string() } else { format!("{count} copies") }
}

fn words(way: &str) -> &'static str {
    match way {
        "post" => "by post",
        "email" => "by e-mail",
        "portal" => "in the portal",
        "by-hand" => "by hand",
        _ => "not sent, as the household wishes",
    }
}

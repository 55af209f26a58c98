//! The line after a header: a row, a second line of the header, or the header itself.

use std::collections::HashSet;

use super::days::is_day;

/// The kinds of lines after a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SecondLine {
    /// A row.
    Row,
    /// A second line of the header.
    Below,
    /// The header itself: what seemed to be one stands over it.
    Header,
}

/// Words before a line of days.
const DAYS: [&str; 5] = ["date", "dates", "day", "fecha", "data"];

/// Words before a line that tells more of the headings over it.
const MORE: [&str; 10] = [
    "standard",
    "standards",
    "competency",
    "competencies",
    "skill",
    "skills",
    "code",
    "codes",
    "title",
    "topic",
];

/// Cells that are enough to see whether a line has days.
const ENOUGH: usize = 50;

/// True where all cells with something in them are days, or words before days.
pub(super) fn are_days(cells: &[&str]) -> bool {
    let mut cells = cells.iter().filter(|cell| !cell.is_empty());
    cells.all(|cell| is_day(cell) || is_one_of(&DAYS, cell))
}

fn is_one_of(words: &[&str], cell: &str) -> bool {
    words.contains(&&*cell.trim_end_matches(':').trim_end().to_lowercase())
}

impl SecondLine {
    /// The second line after some names, by the rows that come after it.
    pub(super) fn of(names: &[&str], first: &[Vec<String>]) -> Self {
        let Some((line, rows)) = first.split_first().filter(|(_, rows)| !rows.is_empty()) else {
            return SecondLine::Row;
        };
        let told = |at: &usize| !line[*at].is_empty();
        let filled: Vec<usize> = (0..line.len()).filter(told).collect();
        let below = |row: &Vec<String>, at: usize| row.get(at).cloned().unwrap_or_default();
        let is_day_at = |at: &usize| is_day(&line[*at]);
        let days: Vec<usize> = match filled.iter().take(ENOUGH).any(is_day_at) {
            true => filled.iter().copied().filter(is_day_at).collect(),
            false => Vec::new(),
        };
        // A row with days stands among others with days.
        let alone = days.iter().all(|at| rows.iter().all(|row| !is_day(&below(row, *at))));
        if days.len() >= 2 && alone {
            let others = || filled.iter().filter(|at| !days.contains(at));
            return match () {
                () if others().all(|at| is_one_of(&DAYS, &line[*at])) => SecondLine::Below,
                // Names of columns beside days, under nothing or under the word for what is over them.
                () if others().all(|at| is_over(names.get(*at).copied().unwrap_or_default())) => {
                    SecondLine::Header
                }
                () => SecondLine::Row,
            };
        }
        let first_cell = line.first().map_or("", String::as_str);
        let tells_more = first_cell.is_empty() && rows.iter().all(|row| !below(row, 0).is_empty())
            || is_one_of(&MORE, first_cell);
        if !tells_more {
            return SecondLine::Row;
        }
        let in_rows: HashSet<&str> = rows.iter().flatten().map(String::as_str).collect();
        let is_word = |at: &usize| {
            line[*at].chars().any(char::is_alphabetic) && !in_rows.contains(line[*at].as_str())
        };
        let words: Vec<usize> = filled.into_iter().filter(|at| *at > 0).collect();
        match words.len() >= 2 && words.iter().all(is_word) {
            true => SecondLine::Below,
            false => SecondLine::Row,
        }
    }
}

/// True for a name that may stand over the name of a column rather than be one.
fn is_over(name: &str) -> bool {
    name.is_empty() || is_one_of(&DAYS, name) || is_one_of(&MORE, name)
}

//! The reporting periods of the next year: those of the last one, a year later.

use jiff::ToSpan;

use super::roster;
use crate::base::Date;
use crate::model::Model;

/// A reporting period that is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NewPeriod {
    pub(super) code: String,
    title: String,
    year: String,
    starts: Date,
    pub(super) ends: Date,
}

/// The name of the school year after one such as `2025-26` or `2025/2026`.
pub(super) fn next_year(year: &str) -> Option<String> {
    let at = year.find(|c: char| !c.is_ascii_digit())?;
    let between = year[at..].chars().next()?;
    let (first, last) = (&year[..at], &year[at + between.len_utf8()..]);
    let begun: i32 = first.parse().ok()?;
    let ended: i32 = last.parse().ok()?;
    let width = last.len();
    let follows = match width {
        2 => ended == (begun + 1).rem_euclid(100),
        4 => ended == begun + 1,
        _ => false,
    };
    let next = match width {
        2 => format!("{:02}", (begun + 2).rem_euclid(100)),
        _ => format!("{}", begun + 2),
    };
    (follows && first.len() == 4).then(|| format!("{}{between}{next}", begun + 1))
}

/// The periods of a year, a year later: on the same days of the week.
pub(super) fn of_next_year(model: &Model, from: &str, to: &str) -> Vec<NewPeriod> {
    let old = model.periods.values().filter(|period| *period.year == *from);
    let known = |code: &str| model.periods.values().any(|period| *period.code.value == *code);
    let later = |day: Date| day.checked_add(52.weeks()).unwrap_or(day);
    old.map(|period| {
        let mut code = renamed(&period.code.value, from, to);
        if known(&code) {
            code = format!("{to}.{code}");
        }
        let title = renamed(&period.title, from, to);
        let (starts, ends) = (later(period.starts), later(period.ends));
        NewPeriod { code, title, year: to.to_string(), starts, ends }
    })
    .collect()
}

/// A name with the year's name in it replaced, or else each calendar year by the next.
fn renamed(text: &str, from: &str, to: &str) -> String {
    if text.contains(from) {
        return text.replace(from, to);
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, digits) = rest.split_at(at);
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        let (number, after) = digits.split_at(end);
        out.push_str(before);
        match number.parse::<u32>() {
            Ok(year) if number.len() == 4 && (1900..2200).contains(&year) => {
                out.push_str(&(year + 1).to_string());
            }
            _ => out.push_str(number),
        }
        rest = after;
    }
    out + rest
}

/// The table `periods`.
pub(super) fn table(periods: &[NewPeriod]) -> String {
    let header = ["code", "title", "year", "starts", "ends"].map(str::to_string).to_vec();
    let rows = periods.iter().map(|period| {
        let (starts, ends) = (period.starts.to_string(), period.ends.to_string());
        vec![period.code.clone(), period.title.clone(), period.year.clone(), starts, ends]
    });
    roster::text(std::iter::once(header).chain(rows))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_follow_each_other() {
        let next = |year| next_year(year).unwrap_or_default();
        assert_eq!(next("2025-26"), "2026-27");
        assert_eq!(next("2025/2026"), "2026/2027");
        assert_eq!(next("1998-99"), "1999-00");
        assert_eq!(next("2025\u{2013}26"), "2026\u{2013}27");
        assert_eq!((next("2025"), next("2025-27"), next("A-B")), Default::default());
    }

    #[test]
    fn names_go_on_by_a_year() {
        let name = |text| renamed(text, "2025-26", "2026-27");
        assert_eq!(name("2025-26.1"), "2026-27.1");
        assert_eq!(name("Fall 2025"), "Fall 2026");
        assert_eq!(name("Winter 2025/2026, part 2"), "Winter 2026/2027, part 2");
        assert_eq!(name("Quarter 1"), "Quarter 1");
    }
}

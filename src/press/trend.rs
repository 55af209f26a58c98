//! A look for less that was read than for the last build.

use std::collections::BTreeMap;

use super::manifest::Manifest;
use crate::base::{Diagnostic, Diagnostics, Origin};

crate::code!(
    FEWER_ROWS,
    "press/fewer-rows",
    "A table has fewer rows than it had at the last build, or none any more.\n\nEvidence only grows. An export \
     that was cut short, filtered, or not made at all looks like a school with fewer students and \
     less evidence; documents would be right by what was read and wrong all the same.\n\nCompare \
     the export with the last one. Where there really are fewer rows, as in a new school year, build: \
     the next build is compared with this one. Of a table without any row, build once with \
     `--keep-going`."
);

/// Tables that only grow: what was once observed stays so.
const GROWING: [&str; 3] = ["evidence", "habit_ratings", "overrides"];

/// Compares the rows of every table with those of the last build, if there was one.
pub fn compare(before: &Manifest, now: &BTreeMap<String, usize>) -> Diagnostics {
    let fewer = before.read.iter().filter_map(|(table, then)| {
        let now = now.get(table).copied().unwrap_or_default();
        (now < *then).then_some((table, *then, now))
    });
    fewer
        .map(|(table, then, now)| {
            let message = match now {
                0 => format!("table `{table}` is empty; it had {then} rows at the last build"),
                _ => format!(
                    "table `{table}` has {now} rows, {} fewer than at the last build",
                    then - now
                ),
            };
            let grave = now * 2 <= then || GROWING.contains(&table.as_str());
            let said = match grave {
                true => Diagnostic::warning(&FEWER_ROWS, Origin::Nowhere, message),
                false => Diagnostic::note(&FEWER_ROWS, Origin::Nowhere, message),
            };
            said.help("see that every export is whole; `gradus check` counts rows by file")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Severity;

    fn check(table: &str, then: usize, now: Option<usize>, expected: Option<Severity>) {
        let before =
            Manifest { read: BTreeMap::from([(table.to_string(), then)]), ..Manifest::default() };
        let now = now.map(|rows| (table.to_string(), rows)).into_iter().collect();
        let said = compare(&before, &now).iter().map(|one| one.severity).next();
        assert_eq!(said, expected, "{table} {then} {now:?}");
    }

    #[test]
    fn the_first_row_that_is_missing_is_said() {
        check("evidence", 4000, Some(4000), None);
        check("evidence", 4000, Some(3999), Some(Severity::Warning));
        check("evidence", 4, None, Some(Severity::Warning));
        check("students", 400, Some(401), None);
        check("students", 400, Some(399), Some(Severity::Note));
        check("students", 400, Some(200), Some(Severity::Warning));
        check("goals", 1, None, Some(Severity::Warning));
    }
}

//! Whether much less was read than for the last build.

use std::collections::BTreeMap;

use super::manifest::Manifest;
use crate::base::{Diagnostic, Diagnostics, Origin};

crate::code!(
    FEWER_ROWS,
    "press/fewer-rows",
    "A table has half the rows it had at the last build, or fewer, or none any more.\n\nAn export \
     that was cut short, filtered, or not made at all looks like a school with fewer students and \
     less evidence; documents would be right by what was read and wrong all the same.\n\nCompare \
     the export with the last one. Where there really are fewer rows, as in a new school year, build: \
     the next build is compared with this one."
);

/// Tables with fewer rows at the last build are not compared: a few more or less are nothing.
const FEW: usize = 10;

/// Compares the rows of every table with those of the last build, if there was one.
pub fn compare(before: &Manifest, now: &BTreeMap<String, usize>) -> Diagnostics {
    let tables = before.read.iter().filter(|(_, then)| **then >= FEW);
    tables
        .filter_map(|(table, then)| {
            let now = now.get(table).copied().unwrap_or_default();
            (now * 2 <= *then).then(|| {
                let message = match now {
                    0 => format!("table `{table}` is empty; it had {then} rows at the last build"),
                    _ => format!("table `{table}` has {now} rows; it had {then} at the last build"),
                };
                Diagnostic::warning(&FEWER_ROWS, Origin::Nowhere, message)
                    .help("see that every export is whole; `gradus check` counts rows by file")
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(then: usize, now: Option<usize>, expected: bool) {
        let read = BTreeMap::from([("evidence".to_string(), then)]);
        let before = Manifest { read, ..Manifest::default() };
        let now = now.map(|rows| ("evidence".to_string(), rows)).into_iter().collect();
        assert_eq!(!compare(&before, &now).is_empty(), expected, "{then} {now:?}");
    }

    #[test]
    fn half_the_usual_rows_are_a_warning() {
        check(4000, Some(4000), false);
        check(4000, Some(2001), false);
        check(4000, Some(2000), true);
        check(4000, None, true);
        check(9, None, false);
    }
}

//! Codes that competencies had until a day that the table of aliases names: each becomes a version of
//! the competency, as if its rows had been kept under the old code.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Text;
use super::super::draft::{AliasRow, CompetencyRow, Tables};
use crate::base::{At, Date, Diagnostic, Diagnostics};

crate::code!(
    OLD_CODE,
    "model/old-code",
    "The table `aliases` says until which day something had another code, and that cannot be used.\n\nThe day \
     makes an earlier version of a competency: pages of days before show the code of then. A competency whose \
     old code has a row of its own, or which was not in force after that day, already says what the code was. A \
     course keeps what held when it was taken in rows of its own.\n\nTake the day out of `valid_until`, or take \
     out the row of the old code."
);

/// Splits the rows of competencies on the last days of their old codes.
pub(super) fn split(tables: &mut Tables, diagnostics: &mut Diagnostics) {
    let mut dated: Vec<(Date, AliasRow)> = tables
        .aliases
        .iter()
        .filter_map(|row| Some((row.valid_until.as_ref()?.value, row.clone())))
        .collect();
    // The last code first: what is split then belongs to those before.
    dated.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    let own: BTreeSet<Text> =
        tables.competencies.iter().map(|row| row.code.value.clone()).collect();
    let next: BTreeMap<Text, Text> = tables
        .aliases
        .iter()
        .filter(|row| !own.contains(&row.alias.value))
        .map(|row| (row.alias.value.clone(), row.code.value.clone()))
        .collect();
    let now = |code: &Text| {
        let mut code = code;
        // No chain of names is longer than there are names.
        for _ in 0..next.len() {
            let Some(later) = next.get(code) else { break };
            code = later;
        }
        code.clone()
    };
    let indicators: BTreeSet<Text> =
        tables.indicators.iter().map(|row| row.code.value.clone()).collect();
    for (day, row) in dated {
        let present = now(&row.code.value);
        if indicators.contains(&present) {
            continue;
        }
        let is_of_it = |one: &CompetencyRow| now(&one.code.value) == present;
        let goes_on = |one: &CompetencyRow| one.valid_until.is_none_or(|last| day < last.value);
        let why = if own.contains(&row.alias.value) {
            format!("`{}` has a row of its own, which says until when it held", row.alias.value)
        } else if !own.contains(&present) {
            format!("`{}` is not a competency and no part of one", row.code.value)
        } else if !tables.competencies.iter().any(|one| is_of_it(one) && goes_on(one)) {
            format!("`{}` was not in force after {day}", row.code.value)
        } else {
            let rows = std::mem::take(&mut tables.competencies);
            let split = |one| if is_of_it(&one) { on(one, day, &row) } else { vec![one] };
            tables.competencies = rows.into_iter().flat_map(split).collect();
            continue;
        };
        let origin = row.valid_until.as_ref().map_or(row.origin, |cell| cell.origin);
        diagnostics.push(
            Diagnostic::warning(&OLD_CODE, origin, why)
                .label("this day is not used")
                .help("take the day out, or the row of the old code"),
        );
    }
}

/// A row as it was until a day under its old code, and as it went on.
fn on(one: CompetencyRow, day: Date, alias: &AliasRow) -> Vec<CompetencyRow> {
    let cell = |value: Date| Some(At { value, origin: alias.origin });
    if one.valid_from.is_some_and(|first| first.value > day) {
        return vec![one];
    }
    let code = alias.alias.clone();
    if one.valid_until.is_some_and(|last| last.value <= day) {
        return vec![CompetencyRow { code, ..one }];
    }
    let before = CompetencyRow { code, valid_until: cell(day), ..one.clone() };
    let after = CompetencyRow { valid_from: day.tomorrow().ok().and_then(cell), ..one };
    vec![before, after]
}

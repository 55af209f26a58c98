//! Aliases of courses: old codes, and codes that have rows of their own.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Text;
use super::super::draft::{AliasRow, Tables};
use super::fates::Fates;
use super::identity::SHARED_IDENTIFIER;
use crate::base::{Diagnostic, Diagnostics};

/// Takes the aliases of courses out of the table, since old codes lead to the present ones by now.
/// One that is the code of another course makes the two the same learning; one that cannot be used
/// is reported.
pub(super) fn take(
    tables: &mut Tables,
    renamed: &BTreeMap<Text, Text>,
    fates: &mut Fates,
    diagnostics: &mut Diagnostics,
) {
    let courses: BTreeSet<Text> = tables.courses.iter().map(|row| row.code.value.clone()).collect();
    let aliases = std::mem::take(&mut tables.aliases);
    let (of_courses, others): (Vec<AliasRow>, Vec<AliasRow>) =
        aliases.into_iter().partition(|row| courses.contains(&row.code.value));
    tables.aliases = others;
    for AliasRow { code, alias, origin, .. } in of_courses {
        if alias.value == code.value || renamed.get(&alias.value) == Some(&code.value) {
            continue;
        }
        let mut rows = tables.courses.iter_mut().filter(|row| row.code.value == code.value);
        match rows.next().filter(|_| courses.contains(&alias.value)) {
            Some(row) => row.same_as.push(alias),
            None => {
                fates.leave_out("aliases", origin);
                let (alias, code, origin) = (&alias.value, &code.value, alias.origin);
                let message = format!(
                    "`{alias}` is to be another name of course `{code}`, and is one of something else"
                );
                diagnostics.push(
                    Diagnostic::warning(&SHARED_IDENTIFIER, origin, message)
                        .label("it is not used for the course")
                        .help("correct the alias of one of them"),
                );
            }
        }
    }
}

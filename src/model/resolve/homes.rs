//! Doubts about who lives in which household: rows that reach nobody, and envelopes with the names of
//! somebody else's adults on them.

use std::collections::{BTreeMap, BTreeSet};

use super::super::draft::{GuardianRow, HouseholdRow, StudentRow, Tables};
use crate::base::person::plain;
use crate::base::{Diagnostic, Diagnostics};

crate::code!(
    OTHER_ADDRESSEE,
    "model/other-addressee",
    "A household is addressed to an adult of another student, and to nobody of the student who gets a copy \
     there.\n\nAn identifier of a household that was typed into the wrong row, or a column that was sorted \
     by itself, sends a child's report to strangers.\n\nCorrect `household` in the table `guardians`, or \
     `addressee` in `households`. Where the adult is the student's too, add a row to `guardians` that says so."
);
crate::code!(
    NOBODYS_HOUSEHOLD,
    "model/nobodys-household",
    "No adult of any student lives in a household of the table `households`.\n\nNothing is ever sent there. \
     It may be left over, or the row of an adult has the identifier of another household.\n\nCorrect \
     `household` in the table `guardians`, or take the household out."
);

/// Most words of a name that is looked for in an address.
const WORDS: usize = 6;

/// Doubts households that nobody lives in, and those whose address names others.
pub(super) fn doubt(tables: &Tables, diagnostics: &mut Diagnostics) {
    let lived_in: BTreeSet<&str> =
        tables.guardians.iter().map(|row| &*row.household.value).collect();
    let mut seen = BTreeSet::new();
    for home in &tables.households {
        if seen.insert(&*home.id.value) && !lived_in.contains(&*home.id.value) {
            diagnostics.push(nobodys(home));
        }
    }
    addressees(tables, diagnostics);
}

fn nobodys(home: &HouseholdRow) -> Diagnostic {
    let message = format!("no adult of a student lives in household `{}`", home.id.value);
    Diagnostic::note(&NOBODYS_HOUSEHOLD, home.id.origin, message)
        .label("nothing is sent there")
        .help("correct `household` in the table `guardians`, or take the household out")
}

fn addressees(tables: &Tables, diagnostics: &mut Diagnostics) {
    let homes: BTreeMap<&str, &HouseholdRow> =
        tables.households.iter().map(|home| (&*home.id.value, home)).collect();
    let students: BTreeMap<&str, &StudentRow> =
        tables.students.iter().map(|student| (&*student.id.value, student)).collect();
    let mut adults: BTreeMap<String, &GuardianRow> = BTreeMap::new();
    let mut own: BTreeMap<(&str, &str), Vec<&GuardianRow>> = BTreeMap::new();
    for row in &tables.guardians {
        adults.entry(plain(&row.name.value)).or_insert(row);
        own.entry((&row.student.value, &row.household.value)).or_default().push(row);
    }
    for ((student, home), rows) in own {
        let Some(home) = homes.get(home) else { continue };
        let addressee = plain(&home.addressee.value);
        let words: Vec<&str> = addressee.split(' ').collect();
        let names = rows.iter().map(|row| &*row.name.value);
        let names = names.chain(students.get(student).into_iter().flat_map(|one| names_of(one)));
        let mine: BTreeSet<String> = names.flat_map(words_of).collect();
        if words.iter().any(|word| mine.contains(*word)) {
            continue;
        }
        if let Some(other) = named(&words, &adults) {
            diagnostics.push(others(rows[0], home, other));
        }
    }
}

/// An adult whose whole name, of two words at least, stands among the words of an address.
fn named<'t>(
    words: &[&str],
    adults: &BTreeMap<String, &'t GuardianRow>,
) -> Option<&'t GuardianRow> {
    let names = (2..=WORDS).flat_map(|length| words.windows(length));
    names.filter_map(|name| adults.get(&name.join(" ")).copied()).next()
}

fn others(row: &GuardianRow, home: &HouseholdRow, other: &GuardianRow) -> Diagnostic {
    let message = format!(
        "the copy of student `{}` for `{}` is addressed to `{}`, an adult of student `{}`",
        row.student.value, row.name.value, home.addressee.value, other.student.value
    );
    Diagnostic::warning(&OTHER_ADDRESSEE, row.household.origin, message)
        .label("this household has the names of others on its envelope")
        .related(home.addressee.origin, "here")
        .help(
            "correct the household of this row, or `addressee` in the table `households`; where the adult \
             is the student's too, add a row to `guardians`",
        )
}

/// Everything a student is called.
fn names_of(student: &StudentRow) -> impl Iterator<Item = &str> {
    let others = [&student.family, &student.preferred, &student.legal, &student.latin_name];
    [&student.given].into_iter().chain(others.into_iter().flatten()).map(|name| &*name.value)
}

fn words_of(name: &str) -> Vec<String> {
    plain(name).split(' ').map(str::to_string).collect()
}

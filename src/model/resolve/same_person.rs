//! One child who is on the roster twice.
//!
//! A child who comes back, or whom two offices entered, has two identifiers. Each half of the
//! record looks whole, so it is pointed out; a row of the table `identifiers` whose system is
//! `roster` makes one record of the two.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Text;
use super::super::draft::{StudentRow, Tables};
use super::super::people::Student;
use super::lookup::Lookups;
use super::merge::Facts;
use crate::base::{Arena, At, Date, Diagnostic, Diagnostics, Idx, Origin, person};

crate::code!(
    SAME_PERSON,
    "model/same-person",
    "Two students of the roster have the same name and date of birth.

A child who comes back after a time elsewhere is often entered again. The record is then split: each \
half looks whole on a transcript of its own, and neither is.

If they are one child, add a row to the table `identifiers`: `student` is the identifier to keep, \
`system` is `roster`, `id` is the other identifier. Everything that any table says of the other \
is then of the one. If they are two children, nothing needs to be done."
);
crate::code!(
    TIED_IN_CIRCLE,
    "model/tied-in-circle",
    "Rows of the table `identifiers` whose system is `roster` lead in a circle, or give one student to two \
others.

Which of the identifiers is kept could not be told, so these rows are not used and the record \
stays in parts.

Name the identifier to keep in `student` and each of the others in `id`, once."
);

/// The system, in the table `identifiers`, of other identifiers on the school's own roster.
const ROSTER: &str = "roster";

/// Another identifier of a student, and the one that is kept.
pub(super) type Tied = BTreeMap<Text, Text>;

/// Makes one row of the rows of a student who is on the roster under several identifiers.
pub(super) fn tie(tables: &mut Tables, diagnostics: &mut Diagnostics) -> Tied {
    let rows = tables.identifiers.iter().filter(|row| *row.system.value == *ROSTER);
    let mut direct: BTreeMap<Text, BTreeSet<Text>> = BTreeMap::new();
    let mut origins: BTreeMap<Text, Origin> = BTreeMap::new();
    for row in rows {
        direct.entry(row.id.value.clone()).or_default().insert(row.student.value.clone());
        origins.entry(row.id.value.clone()).or_insert(row.id.origin);
    }
    let mut tied = Tied::new();
    for other in direct.keys() {
        match kept(other, &direct) {
            Some(kept) => drop(tied.insert(other.clone(), kept)),
            None => {
                let message = format!("it cannot be told which student `{other}` is");
                diagnostics.push(
                    Diagnostic::error(&TIED_IN_CIRCLE, origins[other], message)
                        .label("not used")
                        .help(
                            "give the identifier to keep in `student`, and this one once in `id`",
                        ),
                );
            }
        }
    }
    if tied.is_empty() {
        return tied;
    }
    let present: BTreeSet<Text> = tables.students.iter().map(|row| row.id.value.clone()).collect();
    tied.retain(|_, kept| present.contains(kept));
    for row in &mut tables.student_years {
        rename(&mut row.student, &tied);
    }
    let (others, mut rows): (Vec<StudentRow>, Vec<StudentRow>) =
        std::mem::take(&mut tables.students)
            .into_iter()
            .partition(|row| tied.contains_key(&row.id.value));
    for other in others {
        let id = &tied[&other.id.value];
        let same = rows.iter_mut().filter(|row| row.id.value == *id);
        if let Some(row) = same.min_by_key(|row| row.origin) {
            unite(row, other);
        }
    }
    tables.students = rows;
    tied
}

/// The identifier to keep; nothing when rows lead in a circle or to several.
fn kept(other: &Text, direct: &BTreeMap<Text, BTreeSet<Text>>) -> Option<Text> {
    let mut at = other;
    for _ in 0..=direct.len() {
        match direct.get(at) {
            None => return Some(at.clone()),
            Some(next) if next.len() > 1 => return None,
            Some(next) => at = next.first()?,
        }
    }
    None
}

fn rename(cell: &mut At<Text>, tied: &Tied) {
    if let Some(kept) = tied.get(&cell.value) {
        cell.value = kept.clone();
    }
}

/// Takes over what another row of the same child has more. The time at the school reaches from the
/// first entry to the last leaving.
fn unite(row: &mut StudentRow, other: StudentRow) {
    let day = |cell: &Option<At<Date>>| cell.as_ref().map(|cell| cell.value);
    let entered = [row.entered, other.entered];
    let later = day(&other.entered) > day(&row.entered);
    let left = if later { other.left } else { row.left };
    row.fill(other, &mut |_, _, _| {});
    row.entered = match entered {
        [Some(_), Some(_)] => entered.into_iter().flatten().min_by_key(|cell| cell.value),
        _ => None,
    };
    row.left = left;
}

/// Makes the other identifiers of students known, wherever a table names them.
pub(super) fn know(tied: &Tied, lookups: &mut Lookups) {
    for (other, kept) in tied {
        if let Some(student) = lookups.students.get(kept) {
            lookups.students.also(other.clone(), student);
        }
    }
}

/// Points out students who seem to be one child.
pub(super) fn point_out(students: &Arena<Student>, diagnostics: &mut Diagnostics) {
    let mut alike: BTreeMap<(Date, String), Vec<Idx<Student>>> = BTreeMap::new();
    for (idx, student) in students.iter() {
        let Some(born) = student.born else { continue };
        let name = format!("{}, {}", unmarked(&student.family), person::plain(&student.given));
        alike.entry((born, name)).or_default().push(idx);
    }
    for ((born, _), found) in alike.iter().filter(|(_, found)| found.len() > 1) {
        let id = |idx: &Idx<Student>| students[*idx].id.value.clone();
        let ids: Vec<String> = found.iter().map(|idx| format!("`{}`", id(idx))).collect();
        let (first, others) = (&students[found[0]], &found[1..]);
        let message =
            format!("students {} have one name and were born on {born}", ids.join(" and "));
        let row = format!("`{},{ROSTER},{}`", first.id.value, id(&others[0]));
        let warning = Diagnostic::warning(&SAME_PERSON, first.id.origin, message)
            .label(format!("{}, and", first.legal_name()));
        let warning = others.iter().fold(warning, |warning, idx| {
            warning.related(students[*idx].id.origin, students[*idx].legal_name())
        });
        diagnostics.push(warning.help(format!(
            "if they are one child, add the row {row} to the table `identifiers` (student, system, \
             id): what tables say of the second is then of the first"
        )));
    }
}

/// Words that offices put behind the family name of a record that is not to be used any more.
const MARKS: [&str; 6] = ["dup", "dupe", "duplicate", "copy", "inactive", "old"];

/// A family name as it compares, without such words.
fn unmarked(family: &str) -> String {
    let plain = person::plain(family);
    let mut words: Vec<&str> = plain.split(' ').collect();
    while words.len() > 1 && words.last().is_some_and(|word| MARKS.contains(word)) {
        words.pop();
    }
    words.join(" ")
}

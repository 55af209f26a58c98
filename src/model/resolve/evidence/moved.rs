//! Pieces of evidence that a later row of the same file gives to another student: a correction of
//! whose work it was.

use std::collections::BTreeMap;
use std::hash::BuildHasher;

use rayon::slice::ParallelSliceMut;
use rustc_hash::{FxBuildHasher, FxHashSet};

use super::super::super::evidence::{Evidence, TimeOfDay};
use super::super::super::records::{Correction, Records};
use super::super::super::{Model, Text};
use super::by_student::are_apart;
use super::piece::Piece;
use crate::base::{Date, Diagnostic, Diagnostics, Origin, SourceId};

crate::code!(
    MOVED_EVIDENCE,
    "model/moved-evidence",
    "A later row with the identifier of an earlier one names another student, or another competency.\n\nIt is \
     taken for a correction: until the day on which it was recorded the rating counts as the earlier row \
     says, and from then on as the later one does. It never counts for both.\n\nNothing needs to be done where the \
     earlier row was wrong. If they are two pieces of work, give each an identifier of its own."
);

/// A row of a student.
#[derive(Clone, Copy)]
struct Row {
    recorded: Option<(Date, Option<TimeOfDay>)>,
    student: usize,
    origin: Origin,
}

/// Takes evidence from students whose rows were corrected to another one, from the day of the
/// correction on, and says of corrections that they change whose or what a rating is. Where a file has an identifier for several students at one time, its identifiers
/// are numbers of each student's own, and say nothing.
pub(super) fn settle(
    pieces: &[Piece],
    all: &mut [Records],
    model: &Model,
    diagnostics: &mut Diagnostics,
) {
    for records in &*all {
        say_others(records, model, diagnostics);
    }
    let students: Vec<&Text> = model.students.values().map(|one| &one.id.value).collect();
    for of_file in shared(pieces, all.len()).into_values() {
        let numbered = of_file.values().any(|rows| {
            rows.windows(2).any(|pair| {
                pair[0].student != pair[1].student && !are_apart(pair[0].recorded, pair[1].recorded)
            })
        });
        if numbered {
            continue;
        }
        for (id, rows) in of_file {
            for pair in rows.windows(2).filter(|pair| pair[0].student != pair[1].student) {
                let Some((on, _)) = pair[1].recorded else { continue };
                if take(all, pair[0], pair[1], on) {
                    let names = [pair[0], pair[1]].map(|row| &**students[row.student]);
                    diagnostics.push(said(&id, names, pair, on));
                }
            }
        }
    }
}

/// Rows of one identifier, in the order in which they were recorded.
type ById = BTreeMap<Text, Vec<Row>>;

/// Rows whose identifier several students have in one file. Hashes in their order tell quickly that
/// there are none.
fn shared(pieces: &[Piece], students: usize) -> BTreeMap<SourceId, ById> {
    let rows = || {
        pieces.iter().flat_map(move |piece| {
            (0..students).flat_map(move |student| {
                let rows = piece.rows_of(student).map(move |row| &piece.rows[row as usize]);
                rows.filter_map(move |row| {
                    let (id, source) = (row.id.as_ref()?, row.origin.source()?);
                    Some((id, source, student, row))
                })
            })
        })
    };
    let hash = |id: &Text, source: SourceId| FxBuildHasher.hash_one((source, id));
    let mut hashes: Vec<(u64, u32)> =
        rows().map(|(id, source, student, _)| (hash(id, source), student as u32)).collect();
    hashes.par_sort_unstable();
    hashes.dedup();
    let several = hashes.windows(2).filter(|pair| pair[0].0 == pair[1].0).map(|pair| pair[0].0);
    let several: FxHashSet<u64> = several.collect();
    let mut found: BTreeMap<SourceId, ById> = BTreeMap::new();
    if several.is_empty() {
        return found;
    }
    for (id, source, student, row) in rows() {
        if several.contains(&hash(id, source)) {
            let row = Row { recorded: row.dates.entered(), student, origin: row.origin };
            found.entry(source).or_default().entry(id.clone()).or_default().push(row);
        }
    }
    for rows in found.values_mut().flat_map(BTreeMap::values_mut) {
        rows.sort_by_key(|row| (row.recorded, row.origin));
    }
    found
}

/// Ends a row of one student on the day on which that of another begins; false when one of them does
/// not count anyway.
fn take(all: &mut [Records], before: Row, now: Row, on: Date) -> bool {
    let position = |row: Row| {
        let at = all[row.student].evidence.iter().position(|one| one.origin == row.origin);
        at.map(|at| at as u32)
    };
    let (Some(ends), Some(begins)) = (position(before), position(now)) else { return false };
    let by = now.origin;
    all[before.student].add_correction(Correction {
        row: Some(ends),
        by: None,
        first: ends,
        on,
        origin: by,
    });
    all[now.student].add_correction(Correction {
        row: None,
        by: Some(begins),
        first: begins,
        on,
        origin: by,
    });
    true
}

fn said(id: &str, [before, now]: [&str; 2], pair: &[Row], on: Date) -> Diagnostic {
    let message =
        format!("evidence `{id}` is of student `{now}` since {on}, and of `{before}` before");
    Diagnostic::warning(&MOVED_EVIDENCE, pair[1].origin, message)
        .label("it counts for this student from that day on")
        .related(pair[0].origin, EARLIER)
        .help(HELP)
}

/// Says of corrections of a student that they are about another competency.
fn say_others(records: &Records, model: &Model, diagnostics: &mut Diagnostics) {
    for one in &records.corrections {
        let (Some(row), Some(by)) = (one.row, one.by) else { continue };
        let [before, now] = [row, by].map(|at| &records.evidence[at as usize]);
        let code = |one: &Evidence| {
            let competency = one.target.competency(&model.framework);
            &*model.framework.competencies[competency].code.value
        };
        if code(before) == code(now) {
            continue;
        }
        let message = format!(
            "evidence `{}` is about `{}` since {}, and about `{}` before",
            now.id.as_deref().unwrap_or_default(),
            code(now),
            one.on,
            code(before)
        );
        diagnostics.push(
            Diagnostic::warning(&MOVED_EVIDENCE, now.origin, message)
                .label("it counts for this competency from that day on")
                .related(before.origin, EARLIER)
                .help(HELP),
        );
    }
}

const EARLIER: &str = "the earlier row, which counts until the day before";
const HELP: &str = "nothing, if the earlier row was wrong; else give each an identifier of its own";

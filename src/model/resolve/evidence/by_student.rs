//! Each student's evidence, in its order and once.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::super::super::Text;
use super::super::super::draft::EvidenceRow;
use super::super::super::evidence::{Evidence, TimeOfDay};
use super::super::super::records::{Correction, Records};
use super::piece::Piece;
use crate::base::{Date, Diagnostic, Diagnostics, Idx, Origin};

crate::code!(
    DUPLICATE_EVIDENCE,
    "model/duplicate-evidence",
    "Two rows are the same piece of evidence: they agree in everything, or they have one identifier and do \
     not say that they were recorded at different times.\n\nCounted twice it would weigh twice; the second \
     row is left out.\n\nRemove the second row. If it corrects the first, say in both when they were \
     `recorded`. If they are two pieces of work, give each an identifier or a task of its own."
);
/// Gives a student evidence, in an order beyond that of rows and each piece once.
pub(super) fn give(
    records: &mut Records,
    student: usize,
    pieces: &[Piece],
    diagnostics: &mut Diagnostics,
) {
    let mut places = Vec::new();
    for (at, piece) in (0..).zip(pieces) {
        let rows = piece.rows_of(student);
        places.extend(rows.map(|row| Place { key: piece.key(row), piece: at, row }));
    }
    sort(&mut places, pieces);
    records.left_out += give_once(&places, pieces, &mut records.evidence, diagnostics);
    records.corrections = corrections(&records.evidence);
}

/// Rows that have the identifier of another one and were recorded on another day, or at another time:
/// the later one corrects the earlier.
fn corrections(evidence: &[Evidence]) -> Vec<Correction> {
    if !repeats(evidence.iter().filter_map(|row| row.id.as_ref())) {
        return Vec::new();
    }
    let mut of_id: BTreeMap<&Text, Vec<u32>> = BTreeMap::new();
    for (at, row) in (0..).zip(evidence) {
        if let Some(id) = &row.id {
            of_id.entry(id).or_default().push(at);
        }
    }
    let recorded = |at: u32| evidence[at as usize].dates.entered();
    let mut corrections: Vec<Correction> = Vec::new();
    for mut rows in of_id.into_values() {
        rows.sort_by_key(|at| (recorded(*at), *at));
        let pairs = rows.windows(2).filter_map(|pair| {
            Some(Correction { row: pair[0], by: pair[1], first: rows[0], on: recorded(pair[1])?.0 })
        });
        corrections.extend(pairs);
    }
    corrections.sort_by_key(|one| (one.on, one.row));
    corrections
}

/// Where evidence stands, with a number that tells most of it apart: the evidence itself is large,
/// and is made where it stays.
#[derive(Clone, Copy)]
struct Place {
    key: u128,
    piece: u32,
    row: u32,
}

impl Place {
    fn row<'p>(&self, pieces: &'p [Piece]) -> &'p EvidenceRow<Idx<Text>> {
        &pieces[self.piece as usize].rows[self.row as usize]
    }

    fn evidence(&self, pieces: &[Piece]) -> Evidence {
        pieces[self.piece as usize].evidence(self.row)
    }
}

/// Sorts by content, and what agrees in that by the place of its row.
fn sort(places: &mut [Place], pieces: &[Piece]) {
    places.sort_by(|a, b| {
        a.key.cmp(&b.key).then_with(|| {
            let by_content = by_content(&a.evidence(pieces), &b.evidence(pieces));
            by_content.then_with(|| a.row(pieces).origin.cmp(&b.row(pieces).origin))
        })
    });
}

/// Compares what two pieces of evidence are, apart from the rows they were read from.
fn by_content(a: &Evidence, b: &Evidence) -> Ordering {
    (a.dates.cmp(&b.dates))
        .then_with(|| a.target.cmp(&b.target))
        .then_with(|| a.rating.cmp(&b.rating))
        .then_with(|| a.task.cmp(&b.task))
        .then_with(|| a.attempt.cmp(&b.attempt))
        .then_with(|| a.context.cmp(&b.context))
        .then_with(|| a.assessor.cmp(&b.assessor))
        .then_with(|| a.kind.cmp(&b.kind))
        .then_with(|| a.stage.cmp(&b.stage))
        .then_with(|| a.id.cmp(&b.id))
        .then_with(|| a.extras.cmp(&b.extras))
}

/// Gives the evidence in its order, without rows that have the identifier of an earlier one or agree
/// with it in everything; says how many are left out.
fn give_once(
    places: &[Place],
    pieces: &[Piece],
    evidence: &mut Vec<Evidence>,
    diagnostics: &mut Diagnostics,
) -> usize {
    let ids = places.iter().filter_map(|place| place.row(pieces).id.as_ref());
    type Recorded = Vec<(Origin, Option<(Date, Option<TimeOfDay>)>)>;
    let mut ids: Option<FxHashMap<&Text, Recorded>> = repeats(ids).then(FxHashMap::default);
    evidence.reserve_exact(places.len());
    for place in places {
        let row = place.row(pieces);
        let first = match &row.id {
            Some(id) => ids.as_mut().and_then(|ids| {
                let same = ids.entry(id).or_default();
                // One that was recorded on another day, or at another time, corrects it.
                let recorded = row.dates.entered();
                let first = same.iter().find(|(_, other)| !are_apart(recorded, *other));
                let first = first.map(|(origin, _)| *origin);
                if first.is_none() {
                    same.push((row.origin, recorded));
                }
                first
            }),
            None => evidence
                .last()
                .filter(|last| by_content(last, &place.evidence(pieces)).is_eq())
                .map(|last| last.origin),
        };
        match first {
            Some(first) => diagnostics.push(duplicate(row, first)),
            None => evidence.push(place.evidence(pieces)),
        }
    }
    places.len() - evidence.len()
}

/// Were two ratings surely recorded one after the other?
fn are_apart(a: Option<(Date, Option<TimeOfDay>)>, b: Option<(Date, Option<TimeOfDay>)>) -> bool {
    match (a, b) {
        (Some((a, Some(at))), Some((b, Some(other)))) => (a, at) != (b, other),
        (Some((a, _)), Some((b, _))) => a != b,
        _ => false,
    }
}

/// Could two rows have one identifier? Hashes in their order tell it of thousands quicker than a map.
fn repeats<'t>(ids: impl Iterator<Item = &'t Text>) -> bool {
    let mut hashes: Vec<u64> = ids.map(|id| FxBuildHasher.hash_one(id)).collect();
    hashes.sort_unstable();
    hashes.windows(2).any(|pair| pair[0] == pair[1])
}

fn duplicate<T>(row: &EvidenceRow<T>, first: Origin) -> Diagnostic {
    let what = match &row.id {
        Some(id) => format!("evidence `{id}` is there twice"),
        None => "this row says the same as another one".to_string(),
    };
    Diagnostic::error(&DUPLICATE_EVIDENCE, row.origin, what)
        .label("left out")
        .related(first, "the first one, which is used")
        .help("remove this row, or give it an identifier or a task of its own")
}

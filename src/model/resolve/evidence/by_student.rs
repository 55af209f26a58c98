//! Each student's evidence, in its order and once.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::super::super::Text;
use super::super::super::draft::EvidenceRow;
use super::super::super::evidence::{Evidence, TimeOfDay};
use super::super::super::records::{Correction, Records};
use super::piece::Piece;
use super::replaced::{Ranks, Replaced, stands_before};
use crate::base::{Date, Diagnostic, Diagnostics, Idx, Origin, SourceId};

crate::code!(
    DUPLICATE_EVIDENCE,
    "model/duplicate-evidence",
    "Two rows of one file are the same piece of evidence: they agree in everything, or they have one \
     identifier and do not say that they were recorded at different times.\n\nCounted twice it would weigh \
     twice; the second row is left out.\n\nRemove the second row where it says the same. If it corrects the first, say in both when they were \
     `recorded`. If they are two pieces of work, give each an identifier or a task of its own."
);
/// Findings while students were given their evidence.
#[derive(Default)]
pub(super) struct Given {
    pub(super) diagnostics: Diagnostics,
    pub(super) replaced: Replaced,
    /// The source of each row that is left out.
    pub(super) left_out: Vec<SourceId>,
}

/// Gives a student evidence, in an order beyond that of rows and each piece once.
pub(super) fn give(
    records: &mut Records,
    student: usize,
    pieces: &[Piece],
    ranks: &Ranks,
    found: &mut Given,
) {
    let mut places = Vec::new();
    for (at, piece) in (0..).zip(pieces) {
        let rows = piece.rows_of(student);
        places.extend(rows.map(|row| Place { key: piece.key(row), piece: at, row }));
    }
    sort(&mut places, pieces);
    records.left_out += give_once(&places, pieces, ranks, &mut records.evidence, found);
    records.corrections = corrections(&records.evidence);
}

/// Rows that have the identifier of another one and were recorded on another day, or at another
/// time: the later one corrects the earlier.
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
            let origin = evidence[pair[1] as usize].origin;
            let (row, by) = (Some(pair[0]), Some(pair[1]));
            Some(Correction { row, by, first: rows[0], on: recorded(pair[1])?.0, origin })
        });
        corrections.extend(pairs);
    }
    corrections.sort_by_key(|one| (one.on, one.row));
    corrections
}

/// The place of evidence, with a number that tells most of it apart: the evidence itself is large,
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

/// Gives the evidence in its order, without rows that are the same piece as another; says how many
/// are left out because nobody knows which of two is right.
fn give_once(
    places: &[Place],
    pieces: &[Piece],
    ranks: &Ranks,
    evidence: &mut Vec<Evidence>,
    found: &mut Given,
) -> usize {
    let before = found.left_out.len();
    let mut dropped = drop_by_id(places, pieces, ranks, found);
    evidence.reserve_exact(places.len());
    let mut last: Option<usize> = None;
    for (at, place) in places.iter().enumerate() {
        if dropped.contains(&at) {
            continue;
        }
        let row = place.row(pieces);
        if row.id.is_none()
            && let Some(known) = last
            && places[known].row(pieces).id.is_none()
            && by_content(&places[known].evidence(pieces), &place.evidence(pieces)).is_eq()
        {
            let first = places[known].row(pieces).origin;
            match stands_before(row.origin, first, ranks) {
                Some(_) => found.replaced.note(row.origin, first, true),
                None => leave_out(row, first, true, found),
            }
            dropped.insert(at);
            continue;
        }
        last = Some(at);
        evidence.push(place.evidence(pieces));
    }
    found.left_out.len() - before
}

/// The places of rows in whose place others with their identifier stand. One that was recorded on
/// another day, or at another time, stays: it is a correction that has its day.
fn drop_by_id(
    places: &[Place],
    pieces: &[Piece],
    ranks: &Ranks,
    found: &mut Given,
) -> FxHashSet<usize> {
    let mut dropped = FxHashSet::default();
    if !repeats(places.iter().filter_map(|place| place.row(pieces).id.as_ref())) {
        return dropped;
    }
    let mut standing: FxHashMap<&Text, Vec<usize>> = FxHashMap::default();
    for (at, place) in places.iter().enumerate() {
        let row = place.row(pieces);
        let Some(id) = &row.id else { continue };
        let same = standing.entry(id).or_default();
        let recorded = row.dates.entered();
        let known = same
            .iter_mut()
            .find(|other| !are_apart(recorded, places[**other].row(pieces).dates.entered()));
        let Some(known) = known else {
            same.push(at);
            continue;
        };
        let other = places[*known].row(pieces);
        let is_same = by_content(&places[*known].evidence(pieces), &place.evidence(pieces)).is_eq();
        match stands_before(row.origin, other.origin, ranks) {
            None => {
                leave_out(row, other.origin, is_same, found);
                dropped.insert(at);
            }
            Some(true) if !is_same => {
                found.replaced.note(other.origin, row.origin, false);
                dropped.insert(std::mem::replace(known, at));
            }
            Some(_) => {
                found.replaced.note(row.origin, other.origin, is_same);
                dropped.insert(at);
            }
        }
    }
    dropped
}

/// Reports a row that is left out because of another one of its file.
fn leave_out<T>(row: &EvidenceRow<T>, first: Origin, is_same: bool, found: &mut Given) {
    found.diagnostics.push(duplicate(row, first, is_same));
    found.left_out.extend(row.origin.source());
}

/// Were two ratings surely recorded one after the other?
pub(super) fn are_apart(
    a: Option<(Date, Option<TimeOfDay>)>,
    b: Option<(Date, Option<TimeOfDay>)>,
) -> bool {
    match (a, b) {
        (Some((a, Some(at))), Some((b, Some(other)))) => (a, at) != (b, other),
        (Some((a, _)), Some((b, _))) => a != b,
        _ => false,
    }
}

/// Could two rows have one identifier? Hashes in their order tell it of thousands quicker than a
/// map.
fn repeats<'t>(ids: impl Iterator<Item = &'t Text>) -> bool {
    let mut hashes: Vec<u64> = ids.map(|id| FxBuildHasher.hash_one(id)).collect();
    hashes.sort_unstable();
    hashes.windows(2).any(|pair| pair[0] == pair[1])
}

fn duplicate<T>(row: &EvidenceRow<T>, first: Origin, is_same: bool) -> Diagnostic {
    let what = match (&row.id, is_same) {
        (Some(id), true) => format!("evidence `{id}` is there twice"),
        (Some(id), false) => format!("evidence `{id}` is there twice, and says different things"),
        (None, _) => "this row says the same as another one".to_string(),
    };
    let help = match is_same {
        true => "remove this row, or give it an identifier or a task of its own",
        false => {
            "if one corrects the other, say in both when they were `recorded`: the later one counts; \
             else give each an identifier of its own"
        }
    };
    Diagnostic::error(&DUPLICATE_EVIDENCE, row.origin, what)
        .label("left out")
        .related(first, "the first one, which is used")
        .help(help)
}

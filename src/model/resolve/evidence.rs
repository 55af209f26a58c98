//! Ratings of pieces of work, sorted to their students.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::collections::hash_map::Entry;

use super::super::Text;
use super::super::draft::{EvidenceRow, RatingText};
use super::super::evidence::{Evidence, Rating};
use super::super::records::Records;
use super::super::scale::Scale;
use super::courses::positive;
use super::lookup::{self, Lookups};
use super::records::put;
use crate::base::quick::QuickMap;
use crate::base::{At, Date, Diagnostic, Diagnostics, Number, Origin, jobs};

crate::code!(
    DUPLICATE_EVIDENCE,
    "model/duplicate-evidence",
    "Two rows are the same piece of evidence: they have one identifier, or they agree in \
     everything.\n\nCounted twice it would weigh twice; the second row is left out.\n\nRemove the \
     second row. If they are two pieces of work, give each an identifier or a task of its own."
);
crate::code!(
    OFF_SCALE,
    "model/off-scale",
    "A rating in points lies outside the scale.\n\nIt may have been entered on another scale, or be a \
     slip of the finger; it cannot count as it stands.\n\nCorrect the rating, or widen the scale with \
     `lowest` and `highest`."
);

/// Students whose evidence is put in order as one task.
const STUDENTS: usize = 16;

/// Rating texts that the scale does not have: the first row with each, and how many rows.
type Unknown = BTreeMap<Text, (At<Text>, usize)>;

/// Sorts every piece of evidence to its student. The rows are given back as they are used.
pub(super) fn resolve(
    rows: Vec<Vec<EvidenceRow>>,
    scale: &Scale,
    all: &mut [Records],
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) {
    let mut unknown = Unknown::new();
    for row in rows.into_iter().flatten() {
        let student = lookups.students.find(&row.student);
        let found = evidence(row, scale, lookups, &mut unknown, diagnostics);
        put(all, student, found, |records| &mut records.evidence);
    }
    for (first, rows) in unknown.into_values() {
        let diagnostic = lookup::unknown_level(scale, &first);
        diagnostics.push(match rows {
            1 => diagnostic,
            rows => diagnostic
                .label(format!("this row and {} more with the same rating are left out", rows - 1)),
        });
    }
    let students = all.chunks_mut(STUDENTS);
    let found = jobs::in_order(jobs::available(), students, Diagnostics::default, |found, all| {
        all.iter_mut().for_each(|records| put_in_order(records, found));
        std::mem::take(found)
    });
    found.into_iter().for_each(|found| diagnostics.append(found));
}

fn evidence(
    row: EvidenceRow,
    scale: &Scale,
    lookups: &mut Lookups,
    unknown: &mut Unknown,
    diagnostics: &mut Diagnostics,
) -> Option<Evidence> {
    let target = lookups.targets.find(&row.target);
    let stage = row.stage.map(|stage| lookups.bands.find(&stage));
    let rating = rating(row.rating, scale, unknown, diagnostics);
    let weight = row.extras.as_ref().and_then(|extras| extras.weight.clone());
    let weight = weight.map(|weight| At::new(weight, row.origin));
    let good = weight.is_none_or(|weight| positive(&weight, "weight", diagnostics));
    if !good || matches!(stage, Some(None)) {
        return None;
    }
    Some(Evidence {
        origin: row.origin,
        id: row.id,
        target: target?,
        rating: rating?,
        dates: row.dates,
        kind: row.kind,
        task: row.task,
        attempt: row.attempt,
        context: row.context,
        assessor: row.assessor,
        stage: stage.flatten(),
        extras: row.extras,
    })
}

fn rating(
    written: At<RatingText>,
    scale: &Scale,
    unknown: &mut Unknown,
    diagnostics: &mut Diagnostics,
) -> Option<Rating> {
    let origin = written.origin;
    let value = match written.value {
        RatingText::Missed => return Some(Rating::Missed),
        RatingText::Waived => return Some(Rating::Waived),
        RatingText::Value(value) => value,
    };
    if let Some(level) = scale.level(&value) {
        return Some(Rating::Level(level));
    }
    let Ok(points) = value.parse::<Number>() else {
        let name = At::new(value.clone(), origin);
        unknown.entry(value).or_insert((name, 0)).1 += 1;
        return None;
    };
    if points < scale.lowest || points > scale.highest {
        let message = format!(
            "a rating of {points} is off the scale, which goes from {} to {}",
            scale.lowest, scale.highest
        );
        diagnostics.push(
            Diagnostic::error(&OFF_SCALE, origin, message)
                .label("this row is left out")
                .related(scale.id.origin, "the scale is declared here")
                .help("correct the rating, or widen the scale with `lowest` and `highest`"),
        );
        return None;
    }
    Some(Rating::Points(Box::new(points)))
}

/// Puts a student's evidence in an order beyond that of rows, each piece once.
fn put_in_order(records: &mut Records, diagnostics: &mut Diagnostics) {
    sort(&mut records.evidence);
    records.left_out += leave_out_duplicates(&mut records.evidence, diagnostics);
}

/// Sorts by content, and what agrees in that by the place of its row. Places in the list are sorted
/// in place of the evidence, which is large, and with the first date beside them, which tells most
/// pieces apart.
fn sort(evidence: &mut [Evidence]) {
    let mut order: Vec<(Option<Date>, u32)> =
        (0..).zip(&*evidence).map(|(at, row)| (row.dates.performed, at)).collect();
    let row = |at: u32| &evidence[at as usize];
    order.sort_by(|(first, a), (second, b)| {
        let by_content = || by_content(row(*a), row(*b));
        first.cmp(second).then_with(by_content).then_with(|| row(*a).origin.cmp(&row(*b).origin))
    });
    let mut places = vec![0; order.len()];
    for (place, (_, at)) in (0..).zip(order) {
        places[at as usize] = place;
    }
    for at in 0..places.len() {
        while places[at] as usize != at {
            let place = places[at] as usize;
            evidence.swap(at, place);
            places.swap(at, place);
        }
    }
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

/// Leaves out rows that have the identifier of an earlier one, or agree with it in everything;
/// says how many.
fn leave_out_duplicates(evidence: &mut Vec<Evidence>, diagnostics: &mut Diagnostics) -> usize {
    let mut ids: QuickMap<&Text, Origin> = QuickMap::default();
    ids.reserve(evidence.len());
    let mut last: Option<&Evidence> = None;
    let mut repeated = Vec::new();
    for (at, row) in evidence.iter().enumerate() {
        let first = match &row.id {
            Some(id) => match ids.entry(id) {
                Entry::Occupied(first) => Some(*first.get()),
                Entry::Vacant(place) => {
                    place.insert(row.origin);
                    None
                }
            },
            None => last.filter(|last| by_content(last, row).is_eq()).map(|last| last.origin),
        };
        let Some(first) = first else {
            last = Some(row);
            continue;
        };
        let what = match &row.id {
            Some(id) => format!("evidence `{id}` is there twice"),
            None => "this row says the same as another one".to_string(),
        };
        diagnostics.push(
            Diagnostic::error(&DUPLICATE_EVIDENCE, row.origin, what)
                .label("left out")
                .related(first, "the first one, which is used")
                .help("remove this row, or give it an identifier or a task of its own"),
        );
        repeated.push(at);
    }
    let mut at = 0..;
    evidence.retain(|_| at.next().is_none_or(|at| repeated.binary_search(&at).is_err()));
    repeated.len()
}

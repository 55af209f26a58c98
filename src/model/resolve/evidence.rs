//! Ratings of pieces of work, sorted to their students.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasher, BuildHasherDefault};
use std::ops::Range;

use super::super::Text;
use super::super::draft::{EvidenceRow, EvidenceRows, RatingText};
use super::super::evidence::{Dates, Evidence, Rating, Target};
use super::super::framework::Band;
use super::super::people::Student;
use super::super::records::Records;
use super::super::scale::Scale;
use super::asking::{Asked, Asking};
use super::courses::positive;
use super::lookup::{self, Lookups};
use crate::base::quick::{Quick, QuickMap};
use crate::base::{Arena, At, Date, Diagnostic, Diagnostics, Idx, Number, Origin, jobs};

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

/// Students whose evidence is put together as one task.
const STUDENTS: usize = 16;

/// Rating texts that the scale does not have: the first row with each, and how many rows.
type Unknown = BTreeMap<Text, (At<Text>, usize)>;

/// Sorts every piece of evidence to its student, in two steps that are shared out among threads:
/// first what was read in pieces is read through, and the rows of each student are put together
/// there; then each student is given evidence from all pieces.
pub(super) fn resolve(
    pieces: Vec<EvidenceRows>,
    scale: &Scale,
    all: &mut [Records],
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) {
    let jobs = jobs::available();
    let (known, students) = (&*lookups, all.len());
    let mut pieces = jobs::in_order(
        jobs,
        pieces,
        || Reader::new(known, scale, students),
        |reader, piece| reader.read(piece),
    );
    let mut unknown = Unknown::new();
    for piece in &mut pieces {
        lookups.students.was_asked(std::mem::take(&mut piece.found.students));
        lookups.targets.was_asked(std::mem::take(&mut piece.found.targets));
        lookups.bands.was_asked(std::mem::take(&mut piece.found.bands));
        for (text, (first, rows)) in std::mem::take(&mut piece.found.unknown) {
            unknown.entry(text).or_insert((first, 0)).1 += rows;
        }
        diagnostics.append(std::mem::take(&mut piece.found.diagnostics));
        for student in std::mem::take(&mut piece.found.left_out) {
            all[student.position()].left_out += 1;
        }
    }
    report(unknown, scale, diagnostics);
    let groups = all.chunks_mut(STUDENTS).enumerate();
    let found = jobs::in_order(
        jobs,
        groups,
        || (),
        |(), (group, all)| {
            let mut diagnostics = Diagnostics::default();
            for (student, records) in (group * STUDENTS..).zip(all) {
                give(records, student, &pieces, &mut diagnostics);
            }
            diagnostics
        },
    );
    found.into_iter().for_each(|found| diagnostics.append(found));
    // There may be so many rows that giving back what they hold takes its time.
    jobs::in_order(jobs, pieces, || (), |(), piece| drop(piece));
}

fn report(unknown: Unknown, scale: &Scale, diagnostics: &mut Diagnostics) {
    for (first, rows) in unknown.into_values() {
        let diagnostic = lookup::unknown_level(scale, &first);
        diagnostics.push(match rows {
            1 => diagnostic,
            rows => diagnostic
                .label(format!("this row and {} more with the same rating are left out", rows - 1)),
        });
    }
}

/// Rows that were read together, and what their texts are.
struct Piece {
    texts: Arena<Text>,
    rows: Vec<EvidenceRow<Idx<Text>>>,
    targets: Vec<Option<Target>>,
    bands: Vec<Option<Idx<Band>>>,
    ratings: Vec<Option<Rating>>,
    /// Where the rows of each student that can be used begin, and where all of these end.
    starts: Vec<u32>,
    found: Found,
}

/// What was found while rows were read through.
#[derive(Default)]
struct Found {
    students: Asked<Idx<Student>>,
    targets: Asked<Target>,
    bands: Asked<Idx<Band>>,
    unknown: Unknown,
    diagnostics: Diagnostics,
    /// The student of each row that cannot be used.
    left_out: Vec<Idx<Student>>,
}

/// Reads rows through in one of several threads.
struct Reader<'l> {
    count: usize,
    students: Asking<'l, Idx<Student>>,
    targets: Asking<'l, Target>,
    bands: Asking<'l, Idx<Band>>,
    ratings: Ratings<'l>,
}

impl<'l> Reader<'l> {
    fn new(lookups: &'l Lookups, scale: &'l Scale, count: usize) -> Self {
        Reader {
            count,
            students: Asking::new(&lookups.students),
            targets: Asking::new(&lookups.targets),
            bands: Asking::new(&lookups.bands),
            ratings: Ratings { scale, found: Vec::new(), unknown: Unknown::new() },
        }
    }

    fn read(&mut self, piece: EvidenceRows) -> Piece {
        let EvidenceRows { texts, mut rows } = piece;
        self.students.begin(&texts);
        self.targets.begin(&texts);
        self.bands.begin(&texts);
        self.ratings.found = vec![None; texts.len()];
        let mut found = Found::default();
        let students: Vec<usize> = rows
            .iter()
            .map(|row| {
                let student = self.students.find(&texts, row.student);
                let is_good = self.check(row, &texts, &mut found.diagnostics);
                match student {
                    Some(student) if is_good => student.position(),
                    student => {
                        found.left_out.extend(student);
                        self.count
                    }
                }
            })
            .collect();
        let starts = put_together(&mut rows, &students, self.count);
        found.students = self.students.take().0;
        found.unknown = std::mem::take(&mut self.ratings.unknown);
        let ratings = std::mem::take(&mut self.ratings.found);
        let (asked, targets) = self.targets.take();
        found.targets = asked;
        let (asked, bands) = self.bands.take();
        found.bands = asked;
        Piece { texts, rows, targets, bands, ratings, starts, found }
    }

    /// Can the row be used? All that is wrong with it is noted.
    fn check(
        &mut self,
        row: &EvidenceRow<Idx<Text>>,
        texts: &Arena<Text>,
        diagnostics: &mut Diagnostics,
    ) -> bool {
        let target = self.targets.find(texts, row.target).is_some();
        let stage = match &row.stage {
            Some(stage) => self.bands.find(texts, **stage).is_some(),
            None => true,
        };
        let rating = self.ratings.find(texts, &row.rating, diagnostics);
        let weight = row.extras.as_ref().and_then(|extras| extras.weight.clone());
        let weight = weight.map(|weight| At::new(weight, row.origin));
        let weight = weight.is_none_or(|weight| positive(&weight, "weight", diagnostics));
        target && stage && rating && weight
    }
}

/// Puts the rows of each student together, in the order they are in, and those of nobody at the end:
/// what is read together later is to stand together in memory. Says where those of each begin.
fn put_together<R>(rows: &mut [R], students: &[usize], count: usize) -> Vec<u32> {
    let mut starts = vec![0; count + 2];
    students.iter().for_each(|student| starts[student + 1] += 1);
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    let mut next = starts.clone();
    let place = |student: &usize| {
        next[*student] += 1;
        next[*student] as usize - 1
    };
    let mut places: Vec<usize> = students.iter().map(place).collect();
    for at in 0..places.len() {
        while places[at] != at {
            let place = places[at];
            rows.swap(at, place);
            places.swap(at, place);
        }
    }
    starts
}

/// Reads ratings in one of several threads.
struct Ratings<'l> {
    scale: &'l Scale,
    /// What texts were found to be.
    found: Vec<Option<Rating>>,
    unknown: Unknown,
}

impl Ratings<'_> {
    /// Is the rating one of the scale?
    fn find(
        &mut self,
        texts: &Arena<Text>,
        written: &At<RatingText<Idx<Text>>>,
        diagnostics: &mut Diagnostics,
    ) -> bool {
        let RatingText::Value(text) = written.value else { return true };
        if self.found[text.position()].is_some() {
            return true;
        }
        let rating = match self.scale.level(&texts[text]) {
            Some(level) => Some(Rating::Level(level)),
            None => self.points(&texts[text], written.origin, diagnostics),
        };
        let is_good = rating.is_some();
        self.found[text.position()] = rating;
        is_good
    }

    fn points(
        &mut self,
        text: &Text,
        origin: Origin,
        diagnostics: &mut Diagnostics,
    ) -> Option<Rating> {
        let Ok(points) = text.parse::<Number>() else {
            let name = At::new(text.clone(), origin);
            self.unknown.entry(text.clone()).or_insert((name, 0)).1 += 1;
            return None;
        };
        let scale = self.scale;
        if points >= scale.lowest && points <= scale.highest {
            return Some(Rating::Points(Box::new(points)));
        }
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
        None
    }
}

impl Piece {
    /// The rows of a student that can be used.
    fn rows_of(&self, student: usize) -> Range<u32> {
        self.starts[student]..self.starts[student + 1]
    }

    fn key(&self, row: u32) -> u128 {
        let row = &self.rows[row as usize];
        key(&row.dates, self.target(row))
    }

    fn target(&self, row: &EvidenceRow<Idx<Text>>) -> Target {
        self.targets[row.target.position()].expect(GOOD)
    }

    /// The evidence of a row that can be used.
    fn evidence(&self, row: u32) -> Evidence {
        let row = &self.rows[row as usize];
        let text = |text: Idx<Text>| self.texts[text].clone();
        Evidence {
            origin: row.origin,
            id: row.id.clone(),
            target: self.target(row),
            rating: match row.rating.value {
                RatingText::Missed => Rating::Missed,
                RatingText::Waived => Rating::Waived,
                RatingText::Value(text) => self.ratings[text.position()].clone().expect(GOOD),
            },
            dates: row.dates,
            kind: row.kind,
            task: row.task.map(text),
            attempt: row.attempt,
            context: row.context.map(text),
            assessor: row.assessor.map(text),
            stage: row.stage.as_ref().map(|stage| self.bands[stage.position()].expect(GOOD)),
            extras: row.extras.clone(),
        }
    }
}

const GOOD: &str = "everything that a good row names was found";

/// Gives a student evidence, in an order beyond that of rows and each piece once.
fn give(records: &mut Records, student: usize, pieces: &[Piece], diagnostics: &mut Diagnostics) {
    let mut places = Vec::new();
    for (at, piece) in (0..).zip(pieces) {
        let rows = piece.rows_of(student);
        places.extend(rows.map(|row| Place { key: piece.key(row), piece: at, row }));
    }
    sort(&mut places, pieces);
    records.left_out += give_once(&places, pieces, &mut records.evidence, diagnostics);
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

/// Dates and target as a number that is in their order: a day takes three bytes.
fn key(dates: &Dates, target: Target) -> u128 {
    let day = |date: Option<Date>| match date {
        Some(date) => {
            let year = (i32::from(date.year()) + 10_000) as u128;
            (year << 9) | ((date.month() as u128) << 5) | date.day() as u128
        }
        None => 0,
    };
    let Dates { performed, submitted, assessed, recorded } = *dates;
    let days = [performed, submitted, assessed, recorded];
    let days = days.into_iter().fold(0, |key, date| (key << 24) | day(date));
    let target = match target {
        Target::Indicator(idx) => idx.position() as u128,
        Target::Competency(idx) => (1 << 31) | idx.position() as u128,
    };
    (days << 32) | target
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
    let mut ids: Option<QuickMap<&Text, Origin>> =
        may_repeat(places, pieces).then(QuickMap::default);
    evidence.reserve_exact(places.len());
    for place in places {
        let row = place.row(pieces);
        let first = match &row.id {
            Some(id) => ids.as_mut().and_then(|ids| match ids.entry(id) {
                Entry::Occupied(first) => Some(*first.get()),
                Entry::Vacant(place) => {
                    place.insert(row.origin);
                    None
                }
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

/// Could two rows have one identifier? Hashes in their order tell it of thousands quicker than a map.
fn may_repeat(places: &[Place], pieces: &[Piece]) -> bool {
    let quick = BuildHasherDefault::<Quick>::default();
    let ids = places.iter().filter_map(|place| place.row(pieces).id.as_ref());
    let mut hashes: Vec<u64> = ids.map(|id| quick.hash_one(id)).collect();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_one_student_are_put_together_in_their_order() {
        let mut rows = ["b1", "x1", "a1", "b2", "x2", "d1", "a2"];
        let students = [1, 4, 0, 1, 4, 3, 0];
        let starts = put_together(&mut rows, &students, 4);
        assert_eq!(rows, ["a1", "a2", "b1", "b2", "d1", "x1", "x2"]);
        assert_eq!(starts, [0, 2, 4, 4, 5, 7]);
    }
}

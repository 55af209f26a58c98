//! Ratings of pieces of work, sorted to their students.

mod by_student;
mod moved;
mod piece;
mod ratings;
mod replaced;

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::super::draft::{EvidenceRow, EvidenceRows};
use super::super::evidence::Target;
use super::super::framework::Band;
use super::super::people::Student;
use super::super::records::{Records, RowsApart};
use super::super::scale::Scale;
use super::super::{Model, Text};
use super::asked::Answer;
use super::batch_lookup::Asking;
use super::courses::positive;
use super::lookup::Lookups;
use crate::base::{Arena, At, Diagnostics, Idx, SourceId};

pub(super) use by_student::DUPLICATE_EVIDENCE;
pub(super) use moved::MOVED_EVIDENCE;
pub(super) use ratings::{OFF_SCALE, SHARE_OF_WHAT};
pub(super) use replaced::REPLACED;

use by_student::{Given, give};
use piece::{Findings, Piece, count};
use ratings::{Ratings, Unknown, report};
use replaced::{Ranks, Replaced};

/// Students whose evidence is put together as one task.
const STUDENTS: usize = 16;

/// Sorts every piece of evidence to its student, in two steps that are shared out among threads:
/// first what was read in pieces is read through, and the rows of each student are put together
/// there; then each student is given evidence from all pieces. Tells what became of rows that do
/// not count.
pub(super) fn resolve(
    pieces: Vec<EvidenceRows>,
    ranks: &Ranks,
    model: &Model,
    all: &mut [Records],
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<SourceId, RowsApart> {
    let scale = model.academic_scale();
    let (known, students) = (&*lookups, all.len());
    let reader = || Reader::new(known, scale, students);
    let mut pieces: Vec<Piece> =
        pieces.into_par_iter().map_init(reader, |reader, piece| reader.read(piece)).collect();
    let mut unknown = Unknown::new();
    let mut apart: BTreeMap<SourceId, RowsApart> = BTreeMap::new();
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
        for (source, rows) in std::mem::take(&mut piece.found.sources) {
            apart.entry(source).or_default().left_out += rows;
        }
        for (source, rows) in std::mem::take(&mut piece.found.of_removed) {
            apart.entry(source).or_default().of_removed += rows;
        }
    }
    report(unknown, scale, diagnostics);
    let give_group = |(group, all): (usize, &mut [Records])| {
        let mut found = Given::default();
        for (student, records) in (group * STUDENTS..).zip(all) {
            give(records, student, &pieces, ranks, &mut found);
        }
        found
    };
    let groups = all.par_chunks_mut(STUDENTS).enumerate();
    let found: Vec<Given> = groups.map(give_group).collect();
    let mut replaced = Replaced::default();
    for Given { diagnostics: found, replaced: of_group, left_out } in found {
        diagnostics.append(found);
        replaced.add(of_group);
        for source in left_out {
            apart.entry(source).or_default().left_out += 1;
        }
    }
    replaced.report(&mut apart, diagnostics);
    moved::settle(&pieces, all, model, diagnostics);
    // There may be so many rows that giving back what they hold takes its time.
    pieces.into_par_iter().for_each(drop);
    apart
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
        let mut found = Findings::default();
        let students: Vec<usize> = rows
            .iter()
            .map(|row| {
                let student = self.students.find_on(&texts, row.student, &row.dates);
                let is_good = self.check(row, &texts, &mut found.diagnostics);
                match student {
                    Answer::One(student) if is_good => student.position(),
                    student => {
                        let sources = match student {
                            Answer::Removed => &mut found.of_removed,
                            _ => &mut found.sources,
                        };
                        count(sources, row.origin);
                        found.left_out.extend(student.one());
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

/// Puts the rows of each student together, in the order they are in, and those of nobody at the
/// end: what is read together later is to stand together in memory. Says where those of each begin.
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

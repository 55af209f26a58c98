//! Rows of evidence that were read together.

use std::ops::Range;

use super::super::super::Text;
use super::super::super::draft::EvidenceRow;
use super::super::super::evidence::{Dates, Evidence, Rating, Target};
use super::super::super::framework::Band;
use super::super::super::people::Student;
use super::super::asked::Asked;
use super::ratings::Unknown;
use crate::base::{Arena, Date, Diagnostics, Idx, Origin, SourceId};

/// Rows that were read together, and what their texts are.
pub(super) struct Piece {
    pub(super) texts: Arena<Text>,
    pub(super) rows: Vec<EvidenceRow<Idx<Text>>>,
    pub(super) targets: Vec<Option<Target>>,
    pub(super) bands: Vec<Option<Idx<Band>>>,
    pub(super) ratings: Vec<Option<Rating>>,
    /// The place where the rows of each student that can be used begin, and where all of these end.
    pub(super) starts: Vec<u32>,
    pub(super) found: Findings,
}

/// Findings while rows were read through.
#[derive(Default)]
pub(super) struct Findings {
    pub(super) students: Asked<Idx<Student>>,
    pub(super) targets: Asked<Target>,
    pub(super) bands: Asked<Idx<Band>>,
    pub(super) unknown: Unknown,
    pub(super) diagnostics: Diagnostics,
    /// The student of each row that cannot be used.
    pub(super) left_out: Vec<Idx<Student>>,
    /// The source of each row that cannot be used, and how many of one after another.
    pub(super) sources: Vec<(SourceId, usize)>,
    /// The same of each row about somebody whom the roster has taken off.
    pub(super) of_removed: Vec<(SourceId, usize)>,
}

/// Counts a row of a source.
pub(super) fn count(sources: &mut Vec<(SourceId, usize)>, origin: Origin) {
    let Some(source) = origin.source() else { return };
    match sources.last_mut() {
        Some((last, rows)) if *last == source => *rows += 1,
        _ => sources.push((source, 1)),
    }
}

const GOOD: &str = "everything that a good row names was found";

impl Piece {
    /// The rows of a student that can be used.
    pub(super) fn rows_of(&self, student: usize) -> Range<u32> {
        self.starts[student]..self.starts[student + 1]
    }

    pub(super) fn key(&self, row: u32) -> u128 {
        let row = &self.rows[row as usize];
        key(&row.dates, self.target(row))
    }

    pub(super) fn target(&self, row: &EvidenceRow<Idx<Text>>) -> Target {
        self.targets[row.target.position()].expect(GOOD)
    }

    /// The evidence of a row that can be used.
    pub(super) fn evidence(&self, row: u32) -> Evidence {
        let row = &self.rows[row as usize];
        let text = |text: Idx<Text>| self.texts[text].clone();
        Evidence {
            origin: row.origin,
            id: row.id.clone(),
            target: self.target(row),
            rating: self.ratings[row.rating.position()].clone().expect(GOOD),
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

/// Dates and target as a number that is in their order: a day takes three bytes.
fn key(dates: &Dates, target: Target) -> u128 {
    let day = |date: Option<Date>| match date {
        Some(date) => {
            let year = (i32::from(date.year()) + 10_000) as u128;
            (year << 9) | ((date.month() as u128) << 5) | date.day() as u128
        }
        None => 0,
    };
    let Dates { performed, submitted, assessed, recorded, .. } = *dates;
    let days = [performed, submitted, assessed, recorded];
    let days = days.into_iter().fold(0, |key, date| (key << 24) | day(date));
    let target = match target {
        Target::Indicator(idx) => idx.position() as u128,
        Target::Competency(idx) => (1 << 31) | idx.position() as u128,
    };
    (days << 32) | target
}

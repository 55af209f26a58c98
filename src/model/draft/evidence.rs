//! Ratings of pieces of work, as they were read.

use std::slice;
use std::sync::Arc;

use super::super::Text;
use super::super::evidence::{Dates, EvidenceKind, Extras};
use crate::base::{Arena, At, Idx, Origin};

/// A rating of a piece of work. Fields are the columns of the table; those that are seldom filled
/// are kept apart, because there may be millions of rows. `T` is a text, or its place among the
/// texts that rows share.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct EvidenceRow<T = Text> {
    pub origin: Origin,
    pub id: Option<Text>,
    pub student: At<T>,
    pub target: At<T>,
    pub rating: At<T>,
    pub dates: Dates,
    pub kind: Option<EvidenceKind>,
    pub task: Option<T>,
    pub attempt: Option<u32>,
    pub context: Option<T>,
    pub assessor: Option<T>,
    pub stage: Option<Box<At<T>>>,
    pub extras: Option<Arc<Extras>>,
}

/// Rows of evidence that were read together, and the texts that they share. They are by far the
/// most rows there are.
#[derive(Clone, Debug, Default)]
pub struct EvidenceRows {
    /// The texts.
    pub texts: Arena<Text>,
    /// The rows.
    pub rows: Vec<EvidenceRow<Idx<Text>>>,
}

/// Rows of evidence in writing, one after another.
#[derive(Debug)]
pub struct Written<'r> {
    texts: &'r Arena<Text>,
    rows: slice::Iter<'r, EvidenceRow<Idx<Text>>>,
}

impl<T> EvidenceRow<T> {
    /// The same row with other texts.
    pub fn map<U>(self, mut text: impl FnMut(T) -> U) -> EvidenceRow<U> {
        EvidenceRow {
            origin: self.origin,
            id: self.id,
            student: self.student.map(&mut text),
            target: self.target.map(&mut text),
            rating: self.rating.map(&mut text),
            dates: self.dates,
            kind: self.kind,
            task: self.task.map(&mut text),
            attempt: self.attempt,
            context: self.context.map(&mut text),
            assessor: self.assessor.map(&mut text),
            stage: self.stage.map(|stage| Box::new(stage.map(text))),
            extras: self.extras,
        }
    }
}

impl<'r> IntoIterator for &'r EvidenceRows {
    type Item = EvidenceRow<&'r Text>;
    type IntoIter = Written<'r>;

    fn into_iter(self) -> Written<'r> {
        Written { texts: &self.texts, rows: self.rows.iter() }
    }
}

impl<'r> Iterator for Written<'r> {
    type Item = EvidenceRow<&'r Text>;

    fn next(&mut self) -> Option<Self::Item> {
        let row = self.rows.next()?.clone();
        Some(row.map(|text| &self.texts[text]))
    }
}

impl FromIterator<EvidenceRow> for EvidenceRows {
    fn from_iter<I: IntoIterator<Item = EvidenceRow>>(rows: I) -> Self {
        let mut texts = Arena::default();
        let rows = rows.into_iter().map(|row| row.map(|text| texts.push(text))).collect();
        EvidenceRows { texts, rows }
    }
}

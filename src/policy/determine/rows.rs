//! A student's records, found by competency.

use super::moment::date_of;
use crate::base::{Date, Idx};
use crate::model::Model;
use crate::model::evidence::Target;
use crate::model::framework::Competency;
use crate::model::people::Student;
use crate::model::records::{Correction, Records};
use crate::policy::DateOf;

/// One student's records with the evidence grouped by competency.
pub(crate) struct Rows<'a> {
    pub(crate) records: &'a Records,
    /// Positions of evidence, grouped by competency, in the order of the records.
    grouped: Vec<u32>,
    /// The place where each competency's group starts; one more entry for the end.
    starts: Vec<u32>,
    /// Corrections that are known by the day, by the row that corrects.
    corrections: Vec<Correction>,
    /// Rows that correct another and are not known by the day, in order.
    to_come: Vec<u32>,
    as_of: Date,
}

impl<'a> Rows<'a> {
    /// The records of a student as they are on a day: a rating that was corrected by then is as
    /// corrected.
    pub(crate) fn new(model: &'a Model, student: Idx<Student>, as_of: Date) -> Self {
        let records = model.records(student);
        let all = || records.corrections.iter();
        let known = all().filter(|one| one.on <= as_of);
        let mut corrections: Vec<Correction> = known.copied().collect();
        corrections.sort_by_key(|one| one.by);
        let to_come = all().filter(|one| one.on > as_of).filter_map(|one| one.by);
        let mut to_come: Vec<u32> = to_come.collect();
        to_come.sort_unstable();
        let out = all().filter_map(|one| if one.on <= as_of { one.row } else { one.by });
        let mut out: Vec<u32> = out.collect();
        out.sort_unstable();
        out.dedup();
        let stands = |row: usize| out.is_empty() || out.binary_search(&(row as u32)).is_err();
        let competency = |target| Target::competency(target, &model.framework).position();
        let mut starts = vec![0u32; model.framework.competencies.len() + 1];
        for (row, evidence) in records.evidence.iter().enumerate() {
            starts[competency(evidence.target) + 1] += u32::from(stands(row));
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut grouped = vec![0; records.evidence.len() - out.len()];
        for (row, evidence) in records.evidence.iter().enumerate().filter(|(row, _)| stands(*row)) {
            let slot = &mut next[competency(evidence.target)];
            grouped[*slot as usize] = row as u32;
            *slot += 1;
        }
        Rows { records, grouped, starts, corrections, to_come, as_of }
    }

    /// Since when a piece of evidence is known: one that was corrected, since it first was.
    pub(crate) fn known(&self, row: u32, wanted: &[DateOf]) -> Date {
        let at = self.corrections.partition_point(|one| one.by < Some(row));
        let corrected = self.corrections.get(at).filter(|one| one.by == Some(row));
        let first = corrected.map_or(row, |one| one.first);
        date_of(self.records.evidence[first as usize].dates, wanted)
    }

    /// The rows about a competency that were corrected.
    pub(crate) fn corrected(
        &self,
        model: &Model,
        competency: Idx<Competency>,
    ) -> impl Iterator<Item = u32> {
        let of =
            move |row: u32| self.records.evidence[row as usize].target.competency(&model.framework);
        let rows = self.corrections.iter().filter_map(|one| one.row);
        rows.filter(move |row| of(*row) == competency)
    }

    /// The rows about a competency that are not known yet on the day, in the order of the records.
    pub(crate) fn later(
        &self,
        model: &Model,
        competency: Idx<Competency>,
        wanted: &[DateOf],
    ) -> impl Iterator<Item = u32> {
        let later = move |row: u32| {
            self.to_come.binary_search(&row).is_ok() || self.known(row, wanted) > self.as_of
        };
        let rows = self.records.evidence.iter().enumerate();
        let rows =
            rows.filter(move |(_, one)| one.target.competency(&model.framework) == competency);
        rows.map(|(row, _)| row as u32).filter(move |row| later(*row))
    }

    /// Positions of the evidence for a competency, in the order of the records.
    pub(crate) fn of(&self, competency: Idx<Competency>) -> &[u32] {
        let at = competency.position();
        &self.grouped[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}

//! A student's records, found by competency.

use crate::base::Idx;
use crate::model::Model;
use crate::model::evidence::Target;
use crate::model::framework::Competency;
use crate::model::people::Student;
use crate::model::records::Records;

/// One student's records with the evidence grouped by competency.
pub(crate) struct Rows<'a> {
    pub(crate) records: &'a Records,
    /// Positions of evidence, grouped by competency, in the order of the records.
    grouped: Vec<u32>,
    /// Where each competency's group starts; one more entry for the end.
    starts: Vec<u32>,
}

impl<'a> Rows<'a> {
    pub(crate) fn new(model: &'a Model, student: Idx<Student>) -> Self {
        let records = model.records(student);
        let competency = |target| match target {
            Target::Competency(competency) => competency.position(),
            Target::Indicator(indicator) => {
                model.framework.indicators[indicator].competency.position()
            }
        };
        let mut starts = vec![0u32; model.framework.competencies.len() + 1];
        for evidence in &records.evidence {
            starts[competency(evidence.target) + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut grouped = vec![0; records.evidence.len()];
        for (row, evidence) in records.evidence.iter().enumerate() {
            let slot = &mut next[competency(evidence.target)];
            grouped[*slot as usize] = row as u32;
            *slot += 1;
        }
        Rows { records, grouped, starts }
    }

    /// Positions of the evidence for a competency, in the order of the records.
    pub(crate) fn of(&self, competency: Idx<Competency>) -> &[u32] {
        let at = competency.position();
        &self.grouped[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}

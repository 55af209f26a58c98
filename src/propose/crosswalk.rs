//! Identifiers of students that no file ties to those of the roster, tied by what can be seen.

use std::collections::{BTreeMap, BTreeSet};

use super::placeholders::PlaceholderTable;
use super::plan::{Keys, Source};
use crate::base::csv;

/// The name of identifiers that have lost their zeros.
const SHORT: &str = "without-zeros";

/// Identifiers that were tied to those of the roster.
#[derive(Debug, Default)]
pub(super) struct Crosswalk {
    /// Our identifier, the system, its identifier.
    rows: BTreeSet<(String, String, String)>,
}

impl Crosswalk {
    /// Ties identifiers of a system to ours.
    fn tie(&mut self, system: &str, pairs: &BTreeMap<String, String>) {
        let safe = |text: &str| csv::harmless(text) == text;
        let pairs = pairs.iter().filter(|(theirs, ours)| safe(theirs) && safe(ours));
        self.rows
            .extend(pairs.map(|(theirs, ours)| (ours.clone(), system.to_string(), theirs.clone())));
    }

    /// Lets a source know students as another one does, whose identifiers were matched to ours.
    /// False when it names others.
    pub(super) fn like(
        &mut self,
        source: &mut Source,
        students: &BTreeSet<&str>,
        other: &str,
        pairs: &BTreeMap<String, String>,
    ) -> bool {
        let count = students.iter().filter(|id| pairs.contains_key(**id)).count();
        if count * 2 < students.len() || count == 0 {
            return false;
        }
        self.tie(other, pairs);
        let why = format!(
            "{count} of its {} students have the identifiers of `{other}`, which are not those of the \
             roster",
            students.len()
        );
        source.keys = Some(Keys { systems: vec![other.to_string()], why });
        true
    }

    /// Lets a source find students whose identifiers have zeros in front on the roster and none in
    /// the source, or fewer: spreadsheets take them away. False when that finds few.
    pub(super) fn without_zeros(
        &mut self,
        source: &mut Source,
        students: &BTreeSet<&str>,
        roster: &BTreeSet<&str>,
    ) -> bool {
        let mut ours: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for id in roster {
            ours.entry(id.trim_start_matches('0')).or_default().insert(id);
        }
        let tied = students.iter().filter_map(|theirs| {
            let found = ours.get(theirs.trim_start_matches('0'))?;
            let only = found.first().filter(|_| found.len() == 1)?;
            Some(((*theirs).to_string(), (*only).to_string()))
        });
        let pairs: BTreeMap<String, String> = tied.collect();
        if pairs.len() * 2 < students.len() || pairs.is_empty() {
            return false;
        }
        self.tie(SHORT, &pairs);
        let why = format!(
            "{} of its {} students are on the roster when zeros in front are left out; a spreadsheet \
             may have taken them away",
            pairs.len(),
            students.len()
        );
        source.keys = Some(Keys { systems: vec![SHORT.to_string()], why });
        true
    }

    /// The table of what was tied; nothing when nothing was.
    pub(super) fn table(self) -> Option<PlaceholderTable> {
        if self.rows.is_empty() {
            return None;
        }
        let mut rows = vec![["student", "system", "id"].map(str::to_string).to_vec()];
        rows.extend(self.rows.into_iter().map(|(ours, system, theirs)| vec![ours, system, theirs]));
        Some(PlaceholderTable {
            path: "school/identifiers.csv",
            rows,
            review: Some(
                "what another system calls students, found by comparing: see that no two students \
                 are mixed up"
                    .to_string(),
            ),
        })
    }
}

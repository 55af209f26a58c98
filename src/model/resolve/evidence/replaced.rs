//! Ratings in whose place others stand: cumulative exports say again what earlier ones said, and
//! correct it.

use std::collections::BTreeMap;

use super::super::super::records::RowsApart;
use crate::base::{Diagnostic, Diagnostics, Origin, SourceId};

crate::code!(
    REPLACED,
    "model/replaced-evidence",
    "Rows of one file are the same pieces of evidence as rows of another: they have the same \
     identifiers, or agree in everything.\n\nA system exports again what it exported before, with \
     corrections. A piece of evidence counts once: as the more trusted source tells it, else as the file \
     says that is named later in `gradus.toml`.\n\nNothing needs to be done, unless the wrong file is \
     believed: then change the order of the files, or name the better source first in `precedence`. Take \
     out old exports that a newer one holds as a whole."
);

/// The trust in sources, the lower the more; sources of the school's own are not listed.
pub(super) type Ranks = BTreeMap<SourceId, usize>;

/// Does a source stand in the place of another? `None` when they are one source.
pub(super) fn stands_before(one: Origin, other: Origin, ranks: &Ranks) -> Option<bool> {
    let (one, other) = (one.source()?, other.source()?);
    let rank = |source: SourceId| ranks.get(&source).copied().unwrap_or_default();
    let by_trust = rank(other).cmp(&rank(one));
    (one != other).then(|| by_trust.then(one.cmp(&other)).is_gt())
}

/// Rows that others stand in the place of: by their source, that of the others, and whether both
/// say the same; the first of them, and how many.
#[derive(Default)]
pub(super) struct Replaced(BTreeMap<(SourceId, SourceId, bool), (Origin, usize)>);

impl Replaced {
    /// Notes a row, and the one that stands in its place.
    pub(super) fn note(&mut self, row: Origin, by: Origin, is_same: bool) {
        if let (Some(source), Some(other)) = (row.source(), by.source()) {
            self.count((source, other, is_same), row, 1);
        }
    }

    /// Adds what was noted elsewhere.
    pub(super) fn add(&mut self, other: Replaced) {
        for (key, (first, rows)) in other.0 {
            self.count(key, first, rows);
        }
    }

    fn count(&mut self, key: (SourceId, SourceId, bool), row: Origin, rows: usize) {
        let (first, known) = self.0.entry(key).or_insert((row, 0));
        *first = (*first).min(row);
        *known += rows;
    }

    /// Says of each two sources how many rows it is, and counts them.
    pub(super) fn report(
        self,
        apart: &mut BTreeMap<SourceId, RowsApart>,
        diagnostics: &mut Diagnostics,
    ) {
        for ((source, by, is_same), (first, rows)) in self.0 {
            let counts = apart.entry(source).or_default();
            let (these, are) = match rows {
                1 => ("1 row of evidence".to_string(), "is"),
                rows => (format!("{rows} rows of evidence"), "are"),
            };
            let message = match is_same {
                true => {
                    counts.repeated += rows;
                    format!("{these} {are} in another file as well, and counted once")
                }
                false => {
                    counts.replaced += rows;
                    format!("{these} {are} replaced by those with the same identifiers elsewhere")
                }
            };
            diagnostics.push(
                Diagnostic::note(&REPLACED, first, message)
                    .label("the first of them")
                    .related(Origin::File(by), "")
                    .help("nothing, if the other file is the newer or the better one"),
            );
        }
    }
}

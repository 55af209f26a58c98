//! The framework as files that other programs read.

use super::{Artifact, at_root};
use crate::base::csv;
use crate::view::site::Downloads;

/// `framework.csv` and `framework.json`.
pub(super) fn artifacts(downloads: &Downloads) -> [Artifact; 2] {
    let mut json = serde_json::to_vec_pretty(&downloads.package).expect("JSON values serialise");
    json.push(b'\n');
    [
        Artifact { path: at_root(Downloads::CSV), bytes: csv::write(&downloads.table) },
        Artifact { path: at_root(Downloads::JSON), bytes: json },
    ]
}

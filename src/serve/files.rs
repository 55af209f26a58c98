//! The account of every file.

use serde::Serialize;

use super::snapshot::Snapshot;
use super::words::Speaker;

/// A file that was read.
#[derive(Debug, Serialize)]
pub(super) struct File {
    path: String,
    /// The tables its rows belong to, or the format it has.
    what: String,
    used: usize,
    /// Rows that are not used, and how.
    aside: Vec<String>,
}

/// Every file that was read, in the order of reading.
pub(super) fn of(snapshot: &Snapshot, speaker: &Speaker<'_>) -> Vec<File> {
    let Some(school) = &snapshot.school else { return Vec::new() };
    let files = school.reading.files.iter().map(|file| {
        let counts = &file.counts;
        let told = [
            ("office-rows-aside", counts.set_aside.values().sum::<usize>()),
            ("office-rows-unwanted", counts.not_wanted),
            ("office-rows-repeated", counts.repeated),
        ];
        let told = told.into_iter().filter(|(_, rows)| *rows > 0);
        File {
            path: file.path.clone(),
            what: match file.tables.is_empty() {
                false => file.tables.join(", "),
                true => file.format.unwrap_or_default().to_string(),
            },
            used: counts.used,
            aside: told.map(|(key, rows)| speaker.count(key, rows)).collect(),
        }
    });
    files.collect()
}

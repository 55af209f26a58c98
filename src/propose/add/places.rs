//! The place of a new export in a project that there is: that of a file that the project reads, or
//! one where the project reads every file of its kind.

use std::collections::BTreeSet;

use glob::Pattern;

use crate::base::disk;
use crate::press::Loaded;
use crate::project::FILE_NAME;
use crate::project::sources::Data;

/// Files of the project that another can take the place of.
pub fn places(school: &Loaded) -> Vec<String> {
    let mut places: BTreeSet<String> = BTreeSet::new();
    let read = school.reading.files.iter().filter(|file| file.source.is_some());
    for file in read {
        // A file of an archive, or a sheet, is named after the file that it is in.
        let path = file.path.split('[').next().unwrap_or_default();
        let mut parts: Vec<&str> = path.split('/').collect();
        while !parts.is_empty() {
            let file = disk::kind(&school.root.join(parts.join("/")));
            if file.is_ok_and(|kind| kind.is_some_and(|kind| kind.is_file())) {
                places.insert(parts.join("/"));
                break;
            }
            parts.pop();
        }
    }
    let policies = school.project.policies.iter().map(|name| name.value.clone());
    places.extend(policies.chain([FILE_NAME.to_string()]));
    places.into_iter().filter(|place| !place.starts_with("..")).collect()
}

/// The place of a file that nobody says anything about: that of the file with its name, or where
/// files of its name are read.
pub fn usual(dropped: &str, school: &Loaded, places: &[String]) -> Option<String> {
    let dropped = dropped.to_lowercase();
    let ends =
        |place: &&String| format!("/{}", place.to_lowercase()).ends_with(&format!("/{dropped}"));
    if let Some(place) = only(places.iter().filter(ends)) {
        return Some(place.clone());
    }
    let own = name(&dropped);
    if let Some(place) = only(places.iter().filter(|place| name(&place.to_lowercase()) == own)) {
        return Some(place.clone());
    }
    if let Some(place) = patterns(school).find_map(|pattern| matched(pattern, own)) {
        return Some(place);
    }
    // `ratings-2025-11.csv` comes after `ratings-2025-10.csv`.
    let plain = |text: &str| text.replace(|letter: char| !letter.is_alphabetic(), "");
    let alike = |place: &&String| plain(name(&place.to_lowercase())) == plain(own);
    only(places.iter().filter(alike)).cloned()
}

fn only<'a>(mut found: impl Iterator<Item = &'a String>) -> Option<&'a String> {
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// The patterns that files are read by.
fn patterns(school: &Loaded) -> impl Iterator<Item = &str> {
    let sources = &school.project.sources;
    let tables = sources.exports.iter().flat_map(|export| match &export.data {
        Data::Files(patterns) => patterns.as_slice(),
        Data::Rows(_) => &[],
    });
    let formats = sources.formatted.iter().flat_map(|formatted| &formatted.files);
    tables.chain(formats).map(|pattern| pattern.value.as_str())
}

/// The place below the folder of a pattern, when it matches a file of that name there.
fn matched(pattern: &str, file: &str) -> Option<String> {
    let (folder, last) = pattern.rsplit_once('/').unwrap_or(("", pattern));
    let inside = !folder.contains(['*', '?', '[']) && !folder.starts_with("..");
    let matches =
        last.contains(['*', '?', '[']) && Pattern::new(last).is_ok_and(|one| one.matches(file));
    (inside && matches).then(|| match folder {
        "" => file.to_string(),
        folder => format!("{folder}/{file}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_takes_files_of_its_folder() {
        let place = matched("exports/ratings-*.csv", "ratings-2.csv");
        assert_eq!(place.as_deref(), Some("exports/ratings-2.csv"));
        assert_eq!(matched("exports/ratings-*.csv", "roster.csv"), None);
        assert_eq!(matched("exports/ratings.csv", "ratings.csv"), None);
        assert_eq!(matched("../shared/*.csv", "a.csv"), None);
    }
}

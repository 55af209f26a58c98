//! The settings of the next year: the same text, with a few words in it changed.

use std::path::Path;

use super::periods::NewPeriod;
use crate::base::{Origin, SourceMap};
use crate::project::{self, Project};

/// The settings with another folder and the first of some periods. Nothing when the text has a form
/// that this cannot edit.
pub(super) fn edited(
    before: &str,
    project: &Project,
    root: &Path,
    folder: &str,
    periods: &[NewPeriod],
) -> Option<String> {
    let first = periods.first()?;
    // From the end of the text to its beginning, so that places stay where they are.
    let mut edits: Vec<(usize, usize, String)> = Vec::new();
    let range = |origin: Origin| match origin {
        Origin::Text(span) => Some((span.start as usize, span.end as usize)),
        _ => None,
    };
    let period = format!("{:?}", first.code);
    match &project.period {
        Some(at) => {
            let (start, end) = range(at.origin)?;
            edits.push((start, end, period));
        }
        None if project.as_of.is_none() => {
            edits.push(line_in(before, "[build]", &format!("period = {period}")));
        }
        None => {}
    }
    if let Some(day) = &project.as_of {
        let (start, end) = range(day.origin)?;
        edits.push((start, end, first.ends.to_string()));
    }
    let folders = &project.sources.folders;
    match folders.last().map(|folder| range(folder.origin)) {
        Some(Some((_, end))) => edits.push((end, end, format!(", {folder:?}"))),
        _ => {
            let there = folders.iter().map(|one| one.value.as_str());
            let there = there.filter(|one| root.join(one).is_dir()).chain([folder]);
            let named: Vec<String> = there.map(|one| format!("{one:?}")).collect();
            let line = format!("folders = [{}]", named.join(", "));
            edits.push(line_in(before, "[sources]", &line));
        }
    }
    edits.sort_by_key(|(start, _, _)| std::cmp::Reverse(*start));
    let mut after = before.to_string();
    for (start, end, text) in edits {
        after.replace_range(start..end, &text);
    }
    is_meant(&after, folder, first).then_some(after)
}

/// A line below the header of a section; with the header, where there is none.
fn line_in(text: &str, header: &str, line: &str) -> (usize, usize, String) {
    let mut at = 0;
    for one in text.split_inclusive('\n') {
        at += one.len();
        if one.split('#').next().unwrap_or_default().trim() == header {
            let gap = if one.ends_with('\n') { "" } else { "\n" };
            return (at, at, format!("{gap}{line}\n"));
        }
    }
    let gap = if text.ends_with('\n') { "" } else { "\n" };
    (at, at, format!("{gap}\n{header}\n{line}\n"))
}

/// Does a text say what it was to say?
fn is_meant(text: &str, folder: &str, first: &NewPeriod) -> bool {
    let mut sources = SourceMap::default();
    let source = sources.add(project::FILE_NAME, text);
    let (read, found) = project::read(source, &sources);
    read.is_some_and(|project| {
        let period = project.period.as_ref().is_none_or(|period| period.value == first.code);
        let last = project.sources.folders.last();
        found.errors() == 0 && period && last.is_some_and(|last| last.value == folder)
    })
}

/// Lines that differ between two texts, before and after.
pub(super) fn differences(before: &str, after: &str) -> Vec<(String, String)> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let mut found = Vec::new();
    let (mut a, mut b) = (0, 0);
    while b < new.len() {
        let (was, is) = (old.get(a).copied().unwrap_or_default(), new[b]);
        if was == is {
            (a, b) = (a + 1, b + 1);
        } else if old[a.min(old.len())..].contains(&is)
            || new.len() - b > old.len() - a.min(old.len())
        {
            found.push((String::new(), is.to_string()));
            b += 1;
        } else {
            found.push((was.to_string(), is.to_string()));
            (a, b) = (a + 1, b + 1);
        }
    }
    found
}

//! The marks on the sheets of a batch, and whether the pages that were set have those that the list has.

use std::collections::{BTreeMap, BTreeSet};
use std::slice::from_ref;

use super::lists::Sheet;
use crate::base::{Diagnostic, Origin, quoted_few};
use crate::render::pdf::read_page::ReadPage;

crate::code!(
    SHEETS_MIXED_UP,
    "press/sheets-mixed-up",
    "A file of the mailing run is not what its list of sheets says: a page has another mark than the list has \
     for it, or none, or bars that say something else; or its pages do not tie out with its documents.\n\nWhoever \
     fills envelopes by the list or by the marks would put a sheet in the wrong one, and a family would read what \
     is about somebody else. So the file is not written, and its copies are among those that are not \
     posted.\n\nThe marks and the order of the pages come from templates: mend or remove those of your own that \
     are named as the built-in ones, `run.typ`, `mail.typ`, `page.typ` or `code128.typ` above all."
);

/// The text on pages but for the marks of their sheets, which are the run's own and not the school's.
pub(super) fn text_without(marks: &BTreeSet<&str>, pages: &[ReadPage]) -> String {
    let lines = pages.iter().flat_map(|page| &page.lines);
    lines
        .filter(|line| !marks.contains(line.as_str()))
        .fold(String::new(), |text, line| text + line + "\n")
}

/// Reads the pages of a batch again: the front of each sheet has the mark that the list has for it, in
/// letters and in bars, and no other page has one.
///
/// # Errors
/// If a page has not: then nothing of the batch may be mailed.
pub(super) fn tie_out(sheets: &[Sheet], pages: &[ReadPage]) -> Result<(), String> {
    let marks = all(sheets);
    let listed: BTreeMap<usize, &String> =
        sheets.iter().filter_map(|sheet| Some((sheet.front, sheet.mark.as_ref()?))).collect();
    for (number, page) in (1..).zip(pages) {
        let own = listed.get(&number).map(|mark| from_ref(*mark)).unwrap_or_default();
        let marked = page.lines.iter().filter(|line| marks.contains(line.as_str()));
        let marked: Vec<String> = marked.cloned().collect();
        for (found, what) in [(&marked, "mark"), (&page.bars, "bars")] {
            if found != own {
                return Err(differs(number, what, found, own));
            }
        }
    }
    match listed.keys().find(|front| **front > pages.len()) {
        Some(front) => Err(format!("page {front} of the list is not there")),
        None => Ok(()),
    }
}

/// The marks of sheets.
pub(super) fn all(sheets: &[Sheet]) -> BTreeSet<&str> {
    sheets.iter().filter_map(|sheet| sheet.mark.as_deref()).collect()
}

/// "page 3 has the mark `s-2 #2 1/1`, and should have `s-1 #1 1/1`".
fn differs(page: usize, what: &str, found: &[String], listed: &[String]) -> String {
    let has = match found {
        [] => format!("has no {what}"),
        found => format!("has the {what} {}", quoted_few(found)),
    };
    let should = match listed {
        [] => "none".to_string(),
        listed => quoted_few(listed),
    };
    format!("page {page} {has}, and should have {should}")
}

/// The error for a file of the run that is not written.
pub(super) fn error(name: &str, why: &str) -> Diagnostic {
    let message = format!("`{name}` is not as the list of its sheets says: {why}");
    Diagnostic::error(&SHEETS_MIXED_UP, Origin::Nowhere, message)
        .help("its copies are not in the mailing run; `not-posted.csv` lists them")
        .help(
            "mend or remove your own templates that print marks or order pages, such as `run.typ`",
        )
}

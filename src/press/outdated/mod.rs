//! Which official documents would say something else if they were made today, and what.
//!
//! A document is made again as of its own day, so that what was learned since is not a difference, and
//! what was edited is. What was issued is never changed by it.

mod differ;

use std::collections::BTreeMap;

use serde_json::Value;

use super::assets;
use super::issue;
use super::load;
use super::loaded::Loaded;
use crate::base::{Date, Diagnostic, Diagnostics, Origin};
use crate::ledger::{Entry, Folder, Issued, Standing};
use differ::{Difference, differences};

crate::code!(
    ISSUED_DIFFERS,
    "press/issued-differs",
    "An official transcript that was issued and stands would say something else if it were made today, as of the same \
     day.\n\nWho holds it reads what the school's files no longer say: a title, a credit, a rule or a rating was \
     edited since. The issued document itself is never changed.\n\nIf the files are right now, issue a corrected one with \
     `--replaces`; if they were right then, mend them."
);
crate::code!(
    LEDGER_DAMAGED,
    "press/ledger-damaged",
    "The ledger of issued documents cannot be read as a whole.\n\nNothing can be issued or verified with it, and \
     nobody can say whether what was issued still agrees with the school's files.\n\nPut back a copy of the folder \
     `ledger`; `gradus verify` says what is wrong with it."
);

/// Differences of one document that a message names.
const NAMED: usize = 8;

/// Compares every document that stands with what would be issued now.
pub fn check(school: &Loaded) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let folder = school.ledger();
    if !folder.exists() {
        return diagnostics;
    }
    let chain = match folder.read() {
        Ok(chain) => chain,
        Err(error) => {
            let damaged = Diagnostic::error(&LEDGER_DAMAGED, Origin::Nowhere, error.to_string());
            diagnostics.push(damaged.maybe_help(error.help().map(str::to_string)));
            return diagnostics;
        }
    };
    let mut by_day: BTreeMap<&str, Vec<(&Entry, &Issued)>> = BTreeMap::new();
    for (entry, issued) in chain.issued() {
        if chain.standing(entry.number) == Some(Standing::Stands) {
            by_day.entry(&issued.as_of).or_default().push((entry, issued));
        }
    }
    for (day, documents) in by_day {
        let Ok(day) = day.parse::<Date>() else { continue };
        // A school that cannot be read is reported by who reads it.
        let Some(school) = load::on(school, day) else { continue };
        let Ok(assets) = assets::load(&school.root, &school.project) else { continue };
        for (entry, issued) in documents {
            diagnostics
                .append(differing(&folder, &school, &assets, entry, issued).into_iter().collect());
        }
    }
    diagnostics
}

fn differing(
    folder: &Folder,
    school: &Loaded,
    assets: &assets::Assets,
    entry: &Entry,
    issued: &Issued,
) -> Option<Diagnostic> {
    let number = entry.number;
    let on = entry.at.get(..10).unwrap_or(&entry.at);
    let name = format!(
        "number {number}, the transcript of student `{}` issued on {on} to {}",
        issued.student, issued.recipient
    );
    let warning = |what: String| Diagnostic::warning(&ISSUED_DIFFERS, Origin::Nowhere, what);
    let was: Option<Value> = match folder.document(number, "json") {
        Ok(view) => serde_json::from_slice(&view).ok(),
        Err(error) => {
            return Some(warning(format!("{name} cannot be compared: {error}")));
        }
    };
    let Some(was) = was else {
        return Some(warning(format!("{name} cannot be compared: what it says cannot be read")));
    };
    let Some(student) = school.model.student(&issued.student) else {
        return Some(
            warning(format!("{name} could not be made today: the student is not on the roster"))
                .help("put the student back on the roster, with the day on which they left"),
        );
    };
    if !assets.catalog.has(&issued.language) {
        return Some(warning(format!(
            "{name} could not be made today: there are no words in the language `{}`",
            issued.language
        )));
    }
    let now = issue::unofficial(school, assets, student, &issued.language, school.occasion);
    let now = serde_json::to_value(&now).expect("a view is plain data");
    let found = differences(&was, &now);
    if found.is_empty() {
        return None;
    }
    let said = warning(format!("{name} would say something else today"));
    let said = found.iter().take(NAMED).map(line).fold(said, Diagnostic::help);
    let more = found.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| format!("and {more} more"));
    Some(said.maybe_help(more).help(format!(
        "if it is right now, issue a corrected one: `gradus issue {} --replaces {number}`",
        issued.student
    )))
}

fn line(one: &Difference) -> String {
    let Difference { place, was, now } = one;
    match (was, now) {
        (Some(was), Some(now)) => format!("{place}: it says `{was}`, and would say `{now}`"),
        (Some(was), None) => format!("{place}: it says `{was}`, and would not any more"),
        (None, now) => {
            format!("{place}: it would say `{}` too", now.as_deref().unwrap_or_default())
        }
    }
}

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
use crate::ledger::{Chain, Entry, Folder, Issued, Standing};
pub(super) use differ::Difference;
use differ::differences;

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
        // That of a district holds those of its schools.
        let whole = Folder::of(&school.root);
        if [&whole, &folder].into_iter().any(Folder::is_taken) {
            let message =
                "where the folder `ledger` of issued documents should be, there is something else";
            diagnostics.push(Diagnostic::error(&LEDGER_DAMAGED, Origin::Nowhere, message).help(
                "move it elsewhere, and put the folder back from a copy, if there was a ledger",
            ));
        }
        return diagnostics;
    }
    match folder.read() {
        Ok(chain) => {
            let outdated = find(school, &folder, &chain);
            outdated.iter().for_each(|one| diagnostics.push(warning(one)));
        }
        Err(error) => {
            let damaged = Diagnostic::error(&LEDGER_DAMAGED, Origin::Nowhere, error.to_string());
            diagnostics.push(damaged.maybe_help(error.help().map(str::to_string)));
        }
    }
    diagnostics
}

/// A document that stands and would not be issued today as it was.
pub(super) struct Outdated<'c> {
    pub(super) entry: &'c Entry,
    issued: &'c Issued,
    pub(super) today: Today,
}

/// A document as it would be made today, beside the one that was issued.
pub(super) enum Today {
    /// It would say something else.
    Differs(Vec<Difference>),
    /// The reason why what was issued cannot be read.
    Unread(String),
    /// The reason why it could not be made, and what to do.
    Unmade(String, Option<&'static str>),
}

/// The documents of a ledger that stand and would not be issued today as they were, by the day that
/// they look at.
pub(super) fn find<'c>(school: &Loaded, folder: &Folder, chain: &'c Chain) -> Vec<Outdated<'c>> {
    let mut by_day: BTreeMap<&str, Vec<(&Entry, &Issued)>> = BTreeMap::new();
    for (entry, issued) in chain.issued() {
        if chain.standing(entry.number) == Some(Standing::Stands) {
            by_day.entry(&issued.as_of).or_default().push((entry, issued));
        }
    }
    let mut found = Vec::new();
    for (day, documents) in by_day {
        let Ok(day) = day.parse::<Date>() else { continue };
        // A school that cannot be read is reported by who reads it.
        let Some(school) = load::on(school, day) else { continue };
        let Ok(assets) = assets::load(&school.root, &school.project) else { continue };
        for (entry, issued) in documents {
            let today = today(folder, &school, &assets, entry, issued);
            found.extend(today.map(|today| Outdated { entry, issued, today }));
        }
    }
    found
}

/// Compares one document; nothing when it would be as it was.
fn today(
    folder: &Folder,
    school: &Loaded,
    assets: &assets::Assets,
    entry: &Entry,
    issued: &Issued,
) -> Option<Today> {
    let was: Value = match folder.document(entry.number, "json") {
        Ok(view) => match serde_json::from_slice(&view) {
            Ok(was) => was,
            Err(_) => return Some(Today::Unread("what it says cannot be read".to_string())),
        },
        Err(error) => return Some(Today::Unread(error.to_string())),
    };
    let Some(student) = school.model.student(&issued.student) else {
        let help = "put the student back on the roster, with the day on which they left";
        return Some(Today::Unmade("the student is not on the roster".to_string(), Some(help)));
    };
    if !assets.catalog.has(&issued.language) {
        let why = format!("there are no words in the language `{}`", issued.language);
        return Some(Today::Unmade(why, None));
    }
    let now = issue::unofficial(school, assets, student, &issued.language, school.occasion);
    let now = serde_json::to_value(&now).expect("a view is plain data");
    let found = differences(&was, &now);
    (!found.is_empty()).then_some(Today::Differs(found))
}

fn warning(outdated: &Outdated<'_>) -> Diagnostic {
    let Outdated { entry, issued, today } = outdated;
    let number = entry.number;
    let on = entry.at.get(..10).unwrap_or(&entry.at);
    let name = format!(
        "number {number}, the transcript of student `{}` issued on {on} to {}",
        issued.student, issued.recipient
    );
    let warning = |what: String| Diagnostic::warning(&ISSUED_DIFFERS, Origin::Nowhere, what);
    let found = match today {
        Today::Differs(found) => found,
        Today::Unread(why) => return warning(format!("{name} cannot be compared: {why}")),
        Today::Unmade(why, help) => {
            return warning(format!("{name} could not be made today: {why}"))
                .maybe_help(help.map(str::to_string));
        }
    };
    let said = warning(format!("{name} would say something else today"));
    let said = found.iter().take(NAMED).map(line).fold(said, Diagnostic::help);
    let more = found.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| format!("and {more} more"));
    said.maybe_help(more).help(format!(
        "if it is right now, issue a corrected one: `gradus issue {} --replaces {number}`",
        issued.student
    ))
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

//! Files that are dropped on the page: shown first, as what they are taken for and what would come
//! of them, and written into the project when that is confirmed.

mod dropped;
mod starting;

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::history::{self, Change};
use super::refused::Refused;
use super::round::Plan;
use super::snapshot::Snapshot;
use super::words::Speaker;
use crate::base::io_reason;
use crate::propose::NotWritten as NotProposed;

use dropped::Dropped;
use starting::Proposed;

pub(super) use dropped::put;

/// The state of the conversation: one at a time writes into the project.
#[derive(Debug, Default)]
pub(super) struct Held {
    /// The project that was shown last.
    proposed: Option<Proposed>,
}

/// The request of somebody who looks at the page: to see what would come of the files, unless it
/// says something else.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    /// The mark of what was shown, when it is confirmed.
    confirmed: String,
    /// A file that is not wanted.
    away: String,
    /// Number of a change to undo.
    undo: Option<String>,
}

/// The page.
#[derive(Debug, Default, Serialize)]
pub(super) struct Intake {
    /// There is a project already.
    project: bool,
    dropped: Vec<Dropped>,
    shown: Option<Shown>,
    refused: Option<Refused>,
    /// The act that was done.
    done: Option<Done>,
    changes: Vec<Earlier>,
}

/// The project that would be written.
#[derive(Debug, Serialize)]
struct Shown {
    files: Vec<File>,
    figures: Vec<Figure>,
    /// The points to look at, in a sentence.
    questions: Option<String>,
    /// Errors and warnings, in sentences.
    found: Vec<String>,
    /// It cannot be built as it is.
    broken: bool,
    mark: String,
}

#[derive(Debug, Serialize)]
struct File {
    path: String,
    what: String,
    read: bool,
}

#[derive(Debug, Serialize)]
struct Figure {
    number: String,
    words: String,
}

#[derive(Debug, Serialize)]
struct Done {
    words: String,
    number: u64,
    /// Points to look at wait.
    questions: bool,
}

/// A change that was written.
#[derive(Debug, Serialize)]
struct Earlier {
    number: u64,
    words: String,
    at: String,
    files: String,
    /// It can be undone.
    stands: bool,
}

/// Changes that the page shows.
const SHOWN: usize = 10;

/// Files of one change that are named.
const NAMED: usize = 4;

/// The page before anything is asked.
pub(super) fn of(snapshot: &Snapshot, plan: &Plan, held: &Held, speaker: &Speaker<'_>) -> Intake {
    let dropped = dropped::all(&plan.root);
    let shown = held.proposed.as_ref().filter(|_| !dropped.is_empty() && !snapshot.project);
    Intake {
        project: snapshot.project,
        shown: shown.map(|proposed| shown_of(proposed, speaker)),
        dropped,
        changes: earlier(&plan.root, speaker),
        ..Intake::default()
    }
}

/// Does what is asked, and shows the page.
pub(super) fn asked(
    snapshot: &Snapshot,
    plan: &Plan,
    held: &mut Held,
    wish: &Wish,
    speaker: &Speaker<'_>,
) -> Intake {
    let answer = act(snapshot, plan, held, wish, speaker);
    let page = of(snapshot, plan, held, speaker);
    match answer {
        Ok(done) => Intake { done, ..page },
        Err(refused) => Intake { refused: Some(refused), ..page },
    }
}

fn act(
    snapshot: &Snapshot,
    plan: &Plan,
    held: &mut Held,
    wish: &Wish,
    speaker: &Speaker<'_>,
) -> Result<Option<Done>, Refused> {
    let root = &plan.root;
    let at = || (plan.now)().at;
    if let Some(number) = &wish.undo {
        let number = number.parse().map_err(|_| Refused::own(speaker, "office-not-number"))?;
        let change =
            history::undo(root, number, &at()).map_err(|refused| refused.told(speaker))?;
        return Ok(Some(done(&change, false, speaker)));
    }
    if !wish.away.is_empty() {
        dropped::take_away(root, &wish.away).map_err(|error| {
            Refused::of_file(speaker, "office-not-disk", &wish.away, &io_reason(&error))
        })?;
    }
    if snapshot.project {
        return Err(Refused::own(speaker, "office-add-project"));
    }
    if let (Some(proposed), false) = (&held.proposed, wish.confirmed.is_empty()) {
        if wish.confirmed != proposed.mark {
            return Err(Refused::own(speaker, "office-issue-changed"));
        }
        let questions = !proposed.proposal.reviews.is_empty();
        let change = starting::start(root, &at()).map_err(|refused| refused.told(speaker))?;
        held.proposed = None;
        return Ok(Some(done(&change, questions, speaker)));
    }
    held.proposed = None;
    if !dropped::all(root).is_empty() {
        held.proposed = Some(starting::propose(root).map_err(|why| not_proposed(&why, speaker))?);
    }
    Ok(None)
}

fn not_proposed(why: &NotProposed, speaker: &Speaker<'_>) -> Refused {
    match why {
        NotProposed::Input(path, why) => {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            Refused::of_file(speaker, "office-not-read", &name, why)
        }
        NotProposed::Nothing => Refused::own(speaker, "office-add-nothing"),
        NotProposed::Folder(why) => Refused::of_file(speaker, "office-not-disk", history::OWN, why),
    }
}

fn done(change: &Change, questions: bool, speaker: &Speaker<'_>) -> Done {
    Done { words: speaker.text(change.act.key(), &[]), number: change.number, questions }
}

fn shown_of(proposed: &Proposed, speaker: &Speaker<'_>) -> Shown {
    let proposal = &proposed.proposal;
    let files = proposal.taken.iter().map(|taken| File {
        path: taken.path.clone(),
        what: taken.what.clone(),
        read: taken.read,
    });
    let school = proposal.load.school.as_ref();
    let figures = school.map(|school| {
        let rows = school.reading.files.iter().map(|file| file.counts.used).sum();
        let counts = [
            ("office-figure-students", school.model.students.len()),
            ("office-figure-competencies", school.model.framework.competencies.len()),
            ("office-figure-rows", rows),
        ];
        let figure = |(key, count): (&str, usize)| Figure {
            number: count.to_string(),
            words: speaker.count(key, count),
        };
        counts.into_iter().map(figure).collect()
    });
    let found = &proposal.load.diagnostics;
    let counts = [("office-errors", found.errors()), ("office-warnings", found.warnings())];
    let questions = proposal.reviews.len();
    Shown {
        files: files.collect(),
        figures: figures.unwrap_or_default(),
        questions: (questions > 0).then(|| speaker.count("office-add-questions", questions)),
        found: counts
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(key, count)| speaker.count(key, count))
            .collect(),
        broken: school.is_none(),
        mark: proposed.mark.clone(),
    }
}

fn earlier(root: &Path, speaker: &Speaker<'_>) -> Vec<Earlier> {
    let shown = history::changes(root).into_iter().take(SHOWN);
    shown
        .map(|change| {
            let files: Vec<&str> = change.files().collect();
            let mut named: Vec<String> =
                files.iter().take(NAMED).map(|file| (*file).to_string()).collect();
            if files.len() > NAMED {
                named.push(speaker.count("office-more", files.len() - NAMED));
            }
            Earlier {
                number: change.number,
                words: speaker.text(change.act.key(), &[]),
                at: change.at.get(..16).unwrap_or(&change.at).replace('T', " "),
                files: named.join(", "),
                stands: change.changed_since(root).is_none(),
            }
        })
        .collect()
}

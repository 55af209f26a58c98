//! Files that are dropped on the page: shown first, as what they are taken for and what would come
//! of them, and written into the project when that is confirmed.

mod dropped;
mod starting;

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::history::{self, Act, Change, Edit};
use super::refused::Refused;
use super::round::Plan;
use super::snapshot::Snapshot;
use super::trial::{self, Difference};
use super::words::{Speaker, TextPiece, parts};
use crate::base::io_reason;
use crate::press::Loaded;
use crate::project::FILE_NAME;
use crate::propose::add::{Addition, Coming, NotAdded, add, places, usual};
use crate::propose::{NotWritten as NotProposed, Review, Taken};

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
    /// The places of files: `to.` and the file that waits; [`NEW`] for one that the project does not
    /// read yet, nothing for one that goes on waiting.
    #[serde(flatten)]
    places: BTreeMap<String, String>,
}

/// The page.
#[derive(Debug, Default, Serialize)]
pub(super) struct Intake {
    /// There is a project already.
    project: bool,
    dropped: Vec<Dropped>,
    /// The places that a file can be put into.
    places: Vec<String>,
    /// The place of each file that waits, as far as it has one.
    placed: Vec<Option<String>>,
    shown: Option<Shown>,
    adding: Option<Box<Adding>>,
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

/// The files that would be added.
#[derive(Debug, Serialize)]
struct Adding {
    files: Vec<Added>,
    /// Files that the project does not read yet, and what each is taken for.
    new: Vec<File>,
    /// The lines that go below the settings for them.
    settings: String,
    /// The points of these lines to look at.
    reviews: Vec<String>,
    difference: Difference,
    /// The mark by which it is confirmed; nothing when it cannot be written.
    mark: Option<String>,
}

/// A file in its place.
#[derive(Debug, Serialize)]
struct Added {
    place: String,
    /// Rows of it that are used now; nothing for a new file.
    before: Option<String>,
    /// Rows that would be used.
    after: String,
}

#[derive(Debug, Serialize)]
struct File {
    path: String,
    what: Vec<TextPiece>,
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

/// The place of a file that the project does not read yet: it is looked at, and gets lines of its
/// own in the settings.
const NEW: &str = "+";

/// Changes that the page shows.
const SHOWN: usize = 10;

/// Files of one change that are named.
const NAMED: usize = 4;

/// The page before anything is asked.
pub(super) fn of(snapshot: &Snapshot, plan: &Plan, held: &Held, speaker: &Speaker<'_>) -> Intake {
    let dropped = dropped::all(&plan.root);
    let shown = held.proposed.as_ref().filter(|_| !dropped.is_empty() && !snapshot.project);
    let school = snapshot.any_school();
    let there = school.map(|school| places(school)).unwrap_or_default();
    let placed = |one: &Dropped| Some(place_of(&one.path, school?, &there));
    Intake {
        project: snapshot.project,
        placed: dropped.iter().map(placed).collect(),
        places: there,
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
    root: &str,
) -> Intake {
    let answer = act(snapshot, plan, held, wish, speaker, root);
    let mut page = of(snapshot, plan, held, speaker);
    for (one, place) in page.dropped.iter().zip(&mut page.placed) {
        if let Some(said) = wish.places.get(&format!("to.{}", one.path)) {
            *place = Some(said.clone()).filter(|said| !said.is_empty());
        }
    }
    match answer {
        Ok(Answer::Done(done)) => Intake { done: Some(done), ..page },
        Ok(Answer::Adding(adding)) => Intake { adding: Some(adding), ..page },
        Ok(Answer::Looked) => page,
        Err(refused) => Intake { refused: Some(refused), ..page },
    }
}

enum Answer {
    Done(Done),
    Adding(Box<Adding>),
    Looked,
}

fn act(
    snapshot: &Snapshot,
    plan: &Plan,
    held: &mut Held,
    wish: &Wish,
    speaker: &Speaker<'_>,
    links: &str,
) -> Result<Answer, Refused> {
    let root = &plan.root;
    let at = || (plan.now)().at;
    if let Some(number) = &wish.undo {
        let number = number.parse().map_err(|_| Refused::own(speaker, "office-not-number"))?;
        let change = history::undo(root, number, &at()).map_err(|refused| refused.told(speaker))?;
        return Ok(Answer::Done(done(&change, speaker)));
    }
    if !wish.away.is_empty() {
        dropped::take_away(root, &wish.away).map_err(|error| {
            Refused::of_file(speaker, "office-not-disk", &wish.away, &io_reason(&error))
        })?;
    }
    if snapshot.project {
        return adding_of(snapshot, plan, wish, speaker, links);
    }
    if let (Some(proposed), false) = (&held.proposed, wish.confirmed.is_empty()) {
        if wish.confirmed != proposed.mark {
            return Err(Refused::own(speaker, "office-issue-changed"));
        }
        let change = starting::start(root, &at()).map_err(|refused| refused.told(speaker))?;
        held.proposed = None;
        return Ok(Answer::Done(done(&change, speaker)));
    }
    held.proposed = None;
    if !dropped::all(root).is_empty() {
        held.proposed = Some(starting::propose(root).map_err(|why| not_proposed(&why, speaker))?);
    }
    Ok(Answer::Looked)
}

/// The files that wait, in the places that they have: shown, or written when that is confirmed.
fn adding_of(
    snapshot: &Snapshot,
    plan: &Plan,
    wish: &Wish,
    speaker: &Speaker<'_>,
    links: &str,
) -> Result<Answer, Refused> {
    let told = |why: history::NotWritten| why.told(speaker);
    let root = &plan.root;
    let school = snapshot.any_school();
    let school = school.ok_or_else(|| Refused::own(speaker, "office-add-unreadable"))?;
    let there = places(school);
    let place = |one: Dropped| {
        let said = wish.places.get(&format!("to.{}", one.path)).cloned();
        let place = said.unwrap_or_else(|| place_of(&one.path, school, &there));
        (!place.is_empty()).then_some((one.path, place))
    };
    let placed: Vec<(String, String)> = dropped::all(root).into_iter().filter_map(place).collect();
    if placed.is_empty() {
        return Ok(Answer::Looked);
    }
    let coming = placed.iter().map(|(one, place)| Coming {
        from: dropped::path(root, one),
        name: one.clone(),
        place: Some(place.clone()).filter(|place| place != NEW),
    });
    let addition = add(school, coming.collect()).map_err(|why| not_added(&why, speaker))?;
    let Addition { replaced, same, taken, settings, reviews, files } = addition;
    let edit = |(path, bytes)| Edit { path, bytes: Some(bytes) };
    let edits: Vec<Edit> = files.into_iter().map(edit).collect();
    let mut said = blake3::Hasher::new();
    for edit in &edits {
        said.update(edit.path.as_bytes()).update(&[0]);
        said.update(blake3::hash(edit.bytes.as_deref().unwrap_or_default()).as_bytes());
    }
    let mark = said.finalize().to_hex().as_str()[..32].to_string();
    if !wish.confirmed.is_empty() {
        if wish.confirmed != mark {
            return Err(Refused::own(speaker, "office-issue-changed"));
        }
        let change = match edits.is_empty() {
            true => None,
            false => Some(history::write(root, Act::Added, edits, &(plan.now)().at).map_err(told)?),
        };
        for (one, _) in &placed {
            // What cannot be removed is seen on the page, and can be taken away there.
            let _ = dropped::take_away(root, one);
        }
        return Ok(change.map_or(Answer::Looked, |change| Answer::Done(done(&change, speaker))));
    }
    let tried = trial::load(snapshot, plan, &edits).map_err(|error| {
        Refused::of_file(speaker, "office-not-disk", history::OWN, &io_reason(&error))
    })?;
    let difference = trial::difference(snapshot, &tried, speaker, links);
    let after = tried.school.as_ref();
    let mut places = [replaced, same].concat();
    places.sort();
    let files = places.iter().map(|place| Added {
        place: place.clone(),
        before: used(school, place).map(|rows| rows.to_string()),
        after: after.and_then(|school| used(school, place)).unwrap_or(0).to_string(),
    });
    Ok(Answer::Adding(Box::new(Adding {
        files: files.collect(),
        new: taken.iter().map(file).collect(),
        settings,
        reviews: reviews.into_iter().map(|Review { words, .. }| words).collect(),
        mark: difference.readable.then_some(mark),
        difference,
    })))
}

/// The place of a file of which nobody says one.
fn place_of(dropped: &str, school: &Loaded, there: &[String]) -> String {
    usual(dropped, school, there).unwrap_or_else(|| NEW.to_string())
}

/// Rows of a file that are used, all its sheets and entries together.
fn used(school: &Loaded, place: &str) -> Option<usize> {
    let own = school.reading.files.iter().filter(|file| {
        let rest = file.path.strip_prefix(place);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '[']))
    });
    let counts: Vec<usize> = own.map(|file| file.counts.used).collect();
    (!counts.is_empty()).then(|| counts.iter().sum())
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

fn not_added(why: &NotAdded, speaker: &Speaker<'_>) -> Refused {
    match why {
        NotAdded::Input(path, why) => {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            Refused::of_file(speaker, "office-not-read", &name, why)
        }
        NotAdded::Nothing => Refused::own(speaker, "office-add-nothing"),
        NotAdded::Twice(place, names) => {
            Refused::of_file(speaker, "office-add-twice", place, &names.join(", "))
        }
        NotAdded::Settings(why) => Refused::of_file(speaker, "office-not-read", FILE_NAME, why),
        NotAdded::Disk(path, why) => Refused::of_file(speaker, "office-not-disk", path, why),
    }
}

fn file(taken: &Taken) -> File {
    File { path: taken.path.clone(), what: parts(&taken.what), read: taken.read }
}

fn done(change: &Change, speaker: &Speaker<'_>) -> Done {
    Done { words: speaker.text(change.act.key(), &[]), number: change.number }
}

fn shown_of(proposed: &Proposed, speaker: &Speaker<'_>) -> Shown {
    let proposal = &proposed.proposal;
    let files = proposal.taken.iter().map(file);
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
            Earlier {
                number: change.number,
                words: speaker.text(change.act.key(), &[]),
                at: change.at.get(..16).unwrap_or(&change.at).replace('T', " "),
                files: speaker.listed(files.iter().copied(), NAMED),
                stands: change.changed_since(root).is_none(),
            }
        })
        .collect()
}

//! Official transcripts: what would be issued is shown first, and issued when that is confirmed, by
//! the same steps as `gradus issue`.

use serde::{Deserialize, Serialize};

use super::refused::Refused;
use super::round::Plan;
use super::snapshot::Snapshot;
use super::words::Speaker;
use crate::ledger::{Act, Folder, Standing, Writing};
use crate::press::Loaded;
use crate::press::issue::{self, Moment, Order, Ready};

/// The transcript that somebody asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    student: String,
    to: String,
    purpose: String,
    language: String,
    replaces: String,
    reason: String,
    passphrase: String,
    /// Number of a document to declare void.
    withdraw: String,
    /// The mark of what was shown, when it is confirmed.
    confirmed: String,
}

/// The page of official transcripts.
#[derive(Debug, Default, Serialize)]
pub(super) struct Issuing {
    /// There is a key, and a ledger.
    able: bool,
    /// Nobody gave the passphrase when the program was started.
    asks_passphrase: bool,
    students: Vec<Choice>,
    languages: Vec<Choice>,
    issued: Vec<Issued>,
    shown: Option<Shown>,
    /// The act that was done.
    done: Option<String>,
    /// Why it was not done, and the remedy.
    refused: Option<Refused>,
}

#[derive(Debug, Serialize)]
struct Choice {
    value: String,
    words: String,
}

#[derive(Debug, Serialize)]
struct Issued {
    number: u64,
    day: String,
    student: String,
    to: String,
    stands: bool,
    href: String,
}

/// The transcript that would be issued.
#[derive(Debug, Serialize)]
struct Shown {
    number: u64,
    student: String,
    facts: Vec<(String, String)>,
    /// The mark by which it is confirmed.
    mark: String,
    /// It is not what was shown before.
    changed: bool,
}

/// The page before anything is asked.
pub(super) fn of(snapshot: &Snapshot, plan: &Plan, speaker: &Speaker<'_>, root: &str) -> Issuing {
    let folder = plan.ledger();
    let Some(school) = snapshot.any_school().filter(|_| folder.exists()) else {
        return Issuing::default();
    };
    let students = school.model.students.values().map(|student| {
        let id = student.id.value.to_string();
        Choice { words: format!("{} ({id})", student.name()), value: id }
    });
    let tags = ["en", "es", "fr", "pt", "ar", "vi", "ru", "zh"]
        .into_iter()
        .map(|tag| Choice { value: tag.to_string(), words: speaker.name_of(tag) });
    let own = school.model.school.language.to_string();
    let mut languages: Vec<Choice> = tags.collect();
    languages.sort_by_key(|choice| choice.value != own);
    let mut students: Vec<Choice> = students.collect();
    students.sort_by(|a, b| a.words.cmp(&b.words));
    Issuing {
        able: true,
        asks_passphrase: plan.passphrase.is_none(),
        students,
        languages,
        issued: issued(&folder, school, root),
        ..Issuing::default()
    }
}

fn issued(folder: &Folder, school: &Loaded, root: &str) -> Vec<Issued> {
    let Ok(chain) = folder.read() else { return Vec::new() };
    let name = |id: &str| {
        let found = school.model.student(id);
        found.map_or(id.to_string(), |idx| school.model.students[idx].name())
    };
    let mut all: Vec<Issued> = chain
        .issued()
        .map(|(entry, issued)| Issued {
            number: entry.number,
            day: entry.at.get(..10).unwrap_or_default().to_string(),
            student: name(&issued.student),
            to: issued.recipient.clone(),
            stands: chain.standing(entry.number) == Some(Standing::Stands),
            href: format!("{root}issued/{}", entry.number),
        })
        .collect();
    all.reverse();
    all
}

/// Does what is asked, or shows what it would be.
pub(super) fn asked(
    snapshot: &Snapshot,
    plan: &Plan,
    wish: &Wish,
    speaker: &Speaker<'_>,
    root: &str,
) -> Issuing {
    let answer = act(snapshot, plan, wish, speaker);
    let page = of(snapshot, plan, speaker, root);
    match answer {
        Ok(Answer::Shown(shown)) => Issuing { shown: Some(shown), ..page },
        Ok(Answer::Done(done)) => Issuing { done: Some(done), ..page },
        Err(refused) => Issuing { refused: Some(refused), ..page },
    }
}

enum Answer {
    Shown(Shown),
    Done(String),
}

fn act(
    snapshot: &Snapshot,
    plan: &Plan,
    wish: &Wish,
    speaker: &Speaker<'_>,
) -> Result<Answer, Refused> {
    let own = |key: &str| Refused::own(speaker, key);
    let school = snapshot.school.as_ref().ok_or_else(|| own("office-issue-unreadable"))?;
    let typed = Some(wish.passphrase.as_str()).filter(|typed| !typed.is_empty());
    let passphrase = plan.passphrase.as_deref().or(typed);
    let now = (plan.now)();
    let folder = plan.ledger();
    let mut ledger = folder.open().map_err(Refused::from)?;
    let key = ledger.key(passphrase).map_err(Refused::from)?;
    if !wish.withdraw.is_empty() {
        let number = wish.withdraw.parse().map_err(|_| own("office-issue-no-number"))?;
        let act = Act::Withdrawn { number, reason: wish.reason.clone() };
        ledger.append(act, &[], &key, &now.at).map_err(Refused::from)?;
        return Ok(Answer::Done(
            speaker.text("office-issue-withdrawn", &[("number", number.into())]),
        ));
    }
    if snapshot.diagnostics.errors() > 0 {
        return Err(own("office-issue-errors"));
    }
    if wish.to.trim().is_empty() || wish.purpose.trim().is_empty() {
        return Err(own("office-issue-to-whom"));
    }
    let replaces = match wish.replaces.trim() {
        "" => None,
        _ if wish.reason.trim().is_empty() => return Err(own("office-issue-no-reason")),
        number => {
            let number = number.parse().map_err(|_| own("office-issue-no-number"))?;
            Some((number, wish.reason.trim().to_string()))
        }
    };
    let order = Order {
        student: wish.student.trim().to_string(),
        language: Some(wish.language.clone()).filter(|tag| !tag.is_empty()),
        recipient: wish.to.trim().to_string(),
        purpose: wish.purpose.trim().to_string(),
        replaces,
    };
    let ready = issue::prepare(school, &snapshot.sources, &ledger, &order, &key, &now)
        .map_err(|error| Refused { message: error.to_string(), help: error.help() })?;
    let shown = shown(&ready, &ledger, &order, &now);
    if wish.confirmed != shown.mark {
        let changed = !wish.confirmed.is_empty();
        return Ok(Answer::Shown(Shown { changed, ..shown }));
    }
    let number = issue::issue(&mut ledger, ready, &key, &now).map_err(Refused::from)?;
    Ok(Answer::Done(speaker.text("office-issue-done", &[("number", number.into())])))
}

fn shown(ready: &Ready, ledger: &Writing, order: &Order, now: &Moment) -> Shown {
    let student = ready.transcript.head.student.name.clone();
    let facts = ready.transcript.figures();
    let number = ledger.next();
    // Whatever of it a reader would see makes another mark.
    let said = format!("{number}\n{order:?}\n{}\n{facts:?}\n{student}", now.day);
    let mark = blake3::hash(said.as_bytes()).to_hex().as_str()[..32].to_string();
    Shown { number, student, facts, mark, changed: false }
}

/// The file of a document that was issued.
pub(super) fn document(plan: &Plan, number: u64) -> Option<Vec<u8>> {
    plan.ledger().document(number, "pdf").ok()
}

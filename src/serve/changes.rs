//! Changes since the last build: documents, and the values behind them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::compared::{self, Compared};
use super::documents::{self, Changed, How};
use super::link;
use super::snapshot::Snapshot;
use super::words::Speaker;

/// Changes of documents in a line: those of a student, or of everything else.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    /// The student's name, or what it is about.
    who: String,
    /// The page on which the student's numbers are explained.
    explain: Option<String>,
    documents: Vec<Document>,
}

#[derive(Debug, Serialize)]
struct Document {
    words: String,
    /// `new`, `other` or `gone`.
    how: &'static str,
    note: String,
    href: Option<String>,
}

/// The page of changes.
#[derive(Debug, Serialize)]
pub(super) struct Changes {
    lines: Vec<Line>,
    values: Option<Compared>,
}

/// The page of changes of a round.
pub(super) fn of(snapshot: &Snapshot, speaker: &Speaker<'_>, root: &str) -> Changes {
    let both = snapshot.before.as_ref().zip(snapshot.any_school());
    let values = both.map(|(before, school)| compared::of(before, school, speaker, root));
    Changes { lines: lines(snapshot, speaker, root), values }
}

/// The documents that the last build changed, by student.
pub(super) fn lines(snapshot: &Snapshot, speaker: &Speaker<'_>, root: &str) -> Vec<Line> {
    let mut by_student: BTreeMap<Option<&str>, Vec<&Changed>> = BTreeMap::new();
    for changed in &snapshot.changed {
        by_student.entry(changed.student.as_deref()).or_default().push(changed);
    }
    // A thing of nobody comes last.
    let rest = by_student.remove(&None);
    let mut lines: Vec<Line> = by_student
        .into_iter()
        .filter_map(|(id, own)| {
            let id = id?;
            let name = snapshot.any_school().and_then(|school| {
                let student = school.model.student(id)?;
                Some(school.model.students[student].name())
            });
            Some(Line {
                who: name.unwrap_or_else(|| id.to_string()),
                explain: Some(link::explain(root, id, None)),
                documents: own.into_iter().filter_map(|one| document(one, speaker, root)).collect(),
            })
        })
        .collect();
    lines.extend(rest.map(|rest| {
        let count = |how| rest.iter().filter(|one| one.how == how).count();
        let told = [
            (How::New, "office-files-new"),
            (How::Other, "office-files-other"),
            (How::Gone, "office-files-gone"),
        ];
        let told = told.into_iter().filter(|(how, _)| count(*how) > 0);
        let told = told.map(|(how, key)| Document {
            words: speaker.count(key, count(how)),
            how: word(how),
            note: String::new(),
            href: None,
        });
        Line { who: speaker.text("office-files", &[]), explain: None, documents: told.collect() }
    }));
    lines
}

fn document(changed: &Changed, speaker: &Speaker<'_>, root: &str) -> Option<Document> {
    // The copy for a screen goes with the one on paper.
    if !changed.path.ends_with(".pdf") {
        return None;
    }
    let key = match changed.how {
        How::New => "office-how-new",
        How::Other => "office-how-other",
        How::Gone => "office-how-gone",
    };
    let language = changed.kind.and_then(|kind| documents::language(kind, &changed.path));
    let language = language.map(|tag| speaker.name_of(tag));
    let note = language.into_iter().chain([speaker.text(key, &[])]);
    Some(Document {
        words: changed.kind.map_or_else(|| changed.path.clone(), |kind| speaker.kind(kind)),
        how: word(changed.how),
        note: note.collect::<Vec<_>>().join(" · "),
        href: (changed.how != How::Gone).then(|| link::file(root, &changed.path)),
    })
}

fn word(how: How) -> &'static str {
    match how {
        How::New => "new",
        How::Other => "other",
        How::Gone => "gone",
    }
}

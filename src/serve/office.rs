//! The front page: the school in numbers, what needs a look, and every student's documents.

use std::collections::BTreeMap;

use serde::Serialize;

use super::changes::{self, Line};
use super::documents::Document;
use super::link;
use super::round::MAIL;
use super::snapshot::Snapshot;
use super::words::Speaker;
use crate::base::Idx;
use crate::model::people::Student;
use crate::press::kinds::KINDS;
use crate::press::leavers::leavers;
use crate::press::unserved::{self, Unserved};
use crate::press::{Loaded, students};

/// The contents of the front page.
#[derive(Debug, Serialize)]
pub(super) struct Office {
    /// `good`, `doubtful`, `bad` or `waiting`.
    state: &'static str,
    /// The state of things, in a sentence.
    status: String,
    /// The things to do, and the time of reading.
    notes: Vec<String>,
    figures: Vec<Figure>,
    changed: Vec<Line>,
    /// More changes than are shown.
    more_changed: bool,
    students: Vec<Row>,
    /// Of whom nothing is made, and why.
    unserved: Vec<Left>,
    /// The page that is read before reports are sent.
    preflight: Option<String>,
    /// Files of the mailing run, when it was made.
    mail: Vec<MailFile>,
}

#[derive(Debug, Serialize)]
struct MailFile {
    name: String,
    href: String,
}

#[derive(Debug, Serialize)]
struct Figure {
    number: String,
    words: String,
    href: Option<String>,
}

#[derive(Debug, Serialize)]
struct Row {
    id: String,
    name: String,
    grade: String,
    advisor: String,
    /// The page on which all numbers of the student are explained.
    explain: String,
    documents: Vec<Shown>,
}

#[derive(Debug, Serialize)]
struct Shown {
    words: String,
    /// Who gets it, in which language.
    note: String,
    pdf: String,
    page: Option<String>,
    old: bool,
}

#[derive(Debug, Serialize)]
struct Left {
    words: String,
    students: String,
}

/// The target of the pre-flight page on the command line.
const PREFLIGHT: &str = "preflight";

/// Changes that the front page shows.
const CHANGES: usize = 8;

/// Students of one reason that are named.
const NAMED: usize = 12;

/// The front page of a round.
pub(super) fn of(snapshot: &Snapshot, speaker: &Speaker<'_>, root: &str) -> Office {
    let (state, status) = status(snapshot, speaker);
    let changed = changes::lines(snapshot, speaker, root);
    let more_changed = changed.len() > CHANGES;
    let school = snapshot.any_school();
    Office {
        state,
        status,
        notes: notes(snapshot, speaker),
        figures: school.map(|school| figures(snapshot, school, speaker, root)).unwrap_or_default(),
        changed: changed.into_iter().take(CHANGES).collect(),
        more_changed,
        students: school.map(|school| rows(snapshot, school, speaker, root)).unwrap_or_default(),
        unserved: school.map(|school| left(school, speaker)).unwrap_or_default(),
        preflight: snapshot.documents.of_kind(PREFLIGHT).next().map(|path| link::file(root, path)),
        mail: snapshot.documents.of_kind(MAIL).map(|path| mail_file(path, root)).collect(),
    }
}

fn mail_file(path: &str, root: &str) -> MailFile {
    let name = path.rsplit('/').next().unwrap_or(path).to_string();
    MailFile { name, href: link::file(root, path) }
}

fn status(snapshot: &Snapshot, speaker: &Speaker<'_>) -> (&'static str, String) {
    let (errors, warnings) = (snapshot.diagnostics.errors(), snapshot.diagnostics.warnings());
    match (snapshot.project, &snapshot.school, &snapshot.built) {
        (false, ..) => ("waiting", speaker.text("office-status-first", &[])),
        (_, None, _) => ("bad", speaker.text("office-status-unreadable", &[])),
        (.., None) => ("bad", speaker.text("office-status-unbuilt", &[])),
        _ if errors > 0 => ("bad", speaker.count("office-status-errors", errors)),
        _ if warnings > 0 => ("doubtful", speaker.count("office-status-warnings", warnings)),
        _ => ("good", speaker.text("office-status-good", &[])),
    }
}

fn notes(snapshot: &Snapshot, speaker: &Speaker<'_>) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(school) = snapshot.any_school() {
        let day = speaker.date(school.occasion.as_of);
        let period = school.occasion.period.map(|idx| &school.model.periods[idx].title);
        notes.push(match period {
            Some(period) => {
                let args = [("period", period.to_string().into()), ("date", day.into())];
                speaker.text("office-occasion", &args)
            }
            None => speaker.text("office-as-of", &[("date", day.into())]),
        });
    }
    if snapshot.number > 0 && snapshot.school.is_none() && snapshot.last.is_some() {
        notes.push(speaker.text("office-last", &[]));
    }
    if let Some(built) = &snapshot.built {
        // Tenths are what a person notices.
        let tenths = snapshot.took.as_millis().div_ceil(100);
        let seconds = format!("{}.{}", tenths / 10, tenths % 10);
        let args = [("count", built.written.into()), ("seconds", seconds.into())];
        notes.push(speaker.text("office-built", &args));
    }
    if let Some(pause) = snapshot.polls {
        let seconds = pause.as_secs().to_string();
        notes.push(speaker.text("office-polls", &[("seconds", seconds.into())]));
    }
    notes
}

fn figures(snapshot: &Snapshot, school: &Loaded, speaker: &Speaker<'_>, root: &str) -> Vec<Figure> {
    let model = &school.model;
    let day = school.occasion.as_of;
    let attending = model.students.values().filter(|student| student.belongs(day)).count();
    let rows: usize = school.reading.files.iter().map(|file| file.counts.used).sum();
    let plain = |number: usize, key: &str, href: Option<String>| Figure {
        number: number.to_string(),
        words: speaker.count(key, number),
        href,
    };
    let mut figures = vec![
        plain(attending, "office-figure-students", Some("#students".to_string())),
        plain(model.framework.competencies.len(), "office-figure-competencies", None),
        plain(rows, "office-figure-rows", Some(format!("{root}problems#files"))),
    ];
    let made = snapshot.built.iter().flat_map(|built| KINDS.iter().map(move |kind| (built, kind)));
    figures.extend(made.filter_map(|(built, kind)| {
        let count = *built.made.get(*kind)?;
        Some(Figure { number: count.to_string(), words: speaker.kinds(kind, count), href: None })
    }));
    figures
}

fn rows(snapshot: &Snapshot, school: &Loaded, speaker: &Speaker<'_>, root: &str) -> Vec<Row> {
    let mut documents = snapshot.documents.by_student();
    let mut students = students::students(school, &[], &mut Default::default());
    students.extend(leavers(school));
    let model = &school.model;
    let day = school.occasion.as_of;
    let year = model.calendar.year_of(day);
    let mut rows: Vec<(&Student, Idx<Student>)> =
        students.into_iter().map(|idx| (&model.students[idx], idx)).collect();
    rows.sort_by_key(|(student, idx)| (student.family.to_lowercase(), student.name(), *idx));
    rows.into_iter()
        .map(|(student, _)| {
            let own = documents.remove(&*student.id.value).unwrap_or_default();
            Row {
                id: student.id.value.to_string(),
                name: student.name(),
                grade: student.years.grade(year, day).map_or(String::new(), |one| one.to_string()),
                advisor: student.years.advisor(year, day).unwrap_or_default().to_string(),
                explain: link::explain(root, &student.id.value, None),
                documents: own.iter().map(|one| shown(one, school, speaker, root)).collect(),
            }
        })
        .collect()
}

fn shown(document: &Document<'_>, school: &Loaded, speaker: &Speaker<'_>, root: &str) -> Shown {
    let addressee = document.household.and_then(|id| {
        let mut homes = school.model.households.values();
        Some(homes.find(|home| &*home.id.value == id)?.addressee.to_string())
    });
    let language = document.language.map(|tag| speaker.name_of(tag));
    let note: Vec<String> = addressee.into_iter().chain(language).collect();
    let note = note.join(", ");
    Shown {
        words: speaker.kind(document.kind),
        note,
        pdf: link::file(root, document.pdf),
        page: document.page.map(|page| link::file(root, page)),
        old: document.old,
    }
}

fn left(school: &Loaded, speaker: &Speaker<'_>) -> Vec<Left> {
    let names: BTreeMap<String, String> = school
        .model
        .students
        .values()
        .map(|student| (student.id.value.to_string(), student.name()))
        .collect();
    let name = |id: &String| format!("{} ({id})", names.get(id).map_or("", String::as_str));
    let left = |Unserved { reason, students }: Unserved| {
        let mut named: Vec<String> = students.iter().take(NAMED).map(name).collect();
        if students.len() > NAMED {
            named.push(speaker.count("office-more", students.len() - NAMED));
        }
        let key = format!("office-unserved-{}", reason.code());
        Left { words: speaker.count(&key, students.len()), students: named.join(", ") }
    };
    unserved::of(school).into_iter().map(left).collect()
}

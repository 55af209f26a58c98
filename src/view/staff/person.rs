//! A student: for teachers, and for the student.

use serde::Serialize;

use super::cell::Cell;
use super::explained;
use super::lists::{self, ListLine};
use super::member::Shown;
use crate::base::{Date, Idx};
use crate::model::evidence::Rating;
use crate::model::framework::Competency;
use crate::model::records::GoalKind;
use crate::policy::{self, moment_of};
use crate::view::site::Link;
use crate::view::voice::{LevelKey, Phrase, Prose, Sentence, amount, prose};

/// A student, for teachers.
#[derive(Clone, Debug, Serialize)]
pub struct PersonPage {
    /// Name.
    pub name: String,
    /// Values with the explanation of each.
    pub values: Vec<Value>,
    /// The points that somebody should look at.
    pub attention: Vec<ListLine>,
    /// Supports in place.
    pub supports: Vec<Sentence>,
    /// The page for the student, where all of them is shown.
    pub own: Option<Link>,
    /// The part that both pages share.
    pub shared: Shared,
}

/// A student, for the student: nobody else is on it.
#[derive(Clone, Debug, Serialize)]
pub struct OwnPage {
    /// Name.
    pub name: String,
    /// The next steps: competencies that can be begun.
    pub ready: Vec<Step>,
    /// The competencies closest to proficient.
    pub closest: Vec<Step>,
    /// The part that both pages share.
    pub shared: Shared,
}

/// The part that the pages for teachers and for the student share.
#[derive(Clone, Debug, Serialize)]
pub struct Shared {
    /// Titles of the bands.
    pub bands: Vec<Phrase>,
    /// The levels by subject and band.
    pub subjects: Vec<SubjectRow>,
    /// Proficient competencies at the end of each period.
    pub growth: Vec<GrowthLine>,
    /// Evidence of the school year, by competency, the latest first.
    pub evidence: Vec<EvidenceGroup>,
    /// Goals in the student's words.
    pub goals: Vec<Note>,
    /// Reflections in the student's words.
    pub reflections: Vec<Note>,
    /// The levels, lowest first, then the kinds of no level.
    pub key: Vec<LevelKey>,
}

/// A value and where it is explained.
#[derive(Clone, Debug, Serialize)]
pub struct Value {
    /// Label.
    pub label: String,
    /// Value.
    pub value: String,
    /// The page on which it is explained.
    pub path: Option<String>,
}

/// A competency to go on with.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    /// Code.
    pub code: String,
    /// Title.
    pub title: Phrase,
    /// "I can ...".
    pub statement: Phrase,
    /// The lacks of the evidence.
    pub need: Option<String>,
}

/// The levels in a subject.
#[derive(Clone, Debug, Serialize)]
pub struct SubjectRow {
    /// Title.
    pub title: Phrase,
    /// "5 of 12".
    pub count: String,
    /// Competencies of each band, in the order of the bands; those without a band come last.
    pub bands: Vec<Vec<Cell>>,
}

/// The standing of the student on a day.
#[derive(Clone, Debug, Serialize)]
pub struct GrowthLine {
    /// The period, or the day.
    pub title: Phrase,
    /// Proficient competencies.
    pub proficient: usize,
    /// Competencies in force on the day of the build.
    pub of: usize,
}

/// Evidence for a competency.
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceGroup {
    /// The competency and its level.
    pub cell: Cell,
    /// The lacks of the evidence.
    pub need: Option<String>,
    /// The evidence, the latest first.
    pub lines: Vec<EvidenceLine>,
}

/// A piece of evidence.
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceLine {
    /// Its day.
    pub date: String,
    /// The task.
    pub task: Option<Phrase>,
    /// The kind of occasion.
    pub kind: Option<String>,
    /// The rating.
    pub rating: Phrase,
    /// Who rated it.
    pub assessor: Option<String>,
    /// The place where the work can be seen.
    pub link: Option<String>,
}

/// The student's own words.
#[derive(Clone, Debug, Serialize)]
pub struct Note {
    /// The words.
    pub body: Prose,
    /// The day.
    pub date: String,
    /// Language of the words when it differs from the page's.
    pub lang: Option<String>,
}

pub(super) fn page(member: Shown<'_, '_>) -> PersonPage {
    let own = || Phrase::own(member.say("staff-own-page", &[]));
    PersonPage {
        name: member.person().name(),
        values: values(member),
        attention: member.attention().map(|one| lists::line(member, one)).collect(),
        supports: supports(member),
        own: member.is_whole().then(|| Link { text: own(), path: member.places.own.clone() }),
        shared: shared(member),
    }
}

pub(super) fn own(member: Shown<'_, '_>) -> OwnPage {
    let closest = member.now.closest.iter().map(|one| one.competency);
    OwnPage {
        name: member.person().name(),
        ready: member.now.ready.iter().take(NEXT).map(|idx| step(member, *idx)).collect(),
        closest: closest.take(NEXT).map(|idx| step(member, idx)).collect(),
        shared: shared(member),
    }
}

/// Competencies that are named as the next ones.
const NEXT: usize = 5;

fn step(member: Shown<'_, '_>, competency: Idx<Competency>) -> Step {
    Step {
        code: member.competency(competency).code.to_string(),
        title: member.competency_title(competency),
        statement: member.statement(competency),
        need: member.need(member.now.of(competency)),
    }
}

fn values(member: Shown<'_, '_>) -> Vec<Value> {
    let outcome = &member.now;
    let value = |key: &str, value: String, path: Option<&str>| Value {
        label: member.say(key, &[]),
        value,
        path: path.map(|anchor| member.explained(anchor)),
    };
    let mut values = Vec::new();
    values.extend(outcome.grade.map(|grade| value("staff-grade", grade.to_string(), None)));
    let class = member.person().class_on(outcome.as_of, &member.model.calendar);
    values.extend(class.map(|class| value("staff-class", class.to_string(), None)));
    values.extend(member.advisor.map(|advisor| value("staff-advisor", advisor.to_string(), None)));
    if !member.is_whole() {
        return values;
    }
    let on_track =
        [("count", outcome.on_track.subjects.into()), ("of", outcome.on_track.of.into())];
    values.push(value("staff-on-track", member.say("count-of", &on_track), None));
    let credits = match &outcome.graduation.total {
        Some(total) => member.say(
            "count-of",
            &[("count", amount(&outcome.credits).into()), ("of", amount(&total.required).into())],
        ),
        None => amount(&outcome.credits),
    };
    values.push(value("staff-credits", credits, Some(explained::GRADUATION)));
    if let Some(average) = outcome.gpa.unweighted.value() {
        let shown = outcome.gpa.rounding.show(&average);
        values.push(value("staff-gpa", shown, Some(explained::GPA)));
    }
    let open = outcome.graduation.open;
    let diploma = member.say("staff-open-requirements", &[("count", open.into())]);
    values.push(value("staff-diploma", diploma, Some(explained::GRADUATION)));
    values
}

fn shared(member: Shown<'_, '_>) -> Shared {
    let framework = &member.model.framework;
    let note = |kind| notes(member, kind);
    Shared {
        bands: framework.bands.indices().map(|band| member.band_title(band)).collect(),
        subjects: subjects(member),
        growth: growth(member),
        evidence: evidence(member),
        goals: note(GoalKind::Goal),
        reflections: note(GoalKind::Reflection),
        key: member.level_keys().into_iter().chain(member.state_keys()).collect(),
    }
}

fn counted(member: Shown<'_, '_>) -> Vec<Idx<Competency>> {
    let all = member.model.framework.competencies.iter();
    let shown = all.map(|(idx, _)| idx).filter(|idx| member.now.of(*idx).counted);
    shown.filter(|idx| member.shows(*idx)).collect()
}

fn subjects(member: Shown<'_, '_>) -> Vec<SubjectRow> {
    let framework = &member.model.framework;
    let shown = counted(member);
    let rows = member.now.subjects.iter().map(|subject| {
        let mut bands = vec![Vec::new(); framework.bands.len() + 1];
        for idx in &shown {
            let one = &framework.competencies[*idx];
            if one.subject == subject.subject {
                let at = one.band.map_or(framework.bands.len(), Idx::position);
                bands[at].push(Cell::new(member, *idx));
            }
        }
        if bands.last().is_some_and(Vec::is_empty) {
            bands.pop();
        }
        let counts = [("count", subject.proficient.into()), ("of", subject.total.into())];
        SubjectRow {
            title: member.subject_title(subject.subject),
            count: member.say("count-of", &counts),
            bands,
        }
    });
    rows.filter(|row| row.bands.iter().any(|band| !band.is_empty())).collect()
}

/// The standing of the student at the end of each period, by the rules of the day, and now.
fn growth(member: Shown<'_, '_>) -> Vec<GrowthLine> {
    let (model, day) = (member.model, member.now.as_of);
    let shown = counted(member);
    let proficient = |day: Date| {
        let found = policy::levels(member.rules, model, member.student, &shown, day);
        found.iter().filter(|one| one.state.is_proficient()).count()
    };
    let line = |title, day| GrowthLine { title, proficient: proficient(day), of: shown.len() };
    let attended = |ends: Date| member.person().attends(ends);
    let past = model.periods.values().filter(|period| period.ends < day && attended(period.ends));
    let past = past.map(|period| {
        let title = member.phrase(&period.code, "title", &period.title);
        line(title, period.ends)
    });
    let now = Phrase::own(member.date(day));
    past.chain([line(now, day)]).collect()
}

fn evidence(member: Shown<'_, '_>) -> Vec<EvidenceGroup> {
    let rows = &member.model.records(member.student).evidence;
    let calendar = &member.model.calendar;
    let year = calendar.year_of(member.now.as_of);
    let mut groups: Vec<(Date, EvidenceGroup)> = Vec::new();
    for idx in counted(member) {
        let found = member.now.of(idx);
        let order = &member.rules.determination[found.basis.rule].order;
        let used = found.basis.parts.iter().flat_map(|part| part.used.iter().copied());
        let aside = found.basis.set_aside.iter().map(|one| one.row);
        let mut known: Vec<(Date, u32)> = used
            .chain(aside)
            .map(|row| (moment_of(rows[row as usize].dates, order).0, row))
            .filter(|(day, _)| calendar.year_of(*day) == year)
            .collect();
        known.sort_unstable_by(|a, b| b.cmp(a));
        known.dedup();
        let Some((latest, _)) = known.first().copied() else { continue };
        let lines = known.iter().map(|(day, row)| line(member, *day, *row)).collect();
        let need = member.need(found);
        groups.push((latest, EvidenceGroup { cell: Cell::new(member, idx), need, lines }));
    }
    groups.sort_by_key(|(latest, _)| std::cmp::Reverse(*latest));
    groups.into_iter().map(|(_, group)| group).collect()
}

fn line(member: Shown<'_, '_>, day: Date, row: u32) -> EvidenceLine {
    let row = &member.model.records(member.student).evidence[row as usize];
    let rating = match &row.rating {
        Rating::Level(level) => member.level_mark(member.model.academic_scale(), *level).label,
        Rating::Points(points) => Phrase::own(points.to_string()),
        Rating::Missed => Phrase::own(member.say("rating-missed", &[])),
        Rating::Waived => Phrase::own(member.say("rating-waived", &[])),
    };
    let link = row.extras.as_ref().and_then(|extras| extras.link.as_deref());
    let safe = |link: &&str| link.starts_with("https://") || link.starts_with("http://");
    EvidenceLine {
        date: member.short_date(day),
        task: row.task.as_deref().map(|task| member.original(task)),
        kind: row.kind.map(|kind| member.say(&format!("kind-{}", kind.code()), &[])),
        rating,
        assessor: row.assessor.as_deref().map(str::to_string),
        link: link.filter(safe).map(str::to_string),
    }
}

fn notes(member: Shown<'_, '_>, kind: GoalKind) -> Vec<Note> {
    let rows = member.model.records(member.student).goals.iter().rev();
    rows.filter(|row| row.kind == kind && row.date <= member.now.as_of)
        .filter(|row| row.competency.map_or(member.is_whole(), |idx| member.shows(idx)))
        .map(|row| Note {
            body: prose(&row.text),
            date: member.short_date(row.date),
            lang: member.foreign(&member.model.school.language),
        })
        .collect()
}

fn supports(member: Shown<'_, '_>) -> Vec<Sentence> {
    let day = member.now.as_of;
    let rows = member.model.records(member.student).supports.iter();
    rows.filter(|row| row.starts.is_none_or(|starts| starts <= day))
        .filter(|row| row.ends.is_none_or(|ends| day <= ends))
        .filter(|row| row.subject.is_none_or(|subject| member.shows_subject(subject)))
        .map(|row| {
            let subject =
                row.subject.map(|subject| [member.subject_title(subject), Phrase::own(": ")]);
            subject.into_iter().flatten().chain([member.original(&row.description)]).collect()
        })
        .collect()
}

//! School years and reporting periods.

use std::collections::{BTreeMap, BTreeSet};

use super::bundle::{Bundle, File};
use super::kind::FileKind;
use super::schools::{ELSEWHERE, Schools};
use crate::import::cell::Cell;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::sheet::Line;

/// Types of session, the shortest first.
const TYPES: [&str; 4] = ["gradingPeriod", "term", "semester", "schoolYear"];

/// The school year of each session, by `sourcedId`.
pub(super) struct Calendar<'t> {
    years: BTreeMap<String, Cell<'t>>,
    /// First and last days of sessions, with their school year.
    days: Vec<(String, String, Cell<'t>)>,
}

impl<'t> Calendar<'t> {
    /// The school year that a session lies in.
    pub(super) fn year(&self, session: &str) -> Option<Cell<'t>> {
        self.years.get(session).cloned()
    }

    /// The only school year there is: the one that the bundle is of. Nothing when it has several.
    pub(super) fn only(&self) -> Option<Cell<'t>> {
        let first = self.years.values().next()?;
        self.years.values().all(|year| year.text == first.text).then(|| first.clone())
    }

    /// The school year that a day lies in. Days in the ISO form are in order as texts.
    pub(super) fn year_on(&self, day: &str) -> Option<Cell<'t>> {
        let around = self.days.iter().find(|(starts, ends, _)| {
            !day.is_empty() && starts.as_str() <= day && day <= ends.as_str()
        });
        around.map(|(_, _, year)| year.clone())
    }

    /// The latest school year there is.
    pub(super) fn latest(&self) -> Option<Cell<'t>> {
        self.years.values().max_by(|one, other| one.text.cmp(&other.text)).cloned()
    }
}

/// Gives the reporting periods.
pub(super) fn read<'t>(
    bundle: &Bundle<'t>,
    schools: &Schools,
    emit: &mut Emitter<'t, '_>,
) -> Calendar<'t> {
    let live = bundle.live(FileKind::Sessions, emit);
    let years = years(&live);
    let (sessions, others): (Vec<_>, Vec<_>) = live
        .into_iter()
        .partition(|(file, line)| schools.has_session(file.text(line, "sourcedId")));
    others.into_iter().for_each(|(_, line)| emit.pass_over(line.row, ELSEWHERE));
    let days = sessions.iter().filter_map(|(file, line)| {
        let year = years.get(file.text(line, "sourcedId"))?;
        let day = |name| file.text(line, name).to_string();
        Some((day("startDate"), day("endDate"), year.clone()))
    });
    let days = days.collect();
    let is = |file: &File<'t>, line: &Line<'t>, kind: &str| {
        file.text(line, "type").eq_ignore_ascii_case(kind)
    };
    let there = |kind: &&str| sessions.iter().any(|(file, line)| is(file, line, kind));
    let chosen = emit.settings.option("periods");
    let kind = chosen.or_else(|| TYPES.into_iter().find(|kind| there(kind)));
    // Schools of one district often have the same sessions, each its own.
    let mut known = BTreeSet::new();
    let (sessions, same): (Vec<_>, Vec<_>) = sessions.into_iter().partition(|(file, line)| {
        !kind.is_some_and(|kind| is(file, line, kind))
            || known.insert(["title", "startDate", "endDate"].map(|name| file.text(line, name)))
    });
    same.into_iter().for_each(|(_, line)| emit.joined(line.row));
    let mut titles = BTreeSet::new();
    let unique = sessions
        .iter()
        .filter(|(file, line)| kind.is_some_and(|kind| is(file, line, kind)))
        .all(|(file, line)| titles.insert(file.text(line, "title")));
    let mut said = chosen.is_some();
    for (file, line) in &sessions {
        let Some(kind) = kind.filter(|kind| is(file, line, kind)) else {
            emit.joined(line.row);
            continue;
        };
        if !said {
            let message = format!("reporting periods are the sessions of type `{kind}`");
            let other = TYPES.into_iter().find(|other| *other != kind).unwrap_or(kind);
            let otherwise = format!("choose another: `options = {{ periods = \"{other}\" }}`");
            let origin = file.cell(line, "type").map_or(line.origin, |cell| cell.origin);
            emit.assume(origin, message, otherwise);
            said = true;
        }
        let id = file.text(line, "sourcedId");
        let code = if unique { file.cell(line, "title") } else { file.cell(line, "sourcedId") };
        emit.put(
            line.row,
            "periods",
            line.origin,
            [
                ("code", code),
                ("title", file.cell(line, "title")),
                ("year", years.get(id).cloned()),
                ("starts", file.cell(line, "startDate")),
                ("ends", file.cell(line, "endDate")),
            ],
        );
    }
    Calendar { years, days }
}

/// The school year of each session: that of the session of type `schoolYear` it lies in.
fn years<'t>(sessions: &[(&File<'t>, &Line<'t>)]) -> BTreeMap<String, Cell<'t>> {
    let by_id: BTreeMap<&str, (&File<'t>, &Line<'t>)> = sessions
        .iter()
        .map(|(file, line)| (file.text(line, "sourcedId"), (*file, *line)))
        .collect();
    let whole: Vec<(&File<'t>, &Line<'t>)> = sessions
        .iter()
        .filter(|(file, line)| file.text(line, "type").eq_ignore_ascii_case("schoolYear"))
        .map(|(file, line)| (*file, *line))
        .collect();
    let mut years = BTreeMap::new();
    for (id, (file, line)) in &by_id {
        let (mut file, mut line) = (*file, *line);
        // A bundle may tie its sessions into a circle.
        for _ in 0..8 {
            match by_id.get(file.text(line, "parentSourcedId")) {
                Some(up) => (file, line) = *up,
                None => break,
            }
        }
        let around = whole.iter().find(|(year, days)| {
            let day = file.text(line, "startDate");
            year.text(days, "startDate") <= day && day <= year.text(days, "endDate")
        });
        let (file, line) = around.copied().unwrap_or((file, line));
        years.extend(year(file, line).map(|year| ((*id).to_string(), year)));
    }
    years
}

/// `2025-26` for a year from August 2025 to June 2026: as its days tell, else as the column
/// `schoolYear` does, which names the year it ends in, `2026`, or both.
fn year<'t>(file: &File<'t>, line: &Line<'t>) -> Option<Cell<'t>> {
    let number = |text: &str| text.get(..4)?.parse::<u32>().ok();
    let starts = file.cell(line, "startDate")?;
    let named = file.text(line, "schoolYear");
    let (first, last) = match (number(&starts.text), number(file.text(line, "endDate"))) {
        (Some(first), Some(last)) if first < last => (first, last),
        (Some(day), _) => match number(named) {
            Some(year) if named.len() == 4 => (year.saturating_sub(1), year),
            Some(year) => (year, year + 1),
            None => (day, day),
        },
        (None, _) => return None,
    };
    let text = match last - first {
        1 => format!("{first}-{:02}", last % 100),
        _ => first.to_string(),
    };
    Some(Cell::derived(text, starts.origin))
}

//! The export of outcomes, which is also what Canvas imports.
//!
//! A row is a group or an outcome. After the last named column come the ratings of an outcome:
//! points and words in turn, as many as it has.

use std::collections::{BTreeMap, BTreeSet};

use super::group_paths::Places;
use super::outcome::{Columns, KNOWN, Outcome};
use crate::base::{Diagnostic, Origin};
use crate::import::cell::Cell;
use crate::import::formats::broken_reference::BROKEN_REFERENCE;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::sheet::{Line, Sheet};

/// The things that outcomes become.
#[derive(Clone, Copy, PartialEq, Eq)]
enum As {
    Competencies,
    Indicators,
}

pub(super) fn read<'t>(mut sheet: Sheet<'t>, emit: &mut Emitter<'t, '_>) {
    sheet.open_ended();
    let columns = Columns::of(&sheet);
    for name in [["vendor_guid"], ["object_type"], ["title"]] {
        if sheet.needed(&name, emit).is_none() {
            return;
        }
    }
    sheet.report_others(&KNOWN, emit);
    let (mut groups, mut outcomes) = (Vec::new(), Vec::new());
    while let Some(line) = sheet.next(emit) {
        if line.text(columns.state).eq_ignore_ascii_case("deleted") {
            emit.pass_over(line.row, "deleted");
            continue;
        }
        match line.text(columns.kind).to_lowercase().as_str() {
            "group" => groups.push(line),
            "outcome" => outcomes.push(line),
            _ => emit.pass_over(line.row, "neither group nor outcome"),
        }
    }
    let mut places = Places::default();
    for line in &groups {
        let above = line.text(columns.parents).split_whitespace().next();
        places.add(line.text(columns.guid), line.text(columns.title), above);
    }
    for line in groups.iter().filter(|line| places.is_in_itself(line.text(columns.guid))) {
        let message = "this group is in itself, by way of the groups it is in";
        emit.report(
            Diagnostic::warning(&BROKEN_REFERENCE, line.origin, message)
                .label("one of the circle is read as the topmost")
                .help("correct its `parent_guids`, or export the outcomes again"),
        );
    }
    let outcomes: Vec<Outcome<'_, 't>> =
        outcomes.iter().map(|line| columns.place(line, &places, emit)).collect();
    let aliases = columns.aliases(&outcomes, &places, emit);
    columns.say_methods(&outcomes, emit);
    give(&columns, &groups, &outcomes, &aliases, emit);
}

/// Gives groups and outcomes as what they become.
fn give<'t>(
    columns: &Columns,
    groups: &[Line<'t>],
    outcomes: &[Outcome<'_, 't>],
    aliases: &[Vec<Cell<'t>>],
    emit: &mut Emitter<'t, '_>,
) {
    let depth: usize = emit.settings.option("subjects").and_then(|n| n.parse().ok()).unwrap_or(1);
    let become_ = match emit.settings.option("outcomes") {
        Some("indicators") => As::Indicators,
        _ => As::Competencies,
    };
    if emit.settings.option("outcomes").is_none()
        && let Some(first) = outcomes.first()
    {
        let message = "the topmost groups are subjects and outcomes their competencies; groups \
                       between them are left out";
        let otherwise = "if outcomes are parts of the group they are in, which then is the \
                         competency: `options = { outcomes = \"indicators\" }`";
        let kind = first.line.cell(columns.kind).map_or(first.line.origin, |cell| cell.origin);
        emit.assume(kind, message, otherwise);
    }
    let subject = |outcome: &Outcome<'_, 't>| -> Option<String> {
        let last = outcome.groups.len().checked_sub(1)?;
        Some(outcome.groups[last.min(depth - 1)].to_string())
    };
    let competency = |outcome: &Outcome<'_, 't>| -> Option<String> {
        let deep = become_ == As::Indicators && outcome.groups.len() > depth;
        deep.then(|| outcome.groups.last().map(|group| (*group).to_string()))?
    };
    let subjects: BTreeSet<String> = outcomes.iter().filter_map(subject).collect();
    let mut of: BTreeMap<String, String> = BTreeMap::new();
    for outcome in outcomes {
        if let (Some(group), Some(subject)) = (competency(outcome), subject(outcome)) {
            of.entry(group).or_insert(subject);
        }
    }
    for line in groups {
        columns.group(line, &subjects, &of, emit);
    }
    let mut outside = false;
    let mut without_rubric = false;
    for (outcome, aliases) in outcomes.iter().zip(aliases) {
        let line = outcome.line;
        let code = columns.code(line, emit);
        match competency(outcome) {
            Some(group) => {
                let words = columns.statement(line).or_else(|| line.cell(columns.title));
                let cells = [
                    ("code", code.clone()),
                    ("competency", Some(Cell::derived(group, line.origin))),
                    ("statement", words),
                ];
                emit.put(line.row, "indicators", line.origin, cells);
                if !columns.ratings(line).is_empty() && !without_rubric {
                    without_rubric = true;
                    let message = "ratings of outcomes that are indicators are left out; only a \
                                   competency has a rubric";
                    let otherwise =
                        "nothing, or give the competencies rubrics in a table `rubrics`";
                    emit.assume(line.origin, message, otherwise);
                }
            }
            None => {
                let subject = subject(outcome);
                if subject.is_none() && !outside {
                    outside = true;
                    columns.say_outside(line, emit);
                }
                let subject = match subject {
                    Some(subject) => Cell::derived(subject, line.origin),
                    None => Cell::derived("Outcomes", Origin::Nowhere),
                };
                let cells = [
                    ("code", code.clone()),
                    ("subject", Some(subject)),
                    ("title", line.cell(columns.title)),
                    ("statement", columns.statement(line)),
                ];
                emit.put(line.row, "competencies", line.origin, cells);
                for (points, words) in columns.ratings(line) {
                    let cells = [
                        ("competency", code.clone()),
                        ("level", Some(points)),
                        ("descriptor", Some(words)),
                    ];
                    emit.put(line.row, "rubrics", line.origin, cells);
                }
            }
        }
        for alias in aliases {
            let cells = [("code", code.clone()), ("alias", Some(alias.clone()))];
            emit.put(line.row, "aliases", line.origin, cells);
        }
    }
}

impl Columns {
    fn group<'t>(
        &self,
        line: &Line<'t>,
        subjects: &BTreeSet<String>,
        of: &BTreeMap<String, String>,
        emit: &mut Emitter<'t, '_>,
    ) {
        let (code, guid) = (line.cell(self.guid), line.text(self.guid));
        if subjects.contains(guid) {
            let cells = [
                ("code", code.clone()),
                ("title", line.cell(self.title)),
                ("description", self.statement(line)),
            ];
            emit.put(line.row, "subjects", line.origin, cells);
        }
        if let Some(subject) = of.get(guid) {
            let cells = [
                ("code", code),
                ("subject", Some(Cell::derived(subject.clone(), line.origin))),
                ("title", line.cell(self.title)),
                ("statement", self.statement(line)),
            ];
            emit.put(line.row, "competencies", line.origin, cells);
        } else if !subjects.contains(guid) {
            emit.pass_over(line.row, "a group that is neither subject nor competency");
        }
    }

    fn say_outside<'t>(&self, line: &Line<'t>, emit: &mut Emitter<'t, '_>) {
        if emit.settings.has_default("competencies", "subject") {
            return;
        }
        let message = "outcomes that are in no group are competencies of a subject `Outcomes`";
        let otherwise = "name another: `defaults = { \"competencies.subject\" = \"...\" }`, or put them into \
             groups in Canvas";
        emit.assume(line.origin, message, otherwise);
        let cells = [
            ("code", Some(Cell::derived("Outcomes", Origin::Nowhere))),
            ("title", Some(Cell::derived("Outcomes", Origin::Nowhere))),
        ];
        emit.put(line.row, "subjects", line.origin, cells);
    }
}

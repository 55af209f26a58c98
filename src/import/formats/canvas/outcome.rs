//! A row of an export of outcomes.

use std::collections::{BTreeMap, BTreeSet};

use super::group_paths::Places;
use super::number::plain;
use crate::base::Diagnostic;
use crate::import::cell::Cell;
use crate::import::formats::broken_reference::BROKEN_REFERENCE;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::html;
use crate::import::formats::sheet::{Line, Sheet};

/// The columns.
pub(super) struct Columns {
    pub(super) guid: Option<usize>,
    pub(super) kind: Option<usize>,
    pub(super) title: Option<usize>,
    pub(super) canvas: Option<usize>,
    pub(super) description: Option<usize>,
    pub(super) friendly: Option<usize>,
    pub(super) display: Option<usize>,
    pub(super) parents: Option<usize>,
    pub(super) state: Option<usize>,
    pub(super) method: Option<usize>,
    pub(super) ratings: Option<usize>,
}

pub(super) const KNOWN: [&str; 14] = [
    "vendor_guid",
    "object_type",
    "title",
    "canvas_id",
    "course_id",
    "description",
    "friendly_description",
    "display_name",
    "parent_guids",
    "workflow_state",
    "calculation_method",
    "calculation_int",
    "mastery_points",
    "ratings",
];

/// An outcome, and the groups it is in, the topmost first.
pub(super) struct Outcome<'b, 't> {
    pub(super) line: &'b Line<'t>,
    pub(super) groups: Vec<&'b str>,
}

impl Columns {
    pub(super) fn of(sheet: &Sheet<'_>) -> Self {
        let column = |name| sheet.column(&[name]);
        Columns {
            guid: column("vendor_guid"),
            kind: column("object_type"),
            title: column("title"),
            canvas: column("canvas_id"),
            description: column("description"),
            friendly: column("friendly_description"),
            display: column("display_name"),
            parents: column("parent_guids"),
            state: column("workflow_state"),
            method: column("calculation_method"),
            ratings: column("ratings"),
        }
    }

    /// The groups an outcome is in: those of the first that is there.
    pub(super) fn place<'b, 't>(
        &self,
        line: &'b Line<'t>,
        places: &'b Places,
        emit: &mut Emitter<'t, '_>,
    ) -> Outcome<'b, 't> {
        let named: Vec<&'b str> = line.text(self.parents).split_whitespace().collect();
        let known: Vec<&'b str> = named.iter().copied().filter(|guid| places.has(guid)).collect();
        let origin = line.cell(self.parents).map_or(line.origin, |cell| cell.origin);
        if known.len() < named.len() {
            let message = "this outcome is in a group that the export does not have";
            emit.report(
                Diagnostic::warning(&BROKEN_REFERENCE, origin, message)
                    .label("not in the export")
                    .help("export all outcomes of the account again"),
            );
        }
        if known.len() > 1 {
            let message = "outcomes that are in several groups belong to the first of them";
            let otherwise = "take them out of the other groups, or change the order";
            emit.assume(origin, message, otherwise);
        }
        Outcome { line, groups: places.down_to(known.first().copied()) }
    }

    pub(super) fn code<'t>(&self, line: &Line<'t>, emit: &Emitter<'t, '_>) -> Option<Cell<'t>> {
        let chosen = match emit.settings.option("code") {
            Some("canvas_id") => self.canvas_id(line),
            Some("display_name") => line.cell(self.display),
            Some("title") => line.cell(self.title),
            _ => None,
        };
        chosen.or_else(|| line.cell(self.guid))
    }

    /// The number that Canvas gave an outcome. The export writes it as part of a made-up
    /// `vendor_guid` where there is no other.
    pub(super) fn canvas_id<'t>(&self, line: &Line<'t>) -> Option<Cell<'t>> {
        let guid = || {
            let cell = line.cell(self.guid)?;
            let id = cell.text.strip_prefix("canvas_outcome:")?.to_string();
            Some(Cell::derived(id, cell.origin))
        };
        line.cell(self.canvas).or_else(guid)
    }

    /// The statement of the outcome, in the words for families where there are any.
    pub(super) fn statement<'t>(&self, line: &Line<'t>) -> Option<Cell<'t>> {
        line.cell(self.friendly).or_else(|| line.cell(self.description)).and_then(html::cell)
    }

    /// Points and words of each rating.
    pub(super) fn ratings<'t>(&self, line: &Line<'t>) -> Vec<(Cell<'t>, Cell<'t>)> {
        let cells = self.ratings.map(|first| line.cells_from(first)).unwrap_or_default();
        let pairs = cells.chunks(2).filter_map(|pair| match pair {
            [Some(points), Some(words)] => Some((plain(points.clone()), words.clone())),
            _ => None,
        });
        pairs.collect()
    }

    /// The other names of each outcome. A name that two of them have is not a name of either.
    pub(super) fn aliases<'t>(
        &self,
        outcomes: &[Outcome<'_, 't>],
        places: &Places,
        emit: &Emitter<'t, '_>,
    ) -> Vec<Vec<Cell<'t>>> {
        let codes: Vec<Option<Cell<'t>>> =
            outcomes.iter().map(|outcome| self.code(outcome.line, emit)).collect();
        let taken: BTreeSet<&str> = codes.iter().flatten().map(|code| &*code.text).collect();
        let names: Vec<Vec<Cell<'t>>> = outcomes
            .iter()
            .map(|Outcome { line, groups }| {
                let path = line.cell(self.title).filter(|_| !groups.is_empty());
                let path = path.and_then(|title| {
                    Some(Cell::derived(places.path(groups, &title.text)?, title.origin))
                });
                let all = [
                    line.cell(self.guid),
                    self.canvas_id(line),
                    line.cell(self.display),
                    line.cell(self.title),
                    path,
                ];
                let mut names: Vec<Cell<'t>> = all.into_iter().flatten().collect();
                let mut met = BTreeSet::new();
                names.retain(|name| {
                    !taken.contains(&*name.text) && met.insert(name.text.to_string())
                });
                names
            })
            .collect();
        let mut owners: BTreeMap<String, usize> = BTreeMap::new();
        for name in names.iter().flatten() {
            *owners.entry(name.text.to_string()).or_default() += 1;
        }
        let own = |names: Vec<Cell<'t>>| {
            names.into_iter().filter(|name| owners[&*name.text] == 1).collect()
        };
        names.into_iter().map(own).collect()
    }

    /// Says once that how Canvas rolls results up is not taken over.
    pub(super) fn say_methods<'t>(&self, outcomes: &[Outcome<'_, 't>], emit: &mut Emitter<'t, '_>) {
        let methods: BTreeSet<&str> =
            outcomes.iter().map(|outcome| outcome.line.text(self.method)).collect();
        let named: Vec<String> = methods
            .iter()
            .filter(|name| !name.is_empty())
            .map(|name| format!("`{name}`"))
            .collect();
        let Some(first) = outcomes.iter().find_map(|outcome| outcome.line.cell(self.method)) else {
            return;
        };
        let named = named.join(", ");
        let message = format!(
            "how Canvas makes one score of several ({named}) is not read; the policy decides that"
        );
        let otherwise = "compare it with `method` in policy.toml; what Canvas calls \
                         `decaying_average` is `latest-against-mean`, or a `decaying-average` where \
                         its administrator switched to the newer formula";
        emit.assume(first.origin, message, otherwise);
    }
}

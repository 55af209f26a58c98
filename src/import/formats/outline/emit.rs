//! Outlines as rows of our tables.

use std::collections::BTreeMap;

use super::codes::Codes;
use super::grades::{self, Span, Stages};
use super::roles::{Role, roles};
use super::tree::{Spot, walk};
use super::{Node, Outline, Place, short_title};
use crate::base::Diagnostic;
use crate::import::cell::Cell;
use crate::import::formats::emitter::Emitter;
use crate::import::rows::row::EMPTY_CELL;

/// An outline with all that was found of it.
struct Framework<'o, 't> {
    outline: &'o Outline<'t>,
    spots: Vec<Spot>,
    roles: Vec<Role>,
    codes: Vec<Option<Cell<'t>>>,
}

/// Gives subjects, competencies, indicators, stages and aliases, and says what became of every
/// statement of every outline.
pub(in crate::import::formats) fn give<'t>(
    outlines: &[Outline<'t>],
    emit: &mut Emitter<'t, '_>,
) -> Vec<Vec<Place<'t>>> {
    let mut codes = Codes::default();
    let frameworks: Vec<Framework<'_, 't>> = outlines
        .iter()
        .map(|outline| {
            let spots = walk(&outline.nodes, emit);
            let roles = roles(outline, &spots, emit);
            let codes = codes.all(outline, &spots, &roles, emit);
            Framework { outline, spots, roles, codes }
        })
        .collect();
    let stages = stages(&frameworks, emit);
    frameworks.iter().map(|framework| framework.give(stages, &mut codes, emit)).collect()
}

/// Gives the stages; true when competencies have one.
fn stages<'t>(frameworks: &[Framework<'_, 't>], emit: &mut Emitter<'t, '_>) -> bool {
    if emit.settings.option("bands") == Some("none") {
        return false;
    }
    let spans: Vec<(Span, &Node<'t>)> = frameworks.iter().flat_map(Framework::spans).collect();
    match grades::stages(spans.iter().map(|(span, _)| *span)) {
        Stages::None => false,
        Stages::Overlap => {
            let message = "the years of school of competencies overlap, and are not read as stages";
            let otherwise = "say the stages of competencies in a table of your own, or that there \
                             are none: `options = { bands = \"none\" }`";
            emit.assume(spans[0].1.origin, message, otherwise);
            false
        }
        Stages::Fit(fit) => {
            for span in fit {
                let known = spans.iter().find(|(other, _)| *other == span);
                let (_, node) = known.expect("it was made of one of them");
                let code = Some(Cell::derived(span.code(), node.origin));
                let title = Some(Cell::derived(span.title(), node.origin));
                emit.put(node.row, "bands", node.origin, [("code", code), ("title", title)]);
            }
            let message = "the years of school of competencies are read as stages";
            let otherwise = "if they are none: `options = { bands = \"none\" }`";
            emit.assume(spans[0].1.origin, message, otherwise);
            true
        }
    }
}

impl<'o, 't> Framework<'o, 't> {
    /// The years of school of each competency that is for some.
    fn spans(&self) -> impl Iterator<Item = (Span, &'o Node<'t>)> {
        self.spots.iter().zip(&self.roles).filter_map(|(spot, role)| {
            let node = &self.outline.nodes[spot.node];
            let span = matches!(role, Role::Competency(_)).then(|| grades::span(&node.grades));
            Some((span??, node))
        })
    }

    fn give(&self, stages: bool, codes: &mut Codes, emit: &mut Emitter<'t, '_>) -> Vec<Place<'t>> {
        let mut places = vec![Place::default(); self.outline.nodes.len()];
        let mut named: BTreeMap<String, Cell<'t>> = BTreeMap::new();
        for (at, spot) in self.spots.iter().enumerate() {
            let node = &self.outline.nodes[spot.node];
            let code = self.codes[at].clone();
            match self.roles[at] {
                Role::Heading => emit.pass_over(node.row, "a heading"),
                Role::Subject => subject(node, code, emit),
                Role::Competency(of) => {
                    let subject = match of {
                        Some(of) => self.codes[of].clone(),
                        None => Some(self.named(node, &mut named, codes, emit)),
                    };
                    if competency(node, code.clone(), subject, stages, emit) {
                        places[spot.node] = Place { target: code.clone(), competency: code };
                    }
                }
                Role::Indicator(of) => {
                    let competency = places[self.spots[of].node].competency.clone();
                    indicator(node, code.clone(), competency.clone(), emit);
                    places[spot.node] = Place { target: code, competency };
                }
            }
        }
        places
    }

    /// The subject of a competency that stands under none: the one that it names, else the
    /// framework itself. It is given when it is first met.
    fn named(
        &self,
        node: &Node<'t>,
        named: &mut BTreeMap<String, Cell<'t>>,
        codes: &mut Codes,
        emit: &mut Emitter<'t, '_>,
    ) -> Cell<'t> {
        let title = node.subject.clone().or_else(|| self.outline.title.clone());
        let key = title.as_ref().map_or("", |title| &title.text);
        if let Some(known) = named.get(key) {
            return known.clone();
        }
        let origin = title.as_ref().map_or(self.outline.origin, |title| title.origin);
        let code = Cell::derived(codes.subject(key), origin);
        named.insert(key.to_string(), code.clone());
        let title = title.or_else(|| Some(Cell::derived("Framework".to_string(), origin)));
        let given = [("code", Some(code.clone())), ("title", title)];
        emit.put(node.row, "subjects", origin, given);
        code
    }
}

fn subject<'t>(node: &Node<'t>, code: Option<Cell<'t>>, emit: &mut Emitter<'t, '_>) {
    let title = title(node);
    let description = node
        .statement
        .clone()
        .filter(|statement| title.as_ref().is_some_and(|title| title.text != statement.text));
    let given = [("code", code), ("title", title), ("description", description)];
    emit.put(node.row, "subjects", node.origin, given);
}

/// Gives a competency; false when it cannot be one.
fn competency<'t>(
    node: &Node<'t>,
    code: Option<Cell<'t>>,
    subject: Option<Cell<'t>>,
    stages: bool,
    emit: &mut Emitter<'t, '_>,
) -> bool {
    let Some(title) = title(node) else {
        let message = "this item has no statement, and cannot be a competency";
        let problem = Diagnostic::error(&EMPTY_CELL, node.origin, message)
            .help("write one where the framework is kept");
        emit.set_aside(node.row, problem);
        return false;
    };
    let statement = node.statement.clone().filter(|statement| statement.text != title.text);
    let band = grades::span(&node.grades).filter(|_| stages);
    let band = band.map(|span| Cell::derived(span.code(), node.grades[0].origin));
    emit.put(
        node.row,
        "competencies",
        node.origin,
        [
            ("code", code.clone()),
            ("subject", subject),
            ("title", Some(title)),
            ("statement", statement),
            ("band", band),
            ("valid_from", node.from.clone()),
            ("valid_until", node.until.clone()),
        ],
    );
    aliases(node, code, emit);
    true
}

fn indicator<'t>(
    node: &Node<'t>,
    code: Option<Cell<'t>>,
    competency: Option<Cell<'t>>,
    emit: &mut Emitter<'t, '_>,
) {
    if competency.is_none() {
        return emit.pass_over(node.row, "an item under one that is set aside");
    }
    let statement = node.statement.clone().or_else(|| node.short.clone());
    emit.put(
        node.row,
        "indicators",
        node.origin,
        [("code", code.clone()), ("competency", competency), ("statement", statement)],
    );
    aliases(node, code, emit);
}

fn aliases<'t>(node: &Node<'t>, code: Option<Cell<'t>>, emit: &mut Emitter<'t, '_>) {
    let Some(code) = code else { return };
    for alias in node.aliases.iter().filter(|alias| alias.text != code.text) {
        let given = [("code", Some(code.clone())), ("alias", Some(alias.clone()))];
        emit.put(node.row, "aliases", alias.origin, given);
    }
}

/// The short form of a statement, or one that is made of it.
fn title<'t>(node: &Node<'t>) -> Option<Cell<'t>> {
    node.short.clone().or_else(|| {
        let statement = node.statement.as_ref()?;
        let title = short_title::title(&statement.text);
        match title == *statement.text {
            true => Some(statement.clone()),
            false => Some(Cell::derived(title, statement.origin)),
        }
    })
}

//! Associations besides the tree: prerequisites, the same elsewhere, and
//! what is a translation.

use std::collections::BTreeSet;

use super::package::{AssociationType, End, Endpoint, Index, Link, Names};
use crate::import::cell::Cell;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::outline::{self, Outline, Place};

/// Gives prerequisites, alignments and translations.
pub(super) fn give<'t>(
    outline: &Outline<'t>,
    names: &[Names],
    links: Vec<Link<'t>>,
    index: &Index,
    places: &[Place<'t>],
    emit: &mut Emitter<'t, '_>,
) {
    let mut seen = BTreeSet::new();
    for link in links {
        let ends = (index.find(&link.from), index.find(&link.to));
        match (link.kind, ends) {
            // The tree that it tells of is known already.
            (AssociationType::ChildOf, _) => {}
            (AssociationType::PartOf, (_, Endpoint::Item(_) | Endpoint::Document)) => {
                emit.pass_over(link.row, "a second place of an item");
            }
            (AssociationType::Precedes, (Endpoint::Item(first), Endpoint::Item(then))) => {
                precedes(&link, &places[first], &places[then], &mut seen, emit);
            }
            (AssociationType::TranslationOf, (Endpoint::Item(from), Endpoint::Item(to))) => {
                translation(outline, names, &link, (from, to), &places[to], emit);
            }
            (AssociationType::ReplacedBy, (Endpoint::Item(_), Endpoint::Item(_))) => {
                emit.joined(link.row)
            }
            (
                AssociationType::Akin | AssociationType::PartOf,
                (Endpoint::Item(at), Endpoint::Outside),
            ) => {
                align(&link, &link.to, &places[at], &mut seen, emit);
            }
            (AssociationType::Akin, (Endpoint::Outside, Endpoint::Item(at))) => {
                align(&link, &link.from, &places[at], &mut seen, emit);
            }
            (AssociationType::Akin, (Endpoint::Item(_), Endpoint::Item(_))) => {
                emit.pass_over(link.row, "a likeness of two items of the framework");
            }
            (AssociationType::Other, _) => {
                emit.pass_over(link.row, "an association of another kind")
            }
            _ => emit.pass_over(link.row, "an association with what is not in the file"),
        }
    }
}

type Seen = BTreeSet<(AssociationType, String, String)>;

fn precedes<'t>(
    link: &Link<'t>,
    first: &Place<'t>,
    then: &Place<'t>,
    seen: &mut Seen,
    emit: &mut Emitter<'t, '_>,
) {
    let (Some(first), Some(then)) = (&first.competency, &then.competency) else {
        return emit.pass_over(link.row, "an association of a heading");
    };
    let key = (AssociationType::Precedes, then.text.to_string(), first.text.to_string());
    if first.text == then.text || !seen.insert(key) {
        // Indicators of one competency in an order, or of two competencies that have theirs.
        return emit.joined(link.row);
    }
    let given = [("competency", Some(then.clone())), ("requires", Some(first.clone()))];
    emit.put(link.row, "prerequisites", link.origin, given);
}

fn align<'t>(
    link: &Link<'t>,
    other: &End<'t>,
    place: &Place<'t>,
    seen: &mut Seen,
    emit: &mut Emitter<'t, '_>,
) {
    let Some(competency) = &place.competency else {
        return emit.pass_over(link.row, "an association of a heading");
    };
    // Systems write the code of an item, or its statement, as the title of its node.
    let named = || {
        let title = other.title.as_ref()?;
        let text = outline::title(&title.text);
        Some(Cell::derived(text, title.origin))
    };
    let names = || other.identifier.clone().or_else(|| other.uri.clone());
    let standard = other.code.clone().or_else(named).or_else(names);
    let Some(standard) = standard else {
        return emit.pass_over(link.row, "an association with what is not in the file");
    };
    let name = names().unwrap_or_else(|| standard.clone());
    let key = (AssociationType::Akin, competency.text.to_string(), name.text.to_string());
    if !seen.insert(key) {
        return emit.joined(link.row);
    }
    let title = other.title.clone().filter(|title| title.text != standard.text);
    let given = [
        ("competency", Some(competency.clone())),
        ("standard", Some(standard)),
        ("title", title),
        ("uri", other.uri.clone()),
    ];
    emit.put(link.row, "alignments", link.origin, given);
}

fn translation<'t>(
    outline: &Outline<'t>,
    names: &[Names],
    link: &Link<'t>,
    (from, to): (usize, usize),
    place: &Place<'t>,
    emit: &mut Emitter<'t, '_>,
) {
    let (Some(code), Some(language)) = (&place.target, &names[from].language) else {
        return emit.pass_over(link.row, "a translation without a language, or of a heading");
    };
    let (node, origin) = (&outline.nodes[from], outline.nodes[from].origin);
    let language = Cell::derived(language.clone(), origin);
    let competency = place.competency.as_ref().is_some_and(|of| of.text == code.text);
    // The translation's title is made of its statement if the competency's is.
    let short = node
        .short
        .clone()
        .or_else(|| node.statement.clone().filter(|_| outline.nodes[to].short.is_none()));
    for (field, text) in
        [("title", short.filter(|_| competency)), ("statement", node.statement.clone())]
    {
        let Some(text) = text else { continue };
        let field = Cell::derived(field, origin);
        let given = [
            ("code", Some(code.clone())),
            ("field", Some(field)),
            ("language", Some(language.clone())),
            ("text", Some(text)),
        ];
        emit.put(link.row, "translations", link.origin, given);
    }
}

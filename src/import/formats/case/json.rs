//! Packages in JSON, versions 1.0 and 1.1.

use super::package::{AssociationType, Criterion, End, Level, Link, Names, Package};
use crate::base::{Diagnostic, Origin, SourceId, Span};
use crate::import::cell::Cell;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::outline::{Node, Outline};
use crate::import::loaded::Loaded;
use crate::import::syntax::NOT_WELL_FORMED;
use crate::import::syntax::json::{self, Value};

crate::code!(
    NOT_A_PACKAGE,
    "import/not-a-package",
    "A JSON file speaks of frameworks and holds none: it has no `CFItems`.

Nothing is read of it, and whatever it was to bring is missing.

Download the whole framework, which the standard calls a package, and name that file."
);

/// Reads a package; nothing when a problem was reported.
pub(super) fn read<'t>(loaded: &'t Loaded, emit: &mut Emitter<'t, '_>) -> Option<Package<'t>> {
    let part = emit.part(loaded);
    let source = loaded.source;
    let top = match json::parse(&loaded.text) {
        Ok(top) => top,
        Err(error) => {
            let message = format!("the file is not well-formed: {}", error.why);
            emit.report(
                Diagnostic::error(&NOT_WELL_FORMED, Span::new(source, error.at, error.at), message)
                    .label("here at the latest")
                    .help("export it again; it may have been cut while it was copied"),
            );
            return None;
        }
    };
    let wrapped = top.get("CFPackage").filter(|inside| inside.get("CFDocument").is_some());
    let value = wrapped.unwrap_or(&top);
    let Some(items) = value.get("CFItems").filter(|_| top.get("$schema").is_none()) else {
        emit.report(no_package(loaded, &top));
        return None;
    };
    let document = value.get("CFDocument");
    let text = |value: Option<&Value<'t>>, name: &str| {
        value.and_then(|value| value.get(name)?.cell(source))
    };
    let title = text(document, "title");
    if let Some(document) = document {
        let row = emit.row(part);
        emit.joined(row);
        if let Some(status) = document.get("adoptionStatus").and_then(|value| value.cell(source))
            && status.text.eq_ignore_ascii_case("deprecated")
        {
            emit.assume(
                status.origin,
                "its publisher marks this framework as `Deprecated`; it is read all the same",
                "ask the publisher for the one that took its place",
            );
        }
    }
    let mut package = Package {
        outline: Outline {
            name: format!("`{}`", loaded.name),
            origin: title.as_ref().map_or(Origin::File(source), |title| title.origin),
            title,
            nodes: Vec::new(),
        },
        names: Vec::new(),
        document: Names {
            identifier: owned(text(document, "identifier")),
            uri: owned(text(document, "uri")),
            language: None,
        },
        links: Vec::new(),
        criteria: Vec::new(),
    };
    let language = text(document, "language");
    for item in items.list() {
        let row = emit.row(part);
        if !item.is_object() {
            emit.pass_over(row, "no item");
            continue;
        }
        let get = |name: &str| item.get(name)?.cell(source);
        let identifier = get("identifier");
        let origin = identifier.as_ref().map_or(item.origin(source), |cell| cell.origin);
        let mut node = Node::new(row, origin);
        node.code = get("humanCodingScheme");
        node.statement = get("fullStatement");
        node.short = get("abbreviatedStatement");
        node.kind =
            get("CFItemType").or_else(|| item.get("CFItemTypeURI")?.get("title")?.cell(source));
        if let [subject] = cells(item.get("subject"), source).as_slice() {
            node.subject = Some(subject.clone());
        }
        node.letter = get("listEnumeration");
        node.grades = cells(item.get("educationLevel"), source);
        node.aliases = identifier.iter().cloned().chain(get("uri")).collect();
        node.from = get("statusStartDate");
        node.until = get("statusEndDate");
        package.outline.nodes.push(node);
        package.names.push(Names {
            identifier: owned(identifier),
            uri: owned(get("uri")),
            language: get("language").or(language.clone()).map(|cell| cell.text.into_owned()),
        });
    }
    for link in value.get("CFAssociations").map(Value::list).unwrap_or_default() {
        let get = |name: &str| link.get(name)?.cell(source);
        let origin = get("identifier").map_or(link.origin(source), |cell| cell.origin);
        package.links.push(Link {
            row: emit.row(part),
            origin,
            kind: get("associationType")
                .map_or(AssociationType::Other, |kind| AssociationType::of(&kind.text)),
            from: end(link.get("originNodeURI"), source),
            to: end(link.get("destinationNodeURI"), source),
            number: get("sequenceNumber").and_then(|cell| number(&cell.text)),
        });
    }
    let rubrics = value.get("CFRubrics").map(Value::list).unwrap_or_default();
    for criterion in rubrics.iter().flat_map(|rubric| list(rubric, "CFRubricCriteria")) {
        let levels = list(criterion, "CFRubricCriterionLevels").iter().map(|level| {
            let get = |name: &str| level.get(name)?.cell(source);
            Level {
                row: emit.row(part),
                origin: level.origin(source),
                quality: get("quality"),
                score: get("score"),
                description: get("description"),
            }
        });
        let levels = levels.collect();
        let get = |name: &str| criterion.get(name)?.cell(source);
        let title = get("description").or_else(|| get("category"));
        let item = end(criterion.get("CFItemURI"), source);
        package.criteria.push(Criterion { item, title, levels });
    }
    Some(package)
}

/// A whole number; what is behind a point is left out.
pub(super) fn number(text: &str) -> Option<i64> {
    text.split('.').next()?.trim().parse().ok()
}

fn list<'v, 't>(value: &'v Value<'t>, name: &str) -> &'v [Value<'t>] {
    value.get(name).map(Value::list).unwrap_or_default()
}

fn cells<'t>(value: Option<&Value<'t>>, source: SourceId) -> Vec<Cell<'t>> {
    value.map(Value::list).unwrap_or_default().iter().filter_map(|one| one.cell(source)).collect()
}

fn owned(cell: Option<Cell<'_>>) -> String {
    cell.map(|cell| cell.text.into_owned()).unwrap_or_default()
}

/// An end of an association: a node with its identifier, or nothing but its address.
fn end<'t>(value: Option<&Value<'t>>, source: SourceId) -> End<'t> {
    let Some(value) = value else { return End::default() };
    if !value.is_object() {
        return End { uri: value.cell(source), ..End::default() };
    }
    let get = |name: &str| value.get(name)?.cell(source);
    End { identifier: get("identifier"), uri: get("uri"), code: None, title: get("title") }
}

fn no_package(loaded: &Loaded, top: &Value<'_>) -> Diagnostic {
    let name = &loaded.name;
    let what = if top.get("$schema").is_some() || top.get("$defs").is_some() {
        "the schema that says what packages look like"
    } else if top.get("CFDocuments").is_some() {
        "a list of documents without their items"
    } else if top.get("CFDocument").is_some() {
        "a document without its items"
    } else {
        "something else"
    };
    let message = format!("`{name}` is not a package with `CFItems`, but {what}");
    let place =
        top.names().next().map_or(Origin::File(loaded.source), |_| top.origin(loaded.source));
    Diagnostic::error(&NOT_A_PACKAGE, place, message)
        .help("download the whole framework: its address has `CFPackages` in it")
}

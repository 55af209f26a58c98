//! Packages as tables: CSV of the programs that keep frameworks, and the three sheets of their
//! workbooks.

use std::collections::{BTreeMap, BTreeSet};

use super::json::number;
use super::package::{AssociationType, End, Link, Names, Package};
use crate::base::{Origin, Span};
use crate::import::cell::Cell;
use crate::import::columns::header::{self, HeaderSearch};
use crate::import::formats::emitter::Emitter;
use crate::import::formats::outline::{Node, Outline, by_code};
use crate::import::formats::sheet::{Line, Sheet, normalised};
use crate::import::loaded::Loaded;
use crate::import::syntax::csv::{Record, Records, Step};

/// The kinds of tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TableKind {
    /// The document, in one row.
    Document,
    /// An item a row.
    Items,
    /// An association a row.
    Links,
}

/// Columns that tell what a table holds; one of each list has to be there.
const SIGNS: [(TableKind, &[&[&str]]); 3] = [
    (
        TableKind::Items,
        &[&["fullstatement"], &["identifier", "humancodingscheme", "level", "smartlevel"]],
    ),
    (TableKind::Links, &[&["associationtype"], &["originnodeidentifier", "originnodeuri"]]),
    (TableKind::Document, &[&["identifier"], &["creator"], &["title"], &["adoptionstatus"]]),
];

/// Columns of items that the programs write, read or not.
const ITEM_COLUMNS: [&str; 30] = [
    "identifier",
    "fullStatement",
    "humanCodingScheme",
    "smartLevel",
    "level",
    "listEnumeration",
    "abbreviatedStatement",
    "conceptKeywords",
    "notes",
    "language",
    "educationLevel",
    "CFItemType",
    "itemType",
    "license",
    "statement",
    "subject",
    "parentIdentifier",
    "sequenceNumber",
    "order",
    "statusStartDate",
    "statusEndDate",
    "uri",
    "alternativeLabel",
    "lastChangeDateTime",
    "lastChangeDate",
    "licenseURI",
    "CFItemTypeURI",
    "conceptKeywordsURI",
    "subjectURI",
    "CFDocumentURI",
];

impl TableKind {
    /// The kind of a table; nothing when it is none of CASE.
    pub(super) fn of(loaded: &Loaded) -> Option<TableKind> {
        let (lines, _) = preamble(loaded);
        let HeaderSearch::Header(header, _) =
            header::find(loaded.source, &loaded.text, None, lines)
        else {
            return None;
        };
        let there: Vec<String> = header.names.iter().map(|name| normalised(name)).collect();
        let fits = |signs: &[&[&str]]| {
            signs.iter().all(|any| any.iter().any(|name| there.iter().any(|one| one == name)))
        };
        SIGNS.iter().find(|(_, signs)| fits(signs)).map(|(kind, _)| *kind)
    }
}

/// Packages of tables. The sheets of a workbook come one after another.
pub(super) fn read<'t>(tables: &[&'t Loaded], emit: &mut Emitter<'t, '_>) -> Vec<Package<'t>> {
    let mut packages: Vec<Package<'t>> = Vec::new();
    // The contents of the package that is being put together.
    let mut has: Vec<TableKind> = Vec::new();
    for table in tables {
        let kind = TableKind::of(table).unwrap_or(TableKind::Items);
        if packages.is_empty() || has.contains(&kind) || !table.sheet {
            has.clear();
            packages.push(empty(table));
        }
        has.push(kind);
        let package = packages.last_mut().expect("one was added");
        match kind {
            TableKind::Document => document(table, package, emit),
            TableKind::Items => items(table, package, emit),
            TableKind::Links => links(table, package, emit),
        }
    }
    packages
}

fn empty<'t>(table: &Loaded) -> Package<'t> {
    Package {
        outline: Outline {
            name: format!("`{}`", table.name),
            origin: Origin::File(table.source),
            title: None,
            nodes: Vec::new(),
        },
        names: Vec::new(),
        document: Names::default(),
        links: Vec::new(),
        criteria: Vec::new(),
    }
}

/// Lines such as `#title,Mathematics` before the header: how many, and what they say.
fn preamble(loaded: &Loaded) -> (usize, BTreeMap<String, Cell<'_>>) {
    let text = &*loaded.text;
    let mut said = BTreeMap::new();
    if !text.starts_with('#') || loaded.sheet {
        return (0, said);
    }
    let mut records = Records::new(text, 0, b',');
    let mut record = Record::default();
    let mut end = 0;
    while let Step::Record = records.read(&mut record) {
        if !text[record.start..].starts_with('#') {
            break;
        }
        end = record.end;
        if record.len() > 1 {
            let (start, stop) = record.span(1);
            let name = normalised(record.cell(text, 0));
            let value = record.cell(text, 1).trim().to_string();
            if !value.is_empty() {
                let origin = Span::new(loaded.source, start, stop).into();
                said.insert(name, Cell::derived(value, origin));
            }
        }
    }
    let lines = text[..end].replace("\r\n", "\n").matches(['\n', '\r']).count();
    (lines + 1, said)
}

fn document<'t>(table: &'t Loaded, package: &mut Package<'t>, emit: &mut Emitter<'t, '_>) {
    let Some(mut sheet) = Sheet::open(table, emit) else { return };
    let (identifier, title) = (sheet.column(&["identifier"]), sheet.column(&["title"]));
    while let Some(line) = sheet.next(emit) {
        package.document.identifier = line.text(identifier).to_string();
        if let Some(title) = line.cell(title) {
            title_of(package, title);
        }
        emit.joined(line.row);
    }
}

/// The title of a framework. The name of a sheet says nothing of what is in it.
fn title_of<'t>(package: &mut Package<'t>, title: Cell<'t>) {
    package.outline.name = format!("`{}`", title.text);
    package.outline.origin = title.origin;
    package.outline.title = Some(title);
}

fn links<'t>(table: &'t Loaded, package: &mut Package<'t>, emit: &mut Emitter<'t, '_>) {
    let Some(mut sheet) = Sheet::open(table, emit) else { return };
    let column = |name: &str| sheet.column(&[name]);
    let kind = column("associationType");
    let order = sheet.column(&["sequenceNumber", "order"]);
    let ends = ["originNode", "destinationNode"].map(|end| {
        ["Identifier", "URI", "HumanCodingScheme"].map(|what| column(&format!("{end}{what}")))
    });
    let end = |line: &Line<'t>, [identifier, uri, code]: [Option<usize>; 3]| End {
        identifier: line.cell(identifier),
        uri: line.cell(uri),
        code: line.cell(code),
        title: None,
    };
    while let Some(line) = sheet.next(emit) {
        package.links.push(Link {
            row: line.row,
            origin: line.origin,
            kind: AssociationType::of(line.text(kind)),
            from: end(&line, ends[0]),
            to: end(&line, ends[1]),
            number: number(line.text(order)),
        });
    }
}

/// The places of items, where a table has no associations.
#[derive(Default)]
struct Tree {
    smart: BTreeMap<String, usize>,
    waiting: Vec<(usize, String)>,
    /// The last item at each level of an indented table.
    open: Vec<(i64, usize)>,
}

fn items<'t>(table: &'t Loaded, package: &mut Package<'t>, emit: &mut Emitter<'t, '_>) {
    let (lines, said) = preamble(table);
    let skip = lines.max(emit.settings.syntax.skip_lines);
    let Some(mut sheet) = Sheet::open_after(table, skip, emit) else { return };
    sheet.report_others(&ITEM_COLUMNS, emit);
    let column = |name: &str| sheet.column(&[name]);
    let identifier = column("identifier");
    let code = column("humanCodingScheme");
    let Some(statement) = sheet.needed(&["fullStatement"], emit) else { return };
    let short = column("abbreviatedStatement");
    let kind = sheet.column(&["CFItemType", "itemType"]);
    let letter = column("listEnumeration");
    let (years, uri) = (column("educationLevel"), column("uri"));
    let (from, until) = (column("statusStartDate"), column("statusEndDate"));
    let (parent, order) = (column("parentIdentifier"), sheet.column(&["sequenceNumber", "order"]));
    let (smart, level) = (column("smartLevel"), column("level"));
    let (language, subject) = (column("language"), column("subject"));
    if let Some(title) = said.get("title") {
        title_of(package, title.clone());
    }
    if let Some(identifier) = said.get("identifier") {
        package.document.identifier = identifier.text.to_string();
    }
    let mut tree = Tree::default();
    while let Some(line) = sheet.next(emit) {
        let at = package.outline.nodes.len();
        let named = line.cell(code).or_else(|| line.cell(identifier));
        let origin = named.map_or(line.origin, |cell| cell.origin);
        let mut node = Node::new(line.row, origin);
        node.code = line.cell(code);
        node.statement = line.cell(Some(statement));
        node.short = line.cell(short);
        node.kind = line.cell(kind);
        node.subject = line.cell(subject);
        node.letter = line.cell(letter);
        node.grades = line.cell(years).map(members).unwrap_or_default();
        node.aliases = line.cell(identifier).into_iter().chain(line.cell(uri)).collect();
        node.from = line.cell(from);
        node.until = line.cell(until);
        // If nothing numbers the rows, their order is the school's.
        node.number = match (order, smart) {
            (None, None) => i64::try_from(at).ok(),
            _ => number(line.text(order)),
        };
        if let Some(place) = line.cell(smart) {
            let place = place.text.trim_end_matches('.').to_string();
            let (above, last) = place.rsplit_once('.').unwrap_or(("", &place));
            node.number = node.number.or_else(|| number(last));
            if !above.is_empty() {
                tree.waiting.push((at, above.to_string()));
            }
            tree.smart.entry(place).or_insert(at);
        } else if let Some(depth) = line.cell(level).and_then(|level| number(&level.text)) {
            tree.open.retain(|(other, _)| *other < depth);
            node.parent = tree.open.last().map(|(_, at)| *at);
            tree.open.push((depth, at));
        }
        if let Some(parent) = line.cell(parent) {
            package.links.push(Link {
                row: line.row,
                origin: line.origin,
                kind: AssociationType::ChildOf,
                from: match line.cell(identifier) {
                    Some(identifier) => End { identifier: Some(identifier), ..End::default() },
                    None => End { code: line.cell(code), ..End::default() },
                },
                to: End { identifier: Some(parent), ..End::default() },
                number: node.number,
            });
        }
        let language = line.cell(language).or_else(|| said.get("language").cloned());
        package.names.push(Names {
            identifier: line.text(identifier).to_string(),
            uri: line.text(uri).to_string(),
            language: language.map(|cell| cell.text.into_owned()),
        });
        package.outline.nodes.push(node);
    }
    let nodes = &mut package.outline.nodes;
    for (at, above) in tree.waiting {
        // A level may be left out, as in `1`, `1.2.1`.
        let mut above = above.as_str();
        nodes[at].parent = loop {
            match (tree.smart.get(above), above.rsplit_once('.')) {
                (Some(parent), _) => break Some(*parent),
                (None, Some((higher, _))) => above = higher,
                (None, None) => break None,
            }
        };
    }
    if parent.is_some() {
        by_parent_code(package);
    } else if smart.is_none() && level.is_none() && !table.sheet && by_code(nodes) {
        let message = "the table does not say what stands under what; it is read from the codes";
        emit.assume(
            sheet.header.span,
            message,
            "export the column `smartLevel`, `level` or `parentIdentifier` as well",
        );
    }
}

/// Some programs write the code of the parent in place of its identifier.
fn by_parent_code(package: &mut Package<'_>) {
    let known: BTreeSet<&str> =
        package.names.iter().map(|names| names.identifier.as_str()).collect();
    let codes = package.outline.nodes.iter().filter_map(|node| node.code.as_ref());
    let codes: BTreeSet<&str> = codes.map(|code| &*code.text).collect();
    for link in &mut package.links {
        if let Some(named) = &link.to.identifier
            && !known.contains(&*named.text)
            && codes.contains(&*named.text)
        {
            link.to = End { code: link.to.identifier.take(), ..End::default() };
        }
    }
}

/// The members of a list in one cell: `04,05`, or `04; 05`.
fn members(cell: Cell<'_>) -> Vec<Cell<'_>> {
    let parts = cell.text.split([',', ';', '|']).map(str::trim).filter(|part| !part.is_empty());
    let own = |part: &str| Cell::derived(part.to_string(), cell.origin);
    parts.map(own).collect()
}

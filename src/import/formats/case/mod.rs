//! Frameworks in CASE, the standard for exchanging competencies and academic standards: packages
//! in JSON, and the tables that programs for it write.

mod json;
mod package;
mod relations;
mod rubrics;
mod table;

pub(in crate::import) use json::NOT_A_PACKAGE;
pub(in crate::import) use package::DIFFERENT_ITEMS;
use package::{Index, Package};

use super::emitter::Emitter;
use super::format::Format;
use super::outline;
use super::settings::OptionDoc;
use crate::import::loaded::Loaded;
use crate::import::syntax::json::is_no_table;

pub(super) static FORMAT: Format = Format {
    name: "case",
    title: "CASE",
    doc: "frameworks: subjects, competencies, indicators, rubrics, prerequisites, alignments",
    options: &{
        let [subject, competency, indicator, bands] = outline::OPTIONS;
        [
            subject,
            competency,
            indicator,
            bands,
            OptionDoc {
                name: "rubrics",
                words: &["score", "quality", "none"],
                doc: "what names the levels of rubrics: their score, which is taken where every \
                      level has one, or their word; `none` leaves rubrics out",
            },
        ]
    },
    of_people: false,
    claims,
    read,
};

fn claims(loaded: &Loaded) -> bool {
    if is_json(loaded) {
        let has = |name: &str| loaded.text.contains(name);
        return has("\"CFItems\"") || has("\"CFDocument\"") || has("\"CFDocuments\"");
    }
    !loaded.text.trim_start().starts_with('<') && table::TableKind::of(loaded).is_some()
}

fn is_json(loaded: &Loaded) -> bool {
    !loaded.sheet && !loaded.text.trim_start().starts_with('<') && is_no_table(&loaded.text)
}

fn read<'t>(parts: &[&'t Loaded], emit: &mut Emitter<'t, '_>) {
    let mut packages: Vec<Package<'t>> = Vec::new();
    let (texts, tables): (Vec<&Loaded>, Vec<&Loaded>) =
        parts.iter().partition(|part| is_json(part));
    for text in texts {
        packages.extend(json::read(text, emit));
    }
    packages.extend(table::read(&tables, emit));
    let indices: Vec<Index> = packages.iter().map(Index::new).collect();
    for (package, index) in packages.iter_mut().zip(&indices) {
        package.connect(index, emit);
    }
    let mut outlines = Vec::new();
    let mut rest = Vec::new();
    for Package { outline, names, links, criteria, .. } in packages {
        outlines.push(outline);
        rest.push((names, links, criteria));
    }
    let places = outline::give(&outlines, emit);
    for (at, (names, links, criteria)) in rest.into_iter().enumerate() {
        relations::give(&outlines[at], &names, links, &indices[at], &places[at], emit);
        rubrics::give(criteria, &indices[at], &places[at], emit);
    }
}

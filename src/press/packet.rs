//! Packs of rules held against every document that goes to colleges and other schools, for `gradus
//! check`.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;

use super::assets;
use super::contents::{self, HELP, Places, REPORTS, Rules, Said, TARGETS};
use super::desk::Desk;
use super::kind::{Kind, Making};
use super::kinds;
use super::loaded::Loaded;
use super::place::Place;
use super::plan;
use super::students;
use crate::base::{Diagnostic, Diagnostics, Origin, SourceMap, Span, listed};
use crate::project::contents::{Demand, Item, Pack};

/// The students of a kind of document, in their order.
type Students = BTreeMap<&'static Kind, Vec<String>>;

/// Holds the rules against the documents of every student, and names the places.
pub fn check(school: &Loaded, sources: &SourceMap) -> Diagnostics {
    let packs = &school.project.contents.packs;
    let mut diagnostics = Diagnostics::default();
    let rules = Rules::new(&school.project.contents);
    let places = rules.places(sources, &school.reading, school.memory());
    // Where no file says such a word, no page does, unless a school's own templates say it.
    let may_say = !places.is_empty() || school.project.templates.is_some();
    let asked = |kind: &&Kind| packs.iter().any(|pack| demand(pack, kind).is_some());
    let says = |kind: &&Kind| may_say && rules.are_for(kind.target);
    let kinds: Vec<&'static Kind> = all_kinds().filter(|kind| says(kind) || asked(kind)).collect();
    if kinds.is_empty() {
        return diagnostics;
    }
    // Assets and templates that cannot be read are reported where they are named.
    let Ok(assets) = assets::of(school) else { return diagnostics };
    let students = students::students(school, &[], &mut Diagnostics::default());
    let Ok(desk) = Desk::new(school, &assets, &students, NonZeroUsize::MIN) else {
        return diagnostics;
    };
    let (place, catalog) = (Place::new(school, false), &assets.catalog);
    let mut said: BTreeMap<Said, Students> = BTreeMap::new();
    for kind in kinds {
        let mut carried: Vec<Carried> = Vec::new();
        let Making::Paper { view, .. } = kind.making else { continue };
        let only = BTreeSet::from([kind]);
        let unheard = &mut Diagnostics::default();
        let jobs = plan::jobs(school, &students, &only, &place, catalog, unheard);
        for job in jobs.into_iter().filter(|job| !job.screen) {
            let student = job.student();
            let rank = desk.ranks().of(student);
            let facts = ("packs", kind.target, &job.language, rank);
            let (says, carries) = school.of_student(student, &facts, || {
                let paper = view(&desk, &job);
                (rules.said_in(&paper.data), paper.carries)
            });
            let id = school.model.students[student].id.value.to_string();
            for one in says.into_iter().filter(|one| rules.holds(one.term, kind.target)) {
                let ids = said.entry(one).or_default().entry(kind).or_default();
                // A student's copies follow each other.
                if ids.last() != Some(&id) {
                    ids.push(id.clone());
                }
            }
            carried.push((id, carries.into_iter().collect()));
        }
        for pack in packs {
            if let Some(demand) = demand(pack, kind) {
                items(pack, demand, kind, &carried, &mut diagnostics);
            }
        }
    }
    words(&rules, &places, said, &mut diagnostics);
    diagnostics
}

/// The kinds of documents that packs can be for, in the order in which documents are made.
fn all_kinds() -> impl Iterator<Item = &'static Kind> {
    [REPORTS].iter().chain(TARGETS).filter_map(|target| kinds::find(target))
}

/// The things that a pack asks of a kind of document.
fn demand<'p>(pack: &'p Pack, kind: &Kind) -> Option<&'p Demand> {
    let mut demands = pack.demands.iter();
    demands.find(|(target, _)| *target == kind.target).map(|(_, demand)| demand)
}

/// Reports words that must not be said, at the cells that say them.
fn words(
    rules: &Rules,
    places: &Places<'_>,
    said: BTreeMap<Said, Students>,
    diagnostics: &mut Diagnostics,
) {
    let mut at: BTreeMap<Span, (Said, BTreeMap<&Kind, BTreeSet<String>>)> = BTreeMap::new();
    for (said, on) in said {
        let behind = places.behind(&said.text, said.term);
        if behind.is_empty() {
            diagnostics.push(forbidden(rules, &said, Origin::Nowhere, &said.words, &on));
        }
        for span in behind {
            let (_, students) = at.entry(span).or_insert_with(|| (said.clone(), BTreeMap::new()));
            for (kind, ids) in &on {
                students.entry(kind).or_default().extend(ids.clone());
            }
        }
    }
    for (span, (said, on)) in at {
        let on = on.into_iter().map(|(kind, ids)| (kind, ids.into_iter().collect()));
        let on: BTreeMap<&Kind, Vec<String>> = on.collect();
        diagnostics.push(forbidden(rules, &said, span.into(), places.text(span), &on));
    }
}

fn forbidden(
    rules: &Rules,
    said: &Said,
    at: Origin,
    words: &str,
    on: &BTreeMap<&Kind, Vec<String>>,
) -> Diagnostic {
    let pack = rules.pack(said.term);
    let readers = match on.keys().all(|kind| kind.target == REPORTS) {
        true => "be said to families",
        false => "go to colleges or schools",
    };
    let message = format!("`{words}` must not {readers}, by the pack `{pack}`");
    let on = all_kinds().filter_map(|kind| Some(of(kind, on.get(kind)?)));
    let on: Vec<String> = on.collect();
    Diagnostic::error(&contents::FORBIDDEN, at, message)
        .label(format!("on {}", on.join("; ")))
        .help(HELP)
}

/// A student, and the names of what their document carries.
type Carried = (String, BTreeSet<&'static str>);

/// Reports what a pack does not list, and what it asks for in vain.
fn items(
    pack: &Pack,
    demand: &Demand,
    kind: &Kind,
    documents: &[Carried],
    diagnostics: &mut Diagnostics,
) {
    let (name, plural) = (&pack.name.value, kind.plural);
    let lines = |item: Item, there: bool| {
        let those = documents.iter().filter(|(_, one)| one.contains(item.name()) == there);
        let students: Vec<String> = those.map(|(student, _)| student.clone()).collect();
        let which = match students.len() == documents.len() {
            true => format!("every {}", kind.name),
            false => of(kind, &students),
        };
        let line = format!("`{}`, {}: {which}", item.name(), item.words());
        (!students.is_empty()).then_some(line)
    };
    let mut say = |code, message: String, found: Vec<String>| {
        if found.is_empty() {
            return;
        }
        let source = match &pack.source {
            Some(source) => format!("the pack asks for {} ({source})", pack.title),
            None => format!("the pack asks for {}", pack.title),
        };
        let said = Diagnostic::warning(code, pack.name.origin, message).help(source);
        diagnostics.push(found.into_iter().fold(said, Diagnostic::help));
    };
    let beyond = |item: &&Item| demand.only.as_ref().is_some_and(|only| !only.contains(item));
    let beyond = Item::ALL.iter().filter(beyond).filter_map(|item| lines(*item, true)).collect();
    let message = format!("{plural} carry what the pack `{name}` does not list");
    say(&contents::NOT_LISTED, message, beyond);
    let missing = demand.must.iter().filter_map(|item| lines(*item, false)).collect();
    say(&contents::LACKING, format!("{plural} lack what the pack `{name}` asks for"), missing);
}

/// Students that a message names.
const NAMED: usize = 8;

/// "the transcripts of s-1, s-2".
fn of(kind: &Kind, students: &[String]) -> String {
    format!("the {} of {}", kind.name_of(students.len()), listed(students, NAMED))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_what_documents_carry_are_known_to_the_settings() {
        let load = crate::press::load("sample-data".as_ref(), None);
        let school = load.school.expect("the sample school");
        let assets = assets::load(&school.root, &school.project).expect("assets");
        let students = students::students(&school, &[], &mut Diagnostics::default());
        let desk = Desk::new(&school, &assets, &students, NonZeroUsize::MIN).expect("a maker");
        let place = Place::new(&school, false);
        let known: BTreeSet<&str> = Item::ALL.iter().map(|item| item.name()).collect();
        for (target, least) in TARGETS.iter().zip([25, 18, 12, 20, 15]) {
            let kind = kinds::find(target).expect("a kind");
            let Making::Paper { view, .. } = kind.making else { panic!("{target} is paper") };
            let mut seen = BTreeSet::new();
            let (only, unheard) = (BTreeSet::from([kind]), &mut Diagnostics::default());
            for job in plan::jobs(&school, &students, &only, &place, &assets.catalog, unheard) {
                seen.extend(view(&desk, &job).carries);
            }
            assert!(seen.is_subset(&known), "{target}: {:?}", seen.difference(&known));
            assert!(seen.len() >= least, "{target}: {seen:?}");
        }
    }
}

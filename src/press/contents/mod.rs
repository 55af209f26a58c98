//! The contents that a transcript may and must carry: packs of rules, held against the text of one.
//!
//! `gradus check` looks at every student's transcript and names the cells; a build or an issue
//! looks at each document once more, with the file that it carries, and does not make one that says
//! what it must not.

mod places;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;

use serde_json::Value;

use super::assets::{self, Assets};
use super::kinds::Kind;
use super::load::Loaded;
use super::{grades, plan, ranks};
use crate::base::{At, Diagnostic, Diagnostics, Origin, SourceMap, Span};
use crate::project::contents::{Contents, Item, Pack};
use crate::view::Paper;
use crate::view::transcript::{self, Transcript};
use places::Places;
use words::Words;

crate::code!(
    FORBIDDEN,
    "press/forbidden",
    "A transcript would say a word that must not stand on it, such as one that tells of a \
     disability.\n\nWho reads a transcript must not learn it, and a document that was given away cannot be \
     taken back. Transcripts that say it are not made.\n\nWrite what was learned, not under which plan: \
     `English 9` for `English 9 (IEP)`. Where the text means something else, add it to `allow` under `[contents]`. \
     The packs of rules that hold are in the same section."
);
crate::code!(
    NOT_LISTED,
    "press/not-listed",
    "Transcripts carry something that a pack of rules does not list among what they may carry.\n\nThe \
     authority that wrote the list may not take such a transcript.\n\nTake it out of the data or the \
     settings, or take the pack out of `packs` under `[contents]`."
);
crate::code!(
    LACKING,
    "press/lacking",
    "Transcripts lack something that a pack of rules asks for.\n\nThe authority that wrote the rule may \
     not take such a transcript.\n\nAdd it to the data or the settings, or give it on a sheet of its own; or take \
     the pack out of `packs` under `[contents]`."
);

/// Targets of the documents that the rules are for.
const TARGETS: &[&str] = &["transcripts", "audits", "supplements", "transfer-sheets"];

/// The rules that hold for transcripts, ready to be held against them.
#[derive(Debug)]
pub(super) struct Rules {
    words: Words,
    /// The pack of each term, and the term as it is written.
    terms: Vec<(At<String>, String)>,
}

impl Rules {
    pub(super) fn new(contents: &Contents) -> Self {
        let mut rules = Rules { words: Words::default(), terms: Vec::new() };
        for pack in &contents.packs {
            for term in &pack.never {
                rules.words.add(term);
                rules.terms.push((pack.name.clone(), term.clone()));
            }
        }
        contents.innocent.iter().for_each(|text| rules.words.allow(text));
        rules
    }

    /// The error for a document that says what it must not; nothing for one that does not, or that
    /// the rules are not for.
    pub(super) fn refuse(&self, kind: &Kind, paper: &Paper, name: &str) -> Option<Diagnostic> {
        let first = TARGETS.contains(&kind.target).then(|| self.first(paper)).flatten()?;
        Some(self.refused(name, &first))
    }

    /// The same for a transcript that is to be issued, with the facts of its seal.
    pub(super) fn refuse_issue(
        &self,
        paper: &Paper,
        facts: &[(String, String)],
        name: &str,
    ) -> Option<Diagnostic> {
        let of_seal = facts.iter().flat_map(|(label, value)| [label, value]);
        let of_seal = of_seal.chain(&paper.keywords).find_map(|text| self.said(text));
        let first = self.first(paper).or(of_seal)?;
        Some(self.refused(name, &first))
    }

    /// The first thing that a paper or the file that it carries says and must not.
    fn first(&self, paper: &Paper) -> Option<Said> {
        let attached = paper.attachment.as_ref().map(|file| &file.bytes);
        let parts = std::iter::once(&paper.data).chain(attached);
        let said = parts.filter_map(|part| self.said_in(part).into_iter().next()).next();
        said.or_else(|| self.said(&paper.title))
    }

    /// Everything that JSON says and must not.
    fn said_in(&self, json: &[u8]) -> BTreeSet<Said> {
        let mut said = BTreeSet::new();
        if let Ok(value) = serde_json::from_slice(json) {
            each_text(&value, &mut |text| {
                said.extend(self.all_said(text));
            });
        }
        said
    }

    fn said(&self, text: &str) -> Option<Said> {
        self.all_said(text).next()
    }

    fn all_said(&self, text: &str) -> impl Iterator<Item = Said> {
        self.words.find(text).into_iter().map(move |found| Said {
            term: found.term,
            words: text[found.range].to_string(),
            text: text.to_string(),
        })
    }

    fn refused(&self, name: &str, said: &Said) -> Diagnostic {
        let (pack, _) = &self.terms[said.term];
        let message = format!(
            "{name} is not made: it says `{}` in `{}`, against the pack `{}`",
            said.words, said.text, pack.value
        );
        Diagnostic::error(&FORBIDDEN, Origin::Nowhere, message)
            .help("`gradus check` names the cell")
            .help(HELP)
    }
}

const HELP: &str = "write what was learned instead; where it means something else, add the text to \
                    `allow` under `[contents]`";

/// Something that is said and must not be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Said {
    term: usize,
    /// The words themselves.
    words: String,
    /// The text in which they stand.
    text: String,
}

/// Holds the rules against the transcript of every student, and names the places.
pub fn check(school: &Loaded, sources: &SourceMap) -> Diagnostics {
    let contents = &school.project.contents;
    let mut diagnostics = Diagnostics::default();
    let rules = Rules::new(contents);
    let places = Places::of(&rules.words, sources, &school.reading);
    let asks = contents.packs.iter().any(|pack| pack.only.is_some() || !pack.must.is_empty());
    // Where no file says such a word, no page does, unless a school's own templates say it.
    if places.is_empty() && !asks && school.project.templates.is_none() {
        return diagnostics;
    }
    // Assets that cannot be read are reported where they are named.
    let Ok(assets) = assets::load(&school.root, &school.project) else { return diagnostics };
    let transcripts = transcripts(school, &assets);
    words(&rules, &places, &transcripts, &mut diagnostics);
    let carried: Vec<Carried<'_>> = transcripts
        .iter()
        .map(|(student, transcript)| (&**student, transcript.carries().into_iter().collect()))
        .collect();
    for pack in &contents.packs {
        items(pack, &carried, &mut diagnostics);
    }
    diagnostics
}

/// The transcripts that a build makes, by the student's identifier.
fn transcripts(school: &Loaded, assets: &Assets) -> Vec<(String, Transcript)> {
    let Loaded { project, model, occasion, .. } = school;
    let without =
        |student| grades::without_transcript(&project.documents, model, occasion.as_of, student);
    let mut students = plan::students(school, &[], &mut Diagnostics::default());
    students.retain(|student| without(*student).is_none());
    let ranks = ranks::of(school, &students, NonZeroUsize::MIN);
    let language = assets.catalog.language(&school.model.school.language);
    let make = |student| {
        let rank = ranks.of(student).copied();
        transcript::make(&school.context(), student, language, rank)
    };
    let id = |student| school.model.students[student].id.value.to_string();
    students.into_iter().map(|student| (id(student), make(student))).collect()
}

/// Reports words that must not be said, at the cells that say them.
fn words(
    rules: &Rules,
    places: &Places<'_>,
    transcripts: &[(String, Transcript)],
    diagnostics: &mut Diagnostics,
) {
    let mut on: BTreeMap<Said, Vec<String>> = BTreeMap::new();
    for (student, transcript) in transcripts {
        for said in rules.said_in(&transcript.paper().data) {
            on.entry(said).or_default().push(student.clone());
        }
    }
    let mut at: BTreeMap<Span, (Said, BTreeSet<String>)> = BTreeMap::new();
    for (said, students) in on {
        let behind = places.behind(&said.text, said.term);
        if behind.is_empty() {
            diagnostics.push(rules.forbidden(&said, Origin::Nowhere, &said.words, &students));
        }
        for span in behind {
            at.entry(span)
                .or_insert_with(|| (said.clone(), BTreeSet::new()))
                .1
                .extend(students.clone());
        }
    }
    for (span, (said, students)) in at {
        let students: Vec<String> = students.into_iter().collect();
        diagnostics.push(rules.forbidden(&said, span.into(), places.text(span), &students));
    }
}

impl Rules {
    fn forbidden(&self, said: &Said, at: Origin, words: &str, students: &[String]) -> Diagnostic {
        let (pack, _) = &self.terms[said.term];
        let message =
            format!("`{words}` must not stand on a transcript, by the pack `{}`", pack.value);
        Diagnostic::error(&FORBIDDEN, at, message)
            .label(format!("on {} of {}", transcripts_of(students.len()), some(students)))
            .help(HELP)
    }
}

/// A student, and the names of what their transcript carries.
type Carried<'a> = (&'a str, BTreeSet<&'static str>);

/// Reports what a pack does not list, and what it asks for in vain.
fn items(pack: &Pack, transcripts: &[Carried<'_>], diagnostics: &mut Diagnostics) {
    let name = &pack.name.value;
    let lines = |item: Item, there: bool| {
        let those = transcripts.iter().filter(|(_, one)| one.contains(item.name()) == there);
        let students: Vec<String> = those.map(|(student, _)| (*student).to_string()).collect();
        let which = match students.len() == transcripts.len() {
            true => "every transcript".to_string(),
            false => format!("{} of {}", transcripts_of(students.len()), some(&students)),
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
    let beyond = |item: &&Item| pack.only.as_ref().is_some_and(|only| !only.contains(item));
    let beyond = Item::ALL.iter().filter(beyond).filter_map(|item| lines(*item, true)).collect();
    say(&NOT_LISTED, format!("transcripts carry what the pack `{name}` does not list"), beyond);
    let missing = pack.must.iter().filter_map(|item| lines(*item, false)).collect();
    say(&LACKING, format!("transcripts lack what the pack `{name}` asks for"), missing);
}

/// Students that a message names.
const NAMED: usize = 8;

fn some(students: &[String]) -> String {
    let named = students[..students.len().min(NAMED)].join(", ");
    match students.len().saturating_sub(NAMED) {
        0 => named,
        more => format!("{named} and {more} more"),
    }
}

fn transcripts_of(count: usize) -> String {
    match count {
        1 => "the transcript".to_string(),
        _ => "the transcripts".to_string(),
    }
}

fn each_text(value: &Value, take: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => take(text),
        Value::Array(list) => list.iter().for_each(|one| each_text(one, take)),
        Value::Object(map) => map.values().for_each(|one| each_text(one, take)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_what_a_transcript_carries_are_known_to_the_settings() {
        let load = crate::press::load("sample-data".as_ref(), None);
        let school = load.school.expect("the sample school");
        let assets = assets::load(&school.root, &school.project).expect("assets");
        let known: BTreeSet<&str> = Item::ALL.iter().map(|item| item.name()).collect();
        let mut seen = BTreeSet::new();
        for (_, transcript) in transcripts(&school, &assets) {
            seen.extend(transcript.carries());
        }
        assert!(seen.is_subset(&known), "{:?}", seen.difference(&known));
        assert!(seen.len() > 25, "{seen:?}");
    }
}

//! The contents that documents for colleges and other schools may and must carry: packs of rules,
//! held against the text of one.
//!
//! `gradus check` looks at every student's documents and names the cells; a build or an issue looks
//! at each document once more, with the file that it carries, and does not make one that says what
//! it must not.

mod places;
mod words;

use std::collections::BTreeSet;

use serde_json::Value;

use crate::base::{At, Diagnostic, Memory, Origin, SourceMap};
use crate::import::Reading;
use crate::project::contents::Contents;
use crate::view::Paper;
pub(super) use places::Places;
use words::Words;

crate::code!(
    FORBIDDEN,
    "press/forbidden",
    "A transcript, or another document for colleges and schools, would say a word that must not stand on it, such \
     as one that tells of a disability; or a progress report would, where a pack of rules is for reports too.\n\nWho reads it must not learn that, and a document that was given away \
     cannot be taken back. Documents that say it are not made.\n\nWrite what was learned, not under which plan: \
     `English 9` for `English 9 (IEP)`. Where the text means something else, add it to `allow` under `[contents]`. \
     The packs of rules that hold are in the same section."
);
crate::code!(
    NOT_LISTED,
    "press/not-listed",
    "Documents carry something that a pack of rules does not list among what they may carry.\n\nThe \
     authority that wrote the list may not take such a document.\n\nTake it out of the data or the \
     settings, or take the pack out of `packs` under `[contents]`."
);
crate::code!(
    LACKING,
    "press/lacking",
    "Documents lack something that a pack of rules asks for.\n\nThe authority that wrote the rule may \
     not take such a document.\n\nAdd it to the data or the settings, or give it on a sheet of its own; or take \
     the pack out of `packs` under `[contents]`."
);

/// Targets of the documents that the rules are for.
pub(super) const TARGETS: &[&str] =
    &["transcripts", "audits", "supplements", "transfer-sheets", "letters"];

/// The target of the documents that the words of a pack are for, too, where it says so.
pub(super) const REPORTS: &str = "reports";

/// The rules that hold for transcripts, ready to be held against them.
#[derive(Debug)]
pub(super) struct Rules {
    words: Words,
    /// The pack of each term.
    terms: Vec<OfPack>,
}

/// The pack that a term is of.
#[derive(Clone, Debug)]
struct OfPack {
    name: At<String>,
    reports: bool,
}

impl Rules {
    pub(super) fn new(contents: &Contents) -> Self {
        let mut rules = Rules { words: Words::default(), terms: Vec::new() };
        for pack in &contents.packs {
            for term in &pack.never {
                rules.words.add(term);
                rules.terms.push(OfPack { name: pack.name.clone(), reports: pack.reports });
            }
        }
        contents.innocent.iter().for_each(|text| rules.words.allow(text));
        rules
    }

    /// Takes a text for innocent, such as a code of random letters, whatever they spell.
    pub(super) fn allow(&mut self, text: &str) {
        self.words.allow(text);
    }

    /// The error for a document that says what it must not; nothing for one that does not, or that
    /// the rules are not for.
    pub(super) fn refuse(&self, target: &str, paper: &Paper, name: &str) -> Option<Diagnostic> {
        if !self.are_for(target) {
            return None;
        }
        let first = self.all(paper).find(|said| self.holds(said.term, target))?;
        Some(self.refused(name, &first))
    }

    /// The same for the text of a page for a screen.
    pub(super) fn refuse_page(&self, target: &str, text: &str, name: &str) -> Option<Diagnostic> {
        if !self.are_for(target) {
            return None;
        }
        let first = self.all_said(text).find(|said| self.holds(said.term, target))?;
        Some(self.refused(name, &first))
    }

    /// True for a target from whose documents words are kept.
    pub(super) fn are_for(&self, target: &str) -> bool {
        (0..self.terms.len()).any(|term| self.holds(term, target))
    }

    /// True for a term that must not be said on the documents of a target.
    pub(super) fn holds(&self, term: usize, target: &str) -> bool {
        TARGETS.contains(&target) || target == REPORTS && self.terms[term].reports
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
        let first = self.all(paper).next().or(of_seal)?;
        Some(self.refused(name, &first))
    }

    /// Everything that a paper or the file that it carries says and must not.
    fn all(&self, paper: &Paper) -> impl Iterator<Item = Said> {
        let attached = paper.attachment.as_ref().map(|file| &file.bytes);
        let parts = std::iter::once(&paper.data).chain(attached);
        parts.flat_map(|part| self.said_in(part)).chain(self.all_said(&paper.title))
    }

    /// Everything that JSON says and must not.
    pub(super) fn said_in(&self, json: &[u8]) -> BTreeSet<Said> {
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

    /// Every place of the school's files that says what must not be said.
    pub(super) fn places<'a>(
        &self,
        sources: &'a SourceMap,
        reading: &Reading,
        memory: Option<&Memory>,
    ) -> Places<'a> {
        Places::of(&self.words, sources, reading, memory)
    }

    /// The name of the pack that a term is of.
    pub(super) fn pack(&self, term: usize) -> &str {
        &self.terms[term].name.value
    }

    fn refused(&self, name: &str, said: &Said) -> Diagnostic {
        let message = format!(
            "{name} is not made: it says `{}` in `{}`, against the pack `{}`",
            said.words,
            said.text,
            self.pack(said.term)
        );
        Diagnostic::error(&FORBIDDEN, Origin::Nowhere, message)
            .help("`gradus check` names the cell")
            .help(HELP)
    }
}

pub(super) const HELP: &str = "write what was learned instead; where it means something else, add the text to \
                    `allow` under `[contents]`";

/// Something that is said and must not be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Said {
    pub(super) term: usize,
    /// The words themselves.
    pub(super) words: String,
    /// The text in which they stand.
    pub(super) text: String,
}

fn each_text(value: &Value, take: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => take(text),
        Value::Array(list) => list.iter().for_each(|one| each_text(one, take)),
        Value::Object(map) => map.iter().for_each(|(name, one)| match &**name {
            INLINES => take(&run(one)),
            _ => each_text(one, take),
        }),
        _ => {}
    }
}

/// Name of a run of text in prose, parts of which may be emphasised.
const INLINES: &str = "inlines";

/// The letters of a run of text, however they are set.
fn run(inlines: &Value) -> String {
    let parts = inlines.as_array().into_iter().flatten();
    parts
        .map(|part| match part["text"].as_str() {
            Some(text) => text.to_string(),
            None => run(&part[INLINES]),
        })
        .collect()
}

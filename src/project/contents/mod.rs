//! `[contents]`: what documents for colleges and other schools may and must carry, as packs of
//! rules.
//!
//! A pack is a table of words that must not be said, of the only things that may be shown, and of
//! things that must be. Gradus brings some along (`templates/packs`); a school writes its own in
//! the same form.

mod item;

use include_dir::{Dir, include_dir};
use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::toml::{BAD_VALUE, at};
use crate::base::nearest::did_you_mean;
use crate::base::{At, Diagnostic, Diagnostics, Origin, SourceId, SourceMap};

pub use item::Item;

crate::code!(
    UNKNOWN_PACK,
    "project/unknown-pack",
    "The setting `packs` under `[contents]` names a pack of rules that Gradus does not bring along.\n\n\
     Transcripts would be made without the rules that the school believes in.\n\nCorrect the name. A \
     pack of the school's own is written as `[[contents.pack]]` and holds without being named there."
);

static BUILT_IN: Dir = include_dir!("$CARGO_MANIFEST_DIR/templates/packs");

/// The contents that a transcript may and must carry, as they are written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RawContents {
    /// Packs of rules that Gradus brings along and that hold here: `us-federal` (no word of a
    /// disability or of special education), `us-wa` (only what the standardized transcript of
    /// Washington State lists), `us-mt` (at least what that of Montana must have),
    /// `us-colleges` (what colleges ask of a transcript). Default: `us-federal`; an empty list for
    /// none.
    #[schemars(with = "Vec<String>")]
    packs: Vec<Spanned<String>>,
    /// Texts that may stand on a transcript whatever the packs say, such as the title of a course
    /// for future teachers.
    #[schemars(with = "Vec<String>")]
    allow: Vec<Spanned<String>>,
    /// Packs of the school's own.
    pack: Vec<RawPack>,
}

impl Default for RawContents {
    fn default() -> Self {
        let federal = Spanned::new(0..0, FEDERAL.to_string());
        RawContents { packs: vec![federal], allow: Vec::new(), pack: Vec::new() }
    }
}

/// The pack that holds where the school says nothing.
const FEDERAL: &str = "us-federal";

/// A pack of rules for what a transcript may and must carry, as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawPack {
    /// Its name, for messages.
    #[schemars(with = "String")]
    name: Spanned<String>,
    /// The demand, in a few words.
    title: String,
    /// The source of that: a law, a rule, a decision of the board.
    #[serde(default)]
    source: Option<String>,
    /// Words that must not be said. Case, accents and what stands between words do not matter, and
    /// a plural with `s` is the same word; `*` before or after a word stands for any letters; a
    /// word in capitals is an abbreviation and means capitals only.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    never: Vec<Spanned<String>>,
    /// The same words where they mean something else, written in the same way.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    innocent: Vec<Spanned<String>>,
    /// The words must not be said on progress reports either, which go to families.
    #[serde(default)]
    reports: bool,
    /// The only things that a transcript may carry.
    #[serde(default)]
    only: Option<Vec<Item>>,
    /// Things that a transcript must carry.
    #[serde(default)]
    must: Vec<Item>,
    /// The same for graduation audits.
    #[serde(default)]
    audits: Demand,
    /// The same for supplements to the diploma.
    #[serde(default)]
    supplements: Demand,
    /// The same for transfer sheets.
    #[serde(default, rename = "transfer-sheets")]
    transfer_sheets: Demand,
    /// The same for cover letters.
    #[serde(default)]
    letters: Demand,
}

/// The things that a kind of document may and must carry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Demand {
    /// The only things that may be carried.
    pub only: Option<Vec<Item>>,
    /// Things that must be carried.
    pub must: Vec<Item>,
}

impl Demand {
    /// True when it asks for nothing.
    pub fn is_empty(&self) -> bool {
        *self == Demand::default()
    }
}

/// A pack of rules, resolved.
#[derive(Clone, Debug)]
pub struct Pack {
    /// Its name, where the settings choose or declare it.
    pub name: At<String>,
    /// The demand, in a few words.
    pub title: String,
    /// The source of that.
    pub source: Option<String>,
    /// Words that must not be said.
    pub never: Vec<String>,
    /// They must not be said on progress reports either.
    pub reports: bool,
    /// The things that each kind of document may and must carry, by its target.
    pub demands: Vec<(&'static str, Demand)>,
}

/// The contents that a transcript may and must carry, resolved.
#[derive(Clone, Debug, Default)]
pub struct Contents {
    /// The packs that hold.
    pub packs: Vec<Pack>,
    /// Words that are innocent, of all packs.
    pub innocent: Vec<String>,
}

impl RawContents {
    /// Finds the packs, and checks what they say.
    pub(super) fn resolve(self, source: SourceId, diagnostics: &mut Diagnostics) -> Contents {
        let mut contents = Contents::default();
        for name in self.packs {
            let written = name.span() != (0..0);
            let mut name = at(name, source);
            if !written {
                name.origin = Origin::File(source);
            }
            match built_in(&name.value) {
                Some(raw) => contents.add(raw, name),
                None => diagnostics.push(unknown(&name)),
            }
        }
        for pack in self.pack {
            let name = at(pack.name.clone(), source);
            check(&pack, &name, &contents, source, diagnostics);
            contents.add(pack, name);
        }
        for text in self.allow {
            let text = at(text, source);
            check_words(&text, diagnostics);
            contents.innocent.push(text.value);
        }
        contents
    }
}

impl RawPack {
    fn demands(&self) -> Vec<(&'static str, Demand)> {
        let transcripts = Demand { only: self.only.clone(), must: self.must.clone() };
        let all = [
            ("transcripts", transcripts),
            ("audits", self.audits.clone()),
            ("supplements", self.supplements.clone()),
            ("transfer-sheets", self.transfer_sheets.clone()),
            ("letters", self.letters.clone()),
        ];
        all.into_iter().filter(|(_, demand)| !demand.is_empty()).collect()
    }
}

impl Contents {
    fn add(&mut self, raw: RawPack, name: At<String>) {
        let demands = raw.demands();
        let RawPack { title, source, never, reports, innocent, .. } = raw;
        let plain = |texts: Vec<Spanned<String>>| texts.into_iter().map(Spanned::into_inner);
        self.innocent.extend(plain(innocent));
        let never = plain(never).collect();
        self.packs.push(Pack { name, title, source, never, reports, demands });
    }
}

fn built_in(name: &str) -> Option<RawPack> {
    let file = BUILT_IN.get_file(format!("{name}.toml"))?;
    let text = std::str::from_utf8(file.contents()).expect("a pack is text");
    let id = SourceMap::default().add(name, text);
    Some(super::toml::parse(text, id).expect("a test reads every pack"))
}

fn unknown(name: &At<String>) -> Diagnostic {
    let known: Vec<&str> =
        BUILT_IN.files().filter_map(|file| file.path().file_stem()?.to_str()).collect();
    let message = format!("there is no pack of rules `{}`", name.value);
    let all: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
    Diagnostic::error(&UNKNOWN_PACK, name.origin, message)
        .maybe_help(did_you_mean(name, known.iter().copied()))
        .help(format!("the packs there are: {}", all.join(", ")))
        .help("one of your own is written as `[[contents.pack]]`, and need not be named here")
}

fn check(
    pack: &RawPack,
    name: &At<String>,
    before: &Contents,
    source: SourceId,
    diagnostics: &mut Diagnostics,
) {
    if before.packs.iter().any(|one| one.name.value == name.value) {
        let message = format!("a pack of rules `{}` is there already", name.value);
        diagnostics
            .push(Diagnostic::error(&BAD_VALUE, name.origin, message).help("give it another name"));
    }
    if pack.never.is_empty() && pack.demands().is_empty() {
        let message = format!("the pack `{}` asks for nothing", name.value);
        diagnostics.push(
            Diagnostic::error(&BAD_VALUE, name.origin, message)
                .help("say with `never`, `only` or `must` what it asks for, or remove it"),
        );
    }
    for text in pack.never.iter().chain(&pack.innocent) {
        check_words(&at(text.clone(), source), diagnostics);
    }
}

fn check_words(text: &At<String>, diagnostics: &mut Diagnostics) {
    if !text.value.chars().any(char::is_alphanumeric) {
        let message = format!("`{}` holds no word", text.value);
        diagnostics.push(
            Diagnostic::error(&BAD_VALUE, text.origin, message)
                .help("write the word or words, such as `special education` or `disabilit*`"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packs_that_come_along_are_named_as_their_files() {
        for file in BUILT_IN.files() {
            let name = file.path().file_stem().unwrap().to_str().unwrap();
            let pack = built_in(name).expect("a pack");
            assert_eq!(pack.name.get_ref(), name);
            assert!(pack.source.is_some_and(|source| !source.is_empty()), "{name} says its source");
        }
        assert!(built_in(FEDERAL).is_some());
    }
}

//! Characters that no font has: found in the data before anything is built, and counted in what
//! was.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::{Diagnostic, Diagnostics, Ground, Memory, Origin, SourceMap, Span, quoted_few};
use crate::import::Reading;
use crate::render::pdf::glyphs::{Glyphs, MISSING};

crate::code!(
    NO_GLYPH,
    "press/no-glyph",
    "No font of the theme has a character, so that documents show an empty box in its place.\n\nA name \
     or a text with a hole in it says less than was written, or something else.\n\nWrite it in words, \
     or add a font that has it: `theme` under `[build]` names a folder, and fonts lie in its folder \
     `fonts`."
);

/// Places of one character in one file that are kept.
const PLACES: usize = 20;

/// Warns of every character in the school's files that no font has. Of files that hold more than is
/// printed it is only a note.
pub(super) fn check(
    glyphs: &Glyphs,
    reading: &Reading,
    sources: &SourceMap,
    memory: Option<&Memory>,
    diagnostics: &mut Diagnostics,
) {
    let fonts = memory.map(|memory| (memory, Ground::of(glyphs)));
    for (id, source) in sources.iter() {
        let found = match fonts {
            Some((memory, fonts)) => {
                let ground = Ground::of(&("glyphs", fonts, source.ground()));
                memory.remembered(ground, || not_shown(glyphs, &source.text))
            }
            None => Arc::new(not_shown(glyphs, &source.text)),
        };
        if found.is_empty() {
            continue;
        }
        let lies_in = |path: &str| {
            let rest = source.path.strip_prefix(path);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '[']))
        };
        let file = reading.files.iter().find(|file| lies_in(&file.path));
        let all_printed = file.is_none_or(|file| {
            file.format.is_none() && !file.tables.iter().all(|table| *table == "evidence")
        });
        for &(at, c) in &*found {
            let place = Span::new(id, at, at + c.len_utf8());
            let message = format!("no font can show {}", named(c));
            let said = match all_printed {
                true => Diagnostic::warning(&NO_GLYPH, place, message),
                false => Diagnostic::note(&NO_GLYPH, place, message),
            };
            diagnostics.push(
                said.label(format!("printed as `{MISSING}`"))
                    .help("write it in words, or add a font that has it to the theme"),
            );
        }
    }
}

/// The characters of a text that no font has, with their bytes; not every place of each.
fn not_shown(glyphs: &Glyphs, text: &str) -> Vec<(usize, char)> {
    let mut found = Vec::new();
    let mut places: BTreeMap<char, usize> = BTreeMap::new();
    let mut known = BTreeSet::new();
    let mut from = 0;
    // Most lines have nothing but ASCII, which shows at one look.
    let lines = text.split_inclusive('\n').filter_map(|line| {
        let start = from;
        from += line.len();
        (!line.is_ascii()).then(|| line.char_indices().map(move |(at, c)| (start + at, c)))
    });
    for (at, c) in lines.flatten() {
        if c.is_ascii() || known.contains(&c) {
            continue;
        }
        if glyphs.can_show(c) || c == char::REPLACEMENT_CHARACTER {
            known.insert(c);
            continue;
        }
        let count = places.entry(c).or_default();
        *count += 1;
        if *count <= PLACES {
            found.push((at, c));
        }
    }
    found
}

/// The error for documents in which characters are missing; nothing when there are none.
pub(super) fn missing(documents: &BTreeMap<String, BTreeSet<char>>) -> Option<Diagnostic> {
    let paths: Vec<String> = documents.keys().cloned().collect();
    let all: BTreeSet<char> = documents.values().flatten().copied().collect();
    let mut some: Vec<String> = all.iter().take(NAMED).map(|c| named(*c)).collect();
    if all.len() > NAMED {
        some.push(format!("{} more", all.len() - NAMED));
    }
    let count = match paths.len() {
        0 => return None,
        1 => "a document shows".to_string(),
        many => format!("{many} documents show"),
    };
    let message = format!("{count} `{MISSING}` in place of what no font has: {}", some.join(", "));
    Some(
        Diagnostic::error(&NO_GLYPH, Origin::Nowhere, message)
            .help(format!("see {}", quoted_few(&paths)))
            .help("`gradus check` names the places; write it in words, or add a font to the theme"),
    )
}

/// Characters that a message names.
const NAMED: usize = 8;

fn named(c: char) -> String {
    format!("`{c}` (U+{:04X})", u32::from(c))
}

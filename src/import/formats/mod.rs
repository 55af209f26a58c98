//! Exports in known formats: one file of meaning for each.
//!
//! A format says which texts are its own, and makes rows of our tables of them. Every row of a
//! text is used, passed over because it holds nothing that is asked for, or set aside and
//! reported. Formats are read liberally: a column more or less, another spelling of a header, a
//! short row stop nothing, and are said once.

mod batches;
mod broken_reference;
mod canvas;
mod case;
mod class_without_year;
mod edfi;
mod emitter;
mod format;
mod html;
mod moodle;
mod oneroster;
mod outline;
mod row_id;
mod sections;
mod settings;
mod sheet;
mod slate;

use super::loaded::Loaded;
use crate::base::nearest::did_you_mean;
use crate::base::{Diagnostic, Diagnostics, Origin};
use crate::project::sources::Formatted;

pub(super) use batches::Batches;
pub(super) use broken_reference::BROKEN_REFERENCE;
pub(super) use case::{DIFFERENT_ITEMS, NOT_A_PACKAGE};
pub use class_without_year::NO_YEAR;
pub(super) use edfi::DOCUMENT_TYPE;
pub(super) use emitter::{Emitter, close};
pub(super) use format::Format;
pub(super) use oneroster::CHANGES_ONLY;
pub(super) use outline::{DUPLICATE_CODE, MISPLACED};
pub use settings::OptionDoc;
pub(super) use settings::{FORMAT_OPTION, Settings};
pub(super) use sheet::SHORT_ROW;

crate::code!(
    UNKNOWN_FORMAT,
    "import/unknown-format",
    "The `format` of a `[[source]]` is not one that Gradus knows.

Nothing would be read of its files.

Correct the name; the message lists those there are. Any other table of cells is read with \
`table` and `[source.columns]`, which say what its columns mean."
);

crate::code!(
    UNRECOGNISED,
    "import/unrecognised",
    "A file is in none of the known formats, or not in the one that its `[[source]]` names.

Its rows would be missing from every document.

Compare the header with what the system usually exports: somebody may have saved the file again \
and changed it. Name its `format` to be told what is missing. A table of any other kind is read \
with `table` and `[source.columns]`."
);

/// A format, as described to users.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormatDoc {
    /// Its name in gradus.toml.
    pub name: &'static str,
    /// The name that people know it by.
    pub title: &'static str,
    /// The parts of it that are read.
    pub doc: &'static str,
    /// Choices it leaves open.
    pub options: &'static [OptionDoc],
}

/// Every format, in the order in which a text is offered to them.
pub(super) static FORMATS: &[&Format] = &[
    &oneroster::FORMAT,
    &sections::CLEVER,
    &sections::SCHOOL_DATA_SYNC,
    &case::FORMAT,
    &edfi::FORMAT,
    &slate::FORMAT,
    &canvas::FORMAT,
    &moodle::FORMAT,
];

/// The format with a name.
pub(super) fn find(name: &str) -> Option<&'static Format> {
    FORMATS.iter().copied().find(|format| format.name == name)
}

/// The format that takes a text for one of its own: its name, and what people call it.
pub(super) fn claimed_by(loaded: &Loaded) -> Option<(&'static str, &'static str)> {
    let format = FORMATS.iter().find(|format| (format.claims)(loaded))?;
    Some((format.name, format.title))
}

/// Texts by their formats, in the order of [`FORMATS`]. A text that has none is reported.
pub(super) fn sort<'t>(
    source: &Formatted,
    loaded: &'t [Loaded],
    diagnostics: &mut Diagnostics,
) -> Vec<(&'static Format, Vec<&'t Loaded>)> {
    let named = source.format.as_ref();
    let format = match named {
        Some(name) => {
            let found = find(name);
            if found.is_none() {
                let message = format!("there is no format `{}`", name.value);
                let names = FORMATS.iter().map(|format| format.name);
                diagnostics.push(
                    Diagnostic::error(&UNKNOWN_FORMAT, name.origin, message)
                        .maybe_help(did_you_mean(name, names))
                        .help(format!("the formats are {}", listed())),
                );
                return Vec::new();
            }
            found
        }
        None => None,
    };
    let mut sorted: Vec<(&Format, Vec<&Loaded>)> =
        FORMATS.iter().map(|format| (*format, Vec::new())).collect();
    for text in loaded {
        let claims = |one: &Format| format.is_none_or(|format| format.name == one.name);
        let own = sorted.iter_mut().find(|(one, _)| claims(one) && (one.claims)(text));
        match (own, format) {
            (Some((_, parts)), _) => parts.push(text),
            // The only file of a format that is named is read all the same, so that what is
            // missing in it is said.
            (None, Some(format)) if loaded.len() == 1 => {
                let own = sorted.iter_mut().find(|(one, _)| one.name == format.name);
                own.expect("it is one of them").1.push(text);
            }
            (None, _) => diagnostics.push(unrecognised(text, format)),
        }
    }
    sorted.retain(|(_, parts)| !parts.is_empty());
    sorted
}

fn unrecognised(text: &Loaded, format: Option<&Format>) -> Diagnostic {
    let name = &text.name;
    match format {
        Some(format) => {
            let message = format!("`{name}` is not part of {}, and is not read", format.title);
            Diagnostic::warning(&UNRECOGNISED, Origin::File(text.source), message)
                .help("compare its header with a fresh export, or take it out of `files`")
        }
        None => {
            let message = format!("`{name}` is in none of the known formats");
            Diagnostic::error(&UNRECOGNISED, Origin::File(text.source), message)
                .help(format!("the formats are {}; to be told what is missing, name one", listed()))
                .help("for any other table, say which `table` it is, and map its columns")
        }
    }
}

fn listed() -> String {
    let names: Vec<String> = FORMATS.iter().map(|format| format!("`{}`", format.name)).collect();
    names.join(", ")
}

/// Every format that is read.
pub fn formats_reference() -> Vec<FormatDoc> {
    let doc = |format: &&Format| FormatDoc {
        name: format.name,
        title: format.title,
        doc: format.doc,
        options: format.options,
    };
    FORMATS.iter().map(doc).collect()
}

//! Which system a file comes from, and how far it is trusted.

use crate::base::nearest::did_you_mean;
use crate::base::{At, Diagnostic, Diagnostics};
use crate::model::draft::System;
use crate::project::sources::{Export, Formatted, Sources};

crate::code!(
    UNKNOWN_SOURCE,
    "import/unknown-source",
    "`precedence` names a source that no `[[source]]` has the name of.

Which of two systems is believed where they differ would not be the one that was meant.

Correct the name, or give the `[[source]]` a `name`."
);

/// The systems of a project, ordered by trust.
pub(in crate::import) struct Systems<'a> {
    precedence: &'a [At<String>],
    places: usize,
}

impl<'a> Systems<'a> {
    /// Those of some sources. A name that none has is reported.
    pub(in crate::import) fn new(sources: &'a Sources, diagnostics: &mut Diagnostics) -> Self {
        let named = || {
            let exports = sources.exports.iter().filter_map(|source| source.name.as_deref());
            exports.chain(sources.formatted.iter().filter_map(|source| source.name.as_deref()))
        };
        for name in &sources.precedence {
            if !named().any(|known| known == name.value) {
                let message = format!("no `[[source]]` has the name `{}`", name.value);
                diagnostics.push(
                    Diagnostic::error(&UNKNOWN_SOURCE, name.origin, message)
                        .maybe_help(did_you_mean(name, named()))
                        .help("give the source a `name`, or correct this one"),
                );
            }
        }
        let places = sources.exports.len() + sources.formatted.len();
        Systems { precedence: &sources.precedence, places }
    }

    /// The system of a table that a `[[source]]` describes.
    pub(in crate::import) fn of_export(&self, export: &Export, table: &str) -> System {
        self.system(export.name.as_deref(), export.place, &export.keys, table)
    }

    /// The system of files in a known format.
    pub(in crate::import) fn of_formatted(&self, source: &Formatted, format: &str) -> System {
        self.system(source.name.as_deref(), source.place, &source.keys, format)
    }

    fn system(&self, name: Option<&str>, place: usize, keys: &[At<String>], what: &str) -> System {
        let named = name.and_then(|name| self.precedence.iter().position(|one| one.value == name));
        let rank = match named {
            Some(at) => 1 + at,
            None => 1 + self.precedence.len() + place.min(self.places),
        };
        let name =
            name.map_or_else(|| format!("the source of `{what}`"), |name| format!("`{name}`"));
        // Our own identifiers need no telling where they are the only ones.
        let keys: Vec<_> = keys.iter().map(|key| key.value.as_str().into()).collect();
        let plain = keys.len() == 1 && keys.iter().all(|key: &crate::model::Text| &**key == "id");
        System { rank, named, name: name.into(), keys: if plain { Vec::new() } else { keys } }
    }
}

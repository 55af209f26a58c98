//! Messages about the school's files, as values.
//!
//! A diagnostic has a stable [`Code`], an exact place, a message in the user's
//! words and a remedy. It is data: the command line draws it, a test compares it.

use std::collections::HashMap;
use std::fmt;

use super::origin::Origin;
use super::source::SourceMap;

/// A kind of diagnostic, known by its id for good. Declared with [`code!`](crate::code)
/// beside the check that raises it and listed in the `CODES` of its layer.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// `layer/what-is-wrong`, stable between versions.
    pub id: &'static str,
    /// The meaning, the harm and the remedy; printed by `gradus explain`.
    pub explanation: &'static str,
}

/// Declares a diagnostic code.
///
/// ```
/// gradus::code!(EXAMPLE, "base/example", "What it checks.\n\nWhy it matters.\n\nHow to mend it.");
/// assert_eq!(EXAMPLE.id, "base/example");
/// ```
#[macro_export]
macro_rules! code {
    ($name:ident, $id:literal, $explanation:literal) => {
        #[doc = $explanation]
        #[allow(unreachable_pub, reason = "a code is declared in a private module as well")]
        pub static $name: $crate::base::Code =
            $crate::base::Code { id: $id, explanation: $explanation };
    };
}

/// The gravity of a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something could not be used; the exit status says so.
    Error,
    /// Something is doubtful; nothing is stopped.
    Warning,
    /// Something was decided that the files leave open; it is said once.
    Note,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        })
    }
}

/// A place, and what is to be said of it there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub origin: Origin,
    /// A few words drawn beside the place; may be empty.
    pub text: String,
}

/// One thing that Gradus has to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The kind of fault.
    pub code: &'static Code,
    /// Its gravity.
    pub severity: Severity,
    /// The fault: lower case, no full stop, values in back quotes.
    pub message: String,
    /// The place.
    pub primary: Label,
    /// Other places that explain it, in this file or another.
    pub related: Vec<Label>,
    /// Further places of the same file that the very same is to be said of.
    pub also: Vec<Origin>,
    /// The remedies, one a line.
    pub help: Vec<String>,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(
        code: &'static Code,
        origin: impl Into<Origin>,
        message: impl Into<String>,
    ) -> Self {
        Diagnostic::new(Severity::Error, code, origin.into(), message.into())
    }

    /// A warning at a place.
    pub fn warning(
        code: &'static Code,
        origin: impl Into<Origin>,
        message: impl Into<String>,
    ) -> Self {
        Diagnostic::new(Severity::Warning, code, origin.into(), message.into())
    }

    /// A note at a place.
    pub fn note(
        code: &'static Code,
        origin: impl Into<Origin>,
        message: impl Into<String>,
    ) -> Self {
        Diagnostic::new(Severity::Note, code, origin.into(), message.into())
    }

    fn new(severity: Severity, code: &'static Code, origin: Origin, message: String) -> Self {
        let primary = Label { origin, text: String::new() };
        Diagnostic {
            code,
            severity,
            message,
            primary,
            related: Vec::new(),
            also: Vec::new(),
            help: Vec::new(),
        }
    }

    /// Adds words at the primary place.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.primary.text = text.into();
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn related(mut self, origin: impl Into<Origin>, text: impl Into<String>) -> Self {
        self.related.push(Label { origin: origin.into(), text: text.into() });
        self
    }

    /// Adds a remedy.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help.push(text.into());
        self
    }

    /// Adds a remedy when there is one.
    #[must_use]
    pub fn maybe_help(mut self, text: Option<String>) -> Self {
        self.help.extend(text);
        self
    }
}

/// Diagnostics of a stage, collected while it goes on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds all of another stage's.
    pub fn append(&mut self, other: Diagnostics) {
        self.0.extend(other.0);
    }

    /// The number of them.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True when nothing was found.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The number of errors.
    pub fn errors(&self) -> usize {
        self.iter().filter(|d| d.severity == Severity::Error).count()
    }

    /// The number of warnings.
    pub fn warnings(&self) -> usize {
        self.iter().filter(|d| d.severity == Severity::Warning).count()
    }

    /// Each in turn.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    /// Puts them in the order they are shown in: by file, place, code and words, so that the
    /// order never depends on the order in which stages or threads found them. What is to be said
    /// of many places of one file is said once, at the first of them.
    pub fn sort(&mut self, sources: &SourceMap) {
        let path =
            |d: &Diagnostic| d.primary.origin.source().map(|id| sources.get(id).path.clone());
        self.0.sort_by_cached_key(|d| {
            (path(d), start(d.primary.origin), d.code.id, d.message.clone())
        });
        // One file may be read by several sources, each under an id of its own.
        let mut first: HashMap<(&'static str, String, Option<&str>), usize> = HashMap::new();
        let mut kept: Vec<Diagnostic> = Vec::new();
        for diagnostic in self.0.drain(..) {
            let source = diagnostic.primary.origin.source().map(|id| &*sources.get(id).path);
            let key = (diagnostic.code.id, diagnostic.message.clone(), source);
            match first.get(&key) {
                Some(at) if source.is_some() || kept[*at] == diagnostic => {
                    let origin = diagnostic.primary.origin;
                    if kept[*at].primary.origin != origin {
                        kept[*at].also.push(origin);
                        kept[*at].also.extend(diagnostic.also);
                    }
                }
                _ => {
                    first.insert(key, kept.len());
                    kept.push(diagnostic);
                }
            }
        }
        self.0 = kept;
    }
}

fn start(origin: Origin) -> u32 {
    match origin {
        Origin::Text(span) => span.start,
        Origin::File(_) | Origin::Nowhere => 0,
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(diagnostics: I) -> Self {
        Diagnostics(diagnostics.into_iter().collect())
    }
}

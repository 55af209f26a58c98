//! Faults of typesetting, in the words of a template's author.

use std::fmt;

use typst::diag::SourceDiagnostic;
use typst::syntax::DiagSpan;
use typst::{World, WorldExt};

/// Why a document could not be typeset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PdfError {
    /// The fault.
    pub message: String,
    /// Template file, line and column (from one), when one is to blame.
    pub place: Option<(String, usize, usize)>,
    /// The remedies to try.
    pub hints: Vec<String>,
}

impl PdfError {
    /// The first of typst's errors; the others mostly follow from it.
    pub(super) fn new(world: &dyn World, errors: &[SourceDiagnostic]) -> PdfError {
        let Some(first) = errors.first() else {
            return PdfError::plain("typesetting failed without saying why");
        };
        // An error inside a function is reported where the function was
        // defined; when that place is unknown, the call is the next best.
        let place = place(world, first.span)
            .or_else(|| first.trace.iter().find_map(|point| place(world, point.span.into())));
        PdfError {
            message: first.message.to_string(),
            place,
            hints: first.hints.iter().map(|hint| hint.v.to_string()).collect(),
        }
    }

    /// An error outside any template.
    pub(super) fn plain(message: impl Into<String>) -> PdfError {
        PdfError { message: message.into(), place: None, hints: Vec::new() }
    }
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((file, line, column)) = &self.place {
            write!(f, "{file}:{line}:{column}: ")?;
        }
        write!(f, "{}", self.message)?;
        self.hints.iter().try_for_each(|hint| write!(f, "; {hint}"))
    }
}

impl std::error::Error for PdfError {}

/// A warning on one line.
pub(super) fn line(world: &dyn World, warning: &SourceDiagnostic) -> String {
    PdfError::new(world, std::slice::from_ref(warning)).to_string()
}

fn place(world: &dyn World, span: DiagSpan) -> Option<(String, usize, usize)> {
    let id = span.id()?;
    let range = world.range(span)?;
    let lines = world.file(id).ok()?.lines().ok()?;
    let (line, column) = lines.byte_to_line_column(range.start)?;
    Some((id.vpath().get_without_slash().to_owned(), line + 1, column + 1))
}

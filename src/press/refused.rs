//! The diagnostics of documents that could not be rendered.

use crate::base::{Diagnostic, Origin};
use crate::render::pdf::PdfError;
use crate::render::site::SiteError;

crate::code!(
    NOT_RENDERED,
    "press/not-rendered",
    "A document could not be rendered: a template has a mistake, or the text holds a character \
     that no font of the theme has.\n\nThe document is not written; one of an earlier build is put aside, \
     into a folder `old`. The other documents are not affected.\n\nFor a template of your own, mend the place shown. \
     For a missing character, add a font that has it to the theme's `fonts` folder."
);

/// A page of the site that could not be made.
pub(super) fn page_not_rendered(error: &SiteError) -> Diagnostic {
    let message = format!("cannot render a page: {error}");
    Diagnostic::error(&NOT_RENDERED, Origin::Nowhere, message)
        .help("mend the template, or remove it to use the built-in one")
}

pub(super) fn not_rendered(what: &str, error: &PdfError) -> Diagnostic {
    let problem = |why: String| {
        let message = format!("cannot render {what}: {why}");
        Diagnostic::error(&NOT_RENDERED, Origin::Nowhere, message)
    };
    if error.message.contains(NO_GLYPH) {
        let text = error.message.split('"').nth(1).unwrap_or_default();
        return problem(format!("no font of the theme can show `{text}`"))
            .help("add a font that can to the `fonts` folder of the project's theme");
    }
    let place = error.place.as_ref();
    let place = place.map(|(file, line, column)| format!("{file}:{line}:{column}: "));
    let diagnostic = problem(format!("{}{}", place.unwrap_or_default(), error.message));
    error.hints.iter().fold(diagnostic, |diagnostic, hint| diagnostic.help(hint))
}

/// Words of the typesetter about a character that no font has.
const NO_GLYPH: &str = "could not be displayed with font";

//! Diagnostics in writing: drawn for people, or as JSON for machines.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level, Origin as PathOnly, Renderer, Snippet,
};
use serde::Serialize;

use super::discreet;
use crate::base::diagnostic::Label;
use crate::base::{Diagnostic, Origin, Severity, SourceMap, Span};

/// A diagnostic as a person reads it, with the excerpts it is about. `color` for terminals.
pub fn human(diagnostic: &Diagnostic, sources: &SourceMap, color: bool) -> String {
    let diagnostic = &shown(diagnostic);
    if diagnostic.severity == Severity::Note {
        return noted(diagnostic, sources, color);
    }
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level.primary_title(&diagnostic.message).id(diagnostic.code.id);
    let mut group = Group::with_title(title);
    let places = places(diagnostic, sources);
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    if places.is_empty() {
        let helps = diagnostic.help.iter().map(|help| Level::HELP.secondary_title(help));
        let titles = std::iter::once(group).chain(helps.map(Group::with_title));
        let lines: Vec<String> = titles.map(|title| renderer.render(&[title])).collect();
        return lines.join("\n");
    }
    for element in places {
        group = match element {
            Place::Excerpt(snippet) => group.element(snippet),
            Place::File(path) => group.element(PathOnly::path(path)),
        };
    }
    let also = also(diagnostic, sources);
    if let Some(also) = &also {
        group = group.element(Level::NOTE.message(also));
    }
    for help in &diagnostic.help {
        group = group.element(Level::HELP.message(help));
    }
    renderer.render(&[group]).trim_end().to_string()
}

/// A diagnostic in one line, with its place.
pub fn brief(diagnostic: &Diagnostic, sources: &SourceMap, color: bool) -> String {
    let diagnostic = &shown(diagnostic);
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => return noted(diagnostic, sources, color),
    };
    let origin = diagnostic.primary.origin;
    let place = origin.source().map_or(String::new(), |source| {
        let path = visible(&sources.get(source).path);
        let more = match diagnostic.also.len() {
            0 => String::new(),
            1 => " and 1 more place".to_string(),
            more => format!(" and {more} more places"),
        };
        match place(origin, sources) {
            Some(place) => format!(" ({path}:{place}{more})"),
            None => format!(" ({path}{more})"),
        }
    });
    let title = level.primary_title("").id(diagnostic.code.id);
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let title = renderer.render(&[Group::with_title(title)]);
    format!("{} {}{place}", title.trim_end(), diagnostic.message)
}

/// A diagnostic in one line, with its place, and below it what to do.
pub(super) fn advice(diagnostic: &Diagnostic, sources: &SourceMap, color: bool) -> String {
    let helps = shown(diagnostic).help;
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let help = |help: &String| {
        let title = Level::HELP.secondary_title(help);
        format!(" = {}", renderer.render(&[Group::with_title(title)]))
    };
    let lines = helps.iter().map(help);
    std::iter::once(brief(diagnostic, sources, color)).chain(lines).collect::<Vec<_>>().join("\n")
}

/// A note in one line: places to look at are enough.
fn noted(diagnostic: &Diagnostic, sources: &SourceMap, color: bool) -> String {
    let labels = std::iter::once(&diagnostic.primary).chain(&diagnostic.related);
    let places = labels.filter_map(|label| {
        let path = visible(&sources.get(label.origin.source()?).path);
        Some(match place(label.origin, sources) {
            Some(place) => format!("{path}:{place}"),
            None => path.into_owned(),
        })
    });
    let places: Vec<String> = places.collect();
    let place = if places.is_empty() { String::new() } else { format!(" ({})", places.join(", ")) };
    let words: Vec<&str> = std::iter::once(&diagnostic.message)
        .chain(&diagnostic.help)
        .map(|words| words.trim_end_matches('.'))
        .collect();
    let title = Level::NOTE.primary_title("").id(diagnostic.code.id);
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let title = renderer.render(&[Group::with_title(title)]);
    format!("{} {}{place}", title.trim_end(), words.join("; "))
}

/// A diagnostic whose words may be put on a terminal.
fn shown(diagnostic: &Diagnostic) -> Diagnostic {
    let mut shown = diagnostic.clone();
    shown.message = visible(&shown.message).into_owned();
    shown.primary.text = visible(&shown.primary.text).into_owned();
    for label in &mut shown.related {
        label.text = visible(&label.text).into_owned();
    }
    for help in &mut shown.help {
        *help = visible(help).into_owned();
    }
    shown
}

/// Text without characters that would move the cursor, change colours or turn the line around:
/// they are written out.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(acts) {
        return Cow::Borrowed(text);
    }
    let written = |c: char| match acts(c) {
        true => format!("\\u{{{:x}}}", u32::from(c)),
        false => c.to_string(),
    };
    Cow::Owned(text.chars().map(written).collect())
}

/// True for control characters, and for those that turn the direction of writing around.
fn acts(c: char) -> bool {
    c.is_control() && c != '\n' && c != '\t'
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// "also in lines 3, 4, 5 and 2406 more".
fn also(diagnostic: &Diagnostic, sources: &SourceMap) -> Option<String> {
    let in_text = |origin: &Origin| match origin {
        Origin::Text(span) => Some(sources.get(span.source).line_column(span.start as usize)),
        Origin::File(_) | Origin::Nowhere => None,
    };
    let places: Vec<(usize, usize)> =
        diagnostic.also.iter().take(NAMED_LINES).filter_map(in_text).collect();
    let mut seen: BTreeSet<usize> =
        in_text(&diagnostic.primary.origin).into_iter().map(|(line, _)| line).collect();
    if places.iter().any(|(line, _)| !seen.insert(*line)) {
        let more = diagnostic.also.len() - places.len();
        let more = if more > 0 { format!(" and {more} more places") } else { String::new() };
        let places: Vec<String> =
            places.iter().map(|(line, column)| format!("{line}:{column}")).collect();
        return Some(format!("the same at {}{more}", places.join(", ")));
    }
    let lines: Vec<String> = places.iter().map(|(line, _)| line.to_string()).collect();
    let more = diagnostic.also.len().saturating_sub(lines.len());
    match (lines.len(), more) {
        (0, _) => None,
        (1, 0) => Some(format!("the same in line {}", lines[0])),
        (_, 0) => Some(format!("the same in lines {}", lines.join(", "))),
        (_, more) => Some(format!("the same in lines {} and {more} more places", lines.join(", "))),
    }
}

/// Lines that are named when something is said of many places.
const NAMED_LINES: usize = 5;

enum Place<'a> {
    Excerpt(Snippet<'a, Annotation<'a>>),
    File(Cow<'a, str>),
}

/// Lines between labels that are drawn together: what is drawn is read whole.
const TOGETHER: usize = 200;

fn are_far_apart(one: &Span, other: &Span, sources: &SourceMap) -> bool {
    let line = |span: &Span| sources.get(span.source).line_column(span.start as usize).0;
    line(one).abs_diff(line(other)) > TOGETHER
}

/// The places of a diagnostic: one excerpt for each run of labels in one part of a file, in order.
fn places<'a>(diagnostic: &'a Diagnostic, sources: &'a SourceMap) -> Vec<Place<'a>> {
    let labels = std::iter::once((AnnotationKind::Primary, &diagnostic.primary))
        .chain(diagnostic.related.iter().map(|label| (AnnotationKind::Context, label)));
    let mut places = Vec::new();
    let mut pending: Vec<(AnnotationKind, Span, &str)> = Vec::new();
    for (kind, label) in labels {
        match label.origin {
            Origin::Text(span) => {
                let apart = |(_, first, _): &(AnnotationKind, Span, &str)| {
                    first.source != span.source || are_far_apart(first, &span, sources)
                };
                if pending.first().is_some_and(apart) {
                    places.push(excerpt(&std::mem::take(&mut pending), sources));
                }
                pending.push((kind, span, &label.text));
            }
            Origin::File(source) => places.push(Place::File(visible(&sources.get(source).path))),
            Origin::Nowhere => {}
        }
    }
    if !pending.is_empty() {
        places.push(excerpt(&pending, sources));
    }
    places
}

/// The lines that the labels of one file lie on. A label that goes over several lines is drawn
/// at the first of them.
fn excerpt<'a>(labels: &[(AnnotationKind, Span, &'a str)], sources: &'a SourceMap) -> Place<'a> {
    let source = sources.get(labels[0].1.source);
    let line_of = |span: &Span| source.line_column(span.start as usize).0;
    let first = labels.iter().map(|(_, span, _)| line_of(span)).min().expect("has labels");
    let last = labels.iter().map(|(_, span, _)| line_of(span)).max().expect("has labels");
    let start = source.line_start(first);
    let end = source.line_start(last) + source.line(last).len();
    let text = &source.text[start..end];
    let mut ranges: Vec<Range<usize>> = labels
        .iter()
        .map(|(_, span, _)| {
            let from = (span.start as usize).clamp(start, end);
            let line_end = source.line_start(line_of(span)) + source.line(line_of(span)).len();
            let to = (span.end as usize).min(line_end).clamp(from, end);
            from - start..to - start
        })
        .collect();
    let mut text = Cow::Borrowed(text);
    if source.discreet {
        let header = if first == 1 { source.line(1).len() } else { 0 };
        text = Cow::Owned(discreet::shown(&text, header, &mut ranges));
    }
    let annotations = labels.iter().zip(ranges).map(|((kind, _, words), range)| {
        let annotation = kind.span(range);
        if words.is_empty() { annotation } else { annotation.label(*words) }
    });
    Place::Excerpt(
        Snippet::source(text)
            .path(visible(&source.path))
            .line_start(first)
            .fold(true)
            .annotations(annotations.collect::<Vec<_>>()),
    )
}

/// A diagnostic as data.
#[derive(Debug, Serialize)]
pub struct Json<'a> {
    code: &'static str,
    severity: String,
    message: &'a str,
    place: JsonLabel<'a>,
    related: Vec<JsonLabel<'a>>,
    /// The number of further places of the file that it is said of.
    more_places: usize,
    /// These places: line and column, as in `12:5`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<String>,
    help: &'a [String],
}

#[derive(Debug, Serialize)]
struct JsonLabel<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "str::is_empty")]
    text: &'a str,
}

/// A diagnostic as data, with lines and columns counted from 1.
pub fn json<'a>(diagnostic: &'a Diagnostic, sources: &'a SourceMap) -> Json<'a> {
    Json {
        code: diagnostic.code.id,
        severity: diagnostic.severity.to_string(),
        message: &diagnostic.message,
        place: json_label(&diagnostic.primary, sources),
        related: diagnostic.related.iter().map(|label| json_label(label, sources)).collect(),
        more_places: diagnostic.also.len(),
        also: diagnostic.also.iter().filter_map(|origin| place(*origin, sources)).collect(),
        help: &diagnostic.help,
    }
}

/// Line and column of a place, as in `12:5`.
fn place(origin: Origin, sources: &SourceMap) -> Option<String> {
    let Origin::Text(span) = origin else { return None };
    let (line, column) = sources.get(span.source).line_column(span.start as usize);
    Some(format!("{line}:{column}"))
}

fn json_label<'a>(label: &'a Label, sources: &'a SourceMap) -> JsonLabel<'a> {
    let file = label.origin.source().map(|id| &*sources.get(id).path);
    let place = match label.origin {
        Origin::Text(span) => Some(sources.get(span.source).line_column(span.start as usize)),
        Origin::File(_) | Origin::Nowhere => None,
    };
    JsonLabel {
        file,
        line: place.map(|(line, _)| line),
        column: place.map(|(_, column)| column),
        text: &label.text,
    }
}

//! The problems as a page shows them: with the place, the line itself and the remedy.

use std::collections::BTreeMap;

use serde::Serialize;

use super::words::{Speaker, TextPiece, parts};
use crate::base::diagnostic::Label;
use crate::base::{Diagnostic, Diagnostics, Origin, Severity, SourceId, SourceMap, Span};

/// Problems by how grave they are.
#[derive(Debug, Serialize)]
pub(super) struct Problems {
    /// Errors, then warnings, then notes; those there are.
    pub(super) groups: Vec<Group>,
}

/// Problems that are equally grave.
#[derive(Debug, Serialize)]
pub(super) struct Group {
    /// `error`, `warning` or `note`.
    severity: String,
    /// The number of them.
    title: String,
    /// The meaning of such grave ones.
    meaning: String,
    problems: Vec<Problem>,
    /// That more of a kind were found than are shown.
    more: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Problem {
    code: &'static str,
    message: Vec<TextPiece>,
    places: Vec<Place>,
    /// Further lines that it is true of.
    also: Option<String>,
    help: Vec<Vec<TextPiece>>,
    /// The meaning, the harm and the remedy.
    explanation: Vec<Vec<TextPiece>>,
}

#[derive(Debug, Serialize)]
struct Place {
    file: String,
    /// Counted from 1; nothing for a file as a whole.
    line: Option<usize>,
    before: String,
    marked: String,
    after: String,
    /// The words at that place.
    label: String,
}

/// Problems of one kind in one file that are shown.
const SHOWN: usize = 50;

/// Letters that are shown before and after a place.
const AROUND: usize = 90;

/// Lines that are named when something is true of many.
const LINES: usize = 8;

/// Everything that was found.
pub(super) fn of(found: &Diagnostics, sources: &SourceMap, speaker: &Speaker<'_>) -> Problems {
    let group = |severity: Severity| {
        let own: Vec<&Diagnostic> = found.iter().filter(|one| one.severity == severity).collect();
        (!own.is_empty()).then(|| group(severity, &own, sources, speaker))
    };
    let all = [Severity::Error, Severity::Warning, Severity::Note];
    Problems { groups: all.into_iter().filter_map(group).collect() }
}

fn group(
    severity: Severity,
    found: &[&Diagnostic],
    sources: &SourceMap,
    speaker: &Speaker<'_>,
) -> Group {
    let mut counts: BTreeMap<(Option<SourceId>, &str), usize> = BTreeMap::new();
    let mut problems = Vec::new();
    for diagnostic in found {
        let key = (diagnostic.primary.origin.source(), diagnostic.code.id);
        let count = counts.entry(key).or_default();
        *count += 1;
        if *count <= SHOWN {
            problems.push(problem(diagnostic, sources, speaker));
        }
    }
    let more = counts.into_values().filter(|count| *count > SHOWN);
    let more = more.map(|count| speaker.count("office-problems-more", count - SHOWN)).collect();
    let (title, meaning) = match severity {
        Severity::Error => ("office-errors", "office-errors-meaning"),
        Severity::Warning => ("office-warnings", "office-warnings-meaning"),
        Severity::Note => ("office-notes", "office-notes-meaning"),
    };
    Group {
        severity: severity.to_string(),
        title: speaker.count(title, found.len()),
        meaning: speaker.text(meaning, &[]),
        problems,
        more,
    }
}

fn problem(diagnostic: &Diagnostic, sources: &SourceMap, speaker: &Speaker<'_>) -> Problem {
    let labels = std::iter::once(&diagnostic.primary).chain(&diagnostic.related);
    let lines: Vec<String> = diagnostic
        .also
        .iter()
        .filter_map(|origin| match origin {
            Origin::Text(span) => Some(sources.get(span.source).line_column(span.start as usize).0),
            Origin::File(_) | Origin::Nowhere => None,
        })
        .map(|line| line.to_string())
        .collect();
    let also = (!lines.is_empty()).then(|| {
        let more = lines.len().saturating_sub(LINES);
        let named = lines[..lines.len() - more].join(", ");
        match more {
            0 => speaker.text("office-also", &[("lines", named.into())]),
            _ => {
                let args = [("lines", named.into()), ("count", more.into())];
                speaker.text("office-also-more", &args)
            }
        }
    });
    Problem {
        code: diagnostic.code.id,
        message: parts(&diagnostic.message),
        places: labels.filter_map(|label| place(label, sources)).collect(),
        also,
        help: diagnostic.help.iter().map(|help| parts(help)).collect(),
        explanation: diagnostic.code.explanation.split("\n\n").map(parts).collect(),
    }
}

fn place(label: &Label, sources: &SourceMap) -> Option<Place> {
    let file = sources.get(label.origin.source()?).path.clone();
    let (line, [before, marked, after]) = match label.origin {
        Origin::Text(span) => {
            let (line, parts) = excerpt(span, sources);
            (Some(line), parts)
        }
        Origin::File(_) | Origin::Nowhere => (None, Default::default()),
    };
    Some(Place { file, line, before, marked, after, label: label.text.clone() })
}

/// The line that a place begins in: what stands before the place, at it and after it.
fn excerpt(span: Span, sources: &SourceMap) -> (usize, [String; 3]) {
    let source = sources.get(span.source);
    let (line, _) = source.line_column(span.start as usize);
    let (start, text) = (source.line_start(line), source.line(line));
    let inside = |byte: u32| {
        let mut at = (byte as usize).saturating_sub(start).min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (from, to) = (inside(span.start), inside(span.end));
    let (before, marked, after) = (&text[..from], &text[from..to.max(from)], &text[to.max(from)..]);
    let cut = |text: &str| -> String { text.chars().take(AROUND).collect() };
    let long = before.chars().count().saturating_sub(AROUND);
    let head: String = before.chars().skip(long).collect();
    let head = if long > 0 { format!("…{head}") } else { head };
    let tail = cut(after);
    let tail = if tail.len() < after.len() { format!("{tail}…") } else { tail };
    let middle = cut(marked);
    let middle = if middle.len() < marked.len() { format!("{middle}…") } else { middle };
    (line, [head, middle, tail])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_is_the_line_with_the_place_in_it() {
        let mut sources = SourceMap::default();
        let id = sources.add("a.csv", "id,name\r\nS1,José,12\r\n");
        let (line, parts) = excerpt(Span::new(id, 12, 17), &sources);
        assert_eq!((line, parts), (2, ["S1,".into(), "José".into(), ",12".into()]));
        let long = format!("{}x{}", "a".repeat(300), "b".repeat(300));
        let id = sources.add("b.csv", long);
        let (_, [before, marked, after]) = excerpt(Span::new(id, 300, 301), &sources);
        assert_eq!((before.chars().count(), &*marked, after.chars().count()), (91, "x", 91));
    }
}

//! Diagnostics on what is left of a page: the first of them whole, or what to do about it where there
//! is no room for more, then a line each, then a count.

use super::report;
use crate::base::{Diagnostic, Diagnostics, Severity, SourceMap};

/// Lines of a page, but for the one that says how many faults there are.
const LINES: usize = 29;

/// Lines for diagnostics, however many lines stand before them.
const LEAST: usize = 6;

/// Lines for the others, while one is shown whole.
const OTHERS: usize = 2;

/// Errors, then warnings, then notes, as they are printed below some lines: what is shown whole has
/// an empty line after it.
pub(super) fn fill(
    diagnostics: &Diagnostics,
    sources: &SourceMap,
    color: bool,
    before: usize,
) -> Vec<String> {
    let mut all: Vec<&Diagnostic> = diagnostics.iter().collect();
    all.sort_by_key(|one| one.severity);
    let whole = |one: &Diagnostic| {
        let drawn = report::human(one, sources, color);
        if one.severity == Severity::Note { drawn } else { drawn + "\n" }
    };
    let height = |drawn: &str| drawn.split('\n').count();
    // What to do about the first error is said in any case.
    let first = all.first().filter(|one| one.severity == Severity::Error);
    let first = first.map(|one| report::advice(one, sources, color));
    let least = first.as_deref().map_or(LEAST, |advice| height(advice) + OTHERS);
    let mut left = LINES.saturating_sub(before).max(least);
    let mut lines = Vec::new();
    let mut is_whole = true;
    for (at, one) in all.iter().enumerate() {
        let others = all.len() - at - 1;
        let whole = whole(one);
        is_whole = is_whole && height(&whole) + others.min(OTHERS) <= left;
        if is_whole {
            left -= height(&whole);
            lines.push(whole);
        } else if let Some(advice) = first.as_ref().filter(|_| at == 0) {
            left -= height(advice);
            lines.push(advice.clone());
        } else if left > 1 || others == 0 {
            left -= 1;
            lines.push(report::brief(one, sources, color));
        } else {
            lines.push(format!(
                "and {} more; `gradus check --all` shows each, `--format json` lists them",
                others + 1
            ));
            break;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    crate::code!(ODD, "cli/odd", "Odd.\n\nOdd.\n\nOdd.");

    #[test]
    fn diagnostics_fit_on_a_page() {
        let mut sources = SourceMap::default();
        let text: String = (1..=60).map(|row| format!("{row},x\n")).collect();
        let source = sources.add("a.csv", &*text);
        let odd = |row: usize| {
            let start = text.lines().take(row).map(|line| line.len() + 1).sum::<usize>();
            let span = crate::base::Span::new(source, start, start + 1);
            Diagnostic::error(&ODD, span, format!("row {row} is odd")).help("make it even")
        };
        for count in [1, 2, 3, 4, 10, 20, 50] {
            let all: Diagnostics = (0..count).map(odd).collect();
            for before in [0, 5, 12, 20, 25] {
                let shown = fill(&all, &sources, false, before).join("\n");
                let height = shown.lines().count();
                assert!(before + height <= LINES.max(before + LEAST), "{count} {before}:\n{shown}");
                let told = shown.matches("is odd").count();
                let more = shown.split("and ").nth(1).and_then(|rest| rest.split(' ').next());
                let more: usize = more.map_or(0, |more| more.parse().expect("a number"));
                assert_eq!(told + more, count, "{count} {before}:\n{shown}");
                assert!(shown.contains("make it even"), "{count} {before}:\n{shown}");
            }
        }
    }
}

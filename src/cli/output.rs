//! Printing: the only place that writes to the standard streams.
//!
//! A reader such as `head` may close its end at any time. What is printed after that is lost on
//! purpose, and the command goes on as it would have: a build is not left half done because nobody
//! reads its summary. Any other failure, such as a full disk, is remembered for the exit status.

use std::collections::BTreeMap;
use std::fmt::Arguments;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use serde::Serialize;

use super::{page, report};
use crate::base::{Diagnostic, Diagnostics, Severity, SourceId, SourceMap};

/// Prints a line on standard output, like `println!`.
macro_rules! say {
    ($($words:tt)*) => { $crate::cli::output::line(format_args!($($words)*)) };
}

/// Prints a line on standard error, like `eprintln!`.
macro_rules! complain {
    ($($words:tt)*) => { $crate::cli::output::error_line(format_args!($($words)*)) };
}

pub(super) use {complain, say};

/// Prints text on standard output as it is.
pub(super) fn text(text: &str) {
    note(io::stdout().lock().write_all(text.as_bytes()));
}

/// Prints a line on standard output; see [`say!`].
pub(super) fn line(words: Arguments<'_>) {
    let words = words.to_string();
    SAID.fetch_add(words.lines().count().max(1), Ordering::Relaxed);
    note(writeln!(io::stdout().lock(), "{}", report::visible(&words)));
}

/// Prints a line on standard error; see [`complain!`].
pub(super) fn error_line(words: Arguments<'_>) {
    let words = words.to_string();
    note(writeln!(io::stderr().lock(), "{}", report::visible(&words)));
}

/// Writes out what is still held back. False when something that was printed reached nobody, for
/// another reason than that nobody wanted it.
pub(super) fn finish() -> bool {
    note(io::stdout().lock().flush());
    !LOST.load(Ordering::Relaxed)
}

/// Lines that were printed on standard output.
static SAID: AtomicUsize = AtomicUsize::new(0);

/// Something that was printed could not be written.
static LOST: AtomicBool = AtomicBool::new(false);

fn note(written: io::Result<()>) {
    if written.is_err_and(|error| error.kind() != ErrorKind::BrokenPipe) {
        LOST.store(true, Ordering::Relaxed);
    }
}

/// Prints errors and warnings for people on standard error, in the order they are in.
pub(super) fn diagnostics(diagnostics: &Diagnostics, sources: &SourceMap) {
    print(serious(diagnostics), sources, PRINTED);
}

/// Errors and warnings.
pub(super) fn serious(diagnostics: &Diagnostics) -> impl Iterator<Item = &Diagnostic> {
    diagnostics.iter().filter(|one| one.severity != Severity::Note)
}

/// Prints errors, warnings and notes: with `all` each of them, else as many as there is room for on
/// a page.
pub(super) fn all_diagnostics(diagnostics: &Diagnostics, sources: &SourceMap, all: bool) {
    let complain = |line: &String| note(writeln!(io::stderr().lock(), "{line}"));
    if !all {
        let before = SAID.load(Ordering::Relaxed);
        page::fill(diagnostics, sources, colors(), before).iter().for_each(complain);
        return;
    }
    print(serious(diagnostics), sources, usize::MAX);
    let notes = diagnostics.iter().filter(|one| one.severity == Severity::Note);
    drawn(notes, sources, colors(), usize::MAX).iter().for_each(complain);
}

/// Diagnostics of one kind in one file that are printed; the others are counted.
const PRINTED: usize = 50;

fn print<'a>(
    diagnostics: impl Iterator<Item = &'a Diagnostic>,
    sources: &SourceMap,
    printed: usize,
) {
    drawn(diagnostics, sources, colors(), printed).iter().for_each(|block| error_block(block));
}

/// Prints what [`blocks`] gave.
pub(super) fn error_block(block: &str) {
    note(writeln!(io::stderr().lock(), "{block}\n"));
}

/// Diagnostics as they are printed, each with an empty line after it.
pub(super) fn blocks<'a>(
    diagnostics: impl Iterator<Item = &'a Diagnostic>,
    sources: &SourceMap,
    color: bool,
) -> Vec<String> {
    drawn(diagnostics, sources, color, PRINTED)
}

fn drawn<'a>(
    diagnostics: impl Iterator<Item = &'a Diagnostic>,
    sources: &SourceMap,
    color: bool,
    printed: usize,
) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut counts: BTreeMap<(Option<SourceId>, &str), usize> = BTreeMap::new();
    for diagnostic in diagnostics {
        let count =
            counts.entry((diagnostic.primary.origin.source(), diagnostic.code.id)).or_default();
        *count += 1;
        if *count <= printed {
            blocks.push(report::human(diagnostic, sources, color));
        }
    }
    for ((source, code), count) in counts.into_iter().filter(|(_, count)| *count > printed) {
        let place = source.map(|source| format!(" in `{}`", sources.get(source).path));
        let more = count - printed;
        let place = place.unwrap_or_default();
        let block =
            format!("{more} more of the kind `{code}`{place}; `gradus check --all` shows each");
        blocks.push(report::visible(&block).into_owned());
    }
    blocks
}

/// Prints a value as JSON on standard output.
pub(super) fn json(value: &impl Serialize) {
    say!("{}", json_text(value));
}

/// A value as JSON, as it is printed.
pub(super) fn json_text(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).expect("what is printed is plain data")
}

/// "1 error and 2 warnings", or nothing.
pub(super) fn tally(diagnostics: &Diagnostics) -> Option<String> {
    let parts: Vec<String> = [(diagnostics.errors(), "error"), (diagnostics.warnings(), "warning")]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| count_of(count, what))
        .collect();
    (!parts.is_empty()).then(|| parts.join(" and "))
}

/// "1 report", "2 reports".
pub(super) fn count_of(count: usize, what: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {what}{ending}")
}

/// Colour only on a terminal, and not when `NO_COLOR` asks for none.
pub(super) fn colors() -> bool {
    let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    std::io::stderr().is_terminal() && !unwanted
}

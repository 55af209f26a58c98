//! The journal: what a build may put in place, written down before it does.
//!
//! A build that is killed may have renamed files that no manifest lists yet. The next one finds
//! them here, and so knows every file of its own.

use serde::{Deserialize, Serialize};

/// A file that a build may put in place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its path in the output.
    pub path: String,
    /// The student it is about.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub student: Option<String>,
}

/// Lines in writing.
pub(super) fn text(lines: &[Line]) -> String {
    let line = |line| serde_json::to_string(line).expect("a line is plain data") + "\n";
    lines.iter().map(line).collect()
}

/// Lines that were written down. The last may be torn when a build was killed; then nothing was put
/// in place yet that it would name.
pub(super) fn lines(bytes: &[u8]) -> Vec<Line> {
    let lines = bytes.split(|byte| *byte == b'\n');
    lines.filter_map(|line| serde_json::from_slice(line).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_torn_line_costs_only_itself() {
        let line = |path: &str, student: Option<&str>| Line {
            path: path.to_string(),
            student: student.map(str::to_string),
        };
        let written =
            [line("private/p/reports/a.pdf", Some("a\n\"b")), line("public/x.html", None)];
        let text = text(&written);
        assert_eq!(lines(text.as_bytes()), written);
        assert_eq!(lines(&text.as_bytes()[..text.len() - 3]), written[..1]);
    }
}

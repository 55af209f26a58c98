//! The journal: what a build may put in place, written down before it does, and what it has put
//! there.
//!
//! A build that is killed may have renamed files that no manifest lists yet. The next one finds
//! them here, and so knows every file of its own, and makes none of them again that is good.

use serde::{Deserialize, Serialize};

use super::entry::Entry;

/// A file that a build may put in place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its path in the output.
    pub path: String,
    /// The student it is about.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub student: Option<String>,
    /// The file as the manifest would list it, once it is in place.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub entry: Option<Entry>,
}

/// Lines in writing. They begin with the end of a line, so that none of them continues one that is
/// torn.
pub(super) fn text(lines: &[Line]) -> String {
    let line =
        |line| "\n".to_string() + &serde_json::to_string(line).expect("a line is plain data");
    let text: String = lines.iter().map(line).collect();
    if text.is_empty() { text } else { text + "\n" }
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
            entry: None,
        };
        let written =
            [line("private/p/reports/a.pdf", Some("a\n\"b")), line("public/x.html", None)];
        let first = text(&written);
        assert_eq!(lines(first.as_bytes()), written);
        let torn = &first[..first.len() - 3];
        assert_eq!(lines(torn.as_bytes()), written[..1]);
        let next = torn.to_string() + &text(&written[1..]);
        assert_eq!(lines(next.as_bytes()), written);
    }
}

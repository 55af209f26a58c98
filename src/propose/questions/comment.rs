//! Comments that ask for a look.

use std::ops::Range;

use super::super::review::MARK;

/// A comment that asks for a look, over as many lines as it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Comment {
    /// Its place in the text, whole lines.
    pub(super) range: Range<usize>,
    /// Its line, counted from 1.
    pub(super) line: usize,
    /// Its words, in one line.
    pub(super) words: String,
}

/// Every such comment of a text.
pub(super) fn all(text: &str) -> Vec<Comment> {
    let mut found: Vec<Comment> = Vec::new();
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let range = at..at + line.len();
        at = range.end;
        let bare = line.trim_end();
        if let Some(words) = bare.trim_start_matches("# ").strip_prefix(MARK) {
            found.push(Comment { range, line: number + 1, words: words.trim().to_string() });
        } else if let (Some(last), true) = (found.last_mut(), bare.starts_with("#   ")) {
            // A line further in goes on with the comment above it.
            if last.range.end == range.start {
                last.range.end = range.end;
                last.words.push(' ');
                last.words.push_str(bare.trim_start_matches('#').trim());
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::super::toml_writer::TomlWriter;
    use super::*;

    #[test]
    fn points_are_found_again_where_they_were_written() {
        let mut text = TomlWriter::new("gradus.toml");
        text.line("[school]\n# a remark");
        text.review("the name of the school");
        text.line("name = \"School\"");
        text.gap();
        text.comment("a remark that asks for nothing");
        text.review(&"words that take  more than a line, ".repeat(9));
        text.review("and one right below");
        let written = text.finish();
        let said: Vec<_> = written.reviews.iter().map(|one| (one.line, &*one.words)).collect();
        let found = all(&written.text);
        let found: Vec<_> = found.iter().map(|one| (one.line, &*one.words)).collect();
        assert_eq!(said.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [3, 7, 11]);
        assert_eq!(said, found);
    }
}

//! Settings with comments, line by line.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::review::{MARK, Review};

/// The column at which a comment is broken.
const WIDTH: usize = 98;

/// A text that is being written.
#[derive(Debug)]
pub(super) struct TomlWriter {
    /// The file that it is for.
    file: &'static str,
    text: String,
    lines: usize,
    reviews: Vec<Review>,
    /// Questions of columns that were asked already.
    asked: BTreeSet<String>,
}

/// A text that was written.
#[derive(Debug)]
pub(super) struct Written {
    pub(super) text: String,
    /// The points of it to look at.
    pub(super) reviews: Vec<Review>,
}

impl TomlWriter {
    /// An empty text for a file of the project.
    pub(super) fn new(file: &'static str) -> Self {
        let (text, lines, reviews, asked) = Default::default();
        TomlWriter { file, text, lines, reviews, asked }
    }

    /// A line as it is, or several.
    pub(super) fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
        self.lines += 1 + line.matches('\n').count();
    }

    /// An empty line, unless there is one.
    pub(super) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.line("");
        }
    }

    /// A comment over as many lines as it takes.
    pub(super) fn comment(&mut self, words: &str) {
        self.wrapped(words, "# ");
    }

    /// A comment that asks for a look.
    pub(super) fn review(&mut self, words: &str) {
        let on_one_line: Vec<&str> = words.split_whitespace().collect();
        let words = on_one_line.join(" ");
        let line = self.lines + 1;
        self.wrapped(&format!("{MARK} {words}"), "#   ");
        self.reviews.push(Review { file: self.file, line, words });
    }

    /// A comment that asks for a look, and at the same in other tables only the first time.
    pub(super) fn review_once(&mut self, words: &str) {
        match self.asked.insert(words.to_string()) {
            true => self.review(words),
            false => self.comment(&format!("As asked above: {words}.")),
        }
    }

    fn wrapped(&mut self, words: &str, indent: &str) {
        let mut line = "#".to_string();
        for word in words.split_whitespace() {
            if line.chars().count() + 1 + word.chars().count() > WIDTH && line.len() > indent.len()
            {
                self.line(&line);
                line = indent.trim_end().to_string() + &" ".repeat(indent.len() - 2);
            }
            line.push(' ');
            line.push_str(word);
        }
        self.line(&line);
    }

    /// The text, and the points of it to look at.
    pub(super) fn finish(mut self) -> Written {
        let end = self.text.trim_end().len();
        self.text.truncate(end);
        self.text.push('\n');
        Written { text: self.text, reviews: self.reviews }
    }
}

/// A text in quotes, as TOML writes it.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            other if other.is_control() => {
                quoted.push_str(&format!("\\u{:04X}", u32::from(other)));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

/// A list of texts.
pub(super) fn list<T: AsRef<str>>(texts: &[T]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| quoted(text.as_ref())).collect();
    format!("[{}]", texts.join(", "))
}

/// An inline table of texts.
pub(super) fn table(map: &IndexMap<String, String>) -> String {
    let entries: Vec<String> =
        map.iter().map(|(theirs, ours)| format!("{} = {}", key(theirs), quoted(ours))).collect();
    format!("{{ {} }}", entries.join(", "))
}

/// A key of a table: bare where it may be.
pub(super) fn key(name: &str) -> String {
    let bare = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    if !name.is_empty() && name.chars().all(bare) { name.to_string() } else { quoted(name) }
}

/// A text of somebody's file as it can stand in a comment: on one line, and not too long.
pub(super) fn shown(text: &str) -> String {
    const MOST: usize = 160;
    let plain = |letter: char| if letter.is_control() { ' ' } else { letter };
    let mut shown: String = text.chars().map(plain).take(MOST).collect();
    if text.chars().count() > MOST {
        shown.push_str("...");
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_texts_are_read_back() {
        for text in ["", "a\nb", "\"", "'\"'", "C:\\x", "\u{1}", "'''\"\"\"", "é\tx"] {
            let table: toml::Table = toml::from_str(&format!("a = {}", quoted(text))).expect(text);
            assert_eq!(table["a"].as_str(), Some(text));
        }
    }
}

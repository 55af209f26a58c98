//! Settings with comments, line by line.

/// Where a comment is broken.
const WIDTH: usize = 98;

/// What a comment that asks for a look begins with.
pub(super) const REVIEW: &str = "REVIEW:";

/// A text that is being written.
#[derive(Debug, Default)]
pub(super) struct Text(String);

impl Text {
    /// A line as it is.
    pub(super) fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    /// An empty line, unless there is one.
    pub(super) fn gap(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with("\n\n") {
            self.0.push('\n');
        }
    }

    /// A comment over as many lines as it takes.
    pub(super) fn comment(&mut self, words: &str) {
        self.wrapped(words, "# ");
    }

    /// A comment that asks for a look.
    pub(super) fn review(&mut self, words: &str) {
        self.wrapped(&format!("{REVIEW} {words}"), "#   ");
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

    /// The text.
    pub(super) fn finish(mut self) -> String {
        let end = self.0.trim_end().len();
        self.0.truncate(end);
        self.0.push('\n');
        self.0
    }
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

//! The text of every file that was read, and places in it.

use std::sync::{Arc, OnceLock};

use super::memory::Ground;

/// A source in a [`SourceMap`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(u32);

/// A byte range of a source's text. Empty ranges are allowed: they point between
/// two characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Which source.
    pub source: SourceId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The range `start..end` of a source.
    pub fn new(source: SourceId, start: usize, end: usize) -> Self {
        Span { source, start: start as u32, end: end as u32 }
    }
}

/// One file as it was read: its path as the user would write it, and its text as UTF-8.
#[derive(Debug)]
pub struct Source {
    /// Path relative to the project, with `/`.
    pub path: String,
    /// Decoded text, which is often large and is never copied.
    pub text: Arc<String>,
    /// It is about people: of its rows only what a message is about may be shown.
    pub discreet: bool,
    line_starts: OnceLock<Vec<u32>>,
    ground: OnceLock<Ground>,
}

impl Source {
    /// The ground of what follows from its text.
    pub fn ground(&self) -> Ground {
        *self.ground.get_or_init(|| Ground::of_bytes(self.text.as_bytes()))
    }

    /// Line and column of a byte, both counted from 1; the column counts characters.
    pub fn line_column(&self, byte: usize) -> (usize, usize) {
        let starts = self.line_starts.get_or_init(|| line_starts(&self.text));
        let byte = byte.min(self.text.len());
        let line = starts.partition_point(|&start| start as usize <= byte) - 1;
        let start = starts[line] as usize;
        let column = self.text[start..floor_char(&self.text, byte)].chars().count();
        (line + 1, column + 1)
    }

    /// The first byte of a line, counted from 1.
    pub fn line_start(&self, line: usize) -> usize {
        self.line_starts.get_or_init(|| line_starts(&self.text))[line - 1] as usize
    }

    /// The text of one line, counted from 1, without its line end.
    pub fn line(&self, line: usize) -> &str {
        let start = self.line_start(line);
        let starts = self.line_starts.get_or_init(|| line_starts(&self.text));
        let end = starts.get(line).map_or(self.text.len(), |&next| next as usize);
        self.text[start..end].trim_end_matches(['\n', '\r'])
    }
}

/// Every source of a run. Sources are only added, so a [`SourceId`] stays good.
#[derive(Debug, Default)]
pub struct SourceMap {
    sources: Vec<Source>,
}

impl SourceMap {
    /// Adds a source and says how it is called from now on.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> SourceId {
        self.push(path.into(), Arc::new(text.into()), OnceLock::new())
    }

    /// The same for a text that others have, too.
    pub fn add_shared(&mut self, path: impl Into<String>, text: Arc<String>) -> SourceId {
        self.push(path.into(), text, OnceLock::new())
    }

    /// Adds a table whose rows do not end where lines do; `rows` are their first bytes. A row
    /// then counts as a line.
    pub fn add_rows(
        &mut self,
        path: impl Into<String>,
        text: Arc<String>,
        rows: Vec<u32>,
    ) -> SourceId {
        self.push(path.into(), text, OnceLock::from(rows))
    }

    /// The same text once more, under an id of its own: two parts of a project that read one
    /// file can then be told apart by the places they give. The text is shared.
    pub fn again(&mut self, id: SourceId) -> SourceId {
        let known = self.get(id);
        let (path, text) = (known.path.clone(), known.text.clone());
        let line_starts = known.line_starts.clone();
        let discreet = known.discreet;
        let ground = known.ground.clone();
        self.sources.push(Source { path, text, discreet, line_starts, ground });
        SourceId(self.sources.len() as u32 - 1)
    }

    fn push(
        &mut self,
        path: String,
        text: Arc<String>,
        line_starts: OnceLock<Vec<u32>>,
    ) -> SourceId {
        let id = SourceId(self.sources.len() as u32);
        let ground = OnceLock::new();
        self.sources.push(Source { path, text, discreet: false, line_starts, ground });
        id
    }

    /// Marks a source as one about people, whose rows hold what is nobody's business.
    pub fn keep_discreet(&mut self, id: SourceId) {
        self.sources[id.0 as usize].discreet = true;
    }

    /// The source of an id that this map gave out.
    pub fn get(&self, id: SourceId) -> &Source {
        &self.sources[id.0 as usize]
    }

    /// The text of a place.
    pub fn slice(&self, span: Span) -> &str {
        &self.get(span.source).text[span.start as usize..span.end as usize]
    }

    /// Every source, in the order they were added.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        self.sources.iter().enumerate().map(|(index, source)| (SourceId(index as u32), source))
    }
}

/// `\n`, `\r\n` and a lone `\r` (old spreadsheets) each end a line.
fn line_starts(text: &str) -> Vec<u32> {
    let bytes = text.as_bytes();
    let is_end = |at: &usize| bytes[*at] == b'\n' || bytes.get(at + 1) != Some(&b'\n');
    let ends = memchr::memchr2_iter(b'\n', b'\r', bytes).filter(is_end);
    std::iter::once(0).chain(ends.map(|end| end as u32 + 1)).collect()
}

fn floor_char(text: &str, mut byte: usize) -> usize {
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_are_those_an_editor_shows() {
        let mut map = SourceMap::default();
        let id = map.add("a.csv", "é,b\r\nc,d\re,f\n");
        let source = map.get(id);
        assert_eq!(source.line_column(0), (1, 1));
        assert_eq!(source.line_column(3), (1, 3));
        assert_eq!(source.line_column(6), (2, 1));
        assert_eq!(source.line_column(12), (3, 3));
        assert_eq!(source.line(1), "é,b");
        assert_eq!(source.line(2), "c,d");
        assert_eq!(source.line(3), "e,f");
    }
}

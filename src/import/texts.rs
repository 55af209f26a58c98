//! Texts that many rows share are kept once.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};

use crate::model::Text;

/// A column is asked this often before it is judged.
const TRIAL: u32 = 4096;

/// The texts read so far.
#[derive(Debug, Default)]
pub(super) struct Texts {
    shared: HashSet<Text, BuildHasherDefault<Quick>>,
    columns: Vec<Column>,
}

/// A hash for short texts. Nobody gains by making a school's texts collide.
#[derive(Default)]
struct Quick(u64);

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.write_u64(u64::from_le_bytes(word));
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.write_u64(u64::from(byte));
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn finish(&self) -> u64 {
        self.0.rotate_left(26)
    }
}

/// What is known of one column of the file being read.
#[derive(Clone, Debug, Default)]
struct Column {
    last: Option<Text>,
    asked: u32,
    new: u32,
}

impl Texts {
    /// Begins a file with this many columns.
    pub(super) fn begin(&mut self, columns: usize) {
        self.columns.clear();
        self.columns.resize(columns, Column::default());
    }

    /// The text, shared with earlier rows where they had it. Identifiers and remarks hardly
    /// ever repeat; a column that turns out so is no longer searched for.
    #[inline]
    pub(super) fn get(&mut self, column: usize, text: &str) -> Text {
        let column = &mut self.columns[column];
        if let Some(last) = column.last.as_ref().filter(|last| ***last == *text) {
            return last.clone();
        }
        if column.asked >= TRIAL && column.new > column.asked / 2 {
            return Text::from(text);
        }
        column.asked += 1;
        let found = self.shared.get(text).cloned().unwrap_or_else(|| {
            column.new += 1;
            let new = Text::from(text);
            self.shared.insert(new.clone());
            new
        });
        column.last = Some(found.clone());
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_texts_are_kept_once_and_unique_ones_are_not_collected() {
        let mut texts = Texts::default();
        texts.begin(2);
        let first = texts.get(0, "s001");
        texts.get(0, "s002");
        assert!(Text::ptr_eq(&first, &texts.get(0, "s001")));
        assert!(Text::ptr_eq(&first, &texts.get(1, "s001")));
        for id in 0..20_000 {
            texts.get(1, &format!("id {id}"));
        }
        assert!(texts.shared.len() < 6_000);
        assert_eq!(&*texts.get(1, "id 19999"), "id 19999");
    }
}

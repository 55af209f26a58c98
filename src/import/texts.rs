//! Texts that many rows share are kept once.

use std::hash::Hasher;

use crate::base::quick::{Quick, QuickSet};
use crate::model::Text;

/// A column is asked this often before it is judged.
const TRIAL: u32 = 4096;

/// The texts read so far.
#[derive(Debug, Default)]
pub(super) struct Texts {
    shared: QuickSet<Text>,
    columns: Vec<Column>,
}

/// What is known of one column of the file being read.
#[derive(Clone, Debug)]
struct Column {
    /// Texts of late, each in the one place where it can stand.
    recent: Vec<Option<Text>>,
    asked: u32,
    new: u32,
}

/// Places for recent texts.
const RECENT: usize = 1 << 10;

impl Texts {
    /// Begins a file with this many columns.
    pub(super) fn begin(&mut self, columns: usize) {
        self.columns.clear();
        self.columns.resize(columns, Column { recent: Vec::new(), asked: 0, new: 0 });
    }

    /// The text, shared with earlier rows where they had it. Identifiers and remarks hardly
    /// ever repeat; a column that turns out so is no longer searched for.
    #[inline]
    pub(super) fn get(&mut self, column: usize, text: &str) -> Text {
        let column = &mut self.columns[column];
        if column.asked >= TRIAL && column.new > column.asked / 4 * 3 {
            return Text::from(text);
        }
        if column.recent.is_empty() {
            column.recent.resize(RECENT, None);
        }
        let mut hash = Quick::default();
        hash.write(text.as_bytes());
        let recent = &mut column.recent[hash.finish() as usize % RECENT];
        if let Some(recent) = recent
            && **recent == *text
        {
            return recent.clone();
        }
        column.asked += 1;
        let found = self.shared.get(text).cloned().unwrap_or_else(|| {
            column.new += 1;
            let new = Text::from(text);
            self.shared.insert(new.clone());
            new
        });
        *recent = Some(found.clone());
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

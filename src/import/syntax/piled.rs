//! Letters under a pile of marks: no name has them, and on paper they reach over other lines.

use unicode_normalization::char::is_combining_mark;

/// Letters that carry more marks than a letter of any language does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) struct Piled {
    /// Place of the first of them in the text.
    pub(in crate::import) at: usize,
    /// The place after the letter.
    pub(in crate::import) end: usize,
    /// The number of its marks.
    pub(in crate::import) marks: usize,
    /// How many such letters there are.
    pub(in crate::import) count: usize,
}

/// The most marks on one letter that are not doubted: letters of Hebrew with vowels and signs for
/// singing have five.
const MOST: usize = 8;

impl Piled {
    /// The piles in a text, if there are any.
    pub(in crate::import) fn find(text: &str) -> Option<Self> {
        let begins = first_mark(text.as_bytes())?;
        let mut found: Option<Piled> = None;
        let mut letter = text[..begins].char_indices().next_back();
        let mut marks = 0;
        let rest = text[begins..].char_indices().map(|(at, c)| (begins + at, c));
        for (at, c) in rest.chain([(text.len(), '\n')]) {
            if is_combining_mark(c) {
                marks += 1;
                continue;
            }
            if let Some((at, letter)) = letter.filter(|_| marks > MOST) {
                let end = at + letter.len_utf8();
                found.get_or_insert(Piled { at, end, marks, count: 0 }).count += 1;
            }
            (letter, marks) = (Some((at, c)), 0);
        }
        found
    }
}

/// The first byte of the lowest mark, U+0300.
const FIRST: u8 = 0xcc;

/// Bytes that are looked at together: a loop without a way out of it looks at many at once.
const BLOCK: usize = 1 << 12;

/// The place of the first byte that may begin a mark.
fn first_mark(bytes: &[u8]) -> Option<usize> {
    let may_begin = |byte: &u8| *byte >= FIRST;
    let is_in = |block: &[u8]| block.iter().fold(0, |highest, byte| highest.max(*byte)) >= FIRST;
    let start = bytes.chunks(BLOCK).position(is_in)? * BLOCK;
    bytes[start..].iter().position(may_begin).map(|at| start + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_languages_are_not_doubted_and_piles_are() {
        for text in [
            "",
            "Zo\u{eb}",
            "a\u{301}",
            "\u{5e9}\u{5c1}\u{5bc}\u{5b8}\u{5bd}\u{591}",
            "\u{301}\u{302}",
        ] {
            assert_eq!(Piled::find(text), None, "{text}");
        }
        let pile = |letter: &str, marks| format!("{letter}{}", "\u{302}".repeat(marks));
        assert_eq!(Piled::find(&pile("a", MOST)), None);
        let text = format!("id,given\n1,{}b{}\n", pile("a", 9), pile("c", 5000));
        assert_eq!(Piled::find(&text), Some(Piled { at: 11, end: 12, marks: 9, count: 2 }));
        for before in [0, 1, BLOCK - 2, BLOCK - 1, BLOCK, 3 * BLOCK + 5] {
            let text = "x".repeat(before) + &pile("a", 9);
            let (at, end) = (before, before + 1);
            assert_eq!(Piled::find(&text), Some(Piled { at, end, marks: 9, count: 1 }), "{before}");
        }
    }
}

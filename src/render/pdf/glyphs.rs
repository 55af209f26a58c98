//! Which characters the fonts of a theme can show, and what stands in for those that none can.

use std::borrow::Cow;
use std::collections::BTreeSet;

use typst::foundations::Bytes;
use typst::text::{Font, FontInfo};

use crate::render::theme::Theme;

/// Stands where a character was that no font has.
pub const MISSING: char = '□';

/// The characters that the fonts of a theme have.
#[derive(Debug, Hash)]
pub struct Glyphs {
    fonts: Vec<FontInfo>,
}

impl Glyphs {
    /// Those of a theme.
    pub fn of(theme: &Theme) -> Glyphs {
        let faces = theme.fonts().flat_map(|bytes| Font::iter(Bytes::new(bytes.to_vec())));
        Glyphs { fonts: faces.map(|face| face.info().clone()).collect() }
    }

    /// True when a document shows a character, or something that says the same.
    pub fn can_show(&self, c: char) -> bool {
        c.is_ascii() || is_mark_on_others(c) || stand_in(c).is_some() || self.has(c)
    }

    /// Text with something that can be shown for every character that no font has, and the
    /// characters that only [`MISSING`] stands in for.
    pub fn shown<'t>(&self, text: &'t str) -> (Cow<'t, str>, BTreeSet<char>) {
        let mut missing = BTreeSet::new();
        if text.chars().all(|c| c.is_ascii() || self.has(c)) {
            return (Cow::Borrowed(text), missing);
        }
        let mut shown = String::with_capacity(text.len());
        for c in text.chars() {
            match stand_in(c) {
                _ if c.is_ascii() || self.has(c) => shown.push(c),
                Some(text) => shown.push_str(text),
                None if is_mark_on_others(c) => {}
                None => {
                    missing.insert(c);
                    shown.push(MISSING);
                }
            }
        }
        (Cow::Owned(shown), missing)
    }

    fn has(&self, c: char) -> bool {
        self.fonts.iter().any(|font| font.coverage.contains(c.into()))
    }
}

/// True for what only changes how a neighbour looks: it is left out where no font has it.
fn is_mark_on_others(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{20e3}')
}

/// A text that says the same with characters that are there. None of it has a meaning in JSON.
fn stand_in(c: char) -> Option<&'static str> {
    Some(match c {
        // The signs of word processors' lists, which have codes of their own.
        '\u{f0b7}' | '\u{f06c}' => "•",
        '\u{f0a7}' | '\u{f06e}' => "▪",
        '\u{f0d8}' => "‣",
        '\u{f0e0}' => "→",
        '\u{f0fc}' => "✔",
        '\u{f0a8}' | '\u{f06f}' => "☐",
        '✅' => "✔",
        '❌' | '❎' => "✘",
        '✨' => "✦",
        '❓' | '❔' => "?",
        '❗' | '❕' => "!",
        '➕' => "+",
        '➖' => "-",
        '♯' => "#",
        '💯' => "100",
        '☺' | '🙂' | '😀'..='😊' | '😎' => ":-)",
        '☹' | '🙁' | '😞'..='😢' => ":-(",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str, missing: &str) {
        let glyphs = Glyphs::of(&Theme::built_in());
        let (shown, found) = glyphs.shown(text);
        assert_eq!((&*shown, found.iter().collect::<String>().as_str()), (expected, missing));
    }

    #[test]
    fn what_schools_write_can_be_shown() {
        let common = "≥ ≤ ≈ ≠ √ ∞ ∠ △ ∑ ∫ ∈ π → ← ✓ ✗ ★ ☐ ☑ ● ½ ⅓ ⅔ ⅛ Ωμέγα Жизнь שלום 学习进展 🌍 👍 📚 🏆 ❤";
        check(common, common, "");
        check("✅ done 😀 \u{f0b7} one", "✔ done :-) • one", "");
        check("❤\u{fe0f} 👍\u{1f3fd}", "❤ 👍", "");
    }

    #[test]
    fn what_no_font_has_is_seen_to_be_missing() {
        check("Li 漢 and \u{12000}", "Li □ and □", "漢\u{12000}");
    }
}

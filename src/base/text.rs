//! Text as it compares: what is the same to the eye is the same.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Text in the composed form (Unicode NFC): `é` is one character, however it was written.
pub fn composed(text: &str) -> Cow<'_, str> {
    match is_composed(text) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.nfc().collect()),
    }
}

/// True for text that is in the composed form already.
pub fn is_composed(text: &str) -> bool {
    // Below U+0300 nothing composes, and most files have nothing above.
    let is_low = |block: &[u8]| block.iter().fold(true, |low, &byte| low & (byte < 0xcc));
    text.as_bytes().chunks(256).all(is_low) || is_nfc_quick(text.chars()) == IsNormalized::Yes
}

/// The room that a text takes on a line, in letters: those of East Asia are twice as wide as others.
pub fn width(text: &str) -> usize {
    text.chars().map(|letter| if letter < '\u{2e80}' { 1 } else { 2 }).sum()
}

/// True for a character that takes no room and that nobody can see: byte order marks inside a text,
/// zero-width spaces, control characters, and those that turn the writing around until another one
/// ends it. Tabs, line ends and what separates records are not among them.
pub fn is_invisible(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' | '\u{1c}'..='\u{1f}' => false,
        '\u{feff}' | '\u{fffe}' | '\u{ffff}' | '\u{200b}' | '\u{2060}' => true,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        c => c.is_control(),
    }
}

/// Text in the composed form, and without what nobody can see.
pub fn tidied(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_invisible) {
        let seen: String = text.chars().filter(|c| !is_invisible(*c)).collect();
        return Cow::Owned(composed(&seen).into_owned());
    }
    composed(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_is_one_character() {
        for (written, expected) in [
            ("Zoe\u{308}", "Zoë"),
            ("Zoë", "Zoë"),
            ("S\u{feff}-1\u{7}", "S-1"),
            ("tie\u{302}\u{301}ng Vie\u{323}\u{302}t", "tiếng Việt"),
            ("a\tb\nc", "a\tb\nc"),
            ("plain", "plain"),
        ] {
            assert_eq!(tidied(written), expected);
            assert!(is_composed(expected), "{expected:?}");
        }
        assert!(matches!(tidied("Zoë, 王"), Cow::Borrowed(_)));
    }
}

//! Short forms of long statements.

use pulldown_cmark::{Event, Options, Parser, TagEnd};

/// Characters that a title should not have more of.
const LONGEST: usize = 90;

/// A title for a statement: its first sentence without marks of Markdown, cut between words
/// where that is long.
pub(in crate::import::formats) fn title(statement: &str) -> String {
    let plain = first_block(statement);
    // A title has no full stop; one that belongs to a word stays.
    let stop = plain.ends_with('.') && !plain[..plain.len() - 1].contains('.');
    let plain = plain.trim_end_matches([':', ';', ',']).to_string();
    let plain = if stop { plain[..plain.len() - 1].to_string() } else { plain };
    if plain.chars().count() <= LONGEST {
        return plain;
    }
    if let Some(end) = sentence(&plain) {
        return plain[..end].to_string();
    }
    let cut = plain.char_indices().nth(LONGEST).map_or(plain.len(), |(at, _)| at);
    let end = plain[..cut].rfind(char::is_whitespace).unwrap_or(cut);
    let kept =
        plain[..end].trim_end_matches(|one: char| one.is_whitespace() || ",;:".contains(one));
    format!("{kept}…")
}

/// The text of the first block.
fn first_block(statement: &str) -> String {
    let cut = statement.char_indices().nth(8 * LONGEST).map_or(statement.len(), |(at, _)| at);
    let mut plain = String::new();
    for event in Parser::new_ext(&statement[..cut], Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) | Event::Code(text) => plain.push_str(&text),
            Event::SoftBreak | Event::HardBreak => plain.push(' '),
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell,
            ) if !plain.trim().is_empty() => {
                break;
            }
            _ => {}
        }
    }
    let plain = if plain.trim().is_empty() { statement[..cut].to_string() } else { plain };
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The place where the first sentence ends, when it is no longer than a title.
fn sentence(plain: &str) -> Option<usize> {
    let mut ends = plain.char_indices().take(LONGEST).filter_map(|(at, one)| match one {
        '。' | '！' | '？' => Some(at + one.len_utf8()),
        '.' | '!' | '?' if plain[at + 1..].starts_with(' ') => Some(at + usize::from(one != '.')),
        _ => None,
    });
    // `e.g.` and `1.` end nothing.
    ends.find(|end| {
        let word = plain[..*end].rsplit(' ').next().unwrap_or_default();
        word.chars().filter(|one| one.is_alphabetic()).count() > 3
    })
}

#[cfg(test)]
mod tests {
    use super::title;

    #[test]
    fn a_title_is_the_first_sentence_or_as_much_as_fits() {
        let check = |statement: &str, expected: &str| assert_eq!(title(statement), expected);
        check("Add and subtract", "Add and subtract");
        check("Add and subtract.", "Add and subtract");
        check("Tell a story, e.g. a fable, etc.", "Tell a story, e.g. a fable, etc.");
        check("This is a _table_:\r\n\r\n| a | b |\r\n| - | - |\r\n| c | d |", "This is a table");
        check("This is math: $x^2$", "This is math: $x^2$");
        check(
            "Ask for help. Know when to ask it, from whom, and how, in every subject and at home \
             as well as in school.",
            "Ask for help",
        );
        check(
            "Tell plane figures (e.g. a square) from those that are not plane (e.g. a cube), by \
             looking at them, and say which is which.",
            "Tell plane figures (e.g. a square) from those that are not plane (e.g. a cube), by…",
        );
        check(&"字".repeat(100), &format!("{}…", "字".repeat(90)));
        check("<b>", "<b>");
    }
}

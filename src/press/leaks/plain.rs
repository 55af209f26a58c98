//! The text of what is not plain text, as far as a search needs it.

use crate::view::Paper;

/// Everything that a document says before it is set: what it shows, its title, what it carries.
pub(in crate::press) fn of_json(paper: &Paper) -> String {
    let mut text = strings(&String::from_utf8_lossy(&paper.data));
    let named = [&paper.title, &paper.author, &paper.ident];
    for part in named.into_iter().chain(&paper.keywords) {
        text.push('\n');
        text.push_str(part);
    }
    if let Some(file) = &paper.attachment {
        text.push('\n');
        text.push_str(&strings(&String::from_utf8_lossy(&file.bytes)));
    }
    text
}

/// The strings of a JSON text, each on a line of its own.
fn strings(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(at) = memchr::memchr2(b'"', b'\\', rest.as_bytes()) {
        text.push_str(&rest[..at]);
        let escaped = rest.as_bytes().get(at + 1).copied().filter(|_| rest.as_bytes()[at] == b'\\');
        let code = |rest: &str| u32::from_str_radix(rest.get(at + 2..at + 6)?, 16).ok();
        let (c, length) = match escaped {
            None => ('\n', 1),
            Some(b'u') => (code(rest).and_then(char::from_u32).unwrap_or(' '), 6),
            Some(c @ (b'"' | b'\\' | b'/')) => (char::from(c), 2),
            Some(_) => (' ', 2),
        };
        text.push(c);
        rest = rest.get(at + length..).unwrap_or_default();
    }
    text.push_str(rest);
    text
}

/// The text of a page, then the texts in its tags: descriptions, links, titles. Names of elements,
/// styles and drawings are the template's, not the school's: `h3` is not a household.
pub(in crate::press) fn of_page(html: &[u8]) -> String {
    let html = String::from_utf8_lossy(html);
    let (mut text, mut tags) = (String::with_capacity(html.len()), String::from("\n"));
    let mut rest = &*html;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        text.push_str(before);
        let end = end_of_tag(from);
        let is_block =
            !["<b>", "</b", "<i>", "</i", "<em", "</e", "<st", "</s", "<bd", "<a ", "</a"]
                .iter()
                .any(|start| from.starts_with(start));
        text.push(if is_block { '\n' } else { ' ' });
        let comment = from[..end].strip_prefix("<!--");
        match comment {
            Some(comment) => tags.push_str(comment),
            None => attributes(&from[..end]).for_each(|value| {
                tags.push_str(value);
                tags.push('\n');
            }),
        }
        rest = &from[end..];
        if from.starts_with("<style") {
            rest = rest.find("</style").map_or("", |end| &rest[end..]);
        }
    }
    text.push_str(rest);
    text.push_str(&tags);
    htmlize::unescape(text).into_owned()
}

/// The end of a tag or a comment.
fn end_of_tag(from: &str) -> usize {
    if from.starts_with("<!--") {
        return from.find("-->").map_or(from.len(), |end| end + 3);
    }
    let mut quote = None;
    let end = from.find(|c| {
        quote = match (quote, c) {
            (None, '"' | '\'') => Some(c),
            (Some(open), _) if open == c => None,
            (quote, _) => quote,
        };
        c == '>' && quote.is_none()
    });
    end.map_or(from.len(), |end| end + 1)
}

/// Attributes whose values are the template's own.
const OF_THE_TEMPLATE: [&str; 4] = ["class", "style", "d", "viewBox"];

/// The values of a tag's attributes.
fn attributes(tag: &str) -> impl Iterator<Item = &str> {
    let mut rest = tag;
    std::iter::from_fn(move || {
        loop {
            let (before, value) = rest.split_once('=')?;
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
            let (value, after) = match quote {
                Some(quote) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
                None => value.split_once(char::is_whitespace).unwrap_or((value, "")),
            };
            rest = after;
            let name = before.rsplit(|c: char| c.is_whitespace() || c == '<').next();
            if !name.is_some_and(|name| OF_THE_TEMPLATE.contains(&name)) {
                return Some(value);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_lose_their_quotes_and_their_escapes() {
        assert_eq!(strings(r#"{"a":"b\nc \"d\" \u00e9"}"#), "{\na\n:\nb c \"d\" é\n}");
    }

    #[test]
    fn texts_in_tags_stand_behind_the_text() {
        let html =
            "<p class=\"s1\" title=\"Ann > Bo\">Zo&#xeb; <b>Lee</b></p><!-- Cy --><i title='Di'>";
        assert_eq!(of_page(html.as_bytes()).trim_start(), "Zoë  Lee \n\n\n\nAnn > Bo\n Cy -->Di\n");
    }

    #[test]
    fn the_templates_own_words_are_no_text() {
        let html = "<style>h3 { color: red }</style><h3 class=\"h3\">Habits</h3>";
        assert!(!of_page(html.as_bytes()).contains("h3"));
    }
}

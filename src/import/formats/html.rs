//! Descriptions in HTML to plain text, their paragraphs and lists as in Markdown.

use std::borrow::Cow;

use crate::import::cell::Cell;

/// The text of a cell that may hold HTML; nothing when no text is left.
pub(super) fn cell(cell: Cell<'_>) -> Option<Cell<'_>> {
    if !cell.text.contains(['<', '&']) {
        return Some(cell);
    }
    let text = text(&cell.text);
    (!text.is_empty()).then(|| Cell::derived(text, cell.origin))
}

/// The text of HTML. Marks that are none, as in `a < b`, are text.
pub(super) fn text(html: &str) -> String {
    let mut out = Text::default();
    let mut rest = html;
    // Behind it nothing can be a tag, and nobody has to look for one's end.
    let last = html.rfind('>').unwrap_or_default();
    while let Some(at) = rest.find(['<', '&']) {
        out.add(&rest[..at]);
        rest = &rest[at..];
        let tag = if html.len() - rest.len() < last { tag(rest) } else { None };
        rest = match (tag, entity(rest)) {
            (Some(Tag::Hidden(after) | Tag::Inline(after)), _) => after,
            (Some(Tag::Block(mark, after)), _) => {
                out.break_up(mark);
                after
            }
            (None, Some((characters, after))) => {
                out.add(&characters);
                after
            }
            (None, None) => {
                out.add(&rest[..1]);
                &rest[1..]
            }
        };
    }
    out.add(rest);
    out.text.trim_end().to_string()
}

/// Text whose white space is one space, or a break between blocks.
#[derive(Default)]
struct Text {
    text: String,
    space: bool,
    mark: &'static str,
}

impl Text {
    fn add(&mut self, text: &str) {
        text.chars().for_each(|one| self.character(one));
    }

    fn character(&mut self, one: char) {
        if one.is_whitespace() || one == '\u{200b}' {
            self.space = true;
            return;
        }
        let mark = std::mem::take(&mut self.mark);
        if self.text.is_empty() {
            self.text.push_str(mark.trim_start());
        } else if !mark.is_empty() {
            self.text.push_str(mark);
        } else if self.space {
            self.text.push(' ');
        }
        self.space = false;
        self.text.push(one);
    }

    /// A break; the strongest of several holds.
    fn break_up(&mut self, mark: &'static str) {
        if mark.len() > self.mark.len() || mark.ends_with(' ') {
            self.mark = mark;
        }
    }
}

enum Tag<'h> {
    /// A mark inside a line, and what comes after it.
    Inline(&'h str),
    /// Text that is not shown, and the rest after it.
    Hidden(&'h str),
    /// The edge of a block: what stands there in text, and what comes after it.
    Block(&'static str, &'h str),
}

fn tag(html: &str) -> Option<Tag<'_>> {
    let inner = html.strip_prefix('<')?;
    if let Some(comment) = inner.strip_prefix("!--") {
        return Some(Tag::Hidden(comment.split_once("-->").map_or("", |(_, after)| after)));
    }
    let closing = inner.starts_with('/');
    let name = inner.trim_start_matches('/');
    let length = name.find(|one: char| !one.is_ascii_alphanumeric()).unwrap_or(name.len());
    let (name, _) = name.split_at(length);
    if !name.starts_with(|one: char| one.is_ascii_alphabetic()) {
        return None;
    }
    let (_, after) = inner.split_once('>')?;
    Some(match name.to_ascii_lowercase().as_str() {
        hidden @ ("script" | "style") if !closing => {
            Tag::Hidden(closed(hidden, after).split_once('>').map_or("", |(_, after)| after))
        }
        "br" | "tr" => Tag::Block("\n", after),
        "li" if !closing => Tag::Block("\n- ", after),
        "li" => Tag::Inline(after),
        "p" | "div" | "ul" | "ol" | "table" | "blockquote" | "section" | "h1" | "h2" | "h3"
        | "h4" | "h5" | "h6" => Tag::Block("\n\n", after),
        _ => Tag::Inline(after),
    })
}

/// The text from where an element is closed; nothing where it never is.
fn closed<'h>(name: &str, html: &'h str) -> &'h str {
    let closes = |at: &usize| {
        let named = html.as_bytes().get(at + 2..at + 2 + name.len());
        named.is_some_and(|named| named.eq_ignore_ascii_case(name.as_bytes()))
    };
    let found = html.match_indices("</").map(|(at, _)| at).find(closes);
    found.map_or("", |at| &html[at..])
}

/// The characters that `&amp;`, `&#233;` or `&#xe9;` stand for, and what comes after it.
fn entity(html: &str) -> Option<(Cow<'_, str>, &str)> {
    /// As long as `&CounterClockwiseContourIntegral;`.
    const LONGEST: usize = 33;
    let end = html.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let (reference, after) = html.split_at(end + 1);
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'#';
    if !reference.as_bytes()[1..end].iter().copied().all(is_name) {
        return None;
    }
    let characters = htmlize::unescape(reference);
    // A number of no character has no meaning, and stays as it was written.
    let is_text = |one: char| {
        one != char::REPLACEMENT_CHARACTER && (one.is_whitespace() || !one.is_control())
    };
    (*characters != *reference && characters.chars().all(is_text)).then_some((characters, after))
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn paragraphs_lists_and_entities_become_text() {
        for (html, expected) in [
            ("<p>One</p>\n<p>two&nbsp;three</p>", "One\n\ntwo three"),
            ("a<br/>b<BR>c", "a\nb\nc"),
            ("<ul><li>one</li> <li><b>two</b> more</li></ul>after", "- one\n- two more\n\nafter"),
            (
                "Fran&ccedil;ais &amp; M&#228;rz &#x2014; &unknown; & so",
                "Français & März — &unknown; & so",
            ),
            ("pol&iacute;tica, ni&ntilde;o &NotEqualTilde; &frac12;", "política, niño ≂̸ ½"),
            ("a&#10;b&#7;c &;", "a b&#7;c &;"),
            ("a < b and c > d", "a < b and c > d"),
            ("x<!-- no -->y<style>p { }</style>z<script>1 < 2", "xyz"),
            ("&lt;p&gt;", "<p>"),
            ("<p", "<p"),
            ("<p><br></p>", ""),
            ("&#0;&#xD800;é<", "&#0;&#xD800;é<"),
        ] {
            assert_eq!(text(html), expected, "{html}");
        }
    }

    /// The time that such texts take is measured by `cargo speed shapes`.
    #[test]
    fn marks_that_are_never_closed_are_read_to_the_end() {
        for (part, left) in [
            ("<", "<"),
            ("&", "&"),
            ("</p", "</p"),
            ("</script", "</script"),
            ("<script>", ""),
            ("<!--", "<!--"),
            ("<p>", ""),
            ("<style></STYLE>", ""),
        ] {
            assert_eq!(text(&part.repeat(1000)), left.repeat(1000), "{part}");
        }
    }
}

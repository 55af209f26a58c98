//! Filters and functions that templates have beyond printing values.

use std::iter;

use serde::Serialize;
use tera::{Kwargs, State, Tera, Value};

use super::template_value::{escaped, field, get, text};
use super::{map, mark};

pub(super) fn register(tera: &mut Tera) {
    tera.register_filter("prose", |value: &Value, _: Kwargs, _: &State| {
        Value::safe_string(&prose(value))
    });
    tera.register_filter("level_class", |value: &Value, _: Kwargs, _: &State| {
        Value::from(level_class(value.as_str().unwrap_or_default()))
    });
    tera.register_filter("shape", |value: &Value, _: Kwargs, _: &State| {
        Value::safe_string(&mark::svg(value))
    });
    tera.register_filter("map", |value: &Value, kwargs: Kwargs, _: &State| {
        let root: String = kwargs.must_get("root")?;
        let mirrored: bool = kwargs.must_get("mirrored")?;
        map::svg(value, &root, mirrored).map(|svg| Value::safe_string(&svg))
    });
}

/// The class of what has the colour of a level: a page that forbids styles in its text names them.
pub(super) fn level_class(color: &str) -> String {
    let letters = color.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase());
    format!("level-{}", letters.collect::<String>())
}

/// A value as JSON that may stand inside a `script` element. Templates get it as text:
/// the maps of the template engine have no order.
pub(super) fn json(value: &impl Serialize) -> String {
    let json = serde_json::to_string(value).expect("views serialise");
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

/// A [`Prose`](crate::view::voice::Prose) as HTML.
fn prose(value: &Value) -> String {
    let mut html = String::new();
    blocks(&mut html, field(value, "blocks"));
    html
}

fn blocks(html: &mut String, list: &[Value]) {
    for block in list {
        match text(block, "kind") {
            "paragraph" => {
                html.push_str("<p>");
                inlines(html, field(block, "inlines"));
                html.push_str("</p>");
            }
            "heading" => {
                // The title of the page is the only one of its rank.
                let level = get(block, "level").and_then(Value::as_i64).unwrap_or(2).clamp(2, 6);
                within(html, &format!("<h{level}>"), &format!("</h{level}>"), |html| {
                    inlines(html, field(block, "inlines"));
                });
            }
            "list" => {
                let ordered = get(block, "ordered").is_some_and(Value::is_truthy);
                let tag = if ordered { "ol" } else { "ul" };
                html.push_str(&format!("<{tag}>"));
                for item in field(block, "items") {
                    html.push_str("<li>");
                    blocks(html, item.as_array().unwrap_or_default());
                    html.push_str("</li>");
                }
                html.push_str(&format!("</{tag}>"));
            }
            "table" => {
                let tags = iter::once("th").chain(iter::repeat("td"));
                html.push_str("<table>");
                for (row, tag) in field(block, "rows").iter().zip(tags) {
                    html.push_str("<tr>");
                    for cell in row.as_array().unwrap_or_default() {
                        html.push_str(&format!("<{tag}>"));
                        inlines(html, cell.as_array().unwrap_or_default());
                        html.push_str(&format!("</{tag}>"));
                    }
                    html.push_str("</tr>");
                }
                html.push_str("</table>");
            }
            _ => {}
        }
    }
}

fn inlines(html: &mut String, list: &[Value]) {
    for inline in list {
        let inner = |html: &mut String| inlines(html, field(inline, "inlines"));
        match text(inline, "kind") {
            "text" => html.push_str(&escaped(text(inline, "text"))),
            "break" => html.push_str("<br>"),
            "emph" => within(html, "<em>", "</em>", inner),
            "strike" => within(html, "<s>", "</s>", inner),
            "strong" => within(html, "<strong>", "</strong>", inner),
            "picture" => {
                let (src, alt) = (escaped(text(inline, "src")), escaped(text(inline, "alt")));
                html.push_str(&format!("<img src=\"{src}\" alt=\"{alt}\">"));
            }
            "link" => {
                let open = format!("<a href=\"{}\">", escaped(text(inline, "url")));
                within(html, &open, "</a>", inner);
            }
            _ => {}
        }
    }
}

fn within(html: &mut String, open: &str, close: &str, inner: impl FnOnce(&mut String)) {
    html.push_str(open);
    inner(html);
    html.push_str(close);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::voice::prose as parse;

    fn html(markdown: &str) -> String {
        prose(&Value::from_serializable(&parse(markdown)))
    }

    #[test]
    fn prose_is_html_with_everything_escaped() {
        assert_eq!(
            html("A *b* [c](https://example.org/?a=1&b=\"2\") <i>\n\n1. d\n2. e"),
            "<p>A <em>b</em> <a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">c</a> \
             &lt;i&gt;</p><ol><li><p>d</p></li><li><p>e</p></li></ol>"
        );
    }

    #[test]
    fn tables_have_a_head() {
        assert_eq!(
            html("| a | ~~b~~ |\n|---|---|\n| c | d |"),
            "<table><tr><th>a</th><th><s>b</s></th></tr><tr><td>c</td><td>d</td></tr></table>"
        );
    }

    #[test]
    fn json_cannot_end_its_script() {
        assert_eq!(json(&"</script>"), "\"\\u003c/script>\"");
    }
}

//! Values of templates as HTML.

use tera::Value;

/// Text as HTML.
pub(super) fn escaped(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    tera::escape_html(text, &mut out).expect("memory takes all");
    String::from_utf8(out).expect("escaping keeps UTF-8")
}

pub(super) fn get<'a>(value: &'a Value, key: &'a str) -> Option<&'a Value> {
    value.get_from_path(key)
}

pub(super) fn field<'a>(value: &'a Value, key: &'a str) -> &'a [Value] {
    get(value, key).and_then(Value::as_array).unwrap_or_default()
}

pub(super) fn text<'a>(value: &'a Value, key: &'a str) -> &'a str {
    get(value, key).and_then(Value::as_str).unwrap_or_default()
}

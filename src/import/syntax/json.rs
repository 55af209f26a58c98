//! JSON to values that know their place.
//!
//! Texts without escapes are borrowed, so that where they stand tells where they were written.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use crate::base::text::tidied;
use crate::base::{Origin, SourceId, Span};
use crate::import::cell;

/// A value.
#[derive(Debug)]
pub(in crate::import) struct Value<'t> {
    /// The bytes it stands in, or of its first name where it is an object.
    pub(in crate::import) place: (usize, usize),
    content: Content<'t>,
}

#[derive(Debug)]
enum Content<'t> {
    Null,
    /// A text, a number or a truth value; whether it stands in the file letter by letter.
    Text(Cow<'t, str>, bool),
    List(Vec<Value<'t>>),
    Object(Vec<(Cow<'t, str>, Value<'t>)>),
}

/// Does a text begin as JSON or XML does? A table may have a bracket in its first name: `[1]ID`.
pub(in crate::import) fn is_no_table(text: &str) -> bool {
    let mut signs = text.trim_start().chars();
    let first = signs.next();
    match (first, signs.find(|sign| !sign.is_whitespace())) {
        (Some('<'), _) => true,
        (Some('{'), next) => next.is_none_or(|next| matches!(next, '"' | '}')),
        (Some('['), next) => next.is_none_or(|next| matches!(next, '{' | '[' | ']' | '"')),
        _ => false,
    }
}

/// Why a text is not JSON.
#[derive(Debug)]
pub(in crate::import) struct NotJson {
    /// The byte that cannot stand where it does.
    pub(in crate::import) at: usize,
    /// The fault there.
    pub(in crate::import) why: String,
}

/// Reads a text. Values nested more than a hundred deep are not data of a school, and an error.
pub(in crate::import) fn parse(text: &str) -> Result<Value<'_>, NotJson> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let cursor = Cell::new(0);
    let value = Seed { text, cursor: &cursor }.deserialize(&mut deserializer);
    value.and_then(|value| deserializer.end().map(|()| value)).map_err(|error| {
        let lines = text.split_inclusive('\n').take(error.line().saturating_sub(1));
        let at = lines.map(str::len).sum::<usize>() + error.column().saturating_sub(1);
        let at = if error.is_eof() { text.trim_end().len() } else { at };
        NotJson { at: floor(text, at), why: reason(&error) }
    })
}

/// The error of the library, in words for people who have not seen JSON.
fn reason(error: &serde_json::Error) -> String {
    let why = error.to_string();
    if error.is_eof() {
        return "it ends in the middle".to_string();
    }
    if why.starts_with("recursion limit") {
        return "values are nested more than a hundred deep".to_string();
    }
    why.split(" at line ").next().unwrap_or_default().to_string()
}

impl<'t> Value<'t> {
    /// The value with a name in an object, unless it is null; the last where there are several.
    pub(in crate::import) fn get(&self, name: &str) -> Option<&Value<'t>> {
        let Content::Object(members) = &self.content else { return None };
        let found = members.iter().rev().find(|(key, _)| key == name);
        found.map(|(_, value)| value).filter(|value| !matches!(value.content, Content::Null))
    }

    /// The names of an object.
    pub(in crate::import) fn names(&self) -> impl Iterator<Item = &str> {
        let members = match &self.content {
            Content::Object(members) => members.as_slice(),
            _ => &[],
        };
        members.iter().map(|(name, _)| &**name)
    }

    /// The members of a list; a value that is none is a list of itself.
    pub(in crate::import) fn list(&self) -> &[Value<'t>] {
        match &self.content {
            Content::Null => &[],
            Content::List(members) => members,
            _ => std::slice::from_ref(self),
        }
    }

    /// True for an object.
    pub(in crate::import) fn is_object(&self) -> bool {
        matches!(self.content, Content::Object(_))
    }

    /// A text, a number or a truth value as a cell, unless it is empty.
    pub(in crate::import) fn cell(&self, source: SourceId) -> Option<cell::Cell<'t>> {
        let Content::Text(text, verbatim) = &self.content else { return None };
        let (start, end) = self.place;
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return None;
        }
        let lead = text.len() - text.trim_start().len();
        let (start, end) = match verbatim {
            true => (start + lead, start + lead + trimmed.len()),
            false => (start, end),
        };
        let text = match text {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
            Cow::Owned(_) => Cow::Owned(trimmed.to_string()),
        };
        Some(cell::Cell { text, origin: self.span(source, start, end), verbatim: *verbatim })
    }

    /// Its place.
    pub(in crate::import) fn origin(&self, source: SourceId) -> Origin {
        self.span(source, self.place.0, self.place.1)
    }

    fn span(&self, source: SourceId, start: usize, end: usize) -> Origin {
        Origin::Text(Span::new(source, start, end))
    }
}

/// Reads a value. The library tells neither the place nor the writing of most values; it gives them
/// in their order, so both are found by going along in the text.
#[derive(Clone, Copy)]
struct Seed<'t, 'c> {
    text: &'t str,
    /// The place where the mark or literal ends that was met last.
    cursor: &'c Cell<usize>,
}

impl<'t> Seed<'t, '_> {
    /// The place where the value begins that comes next.
    fn start(self) -> usize {
        let rest = &self.text[self.cursor.get()..];
        let value = rest.trim_start_matches([' ', '\t', '\r', '\n', ',', ':', ']', '}']);
        self.text.len() - value.len()
    }

    /// The place of the literal that comes next, which is gone past.
    fn literal(self) -> (usize, usize) {
        let start = self.start();
        let end = start + literal(&self.text[start..]);
        self.cursor.set(end);
        (start, end)
    }

    /// The place of the list or object that comes next; its first mark is gone past.
    fn open(self) -> (usize, usize) {
        let start = self.start();
        self.cursor.set(start + 1);
        (start, start + literal(&self.text[start..]))
    }

    /// A number or a truth value, as it is written.
    fn written<E>(self) -> Result<Value<'t>, E> {
        let place = self.literal();
        let (text, verbatim) = match plain_decimal(&self.text[place.0..place.1]) {
            Cow::Borrowed(text) => (Cow::Borrowed(text), true),
            Cow::Owned(text) => (Cow::Owned(text), false),
        };
        Ok(Value { place, content: Content::Text(text, verbatim) })
    }
}

/// A number with an exponent without it: `1.5e2` is `150`. Any other text as it is.
fn plain_decimal(text: &str) -> Cow<'_, str> {
    const LONGEST: i32 = 40;
    let expanded = || {
        let (number, exponent) = text.split_once(['e', 'E'])?;
        let exponent: i32 =
            exponent.parse().ok().filter(|places| (-LONGEST..=LONGEST).contains(places))?;
        let (sign, number) = number.strip_prefix('-').map_or(("", number), |number| ("-", number));
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let zeros = "0".repeat(LONGEST as usize + 1);
        let digits = format!("{zeros}{whole}{fraction}{zeros}");
        let point = (zeros.len() + whole.len()).checked_add_signed(exponent as isize)?;
        let (whole, fraction) = digits.split_at_checked(point)?;
        let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
        let whole = if whole.is_empty() { "0" } else { whole };
        let point = if fraction.is_empty() { "" } else { "." };
        Some(format!("{sign}{whole}{point}{fraction}"))
    };
    expanded().map_or(Cow::Borrowed(text), Cow::Owned)
}

/// The length of the literal that a text begins with.
fn literal(text: &str) -> usize {
    if !text.starts_with('"') {
        return text.find([',', '}', ']', '\n', '\r', ' ']).unwrap_or(text.len());
    }
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

impl<'t> DeserializeSeed<'t> for Seed<'t, '_> {
    type Value = Value<'t>;

    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'t> Visitor<'t> for Seed<'t, '_> {
    type Value = Value<'t>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Value { place: self.literal(), content: Content::Null })
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        self.written()
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
        self.written()
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        self.written()
    }

    // The library rounds to a float; the digits of the file are taken instead.
    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        self.written()
    }

    fn visit_borrowed_str<E>(self, text: &'t str) -> Result<Self::Value, E> {
        let start = text.as_ptr().addr() - self.text.as_ptr().addr();
        let end = start + text.len();
        self.cursor.set(end + 1);
        Ok(Value { place: (start, end), content: Content::Text(Cow::Borrowed(text), true) })
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        let content = Content::Text(Cow::Owned(tidied(text).into_owned()), false);
        Ok(Value { place: self.literal(), content })
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let place = self.open();
        let mut members = Vec::new();
        while let Some(member) = list.next_element_seed(self)? {
            members.push(member);
        }
        Ok(Value { place, content: Content::List(members) })
    }

    fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut place = self.open();
        let mut members = Vec::new();
        while let Some(key) = map.next_key_seed(self)? {
            let Content::Text(name, _) = key.content else {
                return Err(A::Error::custom("a name has to be a text"));
            };
            if members.is_empty() {
                place = key.place;
            }
            members.push((name, map.next_value_seed(self)?));
        }
        Ok(Value { place, content: Content::Object(members) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SourceMap;

    #[test]
    fn values_know_where_they_stand() {
        let text = "{\"a\" : \" é1 \",\r\n \"b\":\"x\\r\\ny\", \"c\": [1, {\"d\": -2.5}, null], \
                    \"a\": \"last\", \"n\": null, \"t\":true}";
        let source = SourceMap::default().add("a.json", text);
        let value = parse(text).unwrap();
        let shown = |value: &Value<'_>| {
            let cell = value.cell(source).unwrap();
            let Origin::Text(span) = cell.origin else { unreachable!() };
            (cell.text.into_owned(), text[span.start as usize..span.end as usize].to_string())
        };
        let pair = |one: &str, other: &str| (one.to_string(), other.to_string());
        assert_eq!(shown(value.get("a").unwrap()), pair("last", "last"));
        assert_eq!(shown(value.get("b").unwrap()), pair("x\r\ny", "\"x\\r\\ny\""));
        assert_eq!(shown(value.get("t").unwrap()), pair("true", "true"));
        assert!(value.get("n").is_none() && value.get("z").is_none());
        let list = value.get("c").unwrap().list();
        assert_eq!(list.len(), 3);
        assert_eq!(shown(list[1].get("d").unwrap()), pair("-2.5", "-2.5"));
        assert!(list[1].is_object() && list[2].cell(source).is_none());
        assert_eq!(value.names().collect::<Vec<_>>(), ["a", "b", "c", "a", "n", "t"]);
    }

    #[test]
    fn numbers_arrive_as_they_are_written() {
        let text = "[0.1000000000000000055511151231257827, 2.50, [18446744073709551616, -7], \
                    1e2, -1.25E-3, 2.5e+1, true, \"a\\nb\", {\"x\\ty\": 0.30}]";
        let source = SourceMap::default().add("a.json", text);
        let value = parse(text).unwrap();
        let mut shown = Vec::new();
        let mut show = |value: &Value<'_>| {
            let cell = value.cell(source).unwrap();
            let Origin::Text(span) = cell.origin else { unreachable!() };
            let there = &text[span.start as usize..span.end as usize];
            shown.push(format!("{} from {there}", cell.text.escape_debug()));
        };
        for member in value.list() {
            match member.get("x\ty") {
                Some(inner) => show(inner),
                None => member.list().iter().for_each(&mut show),
            }
        }
        assert_eq!(
            shown,
            [
                "0.1000000000000000055511151231257827 from 0.1000000000000000055511151231257827",
                "2.50 from 2.50",
                "18446744073709551616 from 18446744073709551616",
                "-7 from -7",
                "100 from 1e2",
                "-0.00125 from -1.25E-3",
                "25 from 2.5e+1",
                "true from true",
                "a\\nb from \"a\\nb\"",
                "0.30 from 0.30",
            ]
        );
    }

    #[test]
    fn what_is_no_json_is_an_error_with_a_place() {
        let check = |text: &str, at: usize| {
            let error = parse(text).unwrap_err();
            assert_eq!(error.at, at, "{text:?} {}", error.why);
        };
        check("", 0);
        check("{\"a\": 1,\n\"b\" 2}", 13);
        check("{\"a\": \"é", 9);
        check("{} x", 3);
        let deep = "[".repeat(100_000);
        assert!(parse(&deep).unwrap_err().why.contains("nested"));
    }
}

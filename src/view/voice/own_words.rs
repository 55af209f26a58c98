//! Messages of a school's own, held against those of the program that they replace.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};

use super::message_files::{ENGLISH, built_in, key_of, language_of};

/// The arguments of each message of the program, by its key.
static ARGUMENTS: LazyLock<BTreeMap<&str, BTreeSet<&str>>> = LazyLock::new(|| {
    let english = built_in().into_iter().filter(|(name, _)| language_of(name) == ENGLISH);
    english.flat_map(|(_, text)| messages(text)).collect()
});

/// The messages that cannot be said with what the program fills in, each as its file and the reason: a
/// reader would see their names, or English.
pub(super) fn faults(
    languages: &BTreeMap<String, FluentBundle<FluentResource>>,
    own: &BTreeMap<String, String>,
) -> Vec<(String, String)> {
    let all = own
        .iter()
        .flat_map(|(name, text)| text.lines().filter_map(key_of).map(move |key| (name, key)));
    all.filter_map(|(name, key)| {
        let message = fault(languages.get(language_of(name))?, key)?;
        Some((name.clone(), message))
    })
    .collect()
}

fn fault(language: &FluentBundle<FluentResource>, key: &str) -> Option<String> {
    let arguments = ARGUMENTS.get(key)?;
    let pattern = language.get_message(key)?.value()?;
    let args: FluentArgs = arguments.iter().map(|name| (*name, FluentValue::from(1))).collect();
    let mut errors: Vec<FluentError> = Vec::new();
    drop(language.format_pattern(pattern, Some(&args), &mut errors));
    let why = match errors.first()? {
        FluentError::ResolverError(error) => error.to_string(),
        error => error.to_string(),
    };
    let filled: Vec<String> = arguments.iter().map(|name| format!("${name}")).collect();
    let filled = match filled.is_empty() {
        true => String::new(),
        false => format!("; what is filled in is {}", filled.join(", ")),
    };
    Some(format!("`{key}`: {}{filled}", why.to_lowercase()))
}

/// Each message of a Fluent file with the names of its arguments.
fn messages(text: &'static str) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let mut messages: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut key = None;
    for line in text.lines() {
        key = key_of(line).or(key.filter(|_| line.starts_with([' ', '}']) || line.is_empty()));
        let Some(key) = key else { continue };
        let arguments = line.split('$').skip(1).map(|rest| {
            let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
            &rest[..rest.find(|c| !is_name(c)).unwrap_or(rest.len())]
        });
        messages.entry(key).or_default().extend(arguments);
    }
    messages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_found_on_every_line_of_a_message() {
        let text = "a = { $one }\nb =\n    { $two ->\n        [one] { $three }\n       *[other] x\n    }\n\nc = d\n";
        let found: Vec<(&str, Vec<&str>)> = messages(text)
            .into_iter()
            .map(|(key, args)| (key, args.into_iter().collect()))
            .collect();
        assert_eq!(found, [("a", vec!["one"]), ("b", vec!["three", "two"]), ("c", vec![])]);
        assert!(ARGUMENTS.values().filter(|arguments| !arguments.is_empty()).count() > 100);
    }
}

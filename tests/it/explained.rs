//! `gradus explain --lang`: how a value came about, in every language there are words in.

use std::collections::BTreeSet;

use crate::school::School;

const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "pt", "vi"];

/// The explanations of every value of two students, in a language.
fn everything(school: &School, language: &str) -> Vec<serde_json::Value> {
    let told = ["S1015", "S1038"].map(|id| {
        let text = school.must(&["explain", id, "--lang", language, "--format", "json"]);
        let all: Vec<serde_json::Value> = serde_json::from_str(&text).expect("a list");
        all
    });
    told.concat()
}

#[test]
fn is_told_in_every_language_with_the_same_numbers() {
    let school = School::sample();
    let english = everything(&school, "en");
    assert!(english.len() > 150, "{} values", english.len());
    for language in LANGUAGES {
        let told = everything(&school, language);
        assert_eq!(told.len(), english.len(), "{language}");
        for (own, plain) in told.iter().zip(&english) {
            assert_eq!(own["numbers"], plain["numbers"], "{language}");
            let topics = |one: &serde_json::Value| -> Vec<serde_json::Value> {
                let steps = one["steps"].as_array().expect("steps");
                steps.iter().map(|step| step["topic"].clone()).collect()
            };
            assert_eq!(topics(own), topics(plain), "{language}");
        }
        // A message that nobody wrote would be its key.
        let all = serde_json::to_string(&told).expect("text");
        for key in ["explain-", "rule-", "aside-", "kind-", "{ $"] {
            assert!(!all.contains(key), "{language}: `{key}`");
        }
        if language != "en" {
            let lines = |told: &[serde_json::Value]| -> BTreeSet<String> {
                let steps = told.iter().flat_map(|one| one["steps"].as_array().expect("steps"));
                // A requirement is called as the school calls it.
                let worded = steps.clone().filter(|step| step["topic"].is_string());
                let titles = worded.map(|step| step["title"].to_string());
                let lines = steps.flat_map(|step| step["lines"].as_array().expect("lines"));
                let words = lines.map(ToString::to_string).chain(titles);
                // Sums are the same everywhere: `2 x 3 + 4`.
                words.filter(|line| line.chars().any(|c| c.is_alphabetic() && c != 'x')).collect()
            };
            let (own, plain) = (lines(&told), lines(&english));
            let same: Vec<&String> = own.intersection(&plain).collect();
            assert!(same.is_empty(), "{language} is as in English: {same:#?}");
        }
    }
}

/// The school's word for what a requirement counts is translated as its titles are.
#[test]
fn what_a_requirement_counts_is_in_the_readers_language() {
    let school = School::sample();
    for (language, unit) in [("en", "40 hours"), ("es", "40 horas"), ("ar", "40 ساعة")] {
        let told = school.must(&["explain", "S1005", "graduation", "--lang", language]);
        assert!(told.contains(unit), "{language}: {told}");
    }
}

#[test]
fn a_language_without_words_is_refused_with_those_there_are() {
    let school = School::sample();
    let run = school.run(&["explain", "S1001", "gpa", "--lang", "xx"]);
    assert_eq!(run.status, 2, "{}", run.stderr);
    assert!(run.stderr.contains("there are no words in the language `xx`"), "{}", run.stderr);
    assert!(run.stderr.contains("`es`"), "{}", run.stderr);
}

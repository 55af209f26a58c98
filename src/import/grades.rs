//! Grades as schools write them.

use crate::model::grade::{Grade, Grades};

/// Grades that have a name, and their names.
const NAMES: [(Grade, &[&str]); 3] = [
    (
        Grade::PK,
        &[
            "pk",
            "prek",
            "prekindergarten",
            "preschoolprekindergarten",
            "pk3",
            "pk4",
            "prek3",
            "prek4",
        ],
    ),
    (Grade::TK, &["tk", "transitionalkindergarten"]),
    (Grade::K, &["k", "kg", "kindergarten"]),
];

/// Names of numbered grades from the first on.
const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];

/// The number of each of the four years of a high school, and its names.
const HIGH_SCHOOL: [(u32, &[&str]); 4] = [
    (9, &["freshman", "frosh", "fr"]),
    (10, &["sophomore", "soph", "so"]),
    (11, &["junior", "jr"]),
    (12, &["senior", "sr"]),
];

/// Words for students who are in no grade, as the code lists of the Common Education Data Standards
/// have them.
const UNGRADED: [&str; 3] = ["ug", "ungraded", "other"];

/// True for a word that says that a student is in no grade.
pub(super) fn is_ungraded(word: &str) -> bool {
    UNGRADED.iter().any(|one| one.eq_ignore_ascii_case(word.trim()))
}

/// The grade of a word: `K`, `09`, `10th`, `Grade 10`, `Ninth grade`, `Senior`, `12 (Senior)`.
pub(super) fn read(word: &str) -> Option<Grade> {
    one(word).or_else(|| said_twice(word))
}

/// The grade of a text that says the same one in two ways: `09 - Freshman`.
fn said_twice(text: &str) -> Option<Grade> {
    let (first, second) = text.split_once(['-', '–', '/', '(', ','])?;
    let (first, second) = (one(first)?, one(second.trim_end_matches(')'))?);
    (first == second).then_some(first)
}

/// The grade of a text that says it once.
fn one(word: &str) -> Option<Grade> {
    let plain: String = word
        .chars()
        .filter(|c| c.is_alphanumeric() || *c == '-')
        .flat_map(char::to_lowercase)
        .collect();
    let plain = plain.strip_prefix("pre-").map_or(plain.clone(), |rest| format!("pre{rest}"));
    let bare = plain.strip_prefix("grade").or_else(|| plain.strip_suffix("grade"));
    let abbreviated = || {
        let rest = plain.strip_prefix("gr").or_else(|| plain.strip_prefix('g'));
        rest.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()) || *rest == "k")
    };
    let bare = bare.or_else(abbreviated).unwrap_or(&plain);
    if let Some((grade, _)) = NAMES.iter().find(|(_, names)| names.contains(&bare)) {
        return Some(*grade);
    }
    let ordinal =
        ORDINALS.iter().zip(1..).find(|(name, _)| **name == bare).map(|(_, number)| number);
    let year =
        || HIGH_SCHOOL.iter().find(|(_, names)| names.contains(&bare)).map(|(number, _)| *number);
    let number = ordinal.or_else(year).or_else(|| numeral(bare))?;
    Grade::numbered(number)
}

/// The grades of a text: `K-5`, `9–12`, `Pre-K to 2`, or a single one.
pub fn read_range(text: &str) -> Option<Grades> {
    if let Some(only) = read(text) {
        return Some(Grades { first: only, last: only });
    }
    let ends = RANGE_SIGNS.into_iter().flat_map(|sign| text.match_indices(sign));
    ends.filter_map(|(at, sign)| {
        Some(Grades { first: read(&text[..at])?, last: read(&text[at + sign.len()..])? })
    })
    .find(|grades| grades.first <= grades.last)
}

/// Signs between the first grade and the last.
const RANGE_SIGNS: [&str; 4] = ["-", "–", "—", " to "];

/// `9`, `09`, `9th`.
fn numeral(text: &str) -> Option<u32> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let number: u32 =
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())??;
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    let rest = &text[digits.len()..];
    (rest.is_empty() || rest == ending).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades_are_read_as_schools_write_them() {
        let check = |words: &[&str], expected: Option<&str>| {
            for word in words {
                let found = read(word).map(|grade| grade.to_string());
                assert_eq!(found.as_deref(), expected, "{word}");
            }
        };
        check(
            &["PK", "Pre-K", "prekindergarten", "Pre-Kindergarten", "PK4", "Pre-K 3"],
            Some("PK"),
        );
        check(&["TK", "Transitional Kindergarten"], Some("TK"));
        check(&["K", "KG", "0", "00", "Kindergarten", "Grade K", "Gr. K"], Some("K"));
        check(&["01", "1", "1st", "First grade", "Grade 1", "gr. 1", "G1"], Some("1"));
        check(&["9", "FR", "Frosh", "09 - Freshman", "9th (Freshman)"], Some("9"));
        check(&["10", "10th", "Grade 10", "10th Grade", "Sophomore", "Soph.", "So"], Some("10"));
        check(&["12", "Senior", "12th", "SR", "Grade 12 / Senior"], Some("12"));
        check(&["11th", "Junior", "Jr."], Some("11"));
        let range = |text| read_range(text).map(|grades| grades.to_string());
        for (text, expected) in [
            ("K-5", Some("K-5")),
            ("9 – 12", Some("9-12")),
            ("Pre-K to Grade 2", Some("PK-2")),
            ("Pre-K-2nd", Some("PK-2")),
            ("10th", Some("10")),
            ("12-9", None),
            ("5-", None),
            ("K-5-8", None),
            ("middle", None),
        ] {
            assert_eq!(range(text).as_deref(), expected, "{text}");
        }
        check(
            &[
                "",
                "-1",
                "Year 9",
                "UG",
                "9.5",
                "90",
                "1th",
                "9-10",
                "Grade",
                "12 - Junior",
                "G",
                "-",
            ],
            None,
        );
    }
}

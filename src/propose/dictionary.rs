//! The names that schools use for our tables, columns and words.

use std::sync::LazyLock;

use indexmap::IndexMap;
use serde::Deserialize;

/// The names of tables and columns; see `columns.toml`.
pub(super) static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(|| {
    toml::from_str(include_str!("columns.toml")).expect("the dictionary of columns is well-formed")
});

/// Names of tables, columns and words.
#[derive(Debug, Deserialize)]
pub(super) struct Dictionary {
    /// Other writings of the words that a column knows, by `table.column`.
    pub(super) words: IndexMap<String, IndexMap<String, Vec<String>>>,
    /// The names of rows in a table that holds a whole framework, by our table.
    pub(super) rows: IndexMap<String, Vec<String>>,
    /// Names of tables and columns.
    #[serde(flatten)]
    pub(super) tables: IndexMap<String, Names>,
}

/// The names of a table and its columns.
#[derive(Debug, Deserialize)]
pub(super) struct Names {
    /// The names of its file or sheet.
    pub(super) called: Vec<String>,
    /// Its columns do not tell it from other tables.
    #[serde(default)]
    pub(super) only_if_called: bool,
    /// The names of a column with a student's whole name.
    #[serde(default)]
    pub(super) name: Vec<String>,
    /// The names of its columns, the likelier first.
    pub(super) columns: IndexMap<String, Vec<String>>,
}

/// A name as far as it counts, in small words: `studentID` is `student id`, and so is `[1]StudentID`,
/// as a system that numbers its tables writes it.
pub(super) fn words(name: &str) -> String {
    let mut words = String::new();
    let mut previous = ' ';
    let mut letters = without_number(name).chars().peekable();
    while let Some(letter) = letters.next() {
        let next_small = letters.peek().is_some_and(|next| next.is_lowercase());
        let begins = letter.is_uppercase()
            && (previous.is_lowercase() || previous.is_uppercase() && next_small);
        if begins && !words.ends_with(' ') {
            words.push(' ');
        }
        match plain(letter) {
            Some(plain) => words.extend(plain.to_lowercase()),
            None if !words.ends_with(' ') => words.push(' '),
            None => {}
        }
        previous = letter;
    }
    words.trim().to_string()
}

/// A name without the number in brackets before it.
fn without_number(name: &str) -> &str {
    let number = name.trim_start().strip_prefix('[').and_then(|rest| rest.split_once(']'));
    match number {
        Some((number, rest))
            if !rest.trim().is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            rest
        }
        _ => name,
    }
}

/// A letter without its accent; nothing for what is neither a letter nor a digit.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'á' | 'à' | 'â' | 'ã' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        letter if letter.is_alphanumeric() => letter,
        _ => return None,
    })
}

impl Names {
    /// True when a file or a sheet with a name is called like this table.
    pub(super) fn is_called(&self, name: &str) -> bool {
        let name = words(name);
        self.called.iter().any(|called| contains(&name, called))
    }
}

/// True when some words stand in others, one after the other.
pub(super) fn contains(words: &str, some: &str) -> bool {
    format!(" {words} ").contains(&format!(" {some} "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::columns_reference;

    #[test]
    fn headers_are_read_as_words() {
        for (name, expected) in [
            ("Student_ID", "student id"),
            ("studentID", "student id"),
            ("  Pupil  No. ", "pupil no"),
            ("SISUserId", "sis user id"),
            ("[1]Student_Number", "student number"),
            ("[2]", "2"),
            ("[a] b", "a b"),
            ("Fecha de evaluación", "fecha de evaluacion"),
        ] {
            assert_eq!(words(name), expected);
        }
    }

    #[test]
    fn every_table_and_column_is_in_the_dictionary_and_no_other() {
        let reference = columns_reference();
        for table in &reference {
            let names = DICTIONARY.tables.get(table.name).expect(table.name);
            for column in &table.columns {
                let rare = ["moderates"].contains(&column.name);
                let known = names.columns.contains_key(column.name);
                assert!(known || rare, "{}.{} has no names", table.name, column.name);
            }
            let ours = |name: &String| table.columns.iter().any(|column| column.name == name);
            assert!(names.columns.keys().all(ours), "{} names other columns", table.name);
        }
        assert_eq!(DICTIONARY.tables.len(), reference.len());
        for names in DICTIONARY.tables.values() {
            let lists = names.columns.values().chain([&names.called, &names.name]);
            for name in lists.flatten() {
                assert_eq!(&words(name), name);
            }
        }
    }

    #[test]
    fn words_are_those_that_columns_know() {
        for (name, known) in &DICTIONARY.words {
            let (table, column) = name.split_once('.').expect("a table and a column");
            let reference = columns_reference();
            let table = reference.iter().find(|one| one.name == table).expect("a table");
            let column = table.columns.iter().find(|one| one.name == column).expect("a column");
            for (word, others) in known {
                // Levels of courses are data; the usual ones are told of in words.
                let told = format!("{} {}", column.kind, column.doc);
                assert!(told.contains(&format!("`{word}`")), "{name}: {word}");
                assert!(others.iter().all(|other| words(other) == *other), "{name}: {word}");
            }
        }
    }
}

//! Nothing of a student gets among what is public: no word of anybody's records stands there, and whether
//! somebody is at the school changes nothing but the figures of the school profile.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use gradus::model::Model;
use gradus::press;

use crate::school::{School, files, text_of};

/// The words that name somebody or say where they live, in small letters; without those that the school
/// itself says of its framework and itself.
fn personal(model: &Model, own: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for (idx, person) in model.students.iter() {
        words.extend([&person.id.value, &person.given, &person.family].map(ToString::to_string));
        words.extend([person.name(), person.legal_name()]);
        words.extend(person.preferred.iter().chain(&person.latin).map(ToString::to_string));
        if let Some(day) = person.born {
            words.extend(
                ["%F", "%-d %B %Y", "%B %-d, %Y"].map(|form| day.strftime(form).to_string()),
            );
        }
        for adult in &model.records(idx).guardians {
            words.insert(adult.name.to_string());
            words.extend(adult.email.iter().chain(&adult.phone).map(ToString::to_string));
        }
    }
    for home in model.households.values() {
        words.extend([home.id.value.to_string(), home.addressee.to_string()]);
        words.extend(home.address.first().map(ToString::to_string));
    }
    // A short given name is a word of the language as well.
    let is_plain = |word: &str| word.chars().all(|letter| letter.is_ascii_alphabetic());
    let words = words.into_iter().map(|word| word.to_lowercase());
    let telling = |word: &String| word.len() >= if is_plain(word) { 8 } else { 5 };
    words.filter(telling).filter(|word| !own.contains(word.as_str())).collect()
}

/// The words that stand in a file, whatever it is.
fn found<'w>(words: &'w BTreeSet<String>, name: &str, bytes: &[u8]) -> Vec<&'w String> {
    let mut text = String::from_utf8_lossy(bytes).to_lowercase();
    if name.ends_with(".pdf") {
        text += &text_of(bytes).to_lowercase();
    }
    words.iter().filter(|word| text.contains(word.as_str())).collect()
}

#[test]
fn no_word_of_anybodys_records_is_public() {
    let school = School::sample();
    school.must(&["build", "site"]);
    let model = press::load(school.path(), None).school.expect("a school").model;
    let of_school = |name: &str| {
        !["school/", "evidence/", "moderation/", "out/"].iter().any(|part| name.starts_with(part))
    };
    let own = files(school.path()).into_iter().filter(|(name, _)| of_school(name));
    let own: String = own.map(|(_, text)| String::from_utf8_lossy(&text).to_lowercase()).collect();
    let words = personal(&model, &own);
    assert!(words.len() > 400, "only {} words", words.len());
    let public = files(&school.out().join("public"));
    assert!(public.iter().filter(|(name, _)| name.ends_with(".pdf")).count() >= 3);
    for (name, bytes) in &public {
        assert_eq!(found(&words, name, bytes), Vec::<&String>::new(), "{name}");
    }
    assert!(!school.out().join("private").exists());
    // What is of a student is found where it does stand.
    school.must(&["build", "transcripts", "--student", "S1001"]);
    let private = files(&school.out().join("private/2025-26.2/requested"));
    let (name, bytes) = private.iter().find(|(name, _)| name.ends_with("S1001.pdf")).expect("one");
    let told: Vec<&str> = found(&words, name, bytes).into_iter().map(String::as_str).collect();
    assert!(told.contains(&"s1001") && told.contains(&"maya thibodeau"), "{told:?}");
}

/// The files of a public tree.
fn public(school: &School) -> BTreeMap<String, Vec<u8>> {
    school.must(&["build", "site"]);
    files(&school.out().join("public")).into_iter().collect()
}

/// The names of files that come, go or change.
fn others<'a>(
    before: &'a BTreeMap<String, Vec<u8>>,
    after: &'a BTreeMap<String, Vec<u8>>,
) -> Vec<&'a str> {
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    names
        .into_iter()
        .filter(|name| before.get(*name) != after.get(*name))
        .map(|name| &**name)
        .collect()
}

fn append(school: School, table: &str, rows: &str) -> School {
    let text = fs::read_to_string(school.path().join(table)).expect("a table");
    school.write(table, text + rows)
}

#[test]
fn one_student_more_changes_nothing_that_is_public() {
    let school = School::from_dir("tests/gallery/base");
    let before = public(&school);
    let more = [
        ("students.csv", "s-3,Cora,Cole,9,2029,2025-08-25,2025-26\n"),
        ("households.csv", "h-3,Family Cole,3 Third Street,Town,ME,04000,es\n"),
        ("guardians.csv", "s-3,h-3,Carl Cole\n"),
        ("enrollments.csv", "s-3,ALG,2025-26,active\n"),
        ("evidence.csv", "s-3,MA.1.a,2026-02-02,PR,summative,Test of Cora\n"),
        ("habit_ratings.csv", "s-3,CARE,p2,S\n"),
    ];
    let school = more.iter().fold(school, |school, (table, rows)| append(school, table, rows));
    let after = public(&school);
    assert_eq!(others(&before, &after), Vec::<&str>::new());
    // What is not of students does change it.
    let school = append(school, "competencies.csv", "MA.3,MA,Taking away,I can subtract.,b2,9.2\n");
    assert!(others(&after, &public(&school)).contains(&"index.html"));
}

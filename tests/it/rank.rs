//! Class rank: everybody's averages count, whoever's document is made.

use std::collections::BTreeSet;
use std::num::NonZeroUsize;

use gradus::base::Number;
use gradus::policy::{ClassRanks, assess, averages};
use gradus::press::{self, Loaded, ranks};

use crate::school::{School, files};

const RANKED: &str = "[gpa]\nrank = { by = \"weighted\", ties = \"shared\" }\n";

fn ranking() -> School {
    School::sample().edit("policy.toml", "[gpa]\n", RANKED)
}

fn load(school: &School) -> Loaded {
    let load = press::load(school.path(), None);
    load.school.unwrap_or_else(|| panic!("{:#?}", load.diagnostics))
}

/// Each student's place, counted by hand: one more than there are classmates with a better average.
#[test]
fn a_place_is_one_more_than_there_are_better_ones() {
    let school = load(&ranking());
    let (model, as_of) = (&school.model, school.occasion.as_of);
    let all: Vec<_> = model.students.indices().collect();
    let found = ranks::of(&school, &all, NonZeroUsize::MIN);
    let shown = |student| -> Option<Number> {
        let rules = school.rules.choose(&model.students[student], as_of);
        let outcome = assess(rules, model, student, as_of);
        assert_eq!(outcome.gpa, averages(rules, model, student, as_of), "the same averages");
        outcome.gpa.weighted.value().map(|value| outcome.gpa.rounding.apply(&value))
    };
    let shown: Vec<Option<Number>> = all.iter().map(|student| shown(*student)).collect();
    let mut places = BTreeSet::new();
    for (student, own) in all.iter().zip(&shown) {
        let person = &model.students[*student];
        if !person.attends(as_of) {
            assert_eq!(found.of(*student), None, "{}", person.id.value);
            continue;
        }
        let mates = || {
            all.iter().zip(&shown).filter(|(other, _)| {
                let other = &model.students[**other];
                other.cohort == person.cohort && other.attends(as_of)
            })
        };
        let rank = found.of(*student).expect("who attends has a standing");
        let better = mates().filter(|(_, other)| *other > own).count();
        assert_eq!(rank.of, mates().count(), "{}", person.id.value);
        assert_eq!(rank.place, own.as_ref().map(|_| better + 1), "{}", person.id.value);
        if own.is_some() {
            let same = mates().filter(|(_, other)| *other == own).count();
            assert_eq!(rank.sharing, same - 1, "{}", person.id.value);
        }
        places.insert((rank.class, rank.place));
    }
    assert!(places.len() > 20, "there are several classes, and places in them");
}

#[test]
fn one_student_alone_has_the_same_place() {
    let project = ranking();
    let school = load(&project);
    let all: Vec<_> = school.model.students.indices().collect();
    let together = ranks::of(&school, &all, NonZeroUsize::MIN);
    for student in &all {
        let alone = ranks::of(&school, &[*student], NonZeroUsize::new(3).expect("three"));
        assert_eq!(alone.of(*student), together.of(*student));
    }
    let transcript = |args: &[&str]| {
        project.must(&[&["build", "transcripts"], args].concat());
        let all = files(&project.out());
        all.into_iter().find(|(name, _)| name.ends_with("S1001.pdf")).expect("a transcript")
    };
    let alone = transcript(&["--student", "S1001"]);
    std::fs::remove_dir_all(project.out()).expect("the output can be removed");
    assert!(alone == transcript(&["--student", "S1001", "--student", "S1002"]));
    let explained = project.must(&["explain", "S1001", "gpa"]);
    let place = together.of(school.model.student("S1001").expect("a student")).expect("a rank");
    let title = format!("class rank, Maya Thibodeau, on {}", school.occasion.as_of);
    let line = format!("{title}: {} of {}", place.place.expect("a place"), place.of);
    assert!(
        explained.contains(&title) && explained.contains(&line[title.len() + 2..]),
        "{explained}"
    );
}

#[test]
fn nobody_is_ranked_unless_the_policy_says_so() {
    let school = load(&School::sample());
    let all: Vec<_> = school.model.students.indices().collect();
    assert_eq!(ranks::of(&school, &all, NonZeroUsize::MIN), ClassRanks::default());
}

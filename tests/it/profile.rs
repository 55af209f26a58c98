//! The school profile: for everybody, in every language of the site, and about no student.

use std::num::NonZeroUsize;

use gradus::base::Date;
use gradus::policy::distribution::{Counted, Distribution};
use gradus::press::{self, figures};
use gradus::view::profile;
use gradus::view::voice::Catalog;

use crate::school::{School, repository};

const LANGUAGES: &str = "languages = [\"en\", \"es\", \"ar\"]";

fn in_languages() -> School {
    let school = School::sample();
    let path = school.path().join("gradus.toml");
    let text = std::fs::read_to_string(&path).expect("settings");
    std::fs::write(&path, format!("{text}\n[documents.site]\n{LANGUAGES}\n")).expect("settings");
    school
}

fn profiles(school: &School) -> Vec<String> {
    let folder = school.out().join("public/profile");
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let name = |entry: std::io::Result<std::fs::DirEntry>| {
        entry.expect("an entry").file_name().to_string_lossy().into_owned()
    };
    let mut names: Vec<String> = entries.map(name).collect();
    names.sort();
    names
}

#[test]
fn there_is_one_in_each_language_of_the_site() {
    let school = in_languages();
    let said = school.must(&["build", "profile"]);
    assert!(said.contains("3 school profiles"), "{said}");
    let three = ["school-profile.ar.pdf", "school-profile.en.pdf", "school-profile.es.pdf"];
    assert_eq!(profiles(&school), three);
    // Other documents of the public tree leave it alone, and so does a build of some students.
    school.must(&["build", "site"]);
    school.must(&["build", "profile", "transcripts", "--student", "S1001"]);
    assert_eq!(profiles(&school), three);
    let school = school.edit("gradus.toml", LANGUAGES, "languages = [\"es\"]");
    school.must(&["build", "profile"]);
    assert_eq!(profiles(&school), ["school-profile.es.pdf"]);
}

#[test]
fn nothing_in_it_is_of_a_student() {
    let loaded = press::load(&repository().join("sample-data"), None).school.expect("the sample");
    let catalog = Catalog::new(&Default::default()).expect("the built-in words");
    let figures = figures::of(&loaded, Counted::School, NonZeroUsize::MIN);
    let profile = profile::make(&loaded.context(), catalog.language("en"), Some(&figures), &[]);
    let said = serde_json::to_string(&profile).expect("a view is plain data");
    assert!(said.contains("Harbor Point School"));
    for student in loaded.model.students.values() {
        for text in [student.id.value.to_string(), student.name(), student.legal_name()] {
            assert!(!said.contains(&text), "{text}");
        }
    }
}

fn figures_on(as_of: Date, counted: Counted) -> Option<Distribution> {
    let load = press::load(&repository().join("sample-data"), Some(as_of));
    figures::of(&load.school.expect("the sample"), counted, NonZeroUsize::MIN)
}

#[test]
fn every_profile_of_a_year_gives_the_same_figures() {
    let date = jiff::civil::date;
    let at_once = figures_on(date(2025, 6, 13), Counted::School).expect("enough students");
    assert_eq!(at_once.day, date(2025, 6, 13));
    assert_eq!(Some(at_once), figures_on(date(2026, 6, 11), Counted::School));
    let next = figures_on(date(2026, 6, 12), Counted::School).expect("enough students");
    assert_eq!(next.day, date(2026, 6, 12));
    // Before the first year is over there is nothing to count.
    assert_eq!(figures_on(date(2025, 6, 12), Counted::School), None);
}

#[test]
fn a_class_is_counted_in_the_profiles_of_one_year() {
    let date = jiff::civil::date;
    let class = |as_of| figures_on(as_of, Counted::Class).expect("enough students").class;
    assert_eq!(class(date(2025, 9, 1)), Some(2026));
    assert_eq!(class(date(2026, 6, 11)), Some(2026));
    assert_eq!(class(date(2026, 6, 12)), Some(2027));
}

#[test]
fn no_figure_counts_fewer_than_ten() {
    for counted in [Counted::Class, Counted::School] {
        let found = figures_on(jiff::civil::date(2026, 6, 12), counted).expect("enough students");
        assert!(found.students >= 10);
        let subjects = found.subjects.iter().map(|(_, groups)| groups);
        for groups in subjects.chain([&found.gpa]).filter(|groups| !groups.is_empty()) {
            assert!(groups.iter().all(|group| group.students >= 10), "{groups:?}");
            let all: usize = groups.iter().map(|group| group.students).sum();
            assert_eq!(all, found.students, "nobody can be worked out from the total");
        }
    }
}

#[test]
fn a_small_school_has_a_profile_without_figures() {
    let school = School::from_dir("tests/gallery/base");
    school.must(&["build", "profile"]);
    assert_eq!(profiles(&school), ["school-profile.en.pdf"]);
    let loaded = press::load(school.path(), None).school.expect("the base");
    assert_eq!(figures::of(&loaded, Counted::School, NonZeroUsize::MIN), None);
    let catalog = Catalog::new(&Default::default()).expect("the built-in words");
    let profile = profile::make(&loaded.context(), catalog.language("en"), Some(&None), &[]);
    assert_eq!((profile.size, profile.figures.map(|figures| figures.students)), (None, Some(0)));
}

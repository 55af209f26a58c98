//! A number is written alike in the settings of the school and in those of its policy, and what both
//! take as a text a table takes too.

use gradus::base::Number;
use gradus::press;
use proptest::prelude::*;

use crate::school::School;

/// Ways to write a number, after the way in which TOML has it. None of them is to mean another
/// number in one place than in another, or to be refused in one alone.
const WAYS: [&str; 22] = [
    "4", "4.0", "4.25", "+4", "4_0", "0x4", "4e0", "4.5e0", "inf", "nan", "true", "[4]", "\"4\"",
    "\"4.25\"", "\"+4.5\"", "\"4,5\"", "\" 4\"", "\"4 \"", "\"4.\"", "\"9/2\"", "\"450%\"",
    "\"four\"",
];

#[test]
fn both_settings_files_take_the_same_numbers() {
    let taken = WAYS.iter().filter(|way| alike(way)).count();
    assert!((6..WAYS.len()).contains(&taken), "{taken} of {} are taken", WAYS.len());
}

/// The comparison can fail: other numbers are other numbers, and what is refused has no number.
#[test]
fn other_numbers_are_other_numbers() {
    let [scale, policy, table] = read("4.5", "4.25", "5");
    assert_eq!(scale, "4.5".parse().ok());
    assert_eq!(policy, "4.25".parse().ok());
    assert_eq!(table, "5".parse().ok());
    let [scale, policy, table] = read("\"four\"", "4", "four");
    assert_eq!((scale, policy, table), (None, "4".parse().ok(), None));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Any decimal is taken by all, as a number or as a text, and means what it says.
    #[test]
    fn a_decimal_is_the_same_number_everywhere(
        whole in 4u8..90,
        rest in "(\\.[0-9]{1,12})?",
        sign in "\\+?",
        quote in "\"?",
    ) {
        let way = format!("{quote}{sign}{whole}{rest}{quote}");
        prop_assert!(alike(&way), "{} is refused", way);
        let [scale, ..] = read(&way, &way, &way);
        prop_assert_eq!(scale, format!("{whole}{rest}").parse().ok());
    }
}

/// True when a number is taken, by all alike; false when it is refused by all.
#[track_caller]
fn alike(way: &str) -> bool {
    let text = way.strip_prefix('"').and_then(|way| way.strip_suffix('"'));
    let [scale, policy, table] = read(way, way, text.unwrap_or("4"));
    assert_eq!(scale, policy, "points of a level and credits of the diploma, written {way}");
    if let (Some(scale), Some(_)) = (&scale, text) {
        assert_eq!(Some(scale), table.as_ref(), "credits of a course, written {way}");
    }
    scale.is_some()
}

/// The points of a level, the credits of the diploma and the credits of a course that are written
/// so in the settings, the policy and a table; nothing for one that is refused.
fn read(scale: &str, policy: &str, table: &str) -> [Option<Number>; 3] {
    let base = || School::from_dir("tests/gallery/base");
    let loaded = |school: School| {
        let load = press::load(school.path(), None);
        load.school.filter(|_| load.diagnostics.errors() == 0)
    };
    let points = format!("family = \"Can do it.\", points = {scale}");
    let points = loaded(base().edit("gradus.toml", "family = \"Can do it.\"", &points));
    let points = points.map(|school| school.model.academic_scale().levels[2].points.clone());
    let credits =
        loaded(base().edit("policy.toml", "credits = \"1\"\n", &format!("credits = {policy}\n")));
    let credits = credits.and_then(|school| school.rules.all().next()?.graduation.credits.clone());
    let course = format!("Algebra,MA,\"{table}\",MA");
    let course = loaded(base().edit("courses.csv", "Algebra,MA,1,MA", &course));
    let course =
        course.and_then(|school| Some(school.model.courses.values().next()?.credits.clone()));
    [points, credits, course]
}

//! Several versions of a school's rules, and which of them holds for whom.

use std::fs;

use gradus::press;
use gradus::view::report::{self, ReportOptions, Show, Statements};
use gradus::view::transcript;
use gradus::view::voice::Catalog;

use crate::school::School;

const BASE: &str = "tests/gallery/base";

/// The base with an old policy that takes the lowest rating and a new one that takes the highest.
/// The lines are added to `[policy]` of each.
fn school(old: &str, new: &str) -> School {
    let school = School::from_dir(BASE);
    let policy = fs::read_to_string(school.path().join("policy.toml")).expect("a policy");
    let version = |title: &str, lines: &str, method: &str| {
        let about = format!("title = \"{title}\"\n{lines}\n");
        policy.replacen("title = \"Gallery policy\"\n", &about, 1).replacen("highest", method, 1)
    };
    school
        .write("policy.toml", version("Old policy", old, "lowest"))
        .write("new.toml", version("New policy", new, "highest"))
        .edit("gradus.toml", "[build]", "[build]\npolicy = [\"policy.toml\", \"new.toml\"]")
}

/// The words of `explain` on s-1 in MA.1 (rated DV, then PR): the level and the policy.
#[track_caller]
fn explained(school: &School, args: &[&str]) -> (bool, String) {
    let text = school.must(&[&["explain", "s-1", "MA.1"], args].concat());
    let policy = text.lines().find_map(|line| line.strip_prefix("by the policy "));
    (text.contains("\n  proficient: "), policy.expect("says which policy").to_string())
}

#[test]
fn explanations_as_data_name_the_policy() {
    let school = school("", "since = 2026-05-01");
    let new = serde_json::json!({ "title": "New policy", "since": "2026-05-01" });
    let old = serde_json::json!({ "title": "Old policy", "since": null });
    let found = |args: &[&str]| -> serde_json::Value {
        let text = school.must(&[&["explain", "--format", "json", "s-1"], args].concat());
        serde_json::from_str(&text).expect("JSON")
    };
    for about in [&["MA.1"][..], &["gpa"], &["graduation"], &[]] {
        let traces = found(about);
        let traces = traces.as_array().expect("explanations");
        assert!(!traces.is_empty() && traces.iter().all(|one| one["policy"] == new), "{about:?}");
    }
    assert_eq!(found(&["MA.1", "--as-of", "2026-04-30"])[0]["policy"], old);
    assert_eq!(found(&["MA.1", "--methods"])["policies"], serde_json::json!([new]));
}

#[test]
fn what_no_policy_can_put_right_is_said_once() {
    let school =
        school("", "since = 2026-05-01").edit("courses.csv", "\n", "\nART,Art,MA,1,MA,regular\n");
    let run = school.run(&["check"]);
    assert_eq!(
        run.stderr.matches("course `ART` certifies no competency").count(),
        1,
        "{}",
        run.stderr
    );
}

#[test]
fn the_one_in_force_holds() {
    let school = school("", "since = 2026-05-01");
    let new = (true, "`New policy`, in force since 2026-05-01".to_string());
    assert_eq!(explained(&school, &[]), new);
    let old = (false, "`Old policy`".to_string());
    assert_eq!(explained(&school, &["--as-of", "2026-04-30"]), old);
    assert_eq!(explained(&school, &["--as-of", "2026-05-01"]), new);
    assert_eq!(school.must(&["check"]).lines().last(), Some("nothing is wrong"));
}

#[test]
fn a_student_keeps_the_policy_of_the_day_of_entry() {
    let school = school("applies = \"entry\"", "since = 2026-05-01\napplies = \"entry\"");
    assert!(!explained(&school, &[]).0);
    let school = school.edit(
        "students.csv",
        "s-1,Ana,Alvarez,9,2029,2025-08-25",
        "s-1,Ana,Alvarez,9,2029,2026-05-02",
    );
    assert!(explained(&school, &[]).0);
    school.must(&["check"]);
}

#[test]
fn cohorts_win_over_dates() {
    let cohorts = school("cohorts = [2029]", "since = 2026-05-01");
    assert_eq!(explained(&cohorts, &[]).1, "`Old policy`");
    cohorts.must(&["check"]);
    let others = school("", "cohorts = [2030]");
    assert_eq!(explained(&others, &[]).1, "`Old policy`");
    others.must(&["check"]);
}

#[test]
fn documents_say_which_policy_they_are_by() {
    let school = school("cohorts = [2028]", "since = 2025-07-01").edit(
        "students.csv",
        "s-2,Ben,Brown,9,2029",
        "s-2,Ben,Brown,10,2028",
    );
    let load = press::load(school.path(), None);
    assert!(load.diagnostics.is_empty(), "{:#?}", load.diagnostics);
    let loaded = load.school.expect("the project loads");
    let options = ReportOptions {
        show: Show::All,
        most: None,
        statements: Statements::All,
        ..ReportOptions::DEFAULT
    };
    let context = loaded.context();
    let catalog = Catalog::new(&Default::default()).expect("the built-in words");
    for (id, applied, other) in
        [("s-1", "New policy", "Old policy"), ("s-2", "Old policy", "New policy")]
    {
        let student = loaded.model.student(id).expect("a student");
        let language = catalog.language("en");
        let report = serde_json::to_string(&report::make(&context, student, language, &options))
            .expect("data");
        let transcript =
            serde_json::to_string(&transcript::make(&context, student, language, None))
                .expect("data");
        for text in [report, transcript] {
            assert!(text.contains(applied) && !text.contains(other), "{id}: {text}");
        }
    }
}

#[test]
fn the_site_is_about_the_newest_policy_in_force() {
    let school = school("", "since = 2026-05-01");
    let page = |school: &School| {
        let path = school.out().join("public/how-it-works/families/index.html");
        fs::read_to_string(path).expect("the page for families")
    };
    school.must(&["build", "site"]);
    assert!(page(&school).contains("New policy") && !page(&school).contains("Old policy"));
    school.must(&["build", "site", "--as-of", "2026-04-30"]);
    assert!(page(&school).contains("Old policy") && !page(&school).contains("New policy"));
}

#[test]
fn a_comparison_over_time_shows_the_change_of_rules() {
    let school = school("", "since = 2026-05-01");
    let run = school.run(&["diff", "--against-as-of", "2026-04-30", "--student", "s-1"]);
    assert_eq!(run.status, 1);
    assert!(
        run.stdout.contains(
            "level MA.1: DV (not yet) -> PR\n    rule `all`\n      - The level is the lowest one shown.\n"
        ),
        "{}",
        run.stdout
    );
}

#[test]
fn one_name_is_a_list_of_one() {
    let school = School::from_dir(BASE).edit(
        "gradus.toml",
        "[build]",
        "[build]\npolicy = [\"policy.toml\"]",
    );
    school.must(&["check", "--deny-warnings"]);
    let school = school.edit("gradus.toml", "[\"policy.toml\"]", "[\"policy.toml\", 3]");
    let run = school.run(&["check"]);
    assert_ne!(run.status, 0);
    assert!(run.stderr.contains("the whole number `3` stands where"), "{}", run.stderr);
}

/// A student who earned credit by the old policy, before one that asks for more; `lines` are added
/// to the old credit rule.
fn stricter(lines: &str) -> School {
    let school = school("", "since = 2026-05-01");
    let asks = |school: &School, name: &str| {
        fs::read_to_string(school.path().join(name)).expect("a policy")
    };
    let (old, new) = (asks(&school, "policy.toml"), asks(&school, "new.toml"));
    let all = "[credit.rules.all]\nmethod = \"all\"";
    school
        .write("policy.toml", old.replacen(all, &format!("{all}\n{lines}"), 1))
        .write("new.toml", new.replacen(all, "[credit.rules.all]\nmethod = \"mean\"\nmean = 4", 1))
        .write(
            "evidence.csv",
            "id,student,target,performed,rating,kind\n\
             1,s-1,MA.1.a,2025-10-01,PR,summative\n2,s-1,MA.2,2025-10-02,PR,summative\n",
        )
}

#[test]
fn what_was_earned_stays_under_a_stricter_policy() {
    let school = stricter("");
    for day in ["2026-04-30", "2026-05-01", "2026-06-12"] {
        let text = school.must(&["explain", "s-1", "ALG", "--as-of", day]);
        assert!(text.contains("\n  earned: 1 of 1 credits, A\n"), "{day}: {text}");
        assert!(text.contains("the rule held for the first time on 2025-10-02"), "{text}");
        assert!(!text.contains("has not held"), "{text}");
        // It is explained by the policy that it was earned by.
        assert!(text.ends_with("\nby the policy `Old policy`\n"), "{day}: {text}");
    }
    let level = school.must(&["explain", "s-1", "MA.1"]);
    assert!(
        level.ends_with("\nby the policy `New policy`, in force since 2026-05-01\n"),
        "{level}"
    );
}

#[test]
fn what_a_policy_lets_be_lost_is_lost_on_a_day_and_for_a_reason() {
    let school = stricter("kept = false");
    assert!(school.must(&["explain", "s-1", "ALG", "--as-of", "2026-04-30"]).contains("earned: 1"));
    let text = school.must(&["explain", "s-1", "ALG"]);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let why = "credit of 1 was earned on 2025-10-02 and lost on 2026-05-01: another policy came into force";
    assert!(text.contains(why), "{text}");
    assert!(!text.contains("has not held"), "{text}");
}

/// Credit keeps the letter of the policy it was earned by, so the legend explains that letter too.
#[test]
fn the_legend_has_the_letters_of_earlier_policies() {
    let school = school("", "since = 2026-05-01")
        .edit("policy.toml", "\"lowest\"", "\"highest\"")
        .edit("new.toml", "{ letter = \"A\"", "{ letter = \"Honors pass\"")
        .edit("new.toml", "points = \"4\"", "points = \"3.5\"")
        .edit("evidence.csv", "s-2,MA.2", "s-1,MA.2,2026-03-02,PR,summative,Test\ns-2,MA.2");
    let legend = |day: &str| {
        let day = day.parse().expect("a day");
        let load = press::load(school.path(), Some(day)).school.expect("a school");
        let catalog = Catalog::new(&Default::default()).expect("words");
        let student = load.model.student("s-1").expect("a student");
        let page = transcript::make(&load.context(), student, catalog.language("en"), None);
        let page = serde_json::to_value(&page).expect("plain data");
        assert_eq!(page["record"][0]["rows"][0]["grade"], "A", "{page:#}");
        page["legend"].clone()
    };
    let letters = |bands: &serde_json::Value| -> Vec<String> {
        let bands = bands.as_array().expect("bands").iter();
        bands.filter_map(|band| band["letter"].as_str().map(str::to_string)).collect()
    };
    let now = legend("2026-06-12");
    assert_eq!(letters(&now["rows"]), ["Honors pass", "B"]);
    assert_eq!(letters(&now["earlier"][0]["bands"]), ["A", "B"]);
    assert_eq!(now["earlier"][0]["courses"], "ALG");
    let before = legend("2026-04-30");
    assert_eq!(before["earlier"], serde_json::json!([]));
}

#[test]
fn a_course_of_the_record_before_is_explained_by_its_code() {
    let header = "student,year,code,title,areas,credits,grade,earned\n";
    let row = "s-1,2024-25,PREALG,Pre-Algebra,MA,1,B,2025-06-10\n";
    let school = School::from_dir(BASE).write("past_courses.csv", format!("{header}{row}"));
    let told = school.must(&["explain", "s-1", "PREALG"]);
    for line in [
        "PREALG Pre-Algebra, 2024-25, Ana Alvarez, on 2026-06-12",
        "taken as it was given: 1 credits, B",
        "B is a letter of the policy",
    ] {
        assert!(told.contains(line), "{line}\n{told}");
    }
    let told = school.must(&["explain", "--format", "json", "s-1", "PREALG"]);
    let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    let numbers = &told[0]["numbers"];
    assert_eq!((&numbers["of"], &numbers["letter"]), (&"given".into(), &"B".into()));
    assert_eq!(numbers["points"]["printed"], "3.0");
}

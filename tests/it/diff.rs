//! `gradus diff`: who changes, from what to what, and why.

use serde_json::Value;

use crate::school::School;

const BASE: &str = "tests/gallery/base";

/// The comparison as data, with the exit status.
#[track_caller]
fn diff(school: &School, args: &[&str]) -> (i32, Value) {
    let args = [&["diff", "--format", "json"], args].concat();
    let run = school.run(&args);
    let found = serde_json::from_str(&run.stdout);
    (run.status, found.unwrap_or_else(|_| panic!("no JSON: {}{}", run.stdout, run.stderr)))
}

/// "KIND STUDENT CODE: FROM -> TO" for each change, in order.
fn changes(found: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or("-").to_string();
    let changes = found["changes"].as_array().expect("a list of changes").iter();
    let line = |one: &Value| {
        let [kind, student, of] = ["kind", "student", "of"].map(|key| text(&one[key]));
        format!("{kind} {student} {of}: {} -> {}", text(&one["from"]), text(&one["to"]))
    };
    changes.map(line).collect()
}

/// Puts a second policy beside the school's own: the same with one method instead of `highest`.
fn with_policy(school: School, method: &str) -> School {
    let policy = std::fs::read_to_string(school.path().join("policy.toml")).expect("a policy");
    let other = policy.replacen("method = \"highest\"", &format!("method = \"{method}\""), 1);
    assert_ne!(policy, other);
    school.write("other.toml", other)
}

#[test]
fn nothing_changes_against_itself() {
    for school in [School::sample(), School::from_dir(BASE)] {
        for against in [&["--against", "."][..], &["--against", "policy.toml"]] {
            let (status, found) = diff(&school, against);
            assert_eq!((status, changes(&found)), (0, Vec::new()));
            assert_eq!(found["only"], Value::Array(Vec::new()));
            let run = school.run(&[&["diff"], against].concat());
            assert_eq!(run.status, 0);
            assert!(run.stdout.contains("nobody changes"), "{}", run.stdout);
        }
    }
}

#[test]
fn another_policy_names_the_rule_and_what_follows_from_it() {
    let two = "s-2,MA.1,2026-03-01,DV,summative,Test\ns-2,MA.1,2026-03-02,PR,summative,Test\n";
    let school = with_policy(School::from_dir(BASE), "mean")
        .edit("evidence.csv", "2026-03-03,BG", "2026-03-03,PR")
        .edit("evidence.csv", "s-2,", &format!("{two}s-2,"));
    let (status, found) = diff(&school, &["--against", "other.toml"]);
    assert_eq!(status, 1);
    assert_eq!(
        changes(&found),
        [
            "graduation s-2 -: 2 open -> all met",
            "requirement s-2 MA: open -> met",
            "gpa s-2 -: none -> 4.00",
            "credit s-2 ALG: 0 -> 1",
            "letter s-2 ALG: none -> A",
            "level s-1 MA.1: DV (not yet) -> PR",
            "level s-2 MA.1: DV (not yet) -> PR",
        ],
    );
    let level = &found["changes"][6]["because"][0];
    assert_eq!(level["step"], "rule `all`");
    assert_eq!(level["from"][0], "The level is read off the average of all ratings.");
    assert_eq!(level["to"][0], "The level is the highest one shown.");
    let credit = &found["changes"][3]["because"];
    let text = credit.to_string();
    assert!(text.contains("MA.1 Counting") && text.contains("Developing"), "{text}");
    assert_eq!(found["totals"]["level"]["students"], 2);

    let run = school.run(&["diff", "--against", "other.toml", "--student", "s-1"]);
    assert_eq!(run.status, 1);
    assert!(run.stdout.contains("s-1 Ana Alvarez\n\n  level MA.1: DV (not yet) -> PR\n"));
    assert!(
        run.stdout.contains(
            "    rule `all`\n      - The level is read off the average of all ratings.\n"
        )
    );
    assert!(!run.stdout.contains("s-2"), "{}", run.stdout);
}

#[test]
fn an_earlier_day_shows_what_has_been_shown_since() {
    let school = School::from_dir(BASE);
    let (status, found) = diff(&school, &["--against-as-of", "2025-12-01"]);
    assert_eq!(status, 1);
    assert_eq!(
        changes(&found),
        ["level s-1 MA.1: DV (not yet) -> PR", "level s-2 MA.2: not assessed -> BG (not yet)"],
    );
    assert_eq!(
        (&found["from"]["as_of"], &found["to"]["as_of"]),
        (&"2025-12-01".into(), &"2026-06-12".into())
    );
    let because = found["changes"][0]["because"].to_string();
    assert!(because.contains("2026-02-02") && because.contains("Test"), "{because}");
}

#[test]
fn credit_that_falls_by_a_correction_is_named_as_that() {
    let school = School::from_dir(BASE).write(
        "evidence.csv",
        "id,student,target,performed,recorded,rating\n\
         1,s-1,MA.1.a,2025-10-01,2025-10-02,PR\n2,s-1,MA.2,2025-11-01,2025-11-02,PR\n\
         2,s-1,MA.2,2025-11-01,2026-02-20,BG\n3,s-2,MA.1.a,2025-10-01,2025-10-02,PR\n\
         4,s-2,MA.2,2025-11-01,2025-11-02,PR\n",
    );
    let why = "credit of 1 was earned on 2025-11-01 and lost on 2026-02-20, by a correction of the rating `2`";
    let (_, found) = diff(&school, &["--against-as-of", "2026-02-19"]);
    let all = found["changes"].as_array().expect("a list").iter();
    let lost: Vec<&Value> = all.filter(|one| !one["lost"].is_null()).collect();
    let [lost] = lost[..] else { panic!("{lost:#?}") };
    assert_eq!((&lost["kind"], &lost["student"]), (&"credit".into(), &"s-1".into()));
    assert_eq!(lost["lost"], serde_json::json!([why]));
    let said = school.run(&["diff", "--against", ".", "--against-as-of", "2026-02-19"]).stdout;
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains(&format!("s-1 ALG: {why}")), "{said}");
    // Between two days after that nothing is lost.
    let (status, found) = diff(&school, &["--against-as-of", "2026-03-01"]);
    assert_eq!(status, 0, "{found:#}");
}

#[test]
fn other_data_lists_what_is_on_one_side_only() {
    let old = School::from_dir(BASE);
    let new = School::from_dir(BASE)
        .edit("students.csv", "s-2,", "s-9,")
        .edit("enrollments.csv", "s-2,", "s-9,")
        .edit("evidence.csv", "s-2,", "s-9,")
        .edit("evidence.csv", "2026-02-02,PR", "2026-02-02,DV")
        .edit("competencies.csv", "MA.2,", "MA.3,MA,Counting back,I can count back.,b2,9.2\nMA.2,");
    let against = old.path().to_string_lossy().into_owned();
    let (status, found) = diff(&new, &["--against", &against]);
    assert_eq!(status, 1);
    assert_eq!(changes(&found), ["level s-1 MA.1: PR -> DV (not yet)"]);
    let only: Vec<String> = found["only"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| format!("{} {} {}", one["what"], one["side"], one["code"]).replace('"', ""))
        .collect();
    assert_eq!(only, ["student from s-2", "student to s-9", "competency to MA.3"]);
    let text = new.run(&["diff", "--against", &against]).stdout;
    assert!(text.contains("to    competency   MA.3  Counting back"), "{text}");
}

#[test]
fn what_has_another_code_now_is_compared_with_itself() {
    let old = School::from_dir(BASE);
    let new = School::from_dir(BASE)
        .edit("competencies.csv", "MA.2,", "MA.20,")
        .edit("courses.csv", "ALG,", "ALGEBRA,")
        .write("aliases.csv", "code,alias\nMA.20,MA.2\nALGEBRA,ALG\n");
    let against = old.path().to_string_lossy().into_owned();
    assert_eq!(changes(&diff(&new, &["--against", &against]).1), [""; 0]);
    let new = new.edit("evidence.csv", "s-2,MA.2,2026-03-03,BG", "s-2,MA.2,2026-03-03,DV").edit(
        "courses.csv",
        ",MA,1,MA",
        ",MA,2,MA",
    );
    let (_, found) = diff(&new, &["--against", &against]);
    assert_eq!(changes(&found), ["level s-2 MA.20: BG (not yet) -> DV (not yet)"]);
}

#[test]
fn the_sample_policy_can_be_tried_out() {
    let school = with_policy(School::sample(), "lowest");
    let run = school.run(&["diff", "--against", "other.toml"]);
    assert_eq!((run.status, run.stderr.as_str()), (1, ""));
    let groups =
        ["\ngraduation requirement: ", "\ngrade point average: ", "\ncredit: ", "\nlevel: "];
    let places: Vec<usize> =
        groups.iter().map(|group| run.stdout.find(group).expect(group)).collect();
    assert!(places.is_sorted(), "{}", run.stdout);
    assert!(
        run.stdout.contains(
            "because of\n    rule `standard`\n      - The level is the lowest one shown.\n"
        )
    );
    assert!(run.stdout.lines().all(|line| line.chars().count() < 130), "{}", run.stdout);
}

#[test]
fn what_cannot_be_compared_ends_with_status_2() {
    let school = School::from_dir(BASE).write("broken.toml", "[determination");
    for (args, says) in [
        (&["diff"][..], "--against"),
        (&["diff", "--against", "nowhere"], "neither a project nor a policy"),
        (&["diff", "--against", "broken.toml"], "broken.toml:1"),
        (&["diff", "--against", ".", "--student", "s-3"], "`s-3` is not on the roster"),
    ] {
        let run = school.run(args);
        assert_eq!(run.status, 2, "{}", run.stdout);
        assert!(run.stderr.contains(says), "{}", run.stderr);
    }
}

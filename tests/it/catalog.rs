//! The framework and the courses over the years: what held on a day is what a page of that day
//! says.

use std::collections::BTreeSet;
use std::fs;

use crate::school::{School, files};

const BASE: &str = "tests/gallery/base";

/// The words of `check` on a school in which nothing is wrong.
const GOOD: &str = "nothing is wrong";

#[test]
fn a_page_shows_the_texts_of_its_day() {
    let school = School::from_dir(BASE)
        .write(
            "competencies.csv",
            "code,subject,title,statement,band,milestone,valid_from,valid_until\n\
             MA.1,MA,Counting,I can count things.,b1,9.1,,2026-03-31\n\
             MA.1,MA,Counting on,I can count on and back.,b1,9.1,2026-04-01,\n\
             MA.2,MA,Adding,I can add numbers.,b2,9.2,,\n",
        )
        .write(
            "rubrics.csv",
            "competency,level,descriptor,valid_from,valid_until\n\
             MA.1,PR,Counts without help.,,2026-03-31\nMA.1,PR,Counts in steps.,2026-04-01,\n",
        );
    assert_eq!(school.must(&["check"]).lines().last(), Some(GOOD));
    let title = |day: &str| school.must(&["explain", "s-1", "MA.1", "--as-of", day]);
    assert!(title("2026-03-31").contains("Counting,"), "{}", title("2026-03-31"));
    assert!(title("2026-04-01").contains("Counting on,"), "{}", title("2026-04-01"));
    for (day, shown, hidden) in [
        ("2026-03-31", "Counts without help", "Counts in steps"),
        ("2026-06-12", "Counts in steps", "Counts without help"),
    ] {
        school.must(&["build", "site", "--as-of", day]);
        let page = school.out().join("public/competencies/MA.1/index.html");
        let page = std::fs::read_to_string(&page).expect("the page of the competency");
        let (now, before) = page.split_once("Earlier versions").unwrap_or((&page, ""));
        assert!(now.contains(shown) && !now.contains(hidden), "{day}");
        // A version that begins later is of no page yet; one that is over is told at the end.
        let is_over = day == "2026-06-12";
        assert_eq!(before.contains(hidden), is_over, "{day}");
        for text in ["Counting", "I can count things.", "In force until 31 March 2026"] {
            assert_eq!(before.contains(text), is_over, "{day}: {text}");
        }
    }
}

#[test]
fn a_competency_that_got_another_code_is_the_same_one() {
    let school = School::from_dir(BASE)
        .write(
            "competencies.csv",
            "code,subject,title,statement,band,milestone,valid_from,valid_until\n\
             MA.1,MA,Counting,I can count things.,b1,9.1,,2026-03-31\n\
             MA.10,MA,Counting,I can count things.,b1,9.2,2026-04-01,\n\
             MA.2,MA,Adding,I can add numbers.,b2,9.2,,\n",
        )
        .write("aliases.csv", "code,alias\nMA.10,MA.1\n")
        .write(
            "translations.csv",
            "code,field,language,text\nMA.1,title,es,Contar\nMA.10,title,es,Contar bien\n\
             MA.1,statement,es,Sé contar cosas.\n",
        )
        .edit(
            "gradus.toml",
            "[habits]",
            "[documents.site]\nlanguages = [\"en\", \"es\"]\n\n[habits]",
        );
    assert_eq!(school.must(&["check"]).lines().last(), Some(GOOD));
    let said = |code: &str, day: &str| school.must(&["explain", "s-1", code, "--as-of", day]);
    for (day, code) in [("2026-03-31", "MA.1 "), ("2026-04-01", "MA.10 ")] {
        assert!(said("MA.1", day).starts_with(code), "{}", said("MA.1", day));
        assert_eq!(said("MA.1", day), said("MA.10", day));
    }
    assert!(said("MA.10", "2026-06-12").contains("2025-10-01"), "{}", said("MA.10", "2026-06-12"));
    school.must(&["build", "site", "--as-of", "2026-06-12"]);
    let page = |path: &str| {
        let path = school.out().join("public").join(path).join("index.html");
        std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{}", path.display()))
    };
    let own = page("competencies/MA.10");
    let (_, before) = own.split_once("Earlier versions").expect("they are told");
    assert!(
        before.contains(">MA.1</span>") && before.contains("Usually reached</bdi>: "),
        "{before}"
    );
    assert!(!before.contains("I can count things."), "what did not change is not told");
    let old = page("competencies/MA.1");
    assert!(old.contains("content=\"0; url=../../competencies/MA.10/"), "{old}");
    assert!(old.contains("MA.1 is now MA.10"), "{old}");
    // Texts of the old code hold until there is one under the new code.
    let spanish = page("es/competencies/MA.10");
    assert!(spanish.contains("Contar bien") && spanish.contains("Sé contar cosas."), "{spanish}");
    school.must(&["build", "site", "--as-of", "2026-03-31"]);
    assert!(page("es/competencies/MA.1").contains("Contar"));
    assert!(!page("es/competencies/MA.1").contains("Contar bien"));
}

#[test]
fn old_codes_lead_to_what_they_are_called_now() {
    let school = School::from_dir(BASE)
        .write("aliases.csv", "code,alias\nMA.2,ADD\nADD,ADD-OLD\nALG,ALG-OLD\n")
        .edit("indicators.csv", "MA.1.a,MA.1,Count to ten,1", "ADD.a,ADD-OLD,Add to ten,1")
        .edit("evidence.csv", "MA.1.a,2025-10-01", "MA.1,2025-10-01")
        .edit("evidence.csv", "MA.1.a,2026-02-02", "ADD-OLD,2026-02-02")
        .edit("course_competencies.csv", "ALG,MA.2", "ALG-OLD,ADD")
        .edit("enrollments.csv", "s-1,ALG", "s-1,ALG-OLD")
        .write("translations.csv", "code,field,language,text\nADD-OLD,title,es,Sumar\n");
    assert_eq!(school.must(&["check"]).lines().last(), Some(GOOD));
    assert!(school.must(&["explain", "s-1", "MA.2"]).contains("proficient"));
    assert!(school.must(&["explain", "s-1", "ALG"]).contains("proficient: 1 of 2"));
}

/// Pages of the site, by their folders.
fn page(school: &School, path: &str) -> String {
    let path = school.out().join("public").join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{}", path.display()))
}

#[test]
fn an_old_code_that_nothing_else_has_leads_on_in_the_catalog() {
    let school = School::from_dir(BASE).write(
        "aliases.csv",
        "code,alias\nMA.2,ADD\nADD,ADD-OLD\n\
         MA.2,5f0c6f3a-1c2b-4d3e-8f90-0123456789ab\nMA.2,https://example.org/adding\n\
         MA.1.a,COUNT-A\n",
    );
    school.must(&["build", "site"]);
    for old in ["ADD", "ADD-OLD"] {
        let page = page(&school, &format!("competencies/{old}/index.html"));
        assert!(page.contains("content=\"0; url=../../competencies/MA.2/"), "{page}");
        assert!(page.contains(&format!("{old} is now MA.2")), "{page}");
    }
    let index = page(&school, "assets/search.en.js");
    assert!(index.contains("ADD ADD-OLD"), "who searches for an old code finds it: {index}");
    assert!(!index.contains("0123456789ab") && !index.contains("example.org"), "{index}");
    // Identifiers and addresses are for machines, and a part has no page of its own.
    let folders = std::fs::read_dir(school.out().join("public/competencies")).expect("a folder");
    assert_eq!(folders.count(), 5, "two competencies, two old codes, the list of all");
}

#[test]
fn a_competency_keeps_its_identifier_in_other_systems_when_its_code_changes() {
    let versions = "code,subject,title,statement,valid_from,valid_until\n\
                    MA.1,MA,Counting,I can count things.,,2026-03-31\n\
                    MA.10,MA,Counting,I can count things.,2026-04-01,\n\
                    MA.2,MA,Adding,I can add numbers.,,\n";
    let school = School::from_dir(BASE)
        .write("competencies.csv", versions)
        .write("aliases.csv", "code,alias\nMA.10,MA.1\n");
    let identifiers = |day: &str| -> Vec<(String, String)> {
        school.must(&["build", "site", "--as-of", day]);
        let package: serde_json::Value =
            serde_json::from_str(&page(&school, "framework.json")).expect("JSON");
        let items = package["CFItems"].as_array().expect("items").clone();
        let text = |item: &serde_json::Value, key: &str| {
            item[key].as_str().expect("every item has one").to_string()
        };
        let own = items.iter().filter(|item| item["CFItemType"] == "Competency");
        own.map(|item| (text(item, "humanCodingScheme"), text(item, "identifier"))).collect()
    };
    let (march, june) = (identifiers("2026-03-31"), identifiers("2026-06-12"));
    assert_eq!((&*march[0].0, &*june[0].0), ("MA.1", "MA.10"));
    assert_eq!(march[0].1, june[0].1);
    assert_ne!(march[0].1, march[1].1);
}

#[test]
fn a_code_that_is_only_an_alias_was_the_code_until_its_day() {
    let framework = "code,subject,title,statement,band,milestone\n\
                     MA.10,MA,Counting,I can count things.,b1,9.1\n\
                     MA.2,MA,Adding,I can add numbers.,b2,9.2\n";
    let build = |school: &School, day: &str| {
        school.must(&["build", "site", "--as-of", day]);
        let package = page(school, "framework.json");
        let package: serde_json::Value = serde_json::from_str(&package).expect("JSON");
        let text = |item: &serde_json::Value, key: &str| {
            item[key].as_str().expect("every item has one").to_string()
        };
        let items = package["CFItems"].as_array().expect("items").clone();
        let items = items.iter().filter(|item| item["CFItemType"] != "Subject");
        let identifiers =
            items.map(|item| (text(item, "humanCodingScheme"), text(item, "identifier")));
        identifiers.collect::<std::collections::BTreeMap<_, _>>()
    };
    let before = build(&School::from_dir(BASE), "2026-03-31");
    let school = School::from_dir(BASE)
        .write("competencies.csv", framework)
        .edit("indicators.csv", "MA.1.a,MA.1,", "MA.10.a,MA.10,")
        .write(
            "aliases.csv",
            "code,alias,valid_until\nMA.10,MA.1,2026-03-31\nMA.1,COUNT,2025-12-31\nMA.2,8a3d,\n\
             MA.10.a,MA.1.a,2026-03-31\n",
        );
    assert_eq!(school.must(&["check"]).lines().last(), Some(GOOD));
    let [autumn, march, june] =
        ["2025-12-31", "2026-03-31", "2026-06-12"].map(|day| build(&school, day));
    let first = autumn["COUNT"].clone();
    assert_eq!((&march["MA.1"], &june["MA.10"]), (&first, &first));
    assert_eq!(june["MA.10.a"], before["MA.1.a"], "a part keeps its identifier");
    // A name without a day may be one elsewhere, and changes nothing.
    assert_eq!(june["MA.2"], before["MA.2"]);
    let own = page(&school, "competencies/MA.10/index.html");
    let (_, versions) = own.split_once("Earlier versions").expect("they are told");
    for told in ["In force until 31 December 2025", "COUNT", "until 31 March 2026", ">MA.1</span>"]
    {
        assert!(versions.contains(told), "{told}: {versions}");
    }
    for old in ["COUNT", "MA.1"] {
        let page = page(&school, &format!("competencies/{old}/index.html"));
        assert!(page.contains(&format!("{old} is now MA.10")), "{page}");
    }
    let told = school.must(&["explain", "s-1", "MA.1", "--as-of", "2026-03-31"]);
    assert!(told.starts_with("MA.1 "), "{told}");
    // Without the day, other systems are told which one it is now.
    let school = School::from_dir(BASE)
        .write("competencies.csv", framework)
        .edit("indicators.csv", "MA.1.a,MA.1,", "MA.1.a,MA.10,")
        .write("aliases.csv", "code,alias\nMA.10,MA.1\n");
    let now = build(&school, "2026-06-12")["MA.10"].clone();
    let package: serde_json::Value =
        serde_json::from_str(&page(&school, "framework.json")).expect("JSON");
    let associations = package["CFAssociations"].as_array().expect("associations");
    assert!(
        associations.iter().any(|one| one["associationType"] == "replacedBy"
            && one["originNodeURI"]["identifier"] == *before["MA.1"]
            && one["destinationNodeURI"]["identifier"] == *now),
        "{package:#}"
    );
}

#[test]
fn old_codes_of_courses_lead_on() {
    let school = School::from_dir(BASE)
        .write(
            "courses.csv",
            "code,title,subject,credits,areas,level,valid_from,valid_until,same_as\n\
             ALG,Algebra,MA,1,MA,regular,,,\nGEO-OLD,Shapes,MA,1,MA,regular,,2026-03-31,\n\
             GEO,Geometry,MA,1,MA,regular,2026-04-01,,GEO-OLD\n",
        )
        .write("course_competencies.csv", "course,competency\nALG,MA.1\nALG,MA.2\nGEO,MA.2\n")
        .write("aliases.csv", "code,alias\nALG,ALG1\nALG1,ALGEBRA\nALG,https://example.org/alg\n");
    school.must(&["build", "site"]);
    for (old, now) in [("ALG1", "ALG"), ("ALGEBRA", "ALG"), ("GEO-OLD", "GEO")] {
        let page = page(&school, &format!("courses/{old}/index.html"));
        assert!(page.contains(&format!("content=\"0; url=../../courses/{now}/")), "{page}");
        assert!(page.contains(&format!("{old} is now {now}")), "{page}");
    }
    let index = page(&school, "assets/search.en.js");
    for old in ["ALG1 ALGEBRA", "GEO-OLD"] {
        assert!(index.contains(old), "who searches for {old} finds it: {index}");
    }
    let folders = std::fs::read_dir(school.out().join("public/courses")).expect("a folder");
    assert_eq!(folders.count(), 6, "two courses, three old codes, the list of all");
    school.must(&["build", "site", "--as-of", "2026-03-31"]);
    assert!(page(&school, "courses/GEO-OLD/index.html").contains("<h1>Shapes"));
}

#[test]
fn a_course_that_got_another_code_is_the_same_one() {
    let school = School::from_dir(BASE)
        .write(
            "courses.csv",
            "code,title,subject,credits,areas,level,valid_from,valid_until,same_as\n\
             ALG,Algebra,MA,1,MA,regular,,2025-12-31,\n\
             MATH1,Mathematics 1,MA,1,MA,regular,2026-01-01,,\n\
             IM1,Integrated mathematics,MA,1,MA,regular,,,MATH1\n",
        )
        .write(
            "course_competencies.csv",
            "course,competency\nALG,MA.1\nALG,MA.2\nMATH1,MA.1\nMATH1,MA.2\nIM1,MA.1\nIM1,MA.2\n",
        )
        .write("aliases.csv", "code,alias\nMATH1,ALG\nIM1,INT-OLD\n")
        .write(
            "evidence.csv",
            "id,student,target,performed,rating\n1,s-1,MA.1.a,2025-10-01,PR\n2,s-1,MA.2,2025-11-01,PR\n",
        )
        .write(
            "enrollments.csv",
            "student,course,year,starts,ends,status\n\
             s-1,ALG,2025-26,2025-08-25,2026-01-16,completed\ns-1,IM1,2025-26,2026-01-19,,active\n",
        );
    assert_eq!(school.must(&["check"]).lines().last(), Some(GOOD));
    let said = school.must(&["explain", "s-1", "gpa"]);
    assert!(said.contains("4 points / 1 credits = 4"), "{said}");
    // Whichever code is asked for, the attempts at the course are told.
    let both = |said: String| {
        ["ALG Algebra, 2025-26", "IM1 Integrated mathematics, 2025-26"]
            .map(|one| said.contains(one))
    };
    assert_eq!(both(school.must(&["explain", "s-1", "MATH1"])), [true, true]);
    assert_eq!(both(school.must(&["explain", "s-1", "ALG"])), [true, false]);
    assert_eq!(both(school.must(&["explain", "s-1", "INT-OLD"])), [true, true]);
    let other = school.run(&["explain", "s-2", "MATH1"]);
    assert!(
        other.stderr.contains("Ben Brown does not take the course `MATH1`"),
        "{}",
        other.stderr
    );
}

#[test]
fn what_a_course_rests_on_is_named_as_it_was_called_then() {
    let school = School::from_dir(BASE)
        .write(
            "competencies.csv",
            "code,subject,title,statement,valid_from,valid_until\n\
             MA.1,MA,Counting,I can count.,,2026-03-31\nMA.10,MA,Numbers,I can count.,2026-04-01,\n\
             MA.2,MA,Adding,I can add.,,2026-03-31\nMA.2,MA,Sums,I can add.,2026-04-01,\n",
        )
        .write("indicators.csv", "code,competency,statement,required\nMA.1.a,MA.1,Count to ten,1\n")
        .write("aliases.csv", "code,alias\nMA.10,MA.1\n")
        .write("prerequisites.csv", "competency,requires\n")
        .edit("policy.toml", "method = \"all\"", "method = \"all\"\nlevels = \"course-end\"");
    for (ends, told) in [
        ("2026-03-20", ["MA.1 Counting", "MA.2 Adding"]),
        ("2026-04-20", ["MA.10 Numbers", "MA.2 Sums"]),
    ] {
        let rows = format!(
            "student,course,year,starts,ends,status\ns-1,ALG,2025-26,2025-08-25,{ends},completed\n"
        );
        std::fs::write(school.path().join("enrollments.csv"), rows).expect("a table");
        let said = school.must(&["explain", "s-1", "ALG"]);
        assert!(said.contains(&format!("competencies of the course on {ends}")), "{said}");
        for told in told {
            assert!(said.lines().any(|line| line.ends_with(told)), "{told}: {said}");
        }
    }
}

#[test]
fn a_course_page_shows_what_the_course_certifies_on_its_day() {
    let school = School::from_dir(BASE).write(
        "course_competencies.csv",
        "course,competency,weight,valid_from,valid_until\nALG,MA.1,1,,2026-03-31\n\
         ALG,MA.2,1,,2026-03-31\nALG,MA.2,2,2026-04-01,\n",
    );
    for (day, count) in [("2026-03-31", 2), ("2026-06-12", 1)] {
        school.must(&["build", "site", "--as-of", day]);
        let course = page(&school, "courses/ALG/index.html");
        assert_eq!(course.matches("<p class=\"strong\"><a").count(), count, "{day}: {course}");
        assert!(!course.contains("counts double"), "{day}");
        let of = |code: &str| page(&school, &format!("competencies/{code}/index.html"));
        assert!(of("MA.2").contains("courses/ALG/"), "{day}");
        assert_eq!(of("MA.1").contains("courses/ALG/"), count == 2, "{day}");
        let table = page(&school, "framework.csv");
        assert_eq!(table.matches("ALG").count(), count, "{day}: {table}");
    }
}

/// The earlier versions on a page of a competency; nothing where it tells of none.
fn before(page: &str) -> &str {
    let start = page.find("Earlier versions").unwrap_or(page.len());
    let end = page[start..].find("</ul>").map_or(page.len(), |end| start + end);
    &page[start..end]
}

#[test]
fn a_page_shows_the_parts_of_its_day() {
    let school = School::from_dir(BASE).write(
        "indicators.csv",
        "code,competency,statement,required,valid_from,valid_until\n\
         MA.1.a,MA.1,Count to ten,1,,2026-03-31\nMA.1.a,MA.1,Count to twenty,2,2026-04-01,\n\
         MA.1.b,MA.1,Count back,1,2026-04-01,\n",
    );
    assert_eq!(school.must(&["check"]).lines().last(), Some(GOOD));
    for (day, shown, hidden) in [
        ("2026-03-31", &["Count to ten"][..], &["Count to twenty", "Count back"][..]),
        ("2026-06-12", &["Count to twenty", "Count back"], &["Count to ten"]),
    ] {
        school.must(&["build", "site", "--as-of", day]);
        let files = ["competencies/MA.1/index.html", "framework.json", "assets/search.en.js"];
        let said = files.map(|file| page(&school, file)).concat();
        assert!(shown.iter().all(|text| said.contains(text)), "{day}");
        let now = said.replace(before(&said), "");
        assert!(!hidden.iter().any(|text| now.contains(text)), "{day}");
        // What the parts were is told below, although the competency has but one version.
        let is_over = day == "2026-06-12";
        assert_eq!(before(&said).contains("In force until 31 March 2026"), is_over, "{day}");
        assert_eq!(
            before(&said).contains("MA.1.a · 1 rating</bdi>: Count to ten"),
            is_over,
            "{day}"
        );
        assert_eq!(before(&said).contains("MA.1.b</bdi>: nothing"), is_over, "{day}");
    }
    let run = school.run(&["diff", "--as-of", "2026-06-12", "--against-as-of", "2026-03-31"]);
    for told in ["MA.1.a Count to ten", "MA.1.a Count to twenty", "MA.1.b Count back"] {
        assert!(run.stdout.contains(told), "{told}: {}", run.stdout);
    }
    // What a code stands for is one part of one competency.
    let school = school.edit(
        "indicators.csv",
        "MA.1.b,MA.1,Count back",
        "MA.1.b,MA.1,Count back,1,,2026-01-01\nMA.1.b,MA.2,Add back",
    );
    let run = school.run(&["check"]);
    assert!(run.stderr.contains("[model/duplicate]"), "{}", run.stderr);
}

#[test]
fn a_course_is_what_it_was_when_it_was_taken() {
    let school = School::from_dir(BASE)
        .write(
            "courses.csv",
            "code,title,subject,credits,areas,level,valid_from,valid_until\n\
             ALG,Algebra,MA,1,MA,regular,,2026-03-31\n\
             ALG,Integrated mathematics,MA,1.5,MA,honors,2026-04-01,\n",
        )
        .write("enrollments.csv", "student,course,year,starts\ns-1,ALG,2025-26,2025-08-25\n");
    assert_eq!(school.must(&["check"]).lines().last(), Some(GOOD));
    assert!(school.must(&["explain", "s-1", "ALG"]).contains("ALG Algebra, 2025-26"));
    school.must(&["build", "site"]);
    let page = school.out().join("public/courses/ALG/index.html");
    let page = std::fs::read_to_string(&page).expect("the page of the course");
    assert!(page.contains("Integrated mathematics") && !page.contains("Algebra"));
}

#[test]
fn a_comparison_tells_what_changed_in_the_framework_in_words() {
    let school = School::from_dir(BASE)
        .write(
            "competencies.csv",
            "code,subject,title,statement,band,milestone,valid_from,valid_until\n\
             MA.1,MA,Counting,I can count things.,b1,9.1,,2026-03-31\n\
             MA.1,MA,Counting on,I can count things.,b1,9.2,2026-04-01,\n\
             MA.2,MA,Adding,I can add numbers.,b2,9.2,,\n",
        )
        .write(
            "courses.csv",
            "code,title,subject,credits,areas,level,valid_from,valid_until\n\
             ALG,Algebra,MA,1,MA,regular,,2026-03-31\nALG,Algebra,MA,1.5,MA,regular,2026-04-01,\n",
        );
    let run = school.run(&["diff", "--as-of", "2026-06-12", "--against-as-of", "2026-03-31"]);
    for told in [
        "changed in the framework and the courses\n",
        "MA.1  Counting on\n",
        "title: was `Counting`, is `Counting on`\n",
        "milestone: was `grade 9, period 1`, is `grade 9, period 2`\n",
        "credit: was `1`, is `1.5`\n",
    ] {
        assert!(run.stdout.contains(told), "{told}: {}", run.stdout);
    }
    assert!(!run.stdout.contains("statement:"), "{}", run.stdout);
}

#[test]
fn a_comparison_tells_which_code_something_had() {
    let aliases = "code,alias\nMA.2,ADD\nMA.2,https://example.org/adding\nALG,ALG1\n";
    let changed = |before: &School, after: &School| {
        let against = before.path().to_str().expect("a path");
        let told = after.run(&["diff", "--against", against]);
        let told = told.stdout.split_once("changed in the framework and the courses\n");
        told.map(|(_, edits)| edits.lines().map(|line| line.trim().to_string()).collect::<Vec<_>>())
    };
    let (before, named) =
        (School::from_dir(BASE), School::from_dir(BASE).write("aliases.csv", aliases));
    assert_eq!(changed(&before, &before), None);
    // A code that was only entered, and is used nowhere.
    let told =
        ["MA.2  Adding", "also called: new, `ADD`", "ALG  Algebra", "also called: new, `ALG1`"];
    assert_eq!(changed(&before, &named).expect("edits"), told);
    // Another code: the old one is said once.
    let renamed = School::from_dir(BASE).write("aliases.csv", "code,alias\nMA.20,MA.2\n").edit(
        "competencies.csv",
        "MA.2,MA",
        "MA.20,MA",
    );
    assert_eq!(
        changed(&before, &renamed).expect("edits"),
        ["MA.20  Adding", "code: was `MA.2`, is `MA.20`"]
    );
}

#[test]
fn every_document_that_the_site_leads_to_is_there() {
    let school = School::from_dir(BASE);
    school.must(&["build", "site"]);
    let all = ["annotated-transcript.en.pdf", "catalog-book.en.pdf", "school-profile.en.pdf"];
    assert_eq!(led_to(&school), all);
    // What an earlier build made is still there when it is held back.
    let good = fs::read_to_string(school.path().join("evidence.csv")).expect("a table");
    let school = school.write("evidence.csv", "what,ever\n1,2\n");
    school.run(&["build", "site"]);
    assert_eq!(led_to(&school), all);
    // What was held back before it was ever made is not.
    fs::remove_dir_all(school.out()).expect("a folder");
    let run = school.run(&["build", "site"]);
    assert!(run.stderr.contains("not made are profile"), "{}", run.stderr);
    assert_eq!(led_to(&school), all[..2]);
    let school = school.write("evidence.csv", good);
    school.must(&["build", "site"]);
    assert_eq!(led_to(&school), all);
}

/// The documents that the pages of the site lead to; each is there.
fn led_to(school: &School) -> Vec<String> {
    let public = school.out().join("public");
    let mut found = BTreeSet::new();
    for (path, bytes) in files(&public).into_iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8(bytes).expect("pages are UTF-8");
        let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        for link in links.filter(|link| link.ends_with(".pdf")) {
            let document = public.join(&path).parent().expect("a folder").join(link);
            assert!(document.is_file(), "{path} leads to {link}");
            found.insert(document.file_name().expect("a name").to_string_lossy().into_owned());
        }
    }
    found.into_iter().collect()
}

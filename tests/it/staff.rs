//! The private staff site: its numbers are those of `explain`, it says who is stuck and how far
//! ratings agree, and nothing of it is public.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use gradus::policy;
use gradus::press;
use gradus::view::explain;
use gradus::view::voice::{Language, Voice};

use crate::school::{School, files};

/// The sample school, with its staff site and its public one.
pub(crate) static SAMPLE: LazyLock<School> = LazyLock::new(|| {
    let school = School::sample();
    school.must(&["build", "staff", "site"]);
    school
});

/// A part of the staff site of the sample school.
pub(crate) fn sample(part: &str) -> BTreeMap<String, String> {
    pages(&SAMPLE.out().join("private/2025-26.2/staff").join(part))
}

/// The pages below a folder, by their paths.
pub(crate) fn pages(folder: &Path) -> BTreeMap<String, String> {
    let pages = files(folder).into_iter().filter(|(path, _)| path.ends_with(".html"));
    let text =
        |bytes| String::from_utf8(bytes).expect("pages are UTF-8").replace("&#x27;", "&#39;");
    pages.map(|(path, bytes)| (path, text(bytes))).collect()
}

/// The staff site of a small school with other evidence.
fn small(evidence: &str) -> (School, PathBuf) {
    let school = School::from_dir("tests/gallery/base").write("evidence.csv", evidence);
    school.must(&["build", "staff"]);
    let leaders = school.out().join("private/p2/staff/leaders");
    (school, leaders)
}

/// Text as templates write it.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

/// A text between two others, the first time that there is one.
pub(crate) fn between<'t>(text: &'t str, open: &str, close: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(open)?;
    rest.split_once(close).map(|(found, _)| found)
}

/// The word of a level as `explain` has it, by the word of its mark.
fn said(word: &str) -> &str {
    match word {
        "not yet assessed" => "not assessed",
        "needs more evidence" => "not enough evidence",
        level => level,
    }
}

#[test]
fn every_number_is_the_one_that_explain_gives() {
    let staff = sample("leaders");
    let load = press::load(SAMPLE.path(), None);
    let loaded = load.school.expect("a school");
    let (model, day) = (&loaded.model, loaded.occasion.as_of);
    // What `explain` says of each competency of each student, by the address of the explanation.
    let mut results: BTreeMap<String, String> = BTreeMap::new();
    for (idx, student) in model.students.iter().filter(|(_, one)| one.attends(day)) {
        let governing = loaded.rules.governing(student, day);
        let outcome = policy::assess(&governing, model, idx, day);
        let voice = Voice { model, rules: governing.rules(), language: Language::english() };
        let id = &student.id.value;
        let explained = &staff[&format!("students/{id}-explained.html")];
        let mut shown = |anchor: &str, trace: &explain::Trace| {
            let part = between(explained, &format!("id=\"{anchor}\">"), "</section>");
            let part = part.unwrap_or_else(|| panic!("{id}: nothing about {}", trace.title));
            assert!(part.contains(&escaped(&trace.title)), "{id}: {}", trace.title);
            assert!(part.contains(&escaped(&trace.result)), "{id}: {}", trace.result);
            for row in trace.steps.iter().flat_map(|step| &step.rows) {
                assert!(part.contains(&escaped(&row.what)), "{id}: {}", row.what);
            }
            for rule in trace.steps.iter().filter(|step| step.topic == explain::Topic::Rule) {
                let told = rule.lines.iter().all(|line| explained.contains(&escaped(line)));
                assert!(told && part.contains(&escaped(&rule.title)), "{id}: {}", rule.title);
            }
            results.insert(format!("students/{id}-explained.html#{anchor}"), trace.result.clone());
        };
        for competency in model.framework.competencies.indices() {
            let trace = explain::competency(&voice, &outcome, competency);
            shown(&format!("c{}", competency.position() + 1), &trace);
        }
        for at in 0..outcome.courses.len() {
            let trace = explain::course(&voice, &governing, &outcome, at);
            shown(&format!("course{}", at + 1), &trace);
        }
        shown("gpa", &explain::gpa(&voice, &outcome));
        shown("graduation", &explain::graduation(&voice, &outcome));
    }
    assert!(results.len() > 4000, "only {} values", results.len());
    let (mut compared, mut averages) = (0, 0);
    for (path, text) in staff.iter().filter(|(path, _)| !path.ends_with("-explained.html")) {
        for link in text.split("<a href=\"").skip(1) {
            let (href, rest) = link.split_once('"').expect("an address");
            let Some(result) = results.get(href.trim_start_matches("../")) else { continue };
            let rest = rest.split_once("</a>").map_or(rest, |(inner, _)| inner);
            if let Some(word) = between(rest, "<span class=\"hidden\">", "</span>") {
                assert!(result.contains(said(word)), "{path}: {word}, but {result}");
                compared += 1;
            }
            let text = rest.trim_start_matches('>');
            if href.ends_with("#gpa") {
                assert!(result.starts_with(&format!("{text} unweighted")), "{path}: {text}");
                averages += 1;
            }
            if href.ends_with("#graduation") && text.contains("open") {
                let count = text.split(' ').next().expect("a count").replace("nothing", "all");
                let count = if count == "1" { "one" } else { &count };
                assert!(result.starts_with(count), "{path}: {text}, but {result}");
            }
        }
    }
    assert!(compared > 4000 && averages > 30, "only {compared} marks and {averages} averages");
}

#[test]
fn the_numbers_of_a_class_are_counts_of_its_marks() {
    let staff = sample("leaders");
    let is_class = |path: &str| path.starts_with("classes/") || path.starts_with("courses/");
    let mut classes = 0;
    for (path, text) in staff.iter().filter(|(path, _)| is_class(path)) {
        let body = between(text, "<tbody>", "</tbody>").expect("a table");
        let rows: Vec<Vec<&str>> =
            body.split("<tr>").skip(1).map(|row| row.split("<td").skip(1).collect()).collect();
        let proficient = |cell: &str| cell.contains("class=\"shape proficient\"");
        for row in &rows {
            let number = |at: usize| between(row[at], ">", "<").expect("a number").to_string();
            let (marks, due) = (&row[2..], |cell: &&&str| cell.contains("class=\"due\""));
            let reached = marks.iter().filter(|cell| proficient(cell)).count();
            assert_eq!(number(0), reached.to_string(), "{path}");
            assert_eq!(number(1), marks.iter().filter(due).count().to_string(), "{path}");
        }
        let foot = between(text, "<tfoot>", "</tfoot>").expect("sums");
        for (at, sum) in foot.split("<td>").skip(1).enumerate() {
            let column = || rows.iter().map(|row| row[at + 2]);
            let reached = column().filter(|cell| proficient(cell)).count();
            let exempt = column().filter(|cell| cell.contains("class=\"shape exempt\"")).count();
            let sum = sum.split('<').next().expect("a sum");
            assert_eq!(sum, format!("{reached} of {}", rows.len() - exempt), "{path}");
        }
        classes += 1;
    }
    assert!(classes > 30, "only {classes} classes");
}

#[test]
fn nothing_of_it_is_public_and_a_teacher_has_no_student_of_another() {
    let load = press::load(SAMPLE.path(), None);
    let model = load.school.expect("a school").model;
    let names: Vec<String> = model.students.values().map(|one| one.name()).collect();
    for (path, bytes) in files(&SAMPLE.out().join("public")) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!path.contains("staff"), "{path}");
        for name in names.iter().filter(|name| name.len() > 8) {
            assert!(!text.contains(name.as_str()), "{path}: {name}");
        }
    }
    let teachers = sample("teachers");
    let folders: BTreeSet<&str> =
        teachers.keys().filter_map(|path| path.split('/').next()).collect();
    assert!(folders.len() > 3, "{folders:?}");
    for folder in folders {
        let own = |page: &str| teachers.contains_key(&format!("{folder}/students/{page}.html"));
        for student in model.students.values() {
            let (id, name) = (&student.id.value, student.name());
            if own(id) || name.len() < 8 {
                continue;
            }
            for (path, text) in teachers.iter().filter(|(path, _)| path.starts_with(folder)) {
                assert!(!text.contains(&format!("{id}.html")), "{path}: {name}");
            }
        }
    }
}

#[test]
fn a_teacher_has_the_subjects_they_rated_and_an_advisor_everything() {
    let teachers = sample("teachers");
    let load = press::load(SAMPLE.path(), None);
    let model = load.school.expect("a school").model;
    let (mut cut, mut whole) = (0, 0);
    for (path, text) in teachers.iter().filter(|(path, _)| path.ends_with("-explained.html")) {
        let is_whole = text.contains("id=\"graduation\"");
        let own = path.replace("-explained", "-own");
        assert_eq!(teachers.contains_key(&own), is_whole, "{path}");
        let codes: BTreeSet<&str> = text
            .split("<h2>")
            .skip(1)
            .filter_map(|part| part.split('.').next())
            .filter(|code| model.framework.subjects.values().any(|one| &*one.code.value == *code))
            .collect();
        match is_whole {
            true => assert_eq!(codes.len(), model.framework.subjects.len(), "{path}: {codes:?}"),
            false => assert!((1..3).contains(&codes.len()), "{path}: {codes:?}"),
        }
        *(if is_whole { &mut whole } else { &mut cut }) += 1;
    }
    assert!(whole > 40 && cut > 200, "{whole} whole, {cut} cut");
}

#[test]
fn no_link_of_an_edition_leads_nowhere() {
    let leaders = sample("leaders");
    let teachers = sample("teachers");
    let mut editions: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    for (path, text) in &leaders {
        editions.entry("").or_default().insert(path, text);
    }
    for (path, text) in &teachers {
        let (folder, page) = path.split_once('/').expect("a folder");
        editions.entry(folder).or_default().insert(page, text);
    }
    let mut links = 0;
    for (folder, pages) in &editions {
        for (path, text) in pages {
            for link in text.split("<a href=\"").skip(1) {
                let (href, _) = link.split_once('"').expect("an address");
                if href.contains("://") {
                    continue;
                }
                let (page, anchor) = href.split_once('#').unwrap_or((href, ""));
                let page = if page.is_empty() { path } else { page.trim_start_matches("../") };
                let there = pages.get(page).unwrap_or_else(|| panic!("{folder}/{path}: {href}"));
                let anchor = format!("id=\"{anchor}\"");
                assert!(anchor == "id=\"\"" || there.contains(&anchor), "{folder}/{path}: {href}");
                links += 1;
            }
        }
    }
    assert!(links > 10_000, "only {links} links");
}

#[test]
fn codes_that_meet_have_pages_of_their_own() {
    let append = |school: School, table: &str, rows: &str| {
        let text = fs::read_to_string(school.path().join(table)).expect("a table");
        school.write(table, text + rows)
    };
    let school = School::from_dir("tests/gallery/base");
    let school = append(
        school,
        "students.csv",
        "s-1-explained,Cora,Cole,9,2029,2025-08-25,2025-26\n\
         S-1-OWN,Dan,Dale,9,2029,2025-08-25,2025-26\n",
    );
    let school = append(school, "subjects.csv", "ma,Making\n");
    let school = append(school, "competencies.csv", "mk.1,ma,Sawing,I can saw.,b1,9.1\n");
    school.must(&["build", "staff"]);
    let leaders = pages(&school.out().join("private/p2/staff/leaders"));
    let names: BTreeSet<String> = leaders.keys().map(|path| path.to_lowercase()).collect();
    assert_eq!(names.len(), leaders.len(), "{names:?}");
    // Three pages of each student, two of the class; every link of the front page leads to one.
    let count = |folder: &str| leaders.keys().filter(|path| path.starts_with(folder)).count();
    assert_eq!((count("students/"), count("classes/")), (12, 2), "{names:?}");
    for (name, title) in [("Alvarez, Ana", "Ana Alvarez"), ("Cole, Cora", "Cora Cole")] {
        let front = &leaders["index.html"];
        let link = front.split("<a href=\"").find(|link| link.contains(name)).expect("a link");
        let page = &leaders[link.split('"').next().expect("an address")];
        assert!(page.contains(&format!("<h1><bdi>{title}</bdi></h1>")), "{page}");
    }
}

#[test]
fn stuck_is_who_was_rated_for_weeks_and_until_now_without_a_higher_level() {
    let rows = |days: &[(&str, &str)]| {
        let row = |(day, level): &(&str, &str)| {
            format!("s-1,MA.2,{day},{level},summative,Task of {day}\n")
        };
        let rows: String = days.iter().map(row).collect();
        format!("student,target,performed,rating,kind,task\n{rows}")
    };
    let stuck = |days: &[(&str, &str)]| {
        let (_school, leaders) = small(&rows(days));
        let lists = &pages(&leaders)["lists.html"];
        let part = between(lists, "<section id=\"stuck-alone\">", "</section>").expect("a list");
        let line = between(part, "<tbody>", "</tbody>")?;
        Some(line.rsplit("<td>").next().expect("why").split('<').next().expect("why").to_string())
    };
    // Developing since April, and again and again.
    let [first, second, third, fourth] =
        [("2026-04-01", "DV"), ("2026-04-20", "DV"), ("2026-05-10", "DV"), ("2026-06-01", "DV")];
    let found = stuck(&[first, second, third, fourth]);
    assert_eq!(found.as_deref(), Some("4 ratings since 1 Apr 2026"));
    // The level rose in May: one rating since then.
    assert_eq!(stuck(&[("2026-04-01", "BG"), ("2026-04-20", "BG"), third, fourth]), None);
    // It rose in October: two ratings since then are too few, three are enough.
    let (begun, rose) = (("2025-09-01", "BG"), ("2025-10-01", "DV"));
    assert_eq!(stuck(&[begun, rose, second, fourth]), None);
    let found = stuck(&[begun, rose, second, third, fourth]);
    assert_eq!(found.as_deref(), Some("3 ratings since 20 Apr 2026"));
    // All of it was last autumn: nobody is at it any more.
    let autumn =
        [("2025-09-01", "DV"), ("2025-09-20", "DV"), ("2025-10-10", "DV"), ("2025-11-01", "DV")];
    assert_eq!(stuck(&autumn), None);
    // All of it was in the last weeks.
    let lately =
        [("2026-05-20", "DV"), ("2026-05-25", "DV"), ("2026-06-01", "DV"), ("2026-06-08", "DV")];
    assert_eq!(stuck(&lately), None);
}

#[test]
fn each_list_holds_whom_it_is_for_and_says_why() {
    let students = ["Alvarez,Ana", "Brown,Ben", "Cole,Cora", "Dale,Dan", "Ewing,Eva"];
    let row = |(at, name): (usize, &&str)| {
        let (family, given) = name.split_once(',').expect("two names");
        format!("s-{},{given},{family},9,2029,2025-08-25,2025-26\n", at + 1)
    };
    let students: String = students.iter().enumerate().map(row).collect();
    let school = School::from_dir("tests/gallery/base")
        .edit(
            "policy.toml",
            "method = \"highest\"",
            "method = \"highest\"\nneeds = { ratings = 2 }",
        )
        .write("students.csv", format!("id,given,family,grade,cohort,entered,year\n{students}"))
        .write("supports.csv", "student,subject,description,starts\ns-5,MA,Tutor,2026-05-01\n")
        .write(
            "evidence.csv",
            "student,target,performed,rating,kind,task\n\
             s-1,MA.1.a,2026-05-20,PR,summative,Quiz\ns-1,MA.1.a,2026-06-01,PR,summative,Test\n\
             s-2,MA.2,2026-05-20,DV,summative,Test\ns-2,MA.2,2026-06-01,DV,summative,Again\n\
             s-3,MA.1.a,2026-06-01,PR,summative,Test\n\
             s-4,MA.1.a,2026-03-01,BG,summative,Test\ns-4,MA.1.a,2026-03-02,BG,summative,Again\n\
             s-5,MA.1.a,2026-04-01,DV,summative,One\ns-5,MA.1.a,2026-04-20,DV,summative,Two\n\
             s-5,MA.1.a,2026-05-10,DV,summative,Three\ns-5,MA.1.a,2026-06-01,DV,summative,Four\n",
        );
    school.must(&["build", "staff"]);
    let lists = &pages(&school.out().join("private/p2/staff/leaders"))["lists.html"];
    let list = |id: &str| {
        let part = between(lists, &format!("<section id=\"{id}\">"), "</section>").expect("a list");
        let rows = part.split("<tr>").skip(2);
        rows.map(text_of_page).collect::<Vec<String>>()
    };
    // Four ratings since April, with a tutor: stuck, and not alone.
    assert_eq!(list("stuck-alone"), Vec::<String>::new());
    assert_eq!(list("stuck"), ["Ewing, Eva MA.1 Counting 4 ratings since 1 Apr 2026"]);
    assert_eq!(list("unseen"), ["Dale, Dan Latest evidence 2 Mar 2026"]);
    assert_eq!(list("prerequisite"), ["Brown, Ben MA.2 Adding Not done: Counting"]);
    assert_eq!(list("one-more"), ["Cole, Cora MA.1 Counting needs one more rating"]);
    assert_eq!(list("ready"), ["Alvarez, Ana MA.2 Adding Done before it: Counting"]);
    // Whom a teacher can bring together; one student is not a group.
    let groups = between(lists, "<section id=\"groups\">", "</section>").expect("groups");
    let groups: Vec<String> = groups.split("<h3>").skip(1).map(text_of_page).collect();
    assert_eq!(groups, ["MA.1 Counting 3 students Cole, Cora · Dale, Dan · Ewing, Eva"]);
}

/// The text of a piece of a page, with one space between words.
pub(crate) fn text_of_page(html: &str) -> String {
    let text: String = html
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
        .fold(String::new(), |text, part| text + " " + part);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn ratings_of_the_same_work_are_compared_where_two_people_gave_levels() {
    let mut evidence =
        "id,student,target,performed,rating,kind,task,assessor,moderates\n".to_string();
    let mut rate = |id: String, rating: &str, by: &str, of: &str| {
        evidence
            .push_str(&format!("{id},s-1,MA.2,2026-03-03,{rating},summative,T{id},{by},{of}\n"));
    };
    // Of ten works seven are rated alike, two higher by one level, one lower by two: four levels
    // apart.
    let pairs = [("DV", "DV", 4), ("PR", "PR", 3), ("BG", "DV", 2), ("PR", "BG", 1)];
    let mut work = 0;
    for (first, second, works) in pairs {
        for _ in 0..works {
            work += 1;
            rate(format!("a{work}"), first, "Ada Moss", "");
            rate(format!("b{work}"), second, "Ben Reed", &format!("a{work}"));
        }
    }
    rate("c1".to_string(), "DV", "Ada Moss", "");
    rate("c2".to_string(), "DV", "Ada Moss", "c1");
    let (school, leaders) = small(&evidence);
    let text = pages(&leaders)["ratings.html"].clone();
    let row = between(&text, "All subjects</th>", "</tr>").expect("a line");
    let cells: Vec<&str> =
        row.split("<td").skip(1).filter_map(|cell| between(cell, ">", "<")).collect();
    // Firsts: 2 BG, 4 DV, 4 PR; seconds: 1 BG, 6 DV, 3 PR. By chance, of 100: 2*6 + 2*3*2 + 4*1 +
    // 4*3 + 4*1*2 + 4*6 = 72. Kappa is 1 - 10 * 4 / 72.
    assert_eq!(cells, ["10", "70%", "90%", "2", "1", "0.44"], "{row}");
    assert!(text.contains("One work that was rated twice is left out"), "{text}");
    let given = between(&text, "<bdi>Ben Reed</bdi>", "</tr>").expect("a line");
    let cells: Vec<&str> =
        given.split("<td").skip(1).filter_map(|cell| between(cell, ">", "<")).collect();
    assert_eq!(cells, ["10", "1", "6", "3", "30%"], "{given}");
    // It names who rates: it is for leaders.
    let teachers = leaders.parent().expect("a folder").join("teachers");
    assert!(pages(&teachers).keys().all(|path| !path.ends_with("ratings.html")));
    drop(school);
}

#[test]
fn its_pages_hold_no_style_and_no_script_of_their_own() {
    let all = sample(".");
    for (path, text) in &all {
        assert!(text.contains("default-src 'none'; style-src 'self'"), "{path}");
        for part in [" style=", "<style", "<script>", " onclick=", "javascript:"] {
            assert!(!text.contains(part), "{path}: {part}");
        }
    }
    assert!(all.len() > 100, "only {} pages", all.len());
}

#[test]
fn it_is_small_enough_to_be_copied() {
    let bytes: usize = files(&SAMPLE.out().join("private/2025-26.2/staff"))
        .iter()
        .map(|(_, bytes)| bytes.len())
        .sum();
    assert!(bytes < 60_000_000, "{bytes} bytes of 48 students");
}

#[cfg(unix)]
#[test]
fn it_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let leaders = SAMPLE.out().join("private/2025-26.2/staff/leaders");
    let mode =
        |path: &Path| std::fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    assert_eq!(mode(&leaders), 0o700);
    assert_eq!(mode(&leaders.join("index.html")), 0o600);
}

/// The figures of a row of the page of groups, table by table.
fn of_group(page: &str, group: &str) -> Vec<Vec<String>> {
    let rows = page.split("<tr>").filter(|row| row.contains(&format!("<bdi>{group}</bdi>")));
    let cell = |cell: &str| cell.split_once('>').map_or("", |(_, text)| text).to_string();
    let figure = |text: String| text.split('<').next().unwrap_or_default().to_string();
    rows.map(|row| row.split("<td").skip(1).map(|part| figure(cell(part))).collect()).collect()
}

#[test]
fn the_mastery_of_a_group_is_that_of_its_students() {
    let page = &sample("leaders")["groups.html"];
    let school = press::load(SAMPLE.path(), None).school.expect("a school");
    let (model, day) = (&school.model, school.occasion.as_of);
    let year = model.calendar.year_of(day);
    for (code, title) in [
        ("multilingual", "Multilingual learners"),
        ("first-generation", "First in the family to go to college"),
    ] {
        let (mut expected, mut reached, mut students) = (0, 0, 0);
        for (idx, student) in model.students.iter().filter(|(_, one)| one.belongs(day)) {
            if !student.years.groups(year, day).iter().any(|group| group == code) {
                continue;
            }
            let outcome = policy::assess(school.rules.governing(student, day), model, idx, day);
            for subject in &outcome.subjects {
                expected += subject.expected;
                reached += subject.proficient_of_expected;
            }
            students += 1;
        }
        assert!(students >= 10, "{students} students");
        // Tenths of a percent, rounded half up.
        let tenths = (reached * 2000 / expected).div_ceil(2);
        let share = match (tenths / 10, tenths % 10) {
            (whole, 0) => format!("{whole}%"),
            (whole, tenth) => format!("{whole}.{tenth}%"),
        };
        let figures = &of_group(page, title)[0];
        assert_eq!(figures[3..], [share, "85%".to_string()], "{title}");
    }
}

#[test]
fn a_group_of_few_students_is_not_shown_and_neither_is_what_tells_of_it() {
    let page = |fewest: usize| {
        let school = School::from_dir("tests/gallery/base")
            .write(
                "students.csv",
                "id,given,family,grade,cohort,entered,year,groups\n\
                 s-1,Ana,Alvarez,9,2029,2025-08-25,2025-26,newcomer\n\
                 s-2,Ben,Brown,9,2029,2025-08-25,2025-26,\n",
            )
            .edit(
                "gradus.toml",
                "[sources]",
                &format!(
                    "[documents.staff]\nfewest = {fewest}\n\
                     groups = [{{ code = \"newcomer\", title = \"New\", target = 80 }}]\n\n[sources]"
                ),
            );
        school.must(&["build", "staff"]);
        pages(&school.out().join("private/p2/staff/leaders"))["groups.html"].clone()
    };
    let all = page(1);
    assert!(of_group(&all, "New")[0].iter().all(|figure| figure.ends_with('%')), "{all}");
    let two = page(2);
    assert_eq!(of_group(&two, "New")[0], ["–", "–", "80%"]);
    assert_eq!(of_group(&two, "All others: not New")[0], ["–", "–", ""]);
    assert!(of_group(&two, "Everybody")[0][0].ends_with('%'));
    assert_eq!(of_group(&page(3), "Everybody")[0][..2], ["–", "–"]);
}

//! The private staff site: its numbers are those of `explain`, and nothing of it is public.

use std::path::Path;

use gradus::policy;
use gradus::press;
use gradus::view::explain;
use gradus::view::voice::{Language, Voice};

use crate::school::{School, files};

/// The folder of the staff site of the sample school.
const STAFF: &str = "private/2025-26.2/staff";

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

fn page(staff: &[(String, Vec<u8>)], name: &str) -> String {
    let found = staff.iter().find(|(path, _)| path == name);
    let (_, bytes) = found.unwrap_or_else(|| panic!("there is no page {name}"));
    String::from_utf8(bytes.clone()).expect("pages are UTF-8").replace("&#x27;", "&#39;")
}

#[test]
fn every_number_of_a_student_is_the_one_that_explain_gives() {
    let school = School::sample();
    school.must(&["build", "staff"]);
    let staff = files(&school.out().join(STAFF).join("leaders"));
    let load = press::load(Path::new(school.path()), None);
    let loaded = load.school.expect("a school");
    let (model, day) = (&loaded.model, loaded.occasion.as_of);
    let mut compared = 0;
    for (idx, student) in model.students.iter().filter(|(_, one)| one.attends(day)) {
        let governing = loaded.rules.governing(student, day);
        let outcome = policy::assess(&governing, model, idx, day);
        let voice = Voice { model, rules: governing.rules(), language: Language::english() };
        let id = &student.id.value;
        let explained = page(&staff, &format!("students/{id}-explained.html"));
        for competency in model.framework.competencies.indices() {
            let trace = explain::competency(&voice, &outcome, competency);
            let result =
                format!("<h2>{}</h2>\n<p class=\"result\">{}</p>", trace.title, trace.result);
            let result = result.replace("<h2>", "").replace("</h2>", "");
            let (title, shown) = result.split_once('\n').expect("two lines");
            assert!(explained.contains(&escaped(title)), "{id}: {title}");
            let shown = shown.trim_start_matches("<p class=\"result\">").trim_end_matches("</p>");
            assert!(explained.contains(&escaped(shown)), "{id}: {shown}");
            compared += 1;
        }
        let gpa = outcome.gpa.unweighted.value().map(|gpa| outcome.gpa.rounding.show(&gpa));
        let person = page(&staff, &format!("students/{id}.html"));
        if let Some(gpa) = gpa {
            assert!(person.contains(&format!("#gpa\">{gpa}</a>")), "{id}: {gpa}");
        }
    }
    assert!(compared > 1000, "only {compared} levels");
}

#[test]
fn nothing_of_it_is_public_and_a_teacher_has_no_student_of_another() {
    let school = School::sample();
    school.must(&["build", "staff", "site"]);
    let load = press::load(Path::new(school.path()), None);
    let model = load.school.expect("a school").model;
    let public = files(&school.out().join("public"));
    let names: Vec<String> = model.students.values().map(|one| one.name()).collect();
    for (path, bytes) in &public {
        let text = String::from_utf8_lossy(bytes);
        assert!(!path.contains("staff"), "{path}");
        for name in names.iter().filter(|name| name.len() > 8) {
            assert!(!text.contains(name.as_str()), "{path}: {name}");
        }
    }
    let teachers = files(&school.out().join(STAFF).join("teachers"));
    let folders: std::collections::BTreeSet<&str> =
        teachers.iter().filter_map(|(path, _)| path.split('/').next()).collect();
    assert!(folders.len() > 3, "{folders:?}");
    for folder in folders {
        let own = |path: &str| teachers.iter().any(|(name, _)| *name == format!("{folder}/{path}"));
        for student in model.students.values() {
            let (id, name) = (&student.id.value, student.name());
            if own(&format!("students/{id}.html")) || name.len() < 8 {
                continue;
            }
            for (path, bytes) in teachers.iter().filter(|(path, _)| path.starts_with(folder)) {
                let text = String::from_utf8_lossy(bytes);
                assert!(!text.contains(&format!("{id}.html")), "{path}: {name}");
            }
        }
    }
}

#[test]
fn its_pages_hold_no_style_and_no_script_of_their_own() {
    let school = School::sample();
    school.must(&["build", "staff"]);
    let mut pages = 0;
    for (path, bytes) in files(&school.out().join(STAFF)) {
        if !path.ends_with(".html") {
            continue;
        }
        let text = String::from_utf8(bytes).expect("pages are UTF-8");
        assert!(text.contains("default-src 'none'; style-src 'self'"), "{path}");
        for part in [" style=", "<style", "<script>", " onclick=", "javascript:"] {
            assert!(!text.contains(part), "{path}: {part}");
        }
        pages += 1;
    }
    assert!(pages > 100, "only {pages} pages");
}

#[cfg(unix)]
#[test]
fn it_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let school = School::sample();
    school.must(&["build", "staff"]);
    let leaders = school.out().join(STAFF).join("leaders");
    let mode =
        |path: &Path| std::fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    assert_eq!(mode(&leaders), 0o700);
    assert_eq!(mode(&leaders.join("index.html")), 0o600);
}

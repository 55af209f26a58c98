//! Nothing of others stands in the documents of a student, however it came there.

use std::collections::BTreeMap;
use std::fs;

use crate::school::{Run, School, files, text_of};

/// A school of three students: Ana in two households, Ben, and Ana's sister Lia in one of them.
pub(crate) fn school() -> School {
    let students = "id,given,family,grade,cohort,entered,year\n\
                    s-1,Ana,Alvarez,9,2029,2025-08-25,2025-26\n\
                    s-2,Ben,Brown,9,2029,2025-08-25,2025-26\n\
                    s-3,Lia,Alvarez,9,2029,2025-08-25,2025-26\n";
    let households = "id,addressee,street,city,region,postcode,language,delivery\n\
                      h-1,Rosa Alvarez,1 First Street,Town,ME,04000,en,mail\n\
                      h-2,Luis Alvarez,2 Second Street,Town,ME,04001,en,mail\n\
                      h-3,Ina Brown,3 Third Street,Town,ME,04001,en,email\n";
    let guardians = "student,household,name,email,phone\n\
                     s-1,h-1,Rosa Alvarez,rosa@example.org,207-555-0101\n\
                     s-1,h-2,Luis Alvarez,,207-555-0102\n\
                     s-2,h-3,Ina Brown,ina@example.org,207-555-0103\n\
                     s-3,h-1,Rosa Alvarez,rosa@example.org,207-555-0101\n";
    School::from_dir("tests/gallery/base")
        .write("students.csv", students)
        .write("households.csv", households)
        .write("guardians.csv", guardians)
}

/// The same, with what a teacher wrote about Ana.
fn saying(text: &str) -> School {
    school().write(
        "narratives.csv",
        format!("student,subject,period,by,date,text\ns-1,,p2,T. Lane,2026-06-01,\"{text}\"\n"),
    )
}

fn with(school: School, settings: &str) -> School {
    let file = school.path().join("gradus.toml");
    let text = fs::read_to_string(&file).expect("settings");
    school.write("gradus.toml", format!("{text}\n{settings}\n"))
}

/// The names of the reports that were made.
fn reports(school: &School) -> Vec<String> {
    let names = files(&school.out()).into_iter().map(|(name, _)| name);
    let ours = names.filter(|name| name.contains("/reports/") && !name.contains("/old/"));
    ours.map(|name| name.rsplit('/').next().expect("a name").to_string()).collect()
}

/// Builds, and gives whether any of the documents of Ana was made, and what was said.
fn build(school: &School) -> (bool, Run) {
    let run = school.run(&["build", "reports"]);
    let made = reports(school);
    assert!(made.contains(&"s-2.en.pdf".to_string()), "Ben's is not concerned\n{}", run.stderr);
    (made.iter().any(|name| name.starts_with("s-1.")), run)
}

#[test]
fn what_is_anothers_fails_the_documents_it_stands_in() {
    for (text, whose) in [
        ("She worked with Ben Brown.", "the full name of student `s-2`"),
        ("See Brown, Ben.", "the full name of student `s-2`"),
        ("BEN BROWN helped.", "the full name of student `s-2`"),
        ("Her sister Lia Alvarez came.", "the full name of student `s-3`"),
        ("As s-2 did.", "the identifier of student `s-2`"),
        ("Call (207) 555 0103.", "a telephone number of household `h-3`"),
        ("Write to Ina@example.org.", "an e-mail address of household `h-3`"),
        ("They met at 3 Third Street.", "the address of household `h-3`"),
        ("As Ina Brown told us.", "the name of an adult of household `h-3`"),
    ] {
        let school = saying(text);
        let (made, run) = build(&school);
        assert!(!made && run.status == 1, "{text}\n{}", run.stderr);
        let expected = format!("{whose} stands in what is about student `s-1`");
        assert!(run.stderr.contains(&expected), "{text}\n{}", run.stderr);
        assert!(run.stderr.contains("s-1.h-1.en.html") && run.stderr.contains("s-1.h-1.en.pdf"));
    }
}

#[test]
fn what_may_be_said_fails_nothing() {
    for text in [
        "Ben and Lia helped her.",
        "A brown bear is seen by Ben; brown is its color.",
        "Ana Alvarez (s-1) did this alone.",
        "There were 3 third streets to choose from, and 207 of 555.",
        "Bens-2 is not a student, nor is ss-2.",
    ] {
        let (made, run) = build(&saying(text));
        assert!(made && run.status == 0, "{text}\n{}", run.stderr);
    }
}

#[test]
fn the_other_household_of_the_same_child_is_another() {
    for text in ["Her father is at 207.555.0102.", "She lives at 2 Second Street now."] {
        let school = saying(text);
        let run = school.run(&["build", "reports"]);
        let made = reports(&school);
        let (own, other) = ("s-1.h-2.en.pdf".to_string(), "s-1.h-1.en.pdf".to_string());
        assert!(run.status == 1 && made.contains(&own) && !made.contains(&other), "{}", run.stderr);
    }
}

#[test]
fn an_older_document_does_not_stay_in_place_of_one_that_is_withheld() {
    let school = saying("All is well.");
    school.must(&["build"]);
    let school = school.edit("narratives.csv", "All is well.", "Ben Brown helped.");
    assert!(!build(&school).0);
    let old = files(&school.out()).into_iter().filter(|(name, _)| name.contains("/old/"));
    assert_eq!(old.count(), 5, "two copies on paper, two for a screen, and the pre-flight of them");
    // Nothing was changed about the document itself: who came to the school makes the difference.
    let school = saying("Cleo Dunn helped.");
    school.must(&["build"]);
    let school = school.edit("students.csv", "s-3,Lia,Alvarez", "s-3,Cleo,Dunn");
    assert!(!build(&school).0);
}

#[test]
fn the_school_says_who_may_be_named_together() {
    let named = |who: &str, settings: &str| {
        let school =
            with(saying(&format!("With {who}.")), &format!("[documents.others]\n{settings}"));
        build(&school).0
    };
    assert!(named("Lia Alvarez", "siblings = true"));
    assert!(!named("Ben Brown", "siblings = true"));
    assert!(named("Ben Brown", "together = [[\"s-1\", \"s-2\"]]"));
    assert!(!named("Lia Alvarez", "together = [[\"s-1\", \"s-2\"], [\"s-2\", \"s-3\"]]"));
}

#[test]
fn what_the_school_prints_itself_is_nobodys_secret() {
    let school = saying("Ben Brown writes this.").edit("narratives.csv", "T. Lane", "Ben Brown");
    assert!(build(&school).0, "a teacher has the name of a student");
}

/// A school whose own template of a document prints something more, and is changed where it says
/// so.
fn printing(template: &str, extra: &str) -> School {
    let built_in = crate::school::repository().join("templates").join(template);
    let text = fs::read_to_string(built_in).expect("a template");
    let school = school().edit(
        "gradus.toml",
        "period = \"p2\"",
        "period = \"p2\"\ntemplates = \"templates\"",
    );
    let path = school.path().join("templates").join(template);
    fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
    let text = match template.ends_with(".html") {
        true => text.replace("</main>", &format!("{extra}</main>")),
        false => format!("{text}\n{extra}\n"),
    };
    fs::write(path, text).expect("the file can be written");
    school
}

#[test]
fn the_pages_themselves_are_searched_and_not_only_what_they_are_made_of() {
    let mixed_up = "#if view.student.id == \"s-1\" [Ben \\ *Brown*]";
    let (made, run) = build(&printing("typst/report.typ", mixed_up));
    assert!(run.stderr.contains("the full name of student `s-2`"), "{}", run.stderr);
    assert!(made, "the copy for a screen is right");
    let (_, run) = build(&printing(
        "typst/report.typ",
        "#if view.student.id == \"s-1\" [Be#text(red)[n Bro]wn]",
    ));
    assert!(run.stderr.contains("the full name of student `s-2`"), "{}", run.stderr);
    let (_, run) = build(&printing(
        "site/report.html",
        "{% if view.student.id == \"s-1\" %}<p>Ben <i>Brown</i></p>{% endif %}",
    ));
    assert!(run.stderr.contains("the full name of student `s-2`"), "{}", run.stderr);
    let (_, run) = build(&printing(
        "site/report.html",
        "{% if view.student.id == \"s-1\" %}<p title='Ben Brown'></p>{% endif %}",
    ));
    assert!(run.stderr.contains("the full name of student `s-2`"), "{}", run.stderr);
}

#[test]
fn an_address_on_the_wrong_letter_keeps_it_out_of_the_mailing_run() {
    let mixed_up = "#if window != none and to-home == \"h-1\" [2 Second Street]";
    let head = "#let to-home = if view.recipient != none { view.recipient.household }\n";
    let school = printing("typst/report.typ", &format!("{head}{mixed_up}"));
    let run = school.run(&["build", "mail"]);
    let said = "the address of household `h-2` stands in what is about student `s-1`";
    assert!(run.status == 1 && run.stderr.contains(said), "{}", run.stderr);
    let all = files(&school.out());
    let table = |name: &str| {
        let (_, bytes) = all.iter().find(|(path, _)| path.ends_with(name)).expect("a table");
        String::from_utf8(bytes.clone()).expect("text")
    };
    let gone = table("mail/not-posted.csv");
    assert!(gone.contains("it says something of others"), "{gone}");
    let sheets = table("mail/sheets.csv");
    assert!(sheets.contains("h-2") && !sheets.contains("h-1"), "{sheets}");
    for (name, bytes) in all.iter().filter(|(name, _)| name.contains("/mail/0")) {
        assert_eq!(text_of(bytes).matches("2 Second Street").count(), 1, "{name}");
    }
}

/// Words in small letters, one space between them.
fn plain(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    format!(" {} ", words.collect::<Vec<_>>().join(" ").to_lowercase())
}

type Rows = Vec<BTreeMap<String, String>>;

fn rows(school: &School, file: &str) -> Rows {
    let bytes = fs::read(school.path().join(file)).expect("a table");
    csv::Reader::from_reader(&bytes[..]).deserialize().map(|row| row.expect("a row")).collect()
}

/// Facts of another person in a document of the sample school, or of one like it: found by
/// another way than the program's.
fn leaks(school: &School) -> (usize, Vec<String>) {
    let students = rows(school, "school/students.csv");
    let (guardians, homes) =
        (rows(school, "school/guardians.csv"), rows(school, "school/households.csv"));
    let lives_with = |student: &str, home: &str| {
        guardians.iter().any(|row| row["student"] == student && row["household"] == home)
    };
    let mut searched = 0;
    let mut found = Vec::new();
    for (path, bytes) in files(&school.out()) {
        if !path.starts_with("private/") || path.contains("manifest") {
            continue;
        }
        let text = match path.rsplit('.').next() {
            Some("pdf") => plain(&text_of(&bytes)),
            Some("html") => plain(&String::from_utf8_lossy(&bytes)),
            _ => continue,
        };
        searched += 1;
        let name = path.rsplit('/').next().expect("a name");
        let own = name.split('.').next().expect("an identifier");
        let home = name.split('.').nth(1).filter(|part| homes.iter().any(|row| row["id"] == *part));
        let mut search = |written: &str, fewest: usize| {
            let words = plain(written);
            if words.split_whitespace().count() >= fewest && text.contains(&words) {
                found.push(format!("{written} in {path}"));
            }
        };
        for student in students.iter().filter(|row| row["id"] != own) {
            for given in ["given", "preferred"].map(|name| &student[name]) {
                if !given.is_empty() {
                    search(&format!("{given} {}", student["family"]), 2);
                }
            }
            search(&student["id"], 1);
        }
        for row in &homes {
            let is_own = home.map_or(lives_with(own, &row["id"]), |home| home == row["id"]);
            if !is_own {
                search(&row["street"], 2);
            }
        }
        for row in &guardians {
            let is_own =
                home.map_or(lives_with(own, &row["household"]), |home| home == row["household"]);
            if !is_own {
                search(&row["email"], 2);
                search(&row["phone"], 2);
            }
        }
    }
    (searched, found)
}

#[test]
fn the_documents_of_the_sample_school_say_nothing_of_others() {
    let school = School::sample();
    school.must(&["build", "reports", "transcripts"]);
    let (searched, found) = leaks(&school);
    assert_eq!(found, Vec::<String>::new());
    assert!(searched > 100, "{searched}");
    // The same search finds what the school allows.
    let narratives =
        fs::read_to_string(school.path().join("evidence/narratives.csv")).expect("text");
    let added =
        "S1001,,2025-26.2,Daniel Pelletier,2026-06-09,en,She planned it with Rafa Monteiro.\n";
    let school = with(
        School::sample().write("evidence/narratives.csv", format!("{narratives}{added}")),
        "[documents.others]\ntogether = [[\"S1001\", \"S1002\"]]",
    );
    school.must(&["build", "reports", "--student", "S1001"]);
    let (_, found) = leaks(&school);
    assert!(
        found.len() >= 2 && found.iter().all(|one| one.starts_with("Rafa Monteiro in")),
        "{found:?}"
    );
}

//! Issuing and verifying as an office does it: by commands.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use crate::school::{Background, School};

#[test]
fn a_transcript_is_issued_corrected_and_withdrawn() {
    let school = with_key();
    assert_eq!(issue(&school, &[]).status, 0);
    let issued = fs::read(document(&school, 2)).expect("the file of number 2");
    let again = issue(&school, &["--replaces", "2", "--reason", "corrected course title"]);
    assert_eq!(again.status, 0, "{}", again.stderr);
    assert_eq!(fs::read(document(&school, 2)).unwrap(), issued, "nothing is overwritten");

    let text = text(&document(&school, 3));
    for words in [
        "Official transcript",
        "number 3, version 2",
        "Replaces number 2",
        "corrected course title",
        "Issued to Bay College: application",
        "Signature of the registrar",
    ] {
        assert!(text.contains(words), "{words} is not in\n{text}");
    }
    assert!(!text.contains("Unofficial"), "{text}");

    let verify = |number| school.run(&["verify", document(&school, number).to_str().unwrap()]);
    let (old, new) = (verify(2), verify(3));
    assert!(old.stdout.contains("REPLACED by number 3: corrected course title"), "{}", old.stdout);
    assert!(new.stdout.contains("genuine; number 3"), "{}", new.stdout);
    assert_eq!((old.status, new.status), (1, 0));

    let withdrawn = school.run(&["issue", "--withdraw", "3", "--reason", "sent by mistake"]);
    assert_eq!(withdrawn.status, 0, "{}", withdrawn.stderr);
    let gone = verify(3);
    assert!(gone.stdout.contains("WITHDRAWN on"), "{}", gone.stdout);
    assert_eq!(gone.status, 1);
    assert!(school.run(&["verify"]).stdout.contains("the ledger of Harbor Point School is whole"));
}

#[test]
fn a_changed_byte_shows_and_a_stranger_is_unknown() {
    let school = with_key();
    assert_eq!(issue(&school, &[]).status, 0);
    let mut bytes = fs::read(document(&school, 2)).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let altered = school.path().join("altered.pdf");
    fs::write(&altered, &bytes).unwrap();
    let answer = school.run(&["verify", "altered.pdf"]);
    assert!(answer.stdout.contains("ALTERED"), "{}", answer.stdout);
    assert_eq!(answer.status, 1);

    fs::write(school.path().join("other.pdf"), "%PDF-1.7").unwrap();
    let answer = school.run(&["verify", "other.pdf"]);
    assert!(answer.stdout.contains("it was not issued by this school"), "{}", answer.stdout);
    let answer = school.run(&["verify", "0000-0000-0000-0000"]);
    assert!(answer.stdout.contains("no document was issued with this code"), "{}", answer.stdout);

    // A ledger put back to before the document: its own seal gives it away.
    let newer = fs::read(document(&school, 2)).unwrap();
    let ledger = school.path().join("ledger");
    fs::write(school.path().join("newer.pdf"), newer).unwrap();
    fs::remove_file(ledger.join("entries/000002.json")).unwrap();
    fs::remove_file(ledger.join("head.json")).unwrap();
    let answer = school.run(&["verify", "newer.pdf"]);
    assert!(answer.stdout.contains("is an old copy, or lost its end"), "{}", answer.stdout);
}

/// The ledger was put back to an older copy, head and all, and went on from there: nothing in it shows
/// that. What it has forgotten is not said to be a stranger's.
#[test]
fn a_document_that_an_older_copy_has_forgotten_is_not_called_foreign() {
    let school = with_key();
    assert_eq!(issue(&school, &[]).status, 0);
    let ledger = school.path().join("ledger");
    let kept =
        ["head.json", "public.json"].map(|name| (name, fs::read(ledger.join(name)).unwrap()));
    assert_eq!(issue(&school, &[]).status, 0);
    fs::rename(document(&school, 3), school.path().join("forgotten.pdf")).unwrap();
    for name in ["entries/000003.json", "documents/000003.json"] {
        fs::remove_file(ledger.join(name)).unwrap();
    }
    for (name, bytes) in kept {
        fs::write(ledger.join(name), bytes).unwrap();
    }
    assert_eq!(issue(&school, &[]).status, 0, "the older copy is whole");
    assert!(document(&school, 3).is_file());

    let answer = school.run(&["verify", "forgotten.pdf"]);
    assert!(answer.stdout.contains("key as number 3, and not in this ledger"), "{}", answer.stdout);
    assert_eq!(answer.status, 1);

    // A genuine seal in a file with a code of its own.
    let bytes = fs::read(document(&school, 3)).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    let seal = text.split("gradus-seal:").nth(1).expect("a seal");
    let seal: String =
        seal.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).collect();
    let forged = format!("%PDF-1.7 gradus-code:0000-0000-0000-0000 gradus-seal:{seal} ");
    fs::write(school.path().join("forged.pdf"), forged).unwrap();
    let answer = school.run(&["verify", "forged.pdf"]);
    assert!(answer.stdout.contains("ALTERED"), "{}", answer.stdout);
}

#[test]
fn what_was_issued_stays_when_the_data_change() {
    let school = with_key();
    assert_eq!(issue(&school, &[]).status, 0);
    let issued = fs::read(document(&school, 2)).unwrap();
    let school = school.edit("framework/courses.csv", "English", "Reading");
    assert_eq!(school.run(&["build", "transcripts", "--student", STUDENT]).status, 0);
    assert_eq!(fs::read(document(&school, 2)).unwrap(), issued);
    let answer = school.run(&["verify", document(&school, 2).to_str().unwrap()]);
    assert!(answer.stdout.contains("genuine"), "{}", answer.stdout);
}

#[test]
fn check_says_which_issued_documents_would_differ_and_in_what() {
    let school = with_key();
    assert_eq!(issue(&school, &[]).status, 0);
    let clean = school.run(&["check", "--all"]);
    assert!(!clean.stderr.contains("[press/issued-differs]"), "{}", clean.stderr);

    let school = school.edit("framework/courses.csv", "English", "Reading");
    let run = school.run(&["check", "--all"]);
    let said = "number 2, the transcript of student `S1015` issued on";
    assert!(run.stderr.contains(said), "{}", run.stderr);
    let line = run.stderr.lines().find(|line| line.contains("and would say `Reading"));
    let line = line.unwrap_or_else(|| panic!("{}", run.stderr));
    assert!(line.contains(" > title: it says `English"), "{line}");

    // One that was replaced or withdrawn is not a concern any more.
    assert_eq!(issue(&school, &["--replaces", "2", "--reason", "course title"]).status, 0);
    let run = school.run(&["check", "--all"]);
    assert!(!run.stderr.contains("[press/issued-differs]"), "{}", run.stderr);
}

#[test]
fn check_says_that_the_ledger_is_damaged() {
    let school = with_key();
    assert_eq!(issue(&school, &[]).status, 0);
    fs::remove_file(school.path().join("ledger/entries/000002.json")).unwrap();
    let run = school.run(&["check"]);
    assert!(run.stderr.contains("[press/ledger-damaged]"), "{}", run.stderr);
    assert_eq!(run.status, 1);
}

/// Kills `issue` at many moments, for a minute at most: what was entered is whole, nothing else is
/// there, and the next one follows.
#[test]
fn an_issue_that_is_killed_at_any_moment_loses_nothing() {
    let school = School::from_dir("tests/gallery/base");
    assert_eq!(school.run(&["key", "new"]).status, 0);
    let order = ["issue", "s-1", "--to", "Bay College", "--purpose", "application"];
    let start = Instant::now();
    assert_eq!(school.run(&order).status, 0);
    let whole = start.elapsed();
    let ledger = || gradus::ledger::Folder::of(school.path());
    let mut random: u64 = 0x9e37_79b9_7f4a_7c15;
    for at in 0..200 {
        if start.elapsed() > Duration::from_secs(60) {
            break;
        }
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        // Half of the kills in the last tenth, where the ledger is written.
        let part = u32::try_from(random >> 48).expect("16 bits");
        let wait = match at % 2 {
            0 => whole.mul_f64(f64::from(part) / 65536.0),
            _ => whole.mul_f64(0.85 + f64::from(part) / 65536.0 * 0.3),
        };
        let mut running = Background::start(&school, &order);
        thread::sleep(wait);
        running.kill();
        let chain = ledger().read().unwrap_or_else(|error| panic!("kill {at}: {error}"));
        for (entry, issued) in chain.issued() {
            for (extension, hash) in [("pdf", &issued.file), ("json", &issued.view)] {
                let file = ledger().document(entry.number, extension).expect("it is kept");
                assert_eq!(gradus::ledger::sha256(&file), *hash, "kill {at}");
            }
        }
    }
    let before = ledger().read().expect("a ledger").last().number;
    assert_eq!(school.run(&order).status, 0);
    assert_eq!(ledger().read().expect("a ledger").last().number, before + 1);
    assert_eq!(school.run(&["verify"]).status, 0);
}

#[test]
fn the_records_schema_says_what_is_in_it() {
    let school = with_key();
    assert_eq!(issue(&school, &[]).status, 0);
    let schema: serde_json::Value =
        serde_json::from_str(&school.must(&["schema", "--record"])).unwrap();
    let record: serde_json::Value =
        serde_json::from_slice(&attached(&document(&school, 2))).unwrap();
    let known = schema["properties"].as_object().unwrap();
    let record = record.as_object().unwrap();
    assert!(record.keys().all(|key| known.contains_key(key)), "{record:?}");
    for needed in schema["required"].as_array().unwrap() {
        assert!(record.contains_key(needed.as_str().unwrap()), "{needed}");
    }
}

/// The page, the record inside it, the figures that the code carries, and the audit.
#[test]
fn where_there_are_no_letters_no_paper_says_anything_of_them() {
    let letters = "[grades]\nletters = [\n  { letter = \"A\", minimum = \"3\", points = \"4\" },\n  \
                   { letter = \"B\", minimum = \"2\", points = \"3\" },\n]\n";
    let said = |school: School| {
        school.must(&["key", "new"]);
        school.must(&["issue", "s-1", "--to", "Bay College", "--purpose", "application"]);
        school.must(&["build", "audits", "supplements", "transfer-sheets"]);
        let file = document(&school, 2);
        let key = gradus::ledger::Folder::of(school.path()).read().expect("a ledger").key();
        let seal = gradus::ledger::Seal::read(&seal(&file), [key]).expect("it is signed");
        let figures: Vec<String> =
            seal.facts.iter().map(|(label, value)| format!("{label} {value}")).collect();
        let record = String::from_utf8(attached(&file)).expect("JSON is text");
        let private = school.out().join("private/p2");
        let paper = |kind: &str| text(&private.join(kind).join("s-1.pdf"));
        let papers = ["audits", "supplements", "transfer-sheets"].map(paper).join(" ");
        [("page", text(&file)), ("record", record), ("code", figures.join(" ")), ("papers", papers)]
    };
    let words = ["gpa", "letter", "average", "grade points", "grade_points", "rank", "\"grade\":"];
    let found = |text: &str| {
        let text = text.to_lowercase();
        words.iter().copied().filter(|word| text.contains(word)).collect::<Vec<_>>()
    };
    let without = School::from_dir("tests/gallery/base").edit("policy.toml", letters, "");
    for (place, text) in said(without) {
        assert_eq!(found(&text), [""; 0], "{place}: {text}");
    }
    // With letters each of them says something.
    for (place, text) in said(School::from_dir("tests/gallery/base")) {
        assert_ne!(found(&text), [""; 0], "{place}: {text}");
    }
}

#[test]
fn a_dry_run_writes_nothing() {
    let school = with_key();
    let run = issue(&school, &["--dry-run"]);
    assert!(run.stdout.contains("nothing was written"), "{}", run.stdout);
    assert!(!document(&school, 2).exists());
    assert!(school.run(&["verify"]).stdout.contains("1 entry"));
}

#[test]
fn what_cannot_be_issued_is_said() {
    let school = School::sample();
    let cases: [(&[&str], &str); 6] = [
        (&["issue", STUDENT, "--to", "x", "--purpose", "y"], "has no ledger and no key yet"),
        (&["key", "new"], ""),
        (&["key", "new"], "has a ledger and a key already"),
        (&["issue", STUDENT], "it is not said to whom the transcript is given"),
        (
            &["issue", "S9999", "--to", "x", "--purpose", "y"],
            "student `S9999` is not on the roster",
        ),
        (&["issue", "--withdraw", "7", "--reason", "z"], "no document was issued under number 7"),
    ];
    for (args, says) in cases {
        let run = school.run(args);
        assert!(run.stderr.contains(says), "{args:?}: {}", run.stderr);
        assert_eq!(run.status, if says.is_empty() { 0 } else { 2 }, "{args:?}");
    }
}

#[test]
fn nothing_of_others_is_issued() {
    let school = crate::leaks::school();
    assert_eq!(school.run(&["key", "new"]).status, 0);
    let issue = |to: &str, purpose: &str| {
        school.run(&["issue", "s-1", "--to", to, "--purpose", purpose, "--despite-errors"])
    };
    for (to, purpose, whose) in [
        ("Bay College", "application with Ben Brown", "the full name of student `s-2`"),
        ("Bay College", "mixed up with s-2", "the identifier of student `s-2`"),
        ("Ina Brown", "application", "the name of an adult of household `h-3`"),
    ] {
        let run = issue(to, purpose);
        assert_eq!(run.status, 2, "{}", run.stderr);
        let says = format!("{whose} stands in what is about student `s-1`");
        assert!(run.stderr.contains(&says), "{}", run.stderr);
        assert!(!document(&school, 2).exists());
    }
    assert_eq!(issue("Rosa Alvarez", "at the family's wish").status, 0);
    assert_eq!(issue("Bay College", "application").status, 0);
}

#[test]
fn a_transcript_is_issued_on_the_schools_sheet() {
    let school = School::from_dir("tests/gallery/base");
    let settings = fs::read_to_string(school.path().join("gradus.toml")).unwrap();
    let school = school.write("gradus.toml", format!("{settings}\n[documents]\npaper = \"a4\"\n"));
    assert_eq!(school.run(&["key", "new"]).status, 0);
    let run = school.run(&["issue", "s-1", "--to", "Bay College", "--purpose", "application"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let info = Command::new("pdfinfo").arg(document(&school, 2)).output().expect("pdfinfo runs");
    let info = String::from_utf8_lossy(&info.stdout).into_owned();
    assert!(info.contains("A4"), "{info}");
}

#[test]
fn a_locked_key_needs_its_passphrase_and_survives_in_its_backup() {
    let school = School::sample();
    let run = |args: &[&str], passphrase: &str| {
        let mut command = school.command(args);
        command.env("GRADUS_PASSPHRASE", passphrase);
        let output = command.output().expect("the program runs");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let order = ["issue", STUDENT, "--to", "Bay College", "--purpose", "application"];
    assert_eq!(run(&["key", "new"], "right").0, Some(0));
    assert_eq!(run(&order, "right").0, Some(0));
    assert!(run(&order, "wrong").1.contains("this passphrase does not open the key"));
    assert!(run(&order, "").1.contains("the school's key needs its passphrase"));
    assert_eq!(run(&["key", "backup", "backup.json"], "right").0, Some(0));
    fs::remove_file(school.path().join("ledger/secret/key.json")).unwrap();
    assert!(run(&order, "right").1.contains("the school's key is not on this computer"));
    assert_eq!(run(&["key", "restore", "backup.json"], "right").0, Some(0));
    assert_eq!(run(&order, "right").0, Some(0));
}

#[test]
fn the_site_checks_documents_once_one_is_issued() {
    let school = with_key();
    assert_eq!(issue(&school, &[]).status, 0);
    assert_eq!(school.run(&["build", "site"]).status, 0);
    let public = school.out().join("public");
    assert!(public.join("verify/index.html").is_file());
    let list = fs::read_to_string(public.join("assets/issued.js")).unwrap();
    for private in ["S10", "Bay College", "application", "Dubois"] {
        assert!(!list.contains(private), "{private} is public");
    }
}

const STUDENT: &str = "S1015";

fn with_key() -> School {
    let school = School::sample();
    let run = school.run(&["key", "new"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    school
}

fn issue(school: &School, more: &[&str]) -> crate::school::Run {
    let order = ["issue", STUDENT, "--to", "Bay College", "--purpose", "application"];
    school.run(&[&order, more].concat())
}

fn document(school: &School, number: u32) -> PathBuf {
    school.path().join(format!("ledger/documents/{number:06}.pdf"))
}

/// The seal among the keywords of a PDF.
fn seal(file: &Path) -> String {
    let info = Command::new("pdfinfo").arg(file).output().expect("pdfinfo runs");
    let info = String::from_utf8_lossy(&info.stdout).into_owned();
    let seal = info.split_whitespace().find_map(|word| word.split_once("gradus-seal:"));
    seal.unwrap_or_else(|| panic!("no seal in {info}")).1.to_string()
}

/// The text of a PDF, each run of white space as one blank. It is read as it lies: in the order of
/// reading a hyphen at the end of a line is lost, and with it that of `A-`.
pub(super) fn text(file: &Path) -> String {
    let mut read = Command::new("pdftotext");
    let output = read.arg("-raw").arg(file).arg("-").output().expect("pdftotext runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The file that a PDF carries.
pub(super) fn attached(file: &Path) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("record.json");
    let mut detach = Command::new("pdfdetach");
    let run = detach.args(["-save", "1", "-o"]).arg(&target).arg(file).output();
    assert!(run.expect("pdfdetach runs").status.success());
    fs::read(target).unwrap()
}

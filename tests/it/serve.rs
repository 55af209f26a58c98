//! `gradus serve`: who may ask, what is shown, and that following a school's files comes to the
//! same as building them once.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::school::{School, entries};
use crate::served::Server;

fn small() -> School {
    School::from_dir("tests/gallery/base")
}

#[test]
fn a_page_of_another_site_learns_nothing_and_changes_nothing() {
    let school = small();
    let server = Server::start(&school);
    server.after(0);
    let office = format!("/{}/", server.token);
    let build = format!("/{}/build", server.token);
    let own = format!("http://{}", server.at);
    for headers in [
        vec![("Host", "evil.example")],
        vec![("Host", "127.0.0.1")],
        vec![("Origin", "http://evil.example")],
        vec![("Origin", "null")],
        vec![("Sec-Fetch-Site", "cross-site")],
        vec![("Sec-Fetch-Site", "same-site")],
    ] {
        for path in [&office[..], "/", "/site/index.html", "/events", "/app/office.css"] {
            let answer = server.ask("GET", path, &headers, "");
            assert_eq!(answer.status, 403, "{path} {headers:?}: {answer:?}");
            assert!(answer.body.starts_with("refused"), "{answer:?}");
        }
        let mut headers = headers;
        if !headers.iter().any(|(name, _)| *name == "Origin") {
            headers.push(("Origin", &own));
        }
        assert_eq!(server.ask("POST", &build, &headers, "").status, 403, "{headers:?}");
    }
    // What changes something says whose page asks.
    assert_eq!(server.ask("POST", &build, &[], "").status, 403);
    assert_eq!(server.ask("POST", &build, &[("Origin", &own)], "").status, 202);
}

#[test]
fn what_is_private_needs_the_word_and_nothing_leads_out_of_the_output() {
    let school = small();
    let server = Server::start(&school);
    server.after(0);
    let front = server.office("");
    let report = front.split("href=\"").find_map(|rest| {
        let path = rest.split('"').next()?;
        path.contains("/reports/").then(|| path.to_string())
    });
    let report = report.expect("a report is linked");
    assert_eq!(server.get(&report).status, 200);
    let guessed = "0".repeat(server.token.len());
    for word in [&guessed[..], "", "site", "app", &server.token[1..]] {
        let path = report.replacen(&server.token, word, 1);
        assert_ne!(server.get(&path).status, 200, "{path}");
    }
    let root = format!("/{}", server.token);
    for path in [
        format!("{root}/private/../../gradus.toml"),
        format!("{root}/private/..%2f..%2fgradus.toml"),
        format!("{root}/private/%2e%2e/%2e%2e/gradus.toml"),
        format!("{root}/private//etc/passwd"),
        format!("{root}/private/%2fetc%2fpasswd"),
        format!("{root}/private/..%5c..%5cgradus.toml"),
        format!("{root}/private/.gradus-tmp/lock"),
        "/site/../private/manifest.json".to_string(),
        "/site/..%2fprivate%2f2025-26.1%2fmanifest.json".to_string(),
        "/site/..%2f..%2fgradus.toml".to_string(),
        "/app/..%2foffice.html".to_string(),
        "/app/base.html".to_string(),
    ] {
        let answer = server.get(&path);
        assert_ne!(answer.status, 200, "{path}: {}", answer.body);
    }
    for path in [format!("{root}/"), "/site/index.html".to_string()] {
        let head = server.get(&path).head;
        for header in [
            "x-content-type-options: nosniff",
            "referrer-policy: no-referrer",
            "cross-origin-resource-policy: same-origin",
            "cache-control: no-store",
            "script-src 'self';",
            "frame-ancestors 'none'",
        ] {
            assert!(head.contains(header), "{path} lacks `{header}`: {head}");
        }
    }
    assert!(!server.get(&format!("{root}/")).head.contains("unsafe"));
    // The public site knows nothing of the word.
    assert!(!server.get("/site/index.html").body.contains(&server.token));
    assert!(!server.get("/").body.contains(&server.token));
}

#[cfg(unix)]
#[test]
fn another_output_folder_is_built_into_and_shown() {
    let school = small();
    let server = Server::start_with(&school, &["--out", "elsewhere"]);
    server.after(0);
    assert_eq!(server.get("/site/competencies/MA.1/index.html").status, 200);
    assert!(school.path().join("elsewhere/private/p2/transcripts/s-1.pdf").exists());
    assert!(!school.out().exists(), "nothing is built beside it");
    drop(server);
    // The folder of the project is none: that is said, and nothing is built.
    let before = entries(school.path());
    let server = Server::start_with(&school, &["--out", "."]);
    server.after(0);
    server.shows("problems", "it is the folder of the project");
    assert_eq!(entries(school.path()), before);
}

#[test]
fn a_link_in_the_output_leads_nowhere() {
    let school = small().write("secret.txt", "of nobody's business");
    let server = Server::start(&school);
    server.after(0);
    let public = school.out().join("public");
    std::os::unix::fs::symlink(school.path().join("secret.txt"), public.join("x.txt"))
        .expect("a link");
    std::os::unix::fs::symlink(school.path(), public.join("up")).expect("a link");
    assert_eq!(server.get("/site/x.txt").status, 404);
    assert_eq!(server.get("/site/up/secret.txt").status, 404);
    assert_eq!(server.get("/site/index.html").status, 200);
}

#[test]
fn a_mistake_appears_and_goes_when_it_is_mended() {
    let school = small();
    let evidence = school.path().join("evidence.csv");
    let good = fs::read_to_string(&evidence).expect("a table");
    let server = Server::start(&school);
    let number = server.after(0);
    let problems = || server.office("problems");
    assert!(!problems().contains("import/bad-date"), "{}", problems());
    let bad = good.replacen("2025-", "20x5-", 1);
    assert_ne!(bad, good);
    fs::write(&evidence, &bad).expect("the table can be written");
    let number = server.after(number);
    let shown = problems();
    assert!(shown.contains("evidence.csv"), "{shown}");
    assert!(shown.contains("<mark>20x5-"), "{shown}");
    assert!(shown.contains("class=\"help\""), "{shown}");
    fs::write(&evidence, &good).expect("the table can be written");
    let number = server.after(number);
    assert!(!problems().contains("<mark>20x5-"), "{}", problems());
    // The settings themselves cannot be read: what was read last goes on being shown.
    let settings = school.path().join("gradus.toml");
    let text = fs::read_to_string(&settings).expect("the settings");
    fs::write(&settings, format!("{text}\n= broken")).expect("they can be written");
    let number = server.after(number);
    assert!(server.office("").contains("cannot be read as a whole"));
    assert!(server.office("").contains("id=\"students\""));
    assert!(problems().contains("project/bad-toml"), "{}", problems());
    fs::write(&settings, text).expect("they can be written");
    server.after(number);
    assert!(!problems().contains("project/bad-toml"));
}

#[test]
fn a_number_opens_its_explanation_and_a_policy_says_who_would_change() {
    let school = School::sample();
    let server = Server::start(&school);
    server.after(0);
    let all = server.office("explain/S1001");
    for (asked, address) in [("MA.07", "MA%2E07"), ("gpa", "gpa"), ("graduation", "graduation")] {
        assert!(all.contains(&format!("explain/S1001/{address}\"")), "{address}");
        let page = server.office(&format!("explain/S1001/{address}"));
        let told = school.must(&["explain", "S1001", asked]);
        for line in told.lines().take(2) {
            let line = line.trim().replace('&', "&amp;").replace('\'', "&#39;");
            assert!(page.contains(&line), "{asked}: {line}");
        }
    }
    assert!(server.office("explain/nobody").contains("is not on the roster"));
    let own = format!("http://{}", server.at);
    assert!(!server.office("").contains("/mail/"));
    let (number, _) = server.status();
    let mail = format!("/{}/mail", server.token);
    assert_eq!(server.ask("POST", &mail, &[("Origin", &own)], "").status, 202);
    server.after(number);
    assert!(server.office("").contains("/mail/"), "the mailing run is there to be printed");
    let rules = format!("/{}/rules", server.token);
    let ask = |policy: &str| server.ask("POST", &rules, &[("Origin", &own)], policy).body;
    let policy = fs::read_to_string(school.path().join("policy.toml")).expect("a policy");
    assert!(ask(&policy).contains("Nobody’s values change"));
    let other = policy.replacen("method = \"", "method = \"lowest\" # \"", 1);
    assert_ne!(other, policy);
    let found = ask(&other);
    assert!(found.contains("students change") || found.contains("policy/"), "{found}");
    assert!(ask("nonsense = [").contains("This policy cannot be used"), "{}", ask("nonsense = ["));
    assert_eq!(fs::read_to_string(school.path().join("policy.toml")).ok(), Some(policy));
}

#[test]
fn a_transcript_is_issued_after_it_was_shown_and_confirmed() {
    let school = small();
    school.must(&["key", "new"]);
    let server = Server::start(&school);
    server.after(0);
    let own = format!("http://{}", server.at);
    let path = format!("/{}/issue", server.token);
    let ask = |wish: &str| server.ask("POST", &path, &[("Origin", &own)], wish).body;
    let order = r#""student": "s-1", "to": "Bay College", "purpose": "application""#;
    let ledger = || files_below(&school.path().join("ledger"));
    let before = ledger();
    let shown = ask(&format!("{{{order}}}"));
    let mark = shown.split("name=\"confirmed\" value=\"").nth(1).expect("it is shown");
    let mark = mark.split('"').next().expect("a mark");
    assert!(ask(r#"{"student": "s-1"}"#).contains("to whom"));
    assert!(ask(&format!(r#"{{{order}, "confirmed": "guessed"}}"#)).contains("has changed since"));
    assert!(ask(&format!(r#"{{{order}, "replaces": "1"}}"#)).contains("Say why"));
    assert_eq!(ledger(), before, "nothing is written before it is confirmed");
    let done = ask(&format!(r#"{{{order}, "confirmed": "{mark}"}}"#));
    assert!(done.contains("Issued as number 2"), "{done}");
    assert!(server.get(&format!("/{}/issued/2", server.token)).body.starts_with("%PDF"));
    assert!(school.must(&["verify"]).contains('2'));
    let done = ask(r#"{"withdraw": "2", "reason": "sent by mistake"}"#);
    assert!(done.contains("Number 2 is withdrawn"), "{done}");
}

#[test]
fn a_port_in_use_is_said_and_the_next_one_offered() {
    let school = small();
    let server = Server::start(&school);
    let port = server.at.port().to_string();
    let run = school.run(&["serve", ".", "--port", &port]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains(&format!("port {port} is in use")), "{}", run.stderr);
    assert!(run.stderr.contains("--port "), "{}", run.stderr);
}

#[cfg(all(unix, not(target_os = "macos")))]
#[test]
fn a_double_click_opens_the_project_it_lies_in_or_makes_room_for_one() {
    let clicked = |school: &School, home: &Path| {
        let mut command = school.command(&[]);
        // A desktop, and no browser.
        command.env("DISPLAY", ":0").env("HOME", home).env("PATH", "");
        Server::of(command)
    };
    let home = TempDir::new().expect("a folder");
    let school = small();
    let server = clicked(&school, home.path());
    server.after(0);
    assert!(server.office("").contains("Gallery School"));
    drop(server);
    assert!(!home.path().join("Gradus").exists());
    let elsewhere = School::from_folder(TempDir::new().expect("a folder"));
    let server = clicked(&elsewhere, home.path());
    assert!(server.office("add").contains("type=\"file\""), "{}", server.office("add"));
    assert!(home.path().join("Gradus").is_dir());
    drop(server);
    // The next click finds what was made there.
    fs::copy(school.path().join("gradus.toml"), home.path().join("Gradus/gradus.toml"))
        .expect("a file");
    let server = clicked(&elsewhere, home.path());
    server.shows("problems", "gradus.toml");
}

#[cfg(unix)]
#[test]
fn it_stops_when_it_is_asked_to_and_leaves_a_whole_output() {
    let school = small();
    let server = Server::start(&school);
    server.after(0);
    let start = Instant::now();
    let (status, said) = server.interrupt();
    assert_eq!(status, 0, "{said}");
    assert!(said.contains("closing"), "{said}");
    assert!(start.elapsed() < Duration::from_secs(20));
    let again = school.must(&["build", "."]);
    assert!(again.contains("unchanged"), "{again}");
}

/// A generator of numbers that are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }
}

/// Two hundred edits of any file, most of them broken, at any moment; then everything is as it was
/// but for a new name and a new level. What is there in the end is what one build makes of it.
#[test]
fn two_hundred_edits_come_to_the_same_as_one_build() {
    let school = small();
    let server = Server::start(&school);
    server.after(0);
    let files: Vec<_> = files_of(school.path());
    let before: Vec<Vec<u8>> = files.iter().map(|path| fs::read(path).expect("a file")).collect();
    let mut dice = Dice(20_251_128);
    for _ in 0..200 {
        let at = dice.below(files.len());
        let mut bytes = before[at].clone();
        match dice.below(6) {
            0 => bytes.truncate(dice.below(bytes.len() + 1)),
            1 => {
                let from = dice.below(bytes.len());
                let to = (from + dice.below(40)).min(bytes.len());
                bytes.drain(from..to);
            }
            2 => bytes.insert(dice.below(bytes.len()), b'"'),
            3 => bytes.extend_from_slice(b"S9,,,,\n"),
            4 => {
                let byte = dice.below(bytes.len());
                bytes[byte] = bytes[byte].wrapping_add(1);
            }
            _ => {}
        }
        match dice.below(12) {
            0 => fs::remove_file(&files[at]).unwrap_or(()),
            _ => fs::write(&files[at], bytes).expect("it can be written"),
        }
        thread::sleep(Duration::from_millis(dice.below(60) as u64));
    }
    for (path, bytes) in files.iter().zip(&before) {
        fs::write(path, bytes).expect("it can be written");
    }
    let settings = school.path().join("gradus.toml");
    let text = fs::read_to_string(&settings).expect("the settings");
    let named = text.replacen("name = \"", "name = \"New ", 1);
    assert_ne!(named, text);
    fs::write(&settings, named).expect("it can be written");
    let evidence = school.path().join("evidence.csv");
    let rated = fs::read_to_string(&evidence).expect("a table");
    assert!(rated.contains(",BG,"), "{rated}");
    fs::write(&evidence, rated.replace(",BG,", ",PR,")).expect("it can be written");
    server.quiet();
    let followed = files_below(&school.out());
    drop(server);
    fs::remove_dir_all(school.out()).expect("the output can be removed");
    school.run(&["build", "."]);
    let fresh = files_below(&school.out());
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&followed), names(&fresh));
    let differ: Vec<&String> = fresh
        .iter()
        .filter(|(name, bytes)| followed[*name] != **bytes)
        .map(|(name, _)| name)
        .collect();
    assert!(differ.is_empty(), "{differ:?}");
    let home = String::from_utf8_lossy(&fresh["public/index.html"]);
    assert!(home.contains("New Gallery School"), "{home}");
    assert!(fresh.len() > 20, "{}", fresh.len());
}

/// The files of a project, without its output.
fn files_of(root: &Path) -> Vec<std::path::PathBuf> {
    fn walk(folder: &Path, files: &mut Vec<std::path::PathBuf>) {
        for path in entries(folder) {
            if path.is_dir() {
                walk(&path, files);
            } else {
                files.push(path);
            }
        }
    }
    let mut files = Vec::new();
    for path in entries(root).into_iter().filter(|path| !path.ends_with("out")) {
        if path.is_dir() {
            walk(&path, &mut files);
        } else {
            files.push(path);
        }
    }
    files.retain(|path| fs::metadata(path).is_ok_and(|data| data.len() > 0));
    files
}

/// Every file below a folder, without what a build keeps for itself.
fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(root: &Path, folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
        for path in entries(folder) {
            if path.ends_with(".gradus-tmp") {
                continue;
            }
            if path.is_dir() {
                walk(root, &path, files);
            } else {
                let name =
                    path.strip_prefix(root).expect("below it").to_string_lossy().into_owned();
                files.insert(name, fs::read(&path).expect("a file"));
            }
        }
    }
    let mut files = BTreeMap::new();
    walk(folder, folder, &mut files);
    files
}

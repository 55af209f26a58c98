//! Pages as a reader sees them: sixteen pages of the sample school beside their pictures in
//! `tests/pictures`.
//!
//! Pages are drawn by `pdftoppm`, small and in grey, and compared cell by cell: the mean grey of a
//! cell may differ a little, as it does from one version of the tool to the next, but not so much
//! as when a word or a mark on the page is another.
//!
//! `BLESS=1 cargo test --test it pictures` draws the pictures again; then look at them. A page that
//! differs is left in `target/pictures` beside the picture of its cells that do.

mod grey;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::school::{School, repository};
use grey::Grey;

/// The pages: folder, file, number.
const PAGES: [(&str, &str, usize); 12] = [
    ("reports", "S1015.en", 1),
    ("reports", "S1015.en", 2),
    ("reports", "S1009.es", 1),
    ("reports", "S1009.es", 2),
    ("reports", "S1002.pt", 1),
    ("reports", "S1018.fr", 1),
    ("reports", "S1013.ar", 1),
    ("reports", "S1013.ar", 2),
    ("reports", "S1004.vi", 1),
    ("transcripts", "S1002", 1),
    ("transcripts", "S1013", 1),
    ("transcripts", "S1013", 2),
];

/// The pages of the same school when its language is Arabic.
const RIGHT_TO_LEFT: [(&str, &str, usize); 4] = [
    ("transcripts", "S1013", 1),
    ("audits", "S1013", 1),
    ("transfer-sheets", "S1013", 1),
    ("letters", "S1013", 1),
];

/// Dots to the inch: enough to know a page by, and a picture of 50 kB.
const RESOLUTION: &str = "60";

#[test]
fn pages_look_as_they_were_reviewed() {
    let Some(drawer) = drawer() else { return };
    let mut wrong = differing(&drawer, &built(School::sample()), &PAGES, "");
    let arabic = School::sample().edit("gradus.toml", "language = \"en\"", "language = \"ar\"");
    let kinds = ["build", "transcripts", "audits", "transfer-sheets", "letters"];
    arabic.must(&[&kinds[..], &["--student", "S1013"]].concat());
    wrong.extend(differing(&drawer, &arabic, &RIGHT_TO_LEFT, "ar-"));
    let advice = "look at target/pictures; BLESS=1 makes that the reference";
    assert!(wrong.is_empty(), "{}\n{advice}", wrong.join("\n"));
}

/// The pages that differ from their pictures, whose names begin with a text.
fn differing(
    drawer: &Drawer,
    school: &School,
    pages: &[(&str, &str, usize)],
    begin: &str,
) -> Vec<String> {
    let mut wrong = Vec::new();
    for (folder, file, number) in pages {
        let found = drawer.page(school, folder, file, *number);
        let name = format!("{begin}{folder}-{file}-{number}.png");
        let path = repository().join("tests/pictures").join(&name);
        if env::var_os("BLESS").is_some() {
            fs::write(&path, found.to_png()).expect("pictures can be written");
        }
        let expected =
            fs::read(&path).unwrap_or_else(|_| panic!("no picture {name}; BLESS=1 draws it"));
        let expected = Grey::from_png(&expected);
        if let Some(difference) = expected.difference(&found) {
            let left = repository().join("target/pictures");
            fs::create_dir_all(&left).expect("the folder can be made");
            fs::write(left.join(&name), found.to_png()).expect("pictures can be written");
            let cells = left.join(name.replace(".png", ".cells.png"));
            fs::write(cells, difference.cells.to_png()).expect("pictures can be written");
            wrong.push(format!("{name}: {}", difference.message));
        }
    }
    wrong
}

#[test]
fn another_word_or_grade_is_seen() {
    let Some(drawer) = drawer() else { return };
    let before = built(School::sample());
    let after = School::sample().edit("school/students.csv", "S1015,Caleb", "S1015,Carla").edit(
        "evidence/transfer_credits.csv",
        "SS;EL,1,B+",
        "SS;EL,1,B-",
    );
    let after = built(after);
    for (folder, file, number, same) in [
        ("reports", "S1015.en", 1, false),
        ("reports", "S1009.es", 1, true),
        ("transcripts", "S1002", 1, false),
        ("transcripts", "S1013", 1, true),
    ] {
        let [was, is] = [&before, &after].map(|school| drawer.page(school, folder, file, number));
        assert_eq!(was.difference(&is).is_none(), same, "page {number} of {folder}/{file}");
    }
}

/// Builds the documents of the pages.
fn built(school: School) -> School {
    let mut args = vec!["build", "reports", "transcripts"];
    for (_, file, _) in PAGES {
        args.extend(["--student", file.split('.').next().unwrap_or_default()]);
    }
    school.must(&args);
    school
}

/// The program that draws pages.
struct Drawer {
    program: PathBuf,
}

/// The program, where it is installed. `tests/run` installs it, or says that pages are not
/// compared.
fn drawer() -> Option<Drawer> {
    let folders = env::var_os("PATH")?;
    let mut programs = env::split_paths(&folders).map(|folder| folder.join("pdftoppm"));
    programs.find(|path| path.is_file()).map(|program| Drawer { program })
}

impl Drawer {
    fn page(&self, school: &School, folder: &str, file: &str, number: usize) -> Grey {
        let pdf = school.out().join(format!("private/2025-26.2/requested/{folder}/{file}.pdf"));
        let picture = school.path().join("page");
        let number = number.to_string();
        let status = Command::new(&self.program)
            .args(["-gray", "-png", "-singlefile", "-r", RESOLUTION, "-f", &number, "-l", &number])
            .args([&pdf, &picture])
            .stderr(Stdio::null())
            .status()
            .expect("the program starts");
        assert!(status.success(), "page {number} of {}", pdf.display());
        Grey::from_png(&fs::read(Path::new(&picture).with_extension("png")).expect("a picture"))
    }
}

//! Schools whose texts are longer, more or fewer than anybody thought, on paper: no word runs off a
//! sheet or over another one, and a document is no longer than it should be.

#![expect(clippy::float_arithmetic, reason = "places on a page are floats")]

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::school::{School, files};

/// A school of one student, and the pages that its longer documents have at most.
struct Case {
    name: &'static str,
    language: &'static str,
    given: &'static str,
    family: &'static str,
    school: &'static str,
    grade: u32,
    /// Titles of subjects, and how many competencies each has.
    subjects: &'static [&'static str],
    each: usize,
    levels: usize,
    /// School years of courses until now, and courses in each.
    years: i32,
    courses: usize,
    /// The teachers' words; where there are none, there are no habits and goals either.
    narrative: &'static str,
    /// The letters of courses, from the best.
    letters: [&'static str; 2],
    report: usize,
    transcript: usize,
}

const PLAIN: Case = Case {
    name: "plain",
    language: "en",
    given: "Ana",
    family: "Alvarez",
    school: "Gallery School",
    grade: 12,
    subjects: &["Mathematics", "Science", "Arts"],
    each: 8,
    levels: 4,
    years: 4,
    courses: 6,
    narrative: "Ana has had a good year.",
    letters: ["A", "B"],
    report: 2,
    transcript: 2,
};

const UNBROKEN: &str = "Wolfeschlegelsteinhausenbergerdorffvoralternwarengewissenhaft";

const TWELVE: [&str; 12] = [
    "Career and technical education: construction, culinary arts and marine trades",
    "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft",
    "Digital media, journalism and broadcast production",
    "Interdisciplinary studies",
    "Advisory and postsecondary planning",
    "English language arts",
    "Mathematics",
    "Science",
    "Social studies",
    "World languages",
    "Arts",
    "Health and wellness",
];

const CASES: [Case; 9] = [
    Case {
        name: "twelve subjects and names without an end",
        given: UNBROKEN,
        family: "Schaferswessenschafewarenwohlgepflegeundsorgfaltigkeitbeschutzen",
        school: "The Cooperative Regional Academy for Mastery, Marine Sciences, Trades and Performing \
                 Arts at the Harbor and the Neighboring Islands",
        subjects: &TWELVE,
        each: 10,
        narrative: "She has had a long year. Her work at \
            https://portfolio.example.org/a/very/long/path/that/never/ends/and/has/no/spaces/in/it shows it.\n\n\
            - first point about **fractions**\n- second point, longer, which goes on and on until it has to be \
            broken over several lines of a column\n  - nested\n\n1. one\n2. two\n\n> A quotation.\n\n\
            | a | b |\n|---|---|\n| 1 | 2 |\n\nDonaudampfschifffahrtselektrizitaetenhauptbetriebswerk at the end.",
        ..PLAIN
    },
    Case {
        name: "the same from right to left",
        language: "ar",
        given: "عبد الرحمن المعتصم بالله",
        family: "الأنصاري الخزرجي المدني بن أبي القاسم السهيلي",
        school: "The Cooperative Regional Academy for Mastery, Marine Sciences and Performing Arts",
        subjects: &TWELVE,
        narrative: "كانت سنة طويلة، وفيها MA.01 وأشياء أخرى. See https://portfolio.example.org/a/very/long/path/that/never/ends.",
        ..PLAIN
    },
    Case {
        name: "twelve subjects and letters that are words",
        subjects: &TWELVE,
        each: 10,
        letters: ["Exceeding Expectations", "Meeting the Expectations"],
        ..PLAIN
    },
    Case { name: "nothing but levels", narrative: "", ..PLAIN },
    Case { name: "a long life of courses", years: 25, courses: 5, transcript: 6, ..PLAIN },
    Case { name: "seven levels", levels: 7, language: "ar", ..PLAIN },
    Case {
        name: "one subject",
        subjects: &["Mathematics"],
        courses: 1,
        report: 1,
        transcript: 1,
        ..PLAIN
    },
    Case {
        name: "a kindergarten",
        grade: 0,
        subjects: &["Numbers", "Words"],
        each: 1,
        years: 1,
        courses: 0,
        report: 1,
        transcript: 1,
        ..PLAIN
    },
    Case {
        name: "signs and scripts",
        given: "李雷 שרה",
        family: "Иванова-Ἀθηνᾶ",
        subjects: &["x ≥ 2, √2 and ∞ → ✓ ★", "½ cup ☺ 🎉", "Ελληνικά и русский"],
        narrative: "She knows √2 ≈ 1.41, that x ≤ 3, and ∠A = 90°. 🎉 ☐ ♯",
        ..PLAIN
    },
];

/// The documents that are built of each.
const KINDS: [&str; 6] =
    ["reports", "transcripts", "audits", "supplements", "transfer-sheets", "letters"];

#[test]
fn no_word_leaves_its_sheet_or_lies_over_another() {
    let mut found = Vec::new();
    for case in &CASES {
        let school = school(case);
        let built = school.run(&[&["build", "--student", "s-1"][..], &KINDS].concat());
        let documents: Vec<_> =
            files(&school.out()).into_iter().filter(|(name, _)| name.ends_with(".pdf")).collect();
        assert_eq!(documents.len(), KINDS.len(), "{}: {}{}", case.name, built.stdout, built.stderr);
        for (name, _) in documents {
            let pages = words(&school.out().join(&name));
            for (number, page) in pages.iter().enumerate() {
                let at = format!("{}, {name}, page {}", case.name, number + 1);
                found.extend(page.faults().into_iter().map(|fault| format!("{at}: {fault}")));
                let goes_on = name.contains("reports/") && number + 1 < pages.len();
                if goes_on && page.has_blank() {
                    found.push(format!("{at}: a sixth of it stays blank"));
                }
                let ends = name.contains("reports/") && number > 0 && number + 1 == pages.len();
                if ends && page.has_uneven_columns() {
                    found.push(format!("{at}: a sixth of it stays blank beside a column"));
                }
            }
            let most = [("reports/", case.report), ("transcripts/", case.transcript)];
            for (_, most) in
                most.iter().filter(|(folder, most)| name.contains(folder) && pages.len() > *most)
            {
                found.push(format!("{}: {name} has {} pages of {most}", case.name, pages.len()));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_word_over_another_or_off_the_sheet_is_seen() {
    let template = "#set document(title: \"a\")\n#set page(width: 200pt, height: 100pt, margin: 20pt)\n\
        #place(top + left)[One]#place(top + left)[Two]\n#place(top + left, dx: 155pt, dy: 40pt)[Running]\n\
        #place(top + left, dy: 68pt)[Low]\n#pagebreak()\nFour words are here.\n#pagebreak()\n\
        #columns(2)[Five \\ words \\ stand \\ here #colbreak() Right]\n";
    let school = school(&PLAIN);
    fs::create_dir_all(school.path().join("templates/typst")).expect("a folder");
    let school = school.write("templates/typst/report.typ", template).edit(
        "gradus.toml",
        "[build]",
        "[build]\ntemplates = \"templates\"",
    );
    let built = school.run(&["build", "reports", "--student", "s-1"]);
    let document = files(&school.out()).into_iter().find(|(name, _)| name.ends_with(".pdf"));
    let (name, _) = document.unwrap_or_else(|| panic!("{}", built.stderr));
    let pages = words(&school.out().join(name));
    assert_eq!(pages.iter().map(Page::has_blank).collect::<Vec<_>>(), [true, false, false]);
    let uneven: Vec<bool> = pages.iter().map(Page::has_uneven_columns).collect();
    assert_eq!(uneven, [true, false, true]);
    let faults: Vec<String> = pages.iter().flat_map(Page::faults).collect();
    assert_eq!(faults.iter().filter(|one| one.contains("lies over")).count(), 1, "{faults:#?}");
    assert_eq!(faults.iter().filter(|one| one.contains("runs off")).count(), 2, "{faults:#?}");
}

/// The project of a case, over the smallest school.
fn school(case: &Case) -> School {
    let scale: String = (1..=case.levels).fold(String::new(), |mut scale, level| {
        let proficient = level + 1 >= case.levels.max(3);
        let _ = writeln!(
            scale,
            "  {{ code = \"L{level}\", label = \"{}\", family = \"A sentence for families on level {level}.\"{} }},",
            ["Beginning", "Emerging with support", "Developing", "Proficient"][level % 4],
            if proficient { ", proficient = true" } else { "" }
        );
        scale
    });
    let toml = format!(
        "[school]\nname = \"{}\"\naddress = [\"41 Lighthouse Road\", \"Harbor Point, ME 04600\"]\n\
         phone = \"207-555-0100\"\nemail = \"office@harborpoint.example.org\"\n\
         website = \"https://harborpoint.example.org\"\n\n[build]\nperiod = \"p2\"\n\n[[scale]]\nid = \"levels\"\n\
         levels = [\n{scale}]\n\n[[scale]]\nid = \"habits\"\nlevels = [\n  {{ code = \"S\", label = \"Sometimes\", family = \"Seen now and then.\" }},\n  \
         {{ code = \"U\", label = \"Usually\", family = \"Seen mostly.\" }},\n]\n\n[framework]\nscale = \"levels\"\n\n[habits]\nscale = \"habits\"\n\n\
         [sources]\nfolders = [\".\"]\n",
        case.school
    );
    let mut tables = Tables::default();
    for (at, title) in case.subjects.iter().enumerate() {
        tables.add("subjects", &[&format!("S{at}"), title]);
        for number in 1..=case.each {
            let code = format!("S{at}.{number:02}");
            let long = match number % 3 {
                0 => {
                    "A competency title that is rather long because nobody could agree on fewer words"
                }
                _ => "A short title",
            };
            let statement =
                format!("I can do a thing that takes many words to say, number {number}.");
            let milestone =
                format!("{}.1", (case.grade + 2).saturating_sub(number as u32).min(case.grade));
            let title = format!("{long} {number}");
            tables.add(
                "competencies",
                &[&code, &format!("S{at}"), &title, &statement, "b1", &milestone],
            );
            let level = format!("L{}", 1 + (number * 5 + at) % case.levels);
            if number % 7 != 6 {
                tables.add("evidence", &["s-1", &code, "2026-03-03", &level, "summative", "Test"]);
            }
        }
    }
    for back in 0..case.years {
        let year = format!("{}-{:02}", 2025 - back, (26 - back).rem_euclid(100));
        for number in 0..case.courses {
            let code = format!("MATH-{back:02}-{number}-LONG");
            let title = format!("A course with a title of some length {number}");
            tables.add("courses", &[&code, &title, "S0", "0.125", "MA", "regular"]);
            tables
                .add("course_competencies", &[&code, &format!("S0.{:02}", 1 + number % case.each)]);
            tables.add("enrollments", &["s-1", &code, &year, "completed"]);
        }
        if case.courses > 0 {
            let earned = format!("{}-05-20", 2026 - back);
            let title = "Interdisciplinary oceanography";
            let cells = [
                "s-1",
                title,
                "The Community College of the Lower Counties",
                "MA",
                "1.5",
                "B",
                earned.as_str(),
            ];
            tables.add("transfer_credits", &cells);
        }
    }
    let has_words = !case.narrative.is_empty();
    let habits = ["Persistence", "Collaboration", "Organization", "Reflection", "Curiosity"];
    for habit in habits.into_iter().filter(|_| has_words) {
        tables.add("habits", &[habit, habit]);
        tables.add("habit_ratings", &["s-1", habit, "p2", "U"]);
    }
    let entered = format!("{}-08-25", 2026 - case.years);
    let grade = if case.grade == 0 { "K".to_string() } else { case.grade.to_string() };
    tables.add("students", &["s-1", case.given, case.family, &grade, "2026", &entered, "2025-26"]);
    if has_words {
        tables.add(
            "narratives",
            &["s-1", "p2", "Hélène Bouchard", "2026-06-09", case.language, case.narrative],
        );
        let goal = "I am going to break one large thing into three smaller pieces and finish one each week.";
        tables.add("goals", &["s-1", "goal", "2026-02-12", goal]);
    }
    let street = "301 Cannery Road";
    tables.add(
        "households",
        &["h-1", "Family", street, "Harbor Point", "ME", "04600", case.language],
    );
    let [best, next] = case.letters;
    let base = School::from_dir("tests/gallery/base")
        .edit("policy.toml", "\"A\"", &format!("\"{best}\""))
        .edit("policy.toml", "\"B\"", &format!("\"{next}\""));
    tables.write(base.write("gradus.toml", toml))
}

/// The headings of the tables that a case fills.
const HEADINGS: [(&str, &str); 14] = [
    ("subjects", "code,title"),
    ("competencies", "code,subject,title,statement,band,milestone"),
    ("evidence", "student,target,performed,rating,kind,task"),
    ("courses", "code,title,subject,credits,areas,level"),
    ("course_competencies", "course,competency"),
    ("enrollments", "student,course,year,status"),
    ("transfer_credits", "student,title,institution,areas,credits,grade,earned"),
    ("habits", "code,title"),
    ("habit_ratings", "student,habit,period,level"),
    ("students", "id,given,family,grade,cohort,entered,year"),
    ("narratives", "student,period,by,date,language,text"),
    ("goals", "student,kind,date,text"),
    ("households", "id,addressee,street,city,region,postcode,language"),
    ("guardians", "student,household,name"),
];

#[derive(Default)]
struct Tables(Vec<(&'static str, String)>);

impl Tables {
    fn add(&mut self, table: &'static str, cells: &[&str]) {
        let cells: Vec<String> =
            cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        self.0.push((table, cells.join(",")));
    }

    /// Writes every table; those of the smallest school that no case fills have no rows.
    fn write(self, school: School) -> School {
        let mut school = school;
        for (table, heading) in HEADINGS {
            let rows =
                self.0.iter().filter(|(of, _)| *of == table).map(|(_, row)| format!("{row}\n"));
            let mut rows: String = rows.collect();
            if table == "guardians" {
                rows = "s-1,h-1,Rosa Alvarez\n".to_string();
            }
            school = school.write(&format!("{table}.csv"), format!("{heading}\n{rows}"));
        }
        school
            .write("indicators.csv", "code,competency,statement,required\n")
            .write("prerequisites.csv", "competency,requires\n")
            .write("rubrics.csv", "competency,level,descriptor\n")
    }
}

/// A word, and where it stands in points from the upper left corner.
struct Word {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
    text: String,
}

struct Page {
    width: f64,
    height: f64,
    words: Vec<Word>,
}

/// The part of a page that may stay blank between two lines of it.
const BLANK: f64 = 1.0 / 6.0;

/// The part of a page at its foot that its columns do not reach.
const FOOT: f64 = 1.0 / 16.0;

/// The margin at each edge that a printer cannot print on.
const EDGE: f64 = 10.0;

impl Page {
    /// Is there a strip as wide as the page and higher than may be, with words above and below and none
    /// on it?
    fn has_blank(&self) -> bool {
        let mut lines: Vec<(f64, f64)> =
            self.words.iter().map(|word| (word.top, word.bottom)).collect();
        lines.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut end = f64::INFINITY;
        lines.into_iter().any(|(top, bottom)| {
            let gap = top - end;
            end = if end.is_finite() { end.max(bottom) } else { bottom };
            gap > self.height * BLANK
        })
    }

    /// Does one of two columns, each half of the page, end so far above the other that more of the page
    /// stays blank than may?
    fn has_uneven_columns(&self) -> bool {
        let above_foot = self.height * (1.0 - FOOT);
        let end = |in_column: &dyn Fn(f64) -> bool| {
            let words = self.words.iter().filter(|word| word.bottom < above_foot);
            let words = words.filter(|word| in_column((word.left + word.right) / 2.0));
            words.map(|word| word.bottom).fold(0.0, f64::max)
        };
        let middle = self.width / 2.0;
        let apart = end(&|place| place < middle) - end(&|place| place > middle);
        apart.abs() / 2.0 > self.height * BLANK
    }

    fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (index, one) in self.words.iter().enumerate() {
            let across = one.left < EDGE || one.right > self.width - EDGE;
            if across || one.top < EDGE || one.bottom > self.height - EDGE {
                faults.push(format!("`{}` runs off", one.text));
            }
            for other in self.words[index + 1..].iter().filter(|other| over(one, other)) {
                faults.push(format!("`{}` lies over `{}`", one.text, other.text));
            }
        }
        faults
    }
}

/// Whether two words share more than the hair by which letters may touch. The box of a word is as
/// high as its font; the letters are in the middle of it.
fn over(one: &Word, other: &Word) -> bool {
    let middle = |word: &Word| {
        let quarter = (word.bottom - word.top) / 4.0;
        (word.top + quarter, word.bottom - quarter)
    };
    let ((top, bottom), (other_top, other_bottom)) = (middle(one), middle(other));
    let across = one.right.min(other.right) - one.left.max(other.left);
    across > 1.0 && bottom.min(other_bottom) - top.max(other_top) > 1.0
}

/// The words on the pages of a PDF, as another program finds them.
fn words(file: &Path) -> Vec<Page> {
    let output = Command::new("pdftotext").arg("-bbox").arg(file).arg("-").output();
    let output = output.expect("pdftotext runs");
    assert!(output.status.success(), "{} can be read", file.display());
    let mut pages: Vec<Page> = Vec::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let number = |name: &str| -> f64 {
            let (_, rest) = line.split_once(&format!("{name}=\"")).expect("an attribute");
            rest.split('"').next().and_then(|number| number.parse().ok()).expect("a number")
        };
        if line.trim_start().starts_with("<page ") {
            let (width, height) = (number("width"), number("height"));
            pages.push(Page { width, height, words: Vec::new() });
        } else if line.trim_start().starts_with("<word ") {
            let text = line.split(['>', '<']).nth(2).unwrap_or_default().to_string();
            let page = pages.last_mut().expect("a page");
            page.words.push(Word {
                left: number("xMin"),
                top: number("yMin"),
                right: number("xMax"),
                bottom: number("yMax"),
                text,
            });
        }
    }
    assert!(pages.iter().all(|page| page.words.len() > 3), "{} has words", file.display());
    pages
}

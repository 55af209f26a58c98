//! The same numbers out of files: each case is written as the system would export it, and read as a
//! school would.
//!
//! `tests/policy/vectors/files.toml` lists the cases that no file takes part in, with the reason;
//! cases that no policy reproduces are in `ledger.toml`.

use std::cell::Cell;
use std::fs;
use std::path::Path;

use gradus::policy::assess;
use gradus::policy::outcome::StudentOutcome;
use gradus::press;
use serde_json::Value;
use tempfile::TempDir;

use super::{CANVAS, Found, MOODLE, SLATE, Suite, Tables, canvas, check, listed, moodle, slate};

const SUITES: [Suite; 3] = [
    ("canvas", CANVAS, |case| with_files(|| canvas::run(case, from_canvas))),
    ("slate", SLATE, |case| with_files(|| slate::run(case, from_slate))),
    ("moodle", MOODLE, |case| with_files(|| moodle::run(case, from_moodle))),
];

thread_local! {
    static READ: Cell<bool> = const { Cell::new(false) };
}

#[test]
fn every_case_holds_through_files_or_is_in_a_ledger() {
    let of_suites = |id: &String| {
        let texts = [CANVAS, SLATE, MOODLE];
        texts.iter().any(|text| {
            let file: Value = serde_json::from_str(text).expect("a file of vectors");
            file["cases"].as_array().expect("cases").iter().any(|case| case["id"] == id.as_str())
        })
    };
    let mut ledger = listed(include_str!("../../../policy/vectors/ledger.toml"));
    ledger.retain(|id, _| of_suites(id));
    for (id, reason) in listed(include_str!("../../../policy/vectors/files.toml")) {
        let before = ledger.insert(id.clone(), reason);
        assert!(before.is_none(), "`{id}` is in both ledgers");
    }
    let seen = check(&SUITES, &ledger);
    assert!(seen - ledger.len() > 70, "only {} cases are read from files", seen - ledger.len());
}

/// A case that no file was read for has shown nothing of the reader.
fn with_files(run: impl Fn() -> Found) -> Found {
    READ.set(false);
    let found = run();
    if READ.get() { found } else { Err("no file takes part in it".to_string()) }
}

fn from_canvas(policy: &str, tables: &Tables<'_>) -> StudentOutcome {
    let levels = rows(tables, "scale").into_iter().rev();
    let ratings: String =
        levels.map(|level| format!(",{},{}", level.get("points"), level.get("code"))).collect();
    let outcomes = format!(
        "vendor_guid,object_type,title,canvas_id,parent_guids,workflow_state,ratings\n\
         G,group,Group,1,,active\nC,outcome,Outcome,7,G,active{ratings}\n"
    );
    let mut results = "student name,student id,student sis id,assessment title,assessment id,\
                       assessment type,submission date,submission score,learning outcome name,\
                       learning outcome id,attempt,outcome score,assessment question,\
                       assessment question id,course name,course id,course sis id,section name,\
                       section id,section sis id,assignment url,learning outcome friendly name,\
                       learning outcome points possible,learning outcome mastery score\n"
        .to_string();
    let mut add = |at: usize, kind: &str, assessment: &str, moment: &str, score: &str, of: &str| {
        let question = if kind == "quiz" { format!("Question,{at}") } else { ",".to_string() };
        // A student of two sections has every row twice.
        for section in ["A", "B"] {
            results += &format!(
                "Student A,11,ana,Task,{assessment},{kind},{moment},,Outcome,7,1,{score},{question},\
                 Course,9,,Section {section},,,,,{of},\n"
            );
        }
    };
    let given = rows(tables, "results");
    for (at, row) in given.iter().enumerate() {
        let moment = match row.get("day") {
            "" => String::new(),
            day => format!("{day}T12:00:00Z"),
        };
        let (kind, assessment) = match row.get("quiz") {
            "" => ("assignment", format!("{}", 100 + at)),
            quiz => ("quiz", quiz.to_string()),
        };
        add(at, kind, &assessment, &moment, row.get("score"), row.get("possible"));
    }
    for (at, row) in rows(tables, "evidence").iter().enumerate().filter(|_| given.is_empty()) {
        let moment = format!("{}T12:00:00Z", row.get("performed"));
        add(at, "assignment", &format!("{}", 100 + at), &moment, row.get("rating"), "");
    }
    let options = tables.0.iter().find(|(name, _)| *name == "options");
    let options = options.map_or("", |(_, options)| options);
    let sources = format!(
        "[[source]]\nfiles = \"outcomes.csv\"\n\n[[source]]\nfiles = \"results.csv\"\n\
         options = {{ {options} }}\n"
    );
    let files = [("outcomes.csv", outcomes), ("results.csv", results)];
    read(policy, tables, &sources, &files)
}

fn from_slate(policy: &str, tables: &Tables<'_>) -> StudentOutcome {
    let skills = rows(tables, "indicators");
    let competency = skills[0].get("code").rsplit_once('.').expect("a code with parts").0;
    let area = competency.rsplit_once('.').expect("a code with parts").0;
    let mut framework = format!(
        "Code,Type,Descriptor,Statement,ER\n{area},Content Area,Area,,\n\
         {competency},Competency,Competency,,\n"
    );
    for skill in &skills {
        let (code, required) = (skill.get("code"), skill.get("required"));
        framework += &format!("{code},Skill,Skill,,\"{required},default:1\"\n");
    }
    let mut portfolios =
        "Student ID,Competency Code,Level,Entered Via,Baseline Rating\n".to_string();
    for row in rows(tables, "placements") {
        let (level, baseline) = (row.get("stage"), row.get("baseline"));
        portfolios += &format!("ana,{competency},{level},enrollment,{baseline}\n");
    }
    let mut ratings = "Demonstration ID,Student ID,Demonstrated,Context,Performance Type,Comments,\
                       Skill Code,Target Level,Rating,Entered\n"
        .to_string();
    for row in rows(tables, "evidence") {
        let (skill, day, level) = (row.get("target"), row.get("performed"), row.get("stage"));
        let rating = if row.get("rating") == "W" { "O" } else { row.get("rating") };
        let id = row.get("id").trim_end_matches(skill);
        ratings += &format!("{id},ana,{day} 08:00:00,,,,{skill},{level},{rating},{day} 09:00:00\n");
    }
    let files =
        [("framework.csv", framework), ("portfolios.csv", portfolios), ("ratings.csv", ratings)];
    read(policy, tables, "[[source]]\nfiles = \"*.csv\"\n", &files)
}

/// Moodle exports frameworks; ratings and judgements come as tables of our own.
fn from_moodle(policy: &str, tables: &Tables<'_>) -> StudentOutcome {
    let scale = rows(tables, "scale");
    let values: Vec<&str> = scale.iter().map(|level| level.get("code")).collect();
    let marks: Vec<String> = scale
        .iter()
        .enumerate()
        .filter(|(_, level)| level.get("proficient") == "yes")
        .map(|(at, _)| format!("{{\"\"id\"\":{},\"\"proficient\"\":1}}", at + 1))
        .collect();
    let mut framework = format!(
        "Parent ID number,ID number,Short name,Description,Description format,Scale values,\
         Scale configuration,Rule type,Rule outcome,Rule config,\
         Cross-referenced competency ID numbers,Exported ID,Is framework,Taxonomy\n\
         ,FW,Framework,,1,\"{}\",\"[{{\"\"scaleid\"\":\"\"2\"\"}},{}]\",,,,,,1,\
         \"competency,competency,competency,competency\"\n,C,Parent,,1,,,,0,null,,1,,\n",
        values.join(","),
        marks.join(",")
    );
    for (at, row) in rows(tables, "indicators").iter().enumerate() {
        let code = row.get("code");
        framework += &format!("C,{code},Part,,1,,,,0,null,,{},,\n", at + 2);
    }
    let mut evidence = "id,student,target,performed,rating\n".to_string();
    for row in rows(tables, "evidence") {
        let (id, target) = (row.get("id"), row.get("target"));
        evidence += &format!("{id},ana,{target},{},{}\n", row.get("performed"), row.get("rating"));
    }
    let mut overrides = "student,competency,level,by,date,until,reason\n".to_string();
    for row in rows(tables, "overrides") {
        let (level, date, until) = (row.get("level"), row.get("date"), row.get("until"));
        overrides += &format!("ana,C,{level},Teacher,{date},{until},graded\n");
    }
    let files = [
        ("framework.csv", framework),
        ("evidence/evidence.csv", evidence),
        ("evidence/overrides.csv", overrides),
    ];
    let sources = "[[source]]\nfiles = \"framework.csv\"\noptions = { competencies = \"1\" }\n";
    read(policy, tables, sources, &files)
}

/// The outcome of the one student of a project with these files. Nothing in it may be lost.
fn read(
    policy: &str,
    tables: &Tables<'_>,
    sources: &str,
    files: &[(&str, String)],
) -> StudentOutcome {
    READ.set(true);
    let folder = TempDir::new().expect("a temporary folder");
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    };
    write("gradus.toml", &format!("{}\n{sources}", project(tables)));
    // An empty file would be a lost one.
    let is_usual = policy.trim().is_empty();
    write("policy.toml", if is_usual { "# All of it is as usual.\n" } else { policy });
    files.iter().for_each(|(name, text)| write(name, text));
    outcome(folder.path())
}

fn outcome(folder: &Path) -> StudentOutcome {
    let load = press::load(folder, None);
    let errors: Vec<&str> = load
        .diagnostics
        .iter()
        .filter(|one| one.severity == gradus::base::Severity::Error)
        .map(|one| one.message.as_str())
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let school = load.school.expect("the project loads");
    let student = school.model.student("ana").expect("the student");
    let day = school.occasion.as_of;
    let rules = school.rules.choose(&school.model.students[student], day);
    assess(rules, &school.model, student, day)
}

/// The scale, the day and the student.
fn project(tables: &Tables<'_>) -> String {
    let scale = rows(tables, "scale");
    let levels: Vec<String> = scale
        .iter()
        .map(|level| {
            let (code, points) = (level.get("code"), level.get("points"));
            let proficient = level.get("proficient") == "yes";
            format!(
                "  {{ code = \"{code}\", label = \"{code}\", family = \"{code}\", \
                 points = \"{points}\", proficient = {proficient} }},\n"
            )
        })
        .collect();
    let bound = |name: &str| match scale[0].get(name) {
        "" => String::new(),
        number => format!("{name} = \"{number}\"\n"),
    };
    format!(
        "[school]\nname = \"School\"\naddress = [\"Street 1\"]\n\n[build]\nas_of = 2026-06-30\n\n\
         [[scale]]\nid = \"levels\"\ntitle = \"Levels\"\n{}{}levels = [\n{}]\n\n\
         [[source]]\ntable = \"students\"\nrows = [{{ id = \"ana\", given = \"Student A\" }}]\n",
        bound("lowest"),
        bound("highest"),
        levels.concat()
    )
}

/// A row of a case's table, by its columns.
struct Row(Vec<(String, String)>);

impl Row {
    fn get(&self, column: &str) -> &str {
        let cell = self.0.iter().find(|(name, _)| name == column);
        cell.map_or("", |(_, cell)| cell)
    }
}

/// The rows of a case's table; of the usual scale, when it has none.
fn rows(tables: &Tables<'_>, name: &str) -> Vec<Row> {
    const USUAL: &str = "code,points,proficient\nBG,1,\nDV,2,\nPR,3,yes\nEX,4,yes\n";
    let table = tables.0.iter().find(|(table, _)| *table == name).map(|(_, text)| *text);
    let text = table.unwrap_or(if name == "scale" { USUAL } else { "" });
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let rows = reader.records().map(|record| {
        let record = record.expect("a row as long as the header");
        Row(header.iter().map(str::to_string).zip(record.iter().map(str::to_string)).collect())
    });
    rows.collect()
}

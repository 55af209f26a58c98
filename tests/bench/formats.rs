//! The same evidence in every known format, beside the native table: rows a second and memory.
//!
//! Each measurement is a process of its own, and they take turns; a ratio is the median of those
//! of all rounds. Formats that hold frameworks are measured on a framework.

use std::fmt::Write;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use gradus::base::SourceMap;
use gradus::{import, project};
use tempfile::TempDir;

use super::{memory, per_second};

/// Rows of evidence, or statements of a framework.
const ROWS: usize = 200_000;

/// Students they are about.
const STUDENTS: usize = 400;

/// Competencies they are about.
const TARGETS: usize = 60;

/// The number of times that everything is measured.
const ROUNDS: usize = 5;

/// A format: its name, whether it holds evidence, and what writes its files.
type Case = (&'static str, bool, fn(&Path));

/// The native table first: the others are compared with it.
const CASES: [Case; 8] = [
    ("native", true, native),
    ("oneroster 1.1", true, |root| oneroster(root, false)),
    ("oneroster 1.2", true, |root| oneroster(root, true)),
    ("canvas", true, canvas),
    ("slate", true, slate),
    ("edfi", true, edfi),
    ("moodle", false, moodle),
    ("case", false, case),
];

const SETTINGS: &str = "[school]\nname = \"School\"\naddress = [\"Street 1\"]\n\n[[scale]]\n\
    id = \"mastery\"\nlevels = [{ code = \"PR\", label = \"Proficient\", points = \"3\", \
    family = \"There.\", proficient = true }]\n";

/// A measurement of one folder in a process of its own.
struct Measured {
    time: Duration,
    /// Time of all processors together.
    work: Duration,
    /// The most memory, in KiB.
    peak: usize,
}

/// Prints how fast each format is read, and in how much memory.
pub(crate) fn compare() {
    let folder = TempDir::new().expect("a temporary folder");
    println!("\n{ROWS} rows in each format");
    let roots = prepare(folder.path());
    let rounds: Vec<Vec<Measured>> =
        (0..ROUNDS).map(|_| roots.iter().map(|root| child(root)).collect()).collect();
    for (at, (name, is_evidence, _)) in CASES.iter().enumerate() {
        let best = |of: fn(&Measured) -> Duration| {
            rounds.iter().map(|round| of(&round[at])).min().expect("a round")
        };
        let peak = rounds.iter().map(|round| round[at].peak).max().expect("a round");
        let ratio = |of: fn(&Measured) -> Duration| {
            let each = rounds.iter();
            let mut ratios: Vec<f64> = each
                .map(|round| of(&round[at]).as_secs_f64() / of(&round[0]).as_secs_f64())
                .collect();
            ratios.sort_by(f64::total_cmp);
            ratios[ROUNDS / 2]
        };
        let size = size(&roots[at]);
        let (time, work) = (best(|one| one.time), best(|one| one.work));
        let ratio = match is_evidence {
            true => format!(
                "{:.2} times as long as the native table, and {:.2} times its work",
                ratio(|one| one.time),
                ratio(|one| one.work)
            ),
            false => "a framework".to_string(),
        };
        println!(
            "  {name}: {} rows and {:.0} MB a second, {} ms of work; {ratio}; {} MB of memory, \
             {:.2} times the {} MB of its files",
            per_second(ROWS, time),
            size as f64 / 1e6 / time.as_secs_f64(),
            work.as_millis(),
            peak >> 10,
            (peak << 10) as f64 / size as f64,
            size >> 20,
        );
    }
}

/// Writes the folders that are measured.
pub(crate) fn prepare(folder: &Path) -> Vec<PathBuf> {
    let roots: Vec<_> = CASES.iter().map(|(name, ..)| folder.join(name)).collect();
    for ((name, _, write), root) in CASES.iter().zip(&roots) {
        fs::create_dir_all(root.join("evidence")).expect("a folder");
        let source = if *name == "native" { "" } else { "\n[[source]]\nfiles = \"export\"\n" };
        fs::write(root.join("gradus.toml"), format!("{SETTINGS}{source}")).expect("the settings");
        fs::create_dir_all(root.join("export")).expect("a folder");
        write(root);
    }
    roots
}

/// Measures one folder in this process: prints nanoseconds, those of all processors together, and
/// the most memory in KiB.
pub(crate) fn measure(root: &Path) {
    let mut sources = SourceMap::default();
    let settings = fs::read_to_string(root.join(project::FILE_NAME)).expect("the settings");
    let source = sources.add(project::FILE_NAME, settings);
    let project = project::read(source, &sources).0.expect("a project");
    let (start, before) = (Instant::now(), memory::work_so_far());
    let (tables, _, _) = import::read(root, &project.sources, &mut sources);
    let (time, work) = (start.elapsed(), memory::work_so_far() - before);
    let evidence: usize = tables.evidence.iter().map(|piece| piece.rows.len()).sum();
    let framework = tables.subjects.len() + tables.competencies.len() + tables.indicators.len();
    assert!(evidence.max(framework) >= ROWS, "{evidence} ratings, {framework} statements");
    black_box(tables);
    println!("{} {} {}", time.as_nanos(), work.as_nanos(), memory::peak_so_far());
}

fn child(root: &Path) -> Measured {
    let program = std::env::current_exe().expect("this program");
    let output = Command::new(program).arg("measure").arg("format").arg(root).output();
    let text = String::from_utf8(output.expect("the program starts").stdout).expect("numbers");
    let numbers: Vec<u64> =
        text.split_whitespace().map(|number| number.parse().expect("a number")).collect();
    let [time, work, peak] = numbers[..] else { panic!("three numbers, and not {text}") };
    let (time, work) = (Duration::from_nanos(time), Duration::from_nanos(work));
    Measured { time, work, peak: peak as usize }
}

fn size(root: &Path) -> u64 {
    ["evidence", "export"]
        .iter()
        .flat_map(|folder| fs::read_dir(root.join(folder)).expect("a folder"))
        .map(|entry| entry.expect("an entry").metadata().expect("a file").len())
        .sum()
}

/// A rating: student, competency, day, level, task.
fn ratings() -> impl Iterator<Item = (usize, usize, usize, String, usize, usize)> {
    (0..ROWS).map(|row| {
        let day = format!("2025-{:02}-{:02}", 1 + row / 28 % 12, 1 + row % 28);
        (row, row % STUDENTS, row / STUDENTS % TARGETS, day, 1 + row % 4, row / 97 % 500)
    })
}

fn write(root: &Path, name: &str, header: &str, rows: impl Iterator<Item = String>) {
    let mut text = format!("{header}\n");
    rows.for_each(|row| writeln!(text, "{row}").expect("memory takes all"));
    fs::write(root.join(name), text).expect("a file");
}

fn native(root: &Path) {
    let header = "id,student,target,performed,rating,task,context,assessor,link,comment";
    write(
        root,
        "evidence/evidence.csv",
        header,
        ratings().map(|(row, student, target, day, level, task)| {
            format!(
                "e{row},s{student},MA.{target},{day},{level},A task with the number {task},\
                 Course 9,Teacher {},https://school.example/{row},",
                task % 20
            )
        }),
    );
}

fn oneroster(root: &Path, by_objective: bool) {
    let users =
        (0..STUDENTS).map(|student| format!("s{student},active,,true,student,,Student,{student}"));
    let header = "sourcedId,status,dateLastModified,enabledUser,role,username,givenName,familyName";
    write(root, "export/users.csv", header, users);
    let items = || (0..500 * TARGETS).map(|item| (item, item / TARGETS, item % TARGETS));
    let header = "sourcedId,status,dateLastModified,title,assignDate,classSourcedId";
    let tasks =
        items().map(|(item, task, _)| format!("i{item},active,,A task with the number {task},,k"));
    write(root, "export/lineItems.csv", header, tasks);
    if !by_objective {
        let header =
            "sourcedId,status,dateLastModified,lineItemSourcedId,source,learningObjectiveId";
        let of =
            items().map(|(item, _, target)| format!("o{item},active,,i{item},case,MA.{target}"));
        write(root, "export/lineItemLearningObjectiveIds.csv", header, of);
    }
    let header = "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,\
                  score,scoreDate,comment";
    let rows = ratings().map(|(row, student, target, day, level, task)| {
        let item = task * TARGETS + target;
        format!("e{row},active,2025-12-01T10:00:00Z,i{item},s{student},fully graded,{level},{day},")
    });
    write(root, "export/results.csv", header, rows);
    if by_objective {
        let header = "sourcedId,status,dateLastModified,resultSourcedId,source,\
                      learningObjectiveId,score,textScore";
        let rows = ratings().map(|(row, _, target, _, level, _)| {
            format!("r{row},active,2025-12-01T10:00:00Z,e{row},case,MA.{target},{level},")
        });
        write(root, "export/resultLearningObjectiveIds.csv", header, rows);
    }
}

fn canvas(root: &Path) {
    let header = "student name,student id,student sis id,assessment title,assessment id,\
        assessment type,submission date,submission score,learning outcome name,\
        learning outcome id,attempt,outcome score,assessment question,assessment question id,\
        course name,course id,course sis id,section name,section id,section sis id,assignment url";
    let rows = ratings().map(|(row, student, target, day, level, task)| {
        format!(
            "Student {student},{student},s{student},A task with the number {task},{row},\
             assignment,{day}T10:00:00Z,9,Outcome {target},{target},1,{level}.0,,,Course,9,C9,\
             Section A,8,S8,https://school.example/{row}"
        )
    });
    write(root, "export/results.csv", header, rows);
}

fn slate(root: &Path) {
    let header = "Demonstration Skill ID,Demonstration ID,Student ID,Student Number,Student Name,\
        Experience Name,Task Title,Teacher Name,Skill,Created,Rating,Portfolio";
    let rows = ratings().map(|(row, student, target, day, level, task)| {
        format!(
            "{row},{row},{student},s{student},Student {student},Studio A,\
             A task with the number {task},Teacher {},MA.{target},{day} 10:00:00,{level},9",
            task % 20
        )
    });
    write(root, "export/demonstrations.csv", header, rows);
}

fn edfi(root: &Path) {
    let rows = ratings().map(|(row, student, target, day, level, task)| {
        format!(
            "<StudentAssessment><StudentAssessmentIdentifier>e{row}</StudentAssessmentIdentifier>\
             <AdministrationDate>{day}</AdministrationDate>\
             <StudentReference><StudentIdentity><StudentUniqueId>s{student}</StudentUniqueId>\
             </StudentIdentity></StudentReference>\
             <AssessmentReference><AssessmentIdentity><AssessmentIdentifier>Task {task}\
             </AssessmentIdentifier></AssessmentIdentity></AssessmentReference>\
             <StudentObjectiveAssessment><ObjectiveAssessmentReference>\
             <ObjectiveAssessmentIdentity><IdentificationCode>MA.{target}</IdentificationCode>\
             </ObjectiveAssessmentIdentity></ObjectiveAssessmentReference>\
             <PerformanceLevel><PerformanceLevel>{level}</PerformanceLevel></PerformanceLevel>\
             </StudentObjectiveAssessment></StudentAssessment>"
        )
    });
    let end = std::iter::once("</InterchangeStudentAssessment>".to_string());
    write(root, "export/results.xml", "<InterchangeStudentAssessment>", rows.chain(end));
}

/// Statements with the number of the one they stand under: 100 subjects of 100 competencies each.
fn statements() -> impl Iterator<Item = (usize, Option<usize>)> {
    (0..ROWS + 1).map(|at| match at {
        0..100 => (at, None),
        100..10_000 => (at, Some(at % 100)),
        _ => (at, Some(100 + at % 9_900)),
    })
}

fn moodle(root: &Path) {
    let header = "\"Parent ID number\",\"ID number\",\"Short name\",Description,\
        \"Description format\",\"Scale values\",\"Scale configuration\",\"Rule type\",\
        \"Rule outcome\",\"Rule config\",\"Cross-referenced competency ID numbers\",\
        \"Exported ID\",\"Is framework\",Taxonomy";
    let framework = std::iter::once(
        ",F,Framework,,1,,,,,,,,1,\"domain,competency,indicator,indicator\"".to_string(),
    );
    let rows = statements().map(|(at, above)| {
        let above = above.map_or_else(String::new, |above| format!("c{above}"));
        format!("{above},c{at},Statement {at},<p>What number {at} is about</p>,1,,,,,,,{at},,")
    });
    write(root, "export/framework.csv", header, framework.chain(rows));
}

fn case(root: &Path) {
    let items: Vec<String> = statements()
        .map(|(at, _)| {
            format!(
                "{{\"identifier\": \"i{at}\", \"humanCodingScheme\": \"C.{at}\", \
                 \"fullStatement\": \"Statement number {at}\"}}"
            )
        })
        .collect();
    let links: Vec<String> = statements()
        .map(|(at, above)| {
            let above = above.map_or_else(|| "d".to_string(), |above| format!("i{above}"));
            format!(
                "{{\"identifier\": \"a{at}\", \"associationType\": \"isChildOf\", \
                 \"sequenceNumber\": {at}, \"originNodeURI\": {{\"identifier\": \"i{at}\"}}, \
                 \"destinationNodeURI\": {{\"identifier\": \"{above}\"}}}}"
            )
        })
        .collect();
    let text = format!(
        "{{\"CFDocument\": {{\"identifier\": \"d\", \"title\": \"Framework\"}}, \
         \"CFItems\": [{}], \"CFAssociations\": [{}]}}",
        items.join(",\n"),
        links.join(",\n")
    );
    fs::write(root.join("export/framework.json"), text).expect("a file");
}

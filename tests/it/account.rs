//! The account that `gradus check` gives of files: every row counts once, all of it fits on a page, and nothing is
//! shown of people that a message does not need.

use std::fs;

use gradus::model::draft::Table;
use serde_json::Value;
use tempfile::TempDir;

use crate::exports;
use crate::school::{Run, School, folders, repository};

/// Lines that `gradus check` prints at most.
const PAGE: usize = 30;

#[test]
fn exports_are_accounted_for_on_a_page() {
    let mut wrong = Vec::new();
    for case in folders(&repository().join("tests/exports")) {
        let school = exports::school(&case);
        let found = doubts(&school, ".").into_iter();
        wrong.extend(found.map(|doubt| format!("{}: {doubt}", case.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_not_printed_is_in_the_list() {
    let marks = |student: &dyn Fn(usize) -> String| {
        let rows = (0..400).map(|at| format!("{},MA.1,2026-03-0{},PR\n", student(at), at % 9 + 1));
        format!("Student,Competency,Date,Rating\n{}", rows.collect::<String>())
    };
    let source = "\n[[source]]\ntable = \"evidence\"\nfiles = \"marks/*.csv\"\n[source.columns]\n\
                  student = \"Student\"\ntarget = \"Competency\"\nperformed = \"Date\"\n\
                  rating = { column = \"Rating\", map = { PR = \"PR\" } }\n";
    let school = School::from_dir("tests/gallery/base");
    let settings = fs::read_to_string(school.path().join("gradus.toml")).expect("settings");
    let school = school
        .write("gradus.toml", settings + source)
        .write(
            "marks/a.csv",
            marks(&|at| if at % 2 == 0 { "s-1".into() } else { format!("x{at}") }),
        )
        .write("marks/b.csv", marks(&|_| "s-2".into()).replace("PR", "Pr?"))
        .write("marks/c.csv", marks(&|_| "s-2".into()).replace("2026-03-0", "2026-13-0"));
    assert_eq!(doubts(&school, "."), Vec::<String>::new());
    let all = json(&school, ".");
    let of_file = |file: &str| {
        let places = all["diagnostics"].as_array().expect("a list").iter();
        let here = places.filter(|one| one["place"]["file"] == file);
        here.map(|one| 1 + one["more_places"].as_u64().expect("a number")).sum::<u64>()
    };
    assert_eq!([of_file("marks/b.csv"), of_file("marks/c.csv")], [400, 400], "{all}");
    let printed = school.run(&["check"]);
    assert!(printed.stdout.contains("400 errors"), "{}", printed.stdout);
}

/// Of each table about students a row of a student and one of nobody.
const ABOUT_STUDENTS: [(&str, &str, &str); 13] = [
    ("evidence", "target,performed,rating", "MA.1,2026-03-01,PR"),
    ("overrides", "competency,level,by,date,reason", "MA.1,PR,Ito,2026-03-01,A talk"),
    ("exemptions", "target,by,date,reason", "MA.1,Ito,2026-03-01,Illness"),
    ("placements", "competency,stage", "MA.1,b1"),
    ("guardians", "household,name", "h-1,Rosa Alvarez"),
    ("enrollments", "course,year,status", "ALG,2025-26,active"),
    ("transfer_credits", "title,institution,credits,earned", "Art,A school,1,2025-06-01"),
    ("past_courses", "year,title,credits", "2024-25,Art,1"),
    ("achievements", "requirement,date", "service,2026-03-01"),
    ("habit_ratings", "habit,period,level", "CARE,p2,U"),
    ("narratives", "period,by,date,text", "p2,Ito,2026-06-01,A year of work."),
    ("goals", "kind,date,text", "goal,2026-03-01,I will read."),
    ("attendance", "period,present,absent", "p2,80,2"),
];

/// A row that is read and then left out is not among those that count.
#[test]
fn rows_of_nobody_do_not_count_as_read() {
    let mut school = School::from_dir("tests/gallery/base");
    for (table, columns, cells) in ABOUT_STUDENTS {
        let rows = format!("student,{columns}\ns-1,{cells}\nx-1,{cells}\n");
        school = school.write(&format!("{table}.csv"), rows);
    }
    let all = json(&school, ".");
    let of_file = |table: &str| {
        let mut files = all["sources"].as_array().expect("files").iter();
        let file = files.find(|file| file["path"] == format!("{table}.csv")).expect("a file");
        [&file["rows"], &file["used"], &file["left_out"]].map(|count| count.as_u64())
    };
    for (table, ..) in ABOUT_STUDENTS {
        assert_eq!(of_file(table), [Some(2), Some(1), Some(1)], "{table}: {all}");
    }
    assert_eq!(doubts(&school, "."), Vec::<String>::new());
}

/// Of each table its columns, rows that are used, and a row that is read and cannot be used.
const ONE_BAD: [(Table, &str, &str, &str); 33] = [
    (Table::Bands, "code,title", "b1,Band one\nb2,Band two", "b1,Band three"),
    (Table::Subjects, "code,title", "MA,Mathematics", "MA,Maths"),
    (
        Table::Competencies,
        "code,subject,title,band",
        "MA.1,MA,Counting,b1\nMA.2,MA,Adding,b2",
        "MA.3,XX,Taking away,b2",
    ),
    (
        Table::Indicators,
        "code,competency,statement",
        "MA.1.a,MA.1,Count to ten",
        "XX.1.a,XX.1,Draw",
    ),
    (Table::Rubrics, "competency,level,descriptor", "MA.1,PR,Counts.", "MA.1,XX,Draws."),
    (Table::Prerequisites, "competency,requires", "MA.2,MA.1", "MA.2,MA.2"),
    (Table::Alignments, "competency,standard", "MA.1,CC.1", "XX.1,CC.2"),
    (Table::Aliases, "code,alias", "MA.1,Count", "XX.1,Draw"),
    (
        Table::Translations,
        "code,field,language,text",
        "MA.1,title,es,Contar",
        "MA.1,title,es,Cuentas",
    ),
    (Table::CourseLevels, "code,title", "seminar,Seminar", "seminar,Seminars"),
    (Table::Courses, "code,title,subject,credits", "ALG,Algebra,MA,1", "GEO,Geometry,MA,-1"),
    (Table::CourseCompetencies, "course,competency", "ALG,MA.1\nALG,MA.2", "ALG,XX.1"),
    (Table::Habits, "code,title", "CARE,Care", "CARE,Courage"),
    (
        Table::Periods,
        "code,title,year,starts,ends",
        "p1,Fall,2025-26,2025-08-25,2026-01-16\np2,Spring,2025-26,2026-01-19,2026-06-12",
        "p3,Summer,2025-26,2026-06-01,2026-07-31",
    ),
    (Table::Students, "id,given,family", "s-1,Ana,Alvarez\ns-2,Ben,Brown", "s-1,Anne,Alva"),
    (Table::StudentYears, "student,year,grade", "s-1,2025-26,9", "x-1,2025-26,9"),
    (Table::Identifiers, "student,system,id", "s-1,portfolio,p-1", "x-1,portfolio,p-2"),
    (Table::Households, "id,addressee,street", "h-1,Family Alvarez,1 First Street", "h-1,A,B"),
    (Table::Guardians, "student,household,name", "s-1,h-1,Rosa Alvarez", "s-1,h-2,Rosa Alvarez"),
    (Table::Enrollments, "student,course,year", "s-1,ALG,2025-26", "s-2,XX,2025-26"),
    (Table::Placements, "student,competency,stage", "s-1,MA.1,b1", "s-1,MA.1,b3"),
    (
        Table::Evidence,
        "student,target,performed,rating",
        "s-1,MA.1,2026-03-01,PR",
        "s-1,XX.1,2026-03-01,PR",
    ),
    (
        Table::Overrides,
        "student,competency,level,by,date,reason",
        "s-1,MA.1,PR,Ito,2026-03-01,A talk",
        "s-2,MA.1,XX,Ito,2026-03-01,A talk",
    ),
    (
        Table::Exemptions,
        "student,target,by,date,reason",
        "s-1,MA.1,Ito,2026-03-01,Illness",
        "x-1,MA.1,Ito,2026-03-01,Illness",
    ),
    (Table::HabitRatings, "student,habit,period,level", "s-1,CARE,p2,U", "s-1,XX,p2,U"),
    (
        Table::Narratives,
        "student,period,by,date,text",
        "s-1,p2,Ito,2026-06-01,A year of work.",
        "s-1,p9,Ito,2026-06-01,A year of work.",
    ),
    (
        Table::Goals,
        "student,kind,date,text",
        "s-1,goal,2026-03-01,Read",
        "x-1,goal,2026-03-01,Read",
    ),
    (
        Table::Supports,
        "student,description,starts,ends",
        "s-1,Large print,2026-01-01,2026-02-01",
        "s-1,Large print,2026-02-01,2026-01-01",
    ),
    (Table::Attendance, "student,period,present,absent", "s-1,p2,80,2", "s-1,p9,80,2"),
    (
        Table::TransferCredits,
        "student,title,institution,credits,earned",
        "s-1,Art,A school,1,2025-06-01",
        "s-1,Art,A school,-1,2025-06-01",
    ),
    (Table::PastCourses, "student,year,title,credits", "s-1,2024-25,Art,1", "x-1,2024-25,Art,1"),
    (
        Table::Achievements,
        "student,requirement,date,amount",
        "s-1,service,2026-03-01,1",
        "s-1,service,2026-03-01,-1",
    ),
    (
        Table::Outcomes,
        "code,title,class,value",
        "plans,Going to college,2025,80%",
        "plans,Going to work,2025,10%",
    ),
];

/// Whatever table a row is of: it is used, or it is counted among those that are set aside.
#[test]
fn one_bad_row_of_any_table_is_no_row_that_is_used() {
    // Whoever has been taken off is off, however often a roster says so.
    let tried = |table: &&Table| **table != Table::RemovedStudents;
    let mut school = School::from_dir("tests/gallery/base");
    for table in Table::ALL.iter().filter(tried) {
        let found = ONE_BAD.iter().find(|(of, ..)| of == table);
        let (_, columns, good, bad) = found.unwrap_or_else(|| panic!("no rows of {table:?}"));
        let rows = format!("{columns}\n{good}\n{bad}\n");
        school = school.write(&format!("{}.csv", table.name()), rows);
    }
    let all = json(&school, ".");
    let files = all["sources"].as_array().expect("files");
    for (table, _, good, _) in ONE_BAD {
        let path = format!("{}.csv", table.name());
        let file = files.iter().find(|file| file["path"] == path).expect("a file");
        let count = |key: &str| file[key].as_u64().expect("a count") as usize;
        let rows = good.lines().count();
        let counts = [count("rows"), count("used"), count("left_out")];
        assert_eq!(counts, [rows + 1, rows, 1], "{path}: {file}\n{}", all["diagnostics"]);
    }
    assert!(doubts(&school, ".").iter().all(|doubt| doubt.contains("lines:")));
}

/// Of one file that two sources read, each counts its own rows.
#[test]
fn sources_over_one_file_count_their_own_rows() {
    let settings = "\n[[source]]\ntable = \"evidence\"\nfiles = \"ito/*.csv\"\n[source.wide]\n\
                    columns = [\"MA.1\", \"MA.2\"]\n[source.columns]\nstudent = \"Student\"\n\
                    target = \"heading\"\nrating = \"cell\"\nperformed = { value = \"2026-03-01\" }\n\
                    [[source]]\ntable = \"narratives\"\nfiles = \"ito/*.csv\"\n\
                    where = { Comments = { empty = false } }\n[source.columns]\nstudent = \"Student\"\n\
                    period = { value = \"p2\" }\nby = { value = \"Ito\" }\n\
                    date = { value = \"2026-06-01\" }\ntext = \"Comments\"\n";
    let school = School::from_dir("tests/gallery/base");
    let before = fs::read_to_string(school.path().join("gradus.toml")).expect("settings");
    let book = "Student,MA.1,MA.2,Comments\ns-1,PR,DV,Works with care.\ns-2,DV,,\n\
                x-1,PR,PR,Reads with care.\nx-2,PR,,\n";
    let school = school.write("gradus.toml", before + settings).write("ito/book.csv", book);
    let all = json(&school, ".");
    let files = all["sources"].as_array().expect("files").iter();
    let counts: Vec<[u64; 4]> = files
        .filter(|file| file["path"] == "ito/book.csv")
        .map(|file| {
            ["rows", "used", "left_out", "not_wanted"]
                .map(|key| file[key].as_u64().expect("a count"))
        })
        .collect();
    assert_eq!(counts, [[8, 3, 3, 2], [4, 1, 1, 2]], "{all}");
}

#[test]
fn places_on_one_line_are_told_apart() {
    let item = |number: usize| {
        format!(
            "{{\"identifier\":\"00000000-0000-4000-8000-00000000000{number}\",\"uri\":\"https://x.example/{number}\",\
             \"fullStatement\":\"Statement {number}\",\"humanCodingScheme\":\"B.2\",\"CFItemType\":\"Standard\",\
             \"lastChangeDateTime\":\"2025-01-01T00:00:00Z\"}}"
        )
    };
    let items: Vec<String> = (1..=4).map(item).collect();
    let package = format!(
        "{{\"CFDocument\":{{\"identifier\":\"00000000-0000-4000-8000-000000000009\",\"uri\":\"https://x.example/d\",\
         \"creator\":\"X\",\"title\":\"One line\",\"lastChangeDateTime\":\"2025-01-01T00:00:00Z\"}},\"CFItems\":[{}],\
         \"CFAssociations\":[]}}",
        items.join(",")
    );
    let school = empty().write("package.json", package);
    school.must(&["new", "made", "--from", "package.json"]);
    let told = school.run(&["check", "made", "--all"]).stderr;
    let said = told.lines().find(|line| line.contains("the same at 1:")).expect("further places");
    let places: Vec<&str> = said.split("1:").skip(1).collect();
    assert_eq!(places.len(), 2, "{told}");
    assert!(places[0] != places[1], "{said}");
}

/// Passwords and telephone numbers of a roster are in no message, whatever is wrong with it.
#[test]
fn nothing_more_of_people_is_shown_than_is_needed() {
    let users = "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,\
                 familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n\
                 U1,,,true,H,student,ana,,Ana,Roe,,1001,a@x.org,555-0101,555-0102,G9,19,Hidden-1\n\
                 U2,,,true,H,student,bo,,Bo,Doe,,1001,b@x.org,555-0103,,,09,Hidden-2\n\
                 U3,,,true,NONE,student,cy,,,,,1003,c@x.org,555-0104,,,\"08,09\",Hidden-3\n\
                 U4,,,true,H,student,di,,Di,Noe,,1004,d@x.org,555-0105,,,09,Hidden-4,one too many\n\
                 U5,,,true,H,student,ed,,\"Ed,Open,,1005,e@x.org,555-0106,,,09,Hidden-5\n";
    let sessions = "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\n\
                    Y,,,2025-2026,schoolYear,2025-08-20,2026-06-10,,2026\n\
                    S,,,Spring,semester,2026-01-20,2026-06-10,Y,2026\n";
    let orgs = "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n\
                H,,,Two Rivers High,school,1,\n";
    let roster = "Student_Number\tLastFirst\tGrade_Level\tPassword\tHome_Phone\n\
                  1006\tRoe, Ana\t9\tHidden-6\t555-0107\n\
                  1007\tDoe, Bo\t10\tHidden-7\t555-0108\n\
                  1007\tPoe, Cy\t9\tHidden-8\t555-0109\n";
    let school = empty()
        .write("bundle/users.csv", users)
        .write("bundle/academicSessions.csv", sessions)
        .write("bundle/orgs.csv", orgs)
        .write("more/Roster.txt", roster);
    let commands: [&[&str]; 8] = [
        &["new", "made", "--from", "bundle"],
        &["add", "made", "more/Roster.txt", "--write"],
        &["check", "made"],
        &["check", "made", "--all"],
        &["check", "made", "--format", "json"],
        &["explain", "made", "1001"],
        &["diff", "made", "--against", "made"],
        &["build", "made", "profile"],
    ];
    let mut said = String::new();
    for command in commands {
        let Run { stdout, stderr, .. } = school.run(command);
        said += &format!("$ {command:?}\n{stdout}{stderr}");
    }
    assert!(said.contains("error["), "{said}");
    for secret in ["Hidden-", "555-01"] {
        let line = said.lines().find(|line| line.contains(secret));
        assert_eq!(line, None, "{said}");
    }
}

/// The faults of what `gradus check` says of a project: more than a page, or rows of a
/// file that count never or twice.
pub(crate) fn doubts(school: &School, project: &str) -> Vec<String> {
    let mut doubts = Vec::new();
    let printed = school.run(&["check", project]);
    let lines = printed.stdout.lines().count() + printed.stderr.lines().count();
    if lines > PAGE {
        doubts.push(format!("{lines} lines:\n{}{}", printed.stdout, printed.stderr));
    }
    let settings = fs::read_to_string(school.path().join(project).join("gradus.toml"));
    let settings = settings.expect("settings");
    let plain = ["skip_lines", "[source.wide]"].iter().all(|part| !settings.contains(part));
    let all = json(school, project);
    for file in all["sources"].as_array().expect("files") {
        let number = |key: &str| file[key].as_u64().expect("a number");
        let all_of = |key: &str| {
            let counts = file[key].as_object().expect("counts").values();
            counts.map(|count| count.as_u64().expect("a number")).sum::<u64>()
        };
        let parts =
            ["used", "not_wanted", "repeated", "left_out", "replaced", "elsewhere", "of_removed"];
        let sum = parts.map(number).iter().sum::<u64>() + all_of("set_aside");
        if sum != number("rows") {
            doubts.push(format!("{sum} of all rows: {file}"));
        }
        let path = school.path().join(project).join(file["path"].as_str().expect("a path"));
        let sign = file["delimiter"].as_str().and_then(|sign| sign.bytes().next());
        if let (true, Some(sign), true) = (plain, sign, path.is_file()) {
            let rows = records(&fs::read(&path).expect("a file"), sign);
            if path.extension().is_some_and(|end| end == "csv") && rows != number("rows") {
                doubts.push(format!("the file has {rows} rows: {file}"));
            }
        }
    }
    doubts
}

/// The rows below the header of a table.
fn records(bytes: &[u8], sign: u8) -> u64 {
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.has_headers(false).flexible(true).delimiter(sign).from_reader(bytes);
    let records = reader.byte_records().map(|record| record.expect("a record"));
    let filled = records.filter(|record| record.iter().any(|cell| !cell.trim_ascii().is_empty()));
    (filled.count() as u64).saturating_sub(1)
}

fn json(school: &School, project: &str) -> Value {
    let printed = school.run(&["check", project, "--format", "json"]).stdout;
    serde_json::from_str(&printed).expect("JSON")
}

fn empty() -> School {
    School::from_folder(TempDir::new().expect("a folder"))
}

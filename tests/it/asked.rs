//! A proposal reads what it can tell, and asks about the rest where it stands.

use tempfile::TempDir;

use crate::school::School;

const ROSTER: &str = "Student ID,First Name,Last Name,School Year\n\
                      71,Jose,Nunez,2025-26\n72,Asa,Bjork,2025-26\n73,Lia,Diaz,2025-26\n";
const TERMS: &str = "code,title,year,starts,ends\nF25,Fall,2025-26,2025-08-18,2025-12-19\n";
const STANDARDS: &str = "Code,Subject,Title\nAR.1,Art,Draws from life\nAR.2,Art,Mixes colors\n";

/// A file beside others, what it is taken for, and what is asked about it; nothing where nothing is to
/// be asked.
const CASES: [(&str, &str, &str, Option<&str>); 12] = [
    (
        "Comments.csv",
        "Student ID,Teacher,Comments\n71,Vance,Jose asks good questions.\n72,Vance,Asa helps others.\n",
        "taken for the table `narratives`",
        Some("it; take out what was not written for them: `Comments`"),
    ),
    (
        "Comments.csv",
        "Student,Comment\n\"Nunez, Jose\",Jose asks good questions.\n\"Bjork, Asa\",Asa helps others.\n",
        "taken for the table `narratives`",
        Some("no column and no file says who wrote these comments; `Teachers` stands below each"),
    ),
    (
        "Vance.csv",
        "Student ID,AR.1,AR.2,Comments\n71,3,2,Jose asks good questions.\n72,2,4,Asa helps others.\n",
        "taken for the table `narratives`",
        Some("take out what was not written for them: `Vance narratives`"),
    ),
    (
        "Vance.csv",
        "Student ID,AR.1,AR.2,For the office\n71,3,2,Call the family before the next meeting.\n",
        "taken for a gradebook, one column a competency",
        Some("`For the office` has sentences, and nothing is read of it"),
    ),
    (
        "marks.csv",
        "Student ID,Standard,Rating,Date,Comments\n71,AR.1,3,2025-09-09,Drew the whole street from life.\n",
        "taken for the table `evidence`",
        Some("remarks on ratings are printed nowhere"),
    ),
    (
        "Habits.csv",
        "Timestamp,Student,Habits [Patience],Habits [Care]\n9/9/2025 10:12:01,\"Nunez, Jose\",Yes,No\n",
        "taken for a form about habits, one column a habit",
        Some("see the words for habits, lowest first"),
    ),
    (
        "Habits.csv",
        "Timestamp,Student,Habits [Patience],Habits [Care]\n9/9/2025 10:12:01,\"Nunez, Jose\",Glowing,Dim\n\
         9/9/2025 10:14:07,\"Bjork, Asa\",Dim,Glowing\n",
        "taken for a form about habits, one column a habit",
        Some("`Glowing` is a word for a habit that is not known"),
    ),
    (
        "Habits.csv",
        "Timestamp,Student,Habits [Patience],Habits [Care]\n9/9/2025 10:12:01,\"Nunez, Jose\",Waits,Tidy\n",
        "not read: nobody could tell what it is",
        Some("nobody could tell what `exports/in/Habits.csv` is"),
    ),
    (
        "Habits.csv",
        "Timestamp,Student,Habits [Patience],Habits [Care],More?\n\
         9/9/2025 10:12:01,\"Nunez, Jose\",Often,Rarely,Quiet in groups\n",
        "taken for a form about habits, one column a habit",
        Some("nothing is read of the answers to `More?`"),
    ),
    (
        "students.csv",
        "Student ID,First Name,Last Name,Grade\n81,Bo,Ames,9\n82,Cy,Bell,10\n83,Di,Cole,99\n",
        "taken for the table `students`",
        Some("`99` is no year of school; students with it have none"),
    ),
    (
        "students.csv",
        "Student ID,First Name,Last Name,Grade\n81,Bo,Ames,A-\n82,Cy,Bell,B\n83,Di,Cole,A\n",
        "taken for the table `students`",
        Some("`Grade` is `grade` by its name and not by its values, such as `A-`"),
    ),
    ("marks.csv", "Student ID,Standard,Rating,Date\n71,AR.1,3,2025-09-09\n", "`evidence`", None),
];

#[test]
fn doubtful_columns_are_asked_about_and_plain_ones_are_not() {
    let mut wrong = Vec::new();
    for (file, text, taken, question) in CASES {
        let printed = proposal(file, text);
        let lines: Vec<&str> = printed.lines().filter(|line| line.contains(file)).collect();
        if !lines.iter().any(|line| line.contains(taken)) {
            wrong.push(format!("{file} is not {taken}: {printed}"));
        }
        match question {
            Some(question) if !asked(&printed).iter().any(|one| one.contains(question)) => {
                wrong.push(format!("{file}: nobody asks: {question}\n{printed}"));
            }
            None => wrong.extend(
                asked(&printed)
                    .iter()
                    .filter(|one| CASES.iter().any(|case| case.3.is_some_and(|q| one.contains(q))))
                    .map(|one| format!("{file}: asked without need: {one}")),
            ),
            Some(_) => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// A class of no known year is in none, until somebody says which.
#[test]
fn sections_without_terms_are_of_the_year_that_is_asked_about() {
    let school = School::from_folder(TempDir::new().expect("a folder"))
        .write("sds/School.csv", "SIS ID,Name\n1,Birch School\n")
        .write(
            "sds/Section.csv",
            "SIS ID,School SIS ID,Section Name,Course Name\ns1,1,Biology 1,Biology\n",
        )
        .write(
            "sds/Student.csv",
            "SIS ID,School SIS ID,Username,First Name,Last Name,Grade\nd1,1,iris,Iris,Vance,9\n",
        )
        .write("sds/StudentEnrollment.csv", "Section SIS ID,SIS ID\ns1,d1\n")
        .write("sds/Teacher.csv", "SIS ID,School SIS ID,Username\nt1,1,vale\n")
        .write("sds/TeacherRoster.csv", "Section SIS ID,SIS ID\ns1,t1\n");
    let printed = school.must(&["new", "made", "--from", "sds"]);
    let question = "of which school year the grades and schools of students and its classes are";
    assert!(asked(&printed).iter().any(|one| one.contains(question)), "{printed}");
    let check = school.run(&["check", "made", "--all"]);
    assert_eq!(check.status, 0, "{}{}", check.stdout, check.stderr);
    assert!(
        check.stdout.contains("StudentEnrollment.csv: 1 row for `enrollments`"),
        "{}",
        check.stdout
    );
    let settings = school.path().join("made/gradus.toml");
    let text = std::fs::read_to_string(&settings).expect("settings");
    let unsaid: Vec<&str> = text.lines().filter(|line| !line.starts_with("defaults")).collect();
    std::fs::write(settings, unsaid.join("\n")).expect("settings");
    let check = school.run(&["check", "made"]);
    assert!(check.stderr.contains("error[import/class-without-year]"), "{}", check.stderr);
}

/// A rating that the settings turn into nothing is not called an empty cell.
#[test]
fn a_rating_without_a_level_is_named() {
    let school = School::from_folder(TempDir::new().expect("a folder")).write(
        "scores.csv",
        "Student ID,Standard,Date,Score\n\
         71,AR.1,2025-10-01,3\n71,AR.1,2025-10-02,A\n72,AR.1,2025-10-01,2\n72,AR.2,2025-10-01,1\n",
    );
    school.must(&["new", "made", "--from", "scores.csv"]);
    let check = school.run(&["check", "made"]);
    assert!(check.stderr.contains("`A` is taken for no rating"), "{}", check.stderr);
    assert!(check.stderr.contains("say which in the `map`"), "{}", check.stderr);
    assert!(!check.stderr.contains("`rating` is empty"), "{}", check.stderr);
}

/// The output about a project made of a file beside a roster, terms and a framework.
fn proposal(file: &str, text: &str) -> String {
    let mut school = School::from_folder(TempDir::new().expect("a folder"))
        .write("in/Terms.csv", TERMS)
        .write("in/Standards.csv", STANDARDS)
        .write(&format!("in/{file}"), text);
    if file != "students.csv" {
        school = school.write("in/Roster.csv", ROSTER);
    }
    school.must(&["new", "made", "--from", "in"])
}

/// The points to review.
fn asked(printed: &str) -> Vec<&str> {
    let asked = printed.lines().filter(|line| line.trim_start().starts_with("made/"));
    asked.map(|line| line.split_once(": ").map_or(line, |(_, words)| words)).collect()
}

//! Credit, letters, averages and ranks of schools' own documents.

use std::fmt::Write as _;

use gradus::base::{Number, Rounding, RoundingMode};
use gradus::policy::outcome::StudentOutcome;
use gradus::policy::{GpaRank, rank};
use serde_json::Value;

use super::{Found, Tables, number, outcome, rules, same, show};

pub(super) fn run(case: &Value) -> Found {
    match case["kind"].as_str().expect("a kind") {
        "gpa" => gpa(case),
        "letters" => letters(case),
        "patterns" => patterns(case),
        "credit" => credit(case),
        "weights" => weights(case),
        "repeat" => repeat(case),
        "rank" => ranks(case),
        "bonus" if case.get("semesters").is_none() => bonus(case),
        "college-credit" => college(case),
        other => Err(format!("no policy says what a case of kind {other} shows")),
    }
}

/// A course: its code, level and credits, the numbers of its competencies, the school year.
struct Taken {
    code: String,
    level: String,
    credits: String,
    numbers: Vec<String>,
    year: i32,
}

/// A student with courses, each certifying competencies of its own.
fn student(policy: &str, scale: &str, taken: &[Taken]) -> StudentOutcome {
    let mut courses = "code,credits,level,areas,competencies\n".to_string();
    let mut enrollments = "course,year,starts,ends,status\n".to_string();
    let mut evidence = "id,target,performed,rating\n".to_string();
    for one in taken {
        let competencies: Vec<String> =
            (0..one.numbers.len()).map(|at| format!("{}-{at}", one.code)).collect();
        if !courses.contains(&format!("\n{},", one.code)) {
            let all = competencies.join(";");
            writeln!(courses, "{},{},{},,{all}", one.code, one.credits, one.level).expect("text");
        }
        let Taken { code, year, .. } = one;
        writeln!(enrollments, "{code},{year}-xx,{year}-09-01,{}-06-15,completed", year + 1)
            .expect("text");
        for (competency, number) in competencies.iter().zip(&one.numbers) {
            writeln!(evidence, "{code}{year}{competency},{competency},{}-02-01,{number}", year + 1)
                .expect("text");
        }
    }
    let model = Tables(vec![
        ("scale", scale),
        ("students", "id\nana\n"),
        ("courses", &courses),
        ("enrollments", &enrollments),
        ("evidence", &evidence),
    ])
    .school();
    outcome(&rules(policy, &model), &model)
}

/// Everything is proficient, on a scale as wide as is asked for.
fn wide(highest: &str) -> String {
    format!("code,points,proficient,lowest,highest\nY,0,yes,0,{highest}\n")
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_string)
}

/// The letter at each position starts at a number of its own, the last one at 1.
fn by_position(letters: &[(String, Option<String>)]) -> String {
    let mut policy = "[grades]\naverage = \"values\"\nletters = [\n".to_string();
    for (at, (letter, points)) in letters.iter().enumerate() {
        let from = letters.len() - at;
        let points = points.as_ref().map_or(String::new(), |n| format!(", points = {n}"));
        let from = if from == 1 { 0 } else { from };
        writeln!(policy, "  {{ letter = \"{letter}\", minimum = {from}{points} }},").expect("text");
    }
    policy + "]\n"
}

fn number_of(letters: &[(String, Option<String>)], letter: &str) -> String {
    let at = letters.iter().position(|(one, _)| one == letter).expect("a letter of the case");
    (letters.len() - at).to_string()
}

fn weighting(case: &Value, letters: &[(String, Option<String>)]) -> String {
    let method = case["method"].as_str().expect("a method");
    let mut policy = format!("[grades.weights]\nmethod = \"{method}\"\n");
    if let Some(floor) = case["floor"].as_str() {
        let known = letters.iter().any(|(letter, _)| letter == floor);
        assert!(known, "the floor is one of the letters");
        writeln!(policy, "floor = \"{floor}\"").expect("text");
    }
    let levels = case["levels"].as_object().expect("levels");
    let levels: Vec<String> = levels.iter().map(|(l, n)| format!("{l} = {}", text(n))).collect();
    if method == "table" {
        policy += "[grades.weights.table]\n";
        for row in case["rows"].as_array().expect("rows") {
            let of = row[2].as_object().expect("points by course level").iter();
            let of: Vec<String> = of.map(|(l, n)| format!("{l} = {}", text(n))).collect();
            writeln!(policy, "{} = {{ {} }}", row[0], of.join(", ")).expect("text");
        }
    } else {
        writeln!(policy, "levels = {{ {} }}", levels.join(", ")).expect("text");
    }
    policy
}

fn gpa(case: &Value) -> Found {
    let letters: Vec<(String, Option<String>)> = case["letters"]
        .as_array()
        .expect("letters")
        .iter()
        .map(|row| (text(&row[0]), Some(text(&row[1]))))
        .collect();
    let mut policy = by_position(&letters);
    if case["weights"].is_object() {
        policy += &weighting(&case["weights"], &letters);
    }
    let rounding = &case["rounding"];
    write!(
        policy,
        "[gpa]\nrounding = {{ places = {}, mode = {} }}\n",
        rounding["places"], rounding["mode"]
    )
    .expect("text");
    let courses = case["courses"].as_array().expect("courses").iter().enumerate();
    let taken: Vec<Taken> = courses
        .map(|(at, course)| Taken {
            code: format!("K{at}"),
            level: text(&course["level"]),
            credits: text(&course["credits"]),
            numbers: vec![number_of(&letters, &text(&course["letter"]))],
            year: 2025,
        })
        .collect();
    let found = student(&policy, &wide("20"), &taken).gpa;
    let expected = &case["expected"];
    same("points", &found.weighted.points.to_string(), &text(&expected["points"]))?;
    same("credits", &found.weighted.credits.to_string(), &text(&expected["credits"]))?;
    let value = found.weighted.value().map(|value| found.rounding.apply(&value));
    same("the average", &value, &number(&expected["gpa"]))
}

fn letters(case: &Value) -> Found {
    let mode = case["mode"].as_str().unwrap_or("half-up");
    let mut policy = format!(
        "[grades]\naverage = \"values\"\nround = \"banded\"\nrounding = {{ places = {}, mode = \"{mode}\" }}\nletters = [\n",
        case["places"]
    );
    let rows = case["letters"].as_array().expect("letters");
    for (at, row) in rows.iter().enumerate() {
        let points = number(&row[2]).map_or(String::new(), |n| format!(", points = {n}"));
        // The last letter is for everything below too.
        let minimum = if at + 1 == rows.len() { "0".to_string() } else { text(&row[1]) };
        writeln!(policy, "  {{ letter = {}, minimum = {minimum}{points} }},", row[0])
            .expect("text");
    }
    policy += "]\n";
    if case["weights"].is_object() {
        policy += &weighting(&case["weights"], &[]);
    }
    let mut taken = Vec::new();
    let mut expected = Vec::new();
    for (at, check) in case["checks"].as_array().expect("checks").iter().enumerate() {
        let none = serde_json::json!({ "regular": null });
        let points = if check[2].is_object() { &check[2] } else { &none };
        for (level, points) in points.as_object().expect("points by course level") {
            taken.push(Taken {
                code: format!("K{at}{level}"),
                level: level.clone(),
                credits: "1".to_string(),
                numbers: vec![text(&check[0])],
                year: 2025,
            });
            expected.push((text(&check[0]), text(&check[1]), number(points)));
        }
    }
    let found = student(&policy, &wide(&text(&case["highest"])), &taken);
    for (course, (average, letter, points)) in found.courses.iter().zip(expected) {
        let grade = course.grade.as_ref().ok_or_else(|| format!("{average} has no letter"))?;
        same(&format!("the letter of {average}"), &&*grade.letter, &letter.as_str())?;
        let weighted = grade.points.as_ref().map(|(_, weighted)| weighted.clone());
        same(&format!("the points of {average}"), &weighted, &points)?;
    }
    Ok(())
}

const FOUR: &str =
    "code,points,proficient,lowest,highest\nL1,1,,0,4\nL2,2,,,\nL3,3,yes,,\nL4,4,yes,,\n";

fn levels(case: &Value) -> Vec<String> {
    case["levels"].as_array().expect("levels").iter().map(text).collect()
}

fn patterns(case: &Value) -> Found {
    for check in case["checks"].as_array().expect("checks") {
        let mut policy =
            "[credit.rules.any]\nmethod = \"mean\"\nmean = 0\n[grades]\nletters = [\n".to_string();
        for row in check["letters"].as_array().expect("letters") {
            let mut parts = vec![format!("letter = {}", row[0])];
            if let Some(most) = row[1]["most"].as_array() {
                let share = text(&most[1]);
                parts.push(format!("most = {{ level = \"L{}\", more_than = {share} }}", most[0]));
            }
            parts.extend(row[1]["none_below"].as_i64().map(|n| format!("none_below = \"L{n}\"")));
            writeln!(policy, "  {{ {} }},", parts.join(", ")).expect("text");
        }
        policy += "]\n";
        let found = student(&policy, FOUR, &[course(levels(check), "1")]);
        let letter = found.courses[0].grade.as_ref().map(|grade| grade.letter.to_string());
        same("the letter", &letter, &check["expected"].as_str().map(str::to_string))?;
    }
    Ok(())
}

fn course(numbers: Vec<String>, credits: &str) -> Taken {
    let (level, credits) = ("regular".to_string(), credits.to_string());
    Taken { code: "K".to_string(), level, credits, numbers, year: 2025 }
}

fn credit(case: &Value) -> Found {
    let mut policy = "[credit.rules.theirs]\n".to_string();
    for (key, value) in case["rule"].as_object().expect("a rule") {
        let value = if key == "needs" { text(value) } else { value.to_string() };
        writeln!(policy, "{key} = {value}").expect("text");
    }
    policy += "[grades]\naverage = \"values\"\n";
    if let Some(none) = case["no_credit"].as_object() {
        let parts: Vec<String> =
            none.iter().map(|(key, value)| format!("{key} = {value}")).collect();
        writeln!(policy, "no_credit = {{ {} }}", parts.join(", ")).expect("text");
    }
    if let Some(letters) = case["letters"].as_array() {
        policy += "letters = [\n";
        for row in letters {
            let points = number(&row[2]).map_or(String::new(), |n| format!(", points = {n}"));
            writeln!(policy, "  {{ letter = {}, minimum = {}{points} }},", row[0], row[1])
                .expect("text");
        }
        policy += "]\n";
    }
    let scale = match case["highest"].as_i64() {
        Some(highest) => FOUR.replace(",0,4\n", &format!(",0,{highest}\n")),
        None => FOUR.to_string(),
    };
    let found = student(&policy, &scale, &[course(levels(case), &text(&case["worth"]))]);
    same("credit", &Some(found.courses[0].credit.clone()), &number(&case["expected"]))?;
    if let Some(letter) = case["letter"].as_str() {
        let grade = found.courses[0].grade.as_ref().map(|grade| grade.letter.to_string());
        same("the letter", &grade.as_deref(), &Some(letter))?;
    }
    if let Some(gpa) = case.get("gpa") {
        same("the average", &found.gpa.unweighted.value(), &number(gpa))?;
    }
    Ok(())
}

fn weights(case: &Value) -> Found {
    let rows = case["rows"].as_array().expect("rows");
    let letters: Vec<(String, Option<String>)> =
        rows.iter().map(|row| (text(&row[0]), Some(text(&row[1])))).collect();
    let policy = by_position(&letters) + &weighting(case, &letters);
    for row in rows {
        for (level, expected) in row[2].as_object().expect("points by course level") {
            let taken = Taken {
                level: level.clone(),
                ..course(vec![number_of(&letters, &text(&row[0]))], "1")
            };
            let found = student(&policy, &wide("20"), &[taken]);
            let points = found.courses[0].grade.as_ref().and_then(|grade| grade.points.clone());
            let what = format!("{} at {level}", row[0]);
            same(&what, &points.map(|(_, weighted)| weighted), &number(expected))?;
        }
    }
    Ok(())
}

/// Each attempt stands for its own year; levels are those of the end of the course.
fn repeat(case: &Value) -> Found {
    let letters: Vec<(String, Option<String>)> = [("A", "4"), ("B", "3"), ("C", "2"), ("D", "1")]
        .map(|(letter, points)| (letter.to_string(), Some(points.to_string())))
        .to_vec();
    let policy = by_position(&letters)
        + &format!("[gpa]\nrepeats = {}\n", case["repeats"])
        + "[credit.rules.year]\nlevels = \"course-end\"\n[determination.rules.now]\nmethod = \"latest\"\n";
    let attempts = case["attempts"].as_array().expect("attempts").iter().enumerate();
    let taken: Vec<Taken> = attempts
        .map(|(at, letter)| Taken {
            year: 2020 + at as i32,
            ..course(vec![number_of(&letters, &text(letter))], "1")
        })
        .collect();
    let found = student(&policy, &wide("20"), &taken);
    let counted: Vec<String> = found
        .gpa
        .rows
        .iter()
        .zip(&found.courses)
        .filter(|(row, _)| row.counted.is_ok())
        .filter_map(|(_, course)| course.grade.as_ref()?.points.as_ref())
        .map(|(points, _)| points.to_string())
        .collect();
    let expected = &case["expected"];
    let points = expected["points"].as_array().expect("points").iter();
    same("what counts", &counted, &points.map(text).collect())?;
    same("credit", &show(&found.credits, 2), &text(&expected["credits"]))
}

/// An average of 4, and what an honors and an AP course add to it once it is made.
fn bonus(case: &Value) -> Found {
    let letters = [("A".to_string(), Some("4".to_string()))];
    let (honors, ap) = (text(&case["honors"]), text(&case["ap"]));
    let policy = by_position(&letters)
        + &format!("[gpa.bonus]\nlevels = {{ honors = {honors}, ap = {ap} }}\n");
    let taken = ["regular", "honors", "ap"].map(|level| Taken {
        code: level.to_uppercase(),
        level: level.to_string(),
        credits: "1".to_string(),
        numbers: vec!["1".to_string()],
        year: 2025,
    });
    let found = student(&policy, &wide("20"), &taken).gpa;
    same("the average", &found.unweighted.value(), &Some(Number::from(4_i64)))?;
    let added = [number(&case["honors"]), number(&case["ap"])].iter().flatten().sum::<Number>();
    same("the weighted average", &found.weighted.value(), &Some(Number::from(4_i64) + &added))
}

/// Each row as credit of a college, by the table of the rows.
fn college(case: &Value) -> Found {
    let rows = case["rows"].as_array().expect("rows");
    let table: Vec<String> =
        rows.iter().map(|row| format!("{} = {}", text(&row[0]), text(&row[1]))).collect();
    let policy = format!("[credit.college]\ntable = {{ {} }}\n", table.join(", "));
    for row in rows {
        let transfers = format!(
            "title,credits,grade,level,earned\nCourse,{},A,dual,2025-06-10\n",
            text(&row[0])
        );
        let model = Tables(vec![("students", "id\nana\n"), ("transfers", &transfers)]).school();
        let found = outcome(&rules(&policy, &model), &model).credits;
        same(&format!("credit for {}", row[0]), &Some(found), &number(&row[1]))?;
    }
    Ok(())
}

fn ranks(case: &Value) -> Found {
    let mut policy = "[gpa.rank]\n".to_string();
    for (key, value) in case["rank"].as_object().expect("options") {
        writeln!(policy, "{key} = {value}").expect("text");
    }
    let model = Tables(vec![("students", "id\nana\n")]).school();
    let rules = rules(&policy, &model);
    let rule: &GpaRank = rules.gpa.rank.as_ref().expect("a rule on ranks");
    let exact = Rounding { places: 6, mode: RoundingMode::HalfUp };
    let gpas = case["gpas"].as_array().expect("averages").iter();
    let averages: Vec<_> =
        gpas.map(|gpa| number(gpa).map(|n| (exact.apply(&n), Number::ONE))).collect();
    let found: Vec<Option<u64>> =
        rank(rule, &averages).iter().map(|place| place.map(|place| place as u64)).collect();
    let expected = case["expected"].as_array().expect("ranks").iter();
    same("the ranks", &found, &expected.map(Value::as_u64).collect())
}

//! A word that a transcript must not print is caught at its cell, wherever it is written and in every
//! language.

use std::fs;

use crate::school::School;

/// Those of some titles of courses that `check` names, each at its cell.
fn caught<'a>(titles: &[&'a str]) -> Vec<&'a str> {
    let school = School::from_dir("tests/gallery/base");
    let mut courses = "code,title,subject,credits,areas,level\n".to_string();
    let mut taken = "student,course,year,status\n".to_string();
    for (at, title) in titles.iter().enumerate() {
        courses += &format!("C{at},\"{title}\",MA,1,MA,regular\n");
        taken += &format!("s-1,C{at},2025-26,active\n");
    }
    let school = school.write("courses.csv", courses).write("enrollments.csv", taken);
    let said = school.run(&["check", "--all"]).stderr;
    let at = said.split("error[").filter(|one| one.starts_with("press/forbidden]"));
    let at: Vec<usize> = at
        .filter_map(|one| one.split_once("--> courses.csv:")?.1.split(':').next()?.parse().ok())
        .collect();
    titles.iter().zip(2..).filter(|(_, line)| at.contains(line)).map(|(title, _)| *title).collect()
}

#[test]
fn words_of_special_education_are_caught_in_every_language() {
    let titles = [
        "English 9 (SpEd)",
        "SPECIAL EDUCATION: Mathematics",
        "Mathematics, special-ed.",
        "Goals of the I.E.P.",
        "Resource Rooms",
        "Study skills (504 plan)",
        "Students with Disabilities Seminar",
        "Educacion Especial: Lectura",
        "Lectura para alumnos discapacitados",
        "Matemáticas con adecuaciones curriculares",
        "Éducation spécialisée, niveau 2",
        "Lecture pour élèves handicapés",
        "Troubles d'apprentissage, atelier",
        "Educação Especial",
        "Leitura para alunos com deficiências",
        "Toán (giáo dục đặc biệt)",
        "Lớp dành cho học sinh khuyết tật",
        "رياضيات - التربية الخاصة",
        "قراءة للمعاقين",
        "دعم صعوبات التعلم",
        "Математика (коррекционный класс)",
        "Чтение для учеников с особыми образовательными потребностями",
        "数学（特殊教育）",
        "阅读，资源教室",
        "学习障碍学生的数学",
    ];
    assert_eq!(caught(&titles), titles);
}

#[test]
fn innocent_titles_pass() {
    let titles = [
        "Special Topics in Biology",
        "Special Relativity",
        "Greece from 504 BC to Alexander",
        "Disability Rights in America",
        "Introduction to Special Education",
        "Technical Education with Special Projects",
        "Resource Management",
        "Learning to Support a Claim",
        "El arte especial de la educación",
        "Derechos de las personas con discapacidad",
        "Mathématiques spéciales",
        "Introduction à l'éducation spécialisée",
        "Exceptional Sums",
        "Tópicos especiais de biologia",
        "Direitos das pessoas com deficiência",
        "Chuyên đề đặc biệt về sinh học",
        "Quyền của người khuyết tật",
        "موضوعات خاصة في الأحياء",
        "حقوق الأشخاص ذوي الإعاقة",
        "Специальная теория относительности",
        "История прав инвалидов",
        "Среднее специальное образование",
        "残疾人权利的历史",
        "障碍赛跑",
    ];
    assert_eq!(caught(&titles), [""; 0]);
}

#[test]
fn the_cell_is_named_and_not_one_that_is_only_alike() {
    let school = School::from_dir("tests/gallery/base");
    // A support that only the report prints may say it.
    let supports = "student,description\ns-1,IEP\n";
    fs::write(school.path().join("supports.csv"), supports).expect("the table can be written");
    let run = school.run(&["check"]);
    assert!(!run.stderr.contains("[press/forbidden]"), "{}", run.stderr);

    let competencies = fs::read_to_string(school.path().join("competencies.csv")).expect("a table");
    let competencies = competencies.replace("Counting", "Counting with an IEP");
    fs::write(school.path().join("competencies.csv"), competencies).expect("written");
    let run = school.run(&["check"]);
    let said: Vec<&str> = run.stderr.lines().filter(|line| line.contains(" --> ")).collect();
    assert_eq!(said.iter().filter(|line| line.contains("supports.csv")).count(), 0, "{said:?}");
    assert!(said.iter().any(|line| line.contains("competencies.csv:2:")), "{}", run.stderr);
}

#[test]
fn a_document_that_says_it_is_not_made_and_the_others_are() {
    let school = School::from_dir("tests/gallery/base");
    school.run(&["build"]);
    let students = fs::read_to_string(school.path().join("students.csv")).expect("a table");
    let with = students
        .replace(",year\n", ",year,program\n")
        .replace(",2025-26\n", ",2025-26,Resource room\n")
        .replacen("Resource room\n", "General\n", 2)
        .replacen("General", "Resource room", 1);
    assert_ne!(with, students);
    fs::write(school.path().join("students.csv"), with).expect("the table can be written");
    let run = school.run(&["build"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    assert!(run.stderr.contains("the transcript of student `s-1` is not made"), "{}", run.stderr);
    let folder = school.path().join("out/private/p2/transcripts");
    assert!(!folder.join("s-1.pdf").exists());
    assert!(folder.join("s-2.pdf").exists());
}

#[test]
fn what_is_typed_at_an_issue_is_read_too() {
    let school = School::from_dir("tests/gallery/base");
    assert_eq!(school.run(&["key", "new"]).status, 0);
    let issue = ["issue", "s-1", "--to", "Bay College", "--purpose", "copy for the IEP team"];
    let run = school.run(&issue);
    assert_eq!(run.status, 2, "{}", run.stderr);
    assert!(run.stderr.contains("`IEP`"), "{}", run.stderr);
    let run = school.run(&["issue", "s-1", "--to", "Bay College", "--purpose", "application"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
}

/// A verification code of random letters now and then has `SWD` in it. Of the letters that are kept
/// away here, nearly every code has one that stands alone.
#[test]
fn whatever_a_code_spells_it_says_nothing() {
    let letters = ["H", "J", "K", "N", "Q", "R", "T", "V", "W", "X", "Y", "Z"];
    let never = letters.map(|letter| format!("\"{letter}\"")).join(", ");
    let pack =
        format!("[[contents.pack]]\nname = \"letters\"\ntitle = \"none\"\nnever = [{never}]\n");
    let school = School::from_dir("tests/gallery/base").edit(
        "gradus.toml",
        "[sources]",
        &format!("{pack}\n[sources]"),
    );
    assert_eq!(school.run(&["key", "new"]).status, 0);
    for _ in 0..4 {
        school.must(&["issue", "s-1", "--to", "Bay College", "--purpose", "application"]);
    }
    let run = school.run(&["issue", "s-1", "--to", "Bay College", "--purpose", "form X"]);
    assert!(run.stderr.contains("`X` in "), "{}", run.stderr);
}

#[test]
fn a_school_allows_what_it_means_otherwise_and_forbids_what_it_likes() {
    let school = School::from_dir("tests/gallery/base")
        .edit("courses.csv", "Algebra", "Algebra after detention with an IEP")
        .edit(
            "gradus.toml",
            "[sources]",
            "[contents]\nallow = [\"with an IEP\"]\n\n[[contents.pack]]\nname = \"board\"\n\
             title = \"no word of discipline\"\nnever = [\"detention*\"]\n\n[sources]",
        );
    let run = school.run(&["check"]);
    assert!(run.stderr.contains("by the pack `board`"), "{}", run.stderr);
    assert!(!run.stderr.contains("us-federal"), "{}", run.stderr);
}

/// A school with a course in whose letter a teacher tells of a plan.
fn with_narrative(pack: &str) -> School {
    let narratives = "student,subject,period,by,date,language,text\n\
         s-1,,p2,Ada Berg,2026-05-20,en,\"Well done, and his *special* education is to go on.\"\n";
    School::from_dir("tests/gallery/base").write("narratives.csv", narratives).edit(
        "gradus.toml",
        "[sources]",
        &format!("{pack}\n[sources]"),
    )
}

/// Families may be told of a plan; a school that does not want it in teachers' words says so.
#[test]
fn a_word_in_a_narrative_is_caught_where_the_school_keeps_it_from_reports() {
    let pack = "[[contents.pack]]\nname = \"letters home\"\ntitle = \"no word of plans\"\n\
                never = [\"special education\"]\n";
    let school = with_narrative(&format!("{pack}reports = true\n"));
    let run = school.run(&["check"]);
    assert!(run.stderr.contains("education` must not be said to families"), "{}", run.stderr);
    assert!(run.stderr.contains("narratives.csv:2:"), "{}", run.stderr);
    assert!(run.stderr.contains("on the progress report of s-1"), "{}", run.stderr);
    let run = school.run(&["build", "reports", "transcripts", "mail"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    let mail = school.path().join("out/private/p2/mail");
    let lists = ["sheets.csv", "not-posted.csv"].map(|name| fs::read_to_string(mail.join(name)));
    let [sheets, gone] = lists.map(|list| list.expect("a list"));
    assert!(!sheets.contains("s-1"), "{sheets}");
    assert!(gone.contains("the report could not be made"), "{gone}");
    let made = |name: &str| school.path().join("out/private/p2").join(name).exists();
    assert!(!made("reports/s-1.en.pdf") && !made("reports/s-1.en.html"), "{}", run.stderr);
    assert!(made("reports/s-2.en.pdf") && made("transcripts/s-1.pdf"), "{}", run.stderr);

    // No paper for colleges has a narrative on it, and reports may say what the packs keep from those.
    for pack in ["", pack] {
        let school = with_narrative(pack);
        let run = school.run(&["check"]);
        assert!(!run.stderr.contains("[press/forbidden]"), "{}", run.stderr);
    }
}

#[test]
fn what_must_be_there_and_is_not_is_named() {
    let packed = |pack: &str| {
        let packs = format!("[contents]\npacks = [\"{pack}\"]\n\n[sources]");
        let school =
            School::from_dir("tests/gallery/base").edit("gradus.toml", "[sources]", &packs);
        school.run(&["check", "--all"]).stderr
    };
    let said = packed("us-mt");
    assert!(said.contains("transcripts lack what the pack `us-mt` asks for"), "{said}");
    for item in ["state-student-id", "gender", "district"] {
        assert!(said.contains(&format!("`{item}`, the ")), "{item}: {said}");
    }
    assert!(said.contains("every transcript"), "{said}");
    assert!(!said.contains("`student-name`"), "what is there is not missed: {said}");

    let said = packed("us-wa");
    assert!(said.contains("transcripts carry what the pack `us-wa` does not list"), "{said}");
    assert!(said.contains("`competencies`, competencies and their levels"), "{said}");
    assert!(
        !packed("us-federal").contains("the pack `us-"),
        "a pack that is not named asks nothing"
    );
}

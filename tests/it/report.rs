//! A report says one thing: what page one says of a subject or a competency is what stands inside.

use std::collections::BTreeSet;

use gradus::press::{self, Loaded};
use gradus::view::report::{self, ChangeKind, Report, ReportOptions};
use gradus::view::transcript;
use gradus::view::voice::{Catalog, Mark, MarkKind};

use crate::school::{School, pages_of, repository, text_of};

#[test]
fn no_report_of_the_sample_says_two_things_of_one_subject() {
    let mut found = Vec::new();
    for report in all(options()) {
        let said = contradictions(&report);
        found.extend(said.into_iter().map(|said| format!("{}: {said}", report.student.id)));
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_heading_that_says_something_else_is_seen() {
    let mut reports = all(options());
    let report = &mut reports[0];
    report.sections[0].standing.count = "1 of 99".to_string();
    report.glance.next[0].code = "NO.01".to_string();
    let said = contradictions(report);
    assert_eq!(said.len(), 2, "{said:#?}");
}

/// With the average of each subject in its heading, as a school may choose, headings say that
/// something is proficient where the table says that it needs time: the reason why they do not.
#[test]
fn averages_of_subjects_are_left_out_unless_asked_for() {
    let averages = |chosen| {
        let reports = all(chosen);
        reports.iter().flat_map(|one| &one.sections).filter(|one| one.level.is_some()).count()
    };
    assert_eq!(averages(options()), 0);
    assert!(averages(ReportOptions { subject_level: true, ..options() }) > 100);
}

/// The expectation by now depends on the grade. Where that is not known, nobody is said to be on track.
#[test]
fn who_is_in_no_known_grade_is_neither_on_track_nor_behind() {
    let competencies = "code,subject,title,statement,milestone\n\
                        MA.1,MA,Counting,I can count things.,9.1\n\
                        MA.2,MA,Adding,I can add numbers.,12.1\n";
    let evidence = "student,target,performed,rating,kind,task\n\
                    s-1,MA.2,2025-10-01,PR,summative,Test\n";
    let report = |students: &str| {
        let school = School::from_dir("tests/gallery/base")
            .write("competencies.csv", competencies)
            .write("evidence.csv", evidence)
            .write("students.csv", students);
        let load = press::load(school.path(), None);
        let school = load.school.unwrap_or_else(|| panic!("{:#?}", load.diagnostics));
        let student = school.model.student("s-1").expect("a student");
        let catalog = Catalog::new(&Default::default()).expect("the built-in words can be read");
        report::make(&school.context(), student, catalog.language("en"), &ReportOptions::DEFAULT)
    };
    let unknown = report("id,given,family,grade\ns-1,Ada,Alvarez,9\n");
    assert_eq!(unknown.glance.sentence, "Ada is proficient in 1 of 2 competencies.");
    assert!(!unknown.glance.detail.contains("ahead"), "{}", unknown.glance.detail);
    assert_eq!(unknown.subjects[0].standing.pace, None);
    assert!(unknown.sections[0].competencies.iter().all(|one| one.pace.is_none()));
    let known = report("id,given,family,grade,year\ns-1,Ada,Alvarez,9,2025-26\n");
    assert!(known.glance.sentence.contains("expected by now"), "{}", known.glance.sentence);
    assert!(known.subjects[0].standing.pace.is_some());
}

/// Who is exempt from a whole subject reads that, and is neither late in it nor without evidence.
#[test]
fn who_is_exempt_from_all_reads_so() {
    let rows = "s-1,MA.1,T. Lane,2026-01-15,Approved\ns-1,MA.2,T. Lane,2026-01-15,Approved\n";
    let school = School::from_dir("tests/gallery/base")
        .write("exemptions.csv", format!("student,target,by,date,reason\n{rows}"));
    let load = press::load(school.path(), None);
    let school = load.school.unwrap_or_else(|| panic!("{:#?}", load.diagnostics));
    let student = school.model.student("s-1").expect("a student");
    let catalog = Catalog::new(&Default::default()).expect("the built-in words can be read");
    let (context, english) = (school.context(), catalog.language("en"));
    let report = report::make(&context, student, english, &ReportOptions::DEFAULT);
    assert_eq!(report.glance.sentence, "Ana is exempt from all competencies.");
    assert_eq!(report.glance.detail, "");
    // No subject is on track or not, so that nobody need know what that means.
    assert_eq!(report.glance.rule, "");
    let other = school.model.student("s-2").expect("a student");
    let other = report::make(&context, other, english, &ReportOptions::DEFAULT);
    assert!(other.glance.rule.starts_with("On track"), "{}", other.glance.rule);
    let section = &report.sections[0];
    let exempt: Vec<&str> = section.exempt.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(exempt, ["Counting", "Adding"]);
    assert_eq!((section.standing.count.as_str(), &section.standing.pace), ("", &None));
    // Nobody works in a stage of it.
    assert_eq!((&section.band, &section.band_title), (&None, &None));
    let transcript = transcript::make(&context, student, english, None);
    let subject = &transcript.competencies[0];
    assert_eq!((subject.count.as_deref(), subject.rest.as_deref()), (None, Some("2 exempt")));
}

/// The code on a report leads to the catalog in the reader's language, where it has that.
#[test]
fn a_reader_is_led_to_the_catalog_in_their_language() {
    let languages = ["en", "es"].map(String::from).to_vec();
    let options = || ReportOptions { catalog_languages: languages.clone(), ..options() };
    let root = "https://harborpoint.example.org/learning/";
    for (tag, page) in [("en", ""), ("es", "es/"), ("ar", "")] {
        let report = &made(tag, options())[0];
        assert_eq!(report.key.catalog_url, Some(format!("{root}{page}")), "{tag}");
    }
}

/// An edition of one page says what page one says.
#[test]
fn a_school_may_keep_its_reports_to_one_page() {
    let brief =
        "[documents.report]\npages = 1\nsections = [\"lists\", \"table\", \"habits\", \"key\"]\n";
    let school = School::sample().edit("gradus.toml", "[documents.report]\npages = 2\n", brief);
    // The longest name, the most subjects open, and from right to left.
    for (id, name) in [("S1003", "S1003.en"), ("S1008", "S1008.en"), ("S1013", "S1013.ar")] {
        school.must(&["build", "reports", "--student", id]);
        let file = format!("private/2025-26.2/requested/reports/{name}.pdf");
        let pages = pages_of(&std::fs::read(school.out().join(file)).expect("a report"));
        assert_eq!(pages.len(), 1, "{name}");
    }
}

/// Numbers have the mark before decimals that their reader knows.
#[test]
fn decimals_are_those_of_the_language() {
    let chosen = || ReportOptions { average: Some(2), ..options() };
    let with_mark = |lang: &str, mark: char| {
        let reports = made(lang, chosen());
        let lines = reports.iter().flat_map(|report| &report.sections);
        let labels =
            lines.flat_map(|section| &section.competencies).map(|one| &one.mark.label.text);
        let number = |label: &str| {
            label.split(' ').any(|word| {
                word.split_once(mark).is_some_and(|(whole, rest)| {
                    let digits =
                        |text: &str| !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit());
                    digits(whole) && digits(rest)
                })
            })
        };
        labels.filter(|label| number(label)).count()
    };
    for (lang, own, other) in
        [("en", '.', ','), ("fr", ',', '.'), ("pt", ',', '.'), ("es", '.', ',')]
    {
        assert!(with_mark(lang, own) > 5, "{lang}");
        assert_eq!(with_mark(lang, other), 0, "{lang}");
    }
}

/// The copy for a screen is one file: it asks for nothing, runs nothing, and says what the paper
/// says.
#[test]
fn the_copy_for_a_screen_stands_alone_beside_the_paper() {
    let school = School::sample();
    school.must(&["build", "reports", "--student", "S1015", "--student", "S1013"]);
    let folder = school.out().join("private/2025-26.2/requested/reports");
    for (name, lang) in [("S1015.en", "en"), ("S1013.ar", "ar")] {
        assert!(folder.join(format!("{name}.pdf")).is_file());
        let path = folder.join(format!("{name}.html"));
        let html = std::fs::read_to_string(&path).expect("a page");
        for asks in ["<script", "<link", "src=", "@import", "url("] {
            assert!(!html.contains(asks), "{name} has `{asks}`");
        }
        assert!(html.contains(&format!("<html lang=\"{lang}\"")), "{name}");
        let levels = html.matches("<article").count();
        assert!(levels > 5 && html.matches("<details>").count() == levels, "{name}: {levels}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&path).expect("a file").permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{name}");
        }
    }
    let report =
        all(options()).into_iter().find(|one| one.student.id == "S1015").expect("a report");
    let html = std::fs::read_to_string(folder.join("S1015.en.html")).expect("a page");
    let listed = report.sections.iter().flat_map(|section| &section.competencies);
    for line in listed {
        assert!(html.contains(&line.code) && html.contains(&line.title.text), "{}", line.code);
    }
    assert!(html.contains(&report.glance.sentence) && html.contains(&report.glance.detail));
    let ratings = html.matches("Ratings that count").count();
    assert!(ratings > 5, "{ratings} levels say which ratings they rest on");
}

/// A list with nothing in it says so, on paper and on a screen.
#[test]
fn an_empty_list_says_that_there_is_nothing_to_name() {
    let school = School::from_dir("tests/gallery/base");
    school.must(&["build", "reports"]);
    let folder = school.out().join("private/p2/reports");
    let page = text_of(&std::fs::read(folder.join("s-2.en.pdf")).expect("a report"));
    let screen = std::fs::read_to_string(folder.join("s-2.en.html")).expect("a page");
    assert!(page.contains("Nothing to name yet"), "{page}");
    assert!(screen.contains("<p class=\"note\">Nothing to name yet</p>"), "{screen}");
}

/// Who reads another language is told that some texts are in English, and whom to ask; who reads
/// all is not.
#[test]
fn a_report_says_that_some_of_it_is_in_another_language() {
    let said = |language: &str| {
        let report = in_language(language).remove(0);
        report.other_languages.map(|said| said.iter().map(|part| &*part.text).collect::<String>())
    };
    assert_eq!(said("en"), None);
    let russian = said("ru").expect("a line");
    assert!(
        russian.starts_with("Некоторые тексты этого отчёта на английском языке. "),
        "{russian}"
    );
    assert!(russian.contains("office@harborpoint.example.org"), "{russian}");
    let all = in_language("ru").remove(0).untranslated();
    assert!(all.contains("Mathematics") && all.contains("Spring 2026"), "{all:?}");
    let spanish = in_language("es").remove(0).untranslated();
    assert!(!spanish.contains("Mathematics"), "{spanish:?}");
}

/// Arabic is copied and searched as it was written: a word that is found in no text of the school
/// or the program was put together wrongly.
#[test]
fn arabic_words_are_copied_as_they_are_written() {
    let school = School::sample();
    school.must(&["build", "reports", "--student", "S1013"]);
    let pdf = school.out().join("private/2025-26.2/requested/reports/S1013.ar.pdf");
    let text = text_of(&std::fs::read(pdf).expect("a report"));
    let mut known = BTreeSet::new();
    for file in ["dates", "documents", "sentences"] {
        let path = repository().join(format!("templates/lang/ar/{file}.ftl"));
        known.extend(arabic(&std::fs::read_to_string(path).expect("words")));
    }
    let table = repository().join("sample-data/framework/translations.csv");
    known.extend(arabic(&std::fs::read_to_string(table).expect("translations")));
    let copied = arabic(&text);
    let wrong: Vec<&String> = copied.iter().filter(|word| !known.contains(*word)).collect();
    assert!(copied.len() > 500, "{} words", copied.len());
    assert!(wrong.len() * 100 < copied.len(), "of {} words: {wrong:?}", copied.len());
}

/// The Arabic words of a text, without the marks that may be left out.
fn arabic(text: &str) -> Vec<String> {
    let is_letter = |c: char| ('\u{621}'..='\u{652}').contains(&c);
    let words = text.split(|c: char| !is_letter(c)).filter(|word| !word.is_empty());
    words.map(|word| word.chars().filter(|c| *c < '\u{64b}').collect()).collect()
}

/// The longest reports of the sample, in languages that need more room than English.
#[test]
fn the_longest_reports_are_two_pages() {
    let school = School::sample();
    let run = school.run(&["build", "reports", "--student", "S1021", "--student", "S1031"]);
    assert!(!run.stderr.contains("too-long"), "{}", run.stderr);
    let folder = school.out().join("private/2025-26.2/requested/reports");
    for name in ["S1021.es.pdf", "S1031.fr.pdf"] {
        let pdf = std::fs::read(folder.join(name)).expect("a report");
        assert_eq!(pages_of(&pdf).len(), 2, "{name}");
    }
}

/// A school chooses the parts and their order, the line at the foot, and the sheet.
#[test]
fn a_report_has_the_parts_that_the_school_chooses() {
    let school = School::sample().edit(
        "gradus.toml",
        "[documents.report]",
        "[documents]\npaper = \"a4\"\nmargin = 20\n\n[documents.report]\nstatements = \"none\"\n\
         sections = [\"habits\", \"table\", \"subjects\", \"key\"]\nfoot = \"Conferences in October.\"",
    );
    school.must(&["build", "reports", "--student", "S1015"]);
    let page = school.out().join("private/2025-26.2/requested/reports/S1015.en.html");
    let html = std::fs::read_to_string(page).expect("a page");
    let place = |heading: &str| html.find(&format!("<h2>{heading}</h2>"));
    assert!(place("Habits of work") < place("Proficient, of those expected by now"));
    assert!(place("Habits of work").is_some() && place("How to read this report").is_some());
    for absent in ["Going well", "From the teachers", "Goals"] {
        assert_eq!(place(absent), None, "{absent}");
    }
    assert!(html.contains("Conferences in October."));
    assert!(!html.contains("I can "), "a statement was asked for by nobody");
}

/// Things that a report says in two ways.
fn contradictions(report: &Report) -> Vec<String> {
    let mut said = Vec::new();
    let mut doubt = |wrong: bool, what: String| {
        if wrong {
            said.push(what);
        }
    };
    for section in &report.sections {
        let line = report.subjects.iter().find(|line| line.title == section.title);
        let same = line.is_some_and(|line| line.standing == section.standing);
        doubt(!same, format!("the heading of {} is not its line", section.title.text));
    }
    let listed = || report.sections.iter().flat_map(|section| &section.competencies);
    let ready = || report.sections.iter().flat_map(|section| &section.ready);
    let glance = &report.glance;
    for item in glance.going_well.iter().chain(&glance.needs_time).chain(&glance.next) {
        let described = listed().any(|line| line.code == item.code)
            || ready().any(|one| one.code == item.code && one.statement.is_some());
        doubt(!described, format!("{} is named and not described", item.code));
    }
    let word = |item: &report::GlanceItem| item.note.as_ref().map(|note| note.text.clone());
    for item in &glance.going_well {
        let line = listed().find(|line| line.code == item.code);
        let new = line.and_then(|line| line.change.as_ref());
        let new = new.is_some_and(|change| change.kind == ChangeKind::New);
        doubt(new != word(item).is_some(), format!("{} is new in one place", item.code));
        let proficient = line.is_some_and(|line| line.mark.kind == MarkKind::Proficient);
        doubt(!proficient, format!("{} goes well and is not proficient", item.code));
        let elsewhere = glance.needs_time.iter().chain(&glance.next);
        doubt(elsewhere.clone().any(|other| other.code == item.code), item.code.clone());
    }
    for item in &glance.needs_time {
        let line = listed().find(|line| line.code == item.code);
        let mark = line.map(|line| line.mark.label.text.clone());
        doubt(mark.is_some() && mark != word(item), format!("{} has two levels", item.code));
    }
    let keys: Vec<&Mark> =
        report.key.levels.iter().chain(&report.key.states).map(|key| &key.mark).collect();
    for line in listed() {
        let explained = keys.iter().any(|key| key.label == line.mark.label);
        doubt(!explained, format!("`{}` is not in the key", line.mark.label.text));
    }
    said
}

/// Every report of the sample school, in English.
fn all(options: ReportOptions) -> Vec<Report> {
    made("en", options)
}

fn in_language(tag: &str) -> Vec<Report> {
    made(tag, options())
}

fn made(tag: &str, options: ReportOptions) -> Vec<Report> {
    let school: Loaded = {
        let load = press::load(&repository().join("sample-data"), None);
        load.school.unwrap_or_else(|| panic!("{:#?}", load.diagnostics))
    };
    let catalog = Catalog::new(&Default::default()).expect("the built-in words can be read");
    let students: Vec<_> = school.model.students.indices().collect();
    let make = |idx| report::make(&school.context(), idx, catalog.language(tag), &options);
    students.into_iter().map(make).collect()
}

/// The options of a project that sets none, but for the length.
fn options() -> ReportOptions {
    ReportOptions { most: Some(3), ..ReportOptions::DEFAULT }
}

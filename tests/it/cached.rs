//! Most of a document is laid out once for many students. Templates keep it so, as long as nothing
//! of one student is in a style (a set or show rule, the furniture of pages): what typst lays out
//! is looked up by content and style. Counted, and not timed.

use std::fs;
use std::path::Path;

use gradus::press;
use gradus::render::pdf::{Typesetter, pool};
use gradus::render::theme::Theme;
use gradus::view::report::{self, ReportOptions};
use gradus::view::transcript;
use gradus::view::voice::Catalog;
use serde_json::Value;
use tempfile::TempDir;

use crate::school::repository;

/// Students whose documents are laid out before any is counted.
const FIRST: usize = 6;

/// Students whose documents are counted.
const COUNTED: usize = 6;

/// The template of a document, and the percent of its paragraphs that may have to be laid out again
/// for another student.
const MOST: [(&str, usize); 2] = [("report.typ", 55), ("transcript.typ", 40)];

/// The same template with that mistake, in which everything is laid out again, is what it is
/// compared with.
#[test]
fn most_of_a_document_is_laid_out_for_many_students() {
    let mut wrong = Vec::new();
    for (template, most) in MOST {
        let folder = TempDir::new().expect("a folder");
        let path = repository().join("templates/typst").join(template);
        let text = fs::read_to_string(path).expect("a template");
        // The mistake that this is about: a student's name in a style.
        let broken =
            format!("#set document(description: json(\"data.json\").student.name)\n{text}");
        fs::write(folder.path().join(template), broken).expect("a template");
        let (all, kept) = (laid_out(template, Some(folder.path())), laid_out(template, None));
        let percent = kept * 100 / all;
        if percent > most {
            wrong
                .push(format!("{template}: {kept} of {all} paragraphs: {percent} %, not {most} %"));
        }
    }
    assert!(wrong.is_empty(), "laid out again for each student: {wrong:#?}");
}

/// The paragraphs that are laid out for some students of the sample school, after those of others.
fn laid_out(template: &'static str, templates: Option<&Path>) -> usize {
    let school = press::load(&repository().join("sample-data"), None).school.expect("the school");
    let typesetter = Typesetter::new(&Theme::built_in(), templates, school.occasion.as_of)
        .expect("the templates");
    let catalog = Catalog::new(&Default::default()).expect("the built-in words");
    let (context, language) = (school.context(), catalog.language("en"));
    let options = ReportOptions { most: Some(4), ..ReportOptions::DEFAULT };
    let students: Vec<_> = school.model.students.indices().take(FIRST + COUNTED).collect();
    let mut counted = 0;
    pool::in_worker(|| {
        for (number, student) in students.into_iter().enumerate() {
            let paper = match template {
                "report.typ" => report::make(&context, student, language, &options).paper(),
                _ => transcript::make(&context, student, language, None).paper(),
            };
            typst_timing::enable();
            typesetter.typeset(template, &paper, 2).expect("a document");
            let paragraphs = paragraphs();
            if number >= FIRST {
                counted += paragraphs;
            }
        }
    });
    counted
}

/// The paragraphs laid out since the last call. An event that typst records stands for each.
fn paragraphs() -> usize {
    typst_timing::disable();
    let mut text = Vec::new();
    typst_timing::export_json(&mut text, |_| (String::new(), 0)).expect("memory can be written");
    let events: Vec<Value> = serde_json::from_slice(&text).expect("JSON");
    events.iter().filter(|event| event["name"] == "prepare" && event["ph"] == "B").count()
}

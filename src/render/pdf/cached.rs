//! Parts that one document has laid out serve the next: a template that loses this makes a school's
//! build several times as long, and no page tells.
//!
//! It is counted in paragraphs that are set again. Typst keeps one count and one cache for a process,
//! so the counting has a process of its own.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use jiff::civil::date;
use serde_json::Value;
use typst::comemo;

use super::Typesetter;
use super::pool::in_worker;
use super::tests::{report, transcript};
use crate::render::theme::Theme;
use crate::view::Paper;

/// Of a hundred paragraphs of a document, those that are set again after another student's.
const ANEW: usize = 50;

/// Names of two students, of which one has more letters.
const NAMES: [&str; 2] = ["Amara Okafor", "Bartholomew Featherstonehaugh"];

#[test]
fn a_document_is_made_of_what_the_one_before_it_has_laid_out() {
    let program = env::current_exe().expect("this program");
    let counting = ["--exact", "--ignored", "--nocapture", "render::pdf::cached::counted"];
    let done = Command::new(program).args(counting).output().expect("it runs");
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success() && said.contains("1 passed"), "{said}");
}

#[test]
#[ignore = "runs alone, in a process of its own"]
fn counted() {
    let reports = NAMES.map(|name| report(name).paper());
    let transcripts = NAMES.map(|name| {
        let mut own = transcript();
        own.head.student.name = name.to_owned();
        own.paper()
    });
    for (template, papers) in [("report.typ", &reports), ("transcript.typ", &transcripts)] {
        let again = again(template, papers, None);
        assert!(again <= ANEW, "{template}: {again} of 100 paragraphs are set again");
    }
    // With something of one student in a style, nothing of another one's serves it.
    let folder = tempfile::tempdir().expect("a folder");
    let usual = include_str!("../../../templates/typst/report.typ");
    let own = "#set par(hanging-indent: student.name.len() * 0.01pt)\n#show: sheet\n";
    let spoilt = usual.replace("#show: sheet\n", own);
    fs::write(folder.path().join("report.typ"), spoilt).expect("a template");
    let again = again("report.typ", &reports, Some(folder.path()));
    assert!(again > 90, "{again} of 100 paragraphs are set again");
}

/// Of a hundred paragraphs of the second document, those that are set again after the first.
fn again(template: &'static str, papers: &[Paper; 2], templates: Option<&Path>) -> usize {
    let typesetter =
        Typesetter::new(&Theme::built_in(), templates, date(2026, 12, 18)).expect("the templates");
    let paragraphs = |paper: &Paper| {
        typst_timing::enable();
        in_worker(|| typesetter.typeset(template, paper, 2)).expect("a document");
        typst_timing::disable();
        let mut events = Vec::new();
        typst_timing::export_json(&mut events, |_| (String::new(), 0)).expect("memory");
        let events: Vec<Value> = serde_json::from_slice(&events).expect("JSON");
        events.iter().filter(|event| event["ph"] == "B" && event["name"] == "prepare").count()
    };
    let [first, second] = papers;
    comemo::evict(0);
    let all = paragraphs(second);
    comemo::evict(0);
    paragraphs(first);
    paragraphs(second) * 100 / all
}

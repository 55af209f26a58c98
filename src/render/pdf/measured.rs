//! Pages measured: no run of text leaves its page, and none lies over another.

#![expect(clippy::float_arithmetic, reason = "the typesetter gives places as floats")]

use std::fs;

use jiff::civil::date;
use typst::layout::{Frame, FrameItem, Point};

use super::pool::in_worker;
use super::setting::Setting;
use super::tests::{report, transcript};
use super::world::Desk;
use super::{SetDocument, Sheet, Typesetter, text};
use crate::render::theme::Theme;
use crate::view::Paper;
use crate::view::report::{CompetencyLine, Report};
use crate::view::transcript::{CourseRow, RecordBlock, Transcript};
use crate::view::voice::Phrase;

/// A run of text: left, top, right, bottom, in points, and what it says.
struct Run {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
    text: String,
}

#[test]
fn nothing_runs_off_the_page_or_over_something_else() {
    let narrow = Sheet { a4: true, margin: Some(30) };
    for sheet in [Sheet::default(), narrow] {
        let margin = sheet.margin.map_or(40.0, |margin| f64::from(margin) * 72.0 / 25.4);
        for setting in Setting::ALL {
            for (template, paper) in
                [("report.typ", hard().paper()), ("transcript.typ", hard_transcript().paper())]
            {
                let typesetter = typesetter(None).on(sheet);
                let found = faults(&typesetter, template, &paper, setting, margin);
                assert!(found.is_empty(), "{template}, {sheet:?}, {setting:?}: {found:#?}");
            }
        }
    }
}

#[test]
fn what_runs_off_or_over_is_seen() {
    let folder = tempfile::tempdir().expect("a folder");
    let template = "#set document(title: \"a\")\n#set page(width: 200pt, height: 100pt, margin: 10pt)\n\
                    #place(top + left)[One]#place(top + left)[Two]\n\
                    #place(top + left, dx: 175pt, dy: 40pt)[Running]\n";
    fs::write(folder.path().join("report.typ"), template).expect("a file");
    let paper = report("A").paper();
    let typesetter = typesetter(Some(folder.path()));
    let found = faults(&typesetter, "report.typ", &paper, Setting::Roomy, 10.0);
    assert!(found.iter().any(|one| one.contains("over")), "{found:#?}");
    assert!(found.iter().any(|one| one.contains("off")), "{found:#?}");
}

/// A report that lists competencies by level has each that page one does not name, by its title.
#[test]
fn what_is_listed_by_level_is_all_there() {
    let mut long = report("Amara Okafor");
    let line = long.sections[0].competencies[0].clone();
    let titles = ["Estimating", "Proving", "Modelling"];
    let lines = titles.map(|title| CompetencyLine { title: Phrase::own(title), ..line.clone() });
    long.sections[0].competencies.extend(lines);
    let (listed, named) = (said(&long, Setting::Listed), said(&long, Setting::Named));
    for title in titles {
        assert!(listed.contains(title) && !named.contains(title), "{title}: {listed}");
    }
}

/// A report that has no room for lists in all subjects has them in the first, and says of the others how
/// many competencies are not listed.
#[test]
fn what_there_is_no_room_to_list_is_counted() {
    let mut long = report("Amara Okafor");
    let line = long.sections[0].competencies[0].clone();
    let of_subject = |number: usize| {
        let mut section = long.sections[0].clone();
        let title = Phrase::own(format!("Estimating {number}"));
        section.competencies.push(CompetencyLine { title, ..line.clone() });
        section.more_than_named = Some(format!("{number} not listed"));
        section
    };
    long.sections = (1..=6).map(of_subject).collect();
    let listed_in = [
        (Setting::Listed, 6),
        (Setting::MostListed, 4),
        (Setting::SomeListed, 2),
        (Setting::FewListed, 1),
        (Setting::Named, 0),
    ];
    for (setting, listed) in listed_in {
        let text = said(&long, setting);
        for number in 1..=6 {
            assert_eq!(text.contains(&format!("Estimating {number}")), number <= listed, "{text}");
            assert_eq!(text.contains(&format!("{number} not listed")), number > listed, "{text}");
        }
    }
}

/// The text of a report in a setting.
fn said(report: &Report, setting: Setting) -> String {
    in_worker(|| {
        let (typesetter, paper) = (typesetter(None), report.paper());
        let desk = Desk::new(&typesetter.shelf, "report.typ", &paper, setting);
        let set = SetDocument::new(desk).unwrap_or_else(|error| panic!("{error}"));
        text::of(set.pages.pages())
    })
}

fn typesetter(templates: Option<&std::path::Path>) -> Typesetter {
    Typesetter::new(&Theme::built_in(), templates, date(2026, 12, 18)).expect("the templates")
}

/// A report with twelve subjects, long titles, and words that have no place to break.
fn hard() -> Report {
    let unbroken = "Wolfeschlegelsteinhausenbergerdorffvoralternwarengewissenhaft";
    let titles = [
        "Career and technical education: construction, culinary arts and marine trades",
        "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft",
        "Digital media, journalism and broadcast production",
        "Art",
    ];
    let mut hard = report(unbroken);
    hard.school.name = format!("The {unbroken} Cooperative Regional Academy for Mastery");
    hard.school.website = Some(format!("https://example.org/{}", "a-long-path/".repeat(9)));
    hard.school.email = Some(format!("{unbroken}@{unbroken}.example.org"));
    let titles = || titles.into_iter().cycle().take(12).map(Phrase::own);
    let line = hard.subjects[0].clone();
    let lines = titles().map(|title| crate::view::report::SubjectLine { title, ..line.clone() });
    hard.subjects = lines.collect();
    let mut section = hard.sections[0].clone();
    section.more = Some("3 more not listed".to_owned());
    for competency in &mut section.competencies {
        competency.code = "INTERDISCIPLINARY.STUDIES.2026.09.12".to_owned();
        competency.title = Phrase::own(format!("A title with {unbroken} in it"));
    }
    let sections =
        titles().map(|title| crate::view::report::SubjectSection { title, ..section.clone() });
    hard.sections = sections.collect();
    for item in &mut hard.glance.going_well {
        item.title = Phrase::own(format!("Words such as {unbroken}"));
        item.subject = Phrase::own(unbroken);
    }
    hard
}

/// A transcript with codes of 13 characters, grades in long words, and names that do not end.
fn hard_transcript() -> Transcript {
    let name = "Maximilian-Alexander Wolfeschlegelsteinhausen v. Hohenzollern";
    let mut hard = transcript();
    hard.head.student.name = name.to_owned();
    hard.head.school.name = "The Wolfeschlegelsteinhausen Cooperative Regional Academy".to_owned();
    let text = |text: &str| Some(text.to_owned());
    let row = |grade: &str, note: Option<&str>| CourseRow {
        code: text("MATH-ALG2-H10"),
        title: "Interdisciplinary environmental oceanography and communication".to_owned(),
        institution: text(
            "The Community College of the Lower Counties, at Wolfeschlegelsteinhausen",
        ),
        year: None,
        level: text("Dual enrollment"),
        attempted: text("1.125"),
        credits: text("1.125"),
        grade: text(grade),
        points: text("4.0"),
        earned: text("22 Sep 2026"),
        note: note.map(str::to_owned),
        short_note: note.map(str::to_owned),
    };
    hard.record = vec![RecordBlock {
        title: "2025-26 · Grade 12".to_owned(),
        rows: vec![
            row("Meets with distinction", None),
            row("Extraordinarily-accomplished", None),
            row("NC", Some("not yet complete, 3 of 4 competencies (one must reach Developing)")),
        ],
        credits: "6.5 credits".to_owned(),
        gpa: text("GPA 3.50"),
    }];
    hard
}

/// Runs of text that leave their page or lie over another.
fn faults(
    typesetter: &Typesetter,
    template: &'static str,
    paper: &Paper,
    setting: Setting,
    margin: f64,
) -> Vec<String> {
    in_worker(|| {
        let desk = Desk::new(&typesetter.shelf, template, paper, setting);
        let set = SetDocument::new(desk).unwrap_or_else(|error| panic!("{error}"));
        let mut faults = Vec::new();
        for (page, number) in set.pages.pages().iter().zip(1..) {
            let mut runs = Vec::new();
            gather(&page.frame, Point::zero(), &mut runs);
            let (width, height) = (page.frame.width().to_pt(), page.frame.height().to_pt());
            for (index, one) in runs.iter().enumerate() {
                let beside = one.left < margin - 1.0 || one.right > width - margin + 1.0;
                if beside || one.top < 0.0 || one.bottom > height {
                    faults.push(format!("page {number}: `{}` runs off into the margin", one.text));
                }
                let others = &runs[index + 1..];
                for other in others.iter().filter(|other| over(one, other)) {
                    faults
                        .push(format!("page {number}: `{}` lies over `{}`", one.text, other.text));
                }
            }
        }
        faults
    })
}

/// Whether two runs share more than the hair by which letters may touch.
fn over(one: &Run, other: &Run) -> bool {
    let across = one.right.min(other.right) - one.left.max(other.left);
    let down = one.bottom.min(other.bottom) - one.top.max(other.top);
    across > 1.0 && down > 1.0
}

/// Every run of text of a frame that can be seen, with the height of its small letters.
fn gather(frame: &Frame, at: Point, runs: &mut Vec<Run>) {
    for (place, item) in frame.items() {
        let at = at + *place;
        match item {
            FrameItem::Group(group) => gather(&group.frame, at, runs),
            FrameItem::Text(text) if !text.text.trim().is_empty() => {
                let (left, base) = (at.x.to_pt(), at.y.to_pt());
                runs.push(Run {
                    left,
                    top: base - 0.5 * text.size.to_pt(),
                    right: left + text.width().to_pt(),
                    bottom: base,
                    text: text.text.to_string(),
                });
            }
            _ => {}
        }
    }
}

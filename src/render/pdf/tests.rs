//! Documents made from small views, and the errors of templates and text.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;
use std::path::Path;

use include_dir::{Dir, include_dir};
use jiff::civil::date;

use super::pool::{each_in_parallel, in_worker};
use super::{Pdf, PdfError, Typesetter};
use crate::render::theme::{Theme, embedded_files};
use crate::view::diploma_progress::GraduationBlock;
use crate::view::report::{
    Change, ChangeKind, CompetencyLine, FirstStep, Glance, GlanceItem, Growth, Key, Narrative,
    Pace, PaceKind, Ready, Report, ReportStudent, Section, Standing, SubjectLine, SubjectSection,
};
use crate::view::transcript::{Legend, Transcript};
use crate::view::voice::{Block, Inline, LevelKey, Mark, MarkKind, Phrase, Prose, SchoolBlock};
use crate::view::{Head, StudentBlock};

const ENGLISH: [&str; 3] = [
    include_str!("../../../templates/lang/en/annotated.ftl"),
    include_str!("../../../templates/lang/en/documents.ftl"),
    include_str!("../../../templates/lang/en/profile.ftl"),
];
static TEMPLATES: Dir = include_dir!("$CARGO_MANIFEST_DIR/templates/typst");

#[test]
fn a_report_is_one_file_with_its_title() {
    let pdf = typeset(&report("Amara Okafor"), None).unwrap();
    // In the larger type it would have a second page with next to nothing on it.
    assert_eq!(pdf.pages, 1);
    assert_eq!(pdf.warnings, [] as [&str; 0]);
    let text = String::from_utf8_lossy(&pdf.bytes);
    assert!(text.starts_with("%PDF-1.7"));
    assert!(text.contains("Progress report, Amara Okafor"), "the title is in the metadata");
    assert!(text.contains("2026-12-18"), "the date is the as-of date");
}

#[test]
fn a_link_keeps_its_address_on_paper() {
    let said = typeset(&report("Amara Okafor"), None).unwrap().text;
    assert!(said.replace('\n', "").contains("link (example.org)"), "{said}");
}

#[test]
fn a_report_beyond_its_pages_is_set_closer() {
    let mut long = report("Amara Okafor");
    let section = long.sections[0].clone();
    long.sections = vec![section; 9];
    let typesetter = typesetter(None).unwrap();
    let pages = |most| {
        in_worker(|| typesetter.typeset("report.typ", &long.paper(), most)).map(|pdf| pdf.pages)
    };
    let roomy = pages(usize::MAX).unwrap();
    assert_eq!(pages(roomy), Ok(roomy), "within its budget it has all the room it wants");
    assert!(pages(roomy - 1).unwrap() < roomy);
}

#[test]
fn twelve_subjects_are_two_pages() {
    let mut long = report("Amara Okafor");
    let said = "You kept at it when the first try did not work, and asked for help in time. Next comes a \
                longer piece of your own, with fewer hints and more of your questions in it.";
    let paragraph = Block::Paragraph { inlines: vec![Inline::Text { text: said.to_owned() }] };
    let mut section = long.sections[0].clone();
    section.narratives[0].body = Prose { blocks: vec![paragraph] };
    section.home = vec![Phrase::own("Ask what was hard today, and how it was solved in the end.")];
    for competency in &mut section.competencies {
        competency.statement = Some(Phrase::own(
            "I can plan an experiment, say what would count as an answer, and report what I found.",
        ));
    }
    long.subjects = vec![long.subjects[0].clone(); 12];
    long.sections = vec![section; 12];
    for section in &mut long.sections[..9] {
        section.competencies[0].named = true;
    }
    assert_eq!(typeset(&long, None).unwrap().pages, 2);
}

#[test]
fn what_is_taller_than_a_column_goes_on_in_the_next() {
    let mut long = report("Amara Okafor");
    let mut line = long.sections[0].competencies[0].clone();
    line.named = true;
    long.sections[0].competencies = vec![line; 300];
    let text = Inline::Text { text: "word ".repeat(4000) };
    long.sections[0].narratives[0].body =
        Prose { blocks: vec![Block::Paragraph { inlines: vec![text] }] };
    let pages = typeset(&long, None).unwrap().pages;
    assert!(pages > 5, "{pages} pages do not hold it all");
}

#[test]
fn every_kind_of_mark_in_a_mirrored_report() {
    let mut report = report("أمارة");
    report.lang = "ar".to_owned();
    report.dir = "rtl";
    let pdf = typeset(&report, None).unwrap();
    assert_eq!(pdf.warnings, [] as [&str; 0]);
}

#[test]
fn a_transcript_without_courses_or_levels_is_still_a_page() {
    let typesetter = typesetter(None).unwrap();
    let pdf = in_worker(|| typesetter.typeset("transcript.typ", &transcript().paper(), 2)).unwrap();
    assert_eq!(pdf.pages, 1);
    assert_eq!(pdf.warnings, [] as [&str; 0]);
}

#[test]
fn bytes_depend_neither_on_threads_nor_on_order() {
    let reports = ["Amara Okafor", "Bo Li", "Chidi Anagonye", "Bo Li"].map(report);
    let run = |jobs, items: &[Report]| {
        let typesetter = typesetter(None).unwrap();
        let mut files = BTreeMap::new();
        each_in_parallel(
            NonZeroUsize::new(jobs).unwrap(),
            items,
            |report| typesetter.typeset("report.typ", &report.paper(), 2).unwrap().bytes,
            |index, bytes| {
                files.entry(items[index].title.clone()).or_insert_with(Vec::new).push(bytes);
            },
        );
        files
    };
    let mut backwards = reports.clone();
    backwards.reverse();
    let files = run(1, &reports);
    assert_eq!(files.len(), 3);
    assert!(files["Progress report, Bo Li"].windows(2).all(|pair| pair[0] == pair[1]));
    assert!(files == run(2, &backwards));
}

#[test]
fn a_mistake_in_a_school_template_has_its_place() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("report.typ"), "Hello\n#nobody\n").unwrap();
    let error = typeset(&report("Amara Okafor"), Some(folder.path())).unwrap_err();
    assert_eq!(error.place, Some(("report.typ".to_owned(), 2, 2)));
    assert_eq!(error.to_string(), "report.typ:2:2: unknown variable: nobody");
}

#[test]
fn a_missing_template_folder_is_named() {
    let error = typesetter(Some(Path::new("no/such/folder"))).err().unwrap();
    assert!(error.message.contains("`no/such/folder`"), "{error}");
}

#[test]
fn a_character_that_no_font_has_is_an_error() {
    let error = typeset(&report("Amara 漢 Okafor"), None).unwrap_err();
    assert!(error.message.contains('漢'), "{error}");
}

#[test]
fn the_language_catalog_has_the_words_of_the_templates() {
    let used: BTreeSet<String> = embedded_files(&TEMPLATES)
        .into_values()
        .filter_map(|bytes| String::from_utf8(bytes).ok())
        // A label of typst names a place, and is not a word.
        .map(|text| text.replace("std.label(", ""))
        .flat_map(|text| {
            ["word(\"", "label(\""]
                .into_iter()
                .flat_map(|call| {
                    text.split(call).skip(1).filter_map(|rest| rest.split_once('"')).map(|it| it.0)
                })
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect();
    let known: BTreeSet<String> = words().into_keys().collect();
    assert!(used.is_subset(&known), "no words for {:?}", used.difference(&known));
}

fn typesetter(templates: Option<&Path>) -> Result<Typesetter, PdfError> {
    Typesetter::new(&Theme::built_in(), templates, date(2026, 12, 18))
}

fn typeset(report: &Report, templates: Option<&Path>) -> Result<Pdf, PdfError> {
    let typesetter = typesetter(templates)?;
    in_worker(|| typesetter.typeset("report.typ", &report.paper(), 2))
}

/// The English words, with the variables of `page-of` as the view leaves them.
fn words() -> BTreeMap<String, String> {
    ENGLISH
        .into_iter()
        .flat_map(str::lines)
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let fixed = line.strip_prefix("doc-").or_else(|| line.strip_prefix("profile-"));
            fixed?.split_once(" = ")
        })
        .map(|(key, text)| (key.to_owned(), text.replace("{ $", "{").replace(" }", "}")))
        .collect()
}

fn mark(kind: MarkKind, step: usize) -> Mark {
    let color = (step > 0).then(|| "#1b6e4f".to_owned());
    Mark { kind, step, of: 4, label: foreign("Label"), color }
}

fn foreign(text: &str) -> Phrase {
    Phrase { text: text.to_owned(), lang: Some("ar".to_owned()) }
}

pub(super) fn report(name: &str) -> Report {
    let marks = [
        mark(MarkKind::Proficient, 3),
        mark(MarkKind::NotYet, 1),
        mark(MarkKind::Insufficient, 0),
        mark(MarkKind::NotAssessed, 0),
        mark(MarkKind::Exempt, 0),
    ];
    let change = |kind| Some(Change { kind, label: vec![Phrase::own("changed")] });
    let pace = |kind| Pace { kind, label: "pace".to_owned() };
    let standing = |kind| Standing {
        proficient: 2,
        expected: 3,
        count: "2 of 3".to_owned(),
        pace: Some(pace(kind)),
    };
    let item = |title: &str, note: Option<&str>| GlanceItem {
        code: "MA.1".to_owned(),
        title: Phrase::own(title),
        subject: Phrase::own("Mathematics"),
        note: note.map(Phrase::own),
    };
    let narrative = Narrative {
        author: "A Teacher".to_owned(),
        date: "10 December 2026".to_owned(),
        body: prose(),
        lang: Some("es-MX".to_owned()),
    };
    Report {
        lang: "en".to_owned(),
        dir: "ltr",
        title: format!("Progress report, {name}"),
        words: words(),
        parts: vec![
            Section::Lists,
            Section::Table,
            Section::Habits,
            Section::Subjects,
            Section::Key,
        ],
        foot: None,
        school: SchoolBlock {
            name: "A School".to_owned(),
            address: vec!["1 Road".to_owned(), "Town".to_owned()],
            phone: Some("207 555 0100".to_owned()),
            email: None,
            website: None,
            ceeb: None,
            accreditation: None,
        },
        recipient: None,
        other_languages: None,
        period: Phrase::own("Fall 2026"),
        as_of: "as of 18 December 2026".to_owned(),
        student: ReportStudent {
            name: name.to_owned(),
            given: name.to_owned(),
            id: "S-1".to_owned(),
            grade: None,
            advisor: None,
            homeroom: None,
        },
        glance: Glance {
            sentence: "On track.".to_owned(),
            detail: "One of one.".to_owned(),
            rule: "The rule.".to_owned(),
            first: Some(FirstStep {
                sentence: vec![Phrase::own("Start with writing.")],
                home: vec![vec![Phrase::own("Write together.")]],
            }),
            going_well: vec![item("Reading", None)],
            needs_time: vec![],
            next: vec![item("Writing", Some("new"))],
        },
        subjects: [PaceKind::Ahead, PaceKind::OnPace, PaceKind::NeedsTime, PaceKind::Unknown]
            .map(|kind| SubjectLine {
                title: Phrase::own("Mathematics"),
                standing: standing(kind),
                change: "+1".to_owned(),
                trend: vec![0, 1, 2],
                trend_words: "0, 1, then 2".to_owned(),
            })
            .into(),
        sections: vec![SubjectSection {
            title: Phrase::own("Mathematics"),
            standing: standing(PaceKind::OnPace),
            level: Some(marks[0].clone()),
            band: Some(vec![Phrase::own("in band 9")]),
            band_title: Some(Phrase::own("band 9")),
            competencies: marks
                .clone()
                .into_iter()
                .zip([
                    change(ChangeKind::New),
                    change(ChangeKind::Up),
                    change(ChangeKind::Down),
                    change(ChangeKind::First),
                    None,
                ])
                .map(|(mark, change)| CompetencyLine {
                    code: "MA.1".to_owned(),
                    named: false,
                    title: Phrase::own("Equations"),
                    statement: Some(foreign("I can solve equations.")),
                    explained: None,
                    need: Some("needs one more rating".to_owned()),
                    mark,
                    change,
                    growth: Some(Growth { label: "growth".to_owned(), change: None }),
                    pace: Some(pace(PaceKind::NeedsTime)),
                    latest: Some("3 Dec 2026".to_owned()),
                    judgement: None,
                })
                .collect(),
            more: None,
            more_than_named: Some("5 more".to_owned()),
            narratives: vec![narrative],
            ready: vec![Ready {
                code: "MA.2".to_owned(),
                title: Phrase::own("Functions"),
                statement: Some(Phrase::own("I can read a function.")),
            }],
            exempt: vec![Phrase::own("Drawing")],
            home: vec![],
            extensions: vec![],
        }],
        narratives: vec![],
        goals: vec![],
        reflections: vec![],
        supports: vec![],
        habits: None,
        attendance: None,
        key: Key {
            levels: vec![LevelKey { mark: marks[0].clone(), meaning: foreign("Can.") }],
            states: vec![],
            not_yet: "On the way.".to_owned(),
            retry: "Try again.".to_owned(),
            rules: vec!["A rule.".to_owned()],
            contact: vec![Phrase::own("Ask.")],
            catalog_url: Some("https://example.org/catalog".to_owned()),
            catalog_qr: None,
        },
        policy: vec![Phrase::own("By the policy.")],
    }
}

pub(super) fn transcript() -> Transcript {
    let school = report("A Student").school;
    let head = Head {
        lang: "en".to_owned(),
        dir: "ltr",
        title: "Transcript, A Student".to_owned(),
        words: words(),
        heading: "Unofficial transcript".to_owned(),
        as_of: "Record as of 18 December 2026".to_owned(),
        school,
        student: StudentBlock {
            name: "A Student".to_owned(),
            preferred: None,
            latin: None,
            id: "S-1".to_owned(),
            facts: vec![],
        },
        facts: vec![],
    };
    Transcript {
        head,
        status_note: "Not valid unless issued.".to_owned(),
        watermark: Some("R&D <unofficial>".to_owned()),
        official: None,
        contact: None,
        gpa: None,
        credits: "0 of 24 credits earned".to_owned(),
        attempted: "0 credits attempted".to_owned(),
        graduation: GraduationBlock {
            status: "On track".to_owned(),
            sentence: vec![Phrase::own("Everything is open.")],
            expected: None,
            diploma: None,
            in_progress: None,
            rows: vec![],
        },
        record: vec![],
        competencies: vec![],
        distinctions: vec![],
        legend: Legend {
            earlier: Vec::new(),
            rows: vec![],
            has_letters: false,
            has_points: false,
            weights: vec![],
            rules: vec![],
            policy: vec![Phrase::own("Policy")],
        },
        carried: Vec::new(),
    }
}

/// Every kind of block and inline.
fn prose() -> Prose {
    let text = |text: &str| Inline::Text { text: text.to_owned() };
    let inlines = vec![
        text("Plain *not markup* #panic() "),
        Inline::Emph { inlines: vec![text("emphasis")] },
        Inline::Break,
        Inline::Strong { inlines: vec![text("strong")] },
        Inline::Strike { inlines: vec![text("struck")] },
        Inline::Link { url: "https://example.org".to_owned(), inlines: vec![text("link")] },
    ];
    let items = vec![vec![Block::Paragraph { inlines: inlines.clone() }]];
    Prose {
        blocks: vec![
            Block::Paragraph { inlines: inlines.clone() },
            Block::Table { rows: vec![vec![vec![text("Head")], vec![]], vec![inlines, vec![]]] },
            Block::List { ordered: true, items: items.clone() },
            Block::List { ordered: false, items },
        ],
    }
}

//! The cost of a page: each document beside its own words as plain paragraphs, the text floor.
//!
//! A document and its floor take turns, on one thread, and what is counted is the time that the
//! processor gave to that thread. The floor has the same fonts, the same standards and every word of
//! the document, but no table, box, column or mark.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

use gradus::base::Idx;
use gradus::model::people::Student;
use gradus::press::Loaded;
use gradus::render::pdf::{Pdf, Typesetter, pool};
use gradus::render::theme::Theme;
use gradus::view::report::{self, ReportOptions};
use gradus::view::voice::{Catalog, Language};
use gradus::view::{Context, Paper, transcript};
use serde_json::Value;
use tempfile::TempDir;

/// Letters of a paragraph of the floor: as many as a competency has with its statement.
const PARAGRAPH: usize = 150;

/// The template of the floor.
const FLOOR: &str = "floor.typ";

/// Pages that a document should have at most.
const PAGES: usize = 2;

/// A kind of document: its template, and what makes its view.
type Kind = (&'static str, fn(&Context<'_>, Idx<Student>, Language<'_>) -> Paper);

const KINDS: [Kind; 2] = [
    ("report.typ", |context, student, language| {
        report::make(
            context,
            student,
            language,
            &ReportOptions { most: Some(4), ..ReportOptions::DEFAULT },
        )
        .paper()
    }),
    ("transcript.typ", |context, student, language| {
        transcript::make(context, student, language, None).paper()
    }),
];

/// The cost of the documents of a kind.
#[derive(Default)]
struct Cost {
    documents: usize,
    pages: usize,
    layouts: [usize; 6],
    bytes: usize,
    view: Duration,
    layout: Duration,
    export: Duration,
}

/// Prints the cost of the documents of a school, made with the built-in templates or with some in
/// their place.
pub(crate) fn compare(school: &Loaded, templates: Option<&Path>) {
    let folder = TempDir::new().expect("a temporary folder");
    for entry in templates.into_iter().flat_map(|folder| fs::read_dir(folder).expect("templates")) {
        let path = entry.expect("an entry").path();
        if path.is_file() {
            fs::copy(&path, folder.path().join(path.file_name().expect("a name"))).expect("a copy");
        } else {
            let inner = folder.path().join(path.file_name().expect("a name"));
            fs::create_dir_all(&inner).expect("a folder");
            for entry in fs::read_dir(&path).expect("a folder") {
                let path = entry.expect("an entry").path();
                fs::copy(&path, inner.join(path.file_name().expect("a name"))).expect("a copy");
            }
        }
    }
    fs::write(folder.path().join(FLOOR), include_str!("floor.typ")).expect("a template");
    let typesetter =
        Typesetter::new(&Theme::built_in(), Some(folder.path()), school.occasion.as_of)
            .expect("the templates");
    let context = school.context();
    let catalog = Catalog::new(&Default::default()).expect("the built-in catalog");
    let language = catalog.language("en");
    pool::in_worker(|| {
        for (template, make) in KINDS {
            let (mut own, mut floor) = (Cost::default(), Cost::default());
            for student in school.model.students.indices() {
                let start = on_processor();
                let paper = make(&context, student, language);
                own.view += on_processor() - start;
                let pdf = own.typeset(&typesetter, template, &paper, PAGES);
                let plain = Paper { data: words(&pdf.text), ..paper };
                let same = floor.typeset_once(&typesetter, FLOOR, &plain).text;
                assert!(letters(&same) == letters(&pdf.text), "the floor says the same");
            }
            own.print(template);
            floor.print("its words as plain paragraphs");
            println!(
                "    {template}: {:.2} times its text floor",
                own.set().as_secs_f64() / floor.set().as_secs_f64()
            );
        }
    });
}

impl Cost {
    fn typeset(
        &mut self,
        typesetter: &Typesetter,
        template: &'static str,
        paper: &Paper,
        most: usize,
    ) -> Pdf {
        let start = on_processor();
        let pdf = typesetter.typeset(template, paper, most).expect("a document");
        let all = on_processor() - start;
        let part =
            pdf.time.export.as_secs_f64() / (pdf.time.layout + pdf.time.export).as_secs_f64();
        self.export += all.mul_f64(part);
        self.layout += all.mul_f64(1.0 - part);
        self.documents += 1;
        self.pages += pdf.pages;
        self.layouts[pdf.layouts.min(5)] += 1;
        self.bytes += pdf.bytes.len();
        pdf
    }

    /// The same, of which one layout counts: paragraphs are long enough in every setting.
    fn typeset_once(
        &mut self,
        typesetter: &Typesetter,
        template: &'static str,
        paper: &Paper,
    ) -> Pdf {
        let before = self.layout;
        let pdf = self.typeset(typesetter, template, paper, usize::MAX);
        self.layout = before + (self.layout - before) / u32::try_from(pdf.layouts).expect("few");
        pdf
    }

    /// The time of layout and export.
    fn set(&self) -> Duration {
        self.layout + self.export
    }

    fn print(&self, name: &str) {
        let each = |time: Duration| time.as_secs_f64() * 1e3 / self.documents as f64;
        println!(
            "  {name}: {} documents, {} pages, {} KB each; laid out once, twice and so on: {:?}; ms of a \
             processor each: {:.2} for policy and words, {:.2} for layout, {:.2} for PDF",
            self.documents,
            self.pages,
            self.bytes / self.documents.max(1) / 1024,
            &self.layouts[1..],
            each(self.view),
            each(self.layout),
            each(self.export),
        );
    }
}

/// Prints how the time of some documents of each kind is spent, by what typst records of itself: the
/// microseconds in a step without the steps inside it, and how often it was taken.
pub(crate) fn steps(school: &Loaded, templates: Option<&Path>) {
    const FIRST: usize = 20;
    let typesetter = Typesetter::new(&Theme::built_in(), templates, school.occasion.as_of)
        .expect("the templates");
    let context = school.context();
    let catalog = Catalog::new(&Default::default()).expect("the built-in catalog");
    let language = catalog.language("en");
    pool::in_worker(|| {
        for (template, make) in KINDS {
            let mut spent: BTreeMap<String, (f64, usize)> = BTreeMap::new();
            let mut documents = 0;
            for (number, student) in school.model.students.indices().enumerate() {
                let paper = make(&context, student, language);
                typst_timing::enable();
                typesetter.typeset(template, &paper, PAGES).expect("a document");
                typst_timing::disable();
                let mut text = Vec::new();
                typst_timing::export_json(&mut text, |_| (String::new(), 0)).expect("memory");
                if number >= FIRST {
                    add(&serde_json::from_slice::<Vec<Value>>(&text).expect("JSON"), &mut spent);
                    documents += 1;
                }
            }
            println!("  {template}, microseconds and times a document");
            let mut spent: Vec<(String, (f64, usize))> = spent.into_iter().collect();
            spent.sort_by(|one, other| other.1.0.total_cmp(&one.1.0));
            for (name, (time, count)) in spent {
                let (time, count) = (time / documents as f64, count as f64 / documents as f64);
                println!("    {time:8.0} {count:8.1}  {name}");
            }
        }
    });
}

/// Adds the time of events, without that of the events inside them.
fn add(events: &[Value], spent: &mut BTreeMap<String, (f64, usize)>) {
    let mut open: Vec<(&str, f64, f64)> = Vec::new();
    for event in events {
        let at = event["ts"].as_f64().unwrap_or_default();
        if event["ph"] == "B" {
            open.push((event["name"].as_str().unwrap_or_default(), at, 0.0));
        } else if let Some((name, from, inside)) = open.pop() {
            let step = spent.entry(name.to_string()).or_default();
            step.0 += at - from - inside;
            step.1 += 1;
            if let Some(outer) = open.last_mut() {
                outer.2 += at - from;
            }
        }
    }
}

/// The lines of a document as paragraphs, as the floor's template sees them.
fn words(text: &str) -> Vec<u8> {
    let mut paragraphs = vec![String::new()];
    for run in text.lines() {
        if paragraphs.last().is_some_and(|last| last.len() > PARAGRAPH) {
            paragraphs.push(String::new());
        }
        let last = paragraphs.last_mut().expect("there is one");
        last.push_str(run);
        last.push(' ');
    }
    serde_json::json!({ "paragraphs": paragraphs }).to_string().into_bytes()
}

/// The letters of a text, sorted: lines that run both ways may be in another order.
fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|letter| letter.is_alphanumeric()).collect();
    letters.sort_unstable();
    letters
}

/// The time that the processor gave to this thread so far.
fn on_processor() -> Duration {
    let text = fs::read_to_string("/proc/thread-self/schedstat").expect("Linux counts it");
    let time = text.split_whitespace().next().and_then(|time| time.parse().ok());
    Duration::from_nanos(time.expect("nanoseconds"))
}

/// Writes everything of the reports of a school that typst sees: the files that all share, and a view
/// for each.
pub(crate) fn write(school: &Loaded, folder: &Path) {
    let typesetter = Typesetter::new(&Theme::built_in(), None, school.occasion.as_of)
        .expect("the built-in templates");
    let shared = folder.join("shared");
    for (name, bytes) in typesetter.files() {
        let path = shared.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
    let setting = serde_json::json!({ "small": false, "close": false, "brief": false, "listed": false, "named": false });
    fs::write(shared.join("setting.json"), setting.to_string()).expect("a file");
    let views = folder.join("views");
    fs::create_dir_all(&views).expect("a folder");
    let catalog = Catalog::new(&Default::default()).expect("the built-in catalog");
    let (context, language) = (school.context(), catalog.language("en"));
    for (idx, student) in school.model.students.iter() {
        let paper = report::make(
            &context,
            idx,
            language,
            &ReportOptions { most: Some(4), ..ReportOptions::DEFAULT },
        )
        .paper();
        let name = format!("{}.json", student.id.value);
        fs::write(views.join(name), paper.data).expect("a view");
    }
}

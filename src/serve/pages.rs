//! The pages of the office: templates, and what stands around each.

use include_dir::{Dir, include_dir};
use serde::Serialize;
use tera::{Context, Tera};

use super::snapshot::Snapshot;
use super::words::{Speaker, Speech};
use crate::view::voice::Words;

static TEMPLATES: Dir = include_dir!("$CARGO_MANIFEST_DIR/templates/serve");

/// Templates and words.
pub(super) struct Pages {
    tera: Tera,
    speech: Speech,
}

/// A place in the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The front page.
    Office,
    /// Files to add.
    Add,
    /// Points that are left open.
    Questions,
    /// The problems found.
    Problems,
    /// The changes since the last build.
    Changes,
    /// Who would change by other rules.
    Rules,
    /// Official transcripts.
    Issue,
    /// Elsewhere.
    None,
}

/// The frame of a page.
#[derive(Serialize)]
struct Shell<'a> {
    lang: &'a str,
    dir: &'a str,
    school: String,
    /// Below which all private addresses lie.
    root: String,
    /// The round that the page shows.
    number: u64,
    title: &'a str,
    words: Words,
    menu: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    words: String,
    href: String,
    here: bool,
    /// The number of them, where it matters.
    count: Option<usize>,
}

#[derive(Serialize)]
struct Data<'a, P> {
    shell: Shell<'a>,
    page: &'a P,
}

impl Pages {
    /// Those that are part of the program.
    pub(super) fn new() -> Self {
        let files = TEMPLATES.files().filter_map(|file| {
            let name = file.path().file_name()?.to_str()?;
            Some((name, file.contents_utf8()?)).filter(|(name, _)| name.ends_with(".html"))
        });
        let mut tera = Tera::default();
        tera.add_raw_templates(files).expect("the built-in templates can be read");
        Pages { tera, speech: Speech::new() }
    }

    /// The words for the office of a school.
    pub(super) fn speaker<'a>(&'a self, snapshot: &'a Snapshot) -> Speaker<'a> {
        let school = snapshot.any_school();
        self.speech.speaker(school.map_or("en", |school| &*school.model.school.language))
    }

    /// A page.
    pub(super) fn page(
        &self,
        token: &str,
        snapshot: &Snapshot,
        (template, title, here): (&str, &str, Place),
        page: &impl Serialize,
    ) -> String {
        let speaker = self.speaker(snapshot);
        let school = snapshot.any_school();
        let root = format!("/{token}/");
        let shell = Shell {
            lang: speaker.language.tag(),
            dir: speaker.language.dir(),
            school: school.map_or("Gradus".to_string(), |one| one.model.school.name.to_string()),
            number: snapshot.number,
            title,
            words: speaker.language.words("office-"),
            menu: menu(&speaker, snapshot, here, &root),
            root,
        };
        let data = Context::from_serialize(&Data { shell, page });
        data.and_then(|data| self.tera.render(template, &data))
            .unwrap_or_else(|error| format!("<!DOCTYPE html><title>Gradus</title><p>{error}"))
    }
}

fn menu(speaker: &Speaker<'_>, snapshot: &Snapshot, here: Place, root: &str) -> Vec<Item> {
    let found = snapshot.diagnostics.errors() + snapshot.diagnostics.warnings();
    let add = (Place::Add, "office-nav-add", "add", None);
    if snapshot.number > 0 && !snapshot.project {
        // Every other page is about a project.
        let (_, key, name, _) = add;
        let href = format!("{root}{name}");
        return vec![Item { words: speaker.text(key, &[]), href, here: true, count: None }];
    }
    let items = [
        (Place::Office, "office-nav-office", "", None),
        add,
        (Place::Questions, "office-nav-questions", "questions", Some(snapshot.questions)),
        (Place::Problems, "office-nav-problems", "problems", Some(found)),
        (Place::Changes, "office-nav-changes", "changes", None),
        (Place::Rules, "office-nav-rules", "rules", None),
        (Place::Issue, "office-nav-issue", "issue", None),
    ];
    let own = items.map(|(place, key, name, count)| Item {
        words: speaker.text(key, &[]),
        href: format!("{root}{name}"),
        here: place == here,
        count: count.filter(|count| *count > 0),
    });
    let site = Item {
        words: speaker.text("office-nav-site", &[]),
        href: "/site/index.html".to_string(),
        here: false,
        count: None,
    };
    own.into_iter().chain([site]).collect()
}

/// A style sheet or script of the office.
pub(super) fn text_file(name: &str) -> Option<&'static str> {
    TEMPLATES.get_file(name)?.contents_utf8()
}

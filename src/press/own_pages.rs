//! The pages of the school's own for the public site: the Markdown files of the folder `site`.

use std::collections::BTreeSet;
use std::path::Path;

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::base::nearest::did_you_mean;
use crate::base::text::{is_invisible, tidied};
use crate::base::{
    Diagnostic, Diagnostics, Origin, Severity, SourceId, SourceMap, Span, disk, io_reason,
};
use crate::project::Project;
use crate::view::site::{OwnPages, OwnText, Target, page_name};

crate::code!(
    OWN_PAGE,
    "press/own-page",
    "Something on a page that the school wrote for its site, in the folder `site`, does not come \
     out as it is written.\n\nA link that leads nowhere, a picture that is not there or a tag of \
     HTML, which is shown as the letters it is made of, is what visitors see.\n\nBegin each page \
     with its title, `# Title`. Link other pages by the names of their files, and put pictures \
     (PNG, JPEG, GIF or WebP) into the same folder."
);

/// The folder of these pages.
const FOLDER: &str = "site";

/// Endings of pictures.
const PICTURES: [&str; 5] = ["png", "jpg", "jpeg", "gif", "webp"];

/// Reads the pages, and says what is wrong with them.
pub(super) fn read(
    root: &Path,
    project: &Project,
    sources: &mut SourceMap,
    diagnostics: &mut Diagnostics,
) -> OwnPages {
    let mut own = OwnPages::default();
    let folder = root.join(FOLDER);
    if !disk::is_there(&folder) {
        return own;
    }
    let files = match disk::read_folder(&folder) {
        Ok(files) => files,
        Err(error) => {
            let message = format!("the folder `{FOLDER}` cannot be read: {}", io_reason(&error));
            let help = "pages that were made of it stay as they are until it can be read";
            diagnostics.push(Diagnostic::error(&OWN_PAGE, Origin::Nowhere, message).help(help));
            own.incomplete = true;
            return own;
        }
    };
    let mut read = Vec::new();
    for (name, bytes) in files {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((&name, ""));
        let ending = ending.to_ascii_lowercase();
        let path = format!("{FOLDER}/{name}");
        if PICTURES.contains(&ending.as_str()) {
            if is_picture(&bytes) {
                own.pictures.insert(name, bytes);
                continue;
            }
            let source = sources.add(&path, "");
            let why = "it is no picture, although its name says so";
            let mut problem = unused(source, &path, why, "save it again as a picture");
            problem.severity = Severity::Error;
            diagnostics.push(problem);
            own.incomplete = true;
            continue;
        }
        let text = String::from_utf8(bytes);
        let source = sources.add(&path, text.as_deref().map(tidied).unwrap_or_default());
        let unused = |why: &str, help: &str| unused(source, &path, why, help);
        if ending != "md" || name.contains('/') {
            diagnostics.push(unused(
                "it is neither a page nor a picture",
                "pages end in `.md` and lie in the folder itself, pictures in `.png`, `.jpg`, \
                 `.gif` or `.webp`",
            ));
            continue;
        }
        let Ok(text) = text else {
            let mut problem = unused("it is not text", "save the file as UTF-8");
            problem.severity = Severity::Error;
            diagnostics.push(problem);
            own.incomplete = true;
            continue;
        };
        if let Some(unseen) = text.chars().find(|c| is_invisible(*c)) {
            let message = format!(
                "`{path}` has a character that nobody can see, U+{:04X}; it is left out",
                u32::from(unseen)
            );
            diagnostics.push(Diagnostic::note(&OWN_PAGE, Origin::File(source), message));
        }
        let (page, language) = match stem.rsplit_once('.') {
            Some((page, language)) => (page, Some(language.to_string())),
            None => (stem, None),
        };
        if let Some(language) = &language
            && !languages(project).any(|known| known == language)
        {
            let known: BTreeSet<String> =
                languages(project).map(|tag| format!("`{tag}`")).collect();
            let known = known.into_iter().collect::<Vec<_>>().join(", ");
            diagnostics.push(unused(
                &format!("the site is not in the language `{language}`"),
                &format!(
                    "its languages are {known}; `languages` under `[documents.site]` adds one"
                ),
            ));
            continue;
        }
        let page = page_name(page).to_string();
        if let Some(why) = taken(&own, &page, language.as_deref(), &project.school.language.value) {
            diagnostics.push(unused(
                &why,
                "give the file another name; the number before it only orders the menu",
            ));
            continue;
        }
        own.texts.push(OwnText { page, language, markdown: tidied(&text).into_owned() });
        read.push(source);
    }
    let mut shown = BTreeSet::new();
    for (source, text) in read.into_iter().zip(&own.texts) {
        shown.extend(faults(&own, text, source, diagnostics));
    }
    for name in own.pictures.keys().filter(|name| !shown.contains(*name)) {
        let path = format!("{FOLDER}/{name}");
        let source = sources.add(&path, "");
        let help = format!("show it on a page, `![what is on it]({name})`, or take it away");
        diagnostics.push(unused(source, &path, "no page shows it", &help));
    }
    own.pictures.retain(|name, _| shown.contains(name));
    own
}

/// True for what begins as pictures do.
fn is_picture(bytes: &[u8]) -> bool {
    let begins: [&[u8]; 4] = [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"RIFF"];
    begins.iter().any(|begin| bytes.starts_with(begin))
}

/// Why there cannot be another page of a name in a language: an earlier file is that page, or some
/// systems would take the two for one.
fn taken(own: &OwnPages, page: &str, language: Option<&str>, school: &str) -> Option<String> {
    let tag = |language: Option<&str>| language.unwrap_or(school).to_string();
    let alike = |text: &&OwnText| text.page.to_lowercase() == page.to_lowercase();
    own.texts.iter().filter(alike).find_map(|text| match text.page == page {
        true if tag(text.language.as_deref()) == tag(language) => {
            Some(format!("another file is the page `{page}` in the same language"))
        }
        true => None,
        false => Some(format!(
            "its name differs from that of the page `{}` in nothing but capital letters",
            text.page
        )),
    })
}

/// A file that is on no page.
fn unused(source: SourceId, path: &str, why: &str, help: &str) -> Diagnostic {
    let message = format!("`{path}` is not used: {why}");
    Diagnostic::warning(&OWN_PAGE, Origin::File(source), message).help(help)
}

/// The languages of the site, and the school's.
fn languages(project: &Project) -> impl Iterator<Item = &str> {
    let named = project.documents.site.languages.iter().map(|tag| tag.value.as_str());
    std::iter::once(project.school.language.value.as_str()).chain(named)
}

/// Says what of a page does not come out as it is written; gives the pictures it shows.
fn faults(
    own: &OwnPages,
    text: &OwnText,
    source: SourceId,
    diagnostics: &mut Diagnostics,
) -> BTreeSet<String> {
    let mut shown = BTreeSet::new();
    let parse = || Parser::new_ext(&text.markdown, Options::empty());
    let mut say = |range: std::ops::Range<usize>, message: String, help: Vec<String>| {
        let at = Span::new(source, range.start, range.end);
        let problem = Diagnostic::warning(&OWN_PAGE, at, message);
        diagnostics.push(help.into_iter().fold(problem, Diagnostic::help));
    };
    if !matches!(parse().next(), Some(Event::Start(Tag::Heading { .. }))) {
        let help = "begin it with its title, `# Title`: the menu shows it".to_string();
        say(0..0, "the page has no title".to_string(), vec![help]);
    }
    for (event, range) in parse().into_offset_iter() {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                let pages: Vec<String> =
                    own.names().iter().map(|name| format!("{name}.md")).collect();
                if !matches!(own.target(&dest_url), Target::Elsewhere | Target::Page(_)) {
                    let near = did_you_mean(&dest_url, pages.iter().map(String::as_str));
                    let help = "link a page by the name of its file, or an address that begins with \
                                `https://`, `http://` or `mailto:`";
                    let help = near.into_iter().chain([help.to_string()]).collect();
                    say(range, format!("the link to `{dest_url}` leads nowhere"), help);
                }
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                if let Target::Picture(name) = own.target(&dest_url) {
                    shown.insert(name.to_string());
                } else {
                    let help =
                        "put it into the folder `site`: the site asks nothing of other servers";
                    let message = format!("the picture `{dest_url}` is not there");
                    say(range, message, vec![help.to_string()]);
                }
            }
            Event::Html(html) | Event::InlineHtml(html) if !html.trim().is_empty() => {
                let help = "write it in Markdown; HTML is not let through".to_string();
                let message = "HTML is shown as the letters it is made of".to_string();
                say(range, message, vec![help]);
            }
            _ => {}
        }
    }
    shown
}
